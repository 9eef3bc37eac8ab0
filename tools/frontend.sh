#!/bin/bash
# Bundles the front-end libraries. Uses the system's Node 18 or newer, else one from PyPI in .tools.
set -euo pipefail
cd "${BASH_SOURCE%/*}/.."

echo "Bundling the front-end libraries" >&2
if ! { command -v npm && node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)'; } >/dev/null 2>&1; then
    if [ ! -x .tools/node/bin/npm ]; then
        "${PYTHON:-python3}" -m venv .tools/node
        .tools/node/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r requirements/node.lock
    fi
    PATH="$PWD/.tools/node/bin:$PATH"
fi
cd frontend
npm ci --ignore-scripts --silent
npm run --silent build

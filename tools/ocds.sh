#!/bin/bash
# Installs libcoveocds, an outside check of our open data, into an environment of its own: .tools/ocds. Never imported.
set -euo pipefail
cd "${BASH_SOURCE%/*}/.."

python=${PYTHON:-python3}
echo "Installing the outside check of open data into .tools/ocds" >&2
[ -x .tools/ocds/bin/python ] || "$python" -m venv .tools/ocds
.tools/ocds/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r requirements/ocds.lock

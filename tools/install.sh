#!/bin/bash
# Makes the virtual environment from the hash-locked lists. Usage: tools/install.sh runtime|dev
set -euo pipefail
cd "${BASH_SOURCE%/*}/.."

python=${PYTHON:-python3}
need() { # what is missing, the Debian package that has it
    echo "Missing: $1. As root: apt-get install -y $2" >&2
    exit 1
}
command -v "$python" >/dev/null || need "Python 3.11 or newer" python3
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || need "Python 3.11 or newer ($("$python" -V) found)" python3
if [ ! -x .venv/bin/python ]; then
    "$python" -c 'import venv, ensurepip' 2>/dev/null || need "Python's venv" python3-venv
    "$python" -m venv .venv
fi

pip() { .venv/bin/python -m pip --disable-pip-version-check --quiet "$@"; }
if [ "$1" = dev ]; then
    echo "Installing the tools of the tests" >&2
    pip install --require-hashes -r requirements/dev.lock
    exit
fi
echo "Installing Goufu's libraries into .venv" >&2
pip install --require-hashes -r requirements/build.lock -r requirements/runtime.lock
pip install --no-deps --no-build-isolation -e . -e packages/goufu-verify

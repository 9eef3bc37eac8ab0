#!/bin/bash
# Serves the platform; builds the sample purchase before the first start of a demo.
set -euo pipefail
cd "${BASH_SOURCE%/*}/.."

data=${GOUFU_DATA:-data}
if [ "${GOUFU_MODE:-demo}" = demo ] && [ -z "${DATABASE_URL:-}" ] && [ -z "$(ls -A "$data" 2>/dev/null)" ]; then
    # A sample that was cut short would look like an installation of its own: it is removed whole.
    trap 'rm -rf "$data"; echo "The sample was not finished; its data folder was removed." >&2; exit 1' ERR INT TERM
    .venv/bin/goufu demo
    trap - ERR INT TERM
fi
exec .venv/bin/goufu up

#!/bin/sh
# The server that install.sh has installed beside this file; all options are those of `vitrine serve`.
# By exec: the server itself gets the signals.
set -eu
exec node "$(dirname "$0")/node_modules/vitrine/lib/cli/vitrine.js" serve "$@"

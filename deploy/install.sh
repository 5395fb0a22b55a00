#!/bin/sh
# Installs the packed Vitrine of this folder with the packages that the server needs.
# sh install.sh [<folder of the ledger> <user who runs the server>]: makes that folder, too.
set -eu
npm install --no-audit --no-fund ./vitrine-*.tgz hono @hono/node-server drizzle-orm @electric-sql/pglite pg \
  @valibot/to-json-schema isbot ipaddr.js undici papaparse fast-xml-parser
rm -f ./vitrine-*.tgz
if [ $# -eq 2 ]; then
  mkdir -p "$1"
  chown "$2:" "$1"
fi

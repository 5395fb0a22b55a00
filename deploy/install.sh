#!/bin/sh
# Installs the packed Vitrine of this folder with the packages that the server needs.
set -eu
npm install --no-audit --no-fund ./vitrine-*.tgz hono @hono/node-server drizzle-orm @electric-sql/pglite pg \
  @valibot/to-json-schema isbot ipaddr.js undici papaparse

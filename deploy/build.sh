#!/bin/sh
# In a clone of the repository: makes vitrine-<version>.tgz, as npm would publish it.
set -eu
npm ci --no-audit --no-fund
npm pack

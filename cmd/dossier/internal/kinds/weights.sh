#!/bin/sh
# Makes weights.bin: what the model of kinds learned from marked texts. NOTICE has their
# licences. It needs git and the Go tool. Run it again when the lists or the cues of
# internal/detect change, because the model is told of them.
#
#   sh weights.sh [FOLDER...]
#
# GUM, the Broad Twitter Corpus and UNER are fetched. A FOLDER holds more sets, each in a
# folder of its own as TestDiscoveryOnGold reads them (*.txt and gold.jsonl): the weights
# that are shipped were made with parts of Wikigold, MEANTIME and CrossNER. Without them the
# model knows less, and leaves more names open.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
get() { # a repository, a commit, and the folder for it
  git init -q "$work/$3.git"
  git -C "$work/$3.git" fetch -q --depth 1 "https://github.com/$1" "$2"
  git -C "$work/$3.git" checkout -q FETCH_HEAD
  mkdir -p "$work/marked/$3"
}
get amir-zeldes/gum 72ce5ac14978a324c2fd18d49484e65292cbe316 gum
for genre in academic bio court interview news voyage; do cp "$work"/gum.git/dep/GUM_${genre}_*.conllu "$work/marked/gum"; done
get GateNLP/broad_twitter_corpus 0c45ef7b1924a6b8115bceab388781590b1b553a btc
for part in a b e f g h; do cp "$work/btc.git/$part.conll" "$work/marked/btc"; done
get UniversalNER/UNER_English-EWT 8ed072de2fd24022cc62458997fe96a8fe191ea4 ewt
cp "$work"/ewt.git/en_ewt-ud-dev.iob2 "$work"/ewt.git/en_ewt-ud-test.iob2 "$work/marked/ewt"
get UniversalNER/UNER_English-PUD 07ea0553144e3fcf3d6633efe2a075b725a0d262 pud
cp "$work"/pud.git/en_pud-ud-test.iob2 "$work/marked/pud"
for folder; do cp -r "$folder"/* "$work/marked"; done
cd "$here/../names"
DOSSIER_MARKED="$work/marked" go test -count=1 -v -run 'Teach$' .

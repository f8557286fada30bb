#!/bin/sh
# Makes en.bin and xx.bin: what the models of kinds learned from marked texts, of English
# and of Spanish, Portuguese, French and German. NOTICE has their licences. It needs git
# and the Go tool. Run it again when the lists or the cues of internal/detect change,
# because the models are told of them.
#
#   sh weights.sh [FOLDER...]
#
# GUM, the Broad Twitter Corpus, UNER and GermEval are fetched: add only sets whose own makers
# state a licence that allows it. A FOLDER holds more sets, each in a folder of its own as
# TestDiscoveryOnGold reads them (*.txt and gold.jsonl): the weights that are shipped were
# made with parts of Wikigold, MEANTIME and CrossNER. Without them the model knows less, and
# leaves more names open. TestTeach says what the files "language" and "teaches" mean.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/marked"
for folder; do cp -r "$folder"/* "$work/marked"; done
get() { # a repository, a commit, a name for it, and the files that are needed
  git init -q "$work/$3.git"
  cd "$work/$3.git"
  git config gc.auto 0
  git remote add origin "https://github.com/$1"
  git fetch -q --depth 1 --filter=blob:none origin "$2"
  mkdir -p "$work/marked/$3"
  into="$work/marked/$3"
  shift 3
  git checkout -q FETCH_HEAD -- "$@"
}
get amir-zeldes/gum 72ce5ac14978a324c2fd18d49484e65292cbe316 gum 'dep/GUM_academic_*' 'dep/GUM_bio_*' 'dep/GUM_court_*' 'dep/GUM_interview_*' 'dep/GUM_news_*' 'dep/GUM_voyage_*'
cp dep/*.conllu "$into"
get GateNLP/broad_twitter_corpus 0c45ef7b1924a6b8115bceab388781590b1b553a btc a.conll b.conll e.conll f.conll g.conll h.conll
cp ./*.conll "$into"
get UniversalNER/UNER_English-EWT 8ed072de2fd24022cc62458997fe96a8fe191ea4 ewt en_ewt-ud-dev.iob2 en_ewt-ud-test.iob2
cp ./*.iob2 "$into"
get UniversalNER/UNER_English-PUD 07ea0553144e3fcf3d6633efe2a075b725a0d262 pud en_pud-ud-test.iob2
cp ./*.iob2 "$into"
get UniversalNER/UNER_Portuguese-Bosque f2c2ad67aed900385fbe5d655af41f439c9b3333 bosque pt_bosque-ud-train.iob2
cp ./*.iob2 "$into"
printf pt >"$into/language"
get UKPLab/linspector 46a7cca6ad34dc673feb47c4d452f1248d5e635b germeval extrinsic/data/ner/de/test.txt
cp extrinsic/data/ner/de/test.txt "$into/test.io"
printf de >"$into/language"
teaches() { printf %s "$2" >"$work/marked/$1/teaches"; }
for set in gum ewt pud; do teaches $set "en 1 xx 0.5"; done
for set in bosque germeval; do teaches $set "xx 1"; done
cd "$here/../names"
DOSSIER_MARKED="$work/marked" go test -count=1 -v -run 'Teach$' .

# make unit   what needs no tools: a minute, no browser, no network
# make test   every test but those of make cross, in browsers too; says which tools are missing
# make race   those that start threads, under the race detector: CI checks them as well
# make cross  those that compile the program for another machine: CI checks them as well
# make tools  installs them: by apt with root's rights, npm and Go
# make build  the program, as ./dossier
# make fuzz   every fuzz target, a minute each (FUZZ_TIME=…)
# make release VERSION=1.2.3   the program for every system, in dist/, with hashes and a bill of materials
# make reproduce VERSION=1.2.3  the same once more, elsewhere and from nothing: it must be the same
# make bench  what builds cost, beside Hugo and the floor, in one table; then edits (BENCH=folder, see .ci/bench)

# A slow machine may take long; only a test that hangs ends here.
PATIENCE = -timeout 60m
# Under the race detector, ten times as slow, are the rooms that start threads, or whose
# tests do: elsewhere it has nothing to find. One thread alone waits for a test of source.
RACED = $$(grep -rlE --include='*.go' '(^|[{;])\s*go [a-z]|\.Go\(|cores\.[A-Z]|AfterFunc\(|httptest\.New|\.Parallel\(' cmd | xargs -n1 dirname | sort -u | grep -v -e /engine$$ -e /source$$ | sed 's,^,./,')
# What runs the program as processes, or one command after the other, starts no thread that
# the tests beside it do not start.
PROCESSES = ^TestScripts$$|KilledAtAnyMoment|AreKilled|KilledWhileRemembering|SameBytesAnywhere|SharedByProcesses|EachAudienceItsOwn|WarmEqualsClean|UnmergedFiles
# Every test of the engine builds by the same threads: a few that build in different ways
# stand for all.
THREADS = WatchedEqualsClean|SameBytes|UnchangedIsKept|Panic|SpecialFiles|WithheldStays
# What compiles the program and all it stands on for another processor: minutes, where
# nothing is in the cache of Go.
ELSEWHERE = ^TestReleaseIsTheSameAnywhere$$|^TestNoProductIsRoundedWithItsSum$$
SYSTEMS = linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64
DIST = dist

# Nothing of the machine, its folders, its settings or its repository is in a release.
RELEASE = GOFLAGS= CGO_ENABLED=0 GOAMD64=v1 GOARM64=v8.0 GOEXPERIMENT= go build -trimpath -buildvcs=false -ldflags "-s -w -X main.version=$(VERSION)"

.PHONY: unit test race cross format tools build fuzz release reproduce bench

unit: format
	go vet ./...
	go test -short ./...

test: format
	@.ci/setup
	go vet ./... ./.ci/bill ./.ci/bench ./.ci/mutants
	.cache/bin/staticcheck ./... ./.ci/bill ./.ci/bench ./.ci/mutants
	.cache/bin/actionlint -shellcheck= -pyflakes=
	go test $(PATIENCE) -vet=off -skip '$(ELSEWHERE)' ./...

race:
	go test $(PATIENCE) -vet=off -race -short -skip '$(PROCESSES)' $(RACED)
	go test $(PATIENCE) -vet=off -race -short -run '$(THREADS)' ./cmd/dossier/internal/engine -rapid.checks=8

cross:
	go test $(PATIENCE) -vet=off -run '$(ELSEWHERE)' ./cmd/dossier

format:
	@fmt=$$(gofmt -l cmd static templates .ci); if [ -n "$$fmt" ]; then echo "gofmt would change:"; echo "$$fmt"; exit 1; fi

tools:
	.ci/setup install

build:
	CGO_ENABLED=0 go build -trimpath -o dossier ./cmd/dossier

fuzz:
	.ci/fuzz $${FUZZ_TIME:-60s}

release:
	@[ -n "$(VERSION)" ] || { echo "which version? hint: make release VERSION=1.2.3"; exit 2; }
	rm -rf $(DIST)
	mkdir $(DIST)
	@for s in $(SYSTEMS); do \
		os=$${s%/*}; arch=$${s#*/}; ext=; [ $$os != windows ] || ext=.exe; \
		echo "$(DIST)/dossier-$(VERSION)-$$os-$$arch$$ext"; \
		GOOS=$$os GOARCH=$$arch $(RELEASE) -o $(DIST)/dossier-$(VERSION)-$$os-$$arch$$ext ./cmd/dossier || exit 1; \
	done
	go run ./.ci/bill $(VERSION) $(DIST)/dossier-* >$(DIST)/bill
	mv $(DIST)/bill $(DIST)/dossier-$(VERSION).cdx.json
	cd $(DIST) && LC_ALL=C sha256sum dossier-* >SHA256SUMS

reproduce:
	@tmp=$$(mktemp -d) && trap 'chmod -R u+w "$$tmp"; rm -rf "$$tmp"' EXIT && \
		mkdir "$$tmp/another place" && cp -R Makefile go.mod go.sum .ci cmd static templates "$$tmp/another place" && \
		GOCACHE="$$tmp/cache" $(MAKE) -C "$$tmp/another place" release VERSION=$(VERSION) SYSTEMS="$(SYSTEMS)" DIST=dist && \
		diff $(DIST)/SHA256SUMS "$$tmp/another place/dist/SHA256SUMS" && echo "made twice, the same"

bench:
	go run .ci/bench/main.go $(BENCH)
	DOSSIER_BENCH=$(BENCH) go test -run '^$$' -bench Archive -benchtime 3x ./cmd/dossier/internal/engine
	DOSSIER_BENCH=$(BENCH) go test -run '^$$' -bench EditToEvent -benchtime 60x ./cmd/dossier

# make unit   what needs no tools: a minute, no browser, no network
# make test   everything CI checks; says which tools are missing
# make tools  installs them: by apt with root's rights, npm and Go
# make build  the program, as ./dossier
# make fuzz   every fuzz target, a minute each (FUZZ_TIME=…)
# make release VERSION=1.2.3   the program for every system, in dist/, with hashes
# make bench  benchmarks over a generated corpus (BENCH=folder with corpus-N and content-N)

STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2

ACTIONLINT = github.com/rhysd/actionlint/cmd/actionlint@v1.7.12
SYSTEMS = linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64

.PHONY: unit test format tools build fuzz release bench

unit: format
	go vet ./...
	go test -short ./...

test: format
	@.ci/setup
	go vet ./...
	go run $(STATICCHECK) ./...
	go run $(ACTIONLINT) -shellcheck= -pyflakes=
	go test ./...
	go test -race -short ./... # races show in smaller shares of the long tests

format:
	@fmt=$$(gofmt -l cmd static templates); if [ -n "$$fmt" ]; then echo "gofmt would change:"; echo "$$fmt"; exit 1; fi

tools:
	.ci/setup install

build:
	CGO_ENABLED=0 go build -trimpath -o dossier ./cmd/dossier

fuzz:
	.ci/fuzz $${FUZZ_TIME:-60s}

release:
	@[ -n "$(VERSION)" ] || { echo "which version? hint: make release VERSION=1.2.3"; exit 2; }
	rm -rf dist
	mkdir dist
	@for s in $(SYSTEMS); do \
		os=$${s%/*}; arch=$${s#*/}; ext=; [ $$os != windows ] || ext=.exe; \
		echo "dist/dossier-$(VERSION)-$$os-$$arch$$ext"; \
		CGO_ENABLED=0 GOOS=$$os GOARCH=$$arch go build -trimpath -ldflags "-s -w -X main.version=$(VERSION)" -o dist/dossier-$(VERSION)-$$os-$$arch$$ext ./cmd/dossier || exit 1; \
	done
	cd dist && sha256sum dossier-* >SHA256SUMS

bench:
	DOSSIER_BENCH=$(BENCH) go test -run '^$$' -bench Archive -benchtime 3x ./cmd/dossier/internal/engine
	DOSSIER_BENCH=$(BENCH) go test -run '^$$' -bench EditToEvent -benchtime 60x ./cmd/dossier

# make test   everything CI checks, tools installed where they may be
# make build  the program, as ./dossier
# make bench  benchmarks over a generated corpus (BENCH=folder with corpus-N and content-N)

STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2

.PHONY: test setup build bench

test: setup
	@fmt=$$(gofmt -l cmd static templates); if [ -n "$$fmt" ]; then echo "gofmt would change:"; echo "$$fmt"; exit 1; fi
	go vet ./...
	go run $(STATICCHECK) ./...
	go test -race ./...

setup:
	@sh .ci/setup

build:
	CGO_ENABLED=0 go build -trimpath -o dossier ./cmd/dossier

bench:
	DOSSIER_BENCH=$(BENCH) go test -run '^$$' -bench Archive -benchtime 3x ./cmd/dossier/internal/build
	DOSSIER_BENCH=$(BENCH) go test -run '^$$' -bench EditToEvent -benchtime 60x ./cmd/dossier

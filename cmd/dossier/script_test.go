package main

// The command line by its scripts in testdata/script, each run with the program that
// these tests are.

import (
	"context"
	"flag"
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"dossier/cmd/dossier/internal/testkit"
)

// tests are all tests, and what they shared is removed behind them: sites, a browser.
type tests struct{ *testing.M }

func (t tests) Run() int {
	defer func() {
		if chromium.end != nil {
			chromium.end()
		}
		_ = os.RemoveAll(sites.folder)
	}()
	return t.M.Run()
}

func TestMain(m *testing.M) {
	flag.Parse()
	_ = flag.Set("test.parallel", "4") // most tests wait: for a disk, a browser, a process
	testscript.Main(tests{m}, map[string]func(){
		"dossier": func() {
			measured()
			os.Exit(run(os.Args[1:], &env{ctx: context.Background(), stdout: os.Stdout, stderr: os.Stderr}))
		},
	})
}

// Each script in testdata/script tells one behaviour of the command line.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script", UpdateScripts: *testkit.Update, Setup: func(e *testscript.Env) error {
		e.Setenv("XDG_CACHE_HOME", e.WorkDir+"/.tmp")
		return nil
	}})
}

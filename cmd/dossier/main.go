// Command dossier builds a briefing archive: a folder of raw clippings becomes
// a cross-linked site in which every sentence shown says who said it and when.
//
// README.md beside this file describes how the program is built.
package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"sync"
	"syscall"

	"github.com/alecthomas/kong"

	"dossier/cmd/dossier/internal/collector"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/fetch"
)

// env is what a command may touch of the world.
type env struct {
	ctx            context.Context
	stdout, stderr io.Writer
	terminal       bool // stderr is a terminal
	secrets        *diag.Secrets
	web            *fetch.Fetcher // asks the web; nil for one that asks all of it
}

// errReported ends a command whose messages have been printed.
var errReported = errors.New("the archive has errors")

// usageError is a call that cannot be carried out as it stands.
type usageError struct{ text, hint string }

func (e *usageError) Error() string { return e.text }

// errorList is several errors of one call, each with its own hint.
type errorList []error

func (l errorList) Error() string   { return errors.Join(l...).Error() }
func (l errorList) Unwrap() []error { return l }

func main() {
	collector.GiveRoom()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	info, err := os.Stderr.Stat()
	e := &env{ctx: ctx, stdout: os.Stdout, stderr: os.Stderr, terminal: err == nil && info.Mode()&os.ModeCharDevice != 0}
	os.Exit(run(os.Args[1:], e))
}

// run carries out one call and returns its exit status. What could not be printed is
// lost, and whoever reads the report would take its absence for good news.
func run(args []string, e *env) int {
	e.secrets = diag.NewSecrets(args, os.Environ())
	out, errs := &printer{w: e.stdout}, &printer{w: e.stderr}
	status := carryOut(args, &env{ctx: e.ctx, stdout: out, stderr: errs, terminal: e.terminal, secrets: e.secrets, web: e.web})
	failed := out.failed()
	if failed == nil {
		failed = errs.failed()
	}
	if failed != nil && status == exitDone {
		printError(e, fmt.Sprintf("cannot print the report: %s", cause(failed)), "check that the disk is not full and that what reads the output does not stop early, then run the command again")
		return exitError
	}
	return status
}

// printer passes on what is printed and remembers what could not be.
type printer struct {
	w  io.Writer
	mu sync.Mutex
	no error
}

func (p *printer) Write(data []byte) (int, error) {
	n, err := p.w.Write(data)
	if err != nil {
		p.mu.Lock()
		defer p.mu.Unlock()
		p.no = cmp.Or(p.no, err)
	}
	return n, err
}

func (p *printer) failed() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.no
}

// carryOut carries out one call.
func carryOut(args []string, e *env) int {
	status := -1
	parser, err := newParser(e, func(code int) { status = code })
	if err != nil {
		diag.Printf(e.stderr, "dossier: %s\n", err)
		return exitUsage
	}
	if len(args) > 0 && args[0] == "help" { // "help add" is "add --help"
		args = append(slices.Clone(args[1:]), "--help")
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	call, err := parser.Parse(args)
	if status >= 0 { // help was printed
		return status
	}
	if err != nil {
		return report(e, &usageError{strings.Replace(err.Error(), `one of "",`, "one of ", 1), "“dossier help” lists the commands, “dossier help COMMAND” shows one"})
	}
	return report(e, call.Run(e))
}

// newParser reads the command line out of the commands; exit is called once help
// has been printed.
func newParser(e *env, exit func(int)) (*kong.Kong, error) {
	return kong.New(new(commands),
		kong.Name("dossier"),
		kong.Description("Builds a linked, attributed archive from a folder of raw clippings."),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, NoExpandSubcommands: true, WrapUpperBound: helpWidth}),
		kong.Writers(e.stdout, e.stderr),
		kong.Exit(exit),
	)
}

// helpWidth is how wide help is printed at most, in characters.
const helpWidth = 100

// report prints the error that a command ended with, and its hint, and returns
// the exit status.
func report(e *env, err error) int {
	var several errorList
	var usage *usageError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errReported):
		return exitError
	case errors.As(err, &several):
		worst := exitError
		for _, one := range several {
			worst = max(worst, report(e, one))
		}
		return worst
	case errors.As(err, &usage):
		printError(e, usage.text, usage.hint)
		return exitUsage
	case errors.Is(err, context.Canceled):
		printError(e, "stopped before the end", "run the same command again; what was written so far stays valid")
		return exitError
	}
	m := diag.Of(err)
	printError(e, m.Text, m.Hint)
	return exitError
}

func printError(e *env, text, hint string) {
	diag.Printf(e.stderr, "dossier: %s\n", e.secrets.Hide(text))
	if hint != "" {
		diag.Printf(e.stderr, "  hint: %s\n", e.secrets.Hide(hint))
	}
}

// Command dossier builds a briefing archive: a folder of raw clippings becomes
// a cross-linked site in which every sentence shown says who said it and when.
//
// The way through the program is told in README.md beside this file.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"
)

// Exit statuses of the command line.
const (
	exitDone  = 0
	exitError = 1 // the archive has errors
	exitUsage = 2 // the call is wrong
)

// commands is the command line. Each command lives in a file of its own.
type commands struct {
	Serve    serveCommand    `cmd:"" help:"Preview the site: build, serve, rebuild on every edit."`
	Build    buildCommand    `cmd:"" help:"Build the site."`
	Add      addCommand      `cmd:"" help:"Add raw sources to the archive, and say how each was read."`
	Check    checkCommand    `cmd:"" help:"Look for what to mend before the archive is published."`
	Deploy   deployCommand   `cmd:"" help:"Put the built site up: to a folder, an object store or a git branch."`
	Entities entitiesCommand `cmd:"" help:"Review the names of the archive: list, accept, merge, explain, compare."`
	Init     initCommand     `cmd:"" help:"Start a new archive in an empty folder."`
	Version  versionCommand  `cmd:"" help:"Print the version."`
}

// env is what a command may touch of the world.
type env struct {
	ctx            context.Context
	stdout, stderr io.Writer
	terminal       bool // stderr is a terminal
}

// errReported ends a command whose messages have been printed.
var errReported = errors.New("the archive has errors")

// usageError is a call that cannot be carried out as it stands.
type usageError struct{ text, hint string }

func (e *usageError) Error() string { return e.text + "\n  hint: " + e.hint }

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	info, err := os.Stderr.Stat()
	e := &env{ctx: ctx, stdout: os.Stdout, stderr: os.Stderr, terminal: err == nil && info.Mode()&os.ModeCharDevice != 0}
	os.Exit(run(os.Args[1:], e))
}

// run carries out one call and returns its exit status.
func run(args []string, e *env) int {
	var c commands
	status := -1
	parser, err := kong.New(&c,
		kong.Name("dossier"),
		kong.Description("Turns a folder of raw clippings into a cross-linked, attributed archive."),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		kong.Writers(e.stdout, e.stderr),
		kong.Exit(func(code int) { status = code }),
	)
	if err != nil {
		fmt.Fprintln(e.stderr, "dossier:", err)
		return exitUsage
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	call, err := parser.Parse(args)
	if status >= 0 { // help was printed
		return status
	}
	if err != nil {
		fmt.Fprintf(e.stderr, "dossier: %s\n  hint: dossier --help lists the commands, dossier COMMAND -h the flags of one\n", err)
		return exitUsage
	}
	err = call.Run(e)
	var usage *usageError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errReported):
		return exitError
	case errors.As(err, &usage):
		fmt.Fprintln(e.stderr, "dossier:", err)
		return exitUsage
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(e.stderr, "dossier: stopped; the site is as it was, or as far as the files were replaced one by one")
		return exitError
	}
	fmt.Fprintln(e.stderr, "dossier:", err)
	return exitError
}

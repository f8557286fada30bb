package main

// The version, in the one form that the command line, pages and exports all print.

import (
	"runtime/debug"

	"dossier/cmd/dossier/internal/diag"
)

// version is set by the release build: -ldflags "-X main.version=1.2.3".
var version = ""

// generator is the name of the program in what it writes. A build from source is
// "dev" whatever its commit, so that a new commit alone never changes a site.
func generator() string {
	if version != "" {
		return "Dossier " + version
	}
	return "Dossier dev"
}

type versionCommand struct{}

func (versionCommand) Run(e *env) error {
	revision := ""
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				revision = " (" + s.Value[:min(len(s.Value), 12)] + ")"
			}
		}
	}
	err := diag.Printf(e.stdout, "%s\n", generator()+revision)
	return err
}

package main

// Starting an archive: a small one that builds at once teaches more than an empty
// folder, because it shows one file of each kind.

import (
	"embed"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"dossier/cmd/dossier/internal/diag"
)

//go:embed all:skeleton
var skeleton embed.FS

type initCommand struct {
	Dir string `arg:"" optional:"" default:"." help:"Folder of the new archive; it must be empty or not exist yet."`
}

// Run writes the skeleton of an archive.
func (c *initCommand) Run(e *env) error {
	entries, err := os.ReadDir(c.Dir)
	if err == nil && len(entries) > 0 && !(len(entries) == 1 && entries[0].Name() == ".git") {
		return &usageError{fmt.Sprintf("%s is not empty", c.Dir), "pass a new folder: dossier init my-archive"}
	}
	files, err := fs.Sub(skeleton, "skeleton")
	if err != nil {
		return err
	}
	err = fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		to := filepath.Join(c.Dir, filepath.FromSlash(name))
		if d.IsDir() {
			return os.MkdirAll(to, 0o755)
		}
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		return os.WriteFile(to, data, 0o644)
	})
	if err != nil {
		return err
	}
	err = diag.Printf(e.stdout, "created an archive in %s; put your sources into %s, then run\n  dossier serve --root %s\n", c.Dir, filepath.Join(c.Dir, "seeds"), c.Dir)
	return err
}

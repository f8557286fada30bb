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
	"dossier/cmd/dossier/internal/input"
)

//go:embed all:skeleton
var skeleton embed.FS

type initCommand struct {
	Dir string `arg:"" optional:"" default:"." help:"Folder of the new archive; it must be empty or not exist yet."`
}

// Run writes the skeleton of an archive.
func (c *initCommand) Run(e *env) error {
	if info, err := os.Stat(c.Dir); err == nil && !info.IsDir() {
		return &usageError{fmt.Sprintf("%s is not a folder", c.Dir), "pass a new folder: dossier init my-archive"}
	}
	entries, err := os.ReadDir(c.Dir)
	if err == nil && len(entries) > 0 && !(len(entries) == 1 && entries[0].Name() == ".git") {
		return &usageError{fmt.Sprintf("%s is not empty", c.Dir), "pass a new folder: dossier init my-archive"}
	}
	files, err := fs.Sub(skeleton, "skeleton")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(c.Dir, 0o755); err != nil {
		return err
	}
	folder, err := input.Open(c.Dir + string(filepath.Separator)) // it may be a link: the maintainer named it
	if err != nil {
		return err
	}
	defer folder.Close()
	err = fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		return folder.Create(name, data, nil)
	})
	if err != nil {
		return err
	}
	err = diag.Printf(e.stdout, "created an archive in %s; put your sources into %s, then run\n  dossier serve --root %s\n", c.Dir, filepath.Join(c.Dir, "seeds"), c.Dir)
	return err
}

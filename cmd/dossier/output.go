package main

// Where a site may be written: not in what it is made from, or the next build would
// read it; not where more than the site would be at stake.

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/sitefs"
)

func (f *buildCommand) out() string {
	if f.Out != "" {
		return f.Out
	}
	return filepath.Join(f.Root, "public")
}

// open opens the folder of the site, unless that is no place for one.
func (f *buildCommand) open(in engine.Inputs) (*sitefs.Folder, error) {
	out := f.out()
	if err := refused(out, "--out", f.Root, in); err != nil {
		return nil, err
	}
	if f.Cache != noCache && sitefs.Within(f.cacheDir(in), out) {
		return nil, &usageError{fmt.Sprintf("%s contains %s, which holds what the sources hold", out, f.cacheDir(in)), "choose another folder with --cache, outside the site"}
	}
	folder, err := sitefs.Open(out, sitefs.Options{Watching: f.Watch, Compress: f.Compress})
	switch {
	case errors.Is(err, sitefs.ErrBusy):
		return nil, diag.Hintf("wait until it has finished, or choose another folder with --out", "%s: %w", out, err)
	case errors.Is(err, sitefs.ErrForeign):
		return nil, &usageError{fmt.Sprintf("%s: %s", out, err), "empty it yourself, or choose another folder with --out"}
	case err != nil:
		return nil, diag.Hintf("check that the disk is not full and that you may write to the folder, or choose another with --out", "%w", err)
	}
	return folder, nil
}

// doubt warns of a folder that another build may write to at once.
func (f *buildCommand) doubt(e *env, folder *sitefs.Folder) {
	if !folder.Sure() {
		diag.Printf(e.stderr, "warning: %s is on a file system without locks\n  hint: see to it that no other build or deploy uses it meanwhile\n", f.out())
	}
}

// refused returns why a folder, named by a flag, is no place for the site of an archive.
func refused(out, flag, root string, in engine.Inputs) error {
	hint := "choose a folder of its own with " + flag
	if home, err := os.UserHomeDir(); err == nil && sitefs.SameFolder(out, home) {
		return &usageError{out + " is your home folder", hint}
	}
	abs, err := filepath.Abs(out)
	if err != nil {
		return &usageError{err.Error(), hint}
	}
	if sitefs.SameFolder(out, filepath.VolumeName(abs)+string(filepath.Separator)) {
		return &usageError{out + " is the root of the file system", hint}
	}
	for _, dir := range []string{in.Sources, in.Content, filepath.Join(root, "static"), filepath.Join(root, "templates")} {
		switch {
		case sitefs.Within(out, dir):
			return &usageError{fmt.Sprintf("%s lies in %s, from which the site is made: the next build would read it", out, dir), hint}
		case sitefs.Within(dir, out):
			return &usageError{fmt.Sprintf("%s contains %s, from which the site is made", out, dir), hint}
		}
	}
	return nil
}

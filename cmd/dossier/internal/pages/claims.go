package pages

// Which files of static/ can stand beside the pages: a name is either a file or a
// folder, and some systems do not tell capitals apart, so one of two would be lost.

import (
	"iter"
	"strings"

	"dossier/cmd/dossier/internal/diag"
)

// Claims are the paths that files of static/ have taken in a plan.
type Claims struct {
	Clashes diag.List
	taken   map[string]string // by the folded path, as a message names the file
	folders map[string]string // that files are in, likewise
}

// Take takes a path for a file of static/, and reports whether it did. planned are the
// pages, which are planned before and whose paths are folded; has says whether one of
// them has a path. What differs from another only in capitals is for Portable to report.
func (c *Claims) Take(path string, planned iter.Seq[string], has func(path string) bool) bool {
	if c.taken == nil {
		c.taken, c.folders = map[string]string{}, map[string]string{}
		last := ""
		for name := range planned {
			if i := strings.LastIndexByte(name, '/'); i >= 0 && name[:i] != last {
				last = name[:i]
				c.inside(name, name)
			}
		}
	}
	at := func(key string) string { // the file that has a folded path
		if shown := c.taken[key]; shown != "" || !has(key) {
			return shown
		}
		return key
	}
	key, shown := folded(path), "static/"+path
	other := c.folders[key]
	for i := range key {
		if key[i] == '/' && other == "" {
			other = at(key[:i])
		}
	}
	switch {
	case other != "":
		c.Clashes.Errorf(shown, 0, "rename it", "this and %s cannot both be in a site: one is a folder", other)
		return false
	case c.taken[key] != "":
	case has(path):
		c.Clashes.Errorf(shown, 0, "rename it", "the site itself has a file of this name")
		return false
	case has(key):
		return false
	}
	c.taken[key] = shown
	c.inside(key, shown)
	return true
}

// inside notes the folders that a file is in.
func (c *Claims) inside(key, shown string) {
	for i := range key {
		if key[i] == '/' && c.folders[key[:i]] == "" {
			c.folders[key[:i]] = shown
		}
	}
}

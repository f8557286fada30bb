package engine

// Which files of static/ can stand beside the pages: a name is either a file or a
// folder, and some systems do not tell capitals apart, so one of two would be lost.

import (
	"strings"

	"dossier/cmd/dossier/internal/diag"
)

// claims are the paths that files of static/ have taken in a plan.
type claims struct {
	taken   map[string]string // by the folded path, as a message names the file
	folders map[string]string // that files are in, likewise
	clashes diag.List
}

// Claim implements pages.Site. The pages are planned before, and all their paths are
// folded already. What differs from another only in capitals is for portable to report.
func (p *planning) Claim(path string) bool {
	if p.taken == nil {
		p.taken, p.folders = map[string]string{}, map[string]string{}
		last := ""
		for _, o := range p.outputs {
			if i := strings.LastIndexByte(o.Path, '/'); i >= 0 && o.Path[:i] != last {
				last = o.Path[:i]
				p.inside(o.Path, o.Path)
			}
		}
	}
	key, shown := folded(path), "static/"+path
	other := p.folders[key]
	for i := range key {
		if key[i] == '/' && other == "" {
			other = p.at(key[:i])
		}
	}
	switch {
	case other != "":
		p.clashes.Errorf(shown, 0, "rename it", "this and %s cannot both be in a site: one is a folder", other)
		return false
	case p.taken[key] != "":
	case p.byPath[path] != nil:
		p.clashes.Errorf(shown, 0, "rename it", "the site itself has a file of this name")
		return false
	case p.byPath[key] != nil:
		return false
	}
	p.taken[key] = shown
	p.inside(key, shown)
	return true
}

// at returns the file that has a folded path.
func (p *planning) at(key string) string {
	if shown := p.taken[key]; shown != "" {
		return shown
	}
	if o := p.byPath[key]; o != nil {
		return o.Path
	}
	return ""
}

// inside notes the folders that a file is in.
func (p *planning) inside(key, shown string) {
	for i := range key {
		if key[i] == '/' && p.folders[key[:i]] == "" {
			p.folders[key[:i]] = shown
		}
	}
}

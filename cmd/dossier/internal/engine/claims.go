package engine

// Which files of static/ can stand beside the pages. A site is unpacked on systems that
// do not tell capitals apart, or write é in two ways, and everywhere a name is either a
// file or a folder: one of two would be lost.

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"dossier/cmd/dossier/internal/diag"
)

// claims are the paths that files of static/ have taken in a plan.
type claims struct {
	taken   map[string]string // by the folded path, as a message names the file
	folders map[string]string // that files are in, likewise
	clashes diag.List
}

// fold returns what a path has in common with those that some systems take for it.
func fold(path string) string { return strings.ToLower(norm.NFC.String(path)) }

// Claim implements pages.Site. The pages are planned before, and all their paths are
// folded already.
func (p *planning) Claim(path string) bool {
	if p.taken == nil {
		p.taken = map[string]string{}
		p.folders = map[string]string{}
		last := ""
		for _, o := range p.outputs {
			if i := strings.LastIndexByte(o.Path, '/'); i >= 0 && o.Path[:i] != last {
				last = o.Path[:i]
				p.inside(o.Path, o.Path)
			}
		}
	}
	key, shown := fold(path), "static/"+path
	other := p.folders[key]
	if other == "" {
		other = p.at(key)
	}
	for i := range key {
		if key[i] == '/' && other == "" {
			other = p.at(key[:i])
		}
	}
	if other != "" {
		text := "this and " + other + " cannot both be in a site, because some systems take one name for the other, or one is a folder"
		if other == path {
			text = "the site itself has a file of this name"
		}
		p.clashes.Errorf(shown, 0, "rename it", "%s", text)
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

// Package beside says what stands beside the sources and which of them it is about: which
// sidecar belongs to which source, which sources one that belongs to none may have been
// meant for, and which files the entries of a list name. All of it by names alone.
package beside

import (
	"maps"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/source"
)

// Sidecars are those of an archive.
type Sidecars struct {
	named   map[string]*archive.Attribution // by the path they give
	folded  map[string]*archive.Attribution // by the source, where its name is written in another way
	Orphans []string                        // paths that belong to no source, in order
}

// Of finds the source of each sidecar. File systems differ in how they write
// accents, and in whether a capital makes another name; neither makes another file. sources
// are in the order of their names.
func Of(named map[string]*archive.Attribution, sources []string) *Sidecars {
	s := &Sidecars{named: named}
	for _, name := range slices.Sorted(maps.Keys(named)) {
		if _, found := slices.BinarySearch(sources, name); !found {
			s.Orphans = append(s.Orphans, name)
		}
	}
	if len(s.Orphans) == 0 {
		return s
	}
	fold := func(name string) string { return strings.ToLower(norm.NFC.String(name)) }
	bare := map[string][]string{} // sources without a sidecar of exactly their name
	for _, m := range sources {
		if named[m] == nil {
			bare[fold(m)] = append(bare[fold(m)], m)
		}
	}
	s.folded = map[string]*archive.Attribution{}
	s.Orphans = slices.DeleteFunc(s.Orphans, func(name string) bool {
		taken := false
		for _, m := range bare[fold(name)] {
			if s.folded[m] == nil {
				s.folded[m], taken = named[name], true
			}
		}
		return taken
	})
	return s
}

// For returns the sidecar of a source, or nil.
func (s *Sidecars) For(name string) *archive.Attribution {
	if a := s.named[name]; a != nil {
		return a
	}
	return s.folded[name]
}

// Edits returns the edits of a source's text.
func (s *Sidecars) Edits(name string) []archive.Edit {
	if a := s.For(name); a != nil {
		return a.Edits
	}
	return nil
}

// Named returns the sidecar of a path, or nil.
func (s *Sidecars) Named(name string) *archive.Attribution { return s.named[name] }

// Stem is what is left of a file's name without its folder, its extensions and how it
// is spelled.
func Stem(name string) string {
	name = strings.ToLower(norm.NFKC.String(path.Base(name)))
	for {
		ext := path.Ext(name)
		switch strings.TrimSpace(ext) {
		case ".yaml", ".yml", ".json", ".toml", ".bak", ".orig", ".old":
		default:
			if source.ReaderOf("x"+strings.TrimSpace(ext)) == nil {
				return strings.ReplaceAll(prose.Fold(name), " ", "")
			}
		}
		name = strings.TrimSuffix(name, ext)
	}
}

// Alike reports whether one name may be the other mistyped, or cut short.
func Alike(a, b string) bool {
	short := min(len(a), len(b))
	if short < 4 {
		return a == b
	}
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) || meta.Distance(a, b) <= 1+short/8
}

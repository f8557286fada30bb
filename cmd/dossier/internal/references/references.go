// Package references resolves what one source says of another: by its id, by its path below
// the sources, or by an address. One rule holds for every field that names another source:
// what is not published leaves no trace, so such a value is shown only where it is an address
// of the web or a briefing of the site.
package references

import (
	"maps"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/digest"
)

// Known are the sources of an archive, by all that others may call them.
type Known struct {
	base   string            // address of the site, with a slash at its end, or ""
	names  map[string]string // what a source is called → its path
	public map[string]string // the path of one that is published → its id
}

// New returns a list of none; base is the address of the site.
func New(base string) *Known {
	return &Known{base, map[string]string{}, map[string]string{}}
}

// Add adds a source by its path, its id and the id that its title gives, each "" where it
// has none. Who came first keeps the last of these.
func (k *Known) Add(path, id, plain string, published bool) {
	k.names[path] = path
	if id != "" {
		k.names[id] = path
		if published {
			k.public[path] = id
		}
	}
	if _, taken := k.names[plain]; !taken && plain != "" {
		k.names[plain] = path
	}
}

// Any reports whether any field of a briefing that is shown may name other sources.
func Any(b *archive.Briefing) bool {
	a := b.Stating()
	return a.TranslationOf != "" || len(a.Cites) > 0 || len(a.DigestOf) > 0 || slices.ContainsFunc(a.Corrections, names)
}

// names reports whether a correction may name another source: a maintainer states it. One
// that is printed names what its readers know.
func names(c archive.Correction) bool { return c.Of != "" && c.Line == 0 }

// said is what a value calls a source, and whether it is no address of another site.
func (k *Known) said(value string) (string, bool) {
	value = strings.TrimSpace(value)
	local := value
	if _, web := body.Web(value); web {
		found := false
		if local, found = k.below(value); !found {
			return "", false
		}
	}
	local, _, _ = strings.Cut(local, "#")
	for _, folder := range []string{"briefings/", "records/"} {
		if file, below := strings.CutPrefix(local, folder); below {
			for _, ext := range []string{".html", ".json", ".md"} {
				file = strings.TrimSuffix(file, ext)
			}
			return file, true
		}
	}
	return local, true
}

// below returns the path of an address in the site, whichever of http and https it has.
func (k *Known) below(address string) (string, bool) {
	_, base, _ := strings.Cut(k.base, "://")
	_, rest, _ := strings.Cut(address, "://")
	if base == "" || len(rest) < len(base) || !strings.EqualFold(rest[:len(base)], base) {
		return "", false
	}
	return rest[len(base):], true
}

// verdict is what becomes of a value that names a source.
type verdict int

const (
	elsewhere verdict = iota // an address: it stays
	shown                    // a briefing of the site
	hidden                   // a source that is not published
	unknown                  // nothing that is known
)

// find returns the id of the briefing that a value means.
func (k *Known) find(value, self string) (id string, v verdict) {
	name, local := k.said(value)
	if !local {
		return "", elsewhere
	}
	path, known := k.names[name]
	switch id = k.public[path]; {
	case !known || path == self:
		return "", unknown
	case id == "":
		return "", hidden
	}
	return id, shown
}

// hint says how another source is named.
func hint(below string) string {
	return "write the last part of its page's address, without .html, or its path below " + below
}

// Shown returns a briefing as it may be shown: without the sources that its attribution
// names and the site has not. Said keeps what was said, for the day on which they are
// published. file is where messages are put, below the folder of sources as it is called.
func (k *Known) Shown(b *archive.Briefing, file, below string, messages *diag.List) *archive.Briefing {
	said := b.Stating()
	a := *said
	a.From = maps.Clone(said.From)
	r := resolving{k: k, self: b.Doc.File}
	for i := range archive.Fields {
		if f := &archive.Fields[i]; !f.Internal {
			r.field(&a, f, file, below, messages)
		}
	}
	if !r.changed && b.Said == nil {
		return b
	}
	n := *b
	n.Attribute(&a)
	n.Said, n.Hidden = said, strings.Join(r.hidden, "\n")
	n.Shortened = a.Shortened()
	if digest.Briefing(&n); b.Said != nil && n.Digest == b.Digest {
		return b
	}
	return &n
}

// resolving is the attribution of one source on its way.
type resolving struct {
	k       *Known
	self    string
	changed bool
	hidden  []string // values that the source itself has and that are not shown
}

// field resolves one field, if it is one that names sources.
func (r *resolving) field(a *archive.Attribution, f *archive.Field, file, below string, messages *diag.List) {
	from := a.From[f.Name]
	before := r.changed
	r.changed = false
	keep := func(value string, free bool) (string, bool) {
		id, v := r.k.find(value, r.self)
		switch {
		case v == elsewhere || v == unknown && free:
			return value, true
		case v == shown && free:
			return value, true
		case v == shown:
			r.changed = r.changed || id != value
			return id, true
		}
		if r.changed = true; v == unknown {
			where := from.File
			if where == "" {
				where = file
			}
			messages.Warnf(where, from.Line, hint(below)+", or an address", "%s: %q is no source that is known and no address, so it is not shown", f.Name, value)
		}
		if from.File == "" {
			r.hidden = append(r.hidden, value)
		}
		return "", false
	}
	left := 0
	switch f.Form {
	case archive.IDOrAddress:
		to := f.At(a).(*string)
		if *to == "" {
			break
		}
		*to, _ = keep(*to, false)
		left = len(*to)
	case archive.ListOfTexts:
		to := f.At(a).(*[]string)
		var out []string
		for _, value := range *to {
			if value, ok := keep(value, false); ok {
				out = append(out, value)
			}
		}
		*to, left = out, len(out)
	case archive.WorksForm:
		to := f.At(a).(*[]archive.Work)
		var out []archive.Work
		for _, w := range *to {
			_, titled := keep(w.Title, true)
			if _, addressed := keep(w.URL, true); titled && addressed {
				out = append(out, w)
			}
		}
		*to, left = out, len(out)
	case archive.CorrectionsForm:
		to := f.At(a).(*[]archive.Correction)
		var out []archive.Correction
		for _, c := range *to {
			kept := true
			if names(c) { // without what it is about it would be of this text
				_, kept = keep(c.Of, true)
			}
			if kept {
				out = append(out, c)
			}
		}
		*to, left = out, len(out)
	}
	if r.changed {
		if from.Evidence = ""; left == 0 {
			delete(a.From, f.Name)
		} else {
			a.From[f.Name] = from
		}
	}
	r.changed = r.changed || before
}

// Pairs returns what a source states of its copies in one of its fields, as pairs of
// paths. Sources that are withheld count: nothing of this is shown.
func (k *Known) Pairs(b *archive.Briefing, field string, list []string, file, below string, messages *diag.List) (out [][2]string) {
	for _, id := range list {
		pair, ok := k.Pair(b, id)
		if !ok {
			from := b.Attr().From[field]
			where := from.File
			if where == "" {
				where = file
			}
			messages.Errorf(where, from.Line, hint(below), "%s: %q is no other source", field, id)
			continue
		}
		out = append(out, pair)
	}
	return out
}

// Pair returns the paths of a source and of another that it names, if there is that one.
func (k *Known) Pair(b *archive.Briefing, id string) (pair [2]string, ok bool) {
	path, known := k.names[id]
	return [2]string{b.Doc.File, path}, known && id != "" && path != b.Doc.File
}

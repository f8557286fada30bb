// The attribution fields of a mapping, by the table of fields: front matter,
// sidecars and the defaults of a publisher have the same ones, so they are read in
// one place.

package meta

import (
	"cmp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/charset"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/prose"
)

// Attribution reads the attribution fields of a mapping, as their table says.
// loose also takes the keys that notes kept in other programs use: date, lang,
// author, source, url.
func (m *Mapping) Attribution(loose bool) (a archive.Attribution) {
	for i := range archive.Fields {
		f := &archive.Fields[i]
		if f.At == nil {
			continue
		}
		key := f.Name
		if loose && m.Get(key) == nil {
			for _, k := range f.Also {
				if m.Get(k) != nil {
					key = k
					break
				}
			}
		}
		if n := m.Get(key); n != nil && m.field(&a, f, key, n, loose) {
			p := archive.Provenance{Basis: archive.Stated, File: m.Told, Line: m.Line(n)}
			if f.Form != archive.RetrievalForm { // the value says all of it, in better order
				p.Evidence = prose.Clip(evidence(n), 200)
			}
			a.Set(f.Name, p)
		}
	}
	if loose {
		m.clipped(&a)
	}
	m.rated()
	m.restrictions(&a)
	return a
}

// clipped reads the day on which a clipper of notes saved a page: it writes the page's own
// day as published, which may be empty, and its own as created. In other notes that is the
// day of the text, or of the note.
func (m *Mapping) clipped(a *archive.Attribution) {
	own := false // it may be empty
	for i := 0; i+1 < len(m.Node.Content); i += 2 {
		own = own || m.Node.Content[i].Value == "published"
	}
	if !own || a.Has("retrieved") || !a.Has("source_url") {
		return
	}
	n := m.Get("created")
	if n == nil {
		return
	}
	s, _, ok := m.Scalar("created", n)
	if day, _, _ := strings.Cut(s, "T"); ok && len(day) == len("2006-01-02") && edtf.Valid(day) {
		a.Retrieved = day
		a.Set("retrieved", archive.Provenance{Basis: archive.Stated, File: m.Told, Line: m.Line(n), Evidence: prose.Clip(evidence(n), 200)})
	}
}

// unlinked is a name that a program for notes wrote as a link to a note of its own.
func unlinked(s string) string {
	in, opens := strings.CutPrefix(strings.TrimSpace(s), "[[")
	in, ends := strings.CutSuffix(in, "]]")
	if !opens || !ends || strings.Contains(in, "[[") {
		return s
	}
	if _, alias, is := strings.Cut(in, "|"); is {
		return strings.TrimSpace(alias)
	}
	in, _, _ = strings.Cut(in, "#")
	return strings.TrimSpace(in[strings.LastIndexByte(in, '/')+1:])
}

// field reads the value of one field and reports whether there is one.
func (m *Mapping) field(a *archive.Attribution, f *archive.Field, key string, n *Node, loose bool) bool {
	switch to := f.At(a).(type) {
	case *string:
		s, _, ok := m.Scalar(key, n)
		if !ok {
			return false
		}
		if f.Name == "source_url" && loose && m.Get("publisher") == nil && !body.LooksLikeAddress(n.Value) { // "source: The Herald"
			a.Publisher = archive.Publisher{Name: s}
			a.Set("publisher", archive.Provenance{Basis: archive.Stated, File: m.Told, Line: m.Line(n), Evidence: prose.Clip(s, 200)})
			return false
		}
		s, ok = m.value(f.Name, f.Form, f.Vocabulary, s, n, loose)
		*to = s
		return ok
	case *bool:
		v, _, ok := m.Boolean(key)
		*to = v
		return ok
	case *[]string:
		if f.Form != archive.AnyOf {
			*to = m.Texts(key)
			for i, n := range m.List(key) {
				if len(*to) == len(m.List(key)) && looksLikeAddress(n, (*to)[i]) && !named((*to)[i]) {
					(*to)[i], _ = m.Address(f.Name, n, (*to)[i])
				}
			}
			*to = slices.DeleteFunc(*to, func(s string) bool { return s == "" })
			return true
		}
		for _, w := range m.List(key) {
			if s, _, ok := m.Scalar(key, w); ok && m.Among(f.Name, s, w, f.Vocabulary) {
				*to = append(*to, s)
			}
		}
		return len(*to) > 0
	case *archive.Publisher:
		return m.publisher(to, f, n)
	case *[]archive.Author:
		*to = m.authors(f, key)
		return len(*to) > 0
	case *[]archive.Work:
		*to = m.works(f)
		return len(*to) > 0
	case *[]archive.Correction:
		*to = m.corrections(f)
		return true
	case *archive.Retrieval:
		if n.Kind != yaml.MappingNode {
			m.Fail(n, "write from: (an address) and at: below it, or leave it out", "retrieval is %s", Shape(n))
			return false
		}
		m.members(f, to, "retrieval", n)
		return true
	case *archive.Retraction:
		if n.Kind != yaml.MappingNode {
			m.Fail(n, "write on: (a date) and why: below it", "retracted is %s", Shape(n))
			return false
		}
		m.members(f, to, "retracted", n)
		return true
	}
	return false
}

// value checks a text against the form of a field and returns it as it is kept.
func (m *Mapping) value(field string, form archive.Form, vocabulary []string, s string, n *Node, loose bool) (string, bool) {
	switch form {
	case archive.EDTF:
		if t, _, cut := strings.Cut(s, "T"); cut && edtf.Valid(t) {
			return t, true // a time stamp
		}
		if edtf.Valid(s) {
			return s, true
		}
		if d, found := FindDate(s); loose && found && d.Value != "" {
			return d.Value, true
		}
		m.Fail(n, "use 2026-01-13, 2025-11, 2025~ (about) or 2025/2026", "invalid date %q for %s", s, field)
		return "", false
	case archive.CalendarDay:
		day, ok := Until(s)
		if !ok {
			m.Fail(n, "write the day from which it may be shown: 2026-05-01", "invalid day %q for %s", s, field)
		}
		return day, ok
	case archive.WebAddress:
		return m.Address(field, n, s)
	case archive.IDOrAddress:
		if looksLikeAddress(n, s) && !named(s) {
			return m.Address(field, n, s)
		}
	case archive.LanguageTag:
		tag := LanguageTag(s)
		if tag == "" {
			m.Fail(n, "write a BCP 47 tag: en, es, pt-BR", "unknown language %q", s)
		}
		return tag, tag != ""
	case archive.TrafficLight:
		s = strings.TrimSpace(strings.TrimPrefix(strings.ToUpper(s), "TLP:"))
		if !m.Among(field, s, n, vocabulary) {
			return "", false
		}
		if s == "WHITE" {
			s = "CLEAR"
		}
	case archive.OneOf:
		if !m.Among(field, s, n, vocabulary) {
			return "", false
		}
	}
	return s, true
}

// Address checks an address of the web and returns it as it is kept: as it was
// written, but for a user and a password.
func (m *Mapping) Address(field string, n *Node, s string) (string, bool) {
	kept := body.WithoutPassword(s)
	if _, ok := body.Web(kept); !ok {
		m.Fail(n, "write the whole address, with https://", "invalid web address %q for %s", kept, field)
		return "", false
	}
	if kept != s {
		m.msgs.Warnf(m.file, m.Line(n), "remove it from the source too, whose raw text is shown, and change the password", "the user and password in %s are left out", field)
	}
	return kept, true
}

// looksLikeAddress looks at a value as it is written, with what browsers overlook, and
// as it is kept.
func looksLikeAddress(n *Node, s string) bool {
	return body.LooksLikeAddress(n.Value) || body.LooksLikeAddress(s)
}

// named reports whether s names a work for good, in a scheme that has no server.
func named(s string) bool {
	scheme, _, _ := strings.Cut(strings.ToLower(s), ":")
	return scheme == "doi" || scheme == "urn"
}

// rated asks of a rating whose it is, when it was given and why.
func (m *Mapping) rated() {
	n := m.Get("source_reliability")
	if n == nil {
		n = m.Get("info_credibility")
	}
	if n == nil {
		return
	}
	for _, f := range []string{"rated_by", "rated_on", "rating_note"} {
		if m.Get(f) == nil {
			m.Fail(n, "add rated_by, rated_on and rating_note", "a rating without %s", f)
		}
	}
}

func evidence(n *Node) string {
	if n.Kind == yaml.ScalarNode {
		if _, ok := body.Web(n.Value); !ok && body.LooksLikeAddress(n.Value) && !named(n.Value) {
			return "" // it proves nothing
		}
		return body.WithoutPassword(charset.OneLine(n.Value))
	}
	var parts []string
	for _, c := range n.Content {
		if words := evidence(c); words != "" {
			parts = append(parts, words)
		}
	}
	return strings.Join(parts, ", ")
}

// members reads those of a field that has several from a mapping inside this one;
// what names the field in messages.
func (m *Mapping) members(f *archive.Field, of any, what string, n *Node) {
	inner := m.Sub(n)
	for i := range f.Members {
		p := &f.Members[i]
		if to, ok := p.At(of).(*string); ok && !p.Unwritten {
			if s, at, ok := inner.Text(p.Name); ok {
				*to, _ = inner.value(f.Name+"."+p.Name, p.Form, p.Vocabulary, s, at, false)
			}
		}
	}
	inner.Strict(what)
}

func (m *Mapping) publisher(to *archive.Publisher, f *archive.Field, n *Node) bool {
	if n.Kind != yaml.MappingNode {
		s, _, ok := m.Scalar(f.Name, n)
		to.Name = unlinked(s)
		return ok && to.Name != ""
	}
	m.members(f, to, f.Name, n)
	if to.Name == "" && to.ID == "" {
		m.Fail(n, "add name:", "a publisher without a name")
		*to = archive.Publisher{}
		return false
	}
	return true
}

func (m *Mapping) authors(f *archive.Field, key string) (out []archive.Author) {
	list := m.List(key)
	for _, n := range list {
		if n.Kind == yaml.MappingNode {
			p := archive.Author{}
			m.members(f, &p, "an author", n)
			if p.Name = cmp.Or(p.Name, strings.TrimSpace(p.Given+" "+p.Family), p.Org); p.Name == "" {
				m.Fail(n, "add name:", "an author without a name")
				continue
			}
			out = append(out, p)
		} else if s, _, ok := m.Scalar(key, n); ok {
			if s = unlinked(s); s == "" {
				continue
			}
			if names, fine := People(s); fine && len(list) == 1 && len(names) > 1 {
				out = append(out, names...)
			} else {
				out = append(out, archive.Author{Name: s})
			}
		}
	}
	return out
}

func (m *Mapping) works(f *archive.Field) (out []archive.Work) {
	for _, n := range m.List(f.Name) {
		if n.Kind == yaml.MappingNode {
			w := archive.Work{}
			m.members(f, &w, f.Name, n)
			out = append(out, w)
		} else if s, _, ok := m.Scalar(f.Name, n); ok {
			if looksLikeAddress(n, s) {
				if s, ok := m.Address(f.Name, n, s); ok {
					out = append(out, archive.Work{URL: s})
				}
			} else {
				out = append(out, archive.Work{Title: s})
			}
		}
	}
	return out
}

// corrections reads what a source prints of mistakes; an empty list says that it prints
// none, whatever was read in it.
func (m *Mapping) corrections(f *archive.Field) (out []archive.Correction) {
	for _, n := range m.List(f.Name) {
		c := archive.Correction{Kind: archive.CorrectionNote}
		if n.Kind == yaml.MappingNode {
			m.members(f, &c, f.Name, n)
		} else if s, _, ok := m.Scalar(f.Name, n); ok {
			c.Text = s
		}
		out = append(out, c)
	}
	return out
}

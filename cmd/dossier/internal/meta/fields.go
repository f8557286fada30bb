// The attribution fields of a mapping: front matter, sidecars and the defaults
// of a publisher have the same ones, so they are read in one place.

package meta

import (
	"net/url"
	"strings"

	"go.yaml.in/yaml/v4"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/prose"
)

// Attribution reads the attribution fields of a mapping. loose also takes the
// keys that notes kept in other programs use: date, lang, author, source, url.
func (m *Mapping) Attribution(loose bool) (a archive.Attribution) {
	set := func(field string, n *Node) {
		a.Set(field, archive.Provenance{Basis: archive.Stated, File: m.Told, Line: m.Line(n), Evidence: prose.Clip(evidence(n), 200)})
	}
	either := func(keys ...string) string {
		for i, k := range keys {
			if i == 0 || loose {
				if m.Get(k) != nil {
					return k
				}
			}
		}
		return keys[0]
	}
	plain := func(field string, to *string, keys ...string) {
		if s, n, ok := m.Text(either(append([]string{field}, keys...)...)); ok {
			*to = s
			set(field, n)
		}
	}
	date := func(field string, to *string, keys ...string) {
		s, n, ok := m.Text(either(append([]string{field}, keys...)...))
		if !ok {
			return
		}
		if t, _, cut := strings.Cut(s, "T"); cut && archive.ValidDate(t) {
			s = t // a time stamp
		}
		if !archive.ValidDate(s) {
			if d, found := FindDate(s); loose && found && d.Value != "" {
				s = d.Value
			} else {
				m.Fail(n, "write a date that exists: 2026-01-13, 2025-11, 2025~, 2025/2026", "%s is no date: %q", field, s)
				return
			}
		}
		*to = s
		set(field, n)
	}
	address := func(field string, to *string, keys ...string) {
		if s, n, ok := m.Text(either(append([]string{field}, keys...)...)); ok {
			u, err := url.Parse(s)
			if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
				if field == "source_url" && loose && m.Get("publisher") == nil {
					a.Publisher = archive.Publisher{Name: s}
					set("publisher", n)
					return
				}
				m.Fail(n, "write the whole address, with https://", "%s is no web address: %q", field, s)
				return
			}
			*to = s
			set(field, n)
		}
	}
	word := func(field string, to *string, vocabulary []string, keys ...string) {
		key := either(append([]string{field}, keys...)...)
		if s, n, ok := m.Word(key, vocabulary); ok {
			*to = s
			set(field, n)
		}
	}
	plain("title", &a.Title)
	plain("title_original", &a.TitleOriginal)
	plain("abstract", &a.Abstract, "description")
	date("published", &a.Published, "date")
	date("updated", &a.Updated, "lastmod")
	date("retrieved", &a.Retrieved, "accessed")
	plain("place", &a.Place, "location")
	word("kind", &a.Kind, archive.Kinds)
	for _, l := range []struct {
		field string
		to    *string
	}{{"language", &a.Language}, {"original_language", &a.OriginalLanguage}} {
		key := l.field
		if l.field == "language" {
			key = either("language", "lang")
		}
		if s, n, ok := m.Text(key); ok {
			tag := LanguageTag(s)
			if tag == "" {
				m.Fail(n, "write a BCP 47 tag: en, es, pt-BR", "unknown language %q", s)
				continue
			}
			*l.to = tag
			set(l.field, n)
		}
	}
	if n := m.Get("fidelity"); n != nil {
		for _, f := range m.List("fidelity") {
			if s, _, ok := m.Scalar("fidelity", f); ok && m.Among("fidelity", s, f, archive.Fidelities) {
				a.Fidelity = append(a.Fidelity, s)
			}
		}
		if len(a.Fidelity) > 0 {
			set("fidelity", n)
		}
	}
	m.publisherField(&a, set)
	m.authorsField(&a, set, either("authors", "author", "by"))
	address("source_url", &a.SourceURL, "source", "url", "link")
	address("archived_url", &a.ArchivedURL)
	date("archived_at", &a.ArchivedAt)

	word("source_reliability", &a.Rating.Reliability, []string{"A", "B", "C", "D", "E", "F"})
	word("info_credibility", &a.Rating.Credibility, []string{"1", "2", "3", "4", "5", "6"})
	plain("rated_by", &a.Rating.By)
	date("rated_on", &a.Rating.On)
	plain("rating_note", &a.Rating.Note)
	if n := m.Get("source_reliability"); n != nil || m.Get("info_credibility") != nil {
		if n == nil {
			n = m.Get("info_credibility")
		}
		for _, f := range []string{"rated_by", "rated_on", "rating_note"} {
			if m.Get(f) == nil {
				m.Fail(n, "a rating is somebody's: say who, when and why", "a rating without %s", f)
			}
		}
	}
	plain("descriptor", &a.Descriptor)
	word("origin", &a.Origin, archive.Origins)
	plain("rights", &a.Handling.Rights)
	plain("licence", &a.Handling.Licence, "license")
	m.handling(&a, set)
	plain("translation_of", &a.TranslationOf)
	for _, n := range m.List("digest_of") {
		switch n.Kind {
		case yaml.MappingNode:
			s := m.Sub(n)
			w := archive.Work{}
			w.Title, _, _ = s.Text("title")
			w.Publisher, _, _ = s.Text("publisher")
			w.Author, _, _ = s.Text("author")
			w.Published, _, _ = s.Text("published")
			w.URL, _, _ = s.Text("url")
			s.Strict("digest_of")
			a.DigestOf = append(a.DigestOf, w)
		default:
			if s, _, ok := m.Scalar("digest_of", n); ok {
				w := archive.Work{Title: s}
				if strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") {
					w = archive.Work{URL: s}
				}
				a.DigestOf = append(a.DigestOf, w)
			}
		}
	}
	if len(a.DigestOf) > 0 {
		set("digest_of", m.Get("digest_of"))
	}
	for _, l := range []struct {
		field string
		to    *[]string
	}{{"duplicates", &a.Duplicates}, {"cites", &a.Cites}} {
		if n := m.Get(l.field); n != nil {
			*l.to = m.Texts(l.field)
			set(l.field, n)
		}
	}
	return a
}

func evidence(n *Node) string {
	if n.Kind == yaml.ScalarNode {
		return n.Value
	}
	var parts []string
	for _, c := range n.Content {
		parts = append(parts, evidence(c))
	}
	return strings.Join(parts, ", ")
}

func (m *Mapping) publisherField(a *archive.Attribution, set func(string, *Node)) {
	n := m.Get("publisher")
	if n == nil {
		return
	}
	if n.Kind != yaml.MappingNode {
		if s, _, ok := m.Scalar("publisher", n); ok {
			a.Publisher = archive.Publisher{Name: s}
			set("publisher", n)
		}
		return
	}
	s := m.Sub(n)
	p := archive.Publisher{}
	p.ID, _, _ = s.Text("id")
	p.Name, _, _ = s.Text("name")
	p.URL, _, _ = s.Text("url")
	p.Type, _, _ = s.Word("type", archive.PublisherTypes)
	p.Country, _, _ = s.Text("country")
	s.Strict("publisher")
	if p.Name == "" && p.ID == "" {
		m.Fail(n, "add name:", "a publisher without a name")
		return
	}
	a.Publisher = p
	set("publisher", n)
}

func (m *Mapping) authorsField(a *archive.Attribution, set func(string, *Node), key string) {
	for _, n := range m.List(key) {
		switch n.Kind {
		case yaml.MappingNode:
			s := m.Sub(n)
			p := archive.Author{}
			p.Name, _, _ = s.Text("name")
			p.Family, _, _ = s.Text("family")
			p.Given, _, _ = s.Text("given")
			p.Org, _, _ = s.Text("org")
			p.Bio, _, _ = s.Text("bio")
			s.Strict("an author")
			if p.Name == "" {
				p.Name = strings.TrimSpace(p.Given + " " + p.Family)
			}
			if p.Name == "" {
				p.Name = p.Org
			}
			if p.Name == "" {
				m.Fail(n, "add name:", "an author without a name")
				continue
			}
			a.Authors = append(a.Authors, p)
		default:
			if s, _, ok := m.Scalar(key, n); ok {
				if names, fine := People(s); fine && len(m.List(key)) == 1 && len(names) > 1 {
					a.Authors = append(a.Authors, names...)
				} else {
					a.Authors = append(a.Authors, archive.Author{Name: s})
				}
			}
		}
	}
	if len(a.Authors) > 0 {
		set("authors", m.Get(key))
	}
}

package source

import (
	"net/url"
	"strings"

	"go.yaml.in/yaml/v4"

	"dossier/cmd/dossier/internal/archive"
)

// frontMatter reads YAML between --- lines or TOML between +++ lines at the top
// of a source, and returns the index of the first line behind it. Front matter
// that does not close or decode is text, with a message: nothing is lost.
func (r *reading) frontMatter() int {
	mark := strings.TrimSpace(r.lines[0])
	if mark != "---" && mark != "+++" {
		return 0
	}
	end := 0
	for i := 1; i < len(r.lines) && i < 2000; i++ {
		l := strings.TrimRight(r.lines[i], " ")
		if l == mark || mark == "---" && l == "..." {
			end = i
			break
		}
	}
	if end == 0 {
		if len(r.lines) > 1 && looksLikeKey(r.lines[1]) {
			r.msgs.Errorf(r.shown, 1, "close it with a line "+mark, "the front matter does not close; it is read as text")
			r.doc.Stated.Handling.Unclear = "its front matter does not close"
		}
		return 0
	}
	if end > 1 && !looksLikeKey(r.lines[1]) && mark == "---" && r.doc.MediaType == "text/plain" {
		return 0 // a rule of hyphens
	}
	data := []byte(strings.Join(r.lines[1:end], "\n"))
	var m *mapping
	if mark == "---" {
		m = parseYAML(r.shown, 1, data, r.msgs)
	} else {
		m = parseTOML(r.shown, 1, data, r.msgs)
	}
	if m == nil {
		r.repair(1, end+1, "front matter that cannot be read is left out")
		r.doc.Stated.Handling.Unclear = "its front matter cannot be read"
		return end + 1
	}
	r.doc.Stated = m.attribution(true)
	m.unused(func(k *yaml.Node) {
		r.repair(m.line(k), m.line(k), "front matter key not used: "+clip(k.Value, 60))
		if w := handlingWord(k.Value); w != "" {
			m.fail(k, "write it as "+w+", or remove it", "an unknown key that may restrict the source: %q", k.Value)
		}
	})
	return end + 1
}

func looksLikeKey(l string) bool {
	l = strings.TrimSpace(l)
	k, _, ok := strings.Cut(l, ":")
	if !ok {
		k, _, ok = strings.Cut(l, "=")
	}
	return strings.HasPrefix(l, "#") || ok && len(k) < 40 && !strings.Contains(strings.TrimSpace(k), " ")
}

// attribution reads the attribution fields of a mapping. loose also takes the
// keys that notes kept in other programs use: date, lang, author, source, url.
func (m *mapping) attribution(loose bool) (a archive.Attribution) {
	set := func(field string, n *yaml.Node) {
		a.Set(field, archive.Provenance{Basis: archive.Stated, File: m.told, Line: m.line(n), Evidence: clip(evidence(n), 200)})
	}
	either := func(keys ...string) string {
		for i, k := range keys {
			if i == 0 || loose {
				if m.get(k) != nil {
					return k
				}
			}
		}
		return keys[0]
	}
	plain := func(field string, to *string, keys ...string) {
		if s, n, ok := m.text(either(append([]string{field}, keys...)...)); ok {
			*to = s
			set(field, n)
		}
	}
	date := func(field string, to *string, keys ...string) {
		s, n, ok := m.text(either(append([]string{field}, keys...)...))
		if !ok {
			return
		}
		if t, _, cut := strings.Cut(s, "T"); cut && archive.ValidDate(t) {
			s = t // a time stamp
		}
		if !archive.ValidDate(s) {
			if d, found := findDate(s); loose && found && d.value != "" {
				s = d.value
			} else {
				m.fail(n, "write a date that exists: 2026-01-13, 2025-11, 2025~, 2025/2026", "%s is no date: %q", field, s)
				return
			}
		}
		*to = s
		set(field, n)
	}
	address := func(field string, to *string, keys ...string) {
		if s, n, ok := m.text(either(append([]string{field}, keys...)...)); ok {
			u, err := url.Parse(s)
			if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
				if field == "source_url" && loose && m.get("publisher") == nil {
					a.Publisher = archive.Publisher{Name: s}
					set("publisher", n)
					return
				}
				m.fail(n, "write the whole address, with https://", "%s is no web address: %q", field, s)
				return
			}
			*to = s
			set(field, n)
		}
	}
	word := func(field string, to *string, vocabulary []string, keys ...string) {
		key := either(append([]string{field}, keys...)...)
		if s, n, ok := m.word(key, vocabulary); ok {
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
		if s, n, ok := m.text(key); ok {
			tag := languageTag(s)
			if tag == "" {
				m.fail(n, "write a BCP 47 tag: en, es, pt-BR", "unknown language %q", s)
				continue
			}
			*l.to = tag
			set(l.field, n)
		}
	}
	if n := m.get("fidelity"); n != nil {
		for _, f := range m.list("fidelity") {
			if s, _, ok := m.scalar("fidelity", f); ok && m.among("fidelity", s, f, archive.Fidelities) {
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
	if n := m.get("source_reliability"); n != nil || m.get("info_credibility") != nil {
		if n == nil {
			n = m.get("info_credibility")
		}
		for _, f := range []string{"rated_by", "rated_on", "rating_note"} {
			if m.get(f) == nil {
				m.fail(n, "a rating is somebody's: say who, when and why", "a rating without %s", f)
			}
		}
	}
	plain("descriptor", &a.Descriptor)
	word("origin", &a.Origin, archive.Origins)
	plain("rights", &a.Handling.Rights)
	plain("licence", &a.Handling.Licence, "license")
	m.handling(&a, set)
	plain("translation_of", &a.TranslationOf)
	for _, n := range m.list("digest_of") {
		switch n.Kind {
		case yaml.MappingNode:
			s := m.sub(n)
			w := archive.Work{}
			w.Title, _, _ = s.text("title")
			w.Publisher, _, _ = s.text("publisher")
			w.Author, _, _ = s.text("author")
			w.Published, _, _ = s.text("published")
			w.URL, _, _ = s.text("url")
			s.strict("digest_of")
			a.DigestOf = append(a.DigestOf, w)
		default:
			if s, _, ok := m.scalar("digest_of", n); ok {
				w := archive.Work{Title: s}
				if strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") {
					w = archive.Work{URL: s}
				}
				a.DigestOf = append(a.DigestOf, w)
			}
		}
	}
	if len(a.DigestOf) > 0 {
		set("digest_of", m.get("digest_of"))
	}
	for _, l := range []struct {
		field string
		to    *[]string
	}{{"duplicates", &a.Duplicates}, {"cites", &a.Cites}} {
		if n := m.get(l.field); n != nil {
			*l.to = m.texts(l.field)
			set(l.field, n)
		}
	}
	return a
}

func evidence(n *yaml.Node) string {
	if n.Kind == yaml.ScalarNode {
		return n.Value
	}
	var parts []string
	for _, c := range n.Content {
		parts = append(parts, evidence(c))
	}
	return strings.Join(parts, ", ")
}

func (m *mapping) publisherField(a *archive.Attribution, set func(string, *yaml.Node)) {
	n := m.get("publisher")
	if n == nil {
		return
	}
	if n.Kind != yaml.MappingNode {
		if s, _, ok := m.scalar("publisher", n); ok {
			a.Publisher = archive.Publisher{Name: s}
			set("publisher", n)
		}
		return
	}
	s := m.sub(n)
	p := archive.Publisher{}
	p.ID, _, _ = s.text("id")
	p.Name, _, _ = s.text("name")
	p.URL, _, _ = s.text("url")
	p.Type, _, _ = s.word("type", archive.PublisherTypes)
	p.Country, _, _ = s.text("country")
	s.strict("publisher")
	if p.Name == "" && p.ID == "" {
		m.fail(n, "add name:", "a publisher without a name")
		return
	}
	a.Publisher = p
	set("publisher", n)
}

func (m *mapping) authorsField(a *archive.Attribution, set func(string, *yaml.Node), key string) {
	for _, n := range m.list(key) {
		switch n.Kind {
		case yaml.MappingNode:
			s := m.sub(n)
			p := archive.Author{}
			p.Name, _, _ = s.text("name")
			p.Family, _, _ = s.text("family")
			p.Given, _, _ = s.text("given")
			p.Org, _, _ = s.text("org")
			p.Bio, _, _ = s.text("bio")
			s.strict("an author")
			if p.Name == "" {
				p.Name = strings.TrimSpace(p.Given + " " + p.Family)
			}
			if p.Name == "" {
				p.Name = p.Org
			}
			if p.Name == "" {
				m.fail(n, "add name:", "an author without a name")
				continue
			}
			a.Authors = append(a.Authors, p)
		default:
			if s, _, ok := m.scalar(key, n); ok {
				if names, fine := people(s); fine && len(m.list(key)) == 1 && len(names) > 1 {
					a.Authors = append(a.Authors, names...)
				} else {
					a.Authors = append(a.Authors, archive.Author{Name: s})
				}
			}
		}
	}
	if len(a.Authors) > 0 {
		set("authors", m.get(key))
	}
}

package source

import (
	"cmp"
	"net/url"
	"strings"
	"time"

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

// attribution reads the attribution fields of a mapping, as their table says.
// loose also takes the keys that notes kept in other programs use: date, lang,
// author, source, url.
func (m *mapping) attribution(loose bool) (a archive.Attribution) {
	for i := range archive.Fields {
		f := &archive.Fields[i]
		if f.At == nil {
			continue
		}
		key := f.Name
		if loose && m.get(key) == nil {
			for _, k := range f.Also {
				if m.get(k) != nil {
					key = k
					break
				}
			}
		}
		if n := m.get(key); n != nil && m.field(&a, f, key, n, loose) {
			a.Set(f.Name, archive.Provenance{Basis: archive.Stated, File: m.told, Line: m.line(n), Evidence: clip(evidence(n), 200)})
		}
	}
	m.rated()
	m.restrictions(&a)
	return a
}

// field reads the value of one field and reports whether there is one.
func (m *mapping) field(a *archive.Attribution, f *archive.Field, key string, n *yaml.Node, loose bool) bool {
	switch to := f.At(a).(type) {
	case *string:
		s, _, ok := m.scalar(key, n)
		if !ok {
			return false
		}
		if f.Name == "source_url" && loose && m.get("publisher") == nil && !webAddress(s) { // "source: The Herald"
			a.Publisher = archive.Publisher{Name: s}
			a.Set("publisher", archive.Provenance{Basis: archive.Stated, File: m.told, Line: m.line(n), Evidence: clip(s, 200)})
			return false
		}
		s, ok = m.value(f.Name, f.Form, f.Vocabulary, s, n, loose)
		*to = s
		return ok
	case *bool:
		v, _, ok := m.boolean(key)
		*to = v
		return ok
	case *[]string:
		if f.Form != archive.AnyOf {
			*to = m.texts(key)
			return true
		}
		for _, w := range m.list(key) {
			if s, _, ok := m.scalar(key, w); ok && m.among(f.Name, s, w, f.Vocabulary) {
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
	case *archive.Retraction:
		if n.Kind != yaml.MappingNode {
			m.fail(n, "write on: (a date) and why: below it", "retracted is %s", nodeWord(n))
			return false
		}
		m.parts(f, to, "retracted", n)
		return true
	}
	return false
}

// value checks a text against the form of a field and returns it as it is kept.
func (m *mapping) value(field string, form archive.Form, vocabulary []string, s string, n *yaml.Node, loose bool) (string, bool) {
	switch form {
	case archive.EDTF:
		if t, _, cut := strings.Cut(s, "T"); cut && archive.ValidDate(t) {
			return t, true // a time stamp
		}
		if archive.ValidDate(s) {
			return s, true
		}
		if d, found := findDate(s); loose && found && d.value != "" {
			return d.value, true
		}
		m.fail(n, "use 2026-01-13, 2025-11, 2025~ (about) or 2025/2026", "invalid date %q for %s", s, field)
		return "", false
	case archive.CalendarDay:
		day, _, _ := strings.Cut(s, "T") // of a time stamp
		if _, err := time.Parse(time.DateOnly, day); err != nil {
			m.fail(n, "write the day from which it may be shown: 2026-05-01", "invalid day %q for %s", day, field)
			return "", false
		}
		return day, true
	case archive.WebAddress:
		if !webAddress(s) {
			m.fail(n, "write the whole address, with https://", "invalid web address %q for %s", s, field)
			return "", false
		}
	case archive.LanguageTag:
		tag := languageTag(s)
		if tag == "" {
			m.fail(n, "write a BCP 47 tag: en, es, pt-BR", "unknown language %q", s)
		}
		return tag, tag != ""
	case archive.TrafficLight:
		s = strings.TrimPrefix(strings.ToUpper(s), "TLP:")
		if !m.among(field, s, n, vocabulary) {
			return "", false
		}
		if s == "WHITE" {
			s = "CLEAR"
		}
	case archive.OneOf:
		if !m.among(field, s, n, vocabulary) {
			return "", false
		}
	}
	return s, true
}

func webAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https")
}

// rated asks of a rating whose it is, when it was given and why.
func (m *mapping) rated() {
	n := m.get("source_reliability")
	if n == nil {
		n = m.get("info_credibility")
	}
	if n == nil {
		return
	}
	for _, f := range []string{"rated_by", "rated_on", "rating_note"} {
		if m.get(f) == nil {
			m.fail(n, "add rated_by, rated_on and rating_note", "a rating without %s", f)
		}
	}
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

// parts reads the members of a field that has several from a mapping inside this
// one; what names the field in messages.
func (m *mapping) parts(f *archive.Field, of any, what string, n *yaml.Node) {
	inner := m.sub(n)
	for i := range f.Parts {
		p := &f.Parts[i]
		if to, ok := p.At(of).(*string); ok && !p.Unwritten {
			if s, at, ok := inner.text(p.Name); ok {
				*to, _ = inner.value(f.Name+"."+p.Name, p.Form, p.Vocabulary, s, at, false)
			}
		}
	}
	inner.strict(what)
}

func (m *mapping) publisher(to *archive.Publisher, f *archive.Field, n *yaml.Node) bool {
	if n.Kind != yaml.MappingNode {
		s, _, ok := m.scalar(f.Name, n)
		to.Name = s
		return ok
	}
	m.parts(f, to, f.Name, n)
	if to.Name == "" && to.ID == "" {
		m.fail(n, "add name:", "a publisher without a name")
		*to = archive.Publisher{}
		return false
	}
	return true
}

func (m *mapping) authors(f *archive.Field, key string) (out []archive.Author) {
	list := m.list(key)
	for _, n := range list {
		if n.Kind == yaml.MappingNode {
			p := archive.Author{}
			m.parts(f, &p, "an author", n)
			if p.Name = cmp.Or(p.Name, strings.TrimSpace(p.Given+" "+p.Family), p.Org); p.Name == "" {
				m.fail(n, "add name:", "an author without a name")
				continue
			}
			out = append(out, p)
		} else if s, _, ok := m.scalar(key, n); ok {
			if names, fine := people(s); fine && len(list) == 1 && len(names) > 1 {
				out = append(out, names...)
			} else {
				out = append(out, archive.Author{Name: s})
			}
		}
	}
	return out
}

func (m *mapping) works(f *archive.Field) (out []archive.Work) {
	for _, n := range m.list(f.Name) {
		if n.Kind == yaml.MappingNode {
			w := archive.Work{}
			m.parts(f, &w, f.Name, n)
			out = append(out, w)
		} else if s, _, ok := m.scalar(f.Name, n); ok {
			if strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") {
				out = append(out, archive.Work{URL: s})
			} else {
				out = append(out, archive.Work{Title: s})
			}
		}
	}
	return out
}

// Package bibliography reads the lists in which programs keep what people read: BibTeX
// (JabRef, Zotero), RIS, and CSL-JSON or Zotero's own JSON. An entry says who wrote
// something and when, and where its file lies.
//
// Only fields that an entry states are taken, as it states them: what cannot be read as a
// name or a date is left out. An entry never says who may see a source.
package bibliography

import (
	"cmp"
	"path"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/charset"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/meta"
)

// mostEntries is how many entries of a list are read.
const mostEntries = 100_000

// entry is one as its format has it, before its values are judged.
type entry struct {
	key, kind            string
	line                 int
	authors, translators []archive.Author
	issued               string            // EDTF, or words
	text                 map[string]string // other values, by the names below
	files                []string          // paths as they are written
}

// The names of values that formats share.
const (
	title     = "title"
	container = "container" // journal, newspaper, site
	house     = "house"     // publisher, institution, school
	address   = "url"
	doi       = "doi"
	tongue    = "language"
	retrieved = "retrieved"
)

func newEntry(kind string, line int) *entry {
	return &entry{kind: strings.ToLower(kind), line: line, text: map[string]string{}}
}

// set takes up a value, the first of a name.
func (e *entry) set(name, value string) {
	if value = charset.OneLine(value); value != "" && e.text[name] == "" {
		e.text[name] = value
	}
}

// Read reads a list by the extension of its name. What is no list of these gives nil and
// no message.
func Read(name string, data []byte) ([]archive.Listed, diag.List) {
	var msgs diag.List
	text, _, problem := charset.Decode(data)
	if problem != nil && problem.Refused {
		msgs.Errorf("", problem.Line, problem.Hint, "%s", problem.Text)
		return nil, msgs
	}
	var list []*entry
	switch strings.ToLower(path.Ext(name)) {
	case ".bib":
		list = bibTeX(text, &msgs)
	case ".ris":
		list = ris(text)
	default:
		list = citationJSON(text)
	}
	if len(list) > mostEntries {
		msgs.Warnf("", 0, "split the list", "%d entries: the first %d are read", len(list), mostEntries)
		list = list[:mostEntries]
	}
	out := make([]archive.Listed, 0, len(list))
	for _, e := range list {
		out = append(out, e.listed())
	}
	return out, msgs
}

// listed judges the values of an entry.
func (e *entry) listed() archive.Listed {
	l := archive.Listed{Key: charset.OneLine(e.key), Line: e.line}
	for _, f := range e.files {
		if f = strings.TrimSpace(f); f != "" && len(f) < 4096 {
			l.Files = append(l.Files, f)
		}
	}
	a := &l.Fields
	know := func(field, value string, to *string) {
		if value != "" {
			*to = value
			a.Set(field, archive.Provenance{Basis: archive.Stated, Line: e.line})
		}
	}
	know("title", named(e.text[title]), &a.Title)
	know("published", day(e.issued), &a.Published)
	know("retrieved", day(e.text[retrieved]), &a.Retrieved)
	know("language", meta.LanguageTag(strings.ReplaceAll(e.text[tongue], "_", "-")), &a.Language)
	know("kind", kinds[e.kind], &a.Kind)
	know("source_url", e.web(), &a.SourceURL)
	if len(e.authors) > 0 {
		a.Authors = e.authors
		a.Set("authors", archive.Provenance{Basis: archive.Stated, Line: e.line})
	}
	if len(e.translators) > 0 {
		a.Translators = e.translators
		a.Set("translators", archive.Provenance{Basis: archive.Stated, Line: e.line})
	}
	issuer := cmp.Or(e.text[house], e.text[container])
	if within[e.kind] {
		issuer = cmp.Or(e.text[container], e.text[house])
	}
	if issuer = named(issuer); issuer != "" {
		a.Publisher = archive.Publisher{Name: issuer}
		a.Set("publisher", archive.Provenance{Basis: archive.Stated, Line: e.line})
	}
	return l
}

// web is where the text of an entry is on the web.
func (e *entry) web() string {
	if at, ok := body.Web(e.text[address]); ok {
		return body.WithoutPassword(at)
	}
	id := e.text[doi]
	if at := strings.Index(id, "10."); at >= 0 {
		if u, ok := body.Web("https://doi.org/" + id[at:]); ok && !strings.ContainsAny(id[at:], " <>\"") {
			return u
		}
	}
	return ""
}

// kinds are the types of entries that say what kind of text something is.
var kinds = map[string]string{
	"techreport": "report", "report": "report", "rprt": "report",
	"article-newspaper": "news", "newspaperarticle": "news", "news": "news",
	"interview": "interview", "dataset": "dataset", "data": "dataset",
	"legislation": "legal", "legal_case": "legal", "bill": "legal", "stat": "legal", "case": "legal", "statute": "legal", "jurisdiction": "legal",
	"pressrelease": "press-release",
}

// within are the types whose publisher is what they stood in.
var within = map[string]bool{
	"article": true, "article-journal": true, "article-magazine": true, "article-newspaper": true, "journalarticle": true, "magazinearticle": true, "newspaperarticle": true,
	"jour": true, "mgzn": true, "news": true, "ejour": true, "post-weblog": true, "blogpost": true, "blog": true, "webpage": true, "online": true, "elec": true,
}

// named is a value that names something; "" for what only stands in its place.
func named(s string) string {
	if lang.Untitled(s) || len(s) > 1000 {
		return ""
	}
	return s
}

// day reads a date as EDTF: as it is written, or from its words.
func day(s string) string {
	s = strings.TrimSpace(s)
	if at := strings.IndexByte(s, 'T'); at == len("2006-01-02") {
		s = s[:at]
	}
	s, _, _ = strings.Cut(s, " 00:00")
	if len(s) == len("2006-01-02 15:04:05") && s[10] == ' ' {
		s = s[:10]
	}
	if s == "" || len(s) > 60 {
		return ""
	}
	if strings.Trim(s, "0123456789-/~?XuU.") == "" && edtf.Valid(s) {
		return s
	}
	if d, ok := meta.FindDate(s); ok && d.Problem == "" && edtf.Valid(d.Value) {
		return d.Value
	}
	return ""
}

// person is an author of whom the parts are known.
func person(family, given, suffix string) archive.Author {
	family, given, suffix = charset.OneLine(family), charset.OneLine(given), charset.OneLine(suffix)
	whole := strings.TrimSpace(given + " " + family)
	if suffix != "" {
		whole += ", " + suffix
	}
	if given == "" { // one name, of which nobody says what it is
		return archive.Author{Name: whole}
	}
	return archive.Author{Name: whole, Family: family, Given: given, Suffix: suffix}
}

// organisation is an author that is no person.
func organisation(name string) archive.Author {
	name = charset.OneLine(name)
	return archive.Author{Name: name, Org: name}
}

// inverted reads a name that may stand as "Last, First", "Last, Jr., First" or "First
// Last".
func inverted(name string) archive.Author {
	parts := strings.Split(name, ",")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	switch {
	case len(parts) == 2 && parts[0] != "":
		return person(parts[0], parts[1], "")
	case len(parts) == 3 && parts[0] != "":
		return person(parts[0], parts[2], parts[1])
	case len(parts) > 3:
		return archive.Author{}
	}
	return archive.Author{Name: charset.OneLine(name)}
}

// add takes up somebody who wrote or translated the text, unless the name stands for none.
func add(to *[]archive.Author, a archive.Author) {
	if !lang.Nobody(a.Name) && len(*to) < 1000 && len(a.Name) < 300 {
		*to = append(*to, a)
	}
}

package export

import (
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/markdown"
)

// Tables for spreadsheets and data frames: CSV as RFC 4180 has it, UTF-8, a row
// of names first. A text that a spreadsheet would take for a formula gets an
// apostrophe before it.

func cell(dst []byte, s string) []byte {
	formula := s != "" && strings.IndexByte("=+-@\t\r", s[0]) >= 0
	if !formula && !strings.ContainsAny(s, ",\"\n\r") && (s == "" || s[0] != ' ') {
		return append(dst, s...)
	}
	dst = append(dst, '"')
	if formula {
		dst = append(dst, '\'')
	}
	for i := range len(s) {
		if s[i] == '"' {
			dst = append(dst, '"')
		}
		dst = append(dst, s[i])
	}
	return append(dst, '"')
}

func table(v *archive.TableView) []byte {
	var dst []byte
	row := func(cells ...string) {
		for i, c := range cells {
			if i > 0 {
				dst = append(dst, ',')
			}
			dst = cell(dst, c)
		}
		dst = append(dst, '\n')
	}
	base := v.Site.BaseURL
	switch v.Of {
	case "briefings":
		row("id", "url", "title", "title_basis", "publisher", "publisher_basis", "authors", "published", "published_basis", "kind", "language", "fidelity", "rating", "source_url", "file", "sha256")
		for _, b := range v.Briefings {
			a := b.Briefing.Attr
			var authors []string
			for _, p := range a.Authors {
				authors = append(authors, p.Name)
			}
			row(b.Briefing.ID, base+b.Briefing.Path(), a.Title, string(a.Basis("title")), a.Publisher.Name, string(a.Basis("publisher")), strings.Join(authors, "; "),
				a.Published, string(a.Basis("published")), a.Kind, a.Language, strings.Join(a.Fidelity, "; "), a.Rating.Words(), a.SourceURL, b.Briefing.Doc.File, b.Briefing.Doc.SHA256)
		}
	case "entities":
		row("id", "url", "name", "type", "aliases", "wikidata", "reviewed", "mentions", "briefings")
		for _, e := range v.Entities {
			row(e.ID, base+e.URL, e.Name, string(e.Type), strings.Join(e.Aliases, "; "), e.Wikidata, strconv.FormatBool(!e.Found), strconv.Itoa(e.Mentions), strconv.Itoa(e.Briefings))
		}
	case "mentions":
		row("entity", "name", "type", "surface", "rule", "briefing", "url", "paragraph", "title", "publisher", "published", "kind")
		for k, b := range v.Briefings {
			names := make(map[string]*archive.NameCount, len(b.Names))
			for i := range b.Names {
				names[b.Names[i].ID] = &b.Names[i]
			}
			a := b.Briefing.Attr
			each := func(i int) {
				m := &b.Briefing.Mentions[i]
				n, text := names[m.Entity], b.Briefing.Text(m.N)
				if n == nil || m.End > len(text) {
					return
				}
				row(m.Entity, n.Name, string(n.Type), text[m.Start:m.End], string(m.Rule), b.Briefing.ID, base+archive.PassagePath(b.Briefing.ID, m.N), strconv.Itoa(m.N),
					a.Title, a.Publisher.Name, a.Published, a.Kind)
			}
			if v.Mentions != nil {
				for _, i := range v.Mentions[k] {
					each(i)
				}
				continue
			}
			for i := range b.Briefing.Mentions {
				each(i)
			}
		}
	case "statements":
		row("date", "precision", "date_text", "basis", "sentence", "briefing", "url", "title", "publisher", "published", "kind")
		for _, b := range v.Briefings {
			a := b.Briefing.Attr
			for i := range b.Briefing.Dated {
				s := &b.Briefing.Dated[i]
				left, words, right := s.Cut(b.Briefing.Text(s.N))
				row(s.Date, archive.Precision(s.Date), words, string(s.Basis()), left+words+right, b.Briefing.ID, base+archive.PassagePath(b.Briefing.ID, s.N),
					a.Title, a.Publisher.Name, a.Published, a.Kind)
			}
		}
	}
	return dst
}

// lines writes JSON lines.
func lines(o *object, v *archive.LinesView) ([]byte, error) {
	if v.Of == "followthemoney" {
		return followTheMoney(o, v), nil
	}
	for _, b := range v.Briefings {
		o.fresh = true
		o.dst = briefing(o, b)
	}
	return o.dst, nil
}

// ftmSchemas are the schemata of FollowTheMoney that entities become. A policy
// has none there and is left out.
var ftmSchemas = map[archive.EntityType]string{
	"person": "Person", "organization": "Organization", "place": "Address", "event": "Event", "work": "Document",
}

// followTheMoney writes entities of FollowTheMoney 4, one a line: what is named,
// each briefing as an Article, and between them what documents what.
func followTheMoney(o *object, v *archive.LinesView) []byte {
	kept := map[string]bool{}
	thing := func(id, schema string, properties func(some func(name string, values ...string))) {
		o.fresh = true
		o.open('{')
		o.string("id", id)
		o.string("schema", schema)
		o.key("properties")
		o.open('{')
		properties(func(name string, values ...string) {
			list := make([]string, 0, len(values))
			for _, s := range values {
				if s != "" {
					list = append(list, s)
				}
			}
			if len(list) > 0 {
				o.strings(name, list)
			}
		})
		o.close('}')
		o.close('}')
		o.dst = append(o.dst, '\n')
	}
	page := func(path string) string {
		if v.Site.BaseURL == "" {
			return ""
		}
		return v.Site.BaseURL + path
	}
	for _, e := range v.Entities {
		schema := ftmSchemas[e.Type]
		if schema == "" {
			continue
		}
		kept[e.ID] = true
		thing("dossier-entity-"+e.ID, schema, func(some func(string, ...string)) {
			switch schema {
			case "Document":
				some("title", e.Name)
				some("fileName", e.Name) // it asks for one
			case "Address":
				some("full", e.Name)
				fallthrough
			default:
				some("name", e.Name)
				some("alias", e.Aliases...)
			}
			some("wikidataId", e.Wikidata)
			some("sourceUrl", page(e.URL))
			var note []string
			markdown.Walk(e.Note, func(b *markdown.Block) bool { note = append(note, b.Text); return true })
			some("summary", strings.Join(note, "\n\n"))
		})
	}
	for _, b := range v.Briefings {
		a := b.Briefing.Attr
		id := "dossier-briefing-" + b.Briefing.ID
		thing(id, "Article", func(some func(string, ...string)) {
			some("title", a.Title)
			var authors []string
			for _, p := range a.Authors {
				authors = append(authors, p.Name)
			}
			some("author", strings.Join(authors, "; "))
			some("publisher", a.Publisher.Name)
			some("publishedAt", archive.PlainDate(a.Published).Parts("-"))
			if a.SourceURL != "" {
				some("sourceUrl", a.SourceURL)
			} else {
				some("sourceUrl", page(b.Briefing.Path()))
			}
			some("fileName", b.Briefing.Doc.File)
			some("mimeType", b.Briefing.Doc.MediaType)
			var text []string
			for _, l := range b.Briefing.Doc.Leaves {
				text = append(text, l.Text)
			}
			some("bodyText", strings.Join(text, "\n\n"))
		})
		for _, n := range b.Names {
			if ftmSchemas[n.Type] == "" {
				continue
			}
			thing(id+"-names-"+n.ID, "Documentation", func(some func(string, ...string)) {
				some("document", id)
				some("entity", "dossier-entity-"+n.ID)
				some("role", "named "+strconv.Itoa(n.Count)+" times")
			})
		}
	}
	return o.dst
}

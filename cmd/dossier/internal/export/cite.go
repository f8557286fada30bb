package export

// Citations in the formats that reference managers read: BibTeX, RIS (as Zotero
// and EndNote import it), CSL-JSON 1.0. Each of them holds what the tags of the
// briefing's page hold.

import (
	"fmt"
	"strings"

	"dossier/cmd/dossier/internal/view"
)

// citations writes a file of citations, piece by piece.
func citations(p *pieces, v *view.Citations) {
	o := &object{fresh: true}
	if v.Format == "csl" {
		p.dst = append(p.dst, '[')
	}
	for i := range v.Citations {
		c := &v.Citations[i]
		switch v.Format {
		case "bib":
			p.dst = bibtex(p.dst, c)
		case "ris":
			p.dst = ris(p.dst, c)
		default:
			o.dst = p.dst
			o.comma()
			csl(o, c)
			p.dst = o.dst
		}
		p.pass()
	}
	if v.Format == "csl" {
		p.dst = append(p.dst, ']', '\n')
	}
}

// BibTeX returns one citation as an entry of BibTeX.
func BibTeX(c *view.Citation) string { return string(bibtex(nil, c)) }

// RIS returns one citation as a record of RIS.
func RIS(c *view.Citation) string { return string(ris(nil, c)) }

var bibTypes = map[view.CitationType]string{
	view.NewspaperArticle: "article", view.MagazineArticle: "article", view.Report: "techreport",
	view.BlogPost: "online", view.Webpage: "online", view.Interview: "misc", view.PlainDocument: "misc",
}

var texEscapes = strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "&", `\&`, "%", `\%`, "$", `\$`, "#", `\#`, "_", `\_`, "~", `\textasciitilde{}`, "^", `\textasciicircum{}`)

var braceNames = strings.NewReplacer(`\{`, `\textbraceleft{}`, `\}`, `\textbraceright{}`)

// tex writes a text for BibTeX. It counts braces without regard to a backslash, so
// that those of a text that do not match are written by their names; and in one line,
// because some programs begin an entry at each line with @.
func tex(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	written := texEscapes.Replace(s)
	if bracesMatch(s) {
		return written
	}
	return braceNames.Replace(written)
}

func bracesMatch(s string) bool {
	depth := 0
	for i := 0; i < len(s) && depth >= 0; i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			depth--
		}
	}
	return depth == 0
}

func bibtex(dst []byte, c *view.Citation) []byte {
	kind := bibTypes[c.Type]
	dst = fmt.Appendf(dst, "@%s{%s", kind, c.ID)
	field := func(name, value string) {
		if value != "" {
			dst = fmt.Appendf(dst, ",\n  %s = {%s}", name, value)
		}
	}
	text := func(name, value string) { field(name, tex(value)) }
	field("title", "{"+tex(c.Title)+"}")
	var authors []string
	for _, a := range c.Authors {
		// " and " joins names, and a comma divides one
		if name := tex(a.Inverted()); a.Family == "" || a.Given == "" || strings.Contains(strings.ToLower(name), " and ") || strings.Contains(a.Family+a.Given+a.Suffix, ",") {
			authors = append(authors, "{"+name+"}")
		} else {
			authors = append(authors, tex(a.Family+a.Behind()+", "+a.Given))
		}
	}
	field("author", strings.Join(authors, " and "))
	switch kind {
	case "article":
		text("journal", c.Outlet)
	case "techreport":
		text("institution", c.Outlet)
	case "online":
		text("organization", c.Outlet)
	default:
		text("howpublished", c.Outlet)
	}
	if c.Published.Year > 0 {
		field("date", c.Published.Parts("-"))
		field("year", fmt.Sprint(c.Published.Year))
		if c.Published.Month > 0 {
			field("month", fmt.Sprint(c.Published.Month))
		}
	}
	field("url", strings.NewReplacer("{", "%7B", "}", "%7D", `\`, "%5C", `"`, "%22").Replace(c.URL))
	field("langid", c.Language)
	text("address", c.Place)
	text("abstract", c.Abstract)
	text("rights", c.Rights)
	text("note", c.Note)
	return append(dst, "\n}\n\n"...)
}

var risTypes = map[view.CitationType]string{
	view.NewspaperArticle: "NEWS", view.MagazineArticle: "MGZN", view.BlogPost: "BLOG", view.Report: "RPRT",
	view.Webpage: "ELEC", view.Interview: "PCOMM", view.PlainDocument: "GEN",
}

func ris(dst []byte, c *view.Citation) []byte {
	field := func(tag, value string) {
		if value = strings.Join(strings.Fields(value), " "); value != "" {
			dst = fmt.Appendf(dst, "%s  - %s\r\n", tag, value)
		}
	}
	field("TY", risTypes[c.Type])
	field("ID", c.ID)
	field("TI", c.Title)
	for _, a := range c.Authors {
		if a.Family == "" { // the comma keeps programs from dividing it
			field("AU", a.Name+",")
		} else {
			field("AU", a.Inverted())
		}
	}
	field("T2", c.Outlet)
	field("PB", c.Outlet)
	if c.Published.Year > 0 {
		field("PY", fmt.Sprintf("%04d", c.Published.Year))
		field("DA", c.Published.Parts("/"))
	}
	field("CY", c.Place)
	field("LA", c.Language)
	field("UR", c.URL)
	field("AB", c.Abstract)
	field("N1", c.Note)
	return append(dst, "ER  - \r\n\r\n"...)
}

var cslTypes = map[view.CitationType]string{
	view.NewspaperArticle: "article-newspaper", view.MagazineArticle: "article-magazine", view.BlogPost: "post-weblog",
	view.Report: "report", view.Webpage: "webpage", view.Interview: "interview", view.PlainDocument: "document",
}

func csl(o *object, c *view.Citation) {
	some := func(k, v string) {
		if v != "" {
			o.string(k, v)
		}
	}
	o.open('{')
	o.string("id", c.ID)
	o.string("type", cslTypes[c.Type])
	o.string("title", c.Title)
	if len(c.Authors) > 0 {
		o.list("author", len(c.Authors), func(i int) {
			if a := c.Authors[i]; a.Family != "" {
				o.string("family", a.Family)
				some("given", a.Given)
				some("suffix", a.Suffix)
			} else {
				o.string("literal", a.Name)
			}
		})
	}
	if c.Type != view.Report {
		some("container-title", c.Outlet)
	}
	some("publisher", c.Outlet)
	some("publisher-place", c.Place)
	if d := c.Published; d.Year > 0 {
		o.key("issued")
		o.open('{')
		o.key("date-parts")
		o.dst = append(append(append(o.dst, "[["...), strings.ReplaceAll(strings.TrimLeft(d.Parts(","), "0"), ",0", ",")...), "]]"...)
		o.close('}')
	}
	some("language", c.Language)
	some("URL", c.URL)
	some("abstract", c.Abstract)
	some("note", c.Note)
	some("archive", c.Archive)
	o.close('}')
}

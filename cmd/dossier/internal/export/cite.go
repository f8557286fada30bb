package export

// Citations in the formats that reference managers read: BibTeX, RIS (as Zotero
// and EndNote import it), CSL-JSON 1.0. Each of them holds what the tags of the
// briefing's page hold.

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/edtf"
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

var texEscapes = [256]string{'\\': `\textbackslash{}`, '{': `\{`, '}': `\}`, '&': `\&`, '%': `\%`, '$': `\$`, '#': `\#`, '_': `\_`, '~': `\textasciitilde{}`, '^': `\textasciicircum{}`}

var urlEscapes = [256]string{'{': "%7B", '}': "%7D", '\\': "%5C", '"': "%22"}

// appendWith appends a text in which some bytes are written in another way.
func appendWith(dst []byte, s string, escapes *[256]string) []byte {
	from := 0
	for i := range len(s) {
		if with := escapes[s[i]]; with != "" {
			dst = append(append(dst, s[from:i]...), with...)
			from = i + 1
		}
	}
	return append(dst, s[from:]...)
}

// braceNames are the escapes of a text whose braces do not match.
var braceNames = func() [256]string {
	escapes := texEscapes
	escapes['{'], escapes['}'] = `\textbraceleft{}`, `\textbraceright{}`
	return escapes
}()

// bracesMatch reports whether each brace of a text has its other one.
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

// tex writes a text for BibTeX. It counts braces without regard to a backslash, so
// that those of a text that do not match are written by their names; and in one line,
// because some programs begin an entry at each line with @.
func tex(dst []byte, s string) []byte {
	escapes := &texEscapes
	if !bracesMatch(s) {
		escapes = &braceNames
	}
	first := true
	for word := range strings.FieldsSeq(s) {
		if !first {
			dst = append(dst, ' ')
		}
		dst, first = appendWith(dst, word, escapes), false
	}
	return dst
}

func bibtex(dst []byte, c *view.Citation) []byte {
	kind := bibTypes[c.Type]
	if strings.TrimSpace(c.Outlet) == "" { // the others require who published it
		kind = "misc"
	}
	dst = append(append(append(append(dst, '@'), kind...), '{'), c.ID...)
	open := func(name string) { dst = append(append(append(dst, ",\n  "...), name...), " = {"...) }
	field := func(name, value string) {
		if value != "" {
			open(name)
			dst = append(append(dst, value...), '}')
		}
	}
	text := func(name, value string) {
		if strings.TrimSpace(value) != "" {
			open(name)
			dst = append(tex(dst, value), '}')
		}
	}
	open("title")
	dst = append(tex(append(dst, '{'), c.Title), "}}"...)
	people := func(name string, list []archive.Author) {
		if len(list) == 0 {
			return
		}
		open(name)
		for i := range list {
			if i > 0 {
				dst = append(dst, " and "...)
			}
			dst = bibAuthor(dst, &list[i])
		}
		dst = append(dst, '}')
	}
	people("author", c.Authors)
	people("translator", c.Translators)
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
		field("year", strconv.Itoa(c.Published.Year))
		if c.Published.Month > 0 {
			field("month", strconv.Itoa(c.Published.Month))
		}
	}
	if c.URL != "" {
		open("url")
		dst = append(appendWith(dst, c.URL, &urlEscapes), '}')
	}
	field("urldate", c.Accessed)
	field("langid", c.Language)
	text("address", c.Place)
	text("abstract", c.Abstract)
	text("rights", c.Rights)
	field("version", c.Version)
	text("note", c.Note)
	return append(dst, "\n}\n\n"...)
}

// bibAuthor writes one name of several. " and " joins names, and a comma divides one.
func bibAuthor(dst []byte, a *archive.Author) []byte {
	from := len(dst)
	whole := a.Family == "" || a.Given == "" || strings.Contains(a.Family+a.Given+a.Suffix, ",")
	if whole {
		return append(tex(append(dst, '{'), a.Inverted()), '}')
	}
	dst = tex(append(dst, '{'), a.Family+a.Behind()+", "+a.Given)
	if bytes.Contains(bytes.ToLower(dst[from:]), []byte(" and ")) {
		return append(tex(append(dst[:from], '{'), a.Inverted()), '}')
	}
	return slices.Delete(dst, from, from+1)
}

var risTypes = map[view.CitationType]string{
	view.NewspaperArticle: "NEWS", view.MagazineArticle: "MGZN", view.BlogPost: "BLOG", view.Report: "RPRT",
	view.Webpage: "ELEC", view.Interview: "PCOMM", view.PlainDocument: "GEN",
}

// inPublication reports whether a text stands in a publication, which has a title; else
// somebody published it. Said twice, programs cite it twice.
func inPublication(t view.CitationType) bool {
	switch t {
	case view.Report, view.PlainDocument, view.Interview:
		return false
	}
	return true
}

func ris(dst []byte, c *view.Citation) []byte {
	field := func(tag, value string) {
		if strings.TrimSpace(value) == "" {
			return
		}
		dst = append(append(dst, tag...), "  - "...)
		for word := range strings.FieldsSeq(value) {
			dst = append(append(dst, word...), ' ')
		}
		dst = append(dst[:len(dst)-1], "\r\n"...)
	}
	field("TY", risTypes[c.Type])
	field("ID", c.ID)
	field("TI", c.Title)
	people := func(tag string, list []archive.Author) {
		for _, a := range list {
			if a.Family == "" { // the comma keeps programs from dividing it
				field(tag, a.Name+",")
			} else {
				field(tag, a.Inverted())
			}
		}
	}
	people("AU", c.Authors)
	people("A4", c.Translators)
	if inPublication(c.Type) {
		field("T2", c.Outlet)
	} else {
		field("PB", c.Outlet)
	}
	if c.Published.Year > 0 {
		field("PY", fmt.Sprintf("%04d", c.Published.Year))
		field("DA", c.Published.Parts("/"))
	}
	field("CY", c.Place)
	field("LA", c.Language)
	field("UR", c.URL)
	field("Y2", strings.ReplaceAll(c.Accessed, "-", "/"))
	field("AB", c.Abstract)
	field("N1", c.Note)
	return append(dst, "ER  - \r\n\r\n"...)
}

var cslTypes = map[view.CitationType]string{
	view.NewspaperArticle: "article-newspaper", view.MagazineArticle: "article-magazine", view.BlogPost: "post-weblog",
	view.Report: "report", view.Webpage: "webpage", view.Interview: "interview", view.PlainDocument: "document",
}

// dateParts writes a date as CSL has it: year, month and day as numbers.
func (o *object) dateParts(d edtf.Date) {
	o.key("date-parts")
	o.dst = append(append(append(o.dst, "[["...), strings.ReplaceAll(strings.TrimLeft(d.Parts(","), "0"), ",0", ",")...), "]]"...)
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
	people := func(name string, list []archive.Author) {
		if len(list) == 0 {
			return
		}
		o.list(name, len(list), func(i int) {
			if a := list[i]; a.Family != "" {
				o.string("family", a.Family)
				some("given", a.Given)
				some("suffix", a.Suffix)
			} else {
				o.string("literal", a.Name)
			}
		})
	}
	people("author", c.Authors)
	people("translator", c.Translators)
	if inPublication(c.Type) {
		some("container-title", c.Outlet)
	} else {
		some("publisher", c.Outlet)
	}
	some("publisher-place", c.Place)
	if d := c.Published; d.Year > 0 {
		o.key("issued")
		o.open('{')
		o.dateParts(d)
		o.close('}')
	}
	some("language", c.Language)
	some("URL", c.URL)
	if c.Accessed != "" {
		o.key("accessed")
		o.open('{')
		o.dateParts(edtf.Plain(c.Accessed))
		o.close('}')
	}
	some("abstract", c.Abstract)
	some("version", c.Version)
	some("note", c.Note)
	some("archive", c.Archive)
	o.close('}')
}

package render

// The record of a source: its raw text, and the tables that say what was read in
// it and why each name is linked. A reader checks the archive by them.

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/view"
)

// recordHead says of which file a record is.
func (w *writer) recordHead(dst []byte, v *view.Record) []byte {
	d := v.Briefing.Doc.Whole()
	dst = add(dst, `<header class="record-head">`, "\n", `<p class="kicker">`, w.t("Record"), "</p>\n", `<h1><a href="`)
	dst = add(esc(add(toBriefing(dst, v.Up, v.Briefing.ID), `">`), v.Briefing.Attr().Heading()), "</a></h1>\n<p>")
	if d.Raw != "" {
		if len(d.Parts) > 0 {
			dst = add(dst, w.t("The text that the file holds, and what was read from it."))
		} else {
			dst = add(dst, w.t("The raw source, unchanged, and what was read from it."))
		}
	}
	dst = add(foreign(add(dst, " <code>"), d.File), "</code>")
	if d.Bytes > 0 {
		dst = esc(add(dst, " · ", size(d.Bytes), " · "), d.MediaType)
		if d.Encoding != "" {
			dst = esc(add(dst, " · "), d.Encoding)
		}
	}
	dst = add(dst, ` · SHA-256 <code class="hash">`, d.SHA256, "</code></p>\n")
	dst = w.heldBy(dst, v.Up, v.Briefing)
	if v.Site.Offers(v.Briefing) {
		dst = w.originalLink(dst, v)
	}
	return w.attached(add(dst, "</header>\n"), v.Up, v.Briefing)
}

// originalLink leads to the file of the source, and says by whose right.
func (w *writer) originalLink(dst []byte, v *view.Record) []byte {
	at, h := v.Briefing.Original(), &v.Briefing.Attr().Handling
	said := w.t("Download the file as it came")
	if path.Ext(at) == ".zip" {
		said = w.t("Download the file as it came, in a ZIP archive")
	}
	dst = add(dst, `<p class="more"><a href="`, v.Up, at, `" download>`, said, "</a>")
	for _, s := range []string{h.Rights, h.Licence} {
		if s != "" {
			dst = foreign(add(dst, " · "), s)
		}
	}
	return add(dst, "</p>\n")
}

// listing writes the raw text with numbered lines, under headings that say which
// part of the file they come from where the file is not text itself.
func listing(dst []byte, v *view.Record) []byte {
	rest, line := unnamed(v.Briefing), 1
	upTo := func(last int) string { // the lines up to the one before last
		end := 0
		for ; line < last && end < len(rest); line++ {
			if n := strings.IndexByte(rest[end:], '\n'); n >= 0 {
				end += n + 1
			} else {
				end = len(rest)
			}
		}
		text := rest[:end]
		rest = rest[end:]
		return text
	}
	parts := v.Briefing.Doc.Whole().Parts
	if len(parts) > 0 && parts[0].Kind == archive.LinePart { // each paragraph has its own
		return lineParts(dst, parts, rest)
	}
	for i := range parts {
		first := line
		if between := upTo(parts[i].First); between != "" {
			dst = body.AppendListing(dst, between, first)
		}
		if to := v.Site.OriginalPage(v.Briefing, &parts[i]); to != "" {
			dst = add(dst, `<h3><a href="`, v.Up, to, `">`, partName(&parts[i]), "</a></h3>\n")
		} else {
			dst = add(dst, "<h3>", partName(&parts[i]), "</h3>\n")
		}
		first = line
		dst = append(body.AppendListing(dst, upTo(parts[i].Last+1), first), '\n')
	}
	if rest != "" || len(parts) == 0 {
		dst = body.AppendListing(dst, rest, line)
	}
	return dst
}

// unnamed is the raw text of a briefing without what it calls sources that are not
// published.
func unnamed(b *archive.Briefing) string {
	text := b.Doc.Whole().Raw
	if b.Hidden != "" {
		for name := range strings.SplitSeq(b.Hidden, "\n") {
			text = strings.ReplaceAll(text, name, "[…]")
		}
	}
	return text
}

// lineParts shows a text whose paragraphs say in which line of the file each stands.
func lineParts(dst []byte, parts []archive.Part, text string) []byte {
	dst = body.AppendListing(dst, text, 1)
	dst = add(dst, "\n<p class=\"meta\">", t("Lines of this text, and the lines of the file in which they stand:"), " ")
	said := ""
	for i := range parts {
		if p := &parts[i]; p.Label != said {
			if said != "" {
				dst = append(dst, ", "...)
			}
			said = p.Label
			dst = lineLink(dst, p.First, p.First)
			dst = foreign(append(dst, " → "...), p.Label)
		}
	}
	return append(dst, "</p>\n"...)
}

// partName says where in its file a part stands.
func partName(p *archive.Part) string {
	label := string(foreign(nil, p.Label))
	switch p.Kind {
	case archive.PagePart:
		return t("page %s", label)
	case archive.ParagraphPart:
		return t("paragraph %s", label)
	}
	return t("part %s", label)
}

func lineLink(dst []byte, first, last int) []byte {
	if first == 0 {
		return dst
	}
	n := strconv.Itoa(first)
	dst = add(dst, `<a href="#L`, n, `">`, n)
	if last > first {
		dst = add(dst, "–", strconv.Itoa(last))
	}
	return add(dst, "</a>")
}

// fieldLog lists what was recovered, on which basis, from which words.
func fieldLog(dst []byte, v *view.Record) []byte {
	a := v.Briefing.Attr()
	for _, f := range a.Known() {
		if f.Internal {
			continue
		}
		p, words := a.From[f.Name], f.Text(a)
		if p.Evidence == words && p.Line > 0 && p.File == "" && v.Briefing.Doc.Length > 0 {
			p.Evidence = "" // they stand beside it, and in the line
		}
		dst = fieldRow(dst, f, p.Basis, words)
		dst = evidenceWords(dst, "", v.Briefing, p)
		dst = add(dst, "</td></tr>\n")
	}
	if none := a.NotKnown(); len(none) > 0 {
		dst = add(dst, "<tr><th>", t("Not known"), `</th><td colspan="3">`)
		for i, f := range none {
			if i > 0 {
				dst = add(dst, ", ")
			}
			dst = add(open(dst, "span", f.Name, archive.Unknown), ">", t(f.Label), "</span>")
		}
		dst = add(dst, "</td></tr>\n")
	}
	return dst
}

// fieldRow begins a row of a table: a field, its value, its basis.
func fieldRow(dst []byte, f *archive.Field, basis archive.Basis, words string) []byte {
	dst = add(dst, "<tr><th>", t(f.Label), "</th><td>")
	dst = open(dst, "span", f.Name, basis)
	return add(foreign(add(dst, ">"), words), "</span></td><td>", t(string(basis)), "</td><td>")
}

// because is why names are linked, and which.
type because struct {
	rule  archive.Rule
	why   string
	found bool  // by itself, so that how sure it is counts
	sure  uint8 // hundredths
	names []*linked
}

// linked is one of these names: its mentions, and the forms they have where these are
// not the name.
type linked struct {
	ref   *view.Ref
	where []int
	forms []string
}

// reasons divides the mentions of a briefing by why they are links. Those that have the
// name as it is come first, and it goes without saying.
func reasons(v *view.Record) []*because {
	type key struct {
		entity, rule, why string
		found             bool
		sure              uint8
	}
	b := v.Briefing
	names := make(map[string]*view.Ref, len(v.Names))
	for i := range v.Names {
		names[v.Names[i].ID] = &v.Names[i].Ref
	}
	rows, groups := make(map[key]*linked, 32), make(map[key]*because, 8)
	list := []*because{{rule: archive.ByName}}
	groups[key{rule: string(archive.ByName)}] = list[0]
	for i, m := range b.Mentions() {
		ref := names[m.Entity]
		if ref == nil {
			continue
		}
		k := key{entity: m.Entity, rule: string(m.Rule), why: m.Evidence, found: ref.Found}
		if ref.Found {
			k.sure = m.Confidence
		}
		r := rows[k]
		if r == nil {
			r = &linked{ref: ref}
			rows[k] = r
			of := key{rule: k.rule, why: k.why, found: k.found, sure: k.sure}
			if groups[of] == nil {
				groups[of] = &because{rule: m.Rule, why: m.Evidence, found: k.found, sure: k.sure}
				list = append(list, groups[of])
			}
			groups[of].names = append(groups[of].names, r)
		}
		r.where = append(r.where, i)
	}
	for _, g := range list {
		for _, r := range g.names {
			if r.forms = surfaces(b, r.where); len(r.forms) == 1 && r.forms[0] == r.ref.Name {
				r.forms = nil
			}
		}
	}
	return list
}

// linkLog lists why names were linked, each reason once, and in which lines. The way to
// what the archive says of a name is on the page of the briefing.
func (w *writer) linkLog(dst []byte, v *view.Record) []byte {
	for _, g := range reasons(v) {
		if len(g.names) == 0 {
			continue
		}
		dst = add(dst, "<li>")
		if g.rule != archive.ByName || g.why != "" || g.found {
			dst = add(dst, "<b>", w.t(strings.ReplaceAll(string(g.rule), "-", " ")))
			if g.why != "" {
				dst = add(foreign(add(dst, " ("), g.why), ")")
			}
			if g.found {
				dst = add(dst, ", ", w.t("confidence"), " ", share(g.sure))
				if g.sure < v.Site.LinkFrom {
					dst = add(dst, ", ", w.t("indexed, not linked"))
				}
			}
			dst = add(dst, "</b> ")
		}
		for i, r := range g.names {
			if i > 0 {
				dst = add(dst, " · ")
			}
			dst = foreign(dst, r.ref.Name)
			for i, form := range r.forms {
				dst = add(foreign(add(dst, [...]string{" “", ", “"}[min(i, 1)]), form), "”")
			}
			dst = w.places(add(dst, " "), v, r.where)
		}
		dst = add(dst, "</li>\n")
	}
	return dst
}

// share writes hundredths as a number from 0 to 1.
func share(hundredths uint8) string {
	return strconv.FormatFloat(float64(hundredths)/100, 'f', 2, 64)
}

// lineOf returns the line in which a leaf of a briefing begins, 0 being its title; 0
// where none is known.
func lineOf(b *archive.Briefing, leaf int) int {
	switch p := b.Attr().From["title"]; {
	case leaf > 0 && leaf <= len(b.Doc.Whole().Leaves):
		return b.Doc.Whole().Leaves[leaf-1].First
	case leaf == 0 && p.File == "":
		return p.Line
	}
	return 0
}

// mostSurfaces and mostPlaces bound what a row lists.
const (
	mostSurfaces = 6
	mostPlaces   = 12
)

// surfaces returns the forms in which a text has a name.
func surfaces(b *archive.Briefing, where []int) (forms []string) {
	mentions := b.Mentions()
	for _, i := range where {
		m := &mentions[i]
		if s := b.Text(m.N); m.End <= len(s) && !slices.Contains(forms, s[m.Start:m.End]) && len(forms) < mostSurfaces {
			forms = append(forms, s[m.Start:m.End])
		}
	}
	return forms
}

// places says in which lines mentions are, and leads to the first: the others are near
// it or found by their number. Where no raw text is shown, it leads to each paragraph of
// the briefing.
func (w *writer) places(dst []byte, v *view.Record, where []int) []byte {
	b := v.Briefing
	last, n := 0, 0 // the line that was written last, or else the paragraph, below 0
	mentions := b.Mentions()
	for _, i := range where {
		m := &mentions[i]
		line, at := lineOf(b, m.N), -1-m.N
		if b.Doc.Length == 0 {
			line = 0
		}
		if line > 0 {
			at = line
		}
		if at == last {
			continue
		}
		if n++; n > mostPlaces {
			return add(dst, " …")
		}
		if last = at; n > 1 {
			dst = add(dst, ", ")
		}
		switch {
		case line > 0 && n > 1:
			dst = decimal(dst, line)
		case line > 0:
			dst = add(decimal(add(decimal(add(dst, `<a href="#L`), line), `">`), line), "</a>")
		case m.N == 0:
			dst = add(toPassage(add(dst, `<a href="`), v.Up, b.ID, 0), `">`, w.t("title"), "</a>")
		default:
			dst = add(decimal(add(toPassage(add(dst, `<a href="`), v.Up, b.ID, m.N), `">¶`), m.N), "</a>")
		}
	}
	return dst
}

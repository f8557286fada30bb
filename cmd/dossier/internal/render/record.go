package render

// The record of a source: its raw text, and the tables that say what was read in
// it and why each name is linked. A reader checks the archive by them.

import (
	"slices"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/view"
)

// recordHead says of which file a record is.
func (w *writer) recordHead(dst []byte, v *view.Record) []byte {
	d := v.Briefing.Doc
	dst = add(dst, `<header class="record-head">`, "\n", `<p class="kicker">`, w.t("Record"), "</p>\n", `<h1><a href="`)
	dst = add(esc(add(toBriefing(dst, v.Up, v.Briefing.ID), `">`), v.Briefing.Attr.Title), "</a></h1>\n<p>")
	if d.Raw != "" {
		dst = add(dst, w.t("The raw source, unchanged, and what was read from it."))
	}
	dst = add(foreign(add(dst, " <code>"), d.File), "</code>")
	if d.Bytes > 0 {
		dst = esc(add(dst, " · ", size(d.Bytes), " · "), d.MediaType)
		if d.Encoding != "" {
			dst = esc(add(dst, " · "), d.Encoding)
		}
	}
	return add(dst, ` · SHA-256 <code class="hash">`, d.SHA256, "</code></p>\n</header>\n")
}

// listing writes the raw text with numbered lines, under headings that say which
// part of the file they come from where the file is not text itself.
func listing(dst []byte, v *view.Record) []byte {
	rest, line := v.Briefing.Doc.Raw, 1
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
	parts := v.Briefing.Doc.Parts
	if len(parts) > 0 && parts[0].Kind == archive.LinePart { // each paragraph has its own
		return lineParts(dst, parts, v.Briefing.Doc.Raw)
	}
	for i := range parts {
		first := line
		if between := upTo(parts[i].First); between != "" {
			dst = body.AppendListing(dst, between, first)
		}
		dst = add(dst, "<h3>", partName(&parts[i]), "</h3>\n")
		first = line
		dst = append(body.AppendListing(dst, upTo(parts[i].Last+1), first), '\n')
	}
	if rest != "" || len(parts) == 0 {
		dst = body.AppendListing(dst, rest, line)
	}
	return dst
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
	a := v.Briefing.Attr
	for _, f := range a.Known() {
		p, words := a.From[f.Name], f.Text(a)
		if p.Evidence == words && p.Line > 0 && p.File == "" && v.Briefing.Doc.Raw != "" {
			p.Evidence = "" // they stand beside it, and in the line
		}
		dst = fieldRow(dst, f, p.Basis, words)
		dst = evidenceWords(dst, "", v.Briefing, p)
		dst = add(dst, "</td></tr>\n")
	}
	for _, f := range a.NotKnown() {
		dst = add(fieldRow(dst, f, archive.Unknown, t("not known")), "</td></tr>\n")
	}
	return dst
}

// fieldRow begins a row of a table: a field, its value, its basis.
func fieldRow(dst []byte, f *archive.Field, basis archive.Basis, words string) []byte {
	dst = add(dst, "<tr><th>", t(f.Label), "</th><td>")
	dst = open(dst, "span", f.Name, basis)
	return add(foreign(add(dst, ">"), words), "</span></td><td>", t(string(basis)), "</td><td>")
}

// linkLog lists each entity that was linked, and in which lines: first those that have
// its name as it is, which goes without saying; then, below, by which other rule, and
// what made it a link.
func (w *writer) linkLog(dst []byte, v *view.Record) []byte {
	b := v.Briefing
	type row struct {
		entity string
		rule   archive.Rule
		why    string
		sure   uint8
		where  []int // mentions
		next   *row  // of the entity
		more   bool  // it is not the first of the entity
	}
	type key struct {
		entity, rule, why string
		sure              uint8
	}
	rows := make([]*row, 0, 32) // in order of first mention
	index := make(map[key]*row, 32)
	lasts := make(map[string]*row, 32)
	for i := range b.Mentions {
		m := &b.Mentions[i]
		k := key{m.Entity, string(m.Rule), m.Evidence, m.Confidence}
		r := index[k]
		if r == nil {
			r = &row{entity: m.Entity, rule: m.Rule, why: m.Evidence, sure: m.Confidence}
			if last := lasts[m.Entity]; last != nil {
				last.next, r.more = r, true
			}
			index[k], lasts[m.Entity] = r, r
			rows = append(rows, r)
		}
		r.where = append(r.where, i)
	}
	names := make(map[string]*view.Ref, len(v.Names))
	for i := range v.Names {
		names[v.Names[i].ID] = &v.Names[i].Ref
	}
	for _, r := range rows {
		ref := names[r.entity]
		if r.more || ref == nil {
			continue
		}
		dst = add(toEntity(add(dst, `<li><a href="`), v.Up, ref), `">`)
		dst = add(foreign(dst, ref.Name), "</a>")
		for ; r != nil; r = r.next {
			forms := surfaces(b, r.where)
			same := len(forms) == 1 && forms[0] == ref.Name
			if r.more {
				dst = add(dst, "<br>")
			} else {
				dst = add(dst, " ")
			}
			if r.rule != archive.ByName || r.why != "" || !same {
				dst = add(dst, w.t(strings.ReplaceAll(string(r.rule), "-", " ")))
				for i, form := range forms {
					if !same {
						dst = add(foreign(add(dst, [...]string{" “", ", “"}[min(i, 1)]), form), "”")
					}
				}
				if r.why != "" {
					dst = add(foreign(add(dst, " ("), r.why), ")")
				}
				if ref.Found {
					dst = add(dst, ", ", w.t("confidence"), " ", share(r.sure))
				}
				if r.sure < v.Site.LinkFrom {
					dst = add(dst, ", ", w.t("indexed, not linked"))
				}
				dst = add(dst, " ")
			}
			dst = w.places(dst, v, r.where)
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
	switch p := b.Attr.From["title"]; {
	case leaf > 0 && leaf <= len(b.Doc.Leaves):
		return b.Doc.Leaves[leaf-1].First
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
	for _, i := range where {
		m := &b.Mentions[i]
		if s := b.Text(m.N); m.End <= len(s) && !slices.Contains(forms, s[m.Start:m.End]) && len(forms) < mostSurfaces {
			forms = append(forms, s[m.Start:m.End])
		}
	}
	return forms
}

// places leads to the lines of mentions on the same page or, where no raw text is
// shown, to the paragraphs of the briefing.
func (w *writer) places(dst []byte, v *view.Record, where []int) []byte {
	b := v.Briefing
	last, n := 0, 0 // the line that was written last, or else the paragraph, below 0
	for _, i := range where {
		m := &b.Mentions[i]
		line, at := lineOf(b, m.N), -1-m.N
		if b.Doc.Raw == "" {
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
			dst = add(dst, " ")
		}
		dst = add(dst, `<a href="`)
		switch {
		case line > 0:
			dst = decimal(add(decimal(add(dst, "#L"), line), `">`), line)
		case m.N == 0:
			dst = add(toPassage(dst, v.Up, b.ID, 0), `">`, w.t("title"))
		default:
			dst = decimal(add(toPassage(dst, v.Up, b.ID, m.N), `">¶`), m.N)
		}
		dst = add(dst, "</a>")
	}
	return dst
}

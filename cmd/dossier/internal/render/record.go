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
		p := a.From[f.Name]
		dst = fieldRow(dst, f, p.Basis, f.Text(a))
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

// linkLog lists each entity that was linked, by which rule, and in which lines: a row
// for each rule and what made it a link. Its name needs no evidence where the text has
// it as it is.
func linkLog(dst []byte, v *view.Record) []byte {
	b := v.Briefing
	type row struct {
		rule  archive.Rule
		why   string
		where []int // mentions
	}
	var entities []string // in order of first mention
	rows := map[string][]*row{}
	index := map[string]*row{}
	for i := range b.Mentions {
		m := &b.Mentions[i]
		k := m.Entity + "\x00" + string(m.Rule) + "\x00" + m.Evidence
		r := index[k]
		if r == nil {
			r = &row{rule: m.Rule, why: m.Evidence}
			index[k] = r
			if rows[m.Entity] == nil {
				entities = append(entities, m.Entity)
			}
			rows[m.Entity] = append(rows[m.Entity], r)
		}
		r.where = append(r.where, i)
	}
	names := map[string]view.Ref{}
	for _, n := range v.Names {
		names[n.ID] = n.Ref
	}
	lines := linesOf(b)
	for _, entity := range entities {
		ref, ok := names[entity]
		if !ok {
			continue
		}
		dst = add(dst, "<tr><th")
		if n := len(rows[entity]); n > 1 {
			dst = add(dst, ` rowspan="`, strconv.Itoa(n), `"`)
		}
		dst = add(link(add(dst, ">"), v.Up, ref.Path(), ref.Name), "</th>")
		for i, r := range rows[entity] {
			if i > 0 {
				dst = add(dst, "<tr>")
			}
			dst = add(dst, "<td>", t(strings.ReplaceAll(string(r.rule), "-", " ")))
			dst = surfaces(dst, b, r.where, ref.Name)
			if r.why != "" {
				dst = foreign(add(dst, "; "), r.why)
			}
			dst = places(add(dst, "</td><td>"), v, r.where, lines)
			dst = add(dst, "</td></tr>\n")
		}
	}
	return dst
}

// linesOf returns the line in which each paragraph of a briefing begins, the title
// first; 0 where none is known.
func linesOf(b *archive.Briefing) map[int]int {
	lines := map[int]int{}
	if p := b.Attr.From["title"]; p.File == "" {
		lines[0] = p.Line
	}
	note := func(k *body.Block) bool { lines[k.N] = k.First; return true }
	body.Walk(b.Doc.Body, note)
	for i := range b.Doc.Footnotes {
		if k := b.Doc.Footnotes[i].Text; k != nil {
			lines[k.N] = k.First
		}
	}
	return lines
}

// mostSurfaces and mostPlaces bound what a row lists.
const (
	mostSurfaces = 6
	mostPlaces   = 12
)

// surfaces writes the forms in which a text has a name, unless it is the name itself.
func surfaces(dst []byte, b *archive.Briefing, where []int, name string) []byte {
	var forms []string
	for _, i := range where {
		m := &b.Mentions[i]
		if s := b.Text(m.N); m.End <= len(s) && !slices.Contains(forms, s[m.Start:m.End]) && len(forms) < mostSurfaces {
			forms = append(forms, s[m.Start:m.End])
		}
	}
	if len(forms) == 1 && forms[0] == name {
		return dst
	}
	for i, form := range forms {
		dst = add(foreign(add(dst, [...]string{" “", ", “"}[min(i, 1)]), form), "”")
	}
	return dst
}

// places leads to the lines of mentions on the same page or, where no raw text is
// shown, to the paragraphs of the briefing.
func places(dst []byte, v *view.Record, where []int, lines map[int]int) []byte {
	b := v.Briefing
	last, n := "", 0
	for _, i := range where {
		m := &b.Mentions[i]
		word, href := strconv.Itoa(lines[m.N]), ""
		switch {
		case b.Doc.Raw != "" && lines[m.N] > 0:
			href = "#L" + word
		case m.N == 0:
			word, href = t("title"), v.Up+b.Path()+"#title"
		default:
			word = "¶" + strconv.Itoa(m.N)
			href = v.Up + b.Path() + "#p" + strconv.Itoa(m.N)
		}
		if href == last {
			continue
		}
		if n++; n > mostPlaces {
			return add(dst, " …")
		}
		if last = href; n > 1 {
			dst = add(dst, " ")
		}
		dst = add(dst, `<a href="`, href, `">`, word, "</a>")
	}
	return dst
}

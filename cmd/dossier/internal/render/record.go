package render

// The record of a source: its raw text, and the tables that say what was read in
// it and why each name is linked. A reader checks the archive by them.

import (
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
		dst = evidenceWords(dst, v.Up, v.Briefing, p)
		dst = add(dst, "</td></tr>\n")
	}
	for _, f := range a.NotKnown() {
		dst = add(fieldRow(dst, f, archive.Unknown, t("not known")), "</td></tr>\n")
	}
	return dst
}

// fieldRow begins a row of a table: a field, its value, its basis.
func fieldRow(dst []byte, f *archive.Field, basis archive.Basis, words string) []byte {
	dst = add(dst, "<tr><th scope=row>", t(f.Label), "</th><td>")
	dst = open(dst, "span", f.Name, basis)
	return add(foreign(add(dst, ">"), words), "</span></td><td>", t(string(basis)), "</td><td>")
}

// linkLog lists each entity that was linked, by which rule, and where: one row
// for an entity, a rule and what made it a link.
func linkLog(dst []byte, v *view.Record) []byte {
	b := v.Briefing
	type row struct {
		entity string
		rule   archive.Rule
		why    string
		where  []int // mentions
	}
	var rows []*row
	index := map[string]*row{}
	for i := range b.Mentions {
		m := &b.Mentions[i]
		k := m.Entity + "\x00" + string(m.Rule) + "\x00" + m.Evidence
		r := index[k]
		if r == nil {
			r = &row{entity: m.Entity, rule: m.Rule, why: m.Evidence}
			index[k] = r
			rows = append(rows, r)
		}
		r.where = append(r.where, i)
	}
	names := map[string]view.Ref{}
	for _, n := range v.Names {
		names[n.ID] = n.Ref
	}
	for _, r := range rows {
		ref, ok := names[r.entity]
		if !ok {
			continue
		}
		dst = add(dst, `<tr><th scope="row"><a href="`, v.Up, ref.Path(), `">`)
		dst = add(esc(dst, ref.Name), "</a></th><td>", t(strings.ReplaceAll(string(r.rule), "-", " ")), "</td><td>")
		surfaces := map[string]bool{}
		for _, i := range r.where {
			m := &b.Mentions[i]
			s := b.Text(m.N)
			if m.End <= len(s) && !surfaces[s[m.Start:m.End]] && len(surfaces) < 6 {
				if len(surfaces) > 0 {
					dst = add(dst, ", ")
				}
				surfaces[s[m.Start:m.End]] = true
				dst = add(foreign(add(dst, "“"), s[m.Start:m.End]), "”")
			}
		}
		if r.why != "" {
			dst = foreign(add(dst, "; "), r.why)
		}
		dst = add(dst, "</td><td>")
		last := 0
		n := 0
		for _, i := range r.where {
			m := &b.Mentions[i]
			if m.N == last && n > 0 {
				continue
			}
			if n++; n > 12 {
				dst = add(dst, " …")
				break
			}
			last = m.N
			id, word := "#p"+strconv.Itoa(m.N), "¶"+strconv.Itoa(m.N)
			if m.N == 0 {
				id, word = "#title", t("title")
			}
			dst = add(dst, ` <a href="`, v.Up, b.Path(), id, `">`, word, "</a>")
		}
		dst = add(dst, "</td></tr>\n")
	}
	return dst
}

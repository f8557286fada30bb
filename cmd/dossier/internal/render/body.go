package render

import (
	"html/template"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/markdown"
)

// linker hands out the links to entities in a text: the first mention of each
// in every section, as editors do; the others are indexed only.
type linker struct {
	up       string
	mentions []archive.Mention
	names    map[string]archive.Ref
	seen     map[string]bool
	at       int
}

func newLinker(up string, mentions []archive.Mention, names []archive.NameCount) *linker {
	l := &linker{up: up, mentions: mentions, names: make(map[string]archive.Ref, len(names)), seen: map[string]bool{}}
	for _, n := range names {
		l.names[n.ID] = n.Ref
	}
	return l
}

// marks returns the links of one leaf; leaves come in reading order.
func (l *linker) marks(b *markdown.Block) (out []markdown.Mark) {
	if b.Kind == markdown.Heading {
		clear(l.seen)
		return nil // headings are not cut up by links
	}
	for l.at < len(l.mentions) && l.mentions[l.at].N < b.N {
		l.at++
	}
	for i := l.at; i < len(l.mentions) && l.mentions[i].N == b.N; i++ {
		m := &l.mentions[i]
		ref, ok := l.names[m.Entity]
		if !ok || ref.Passage != "" || l.seen[m.Entity] || m.End > len(b.Text) || covered(b, m) {
			continue
		}
		l.seen[m.Entity] = true
		out = append(out, markdown.Mark{Start: m.Start, End: m.End, Href: l.up + ref.Path(),
			Entity: m.Entity, Rule: string(m.Rule), Type: class(ref)})
	}
	return out
}

// class is how a link to an entity is marked: its type, and that nobody keeps it.
func class(r archive.Ref) string {
	if r.Found {
		return string(r.Type) + " found"
	}
	return string(r.Type)
}

// covered reports whether a mention stands inside a link or code, or is cut by
// a span, so that it cannot become a link itself.
func covered(b *markdown.Block, m *archive.Mention) bool {
	for _, s := range b.Spans {
		if s.Start >= m.End {
			break
		}
		if s.End <= m.Start {
			continue
		}
		switch inside := s.Start <= m.Start && m.End <= s.End; {
		case !inside, s.Kind == markdown.Link, s.Kind == markdown.CodeSpan, s.Kind == markdown.Image:
			return true
		}
	}
	return false
}

// briefingBody writes the text with its footnotes: each note follows the block
// that refers to it first, and stands in the margin where there is one.
func briefingBody(dst []byte, v *archive.BriefingView) []byte {
	l := newLinker(v.Up, v.Briefing.Mentions, v.Names)
	w := &markdown.Writer{Marks: l.marks, Shift: shift(v.Briefing.Doc.Body)}
	return bodyWithNotes(dst, w, v.Briefing.Doc.Body, v.Briefing.Doc.Footnotes)
}

// shift makes the highest heading of a text an h2: the title is the h1.
func shift(blocks []markdown.Block) int {
	top := 9
	markdown.Walk(blocks, func(b *markdown.Block) bool {
		if b.Kind == markdown.Heading {
			top = min(top, b.Level)
		}
		return true
	})
	return 2 - min(top, 8)
}

func bodyWithNotes(dst []byte, w *markdown.Writer, blocks []markdown.Block, notes []archive.Footnote) []byte {
	placed := 0
	last := 0
	for i := range blocks {
		dst = w.Append(dst, blocks[i:i+1])
		if len(notes) == 0 {
			continue
		}
		first := last + 1
		markdown.Walk(blocks[i:i+1], func(b *markdown.Block) bool { last = max(last, b.N); return true })
		for j := range notes {
			if n := &notes[j]; n.Paragraph >= first && n.Paragraph <= last {
				dst = footnote(dst, w, n)
				placed++
			}
		}
	}
	if placed < len(notes) {
		dst = add(dst, `<section class="loose-notes"><h2>`, t("Notes without a mark in the text"), "</h2>")
		for j := range notes {
			if notes[j].Paragraph == 0 {
				dst = footnote(dst, w, &notes[j])
			}
		}
		dst = add(dst, "</section>\n")
	}
	return dst
}

func footnote(dst []byte, w *markdown.Writer, n *archive.Footnote) []byte {
	dst = add(dst, `<aside class="footnote" role="doc-footnote" id="`, markdown.NoteID(n.Marker), `"><p`)
	if n.Text != nil && n.Text.N > 0 {
		dst = add(dst, ` id="p`, strconv.Itoa(n.Text.N), `"`)
	}
	dst = esc(add(dst, `><span class="mark">`), n.Marker)
	dst = add(dst, "</span> ")
	switch {
	case n.Text != nil:
		dst = w.Inline(dst, n.Text)
	default:
		if href, ok := markdown.Outside(n.URL); ok {
			dst = esc(add(dst, `<a rel="nofollow noopener external" href="`), href)
			dst = add(esc(add(dst, `">`), n.URL), "</a>")
		} else {
			dst = esc(dst, n.URL)
		}
	}
	for i := range min(n.Refs, 20) {
		dst = add(dst, ` <a class="back" role="doc-backlink" href="#`, markdown.RefID(n.Marker, i+1), `" aria-label="`, t("Back to the text"))
		if i > 0 {
			dst = add(dst, ", ", strconv.Itoa(i+1))
		}
		dst = add(dst, `">↩</a>`)
	}
	return add(dst, "</p></aside>\n")
}

// contents lists the headings of a text that has many.
func contents(v *archive.BriefingView) template.HTML {
	var heads []*markdown.Block
	markdown.Walk(v.Briefing.Doc.Body, func(b *markdown.Block) bool {
		if b.Kind == markdown.Heading {
			heads = append(heads, b)
		}
		return true
	})
	if len(heads) < 3 || len(heads) > 200 {
		return ""
	}
	dst := add(nil, `<nav class="contents" aria-labelledby="contents-h"><h2 id="contents-h">`, t("Contents"), `</h2><ol>`)
	for _, h := range heads {
		dst = add(dst, `<li><a href="#p`, strconv.Itoa(h.N), `">`)
		dst = add(esc(dst, h.Text), "</a></li>")
	}
	return html(add(dst, "</ol></nav>"))
}

// pageBody writes a page of the maintainer's: its links may lead into the site.
func pageBody(dst []byte, v *archive.PageView) []byte {
	l := newLinker(v.Up, v.Page.Mentions, v.Names)
	w := &markdown.Writer{Marks: l.marks, Shift: shift(v.Page.Body), Images: true, Resolve: func(target string) (string, bool) {
		if to, ok := v.Links[target]; ok {
			return to, true
		}
		return markdown.Outside(target)
	}}
	return bodyWithNotes(dst, w, v.Page.Body, v.Page.Footnotes)
}

// note writes what the maintainer says of an entity.
func note(dst []byte, v *archive.EntityView) []byte {
	w := &markdown.Writer{Shift: 2, Bare: true}
	return w.Append(dst, v.Entity.Note)
}

// listing writes the raw text with numbered lines, under headings that say which
// part of the file they come from where the file is not text itself.
func listing(dst []byte, v *archive.RecordView) []byte {
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
			dst = markdown.AppendListing(dst, between, first)
		}
		dst = add(dst, "<h3>", partName(&parts[i]), "</h3>\n")
		first = line
		dst = append(markdown.AppendListing(dst, upTo(parts[i].Last+1), first), '\n')
	}
	if rest != "" || len(parts) == 0 {
		dst = markdown.AppendListing(dst, rest, line)
	}
	return dst
}

// partName says where in its file a part stands.
func partName(p *archive.Part) string {
	label := string(esc(nil, p.Label))
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
func fieldLog(dst []byte, v *archive.RecordView) []byte {
	a := v.Briefing.Attr
	for _, f := range a.Known() {
		p := a.From[f]
		dst = fieldRow(dst, f, p.Basis, fieldWords(a, f))
		dst = evidenceWords(dst, v.Up, v.Briefing, p)
		dst = add(dst, "</td></tr>\n")
	}
	for _, f := range []string{"publisher", "authors", "published", "kind", "fidelity"} {
		if !a.Has(f) {
			dst = add(fieldRow(dst, f, archive.Unknown, "not known"), "</td></tr>\n")
		}
	}
	return dst
}

// fieldRow begins a row of a table: a field, its value, its basis.
func fieldRow(dst []byte, field string, basis archive.Basis, words string) []byte {
	dst = add(dst, "<tr><th scope=row>", t(strings.ReplaceAll(field, "_", " ")), "</th><td>")
	dst = open(dst, "span", field, basis)
	return add(esc(add(dst, ">"), words), "</span></td><td>", t(string(basis)), "</td><td>")
}

// fieldWords returns a field's value as text.
func fieldWords(a *archive.Attribution, field string) string {
	switch field {
	case "title":
		return a.Title
	case "title_original":
		return a.TitleOriginal
	case "abstract":
		return a.Abstract
	case "publisher":
		return a.Publisher.Name
	case "authors":
		var names []string
		for _, p := range a.Authors {
			names = append(names, p.Name)
		}
		return strings.Join(names, "; ")
	case "published":
		return a.Published
	case "updated":
		return a.Updated
	case "retrieved":
		return a.Retrieved
	case "place":
		return a.Place
	case "kind":
		return a.Kind
	case "fidelity":
		return strings.Join(a.Fidelity, ", ")
	case "language":
		return a.Language
	case "original_language":
		return a.OriginalLanguage
	case "source_url":
		return a.SourceURL
	case "archived_url":
		return a.ArchivedURL
	case "archived_at":
		return a.ArchivedAt
	case "source_reliability":
		return a.Rating.Reliability
	case "info_credibility":
		return a.Rating.Credibility
	case "rated_by":
		return a.Rating.By
	case "rated_on":
		return a.Rating.On
	case "rating_note":
		return a.Rating.Note
	case "descriptor":
		return a.Descriptor
	case "tlp":
		return a.Handling.TLP
	case "origin":
		return a.Origin
	case "rights":
		return a.Handling.Rights
	case "licence":
		return a.Handling.Licence
	case "publish":
		return a.Handling.Publish
	case "translation_of":
		return a.TranslationOf
	case "digest_of":
		var titles []string
		for _, w := range a.DigestOf {
			titles = append(titles, w.Title+w.URL)
		}
		return strings.Join(titles, "; ")
	case "duplicates":
		return strings.Join(a.Duplicates, ", ")
	case "cites":
		return strings.Join(a.Cites, ", ")
	case "draft":
		return strconv.FormatBool(a.Handling.Draft)
	}
	return "yes"
}

// linkLog lists each entity that was linked, by which rule, and where: one row
// for an entity, a rule and what made it a link.
func linkLog(dst []byte, v *archive.RecordView) []byte {
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
	names := map[string]archive.Ref{}
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
				dst = add(esc(add(dst, "“"), s[m.Start:m.End]), "”")
			}
		}
		if r.why != "" {
			dst = esc(add(dst, "; "), r.why)
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

package render

// The text of a briefing and of a page as HTML, with links to the names in it and
// its footnotes where they are referred to: html/template would take most of a build
// for it.

import (
	"strconv"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/view"
)

// linker hands out the links to entities in a text: the first mention of each, and
// again in a later section, as editors do; the others are indexed only.
type linker struct {
	up       string
	mentions []archive.Mention
	names    map[string]view.Ref
	here     map[string][]int // names without a page, which lead to their entry in the list below
	seen     map[string]bool
	at       int
	section  int   // the leaf that names are linked anew from
	least    uint8 // the confidence from which on a name is linked
}

// linkedAgain is how many leaves, at least, lie between the headings from which names
// are linked anew: about two screens. Where every third paragraph has a heading, the same
// links would stand on each screen several times.
const linkedAgain = 16

func newLinker(up string, mentions []archive.Mention, names []view.NameCount, least uint8) *linker {
	l := &linker{up: up, least: least, mentions: mentions, names: make(map[string]view.Ref, len(names)), seen: map[string]bool{}}
	for _, n := range names {
		l.names[n.ID] = n.Ref
	}
	return l
}

// marks returns the links of one leaf; leaves come in reading order.
func (l *linker) marks(b *body.Block) (out []body.Mark) {
	if b.Kind == body.Heading {
		if b.N-l.section >= linkedAgain {
			l.section = b.N
			clear(l.seen)
		}
		return nil // headings are not cut up by links
	}
	for l.at < len(l.mentions) && l.mentions[l.at].N < b.N {
		l.at++
	}
	for i := l.at; i < len(l.mentions) && l.mentions[i].N == b.N; i++ {
		m := &l.mentions[i]
		ref, ok := l.names[m.Entity]
		if !ok || m.Confidence < l.least || l.seen[m.Entity] || m.End > len(b.Text) || covered(b, m) {
			continue
		}
		href := l.up + ref.Path()
		if ref.Passage != "" {
			if l.here[m.Entity] == nil {
				continue
			}
			href = "#" + entryID + m.Entity
		}
		l.seen[m.Entity] = true
		out = append(out, body.Mark{Start: m.Start, End: m.End, Href: href,
			Entity: m.Entity, Rule: string(m.Rule), Found: ref.Found})
	}
	return out
}

// class is the class of a link to an entity: its type, and whether it was found and
// not reviewed.
func class(r view.Ref) string {
	if r.Found {
		return r.Type.Class() + " found"
	}
	return r.Type.Class()
}

// covered reports whether a mention is inside a link or code, or is cut by
// a span, so that it cannot become a link itself.
func covered(b *body.Block, m *archive.Mention) bool {
	for _, s := range b.Spans {
		if s.Start >= m.End {
			break
		}
		if s.End <= m.Start {
			continue
		}
		switch inside := s.Start <= m.Start && m.End <= s.End; {
		case !inside, s.Kind == body.Link, s.Kind == body.CodeSpan, s.Kind == body.Image:
			return true
		}
	}
	return false
}

// briefingBody writes the text with its footnotes: each note follows the block
// that refers to it first, and is set in the margin where there is one.
func briefingBody(dst []byte, v *view.Briefing) []byte {
	l := newLinker(v.Up, v.Briefing.Mentions(), v.Names, v.Site.LinkFrom)
	l.here = onlyHere(v)
	doc := v.Briefing.Doc.Whole()
	w := &body.Writer{Marks: l.marks, Shared: stretches(v), Shift: shift(doc.Body), Beside: func(target string) (href, words string) {
		if id := v.Leads.Held[target]; id != "" {
			return id + ".html", t("in this archive")
		}
		return "", ""
	}}
	return bodyWithNotes(dst, w, doc.Body, doc.Footnotes, pages(v))
}

// pages returns what says where each page of a printed text begins: before a block the
// label of its page, which leads there where the site offers the file; "" where that was
// said. It is nil for a text without pages.
func pages(v *view.Briefing) func(*body.Block) string {
	d := v.Briefing.Doc.Whole()
	if len(d.Parts) < 2 || d.Parts[0].Kind != archive.PagePart {
		return nil
	}
	last := ""
	return func(b *body.Block) string {
		p := d.Part(b.First)
		if p == nil || p.Label == last {
			return ""
		}
		last = p.Label
		label := t("p. %s", string(foreign(nil, last)))
		if to := v.Site.OriginalPage(v.Briefing, p); to != "" {
			return string(add(nil, `<a href="`, v.Up, to, `">`, label, "</a>"))
		}
		return label
	}
}

// shift makes the highest heading of a text an h2: the title is the h1.
func shift(blocks []body.Block) int {
	top := 9
	body.Walk(blocks, func(b *body.Block) bool {
		if b.Kind == body.Heading {
			top = min(top, b.Level)
		}
		return true
	})
	return 2 - min(top, 8)
}

func bodyWithNotes(dst []byte, w *body.Writer, blocks []body.Block, notes []archive.Footnote, page func(*body.Block) string) []byte {
	placed := 0
	last := 0
	for i := range blocks {
		if page != nil {
			if begins := page(&blocks[i]); begins != "" {
				dst = add(dst, `<p class="page-begins">`, begins, "</p>\n")
			}
		}
		dst = w.Append(dst, blocks[i:i+1])
		if len(notes) == 0 {
			continue
		}
		first := last + 1
		body.Walk(blocks[i:i+1], func(b *body.Block) bool { last = max(last, b.N); return true })
		for j := range notes {
			if n := &notes[j]; n.Paragraph >= first && n.Paragraph <= last {
				dst = footnote(dst, w, n)
				placed++
			}
		}
	}
	if placed < len(notes) {
		dst = add(dst, `<section class="loose-notes"><h2>`, t("Notes not referred to in the text"), "</h2>")
		for j := range notes {
			if notes[j].Paragraph == 0 {
				dst = footnote(dst, w, &notes[j])
			}
		}
		dst = add(dst, "</section>\n")
	}
	return dst
}

func footnote(dst []byte, w *body.Writer, n *archive.Footnote) []byte {
	dst = add(dst, `<aside class="footnote" role="doc-footnote" id="`, body.NoteID(n.Marker), `"><p`)
	if n.Text != nil && n.Text.N > 0 {
		dst = add(dst, ` id="p`, strconv.Itoa(n.Text.N), `"`)
	}
	dst = esc(add(dst, `><span class="mark">`), n.Marker)
	dst = add(dst, "</span> ")
	switch {
	case n.Text != nil:
		dst = w.Inline(dst, n.Text)
	default:
		if href, ok := body.Outside(n.URL); ok {
			dst = esc(add(dst, `<a rel="nofollow noopener external" href="`), href)
			dst = w.AppendBeside(add(esc(add(dst, `">`), n.URL), "</a>"), n.URL)
		} else {
			dst = esc(dst, n.URL)
		}
	}
	for i := range min(n.Refs, 20) {
		dst = add(dst, ` <a class="back" role="doc-backlink" href="#`, body.RefID(n.Marker, i+1), `" aria-label="`, t("Back to the text"))
		if i > 0 {
			dst = add(dst, ", ", strconv.Itoa(i+1))
		}
		dst = add(dst, `">↩</a>`)
	}
	return add(dst, "</p></aside>\n")
}

// pageBody writes a page of the maintainer's: its links may lead into the site.
func pageBody(dst []byte, v *view.OwnPage) []byte {
	l := newLinker(v.Up, v.Page.Mentions, v.Names, v.Site.LinkFrom)
	w := &body.Writer{Marks: l.marks, Shift: shift(v.Page.Body), Images: true, Resolve: func(target string) (string, bool) {
		if to, ok := v.Links[target]; ok {
			return to, true
		}
		return body.Outside(target)
	}}
	return bodyWithNotes(dst, w, v.Page.Body, v.Page.Footnotes, nil)
}

// note writes what the maintainer says of an entity.
func note(dst []byte, v *view.Entity) []byte {
	w := &body.Writer{Shift: 2, Bare: true}
	return w.Append(dst, v.Entity.Note)
}

// Markdown, as a format of sources. goldmark can be made slow by hostile input, so
// what it must not be given is read as plain text.

package source

import (
	"bytes"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/head"
)

// markdownText reads Markdown, as note-taking programs write it.
var markdownText = Reader{
	Name: "Markdown", Extensions: []string{".md", ".markdown"}, MediaType: "text/markdown",
	Read: func(in Input) (*archive.Document, diag.List) { return in.decoded((*reading).markdown) },
}

// markdown reads the body of a source in Markdown. Private notes (%% … %%), lines of
// tags and page furniture are removed first; what goldmark cannot parse in bounded
// time is read as plain text.
func (r *reading) markdown() {
	r.comments()
	r.takeNotes()
	paras := r.split(false)
	for _, b := range boxes(paras) {
		r.drop(b)
		for i := b.paras[0].first; i <= b.paras[len(b.paras)-1].last; i++ {
			r.lines[i-1] = taken
		}
	}
	var src bytes.Buffer
	for _, l := range r.lines[r.begin:] {
		if l != taken {
			src.WriteString(l)
		}
		src.WriteByte('\n')
	}
	if why := body.TooMuch(src.Bytes()); why != "" {
		r.msgs.Warnf(r.shown, 0, "simplify the Markdown, or save it as .txt", "read as plain text: %s", why)
		r.text()
		return
	}
	r.structured(body.Parse(src.Bytes(), r.begin+1))
}

// structured reads blocks that are what they say they are. A first heading of level 1
// is the title; a plain head is read like that of a plain text.
func (r *reading) structured(blocks []body.Block) {
	kept := blocks[:0]
	text := false
	for i, b := range blocks {
		switch {
		case b.Kind == body.Heading && b.Level == 1 && !text && b.Text != "" && (strings.EqualFold(b.Text, r.doc.Stated.Title) || strings.EqualFold(b.Text, r.doc.Recovered.Title)):
			r.repair(b.First, b.Last, "a heading that repeats the title is omitted")
			continue
		case b.Kind == body.Heading && b.Level == 1 && !text && !r.doc.Stated.Has("title"):
			if r.found("title", archive.Extracted, b.First, b.Text, "the first heading") {
				r.doc.Recovered.Title = r.facts().Titled(b.Text, head.Para{First: b.First, Text: b.Text})
				continue
			}
		case b.Kind == body.Paragraph && !text && i < 6 && !r.letter:
			if l, ok := r.facts().Line(head.Para{First: b.First, Last: b.Last, Text: b.Text, Gap: true}); ok {
				r.lineOf(l)
				continue
			}
			text = true
			r.dateline(&b)
		case b.Kind == body.Heading && i == 0 && !head.IsPart(label(b.Text)): // may be the title: the lines below it are of a head
		default:
			if text = true; b.Kind == body.Paragraph && i < 4 && !r.letter { // below a standfirst
				r.dateline(&b)
			}
		}
		kept = append(kept, b)
	}
	r.doc.Body = r.markdownFoot(kept)
	if !r.doc.Recovered.Has("title") && !r.doc.Stated.Has("title") {
		r.loneHeading()
	}
}

// dateline marks the dateline that a block opens with.
func (r *reading) dateline(b *body.Block) {
	if end := r.facts().Lead(b.Text, b.First); end > 0 {
		b.Insert(body.Span{End: end, Kind: body.Place})
	}
}

// loneHeading takes the only heading of the first level for the title, or the only one of
// the level that the text begins with.
func (r *reading) loneHeading() {
	at, n, level := 0, 0, 1
	if len(r.doc.Body) > 0 && r.doc.Body[0].Kind == body.Heading && !head.IsPart(label(r.doc.Body[0].Text)) {
		level = r.doc.Body[0].Level
	}
	for i, b := range r.doc.Body {
		if b.Kind == body.Heading && b.Level <= level {
			at = i
			n++
		}
	}
	if n != 1 || at > 3 {
		return
	}
	b := r.doc.Body[at]
	if r.found("title", archive.Extracted, b.First, b.Text, "the only heading of its level") {
		r.doc.Recovered.Title = b.Text
		r.doc.Body = append(r.doc.Body[:at:at], r.doc.Body[at+1:]...)
	}
}

// comments takes %% … %% out, also over several lines.
func (r *reading) comments() {
	for i := r.begin; i < len(r.lines); i++ {
		l := strings.TrimSpace(r.lines[i])
		if !strings.HasPrefix(l, "%%") {
			continue
		}
		for end := i; end < len(r.lines) && end < i+200; end++ {
			t := strings.TrimSpace(r.lines[end])
			if strings.HasSuffix(t, "%%") && (end > i || len(t) > 3) {
				r.remove(i+1, end+1, strings.TrimSpace(strings.Join(r.lines[i:end+1], " ")), "note to self")
				for ; i <= end; i++ {
					r.lines[i] = taken
				}
				i--
				break
			}
		}
	}
}

// markdownFoot reads the last blocks as foot reads the last paragraphs, and
// drops paragraphs printed twice.
func (r *reading) markdownFoot(blocks []body.Block) []body.Block {
	var paras []para
	var at []int
	for i, b := range blocks {
		if b.Kind == body.Paragraph {
			paras = append(paras, para{first: b.First, last: b.Last, text: b.Text, gap: true})
			at = append(at, i)
		}
	}
	left := append([]para(nil), paras...)
	if !r.letter {
		left = r.foot(left)
	}
	left = r.dropRepeats(left)
	zone := map[int]body.Zone{}
	for _, p := range left {
		zone[p.first] = p.zone
	}
	kept := blocks[:0]
	n := 0
	for i, b := range blocks {
		if n < len(at) && at[n] == i {
			n++
			z, ok := zone[b.First]
			if !ok {
				continue
			}
			b.Zone = z
		}
		kept = append(kept, b)
	}
	return kept
}

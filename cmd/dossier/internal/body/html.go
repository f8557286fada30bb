package body

// The one writer that turns blocks into HTML. It makes each tag itself and escapes
// everything else, so that nothing in a source can become markup.

import (
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/charset"
)

// Mark is a stretch of a leaf's text that becomes a link to an entity. Start
// and End are bytes in the leaf's text; Href is relative to the page.
type Mark struct {
	Start, End         int
	Href, Entity, Rule string
	Found              bool // nobody keeps the entity
}

// Stretch is a part of a leaf's text that stands in other texts, too. Behind it, where it
// has an Href, stands a link with Words.
type Stretch struct {
	Start, End  int
	Href, Words string
}

// Writer turns blocks into HTML. Every tag is its own; text and attribute
// values are escaped. The zero Writer writes text with outside links only.
type Writer struct {
	// Marks returns the names to link in a leaf, in order, not overlapping.
	Marks func(*Block) []Mark
	// Shared returns the stretches to mark in a leaf, in order, not overlapping. It may be nil.
	Shared func(*Block) []Stretch
	// Resolve turns a link's or an image's target into a URL that the page may
	// carry; false leaves the text unlinked. When nil, http, https and mailto
	// targets are kept.
	Resolve func(target string) (string, bool)
	// Images lets images that Resolve accepts be shown; otherwise their
	// description takes their place.
	Images bool
	// Shift is added to the level of each heading.
	Shift int
	// Beside returns where a link to an address also leads, and in which words; "" for
	// most. It may be nil.
	Beside func(target string) (href, words string)
	// Bare leaves out the id of each paragraph.
	Bare bool

	refs   map[string]int
	shared []Stretch // of the leaf that is being written
	said   int       // of how many of them the link is written
	linked bool      // in a link, where no other may be
}

// Append writes blocks behind dst.
func (w *Writer) Append(dst []byte, blocks []Block) []byte {
	for i := range blocks {
		dst = w.block(dst, &blocks[i])
	}
	return dst
}

func (w *Writer) id(dst []byte, b *Block) []byte {
	if !w.Bare && b.N > 0 {
		dst = append(dst, ` id="p`...)
		dst = strconv.AppendInt(dst, int64(b.N), 10)
		dst = append(dst, '"')
	}
	return dst
}

func (w *Writer) block(dst []byte, b *Block) []byte {
	switch b.Kind {
	case Paragraph:
		return w.paragraph(dst, b)
	case Heading:
		level := byte('0' + max(1, min(b.Level+w.Shift, 6)))
		dst = append(dst, "<h"...)
		dst = append(dst, level)
		dst = w.id(dst, b)
		dst = append(dst, '>')
		dst = w.Inline(dst, b)
		dst = append(dst, "</h"...)
		return append(append(dst, level), ">\n"...)
	case Code:
		dst = append(dst, `<pre class="chroma" tabindex="0"`...)
		dst = w.id(dst, b)
		dst = append(dst, "><code>"...)
		dst = appendCode(dst, b.Lang, b.Text)
		return append(dst, "</code></pre>\n"...)
	case List:
		return w.list(dst, b)
	case Item:
		return w.item(dst, b)
	case Quote:
		dst = append(dst, "<blockquote>\n"...)
		if b.Lang != "" {
			dst = append(dst, `<p class="label">`...)
			dst = AppendEscaped(dst, b.Lang)
			dst = append(dst, "</p>\n"...)
		}
		dst = w.Append(dst, b.Kids)
		return append(dst, "</blockquote>\n"...)
	case Table:
		return w.table(dst, b)
	case Rule:
		return append(dst, "<hr>\n"...)
	}
	return w.Append(dst, b.Kids)
}

func (w *Writer) paragraph(dst []byte, b *Block) []byte {
	dst = append(dst, "<p"...)
	dst = w.id(dst, b)
	switch b.Zone {
	case Dateline:
		dst = append(dst, ` class="dateline"`...)
	case Byline, AuthorNote:
		dst = append(dst, ` class="author-note"`...)
	}
	dst = append(dst, '>')
	dst = w.Inline(dst, b)
	return append(dst, "</p>\n"...)
}

func (w *Writer) list(dst []byte, b *Block) []byte {
	tag := "ul"
	if b.Level > 0 {
		tag = "ol"
	}
	dst = append(append(dst, '<'), tag...)
	if l := b.Lang; b.Level > 0 && (l == "a" || l == "A" || l == "i" || l == "I") {
		dst = append(append(append(dst, ` type="`...), l...), '"')
	}
	if b.Level > 1 {
		dst = append(dst, ` start="`...)
		dst = append(strconv.AppendInt(dst, int64(b.Level), 10), '"')
	}
	dst = append(dst, ">\n"...)
	dst = w.Append(dst, b.Kids)
	return append(append(append(dst, "</"...), tag...), ">\n"...)
}

// item writes the first paragraph of an item without a <p>, as a tight list has it.
func (w *Writer) item(dst []byte, b *Block) []byte {
	kids := b.Kids
	dst = append(dst, "<li"...)
	if len(kids) > 0 && kids[0].Kind == Paragraph {
		dst = w.id(dst, &kids[0])
		dst = append(dst, '>')
		dst = w.Inline(dst, &kids[0])
		kids = kids[1:]
	} else {
		dst = append(dst, '>')
	}
	dst = w.Append(dst, kids)
	return append(dst, "</li>\n"...)
}

func (w *Writer) table(dst []byte, b *Block) []byte {
	dst = append(dst, `<div class="table" tabindex="0"><table>`...)
	for i := range b.Kids {
		head := b.Kids[i].Level == 1
		switch {
		case head:
			dst = append(dst, "<thead>"...)
		case i == 0 || b.Kids[i-1].Level == 1:
			dst = append(dst, "<tbody>"...)
		}
		dst = append(dst, "<tr>"...)
		for j := range b.Kids[i].Kids {
			dst = w.cell(dst, &b.Kids[i].Kids[j], head)
		}
		dst = append(dst, "</tr>\n"...)
		if head {
			dst = append(dst, "</thead>"...)
		} else if i == len(b.Kids)-1 {
			dst = append(dst, "</tbody>"...)
		}
	}
	return append(dst, "</table></div>\n"...)
}

func (w *Writer) cell(dst []byte, b *Block, head bool) []byte {
	head = head && b.Text != "" // an empty cell heads nothing
	tag := "td"
	if head {
		tag = "th"
	}
	dst = append(append(dst, '<'), tag...)
	if head {
		dst = append(dst, ` scope="col"`...)
	}
	dst = w.id(dst, b)
	if b.Level > 1 {
		dst = append(dst, [...]string{2: ` class="center"`, 3: ` class="right"`}[min(b.Level, 3)]...)
	}
	dst = append(dst, '>')
	dst = w.Inline(dst, b)
	return append(append(append(dst, "</"...), tag...), '>')
}

// Inline writes a leaf's text with its spans and marks.
func (w *Writer) Inline(dst []byte, b *Block) []byte {
	var marks []Mark
	if w.Marks != nil {
		marks = w.Marks(b)
	}
	if w.Shared != nil {
		w.shared, w.said = w.Shared(b), 0
	}
	return w.say(w.stretch(dst, b, 0, len(b.Text), b.Spans, marks), len(b.Text))
}

// stretch writes text[from:to]; spans are those that lie inside it.
func (w *Writer) stretch(dst []byte, b *Block, from, to int, spans []Span, marks []Mark) []byte {
	pos := from
	for i := 0; i < len(spans); {
		s := spans[i]
		next := i + 1
		for next < len(spans) && spans[next].Start < s.End {
			next++
		}
		dst = w.text(dst, b.Text, pos, s.Start, marks)
		dst = w.span(dst, b, s, spans[i+1:next], marks)
		pos, i = s.End, next
	}
	return w.text(dst, b.Text, pos, to, marks)
}

func (w *Writer) span(dst []byte, b *Block, s Span, inner []Span, marks []Mark) []byte {
	tag := ""
	switch s.Kind {
	case Emphasis:
		tag = "em"
	case Strong:
		tag = "strong"
	case Strike:
		tag = "s"
	case Quotation:
		tag = "q"
	case CodeSpan:
		tag, marks = "code", nil
	case Label:
		return w.stretch(dst, b, s.Start, s.End, inner, marks)
	case Place:
		dst = append(dst, `<span class="dateline">`...)
		dst = w.stretch(dst, b, s.Start, s.End, inner, marks)
		return append(dst, "</span>"...)
	case NoteRef:
		return w.noteRef(dst, s.Target)
	case Link, Image:
		resolve := w.Resolve
		if resolve == nil {
			resolve = Outside
		}
		href, ok := resolve(s.Target)
		if !ok || s.Kind == Image && !w.Images {
			break
		}
		if s.Kind == Image {
			dst = append(dst, `<img src="`...)
			dst = AppendEscaped(dst, href)
			dst = append(dst, `" alt="`...)
			dst = AppendEscaped(dst, b.Text[s.Start:s.End])
			return append(dst, `" loading="lazy">`...)
		}
		dst = append(dst, `<a href="`...)
		dst = AppendEscaped(dst, href)
		if _, out := Outside(href); out {
			dst = append(dst, `" rel="nofollow noopener external`...)
		}
		dst = append(dst, `">`...)
		w.linked = true
		dst = w.stretch(dst, b, s.Start, s.End, inner, nil)
		w.linked = false
		return w.AppendBeside(append(dst, "</a>"...), s.Target)
	}
	if tag == "" {
		return w.stretch(dst, b, s.Start, s.End, inner, marks)
	}
	dst = append(append(append(dst, '<'), tag...), '>')
	dst = w.stretch(dst, b, s.Start, s.End, inner, marks)
	return append(append(append(dst, "</"...), tag...), '>')
}

// AppendBeside writes the second link of an address, if it has one.
func (w *Writer) AppendBeside(dst []byte, target string) []byte {
	if w.Beside == nil {
		return dst
	}
	href, words := w.Beside(target)
	if href == "" {
		return dst
	}
	dst = AppendEscaped(append(dst, ` <a class="held" href="`...), href)
	dst = append(append(dst, `">`...), words...)
	return append(dst, "</a>"...)
}

// NoteID returns the fragment of a footnote: letters, digits and hyphens only.
func NoteID(label string) string {
	id := []byte("fn-")
	for _, c := range []byte(label) {
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '-':
			id = append(id, c)
		default:
			id = append(id, "_"...)
			id = strconv.AppendInt(id, int64(c), 16)
		}
	}
	return string(id)
}

// RefID returns the fragment of the nth reference to a footnote, n from 1.
func RefID(label string, n int) string {
	id := "ref-" + NoteID(label)
	if n > 1 {
		id += "-" + strconv.Itoa(n)
	}
	return id
}

func (w *Writer) noteRef(dst []byte, label string) []byte {
	if w.refs == nil {
		w.refs = map[string]int{}
	}
	w.refs[label]++
	dst = append(dst, `<sup class="ref"><a id="`...)
	dst = append(dst, RefID(label, w.refs[label])...)
	dst = append(dst, `" href="#`...)
	dst = append(dst, NoteID(label)...)
	dst = append(dst, `" role="doc-noteref">`...)
	dst = AppendEscaped(dst, label)
	return append(dst, "</a></sup>"...)
}

// text writes text[from:to] with those marks that lie inside it.
func (w *Writer) text(dst []byte, s string, from, to int, marks []Mark) []byte {
	for _, m := range marks {
		if m.Start < from || m.End > to {
			continue
		}
		dst = w.plain(dst, s, from, m.Start)
		dst = append(dst, `<a class="entity`...)
		if m.Found {
			dst = append(dst, " found"...)
		}
		dst = append(dst, `" data-entity="`...)
		dst = append(dst, m.Entity...)
		dst = append(dst, `" data-rule="`...)
		dst = append(dst, m.Rule...)
		dst = append(dst, `" href="`...)
		dst = AppendEscaped(dst, m.Href)
		dst = append(dst, `">`...)
		dst = appendText(dst, s[m.Start:m.End])
		dst = append(dst, "</a>"...)
		from = m.End
	}
	return w.plain(dst, s, from, to)
}

// plain writes text[from:to], marked where it stands in other texts.
func (w *Writer) plain(dst []byte, s string, from, to int) []byte {
	dst = w.say(dst, from)
	for i := range w.shared {
		m := &w.shared[i]
		if m.End <= from || m.Start >= to {
			continue
		}
		start, end := max(m.Start, from), min(m.End, to)
		dst = append(appendText(dst, s[from:start]), `<mark class="also">`...)
		dst = append(appendText(dst, s[start:end]), "</mark>"...)
		from = end
		dst = w.say(dst, from)
	}
	return appendText(dst, s[from:to])
}

// say writes the links of the stretches that have ended, where one may stand.
func (w *Writer) say(dst []byte, at int) []byte {
	for ; w.said < len(w.shared) && w.shared[w.said].End <= at && !w.linked; w.said++ {
		if m := &w.shared[w.said]; m.Href != "" {
			dst = AppendEscaped(append(dst, ` <a class="held" href="`...), m.Href)
			dst = append(append(append(dst, `">`...), m.Words...), "</a>"...)
		}
	}
	return dst
}

// appendText writes s escaped, with hard line breaks as tags.
func appendText(dst []byte, s string) []byte {
	for {
		i := strings.IndexByte(s, '\n')
		if i < 0 {
			return AppendEscaped(dst, s)
		}
		dst = AppendEscaped(dst, s[:i])
		dst = append(dst, "<br>\n"...)
		s = s[i+1:]
	}
}

// safe are the bytes that text holds as they are.
var safe = func() (t [256]bool) {
	for c := range t {
		t[c] = c >= ' ' && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'' && c != 0x7F && c != 0xC2 && c != 0xE2 && c != 0xEF
	}
	return t
}()

// AppendForeign is AppendEscaped for a value that stands in a line with others: where
// it is written from right to left it is isolated, so that it moves none of them.
func AppendForeign(dst []byte, s string) []byte {
	if !charset.RightToLeft(s) {
		return AppendEscaped(dst, s)
	}
	return append(AppendEscaped(append(dst, "<bdi>"...), s), "</bdi>"...)
}

// AppendEscaped writes s so that it is text inside an element or an attribute.
// Characters that HTML does not allow become U+FFFD, and so do those that direct the
// text behind them: readers of texts and fields have taken them out, so that what is
// left is the name of a file or a raw line, where it is to be seen.
func AppendEscaped(dst []byte, s string) []byte {
	last := 0
	for i := 0; i < len(s); i++ {
		if safe[s[i]] {
			continue
		}
		esc := ""
		switch c := s[i]; {
		case c == '&':
			esc = "&amp;"
		case c == '<':
			esc = "&lt;"
		case c == '>':
			esc = "&gt;"
		case c == '"':
			esc = "&#34;"
		case c == '\'':
			esc = "&#39;"
		case c < ' ' && c != '\n' && c != '\t', c == 0x7F:
			esc = "\uFFFD"
		case c == 0xC2 && i+1 < len(s) && s[i+1] >= 0x80 && s[i+1] < 0xA0: // C1 controls
			dst = append(append(dst, s[last:i]...), "\uFFFD"...)
			i++
			last = i + 1
			continue
		case charset.DirectsAt(s, i):
			dst = append(append(dst, s[last:i]...), "\uFFFD"...)
			i += 2
			last = i + 1
			continue
		case c == 0xEF && i+2 < len(s) && s[i+1] == 0xBF && (s[i+2] == 0xBE || s[i+2] == 0xBF): // U+FFFE, U+FFFF
			dst = append(append(dst, s[last:i]...), "\uFFFD"...)
			i += 2
			last = i + 1
			continue
		default:
			continue
		}
		dst = append(append(dst, s[last:i]...), esc...)
		last = i + 1
	}
	return append(dst, s[last:]...)
}

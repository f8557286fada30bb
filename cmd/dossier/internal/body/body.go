// Package body is the one body language of Dossier: a tree of blocks that
// every reader ends in, the goldmark set-up that reads it from Markdown, the
// chroma set-up that colours its code, and the writer that turns it into HTML.
//
// A block's text is plain: emphasis, links and footnote references are spans
// beside it, never marks inside it. So a mention's offsets hold in every
// output, and nothing in a source can become markup: the writer makes each tag
// itself and escapes everything else.
package body

import "sort"

// Kind says what a block is.
type Kind uint8

// Leaves (Paragraph, Heading, Code, Cell) have Text and a number; the others
// have Kids.
const (
	Paragraph Kind = iota
	Heading
	Code
	Cell
	List
	Item
	Quote
	Table
	Row
	Rule
)

// Leaf reports whether blocks of this kind carry text.
func (k Kind) Leaf() bool { return k <= Cell }

// Zone says which part of a source a leaf is in.
type Zone uint8

// The zones of a briefing's text.
const (
	Body Zone = iota
	HeadingZone
	Dateline
	Byline
	AuthorNote // what stands under a label such as "About the author:"
	FootnoteZone
)

// String returns the word of the output contract; the body's is empty.
func (z Zone) String() string {
	return [...]string{"", "heading", "dateline", "byline", "byline", "footnote"}[z]
}

// OnAuthor reports whether what is in the zone says who wrote the text.
func (z Zone) OnAuthor() bool { return z == Byline || z == AuthorNote }

// Block is one piece of a body.
type Block struct {
	Kind  Kind
	Zone  Zone
	N     int    // leaves: number in the briefing, from 1; 0 before numbering
	Level int    // Heading: 1 to 6; List: first number, 0 when unordered; Row: 1 in the head; Cell: Align
	Text  string // leaves: plain text
	Spans []Span // leaves: inline structure, sorted by start, properly nested
	First int    // first line in the raw file, from 1
	Last  int    // last line
	Lang  string // Code: the language named; Quote: the callout's label; List: "a", "A", "i" or "I" for its numbers
	Kids  []Block
}

// SpanKind says what a span of text is.
type SpanKind uint8

// The kinds of span.
const (
	Emphasis SpanKind = iota
	Strong
	Strike
	CodeSpan
	Link    // Target: the destination
	NoteRef // empty span; Target: the footnote's label
	Wiki    // Target: the page named in [[target|text]]
	Quotation
	Place // a dateline at the head of a paragraph
	Image // Target: the image; the text is its description
	Label // who speaks, at the head of a paragraph, by what they are and not by name: it names nobody
)

// Span is a stretch of a block's text, in bytes.
type Span struct {
	Start, End int
	Kind       SpanKind
	Target     string
}

// Walk calls f for every leaf, in reading order, until f returns false. The
// pointer is into blocks, so f may change the leaf.
func Walk(blocks []Block, f func(*Block) bool) bool {
	for i := range blocks {
		b := &blocks[i]
		if b.Kind.Leaf() {
			if !f(b) {
				return false
			}
		} else if !Walk(b.Kids, f) {
			return false
		}
	}
	return true
}

// Number gives each leaf its number, continuing after last, and returns the
// highest number used.
func Number(blocks []Block, last int) int {
	Walk(blocks, func(b *Block) bool {
		last++
		b.N = last
		return true
	})
	return last
}

// Cut removes text[start:end] from the block and moves every span along. A
// span that loses all its text goes too.
func (b *Block) Cut(start, end int) {
	b.Text = b.Text[:start] + b.Text[end:]
	move := func(p int) int {
		switch {
		case p <= start:
			return p
		case p >= end:
			return p - (end - start)
		}
		return start
	}
	kept := b.Spans[:0]
	for _, s := range b.Spans {
		empty := s.Start == s.End
		s.Start, s.End = move(s.Start), move(s.End)
		if s.Start < s.End || empty {
			kept = append(kept, s)
		}
	}
	b.Spans = kept
}

// Insert adds a span and keeps the order; a span that would cross another is
// left out and Insert reports false.
func (b *Block) Insert(s Span) bool {
	at := len(b.Spans)
	for i, o := range b.Spans {
		if o.Start < s.Start && s.Start < o.End && o.End < s.End ||
			s.Start < o.Start && o.Start < s.End && s.End < o.End {
			return false
		}
		if at == len(b.Spans) && (o.Start > s.Start || o.Start == s.Start && o.End < s.End) {
			at = i
		}
	}
	b.Spans = append(b.Spans, Span{})
	copy(b.Spans[at+1:], b.Spans[at:])
	b.Spans[at] = s
	return true
}

// Reference is a stretch of a block's text that refers to a footnote.
type Reference struct {
	Start, End int
	Target     string // the footnote's label
}

// Refer takes marks out of the block's text and leaves an empty NoteRef in the
// place of each. Marks are in order and do not overlap. A span that loses all its
// text goes too; one that begins where a mark stood comes before its NoteRef.
func (b *Block) Refer(marks []Reference) {
	if len(marks) == 0 {
		return
	}
	spans := make([]Span, 0, len(b.Spans)+len(marks))
	text := make([]byte, 0, len(b.Text))
	at := make([]int, len(marks)) // where each mark stood
	last := 0
	for i, m := range marks {
		text = append(text, b.Text[last:m.Start]...)
		at[i], last = len(text), m.End
	}
	move := func(p int) int {
		k := sort.Search(len(marks), func(i int) bool { return marks[i].Start >= p }) // the marks before p
		if k == 0 {
			return p
		}
		return at[k-1] + max(0, p-marks[k-1].End)
	}
	k := 0
	refer := func(before int) {
		for ; k < len(marks) && marks[k].End < before; k++ {
			spans = append(spans, Span{Start: at[k], End: at[k], Kind: NoteRef, Target: marks[k].Target})
		}
	}
	for _, s := range b.Spans {
		refer(s.Start)
		empty := s.Start == s.End
		if s.Start, s.End = move(s.Start), move(s.End); s.Start < s.End || empty {
			spans = append(spans, s)
		}
	}
	refer(len(b.Text) + 1)
	b.Text, b.Spans = string(append(text, b.Text[last:]...)), spans
}

// Package quotes finds what a text quotes: whose words they are, with which verb it
// says so, and where they stand.
//
// Words between marks are a quotation where a verb of saying governs them, or where
// they are a sentence by themselves. Words at arm's length, names and titles between
// marks are none. A speaker is named only where the text leaves no choice; everywhere
// else the quotation stands without one, because words in the wrong mouth are worse
// than words in nobody's.
package quotes

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
)

// A Quote is one quotation, or the part of one that stands in one paragraph.
type Quote struct {
	N           int    // leaf of the document
	Start, End  int    // bytes of its text, without the marks
	Speaker     string // id of an entity; "" where nobody can be named
	SpeakerText string // what the text calls the speaker, as it is written: "he"
	Verb        string // by which it says so
}

// Named tells the name and the type of an entity that may be shown; "" of any other.
type Named func(id string) (name string, of archive.EntityType)

// Of returns the quotations of a briefing in reading order. It is a function of the
// briefing's text, its mentions and what named says of these.
func Of(b *archive.Briefing, named Named) []Quote {
	doc := b.Doc.Whole()
	if b.Attr().Retracted() || !slices.ContainsFunc(doc.Leaves, func(l *body.Block) bool { return spoken(l) && mayQuote(l.Text) }) {
		return nil
	}
	r := &reader{words: vocabularyOf(b.Attr().Language), b: b, mentions: b.Mentions(), named: named, near: map[string]*person{}}
	var leaves []*body.Block
	for _, l := range doc.Leaves {
		if spoken(l) {
			leaves = append(leaves, l)
		}
	}
	next := 0 // first leaf from the present one on that may quote
	var open rune
	for i, l := range leaves {
		for next = max(next, i); next < len(leaves) && !mayQuote(leaves[next].Text); next++ {
		}
		if open == 0 && next-i > window {
			continue
		}
		after := ""
		if i+1 < len(leaves) {
			after = leaves[i+1].Text
		}
		open = r.leaf(l, open, after)
	}
	return r.found()
}

// window is how many paragraphs a pronoun may stand behind the name it stands for.
const window = 3

// spoken reports whether a leaf is of the running text.
func spoken(l *body.Block) bool { return l.Zone == body.Body && l.Kind == body.Paragraph }

// reader reads one document.
type reader struct {
	b        *archive.Briefing
	words    *vocabulary // nil: of a language whose verbs nobody told
	mentions []archive.Mention
	named    Named
	quotes   []piece
	topic    topic
	near     map[string]*person
	listed   bool // near has what the text calls people
}

// piece is a quotation that was found, and what is known of it.
type piece struct {
	Quote
	attributed bool // a verb or a label says whose it is
	whole      bool // it is a sentence by itself
	chain      int  // number of the piece that it continues, from 1; 0: none
	nested     bool
}

// leaf reads a paragraph. open is the mark that the last one left open and this one
// repeats; it returns that of this one.
func (r *reader) leaf(l *body.Block, open rune, after string) rune {
	r.topic.age++
	if open == 0 && r.dialogue(l) {
		return 0
	}
	spans, left := marked(l.Text, after)
	p := r.passage(l.N, l.Text, 0, len(l.Text), spans)
	first := len(r.quotes)
	p.read()
	r.nested(p)
	if open != 0 && len(r.quotes) > first && first > 0 {
		r.quotes[first].chain = first
	}
	return left
}

// nested reads what is quoted inside of quotations. Only what is plainly said by
// somebody named there is taken.
func (r *reader) nested(p *passage) {
	if r.words == nil {
		return
	}
	outside := r.topic
	for _, s := range p.spans {
		if len(s.inner) == 0 {
			continue
		}
		r.topic = topic{}
		q := r.passage(p.n, p.text, s.from, s.to, s.inner)
		q.nested = true
		q.read()
	}
	r.topic = outside
}

// found returns what is a quotation of all pieces, in the order of the text.
func (r *reader) found() (out []Quote) {
	for i := range r.quotes { // a chain has the speaker of its first piece that has any
		if c := r.quotes[i].chain; c > 0 && !r.quotes[i].attributed && r.quotes[c-1].attributed {
			r.quotes[i].take(&r.quotes[c-1])
		}
	}
	for i := len(r.quotes) - 1; i >= 0; i-- {
		if c := r.quotes[i].chain; c > 0 && r.quotes[i].attributed && !r.quotes[c-1].attributed {
			r.quotes[c-1].take(&r.quotes[i])
		}
	}
	for i := range r.quotes {
		if q := &r.quotes[i]; q.attributed || q.whole && !q.nested {
			out = append(out, q.Quote)
		}
	}
	slices.SortStableFunc(out, func(a, b Quote) int {
		if a.N != b.N {
			return a.N - b.N
		}
		return a.Start - b.Start
	})
	return out
}

// take takes the speaker of another piece.
func (q *piece) take(of *piece) {
	q.attributed, q.Speaker, q.SpeakerText, q.Verb = true, of.Speaker, of.SpeakerText, of.Verb
}

// trimmed returns the words between two places without blanks, and without the comma
// that belongs to the sentence around them.
func trimmed(text string, from, to int) (int, int) {
	s := text[from:to]
	from += len(s) - len(strings.TrimLeft(s, " \u00a0\u202f\n"))
	s = strings.TrimRight(text[from:to], " \u00a0\u202f\n")
	s = strings.TrimSuffix(s, ",")
	return from, from + len(s)
}

// Package detect finds what in a text is written like a name, and what speaks
// for its being a person, a place or something else.
//
// It knows words, not the archive: a Finder is told how words are used, and
// whom a name refers to is decided in the room above. Lines are the texts of a
// document, cut into parts; Read returns the runs of parts that are written like
// a name, Cue what each is taken for where it is, and Definitions what the
// text calls it for short.
package detect

// Every step reads the same tokens of a text, so that what one step finds can
// be compared with what another does: a document is cut into them once.

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lexicon"
	"dossier/cmd/dossier/internal/prose"
)

// Leaf is one stretch of text to scan.
type Leaf struct {
	n     int
	text  string
	spans []body.Span
	Quiet bool // a title, a heading, a note on the author or a reference: nothing new is found there
}

// Leaves returns the texts of a document in reading order.
func (s *Splitter) Leaves(title string, d *archive.Document) []Leaf {
	out := s.leaves[:0]
	if title != "" {
		out = append(out, Leaf{text: title, Quiet: true})
	}
	body.Walk(d.Body, func(b *body.Block) bool {
		if b.Kind != body.Code && b.Text != "" {
			out = append(out, Leaf{n: b.N, text: b.Text, spans: b.Spans, Quiet: b.Kind == body.Heading || b.Zone.OnAuthor() && !(b.Zone == body.AuthorNote && told(b.Text))})
		}
		return true
	})
	for _, n := range d.Footnotes {
		if n.Text != nil {
			out = append(out, Leaf{n: n.Text.N, text: n.Text.Text, Quiet: strings.Contains(n.Text.Text, "://")})
		}
	}
	s.leaves = out
	return out
}

// told reports whether a note on the author tells of him in sentences: a line of
// names and offices does not. A last paragraph without a label is a note only by
// guess, and nothing new is found in it.
func told(note string) bool {
	words := strings.Fields(note)
	if len(words) < 10 || !strings.HasSuffix(words[len(words)-1], ".") {
		return false
	}
	small := 0
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
			small++
		}
	}
	return small*3 > len(words)
}

// Line is a text of a document, cut into its tokens.
type Line struct {
	Text  string
	N     int  // of the leaf
	Known bool // a heading or a note: capitals say nothing, and only names known from elsewhere are found
	Parts []Part
	Spans []body.Span // of wiki links, and of what is set off

	nouns    bool   // every noun has a capital
	written  string // the tag of the language of the document, where it is read
	from, to int    // its parts among those of the Splitter
}

// A Set says of words which they are: lists that a word is in.
type Set = lexicon.Set

// Part is a token of a line.
type Part struct {
	prose.Token
	First bool // it begins a sentence
	asked bool // sets is known
	sets  Set
	Hash  uint64 // of fold
	Fold  string
	Gap   string // between it and the token before
}

// In reports whether the word is in a set.
func (p *Part) In(s Set) bool {
	if !p.asked {
		p.ask()
	}
	return p.sets&s != 0
}

// Sets returns all sets that the word is in.
func (p *Part) Sets() Set {
	p.In(0)
	return p.sets
}

func (p *Part) ask() { p.sets, p.asked = lexicon.Of(p.Hash), true }

// Splitter cuts texts into parts. What it returns is good until it is given back.
type Splitter struct {
	parts  []Part
	folds  []byte   // of the words that are not in small letters of ASCII
	folded []folded // where these are
	leaves []Leaf
	lines  []Line
}

// folded is a part whose word is not what the text has.
type folded struct{ part, length int }

var splitters = sync.Pool{New: func() any { return &Splitter{parts: make([]Part, 0, 2048)} }}

// NewSplitter returns a Splitter, which Put gives back.
func NewSplitter() *Splitter { return splitters.Get().(*Splitter) }

// split cuts a text into parts, all but the words that have to be folded.
func (s *Splitter) split(text string) {
	from := len(s.parts)
	var buf [64]byte
	end := 0
	for pos := 0; ; {
		t, word, plain, ok := prose.Cut(text, pos, buf[:0])
		if !ok {
			break
		}
		p := Part{Token: t, Gap: text[end:t.Start]}
		if plain {
			p.Fold = text[t.Start:t.End]
			p.Hash = prose.Hash(p.Fold)
		} else {
			p.Hash = prose.Hash(word)
			s.folds = append(s.folds, word...)
			s.folded = append(s.folded, folded{len(s.parts), len(word)})
		}
		p.First = len(s.parts) == from || stops(p.Gap, &s.parts[len(s.parts)-1])
		s.parts = append(s.parts, p)
		pos, end = t.End, t.End
	}
}

// bytesOfWord is of how many bytes a word of a text is at least, with what stands between.
const bytesOfWord = 5

// Lines returns the texts of a document.
func (s *Splitter) Lines(leaves []Leaf) []Line {
	bytes := 0
	for _, l := range leaves {
		bytes += len(l.text)
	}
	s.parts, s.folds, s.folded, s.lines = slices.Grow(s.parts[:0], bytes/bytesOfWord), s.folds[:0], s.folded[:0], s.lines[:0]
	for _, l := range leaves {
		from := len(s.parts)
		s.split(l.text)
		s.lines = append(s.lines, Line{Text: l.text, N: l.n, Spans: l.spans, Known: l.Quiet, from: from, to: len(s.parts)})
	}
	rest := string(s.folds) // one piece of memory for all words of the document
	for _, f := range s.folded {
		s.parts[f.part].Fold, rest = rest[:f.length], rest[f.length:]
	}
	for i := range s.lines {
		l := &s.lines[i]
		l.Parts = s.parts[l.from:l.to:l.to]
	}
	return s.lines
}

// MarkKnown marks the lines whose capitals say nothing: those of a language
// (BCP 47) that is not read, and those in capitals; and those whose capitals say
// little, as a language writes every noun with one: of them it sets genitives apart.
func MarkKnown(lines []Line, language string) {
	read := lang.Reads(language)
	foreign := language != "" && language != "und" && read == nil
	for i := range lines {
		l := &lines[i]
		if read != nil {
			l.nouns, l.written = read.Dates.CapitalNouns, read.Tag
		}
		l.Known = l.Known || foreign || loud(l.Text, l.Parts)
	}
	if read != nil && read.Dates.CapitalNouns {
		setGenitivesApart(lines)
	}
}

// Put gives the Splitter back, without the texts it was used for.
func (s *Splitter) Put() {
	clear(s.parts)
	clear(s.lines)
	clear(s.leaves)
	if cap(s.parts) < 1<<16 {
		splitters.Put(s)
	}
}

// stops reports whether a sentence ends in the gap behind a part.
func stops(gap string, before *Part) bool {
	if gap == " " {
		return false
	}
	dots, plain := false, true
	for i := range len(gap) {
		switch c := gap[i]; {
		case c == '!' || c == '?' || c == ':' || c == ';' || c == '\n':
			return true
		case c == '.':
			dots = true
		case c == '-' && i > 0 && gap[i-1] == ' ' && i+1 < len(gap) && gap[i+1] == ' ':
			return true
		case c >= utf8.RuneSelf:
			plain = false
		}
	}
	if strings.HasSuffix(gap, ` "`) && strings.ContainsAny(gap, ",:") {
		return true
	}
	if !plain && (strings.Contains(gap, "•") || strings.Contains(gap, " – ") || strings.Contains(gap, " — ") || strings.Contains(gap, "“") && strings.ContainsAny(gap, ",—–")) {
		return true
	}
	if !dots || strings.HasPrefix(gap, ". ") && (before.Class == prose.Single || before.In(abbreviations)) {
		return false
	}
	return strings.Contains(gap, " ") || len(gap) > 1
}

// capitalsAlone reports whether two or three words in capitals are all that a line has: a
// heading, a line of a form. A name among them is found where it is known from elsewhere.
func capitalsAlone(text string, parts []Part) bool {
	for i := range parts {
		if p := &parts[i]; p.Class != prose.Capitals || p.In(bodies|Places) {
			return false
		}
	}
	return strings.IndexByte(text, ':') < 0
}

// loud reports whether a text is written in capitals, or each of its words
// with one, like a headline: then a capital says nothing.
func loud(text string, parts []Part) bool {
	large, small := 0, 0
	for i := range parts {
		switch parts[i].Class {
		case prose.Lower:
			small++
		case prose.Capital, prose.Capitals, prose.Single:
			large++
		}
	}
	if small == 0 && large > 1 && large < 4 && capitalsAlone(text, parts) {
		return true
	}
	if large < small || large+small < 4 || roll(parts) {
		return false
	}
	all, words := 0, 0
	large = 0
	for i := range parts {
		p := &parts[i]
		initial := p.Class == prose.Single && i+1 < len(parts) && strings.HasPrefix(parts[i+1].Gap, ".")
		if p.Class == prose.Digits || initial || p.In(connectors|NoName) {
			continue
		}
		words++
		if p.Class != prose.Lower {
			large++
		}
		if p.Class == prose.Capitals {
			all++
		}
	}
	if text = strings.TrimRight(text, " \"”’»)"); words < 4 || text == "" {
		return false
	}
	if strings.Count(text, ",")+strings.Count(text, ";") > 2 { // a list of names, rather
		return all*2 > words
	}
	if strings.IndexByte(".!?:;", text[len(text)-1]) < 0 && !strings.HasSuffix(text, "…") {
		return large*4 > words*3 || all*2 > words
	}
	return words > 7 && large*20 > words*19 || words > 4 && all*3 > words*2
}

// Package translations finds which text is a translation of which: by names that are
// written alike, by numbers and dates, by the order in which they come and by how long the
// texts are. It knows no words but those of months. Two reports of one event in two
// languages name the same people and are no translation of each other, so where it is in
// doubt nothing is said.
//
// Each text has a sketch of its names and numbers, made once. The rare ones say cheaply
// which texts may belong together, as runs of words say it of copies; all of them decide
// (pair.go), and bind the paragraphs of two texts to each other (align.go). What is found depends on the texts
// alone, never on their order or on what was there before.
package translations

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/copies"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/prose"
)

// kind is what an anchor is.
type kind uint8

const (
	name kind = iota
	figure
	month
)

// anchor is what a translation leaves as it is.
type anchor struct {
	key       uint32 // what is written; the same in each language
	paragraph int32  // which of the text
	kind      kind
}

const (
	fewest     = 400  // letters: a shorter text says too little
	most       = 6000 // anchors; what stands behind them is not looked at
	nearShare  = 0.45 // of the names and numbers of the text that has fewer, in the sketches
	nameStem   = 4    // letters of a name that are compared: behind them languages decline it
	nameLeast  = 3    // letters of a name
	wordLength = 40   // letters of a word that is looked at
)

// Text returns a document as it is compared with those in other languages. sketch is what
// it was compared by before, or nil.
func Text(name, language string, doc *archive.Filed, sketch *copies.Sketch) *copies.Text {
	if sketch == nil {
		r := read(doc.Whole(), language, false)
		sketch = &copies.Sketch{Same: prose.Hash(name)}
		if r.letters >= fewest {
			sketch.Words = r.letters
		}
		for _, a := range r.anchors {
			if a.kind <= figure {
				sketch.Hashes = append(sketch.Hashes, a.key)
			}
		}
		slices.Sort(sketch.Hashes)
		sketch.Hashes = slices.Clone(slices.Compact(sketch.Hashes))
	}
	return &copies.Text{Name: name, Language: language, Doc: doc, Sketch: sketch}
}

// Among returns an index of texts, of which none is in it yet, whose pairs are
// translations of each other.
func Among() *copies.Index {
	return copies.By(side, func(a, b *copies.Text) bool {
		return a.Language != "" && b.Language != "" && near(a.Sketch, b.Sketch) && Compare(a.Doc.Whole(), a.Language, b.Doc.Whole(), b.Language).is()
	})
}

// near reports whether two texts may be translations by their lengths and by the names and
// numbers that are the same in both sketches, before either text is read.
func near(a, b *copies.Sketch) bool {
	if float64(max(a.Words, b.Words)) > longest*float64(min(a.Words, b.Words)) {
		return false
	}
	both := 0
	for i, j := 0, 0; i < len(a.Hashes) && j < len(b.Hashes); {
		switch x, y := a.Hashes[i], b.Hashes[j]; {
		case x < y:
			i++
		case y < x:
			j++
		default:
			i, j, both = i+1, j+1, both+1
		}
	}
	return float64(both) >= nearShare*float64(min(len(a.Hashes), len(b.Hashes)))
}

// side is the language of a text, without its region and script.
func side(t *copies.Text) string {
	language, _, _ := strings.Cut(t.Language, "-")
	return strings.ToLower(language)
}

// reading is a text as it is compared.
type reading struct {
	letters    int
	anchors    []anchor
	paragraphs []paragraph
	words      map[uint32]bool // the beginnings of all words; nil where nobody asks for them
	days       map[string]int  // months and days of the week in its language
	nouns      bool            // every noun begins with a capital
}

// paragraph is one of a text.
type paragraph struct {
	text    string
	letters int
}

// read reads a document, with all of its words or for a sketch, to which they are nothing.
func read(doc *archive.Document, language string, words bool) *reading {
	l := lang.Reads(language)
	r := &reading{days: calendar[l], nouns: l != nil && l.Dates.CapitalNouns}
	if words {
		r.words = map[uint32]bool{}
	}
	body.Walk(doc.Body, func(b *body.Block) bool {
		if b.Zone == body.Body && b.Kind != body.Code {
			before := r.letters
			r.read(b.Text, int32(len(r.paragraphs)))
			r.paragraphs = append(r.paragraphs, paragraph{b.Text, r.letters - before})
		}
		return len(r.anchors) < most
	})
	return r
}

// calendar has, by language, its months as numbers and its days of the week as -1.
var calendar = func() map[*lang.Language]map[string]int {
	out := map[*lang.Language]map[string]int{}
	for _, l := range lang.Read {
		days := map[string]int{}
		for name, n := range (lang.List{l}).Months() {
			days[prose.Fold(name)] = n
		}
		for _, name := range (lang.List{l}).Weekdays() {
			days[prose.Fold(name)] = -1
		}
		out[l] = days
	}
	return out
}()

// read reads one paragraph.
func (r *reading) read(text string, paragraph int32) {
	var buf [96]byte
	begins := true // a sentence
	add := func(k kind, key uint32) {
		r.anchors = append(r.anchors, anchor{key, paragraph, k})
	}
	for pos := 0; len(r.anchors) < most; {
		t, folded, ok := prose.Next(text, pos, buf[:0])
		if !ok {
			return
		}
		for _, c := range text[pos:t.Start] {
			switch c {
			case '.', '!', '?', ':', '…', '–', '—', '“', '«', '„', '"', '»', '”':
				begins = true
			}
		}
		pos = t.End
		r.letters += len(folded)
		named := !begins && (t.Class == prose.Capital || t.Class == prose.Capitals)
		day := 0
		if t.Class != prose.Digits && len(folded) >= nameLeast && (named || r.words != nil) {
			day = r.days[string(folded)]
		}
		switch {
		case t.Class == prose.Digits:
			var n number
			pos = n.read(text, t)
			if n.says() {
				add(figure, uint32(prose.Hash(n.digits)>>16)&^1)
			}
		case day > 0:
			add(month, uint32(day))
		case day < 0 || len(folded) < nameLeast || len(folded) > wordLength || !named && r.words == nil:
		default:
			key := uint32(prose.Hash(stem(folded))>>16) | 1
			if r.words != nil {
				r.words[key] = true
			}
			if named {
				add(name, key)
			}
		}
		begins = false
	}
}

// stem is the beginning of a folded word: languages put endings behind a name.
func stem(folded []byte) []byte {
	if len(folded) > nameStem && folded[0] < 0x80 {
		return folded[:nameStem]
	}
	return folded
}

// number is a number as all languages would write it: its digits, with a stop before
// the decimals.
type number struct{ digits []byte }

// read reads the number that begins with a token, and returns where it ends.
func (n *number) read(text string, t prose.Token) (end int) {
	n.digits = digitsOf(n.digits[:0], text[t.Start:t.End])
	for end = t.End; ; {
		sep, next := separator(text[end:])
		if next == 0 || end+next >= len(text) || text[end+next] < '0' || text[end+next] > '9' {
			return end
		}
		more := digitsOf(nil, text[end+next:min(end+next+16, len(text))])
		switch {
		case len(more) == 3 && len(n.digits) <= 3*4 && n.digits[0] != '0':
			n.digits = append(n.digits, more...)
		case sep != ' ' && len(more) <= 2:
			n.digits = append(append(n.digits, '.'), more...)
			return end + next + len(more)
		default:
			return end
		}
		end += next + len(more)
	}
}

// separator returns what may stand inside a number, and how many bytes that is.
func separator(s string) (rune, int) {
	for _, x := range []struct {
		s string
		r rune
	}{{",", ','}, {".", '.'}, {"'", ' '}, {"’", ' '}, {" ", ' '}, {"\u00a0", ' '}, {"\u202f", ' '}, {"\u2009", ' '}} {
		if len(s) > len(x.s) && s[:len(x.s)] == x.s {
			return x.r, len(x.s)
		}
	}
	return 0, 0
}

func digitsOf(dst []byte, s string) []byte {
	for i := 0; i < len(s) && '0' <= s[i] && s[i] <= '9' && len(dst) < 20; i++ {
		dst = append(dst, s[i])
	}
	return dst
}

// says reports whether a number says something: one of a single digit may be written as a
// word in the other language, and stands everywhere.
func (n *number) says() bool {
	return len(n.digits) > 1
}

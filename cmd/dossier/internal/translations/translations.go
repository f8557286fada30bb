// Package translations finds which text is a translation of which: by names that are
// written alike, by numbers and dates, by the order in which they come and by how long the
// texts are. It knows no words but those of months. Two reports of one event in two
// languages name the same people and are no translation of each other, so where it is in
// doubt nothing is said.
//
// Each text has a sketch of its names and numbers, made once. The rare ones say cheaply
// which texts may belong together, as runs of words say it of copies (index.go); all of them
// decide (pair.go), and bind the paragraphs of two texts to each other (align.go). Names in
// two alphabets are compared by how they sound (sounds.go). What is found depends on the
// texts alone, never on their order or on what was there before.
package translations

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
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
	key       uint32 // what is written, or heard; the same in each language
	short     uint32 // of a name that is heard: without its last consonant; else 0
	paragraph int32  // which of the text
	kind      kind
}

const (
	fewest     = 400  // letters: a shorter text says too little
	most       = 6000 // anchors; what stands behind them is not looked at
	nameStem   = 4    // letters of a name that are compared: behind them languages decline it
	nameLeast  = 3    // letters of a name
	wordLength = 40   // letters of a word that is looked at
	sampled    = 400  // letters by which the alphabet of a text is told
)

// Way is how names are compared.
type Way uint8

const (
	ByLetters Way = iota // as they are written
	BySound              // as far as two alphabets write the same consonants
)

// wayOf returns how two documents are compared.
func wayOf(a, b *archive.Document) Way {
	if isLatin(a) && isLatin(b) {
		return ByLetters
	}
	return BySound
}

// reading is a text as it is compared.
type reading struct {
	by         Way
	letters    int // as many as a text in Latin letters would have
	anchors    []anchor
	paragraphs []paragraph
	words      map[uint32]int // how many words begin with what; nil where nobody asks for them
	days       map[string]int // months and days of the week in its language
	nouns      bool           // nothing shows which of its words are names: every noun begins with a capital, or none does
}

// paragraph is one of a text.
type paragraph struct {
	text    string
	letters int
}

// read reads a document, with all of its words or for a sketch, to which they are nothing.
func read(doc *archive.Document, language string, by Way, words bool) *reading {
	l := lang.Reads(language)
	r := &reading{by: by, days: calendar[l], nouns: l != nil && l.Dates.CapitalNouns}
	if words {
		r.words = map[uint32]int{}
	}
	if by == BySound && !r.nouns {
		r.nouns = !hasCapitals(doc)
	}
	each(doc, func(text string) bool {
		before := r.letters
		r.read(text, int32(len(r.paragraphs)))
		r.paragraphs = append(r.paragraphs, paragraph{text, r.letters - before})
		return len(r.anchors) < most
	})
	return r
}

// each yields the paragraphs of a text.
func each(doc *archive.Document, yield func(text string) bool) {
	body.Walk(doc.Body, func(b *body.Block) bool {
		return b.Zone != body.Body || b.Kind == body.Code || yield(b.Text)
	})
}

// mostly returns in which kinds of script a text begins.
func mostly(doc *archive.Document) (count [digits + 1]int) {
	letters := 0
	each(doc, func(text string) bool {
		for _, c := range text {
			if unicode.IsLetter(c) {
				count[scriptOf(c)]++
				letters++
			}
		}
		return letters < sampled
	})
	return count
}

// isLatin reports whether a text is in Latin letters.
func isLatin(doc *archive.Document) bool {
	n := mostly(doc)
	return 2*n[western] >= n[western]+n[cased]+n[uncased]+n[syllabic]+n[ideas]
}

// hasCapitals reports whether a text is in letters that show which words are names.
func hasCapitals(doc *archive.Document) bool {
	n := mostly(doc)
	return n[western]+n[cased] >= n[uncased]+n[syllabic]+n[ideas]
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
	if r.by == BySound {
		text = westernDigits(text)
	}
	begins := true // a sentence
	for pos := 0; len(r.anchors) < most; {
		t, folded, ok := prose.Next(text, pos, buf[:0])
		if !ok {
			return
		}
		for _, c := range text[pos:t.Start] {
			switch c {
			case '.', '!', '?', ':', '…', '–', '—', '“', '«', '„', '"', '»', '”', '。', '「', '」', '؟', '।':
				begins = true
			}
		}
		pos = t.End
		named := !begins && (t.Class == prose.Capital || t.Class == prose.Capitals)
		begins = false
		if r.by == BySound && far(folded) {
			pos = r.far(text, t, named, paragraph)
			continue
		}
		r.letters += len(folded)
		day := 0
		if t.Class != prose.Digits && len(folded) >= nameLeast && (named || r.words != nil) {
			day = r.days[string(folded)]
		}
		switch {
		case t.Class == prose.Digits:
			pos = r.number(text, t.Start, t.End, paragraph)
		case day > 0:
			r.anchors = append(r.anchors, anchor{key: uint32(day), paragraph: paragraph, kind: month})
		case day < 0 || len(folded) < nameLeast || len(folded) > wordLength || !named && r.words == nil:
		case r.by == BySound:
			r.heard(latin(folded), named || r.nouns, paragraph)
		default:
			key := uint32(prose.Hash(stem(folded))>>16) | 1
			if r.words != nil {
				r.words[key]++
			}
			if named {
				r.anchors = append(r.anchors, anchor{key: key, paragraph: paragraph, kind: name})
			}
		}
	}
}

// number reads the number at a place, and returns where it ends.
func (r *reading) number(text string, from, to int, paragraph int32) (end int) {
	var n number
	end = n.read(text, from, to)
	if c, _ := utf8.DecodeRuneInString(text[end:]); len(n.digits) <= 2 && strings.ContainsRune(lang.FarMonth, c) {
		r.anchors = append(r.anchors, anchor{key: uint32(value(n.digits)), paragraph: paragraph, kind: month})
	} else if n.says() {
		r.anchors = append(r.anchors, anchor{key: uint32(prose.Hash(n.digits)>>16) &^ 1, paragraph: paragraph, kind: figure})
	}
	return end
}

// far reads a token that is not all Latin, and returns where to read on.
func (r *reading) far(text string, t prose.Token, named bool, paragraph int32) (end int) {
	end = t.End
	pieces(text[t.Start:t.End], func(s string, start int, of script) bool {
		if of == digits {
			end = max(end, r.number(text, t.Start+start, t.Start+start+len(s), paragraph))
			return true
		}
		quarters := 0
		for _, c := range s {
			quarters += weight(c)
		}
		r.letters += quarters / 4
		switch {
		case len(r.anchors) >= most || of == ideas || len(s) > 4*wordLength || !named && of == cased && r.words == nil:
		case of == western:
			r.heard(latin([]byte(prose.Fold(s))), true, paragraph)
		default:
			sound(s, of, func(h *heard) { r.heard(h, named || of != cased, paragraph) })
		}
		return true
	})
	return end
}

// heard adds a word as it is heard.
func (r *reading) heard(h *heard, named bool, paragraph int32) {
	h.keys(func(key, short uint32) {
		if r.words != nil {
			r.words[key]++
			if short != 0 {
				r.words[short|1]++ // something longer that begins so
			}
		}
		if named {
			r.anchors = append(r.anchors, anchor{key, short, paragraph, name})
		}
	})
}

// far reports whether a folded word has letters that are not Latin.
func far(folded []byte) bool {
	for i := 0; i < len(folded); i++ {
		if folded[i] >= 0xCD { // the first byte of letters from U+0340 on
			return true
		}
	}
	return false
}

// westernDigits writes all numbers of a text in the digits of Latin letters.
func westernDigits(text string) string {
	if !strings.ContainsFunc(text, func(c rune) bool { return c > '9' && unicode.IsDigit(c) }) {
		return text
	}
	return strings.Map(func(c rune) rune {
		if c > '9' && unicode.IsDigit(c) {
			for _, block := range unicode.Nd.R16 {
				if lo, hi := rune(block.Lo), rune(block.Hi); lo <= c && c <= hi {
					return '0' + (c-lo)%10
				}
			}
		}
		switch c {
		case '٫':
			return '.'
		case '٬':
			return ','
		}
		return c
	}, text)
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
func (n *number) read(text string, from, to int) (end int) {
	n.digits = digitsOf(n.digits[:0], text[from:to])
	for end = to; ; {
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

func value(digits []byte) (n int) {
	for _, c := range digits {
		n = 10*n + int(c-'0')
	}
	return n
}

// says reports whether a number says something: one of a single digit may be written as a
// word in the other language, and stands everywhere.
func (n *number) says() bool {
	return len(n.digits) > 1
}

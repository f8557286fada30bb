// Package terms says by which terms a text is found, and which a question asks for.
//
// A term is a word without case, accents and width. Where one word is spelt in several
// ways the text has a term for each that a reader may type: what a hyphen or an apostrophe
// joins is there in its parts and as a whole ("anti", "virus", "antivirus"), a number
// without the marks between its thousands. Scripts that put no blanks between words give
// every two neighbouring characters, so that a word inside a run is found without knowing
// where words end. It is a room of its own, and not in prose, because names are compared
// more strictly: there a hyphen and a dakuten tell two of them apart.
//
// The browser asks what the build wrote, so static/assets/find.js does the same.
package terms

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// Kind says what a term is of its text.
type Kind uint8

const (
	Word   Kind = iota // between blanks
	Sign               // a character that is a word by itself
	Cell               // a character that is none: no term, but what phrases are made of
	Pair               // two characters side by side
	Joined             // what a hyphen or an apostrophe joins
)

// Term is a term and where it stands, in bytes. Terms that nothing but hyphens and
// apostrophes divide are of one Chain.
type Term struct {
	Word       []byte // valid until the next one
	Start, End int
	Kind       Kind
	Chain      int
}

// IsTerm reports whether a text is found by it.
func (t *Term) IsTerm() bool { return t.Kind != Cell }

// IsPart reports whether it is one of those that, one behind the other, are the text.
func (t *Term) IsPart() bool { return t.Kind <= Cell }

const (
	longest   = 40 // bytes of a word; longer ones are found by nobody
	mostParts = 4  // of a word with hyphens that is also one without
)

// cutter cuts one text.
type cutter struct {
	text  string
	asked bool
	yield func(t *Term)

	term   Term
	buf    [96]byte
	chain  int
	joined joined
}

// joined is what the parts of a chain make together.
type joined struct {
	word       []byte
	start, end int
	parts      int
	proper     bool // it begins with a capital, or in a script of its own
	hyphen     bool // a hyphen is in it, not apostrophes alone
	letters    bool
	room       [2 * longest]byte
}

// Each yields the terms of a text. asked says that it is a question: what apostrophes join
// is then a word in any spelling, and of a run only pairs are asked for.
func Each(text string, asked bool, yield func(t *Term)) {
	c := cutter{text: text, asked: asked, yield: yield}
	pos := 0
	for pos < len(text) {
		r, n := c.at(pos)
		switch classOf(r) {
		case letter:
			pos = c.word(pos)
			continue
		case dense:
			pos = c.run(pos)
			c.chain++
			continue
		}
		pos += n
	}
}

func (c *cutter) at(pos int) (r rune, n int) {
	if b := c.text[pos]; b < utf8.RuneSelf {
		return rune(b), 1
	}
	return utf8.DecodeRuneInString(c.text[pos:])
}

// word yields the words that hyphens and apostrophes join, and what they make, and returns
// where they end.
func (c *cutter) word(pos int) int {
	j := &c.joined
	j.word, j.parts, j.start, j.hyphen, j.letters = j.room[:0], 0, pos, false, false
	r, _ := c.at(pos)
	j.proper = c.asked || unicode.IsUpper(r) || r >= 0x0370
	by := rune(0)
	for {
		end := c.wordEnd(pos)
		word := fold(c.buf[:0], c.text[pos:end])
		if number := c.numberEnd(pos, end); number > end {
			end = number
			word = word[:0]
			for i := pos; i < end; {
				r, n := c.at(i)
				if d := digit(r); d >= 0 {
					word = append(word, '0'+byte(d))
				}
				i += n
			}
		}
		if len(word) > 0 {
			if len(word) <= longest {
				c.put(Word, word, pos, end)
			}
			if possessive := by == '\'' && len(word) == 1 && word[0] == 's'; !possessive {
				j.add(word, end)
			}
		}
		pos = end
		next, n := rune(0), 0
		if pos < len(c.text) {
			next, n = c.at(pos)
		}
		by = joiner(next)
		if by == 0 || pos+n >= len(c.text) {
			break
		}
		if r, _ := c.at(pos + n); classOf(r) != letter {
			break
		}
		j.hyphen = j.hyphen || by == '-'
		pos += n
	}
	if j.parts > 1 && j.parts <= mostParts && len(j.word) <= longest && j.letters && (j.hyphen || j.proper) {
		c.put(Joined, j.word, j.start, j.end)
	}
	c.chain++
	return pos
}

func (j *joined) add(word []byte, end int) {
	j.parts++
	j.end = end
	if j.parts > mostParts || len(j.word)+len(word) > len(j.room) {
		j.parts = mostParts + 1
		return
	}
	j.word = append(j.word, word...)
	j.letters = j.letters || slices.ContainsFunc(word, func(c byte) bool { return c < '0' || c > '9' })
}

// put yields a term.
func (c *cutter) put(k Kind, word []byte, start, end int) {
	c.term = Term{word, start, end, k, c.chain}
	c.yield(&c.term)
}

// wordEnd returns where a word ends.
func (c *cutter) wordEnd(pos int) int {
	for pos < len(c.text) {
		r, n := c.at(pos)
		if k := classOf(r); k != letter && k != within {
			break
		}
		pos += n
	}
	return pos
}

// numberEnd returns where a number of thousands ends, whose first one to three digits stand
// from pos to end, or end: groups of three, and the same mark before each.
func (c *cutter) numberEnd(pos, end int) int {
	first, count := -1, 0
	for i := pos; i < end; count++ {
		r, n := c.at(i)
		d := digit(r)
		if d < 0 || count == 3 {
			return end
		}
		if first < 0 {
			first = d
		}
		i += n
	}
	if first == 0 {
		return end
	}
	mark := rune(0)
	for end < len(c.text) {
		r, n := c.at(end)
		if r = thousands(r); r == 0 || mark != 0 && r != mark {
			break
		}
		i, digits := end+n, 0
		for digits < 4 && i < len(c.text) {
			r, n := c.at(i)
			if digit(r) < 0 {
				break
			}
			i += n
			digits++
		}
		if digits != 3 {
			break
		}
		if i < len(c.text) {
			if r, _ := c.at(i); classOf(r) == letter || classOf(r) == within {
				break
			}
		}
		mark, end = r, i
	}
	return end
}

// digit returns the value of a digit of either width, or -1.
func digit(r rune) int {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0')
	case '０' <= r && r <= '９':
		return int(r - '０')
	}
	return -1
}

// thousands returns the mark that a sign between thousands is, or 0.
func thousands(r rune) rune {
	switch r {
	case ',', '，':
		return ','
	case '.', '．':
		return '.'
	case '\'', '’':
		return '\''
	case 0xA0, 0x202F, 0x2009: // blanks that do not end a line
		return ' '
	}
	return 0
}

// joiner returns '-' for a hyphen and '\” for an apostrophe, and 0 for what joins nothing.
func joiner(r rune) rune {
	switch {
	case r == '-', r == 0x2010, r == 0x2011, r == '－', r == 0xFE63:
		return '-'
	case r == '\'', r == '’', r == '‘', r == '`', r == '´', r == '＇', 0x02B9 <= r && r < 0x02C0:
		return '\''
	}
	return 0
}

// run yields the pairs of a run of characters without blanks, and the characters, and
// returns where it ends.
func (c *cutter) run(pos int) int {
	var last, now [longest]byte
	before, from, cells := last[:0], 0, 0
	for pos < len(c.text) {
		r, n := c.at(pos)
		if classOf(r) != dense {
			break
		}
		end := pos + n
		for end < len(c.text) {
			r, n := c.at(end)
			if classOf(r) != within {
				break
			}
			end += n
		}
		word := fold(now[:0], c.text[pos:end])
		if len(word) == 0 || 2*len(word) > longest {
			pos = end
			continue
		}
		next, _ := utf8.DecodeRune(word)
		alone := cells == 0 && !c.more(end)
		k := Cell
		if alone || !c.asked && sign(next) {
			k = Sign
		}
		c.put(k, word, pos, end)
		if cells > 0 {
			c.pair(before, word, from, end)
		}
		before, from = append(last[:0], word...), pos
		cells++
		pos = end
	}
	return pos
}

// more reports whether a run goes on.
func (c *cutter) more(pos int) bool {
	if pos >= len(c.text) {
		return false
	}
	r, _ := c.at(pos)
	return classOf(r) == dense
}

func (c *cutter) pair(a, b []byte, start, end int) {
	var two [2 * longest]byte
	c.put(Pair, append(append(two[:0], a...), b...), start, end)
}

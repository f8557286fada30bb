package translations

// Names that another alphabet writes as they sound: what is left of them are their
// consonants. Alphabets without capitals do not say which words are names, so there all
// words are looked at, and only the names of the other text are counted.

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/prose"
)

const (
	soundLeast = 3 // consonants of a name that are compared, with the vowel it may begin with
	soundMost  = 4 // and at most: behind them languages decline it
	hearings   = 4 // of one word, where its letters are heard as several
	vowel      = 'a'
)

// heard is the ways in which a word is heard, while it is read.
type heard struct {
	ways  [hearings][]byte
	n     int
	apart bool // a vowel stands behind the last consonant
}

func newHeard() *heard { return &heard{n: 1} }

// add adds what a letter is heard as; "" is a vowel.
func (h *heard) add(sound string) {
	if sound == "" {
		for i := range h.n {
			if len(h.ways[i]) == 0 {
				h.ways[i] = append(h.ways[i], vowel)
			}
		}
		h.apart = true
		return
	}
	one, other, two := strings.Cut(sound, "/")
	if two && 2*h.n <= hearings {
		for i := range h.n {
			h.ways[h.n+i] = append([]byte(nil), h.ways[i]...)
			h.one(h.n+i, other)
		}
		for i := range h.n {
			h.one(i, one)
		}
		h.n *= 2
	} else {
		for i := range h.n {
			h.one(i, one)
		}
	}
	h.apart = false
}

// one adds consonants to one way: a double one is heard once, ts and dz as s.
func (h *heard) one(i int, sound string) {
	for k := range len(sound) {
		c, w := sound[k], h.ways[i]
		if n := len(w); n > 0 && (!h.apart || k > 0) {
			last := w[n-1]
			if last == c {
				continue
			}
			if c == 's' && (last == 't' || last == 'd') {
				w[n-1] = 's'
				continue
			}
		}
		h.ways[i] = append(w, c)
	}
}

// keys yields what a word is known by: its first consonants, and where these are as many as
// are looked at, one fewer, under which it is found where the other text declines it.
func (h *heard) keys(yield func(key, short uint32)) {
	for i := range h.n {
		w := h.ways[i]
		if len(w) > soundMost {
			w = w[:soundMost]
		}
		switch len(w) {
		case soundMost:
			yield(soundKey(w), soundKey(w[:soundLeast]))
		case soundLeast:
			yield(soundKey(w), 0)
		}
	}
}

func soundKey(w []byte) uint32 { return uint32(prose.Hash(w)>>16) &^ 1 }

// latin hears a folded word in Latin letters.
func latin(w []byte) *heard {
	h := newHeard()
	for i := 0; i < len(w); i++ {
		next := byte(0)
		if i+1 < len(w) {
			next = w[i+1]
		}
		soft := next == 'e' || next == 'i' || next == 'y'
		switch c := w[i]; {
		case next == 'h' && (c == 'p'):
			h.add("f")
			i++
		case next == 'h' && c == 'c':
			h.add("s")
			i++
		case next == 'h' && (c == 'k' || c == 'g'):
			h.add("")
			i++
		case c == 'c' && soft, c == 'z', c == 'j', c == 's':
			h.add("s")
		case c == 'c', c == 'k', c == 'q':
			h.add("k")
		case c == 'v', c == 'f', c == 'w' && i == 0:
			h.add("f")
		case c == 'x':
			h.add("ks")
		case c == 'h' && i > 0:
		case strings.IndexByte("bdglmnprt", c) >= 0:
			h.add(string(c))
		default:
			h.add("")
		}
	}
	return h
}

// letter hears one letter of another alphabet.
func (h *heard) letter(r rune) {
	if r >= 0xAC00 && r <= 0xD7A3 {
		s := int(r - 0xAC00)
		if first := lang.HangulFirst[s/588]; first != "" || h.n == 1 && len(h.ways[0]) == 0 {
			h.add(first)
		}
		h.apart = true
		if last := lang.HangulLast[s%28]; last != "" {
			h.add(last)
		}
		return
	}
	switch {
	case unicode.Is(unicode.Mn, r), r == 'ー', r == 'ッ', r == 'ь', r == 'ъ':
	default:
		h.add(lang.Sounds[r])
	}
}

// script is what a letter is written in, as far as it matters here.
type script uint8

const (
	western  script = iota // Latin
	cased                  // others with capitals
	uncased                // words without capitals
	syllabic               // runs without blanks that write names as they sound
	ideas                  // runs without blanks that do not
	digits
)

func scriptOf(r rune) script {
	switch {
	case r < 0x370:
		if '0' <= r && r <= '9' {
			return digits
		}
		return western
	case r < 0x590:
		return cased
	case unicode.IsDigit(r):
		return digits
	case r >= 0x10A0 && r < 0x1100: // Georgian
		return uncased
	case r >= 0x30A0 && r < 0x3100:
		return syllabic
	case r >= 0xAC00 && r <= 0xD7A3:
		return uncased
	case r >= 0x2E80 && r < 0xA000, r >= 0xF900 && r < 0xFB00, r >= 0x20000, r >= 0xE00 && r < 0x1000, r >= 0x1780 && r < 0x1800:
		return ideas
	}
	return uncased
}

// weight is how many Latin letters say as much as four letters of a script.
func weight(r rune) int {
	switch {
	case r >= 0x3040 && r < 0x3100, r >= 0xAC00 && r <= 0xD7A3:
		return 8
	case r >= 0x2E80 && r < 0xA000, r >= 0xF900 && r < 0xFB00, r >= 0x20000:
		return 12
	case r >= 0x590 && r < 0x700:
		return 5
	}
	return 4
}

// pieces cuts a token where its script changes: 2019年3月 is two numbers and two signs.
func pieces(token string, yield func(s string, start int, of script) bool) {
	start, of := 0, digits
	for i, r := range token {
		is := scriptOf(r)
		if unicode.Is(unicode.Mn, r) && i > 0 {
			is = of
		}
		if i > 0 && is != of {
			if !yield(token[start:i], start, of) {
				return
			}
			start = i
		}
		of = is
	}
	yield(token[start:], start, of)
}

// sound hears a word in another alphabet, with what may be joined to its beginning and
// without it.
func sound(word string, of script, yield func(h *heard)) {
	for joined := 0; ; joined++ {
		h := newHeard()
		for _, r := range strings.ToLower(word) {
			h.letter(r)
		}
		yield(h)
		r, n := utf8.DecodeRuneInString(word)
		if of != uncased || joined == 2 || !strings.ContainsRune(lang.Joined, r) {
			return
		}
		word = word[n:]
		if rest, article := strings.CutPrefix(word, "ل"); article && r == 'ا' {
			word = rest
		}
	}
}

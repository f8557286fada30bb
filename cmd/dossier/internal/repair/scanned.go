package repair

// Text that a program read from a picture: some letters are taken for others that look
// like them. What a word was can hardly be proven, so it is told and left.

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
)

// A Scan says how a text looks like the work of character recognition.
type Scan struct {
	First int      // first line with such a word, as an index
	Hits  int      // how many words
	Words []string // some of them
}

// lookalikes are letters, and what they are taken for.
var lookalikes = [][2]string{{"h", "b"}, {"h", "li"}, {"m", "rn"}, {"w", "vv"}, {"u", "n"}, {"n", "u"}, {"e", "c"}, {"l", "1"}, {"o", "0"}, {"ñ", "ii"}, {"ã", "5"}}

// misread are frequent words with one letter misread, which are no words of a language.
var misread = func() map[string]bool {
	all := lang.All.Set(func(l *lang.Language) lang.Words { return l.Detect.Common })
	out := map[string]bool{}
	frequent := lang.Read.Words(func(l *lang.Language) lang.Words { return l.Detect.Common })
	for _, w := range frequent {
		if bare := accents.Replace(w); bare != w { // recognition loses accents as well
			frequent = append(frequent, bare)
		}
	}
	for _, w := range frequent {
		for _, pair := range lookalikes {
			for at := 0; ; at++ {
				i := strings.Index(w[min(at, len(w)):], pair[0])
				if i < 0 {
					break
				}
				at += i
				// a short word becomes another easily, but not with b behind a consonant
				if n := utf8.RuneCountInString(w); n < 3 || n == 3 && (pair[0] != "h" || at == 0) {
					continue
				}
				if got := w[:at] + pair[1] + w[at+len(pair[0]):]; !all[got] {
					out[got] = true
				}
			}
		}
	}
	return out
}()

// accents takes the accents off letters.
var accents = strings.NewReplacer("á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u", "à", "a", "è", "e", "ê", "e", "ô", "o", "ã", "a", "õ", "o", "ç", "c", "ñ", "n", "ä", "a", "ö", "o", "ü", "u")

var (
	// inner is a word with a digit or a sign in the place of a letter, or with two letters that
	// no word begins with.
	inner = lazyregexp.New(`^(?:\p{Ll}+[01]\p{Ll}+|\p{L}+[\^~|•■{}]\p{L}+|(?:rn|vv)\p{Ll}{2,}|tli\p{Ll}+)$`)
	stem  = lazyregexp.New(`^[b-df-hj-np-tv-xz]{4,14}$`) // no vowel: languages that are not read have such words
)

// sampled is how much of a text is looked at, in bytes.
const sampled = 3 << 10

// Scanned reports whether a text looks like the work of character recognition: several
// different words that nobody writes, and more than a slip now and then.
func Scanned(lines []string) (s Scan, ok bool) {
	s.First = -1
	words, sure, left := 0, 0, sampled
	for i, l := range lines {
		for w := range strings.FieldsSeq(l) {
			words++
			if c := w[len(w)-1]; c < 'a' || c > 'z' || w[0] < 'a' || w[0] > 'z' {
				w = strings.Trim(w, ".,;:!?()[]“”\"'‘’«»—–-*_")
			}
			if len(w) < 3 || len(w) > 30 || !(misread[w] || odd(w)) {
				continue
			}
			s.Hits++
			if s.First < 0 {
				s.First = i
			}
			if len(s.Words) < 12 && !slices.Contains(s.Words, w) {
				if s.Words = append(s.Words, w); !stem.MatchString(w) || misread[w] {
					sure++
				}
			}
		}
		if left -= len(l); left < 0 {
			break
		}
	}
	if len(s.Words) < 4 {
		return s, false
	}
	known := 0 // words of languages that are read
	for _, l := range lines[:min(len(lines), 200)] {
		for w := range strings.FieldsSeq(strings.ToLower(l)) {
			if common[w] {
				known++
			}
		}
	}
	return s, len(s.Words) >= 4 && sure >= 3 && (s.Hits >= 5 && s.Hits*100 >= words || s.Hits*33 >= words) && known*12 >= words
}

// odd reports whether a word has a form that words do not have. A cheap look comes first.
func odd(w string) bool {
	vowel, sign, wide := false, false, false
	for i := range len(w) {
		switch c := w[i]; c {
		case 'a', 'e', 'i', 'o', 'u':
			vowel = true
		case '0', '1', '^', '~', '|', '{', '}':
			sign = true
		default:
			wide = wide || c >= utf8.RuneSelf
		}
	}
	if vowel && !sign && w[0] != 'r' && w[0] != 'v' && w[0] != 't' && !(wide && strings.ContainsAny(w, "•■")) {
		return false
	}
	plain := true
	for _, r := range w {
		if r < 'a' || r > 'z' {
			plain = false
			if r < utf8.RuneSelf && !unicode.IsLetter(r) && strings.IndexByte("01^~|{}", byte(r)) < 0 {
				return false
			}
		}
	}
	if !plain {
		return inner.MatchString(w)
	}
	if strings.HasPrefix(w, "rn") || strings.HasPrefix(w, "vv") || strings.HasPrefix(w, "tli") {
		return inner.MatchString(w)
	}
	return !strings.ContainsAny(w, "aeiouy") && stem.MatchString(w) && w != "http" && w != "https" && w != "html"
}

// isSpaced tells a line whose letters stand apart: single letters with a blank between, words
// with two.
func isSpaced(s string) bool {
	s = strings.TrimSpace(s)
	return len(s) > 14 && strings.Contains(s, "  ") && s[1] == ' ' && spacedShare(s) >= 9
}

// spacedShare returns how many of ten tokens of a line are single letters.
func spacedShare(s string) int {
	single, all := 0, 0
	for w := range strings.FieldsSeq(s) {
		all++
		if utf8.RuneCountInString(w) == 1 {
			single++
		}
	}
	if all < 8 {
		return 0
	}
	return single * 10 / all
}

// closeUp joins the letters of each word of such a line.
func closeUp(s string) string {
	var out []string
	for word := range strings.SplitSeq(strings.TrimSpace(s), "  ") {
		if word = strings.ReplaceAll(word, " ", ""); word != "" {
			out = append(out, word)
		}
	}
	for _, w := range out {
		if utf8.RuneCountInString(w) > 24 { // the blanks part no words
			return s
		}
	}
	return strings.Join(out, " ")
}

// Apart returns the first line whose letters stand apart with nothing that parts its
// words, or -1.
func Apart(lines []string) int {
	for i, l := range lines {
		if len(l) > 24 && len(l) < 400 && l[1] == ' ' && spacedShare(l) >= 8 && strings.IndexFunc(l, unicode.IsLower) >= 0 {
			return i
		}
	}
	return -1
}

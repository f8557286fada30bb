package meta

// What is asked of every line of every source, which is no mark: whether it may be one.
// It is asked in two steps, because the first words of a line settle most.

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/prose"
)

// MayMark reports whether a line can be, or hold, a mark or an embargo: most lines
// cannot, and nothing more is read of them.
func MayMark(line string) bool {
	line = line[:min(len(line), 320)] // a rune that is cut is no part of a Skeleton
	return hinted(line) && mayMark(line)
}

// mayMark reads a line whole.
func mayMark(line string) bool {
	s := prose.Skeleton(line)
	if strings.ContainsAny(s, "*`\\_<&\"") { // what bare takes out
		s = prose.Skeleton(bare(line))
	}
	if strings.Contains(s, "TLP") || strings.Contains(s, "TRAFFIC") || strings.Contains(s, "T.L.P") || strings.Contains(s, "T L P") || strings.Contains(s, "EMBARG") || strings.Contains(s, "SPERRFRIST") ||
		strings.Contains(s, "   ") || strings.ContainsAny(s, "|\t") || Capitals(line) && (strings.Contains(s, "//") || strings.Contains(s, " - ")) || statement.MatchString(trimmed(s)) {
		return true
	}
	if at := strings.LastIndex(s, " - "); at >= 0 && forbids(s[at+3:]) {
		return true
	}
	if portion.MatchString(s) || bold.MatchString(line) {
		return true
	}
	s = trimmed(s)
	first := s
	if at := strings.IndexFunc(s, notInWord); at >= 0 {
		first = s[:at]
	}
	low := strings.ToLower(s)
	switch {
	case first == "":
		return false
	case (is(first, labels) || is(first, lone) || is(first, capital) || match([]string{first}) != nil) && (strings.Contains(s, ":") || strings.Contains(s, " - ")), len(first) == 1 && len(s) > 4 && s[3:4] == " ", is(s, lone), is(s, capital), heldWhole(s), strings.Contains(s, "REL") && releasable.MatchString(s), says(s, false) != around:
		return true
	case len(s) < 80 && match([]string{first}) != nil && embargoTill.in(low):
		return true
	}
	return len(first) > 1 && (embargoed.MatchString(low) || embargoHold.MatchString(low) || embargoDated.MatchString(low))
}

func notInWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// mentioned are words that make a mark or an embargo wherever they stand in a line, by a
// letter of each that is rare.
var mentioned = func() (by [256][]mention) {
	for word, rare := range map[string]byte{"TLP": 'L', "T.L.P": 'L', "T L P": 'L', "TRAFFIC": 'F', "EMBARG": 'B', "SPERRFRIST": 'F', "REL TO": 'L', "RELEASABLE TO": 'B'} {
		by[rare] = append(by[rare], mention{[]byte(word), strings.IndexByte(word, rare)})
	}
	return by
}()

type mention struct {
	word []byte
	at   int // of the letter
}

// mentions reports whether one of these words is in a line.
func mentions(s []byte) bool {
	for i, c := range s {
		for _, m := range mentioned[c] {
			if i >= m.at && bytes.HasPrefix(s[i-m.at:], m.word) {
				return true
			}
		}
	}
	return false
}

// spoken are all words of marks; openers those that a line may begin with that is one
// because of a sign behind them, of its length or of a day in it.
var spoken, openers = func() (*table, *table) {
	words := lang.All.Phrases(func(l *lang.Language) lang.Phrases { return l.Marks.Levels + "|" + l.Marks.Open + "|" + l.Marks.Around })
	words = strings.Fields(strings.Join(words, " "))
	more := lang.All.Words(func(l *lang.Language) lang.Words { return l.Marks.Labels + " " + l.Marks.Alone + " " + l.Marks.Capital })
	return tableOf(words), tableOf(append(words, more...))
}()

// The signs in a line that decide what else is asked of it.
type signs uint8

const (
	always  signs = 1 << iota // what may hide a mark, or stands between those of a table
	quoting                   // what is read as if it were not there
	angle
	hyphen
	slash
	bracket
	colon
)

var signsOf = [256]signs{'|': always, '\t': always, '&': always, '<': angle | quoting, '*': quoting, '`': quoting, '\\': quoting, '_': quoting, '"': quoting, '-': hyphen, '/': slash, '(': bracket, ':': colon}

// hinted reports whether a line has what mayMark looks for: where it says no, so does
// that. It makes nothing that outlives it, for it is asked of all text that is read.
func hinted(line string) bool {
	var room [512]byte
	s, has := skeleton(room[:0], line)
	if has&quoting != 0 {
		s = s[:0]
		for _, r := range line {
			if r = unmarked(r); r >= 0 {
				s = prose.AppendSkeleton(s, r)
			}
		}
	}
	if has&always != 0 || has&angle != 0 && tag.MatchString(line) || setOff(line) || mentions(s) || bytes.Contains(s, []byte("   ")) {
		return true
	}
	dash := has&hyphen != 0 && bytes.Contains(s, []byte(" - "))
	if (dash || has&slash != 0 && bytes.Contains(s, []byte("//"))) && Capitals(line) {
		return true
	}
	if dash && mayBeSaid(s[bytes.LastIndex(s, []byte(" - "))+3:]) {
		return true
	}
	from := bytes.IndexFunc(s, func(r rune) bool { return !notInWord(r) })
	if from < 0 || has&bracket != 0 && bytes.IndexByte(s[:from], '(') >= 0 {
		return from >= 0
	}
	s = bytes.TrimRightFunc(s[from:], notInWord)
	return hintedWords(s, dash || has&colon != 0 && bytes.IndexByte(s, ':') >= 0)
}

// skeleton appends the Skeleton of a line, and tells the signs in it.
func skeleton(dst []byte, line string) (s []byte, has signs) {
	for i := 0; i < len(line); {
		c := line[i]
		if c < utf8.RuneSelf {
			if 'a' <= c && c <= 'z' {
				c -= 'a' - 'A'
			}
			has |= signsOf[c]
			dst = append(dst, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(line[i:])
		from := len(dst)
		dst = prose.AppendSkeleton(dst, r)
		for _, c := range dst[from:] {
			has |= signsOf[c]
		}
		i += size
	}
	return dst, has
}

// hintedWords is hinted for the words of a line; sign says that a colon or a dash is
// among them.
func hintedWords(s []byte, sign bool) bool {
	first := s
	if at := bytes.IndexFunc(s, notInWord); at >= 0 {
		first = s[:at]
	}
	opens := is(first, openers)
	switch {
	case bytes.HasPrefix(s, []byte("DISTRIBUTION STATEMENT")), opens && sign, len(first) == 1 && len(s) > 4 && s[3] == ' ', opens && (is(s, lone) || is(s, capital)), mayBeSaid(s):
		return true
	}
	for i, c := range s {
		if 'A' <= c && c <= 'Z' {
			s[i] = c - 'A' + 'a'
		}
	}
	return opens && len(s) < 80 && holds(embargoTill, s) ||
		begins(embargoed, s) && embargoed.MatchString(string(s)) || begins(embargoHold, s) && embargoHold.MatchString(string(s)) || begins(embargoDated, s) && embargoDated.MatchString(string(s))
}

// mayBeSaid reports whether a text is made of words of marks alone, and numbers.
func mayBeSaid(s []byte) bool {
	if len(s) > 200 {
		return false
	}
	known := false
	for len(s) > 0 {
		n := bytes.IndexFunc(s, func(r rune) bool { return r != '\'' && notInWord(r) })
		if n < 0 {
			n = len(s)
		}
		if word := s[:n]; len(bytes.Trim(word, "0123456789")) > 0 {
			if known = is(word, spoken); !known {
				return false
			}
		}
		_, size := utf8.DecodeRune(s[n:])
		s = s[n+size:]
	}
	return known
}

// setOff reports whether a line may begin in bold letters or in brackets.
func setOff(line string) bool {
	rest := strings.TrimLeft(line, " \t\n\f\r>#-")
	return strings.HasPrefix(rest, "**") || strings.HasPrefix(rest, "__") || strings.HasPrefix(rest, "[")
}

// namesProtocol reports whether the name of the protocol may be in a Skeleton.
func namesProtocol(s string) bool {
	for at := range len(s) {
		if s[at] != 'L' {
			continue
		}
		before, after := at-1, at+1
		if before > 0 && (s[before] == ' ' || s[before] == '.') {
			before--
		}
		if after < len(s)-1 && (s[after] == ' ' || s[after] == '.') {
			after++
		}
		if before >= 0 && s[before] == 'T' && after < len(s) && s[after] == 'P' {
			return true
		}
	}
	return strings.Contains(s, "TRAFFIC")
}

// mayBeSpaced reports whether letters may stand apart in a text: S E C R E T.
func mayBeSpaced(s string) bool {
	for at := 2; at < len(s)-1; at++ {
		if s[at] >= utf8.RuneSelf {
			return true
		}
		if s[at+1] != ' ' || s[at-1] != ' ' || s[at] == ' ' {
			continue
		}
		before := at - 1
		for before > 0 && s[before] == ' ' {
			before--
		}
		if c := s[max(before-1, 0)] | 0x20; before == 0 || c < 'a' || 'z' < c {
			return true
		}
	}
	return false
}

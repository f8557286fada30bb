// Package repair mends what programs broke in a text before it was saved: characters
// written as entities of HTML, ligatures, UTF-8 read as another encoding, columns
// read across the gutter.
//
// Only what can be proven is repaired, line by line, so that line numbers stay. What is
// broken and cannot be repaired is reported.
package repair

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/charset"
	"dossier/cmd/dossier/internal/lazyregexp"
)

// A Fix says what was mended, from the first line where it was to the last.
type Fix struct {
	First, Last int // indexes
	What        string
}

// Lines mends lines in place and returns what was mended. Where markup is read later it
// decodes entities itself. broken is the first line that is wrongly decoded and
// cannot be mended, or -1.
func Lines(lines []string, markup bool) (fixes []Fix, broken int) {
	steps := []struct {
		what string
		sign func(string) bool
		mend func(string) string
	}{
		{"characters written as entities of HTML are put in", entity.MatchString, func(s string) string { return entities(s, markup) }},
		{"ligatures are written as letters", hasLigature, ligatures.Replace},
		{"a year and the time of day behind it stand apart", mayFuse, func(s string) string { return fusedClock.ReplaceAllString(s, "$1 $2") }},
		{"letters that stand apart are joined to words", isSpaced, closeUp},
		{"characters that were decoded wrongly are mended", hasMojibake, redecoded},
	}
	for _, step := range steps {
		fix := Fix{First: -1, What: step.what}
		fenced := false
		for i, l := range lines {
			if strings.HasPrefix(l, "```") || strings.HasPrefix(l, "~~~") {
				fenced = !fenced
			}
			if fenced || !step.sign(l) {
				continue
			}
			if got := step.mend(l); got != l {
				lines[i] = got
				if fix.First < 0 {
					fix.First = i
				}
				fix.Last = i
			}
		}
		if fix.First >= 0 {
			fixes = append(fixes, fix)
		}
	}
	broken = -1
	for i, l := range lines {
		if hasMojibake(l) && telltale.MatchString(l) {
			broken = i
			break
		}
	}
	return fixes, broken
}

var (
	// fusedClock is a day with a time of day that a program wrote right behind its year: "May 3, 202416:57".
	fusedClock = lazyregexp.New(`((?:^|[\s(])(?:\p{L}{3,}\.?,?\s|\d{1,2},\s|(?:\d{1,2}[./-]){2})(?:19|20)\d{2})((?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s|$))`)
	entity     = lazyregexp.New(`&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});`)
	// twice is an entity whose own sign was written as one.
	twice     = lazyregexp.New(`&amp;(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});`)
	ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st")
)

// mayFuse asks for what fusedClock needs and few lines have, because it tries each word:
// a colon or a point behind five digits.
func mayFuse(s string) bool {
	digits := 0
	for i := range len(s) {
		switch c := s[i]; {
		case '0' <= c && c <= '9':
			digits++
			continue
		case digits >= 5 && (c == ':' || c == '.'):
			return true
		}
		digits = 0
	}
	return false
}

func hasLigature(s string) bool { return strings.Contains(s, "\uFB00"[:2]) }

// entities puts in the characters that entities stand for. One between quotation marks
// is spoken of, and stays.
func entities(s string, markup bool) string {
	if twice.MatchString(s) {
		s = twice.ReplaceAllStringFunc(s, func(m string) string {
			if one := "&" + m[len("&amp;"):]; html.UnescapeString(one) != one {
				return one
			}
			return m
		})
	}
	if markup {
		return s
	}
	var b strings.Builder
	last := 0
	for _, at := range entity.FindAllStringIndex(s, -1) {
		if spokenOf(s, at[0], at[1]) {
			continue
		}
		got := html.UnescapeString(s[at[0]:at[1]])
		r, size := utf8.DecodeRuneInString(got)
		switch {
		case size == len(got) && (r == '\n' || r == '\t' || r == '\r' || r == '\u00A0'):
			got = " "
			if r == '\u00A0' {
				got = "\u00A0"
			}
		case got == s[at[0]:at[1]], size == len(got) && (unicode.IsControl(r) || r == utf8.RuneError):
			continue
		}
		b.WriteString(s[last:at[0]])
		b.WriteString(got)
		last = at[1]
	}
	if last == 0 {
		return s
	}
	b.WriteString(s[last:])
	return charset.Undirected(b.String())
}

// spokenOf reports whether what stands in s[from:to] is between two marks of quotation.
func spokenOf(s string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	after, _ := utf8.DecodeRuneInString(s[to:])
	const open, close = "\"'“‘`«„", "\"'”’`»“"
	return from > 0 && to < len(s) && strings.ContainsRune(open, before) && strings.ContainsRune(close, after)
}

// Package days finds the day that a line states, in the forms in which pages and papers print
// one: in words of any language (meta), in numbers in the order of the text's own, in the signs
// of East Asia, as a stamp of a machine.
package days

import (
	"fmt"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
)

var (
	dateDotted = lazyregexp.New(`\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b`)
	dateSlash  = lazyregexp.New(`\b(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b`)
	dateBrief  = lazyregexp.New(`(?:^|\s)(\d{1,2})/(\d{1,2})/(\d{2})(?:\s|$|,)`)
	dateShort  = lazyregexp.New(`(?i)\b(\d{1,2})[-/.](\p{L}{3,10})\.?[-/.](\d{4}|\d{2})\b`)
	dateStamp  = lazyregexp.New(`\b(\d{4})-(\d{2})-(\d{2})T\d{2}:`)
	dateEast   = lazyregexp.New(`((?:19|20)\d{2})\s*[\x{5e74}\x{b144}]\s*(\d{1,2})\s*[\x{6708}\x{c6d4}]\s*(\d{1,2})\s*[\x{65e5}\x{c77c}]`)

	months = lang.All.Months()
)

// Find returns the first full date in a short text. Where its numbers alone do not tell which
// is the day, the language of the text does (a tag of BCP 47, asked only then; nil: not known),
// or that of the words before the date; else it is not read.
func Find(s string, language func() string) (meta.FoundDate, bool) {
	best, ok := meta.FindDate(s)
	if len(s) > 400 || !strings.ContainsAny(s, "0123456789") {
		return best, ok
	}
	take := func(at []int, y, m, d int) {
		switch {
		case ok && best.Problem == "" && at[0] > best.Start, ok && best.Start == at[0] && best.End > at[1]:
			return
		}
		best, ok = meta.FoundDate{Start: at[0], End: at[1]}, true
		if edtf.ValidDay(y, m, d) {
			best.Value = fmt.Sprintf("%04d-%02d-%02d", y, m, d)
		} else {
			best.Problem = fmt.Sprintf("there is no day %q", s[at[0]:at[1]])
		}
	}
	num := func(at []int, i int) int { n, _ := strconv.Atoi(s[at[2*i]:at[2*i+1]]); return n }
	marks := strings.ContainsAny(s, "-/.")
	if at := find(marks, dateDotted, s); at != nil && num(at, 2) <= 12 {
		take(at, num(at, 3), num(at, 2), num(at, 1))
	}
	if at := find(marks, dateSlash, s); at != nil && num(at, 2) <= 12 && (num(at, 1) > 12 || dayFirst(s, language)) {
		take(at, num(at, 3), num(at, 2), num(at, 1))
	}
	if at := find(marks, dateBrief, s); at != nil && num(at, 2) <= 12 && (num(at, 1) > 12 || dayFirst(s, language)) && num(at, 3) < 50 {
		take(at, 2000+num(at, 3), num(at, 2), num(at, 1))
	}
	if at := find(marks, dateShort, s); at != nil {
		if m := months[strings.ToLower(s[at[4]:at[5]])]; m > 0 {
			y := num(at, 3)
			if y < 100 {
				y += 2000
			}
			take(at, y, m, num(at, 1))
		}
	}
	if at := find(marks && strings.Contains(s, "T"), dateStamp, s); at != nil {
		at[1] = at[7]
		take(at, num(at, 1), num(at, 2), num(at, 3))
	}
	if at := find(strings.IndexByte(s, 0xE5) >= 0 || strings.IndexByte(s, 0xEB) >= 0, dateEast, s); at != nil {
		take(at, num(at, 1), num(at, 2), num(at, 3))
	}
	return best, ok
}

// find matches a pattern only where a cheap sign of it was seen.
func find(sign bool, re *lazyregexp.Regexp, s string) []int {
	if !sign {
		return nil
	}
	return re.FindStringSubmatchIndex(s)
}

// dayFirst reports whether the day stands before the month in this text's language,
// or in that of the words around the date.
func dayFirst(s string, language func() string) bool {
	base := ""
	if language != nil {
		base, _, _ = strings.Cut(language(), "-")
	}
	if base == "en" || base == "" {
		for _, l := range lang.All {
			if l.Tag == "en" || l.Credits.Published == "" {
				continue
			}
			if m := ownLead[l.Tag].FindString(s); len(m) > 3 {
				return true
			}
		}
		return false
	}
	return lang.Reads(base) != nil || ownLead[base] != nil || base == "it"
}

// ownLead finds the words before a date of each language.
var ownLead = func() map[string]*lazyregexp.Regexp {
	m := map[string]*lazyregexp.Regexp{}
	for _, l := range lang.All {
		if l.Tag != "en" && l.Credits.Published != "" {
			m[l.Tag] = lazyregexp.New(`(?i)^(?:` + string(l.Credits.Published) + `|` + string(l.Credits.Updated) + `)`)
		}
	}
	return m
}()

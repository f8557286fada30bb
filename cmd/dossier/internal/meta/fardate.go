package meta

// Dates of languages that are not read, where their form leaves no doubt: 2026年4月3日,
// 2026년 4월 3일, 3 апреля 2026, ٣ أبريل ٢٠٢٦.

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
)

var (
	dateSigns = lazyregexp.New(`(\p{Nd}{4})\s?[` + lang.FarYear + `]\s?(\p{Nd}{1,2})\s?[` + lang.FarMonth + `]\s?(\p{Nd}{1,2})\s?[` + lang.FarDay + `]`)
	dateNamed = lazyregexp.New(`(?:^|[^\p{L}\p{N}])(\p{Nd}{1,2})\s+(\p{L}{2,12})\p{Po}?\s+(\p{Nd}{4})(?:$|\s?\p{L}|[^\p{L}\p{N}])`)
)

// farDate returns the first of them.
func farDate(s string) (FoundDate, bool) {
	signs := strings.ContainsAny(s, lang.FarYear)
	if !signs && strings.IndexFunc(s, farLetter) < 0 {
		return FoundDate{}, false
	}
	re, year, day := dateNamed, 3, 1
	if signs {
		re, year, day = dateSigns, 1, 3
	}
	at := re.FindStringSubmatchIndex(s)
	if at == nil {
		return FoundDate{}, false
	}
	group := func(n int) string { return s[at[2*n]:at[2*n+1]] }
	y, m, d := digits(group(year)), digits(group(2)), digits(group(day))
	if !signs {
		m = lang.FarMonths[strings.ToLower(group(2))]
	}
	if m == 0 || !edtf.ValidDay(y, m, d) {
		return FoundDate{}, false
	}
	f := FoundDate{Value: fmt.Sprintf("%04d-%02d-%02d", y, m, d), Start: at[2], End: at[7]}
	if signs {
		f.End = at[1]
	}
	return f, true
}

// farLetter reports whether a letter is none of the languages that are read.
func farLetter(r rune) bool {
	return r >= 0x0400 && unicode.In(r, unicode.Cyrillic, unicode.Arabic)
}

// digits is a number in digits of any script.
func digits(s string) int {
	plain := strings.Map(func(r rune) rune {
		switch {
		case r >= '٠' && r <= '٩':
			return r - '٠' + '0'
		case r >= '۰' && r <= '۹':
			return r - '۰' + '0'
		case r >= '０' && r <= '９':
			return r - '０' + '0'
		}
		return r
	}, s)
	n, _ := strconv.Atoi(plain)
	return n
}

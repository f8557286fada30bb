package lang

// Programs fill in what nobody said: files have titles that are none, and authors who are
// nobody. Every format has them, so every reader asks here.

import (
	"regexp"
	"strings"
	"sync"
)

var (
	untitled = sync.OnceValue(func() *regexp.Regexp {
		own := Read.Pattern(func(l *Language) Pattern { return l.Credits.Untitled })
		return regexp.MustCompile(`(?i)^[\[(<]?(?:(?:microsoft (?:office )?word|powerpoint|docum(?:ent|ento) ?\d+|dokument ?\d+|untitled|unbenannt|sin título|sem título|sans titre)\b.*|` + own + `)[\])>]?$`)
	})
	nobody = sync.OnceValue(func() *regexp.Regexp {
		own := Read.Pattern(func(l *Language) Pattern { return l.Credits.Nobody })
		return regexp.MustCompile(`(?i)^[\[(<]?(?:calibre.*|microsoft(?: office)?(?: user)?|` + own + `)[\])>]?$`)
	})
)

// Untitled reports whether a title is what a program puts where there is none.
func Untitled(s string) bool {
	s = strings.Trim(s, " .-_")
	return s == "" || len(s) <= 200 && untitled().MatchString(s)
}

// Nobody reports whether a name is what stands where nobody says who wrote something.
func Nobody(s string) bool {
	s = strings.Trim(s, " -_")
	return s == "" || len(s) <= 80 && nobody().MatchString(s)
}

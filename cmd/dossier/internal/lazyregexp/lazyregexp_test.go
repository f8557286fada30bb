package lazyregexp

// A regular expression that is compiled late says what one that is compiled at once says.

import (
	"reflect"
	"regexp"
	"sync"
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestSaysWhatRegexpSays(t *testing.T) {
	const pattern = `(?i)(?P<word>r[eé]port|reports)\s+of\s+(\d+)`
	for _, longest := range []bool{false, true} {
		late, now := New(pattern), regexp.MustCompile(pattern)
		if longest {
			late.Longest()
			now.Longest()
		}
		var all sync.WaitGroup
		for _, s := range []string{"", "Report of 12, reports of 7", "no match", "RÉPORT  of 3"} {
			all.Go(func() {
				for what, pair := range map[string][2]any{
					"MatchString":                {late.MatchString(s), now.MatchString(s)},
					"Match":                      {late.Match([]byte(s)), now.Match([]byte(s))},
					"FindString":                 {late.FindString(s), now.FindString(s)},
					"FindStringIndex":            {late.FindStringIndex(s), now.FindStringIndex(s)},
					"FindStringSubmatch":         {late.FindStringSubmatch(s), now.FindStringSubmatch(s)},
					"FindStringSubmatchIndex":    {late.FindStringSubmatchIndex(s), now.FindStringSubmatchIndex(s)},
					"FindAllString":              {late.FindAllString(s, -1), now.FindAllString(s, -1)},
					"FindAllStringIndex":         {late.FindAllStringIndex(s, -1), now.FindAllStringIndex(s, -1)},
					"FindAllStringSubmatch":      {late.FindAllStringSubmatch(s, -1), now.FindAllStringSubmatch(s, -1)},
					"FindAllStringSubmatchIndex": {late.FindAllStringSubmatchIndex(s, 1), now.FindAllStringSubmatchIndex(s, 1)},
					"ReplaceAllString":           {late.ReplaceAllString(s, "$2"), now.ReplaceAllString(s, "$2")},
					"ReplaceAllStringFunc":       {late.ReplaceAllStringFunc(s, func(string) string { return "x" }), now.ReplaceAllStringFunc(s, func(string) string { return "x" })},
					"Split":                      {late.Split(s, -1), now.Split(s, -1)},
					"SubexpNames":                {late.SubexpNames(), now.SubexpNames()},
					"String":                     {late.String(), now.String()},
				} {
					if !reflect.DeepEqual(pair[0], pair[1]) {
						t.Errorf("%s of %q: %v, want %v", what, s, pair[0], pair[1])
					}
				}
			})
		}
		all.Wait()
	}
}

func TestAllHasWhatIsWrong(t *testing.T) {
	New(`(`)
	made := All()
	if _, err := made[len(made)-1].Compile(); err == nil {
		t.Error("a pattern that is none compiles")
	}
}

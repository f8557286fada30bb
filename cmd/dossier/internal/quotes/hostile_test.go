package quotes

// What no source may do: cost more than its length, or lead to a place that is not in
// its text.

import (
	"strings"
	"testing"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/growth"
)

func TestCosts(t *testing.T) {
	for name, text := range map[string]func(n int) []string{
		"quotations in one sentence": func(n int) []string {
			return []string{strings.Repeat("“A b c d,” Ruiz said, adding “e f g h”, ", n)}
		},
		"names in one sentence": func(n int) []string { return []string{strings.Repeat("Ruiz and Keller ", 4*n) + "said “a b c d”."} },
		"paragraphs":            func(n int) []string { return strings.Split(strings.Repeat("“A b c d,” she said.\n", n), "\n") },
		"open marks":            func(n int) []string { return []string{strings.Repeat("“ « ‘ \" ", 4*n)} },
		"closed marks":          func(n int) []string { return []string{strings.Repeat(" ” » ’ \"", 4*n)} },
		"single marks":          func(n int) []string { return []string{strings.Repeat("'a ’s ‘b ", 4*n)} },
		"nested":                func(n int) []string { return []string{strings.Repeat("“A ‘b «c» said’ d,” ", n)} },
		"one long sentence":     func(n int) []string { return []string{strings.Repeat("the mayor, ", 4*n) + "said: “A b c d.”"} },
		"descriptions": func(n int) []string {
			return strings.Split(strings.Repeat("Mayor Ruiz came. “A b c d,” the mayor said.\n", n), "\n")
		},
		"dashes": func(n int) []string { return []string{"—" + strings.Repeat("a —b, ", 4*n)} },
		"French": func(n int) []string { return []string{"« " + strings.Repeat("le quai, a dit le quai, ", n) + " »"} },
	} {
		t.Run(name, func(t *testing.T) {
			language := "en"
			if name == "French" {
				language = "fr"
			}
			growth.Linear(t, 4000, func(n int) func() {
				b := briefing(language, text(n))
				return func() { Of(b, naming) }
			})
		})
	}
}

func FuzzQuotations(f *testing.F) {
	for _, s := range []string{
		"“A b c d,” Ruiz said.\n“E f.", "—A —dijo Ruiz—. B", "« A, a dit Ruiz, b. »", "'A b c,' said İ Ruiz.", "„A“, sagte “b” er.", "“‘’”", "“\n“", "Ruiz’s “’s” 's",
	} {
		for _, l := range []string{"en", "es", "fr", "pt", "de", ""} {
			f.Add(s, l)
		}
	}
	f.Fuzz(func(t *testing.T, s, language string) {
		if !utf8.ValidString(s) {
			return
		}
		b := briefing(language, strings.Split(s, "\n"))
		last := Quote{}
		for _, q := range Of(b, naming) {
			text := b.Text(q.N)
			if q.N < last.N || q.N == last.N && q.Start < last.Start || q.Start >= q.End || q.End > len(text) || !utf8.ValidString(text[q.Start:q.End]) {
				t.Fatalf("%+v behind %+v in %q", q, last, text)
			}
			if q.Speaker != "" {
				if name, _ := naming(q.Speaker); name == "" {
					t.Fatalf("%q is nobody", q.Speaker)
				}
			}
			last = q
		}
	})
}

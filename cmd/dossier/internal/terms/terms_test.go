package terms

// The table of cases, which the browser's script is held to as well (search_terms_test.go
// of the program), and what the pieces of a question are.

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/growth"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// shown writes terms as the table does: a mark for the kind, the term, and the text it
// stands for.
func shown(text string, asked bool) string {
	var out []string
	Each(text, asked, func(t *Term) {
		out = append(out, [...]string{"", "=", ".", "&", "+"}[t.Kind]+string(t.Word))
		if t.Start < 0 || t.End > len(text) || t.Start >= t.End {
			panic(fmt.Sprint(text, t))
		}
	})
	return strings.Join(out, " ")
}

func TestCases(t *testing.T) {
	data, err := os.ReadFile("testdata/cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, " | ")
		if len(f) != 3 {
			t.Fatalf("%q has not three parts", line)
		}
		n++
		text := Unescaped(f[0])
		if got := shown(text, false); got != f[1] {
			t.Errorf("%q gives\n%s, not\n%s", f[0], got, f[1])
		}
		want := f[2]
		if want == "same" {
			want = f[1]
		}
		if got := shown(text, true); got != want {
			t.Errorf("%q asks for\n%s, not\n%s", f[0], got, want)
		}
	}
	if n < 60 {
		t.Errorf("%d cases", n)
	}
}

// What must be found by what: each word of a row finds each other.
func TestSpellings(t *testing.T) {
	for _, row := range []string{
		"anti-virus antivirus ANTI-VIRUS Anti‑Virus Ａｎｔｉ－Ｖｉｒｕｓ",
		"1,500 1500 1.500 1’500 １，５００",
		"O'Brien O’Brien OBRIEN Oʼbrien",
		"Straße STRASSE strasse",
		"ｶﾞｽ ガス",
		"ΟΔΟΣ οδος",
		"co-op coop", "Rolls-Royce rollsroyce",
	} {
		words := strings.Fields(row)
		for _, text := range words {
			has := map[string]bool{}
			Each(text, false, func(t *Term) { has[string(t.Word)] = true })
			for _, asked := range words {
				q := Ask(asked)
				if len(q.Parts) != 1 {
					t.Fatalf("%q is %+v", asked, q)
				}
				found := true
				for _, g := range q.Parts[0].Groups {
					all := true
					for _, w := range g.Words {
						all = all && has[w]
					}
					found = found && (all || has[g.Joined])
				}
				if !found {
					t.Errorf("%q is not found by %q", text, asked)
				}
			}
		}
	}
}

func TestAsk(t *testing.T) {
	for text, want := range map[string]string{
		"FARC -ELN":                  "[farc] without [eln]",
		"farc −eln –m19":             "[farc] without [eln] [m19]",
		"anti-virus":                 "[anti virus|antivirus]",
		`"the port of" strike`:       "“the port of: [port] [strike]",
		`-"peace talks" talks`:       "[talks] without “peace talks: [peace] [talks]",
		"„hohe Häuser“ «de la paix»": "“hohe hauser: [hohe] [hauser] “de la paix: [paix]",
		"the of":                     "",
		"- a - -":                    "",
		"-":                          "",
		"旧学校":                        "[旧学 学校]",
		"「学校」 町":                     "“学 校: [学校] [町]",
		"o'brien":                    "[brien|obrien]",
		"Maduro’s plan":              "[maduro] [plan]",
		"1\u00a0500 ships":           "[1500] [ships]",
	} {
		var s []string
		write := func(list []Part) {
			for _, p := range list {
				var groups []string
				for _, g := range p.Groups {
					w := strings.Join(g.Words, " ")
					if g.Joined != "" {
						w += "|" + g.Joined
					}
					groups = append(groups, "["+w+"]")
				}
				if p.Quoted {
					groups[0] = "“" + strings.Join(p.Pieces, " ") + ": " + groups[0]
				}
				s = append(s, groups...)
			}
		}
		q := Ask(text)
		write(q.Parts)
		if len(q.Not) > 0 {
			s = append(s, "without")
			write(q.Not)
		}
		if got := strings.Join(s, " "); got != want {
			t.Errorf("%q asks for %s, not %s", text, got, want)
		}
	}
}

// Hostile texts cost no more than their length.
func TestTermsAreLinear(t *testing.T) {
	for _, piece := range []string{"a-", "1,500", "ก\u0e31", "’é\u200d"} {
		growth.Linear(t, 60_000, func(n int) func() {
			text := strings.Repeat(piece, n)
			return func() { Each(text, false, func(*Term) {}) }
		})
	}
}

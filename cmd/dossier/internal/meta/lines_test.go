// What one line says of who may see a text, and until when, line by line as in
// testdata: what each rule must catch, and what it must leave.

package meta

import (
	"cmp"
	"fmt"
	"os"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/testkit"
)

// judged reads a table of lines, each with what is said of it behind “ => ”, and
// compares.
func judged(t *testing.T, name string, says func(line string) string) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(data), "\n")
	for i, l := range lines {
		if l == "" || strings.HasPrefix(l, "## ") {
			continue
		}
		line, want, _ := strings.Cut(l, " => ")
		got := says(line)
		if got != want {
			t.Errorf("%s:%d: %q: %q, want %q", name, i+1, line, got, want)
		}
		lines[i] = line + " => " + got
	}
	if *testkit.Update {
		os.WriteFile(name, []byte(strings.Join(lines, "\n")), 0o644)
	}
}

func TestEmbargoLines(t *testing.T) {
	judged(t, "testdata/embargoes.txt", func(l string) string {
		l, goesOn := strings.CutPrefix(l, "…")
		line, next, _ := strings.Cut(l, "⏎")
		next, apart := strings.CutPrefix(next, "⏎")
		var said []string
		for _, blanks := range []string{"", strings.Repeat(" ", 250)} { // what the width of a page adds says nothing
			e, ok := ReadEmbargo(line+blanks, next, !apart, !goesOn)
			said = append(said, embargoSays(e, ok))
		}
		if said[0] != said[1] {
			t.Errorf("%q, with blanks: %q", l, said)
		}
		if said[0] != "-" && !MayMark(line) {
			return said[0] + " but not looked at"
		}
		return said[0]
	})
}

func embargoSays(e Embargo, ok bool) string {
	said := e.Until
	switch {
	case !ok:
		return "-"
	case e.Month > 0:
		said = fmt.Sprintf("%02d-%02d", e.Month, e.Day)
	case said == "":
		said = "?"
	}
	for _, is := range []struct {
		so   bool
		word string
	}{{e.More, "more"}, {e.Alone, "alone"}, {e.Next, "next"}, {e.Sure, "sure"}, {e.Press, "press"}, {e.Words == "", "no words"}} {
		if is.so {
			said += " " + is.word
		}
	}
	return said
}

func TestMarkLines(t *testing.T) {
	judged(t, "testdata/marks.txt", func(l string) string {
		line, goesOn := strings.CutPrefix(l, "…")
		p := MarkTLP(line, !goesOn)
		if p.TLP == "" && !goesOn {
			p = MarkOther(line)
		}
		if p.TLP == "" && !goesOn {
			p = MarkBold(line)
		}
		said := strings.Replace(p.TLP, Unknown, "X", 1)
		if may := MayMark(line); said == "" && may {
			return "- though looked at"
		} else if said == "" {
			return "-"
		} else if !may {
			return said + " but not looked at"
		}
		if p.Alone {
			said += " alone"
		}
		return said
	})
}

func TestKeyLines(t *testing.T) {
	judged(t, "testdata/keys.txt", func(l string) string {
		text := strings.ReplaceAll(l, "⏎", "\n")
		var said []string
		if a, _ := handled(text + "\n"); a.Handling.Unclear != "" {
			said = append(said, "front")
		}
		var msgs diag.List
		if m := YAML("x.yaml", 0, []byte(text), &msgs); m == nil || m.AnyRestricting() != "" {
			said = append(said, "any")
		}
		key, value, _ := strings.Cut(l, ":")
		if KeyRestricts(key, value) {
			said = append(said, "key")
		}
		if LineRestricts(key, value) {
			said = append(said, "line")
		}
		return cmp.Or(strings.Join(said, " "), "-")
	})
}

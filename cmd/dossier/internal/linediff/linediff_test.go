package linediff

// A comparison gives both versions back, and a merge loses nothing that one side alone
// changed.

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestDiffHoldsBothVersions(t *testing.T) {
	of := rapid.Map(rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "c", ""}), 0, 12), func(l []string) string {
		s := strings.Join(l, "\n")
		if s != "" {
			s += "\n"
		}
		return s
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := of.Draw(t, "a"), of.Draw(t, "b"), of.Draw(t, "c")
		var was, is strings.Builder
		for _, l := range Diff(a, b) {
			if l.Sign != '+' {
				was.WriteString(l.Text + "\n")
			}
			if l.Sign != '-' {
				is.WriteString(l.Text + "\n")
			}
		}
		if was.String() != a || is.String() != b {
			t.Fatalf("%q to %q: %v", a, b, Diff(a, b))
		}
		if Merge(a, a, b) != b || Merge(a, b, a) != b || Merge(a, b, b) != b {
			t.Fatalf("%q and %q: %q, %q, %q", a, b, Merge(a, a, b), Merge(a, b, a), Merge(a, b, b))
		}
		Merge(a, b, c)
	})
}

func TestMerge(t *testing.T) {
	base := "# mine\nkind: news\n\nplace: Quill\npublisher: Post\n"
	mine := strings.Replace(base, "news", "report", 1)
	if got := Merge(base, mine, strings.Replace(base, "Post", "Herald", 1)+"language: en\n"); got != "# mine\nkind: report\n\nplace: Quill\npublisher: Herald\nlanguage: en\n" {
		t.Errorf("%q", got)
	}
	if got := Merge(base, mine, strings.Replace(base, "news", "brief", 1)); got != mine {
		t.Errorf("%q", got)
	}
	if got := Merge("", "kind: a\n", "kind: b\n"); got != "kind: a\n" {
		t.Errorf("%q", got)
	}
}

func TestNear(t *testing.T) {
	all := Diff(strings.Repeat("x\n", 9)+"a\n"+strings.Repeat("y\n", 9), strings.Repeat("x\n", 9)+"b\n"+strings.Repeat("y\n", 9))
	got := Near(all, 2)
	if len(got) != 8 || got[0].Sign != 0 || got[3].Sign != '-' || got[7].Sign != 0 {
		t.Errorf("%v", got)
	}
}

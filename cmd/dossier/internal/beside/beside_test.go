package beside

// Which names of sidecars may mean a source: the same but for how they are written, or
// mistyped.

import (
	"testing"

	_ "dossier/cmd/dossier/internal/testkit"
)

// A name is the name of a sidecar mistyped, or another.
func TestLikeNames(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"zyxquor", "zyxquorr", true}, {"zyxquor", "zyqxuor", true}, {"zyxquor", "zyxqor", true}, {"report2025", "report2025final", true}, {"minutes", "minute", true}, {"s", "s", true}, {"harbourplanofmarch", "harborplanofmarsh", true},
		{"zyxquor", "wubberton", false}, {"s", "t", false}, {"a", "ab", false}, {"one", "two", false}, {"may", "day", false}, {"harbour", "market", false}, {"minutes", "letters", false},
	} {
		if got := Alike(c.a, c.b); got != c.want {
			t.Errorf("%s, %s: %v", c.a, c.b, got)
		}
	}
	for name, want := range map[string]string{"a/S.txt": "s", "s.txt.yaml": "s", "Caf\u00e9 Plan .TXT": "cafeplan", "cafe\u0301-plan.md": "cafeplan", "s.v2.txt": "sv2", "s.txt.yaml.bak": "s", "ｓ.txt": "s", ".txt": "", "s": "s"} {
		if got := Stem(name); got != want {
			t.Errorf("the stem of %s is %s, not %s", name, got, want)
		}
	}
}

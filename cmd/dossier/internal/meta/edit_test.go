package meta

// Setting a key changes its own lines and no other byte.

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/diag"
)

func TestSetKey(t *testing.T) {
	for _, c := range []struct{ before, key, value, after string }{
		{"", "title", `"A"`, "title: \"A\"\n"},
		{"# mine\n", "title", `"A"`, "# mine\ntitle: \"A\"\n"},
		{"# mine", "title", `"A"`, "# mine\ntitle: \"A\"\n"},
		{"a: 1", "title", `"A"`, "a: 1\ntitle: \"A\"\n"},
		{"a: 1\n", "b", "", "a: 1\n"},
		{"# of a\na: 1 # why\n\n# of b\nb: 2\n", "a", "3", "# of a\na: 3 # why\n\n# of b\nb: 2\n"},
		{"# of a\na: 1\n\n# of b\nb: 2\n", "a", "", "# of a\n\n# of b\nb: 2\n"},
		{"a: 1\nb:\n  - x # one\n  # two\n  - y\n# of c\nc: 3\n", "b", `["z"]`, "a: 1\nb: [\"z\"]\n# of c\nc: 3\n"},
		{"a: |\n  one\n\n  two\n\nb: 2\n", "a", `"x"`, "a: \"x\"\n\nb: 2\n"},
		{"a: >-\n  one\n  two", "a", "", ""},
		{"a: \"one\n  two\"\nb: 2\n", "a", `"x"`, "a: \"x\"\nb: 2\n"},
		{"a: 1\r\nb: 2\r\n", "a", "3", "a: 3\r\nb: 2\r\n"},
		{"a: 1\r\n", "b", "2", "a: 1\r\nb: 2\r\n"},
		{"---\na: 1\n", "a", "2", "---\na: 2\n"},
		{"\"a\": 1\nb: 2\n", "a", "3", "a: 3\nb: 2\n"},
		{"a:\nb: 2\n", "a", "3", "a: 3\nb: 2\n"},
		{"a: {x: 1,\n  y: 2}\nb: 2\n", "a", "3", "a: 3\nb: 2\n"},
	} {
		got, err := SetKey([]byte(c.before), c.key, c.value)
		if err != nil || string(got) != c.after {
			t.Errorf("%q, %s: %s gives %q, %v; want %q", c.before, c.key, c.value, got, err, c.after)
		}
	}
	for _, before := range []string{"{a: 1}\n", "- a\n", "a: 1\na: 2\n", "a: 1\n...\n", "a: &x 1\nb: *x\n", "? a\n: 1\n"} {
		if got, err := SetKey([]byte(before), "a", `"new"`); !errors.Is(err, ErrByHand) {
			if err == nil && (strings.HasSuffix(before, "...\n") || strings.Contains(before, "? ")) {
				continue // changed in the one place that it has
			}
			t.Errorf("%q gives %q, %v", before, got, err)
		}
	}
	for _, bad := range []string{"a: [1\n", "a: 1\n---\nb: 2\n"} {
		if got, err := SetKey([]byte(bad), "a", "2"); err == nil {
			t.Errorf("%q gives %q", bad, got)
		}
	}
}

// FuzzSetKey: what is set is read again, everything else is read as before, and setting
// it back gives a text that says the same.
func FuzzSetKey(f *testing.F) {
	for _, s := range []string{"", "# c\n", "title: x\n", "a: 1\ntitle: >\n  x\n\n  # y\n# z\nb: 2", "title: [a,\n b]\r\nb: 2\r\n", "\"title\": {a: 1}\n", "title: &x 1\nb: *x\n", "b: |\n  title: x\ntitle: y # c\n"} {
		f.Add(s, "new")
	}
	f.Fuzz(func(t *testing.T, text, value string) {
		after, err := SetKey([]byte(text), "title", Quoted(value))
		if err != nil {
			return
		}
		var msgs diag.List
		n := Tree("", 0, after, 1<<30, &msgs)
		if n == nil {
			t.Fatalf("%q became %q: %v", text, after, msgs)
		}
		if got := New("", n, &msgs).Exact("title"); got != value {
			t.Errorf("%q became %q, where it is %q", text, after, got)
		}
		removed, err := SetKey(after, "title", "")
		if err != nil && !errors.Is(err, ErrByHand) || bytes.Contains(removed, []byte("\ntitle: "+Quoted(value)+"\n")) {
			t.Errorf("%q became %q, then %q: %v", text, after, removed, err)
		}
	})
}

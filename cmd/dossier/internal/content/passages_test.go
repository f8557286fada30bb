package content

// Edits of texts in sidecars: written as a person would, taken back byte for byte, and
// what is not understood is an error with its line.

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
)

// Any program of edits and fields, undone in reverse, gives the bytes of before; and each
// step gives a sidecar that says just what was done.
func TestEditsAreUndone(t *testing.T) {
	raw := make([]string, 40)
	for i := range raw {
		raw[i] = fmt.Sprintf("Line number %d says \"something\" about # the harbour: yes.", i+1)
	}
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(seed, 3))
		dir := t.TempDir()
		begin := []string{"", "# mine\nkind: news # sure\n\n# more\n", "remove: # why not\n  # first\n  - lines: 38\n    text: \"x … y\"\n    why: x\n# end\n", "keep:\n- {lines: 39, text: a}\npublisher: B\r\n"}[seed%4]
		if begin != "" {
			write(t, dir, "sources/a.txt.yaml", begin)
		}
		d := &Desk{Dir: dir, Shown: "content", Log: filepath.Join(t.TempDir(), "acts")}
		states := []map[string]string{folderOf(t, dir)}
		for range 12 {
			var a Act
			var err error
			if r.IntN(4) == 0 {
				a, err = d.Correct([]string{"a.txt"}, []Field{{Key: "place", Value: []string{"", "Quill"}[r.IntN(2)], Line: r.IntN(3)}})
			} else {
				first := 1 + r.IntN(36)
				a, err = d.Edit("a.txt", archive.Edit{Keep: r.IntN(2) == 0, First: first, Last: first + r.IntN(2), Why: "it is: \"so\" # here"}, raw)
			}
			if err != nil || len(a.Files) == 0 {
				continue
			}
			if err := d.Do(a); err != nil {
				t.Fatal(err)
			}
			states = append(states, folderOf(t, dir))
			var msgs diag.List
			c := &reader{shown: "x", file: file{}}
			c.override(a.Files[0].After)
			if msgs = c.messages; msgs.Count(diag.Error) > 0 {
				t.Fatalf("seed %d: %v\n%s", seed, msgs, a.Files[0].After)
			}
			for _, l := range strings.Split(begin, "\n") { // nothing of theirs is lost, but for the value that was set
				if strings.HasPrefix(l, "#") && !strings.Contains(string(a.Files[0].After), l) {
					t.Fatalf("seed %d: %q is lost\n%s", seed, l, a.Files[0].After)
				}
			}
		}
		if len(states) < 3 && seed%4 != 3 {
			t.Fatalf("seed %d: only %d steps", seed, len(states))
		}
		for _, a := range slices.Backward(d.Acts()) {
			if a.Undoes != "" || a.Undone(d.Acts()) {
				continue
			}
			if _, err := d.Undo(a.ID); err != nil {
				t.Fatal(err)
			}
			states = states[:len(states)-1]
			if got := folderOf(t, dir); !maps.Equal(got, states[len(states)-1]) {
				t.Fatalf("seed %d: %q, want %q", seed, got, states[len(states)-1])
			}
		}
	}
}

// Each mistake is told with the line of the entry, and edits nothing.
func TestMistakesInEdits(t *testing.T) {
	for text, want := range map[string]string{
		"remove:\n  - lines: 3\n    text: a\n":                            "2: an entry of remove without a reason",
		"remove:\n  - text: a\n    why: b\n":                              "2: an entry of remove without lines",
		"keep:\n  - lines: 3\n":                                           "2: an entry of keep without its text",
		"keep:\n  - lines: 3-1\n    text: a\n":                            "2: invalid lines: \"3-1\"",
		"keep:\n  - lines: x\n    text: a\n":                              "2: invalid lines: \"x\"",
		"keep: yes\n":                                                     "1: keep is plain text, not a list",
		"keep:\n  - 3\n":                                                  "2: an entry of keep is plain text",
		"keep:\n  - lines: 3\n    text: a\n    tpl: RED\n":                "4: unknown key \"tpl\" in an entry of keep",
		"keep:\n  - lines: 3-5\n    text: a\n  - lines: 5\n    text: b\n": "4: lines 5 are in another entry of keep, on line 2",
		"keep:\n  - lines: 3-5\n    text: a\nremove:\n  - lines: 4-9\n    text: b\n    why: c\n": "5: lines 4-9 are under keep too, on line 2",
		"removed:\n  - lines: 3\n    text: a\n    why: c\n":                                      "1: unknown key \"removed\" in a source's sidecar",
		"remove:\n" + strings.Repeat("  - {lines: 3, text: a, why: b}\n", 201):                   "202: more than 200 edits of one text",
		"remove:\n  - lines: 3\n    why: b\n    text: \"" + strings.Repeat("x", 5000) + "\"\n":   "2: a quotation of 5000 bytes; the limit is 4000",
		"keep:\n  - lines: 3\n    text: a\n    embargo: 2030-01-01\n":                            "4: the key \"embargo\" may restrict the source",
	} {
		c := &reader{shown: "x"}
		c.override([]byte(text))
		if !slices.ContainsFunc(c.messages, func(m diag.Message) bool {
			return m.Severity == diag.Error && m.Hint != "" && fmt.Sprintf("%d: %s", m.Line, m.Text) == want
		}) {
			t.Errorf("%s\n%v", text, c.messages)
		}
	}
	c := &reader{shown: "x"}
	a := c.override([]byte("remove:\n  - lines: 3\n    text: \"CONFIDENTIAL: do not distribute\"\n    why: restricted to nobody\n")).(*archive.Attribution)
	if len(c.messages) > 0 || a.Handling.Unclear != "" || len(a.Edits) != 1 {
		t.Errorf("a quotation restricts: %v %+v", c.messages, a)
	}
}

func TestConflict(t *testing.T) {
	for text, want := range map[string]int{
		"a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n":              2,
		"<<<<<<< a\r\n1\r\n||||||| b\r\n2\r\n=======\r\n3\r\n>>>>>>> c\r\n": 1,
		"<<<<<<< a\n\nTitle\n=======\n":                                     0, "Title\n=======\n": 0, "": 0, "  <<<<<<< a\n=======\n>>>>>>> b\n": 0,
	} {
		if got := Conflict([]byte(text)); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}

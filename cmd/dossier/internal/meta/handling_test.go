// What a key says of who may see a source, and what the maintainer is told of it.

package meta

import (
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
)

// handled reads YAML and says why it restricts, if in no way of ours.
func handled(text string) (a archive.Attribution, msgs diag.List) {
	if m := YAML("x.yaml", 0, []byte(text), &msgs); m != nil {
		a = m.Attribution(true)
	}
	return a, msgs
}

// The word no in a field that restricts nothing is its value, such as a language.
func TestNoIsNoRestriction(t *testing.T) {
	for _, key := range attributionKeys {
		if slices.Contains(handlingFields, key) {
			continue
		}
		for _, no := range []string{"no", "false"} {
			if a, _ := handled(key + ": " + no + "\n"); (a.Handling.Unclear != "") != (key == "published") {
				t.Errorf("%s: %s: %q", key, no, a.Handling.Unclear)
			}
		}
	}
}

// What is wrong with a field that restricts is said once, with its line.
func TestHandlingIsTold(t *testing.T) {
	for text, want := range map[string]string{
		"title: x\ntlp:\n": "tlp without a value", "title: x\ndraft: ~\n": "draft without a value", "title: x\ntlp: PINK\n": "unknown tlp \"PINK\"", "title: x\ndraft: perhaps\n": "invalid draft: \"perhaps\"", "title: x\npublish: [full]\n": "publish is a list, not text",
		"title: x\nstatus: draft\n":   "the key \"status\" may restrict the source",
		"title: x\nnote: TLP:AMBER\n": "the key \"note\" may restrict the source", "title: x\nrights: confidential\n": "the key \"rights\" may restrict the source",
		"title: x\n? {draft: true}\n: x\n": "the key \"draft\" may restrict the source",
	} {
		a, msgs := handled(text)
		if a.Handling.Unclear == "" || len(msgs) != 1 || msgs[0].Line != 2 || !strings.HasPrefix(msgs[0].Text, want) || msgs[0].Hint == "" {
			t.Errorf("%q: %q, %v", text, a.Handling.Unclear, msgs)
		}
	}
}

// A key that restricts is told as that, and not once more as one that is not used.
func TestRestrictingIsUsed(t *testing.T) {
	var msgs diag.List
	m := YAML("x.yaml", 0, []byte("isDraft: true\nport: Zyxquor\n"), &msgs)
	m.Restricting()
	m.Unused(func(k *Node) {
		if k.Value != "port" {
			t.Errorf("%q is said not to be used", k.Value)
		}
	})
	if len(msgs) == 0 {
		t.Error("it is not told")
	}
}

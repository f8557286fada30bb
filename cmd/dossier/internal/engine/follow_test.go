package engine_test

// Edits whose effects lie far from what was edited: a setting reaches files that do not
// show it, a text moves a link on another page, a judgement waits for a name.

import (
	"context"
	"slices"
	"testing"
)

// follow edits a watched archive step by step, each step a list for write, and
// compares each with a clean build. The files are old: of one whose time is recent
// everything is looked at again.
func follow(t *testing.T, root string, steps ...[]string) {
	t.Helper()
	e := newEditor(root, func(n int) int { return n - 1 })
	in := inputs(root)
	in.Watching = true
	w := &watched{in: in, kept: newMemory()}
	for i, step := range steps {
		for k := 0; k < len(step); k += 2 {
			e.put(step[k], step[k+1])
		}
		if err := w.build(context.Background(), w.kept); err != nil {
			t.Fatal(err)
		}
		if err := w.same(inputs(root)); err != nil {
			t.Errorf("step %d, %q: %v", i, step, err)
		}
	}
}

func TestSettingsReachEverything(t *testing.T) {
	root := t.TempDir()
	first := append(slices.Clone(small), "seeds/once.txt", "A visit to the harbour\n\nThe visitors met Dr. Tomas Quill at the quay on 3 May 2021, and he told them of the tides.\n",
		"seeds/again.txt", "Another visit\n\nOn 3 May 2021 the visitors came to Ana Ruiz, who showed them the boats.\n")
	settings := func(lines string) []string { return []string{"content/site.yaml", "title: Small\n" + lines} }
	follow(t, root,
		first, settings(""), settings("found_names: all\n"), settings("found_names: repeated\n"), settings("found_names: none\n"), settings("found_names: all\n"),
		settings("language: es\n"),
		append(settings("language: en\n"), "seeds/again.txt", "Another visit\n\nThe visitors came to Ana Ruiz, who showed them the boats.\n"),
		settings("base_url: https://small.example/b/\n"))
}

// A page that links to an entity without a page leads to the passage that names
// it, wherever an edit moves that.
func TestLinkFollowsThePassage(t *testing.T) {
	root := t.TempDir()
	const passage = "The visitors met Dr. Tomas Quill at the quay, and he told them of the tides.\n"
	first := append(slices.Clone(small), "content/pages/about.md", "---\ntitle: About\n---\nSee [him](entity:tomas-quill).\n", "seeds/once.txt", "A visit to the harbour\n\n"+passage)
	follow(t, root, first, []string{"seeds/once.txt", "A visit to the harbour\n\nThey came in the morning, when the boats were out and the quay was empty.\n\n" + passage})
}

// A judgement that sends a name to another that no text holds yet takes effect when
// one does, and ends when none does any more.
func TestJudgementWaitsForItsName(t *testing.T) {
	const other = "Other news\n\nThe Tide Workers Council met in the town hall. The Tide Workers Council will meet again.\n"
	first := append(slices.Clone(small), "content/entities.yaml", "- same: Harbour Pilots Union\n  entity: tide-workers-council\n",
		"seeds/once.txt", "A visit to the harbour\n\nThe Harbour Pilots Union showed the boats. The Harbour Pilots Union was proud of them.\n")
	follow(t, t.TempDir(), first, []string{"seeds/other.txt", other}, []string{"seeds/other.txt", "Other news\n\nNobody met in the town hall, and nothing was said for all of the long day.\n"})
}

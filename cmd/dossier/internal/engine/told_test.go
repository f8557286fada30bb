package engine_test

// A name in a text that may not be shown is told as long as another text, or a page of
// the maintainer's, tells it; a watch finds when that ends.

import (
	"context"
	"testing"
)

func TestToldElsewhere(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	write(t, root, "seeds/s.txt", "A paper\n\nHanwel Kripto spoke. Then Hanwel Kripto left the room, and nobody followed.\n", "seeds/open.txt", "A letter\n\nThey saw Hanwel Kripto at the port. Hanwel Kripto was late.\n")
	in := kept(root)
	in.Watching = true
	w := &watched{in: in, kept: newMemory()}
	step := func(what string, want bool, files ...string) {
		t.Helper()
		write(t, root, files...)
		if err := w.build(context.Background(), w.kept); err != nil {
			t.Fatal(err)
		}
		if w.disk.Has("entities/hanwel-kripto.html") != want {
			t.Errorf("%s: it has a page: %v", what, !want)
		}
		if err := w.same(kept(root)); err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
	step("shown", true)
	step("merged", true, "content/entities.yaml", "- merge: hanwel-kripto\n  into: port\n")
	step("one is withheld, another tells it", true, "content/sources/s.txt.yaml", "tlp: RED\n")
	step("another edit", true, "seeds/two.md", "---\ntitle: Port opens again\n---\n\nThe Port Authority opened once more.\n")
	step("nobody tells it", false, "seeds/open.txt", "A letter\n\nThey saw nobody at the port, and nobody was late.\n")
	step("still nobody", false, "seeds/two.md", "---\ntitle: Port opens again\n---\n\nThe Port Authority opened.\n")
	step("a title tells it", true, "seeds/open.txt", "About Hanwel Kripto\n\nThey saw nobody at the port, and nobody was late.\n")
	step("no title", false, "seeds/open.txt", "A letter\n\nThey saw nobody at the port, and nobody was late.\n")
	step("a page tells it", true, "content/pages/about.md", "---\ntitle: About\n---\nThanks to Hanwel Kripto.\n")
	step("lifted", true, "content/sources/s.txt.yaml", "tlp: CLEAR\n", "content/pages/about.md", "---\ntitle: About\n---\nThanks.\n")
	step("both tell it", true, "content/sources/s.txt.yaml", "tlp: RED\n", "content/pages/about.md", "---\ntitle: About\n---\nThanks to Hanwel Kripto.\n", "seeds/open.txt", "A letter\n\nThey saw Hanwel Kripto at the port.\n")
	step("another edit again", true, "seeds/two.md", "---\ntitle: Port opens again\n---\n\nThe Port Authority opened twice.\n")
	step("the page no longer", true, "content/pages/about.md", "---\ntitle: About\n---\nThanks.\n")
}

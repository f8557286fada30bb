package engine_test

// The citations of a small archive are files, too, those of a large one stand in its pages only:
// an archive that grows or shrinks past the limit under a watch is that of a clean build.

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestCitedBesideThePage(t *testing.T) {
	root := t.TempDir()
	var texts []string
	for i := range 500 {
		texts = append(texts, fmt.Sprintf("seeds/%03d.txt", i), fmt.Sprintf("Report %d of the year\n\nNothing much was said in report %d.\n", i, i))
	}
	write(t, root, append(texts, "content/site.yaml", "title: Cited\n")...)
	in := inputs(root)
	in.Watching = true
	w := &watched{in: in, kept: newMemory()}
	last := filepath.Join(root, "seeds", "last.txt")
	for n, step := range []struct {
		more  bool
		files int
	}{{false, 500}, {true, 0}, {false, 500}} {
		if step.more {
			write(t, root, "seeds/last.txt", "The last of all reports\n\nNothing was said in the last one.\n")
		} else if err := os.Remove(last); err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
		if n > 0 {
			w.in.Touched = []string{last}
		}
		if err := w.build(context.Background(), w.kept); err != nil {
			t.Fatal(err)
		}
		if err := w.same(w.in); err != nil {
			t.Fatal(err)
		}
		bib, ris := 0, 0
		for path, data := range w.kept.files {
			switch {
			case strings.HasPrefix(path, "briefings/") && strings.HasSuffix(path, ".bib") && strings.HasPrefix(data, "@"):
				bib++
			case strings.HasPrefix(path, "briefings/") && strings.HasSuffix(path, ".ris") && strings.HasPrefix(data, "TY  - "):
				ris++
			}
		}
		if bib != step.files || ris != step.files {
			t.Errorf("step %d, %v: %d and %d files of citations", n, step, bib, ris)
		}
	}
}

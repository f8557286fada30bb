package engine_test

// One more mention of a name in a text changes how often it is named, and no page that
// shows only in how many texts it is.

import (
	"context"
	"fmt"
	"testing"

	"dossier/cmd/dossier/internal/engine"
)

func TestOneMoreMentionLeavesItsCompany(t *testing.T) {
	looked := func(n int) int {
		root := t.TempDir()
		in := inputs(root)
		in.Watching = true
		write(t, root, "content/site.yaml", "title: Company\n", "content/entities/hub.md", "---\nname: Harbour Hub Board\ntype: organization\n---\n")
		for i := range n {
			name := fmt.Sprintf("Quay %c%c Council", 'A'+i/26, 'a'+i%26)
			write(t, root, fmt.Sprintf("content/entities/q%d.md", i), "---\nname: "+name+"\ntype: organization\n---\n",
				fmt.Sprintf("seeds/s%02d.txt", i), fmt.Sprintf("Paper %d\n\nThe %s met the Harbour Hub Board in town. The %s left again.\n", i, name, name))
		}
		kept := newMemory()
		first, err := engine.Build(context.Background(), in, nil, kept)
		if err != nil {
			t.Fatal(err)
		}
		write(t, root, "seeds/s00.txt", "Paper 0\n\nThe Quay Aa Council met the Harbour Hub Board in town. The Quay Aa Council left again. So did the Harbour Hub Board.\n")
		next, err := engine.Build(context.Background(), in, first.Memory(), kept)
		if err != nil {
			t.Fatal(err)
		}
		if next.Stats.Written == 0 {
			t.Fatal("nothing was written")
		}
		return next.Stats.Looked
	}
	if few, many := looked(5), looked(25); many-few > 20 { // the pages of the texts, which are relatives
		t.Errorf("beside 5 names %d files are looked at, beside 25 names %d", few, many)
	}
}

package engine_test

// What is told of an act before it is done is what it does: each supposition is compared
// with the build that follows.

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/engine"
)

// mentioned writes the mentions of a source, with what each says.
func mentioned(list []archive.Mention) string {
	var out []string
	for i := range list {
		m := &list[i]
		out = append(out, fmt.Sprintf("%d:%d-%d %s %s %q %d", m.N, m.Start, m.End, m.Entity, m.Rule, m.Evidence, m.Confidence))
	}
	return strings.Join(out, "\n")
}

// Any act, supposed, and then done and built. Long because it is one loop over acts.
func TestSupposedIsDone(t *testing.T) {
	differ := 0
	for seed := range uint64(24) {
		r := rand.New(rand.NewPCG(seed, 5))
		root := t.TempDir()
		write(t, root, small...)
		e := newEditor(root, r.IntN)
		for range 6 {
			e.put(e.source(), e.text())
		}
		in := inputs(root)
		in.Watching = seed%3 != 0 // a command has no watch
		now, err := engine.Build(context.Background(), in, nil, newMemory())
		if err != nil {
			t.Fatal(err)
		}
		curated := &content.Desk{Dir: filepath.Join(root, "content"), Shown: "content"}
		for step := range 8 {
			id := func() string {
				list := now.Archive.Entities
				return list[r.IntN(len(list))].ID
			}
			var act content.Act
			switch r.IntN(4) {
			case 0:
				n, _ := now.Archive.Number(id())
				own := *now.Archive.Entities[n]
				own.Type = "person"
				if c, err := curated.Keep(&own, "some"); err == nil {
					act = content.NewAct("accept", c)
				}
			default:
				j := archive.Judgement{Kind: archive.JudgementKind(e.one("ignore", "same", "same", "not-same", "merge", "rename")), Name: e.word(), Entity: id()}
				switch j.Kind {
				case archive.Merge:
					j.From = id()
				case archive.Rename:
				default:
					j.In = e.one("", "one.txt", "sub/three.txt")
				}
				c, err := curated.Judgements(j)
				if err != nil { // merged into itself
					continue
				}
				act = content.NewAct("judge", c)
			}
			if len(act.Files) == 0 {
				continue
			}
			said, err := now.Suppose(context.Background(), act.Files)
			if err != nil {
				t.Fatal(err)
			}
			want := map[string]string{}
			for _, b := range now.Archive.Briefings {
				want[b.Doc.File] = mentioned(b.Mentions())
			}
			for _, c := range said.Changed {
				if mentioned(c.Before) != want[c.Briefing.Doc.File] {
					t.Fatalf("seed %d, step %d: %s had\n%s\nnot\n%s", seed, step, c.Briefing.Doc.File, want[c.Briefing.Doc.File], mentioned(c.Before))
				}
				if want[c.Briefing.Doc.File] = mentioned(c.After); mentioned(c.After) != mentioned(c.Before) {
					differ++
				}
			}
			if err := curated.Do(act); err != nil {
				t.Fatal(err)
			}
			memory := now.Memory()
			if !in.Watching {
				memory = nil
			}
			next, err := engine.Build(context.Background(), in, memory, newMemory())
			if err != nil {
				t.Fatal(err)
			}
			for _, b := range next.Archive.Briefings {
				if got := mentioned(b.Mentions()); got != want[b.Doc.File] {
					t.Fatalf("seed %d, step %d: %s\n%s has\n%s\nsupposed\n%s", seed, step, act.Files[0].After, b.Doc.File, got, want[b.Doc.File])
				}
			}
			for _, e := range next.Archive.Entities {
				if x := said.Entities[e.ID]; x == nil || x.Name != e.Name {
					t.Fatalf("seed %d, step %d: %s is %v", seed, step, e.ID, x)
				}
			}
			if in.Watching && differs(now, next) { // where nothing moved, the old answers hold
				if _, err := now.Suppose(context.Background(), act.Files); err != engine.ErrMoved {
					t.Fatalf("an old archive answers: %v", err)
				}
			}
			now = next
		}
	}
	if differ < 40 {
		t.Errorf("only %d sources differ: the test tests little", differ)
	}
}

// differs reports whether two archives of the same sources have other mentions.
func differs(a, b *engine.Result) bool {
	return !slices.EqualFunc(a.Archive.Briefings, b.Archive.Briefings, func(x, y *archive.Briefing) bool {
		return mentioned(x.Mentions()) == mentioned(y.Mentions())
	})
}

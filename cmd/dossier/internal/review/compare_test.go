package review

// What an edit of names wins, loses and moves is summed up in groups.

import (
	"fmt"
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestCompare(t *testing.T) {
	old, now := NewLinks(), NewLinks()
	for _, x := range []struct {
		l                   *Links
		file, words, entity string
		times               int
	}{
		{old, "a", "Ana", "ana", 2}, {now, "a", "Ana", "ana", 3}, // one more
		{old, "a", "PA", "pa", 1}, {now, "a", "PA", "port", 1}, {old, "b", "Port", "port", 1}, {now, "b", "Port", "port", 1}, // a merge
		{old, "c", "Zed", "zed", 2}, {now, "c", "Zed", "zed-pact", 2}, // another id
		{old, "d", "Ruiz", "bo", 2}, {now, "d", "Ruiz", "bo", 1}, {now, "d", "Ruiz", "bo-ruiz", 1}, // a split
		{old, "e", "Gone", "gone", 1},
	} {
		x.l.Names[x.entity] = x.entity
		for range x.times {
			x.l.Add(x.file, x.words, x.entity)
		}
	}
	d := Compare(old, now)
	want := "+1 -1 ~4 merges [{pa port 1}] splits [{bo bo-ruiz 1}] moves [{zed zed-pact 2}] [{a Ana  ana 1} {a PA pa port 1} {c Zed zed zed-pact 2} {d Ruiz bo bo-ruiz 1} {e Gone gone  1}]"
	if got := fmt.Sprintf("+%d -%d ~%d merges %v splits %v moves %v %v", d.Added, d.Removed, d.Changed, d.Merges, d.Splits, d.Moves, d.Links); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

package tally

// A document that is not read again because its words say so must not hold the name: so
// no word may be lost, however it was given.

import (
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestWords(t *testing.T) {
	g := Gather(3)
	for _, h := range []uint64{9, 0, 9} {
		g.Add(h)
	}
	g.Text("Port Office of Rioalto, port of Norland")
	w := g.Words()
	if len(w) != 2+5 {
		t.Errorf("%d words: %v", len(w), w)
	}
	if !w.HoldAny(Words{9}) || !w.HoldAny(Words{1, 0}) || w.HoldAny(Words{1}) {
		t.Error("it holds 0 and 9, and not 1")
	}
	for name, want := range map[string]bool{"PORT  Rioalto": true, "Norland": true, "Port Harbour": false} {
		if got := w.HoldAllOfAny([]Words{OfName("Harbour"), OfName(name)}); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if Gather(5).Words() != nil {
		t.Error("a document without words has some")
	}
}

func TestUse(t *testing.T) {
	var sum Count
	one := Count{Small: 2, Large: 1, Alone: 1, Person: 1, Short: 1}
	sum.Add(&one, 1)
	if want := UsedSmall | UsedLarge | MostSmall | UsedAlone | UsedPerson | UsedShort; sum.Use() != want {
		t.Errorf("%b", sum.Use())
	}
	if sum.Add(&one, -1); sum != (Count{}) || sum.Use() != 0 {
		t.Errorf("%v is left", sum)
	}
}

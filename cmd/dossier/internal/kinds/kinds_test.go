package kinds

// What is learned is what was shown, what was never seen says nothing, and a sum of
// votes is a share of certainty that is the same on every machine.

import (
	"bytes"
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// some is how many places the models of these tests have.
const some = 20_000

// telling are three kinds with what tells each.
var telling = []struct {
	kind Kind
	seen uint32
}{{Person, 7<<16 | 11}, {Place, 9<<16 | 12}, {None, 3<<16 | 13}}

// shown are examples of three kinds, with something that is seen at all of them: in one
// order, for in another the last digits of what is learned are others.
func shown() (list []Example) {
	for range 20 {
		for _, x := range telling {
			e := Example{Seen: []uint32{1<<16 | 5, x.seen}}
			e.Is[x.kind] = true
			list = append(list, e)
		}
	}
	return list
}

func TestLearn(t *testing.T) {
	table := Learn(shown(), some)
	if !bytes.Equal(table, Learn(shown(), some)) || len(table) != some*wide {
		t.Fatalf("%d bytes", len(table))
	}
	for _, x := range telling {
		v := (&Model{table}).Of([]uint32{1<<16 | 5, x.seen})
		p := v.Shares(1)
		for o := range Count {
			if o != x.kind && p[o] >= p[x.kind] {
				t.Errorf("kind %d: %v", x.kind, p)
			}
		}
	}
	if v := (&Model{table}).Of([]uint32{7<<16 | 4711, 0x7fff0000 | 11}); v != (Votes{}) {
		t.Errorf("what was never seen says %v", v)
	}
}

// An example that may be of two kinds teaches that it is none of the others.
func TestLearnOneOfTwo(t *testing.T) {
	var list []Example
	for range 40 {
		list = append(list, Example{Seen: []uint32{8 << 16}, Is: [Count]bool{Other: true, None: true}}, Example{Seen: []uint32{9 << 16}, Is: [Count]bool{Person: true}})
	}
	v := (&Model{Learn(list, some)}).Of([]uint32{8 << 16})
	if p := v.Shares(1); p[Other]+p[None] < 600 || p[Person] > 200 {
		t.Errorf("%v", p)
	}
}

func TestShares(t *testing.T) {
	for _, c := range []struct {
		votes  Votes
		places int32
		want   [Count]int32
	}{
		{Votes{}, 1, [Count]int32{200, 200, 200, 200, 200}},
		{Votes{}, 0, [Count]int32{}},
		{Votes{Person: 3 * unit}, 1, [Count]int32{833, 41, 41, 41, 41}},
		{Votes{Person: 30 * unit}, 10, [Count]int32{833, 41, 41, 41, 41}}, // as one place says
		{Votes{Person: -9000 * unit, Place: 9000 * unit}, 1, [Count]int32{0, 0, 999, 0, 0}},
	} {
		if p := c.votes.Shares(c.places); p != c.want {
			t.Errorf("%v of %d: %v, want %v", c.votes, c.places, p, c.want)
		}
	}
}

// Votes that are added are taken away again.
func TestAdd(t *testing.T) {
	v, o := Votes{1, 2, 3, 4, 5}, Votes{-7, 9, 0, 1, 2}
	was := v
	v.Add(&o, 3)
	if v == was {
		t.Error("nothing was added")
	}
	if v.Add(&o, -3); v != was {
		t.Errorf("%v, want %v", v, was)
	}
}

// The tables that are shipped are whole, and most of each is used; a language that none
// was learned for has none.
func TestShipped(t *testing.T) {
	if len(models) == 0 || For("en-GB") != models["en"] || For("xx") != nil || For("") != nil {
		t.Errorf("%d models", len(models))
	}
	for code, m := range models {
		used := 0
		for at := 0; at+wide <= len(m.table); at += wide {
			if m.table[at] != 0 || m.table[at+1] != 0 {
				used++
			}
		}
		if len(m.table)%wide != 0 || used < len(m.table)/wide/2 {
			t.Errorf("%s: %d bytes, %d places used; run weights.sh", code, len(m.table), used)
		}
	}
}

package kinds

// Learning the weights: logistic regression over several kinds, by steps that shrink for
// what was seen often. It is run by weights.sh, and never by the program.

import (
	"cmp"
	"encoding/binary"
	"math"
	"math/rand/v2"
	"slices"
)

// An Example is what is seen where a name stands, and which kinds it may be of: one, or
// several where whoever marked the text did not tell them apart.
type Example struct {
	Seen   []uint32
	Is     [Count]bool
	Weight float64 // how much it counts; 0 for 1
}

// How long and how fast to learn, how much to forget, and how often a thing must be seen
// to teach something: chosen on texts that nothing is learned from.
const (
	rounds = 8
	rate   = 0.04
	shrink = 1e-2
	least  = 2
)

// lesson is what is learned of one thing.
type lesson struct {
	seen          uint32
	times         int
	worth         float64 // the weights of the examples where it is seen
	weight, steps [taught]float64
}

// Learn returns the table of a model of some examples, of so many places.
func Learn(examples []Example, places int) []byte {
	by := map[uint32]*lesson{}
	for _, e := range examples {
		for _, f := range e.Seen {
			if by[f] == nil {
				by[f] = &lesson{seen: f}
			}
			by[f].times++
			by[f].worth += cmp.Or(e.Weight, 1)
		}
	}
	for f, l := range by {
		if l.times < least {
			delete(by, f)
		}
	}
	teach(by, examples)
	kept := map[uint32]*lesson{} // what is left out says nothing, and the others learn to do without it
	for _, l := range chosen(by, places) {
		kept[l.seen] = &lesson{seen: l.seen, times: l.times, worth: l.worth}
	}
	teach(kept, examples)
	return pack(chosen(kept, places), places)
}

// teach learns the weights of some things.
func teach(by map[uint32]*lesson, examples []Example) {
	known := make([][]*lesson, len(examples))
	for i, e := range examples {
		for _, f := range e.Seen {
			if l := by[f]; l != nil {
				known[i] = append(known[i], l)
			}
		}
	}
	r := rand.New(rand.NewPCG(1, 2)) // the same order each time
	order := r.Perm(len(examples))
	for range rounds {
		r.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			step(known[i], &examples[i])
		}
	}
}

// chosen returns those things that say most, as many as there is room for.
func chosen(by map[uint32]*lesson, places int) (list []*lesson) {
	for _, l := range by {
		list = append(list, l)
	}
	worth := func(l *lesson) (x float64) {
		for _, w := range l.weight {
			x += math.Abs(w)
		}
		return x * math.Sqrt(l.worth)
	}
	slices.SortFunc(list, func(a, b *lesson) int {
		return cmp.Or(-cmp.Compare(worth(a), worth(b)), cmp.Compare(a.seen, b.seen))
	})
	return list[:min(len(list), places*9/10)]
}

// step moves weights towards what one example is.
func step(known []*lesson, e *Example) {
	is, by := &e.Is, cmp.Or(e.Weight, 1)
	var p, want [Count]float64
	for _, l := range known {
		for k, w := range l.weight {
			p[k] += w
		}
	}
	top, all, own := slices.Max(p[:]), 0.0, 0.0
	for k := range p {
		p[k] = math.Exp(p[k] - top)
		all += p[k]
		if is[k] {
			own += p[k]
		}
	}
	for k := range p {
		if is[k] && own > 0 {
			want[k] = p[k] / own
		}
		p[k] /= all
	}
	for _, l := range known {
		for k := range l.weight {
			g := by * (p[k] - want[k] + shrink*l.weight[k])
			l.steps[k] += g * g
			l.weight[k] -= rate * g / math.Sqrt(l.steps[k]+1e-3)
		}
	}
}

// pack puts things into a table.
func pack(list []*lesson, places int) []byte {
	table := make([]byte, places*wide)
	for _, l := range list {
		packed := uint16(0)
		for k, w := range l.weight {
			packed |= uint16(level(w)) << (4 * k)
		}
		at := int(l.seen) % places
		for range probes {
			if m := binary.LittleEndian.Uint16(table[at*wide:]); m == mark(l.seen) {
				break // another thing is taken for this one
			} else if m == 0 {
				binary.LittleEndian.PutUint16(table[at*wide:], mark(l.seen))
				binary.LittleEndian.PutUint16(table[at*wide+2:], packed)
				break
			}
			at = (at + 1) % places
		}
	}
	return table
}

// level returns the nearest of levels.
func level(x float64) (best int) {
	for i, l := range levels {
		if math.Abs(float64(l)/unit-x) < math.Abs(float64(levels[best])/unit-x) {
			best = i
		}
	}
	return best
}

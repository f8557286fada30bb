// Package kinds is a small linear model of what kind of thing a name is for: from what
// is seen where the name stands, a number for each kind.
//
// It knows neither words nor archives: what is seen comes as hashes, and what it
// answers is a sum of whole numbers, so that it can be added up over documents, taken
// away again, and is the same on every machine. What it learned is en.bin, of English, and
// xx.bin, of Spanish, Portuguese, French and German together: of each of these alone there
// is too little to learn from. weights.sh makes them.
package kinds

import (
	"embed"
	"encoding/binary"
	"strings"
)

// A Kind is what a name may be for.
type Kind uint8

const (
	Person Kind = iota
	Organization
	Place
	Other // an event, a work, a law, a product: a name, but none of these
	None  // no name at all
	Count
)

// taught is how many kinds have weights: that something is no name is what is left where
// nothing speaks for another.
const taught = int(Count) - 1

// Votes say how much speaks for each kind, in units of 1/unit of a natural logarithm of
// odds.
type Votes [Count]int32

// unit is how finely a weight is told.
const unit = 16

// levels are the weights that four bits can tell.
var levels = [16]int8{-40, -26, -18, -12, -8, -5, -3, -1, 0, 1, 3, 5, 8, 12, 19, 32}

//go:generate sh weights.sh

// A Model is what was learned of one language: a table of places, of four bytes each,
// which say whose they are, in two bytes of its hash, and its weights, in four bits for
// each kind.
type Model struct{ table []byte }

//go:embed *.bin
var shipped embed.FS

// models are the shipped ones by the code of their language.
var models = func() map[string]*Model {
	all := map[string]*Model{}
	files, _ := shipped.ReadDir(".")
	for _, f := range files {
		table, _ := shipped.ReadFile(f.Name())
		all[strings.TrimSuffix(f.Name(), ".bin")] = &Model{table}
	}
	return all
}()

// For returns the model of a language (BCP 47), or nil where there is none.
func For(language string) *Model {
	code, _, _ := strings.Cut(language, "-")
	switch code {
	case "en":
		return models["en"]
	case "es", "pt", "fr", "de":
		return models["xx"]
	}
	return nil
}

// Each thing is at the first free place of so many behind the one that its hash says.
const (
	probes = 12
	wide   = 4
)

// mark is what tells one thing from another at a place; 0 is nobody's.
func mark(seen uint32) uint16 { return uint16(seen>>16) | 1 }

// Of returns what speaks for each kind where some things are seen.
func (m *Model) Of(seen []uint32) (v Votes) {
	table, places := m.table, len(m.table)/wide
	for _, f := range seen {
		at, is := int(f)%places, mark(f)
		for range probes {
			switch binary.LittleEndian.Uint16(table[at*wide:]) {
			case is:
				w := binary.LittleEndian.Uint16(table[at*wide+2:])
				for k := range taught {
					v[k] += int32(levels[w>>(4*k)&15])
				}
			case 0:
			default:
				at = (at + 1) % places
				continue
			}
			break
		}
	}
	return v
}

// Add adds votes so many times; a negative number takes them away.
func (v *Votes) Add(o *Votes, times int32) {
	for k := range v {
		v[k] += times * o[k]
	}
}

// Shares says how likely each kind is, in thousandths, by the votes of so many places.
// They count as one: what stands around one name is much the same at all of them.
func (v *Votes) Shares(places int32) (p [Count]int32) {
	if places <= 0 {
		return p
	}
	top := v[0]
	for _, x := range v {
		top = max(top, x)
	}
	all := int64(0)
	var e [Count]int64
	for k, x := range v {
		e[k] = power(int64(top-x) * fine / (unit * int64(places)))
		all += e[k]
	}
	for k := range p {
		p[k] = int32(1000 * e[k] / all)
	}
	return p
}

// fine is into how many steps the exponent of one is cut.
const fine = 64

// powers holds what e to the power of so many steps below zero is, in parts of 1<<30: in
// whole numbers, which are the same on every machine.
var powers = func() (t [16 * fine]int64) {
	t[0] = 1 << 30
	for i := range t[1:] {
		t[i+1] = t[i] * 1_057_094_999 >> 30 // 1<<30 times e to the power of -1/64
	}
	return t
}()

// power returns e to the power of so many steps below zero.
func power(steps int64) int64 { return powers[min(steps, int64(len(powers)-1))] }

// Most is the share of the kind other than one that has the most.
func Most(p [Count]int32, but Kind) (share int32) {
	for k, v := range p {
		if Kind(k) != but {
			share = max(share, v)
		}
	}
	return share
}

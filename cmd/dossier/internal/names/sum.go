package names

// A Survey is a sum over documents: here they are added and removed, side by
// side as far as the order cannot show.

import (
	"strings"

	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/tally"
)

// batch is how many documents are read before what they say is summed.
const batch = 256

// sum adds documents, or takes them away. One batch is summed while the next is
// read.
func (s *Survey) sum(texts []Text, by int32, touched map[string]bool, used map[uint64]tally.Use) {
	read := make(chan []*facts, 1)
	go func() {
		for len(texts) > 0 {
			f := make([]*facts, min(batch, len(texts)))
			cores.Stretches(len(f), func(from, to int) {
				for i := from; i < to; i++ {
					f[i] = s.tryLearning(texts[i])
				}
			})
			texts = texts[len(f):]
			read <- f
		}
		close(read)
	}()
	for batch := range read {
		for _, f := range batch {
			s.add(f, by, touched, used)
		}
	}
}

func (s *Survey) add(f *facts, by int32, touched map[string]bool, used map[uint64]tally.Use) {
	if f.failed != nil && by > 0 {
		s.failed[f.file] = f.failed
	} else if f.failed != nil {
		delete(s.failed, f.file)
	}
	for i := range f.words {
		w := &f.words[i]
		sum := s.words[w.Hash]
		if _, seen := used[w.Hash]; !seen {
			used[w.Hash] = sum.Use()
		}
		sum.Add(&w.Count, by)
		s.words[w.Hash] = sum
	}
	var n *name
	for i, x := range f.names {
		if i == 0 || f.names[i-1].key != x.key {
			if n = s.names[x.key]; n == nil {
				n = &name{key: strings.Clone(x.key), written: map[string]int32{}}
				s.names[n.key] = n
			}
			touched[n.key] = true
			n.docs += by
		}
		n.times += by
		n.cues[x.cue] += by
		if x.told {
			n.told += by
			n.votes.Add(&x.votes, by)
		}
		if left := n.written[x.written] + by; left == 0 {
			delete(n.written, x.written)
		} else { // a map takes the key it is given last, and with it a text would stay
			n.written[strings.Clone(x.written)] = left
		}
	}
	for _, t := range f.ties {
		for i, end := range [2]string{t.from, t.to} {
			if !touched[end] {
				touched[strings.Clone(end)] = true
			}
			if i == 1 && t.from == t.to {
				break
			}
			of := s.ties[end]
			if of == nil {
				of = map[tie]int32{}
				s.ties[strings.Clone(end)] = of
			}
			if left := of[t] + by; left != 0 {
				of[tie{t.kind, strings.Clone(t.from), strings.Clone(t.to)}] = left
			} else if delete(of, t); len(of) == 0 {
				delete(s.ties, end)
			}
		}
	}
}

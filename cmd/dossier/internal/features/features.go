// Package features lists what is seen where a name stands, for a model of what kind of thing
// it is for: its words, how they are written and which lists hold them, what stands around it,
// and the cue. Each is a hash of what it says, so that lists and cues may move in this program
// without the model losing them.
package features

import (
	"dossier/cmd/dossier/internal/cue"
	"dossier/cmd/dossier/internal/detect"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/tally"
)

// seen gathers what is seen.
type seen struct{ out []uint32 }

// add adds one thing.
func (s *seen) add(salt uint64, what uint64) {
	h := (what ^ salt*0x9E3779B97F4A7C15) * 0xD6E8FEB86659FD93
	s.out = append(s.out, uint32(h>>32))
}

// Seen appends what is seen where a name stands.
func Seen(dst []uint32, use func(uint64) tally.Use, l *detect.Line, r detect.Run, c cue.Cue) []uint32 {
	f := seen{dst}
	words, n := l.Parts[r.From:r.To], uint64(r.To-r.From)
	first, last := &words[0], &words[len(words)-1]
	f.add(saltAlways, 0)
	f.add(saltCue, cueIDs[c])
	f.add(saltCueLength, cueIDs[c]+min(n, 3))
	f.add(saltLength, min(n, 5))
	shape := uint64(0)
	for i := range words[:min(len(words), 5)] {
		shape = shape*8 + uint64(words[i].Class) + 1
		if n > 1 {
			f.add(saltAny, words[i].Hash)
		}
	}
	f.add(saltShape, shape)
	if n > 1 {
		f.add(saltFirst, first.Hash)
		f.add(saltLast, last.Hash)
	} else {
		f.add(saltWhole, first.Hash)
	}
	for k := 2; k <= 4; k++ {
		if len(last.Fold) > k {
			f.add(saltSuffix, prose.Hash(last.Fold[len(last.Fold)-k:])+min(n, 2))
		}
	}
	if len(first.Fold) > 3 && n > 1 {
		f.add(saltFirstSuffix, prose.Hash(first.Fold[len(first.Fold)-2:]))
	}
	f.listed(use, words, detect.SetsOf(l.Parts, r))
	f.around(l, r)
	return f.out
}

// listed adds which lists hold the words of a name.
func (s *seen) listed(use func(uint64) tally.Use, words []detect.Part, whole detect.Set) {
	first, last, n := &words[0], &words[len(words)-1], uint64(len(words))
	any := detect.Set(0)
	for i := range words {
		any |= words[i].Sets()
	}
	for i, t := range detect.Lists {
		id := listIDs[i]
		if first.In(t.Set) {
			s.add(saltFirstIn, id+min(n, 2))
		}
		if last.In(t.Set) && n > 1 {
			s.add(saltLastIn, id)
		}
		if any&t.Set != 0 && n > 2 {
			s.add(saltAnyIn, id)
		}
		if whole&t.Set != 0 && n > 1 {
			s.add(saltWholeIn, id)
		}
	}
	s.add(saltUse, uint64(use(first.Hash)&(tally.UsedSmall|tally.MostSmall|tally.UsedPerson|tally.UsedLarge))<<8+min(n, 2))
	if first.First {
		s.add(saltBegins, min(n, 2))
	}
}

// longestGap is how many bytes between two words are told.
const longestGap = 4

// nearby is how many words on each side are told, the first two by their places.
const nearby = 5

// around adds what stands before and behind a name.
func (s *seen) around(l *detect.Line, r detect.Run) {
	at := func(i int) *detect.Part {
		if i < 0 || i >= len(l.Parts) {
			return &detect.Part{}
		}
		return &l.Parts[i]
	}
	b1, b2, a1, a2 := at(r.From-1), at(r.From-2), at(r.To), at(r.To+1)
	first, n := at(r.From), uint64(min(r.To-r.From, 2))
	if first.First {
		b1, b2 = &detect.Part{}, &detect.Part{}
	}
	s.add(saltBefore, b1.Hash)
	s.add(saltBefore2, b2.Hash)
	s.add(saltBeforeBoth, b1.Hash*31+b2.Hash)
	s.add(saltAfter, a1.Hash)
	s.add(saltAfter2, a2.Hash)
	s.add(saltAfterBoth, a1.Hash*31+a2.Hash)
	s.add(saltAround, a1.Hash*31+b1.Hash)
	s.add(saltGapBefore, prose.Hash(first.Gap[max(0, len(first.Gap)-longestGap):])+n)
	s.add(saltGapAfter, prose.Hash(a1.Gap[:min(len(a1.Gap), longestGap)])+n)
	if a1.Gap == ", " {
		s.add(saltApposition, at(r.To+1).Hash)
		s.add(saltApposition, at(r.To+2).Hash)
	}
	for k := 2; k < nearby; k++ {
		if p := at(r.From - 1 - k); !first.First && p.Class == prose.Lower && len(p.Fold) > 3 {
			s.add(saltNear, p.Hash)
		}
		if p := at(r.To + k); p.Class == prose.Lower && len(p.Fold) > 3 {
			s.add(saltNear, p.Hash)
		}
	}
	for i, t := range detect.Lists {
		id := listIDs[i]
		if b1.In(t.Set) {
			s.add(saltBeforeIn, id)
		}
		if b2.In(t.Set) {
			s.add(saltBefore2In, id)
		}
		if a1.In(t.Set) {
			s.add(saltAfterIn, id)
		}
		if a2.In(t.Set) {
			s.add(saltAfter2In, id)
		}
	}
}

package translations

// Which texts may be translations, of all: the index of copies says it by the names and
// numbers in their sketches. A sketch is made once somebody asks for it, and nobody does in
// an archive that is in one language.

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"sync/atomic"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/copies"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/prose"
)

// nearShares are of the names and numbers of the text that has fewer, in the sketches.
var nearShares = [...]float64{ByLetters: 0.45, BySound: 0.25}

// Text is a text in one of the ways in which it is compared.
type Text struct {
	by       Way
	compared copies.Text // without its sketch
	made     atomic.Pointer[copies.Text]
}

// Texts are one text by letters, if it is in Latin letters, and by sound.
type Texts [2]*Text

// latinSide is where all texts in Latin letters are when others look for them by sound.
const latinSide = "*"

// Of returns a document as it is compared with those in other languages: by letters with
// others in Latin letters, by sound where one of the two is in another alphabet. known are
// its sketches, as far as they were made before. A text whose language is not known is
// compared with none.
func Of(name, language string, doc *archive.Filed, known [2]*copies.Sketch) (out Texts) {
	if language == "" {
		return out
	}
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	add := func(by Way, side string) {
		out[by] = &Text{by: by, compared: copies.Text{Name: name, Side: side, Language: language, Doc: doc}}
		if known[by] != nil {
			out[by].with(known[by])
		}
	}
	if isLatin(doc.Whole()) {
		add(ByLetters, base)
		base = latinSide
	}
	add(BySound, base)
	return out
}

// Name returns the name of a text, "" where there is none.
func (t Texts) Name() string {
	if t[BySound] == nil {
		return ""
	}
	return t[BySound].compared.Name
}

// Language returns the language of a text, "" where there is none.
func (t Texts) Language() string {
	if t[BySound] == nil {
		return ""
	}
	return t[BySound].compared.Language
}

// Sketches returns those that were made.
func (t Texts) Sketches() (known [2]*copies.Sketch) {
	for by, x := range t {
		if x != nil {
			if made := x.made.Load(); made != nil {
				known[by] = made.Sketch
			}
		}
	}
	return known
}

// with gives a text its sketch, and returns it as it is compared.
func (t *Text) with(sketch *copies.Sketch) *copies.Text {
	made := t.compared
	made.Sketch = sketch
	t.made.CompareAndSwap(nil, &made)
	return t.made.Load()
}

// sketched returns a text with its sketch, which is made now if it was not.
func (t *Text) sketched() *copies.Text {
	if made := t.made.Load(); made != nil {
		return made
	}
	r := read(t.compared.Doc.Whole(), t.compared.Language, t.by, false)
	sketch := &copies.Sketch{Same: prose.Hash(t.compared.Name)}
	if r.letters >= fewest {
		sketch.Words = r.letters
	}
	for _, a := range r.anchors {
		if a.kind <= figure {
			sketch.Hashes = append(sketch.Hashes, a.key)
		}
	}
	slices.Sort(sketch.Hashes)
	sketch.Hashes = slices.Clone(slices.Compact(sketch.Hashes))
	return t.with(sketch)
}

// Index is what translations are found by. It does not change; nil is of no texts.
type Index struct {
	ways  [2]*copies.Index // nil where all texts are on one side
	texts [2][]*copies.Text
}

// Update returns the index of a set of texts; x is that of another.
func (x *Index) Update(ctx context.Context, texts []Texts) *Index {
	if x == nil {
		x = &Index{}
	}
	n := &Index{}
	for _, by := range [...]Way{ByLetters, BySound} {
		var list []*Text
		several := false
		for _, t := range texts {
			if t[by] != nil {
				list = append(list, t[by])
				several = several || t[by].compared.Side != list[0].compared.Side
			}
		}
		if !several {
			continue
		}
		n.texts[by] = make([]*copies.Text, len(list))
		if cores.Each(ctx, (len(list)+63)/64, func(k int) {
			for i := 64 * k; i < min(64*k+64, len(list)); i++ {
				n.texts[by][i] = list[i].sketched()
			}
		}) != nil {
			return x // the build was ended
		}
		switch {
		case x.ways[by] == nil:
			n.ways[by] = among(by).Update(ctx, n.texts[by])
		case slices.Equal(x.texts[by], n.texts[by]):
			n.ways[by] = x.ways[by]
		default:
			n.ways[by] = x.ways[by].Update(ctx, n.texts[by])
		}
	}
	return n
}

// behind is by how much less may speak for one of several translations into one language
// than for the best: what has clearly less shares a part with it.
const behind = 0.1

// Pairs returns the translations, in order of names.
func (x *Index) Pairs() (out []copies.Pair) {
	type side struct{ text, language string }
	best, language := map[side]float64{}, map[string]string{}
	for by, way := range x.ways {
		if way == nil || len(way.Pairs()) == 0 {
			continue
		}
		out = append(out, way.Pairs()...)
		for _, t := range x.texts[by] {
			language[t.Name] = t.Language
		}
	}
	sides := func(p copies.Pair) [2]side { return [2]side{{p.A, language[p.B]}, {p.B, language[p.A]}} }
	for _, p := range out {
		for _, s := range sides(p) {
			if was, known := best[s]; !known || p.Score > was {
				best[s] = p.Score
			}
		}
	}
	out = slices.DeleteFunc(out, func(p copies.Pair) bool {
		s := sides(p)
		return p.Score < max(best[s[0]], best[s[1]])-behind
	})
	slices.SortFunc(out, func(a, b copies.Pair) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) })
	return out
}

// among returns an index of texts, of which none is in it yet, whose pairs are
// translations of each other.
func among(by Way) *copies.Index {
	return copies.By(func() copies.Rule {
		known := map[*copies.Text]*reading{}
		whole := func(t *copies.Text) *reading {
			if known[t] == nil {
				if len(known) == mostKept {
					clear(known)
				}
				known[t] = read(t.Doc.Whole(), t.Language, by, true)
			}
			return known[t]
		}
		return func(a, b *copies.Text) (is bool, score float64) {
			if !near(a.Sketch, b.Sketch, by) {
				return false, 0
			}
			c := compare(whole(a), whole(b), by)
			return c.is(), c.score() - sureShares[by]
		}
	})
}

// mostKept is how many texts a search keeps as they were read: forms that are filled in again
// and again are near to each other by the dozen, and each is read once.
const mostKept = 128

// near reports whether two texts may be translations by their lengths and by the names and
// numbers that are the same in both sketches, before either text is read.
func near(a, b *copies.Sketch, by Way) bool {
	if float64(max(a.Words, b.Words)) > longest*float64(min(a.Words, b.Words)) {
		return false
	}
	both := 0
	for i, j := 0, 0; i < len(a.Hashes) && j < len(b.Hashes); {
		switch x, y := a.Hashes[i], b.Hashes[j]; {
		case x < y:
			i++
		case y < x:
			j++
		default:
			i, j, both = i+1, j+1, both+1
		}
	}
	return float64(both) >= nearShares[by]*float64(min(len(a.Hashes), len(b.Hashes)))
}

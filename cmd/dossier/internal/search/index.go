// Package search makes the inverted index of the search page.
//
// The index is a handful of small files, so that a query loads only what it
// needs: postings by a hash of the word, a lexicon by a hash of its first
// letters for beginnings and misspellings, names by the first letters of their
// words, and the texts that results are shown from. How many files there are
// depends on the size of the archive alone.
//
// A posting is a briefing that holds a word, and the word's weight there. Phrases
// are found by their pairs: which briefings hold two words one after the other is
// kept under a hash of the two, many pairs in one slot, and the text decides at
// the end. Positions would be most of an index, and the most common words most
// of these. Numbers are written in digits of base 64, five bits each and one for
// "more follows", as source maps do.
package search

import (
	"cmp"
	"context"
	"maps"
	"math"
	"slices"
	"strconv"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/view"
)

// Shape says into how many files the parts of an index are cut.
type Shape struct{ Postings, Lexicon, Names int }

// bytesPerShard is how much text one file of postings covers; the file
// holds about a third of that.
const bytesPerShard = 96 << 10

// ShapeOf returns the shape of an index of texts of this size together, in bytes.
func ShapeOf(textBytes int) Shape {
	n := 1
	for n < 1<<14 && n*bytesPerShard < textBytes {
		n *= 2
	}
	return Shape{Postings: n, Lexicon: max(1, n/16), Names: max(1, n/8)}
}

// Index is the words of an archive and where they occur. It does not change.
type Index struct {
	Shape
	postings [][]view.SearchWord
	lexicon  [][]view.SearchWord
	pairs    [][][]byte // by file and slot
}

// list is the postings of one word in a run of briefings.
type list struct {
	first, last int // briefings
	n           int
	data        []byte // without the number of the first briefing
}

// How much a place in a text weighs.
const (
	inText    = 1
	inName    = 2 // a name that is linked
	inHeading = 3
	inTitle   = 10
)

// slots is how many lists of pairs are in one file.
const slots = 256

// Of makes the index of some briefings, on all cores.
func Of(briefings []*archive.Briefing, shape Shape) *Index {
	const run = 64
	blocks := make([]map[string]*list, (len(briefings)+run-1)/run)
	pairs := make([][]pair, len(blocks))
	each(len(blocks), func(k int) {
		w := writer{words: map[string]*list{}, stems: map[string]string{}, found: map[string]*float64{}, files: uint32(shape.Postings)}
		for i := k * run; i < min((k+1)*run, len(briefings)); i++ {
			w.add(i, briefings[i])
		}
		blocks[k], pairs[k] = w.words, w.pairs
	})
	x := &Index{Shape: shape, postings: make([][]view.SearchWord, shape.Postings), lexicon: make([][]view.SearchWord, shape.Lexicon)}
	x.pair(pairs)
	parts := make([][][]string, len(blocks)) // by block and shard: its words
	each(len(blocks), func(k int) {
		parts[k] = make([][]string, shape.Postings)
		for w := range blocks[k] {
			s := Hash(w) % uint32(shape.Postings)
			parts[k][s] = append(parts[k][s], w)
		}
	})
	each(shape.Postings, func(s int) {
		seen := map[string]bool{}
		for k := range blocks {
			for _, w := range parts[k][s] {
				seen[w] = true
			}
		}
		for _, w := range slices.Sorted(maps.Keys(seen)) {
			x.postings[s] = append(x.postings[s], merge(w, blocks))
		}
	})
	for _, shard := range x.postings {
		for i := range shard {
			if w := shard[i].Word; w[0] != '=' {
				s := Hash(beginning(w, 3)) % uint32(shape.Lexicon)
				x.lexicon[s] = append(x.lexicon[s], view.SearchWord{Word: w, Briefings: shard[i].Briefings})
			}
		}
	}
	for _, shard := range x.lexicon {
		slices.SortFunc(shard, func(a, b view.SearchWord) int { return cmp.Compare(a.Word, b.Word) })
	}
	return x
}

// Postings returns one file's words with where they occur.
func (x *Index) Postings(n int) []view.SearchWord { return x.postings[n] }

// Lexicon returns one file's words with how many briefings hold them.
func (x *Index) Lexicon(n int) []view.SearchWord { return x.lexicon[n] }

// merge joins the postings of a word in all runs.
func merge(w string, blocks []map[string]*list) view.SearchWord {
	out := view.SearchWord{Word: w}
	last := -1
	for _, b := range blocks {
		l := b[w]
		if l == nil {
			continue
		}
		out.Data = append(number(out.Data, l.first-last-1), l.data...)
		out.Briefings += l.n
		last = l.last
	}
	return out
}

// pair is two words one after the other in a briefing: the slot that they fall
// into, of all files, and the briefing.
type pair struct{ slot, briefing uint32 }

// pair makes the files of pairs.
func (x *Index) pair(blocks [][]pair) {
	files := uint32(x.Shape.Postings)
	of := make([][]pair, files)
	for _, b := range blocks {
		for _, p := range b {
			f := p.slot % files
			of[f] = append(of[f], pair{p.slot / files, p.briefing})
		}
	}
	x.pairs = make([][][]byte, files)
	each(len(of), func(f int) {
		slices.SortFunc(of[f], func(a, b pair) int {
			return cmp.Or(cmp.Compare(a.slot, b.slot), cmp.Compare(a.briefing, b.briefing))
		})
		x.pairs[f] = make([][]byte, slots)
		for i := 0; i < len(of[f]); {
			slot, last := of[f][i].slot, -1
			for ; i < len(of[f]) && of[f][i].slot == slot; i++ {
				b := int(of[f][i].briefing)
				x.pairs[f][slot] = number(x.pairs[f][slot], b-last-1)
				last = b
			}
		}
	})
}

// Pairs returns one file's lists of briefings, by slot.
func (x *Index) Pairs(n int) [][]byte { return x.pairs[n] }

type writer struct {
	files uint32
	words map[string]*list
	pairs []pair
	stems map[string]string // of one language
	lang  string
	found map[string]*float64 // the weight of each word of one briefing
	near  []uint32            // the slots of its pairs
}

// add indexes a briefing.
func (w *writer) add(i int, b *archive.Briefing) {
	if lang := Language(b.Attr.Language); lang != w.lang {
		w.lang = lang
		clear(w.stems)
	}
	n := 0 // words
	m := 0
	text := func(s string, leaf int, weight float64) {
		for m < len(b.Mentions) && b.Mentions[m].N < leaf {
			m++
		}
		before := ""
		prose.Words(s, func(word []byte, start, end int) {
			n++
			if prose.Stop(word) || len(word) > 40 {
				return
			}
			stem, ok := w.stems[string(word)]
			if !ok {
				stem = prose.Stem(string(word), w.lang)
				w.stems[string(word)] = stem
			}
			for m < len(b.Mentions) && b.Mentions[m].N == leaf && b.Mentions[m].End <= start {
				m++
			}
			more := weight
			if m < len(b.Mentions) && b.Mentions[m].N == leaf && b.Mentions[m].Start <= start {
				more = max(more, inName)
			}
			o := w.found[stem]
			if o == nil {
				o = new(float64)
				w.found[stem] = o
			}
			*o += more
			if before != "" {
				w.near = append(w.near, Hash(before, " ", stem)%(w.files*slots))
			}
			before = stem
		})
	}
	text(b.Attr.Title, 0, inTitle)
	for _, l := range b.Doc.Leaves {
		weight := float64(inText)
		if l.Kind == body.Heading {
			weight = inHeading
		}
		text(l.Text, l.N, weight)
	}
	// The weight of a word: how often it is in the text, saturated, in
	// shorter texts more (as BM25 has it, with an archive's average of 500).
	length := 1.2 * (0.25 + 0.75*float64(n)/500)
	for stem, o := range w.found {
		data := append(w.list(stem, i), digits[int(math.Round(31**o/(*o+length)))])
		w.words[stem].data = data
	}
	clear(w.found)
	slices.Sort(w.near)
	for _, slot := range slices.Compact(w.near) {
		w.pairs = append(w.pairs, pair{slot, uint32(i)})
	}
	w.near = w.near[:0]
	for _, key := range keys(b) {
		data := w.list(key, i) // makes the list where there is none
		w.words[key].data = data
	}
}

// list returns the postings of a word, ready for those in briefing i.
func (w *writer) list(word string, i int) []byte {
	l := w.words[word]
	if l == nil {
		l = &list{first: i, last: i, n: 1}
		w.words[word] = l
		return l.data
	}
	data := number(l.data, i-l.last-1)
	l.last = i
	l.n++
	return data
}

// keys are what a briefing may be picked by: who published it, in which year,
// its kind, its language, how complete it is, and the names in it.
func keys(b *archive.Briefing) (out []string) {
	a := b.Attr
	add := func(kind, value string) {
		if value != "" {
			out = append(out, "="+kind+":"+value)
		}
	}
	add("publisher", a.Publisher.ID)
	add("type", a.Publisher.Type)
	if len(a.SortKey()) >= 4 {
		add("year", a.SortKey()[:4])
	}
	add("kind", a.Kind)
	add("language", a.Language)
	for _, f := range slices.Compact(slices.Sorted(slices.Values(a.Fidelity))) {
		add("fidelity", f)
	}
	seen := map[string]bool{}
	for i := range b.Mentions {
		if id := b.Mentions[i].Entity; !seen[id] {
			seen[id] = true
			add("name", id)
		}
	}
	return out
}

// Language returns the language whose stems a text is indexed by.
func Language(tag string) string {
	if l := lang.Reads(tag); l != nil {
		return l.Tag
	}
	return ""
}

// beginning returns the first n letters of a word.
func beginning(word string, n int) string {
	for i := range word {
		if n == 0 {
			return word[:i]
		}
		n--
	}
	return word
}

// Hash is FNV-1a over code points, as the client computes it.
func Hash(parts ...string) uint32 {
	h := uint32(2166136261)
	for _, s := range parts {
		for _, r := range s {
			h = (h ^ uint32(r)) * 16777619
		}
	}
	return h
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

// number writes a number, the lowest five bits first.
func number(dst []byte, n int) []byte {
	for n >= 32 {
		dst = append(dst, digits[n&31|32])
		n >>= 5
	}
	return append(dst, digits[n])
}

// NamesFile returns the files of names that a name is in: one for the first
// two letters of each of its words.
func NamesFile(shards int, names ...string) (out []int) {
	for _, name := range names {
		prose.Words(name, func(w []byte, _, _ int) {
			s := int(Hash(beginning(string(w), 2)) % uint32(shards))
			if !prose.Stop(w) && !slices.Contains(out, s) {
				out = append(out, s)
			}
		})
	}
	slices.Sort(out)
	return out
}

// PreviewFile returns the file that holds what is shown of an entity in passing.
func PreviewFile(shards int, id string) int { return int(Hash(id) % uint32(shards)) }

// Name returns the name of a file of the index.
func Name(part string, n int) string { return part + strconv.Itoa(n) }

// each calls f for 0 to n-1 on all cores.
func each(n int, f func(i int)) { _ = cores.Each(context.Background(), n, f) }

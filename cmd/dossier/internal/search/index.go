// Package search makes the inverted index of the search page.
//
// The index is a handful of small files, so that a query loads only what it
// needs: postings by a hash of the word, a lexicon by a hash of its first
// letters for beginnings and misspellings, names by the first letters of their
// words, and the texts that results are shown from. How many files there are
// depends on the size of the archive alone.
//
// What a word is, the room terms says. A posting is a briefing that holds a word, and the word's weight there. Phrases
// are found by their pairs: which briefings hold two words one after the other is
// kept under a hash of the two, many pairs in one slot, and the text decides at
// the end. Positions would be most of an index, and the most common words most
// of these. Numbers are written in digits of base 64, five bits each and one for
// "more follows", as source maps do.
package search

import (
	"cmp"
	"context"
	"encoding/binary"
	"math"
	"math/bits"
	"slices"
	"strconv"
	"strings"
	"sync"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/terms"
	"dossier/cmd/dossier/internal/view"
)

// Shape says into how many files the parts of an index are cut, how many briefings
// share a file of texts and one of columns, how many of a list are with its word, and how
// many words that begin alike are where they are looked for first; 0 for all.
type Shape struct{ Postings, Lexicon, Names, PerText, PerColumns, Long, PerHead int }

// bytesPerShard is how much text one file of postings covers; the file holds about
// a ninth of that.
const bytesPerShard = 120 << 10

// bytesPerTexts is how much text is about in one file of texts: the ten results of a
// question are in up to ten of them, compressed to a third.
const bytesPerTexts = 60 << 10

// ShapeOf returns the shape of an index of so many texts of this size together, in
// bytes. It moves in steps of an eighth, because files are made anew when it moves.
func ShapeOf(texts, textBytes int) Shape {
	n := max(1, (textBytes+bytesPerShard-1)/bytesPerShard)
	step := max(1, 1<<bits.Len(uint(n))>>4)
	n = min((n+step-1)/step*step, 1<<20)
	s := Shape{Postings: n, Lexicon: max(1, n/16), Names: max(1, n/8),
		PerText: textsPerFile(bytesPerTexts, texts, textBytes), PerColumns: 1 << 12}
	if texts > 2*longList { // who asks many briefings loads more lists: texts come in smaller pieces, columns in fewer
		s.PerText = textsPerFile(bytesPerTexts/2, texts, textBytes)
		s.PerColumns = 1 << 16
		s.Long, s.PerHead = longList, perHead
	}
	return s
}

func textsPerFile(bytes, texts, textBytes int) int {
	return min(max(1, (bytes*texts+textBytes/2)/max(1, textBytes)), 16)
}

// Index is the words of an archive and where they occur. It does not change.
type Index struct {
	Shape
	briefings []*archive.Briefing
	runs      []run
	lexicon   func() lexicon
}

// How much a place in a text weighs.
const (
	inText    = 1
	inName    = 2 // a name that is linked
	inHeading = 3
	inTitle   = 10
)

// Of makes the index of some briefings, on all cores, from the runs that were kept of the
// last one as far as these are the same. kept may be nil.
func Of(briefings []*archive.Briefing, shape Shape, kept *Kept) *Index {
	x := &Index{Shape: shape, briefings: briefings}
	if kept != nil && kept.Parts != nil {
		x.runs = together(kept.Parts, briefings, shape)
	} else {
		x.runs = cut(briefings, shape)
		each(len(x.runs), func(k int) {
			r := &x.runs[k]
			if r.span = kept.run(r.key); r.span != nil {
				return
			}
			w := newWriter(shape.Postings)
			for i, b := range briefings[r.base : r.base+r.n] {
				w.add(i, b)
			}
			r.span = kept.aside(w.done())
		})
		kept.keep(x.runs)
	}
	x.lexicon = sync.OnceValue(x.words)
	return x
}

// Postings returns one file's words with where they occur; of a long list, its beginning.
func (x *Index) Postings(n int) []view.SearchWord {
	list := words(x.runs, n, true)
	for i := range list {
		x.shorten(&list[i])
	}
	return list
}

// words joins what the runs know of the words of one file: how many briefings hold each,
// and, where it is asked for, which.
func words(runs []run, file int, which bool) (out []view.SearchWord) {
	var at prose.Vocabulary
	var of [][]term
	for i := range runs {
		terms, _ := runs[i].part(file)
		for len(terms) > 0 {
			var t term
			var word []byte
			word, t, terms = readTerm(terms)
			k, fresh := at.Number(word)
			if fresh {
				out, of = append(out, view.SearchWord{Word: string(word)}), append(of, nil)
			}
			if out[k].Briefings += t.n; which {
				t.first, t.last = t.first+runs[i].base, t.last+runs[i].base
				of[k] = append(of[k], t)
			}
		}
	}
	for k := range of {
		if which {
			out[k].Data = joined(of[k])
		}
	}
	slices.SortFunc(out, func(a, b view.SearchWord) int { return cmp.Compare(a.Word, b.Word) })
	return out
}

// joined are the postings of a word in all runs. Where these stand behind each other only
// the first briefing of each is told anew; else they come from several processes.
func joined(runs []term) (dst []byte) {
	last := -1
	for _, t := range runs {
		if t.first <= last {
			return sorted(runs)
		}
		dst = append(posting(dst, t.first-last-1, t.weightOfFirst), t.data...)
		last = t.last
	}
	return dst
}

// writer indexes a run of briefings.
type writer struct {
	names prose.Vocabulary  // stems and names of entities
	terms []term            // and what is known of them
	forms map[string]*forms // by language
	found []int32           // the terms of one briefing
	pairs []pair            // and the pairs
	key   []byte
	files []part
}

// forms are the words of a language as they are written, and the terms they stand for;
// stop words for none.
type forms struct {
	prose.Vocabulary
	terms []int32
}

const stopWord = -1

// part is what a run knows of one file of postings and one of pairs.
type part struct {
	terms []int32
	pairs []byte // of each pair its slot and weight, and how much greater the briefing's number is
	last  int    // the briefing of the last pair
}

// pair is two terms one after the other, by their hash.
type pair struct {
	hash          uint32
	first, second int32
}

// term is a stem or a name of an entity, and its postings in a run of briefings.
type term struct {
	state       uint32 // the hash of the word and a space, to which a second word is added
	weight      float64
	weighs      int // in the last briefing
	first, last int // briefings
	n           int
	data        []byte // of all but the first briefing

	weightOfFirst int
}

func newWriter(files int) *writer {
	return &writer{forms: map[string]*forms{}, files: make([]part, files)}
}

// term returns the number of a stem, or of a name.
func (w *writer) term(word []byte) int32 {
	n, fresh := w.names.Number(word)
	if fresh {
		w.terms = append(w.terms, term{state: addTo(hash(word), " ")})
	}
	return int32(n)
}

// form returns the number of the term that a word stands for.
func (w *writer) form(of *forms, word []byte, tag string) int32 {
	n, fresh := of.Number(word)
	if fresh {
		t := int32(stopWord)
		if !prose.Stop(word) && len(word) <= 40 {
			t = w.term([]byte(prose.Stem(string(word), tag)))
		}
		of.terms = append(of.terms, t)
	}
	return of.terms[n]
}

// add indexes a briefing.
func (w *writer) add(i int, b *archive.Briefing) {
	tag := Language(b.Attr().Language)
	of := w.forms[tag]
	if of == nil {
		of = &forms{}
		w.forms[tag] = of
	}
	n := 0 // words
	mentions, m := b.Mentions(), 0
	text := func(s string, leaf int, weight float64) {
		for m < len(mentions) && mentions[m].N < leaf {
			m++
		}
		before := int32(stopWord)
		terms.Each(s, false, func(x *terms.Term) {
			if !x.IsTerm() {
				return
			}
			if x.Kind != terms.Joined {
				n++
			}
			at := w.form(of, x.Word, tag)
			if at == stopWord {
				return
			}
			for m < len(mentions) && mentions[m].N == leaf && mentions[m].End <= x.Start && x.Kind != terms.Joined {
				m++
			}
			more := weight
			if m < len(mentions) && mentions[m].N == leaf && mentions[m].Start <= x.Start {
				more = max(more, inName)
			}
			t := &w.terms[at]
			if t.weight == 0 {
				w.found = append(w.found, at)
			}
			t.weight += more
			if x.Kind != terms.Word { // what holds all pairs of a run holds the run
				return
			}
			if before != stopWord {
				w.pairs = append(w.pairs, pair{addTo(w.terms[before].state, w.names.Word(int(at))), before, at})
			}
			before = at
		})
	}
	text(b.Attr().Title, 0, inTitle)
	for _, l := range b.Doc.Whole().Leaves {
		weight := float64(inText)
		if l.Kind == body.Heading {
			weight = inHeading
		}
		text(l.Text, l.N, weight)
	}
	// The weight of a word: how often it is in the text, saturated, in
	// shorter texts more (as BM25 has it, with an archive's average of 500).
	length := float64(1.2 * (0.25 + 0.75*float64(n)/500))
	for _, at := range w.found {
		t := &w.terms[at]
		t.weighs = int(math.Round(15 * t.weight / (t.weight + length)))
		t.in(i, t.weighs)
		t.weight = 0
	}
	for _, p := range w.pairs {
		w.pair(p.hash, i, (w.terms[p.first].weighs+w.terms[p.second].weighs)/2)
	}
	w.found, w.pairs = w.found[:0], w.pairs[:0]
	w.filters(i, b)
}

// pair notes that a briefing holds two words one after the other, and what they weigh there.
func (w *writer) pair(hash uint32, briefing, weight int) {
	files := uint32(len(w.files))
	at := hash % (files * slots)
	f := &w.files[at%files]
	f.pairs = binary.AppendUvarint(binary.LittleEndian.AppendUint16(f.pairs, uint16(int(at/files)|weight*slots)), uint64(briefing-f.last))
	f.last = briefing
}

// in notes that a term stands in briefing i, and what it weighs there.
func (t *term) in(i, weight int) {
	if t.n == 0 {
		t.first, t.weightOfFirst = i, weight
	} else {
		t.data = posting(t.data, i-t.last-1, weight)
	}
	t.last = i
	t.n++
}

// none is the weight of what has none: filters.
const none = -1

// posting writes how many briefings lie between two that hold a word, and the word's
// weight in the second, 0 to 15. A digit holds both where they are few, as they are for
// the words that make most of an index; 3 says that the rest follows.
func posting(dst []byte, between, weight int) []byte {
	switch {
	case weight == none:
		return number(dst, between)
	case between < 3:
		return append(dst, digits[between<<4|weight])
	}
	return number(append(dst, digits[3<<4|weight]), between-3)
}

// readPosting reads what posting wrote, and returns what follows.
func readPosting(data []byte, weighed bool) (between, weight int, rest []byte) {
	digit := func() int {
		d := strings.IndexByte(digits, data[0])
		data = data[1:]
		return d
	}
	follows := true
	if weight = none; weighed {
		d := digit()
		between, weight = d>>4, d&15
		follows = between == 3
	}
	for shift := 0; follows; shift += 5 {
		d := digit()
		between += d & 31 << shift
		follows = d >= 32
	}
	return between, weight, data
}

// filters notes which names a briefing holds. What else it may be picked by is in columns.
func (w *writer) filters(i int, b *archive.Briefing) {
	mentions := b.Mentions()
	for k := range mentions {
		w.key = append(append(w.key[:0], "=name:"...), mentions[k].Entity...)
		at := w.term(w.key)
		if t := &w.terms[at]; t.n == 0 || t.last != i { // a name is there once
			t.in(i, none)
		}
	}
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
	h := uint32(basis)
	for _, s := range parts {
		h = addTo(h, s)
	}
	return h
}

const basis = 2166136261 // of FNV-1a

func hash(word []byte) uint32 { return addTo(basis, word) }

// addTo goes on with a hash.
func addTo[T string | []byte](h uint32, s T) uint32 {
	for _, r := range string(s) {
		h = (h ^ uint32(r)) * 16777619
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
		terms.Each(name, false, func(t *terms.Term) {
			s := int(Hash(beginning(string(t.Word), 2)) % uint32(shards))
			if t.IsTerm() && !prose.Stop(t.Word) && !slices.Contains(out, s) {
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

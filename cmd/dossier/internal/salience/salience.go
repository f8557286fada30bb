// Package salience chooses the sentences of an archive that say most of a name. A page prints them at its head as what sources say, so what is
// in doubt is not chosen: fewer, or none, are better than one that says nothing.
package salience

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/prose"
)

// A Sentence says something of an entity: where it stands, and how much it says.
type Sentence struct {
	N          int // leaf of the document
	Start, End int // bytes of its text
	Score      int
}

// Bounds of a look, and of a sentence that can be read at a glance, in bytes.
const (
	mentionsRead   = 8 // of an entity in a briefing: what says most of it comes early
	shortest       = 50
	longest        = 300
	comfortable    = 220
	mostNames      = 5  // beside the entity: more are a list
	apart          = 40 // mentions further before are not of the same sentence
	furthestInLeaf = 4 << 10
	early          = 900 // a report says there what it is about
	mostTitles     = 4   // words before a name that begins a sentence
)

// The words that such sentences are told by.
var (
	copula     = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Prose.Copula })
	determiner = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Dates.Article }, func(l *lang.Language) lang.Words { return l.Prose.Indefinite })
	indefinite = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Prose.Indefinite })
	titles     = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Names.Honorifics }, func(l *lang.Language) lang.Words { return l.Names.Titles },
		func(l *lang.Language) lang.Words { return l.Names.Offices }, func(l *lang.Language) lang.Words { return l.Names.OfficeMore })
	verbs = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Prose.Copula }, func(l *lang.Language) lang.Words { return l.Dates.Past },
		func(l *lang.Language) lang.Words { return l.Dates.Singular }, func(l *lang.Language) lang.Words { return l.Dates.Future },
		func(l *lang.Language) lang.Words { return l.Names.Says })
	pastEnds = lang.Read.Words(func(l *lang.Language) lang.Words { return l.Dates.PastEnd })
	joins    = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Dates.And })
	loose    = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Prose.Loose })
)

// Best returns the sentence of a briefing that says most of an entity, whose mentions in
// it are listed by their numbers; ok is false where none is good enough.
//
// A sentence says something of a name if it defines it (an apposition behind it, "is a"),
// or if the name is its subject and it joins other names early in the text, or opens it. It stands
// whole, outside of quotations, and the name in it is not a part of another's.
func Best(b *archive.Briefing, mentions []int, of archive.EntityType) (best Sentence, ok bool) {
	if b.Attr().Retracted() {
		return best, false
	}
	read, last := 0, -1
	var spans []prose.Span
	leaves := map[int]*body.Block{}
	before := map[int]int{} // bytes of text before each
	n := 0
	for _, l := range b.Doc.Whole().Leaves {
		if l.Zone == body.Body && l.Kind == body.Paragraph {
			leaves[l.N], before[l.N] = l, n
			n += len(l.Text)
		}
	}
	all := b.Mentions()
	for _, k := range mentions {
		m := &all[k]
		l := leaves[m.N]
		if l == nil || m.End > len(l.Text) || m.Start > furthestInLeaf {
			continue
		}
		if read++; read > mentionsRead {
			break
		}
		if m.N != last {
			spans, last = prose.Sentences(l.Text[:min(len(l.Text), 2*furthestInLeaf)]), m.N
		}
		i, _ := slices.BinarySearchFunc(spans, m.End, func(s prose.Span, end int) int { return cmp.Compare(s.End, end) })
		if i == len(spans) || spans[i].Start > m.Start {
			continue
		}
		s := spans[i]
		score := 0
		if !marked(l, s) && whole(l.Text[s.Start:s.End]) {
			score = says(all, k, l.Text, s, of, before[m.N]+s.Start)
		}
		if score > best.Score {
			best, ok = Sentence{m.N, s.Start, s.End, score}, true
		}
	}
	return best, ok
}

// marked reports whether a part of a sentence is a dateline, a label, a quotation or an
// image: what is shown of it would not be what the source says itself.
func marked(l *body.Block, s prose.Span) bool {
	return slices.ContainsFunc(l.Spans, func(x body.Span) bool {
		return x.Start < s.End && x.End > s.Start && (x.Kind == body.Place || x.Kind == body.Label || x.Kind == body.Quotation || x.Kind == body.Image || x.Kind == body.CodeSpan)
	})
}

// whole reports whether words are a sentence that stands by itself: of a good length, with
// its beginning and its end, with nothing quoted in it and no brackets left open.
func whole(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	return len(s) >= shortest && len(s) <= longest && (unicode.IsUpper(first) || unicode.IsNumber(first) || first == '¿' || unicode.Is(unicode.Lo, first)) &&
		(last == '.' || last == '!' || last == '。') && !strings.HasSuffix(s, "..") && !strings.ContainsAny(s, "\"“”„«»‘\n…?|") && !strings.Contains(s, " '") &&
		strings.Count(s, "(") == strings.Count(s, ")")
}

// says returns how much a sentence, which stands at so many bytes of the text, says of the
// mention with number k; 0 is nothing.
func says(all []archive.Mention, k int, text string, s prose.Span, of archive.EntityType, at int) (score int) {
	m := &all[k]
	before, after := text[s.Start:m.Start], text[m.End:s.End]
	names := others(all, k, s)
	if names > mostNames {
		return 0
	}
	defines, subject := defined(before, after), isSubject(before, after, of)
	switch {
	case defines && subject:
		score = 9
	case defines:
		score = 6
	case subject && (names > 0 && at <= early || at == 0):
		score = 3
	default:
		return 0
	}
	if at == 0 {
		score += 2
	}
	if s.End-s.Start <= comfortable {
		score++
	}
	return score + min(names, 2)
}

// others counts the entities beside the one of mention k that a sentence names.
func others(all []archive.Mention, k int, s prose.Span) int {
	m := &all[k]
	var seen []string
	look := func(i, step int) {
		for n := 0; i >= 0 && i < len(all) && n < apart; i, n = i+step, n+1 {
			x := &all[i]
			if x.N != m.N || x.Start >= s.End || x.End <= s.Start {
				return
			}
			if x.Entity != m.Entity && !slices.Contains(seen, x.Entity) {
				seen = append(seen, x.Entity)
			}
		}
	}
	look(k-1, -1)
	look(k+1, 1)
	return len(seen)
}

// isSubject reports whether a sentence begins with a name, behind no more than its
// article and titles, and goes on as one about it does: with a verb or an apposition.
func isSubject(before, after string, of archive.EntityType) bool {
	f := strings.Fields(before)
	if len(f) > mostTitles {
		return false
	}
	for i, w := range f {
		low := strings.ToLower(strings.TrimRight(w, "."))
		if strings.ContainsAny(w, ",;:()—–") || !titles[low] && !(i == 0 && determiner[low]) {
			return false
		}
	}
	rest, ok := strings.CutPrefix(after, " ")
	if !ok {
		return defined(before, after)
	}
	w, _, _ := strings.Cut(rest, " ")
	low := strings.ToLower(strings.Trim(w, ",.;"))
	switch {
	case low == "" || capitalised(w):
		return false
	case verbs[low]:
		return true
	case determiner[low] || loose[low] || joins[low]:
		return false
	case slices.ContainsFunc(pastEnds, func(end string) bool { return strings.HasSuffix(low, end) && len(low) > len(end)+2 }):
		return true
	}
	// Of people also a verb of the present; but in "a Ruiz victory" the name belongs to another word.
	return of == "person" && lower(w) && strings.HasSuffix(low, "s") && (len(f) == 0 || !determiner[strings.ToLower(f[0])])
}

// defined reports whether a sentence says what a name is: "Example Bank is the", "Example
// Bank, a lender in Utopia,".
func defined(before, after string) bool {
	if rest, ok := strings.CutPrefix(after, " "); ok {
		f := strings.Fields(prose.Head(rest, 60))
		return len(f) > 2 && copula[f[0]] && (indefinite[f[1]] || determiner[f[1]] && lower(f[2])) && subjectAlone(before)
	}
	rest, ok := strings.CutPrefix(after, ", ")
	if !ok || !subjectAlone(before) {
		return false
	}
	end := strings.IndexAny(rest, ",.;:()—–")
	if end < 0 || rest[end] != ',' && end != len(rest)-1 {
		return false
	}
	words := strings.Fields(rest[:end])
	if len(words) < 2 || len(words) > 12 || !determiner[strings.ToLower(words[0])] || capitalised(words[0]) {
		return false
	}
	if next := strings.Fields(prose.Head(strings.TrimPrefix(rest[end:], ","), 40)); len(next) > 0 && (determiner[next[0]] || joins[next[0]] || capitalised(next[0])) {
		return false // a list, or another clause
	}
	small := 0
	for _, w := range words[1:] {
		if verbs[strings.ToLower(w)] {
			return false
		}
		if lower(w) {
			small++
		}
	}
	return small > 0
}

// subjectAlone reports whether nothing stands before a name in its sentence but its
// article: behind a preposition a comma ends a clause, and what follows is about another.
func subjectAlone(before string) bool {
	f := strings.Fields(before)
	for i, w := range f {
		low := strings.ToLower(strings.TrimRight(w, "."))
		if !titles[low] && !(i == 0 && determiner[low]) {
			return false
		}
	}
	return len(f) <= mostTitles
}

func capitalised(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

func lower(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLower(r)
}

// A Candidate is the best sentence of a briefing, with what decides between several.
type Candidate struct {
	Sentence
	Text   string
	Source string // who issued it; "" where that is unknown
}

// Choose returns the numbers of at most so many candidates: those that say most, of
// different sources first, and no two in like words. Of equals the first counts.
func Choose(list []Candidate, most int) (out []int) {
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(list[b].Score, list[a].Score) })
	sources := map[string]bool{}
	var chosen []map[string]bool
	for _, again := range []bool{false, true} { // of a source that has one, only when others had their turn
		for _, i := range order {
			c := &list[i]
			if len(out) == most {
				return out
			}
			if slices.Contains(out, i) || c.Source != "" && sources[c.Source] != again || c.Source == "" && again {
				continue
			}
			words := wordsOf(c.Text)
			if slices.ContainsFunc(chosen, func(w map[string]bool) bool { return share(w, words) >= alike }) {
				continue
			}
			sources[c.Source] = true
			chosen, out = append(chosen, words), append(out, i)
		}
	}
	return out
}

// alike is which share of their words, of a hundred, two sentences have in common that say
// the same.
const alike = 50

// wordsOf returns the words of a sentence that say something, folded and without their
// endings.
func wordsOf(text string) map[string]bool {
	out := map[string]bool{}
	prose.Words(text, func(word []byte, _, _ int) {
		if !prose.Stop(word) && len(word) > 1 {
			out[prose.Stem(string(word), "en")] = true
		}
	})
	return out
}

// share returns how many of a hundred of the words of the shorter the longer has.
func share(a, b map[string]bool) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return 0
	}
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return 100 * n / len(a)
}

package quotes

// Who says a quotation, as far as the words of its sentence tell: a verb of saying
// before it, behind it or between its parts, and the phrase that is the verb's subject.

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A kind says what stands for the speaker.
type kind uint8

const (
	none    kind = iota // nothing says whose words they are
	named               // a phrase
	pronoun             // he, she, or a verb without a subject
	subject             // who the sentence is about
	unknown             // somebody whom nothing tells
	same                // who said what stands before it
)

// An attribution is what the words around a quotation say of its speaker.
type attribution struct {
	kind   kind
	gender role // of a pronoun: he, she, or 0
	verb   string
	phrase []token // of the speaker
	other  []token // an apposition that may name the speaker: the mayor, Ana Ruiz
	at     int     // token of the verb; -1: none
}

// Limits on how far from a quotation the verb may stand that governs it, in words.
const (
	farBehind   = 18 // “…”, the phrase of a speaker, said
	farComma    = 14 // he said on the last day of the visit, “…”
	farColon    = 60
	farIndirect = 30 // she said that the plan was “…”
)

// read reads the sentences of a passage in order.
func (p *passage) read() {
	before := attribution{} // of the last quotation of the sentence before
	for k, t := range p.list {
		last, left := attribution{}, -1 // of the last quotation of this sentence, and where that stands
		for i := range t {
			if t[i].quote == 0 {
				continue
			}
			s := p.spans[t[i].quote-1]
			a := attribution{}
			alone := i == 0 && p.bare(t, i)
			if p.r.words != nil {
				a = p.attribute(k, t, i, last, left)
				if a.kind == none && alone && before.kind != none {
					a = attribution{kind: same, verb: ""}
				}
			}
			if parts, by := p.inserted(s); a.kind == none && by.kind != none {
				p.r.add(p, parts[0], t, by, false)
				a, s = attribution{kind: same}, parts[1]
			}
			p.r.add(p, s, t, a, alone)
			if a.kind != none {
				last, left = a, i
			}
		}
		before = last
		p.r.follow(p, t, left >= 0)
	}
}

// bare reports whether a sentence has nothing but the quotation at i.
func (p *passage) bare(t []token, i int) bool {
	for k := range t {
		if k != i && (t[k].word || t[k].quote > 0) {
			return false
		}
	}
	return true
}

// attribute says whose the quotation at t[i] is.
func (p *passage) attribute(k int, t []token, i int, last attribution, left int) attribution {
	s := p.spans[t[i].quote-1]
	if title(p.text[s.from:s.to]) && !p.spoken(s, t, i) {
		return attribution{}
	}
	if a := p.behind(t, i, i+1); a.kind != none {
		return a
	}
	a := p.ahead(t, i)
	if a.kind != none {
		if left >= 0 && last.kind != none && (a.at < left || a.at == last.at || a.kind == subject) {
			a.kind = same
		}
		return a
	}
	if i == len(t)-1 && i == 0 && k+1 < len(p.list) && strings.ContainsRune("?!…", p.end(s)) { // “Why?” Ruiz asked.
		return p.behindSentence(p.list[k+1])
	}
	return a
}

// spoken reports whether a comma or a colon sets a quotation off as speech.
func (p *passage) spoken(s span, t []token, i int) bool {
	r := p.end(s)
	return i > 0 && t[i-1].mark(":") || strings.ContainsRune(".!?…", r) || i == 0 && (r == ',' || i+1 < len(t) && t[i+1].mark(","))
}

// end returns the last character of a quotation.
func (p *passage) end(s span) rune {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(p.text[s.from:s.to], "'’\"”»› \u00a0\u202f"))
	return r
}

// behind reads the words behind a quotation, from token i on: “…”, Ruiz said; “…”,
// said Ruiz; “…”, according to Ruiz.
func (p *passage) behind(t []token, q, i int) attribution {
	s := p.spans[t[q].quote-1]
	embedded := q > 0 && !t[q-1].mark(",:;—–-") && !t[q-1].is(breaks)
	attached := strings.ContainsRune(",?!…-—–", p.end(s))
	for i < len(t) && t[i].mark(",—–-)") {
		attached, i = true, i+1
	}
	if i >= len(t) || t[i].quote > 0 {
		return attribution{}
	}
	if a := p.according(t, i); a.kind != none && (attached || count(p.text[s.from:s.to]) > 2) {
		return a
	}
	if a := p.replied(t, i); a.kind != none && !embedded {
		return a
	}
	if !attached && (embedded || count(p.text[s.from:s.to]) < 3 || t[i].capital) {
		return attribution{}
	}
	a, next := p.clause(t, i)
	if a.kind == none {
		return a
	}
	if (embedded || title(p.text[s.from:s.to])) && !ends(t, next) {
		return attribution{}
	}
	return a
}

// behindSentence reads a sentence that says no more than who said what stands before it.
func (p *passage) behindSentence(t []token) attribution {
	if len(t) > farBehind || len(t) == 0 {
		return attribution{}
	}
	for i := range t {
		if t[i].quote > 0 {
			return attribution{}
		}
	}
	a, next := p.clause(t, 0)
	if a.kind != none && a.at >= 0 && t[a.at].is(told) { // told jurors
		for k := next; k < len(t) && k < next+4 && t[k].word && !t[k].is(that|breaks); k++ {
			next = k + 1
		}
	}
	if a.kind != none && !ends(t, next) {
		return attribution{}
	}
	return a
}

// ends reports whether a clause of saying ends at t[i], or says only when and to whom.
func ends(t []token, i int) bool {
	return i >= len(t) || !t[i].word || t[i].is(at|helper)
}

// clause reads a subject and a verb of saying, in either order; next is what stands
// behind them.
func (p *passage) clause(t []token, i int) (a attribution, next int) {
	v := i
	for ; v < len(t) && v < i+farBehind; v++ {
		if t[v].quote > 0 || t[v].mark(":;") || t[v].is(that) {
			return attribution{}, v
		}
		if t[v].is(verb) && !(t[v].capital && v > i) {
			break
		}
		if t[v].is(saying) && v > i+1 && t[v-1].is(as) { // others quoted Ruiz as saying
			return joined(attribution{kind: named, verb: t[v].low, phrase: t[i : v-1], at: v}), v + 1
		}
	}
	if v == len(t) || v == i+farBehind || v > i && t[v-1].mark("'s") {
		return attribution{}, v
	}
	next = v + 1
	for next < len(t) && t[next].is(helper|verb) && !t[next].capital {
		next++
	}
	a = attribution{verb: t[v].low, at: v}
	from, to := p.core(t, i, v)
	switch {
	case to <= from:
		return p.inverted(t, v)
	case t[from].is(he|she|nobody) && to-from == 1:
		return stands(a, t[from]), next
	}
	if t[from].is(at | breaks) { // “…”, in a letter, Ruiz said
		comma := find(t, from, to, ",")
		if comma < 0 || t[from].is(breaks) {
			return attribution{}, next
		}
		from = comma + 1
		if to-from == 1 && t[from].is(he|she|nobody) {
			return stands(a, t[from]), next
		}
	}
	if from >= to {
		return attribution{}, next
	}
	if comma := find(t, from, to, ","); comma >= 0 {
		if !t[to-1].mark(",") || comma == to-1 { // Ana Ruiz, the mayor, said
			return attribution{}, next
		}
		a.phrase, a.other, to = t[from:comma], t[comma+1:to-1], comma
	} else {
		a.phrase = t[from:to]
	}
	for k := from; k < to; k++ {
		if t[k].is(and) {
			return attribution{kind: unknown, verb: a.verb, phrase: a.phrase, at: v}, next
		}
		if t[k].is(breaks|verb) && !t[k].capital || !t[k].word && !t[k].mark("'s()") {
			return attribution{}, next
		}
	}
	a.kind = named
	if lower(a.phrase) {
		return attribution{}, next
	}
	return a, next
}

// lower reports whether a phrase begins with a small word that begins no phrase of a
// speaker.
func lower(phrase []token) bool {
	first := phrase[0]
	return first.word && !first.capital && !first.is(article|office)
}

// core narrows t[from:to] by the helpers at its ends.
func (p *passage) core(t []token, from, to int) (int, int) {
	for from < to && t[from].is(helper) && !(t[from].is(article) && to-from > 1) {
		from++
	}
	for to > from && t[to-1].is(helper) && !t[to-1].is(article) && !t[to-1].capital {
		to--
	}
	return from, to
}

// stands makes an attribution to what a pronoun stands for.
func stands(a attribution, t token) attribution {
	a.kind, a.gender, a.phrase = pronoun, t.role&(he|she), []token{t}
	if t.is(nobody) {
		a.kind = unknown
	}
	return a
}

// inverted reads the subject behind a verb: said Ana Ruiz, the mayor.
func (p *passage) inverted(t []token, v int) (a attribution, next int) {
	a = attribution{verb: t[v].low, at: v}
	i := v + 1
	for i < len(t) && (t[i].is(helper) || t[i].is(verb) && !t[i].capital) && !(t[i].is(article) && i+1 < len(t) && t[i+1].word && !t[i+1].is(at|of)) {
		i++
	}
	if i < len(t) && t[i].is(he|she|nobody) && !t[i].is(article) {
		return stands(a, t[i]), i + 1
	}
	if i+1 < len(t) && t[i].is(article) && t[i+1].is(helper) && !t[i+1].is(article) { // dijo el lunes Ruiz
		i += 2
	}
	if p.r.words.silent && i < len(t) && t[i].is(at) && !t[i].is(article) {
		if k := p.subjectBehind(t, i); k > i { // dijo a la prensa la alcaldesa
			i = k
		}
	}
	k := p.phrase(t, i)
	if k == i {
		if p.r.words.silent && (i >= len(t) || !t[i].word || t[i].is(at|that)) {
			a.kind = pronoun
		}
		return a, i
	}
	a.kind, a.phrase, next = named, t[i:k], k
	if k < len(t) && t[k].mark(",") {
		if m := p.phrase(t, k+1); m > k+1 && !lower(t[k+1:m]) && (m >= len(t) || t[m].mark(".,;—–)") || t[m].quote > 0) {
			a.other, next = t[k+1:m], m
		}
	}
	for _, w := range a.phrase {
		if w.is(and) {
			a.kind = unknown
		}
	}
	if lower(a.phrase) {
		a.kind = none
	}
	return a, next
}

// subjectBehind returns where a subject begins behind the phrases of t[i] on that say
// where and to whom, or i where there is none.
func (p *passage) subjectBehind(t []token, i int) int {
	for k := i + 2; k < len(t) && k < i+farBehind && t[k].word && !t[k].is(that|breaks|verb); k++ {
		if before := &t[k-1]; (t[k].is(article|office) || t[k].capital) && !t[k].is(at) && !before.is(at|of|article|office) && !before.capital {
			return k
		}
	}
	return i
}

// phrase returns where the phrase ends that begins at t[i].
func (p *passage) phrase(t []token, i int) int {
	k := i
	for ; k < len(t) && k < i+farBehind; k++ {
		w := &t[k]
		if w.quote > 0 || !w.word && !w.mark("'s") || w.is(verb|that) && !w.capital || w.is(breaks) && !w.is(and) || w.is(at) && !w.is(of|article) || (w.is(helper) && k > i || w.is(copula)) && !w.capital && !w.is(article) {
			break
		}
	}
	return k
}

// according reads a phrase that names a speaker without a verb, from token i on.
func (p *passage) according(t []token, i int) attribution {
	for _, words := range p.r.words.accord {
		k := i
		for _, w := range words {
			if k >= len(t) || t[k].low != w && !(strings.HasSuffix(w, "'") && strings.HasPrefix(t[k].low, w)) {
				k = -1
				break
			}
			k++
		}
		if k < 0 {
			continue
		}
		end := p.phrase(t, k)
		if end == k || lower(t[k:end]) && !t[k].is(he|she) {
			return attribution{}
		}
		a := attribution{kind: named, verb: strings.Join(words, " "), phrase: t[k:end], at: i}
		if end-k == 1 && t[k].is(he|she) {
			return stands(a, t[k])
		}
		if end < len(t) && t[end].mark(",") {
			if m := p.phrase(t, end+1); m > end+1 && (m >= len(t) || t[m].mark(".,;—–")) {
				a.other = t[end+1 : m]
			}
		}
		return a
	}
	return attribution{}
}

// replied reads “…” was the mayor's answer, from token i on.
func (p *passage) replied(t []token, i int) attribution {
	if i < len(t) && t[i].mark(",") {
		i++
	}
	if i >= len(t) || !t[i].is(copula) {
		return attribution{}
	}
	end := min(len(t), i+farBehind)
	for k := i + 1; k < end && t[k].word || k < end && t[k].mark("'s"); k++ {
		if !t[k].is(reply) {
			continue
		}
		a := attribution{kind: named, verb: t[k].low, at: k}
		if t[k-1].mark("'s") && k-1 > i+1 {
			a.phrase = t[i+1 : k-1]
			return a
		}
		if k+1 < end && t[k+1].is(of) {
			if m := p.phrase(t, k+2); m > k+2 {
				a.phrase = t[k+2 : m]
				return a
			}
		}
		return attribution{}
	}
	return attribution{}
}

// inserted reads a French quotation that holds its verb: « Le quai, a dit Ruiz, reste
// fermé. » It returns the words before and behind that.
func (p *passage) inserted(s span) (parts [2]span, a attribution) {
	if p.r.words == nil || !p.r.words.cuts || !strings.Contains(p.text[s.from:s.to], ",") {
		return parts, a
	}
	in := p.r.passage(p.n, p.text, s.from, s.to, s.inner)
	for _, t := range in.list {
		for i := range t {
			if !t[i].mark(",") || i+1 == len(t) || !t[i+1].is(verb|helper) {
				continue
			}
			b, next := in.clause(t, i+1)
			if next >= len(t) || !t[next].mark(",") || b.kind != named && b.gender == 0 || b.kind == named && p.r.head(p, b.phrase) == "" {
				continue
			}
			parts[0] = span{start: s.start, end: t[i].start, from: s.from, to: t[i].start}
			parts[1] = span{start: t[next].end, end: s.end, from: t[next].end, to: s.to}
			return parts, b
		}
	}
	return parts, a
}

// find returns the first mark in t[from:to], or -1.
func find(t []token, from, to int, mark string) int {
	for k := from; k < to; k++ {
		if t[k].mark(mark) {
			return k
		}
	}
	return -1
}

// title reports whether some words are written as names and titles are: each but the
// small ones with a capital.
func title(s string) bool {
	words := strings.Fields(s)
	large, small := 0, 0
	for i, w := range words {
		first, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "¿¡“«‘\"'(…"))
		switch {
		case unicode.IsUpper(first):
			large++
		case unicode.IsLower(first) && (i == 0 || utf8.RuneCountInString(w) > 3):
			small++
		}
		if i > 20 {
			return false
		}
	}
	return large > 0 && small == 0 && (len(words) > 1 || large == 1)
}

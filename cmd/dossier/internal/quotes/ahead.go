package quotes

// The words before a quotation that govern it: Ruiz said: “…”; she said that the plan
// “…”; Ruiz came back, adding: “…”.

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ahead reads the words before the quotation at t[q].
func (p *passage) ahead(t []token, q int) attribution {
	if q == 0 {
		return attribution{}
	}
	s := p.spans[t[q].quote-1]
	direct := t[q-1]
	colon, comma := direct.mark(":"), direct.mark(",")
	v := q - 1
	for ; v >= 0 && q-v <= farColon; v-- {
		if t[v].quote > 0 || t[v].mark(";") || t[v].mark(":") && v < q-1 {
			return p.label(t, q)
		}
		if t[v].is(verb|saying) && (!t[v].capital || v == 0) && !p.noun(t, v) {
			break
		}
	}
	if v < 0 || q-v > farColon {
		if a := p.firstAccording(t, q); a.kind != none {
			return a
		}
		return p.label(t, q)
	}
	distance := q - 1 - v
	first, _ := utf8.DecodeRuneInString(p.text[s.from:s.to])
	words := count(p.text[s.from:s.to])
	switch {
	case colon:
	case comma:
		if distance > farComma || words < 2 {
			return attribution{}
		}
	case direct.is(verb|saying) || direct.is(that): // said “…”; said that “…”
		if words < 3 {
			return attribution{}
		}
	default:
		if words < 3 || unicode.IsUpper(first) || distance > farIndirect {
			return attribution{}
		}
	}
	return p.governs(t, v)
}

// noun reports whether what is written like a verb is none here: the mayor's demands.
func (p *passage) noun(t []token, v int) bool {
	return v > 0 && (t[v-1].is(article) && !t[v-1].is(helper|that) || t[v-1].mark("'s") || t[v-1].is(of))
}

// governs says who the subject of the verb at t[v] is.
func (p *passage) governs(t []token, v int) attribution {
	a := attribution{verb: t[v].low, at: v}
	_, end := p.core(t, 0, v)
	if t[v].is(saying) && !t[v].is(verb) {
		if end > 1 && t[end-1].is(as) {
			a.kind, a.phrase = named, t[back(t, end-1):end-1]
			return joined(a)
		}
		if end == 0 || t[end-1].mark(",") || t[end-1].is(breaks) {
			a.kind = subject
		} else {
			a.kind = unknown // a letter saying: “…”
		}
		return a
	}
	if v > 0 && t[v-1].is(copula) && !(v > 1 && strings.HasSuffix(t[v-2].low, "'")) { // but s’est exclamé
		a.kind = unknown // he was told: “…”
		return a
	}
	if end == 0 {
		return p.after(t, v)
	}
	if t[end-1].is(and) {
		a.kind = subject
		return a
	}
	if w := t[end-1]; w.is(breaks) && !w.is(and) { // Ruiz, who said: “…”
		k := end - 1
		if k > 0 && t[k-1].mark(",") {
			k--
		}
		if from := back(t, k); from < k && relative(w) {
			a.kind, a.phrase = named, t[from:k]
			return a
		}
		return p.after(t, v)
	}
	if w := t[end-1]; w.is(he|she|nobody) && !w.is(article) {
		return stands(a, w)
	}
	if t[end-1].mark(",") { // Ana Ruiz, the mayor, said: “…”
		k := end - 2
		for k >= 0 && !t[k].mark(",;:—–") && t[k].quote == 0 {
			k--
		}
		if k > 0 && t[k].mark(",") {
			if from := back(t, k); from < k {
				a.kind, a.phrase, a.other = named, t[from:k], t[k+1:end-1]
				return joined(a)
			}
		}
		return p.after(t, v)
	}
	from := back(t, end)
	for from < end {
		if t[from].is(helper) && !t[from].is(article) {
			from++
		} else if from+1 < end && t[from].is(at|article) && (t[from+1].is(helper) || unicode.IsDigit(rune(t[from+1].low[0]))) && !t[from+1].is(article) { // on Monday Ana Ruiz said
			from += 2
		} else {
			break
		}
	}
	if from == end {
		return p.after(t, v)
	}
	if from < end && t[from].is(at) { // in Bogotá dijo Ruiz: «…»
		if b := p.after(t, v); b.kind == named {
			return b
		}
	}
	a.kind, a.phrase = named, t[from:end]
	if from > 1 && t[from-1].mark(",") && t[from].is(office) && !t[from].capital { // Ana Ruiz, director of the port said
		if first := back(t, from-1); first < from-1 {
			a.phrase, a.other = t[first:from-1], t[from:end]
		}
	}
	return joined(a)
}

// relative reports whether a word speaks of what stands before it.
func relative(w token) bool { return w.is(nobody|that) && !w.is(and) }

// joined leaves a phrase of two speakers to nobody.
func joined(a attribution) attribution {
	for _, w := range a.phrase {
		if w.is(and) {
			a.kind = unknown
		}
	}
	return a
}

// back returns where the phrase begins that ends before t[end].
func back(t []token, end int) int {
	k := end
	for k > 0 && end-k < farBehind {
		w := &t[k-1]
		if w.quote > 0 || !w.word && !w.mark("'s()") || w.is(verb|saying) && !w.capital || w.is(breaks) && !w.is(and) {
			break
		}
		k--
	}
	for k < end && t[k].is(and) {
		k++
	}
	return k
}

// after reads a subject that stands behind its verb, before the quotation.
func (p *passage) after(t []token, v int) attribution {
	if t[v].is(told) && !p.r.words.silent {
		return attribution{}
	}
	a, _ := p.inverted(t, v)
	return a
}

// firstAccording reads a sentence that begins with whose view it tells.
func (p *passage) firstAccording(t []token, q int) attribution {
	s := p.spans[t[q].quote-1]
	if count(p.text[s.from:s.to]) < 3 || q > farIndirect {
		return attribution{}
	}
	a := p.according(t, 0)
	if first, _ := utf8.DecodeRuneInString(p.text[s.from:s.to]); !t[q-1].mark(",:") && unicode.IsUpper(first) {
		return attribution{}
	}
	return a
}

// label reads a name and a colon at the beginning of a paragraph: Ruiz: “…”.
func (p *passage) label(t []token, q int) attribution {
	if q < 2 || q > 8 || !t[q-1].mark(":") || t[0].start != p.from {
		return attribution{}
	}
	for k := range q - 1 {
		if !t[k].word || k == 0 && !t[k].capital || t[k].is(verb|breaks|at) && !t[k].capital {
			return attribution{}
		}
	}
	return attribution{kind: named, phrase: t[:q-1], at: -1}
}

package quotes

// What a text calls people besides their names: "the Colombian leader" is whoever it
// called the Colombian president, if that is one person.

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A person is what the text calls somebody: the words beside the name.
type person struct{ words map[string]bool }

// leader stands for each word for whoever leads a state.
const leader = "\x00leader"

// mostDescribed bounds how many mentions are looked at.
const mostDescribed = 400

// described returns who a phrase without a name describes, or "".
func (r *reader) described(phrase []token) string {
	if r.words == nil || len(phrase) < 2 || !phrase[0].is(definite) {
		return ""
	}
	var words []string
	titled := false
	for _, w := range r.lead(phrase[1:]) {
		if !w.word || w.is(of|at|breaks) {
			return ""
		}
		if !w.is(helper) || w.capital {
			words = append(words, w.low)
		}
		titled = titled || w.low == leader || w.is(office)
	}
	if !titled {
		return ""
	}
	if !r.listed {
		r.listed = true
		r.list()
	}
	found := ""
	for id, p := range r.near {
		all := true
		for _, w := range words {
			all = all && p.words[w]
		}
		if !all {
			continue
		}
		if found != "" {
			return ""
		}
		found = id
	}
	return found
}

// lead puts one word for each phrase that means who leads a state.
func (r *reader) lead(t []token) (out []token) {
	for i := 0; i < len(t); {
		n := 0
		for _, words := range r.words.leaders {
			if len(words) > n && i+len(words) <= len(t) {
				k := 0
				for k < len(words) && t[i+k].low == words[k] {
					k++
				}
				if k == len(words) {
					n = k
				}
			}
		}
		if n == 0 {
			out = append(out, t[i])
			i++
			continue
		}
		out = append(out, token{low: leader, word: true, role: office})
		i += n
	}
	return out
}

// list notes what stands beside the names of people: the titles before them, and an
// apposition behind them.
func (r *reader) list() {
	seen := 0
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.N == 0 || !r.person(m.Entity) {
			continue
		}
		if seen++; seen > mostDescribed {
			return
		}
		text := r.b.Text(m.N)
		if m.End > len(text) {
			continue
		}
		p := r.near[m.Entity]
		if p == nil {
			p = &person{words: map[string]bool{}}
			r.near[m.Entity] = p
		}
		before := r.tail(text[max(0, m.Start-80):m.Start])
		for _, w := range r.lead(append(r.beside(before), r.announced(before)...)) {
			p.words[w.low] = true
		}
		for _, w := range r.lead(r.apposition(text[m.End:min(len(text), m.End+100)])) {
			p.words[w.low] = true
		}
	}
}

// tail cuts a piece of a text into its words.
func (r *reader) tail(s string) []token {
	for len(s) > 0 && !utf8.RuneStart(s[0]) {
		s = s[1:]
	}
	for len(s) > 0 && !utf8.ValidString(s) {
		s = s[:len(s)-1]
	}
	p := &passage{r: r, text: s, to: len(s)}
	t, _ := p.tokens(0, len(s), 0)
	return t
}

// beside returns the titles that end a text.
func (r *reader) beside(t []token) []token {
	k := len(t)
	for k > 0 && k > len(t)-5 && t[k-1].word && (t[k-1].capital || t[k-1].is(office)) && !t[k-1].is(at|breaks|article|verb) {
		k--
	}
	return t[k:]
}

// announced returns what stands before a name and its comma: the mayor, Ana Ruiz.
func (r *reader) announced(t []token) []token {
	end := len(t) - 1
	if end < 1 || !t[end].mark(",") {
		return nil
	}
	for k := end - 1; k >= 0 && k > end-8 && t[k].word && !t[k].is(verb|breaks) && (!t[k].is(at) || t[k].is(article)); k-- {
		if t[k].is(article) {
			return t[k+1 : end]
		}
	}
	return nil
}

// apposition returns the words between two commas that say what somebody is.
func (r *reader) apposition(s string) []token {
	first, n := utf8.DecodeRuneInString(s)
	if first != ',' {
		return nil
	}
	t := r.tail(s[n:])
	end := 0
	for end < len(t) && t[end].word {
		end++
	}
	if end == 0 || end > 7 || end == len(t) || !t[end].mark(",.") || !t[0].is(article) {
		return nil
	}
	for _, w := range t[:end] {
		if w.is(verb | breaks | at) {
			return nil
		}
	}
	return t[1:end]
}

// sentence reports whether some words are a sentence: they begin and end as one.
func sentence(s string) bool {
	s = strings.Trim(s, " \u00a0\u202f")
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "¿¡…"))
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "'’\"”»›)"))
	return count(s) > 3 && !unicode.IsLower(first) && strings.ContainsRune(".!?…,", last) && !title(s)
}

package quotes

// The words of a sentence around its quotations, and what a language says of them.

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/prose"
)

// A role is what a word may do; a word may do several.
type role uint32

const (
	verb      role = 1 << iota // of saying
	saying                     // a form of one whose subject is that of the sentence
	told                       // who is spoken to stands behind it
	helper                     // may stand beside verb and speaker
	he                         // pronouns
	she                        //
	nobody                     //
	that                       // begins what is said
	of                         // joins a thing to whose it is
	at                         // another preposition
	breaks                     // begins another clause
	and                        // joins two speakers
	article                    //
	office                     // what somebody is
	reply                      //
	afterName                  // says whose words, behind the name
	copula                     // is, was
	definite                   // article of what is known
	as                         // quoted her as saying
)

// A vocabulary is what one language says around quotations.
type vocabulary struct {
	roles   map[string]role
	silent  bool
	accord  [][]string // phrases, in words
	leaders [][]string
	adverbs []string
	cuts    bool // an apostrophe joins a small word to the next: qu'il
}

// vocabularies are those of the languages that have verbs of saying, made once.
var vocabularies = sync.OnceValue(func() map[string]*vocabulary {
	all := map[string]*vocabulary{}
	for _, l := range lang.All {
		if l.Speech.Verbs != "" {
			all[l.Tag] = newVocabulary(l)
		}
	}
	return all
})

// vocabularyOf returns that of a tag of BCP 47, or nil.
func vocabularyOf(tag string) *vocabulary {
	base, _, _ := strings.Cut(tag, "-")
	return vocabularies()[base]
}

func newVocabulary(l *lang.Language) *vocabulary {
	s := &l.Speech
	v := &vocabulary{roles: map[string]role{}, silent: s.Silent, adverbs: s.Adverbs.List()}
	for _, t := range []struct {
		words lang.Words
		role  role
	}{
		{s.Verbs, verb}, {s.Saying, saying}, {s.Told, told}, {s.Helpers, helper}, {s.He, he}, {s.She, she}, {s.Nobody, nobody}, {s.That, that},
		{s.Of, of}, {s.At, at}, {s.Breaks, breaks}, {l.Dates.And, and}, {s.Articles, article}, {l.Names.Offices, office}, {l.Names.Titles, office},
		{l.Names.OfficeMore, office}, {l.Names.Honorifics, office}, {s.AfterName, afterName}, {s.Definite, definite | article}, {s.As, as}, {s.Is, copula},
	} {
		for _, w := range t.words.List() {
			v.roles[w] |= t.role
		}
	}
	for _, w := range s.Replies.List() {
		v.roles[w] |= reply
	}
	for _, p := range s.Leaders.List() {
		words := strings.Fields(strings.ReplaceAll(p, "’", "'"))
		v.leaders = append(v.leaders, words)
		if len(words) == 1 {
			v.roles[words[0]] |= office
		}
	}
	for _, p := range s.According.List() {
		v.accord = append(v.accord, strings.Fields(strings.ReplaceAll(p, "’", "'")))
	}
	for _, w := range slices.Concat(s.That.List(), s.Of.List()) {
		v.cuts = v.cuts || strings.HasSuffix(w, "'")
	}
	return v
}

// A token is a word, a mark of the sentence or a quotation.
type token struct {
	start, end int
	low        string // of a word, in lower case; of a mark, that
	role       role
	word       bool
	capital    bool
	quote      int // number of the quotation, from 1
}

func (t *token) is(r role) bool { return t.role&r != 0 }

// mark reports whether a token is one of some marks.
func (t *token) mark(marks string) bool {
	return !t.word && t.quote == 0 && t.low != "" && strings.Contains(marks, t.low)
}

// A passage is a text with its quotations: a paragraph, or a quotation that holds others.
type passage struct {
	r        *reader
	n        int
	text     string
	from, to int
	spans    []span
	nested   bool
	list     [][]token // by sentence
	room     []token   // of all of them
	first    int       // of the pieces that are found in it
}

func (r *reader) passage(n int, text string, from, to int, spans []span) *passage {
	p := &passage{r: r, n: n, text: text, from: from, to: to, spans: spans, first: len(r.quotes)}
	masked := mask(text[from:to], from, spans)
	next := 0
	p.room = make([]token, 0, (to-from)/5+8)
	for _, s := range prose.Sentences(masked) {
		var tokens []token
		tokens, next = p.tokens(from+s.Start, from+s.End, next)
		p.list = append(p.list, tokens)
	}
	return p
}

// mask hides what is quoted, but for its first letter's size and the mark of the
// sentence at its end, so that sentences end where those of the text around do.
func mask(text string, from int, spans []span) string {
	out := []byte(text)
	for _, s := range spans {
		inside := out[s.from-from : s.to-from]
		bare := strings.TrimRight(string(inside), "'’\"”»› \u00a0\u202f")
		first, _ := utf8.DecodeRuneInString(strings.TrimLeft(string(inside), " \u00a0\u202f"))
		last, _ := utf8.DecodeLastRuneInString(bare)
		for i := range inside {
			inside[i] = 'x'
		}
		if !unicode.IsLower(first) {
			inside[0] = 'X'
		}
		if strings.ContainsRune(".!?…", last) {
			inside[len(inside)-1] = '!'
		}
	}
	return string(out)
}

// tokens cuts a sentence. next is the first quotation that may stand in it.
func (p *passage) tokens(start, end, next int) ([]token, int) {
	begin, out := len(p.room), p.room
	for i := start; i < end; {
		if next < len(p.spans) && i >= p.spans[next].start {
			s := p.spans[next]
			next++
			out = append(out, token{start: s.start, end: s.end, quote: next})
			i = max(s.end, i)
			continue
		}
		stop := end
		if next < len(p.spans) {
			stop = min(stop, p.spans[next].start)
		}
		if p.text[i] == ' ' {
			i++
			continue
		}
		if k := plain(p.text[i:stop]); k > 0 {
			out = p.plainWord(out, i, i+k)
			i += k
			continue
		}
		r, n := utf8.DecodeRuneInString(p.text[i:])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			k := i + wordLength(p.text[i:max(stop, i+n)])
			out = p.words(out, i, k)
			i = k
		case r == '\'' || r == '’': // of a possessive plural, or left of a cut word
			if strings.HasPrefix(p.text[i+n:], "s") && i+n+1 <= stop {
				out = append(out, token{start: i, end: i + n + 1, low: "'s"})
				i++
			}
			i += n
		case r == '.' && strings.TrimRight(p.text[i:stop], ".)]\"'”’» ") != "" && i+1 < end:
			i += n // an abbreviation's
		case unicode.IsSpace(r):
			i += n
		default:
			out = append(out, token{start: i, end: i + n, low: string(r)})
			i += n
		}
	}
	p.room = out
	return out[begin:len(out):len(out)], next
}

// wordLength returns how long the word is that a text begins with.
func wordLength(s string) int {
	prev := rune(0)
	for i, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
		case (r == '-' || r == '‐' || r == '‑' || r == '\'' || r == '’' || r == '.' || r == ',' && unicode.IsDigit(prev)) && i > 0:
			next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
			if !unicode.IsLetter(next) && !unicode.IsDigit(next) || r == ',' && !unicode.IsDigit(next) {
				return i
			}
		default:
			return i
		}
		prev = r
	}
	return len(s)
}

// plain returns the length of the word of small letters of ASCII that a text begins
// with and a blank ends, or 0: most words are such.
func plain(s string) int {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < 'a' || c > 'z' {
			if c == ' ' {
				return i
			}
			return 0
		}
	}
	return 0
}

// plainWord adds such a word.
func (p *passage) plainWord(out []token, from, to int) []token {
	low := p.text[from:to]
	t := token{start: from, end: to, low: low, word: true}
	if v := p.r.words; v != nil {
		t.role = v.roleOf(low, false)
	}
	return append(out, t)
}

// roleOf returns what a word may do.
func (v *vocabulary) roleOf(low string, capital bool) role {
	if r, ok := v.roles[low]; ok || capital {
		return r
	}
	for _, end := range v.adverbs {
		if len(low) > len(end)+2 && strings.HasSuffix(low, end) {
			return helper
		}
	}
	return 0
}

// words adds the word between two places, or the words that it is made of.
func (p *passage) words(out []token, from, to int) []token {
	add := func(from, to int) {
		low := strings.ReplaceAll(strings.ToLower(p.text[from:to]), "’", "'")
		first, _ := utf8.DecodeRuneInString(p.text[from:])
		t := token{start: from, end: to, low: low, word: true, capital: unicode.IsUpper(first)}
		if v := p.r.words; v != nil {
			t.role = v.roleOf(low, t.capital)
		}
		out = append(out, t)
	}
	s := strings.ToLower(p.text[from:to])
	v := p.r.words
	if v == nil || len(s) != to-from {
		add(from, to)
		return out
	}
	if i := strings.LastIndexAny(s, "-‐‑"); i > 0 { // dit-il, a-t-elle
		tail := s[i:]
		_, n := utf8.DecodeRuneInString(tail)
		if v.roles[tail[n:]]&(he|she|nobody) != 0 {
			head := strings.TrimSuffix(strings.TrimSuffix(s[:i], "-t"), "‑t")
			if v.roles[head]&(verb|helper) != 0 {
				add(from, from+len(head))
				add(from+i+n, to)
				return out
			}
		}
	}
	if i := strings.IndexAny(s, "'’"); i > 0 && v.roles[strings.ReplaceAll(s, "’", "'")] == 0 {
		_, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case s[i+n:] == "s":
			add(from, from+i)
			return append(out, token{start: from + i, end: to, low: "'s"})
		case v.cuts && i <= 2:
			add(from, from+i+n)
			if k := from + i + n; k < to {
				return p.words(out, k, to)
			}
			return out
		}
	}
	add(from, to)
	return out
}

// count returns how many words stand between two places, as far as a few.
func count(s string) int {
	n := 0
	for range strings.FieldsSeq(s) {
		if n++; n > 20 {
			break
		}
	}
	return n
}

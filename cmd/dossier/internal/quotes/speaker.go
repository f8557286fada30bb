package quotes

// Whom a phrase or a pronoun stands for: the mention that is the head of the phrase,
// or who spoke last. Where two people may be meant, nobody is.

import (
	"sort"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/lang"
)

// given are given names of men and women; those of both stand in both.
var men, women = lang.All.Set(func(l *lang.Language) lang.Words { return l.Persons.Male }), lang.All.Set(func(l *lang.Language) lang.Words { return l.Persons.Female })

// A topic is who the text speaks of, as far as a pronoun may stand for somebody.
type topic struct {
	entity string
	gender role // he, she; 0: not told
	spoke  bool // the text says what they said
	others bool // somebody else was named since
	age    int  // in paragraphs
}

// add adds a quotation with the speaker that an attribution leads to.
func (r *reader) add(p *passage, s span, t []token, a attribution, alone bool) {
	from, to := trimmed(p.text, s.from, s.to)
	q := piece{Quote: Quote{N: p.n, Start: from, End: to}, nested: p.nested, attributed: a.kind != none}
	q.whole = alone && sentence(p.text[s.from:s.to])
	text := p.text[from:to]
	if text == "" || p.nested && a.kind == none {
		return
	}
	if a.kind == named && len(a.phrase) == 0 {
		a.kind = unknown
	}
	q.Verb = a.verb
	if a.kind != same && len(a.phrase) > 0 {
		q.SpeakerText = p.text[a.phrase[0].start:a.phrase[len(a.phrase)-1].end]
	}
	switch a.kind {
	case named:
		if q.Speaker = r.head(p, a.phrase); q.Speaker != "" {
			q.SpeakerText = r.around(p, a.phrase, q.Speaker)
		}
		if q.Speaker == "" && len(a.other) > 0 && (a.other[0].capital || a.other[0].is(office)) {
			if q.Speaker = r.head(p, a.other); q.Speaker != "" {
				q.SpeakerText = r.around(p, a.other, q.Speaker)
			}
		}
		if q.Speaker == "" {
			q.Speaker = r.described(a.phrase)
		}
		if q.Speaker == "" && a.phrase[0].is(at) && !a.phrase[0].is(article) {
			q.SpeakerText = "" // where or when, not who
		}
		r.spoke(q.Speaker, 0)
	case pronoun:
		if q.Speaker = r.meant(a.gender); r.between(p, t, a) {
			q.Speaker = ""
		}
		if q.Speaker == "" && !p.nested {
			r.topic = topic{}
		}
		r.spoke(q.Speaker, a.gender)
	case subject:
		if who, gender, ok := r.subject(p, t); ok && who != "" {
			q.Speaker = who
			r.spoke(who, gender)
		} else if ok {
			q.Speaker = r.meant(gender)
			r.spoke(q.Speaker, gender)
		}
	case same:
		if n := len(r.quotes); n > p.first {
			last := r.quotes[n-1]
			q.Speaker, q.SpeakerText = last.Speaker, last.SpeakerText
			if q.Verb == "" {
				q.Verb = last.Verb
			}
		}
	case unknown:
		if !p.nested {
			r.topic = topic{}
		}
	}
	if q.Speaker == "" && a.kind != same && !p.nested {
		q.Speaker = r.signed(p.n, from, text)
		r.spoke(q.Speaker, 0)
	}
	r.quotes = append(r.quotes, q)
}

// spoke notes who spoke; "" is somebody whom nobody knows.
func (r *reader) spoke(entity string, gender role) {
	if entity == "" {
		r.topic = topic{}
		return
	}
	if r.topic.entity != entity {
		r.topic = topic{entity: entity, gender: r.genderOf(entity)}
	}
	if r.topic.gender == 0 {
		r.topic.gender = gender
	}
	r.topic.spoke, r.topic.others, r.topic.age = true, false, 0
}

// meant returns whom a pronoun stands for, or "".
func (r *reader) meant(gender role) string {
	t := &r.topic
	if t.entity == "" || t.age > window || t.others && !t.spoke || gender != 0 && t.gender != 0 && gender != t.gender {
		return ""
	}
	return t.entity
}

// between reports whether somebody else is named in a sentence before its pronoun, who
// may be meant as well.
func (r *reader) between(p *passage, t []token, a attribution) bool {
	if len(a.phrase) == 0 {
		return false
	}
	for i := r.search(p.n, t[0].start); i < len(r.mentions) && r.mentions[i].N == p.n && r.mentions[i].Start < a.phrase[0].start; i++ {
		m := &r.mentions[i]
		if m.Entity == r.topic.entity || p.quotes(m) || !r.person(m.Entity) {
			continue
		}
		if g := r.genderOf(m.Entity); g == 0 || a.gender == 0 || g == a.gender {
			return true
		}
	}
	return false
}

// genderOf returns what an entity's given name says: he, she, or 0.
func (r *reader) genderOf(entity string) role {
	name, _ := r.named(entity)
	first, _, more := strings.Cut(strings.ToLower(name), " ")
	switch {
	case !more || men[first] == women[first]:
		return 0
	case men[first]:
		return he
	}
	return she
}

// follow moves the topic on behind a sentence.
func (r *reader) follow(p *passage, t []token, quoted bool) {
	if r.words == nil || p.nested {
		return
	}
	speaks := false
	for i := range t {
		if t[i].is(verb|saying) && !t[i].capital && !p.noun(t, i) {
			speaks = true
		}
	}
	who, gender, ok := r.subject(p, t)
	switch {
	case quoted: // whoever spoke is the topic
	case !ok:
	case who == "" && gender != 0: // he: the same as before, if it may be
		if r.topic.entity != "" && r.topic.gender != 0 && r.topic.gender != gender {
			r.topic = topic{}
		} else if r.meant(gender) != "" {
			r.topic.gender, r.topic.age = gender, 0
			r.topic.spoke = r.topic.spoke || speaks && !r.topic.others
		}
	case who == "":
		if speaks {
			r.topic = topic{}
		}
	case who == r.topic.entity:
		r.topic.age, r.topic.spoke = 0, r.topic.spoke || speaks
	default:
		old := r.topic
		r.topic = topic{entity: who, gender: r.genderOf(who), spoke: speaks}
		r.topic.others = old.entity != "" && old.age == 0 && (old.gender == 0 || r.topic.gender == 0 || old.gender == r.topic.gender)
	}
	if len(t) == 0 {
		return
	}
	end := t[len(t)-1].end
	for i := r.search(p.n, t[0].start); i < len(r.mentions); i++ {
		m := &r.mentions[i]
		if m.N != p.n || m.Start >= end {
			break
		}
		if m.Entity == r.topic.entity || p.quotes(m) || !r.person(m.Entity) {
			continue
		}
		if g := r.genderOf(m.Entity); g == 0 || r.topic.gender == 0 || g == r.topic.gender {
			r.topic.others = true
		}
	}
}

// quotes reports whether a mention stands in a quotation.
func (p *passage) quotes(m *archive.Mention) bool {
	i := sort.Search(len(p.spans), func(i int) bool { return p.spans[i].end > m.Start })
	return i < len(p.spans) && p.spans[i].start <= m.Start
}

// subject returns who a sentence is about: an entity, or a pronoun of some gender; ok is
// false where it begins with neither, and true without either for somebody unknown.
func (r *reader) subject(p *passage, t []token) (entity string, gender role, ok bool) {
	i := 0
	for i < len(t) && (t[i].quote > 0 || !t[i].word || t[i].is(breaks|helper) && !t[i].is(article|that|nobody) && !(t[i].is(at) && i == 0)) {
		i++
	}
	for tries := 0; i < len(t) && t[i].is(at) && !t[i].is(article); tries++ { // in the evening, at home, Ruiz …
		comma := find(t, i, min(len(t), i+25), ",")
		if comma < 0 || tries == 3 {
			return "", 0, false
		}
		i = comma + 1
	}
	if i >= len(t) || !t[i].word {
		return "", 0, false
	}
	if t[i].is(he|she) && !t[i].is(article) {
		return "", t[i].role & (he | she), true
	}
	if t[i].is(nobody) {
		return "", 0, true
	}
	k, small := i, 0
	for ; k < len(t) && k < i+farBehind; k++ {
		w := &t[k]
		if m := r.mentionAt(p.n, w.start); m != nil {
			if r.person(m.Entity) && r.leads(t[i:], m, false) {
				return m.Entity, 0, true
			}
			for k+1 < len(t) && t[k+1].start < m.End {
				k++
			}
			continue
		}
		if !w.word || w.is(verb|saying|breaks|that|helper) && !w.capital || w.is(at) && !w.is(of|article) {
			break
		}
		if !w.capital && !w.is(article|office|of) {
			if small++; small > 2 {
				break
			}
		}
	}
	if t[i].is(article) { // the mayor, Ana Ruiz, … ; the mayor said
		if c := find(t, i, min(len(t), i+10), ","); c > 0 && c+1 < len(t) {
			if m := r.mentionAt(p.n, t[c+1].start); m != nil && r.person(m.Entity) && r.leads(t[c+1:], m, false) {
				for k := c + 1; k < len(t) && k < c+10; k++ {
					if t[k].start >= m.End {
						if t[k].mark(",") {
							return m.Entity, 0, true
						}
						break
					}
				}
			}
		}
		for v := i + 1; v < len(t) && v < i+8 && t[v].word; v++ {
			if t[v].is(verb) && !t[v].capital {
				return r.described(t[i:v]), 0, true
			}
		}
	}
	if c := find(t, i, min(len(t), i+25), ","); c > i && c+2 < len(t) { // speaking after the vote, Ruiz …
		for k := i; k < c; k++ {
			if m := r.mentionAt(p.n, t[k].start); m != nil && r.person(m.Entity) {
				return "", 0, false
			}
		}
		if m := r.mentionAt(p.n, t[c+1].start); m != nil && r.person(m.Entity) && r.leads(t[c+1:], m, false) {
			for k := c + 1; k < len(t); k++ {
				if t[k].start >= m.End {
					return m.Entity, 0, t[k].word && !t[k].is(and)
				}
			}
		}
	}
	return "", 0, false
}

// search returns the first mention at a place or behind it.
func (r *reader) search(n, start int) int {
	return sort.Search(len(r.mentions), func(i int) bool {
		m := &r.mentions[i]
		return m.N > n || m.N == n && m.Start >= start
	})
}

// mentionAt returns the mention that begins at a place, or nil.
func (r *reader) mentionAt(n, start int) *archive.Mention {
	if i := r.search(n, start); i < len(r.mentions) && r.mentions[i].N == n && r.mentions[i].Start == start {
		return &r.mentions[i]
	}
	return nil
}

func (r *reader) person(entity string) bool {
	_, of := r.named(entity)
	return of == "person"
}

// head returns the one entity that a phrase names: a person, else one that may be a body; ""
// where it names none or several, or names one only to say whose somebody is.
func (r *reader) head(p *passage, phrase []token) string {
	person, body := "", ""
	for _, w := range phrase {
		m := r.mentionAt(p.n, w.start)
		if m == nil || !r.leads(phrase, m, true) {
			continue
		}
		switch name, of := r.named(m.Entity); {
		case of == "person" && (person == "" || person == m.Entity):
			person = m.Entity
		case of == "person":
			return ""
		case of != "organization" && (of != "" || name == ""): // nor one whose kind is not known
		case body == "" || body == m.Entity:
			body = m.Entity
		default:
			body = "?"
		}
	}
	switch {
	case person != "":
		return person
	case body != "?":
		return body
	}
	return ""
}

// around returns the name of a speaker in a phrase, with the titles beside it.
func (r *reader) around(p *passage, phrase []token, entity string) string {
	for i := range phrase {
		if m := r.mentionAt(p.n, phrase[i].start); m == nil || m.Entity != entity || !r.leads(phrase, m, true) {
			continue
		}
		for i > 0 && (phrase[i-1].capital || phrase[i-1].is(article|office|of|at)) {
			i--
		}
		return p.text[phrase[i].start:phrase[len(phrase)-1].end]
	}
	return p.text[phrase[0].start:phrase[len(phrase)-1].end]
}

// leads reports whether a mention is the head of a phrase, by what stands before it and
// behind it there: not Ruiz’s lawyer, the lawyer of Ruiz, the Ruiz government.
// alone says that the phrase is a speaker's and goes no further: what follows a name in
// a sentence is its verb, which no table has.
func (r *reader) leads(phrase []token, m *archive.Mention, alone bool) bool {
	first, next := -1, len(phrase)
	for i := range phrase {
		if phrase[i].start == m.Start {
			first = i
		}
		if first >= 0 && phrase[i].start >= m.End {
			next = i
			break
		}
	}
	if first < 0 {
		return false
	}
	if next < len(phrase) {
		switch w := &phrase[next]; {
		case w.mark("'s"):
			return false
		case !w.word:
		case alone:
			if !w.is(of | at | helper | breaks | copula | afterName) {
				return false
			}
		case w.capital, belongings[w.low]:
			return false
		}
	}
	k := first
	for k > 0 && phrase[k-1].word && (phrase[k-1].capital || phrase[k-1].is(office|article)) && !(phrase[k-1].is(of|at) && !phrase[k-1].is(article)) {
		k--
	}
	if k == 0 || !phrase[k-1].is(of|at) || phrase[k-1].is(article) && !phrase[k-1].is(of) {
		return true
	}
	if k == first || k < 2 || !phrase[k-2].is(office) {
		return false
	}
	for i := k; i < first; i++ { // Secretary of State Ruiz, but not secretary of President Ruiz
		if !phrase[i].is(office | article) {
			return true
		}
	}
	return false
}

// belongings are words for what somebody has: bodies, and those who speak for them.
var belongings = lang.All.Set(func(l *lang.Language) lang.Words { return l.Bodies.Organizations }, func(l *lang.Language) lang.Words { return l.Speech.Belongings })

// longestName is how long the name may be that signs a quotation.
const longestName = 120

// signed returns who signs a quotation: the last words of it are a name by itself.
func (r *reader) signed(n, from int, text string) string {
	if count(text) < 4 {
		return ""
	}
	for i := r.search(n, from+max(1, len(text)-longestName)); i < len(r.mentions) && r.mentions[i].N == n; i++ {
		m := &r.mentions[i]
		if m.End > from+len(text) {
			return ""
		}
		if strings.Trim(text[m.End-from:], " .") != "" || !r.person(m.Entity) {
			continue
		}
		if before := strings.TrimRight(text[:m.Start-from], " \u00a0"); strings.HasSuffix(before, ".") || strings.HasSuffix(before, "!") || strings.HasSuffix(before, "—") || strings.HasSuffix(before, "–") {
			return m.Entity
		}
	}
	return ""
}

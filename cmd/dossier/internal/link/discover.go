package link

import (
	"slices"
	"strings"
	"unicode"
)

// part is a token as discovery sees it.
type part struct {
	token
	fold  string
	gap   string // between it and the token before
	first bool   // it begins a sentence
}

// split cuts a text into parts, behind those of earlier texts. All folds of a
// text share their memory.
func split(text string, parts []part) []part {
	from := len(parts)
	folds := make([]byte, 0, len(text)+16)
	var lengths []int
	var buf [64]byte
	end := 0
	for pos := 0; ; {
		t, fold, ok := next(text, pos, buf[:0])
		if !ok {
			break
		}
		folds = append(folds, fold...)
		lengths = append(lengths, len(fold))
		parts = append(parts, part{token: t, gap: text[end:t.start]})
		pos, end = t.end, t.end
	}
	rest := string(folds)
	for i := range parts[from:] {
		p := &parts[from+i]
		p.fold, rest = rest[:lengths[i]], rest[lengths[i]:]
		p.first = i == 0 || ends(p.gap, &parts[from+i-1])
	}
	return parts
}

// ends reports whether a sentence ends in the gap behind a part.
func ends(gap string, before *part) bool {
	if gap == " " {
		return false
	}
	if strings.ContainsAny(gap, "!?:;\n•") || strings.HasPrefix(gap, " ") && (strings.Contains(gap, "– ") || strings.Contains(gap, "— ") || strings.Contains(gap, "- ")) || strings.Contains(gap, "“") && strings.ContainsAny(gap, ",—–") {
		return true
	}
	if !strings.Contains(gap, ".") {
		return false
	}
	if strings.HasPrefix(gap, ". ") && (before.class == single || abbreviations[before.fold]) {
		return false
	}
	return strings.Contains(gap, " ") || len(gap) > 1
}

var abbreviations = set(`mr mrs ms dr prof gen col capt maj lt sgt sen rep gov st jr sr rev hon no vs inc ltd corp co u.s jan feb mar apr jun jul aug sep sept oct nov dec`)

// use says how a word is written, in one text or in all.
type use uint8

const (
	usedSmall  use = 1 << iota // somewhere in lower case
	usedLarge                  // somewhere with a capital inside a sentence
	mostSmall                  // more often in lower case than with such a capital
	usedAlone                  // somewhere a name by itself
	usedPerson                 // somewhere the end of a person's name
)

// count is how often a word is written in each way.
type count struct{ small, large, alone, person int32 }

func (c *count) add(d *count, by int32) {
	c.small += by * d.small
	c.large += by * d.large
	c.alone += by * d.alone
	c.person += by * d.person
}

func (c *count) use() (u use) {
	if c.small > 0 {
		u |= usedSmall
	}
	if c.large > 0 {
		u |= usedLarge
	}
	if c.small > c.large {
		u |= mostSmall
	}
	if c.alone > 0 {
		u |= usedAlone
	}
	if c.person > 0 {
		u |= usedPerson
	}
	return u
}

// finder finds names by how words are used.
type finder struct {
	use func(fold string) use
}

// run is a stretch of parts that are written like a name.
type run struct {
	from, to int
	head     string // "cartels", when the text says "Medellín and Cali cartels"
	as       string // what the source itself links it to
}

// key is a name by which all its spellings are known: its folded words.
func key(parts []part, r run) string {
	if r.as != "" {
		return fold(r.as)
	}
	n := len(r.head)
	for i := r.from; i < r.to; i++ {
		n += len(parts[i].fold) + 1
	}
	words := make([]byte, 0, n)
	for i := r.from; i < r.to; i++ {
		if i > r.from {
			words = append(words, ' ')
		}
		words = append(words, parts[i].fold...)
	}
	if r.head != "" && (r.to == r.from || parts[r.to-1].fold != r.head) {
		words = append(append(words, ' '), strings.TrimSuffix(r.head, "s")...)
	} else if r.head != "" {
		words = []byte(strings.TrimSuffix(string(words), "s"))
	}
	return string(words)
}

// inside are the small words that hold two capitalised ones together.
var inside = set(`of de del la las los da do dos di du van von der den ten ter al el bin ibn y e`)

// capitalised reports whether a part is written as names are.
func capitalised(text string, p *part) bool {
	return p.class != lower && (p.class != digits || strings.IndexFunc(text[p.start:p.end], unicode.IsUpper) > 0) // 6PR
}

// runs finds what is written like a name.
func (s *finder) runs(text string, parts []part) (out []run) {
	for i := 0; i < len(parts); {
		if parts[i].class == lower || !capitalised(text, &parts[i]) {
			i++
			continue
		}
		to := i + 1
		for to < len(parts) {
			p := &parts[to]
			gap := p.gap
			together := gap == " " || gap == "-" || gap == "’" || gap == "'" || gap == " & " || gap == "." ||
				gap == ". " && (parts[to-1].class == single || abbreviations[parts[to-1].fold]) && !p.first
			if p.fold == "s" && (gap == "’" || gap == "'") {
				break // a possessive
			}
			if !together {
				break
			}
			if capitalised(text, p) {
				to++
				continue
			}
			if p.class == digits && gap == "-" { // M-19
				to++
				continue
			}
			k := s.bridge(parts, i, to)
			if k == 0 {
				break
			}
			to += k
		}
		if r, ok := s.ballot(parts, i, to); ok {
			out = append(out, r)
			i = r.to
			continue
		}
		out = append(out, s.cut(text, parts, run{from: i, to: to})...)
		i = to
	}
	return shareHead(parts, out)
}

// read finds the names of a line, and takes the source's word for what it links
// itself: [[NATO|the Alliance]].
func (s *finder) read(l *line) (out []run) {
	if !l.known {
		out = s.runs(l.text, l.parts)
	}
	for _, w := range l.wiki {
		from := 0
		for from < len(l.parts) && l.parts[from].start < w.Start {
			from++
		}
		for from < len(l.parts) && noName[l.parts[from].fold] {
			from++
		}
		to := from
		for to < len(l.parts) && l.parts[to].end <= w.End {
			to++
		}
		if from == to {
			continue
		}
		out = slices.DeleteFunc(out, func(r run) bool { return r.from < to && from < r.to && (from < r.from || r.to < to) })
		if !allCapital(l.text[l.parts[from].start:l.parts[to-1].end]) || !capitalNext(w.Target) || len(w.Target) > 80 {
			continue
		}
		out = slices.DeleteFunc(out, func(r run) bool { return r.from < to && from < r.to })
		at := 0
		for at < len(out) && out[at].from < from {
			at++
		}
		out = slices.Insert(out, at, run{from: from, to: to, as: w.Target})
	}
	return out
}

// splinters are words behind a name that make another body of it.
var splinters = set(`dissidents dissident defectors remnants disidentes disidencias`)

// gangs are heads in the plural that the names before them share.
var gangs = set(`cartels gangs clans militias brigades parties ministries universities cárteles`)

// shareHead reads "Medellín and Cali cartels": two cartels, and no city.
func shareHead(parts []part, runs []run) []run {
	for i := range runs {
		r := &runs[i]
		if r.to < len(parts) && parts[r.to].gap == " " && splinters[parts[r.to].fold] && (parts[r.to-1].class == capitals || organizationHeads[parts[r.to-1].fold]) {
			r.to++ // FARC dissidents are not the FARC
			continue
		}
		if r.to >= len(parts) || parts[r.to].gap != " " || !gangs[parts[r.to].fold] || parts[r.to].class != lower || !strings.HasSuffix(parts[r.to].fold, "s") {
			continue
		}
		head := parts[r.to].fold
		r.head, r.to = head, r.to+1
		for k := i - 1; k >= 0; k-- {
			a, b := &runs[k], &runs[k+1]
			if between := b.from - a.to; between == 0 && parts[b.from].gap == ", " || between == 1 && parts[a.to].fold == "and" && parts[a.to].gap == " " || between == 1 && parts[a.to].fold == "and" && parts[a.to].gap == ", " {
				a.head = head
				continue
			}
			break
		}
	}
	return runs
}

// ballots are what people vote in, and ballotKinds the words between a name and
// these: the 2001 Utopian general election is one event, and no country.
var (
	ballots     = set(`election elections by-election referendum referendums runoff primaries caucuses`)
	ballotKinds = set(`general federal presidential parliamentary legislative local municipal regional provincial state gubernatorial mayoral snap by leadership constitutional independence status party senate midterm assembly`)
)

// ballot takes a run that begins the name of an election.
func (s *finder) ballot(parts []part, from, to int) (run, bool) {
	for from < to && s.outside(parts, run{from: from, to: to}) {
		from++
	}
	if from == to {
		return run{}, false
	}
	end := to
	for end < len(parts) && end < to+3 && parts[end].gap == " " && ballotKinds[parts[end].fold] {
		end++
	}
	if end >= len(parts) || parts[end].gap != " " && parts[end].gap != "-" || !ballots[parts[end].fold] || end == to && !ballotKinds[parts[to-1].fold] && from == 0 {
		return run{}, false
	}
	if from > 0 && parts[from-1].class == digits && parts[from].gap == " " {
		from--
	}
	return run{from: from, to: end + 1}, true
}

// generic are heads and adjectives that name nothing by themselves.
func generic(fold string) bool {
	return organizationHeads[fold] || placeHeads[fold] || policyHeads[fold] || eventHeads[fold] || directions[fold] || adjectives[fold]
}

var (
	directions = set(`north south east west northern southern eastern western northeast northwest southeast southwest central upper lower new old great`)
	adjectives = set(`democratic republican conservative liberal labour labor socialist communist nationalist progressive independent federal national international royal general prime vice
		former acting chief foreign finance interior defence defense young senior junior member members people peoples leader development peace freedom human rights social political
		best top first second third last time part group chapter section article figure table volume issue page year day week month season episode album song`)
	// sides are adjectives that are also what a party is called for short.
	sides = set(`labour labor liberal conservative liberals conservatives democrats republicans greens`)
	forms = set(`prime vice former acting deputy chief foreign finance interior defence defense attorney crown grand first lieutenant executive managing general chancellor member`)
)

// bridge returns how many small words from one part on hold a name together.
func (s *finder) bridge(parts []part, from, at int) int {
	next := func(k int) *part {
		if at+k < len(parts) && parts[at+k].gap == " " {
			return &parts[at+k]
		}
		return nil
	}
	p, q := &parts[at], next(1)
	if q == nil {
		return 0
	}
	capital := func(p *part) bool { return p != nil && p.class != lower && p.class != digits }
	headed := false // an organisation, policy or event begins here
	for _, w := range parts[from:at] {
		headed = headed || organizationHeads[w.fold] || policyHeads[w.fold] || eventHeads[w.fold] || placeHeads[w.fold]
	}
	switch {
	case inside[p.fold] && capital(q):
		return 1
	case (p.fold == "of" || p.fold == "for" || p.fold == "de") && q.class == lower && (q.fold == "the" || q.fold == "la" || q.fold == "los" || q.fold == "las") && capital(next(2)):
		if p.fold == "for" && !headed {
			return 0
		}
		return 2
	case (p.fold == "for" || p.fold == "on" || p.fold == "against") && capital(q) && headed:
		return 1
	case p.fold == "and" && capital(q):
		// Ministry of Trade and Industry; Food and Drug Administration.
		if headed && at-from > 2 && parts[at-2].class == lower && parts[at-2].fold == "of" && !places[q.fold] && !places[parts[at-1].fold] {
			return 1
		}
		end := at + 1
		for end < len(parts) && (end == at+1 || parts[end].gap == " ") && capital(&parts[end]) {
			end++
		}
		if end-at > 2 && organizationHeads[parts[end-1].fold] && at-from <= 2 && !places[parts[at-1].fold] && !organizationHeads[parts[at-1].fold] && !given[parts[from].fold] {
			return 1
		}
	}
	return 0
}

// cut takes from a run what is no part of the name: titles before it, words
// that only begin a sentence, a demonym alone.
func (s *finder) cut(text string, parts []part, r run) []run {
	for r.from < r.to && s.outside(parts, r) {
		r.from++
	}
	for r.to > r.from {
		p := &parts[r.to-1]
		if p.class != lower && (!noName[p.fold] || p.class == capitals) || p.class == single && r.to-r.from > 1 && parts[r.to-2].class != lower {
			break // Stevenson I
		}
		r.to--
	}
	if r.to == r.from {
		return nil
	}
	if r.to-r.from == 1 {
		p := &parts[r.from]
		if demonyms[p.fold] || titles[p.fold] || noBody[p.fold] || p.class == single || p.end-p.start < 2 || p.class != capitals && generic(p.fold) && !bodies[p.fold] && !places[p.fold] && !sides[p.fold] {
			return nil
		}
		if sides[p.fold] && r.to < len(parts) && parts[r.to].gap == " " && parts[r.to].class == lower && !personVerbs[parts[r.to].fold] && !inside[parts[r.to].fold] && parts[r.to].fold != "and" {
			return nil // a liberal idea
		}
		if used := s.use(p.fold); p.first && !places[p.fold] && !bodies[p.fold] && !(cities()[p.fold] && used&usedSmall == 0) && p.class != capitals && used&usedLarge == 0 && used&usedPerson == 0 {
			return nil
		}
	}
	if r.to-r.from == 1 && r.to < len(parts) && parts[r.to].gap == " " && parts[r.to].class == digits && parts[r.to].end-parts[r.to].start < 3 {
		if f := parts[r.from].fold; !places[f] && !bodies[f] && parts[r.from].class != capitals {
			return nil // Estlink 2, Article 5
		}
	}
	// Two names side by side: Maduro-Petro; Secretary of State Marco Rubio.
	for k := r.from + 1; k < r.to; k++ {
		p := &parts[k]
		switch {
		case p.gap == "-" && r.to-r.from == 2 && s.stands(parts[r.from].fold) && s.stands(p.fold):
			return []run{{from: r.from, to: k}, {from: k, to: r.to}}
		case titles[p.fold] && k+1 < r.to && given[parts[k+1].fold]:
			return append(s.cut(text, parts, run{from: r.from, to: k}), run{from: k + 1, to: r.to})
		case offices[p.fold] && p.class != lower && parts[k-1].class != lower && (k+1 == r.to || parts[k+1].gap != "-" || given[parts[k+1].fold]) || offices[p.fold] && k+1 < r.to && parts[k+1].fold == "general" && parts[k+1].gap == "-":
			return s.around(text, parts, r, k)
		case k-r.from > 1 && k+1 < r.to && given[p.fold] && places[key(parts, run{from: r.from, to: k})]:
			return []run{{from: r.from, to: k}, {from: k, to: r.to}}
		case p.fold == "the" && parts[k-1].fold == "of" && k-r.from > 2 && r.to-k > 1 && known(key(parts, run{from: k + 1, to: r.to})) && !starters[parts[r.from].fold]:
			return append(s.cut(text, parts, run{from: r.from, to: k - 1}), run{from: k + 1, to: r.to}) // Appellate Body of the World Trade Organization
		}
	}
	return []run{r}
}

// known reports whether a folded name is that of a well-known body.
func known(key string) bool { return bodies[key] || oneAs[key] != "" || len(oneWith[key]) > 0 }

// offices are words for what somebody is, which stand between the name of a
// place or a body and that of a person; around them is what they are called by.
var (
	offices = set(`president minister secretary ambassador senator governor mayor chancellor premier congressman congresswoman spokesman spokeswoman spokesperson ceo cfo coo cto officer
		director chairman chairwoman chairperson representative sen gov rep analyst envoy commissioner presidente ministro ministra secretario secretaria embajador embajadora gobernador senador director`)
	before = set(`prime vice former acting deputy chief foreign finance interior defence defense attorney first executive managing press health trade energy justice economy culture senior special home`)
	after  = set(`general state defence defense foreign affairs finance interior health justice trade energy education economy culture`)
)

// around takes the names on either side of an office: "UN Secretary-General
// Anna Example", "Chief Executive Officer of Meridian".
func (s *finder) around(text string, parts []part, r run, k int) (out []run) {
	left := k
	for left > r.from && before[parts[left-1].fold] {
		left--
	}
	right := k + 1
	for right < r.to && (parts[right].class == lower || after[parts[right].fold]) {
		right++
	}
	if left > r.from {
		out = s.cut(text, parts, run{from: r.from, to: left})
	}
	if right < r.to {
		out = append(out, s.cut(text, parts, run{from: right, to: r.to})...)
	}
	return out
}

// stands reports whether a word is a name by itself somewhere.
func (s *finder) stands(fold string) bool { return places[fold] || s.use(fold)&usedAlone != 0 }

// outside reports whether the first word of a run stands there for another
// reason than to be part of the name.
func (s *finder) outside(parts []part, r run) bool {
	p := &parts[r.from]
	more := r.to-r.from > 1
	switch {
	case p.class == lower:
		return true
	case more && noName[p.fold] && p.class == capital && places[key(parts, run{from: r.from, to: r.from + 2})]: // El Salvador
		return false
	case p.first && s.opening(p):
		return noName[p.fold] || openers[p.fold] || !more || !organizationHeads[parts[r.to-1].fold]
	case p.fold == "a" && more && !demonyms[parts[r.from+1].fold]: // A Beautiful Lie
		return false
	case noName[p.fold] && p.class != capitals:
		return true
	case titles[p.fold] && more:
		return parts[r.from+1].class != lower
	}
	return forms[p.fold] && more && titles[parts[r.from+1].fold]
}

// opening reports whether a word at the beginning of a sentence is there for
// the sentence and not for a name.
func (s *finder) opening(p *part) bool {
	if places[p.fold] || bodies[p.fold] || given[p.fold] || p.class == capitals || p.class == single {
		return false
	}
	used := s.use(p.fold)
	return noName[p.fold] || openers[p.fold] || used&mostSmall != 0 || used&usedLarge == 0 && common()[p.fold]
}

// loud reports whether a text is written in capitals, or each of its words
// with one, like a headline: then a capital says nothing.
func loud(text string, parts []part) bool {
	large, all, words := 0, 0, 0
	for i := range parts {
		p := &parts[i]
		switch {
		case p.class == digits || inside[p.fold] || noName[p.fold]:
			continue
		case p.class == capitals:
			all++
			large++
		case p.class != lower:
			large++
		}
		words++
	}
	if text = strings.TrimRight(text, " \"”’»)"); words < 4 || text == "" {
		return false
	}
	if strings.IndexByte(".!?…:;", text[len(text)-1]) < 0 && !strings.HasSuffix(text, "…") {
		return large*4 > words*3 || all*2 > words
	}
	return words > 7 && large*10 > words*9 || words > 4 && all*3 > words*2
}

package link

import (
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/markdown"
)

// part is a token as discovery sees it.
type part struct {
	token
	first bool // it begins a sentence
	asked bool // sets is known
	sets  wordSet
	hash  uint64 // of fold
	fold  string
	gap   string // between it and the token before
}

// in reports whether the word is in a set.
func (p *part) in(s wordSet) bool {
	if !p.asked {
		p.sets, p.asked = lexicon()[p.hash], true
	}
	return p.sets&s != 0
}

// splitter cuts texts into parts. What it returns is good until it is reset.
type splitter struct {
	parts   []part
	folds   []byte
	lengths []int
	at      map[uint64]int // word → its place in the facts of a document
}

var splitters = sync.Pool{New: func() any { return &splitter{parts: make([]part, 0, 2048), at: map[uint64]int{}} }}

// split cuts a text into parts.
func (s *splitter) split(text string) []part {
	from := len(s.parts)
	s.folds, s.lengths = s.folds[:0], s.lengths[:0]
	var buf [64]byte
	end := 0
	for pos := 0; ; {
		t, fold, ok := next(text, pos, buf[:0])
		if !ok {
			break
		}
		s.folds = append(s.folds, fold...)
		s.lengths = append(s.lengths, len(fold))
		s.parts = append(s.parts, part{token: t, gap: text[end:t.start]})
		pos, end = t.end, t.end
	}
	parts := s.parts[from:len(s.parts):len(s.parts)]
	rest := string(s.folds) // one piece of memory for all words of the text
	for i := range parts {
		p := &parts[i]
		p.fold, rest = rest[:s.lengths[i]], rest[s.lengths[i]:]
		p.hash = hash64(p.fold)
		p.first = i == 0 || stops(p.gap, &parts[i-1])
	}
	return parts
}

// stops reports whether a sentence ends in the gap behind a part.
func stops(gap string, before *part) bool {
	dots, plain := false, true
	for i := range len(gap) {
		switch c := gap[i]; {
		case c == '!' || c == '?' || c == ':' || c == ';' || c == '\n':
			return true
		case c == '.':
			dots = true
		case c == '-' && i > 0 && gap[i-1] == ' ' && i+1 < len(gap) && gap[i+1] == ' ':
			return true
		case c >= utf8.RuneSelf:
			plain = false
		}
	}
	if strings.HasSuffix(gap, ` "`) && strings.ContainsAny(gap, ",:") {
		return true
	}
	if !plain && (strings.Contains(gap, "•") || strings.Contains(gap, " – ") || strings.Contains(gap, " — ") || strings.Contains(gap, "“") && strings.ContainsAny(gap, ",—–")) {
		return true
	}
	if !dots || strings.HasPrefix(gap, ". ") && (before.class == single || before.in(abbreviations)) {
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
	usedShort                  // somewhere what a name is called for short, by a definition
)

// count is how often a word is written in each way.
type count struct{ small, large, alone, person, short int32 }

func (c *count) add(d *count, by int32) {
	c.small += by * d.small
	c.large += by * d.large
	c.alone += by * d.alone
	c.person += by * d.person
	c.short += by * d.short
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
	if c.short > 0 {
		u |= usedShort
	}
	return u
}

// finder finds names by how words are used.
type finder struct {
	use func(hash uint64) use
}

// run is a stretch of parts that are written like a name.
type run struct {
	from, to int
	head     string // "cartels", when the text says "Medellín and Cali cartels"
	as       string // what the source itself links it to
	work     bool   // set off as a title, behind a word such as book
	marked   bool   // all of a stretch in italics, or in a quoted title: it may be a ship or a book
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
var inside = set(`of de del la las los da do dos di du van von der den ten ter al el bin ibn`)

// longestRun is of how many words a name is looked for.
const longestRun = 40

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
		for to < len(parts) && to-i < longestRun {
			p := &parts[to]
			gap := p.gap
			together := gap == " " || gap == "-" || gap == "’" || gap == "'" || gap == " & " || gap == "." ||
				gap == ". " && (parts[to-1].class == single || parts[to-1].in(abbreviations)) && !p.first
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
		out = append(out, s.cut(parts, run{from: i, to: to})...)
		i = to
	}
	return shareHead(text, parts, out)
}

// read finds the names of a line, and takes the source's word for what it links
// itself: [[NATO|the Alliance]].
func (s *finder) read(l *line) (out []run) {
	if !l.known {
		out = s.runs(l.text, l.parts)
	}
	for _, w := range l.spans {
		from := sort.Search(len(l.parts), func(i int) bool { return l.parts[i].start >= w.Start })
		if w.Kind != markdown.Wiki {
			out = mark(l, out, from, w)
			continue
		}
		for from < len(l.parts) && l.parts[from].in(noName) {
			from++
		}
		to := from
		for to < len(l.parts) && l.parts[to].end <= w.End {
			to++
		}
		if from == to {
			continue
		}
		text := l.text[l.parts[from].start:l.parts[to-1].end]
		if !allCapital(text) || !capitalNext(w.Target) || len(w.Target) > 80 {
			if strings.Contains(w.Target, text) { // [[Shadow fleet]] is no name, nor is a part of it
				out = without(out, from, to)
			}
			continue
		}
		out = place(out, run{from: from, to: to, as: w.Target})
	}
	return out
}

// place puts a run among others, in place of those that it covers a part of.
func place(runs []run, r run) []run {
	runs = without(runs, r.from, r.to)
	at := sort.Search(len(runs), func(i int) bool { return runs[i].from >= r.from })
	return slices.Insert(runs, at, r)
}

// without drops the runs that hold some of a stretch.
func without(runs []run, from, to int) []run {
	i, k := within(runs, from, to)
	return slices.Delete(runs, i, k)
}

// within returns which runs hold some of a stretch: a line may set off thousands.
func within(runs []run, from, to int) (i, k int) {
	i = sort.Search(len(runs), func(i int) bool { return from < runs[i].to })
	for k = i; k < len(runs) && runs[k].from < to; k++ {
	}
	return i, k
}

// mark marks the names in a stretch of text that is set off, and drops those in
// code.
func mark(l *line, runs []run, from int, w markdown.Span) []run {
	to := from
	for to < len(l.parts) && l.parts[to].end <= w.End {
		to++
	}
	if w.Kind == markdown.Emphasis || w.Kind == markdown.Quotation {
		if out, ok := title(l, runs, from, to); ok {
			return out
		}
	}
	switch w.Kind {
	case markdown.CodeSpan:
		return without(runs, from, to)
	case markdown.Emphasis, markdown.Strong:
		for i, k := within(runs, from, to); i < k; i++ {
			runs[i].marked = runs[i].marked || runs[i].from == from && runs[i].to == to
		}
	case markdown.Quotation:
		if loud(l.text[w.Start:w.End], l.parts[from:to]) {
			for i, k := within(runs, from, to); i < k; i++ {
				runs[i].marked = true
			}
		}
	}
	return runs
}

// workWords are what a title that is set off is the title of.
var workWords = set(`book books novel film movie documentary memoir memoirs album song play poem essay autobiography biography series libro libros novela película documental disco canción`)

// title takes a stretch that is set off for the title of a work when a word
// close before it says so.
func title(l *line, runs []run, from, to int) ([]run, bool) {
	if l.known || to-from > 12 || from == to || l.parts[from].class == lower {
		return runs, false
	}
	said := false
	for k := from - 1; k >= max(0, from-4) && !said; k-- {
		said = l.parts[k].in(workWords) && !strings.ContainsAny(l.parts[k+1].gap, ".;")
	}
	if !said {
		return runs, false
	}
	return place(runs, run{from: from, to: to, work: true}), true
}

// splinters are words behind a name that make another body of it.
var splinters = set(`dissidents dissident disidentes`)

// gang are heads in the singular that make a body of a place.
var gang = set(`cartel gang clan`)

// gangs are heads in the plural that the names before them share.
var gangs = set(`cartels gangs clans militias cárteles`)

// shareHead reads "Medellín and Cali cartels": two cartels, and no city.
func shareHead(text string, parts []part, runs []run) []run {
	for i := range runs {
		r := &runs[i]
		if r.to >= len(parts) || parts[r.to].gap != " " {
			continue
		}
		head := &parts[r.to]
		if head.in(splinters) && (parts[r.to-1].class == capitals || parts[r.to-1].in(organizationHeads)) {
			r.as = text[parts[r.from].start:parts[r.to-1].end] + " dissidents" // who are not the FARC
			r.to++
			continue
		}
		if head.class != lower {
			continue
		}
		if head.in(gang) && r.to-r.from == 1 && !parts[r.from].in(demonyms) {
			r.head = head.fold // the Medellín cartel is no city
			continue
		}
		if !head.in(gangs) {
			continue
		}
		r.head, r.to = head.fold, r.to+1
		for k := i - 1; k >= 0 && listed(parts, runs[k].to, runs[k+1].from); k-- {
			runs[k].head = head.fold
		}
	}
	return runs
}

// listed reports whether a comma or "and" joins what ends before one part to
// what begins with another.
func listed(parts []part, end, begin int) bool {
	if end == begin {
		return parts[begin].gap == ", "
	}
	return begin-end == 1 && parts[end].fold == "and" && (parts[end].gap == " " || parts[end].gap == ", ")
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
	for end < len(parts) && end < to+3 && parts[end].gap == " " && parts[end].in(ballotKinds) {
		end++
	}
	if end >= len(parts) || parts[end].gap != " " && parts[end].gap != "-" || !parts[end].in(ballots) || end == to && !parts[to-1].in(ballotKinds) && from == 0 {
		return run{}, false
	}
	if from > 0 && parts[from-1].class == digits && parts[from].gap == " " {
		from--
	}
	return run{from: from, to: end + 1}, true
}

// generic reports whether a word is a head or an adjective that names nothing
// by itself.
func generic(p *part) bool {
	return p.in(organizationHeads | placeHeads | policyHeads | eventHeads | directions | adjectives)
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
	for i := from; i < at; i++ {
		headed = headed || parts[i].in(organizationHeads|policyHeads|eventHeads|placeHeads)
	}
	switch {
	case p.fold == "for" && parts[at-1].in(bodies):
		return 0
	case (p.fold == "of" || p.fold == "de") && q.class == digits && q.end-q.start == 4 && parts[at-1].in(policyHeads):
		return 2 // the Harbour Act of 1911
	case p.in(inside) && capital(q):
		return 1
	case (p.fold == "of" || p.fold == "for" || p.fold == "de") && q.class == lower && (q.fold == "the" || q.fold == "la" || q.fold == "los" || q.fold == "las") && capital(next(2)):
		if p.fold == "for" && !headed {
			return 0
		}
		return 2
	case (p.fold == "for" || p.fold == "on" || p.fold == "against") && capital(q) && headed:
		return 1
	case (p.fold == "and" || p.fold == "y" || p.fold == "e") && capital(q):
		// Ministry of Trade and Industry; Food and Drug Administration.
		if of := parts[max(at-2, from)].fold; headed && at-from > 2 && (of == "of" || of == "for" || of == "de" || of == "del" || of == "para") && !q.in(places|bodies) && !parts[at-1].in(places) {
			return 1
		}
		end := at + 1
		for end < len(parts) && (end == at+1 || parts[end].gap == " ") && capital(&parts[end]) {
			end++
		}
		if end-at > 2 && parts[end-1].in(organizationHeads) && at-from <= 2 && !parts[at-1].in(places) && !parts[at-1].in(organizationHeads) && !parts[from].in(given) {
			return 1
		}
	}
	return 0
}

// cut takes from a run what is no part of the name, and returns the names that
// are left: none, one, or two that stand side by side.
func (s *finder) cut(parts []part, r run) []run {
	for r.from < r.to && s.outside(parts, r) {
		r.from++
	}
	for r.from < r.to && !ends(parts, r) {
		r.to--
	}
	if r.to == r.from || headline(parts, r) || r.to-r.from == 1 && s.ordinary(parts, r.from) {
		return nil
	}
	if end, begin, ok := s.seam(parts, r); ok {
		return append(s.cut(parts, run{from: r.from, to: end}), s.cut(parts, run{from: begin, to: r.to})...)
	}
	return []run{r}
}

// ends reports whether the last word of a run may end a name.
func ends(parts []part, r run) bool {
	p, n := &parts[r.to-1], r.to-r.from
	var before *part
	if n > 1 {
		before = &parts[r.to-2]
	}
	switch {
	case p.class == lower:
		return false
	case n > 1 && (p.fold == "administration" || p.fold == "government") && places.holds(key(parts, run{from: r.from, to: r.to - 1})): // the US Administration is the country's
		return false
	case p.class == digits && n > 2 && before.class == lower: // the Harbour Act of 1911
		return true
	case p.class == single && n > 1 && before.class != lower: // Stevenson I
		return true
	case p.class == capitals:
		return n == 1 || !p.in(postnominals)
	case n == 2 && p.class == capital && monthWords[p.fold] && before.in(given): // Anna May
		return r.to == len(parts) || parts[r.to].class != digits
	}
	return !p.in(noName)
}

// ordinary reports whether a single word with a capital is no name.
func (s *finder) ordinary(parts []part, at int) bool {
	p, used := &parts[at], s.use(parts[at].hash)
	var next *part
	if at+1 < len(parts) && parts[at+1].gap == " " {
		next = &parts[at+1]
	}
	known := p.in(places | bodies)
	switch {
	case p.in(demonyms | titles | noBody), p.class == single, p.end-p.start < 2:
		return true
	case p.class == capitals: // SELECT SUM FROM
		return p.in(common) && !p.in(bodies) && (at > 0 && parts[at-1].class == capitals || at+1 < len(parts) && parts[at+1].class == capitals)
	case generic(p) && !known && !p.in(sides):
		return true
	case p.class == capital && p.in(common) && !known && !p.in(sides|given) && used&(usedPerson|usedShort) == 0: // Autumn
		return true
	case p.in(sides) && next != nil && next.class == lower && !personVerbs[next.fold] && !next.in(inside) && next.fold != "and": // a Liberal idea
		return true
	case p.first && !known && !(p.in(towns) && !p.in(common) && used&usedSmall == 0) && used&(usedLarge|usedPerson) == 0: // it begins a sentence
		return true
	case next != nil && next.class == digits && next.end-next.start < 3 && !known: // Estlink 2, Article 5
		return true
	}
	return portfolio(parts, at) && !known && !p.in(towns) && used&usedPerson == 0
}

// portfolio reports whether a word is what somebody is minister of: "la ministra
// de Transporte".
func portfolio(parts []part, at int) bool {
	return at > 1 && parts[at].class == capital && parts[at].gap == " " && parts[at-1].in(inside) && parts[at-2].in(ministers)
}

// seam finds where a run is two names side by side: where the first ends, and
// where the second begins.
func (s *finder) seam(parts []part, r run) (end, begin int, ok bool) {
	for k := r.from + 1; k < r.to; k++ {
		p := &parts[k]
		var next *part
		if k+1 < r.to {
			next = &parts[k+1]
		}
		switch {
		case p.gap == "-" && r.to-r.from == 2 && s.stands(&parts[r.from]) && s.stands(p): // Maduro-Petro
			return k, k, true
		case p.in(titles) && next != nil && next.in(given): // Secretary of State Marco Rubio
			return k, k + 1, true
		case office(parts, r, k):
			end, begin = aroundOffice(parts, r, k)
			return end, begin, true
		case next != nil && p.in(given) && full(parts, r, k): // Harbour Party Anna Example
			return k, k, true
		case next != nil && p.fold == "of" && member(parts, r, k): // Anna Example of the Harbour Union
			return k, k + 1, true
		case p.fold == "the" && parts[k-1].fold == "of" && k-r.from > 2 && r.to-k > 1 && !parts[r.from].in(starters) && known(key(parts, run{from: k + 1, to: r.to})):
			return k - 1, k + 1, true // Appellate Body of the World Trade Organization
		}
	}
	return 0, 0, false
}

// full reports whether what stands before the k-th word, a given name, is a name
// by itself: it ends with a head, or is a known place of several words.
func full(parts []part, r run, k int) bool {
	if k-r.from < 2 || parts[k].gap != " " || parts[k+1].class == lower {
		return false
	}
	before := &parts[k-1]
	return before.class != lower && before.in(organizationHeads) || before.in(places) && parts[k-2].class == lower || places.holds(key(parts, run{from: r.from, to: k}))
}

// member reports whether two words before "of" are a person, and what stands
// behind it a body.
func member(parts []part, r run, k int) bool {
	if k-r.from != 2 || parts[k-1].in(organizationHeads|placeHeads|policyHeads|eventHeads) {
		return false
	}
	return parts[r.from].in(given) || parts[r.to-1].in(organizationHeads) && parts[k+1].fold == "the" && !parts[k-1].in(common)
}

// headline reports whether so many words with a capital stand side by side that
// they are rather a headline's.
func headline(parts []part, r run) bool {
	n := 0
	for i := r.from; i < r.to; i++ {
		if parts[i].class == lower || parts[i].in(organizationHeads) {
			return false
		}
		n++
	}
	return n > 6
}

// known reports whether a folded name is that of a well-known body.
func known(key string) bool { return bodies.holds(key) || bodies.holds(oneAs[key]) }

// offices are words for what somebody is, which stand between the name of a
// place or a body and that of a person; around them is what they are called by.
var (
	offices = set(`president minister secretary ambassador senator governor mayor chancellor premier congressman congresswoman spokesman spokeswoman spokesperson ceo cfo coo cto officer
		director chairman chairwoman chairperson representative sen gov rep analyst envoy commissioner presidente ministro ministra secretario secretaria embajador embajadora gobernador senador director`)
	// ministers are named with what they are ministers of.
	ministers = set(`minister secretary ministro ministra secretario secretaria viceministro viceministra`)
	// postnominals are letters behind a party or a name.
	postnominals = set(`mp mps mep meps mla mpp msp td phd ceo cfo`)
	members      = set(`member members leader speaker candidate deputy head act acts`)
	officeFront  = set(`prime vice former acting deputy chief foreign finance interior defence defense attorney first executive managing press health trade energy justice economy culture senior special home`)
	officeBack   = set(`general state defence defense foreign affairs finance interior health justice trade energy education economy culture`)
)

// office reports whether the k-th word is an office that somebody holds for what
// stands before it: "UN Secretary-General", "Example Holdings Chairman".
func office(parts []part, r run, k int) bool {
	p := &parts[k]
	if !p.in(offices) {
		return false
	}
	if k+1 < r.to && parts[k+1].gap == "-" { // Secretary-General, but no Secretary-Something
		return parts[k+1].fold == "general" || p.class != lower && parts[k-1].class != lower && parts[k+1].in(given)
	}
	return p.class != lower && parts[k-1].class != lower
}

// aroundOffice returns where what stands before an office ends, and where what
// stands behind it begins: "UN Secretary-General Anna Example".
func aroundOffice(parts []part, r run, k int) (end, begin int) {
	end, begin = k, k+1
	for end > r.from && parts[end-1].in(officeFront) {
		end--
	}
	for begin < r.to && (parts[begin].class == lower || parts[begin].in(officeBack)) {
		begin++
	}
	return end, begin
}

// stands reports whether a word is a name by itself somewhere.
func (s *finder) stands(p *part) bool {
	return p.in(places) || s.use(p.hash)&(usedAlone|usedPerson) != 0
}

// outside reports whether the first word of a run stands there for another
// reason than to be part of the name.
func (s *finder) outside(parts []part, r run) bool {
	p := &parts[r.from]
	more := r.to-r.from > 1
	switch {
	case p.class == lower:
		return true
	case more && p.in(noName) && p.class == capital && (places | towns).holds(key(parts, run{from: r.from, to: r.from + 2})): // El Salvador
		return false
	case p.first && more && parts[r.from+1].class == lower && p.in(common) && !p.in(organizationHeads|policyHeads|eventHeads|placeHeads|starters) && s.use(p.hash)&usedLarge == 0:
		return true // Critics of the Harbour Act
	case p.first && s.opening(p):
		return p.in(noName) || p.in(openers) || !more || !(parts[r.to-1].in(organizationHeads) || r.to-r.from > 2 && parts[r.to-1].in(policyHeads))
	case p.fold == "a" && r.to-r.from > 2 && !parts[r.from+1].in(demonyms): // A Beautiful Lie
		return false
	case p.in(noName) && p.class != capitals, p.in(demonyms) && r.to-r.from == 2 && parts[r.from+1].class == capitals:
		return true
	case p.in(titles) && more && parts[r.from+1].class != lower:
		return true
	case more && parts[r.from+1].class == lower && (parts[r.from+1].fold == "of" || parts[r.from+1].fold == "for") && p.in(offices|members):
		return true // Member of Parliament
	}
	return p.in(forms) && more && parts[r.from+1].in(titles)
}

// opening reports whether a word at the beginning of a sentence is there for
// the sentence and not for a name.
func (s *finder) opening(p *part) bool {
	if p.in(places|bodies|given) || p.class == capitals || p.class == single {
		return false
	}
	used := s.use(p.hash)
	return p.in(noName) || p.in(openers) || used&mostSmall != 0 || used&usedLarge == 0 && p.in(common)
}

// loud reports whether a text is written in capitals, or each of its words
// with one, like a headline: then a capital says nothing.
func loud(text string, parts []part) bool {
	large, small := 0, 0
	for i := range parts {
		switch parts[i].class {
		case lower:
			small++
		case capital, capitals, single:
			large++
		}
	}
	if large < small || large+small < 4 {
		return false
	}
	all, words := 0, 0
	large = 0
	for i := range parts {
		p := &parts[i]
		if p.class == digits || p.in(inside|noName) {
			continue
		}
		words++
		if p.class != lower {
			large++
		}
		if p.class == capitals {
			all++
		}
	}
	if text = strings.TrimRight(text, " \"”’»)"); words < 4 || text == "" {
		return false
	}
	if strings.Count(text, ",") > 2 { // a list of names, rather
		return all*2 > words
	}
	if strings.IndexByte(".!?:;", text[len(text)-1]) < 0 && !strings.HasSuffix(text, "…") {
		return large*4 > words*3 || all*2 > words
	}
	return words > 7 && large*10 > words*9 || words > 4 && all*3 > words*2
}

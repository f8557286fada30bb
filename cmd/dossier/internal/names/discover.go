package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/markdown"
	"dossier/cmd/dossier/internal/prose"
)

// finder finds names by how words are used.
type finder struct {
	use    func(hash uint64) use
	byName map[string]int // names that are kept, folded
}

// run is a stretch of parts that are written like a name.
type run struct {
	from, to int
	head     string // "cartels", when the text says "Medellín and Cali cartels"
	as       string // the name, where it is not what stands here
	wiki     bool   // the source itself links it to that name
	work     bool   // set off as a title, behind a word such as book
	marked   bool   // all of a stretch in italics, or in a quoted title: it may be a ship or a book
}

// key is a name by which all its spellings are known: its folded words.
func key(parts []part, r run) string {
	if r.as != "" {
		return prose.Fold(r.as)
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

// spelling is how a name is written, on one line.
func spelling(text string, parts []part, r run) string {
	s := text[parts[r.from].Start:parts[r.to-1].End]
	if r.as != "" {
		return r.as
	}
	if r.head != "" && parts[r.to-1].fold != r.head {
		s += " " + strings.TrimSuffix(r.head, "s")
	} else if r.head != "" {
		s = strings.TrimSuffix(s, "s")
	}
	if strings.ContainsAny(s, "\n\t") {
		s = strings.Join(strings.Fields(s), " ")
	}
	return s
}

// longestRun is of how many words a name is looked for.
const longestRun = 40

// capitalised reports whether a part is written as names are.
func capitalised(text string, p *part) bool {
	return p.Class != prose.Lower && (p.Class != prose.Digits || strings.IndexFunc(text[p.Start:p.End], unicode.IsUpper) > 0) // 6PR
}

// runs finds what is written like a name.
func (s *finder) runs(text string, parts []part) (out []run) {
	for i := 0; i < len(parts); {
		if parts[i].Class == prose.Lower || !capitalised(text, &parts[i]) {
			i++
			continue
		}
		to := i + 1
		for to < len(parts) && to-i < longestRun {
			p := &parts[to]
			gap := p.gap
			together := gap == " " || gap == "-" || gap == "’" || gap == "'" || gap == " & " || gap == "." ||
				gap == ". " && (parts[to-1].Class == prose.Single || parts[to-1].in(abbreviations)) && !p.first
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
			if p.Class == prose.Digits && gap == "-" { // M-19
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

// read finds the names of a line, and takes the source's word for what is set
// off in it.
func (s *finder) read(l *line) (out []run) {
	if !l.known {
		out = s.runs(l.text, l.parts)
	}
	for _, w := range l.spans {
		if w.Kind != markdown.Wiki {
			out = mark(l, out, w)
		}
	}
	return s.linked(l, out)
}

// linked takes the source's word for what it links itself:
// [[NATO|the Alliance]] is a mention of NATO where its text is a name.
func (s *finder) linked(l *line, out []run) []run {
	for _, w := range l.spans {
		if w.Kind != markdown.Wiki {
			continue
		}
		from, to := l.within(w)
		for from < to && l.parts[from].in(noName) {
			from++
		}
		if from == to {
			continue
		}
		text := l.text[l.parts[from].Start:l.parts[to-1].End]
		_, kept := s.byName[prose.Fold(w.Target)]
		if !allCapital(text) || !kept && (!capitalNext(w.Target) || len(w.Target) > 80) {
			if strings.Contains(w.Target, text) { // [[Shadow fleet]] is no name, nor is a part of it
				out = without(out, from, to)
			}
			continue
		}
		out = insert(out, run{from: from, to: to, as: w.Target, wiki: true})
	}
	return out
}

// within returns the parts that stand in a span.
func (l *line) within(w markdown.Span) (from, to int) {
	for from < len(l.parts) && l.parts[from].Start < w.Start {
		from++
	}
	for to = from; to < len(l.parts) && l.parts[to].End <= w.End; {
		to++
	}
	return from, to
}

func allCapital(s string) bool {
	for _, w := range strings.Fields(s) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && !connectors.holds(w) && w != "and" && w != "the" {
			return false
		}
	}
	return true
}

func capitalNext(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// insert puts a run among others, in place of those that it covers a part of.
func insert(runs []run, r run) []run {
	runs = without(runs, r.from, r.to)
	at := 0
	for at < len(runs) && runs[at].from < r.from {
		at++
	}
	return slices.Insert(runs, at, r)
}

// without drops the runs that hold some of a stretch.
func without(runs []run, from, to int) []run {
	return slices.DeleteFunc(runs, func(r run) bool { return r.from < to && from < r.to })
}

// mark marks the names in a stretch of text that is set off, and drops those in
// code.
func mark(l *line, runs []run, w markdown.Span) []run {
	from, to := l.within(w)
	if w.Kind == markdown.Emphasis || w.Kind == markdown.Quotation {
		if out, ok := title(l, runs, from, to); ok {
			return out
		}
	}
	switch w.Kind {
	case markdown.CodeSpan:
		return without(runs, from, to)
	case markdown.Emphasis, markdown.Strong:
		for i := range runs {
			runs[i].marked = runs[i].marked || runs[i].from == from && runs[i].to == to
		}
	case markdown.Quotation:
		if loud(l.text[w.Start:w.End], l.parts[from:to]) {
			for i := range runs {
				runs[i].marked = runs[i].marked || runs[i].from < to && from < runs[i].to
			}
		}
	}
	return runs
}

// title takes a stretch that is set off for the title of a work when a word
// close before it says so.
func title(l *line, runs []run, from, to int) ([]run, bool) {
	if l.known || to-from > 12 || from == to || l.parts[from].Class == prose.Lower {
		return runs, false
	}
	said := false
	for k := from - 1; k >= max(0, from-4) && !said; k-- {
		said = l.parts[k].in(workWords) && !strings.ContainsAny(l.parts[k+1].gap, ".;")
	}
	if !said {
		return runs, false
	}
	return insert(runs, run{from: from, to: to, work: true}), true
}

// shareHead reads "Medellín and Cali cartels": two cartels, and no city.
func shareHead(text string, parts []part, runs []run) []run {
	for i := range runs {
		r := &runs[i]
		if r.to >= len(parts) || parts[r.to].gap != " " {
			continue
		}
		head := &parts[r.to]
		if head.in(splinters) && (parts[r.to-1].Class == prose.Capitals || parts[r.to-1].in(organizationHeads)) {
			r.as = text[parts[r.from].Start:parts[r.to-1].End] + " dissidents" // who are not the FARC
			r.to++
			continue
		}
		if head.Class != prose.Lower {
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
	if from > 0 && parts[from-1].Class == prose.Digits && parts[from].gap == " " {
		from--
	}
	return run{from: from, to: end + 1}, true
}

// generic reports whether a word is a head or an adjective that names nothing
// by itself.
func generic(p *part) bool {
	return p.in(organizationHeads | placeHeads | policyHeads | eventHeads | directions | adjectives)
}

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
	capital := func(p *part) bool { return p != nil && p.Class != prose.Lower && p.Class != prose.Digits }
	headed := false // an organisation, policy or event begins here
	for i := from; i < at; i++ {
		headed = headed || parts[i].in(organizationHeads|policyHeads|eventHeads|placeHeads)
	}
	switch {
	case p.fold == "for" && parts[at-1].in(bodies):
		return 0
	case (p.fold == "of" || p.fold == "de") && q.Class == prose.Digits && q.End-q.Start == 4 && parts[at-1].in(policyHeads):
		return 2 // the Harbour Act of 1911
	case p.in(connectors) && capital(q):
		return 1
	case (p.fold == "of" || p.fold == "for" || p.fold == "de") && q.Class == prose.Lower && (q.fold == "the" || q.fold == "la" || q.fold == "los" || q.fold == "las") && capital(next(2)):
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
	case p.Class == prose.Lower:
		return false
	case n > 1 && (p.fold == "administration" || p.fold == "government") && places.holds(key(parts, run{from: r.from, to: r.to - 1})): // the US Administration is the country's
		return false
	case p.Class == prose.Digits && n > 2 && before.Class == prose.Lower: // the Harbour Act of 1911
		return true
	case p.Class == prose.Single && n > 1 && before.Class != prose.Lower: // Stevenson I
		return true
	case p.Class == prose.Capitals:
		return n == 1 || !p.in(postnominals)
	case n == 2 && p.Class == prose.Capital && p.in(months) && before.in(given): // Anna May
		return r.to == len(parts) || parts[r.to].Class != prose.Digits
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
	case p.in(demonyms | titles | noBody), p.Class == prose.Single, p.End-p.Start < 2:
		return true
	case p.Class == prose.Capitals: // SELECT SUM FROM
		return p.in(common) && !p.in(bodies) && (at > 0 && parts[at-1].Class == prose.Capitals || at+1 < len(parts) && parts[at+1].Class == prose.Capitals)
	case generic(p) && !known && !p.in(sides):
		return true
	case p.Class == prose.Capital && p.in(common) && !known && !p.in(sides|given) && used&(usedPerson|usedShort) == 0: // Autumn
		return true
	case p.in(sides) && next != nil && next.Class == prose.Lower && !next.in(personVerbs) && !next.in(connectors) && next.fold != "and": // a Liberal idea
		return true
	case p.first && !known && !(p.in(towns) && !p.in(common) && used&usedSmall == 0) && used&(usedLarge|usedPerson) == 0: // it begins a sentence
		return true
	case next != nil && next.Class == prose.Digits && next.End-next.Start < 3 && !known: // Estlink 2, Article 5
		return true
	}
	return portfolio(parts, at) && !known && !p.in(towns) && used&usedPerson == 0
}

// portfolio reports whether a word is what somebody is minister of: "la ministra
// de Transporte".
func portfolio(parts []part, at int) bool {
	return at > 1 && parts[at].Class == prose.Capital && parts[at].gap == " " && parts[at-1].in(connectors) && parts[at-2].in(ministers)
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
	if k-r.from < 2 || parts[k].gap != " " || parts[k+1].Class == prose.Lower {
		return false
	}
	before := &parts[k-1]
	return before.Class != prose.Lower && before.in(organizationHeads) || before.in(places) && parts[k-2].Class == prose.Lower || places.holds(key(parts, run{from: r.from, to: k}))
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
		if parts[i].Class == prose.Lower || parts[i].in(organizationHeads) {
			return false
		}
		n++
	}
	return n > 6
}

// known reports whether a folded name is that of a well-known body.
func known(key string) bool { return bodies.holds(key) || bodies.holds(oneAs[key]) }

// office reports whether the k-th word is an office that somebody holds for what
// stands before it: "UN Secretary-General", "Example Holdings Chairman".
func office(parts []part, r run, k int) bool {
	p := &parts[k]
	if !p.in(offices) {
		return false
	}
	if k+1 < r.to && parts[k+1].gap == "-" { // Secretary-General, but no Secretary-Something
		return parts[k+1].fold == "general" || p.Class != prose.Lower && parts[k-1].Class != prose.Lower && parts[k+1].in(given)
	}
	return p.Class != prose.Lower && parts[k-1].Class != prose.Lower
}

// aroundOffice returns where what stands before an office ends, and where what
// stands behind it begins: "UN Secretary-General Anna Example".
func aroundOffice(parts []part, r run, k int) (end, begin int) {
	end, begin = k, k+1
	for end > r.from && parts[end-1].in(officeFront) {
		end--
	}
	for begin < r.to && (parts[begin].Class == prose.Lower || parts[begin].in(officeBack)) {
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
	case p.Class == prose.Lower:
		return true
	case more && p.in(noName) && p.Class == prose.Capital && (places | towns).holds(key(parts, run{from: r.from, to: r.from + 2})): // El Salvador
		return false
	case p.first && more && parts[r.from+1].Class == prose.Lower && p.in(common) && !p.in(organizationHeads|policyHeads|eventHeads|placeHeads|starters) && s.use(p.hash)&usedLarge == 0:
		return true // Critics of the Harbour Act
	case p.first && s.opening(p):
		return p.in(noName) || p.in(openers) || !more || !(parts[r.to-1].in(organizationHeads) || r.to-r.from > 2 && parts[r.to-1].in(policyHeads))
	case p.fold == "a" && r.to-r.from > 2 && !parts[r.from+1].in(demonyms): // A Beautiful Lie
		return false
	case p.in(noName) && p.Class != prose.Capitals, p.in(demonyms) && r.to-r.from == 2 && parts[r.from+1].Class == prose.Capitals:
		return true
	case p.in(titles) && more && parts[r.from+1].Class != prose.Lower:
		return true
	case more && parts[r.from+1].Class == prose.Lower && (parts[r.from+1].fold == "of" || parts[r.from+1].fold == "for") && p.in(offices|members):
		return true // Member of Parliament
	}
	return p.in(forms) && more && parts[r.from+1].in(titles)
}

// opening reports whether a word at the beginning of a sentence is there for
// the sentence and not for a name.
func (s *finder) opening(p *part) bool {
	if p.in(places|bodies|given) || p.Class == prose.Capitals || p.Class == prose.Single {
		return false
	}
	used := s.use(p.hash)
	return p.in(noName) || p.in(openers) || used&mostSmall != 0 || used&usedLarge == 0 && p.in(common)
}

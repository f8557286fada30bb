package link

import (
	"strings"
	"unicode"

	"dossier/cmd/dossier/internal/archive"
)

// Found is a name that nobody keeps, where it stands in a text, and what it
// most likely is.
type Found struct {
	Start, End int
	Type       archive.EntityType
}

// Survey is what a whole archive says of its names: how each word is written,
// and what each name was taken for. It is filled text by text and then asked.
type Survey struct {
	small   map[string]int                        // folded word → times in lower case
	large   map[string]int                        // folded word → times with a capital inside a sentence
	votes   map[string]map[archive.EntityType]int // folded name → type → weight of the cues
	persons map[string]bool                       // last words of names of persons
	alone   map[string]int                        // folded word → times it is a name by itself
}

// NewSurvey returns a Survey of nothing.
func NewSurvey() *Survey {
	return &Survey{small: map[string]int{}, large: map[string]int{}, votes: map[string]map[archive.EntityType]int{}, persons: map[string]bool{}, alone: map[string]int{}}
}

// part is a token as discovery sees it.
type part struct {
	token
	fold  string
	gap   string // between it and the token before
	first bool   // it begins a sentence
}

// split cuts a text into parts.
func split(text string) (out []part) {
	var buf [64]byte
	end := 0
	for pos := 0; ; {
		t, fold, ok := next(text, pos, buf[:0])
		if !ok {
			return out
		}
		gap := text[end:t.start]
		p := part{token: t, fold: string(fold), gap: gap, first: len(out) == 0 || ends(gap, out, text)}
		out = append(out, p)
		pos, end = t.end, t.end
	}
}

// ends reports whether a sentence ends in the gap behind some parts.
func ends(gap string, before []part, text string) bool {
	if strings.ContainsAny(gap, "!?:;\n•") || strings.Contains(gap, "“") && strings.ContainsAny(gap, ",—–") {
		return true
	}
	if !strings.Contains(gap, ".") {
		return false
	}
	last := before[len(before)-1]
	if strings.HasPrefix(gap, ". ") && (last.class == single || abbreviations[last.fold]) {
		return false
	}
	return strings.Contains(gap, " ") || len(gap) > 1
}

var abbreviations = set(`mr mrs ms dr prof gen col capt maj lt sgt sen rep gov st jr sr rev hon no vs inc ltd corp co u.s jan feb mar apr jun jul aug sep sept oct nov dec`)

// Learn adds a text to what is known of all.
func (s *Survey) Learn(text string) {
	parts := split(text)
	for i := range parts {
		p := &parts[i]
		switch {
		case p.class == lower:
			s.small[p.fold]++
		case p.class != digits && !p.first:
			s.large[p.fold]++
		}
	}
	for _, r := range s.runs(text, parts) {
		if r.to-r.from == 1 {
			s.alone[parts[r.from].fold]++
		}
		t, weight := s.cue(text, parts, r)
		key := name(parts, r)
		if s.votes[key] == nil {
			s.votes[key] = map[archive.EntityType]int{}
		}
		s.votes[key][t] += weight
		if t == "person" && weight >= 3 && r.to-r.from > 1 {
			s.persons[parts[r.to-1].fold] = true
		}
	}
}

// run is a stretch of parts that are written like a name.
type run struct{ from, to int }

func name(parts []part, r run) string {
	words := make([]string, 0, r.to-r.from)
	for _, p := range parts[r.from:r.to] {
		words = append(words, p.fold)
	}
	return strings.Join(words, " ")
}

// inside are the small words that hold two capitalised ones together.
var inside = set(`of de del la las los da do dos di du van von der den ten ter al el bin ibn y e`)

// runs finds what is written like a name.
func (s *Survey) runs(text string, parts []part) (out []run) {
	capitalised := func(p *part) bool {
		return p.class != lower && (p.class != digits || strings.IndexFunc(text[p.start:p.end], unicode.IsUpper) > 0) // 6PR
	}
	for i := 0; i < len(parts); {
		if !capitalised(&parts[i]) {
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
			if capitalised(p) {
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
		out = append(out, s.cut(text, parts, run{i, to})...)
		i = to
	}
	return out
}

// ballots are what people vote in, and ballotKinds the words between a name and
// these: the 2001 Utopian general election is one event, and no country.
var (
	ballots     = set(`election elections by-election referendum referendums runoff primaries caucuses`)
	ballotKinds = set(`general federal presidential parliamentary legislative local municipal regional provincial state gubernatorial mayoral snap by leadership constitutional independence status party senate midterm assembly`)
)

// ballot takes a run that begins the name of an election.
func (s *Survey) ballot(parts []part, from, to int) (run, bool) {
	for from < to && s.outside(parts, run{from, to}) {
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
	return run{from, end + 1}, true
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
func (s *Survey) bridge(parts []part, from, at int) int {
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
func (s *Survey) cut(text string, parts []part, r run) (out []run) {
	for r.from < r.to && s.outside(parts, r) {
		r.from++
	}
	for r.to > r.from {
		p := &parts[r.to-1]
		if p.class != lower && !noName[p.fold] || p.class == single && r.to-r.from > 1 && parts[r.to-2].class != lower {
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
		if p.first && !places[p.fold] && !bodies[p.fold] && !(cities()[p.fold] && s.small[p.fold] == 0) && p.class != capitals && s.large[p.fold] == 0 && !s.persons[p.fold] {
			return nil
		}
	}
	// Two names side by side: Maduro-Petro; Secretary of State Marco Rubio.
	for k := r.from + 1; k < r.to; k++ {
		p := &parts[k]
		if p.gap == "-" && r.to-r.from == 2 && s.stands(parts[r.from].fold) && s.stands(p.fold) {
			return []run{{r.from, k}, {k, r.to}}
		}
		if titles[p.fold] && k+1 < r.to && given[parts[k+1].fold] && k > r.from {
			return append(s.cut(text, parts, run{r.from, k}), run{k + 1, r.to})
		}
	}
	return []run{r}
}

// stands reports whether a word is a name by itself somewhere.
func (s *Survey) stands(fold string) bool { return places[fold] || s.alone[fold] > 0 }

// outside reports whether the first word of a run stands there for another
// reason than to be part of the name.
func (s *Survey) outside(parts []part, r run) bool {
	p := &parts[r.from]
	more := r.to-r.from > 1
	switch {
	case p.class == lower:
		return true
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
func (s *Survey) opening(p *part) bool {
	if places[p.fold] || bodies[p.fold] || given[p.fold] || p.class == capitals || p.class == single {
		return false
	}
	return noName[p.fold] || openers[p.fold] || s.small[p.fold] > s.large[p.fold]
}

// cue says what a name is, by itself and by what stands around it, and how
// much that weighs; 5 settles it.
func (s *Survey) cue(text string, parts []part, r run) (archive.EntityType, int) {
	first, last := &parts[r.from], &parts[r.to-1]
	whole := name(parts, r)
	n := r.to - r.from
	switch {
	case places[whole]:
		return "place", 5
	case bodies[whole]:
		return "organization", 5
	}
	if n > 1 {
		of := false
		for _, p := range parts[r.from+1 : r.to-1] {
			of = of || p.class == lower && (p.fold == "of" || p.fold == "de" || p.fold == "for" || p.fold == "del")
		}
		if starters[first.fold] && (of || !given[first.fold]) {
			switch {
			case eventHeads[first.fold]:
				return "event", 4
			case policyHeads[first.fold]:
				return "policy", 4
			case organizationHeads[first.fold]:
				return "organization", 5
			case placeHeads[first.fold] || first.fold == "san" || first.fold == "santa" || first.fold == "fort" || first.fold == "isle" || first.fold == "st" || first.fold == "saint":
				return "place", 4
			}
		}
		if of {
			for _, p := range parts[r.from:r.to] {
				if organizationHeads[p.fold] {
					return "organization", 5
				}
			}
		}
		switch {
		case eventHeads[last.fold] && !given[first.fold]:
			return "event", 4
		case policyHeads[last.fold] && !given[first.fold]:
			return "policy", 4
		case organizationHeads[last.fold] && !given[first.fold]:
			return "organization", 5
		case placeHeads[last.fold] && !given[first.fold]:
			return "place", 5
		case directions[first.fold] && places[last.fold]:
			return "place", 5
		}
	}
	if given[first.fold] && n > 1 && n < 6 {
		return "person", 5
	}
	if r.from > 0 && titles[parts[r.from-1].fold] && first.gap == " " || r.from > 0 && first.gap == ". " && titles[parts[r.from-1].fold] {
		return "person", 4
	}
	if (last.class == capitals || last.class == digits) && n == 1 {
		return "organization", 3
	}
	after := text[last.end:]
	before := ""
	if r.from > 0 && first.gap == " " {
		before = parts[r.from-1].fold
	}
	if n == 1 && (s.persons[first.fold] || given[first.fold]) {
		return "person", 3
	}
	if defines(after) {
		return "organization", 4
	}
	if cities()[whole] && (n > 1 || s.small[first.fold] == 0) {
		return "place", 3
	}
	if r.to < len(parts) && strings.HasPrefix(after, ", ") && places[parts[r.to].fold] && n < 3 {
		return "place", 3
	}
	if saysNext(after) {
		return "person", 2
	}
	if n > 1 && directions[last.fold] {
		return "place", 3
	}
	if before == "the" && n > 1 {
		return "organization", 3
	}
	if n > 1 {
		for _, p := range parts[r.from:r.to] {
			if demonyms[p.fold] || places[p.fold] || adjectives[p.fold] || organizationHeads[p.fold] {
				return "organization", 3
			}
		}
	}
	if n == 1 && (before == "in" || before == "near" || before == "en" || before == "from" || before == "at" || before == "to") {
		return "place", 2
	}
	if n == 1 && before == "the" {
		return "organization", 2
	}
	if n < 4 {
		for _, p := range parts[r.from:r.to] {
			if p.class != capital && p.class != single && !inside[p.fold] {
				return "organization", 1
			}
		}
		return "person", min(n, 2)
	}
	return "organization", 1
}

// defines reports whether an acronym in brackets follows.
func defines(after string) bool {
	rest, ok := strings.CutPrefix(after, " (")
	if !ok {
		return false
	}
	a, _, ok := strings.Cut(rest, ")")
	return ok && acronym(a)
}

// Find returns the names of a text that the archive's own use of its words
// supports, in reading order.
func (s *Survey) Find(text string) (out []Found) {
	parts := split(text)
	for _, r := range s.runs(text, parts) {
		t, weight := s.cue(text, parts, r)
		if weight < 5 {
			best := weight
			for of, w := range s.votes[name(parts, r)] {
				if w > best || w == best && of < t {
					t, best = of, w
				}
			}
		}
		f := Found{Start: parts[r.from].start, End: parts[r.to-1].end, Type: t}
		if last := parts[r.to-1]; last.class == single && f.End < len(text) && text[f.End] == '.' {
			f.End++ // an initial's full stop
		}
		out = append(out, f)
	}
	return out
}

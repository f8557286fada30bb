package link

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/markdown"
)

// leaf is one stretch of text to scan.
type leaf struct {
	n     int
	text  string
	spans []markdown.Span
	quiet bool // a title, a heading, a note on the author or a reference: nothing new is found there
}

// A hit is a place where names begin: every form that fits there, longest
// first.
type hit struct {
	leaf  int
	start int
	fits  []fit
}

type fit struct {
	end   int
	forms []*form
}

// scan is the state of scanning one document.
type scan struct {
	m       *Matcher
	leaves  []leaf
	hits    []hit
	support map[int]bool   // entities that a sure form names somewhere
	latest  map[int]int    // entity → order of its latest full name so far
	defined map[string]int // acronym → entity, by a definition in the text
	out     []archive.Mention
	words   *Words      // when they are wanted
	rank    map[int]int // number of a leaf → its place, when one is asked for
}

// Scan finds the mentions of a document, in reading order. The title is given
// only when the source has one of its own. words, unless nil, becomes the words
// of the document, which tell whether another Matcher could find other mentions.
func (m *Matcher) Scan(title string, body []markdown.Block, notes []archive.Footnote, words *Words) []archive.Mention {
	if len(m.edges) == 0 && words == nil {
		return nil
	}
	s := &scan{m: m, words: words, support: map[int]bool{}, latest: map[int]int{}, hits: make([]hit, 0, 128), leaves: leaves(title, body, notes)}
	for i := range s.leaves {
		s.find(i)
	}
	if words != nil {
		for _, l := range s.leaves {
			for _, w := range l.spans {
				if w.Kind == markdown.Wiki {
					words.add(w.Target)
				}
			}
		}
		words.pack()
	}
	s.supports()
	s.out = make([]archive.Mention, 0, len(s.hits))
	s.resolve()
	s.defineds()
	s.wikis()
	return s.out
}

// leaves returns the texts of a document in reading order.
func leaves(title string, body []markdown.Block, notes []archive.Footnote) []leaf {
	out := make([]leaf, 0, 64)
	if title != "" {
		out = append(out, leaf{text: title, quiet: true})
	}
	markdown.Walk(body, func(b *markdown.Block) bool {
		if b.Kind != markdown.Code && b.Text != "" {
			out = append(out, leaf{n: b.N, text: b.Text, spans: b.Spans, quiet: b.Kind == markdown.Heading || b.Zone == markdown.Byline})
		}
		return true
	})
	for _, n := range notes {
		if n.Text != nil {
			out = append(out, leaf{n: n.Text.N, text: n.Text.Text, quiet: strings.Contains(n.Text.Text, "://")})
		}
	}
	return out
}

// find collects the hits of one leaf.
func (s *scan) find(i int) {
	text := s.leaves[i].text
	var buf, buf2 [96]byte
	var classes []class // of the words matched so far, and what stands between
	var gaps []string
	for pos := 0; ; {
		t, fold, ok := next(text, pos, buf[:0])
		if !ok {
			return
		}
		pos = t.end
		if s.words != nil {
			*s.words = append(*s.words, hash(fold))
		}
		if t.class == lower && !s.m.lowers {
			continue
		}
		node, ok := s.m.step(0, fold)
		if !ok {
			continue
		}
		classes, gaps = append(classes[:0], t.class), gaps[:0]
		var fits []fit
		begin := t.start // of the word before
		for end := t.end; ; {
			if forms := s.fitting(node, classes, gaps); len(forms) > 0 && !initialism(text, end) {
				fits = append(fits, fit{end: end, forms: forms})
			}
			u, fold, ok := next(text, end, buf2[:0])
			if !ok || u.start-end > 4 {
				break
			}
			if node, ok = s.m.step(node, fold); !ok {
				break
			}
			between := text[end:u.start]
			if between == ". " && end-begin > longestAbbreviation {
				between = "" // a sentence ends there: "… to Anna. Example said …"
			}
			gaps, classes = append(gaps, between), append(classes, u.class)
			begin, end = u.start, u.end
		}
		if len(fits) > 0 {
			slices.Reverse(fits) // the longest first
			s.hits = append(s.hits, hit{leaf: i, start: t.start, fits: fits})
		}
	}
}

// longestAbbreviation is of how many bytes a word is whose full stop may stand
// inside a name.
const longestAbbreviation = 3

// initialism reports whether text goes on as initials behind end: the U.S. in
// "U.S.S.R." is no country.
func initialism(text string, end int) bool {
	return end+2 < len(text) && text[end] == '.' && 'A' <= text[end+1] && text[end+1] <= 'Z' && text[end+2] == '.'
}

// fitting returns the forms at a node that the words of the text are written
// like: most often all of them.
func (s *scan) fitting(node int32, have []class, gaps []string) []*form {
	all := s.m.forms[node]
	for i, f := range all {
		if f.fits(have, gaps) {
			continue
		}
		out := slices.Clone(all[:i])
		for _, f := range all[i+1:] {
			if f.fits(have, gaps) {
				out = append(out, f)
			}
		}
		return out
	}
	return all
}

func (f *form) fits(have []class, gaps []string) bool {
	for j, c := range f.classes {
		if !c.fits(have[j]) || j > 0 && !gap(gaps[j-1], f.gaps[j-1]) {
			return false
		}
	}
	return true
}

// vetoed reports whether a phrase of the entity's `not:` covers a place.
func (s *scan) vetoed(entity, leaf, start int) bool {
	phrases := s.m.vetoes[entity]
	if len(phrases) == 0 {
		return false
	}
	text := s.leaves[leaf].text
	from, to := max(0, start-80), min(len(text), start+120)
	for from > 0 && text[from]&0xC0 == 0x80 {
		from--
	}
	for to < len(text) && text[to]&0xC0 == 0x80 {
		to++
	}
	around, before := foldAll(text[from:to]), len(foldAll(text[from:start]))
	for _, p := range phrases {
		for at := 0; ; {
			i := strings.Index(around[at:], p)
			if i < 0 {
				break
			}
			if at+i < max(before, 1) && at+i+len(p) > before {
				return true
			}
			at += i + 1
		}
	}
	return false
}

// supports notes which entities a sure form names in the document.
func (s *scan) supports() {
	end, leaf := 0, -1
	for _, h := range s.hits {
		if h.leaf != leaf {
			leaf, end = h.leaf, 0
		}
		if h.start < end {
			continue
		}
	fits:
		for _, f := range h.fits {
			for _, form := range f.forms {
				if form.strength == sure && !s.vetoed(form.entity, h.leaf, h.start) {
					s.support[form.entity] = true
					end = f.end
					s.define(h.leaf, f.end, form.entity)
					break fits
				}
			}
		}
	}
}

// define reads "Long Form (ACR)" and "Long Form (Forma Larga – ACR)" behind a
// name and binds the acronym to the entity for this document.
func (s *scan) define(leaf, end, entity int) {
	text := s.leaves[leaf].text[end:]
	if !strings.HasPrefix(text, " (") {
		return
	}
	close := strings.IndexByte(text[:min(len(text), 120)], ')')
	if close < 0 {
		return
	}
	inner := text[2:close]
	if at := strings.LastIndexAny(inner, ",;–—-"); at >= 0 {
		_, n := utf8.DecodeRuneInString(inner[at:])
		inner = inner[at+n:]
	}
	if a := strings.TrimSpace(inner); acronym(a) {
		if s.defined == nil {
			s.defined = map[string]int{}
		}
		s.defined[a] = entity
	}
}

// acronym reports whether s is two to ten characters, most of them capitals.
func acronym(s string) bool {
	n, large := 0, 0
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '&' && r != '-' && r != '.' {
			return false
		}
		n++
		if unicode.IsUpper(r) {
			large++
		}
	}
	return n >= 2 && n <= 10 && large*2 > n
}

// resolve decides, hit by hit, who is meant.
func (s *scan) resolve() {
	end, leaf := 0, -1
	for i := range s.hits {
		h := &s.hits[i]
		if h.leaf != leaf {
			leaf, end = h.leaf, 0
		}
		if h.start < end {
			continue
		}
		for _, f := range h.fits {
			form, evidence := s.decide(i, f)
			if form == nil {
				continue
			}
			stop := f.end
			text := s.leaves[h.leaf].text
			if form.dot && stop < len(text) && text[stop] == '.' {
				stop++
			}
			if s.distribute(h.leaf, h.start, f.end, form.entity, end) {
				end = stop
			}
			s.out = append(s.out, s.mention(h.leaf, h.start, stop, form.entity, form.rule, evidence))
			if len(form.classes) > 1 || form.rule == archive.ByName {
				s.latest[form.entity] = len(s.out)
			}
			end = stop
			break
		}
	}
}

func (s *scan) mention(leaf, start, end, entity int, rule archive.Rule, evidence string) archive.Mention {
	return archive.Mention{Entity: s.m.entities[entity].ID, N: s.leaves[leaf].n, Start: start, End: end, Rule: rule, Evidence: evidence}
}

// decide picks the form that is meant by the words of a fit, or nil.
func (s *scan) decide(i int, f fit) (*form, string) {
	h := &s.hits[i]
	text := s.leaves[h.leaf].text
	surface := text[h.start:f.end]
	if owner, ok := s.defined[surface]; ok {
		for _, form := range f.forms {
			if form.entity == owner && form.strength == sure {
				return form, "an alias, and defined in the text"
			}
		}
		bound := form{entity: owner, rule: archive.ByAcronym, classes: []class{capitals}}
		return &bound, "defined in the text"
	}
	var certain []*form
	var backed []*form // weak, with support
	var loose []*form  // weak, without
	for _, form := range f.forms {
		switch {
		case s.vetoed(form.entity, h.leaf, h.start):
		case form.strength == sure:
			certain = append(certain, form)
		case s.support[form.entity]:
			backed = append(backed, form)
		default:
			loose = append(loose, form)
		}
	}
	alone := len(f.forms[0].classes) == 1
	if alone && partOfLonger(text, f.end) {
		return nil, ""
	}
	// A place and a person of one name: a person joined to it by "and" says
	// which of the two is meant.
	if len(certain)+len(backed)+len(loose) > 1 {
		if joined, ok := s.joined(i, f.end); ok && joined == "person" {
			for _, form := range slices.Concat(backed, loose) {
				if s.m.entities[form.entity].Type == "person" && (len(certain) == 0 || s.m.entities[certain[0].entity].Type != "person") {
					return form, "joined by “and” to a person"
				}
			}
		}
	}
	if len(certain) == 1 {
		if len(backed) > 0 && !placeBefore(text[:h.start]) {
			if form := s.newest(backed); form != nil && form.entity != certain[0].entity {
				return form, "the full name stands above"
			}
		}
		return certain[0], ""
	}
	if len(certain) > 1 {
		return nil, ""
	}
	if len(backed) == 0 || alone && (glued(text, h.start, f.end) || ordinary(text, h.start, f.end, surface)) {
		return nil, ""
	}
	if form := s.newest(backed); form != nil {
		return form, "the full name stands above"
	}
	if len(backed) == 1 {
		return backed[0], "the full name stands in the document"
	}
	first := backed[0].entity
	for _, form := range backed[1:] {
		if form.entity != first {
			return nil, ""
		}
	}
	return backed[0], "the full name stands in the document"
}

// newest returns the form whose entity was last named in full, or nil.
func (s *scan) newest(forms []*form) (best *form) {
	at := 0
	for _, f := range forms {
		if n := s.latest[f.entity]; n > at {
			best, at = f, n
		}
	}
	return best
}

// joined returns the type of the entity that "and" joins to the words of hit i.
func (s *scan) joined(i, end int) (archive.EntityType, bool) {
	h := s.hits[i]
	text := s.leaves[h.leaf].text
	for _, and := range []string{" and ", " y ", " e ", " & "} {
		if strings.HasPrefix(text[end:], and) {
			at := end + len(and)
			for _, o := range s.hits[i+1:] {
				if o.leaf != h.leaf || o.start > at {
					break
				}
				if o.start == at && o.fits[0].forms[0].strength == sure {
					return s.m.entities[o.fits[0].forms[0].entity].Type, true
				}
			}
		}
		if strings.HasSuffix(text[:h.start], and) && len(s.out) > 0 {
			last := s.out[len(s.out)-1]
			if last.N == s.leaves[h.leaf].n && last.End == h.start-len(and) {
				for j := range s.m.entities {
					if s.m.entities[j].ID == last.Entity {
						return s.m.entities[j].Type, true
					}
				}
			}
		}
	}
	return "", false
}

// heads are words that make a longer name of the one before them.
var heads = map[string]bool{"university": true, "institute": true, "college": true, "foundation": true, "street": true, "avenue": true, "tower": true, "post": true, "times": true, "journal": true, "herald": true, "prize": true, "center": true, "centre": true, "airport": true, "bridge": true, "school": true, "hospital": true, "protocol": true, "treaty": true, "accord": true, "accords": true, "convention": true, "declaration": true, "consensus": true, "square": true, "stadium": true, "club": true}

// partOfLonger reports whether a single word goes on as a longer name.
func partOfLonger(text string, end int) bool {
	if end >= len(text) || text[end] != ' ' {
		return false
	}
	var buf [64]byte
	t, fold, ok := next(text, end, buf[:0])
	return ok && t.start == end+1 && t.class != lower && heads[string(fold)]
}

// placeBefore reports whether a preposition of place stands before.
func placeBefore(before string) bool {
	before = strings.TrimRight(before, " ")
	last := before[strings.LastIndexByte(before, ' ')+1:]
	switch strings.ToLower(last) {
	case "in", "to", "from", "at", "near", "via", "en", "a", "desde", "hacia":
		return true
	}
	return false
}

// glued reports whether a hyphen ties the words to another capitalised one:
// the Peña of "García-Peña" is no surname by itself.
func glued(text string, start, end int) bool {
	if end+1 < len(text) && text[end] == '-' {
		if r, _ := utf8.DecodeRuneInString(text[end+1:]); unicode.IsUpper(r) {
			return true
		}
	}
	if start > 1 && text[start-1] == '-' {
		at := strings.LastIndexAny(text[:start-1], " (\"“«'") + 1
		if r, _ := utf8.DecodeRuneInString(text[at:]); unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

// ordinaryWords are surnames that are also everyday words; at the beginning of
// a sentence, or as a month, their capital says nothing.
var ordinaryWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`march may april june august january price prices banks bank field fields young old king
		baker cook butler carpenter fisher hunter mason miller porter potter smith taylor turner walker weaver brown black white
		green gray grey blue rose west east north south hill hills wood woods forest brook brooks lake rivers rice bush bell
		ball best bird bishop bond book bright carter case chance church cross day dean duke early fast ford fox freeman frost
		gates gold good grant hand hall hart head holiday hope house hood judge justice key knight lane law light little long
		love low major marsh means miles mills moon moore noble page paine parish park parks peace pope power powers read reed
		rich ring sharp short silver stone street strong summer summers swift true underwood wall ward waters webb wells wise
		winter winters wolf worth paz cruz flores reyes rey leal bueno blanco rojo verde moreno delgado franco guerra iglesias
		campos rosa santos luna sol vega ríos prado castillo torres montes mayo abril junio julio agosto`) {
		m[w] = true
	}
	return m
}()

// ordinary reports whether a lone surname is more likely the everyday word.
func ordinary(text string, start, end int, surface string) bool {
	if !ordinaryWords[strings.ToLower(surface)] {
		return false
	}
	if strings.HasPrefix(text[end:], "’s ") || strings.HasPrefix(text[end:], "'s ") {
		return false
	}
	month := monthWords[strings.ToLower(surface)]
	before := strings.TrimRight(text[:start], " \"“«'‘(")
	if before == "" || strings.ContainsRune(".!?:;•–—", lastRune(before)) {
		return !saysNext(text[end:]) || month
	}
	if !month {
		return false
	}
	prev := strings.ToLower(before[strings.LastIndexByte(before, ' ')+1:])
	after := strings.TrimLeft(text[end:], " ,")
	if after != "" && after[0] >= '0' && after[0] <= '9' {
		return true
	}
	switch prev {
	case "in", "since", "until", "by", "of", "last", "next", "this", "before", "after", "from", "late", "early", "mid", "during", "through", "the", "every", "each":
		return true
	}
	if saysNext(text[end:]) {
		return false
	}
	if n := len(prev); n > 0 && prev[n-1] >= '0' && prev[n-1] <= '9' {
		return true
	}
	for _, and := range []string{" and ", ", "} { // "May and April"
		if rest, ok := strings.CutPrefix(text[end:], and); ok {
			w, _, _ := strings.Cut(rest, " ")
			if monthWords[strings.ToLower(strings.Trim(w, ".,;"))] {
				return true
			}
		}
	}
	if prev == "and" {
		words := strings.Fields(before)
		return len(words) > 1 && monthWords[strings.ToLower(strings.Trim(words[len(words)-2], ","))]
	}
	return false
}

var monthWords = map[string]bool{"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true, "september": true, "october": true, "november": true, "december": true, "mayo": true, "abril": true, "marzo": true, "junio": true, "julio": true, "agosto": true}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// personVerbs are what people do in reports: a name before one is a person.
var personVerbs = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`said says told tells asked added argued wrote met left warned denied accused called agreed
		insisted noted replied promised announced claimed questioned disagreed declined joined travelled traveled inherited
		endorsed backed led resigned spoke testified acknowledged defended refused was is has had will would himself herself
		dijo afirmó aseguró señaló añadió explicó advirtió negó`) {
		m[w] = true
	}
	return m
}()

func saysNext(after string) bool {
	w, _, _ := strings.Cut(strings.TrimLeft(after, " "), " ")
	return strings.HasPrefix(after, " ") && personVerbs[strings.ToLower(strings.Trim(w, ".,;"))] || strings.HasPrefix(after, " and ") && capitalNext(after[5:])
}

func capitalNext(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// distribute reads "Medellín and Cali cartels": when the word that ends a name
// also makes a name with the word that "and" joins before it, that word is a
// mention of its own. It reports whether it found one.
func (s *scan) distribute(leaf, start, end, entity, from int) bool {
	text := s.leaves[leaf].text
	name := text[start:end]
	at := strings.LastIndexByte(name, ' ')
	if at < 0 {
		return false
	}
	head := name[at+1:]
	if r, _ := utf8.DecodeRuneInString(head); !unicode.IsLower(r) {
		return false
	}
	before := ""
	for _, and := range []string{" and ", " y ", " & ", ", "} {
		if b, ok := strings.CutSuffix(text[:start], and); ok {
			before = b
		}
	}
	if before == "" {
		return false
	}
	first := strings.LastIndexAny(before, " (\"“«") + 1
	if first < 0 || first >= len(before) || !capitalNext(before[first:]) {
		return false
	}
	for _, h := range []string{head, strings.TrimSuffix(head, "s")} {
		other := s.exact(before[first:] + " " + h)
		if other < 0 || other == entity {
			continue
		}
		// The word may have been taken for something else already: a city.
		if n := len(s.out); n > 0 && s.out[n-1].N == s.leaves[leaf].n && s.out[n-1].End > first {
			if s.out[n-1].Start < first {
				return false
			}
			s.out = s.out[:n-1]
		}
		s.out = append(s.out, s.mention(leaf, first, len(before), other, archive.ByAlias, "shares the word “"+head+"” with the next name"))
		return true
	}
	return false
}

// exact returns the entity that has a sure form of exactly these words, or -1.
func (s *scan) exact(text string) int {
	var buf [64]byte
	node := int32(0)
	var have []class
	var gaps []string
	last := 0
	for pos := 0; ; {
		t, fold, ok := next(text, pos, buf[:0])
		if !ok {
			break
		}
		if node, ok = s.m.step(node, fold); !ok {
			return -1
		}
		if len(have) > 0 {
			gaps = append(gaps, text[last:t.start])
		}
		have = append(have, t.class)
		pos, last = t.end, t.end
	}
	if len(have) == 0 {
		return -1
	}
	for _, f := range s.fitting(node, have, gaps) {
		if f.strength == sure {
			return f.entity
		}
	}
	return -1
}

// defineds adds the occurrences of acronyms that the text itself defines and
// no entity has as an alias.
func (s *scan) defineds() {
	if len(s.defined) == 0 {
		return
	}
	names := make([]string, 0, len(s.defined))
	for a := range s.defined {
		if s.exact(a) < 0 {
			names = append(names, a)
		}
	}
	if len(names) == 0 {
		return
	}
	slices.Sort(names)
	for i, l := range s.leaves {
		for _, a := range names {
			for pos := 0; ; {
				at := strings.Index(l.text[pos:], a)
				if at < 0 {
					break
				}
				start, end := pos+at, pos+at+len(a)
				pos = end
				if boundary(l.text, start, end) {
					s.insert(s.mention(i, start, end, s.defined[a], archive.ByAcronym, "defined in the text"))
				}
			}
		}
	}
}

func boundary(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	return (start == 0 || !word(before)) && (end == len(text) || !word(after))
}

// insert adds a mention in reading order unless it overlaps one.
func (s *scan) insert(m archive.Mention) {
	if s.rank == nil {
		s.rank = make(map[int]int, len(s.leaves))
		for i, l := range s.leaves {
			s.rank[l.n] = i
		}
	}
	at := sort.Search(len(s.out), func(i int) bool {
		o := &s.out[i]
		return s.rank[o.N] > s.rank[m.N] || o.N == m.N && o.Start > m.Start
	})
	for _, o := range s.out[max(0, at-1):min(at+1, len(s.out))] {
		if o.N == m.N && o.Start < m.End && m.Start < o.End {
			return
		}
	}
	s.out = slices.Insert(s.out, at, m)
}

// wikis reads the links that a source written as notes makes itself:
// [[NATO|the Alliance]] is a mention of NATO where its text is a name.
func (s *scan) wikis() {
	for i, l := range s.leaves {
		for _, w := range l.spans {
			if w.Kind != markdown.Wiki {
				continue
			}
			entity, ok := s.m.byName[foldAll(w.Target)]
			if !ok {
				continue
			}
			start := w.Start
			for _, article := range []string{"the ", "The ", "el ", "la ", "los ", "las "} {
				if strings.HasPrefix(l.text[start:w.End], article) {
					start += len(article)
					break
				}
			}
			if start >= w.End || !allCapital(l.text[start:w.End]) {
				continue
			}
			s.insert(s.mention(i, start, w.End, entity, archive.ByAlias, "the source itself links these words to “"+w.Target+"”"))
		}
	}
}

func allCapital(s string) bool {
	for _, w := range strings.Fields(s) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && !nobility[w] && w != "of" && w != "and" && w != "the" {
			return false
		}
	}
	return true
}

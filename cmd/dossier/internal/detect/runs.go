package detect

// What is written like a name: stretches of capitalised words, held together by
// small ones, and what a source sets off or links itself.

import (
	"bytes"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/initials"
	"dossier/cmd/dossier/internal/lexicon"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/sentencecase"
	"dossier/cmd/dossier/internal/tally"
)

// Finder finds names by how words are used.
type Finder struct {
	Use    func(hash uint64) tally.Use
	ByName map[string]int // names that are kept, folded

	room    []Run  // for the runs of a line
	tongue  string // of that line: its tag, "another", or "" where it was not asked
	written string // of its document
}

// Run is a stretch of parts that are written like a name.
type Run struct {
	From, To int
	Head     string // "cartels", when the text says "Medellín and Cali cartels"
	as       string // the name, where it is not what is here
	wiki     bool   // the source itself links it to that name
	work     bool   // set off as a title, behind a word such as book
	dateline bool   // the place that the text was sent from
	holder   bool   // who holds the office that stands before it, with what that is of
	Marked   bool   // all of a stretch in italics, or in a quoted title: it may be a ship or a book
}

// Target is what the source itself links a run to, or "".
func (r *Run) Target() string {
	if r.wiki {
		return r.as
	}
	return ""
}

// Key is a name by which all its spellings are known: its folded words.
func Key(parts []Part, r Run) string {
	if r.as == "" && r.Head == "" && r.To-r.From == 1 {
		return parts[r.From].Fold
	}
	var room [128]byte
	return string(AppendKey(room[:0], parts, r))
}

// AppendKey appends the Key of a run.
func AppendKey(dst []byte, parts []Part, r Run) []byte {
	if r.as != "" {
		return append(dst, prose.Fold(r.as)...)
	}
	for i := r.From; i < r.To; i++ {
		if i > r.From {
			dst = append(dst, ' ')
		}
		dst = append(dst, parts[i].Fold...)
	}
	if r.Head != "" && (r.To == r.From || parts[r.To-1].Fold != r.Head) {
		dst = append(append(dst, ' '), strings.TrimSuffix(r.Head, "s")...)
	} else if r.Head != "" {
		dst = bytes.TrimSuffix(dst, []byte("s"))
	}
	return dst
}

// SetsOf returns the sets in which a run is as a whole.
func SetsOf(parts []Part, r Run) Set {
	var room [128]byte
	return lexicon.Of(prose.Hash(AppendKey(room[:0], parts, r)))
}

// Spelling is how a name is written, on one line.
func Spelling(text string, parts []Part, r Run) string {
	s := text[parts[r.From].Start:parts[r.To-1].End]
	if r.as != "" {
		return r.as
	}
	if r.Head != "" && parts[r.To-1].Fold != r.Head {
		s += " " + strings.TrimSuffix(r.Head, "s")
	} else if r.Head != "" {
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
func capitalised(text string, p *Part) bool {
	return p.Class != prose.Lower && (p.Class != prose.Digits || strings.IndexFunc(text[p.Start:p.End], unicode.IsUpper) > 0) // 6PR
}

// runs appends what is written like a name.
func (s *Finder) runs(out []Run, l *Line) []Run {
	text, parts := l.Text, l.Parts
	for i := 0; i < len(parts); {
		if !s.begins(text, parts, i) {
			i++
			continue
		}
		if to := s.endsSmall(l, i); to > 0 {
			out = append(out, Run{From: i, To: to})
			i = to
			continue
		}
		to := i + 1
		for to < len(parts) && to-i < longestRun {
			n := s.goesOn(text, parts, i, to)
			if n == 0 {
				break
			}
			to += n
		}
		for k := i + 1; k < to; k++ {
			if s.endsSmall(l, k) > to { // Après la Seconde Guerre mondiale
				to = k
			}
		}
		if r, ok := s.ballot(parts, i, to); ok {
			out = append(out, r)
			i = r.To
			continue
		}
		n := len(out)
		if out = s.cut(out, parts, Run{From: i, To: to}); len(out) == n+1 && titled(parts, out[n]) {
			out[n].work = true
		}
		i = to
	}
	return shareHead(text, parts, grow(text, parts, out))
}

// endsSmall returns where a name ends that goes on with small words, 0 for any other.
func (s *Finder) endsSmall(l *Line, i int) int {
	if i+1 == len(l.Parts) || l.Parts[i].Class != prose.Capital || l.Parts[i+1].Gap != " " || !s.french(l.Parts) {
		return 0
	}
	return sentencecase.End(l, i)
}

// titled reports whether a run goes on behind a colon.
func titled(parts []Part, r Run) bool {
	for i := r.From + 1; i < r.To; i++ {
		if parts[i].Gap == ": " {
			return true
		}
	}
	return false
}

// Read finds the names of a line, and takes the source's word for what is set
// off in it. What it returns is good until it is called again.
func (s *Finder) Read(l *Line) []Run {
	out := s.room[:0]
	s.tongue, s.written = "", l.written
	if !l.Known {
		out = s.withoutJunk(l, s.runs(out, l))
	}
	if l.nouns {
		out = s.withoutNouns(out, l.Parts)
	}
	for _, w := range l.Spans {
		if w.Kind != body.Wiki {
			out = mark(l, out, w)
		}
	}
	out = s.Linked(l, out)
	s.room = out
	return out
}

// Linked takes the source's word for what it links itself:
// [[NATO|the Alliance]] is a mention of NATO where its text is a name.
func (s *Finder) Linked(l *Line, out []Run) []Run {
	for _, w := range l.Spans {
		if w.Kind != body.Wiki {
			continue
		}
		from, to := l.within(w)
		for from < to && l.Parts[from].In(NoName) {
			from++
		}
		if from == to {
			continue
		}
		text := l.Text[l.Parts[from].Start:l.Parts[to-1].End]
		_, kept := s.ByName[prose.Fold(w.Target)]
		if !allCapital(text) || !kept && (!capitalNext(w.Target) || len(w.Target) > 80) {
			if strings.Contains(w.Target, text) { // [[Shadow fleet]] is no name, nor is a part of it
				out = without(out, from, to)
			}
			continue
		}
		out = insert(out, Run{From: from, To: to, as: w.Target, wiki: true})
	}
	return out
}

// within returns the parts that are in a span.
func (l *Line) within(w body.Span) (from, to int) {
	from = sort.Search(len(l.Parts), func(i int) bool { return l.Parts[i].Start >= w.Start })
	for to = from; to < len(l.Parts) && l.Parts[to].End <= w.End; {
		to++
	}
	return from, to
}

func allCapital(s string) bool {
	for _, w := range strings.Fields(s) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && !initials.Small(w) && w != "the" {
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
func insert(runs []Run, r Run) []Run {
	runs = without(runs, r.From, r.To)
	at := sort.Search(len(runs), func(i int) bool { return runs[i].From >= r.From })
	return slices.Insert(runs, at, r)
}

// without drops the runs that hold some of a stretch.
func without(runs []Run, from, to int) []Run {
	i, k := overlapping(runs, from, to)
	return slices.Delete(runs, i, k)
}

// overlapping returns which runs hold some of a stretch: a line may set off
// thousands.
func overlapping(runs []Run, from, to int) (i, k int) {
	i = sort.Search(len(runs), func(i int) bool { return from < runs[i].To })
	for k = i; k < len(runs) && runs[k].From < to; k++ {
	}
	return i, k
}

// mark marks the names in a stretch of text that is set off, and drops those in
// code.
func mark(l *Line, runs []Run, w body.Span) []Run {
	from, to := l.within(w)
	if w.Kind == body.Emphasis || w.Kind == body.Quotation {
		if out, ok := title(l, runs, from, to); ok {
			return out
		}
	}
	switch w.Kind {
	case body.Place:
		return dateline(l, runs, w)
	case body.CodeSpan, body.Label:
		return without(runs, from, to)
	case body.Emphasis, body.Strong:
		for i, k := overlapping(runs, from, to); i < k; i++ {
			runs[i].Marked = runs[i].Marked || runs[i].From == from && runs[i].To == to
		}
	case body.Quotation:
		if loud(l.Text[w.Start:w.End], l.Parts[from:to]) {
			for i, k := overlapping(runs, from, to); i < k; i++ {
				runs[i].Marked = true
			}
		}
	}
	return runs
}

// title takes a stretch that is set off for the title of a work when a word
// close before it says so.
func title(l *Line, runs []Run, from, to int) ([]Run, bool) {
	if l.Known || to-from > 12 || from == to || l.Parts[from].Class == prose.Lower {
		return runs, false
	}
	said := false
	for k := from - 1; k >= max(0, from-4) && !said; k-- {
		said = l.Parts[k].In(workWords) && !strings.ContainsAny(l.Parts[k+1].Gap, ".;")
	}
	if !said {
		return runs, false
	}
	return insert(runs, Run{From: from, To: to, work: true}), true
}

// shareHead reads "Medellín and Cali cartels": two cartels, and no city.
func shareHead(text string, parts []Part, runs []Run) []Run {
	for i := range runs {
		r := &runs[i]
		if r.To >= len(parts) || parts[r.To].Gap != " " {
			continue
		}
		head := &parts[r.To]
		if head.In(splinters) && (parts[r.To-1].Class == prose.Capitals || parts[r.To-1].In(organizationHeads)) {
			r.as = text[parts[r.From].Start:parts[r.To-1].End] + " dissidents" // who are not the FARC
			r.To++
			continue
		}
		if head.Class != prose.Lower {
			continue
		}
		if head.In(gang) && r.To-r.From == 1 && !parts[r.From].In(demonyms) {
			r.Head = head.Fold // the Medellín cartel is no city
			continue
		}
		if !head.In(gangs) {
			continue
		}
		r.Head, r.To = head.Fold, r.To+1
		for k := i - 1; k >= 0 && listed(parts, runs[k].To, runs[k+1].From); k-- {
			runs[k].Head = head.Fold
		}
	}
	return runs
}

// listed reports whether a comma or "and" joins what ends before one part to
// what begins with another.
func listed(parts []Part, end, begin int) bool {
	if end == begin {
		return parts[begin].Gap == ", "
	}
	return begin-end == 1 && parts[end].Fold == "and" && (parts[end].Gap == " " || parts[end].Gap == ", ")
}

// ballot takes a run that begins the name of an election.
func (s *Finder) ballot(parts []Part, from, to int) (Run, bool) {
	for from < to && s.outside(parts, Run{From: from, To: to}) {
		from++
	}
	if from == to {
		return Run{}, false
	}
	end := to
	for end < len(parts) && end < to+3 && parts[end].Gap == " " && parts[end].In(ballotKinds) {
		end++
	}
	if end >= len(parts) || parts[end].Gap != " " && parts[end].Gap != "-" || !parts[end].In(ballots) || end == to && !parts[to-1].In(ballotKinds) && from == 0 {
		return Run{}, false
	}
	if from > 0 && parts[from-1].Class == prose.Digits && parts[from].Gap == " " {
		from--
	}
	return Run{From: from, To: end + 1}, true
}

// generic reports whether a word is a head or an adjective that names nothing
// by itself.
func generic(p *Part) bool {
	return p.In(organizationHeads | placeHeads | policyHeads | eventHeads | directions | adjectives)
}

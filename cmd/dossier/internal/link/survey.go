package link

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/markdown"
)

// Text is a document as a Survey reads it: what stands in it, and in which
// language (BCP 47; empty or "und" when nobody knows).
type Text struct {
	Doc      *archive.Document
	Language string
}

// Survey is what a whole archive says of its names: how each word is written,
// what each name is taken for, and which names are said to be one. It is a sum
// over documents, so that a document is added and taken away without looking
// at another, and the sum does not depend on the order.
//
// A Survey is one for all generations of a build, and follows them.
type Survey struct {
	texts   []Text // in the order of their files
	words   map[uint64]count
	names   map[string]*name
	ties    map[string]map[tie]int32 // by either end
	curated *Matcher
	rules   *Judgements
	follow  map[string]map[string]bool // name → its other forms
	list    []*archive.Entity          // in the order of their ids
	moved   Moved
	failed  map[string]error // by the file of a text that cannot be read
	learn   func(t Text) *facts
}

// NewSurvey returns a Survey of nothing.
func NewSurvey() *Survey {
	return &Survey{words: map[uint64]count{}, names: map[string]*name{}, ties: map[string]map[tie]int32{}, follow: map[string]map[string]bool{}, failed: map[string]error{}, learn: learn, curated: NewMatcher(nil), rules: &Judgements{}}
}

// name is one name with all its spellings.
type name struct {
	key     string
	docs    int32 // documents that hold it
	times   int32
	cues    [cueKinds]int32
	written map[string]int32 // how it is spelt, and how often

	base     string          // the name that it is another form of, but for surnames
	baseRule archive.Rule    // by what it is that
	lead     string          // the name that it is another form of; itself for most
	entity   *archive.Entity // found under this name
	verdict
}

// verdict is what looking for names in a document asks of a name.
type verdict struct {
	id     string             // of whom it stands for, kept or found; "" when that is not decided
	kind   archive.EntityType // of the name by itself
	of     archive.EntityType // of what was found under it
	rule   archive.Rule       // by what it is another form of a name
	short  bool               // it is written in capitals
	spoken bool               // running text holds it
}

// tieKind says how two names belong together.
type tieKind uint8

const (
	acronymOf tieKind = iota // from is an acronym of to
	aliasOf                  // from is called to
	variant                  // from is a longer form of the person to
	ending                   // from is the last word of the person to
	both                     // and stands alone where to stands in full
)

type tie struct {
	kind     tieKind
	from, to string
}

// facts are what one document adds to a Survey.
type facts struct {
	words []wordCount
	names []sighting // in the order of their keys
	ties  []tie      // those of definitions may repeat

	file   string
	failed error // the program panicked on it, and nothing is learnt
}

// wordCount is how often a document writes a word in each way.
type wordCount struct {
	hash uint64
	count
}

// sighting is one place where running text holds a name.
type sighting struct {
	key, written string
	cue          cue
}

// line is a text of a document in which names are looked for.
type line struct {
	text  string
	n     int  // of the leaf
	known bool // a heading or a note: capitals say nothing, and only names known from elsewhere are found
	parts []part
	spans []markdown.Span // of wiki links, and of what is set off
}

// lines returns the texts of a document.
func (s *splitter) lines(leaves []leaf, language string) []line {
	foreign := language != "" && language != "und" && !strings.HasPrefix(language, "en") && !strings.HasPrefix(language, "es")
	out := make([]line, len(leaves))
	for i, l := range leaves {
		out[i] = line{text: l.text, n: l.n, spans: l.spans, known: l.quiet || foreign, parts: s.split(l.text)}
		out[i].known = out[i].known || loud(l.text, out[i].parts)
	}
	return out
}

// put gives the splitter back, without the texts it was used for.
func (s *splitter) put() {
	clear(s.parts)
	s.parts = s.parts[:0]
	clear(s.at)
	if cap(s.parts) < 1<<16 {
		splitters.Put(s)
	}
}

// Failure returns what the program panicked with while it read the text of a file,
// or nil. Nothing was learnt of it.
func (s *Survey) Failure(file string) error { return s.failed[file] }

// tryLearning is learn for a text that the program may panic on: so it does when
// the text is taken away again.
func (s *Survey) tryLearning(t Text) (f *facts) {
	var err error
	defer func() {
		if err != nil {
			f = &facts{file: t.Doc.File, failed: err}
		}
	}()
	defer diag.Catch(&err)
	return s.learn(t)
}

// learn reads a document by itself.
func learn(t Text) *facts {
	split := splitters.Get().(*splitter)
	defer split.put()
	f := &facts{}
	all := split.lines(leaves("", t.Doc.Body, t.Doc.Footnotes), t.Language)
	word := func(hash uint64) *wordCount {
		at, ok := split.at[hash]
		if !ok {
			at = len(f.words)
			split.at[hash] = at
			f.words = append(f.words, wordCount{hash: hash})
		}
		return &f.words[at]
	}
	f.words = make([]wordCount, 0, len(split.parts)/2+8)
	for _, l := range all {
		for i := range l.parts {
			p := &l.parts[i]
			switch {
			case p.class == lower:
				word(p.hash).small++
			case p.class != digits && !p.first && !l.known:
				word(p.hash).large++
			}
		}
	}
	s := &finder{use: func(hash uint64) use {
		if at, ok := split.at[hash]; ok {
			return f.words[at].use()
		}
		return 0
	}}
	read := make([][]run, len(all))
	taken := make([][]cue, len(all))
	for i := range all {
		l := &all[i]
		read[i] = s.read(l)
		taken[i] = make([]cue, len(read[i]))
		for k, r := range read[i] {
			if r.marked {
				continue
			}
			if short := shortForm(l, r); short != "" && !strings.Contains(short, " ") {
				word(hash64(short)).short++
			}
			if r.to-r.from == 1 {
				word(l.parts[r.from].hash).alone++
				continue
			}
			taken[i][k] = s.cue(l.text, l.parts, r)
			if c := &cues[taken[i][k]]; c.speaks == "person" && c.weight >= 3 {
				word(l.parts[r.to-1].hash).person++
			}
		}
	}
	// Which words end a person's name is known only now: a sentence that begins
	// with one begins with a name. So is which words are names by themselves, two
	// of which a hyphen may join.
	var persons []string
	for i := range all {
		l := &all[i]
		for k := range l.parts {
			if p := &l.parts[k]; p.class == capital && (s.use(p.hash)&usedShort != 0 || (p.first || p.gap == "-" || p.in(common)) && s.use(p.hash)&usedPerson != 0 || p.gap == "-" && s.use(p.hash)&usedAlone != 0) {
				read[i] = s.read(l)
				taken[i] = make([]cue, len(read[i]))
				break
			}
		}
		for k, r := range read[i] {
			if r.marked {
				continue
			}
			n := sighting{key: key(l.parts, r), written: spelling(l.text, l.parts, r), cue: taken[i][k]}
			if n.cue == noCue {
				n.cue = s.cue(l.text, l.parts, r)
			}
			f.names = append(f.names, n)
			if c := &cues[n.cue]; c.speaks == "person" && c.weight >= strong && r.to-r.from > 1 {
				persons = append(persons, n.key)
			}
			f.ties = append(f.ties, s.definitions(l, read[i], k, n.cue)...)
		}
	}
	slices.SortFunc(f.names, func(a, b sighting) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.written, b.written), cmp.Compare(a.cue, b.cue))
	})
	slices.Sort(persons)
	f.relate(slices.Compact(persons))
	f.abbreviate()
	return f
}

// holds reports whether running text holds a name.
func (f *facts) holds(key string) bool {
	_, ok := slices.BinarySearchFunc(f.names, key, func(n sighting, key string) int { return cmp.Compare(n.key, key) })
	return ok
}

// An acronym of so many letters may leave out the last words of its long form.
const (
	longPrefix = 4
	maxAcronym = 10
)

// abbreviate ties an acronym to the one name of its document whose first
// letters it is made of.
func (f *facts) abbreviate() {
	long := map[string][]string{} // by its first letters
	for i, n := range f.names {
		if (i > 0 && f.names[i-1].key == n.key) || strings.Count(n.key, " ") < 2 {
			continue
		}
		all, main := letters(n.key)
		if long[all] = append(long[all], n.key); main != all {
			long[main] = append(long[main], n.key)
		}
		for k := longPrefix; k < len(all) && k < maxAcronym; k++ { // the last words are left out of some
			long[all[:k]] = append(long[all[:k]], n.key)
		}
	}
	for i, n := range f.names {
		if len(n.key) < 3 || n.cue != inCapitals || i > 0 && f.names[i-1].key == n.key {
			continue
		}
		if of := long[n.key]; len(of) == 1 {
			f.ties = append(f.ties, tie{acronymOf, n.key, of[0]})
		}
	}
}

// spelling is how a name is written, on one line.
func spelling(text string, parts []part, r run) string {
	s := text[parts[r.from].start:parts[r.to-1].end]
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

// relate ties the names of persons in one document, in order: the last word of
// each, and longer forms to shorter ones.
func (f *facts) relate(persons []string) {
	short := map[string]bool{} // names of two words
	for _, p := range persons {
		if strings.Count(p, " ") == 1 {
			short[p] = true
		}
	}
	for i, p := range persons {
		last := lastWord(p)
		f.ties = append(f.ties, tie{ending, last, p})
		if f.holds(last) {
			f.ties = append(f.ties, tie{both, last, p})
		}
		if q := firstWord(p) + " " + last; q != p && short[q] {
			f.ties = append(f.ties, tie{variant, p, q})
		}
		for _, q := range persons[i+1:] { // those that go on stand behind it
			if !strings.HasPrefix(q, p+" ") {
				break
			}
			f.ties = append(f.ties, tie{variant, q, p})
		}
	}
}

func firstWord(key string) string {
	first, _, _ := strings.Cut(key, " ")
	return first
}

func lastWord(key string) string { return key[strings.LastIndexByte(key, ' ')+1:] }

// extends reports whether one name of a person is another with words between
// its first and its last, or behind it.
func extends(long, short string) bool {
	if strings.HasPrefix(long, short+" ") {
		return true
	}
	a, b := strings.Index(short, " "), strings.LastIndexByte(short, ' ')
	return a > 0 && strings.HasPrefix(long, short[:a+1]) && strings.HasSuffix(long, short[b:]) && a == b
}

// definitions reads what stands behind the i-th name of a text: "Long Form
// (ACR)", "Long Form (Forma Larga – ACR)", "Long Form, also known as Other".
func (s *finder) definitions(l *line, runs []run, i int, c cue) (out []tie) {
	r := runs[i]
	own := key(l.parts, r)
	end := l.parts[r.to-1].end
	after := l.text[end:]
	if short := shortForm(l, r); short != "" {
		return []tie{{acronymOf, short, own}}
	}
	if inner, ok := strings.CutPrefix(after, " ("); ok {
		inner, _, ok = strings.Cut(inner[:min(len(inner), 160)], ")")
		if !ok {
			return nil
		}
		short := r.to-r.from == 1 && acronym(l.text[l.parts[r.from].start:end])
		for _, piece := range pieces(inner) {
			other := fold(piece)
			switch {
			case other == "" || other == own || (noBody | demonyms).holds(other):
			case acronym(piece) && !short:
				if initials(own, other) || cues[c].speaks != "person" && c != knownPlace && c != knownCity && c != placeAfter {
					out = append(out, tie{acronymOf, other, own})
				}
			case short && strings.Contains(other, " ") && initials(other, own):
				out = append(out, tie{acronymOf, own, other})
			case !short && strings.Contains(other, " ") && strings.Contains(own, " ") && allCapital(piece) && cues[c].speaks != "person" && cues[c].speaks != "place":
				out = append(out, tie{aliasOf, other, own})
			}
		}
		return out
	}
	if i+1 < len(runs) {
		next := runs[i+1]
		between := l.text[end:l.parts[next.from].start]
		for _, known := range []string{", also known as ", ", also known as the ", ", better known as ", ", a.k.a. ", " alias ", ", alias ", " (also known as ", ", también conocido como ", ", también conocida como ", ", conocido como "} {
			if between == known {
				out = append(out, tie{aliasOf, key(l.parts, next), own})
			}
		}
		if a := &l.parts[next.from]; next.to-next.from == 1 && acronym(l.text[a.start:a.end]) && strings.Contains(own, " ") && cues[c].speaks != "person" {
			for _, so := range []string{", or ", ", or the ", ", known as ", ", known as the ", ", or simply ", ", o ", ", conocido como ", ", conocida como "} {
				if between == so {
					out = append(out, tie{acronymOf, a.fold, own})
				}
			}
			if len(between) < 80 && (strings.Contains(between, "initials") || strings.Contains(between, "siglas")) {
				out = append(out, tie{acronymOf, a.fold, own})
			}
		}
	}
	return out
}

// shortForm reads what a name is called for short from here on, folded:
// "Example Shipping Lines (“Example” or “the Company”)". Its words are the
// name's own.
func shortForm(l *line, r run) string {
	inner, ok := strings.CutPrefix(l.text[l.parts[r.to-1].end:], " (")
	if !ok || r.to-r.from < 2 {
		return ""
	}
	inner = strings.TrimPrefix(strings.TrimPrefix(inner, "the "), "hereinafter ")
	for _, q := range []string{"“”", "\"\"", "«»", "‘’"} {
		open, size := utf8.DecodeRuneInString(q)
		if first, n := utf8.DecodeRuneInString(inner); first != open {
			continue
		} else if short, _, ok := strings.Cut(inner[n:min(len(inner), 80)], q[size:]); ok && capitalNext(short) {
			folded := foldAll(short)
			if own := " " + key(l.parts, r) + " "; strings.Contains(own, folded) && len(own) > len(folded) {
				return strings.TrimSpace(folded)
			}
		}
	}
	return ""
}

// pieces cuts what stands in brackets at its commas, semicolons and dashes.
func pieces(inner string) []string {
	var out []string
	for _, p := range strings.FieldsFunc(inner, func(r rune) bool { return r == ',' || r == ';' || r == '–' || r == '—' || r == ':' }) {
		for q := range strings.SplitSeq(p, " - ") {
			q = strings.Trim(q, " \"“”«»*_")
			q = strings.TrimPrefix(q, "or ")
			if q != "" {
				out = append(out, strings.TrimPrefix(q, "the "))
			}
		}
	}
	return out
}

// letters returns the first letters of the words of a folded name, small words
// counted and not.
func letters(long string) (all, main string) {
	var a, m []byte
	for w := range strings.FieldsSeq(long) {
		a = append(a, w[0])
		if !inside.holds(w) && w != "and" && w != "the" && w != "for" && w != "para" {
			m = append(m, w[0])
		}
	}
	return string(a), string(m)
}

// initials reports whether the letters of an acronym are the first ones of the
// words of a name, small words counted or not.
func initials(long, acronym string) bool {
	all, main := letters(long)
	a := strings.ReplaceAll(acronym, " ", "")
	return len(a) > 1 && (a == all || a == main)
}

// Moved is what changed in a Survey since it was settled: words that are used
// in another way, and names that stand for somebody else. A document that holds
// none of these words, and of no such name all words, has the mentions it had.
type Moved struct {
	words Words
	names []Words
}

// Touches reports whether a document of these words may hold other names.
func (m *Moved) Touches(w Words) bool {
	return w.Hold(m.words) || w.HoldAllOfAny(m.names)
}

// Moved returns what changed since the Survey was settled.
func (s *Survey) Moved() *Moved {
	slices.Sort(s.moved.words)
	s.moved.words = slices.Compact(s.moved.words)
	return &s.moved
}

// Settle forgets what changed: all documents were looked at again.
func (s *Survey) Settle() { s.moved = Moved{} }

// Update makes the Survey one of these texts, in the order of their files,
// beside these kept entities and under these judgements.
func (s *Survey) Update(texts []Text, curated *Matcher, rules *Judgements) {
	var gone, fresh []Text
	k := 0
	for _, t := range texts {
		for k < len(s.texts) && s.texts[k].Doc.File < t.Doc.File {
			gone = append(gone, s.texts[k])
			k++
		}
		if k < len(s.texts) && s.texts[k].Doc.File == t.Doc.File {
			if s.texts[k] == t {
				k++
				continue
			}
			gone = append(gone, s.texts[k])
			k++
		}
		fresh = append(fresh, t)
	}
	gone = append(gone, s.texts[k:]...)
	s.texts = slices.Clone(texts)
	touched := map[string]bool{}
	used := map[uint64]use{}
	s.sum(gone, -1, touched, used)
	s.sum(fresh, 1, touched, used)
	for h, before := range used {
		c := s.words[h]
		if c == (count{}) {
			delete(s.words, h)
		}
		if c.use() != before {
			s.moved.words = append(s.moved.words, uint32(h))
		}
	}
	if s.rules != rules {
		for _, j := range slices.Concat(s.rules.list, rules.list) { // also on what nothing was learnt of
			if w := wordsOf(fold(j.Name)); len(w) > 0 {
				s.moved.names = append(s.moved.names, w)
			}
		}
		for k := range s.names {
			touched[k] = true
		}
	} else if s.curated != curated {
		for _, e := range curated.changed(s.curated) {
			for _, f := range Forms(e) {
				touched[f] = true
			}
			touched[strings.ReplaceAll(e.ID, "-", " ")] = true // what was found under this id has another now
		}
	}
	s.curated, s.rules = curated, rules
	s.decide(touched)
}

// batch is how many documents are read before what they say is summed.
const batch = 256

// sum adds documents, or takes them away. One batch is summed while the next is
// read.
func (s *Survey) sum(texts []Text, by int32, touched map[string]bool, used map[uint64]use) {
	read := make(chan []*facts, 1)
	go func() {
		for len(texts) > 0 {
			f := make([]*facts, min(batch, len(texts)))
			cores.Stretches(len(f), func(from, to int) {
				for i := from; i < to; i++ {
					f[i] = s.tryLearning(texts[i])
				}
			})
			texts = texts[len(f):]
			read <- f
		}
		close(read)
	}()
	for batch := range read {
		for _, f := range batch {
			s.add(f, by, touched, used)
		}
	}
}

func (s *Survey) add(f *facts, by int32, touched map[string]bool, used map[uint64]use) {
	if f.failed != nil && by > 0 {
		s.failed[f.file] = f.failed
	} else if f.failed != nil {
		delete(s.failed, f.file)
	}
	for i := range f.words {
		w := &f.words[i]
		sum := s.words[w.hash]
		if _, seen := used[w.hash]; !seen {
			used[w.hash] = sum.use()
		}
		sum.add(&w.count, by)
		s.words[w.hash] = sum
	}
	var n *name
	for i, x := range f.names {
		if i == 0 || f.names[i-1].key != x.key {
			if n = s.names[x.key]; n == nil {
				n = &name{key: strings.Clone(x.key), written: map[string]int32{}}
				s.names[n.key] = n
			}
			touched[n.key] = true
			n.docs += by
		}
		n.times += by
		n.cues[x.cue] += by
		if left := n.written[x.written] + by; left == 0 {
			delete(n.written, x.written)
		} else if _, ok := n.written[x.written]; ok {
			n.written[x.written] = left
		} else {
			n.written[strings.Clone(x.written)] = left
		}
	}
	for _, t := range f.ties {
		touched[t.from], touched[t.to] = true, true
		for i, end := range [2]string{t.from, t.to} {
			if i == 1 && t.from == t.to {
				break
			}
			of := s.ties[end]
			if of == nil {
				of = map[tie]int32{}
				s.ties[strings.Clone(end)] = of
			}
			if left := of[t] + by; left != 0 {
				of[tie{t.kind, strings.Clone(t.from), strings.Clone(t.to)}] = left
			} else if delete(of, t); len(of) == 0 {
				delete(s.ties, end)
			}
		}
	}
}

// Knows reports whether something was found under an id.
func (s *Survey) Knows(id string) bool {
	_, ok := slices.BinarySearchFunc(s.list, id, func(e *archive.Entity, id string) int { return strings.Compare(e.ID, id) })
	return ok
}

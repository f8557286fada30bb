package link

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
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
}

// NewSurvey returns a Survey of nothing.
func NewSurvey() *Survey {
	return &Survey{words: map[uint64]count{}, names: map[string]*name{}, ties: map[string]map[tie]int32{}, follow: map[string]map[string]bool{}, curated: NewMatcher(nil), rules: &Judgements{}}
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
	defines_ tieKind = iota // from is an acronym of to
	aliasOf                 // from is called to
	variant                 // from is a longer form of the person to
	ending                  // from is the last word of the person to
	both                    // and stands alone where to stands in full
)

type tie struct {
	kind     tieKind
	from, to string
}

// facts are what one document adds to a Survey.
type facts struct {
	words map[string]*count
	names map[string]*name
	ties  map[tie]int32
}

// line is a text of a document in which names are looked for.
type line struct {
	text  string
	n     int  // of the leaf
	known bool // a heading or a note: capitals say nothing, and only names known from elsewhere are found
	parts []part
	wiki  []markdown.Span
}

// lines returns the texts of a document.
func lines(leaves []leaf, language string) []line {
	foreign := language != "" && language != "und" && !strings.HasPrefix(language, "en") && !strings.HasPrefix(language, "es")
	out := make([]line, len(leaves))
	for i, l := range leaves {
		out[i] = line{text: l.text, n: l.n, wiki: l.wiki, known: l.quiet || foreign, parts: split(l.text, nil)}
		out[i].known = out[i].known || loud(l.text, out[i].parts)
	}
	return out
}

// learn reads a document by itself.
func learn(t Text) *facts {
	f := &facts{words: map[string]*count{}, names: map[string]*name{}, ties: map[tie]int32{}}
	all := lines(leaves("", t.Doc.Body, t.Doc.Footnotes), t.Language)
	word := func(fold string) *count {
		c := f.words[fold]
		if c == nil {
			c = &count{}
			f.words[fold] = c
		}
		return c
	}
	for _, l := range all {
		for i := range l.parts {
			p := &l.parts[i]
			switch {
			case p.class == lower:
				word(p.fold).small++
			case p.class != digits && !p.first && !l.known:
				word(p.fold).large++
			}
		}
	}
	s := &finder{use: func(fold string) use {
		if c := f.words[fold]; c != nil {
			return c.use()
		}
		return 0
	}}
	// Which words stand alone and which end a person's name is learnt first,
	// and helps with the rest.
	for i := range all {
		l := &all[i]
		for _, r := range s.read(l) {
			if r.to-r.from == 1 {
				word(l.parts[r.from].fold).alone++
			} else if c := &cues[s.cue(l.text, l.parts, r)]; c.speaks == "person" && c.weight >= 3 {
				word(l.parts[r.to-1].fold).person++
			}
		}
	}
	var persons []string
	for i := range all {
		l := &all[i]
		runs := s.read(l)
		for i, r := range runs {
			k := key(l.parts, r)
			n := f.names[k]
			if n == nil {
				n = &name{key: k, docs: 1, written: map[string]int32{}}
				f.names[k] = n
			}
			c := s.cue(l.text, l.parts, r)
			n.times++
			n.cues[c]++
			n.written[spelling(l.text, l.parts, r)]++
			if cues[c].speaks == "person" && cues[c].weight >= strong && r.to-r.from > 1 && !slices.Contains(persons, k) {
				persons = append(persons, k)
			}
			for _, t := range s.definitions(l, runs, i, c) {
				f.ties[t]++
			}
		}
	}
	f.relate(persons)
	f.abbreviate()
	return f
}

// abbreviate ties an acronym to the one name of its document whose first
// letters it is made of.
func (f *facts) abbreviate() {
	for short, n := range f.names {
		if len(short) < 3 || strings.Contains(short, " ") || n.cues[inCapitals] == 0 {
			continue
		}
		of := ""
		for long := range f.names {
			if strings.Count(long, " ") < 2 || !initials(long, short) {
				continue
			}
			if of != "" {
				of = ""
				break
			}
			of = long
		}
		if of != "" {
			f.ties[tie{defines_, short, of}]++
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

// relate ties the names of persons in one document: the last word of each, and
// longer forms to shorter ones.
func (f *facts) relate(persons []string) {
	for _, p := range persons {
		last := p[strings.LastIndexByte(p, ' ')+1:]
		f.ties[tie{ending, last, p}] = 1
		if f.names[last] != nil {
			f.ties[tie{both, last, p}] = 1
		}
		for _, q := range persons {
			if len(q) > len(p) && extends(q, p) {
				f.ties[tie{variant, q, p}] = 1
			}
		}
	}
}

// extends reports whether one name of a person is another with words between
// its first and its last, or behind it.
func extends(long, short string) bool {
	if strings.HasPrefix(long, short+" ") {
		return true
	}
	a, b := strings.Index(short, " "), strings.LastIndexByte(short, ' ')
	return strings.HasPrefix(long, short[:a+1]) && strings.HasSuffix(long, short[b:]) && a == b
}

// definitions reads what stands behind the i-th name of a text: "Long Form
// (ACR)", "Long Form (Forma Larga – ACR)", "Long Form, also known as Other".
func (s *finder) definitions(l *line, runs []run, i int, c cue) (out []tie) {
	r := runs[i]
	own := key(l.parts, r)
	end := l.parts[r.to-1].end
	after := l.text[end:]
	if inner, ok := strings.CutPrefix(after, " ("); ok {
		inner, _, ok = strings.Cut(inner[:min(len(inner), 160)], ")")
		if !ok {
			return nil
		}
		short := r.to-r.from == 1 && acronym(l.text[l.parts[r.from].start:end])
		for _, piece := range pieces(inner) {
			fold := strings.TrimSpace(foldAll(piece))
			switch {
			case fold == "" || fold == own || noBody[fold] || demonyms[fold]:
			case acronym(piece) && !short:
				if initials(own, fold) || cues[c].speaks != "person" && c != knownPlace && c != knownCity && c != placeAfter {
					out = append(out, tie{defines_, fold, own})
				}
			case short && strings.Contains(fold, " ") && initials(fold, own):
				out = append(out, tie{defines_, own, fold})
			case !short && strings.Contains(fold, " ") && strings.Contains(own, " ") && allCapital(piece) && cues[c].speaks != "person" && cues[c].speaks != "place":
				out = append(out, tie{aliasOf, fold, own})
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
					out = append(out, tie{defines_, a.fold, own})
				}
			}
			if at := strings.Index(between, "initials"); at < 0 {
				at = strings.Index(between, "siglas")
				if at >= 0 && len(between) < 80 {
					out = append(out, tie{defines_, a.fold, own})
				}
			} else if len(between) < 80 {
				out = append(out, tie{defines_, a.fold, own})
			}
		}
	}
	return out
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

// initials reports whether the letters of an acronym are the first ones of the
// words of a name, small words counted or not.
func initials(long, acronym string) bool {
	var all, main []byte
	for w := range strings.FieldsSeq(long) {
		all = append(all, w[0])
		if !inside[w] && w != "and" && w != "the" && w != "for" && w != "para" {
			main = append(main, w[0])
		}
	}
	a := strings.ReplaceAll(acronym, " ", "")
	return len(a) > 1 && (a == string(all) || a == string(main))
}

// hash64 is FNV-1a.
func hash64(word string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(word) {
		h = (h ^ uint64(word[i])) * 1099511628211
	}
	return h
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
	if w.Hold(m.words) {
		return true
	}
	return slices.ContainsFunc(m.names, w.HoldAll)
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
	spelt := map[uint64]string{}
	s.sum(gone, -1, touched, used, spelt)
	s.sum(fresh, 1, touched, used, spelt)
	for h, before := range used {
		c := s.words[h]
		if c == (count{}) {
			delete(s.words, h)
		}
		if c.use() != before {
			s.moved.words = append(s.moved.words, hash([]byte(spelt[h])))
		}
	}
	if s.curated != curated || s.rules != rules {
		s.curated, s.rules = curated, rules
		for k := range s.names {
			touched[k] = true
		}
	}
	s.decide(touched)
}

// batch is how many documents are read before what they say is summed.
const batch = 256

// sum adds documents, or takes them away.
func (s *Survey) sum(texts []Text, by int32, touched map[string]bool, used map[uint64]use, spelt map[uint64]string) {
	read := make([]*facts, min(batch, len(texts)))
	for len(texts) > 0 {
		n := min(batch, len(texts))
		shares(n, func(from, to int) {
			for i := from; i < to; i++ {
				read[i] = learn(texts[i])
			}
		})
		for _, f := range read[:n] {
			s.add(f, by, touched, used, spelt)
		}
		texts = texts[n:]
	}
}

func (s *Survey) add(f *facts, by int32, touched map[string]bool, used map[uint64]use, spelt map[uint64]string) {
	for w, c := range f.words {
		h := hash64(w)
		sum := s.words[h]
		if _, seen := used[h]; !seen {
			used[h] = sum.use()
			spelt[h] = w
		}
		sum.add(c, by)
		s.words[h] = sum
	}
	for k, n := range f.names {
		sum := s.names[k]
		if sum == nil {
			k = strings.Clone(k)
			sum = &name{key: k, written: make(map[string]int32, len(n.written))}
			s.names[k] = sum
		}
		touched[sum.key] = true
		sum.docs += by
		sum.times += by * n.times
		for c, times := range n.cues {
			sum.cues[c] += by * times
		}
		for w, times := range n.written {
			if left := sum.written[w] + by*times; left == 0 {
				delete(sum.written, w)
			} else if _, ok := sum.written[w]; ok {
				sum.written[w] = left
			} else {
				sum.written[strings.Clone(w)] = left
			}
		}
	}
	for t, times := range f.ties {
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
			if left := of[t] + by*times; left != 0 {
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

// wordsOf returns the words of a folded name.
func wordsOf(key string) (w Words) {
	for f := range strings.FieldsSeq(key) {
		w = append(w, hash([]byte(f)))
	}
	return w
}

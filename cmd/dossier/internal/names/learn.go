package names

// What one document says of its names is read from it alone, so that it can be
// added to a Survey and taken away again.

import (
	"cmp"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/prose"
)

// facts are what one document adds to a Survey.
type facts struct {
	words []wordCount
	names []sighting // in the order of their keys
	ties  []tie      // those of definitions may repeat
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
			case p.Class == prose.Lower:
				word(p.hash).small++
			case p.Class != prose.Digits && !p.first && !l.known:
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
				word(prose.Hash(short)).short++
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
			if p := &l.parts[k]; p.Class == prose.Capital && (s.use(p.hash)&usedShort != 0 || (p.first || p.gap == "-" || p.in(common)) && s.use(p.hash)&usedPerson != 0 || p.gap == "-" && s.use(p.hash)&usedAlone != 0) {
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
			for _, d := range definitions(l, read[i], k, n.cue) {
				kind := acronymOf
				if d.kind == alsoIs {
					kind = aliasOf
				}
				f.ties = append(f.ties, tie{kind, d.from, d.to})
			}
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

// extends reports whether one name of a person is another with words between
// its first and its last, or behind it.
func extends(long, short string) bool {
	if strings.HasPrefix(long, short+" ") {
		return true
	}
	a, b := strings.Index(short, " "), strings.LastIndexByte(short, ' ')
	return a > 0 && strings.HasPrefix(long, short[:a+1]) && strings.HasSuffix(long, short[b:]) && a == b
}

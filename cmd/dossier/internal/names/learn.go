package names

// What one document says of its names is read from it alone, so that it can be
// added to a Survey and removed again.

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/called"
	"dossier/cmd/dossier/internal/cue"
	"dossier/cmd/dossier/internal/detect"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/features"
	"dossier/cmd/dossier/internal/initials"
	"dossier/cmd/dossier/internal/kinds"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/tally"
	"dossier/cmd/dossier/internal/things"
)

// facts are what one document adds to a Survey.
type facts struct {
	words []tally.Word
	names []sighting // in the order of their keys
	ties  []tie      // those of definitions may repeat

	file   string
	failed error // the program panicked on it, and nothing is learned
}

// sighting is one place where running text holds a name.
type sighting struct {
	key, written string
	cue          cue.Cue
	told         bool        // the model of kinds was asked: it knows the language, and the cue proves nothing
	votes        kinds.Votes // of it
}

// Failure returns what the program panicked with while it read the text of a file,
// or nil. Nothing was learned of it.
func (s *Survey) Failure(file string) error { return s.failed[file] }

// tryLearning is learn for a text that the program may panic on: so it does when
// the text is removed again.
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
func learn(t Text) *facts { return learnWatched(t, nil) }

// learnWatched reads a document, and tells what the model of kinds is told of it.
func learnWatched(t Text, watch func(*detect.Line, detect.Run, cue.Cue, []uint32)) *facts {
	split := detect.NewSplitter()
	defer split.Put()
	l := learners.Get().(*learner)
	defer l.put()
	l.facts, l.lines = &facts{}, split.Lines(split.Leaves("", t.Doc.Whole()))
	l.senses = sensesOf(l.lines, t.Doc.File, t.Language)
	detect.MarkKnown(l.lines, t.Language)
	l.watch = watch
	l.model = kinds.For(t.Language)
	l.count()
	l.readFirst()
	l.readAgain()
	l.forget()
	l.titleLater()
	slices.SortFunc(l.facts.names, func(a, b sighting) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.written, b.written), cmp.Compare(a.cue, b.cue))
	})
	slices.Sort(l.persons)
	l.facts.relate(slices.Compact(l.persons))
	l.facts.spellOut(l.persons, l.initialed)
	l.facts.abbreviate()
	return l.facts
}

// learner is the state of learning from one document.
type learner struct {
	facts   *facts
	index   tally.Index
	lines   []detect.Line
	finder  *detect.Finder
	runs    [][]detect.Run // by line
	cues    [][]cue.Cue    // of each run, where it is known
	persons []string
	senses  senses

	initialed []string // names with an initial for the given name
	things    []string // names of ships and the like

	allRuns []detect.Run // where those of the lines are
	allCues []cue.Cue

	model *kinds.Model                                      // of the language of the document
	seen  []uint32                                          // room for what it is told
	watch func(*detect.Line, detect.Run, cue.Cue, []uint32) // what is told, for whoever teaches it
}

// learners are kept for the room that they have, for each is used once.
var learners = sync.Pool{New: func() any {
	l := &learner{}
	l.finder = &detect.Finder{Use: func(hash uint64) tally.Use {
		if w := l.index.Known(l.facts.words, hash); w != nil {
			return w.Use()
		}
		return 0
	}}
	return l
}}

// put gives a learner back, without the texts and names it was used for.
func (l *learner) put() {
	clear(l.runs)
	clear(l.cues)
	clear(l.persons)
	clear(l.initialed)
	clear(l.allRuns)
	if cap(l.allRuns)+l.index.Size() < 1<<16 {
		*l = learner{index: l.index, finder: l.finder, runs: l.runs[:0], cues: l.cues[:0], persons: l.persons[:0], initialed: l.initialed[:0], allRuns: l.allRuns[:0], allCues: l.allCues[:0], seen: l.seen[:0]}
		learners.Put(l)
	}
}

// word is how often the document writes a word in each way.
func (l *learner) word(hash uint64) *tally.Word { return l.index.Word(&l.facts.words, hash) }

// count counts how words are written.
func (l *learner) count() {
	n := 0
	for _, line := range l.lines {
		n += len(line.Parts)
	}
	l.facts.words = make([]tally.Word, 0, n/2+8)
	l.index.Room(nil, n/2+8)
	for _, line := range l.lines {
		for i := range line.Parts {
			p := &line.Parts[i]
			switch {
			case p.Class == prose.Lower:
				l.word(p.Hash).Small++
			case p.Class != prose.Digits && !p.First && !line.Known:
				w := l.word(p.Hash)
				w.Large++
				if noun, any := line.NounAt(i); noun {
					if w.Noun++; any {
						w.Any++
					}
				}
			}
		}
	}
}

// readFirst finds the names of the document by how it writes its words, and
// counts which words end a person's name, are a name by themselves, or are what
// a name is called for short.
func (l *learner) readFirst() {
	l.runs, l.cues = slices.Grow(l.runs, len(l.lines))[:len(l.lines)], slices.Grow(l.cues, len(l.lines))[:len(l.lines)]
	for i := range l.lines {
		line := &l.lines[i]
		l.read(i)
		for k, r := range l.runs[i] {
			if r.Marked {
				continue
			}
			if short := detect.ShortForm(line, r); short != "" && !strings.Contains(short, " ") {
				l.word(prose.Hash(short)).Short++
			}
			if r.To-r.From == 1 {
				l.word(line.Parts[r.From].Hash).Alone++
				continue
			}
			c := l.finder.Cue(line.Text, line.Parts, r)
			l.cues[i][k] = c
			if c.Speaks() == "person" && c.Weight() >= cue.Evident {
				for _, w := range detect.FamilyNames(line.Parts, r) {
					l.word(w).Person++
				}
			}
		}
	}
}

// read finds the names of a line.
func (l *learner) read(i int) {
	runs := l.finder.Read(&l.lines[i])
	at := len(l.allRuns)
	l.allRuns = append(l.allRuns, runs...)
	l.allCues = append(l.allCues, make([]cue.Cue, len(runs))...)
	l.runs[i], l.cues[i] = l.allRuns[at:len(l.allRuns):len(l.allRuns)], l.allCues[at:len(l.allCues):len(l.allCues)]
}

// readAgain notes the names of the document, and reads those lines again that
// have other names by what readFirst counted: a sentence that begins with the
// end of a person's name begins with a name.
func (l *learner) readAgain() {
	for i := range l.lines {
		line := &l.lines[i]
		if l.finder.Reread(line) {
			l.read(i)
		}
		l.finder.Cues(line, l.runs[i], l.cues[i])
		for k, r := range l.runs[i] {
			if r.Marked {
				continue
			}
			key := detect.Key(line.Parts, r)
			full, area := l.senses.key(i, line, r, key)
			n := sighting{key: full, written: l.senses.spell(detect.Spelling(line.Text, line.Parts, r), area), cue: l.cues[i][k]}
			if thing, _ := things.Is(line, r, n.cue); thing {
				l.things = append(l.things, n.key)
				continue
			}
			if l.watch != nil || l.model != nil && !n.cue.Proves() {
				l.seen = features.Seen(l.seen[:0], l.finder.Use, line, r, n.cue)
				if l.watch != nil {
					l.watch(line, r, n.cue, l.seen)
				} else {
					n.votes, n.told = l.model.Of(l.seen), true
				}
			}
			l.facts.names = append(l.facts.names, n)
			if n.cue.Speaks() == "person" && n.cue.Weight() >= cue.Strong && r.To-r.From > 1 {
				l.persons = append(l.persons, n.key)
			} else if r.To-r.From > 1 && line.Parts[r.From].Class == prose.Single && n.cue.Speaks() == "person" {
				l.initialed = append(l.initialed, n.key)
			}
			if line.Declinable(r) && (n.cue.Speaks() != "person" || n.cue.Weight() < cue.Strong) {
				if same := called.Cases(n.key); same != "" {
					l.facts.ties = append(l.facts.ties, tie{aliasOf, n.key, same})
				}
			}
			if bare := line.Bare(r); bare != "" {
				l.facts.ties = append(l.facts.ties, tie{aliasOf, n.key, bare})
			}
			for _, d := range detect.Definitions(line, l.runs[i], k, n.cue) {
				kind := acronymOf
				switch d.Kind {
				case detect.ShortHere:
					continue
				case detect.AlsoIs:
					kind = aliasOf
				}
				if d.To == key {
					d.To = n.key
				}
				l.facts.ties = append(l.facts.ties, tie{kind, d.From, d.To})
			}
		}
	}
}

// titleLater takes names whose last word has a title elsewhere in the document for those of
// persons: Otto Example, when Mr Example is spoken of.
func (l *learner) titleLater() {
	var titled map[string]bool
	for _, n := range l.facts.names {
		if n.cue.Titled() && !strings.Contains(n.key, " ") {
			if titled == nil {
				titled = map[string]bool{}
			}
			titled[n.key] = true
		}
	}
	if titled == nil {
		return
	}
	for i := range l.facts.names {
		n := &l.facts.names[i]
		if n.cue.MayBeTitled() && strings.Count(n.key, " ") == 1 && titled[lastWord(n.key)] && !detect.CommonWord(firstWord(n.key)) {
			n.cue = cue.TitledLater
			l.persons = append(l.persons, n.key)
		}
	}
}

// forget drops what the document calls a ship or the like somewhere, and nothing but its
// words says to be somebody.
func (l *learner) forget() {
	if len(l.things) == 0 {
		return
	}
	somebody := make(map[string]bool, len(l.things))
	for _, thing := range l.things {
		somebody[thing] = false
	}
	for _, n := range l.facts.names {
		if _, ok := somebody[n.key]; ok && n.cue.Weight() >= cue.Evident && !n.cue.Given() {
			somebody[n.key] = true
		}
	}
	l.facts.names = slices.DeleteFunc(l.facts.names, func(n sighting) bool {
		is, ok := somebody[n.key]
		return ok && !is
	})
	l.things = nil
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
		if (i > 0 && f.names[i-1].key == n.key) || strings.Count(called.Plain(n.key), " ") < 2 {
			continue
		}
		all, main := initials.Letters(called.Plain(n.key))
		if long[all] = append(long[all], n.key); main != all {
			long[main] = append(long[main], n.key)
		}
		for k := longPrefix; k < len(all) && k < maxAcronym; k++ { // some omit the last words
			long[all[:k]] = append(long[all[:k]], n.key)
		}
	}
	for i, n := range f.names {
		if len(n.key) < 3 || n.cue != cue.InCapitals || i > 0 && f.names[i-1].key == n.key {
			continue
		}
		if of := long[n.key]; len(of) == 1 {
			f.ties = append(f.ties, tie{acronymOf, n.key, of[0]})
		}
	}
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
		last := lastWord(detect.Family(p))
		f.ties = append(f.ties, tie{ending, last, p})
		if f.holds(last) {
			f.ties = append(f.ties, tie{both, last, p})
		}
		if a, rest, _ := strings.Cut(p, " "); len(rest) > 2 && rest[1] == ' ' && strings.Count(rest, " ") == 1 && len(a) > 1 { // Otto R Example, whoever names Otto Example
			f.ties = append(f.ties, tie{variant, p, a + rest[1:]})
		}
		if q := firstWord(p) + " " + last; q != p && short[q] {
			f.ties = append(f.ties, tie{variant, p, q})
		}
		for _, q := range persons[i+1:] { // those that go on follow it
			if !called.Begins(q, p) {
				break
			}
			f.ties = append(f.ties, tie{variant, q, p})
		}
	}
}

// spellOut ties names with an initial for the given name to the only one of some persons
// whose it may be: R Example is Rosa Example.
func (f *facts) spellOut(persons, initialed []string) {
	if len(persons) == 0 {
		return
	}
	full := map[string]string{} // initial and the rest → the only such name, or ""
	for _, p := range persons {
		if given, rest, ok := strings.Cut(p, " "); ok && utf8.RuneCountInString(given) > 1 {
			r, _ := utf8.DecodeRuneInString(given)
			k := string(r) + " " + rest
			if q, seen := full[k]; seen && q != p {
				p = ""
			}
			full[k] = p
		}
	}
	all := slices.Concat(persons, initialed)
	slices.Sort(all)
	for _, p := range slices.Compact(all) {
		if q := full[p]; q != "" {
			f.ties = append(f.ties, tie{variant, p, q})
		}
	}
}

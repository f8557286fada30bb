package names

// One document is read in one pass: its texts are cut once, what is kept and what
// is found are listed side by side, and the resolver sees both.

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/called"
	"dossier/cmd/dossier/internal/cue"
	"dossier/cmd/dossier/internal/detect"
	"dossier/cmd/dossier/internal/initials"
	"dossier/cmd/dossier/internal/judgements"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/tally"
	"dossier/cmd/dossier/internal/things"
)

// Scan returns the mentions of a document, in reading order. The title is given
// only when the source has one of its own. words, unless nil, becomes the words
// of the document, which tell whether another Matcher could find other mentions.
func (s *Survey) Scan(title string, t Text, words *tally.Words) []archive.Mention {
	split := detect.NewSplitter()
	defer split.Put()
	return s.scan(split, split.Leaves(title, t.Doc.Whole()), t, words)
}

// ScanPage returns the mentions of a page of the maintainer's own, where only
// names that are known from the sources are found.
func (s *Survey) ScanPage(body []body.Block) []archive.Mention {
	split := detect.NewSplitter()
	defer split.Put()
	all := split.Leaves("", &archive.Document{Body: body})
	for i := range all {
		all[i].Quiet = true
	}
	return s.scan(split, all, Text{Doc: archive.InMemory(&archive.Document{})}, nil)
}

func (s *Survey) scan(split *detect.Splitter, leaves []detect.Leaf, t Text, words *tally.Words) []archive.Mention {
	if len(s.curated.edges) == 0 && len(s.names) == 0 && words == nil {
		return nil
	}
	d := documents.Get().(*document)
	defer d.put()
	d.survey, d.kept, d.finder, d.lines = s, s.curated, s.finder(), split.Lines(leaves)
	d.here = s.rules.In(t.Doc.File)
	if len(s.names) > 0 {
		detect.MarkKnown(d.lines, t.Language)
		d.senses = sensesOf(d.lines, t.Doc.File, t.Language)
	}
	if words != nil {
		*words = wordsOf(d.lines)
	}
	for i := range d.lines {
		d.match(i)
		d.discover(i)
	}
	d.define()
	d.nameInFull()
	d.contest()
	d.resolve()
	return append([]archive.Mention{}, d.out...)
}

// documents are kept for the room that they have, for each is used once.
var documents = sync.Pool{New: func() any {
	return &document{out: []archive.Mention{}, support: map[int]bool{}, latest: map[int]place{}}
}}

// put gives a document back, without the texts and names it was used for.
func (d *document) put() {
	clear(d.hits)
	clear(d.fits)
	clear(d.names)
	clear(d.out)
	clear(d.support)
	clear(d.latest)
	if cap(d.names)+cap(d.hits)+len(d.support) < 1<<14 {
		*d = document{hits: d.hits[:0], fits: d.fits[:0], names: d.names[:0], out: d.out[:0], support: d.support, latest: d.latest}
		documents.Put(d)
	}
}

// document is the state of finding the names of one.
type document struct {
	survey *Survey
	kept   *Matcher
	finder *detect.Finder
	lines  []detect.Line
	here   *judgements.Set // what is decided for this document alone
	hits   []hit           // where a kept name may occur, in reading order
	fits   []fit           // where those of the hits are
	names  []candidate     // what is written like a name, in reading order; none overlap

	defined map[string]string // short form → long form, by this document
	bearers bearers           // who is named in full
	support map[int]bool      // kept entities that a sure form names somewhere
	latest  map[int]place     // kept entity → the end of its latest full name so far
	out     []archive.Mention
	senses  senses
	others  map[string]bool // names of places that firms or teams have in this document
}

// place is a place in a document: a line and a part of it.
type place struct{ line, part int }

func (p place) before(q place) bool {
	return p.line < q.line || p.line == q.line && p.part < q.part
}

// candidate is a place that is written like a name.
type candidate struct {
	line     int
	from, to int // parts
	key      string
	name     *name // what the archive says of the key, or nil
	cue      cue.Cue
	wide     int    // part where it begins with the particles before it: "van Houten"
	longer   bool   // its name has more words than are here: the Medellín of "Medellín and Cali cartels"
	target   string // what the source itself links it to, or ""
	defined  bool   // a short form that the text defines

	wins bool // it is longer than the kept names inside it, and a name of its own
	lost bool // a kept name is here that is as long
}

// finder finds names by how the whole archive uses words.
func (s *Survey) finder() *detect.Finder {
	return &detect.Finder{ByName: s.curated.byName, Use: func(hash uint64) tally.Use {
		c := s.words[hash]
		return c.Use()
	}}
}

// discover lists what is written like a name in a line.
func (d *document) discover(i int) {
	l := &d.lines[i]
	var runs []detect.Run
	switch {
	case len(d.survey.names) == 0:
		runs = d.finder.Linked(l, nil)
	default:
		if runs = d.finder.Read(l); l.Known && len(runs) == 0 {
			runs = d.knownRuns(i)
		}
	}
	for k, r := range runs {
		c := candidate{line: i, from: r.From, to: r.To, wide: r.From, longer: r.Head != "" && r.To-r.From == 1, target: r.Target()}
		words := ""
		if words, c.key, c.name = d.known(i, r); r.Marked && (c.name == nil || !c.name.spoken) {
			continue
		}
		if !l.Known {
			c.cue = d.finder.Cue(l.Text, l.Parts, r)
			if thing, sure := things.Is(l, r, c.cue); thing && c.target == "" && (sure || c.name == nil || !c.name.evident) {
				continue
			}
			c.wide = l.Particles(r)
			d.noteOther(l, r, &c)
			for _, t := range detect.Definitions(l, runs, k, c.cue) {
				if t.To == words {
					t.To = c.key
				}
				d.note(t)
			}
		}
		d.names = append(d.names, c)
	}
}

// noteOther notes a name that is a place's elsewhere, and a firm's or a team's here.
func (d *document) noteOther(l *detect.Line, r detect.Run, c *candidate) {
	key, is := things.Firm(l, r)
	if !is && c.name != nil && c.name.of == "place" && things.NoPlace(l, r) {
		key, is = c.key, true
	}
	if is {
		if d.others == nil {
			d.others = map[string]bool{}
		}
		d.others[key] = true
	}
}

// known returns the folded words of a run, its key and what the archive says of that, or
// nil. The key of what a maintainer knows is its words.
func (d *document) known(line int, r detect.Run) (words, key string, n *name) {
	var room [128]byte
	l := &d.lines[line]
	raw := detect.AppendKey(room[:0], l.Parts, r)
	if n = d.survey.names[string(raw)]; n != nil {
		words = n.key
	} else {
		words = string(raw)
	}
	if d.kept.claims(words) || d.survey.rules.Knows(words) || d.here.Knows(words) {
		return words, words, n
	}
	if key, _ = d.senses.key(line, l, r, words); key != words {
		if n = d.survey.names[key]; n != nil {
			key = n.key
		}
	}
	return words, key, n
}

// longestKnown is of how many words a name in a heading may be.
const longestKnown = 8

// knownRuns finds, in a text whose capitals say nothing, the longest names that
// running text of the archive holds.
func (d *document) knownRuns(line int) (out []detect.Run) {
	l := &d.lines[line]
	for i := 0; i < len(l.Parts); i++ {
		if l.Parts[i].Class == prose.Lower || l.Parts[i].Class == prose.Digits {
			continue
		}
		end := i + 1
		for end < len(l.Parts) && end < i+longestKnown && holdsTogether(l.Parts[end].Gap) {
			end++
		}
		for ; end > i; end-- {
			p := &l.Parts[end-1]
			if p.Class == prose.Lower {
				continue
			}
			r := detect.Run{From: i, To: end}
			var room [128]byte
			n := d.survey.names[string(detect.AppendKey(room[:0], l.Parts, r))]
			if n == nil && l.HoldsBody(r) {
				_, _, n = d.known(line, r)
			}
			if n == nil || !n.spoken || end == i+1 && !d.alone(p, n) {
				continue
			}
			out = append(out, r)
			i = end - 1
			break
		}
	}
	return out
}

// holdsTogether reports whether words of one name may stand this far apart.
func holdsTogether(gap string) bool {
	switch gap {
	case " ", "-", "’", "'", ". ", ".":
		return true
	}
	return false
}

// alone reports whether a single word of a heading is the name that it is
// elsewhere: the word is nowhere an ordinary one.
func (d *document) alone(p *detect.Part, n *name) bool {
	return d.finder.Use(p.Hash)&tally.UsedSmall == 0 || p.Class == prose.Capitals && n.short || detect.Places.Holds(n.key)
}

// note keeps a short form that the text defines.
func (d *document) note(t detect.Definition) {
	if t.Kind == detect.AlsoIs {
		return
	}
	if d.defined == nil {
		d.defined = map[string]string{}
	}
	d.defined[t.From] = t.To
}

// define reads what the text calls the kept names for short, and lists every
// place where a short form stands, also where it is not written like a name.
func (d *document) define() {
	for at := range d.hits {
		form, f := d.sure(at)
		if form == nil {
			continue
		}
		h := &d.hits[at]
		own := [1]detect.Run{{From: h.from, To: f.to}}
		for _, t := range detect.Definitions(&d.lines[h.line], own[:], 0, detect.CueOf(d.kept.entities[form.entity].Type)) {
			if d.defined[t.From] == "" || initials.Of(called.Plain(t.To), t.From) { // unless a longer name that ends here has it
				d.note(t)
			}
		}
	}
	if len(d.defined) == 0 {
		return
	}
	begins := map[uint64][]string{} // first word of a short form → short forms
	for short := range d.defined {
		h := prose.Hash(firstWord(short))
		begins[h] = append(begins[h], short)
	}
	var more []candidate
	for i := range d.lines {
		l := &d.lines[i]
		for k := range l.Parts {
			for _, short := range begins[l.Parts[k].Hash] {
				to := k + 1 + strings.Count(short, " ")
				if l.Parts[k].In(detect.NoName | detect.Titles) { // MR
					continue
				}
				if to > len(l.Parts) || detect.Key(l.Parts, detect.Run{From: k, To: to}) != short || !l.AcronymAt(k, to) {
					continue
				}
				more = append(more, candidate{line: i, from: k, to: to, key: short, name: d.survey.names[short], wide: k, defined: true})
			}
		}
	}
	d.add(more)
}

// add puts candidates among the others, unless they overlap one.
func (d *document) add(more []candidate) {
	more = slices.DeleteFunc(more, func(c candidate) bool {
		at, _ := slices.BinarySearchFunc(d.names, c, func(o, c candidate) int {
			return cmp.Or(cmp.Compare(o.line, c.line), cmp.Compare(o.to, c.from+1))
		})
		return at < len(d.names) && d.names[at].line == c.line && d.names[at].from < c.to
	})
	if len(more) == 0 {
		return
	}
	d.names = append(d.names, more...)
	slices.SortFunc(d.names, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.line, b.line), cmp.Compare(a.from, b.from), -cmp.Compare(a.to, b.to))
	})
	end := place{line: -1}
	d.names = slices.DeleteFunc(d.names, func(c candidate) bool {
		if (place{c.line, c.from}).before(end) {
			return true
		}
		end = place{c.line, c.to}
		return false
	})
}

func (d *document) isPerson(c *candidate) bool {
	if c.cue.Weight() >= cue.Strong {
		return c.cue.Speaks() == "person"
	}
	return c.name != nil && c.name.kind == "person"
}

package names

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/markdown"
)

// candidate is a place that is written like a name.
type candidate struct {
	leaf       int // its place among the texts of the document
	start, end int
	key        string
	cue        cue
	wide       int // where it begins with the particles before it: "van Houten"
}

// particles returns where a name of one word begins with the small words of a
// surname before it, or where it begins itself.
func (l *line) particles(r run) int {
	from := r.from
	for r.to-r.from == 1 && from > 0 && l.parts[from].gap == " " && l.parts[from-1].class == lower && nobility[l.parts[from-1].fold] {
		from--
	}
	return l.parts[from].start
}

// Scan returns the mentions of a document, in reading order: those of the
// entities that are kept, and those of names that the archive's own use of its
// words supports. The title is given only when the source has one of its own.
// words, unless nil, becomes the words of the document.
func (s *Survey) Scan(title string, t Text, words *Words) []archive.Mention {
	kept := s.curated.Scan(title, t.Doc.Body, t.Doc.Footnotes, words)
	return s.find(leaves(title, t.Doc.Body, t.Doc.Footnotes), t.Language, kept)
}

// ScanPage returns the mentions of a page of the maintainer's own, where only
// names that are known from the sources are found.
func (s *Survey) ScanPage(body []markdown.Block) []archive.Mention {
	kept := s.curated.Scan("", body, nil, nil)
	all := leaves("", body, nil)
	for i := range all {
		all[i].quiet = true
	}
	return s.find(all, "", kept)
}

// find looks for names beside the mentions of kept entities, and returns both.
func (s *Survey) find(leaves []leaf, language string, kept []archive.Mention) []archive.Mention {
	if len(s.names) == 0 {
		return kept
	}
	split := splitters.Get().(*splitter)
	defer split.put()
	d := &document{survey: s, finder: s.finder(), lines: split.lines(leaves, language)}
	d.collect()
	return d.resolve(kept)
}

// finder finds names by how the whole archive uses words.
func (s *Survey) finder() *finder {
	return &finder{use: func(hash uint64) use {
		c := s.words[hash]
		return c.use()
	}}
}

// document is the state of finding the names of one.
type document struct {
	survey  *Survey
	finder  *finder
	lines   []line
	names   []candidate
	defined map[string]string // acronym → its long form, by this document
	persons map[string][]int  // names that are a person's in full, by their first and their last word
	order   map[int]int       // leaf → its place among the lines
}

// nearby is how many names in full are looked at for a part of one.
const nearby = 64

// collect lists what is written like a name.
func (d *document) collect() {
	for i := range d.lines {
		l := &d.lines[i]
		runs := d.finder.read(l)
		if l.known && len(runs) == 0 {
			runs = d.knownRuns(l)
		}
		for k, r := range runs {
			if r.marked {
				if n := d.survey.names[key(l.parts, r)]; n == nil || !n.spoken {
					continue
				}
			}
			c := candidate{leaf: i, start: l.parts[r.from].start, end: l.parts[r.to-1].end, key: key(l.parts, r)}
			if last := &l.parts[r.to-1]; last.class == single && c.end < len(l.text) && l.text[c.end] == '.' {
				c.end++ // an initial's full stop
			}
			if !l.known {
				c.cue = d.finder.cue(l.text, l.parts, r)
				c.wide = l.particles(r)
				for _, t := range d.finder.definitions(l, runs, k, c.cue) {
					if t.kind == acronymOf {
						if d.defined == nil {
							d.defined = map[string]string{}
						}
						d.defined[t.from] = t.to
					}
				}
			}
			if strings.Contains(c.key, " ") && d.isPerson(&c) {
				first, last := firstWord(c.key), lastWord(c.key)
				if d.persons == nil {
					d.persons = map[string][]int{}
				}
				d.persons[last] = append(d.persons[last], len(d.names))
				if first != last {
					d.persons[first] = append(d.persons[first], len(d.names))
				}
			}
			d.names = append(d.names, c)
		}
	}
}

func (d *document) isPerson(c *candidate) bool {
	if w := &cues[c.cue]; w.weight >= strong {
		return w.speaks == "person"
	}
	n := d.survey.names[c.key]
	return n != nil && n.kind == "person"
}

// longestKnown is of how many words a name in a heading may be.
const longestKnown = 8

// knownRuns finds, in a text whose capitals say nothing, the longest names that
// running text of the archive holds.
func (d *document) knownRuns(l *line) (out []run) {
	for i := 0; i < len(l.parts); i++ {
		if l.parts[i].class == lower || l.parts[i].class == digits {
			continue
		}
		end := i + 1
		for end < len(l.parts) && end < i+longestKnown && (l.parts[end].gap == " " || l.parts[end].gap == "-" || l.parts[end].gap == "’" || l.parts[end].gap == "'" || l.parts[end].gap == ". " || l.parts[end].gap == ".") {
			end++
		}
		for ; end > i; end-- {
			p := &l.parts[end-1]
			if p.class == lower {
				continue
			}
			r := run{from: i, to: end}
			n := d.survey.names[key(l.parts, r)]
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

// alone reports whether a single word of a heading is the name that it is
// elsewhere: the word is nowhere an ordinary one.
func (d *document) alone(p *part, n *name) bool {
	return d.finder.use(p.hash)&usedSmall == 0 || p.class == capitals && n.short || places.holds(n.key)
}

// resolve says whom each name stands for, beside the mentions that are kept.
func (d *document) resolve(kept []archive.Mention) []archive.Mention {
	if len(d.names) == 0 {
		return kept
	}
	out := make([]archive.Mention, 0, len(kept)+len(d.names))
	for i := range d.names {
		c := &d.names[i]
		l := &d.lines[c.leaf]
		for len(kept) > 0 && d.before(kept[0], l.n, c.start) {
			out, kept = append(out, kept[0]), kept[1:]
		}
		if len(out) > 0 && out[len(out)-1].N == l.n && out[len(out)-1].End > c.start || len(kept) > 0 && kept[0].N == l.n && kept[0].Start < c.end {
			continue // part of a name that is kept, or around one
		}
		id, rule, why := d.decide(i)
		if id == "" {
			continue
		}
		if rule == archive.BySurname && c.wide < c.start && c.wide > 0 {
			c.start = d.widened(c)
		}
		out = append(out, archive.Mention{Entity: id, N: l.n, Start: c.start, End: c.end, Rule: rule, Evidence: why})
	}
	return append(out, kept...)
}

// before reports whether a kept mention begins before a place.
func (d *document) before(m archive.Mention, n, start int) bool {
	if m.N == n {
		return m.Start < start
	}
	if d.order == nil {
		d.order = make(map[int]int, len(d.lines))
		for i := range d.lines {
			d.order[d.lines[i].n] = i
		}
	}
	return d.order[m.N] < d.order[n]
}

// decide says whom the i-th name stands for, by which rule and why.
func (d *document) decide(i int) (id string, rule archive.Rule, why string) {
	c := &d.names[i]
	s := d.survey
	n := s.names[c.key]
	if s.rules.ignore[c.key] {
		return "", "", ""
	}
	if s.rules.same[c.key] == "" && s.curated.claims(c.key) {
		if n == nil || n.id == "" || ordinary(d.lines[c.leaf].text, c.start, c.end, d.lines[c.leaf].text[c.start:c.end]) {
			return "", "", ""
		}
		return n.id, n.rule, "the only person of this name in the archive"
	}
	if n != nil && s.rules.same[c.key] != "" {
		return n.id, archive.ByAlias, "the maintainer says so"
	}
	if long := d.defined[c.key]; long != "" && s.names[long] != nil && !s.rules.apart(c.key, s.names[long].id) {
		if id := s.whole(long); id != "" {
			return id, archive.ByAcronym, "defined in the text"
		}
	}
	if full, why := d.fullName(i); full != "" {
		if id := s.whole(full); id != "" && !s.rules.apart(c.key, id) {
			return id, archive.BySurname, why
		}
	}
	if n == nil || n.id == "" {
		return "", "", ""
	}
	switch {
	case n.lead == n.key:
		return n.id, archive.ByDiscovery, d.reason(c, n)
	case n.rule == archive.ByAcronym:
		return n.id, n.rule, "defined in another source"
	case n.rule == archive.BySurname:
		return n.id, n.rule, "the only person of this name in the archive"
	}
	return n.id, n.rule, "another form of the name"
}

// whole returns the id of whom a name in full stands for: it may be kept.
func (s *Survey) whole(key string) string {
	if n := s.names[key]; n != nil && n.id != "" {
		return n.id
	}
	id, _ := s.curated.sure(key)
	return id
}

// reason says why the words at one place are taken for a name of this kind.
func (d *document) reason(c *candidate, n *name) string {
	if w := &cues[c.cue]; w.speaks == n.of && w.why != "" {
		return w.why
	}
	return "named elsewhere in the archive"
}

// widened returns where a surname begins whose particles belong to it: they do
// when the full name has them too.
func (d *document) widened(c *candidate) int {
	wide := " " + fold(d.lines[c.leaf].text[c.wide:c.end])
	list := d.persons[c.key]
	for _, p := range list[:min(len(list), nearby)] {
		if strings.HasSuffix(d.names[p].key, wide) {
			return c.wide
		}
	}
	return c.start
}

// fullName returns the name in full of the person that the i-th name, a last
// or a first name, stands for in this document: the latest above, or else the
// first below.
func (d *document) fullName(i int) (key, why string) {
	c := &d.names[i]
	if w := &cues[c.cue]; w.weight >= strong && w.speaks != "person" || strings.Count(c.key, " ") > 1 {
		return "", ""
	}
	last := lastWord(c.key)
	if key, why = d.nearest(i, d.persons[last], func(full string) bool { return strings.HasSuffix(full, " "+c.key) }); key != "" {
		return key, why
	}
	if last == c.key && given.holds(c.key) {
		return d.nearest(i, d.persons[c.key], func(full string) bool { return strings.HasPrefix(full, c.key+" ") })
	}
	return "", ""
}

// nearest returns the last of some names above the i-th that match, or else the
// first below.
func (d *document) nearest(i int, list []int, match func(full string) bool) (key, why string) {
	here, _ := slices.BinarySearch(list, i)
	for k := here - 1; k >= max(0, here-nearby); k-- {
		if full := d.names[list[k]].key; match(full) {
			return full, "the full name stands above"
		}
	}
	for k := here; k < min(len(list), here+nearby); k++ {
		if full := d.names[list[k]].key; list[k] != i && match(full) {
			return full, "the full name stands in the document"
		}
	}
	return "", ""
}

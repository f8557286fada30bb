package names

// Who is meant by a part of a person's name follows from who is named in full in the same
// text. Where two people share the part and nothing tells them apart, nobody is linked:
// the one who was named last is a guess.

import (
	"cmp"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/called"
	"dossier/cmd/dossier/internal/confidence"
	"dossier/cmd/dossier/internal/cue"
	"dossier/cmd/dossier/internal/detect"
)

// spot is where some words stand: a line and its parts, and where the particles before
// them begin.
type spot struct{ line, from, to, wide int }

// bearer is one place where a document names a person in full.
type bearer struct {
	at      place
	key     string // folded, without Jr
	middle  string // the first of two family names
	id      string // of whom it refers to; the name itself where that is not decided
	unnamed bool   // nothing is found or kept under the name
	is      detect.Address
}

// bearers are all of them in reading order, and by each word that they may be called by.
type bearers struct {
	all  []bearer
	by   map[string][]int32
	bare map[string][]place // where single words are names by themselves; made when asked for
}

// first returns up to n of those who may be called by a word.
func (b *bearers) first(word string, n int) (out []*bearer) {
	list := b.by[word]
	for _, i := range list[:min(len(list), n)] {
		out = append(out, &b.all[i])
	}
	return out
}

// nearby is how many names in full are looked at for a part of one, on either side.
const nearby = 64

// nameInFull lists the persons that the document names in full.
func (d *document) nameInFull() {
	b := &d.bearers
	add := func(line, from, to int, key string) {
		x := bearer{at: place{line, from}, key: detect.Family(key), is: d.lines[line].Address(from)}
		if x.id = d.whole(key); x.id == "" {
			x.id, x.unnamed = x.key, true
		}
		if own := detect.Named(key); !x.is.Man && !x.is.Woman {
			x.is.Man, x.is.Woman = own.Man, own.Woman
		}
		x.middle = detect.FirstSurname(x.key)
		b.all = append(b.all, x)
	}
	for i := range d.names {
		c := &d.names[i]
		if !strings.Contains(c.key, " ") || !d.isPerson(c) {
			continue
		}
		add(c.line, c.from, c.to, c.key)
		if i > 0 && d.shares(&d.names[i-1], c) { // Boris and Naina Example
			o := &d.names[i-1]
			add(o.line, o.from, o.to, o.key+" "+lastWord(detect.Family(c.key)))
		}
	}
	for at := range d.hits {
		h := &d.hits[at]
		if form, f := d.sure(at); form != nil && f.to-h.from > 1 && d.kept.entities[form.entity].Type == "person" {
			key := detect.Key(d.lines[h.line].Parts, detect.Run{From: h.from, To: f.to})
			add(h.line, h.from, f.to, key)
		}
	}
	if len(b.all) == 0 {
		return
	}
	d.joinHyphens()
	slices.SortStableFunc(b.all, func(a, b bearer) int {
		return cmp.Or(cmp.Compare(a.at.line, b.at.line), cmp.Compare(a.at.part, b.at.part))
	})
	if slices.ContainsFunc(b.all, func(x bearer) bool { return x.middle != "" }) {
		d.listBare()
	}
	b.by = make(map[string][]int32, 2*len(b.all))
	for i := range b.all {
		key := b.all[i].key
		first, last := firstWord(key), lastWord(key)
		b.by[last] = append(b.by[last], int32(i))
		if first != last {
			b.by[first] = append(b.by[first], int32(i))
		}
		if w := b.all[i].middle; w != "" && w != first && w != last && len(b.bare[w]) > 0 && len(b.bare[last]) == 0 {
			b.by[w] = append(b.by[w], int32(i))
		} else {
			b.all[i].middle = ""
		}
	}
}

// joinHyphens makes one name of two that a hyphen joins where somebody is named so in full:
// the Example-Sample of Otto Example-Sample.
func (d *document) joinHyphens() {
	var double map[string]bool // ends of names in full
	out := d.names[:0]
	for _, c := range d.names {
		l := &d.lines[c.line]
		if len(out) == 0 || c.to-c.from != 1 || l.Parts[c.from].Gap != "-" || c.defined {
			out = append(out, c)
			continue
		}
		a := &out[len(out)-1]
		if double == nil {
			double = d.doubleNames()
		}
		if key := a.key + " " + c.key; a.line == c.line && a.to == c.from && a.to-a.from == 1 && !a.defined && double[key] {
			a.to, a.key, a.name, a.cue = c.to, key, d.survey.names[key], cue.None
			continue
		}
		out = append(out, c)
	}
	clear(d.names[len(out):])
	d.names = out
}

// doubleNames returns the last two words of names in full.
func (d *document) doubleNames() map[string]bool {
	double := map[string]bool{}
	for i := range d.bearers.all {
		if key := d.bearers.all[i].key; strings.Count(key, " ") > 1 {
			last := lastWord(key)
			double[lastWord(key[:len(key)-len(last)-1])+" "+last] = true
		}
	}
	return double
}

// listBare lists the single words that are names by themselves.
func (d *document) listBare() {
	if d.bearers.bare != nil {
		return
	}
	d.bearers.bare = make(map[string][]place, len(d.names))
	for i := range d.names {
		if c := &d.names[i]; c.to-c.from == 1 {
			d.bearers.bare[c.key] = append(d.bearers.bare[c.key], place{c.line, c.from})
		}
	}
}

// shares reports whether the family name of a person in full is also that of somebody
// whose given name "and" joins before it.
func (d *document) shares(o, c *candidate) bool {
	l := &d.lines[c.line]
	return o.line == c.line && o.to-o.from == 1 && c.from == o.to+1 && l.Parts[o.to].And() && l.Parts[o.to].Gap == " " && l.Parts[c.from].Gap == " " &&
		detect.Given.Holds(o.key) && !detect.Places.Holds(o.key)
}

// bearer says whom a part of a name stands for in this document: the only person of that
// name above it, or else the only one below. torn says that two have it, and that neither
// a form of address nor an office tells which is meant. c is what the words are taken
// for where they stand.
func (d *document) bearer(at spot, key string, c cue.Cue) claim {
	l := &d.lines[at.line]
	if c.Weight() >= cue.Strong && c.Speaks() != "person" || strings.Count(key, " ") > 1 || l.InPlace(at.from, at.to) {
		return claim{}
	}
	last := lastWord(key)
	list := d.bearers.by[last]
	if len(list) == 0 {
		return claim{}
	}
	here, _ := slices.BinarySearchFunc(list, place{at.line, at.from}, func(i int32, p place) int {
		q := d.bearers.all[i].at
		return cmp.Or(cmp.Compare(q.line, p.line), cmp.Compare(q.part, p.part))
	})
	above, below := list[max(0, here-nearby):here], list[here:min(len(list), here+nearby)]
	parts := [3]func(*bearer) bool{
		func(b *bearer) bool { return called.Ends(b.key, key) },
		func(b *bearer) bool { return b.middle == key },
		func(b *bearer) bool { return called.Begins(b.key, key) },
	}
	ways := 1
	if last == key {
		if ways = 2; detect.Forename(key) || l.Address(at.wide).Knight {
			ways = 3
		}
	}
	address := l.Address(at.wide)
	for _, is := range parts[:ways] {
		if people := d.people(above, is); len(people) > 0 {
			who := only(people, address)
			switch {
			case who == nil && d.established(people, key, at.line):
				return named(people[0].latest, "the text is about this bearer of the name", confidence.About)
			case len(people) > 1:
				return named(who, "the full name appears above, and how the person is addressed", confidence.Told)
			case len(d.people(below, is)) > 0 && len(d.people(append(slices.Clone(above), below...), is)) > 1:
				return named(who, "the full name appears above", confidence.Contest)
			}
			return named(who, "the full name appears above", confidence.Bearer)
		}
		if people := d.people(below, is); len(people) > 0 {
			return named(only(people, address), "the full name appears in the document", confidence.Below)
		}
	}
	return claim{}
}

// claim is for whom a part of a name stands, and why; torn says that it cannot be told.
type claim struct {
	id, why string
	sure    confidence.Percent
	torn    bool
}

// named turns the only person of a name into an answer.
func named(b *bearer, because string, sure confidence.Percent) claim {
	if b == nil || b.unnamed {
		return claim{torn: true}
	}
	return claim{b.id, because, sure, false}
}

// person is what a document says of one of its persons in all places that name him in full.
type person struct {
	first, latest *bearer
	is            []detect.Address
}

// people returns the persons of a list whose names match, in the order of their first names.
func (d *document) people(list []int32, match func(*bearer) bool) (out []person) {
	for _, i := range list {
		b := &d.bearers.all[i]
		if !match(b) {
			continue
		}
		at := slices.IndexFunc(out, func(p person) bool {
			return p.latest.id == b.id || p.latest.key == b.key || called.Short(p.latest.key, b.key) || called.Short(b.key, p.latest.key)
		})
		if at < 0 {
			at, out = len(out), append(out, person{first: b})
		}
		if p := &out[at]; p.latest == nil || p.latest.unnamed || !b.unnamed {
			p.latest = b
		}
		out[at].is = append(out[at].is, b.is)
	}
	return out
}

// only returns the one of some people of one name whom a form of address leaves, or nil.
func only(people []person, address detect.Address) *bearer {
	left := slices.DeleteFunc(slices.Clone(people), func(p person) bool {
		return slices.ContainsFunc(p.is, address.Excludes)
	})
	if len(left) > 1 && address.Title != "" {
		held := func(p person) bool {
			return slices.ContainsFunc(p.is, func(a detect.Address) bool { return a.Title == address.Title })
		}
		left = slices.DeleteFunc(left, func(p person) bool { return !held(p) })
	} else if len(left) > 1 && (address.Man || address.Woman) { // Mr Example is not Dr Example
		left = slices.DeleteFunc(left, func(p person) bool {
			return slices.ContainsFunc(p.is, detect.Address.Degree)
		})
	}
	if len(left) != 1 {
		return nil
	}
	return left[0].latest
}

// A text is about the only bearer of a family name that it has called by this name alone
// so often before it names another one, or so often in all.
const (
	establishes = 3
	mostlyAbout = 8
)

// established reports whether a text is about the first of some people of one name: it
// names the others once each, in another paragraph, and calls him by the name alone again
// and again.
func (d *document) established(people []person, key string, line int) bool {
	if len(people) == 1 {
		return false // whom the form of address excludes
	}
	for _, p := range people[1:] {
		if len(p.is) > 1 || p.first.at.line == line {
			return false
		}
	}
	d.listBare()
	list := d.bearers.bare[key]
	return len(list) >= mostlyAbout || len(list) >= establishes && list[establishes-1].before(people[1].first.at)
}

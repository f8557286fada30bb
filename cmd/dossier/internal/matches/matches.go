// Package matches says which names of an archive are likely one, by how they are written: a
// surname and a full name, an acronym and its long form, two transliterations. It decides
// nothing; a maintainer is offered them. Names are looked up by keys and never compared pair
// by pair, so that twenty thousand cost no more than their number.
package matches

import (
	"cmp"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/initials"
	"dossier/cmd/dossier/internal/prose"
)

// Why says by what two names are likely one, the surest first.
type Why uint8

// What two names may have in common.
const (
	Written  Why = iota + 1 // but for accents, hyphens, marks or an article
	Ordered                 // the same words in another order
	Letters                 // one is the acronym of the other
	Middle                  // one has a further name of the same person, or an initial
	Numbered                // one has a number behind it
	Sounded                 // another transliteration
	Surname                 // one is the surname of the other
)

// String says it to people.
func (w Why) String() string {
	return [...]string{"", "written alike", "the same words", "its letters", "the same first and last name", "with a number", "spelt as it sounds", "the surname"}[w]
}

// A Match is a name that may be the same.
type Match struct {
	ID  string
	Why Why
}

// Bounds: what a hostile archive may cost, and what is offered.
const (
	mostForms  = 8   // of one name
	mostWords  = 12  // of one form
	mostLength = 120 // bytes of one form
	mostShared = 48  // names under one key: of more, it says nothing
	mostOf     = 4   // matches of one name
)

// Index finds the matches of names.
type Index struct {
	names []name
	by    map[string]int
	under map[uint64][]entry
}

// entry is a form under a key.
type entry struct {
	name, form int32
}

type name struct {
	id       string
	of       archive.EntityType
	mentions int
	forms    []form
}

// form is one way a name is written.
type form struct {
	written string // as it is
	bare    string // folded, without the brackets and the article
	area    string // what stands in brackets, folded
	words   []string
	acronym bool
}

// New makes an index of entities. mentions says how often each is named.
func New(list []*archive.Entity, mentions func(i int) int) *Index {
	x := &Index{names: make([]name, len(list)), by: make(map[string]int, len(list)), under: make(map[uint64][]entry, 6*len(list))}
	for i, e := range list {
		n := &x.names[i]
		*n = name{id: e.ID, of: e.Type, mentions: mentions(i)}
		x.by[e.ID] = i
		n.add(e.Name)
		for _, a := range e.Aliases {
			if len(n.forms) < mostForms {
				n.add(a)
			}
		}
		for k := range n.forms {
			n.forms[k].keys(n.of, func(_ Why, key uint64) {
				if l := x.under[key]; (len(l) == 0 || l[len(l)-1].name != int32(i)) && len(l) <= mostShared {
					x.under[key] = append(l, entry{int32(i), int32(k)})
				}
			})
		}
	}
	return x
}

func (n *name) add(written string) {
	if len(written) == 0 || len(written) > mostLength {
		return
	}
	f := form{written: written, acronym: initials.Acronym(written)}
	if name, rest, ok := strings.Cut(written, " ("); ok && strings.HasSuffix(rest, ")") {
		written, f.area = name, prose.Fold(rest)
	}
	f.words = strings.Fields(prose.Fold(written))
	if len(f.words) > 1 && articles[f.words[0]] && n.of != "person" && (n.of != "place" && n.of != "" || f.words[0] == "the") {
		f.words = f.words[1:]
	}
	if f.bare = strings.Join(f.words, " "); f.bare != "" && len(f.words) <= mostWords {
		n.forms = append(n.forms, f)
	}
}

// articles are words before a name that texts leave out as they like.
var articles = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq("the el la los las le les il der die das o os") {
		m[w] = true
	}
	return m
}()

// keys yields what a form is known by; names that share a key are looked at more closely.
func (f *form) keys(of archive.EntityType, yield func(w Why, key uint64)) {
	key := func(w Why, parts ...string) {
		yield(w, prose.Hash(string(rune('0'+w))+strings.Join(parts, "|")))
	}
	last := f.words[len(f.words)-1]
	key(Written, strings.Join(f.words, ""))
	if base, number := f.numbered(); number != "" {
		key(Numbered, base)
	}
	key(Sounded, sound(f.words))
	if f.acronym { // two letters, or a number behind them, are those of too many
		if letters := strings.Join(f.words, ""); len(letters) > 2 && strings.Trim(letters, "abcdefghijklmnopqrstuvwxyz") == "" {
			key(Letters, letters)
		}
	}
	if len(f.words) == 1 {
		key(Surname, last)
		return
	}
	if of != "person" {
		if of != "place" {
			sorted := slices.DeleteFunc(slices.Clone(f.words), initials.Small)
			slices.Sort(sorted)
			key(Ordered, sorted...)
		}
		all, main := initials.Letters(f.bare)
		key(Letters, all)
		if main != all {
			key(Letters, main)
		}
		return
	}
	first := f.words[0]
	for i, w := range f.words[1:min(len(f.words), 5)] {
		key(Middle, first[:1], w)
		if i+2 == len(f.words) || i+3 == len(f.words) { // the last, or the first of two family names
			key(Surname, w)
		}
	}
}

// numbered cuts the number off the end of a name that has letters enough to be known by.
func (f *form) numbered() (base, number string) {
	joined := strings.Join(f.words, "")
	base = strings.TrimRight(joined, "0123456789")
	if len(base) < 4 {
		return "", ""
	}
	if number = joined[len(base):]; number == "" {
		return base, "0"
	}
	return base, number
}

// Of returns the names that are likely the same as one, the likeliest first.
func (x *Index) Of(id string) []Match {
	at, found := x.by[id]
	if !found {
		return nil
	}
	n := &x.names[at]
	best := map[int32]Why{}
	for k := range n.forms {
		f := &n.forms[k]
		f.keys(n.of, func(w Why, key uint64) {
			list := x.under[key]
			if len(list) > mostShared {
				return
			}
			for _, e := range list {
				if int(e.name) == at || best[e.name] != 0 && best[e.name] <= w {
					continue
				}
				o := &x.names[e.name]
				if same(w, n, f, o, &o.forms[e.form]) && !x.torn(w, list, n, f, o) {
					best[e.name] = w
				}
			}
		})
	}
	out := make([]int32, 0, len(best))
	for i := range best {
		out = append(out, i)
	}
	slices.SortFunc(out, func(a, b int32) int {
		return cmp.Or(cmp.Compare(best[a], best[b]), -cmp.Compare(x.names[a].mentions, x.names[b].mentions), cmp.Compare(x.names[a].id, x.names[b].id))
	})
	var list []Match
	for _, i := range out[:min(len(out), mostOf)] {
		list = append(list, Match{x.names[i].id, best[i]})
	}
	return list
}

// torn reports whether others under the same key are as likely, and are not one another: of
// two people J. Example, neither is offered.
func (x *Index) torn(w Why, list []entry, n *name, f *form, o *name) bool {
	if w != Numbered && !(w == Middle && len(f.words[0]) == 1) {
		return false
	}
	for _, e := range list {
		if p := &x.names[e.name]; p != n && p != o && same(w, n, f, p, &p.forms[e.form]) {
			return true
		}
	}
	return false
}

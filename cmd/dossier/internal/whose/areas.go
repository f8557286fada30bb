// Package whose reads from a text which country a name belongs to that several countries
// have: whose Supreme Court it speaks of, and in which country its Granada lies. It knows
// the names of countries and the words for what is theirs, and looks at the words around a
// name; what is one name, and what follows for an archive, is decided above.
//
// It is a room of its own because nothing of it needs more than words: a text is asked word
// by word.
package whose

// Names of countries and the words for what belongs to them, found among the words of a text.

import (
	"strings"
	"sync"

	"dossier/cmd/dossier/internal/atlas"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/prose"
)

// Words are those of one stretch of text.
type Words interface {
	Len() int
	// Word returns the i-th word: folded, what stands between it and the one before, and
	// how it is written.
	Word(i int) (fold, gap string, class prose.Class)
}

// table holds what names and words say, by folded words with one space between.
type table struct {
	areas   map[string][]atlas.Area
	peoples map[string]atlas.Area // "" where two peoples are called alike
	organs  map[string]bool
	leads   map[string]int8 // first word of an organ → the most words of one
	of, in  map[string]bool
	article map[string]bool
	country map[string]bool
	begins  map[string]int8 // first word of areas and peoples → the most words of one
}

// longest is of how many words the name of an area is at most that is looked for.
const longest = 5

var known = sync.OnceValue(func() *table {
	t := &table{areas: map[string][]atlas.Area{}, peoples: map[string]atlas.Area{}, organs: map[string]bool{}, begins: map[string]int8{}}
	set := func(of func(*lang.Language) lang.Words) map[string]bool {
		m := map[string]bool{}
		for _, w := range lang.Read.Words(of) {
			m[prose.Fold(w)] = true
		}
		return m
	}
	t.organs = set(func(l *lang.Language) lang.Words { return l.Whose.Organs })
	t.leads = map[string]int8{}
	for o := range t.organs {
		first, _, _ := strings.Cut(o, " ")
		t.leads[first] = max(t.leads[first], int8(1+strings.Count(o, " ")))
	}
	t.of = set(func(l *lang.Language) lang.Words { return l.Whose.Of })
	t.in = set(func(l *lang.Language) lang.Words { return l.Whose.In })
	t.article = set(func(l *lang.Language) lang.Words { return l.Dates.Article })
	t.country = set(func(l *lang.Language) lang.Words { return l.Whose.Country })
	begin := func(name string) {
		first, _, _ := strings.Cut(name, " ")
		t.begins[first] = max(t.begins[first], int8(1+strings.Count(name, " ")))
	}
	for a, names := range atlas.Areas() {
		for _, n := range names {
			if f := prose.Fold(n); f != "" && strings.Count(f, " ") < longest && !contains(t.areas[f], a) {
				t.areas[f] = append(t.areas[f], a)
				begin(f)
			}
		}
	}
	for name, area := range map[string]atlas.Area{"u s": "US", "u s a": "US", "u k": "GB", "great britain": "GB", "britain": "GB", "gran bretana": "GB", "ee uu": "US", "eeuu": "US"} {
		t.areas[name] = []atlas.Area{area}
		begin(name)
	}
	people := func(word string, a atlas.Area) {
		f := prose.Fold(word)
		if old, ok := t.peoples[f]; ok && old != a {
			a = ""
		}
		t.peoples[f] = a
		begin(f)
	}
	for _, l := range lang.Read {
		for _, entry := range l.Whose.Peoples.List() {
			word, code, _ := strings.Cut(entry, ":")
			a := atlas.Area(strings.ToUpper(code))
			people(word, a)
			for _, e := range l.Whose.Endings.List() {
				from, to, _ := strings.Cut(e, ":")
				if stem, ok := strings.CutSuffix(word, from); ok {
					people(stem+to, a)
				}
			}
		}
	}
	return t
})

func contains(list []atlas.Area, a atlas.Area) bool {
	for _, o := range list {
		if o == a {
			return true
		}
	}
	return false
}

// areaAt returns the areas whose name begins at a word, the longest, and where that ends;
// a word for what is theirs counts where peoples is set. A name in small letters is none.
func areaAt(w Words, i int, peoples bool) (areas []atlas.Area, end int) {
	t := known()
	first, _, class := w.Word(i)
	most := min(int(t.begins[first]), w.Len()-i)
	if most == 0 || class == prose.Digits {
		return nil, i
	}
	name := first
	for n := 1; n <= most; n++ {
		if n > 1 {
			next, gap, _ := w.Word(i + n - 1)
			if gap != " " && gap != "-" && gap != "." && gap != ". " && gap != "’" && gap != "'" {
				break
			}
			name += " " + next
		}
		if class != prose.Lower && !(n == 1 && len(first) == 2 && class != prose.Capitals) { // us
			if a := t.areas[name]; len(a) > 0 {
				areas, end = a, i+n
			}
		}
		if a := t.peoples[name]; peoples && a != "" {
			areas, end = []atlas.Area{a}, i+n
		}
	}
	return areas, end
}

// areaBefore returns the areas whose name, or whose word for what is theirs, ends right
// before a word, and where it begins.
func areaBefore(w Words, end int, peoples bool) (areas []atlas.Area, from int) {
	for i := max(0, end-longest); i < end; i++ {
		if a, to := areaAt(w, i, peoples); to == end && len(a) > 0 {
			return a, i
		}
	}
	return nil, end
}

// one returns the only area of some, or "".
func one(areas []atlas.Area) atlas.Area {
	if len(areas) == 1 {
		return areas[0]
	}
	return ""
}

// country returns the country that an area is or is a part of.
func country(a atlas.Area) atlas.Area {
	c, _, _ := strings.Cut(string(a), "-")
	return atlas.Area(c)
}

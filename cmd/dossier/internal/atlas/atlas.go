// Package atlas knows where places lie: countries, and places of 15,000
// inhabitants or more. Several may bear one name: the atlas knows which of them a name
// alone tells from all others (Only), and which one a country or a state besides (In).
package atlas

import (
	"bufio"
	"bytes"
	"cmp"
	"compress/gzip"
	_ "embed"
	"iter"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

//go:generate sh data.sh

//go:embed places.txt.gz
var file []byte

// Point is a place on the Earth in degrees: latitude north, longitude east.
type Point struct{ Lat, Lon float64 }

// Kind is what the atlas knows a name as.
type Kind bool

// The kinds.
const (
	Country Kind = true
	Town    Kind = false
)

// Area is a country, by its code of ISO 3166, or a state, province or part of the United
// States, Canada or the United Kingdom: "CO", "US-TX". "" is none.
type Area string

// Holds reports whether an area is another one or a part of it is.
func (a Area) Holds(b Area) bool { return b == a || strings.HasPrefix(string(b), string(a)+"-") }

// The parts of the file.
const (
	countryRows = iota
	townRows
	areaRows
)

// rows yields the lines of the file, and which part they are of.
func rows() iter.Seq2[[]string, int] {
	return func(yield func([]string, int) bool) {
		z, err := gzip.NewReader(bytes.NewReader(file))
		if err != nil {
			panic("atlas: the file is broken: " + err.Error()) // it is part of the program
		}
		part := countryRows
		for lines := bufio.NewScanner(z); lines.Scan(); {
			if lines.Text() == "" {
				part++
			} else if !yield(strings.Split(lines.Text(), "\t"), part) {
				return
			}
		}
	}
}

// Towns yields the names of all places that are no countries, each once.
func Towns() iter.Seq[string] {
	return func(yield func(string) bool) {
		last := ""
		for row, part := range rows() {
			if part == townRows && row[0] != last {
				if last = row[0]; !yield(last) {
					return
				}
			}
		}
	}
}

type entry struct {
	Point
	kind Kind
	area Area
	need string // what a text must add for the place to be known: see data.sh
}

// places are those of each name in small letters, the one that a name alone stands for first.
var places = sync.OnceValue(func() map[string][]entry {
	m := make(map[string][]entry, 24_000)
	for row, part := range rows() {
		if part == areaRows {
			break
		}
		lat, _ := strconv.ParseFloat(row[1], 64)
		lon, _ := strconv.ParseFloat(row[2], 64)
		key := strings.ToLower(row[0])
		m[key] = append(m[key], entry{Point{lat, lon}, part == countryRows, Area(row[4]), row[3]})
	}
	return m
})

// Find returns where the first of some names lies that the atlas knows.
func Find(names ...string) (p Point, kind Kind, ok bool) {
	for _, n := range names {
		if e := places()[strings.ToLower(n)]; len(e) > 0 {
			return e[0].Point, e[0].kind, true
		}
	}
	return Point{}, Town, false
}

// Only returns where a place lies that its name tells from all others, alone or with the
// area in brackets behind it: the first name that the atlas knows decides.
func Only(names ...string) (p Point, kind Kind, ok bool) {
	for _, n := range names {
		name, within, _ := strings.Cut(strings.TrimSuffix(n, ")"), " (")
		if areas := AreasOf(within); len(areas) > 0 {
			for _, a := range areas {
				if p, _, ok := In(name, a); ok {
					return p, Town, true
				}
			}
			return Point{}, Town, false
		}
		if e := places()[strings.ToLower(n)]; len(e) > 0 {
			return e[0].Point, e[0].kind, e[0].need == ""
		}
	}
	return Point{}, Town, false
}

// In returns where the place of a name lies that is the only large one in an area, and in
// which part of that. A name may lack its accents.
func In(name string, within Area) (p Point, area Area, ok bool) {
	level := "1"
	if strings.Contains(string(within), "-") {
		level = "2"
	}
	key := strings.ToLower(name)
	for _, list := range [2][]entry{places()[key], unaccented()[key]} {
		for _, e := range list {
			if e.kind == Town && e.need <= level && within.Holds(e.area) {
				return e.Point, e.area, true
			}
		}
	}
	return Point{}, "", false
}

// unaccented are the places of names that have accents, by these names without them.
var unaccented = sync.OnceValue(func() map[string][]entry {
	m := map[string][]entry{}
	for name, list := range places() {
		plain := strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Mn, r) {
				return -1
			}
			return r
		}, norm.NFD.String(name))
		if plain != name {
			m[plain] = append(m[plain], list...)
		}
	}
	for _, list := range m { // of two names that are one without accents, in an order
		slices.SortFunc(list, func(a, b entry) int {
			return cmp.Or(cmp.Compare(a.area, b.area), cmp.Compare(a.need, b.need), cmp.Compare(a.Lat, b.Lat), cmp.Compare(a.Lon, b.Lon))
		})
	}
	return m
})

// Knows reports whether a place has a name, and whether it is that of a country.
func Knows(name string) (country, ok bool) {
	e := places()[strings.ToLower(name)]
	return len(e) > 0 && e[0].kind == Country, len(e) > 0
}

// Usual returns the area of the place that a name alone stands for.
func Usual(name string) (a Area, ok bool) {
	if e := places()[strings.ToLower(name)]; len(e) > 0 && e[0].need == "" {
		return e[0].area, true
	}
	return "", false
}

// languagesOf are those in which the first names of an area are.
var languagesOf = [...]string{"en", "es", "pt", "fr", "de"}

// areas are the names of each area, in these languages and then others.
var areas = sync.OnceValue(func() map[Area][]string {
	m := make(map[Area][]string, 400)
	for a, names := range Areas() {
		m[a] = names
	}
	return m
})

// Areas yields the areas with the names that each is called by, in the order of the file.
func Areas() iter.Seq2[Area, []string] {
	return func(yield func(Area, []string) bool) {
		for row, part := range rows() {
			if part == areaRows && !yield(Area(row[0]), strings.Split(row[1], ";")) {
				return
			}
		}
	}
}

// AreaName returns what an area is called in a language (BCP 47), or else in English.
func AreaName(a Area, language string) string {
	names := areas()[a]
	if len(names) == 0 {
		return string(a)
	}
	for i, l := range languagesOf {
		if i < len(names) && (language == l || strings.HasPrefix(language, l+"-")) {
			return names[i]
		}
	}
	return names[0]
}

// named are the areas of each name in small letters.
var named = sync.OnceValue(func() map[string][]Area {
	m := make(map[string][]Area, 1500)
	for row, part := range rows() { // in the order of the file
		if part != areaRows {
			continue
		}
		seen := map[string]bool{}
		for n := range strings.SplitSeq(strings.ToLower(row[1]), ";") {
			if !seen[n] {
				seen[n] = true
				m[n] = append(m[n], Area(row[0]))
			}
		}
	}
	return m
})

// AreasOf returns the areas that are called by a name.
func AreasOf(name string) []Area { return named()[strings.ToLower(name)] }

// HasCity reports whether the atlas has a name, or the city of that name.
func HasCity(name string) bool {
	_, _, ok := Find(name)
	if !ok {
		_, _, ok = Find(name + " City")
	}
	return ok
}

// Package atlas knows where places lie: countries, and places of 15,000
// inhabitants or more. Several may bear one name; the atlas knows the largest, and
// whether another is large enough to be meant (Only).
package atlas

import (
	"bufio"
	"bytes"
	"compress/gzip"
	_ "embed"
	"iter"
	"strconv"
	"strings"
	"sync"
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

// rows yields the lines of the file.
func rows() iter.Seq2[[]string, Kind] {
	return func(yield func([]string, Kind) bool) {
		z, err := gzip.NewReader(bytes.NewReader(file))
		if err != nil {
			panic("atlas: the file is broken: " + err.Error()) // it is part of the program
		}
		kind := Country
		for lines := bufio.NewScanner(z); lines.Scan(); {
			if lines.Text() == "" {
				kind = Town
				continue
			}
			if !yield(strings.Split(lines.Text(), "\t"), kind) {
				return
			}
		}
	}
}

// Towns yields the names of all places that are no countries.
func Towns() iter.Seq[string] {
	return func(yield func(string) bool) {
		for row, kind := range rows() {
			if kind == Town && !yield(row[0]) {
				return
			}
		}
	}
}

type entry struct {
	Point
	kind Kind
	many bool // others of the name are large enough to be meant, or a region is
}

var places = sync.OnceValue(func() map[string]entry {
	m := make(map[string]entry, 24_000)
	for row, kind := range rows() {
		key := strings.ToLower(row[0])
		if _, taken := m[key]; taken {
			continue // the country, or the one that is written so
		}
		lat, _ := strconv.ParseFloat(row[1], 64)
		lon, _ := strconv.ParseFloat(row[2], 64)
		m[key] = entry{Point{lat, lon}, kind, len(row) > 3}
	}
	return m
})

// Find returns where the first of some names lies that the atlas knows.
func Find(names ...string) (p Point, kind Kind, ok bool) {
	for _, n := range names {
		if e, ok := places()[strings.ToLower(n)]; ok {
			return e.Point, e.kind, true
		}
	}
	return Point{}, Town, false
}

// Only returns where a place lies that its name alone tells from all others: the first
// name that the atlas knows decides.
func Only(names ...string) (p Point, kind Kind, ok bool) {
	for _, n := range names {
		if e, ok := places()[strings.ToLower(n)]; ok {
			return e.Point, e.kind, !e.many
		}
	}
	return Point{}, Town, false
}

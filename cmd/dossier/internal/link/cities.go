package link

import (
	"bufio"
	"bytes"
	"compress/gzip"
	_ "embed"
	"strings"
	"sync"
)

//go:generate sh cities.sh

//go:embed cities.txt.gz
var citiesFile []byte

// cities are the folded names of places of 15,000 inhabitants or more, but for
// those that are given names. They are read when they are first asked for.
var cities = sync.OnceValue(func() map[string]bool {
	all := make(map[string]bool, 24_000)
	z, err := gzip.NewReader(bytes.NewReader(citiesFile))
	if err != nil {
		panic("link: the gazetteer is broken: " + err.Error()) // it is part of the program
	}
	lines := bufio.NewScanner(z)
	for lines.Scan() {
		if name := strings.TrimSpace(foldAll(lines.Text())); !given[name] {
			all[name] = true
		}
	}
	return all
})

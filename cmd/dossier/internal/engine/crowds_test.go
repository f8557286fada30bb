package engine_test

// An archive costs what it holds, however much its sources have in common: what many
// share is counted, listed and compared without looking at each pair of them.

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/growth"
)

// alike are archives of n small sources that share something.
var alike = []struct {
	name string
	text func(i int) string
}{
	{"a day", func(i int) string {
		return "Bogotá, 3 May 2024\n\nThe port was closed on 4 May 2024 by " + surname(i) + "."
	}},
	{"a hundred names", func(i int) string {
		return listed(100, " ", func(k int) string { return "We met Ana " + surname(k) + "." })
	}},
	{"the same text", func(int) string {
		return "Minister Ana Ruiz closed the port on 4 May 2024. " + strings.Repeat("It stays closed while the workers are on strike. ", 4)
	}},
	{"nearly the same text", func(i int) string {
		return "Minister Ana " + surname(i) + " closed the port on 4 May 2024. " + strings.Repeat("It stays closed while the workers are on strike. ", 4)
	}},
	{"a surname", func(i int) string {
		return "We met Minister " + surname(i) + " Quillora there. Quillora said so. " + surname(i) + " Quillora left."
	}},
	{"a forename", func(i int) string {
		return "We met Minister Ana " + surname(i) + " there. Ana said so. Ana " + surname(i) + " left."
	}},
	{"a name with the next", func(i int) string {
		return "We met Ana " + surname(i) + ", Ana " + surname(i+1) + " and Ana " + surname(i+2) + " on " + day(i) + "."
	}},
	{"names of few", func(i int) string {
		return listed(8, " ", func(k int) string { return "We met Ana " + surname((i+k*k)%50) + " on " + day(i%50) + "." })
	}},
	{"an acronym", func(i int) string {
		return "The " + surname(i) + " Labour Party (" + surname(i)[:1] + "LP) met. The ZLP left."
	}},
	{"an author", func(i int) string { return "---\nauthors: [Ana Ruiz]\ntags: [port]\n---\nA text." }},
	{"a publisher", func(i int) string { return "---\npublisher: The Herald\nseries: Port\n---\nA text." }},
	{"an address", func(i int) string {
		return "---\nurl: https://herald.example/a\n---\nSee https://herald.example/b there."
	}},
	{"no word", func(i int) string {
		return listed(30, " ", func(k int) string { return strings.ToLower(surname(30*i + k)) })
	}},
}

// crowd writes an archive of n sources and returns how it is built into a memory.
func crowd(t *testing.T, n int, text func(i int) string) func() *memory {
	root := t.TempDir()
	write(t, root, small...)
	for i := range n {
		s := text(i)
		matter := ""
		if strings.HasPrefix(s, "---\n") {
			end := strings.Index(s[4:], "---\n") + 8
			matter, s = s[:end], s[end:]
		}
		write(t, root, fmt.Sprintf("seeds/s%d.txt", i), matter+"The Port Is Closed\n\n"+s+"\n")
	}
	return func() *memory {
		m := newMemory()
		if _, err := engine.Build(context.Background(), inputs(root), nil, m); err != nil {
			t.Fatal(err)
		}
		return m
	}
}

// Under -short one kind is.
func TestSourcesThatShareAreLinear(t *testing.T) {
	const n = 60
	for i, kind := range alike {
		if testing.Short() && i != 1 {
			continue
		}
		t.Run(kind.name, func(t *testing.T) {
			size := map[int]int{}
			growth.Linear(t, n, func(n int) func() {
				build := crowd(t, n, kind.text)
				return func() {
					size[n] = 0
					for _, data := range build().files {
						size[n] += len(data)
					}
				}
			})
			if once, twice := size[n], size[2*n]; twice > 5*once/2 {
				t.Errorf("%d sources become %d KB, twice as many %d KB", n, once>>10, twice>>10)
			}
		})
	}
}

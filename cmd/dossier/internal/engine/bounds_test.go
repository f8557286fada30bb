package engine_test

// What a site repeats of one source is bounded: hostile sources are held to a multiple
// of their size, each bound is told of, and a watch leaves out what a clean build does.

import (
	"context"
	"dossier/cmd/dossier/internal/growth"
	"fmt"
	"strings"
	"testing"
)

// surname makes names that no list knows.
func surname(i int) string {
	s := "Zyx"
	for range 4 {
		s += string("aeiou"[i%5]) + string("bdgklmnprt"[i/5%10])
		i /= 50
	}
	return s
}

func day(i int) string {
	return fmt.Sprintf("%d %s %d", 1+i%28, []string{"January", "March", "May", "July"}[i/28%4], 1950+i/112%60)
}

// listed joins what f returns for 0 to n-1.
func listed(n int, between string, f func(i int) string) string {
	all := make([]string, n)
	for i := range all {
		all[i] = f(i)
	}
	return strings.Join(all, between)
}

var hostileSources = []struct {
	name string
	n    int
	text func(n int) string
	told string // what the message says; "" for none
}{
	{"dates", 1500, func(n int) string { return "We met on " + listed(n, ", on ", day) + " and left." }, "dates in its sentences"},
	{"years", 3000, func(n int) string {
		return "It was in " + listed(n, ", in ", func(i int) string { return fmt.Sprint(1950 + i%60) }) + "."
	}, "dates in its sentences"},
	{"names", 300, func(n int) string {
		return "We met " + listed(n, ", ", func(i int) string { return "Minister Ana " + surname(i) }) + ".\n\n" + listed(n, " ", func(i int) string { return "Ana " + surname(i) + " left." })
	}, "names are mentioned more than once"},
	{"names and dates", 300, func(n int) string {
		return "We met " + listed(n, ", ", func(i int) string { return "Minister Ana " + surname(i) + " on " + day(i) }) + ".\n\n" + listed(n, " ", func(i int) string { return "Ana " + surname(i) + " left." })
	}, "names are mentioned more than once"},
	{"one name", 10_000, func(n int) string { return "We met " + strings.Repeat("Ana Ruiz, ", n) + "there." }, "mentions of names"},
	{"one name and dates", 1000, func(n int) string {
		return "We met " + listed(n, ", ", func(i int) string { return "Ana Ruiz on " + day(i) })
	}, "dates in its sentences"},
	{"authors", 3000, func(n int) string {
		return "---\nauthors: [" + listed(n, ", ", func(i int) string { return "Ana " + surname(i) }) + "]\n---\nText."
	}, "authors: the first 100"},
	{"a title over many dates", 500, func(n int) string {
		return "---\ntitle: \"" + strings.Repeat("Long ", 4*n) + "\"\n---\n" + listed(n, "\n\n", func(i int) string { return "On " + day(i) + " it rained." })
	}, "other pages show the first 300"},
	{"headings", 2000, func(n int) string {
		return listed(n, "\n\n", func(i int) string { return "## " + surname(i) + "\n\nText of it." })
	}, ""},
	{"notes", 2000, func(n int) string {
		return listed(n, " ", func(i int) string { return fmt.Sprintf("Claim.[^%d]", i) }) + "\n\n" + listed(n, "\n", func(i int) string { return fmt.Sprintf("[^%d]: note", i) })
	}, ""},
	{"short paragraphs", 5000, func(n int) string { return strings.Repeat("Short one.\n\n", n) }, ""},
	{"acronyms", 1000, func(n int) string {
		return listed(n, " ", func(i int) string { return "The " + surname(i) + " Labour Party (" + surname(i)[:1] + "LP) met." })
	}, ""},
	{"quotations", 3000, func(n int) string { return strings.Repeat("He said “yes” and ‘no’. ", n) }, ""},
	{"short rows", 60, func(n int) string {
		return strings.Repeat("|a", 50) + "|\n" + strings.Repeat("|-", 50) + "|\n" + strings.Repeat("|b|\n", n)
	}, ""},
}

// A source may make so many bytes of a site, and so many for each of its own.
const (
	bytesOfAny     = 5 << 20
	bytesForSource = 120
)

func TestOutputOfOneSourceIsBounded(t *testing.T) {
	growth.Undisturbed(t)
	for i, hostile := range hostileSources {
		if testing.Short() && i%4 != 0 {
			continue
		}
		t.Run(hostile.name, func(t *testing.T) {
			root := t.TempDir()
			write(t, root, small...)
			text := hostile.text(hostile.n)
			if !strings.HasPrefix(text, "---") {
				text = "# Title of it\n\n" + text
			}
			write(t, root, "seeds/x.md", text+"\n")
			g, files := site(t, inputs(root))
			size := 0
			for _, data := range files {
				size += len(data)
			}
			if most := bytesOfAny + bytesForSource*len(text); size > most {
				t.Errorf("%d bytes become %d, at most %d may be made of them", len(text), size, most)
			}
			told := 0
			for _, m := range g.Messages {
				if hostile.told != "" && m.File == "seeds/x.md" && strings.Contains(m.Text, hostile.told) && m.Hint != "" {
					told++
				}
			}
			if hostile.told != "" && told != 1 {
				t.Errorf("%q is told of %d times:\n%v", hostile.told, told, g.Messages)
			}
		})
	}
}

// A source beyond its bounds stays so, alike, when what it is told by changes: names
// that others make known, its date, its title, its publisher's.
func TestBoundsUnderAWatch(t *testing.T) {
	growth.Undisturbed(t)
	root := t.TempDir()
	write(t, root, small...)
	for _, h := range hostileSources {
		if h.told != "" {
			write(t, root, "seeds/"+strings.ReplaceAll(h.name, " ", "-")+".md", "# Title of "+h.name+"\n\n"+strings.TrimPrefix(h.text(h.n/4), "---\n")+"\n")
		}
	}
	w := &watched{in: kept(root), kept: newMemory()}
	w.in.Watching = true
	for step, edit := range [][]string{
		nil,
		{"content/entities/ruiz.md", "---\nname: Ana Ruiz\ntype: person\n---\n"},
		{"content/sources/names-and-dates.md.yaml", "published: 2024-02-03\n"},
		{"content/entities.yaml", "- {name: " + surname(7) + ", type: place}\n"},
		{"seeds/another.md", "# Another\n\nMinister Ana " + surname(3) + " came. On 4 May 2024 Ana " + surname(3) + " left.\n"},
		{"content/sources/dates.md.yaml", "title: " + strings.Repeat("Long ", 200) + "\n"},
	} {
		write(t, root, edit...)
		if err := w.build(context.Background(), w.kept); err != nil {
			t.Fatal(err)
		}
		if err := w.same(kept(root)); err != nil {
			t.Fatalf("step %d: %v", step, err)
		}
	}
}

package translations

// How many translations are found in public parallel news, and how many of those that are
// found are none. With DOSSIER_TRANSLATIONS=folder: texts as ID.LANGUAGE.txt, of which
// those with one ID are translations of each other, and those with "rival" in their names
// are made of the sentences of several. DOSSIER_LANGUAGES="en es ru" takes these alone.
// Each two languages are an archive of their own: one text in forty languages would make
// each of its names everybody's.

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/copies"
	"dossier/cmd/dossier/internal/source"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// tally counts pairs: right, wrong, all that there are, and those of texts that are not short.
type tally struct{ right, wrong, all, long int }

func (f *tally) add(o tally) {
	f.right, f.wrong, f.all, f.long = f.right+o.right, f.wrong+o.wrong, f.all+o.all, f.long+o.long
}

func (f tally) String() string {
	return fmt.Sprintf("P %.3f, R %.3f, %.3f of those that are no short texts (%d right, %d wrong, of %d, %d)",
		float64(f.right)/float64(max(1, f.right+f.wrong)), float64(f.right)/float64(max(1, f.all)), float64(f.right)/float64(max(1, f.long)), f.right, f.wrong, f.all, f.long)
}

func TestPublicNews(t *testing.T) {
	folder := os.Getenv("DOSSIER_TRANSLATIONS")
	if folder == "" {
		t.Skip("no folder of parallel news")
	}
	files, _ := filepath.Glob(filepath.Join(folder, "*.txt"))
	only := strings.Fields(os.Getenv("DOSSIER_LANGUAGES"))
	by := map[string][]Texts{}
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".txt")
		language := name[strings.LastIndexByte(name, '.')+1:]
		if len(only) > 0 && !slices.Contains(only, language) {
			continue
		}
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		doc, _ := source.Read(name+".txt", name+".txt", data)
		if doc == nil {
			continue // it is empty
		}
		by[language] = append(by[language], Of(name, language, archive.InMemory(doc), [2]*copies.Sketch{}))
	}
	var languages []string
	for l := range by {
		languages = append(languages, l)
	}
	slices.Sort(languages)
	var all, once tally
	for i, a := range languages {
		for _, b := range languages[:i] {
			f, sure := measure(t, by[a], by[b])
			t.Logf("%s-%s: %v", b, a, f)
			all.add(f)
			once.add(sure)
		}
	}
	t.Logf("all: %v", all)
	t.Logf("counted once: %v", once)
}

func measure(t *testing.T, as, bs []Texts) (f, sure tally) {
	id := func(name string) string { return name[:strings.LastIndexByte(name, '.')] }
	rival := func(name string) bool { return strings.Contains(name, "rival") }
	by := map[string]*copies.Text{}
	for _, x := range slices.Concat(as, bs) {
		by[x.Name()] = x[BySound].sketched()
	}
	for _, x := range as {
		for _, y := range bs {
			if id(x.Name()) == id(y.Name()) && !rival(x.Name()) {
				f.all++
				if min(by[x.Name()].Sketch.Words, by[y.Name()].Sketch.Words) > 0 {
					f.long++
				}
			}
		}
	}
	sure.all, sure.long = f.all, f.long
	for _, p := range (*Index)(nil).Update(t.Context(), slices.Concat(as, bs)).Pairs() {
		right := 0
		switch {
		case rival(p.A) && rival(p.B): // made of the same sentences
			continue
		case id(p.A) == id(p.B):
			right = 1
		default:
			c := Compare(by[p.A].Doc.Whole(), by[p.A].Language, by[p.B].Doc.Whole(), by[p.B].Language)
			t.Logf("no translation: %s %s: %.2f %+v", p.A, p.B, c.score(), *c)
		}
		f.add(tally{right: right, wrong: 1 - right})
		if p.Score >= 0 {
			sure.add(tally{right: right, wrong: 1 - right})
		}
	}
	return f, sure
}

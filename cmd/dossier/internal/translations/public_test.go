package translations

// How many translations are found in public parallel news, and how many of those that are
// found are none. With DOSSIER_TRANSLATIONS=folder: texts as ID.LANGUAGE.txt, of which
// those with one ID are translations of each other.

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/copies"
	"dossier/cmd/dossier/internal/source"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestPublicNews(t *testing.T) {
	folder := os.Getenv("DOSSIER_TRANSLATIONS")
	if folder == "" {
		t.Skip("no folder of parallel news")
	}
	files, _ := filepath.Glob(filepath.Join(folder, "*.txt"))
	var texts []*copies.Text
	by := map[string]*copies.Text{}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(f), ".txt")
		doc, _ := source.Read(name+".txt", name+".txt", data)
		x := Text(name, name[strings.LastIndexByte(name, '.')+1:], archive.InMemory(doc), nil)
		texts, by[name] = append(texts, x), x
	}
	id := func(name string) string { return name[:strings.LastIndexByte(name, '.')] }
	rival := func(name string) bool { return strings.Contains(name, "rival") }
	right, wrong, all, long := 0, 0, 0, 0
	for i, a := range texts {
		for _, b := range texts[:i] {
			if id(a.Name) == id(b.Name) {
				all++
				if min(a.Sketch.Words, b.Sketch.Words) > 0 {
					long++
				}
			}
		}
	}
	pairs := Among().Update(t.Context(), texts).Pairs()
	for _, p := range pairs {
		switch {
		case rival(p.A) && rival(p.B): // made of the same sentences
		case id(p.A) == id(p.B):
			right++
		default:
			wrong++
			c := Compare(by[p.A].Doc.Whole(), by[p.A].Language, by[p.B].Doc.Whole(), by[p.B].Language)
			t.Logf("no translation: %s %s: %.2f %+v", p.A, p.B, c.score(), *c)
		}
	}
	t.Logf("P %.3f, R %.3f; %.3f of those that are no short texts (%d right, %d wrong, of %d, %d)", float64(right)/float64(right+wrong), float64(right)/float64(all), float64(right)/float64(long), right, wrong, all, long)
}

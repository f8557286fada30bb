package alike

// Rulings of a maintainer on two texts, held by themselves: what is found is held in the
// rooms that find it, and what is withheld by the engine.

import (
	"context"
	"slices"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/copies"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/references"
	_ "dossier/cmd/dossier/internal/testkit"
)

// source is one that states of which other it is a translation.
func source(name, of string) Source {
	doc := archive.InMemory(&archive.Document{File: name})
	a := &archive.Attribution{Title: name, TranslationOf: of, From: map[string]archive.Provenance{}}
	b := &archive.Briefing{ID: name[:1], Doc: doc, Attr: a}
	return Source{Briefing: b, Texts: Of(name, b, doc, nil, Sketches{}), Shown: "seeds/" + name}
}

func TestStatedTranslations(t *testing.T) {
	known := references.New("")
	for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
		known.Add(name, name[:1], "", true)
	}
	hidden := source("c.txt", "")
	hidden.Texts = Texts{}
	for of, want := range map[string]int{"": 0, "a": 1, "a.txt": 1, "c.txt": 0, "b.txt": 0, "https://x.example/a": 0} {
		var messages diag.List
		_, out := (*Index)(nil).Join(context.Background(), []Source{source("a.txt", ""), source("b.txt", of), hidden}, known, "seeds/", &messages)
		if len(out.Translated) != want || len(out.Groups) != 0 || len(messages) != 0 {
			t.Errorf("translation of %q: %v, %v", of, out, messages)
		}
		if want == 1 && (out.Translated[0].Text != "b.txt" || out.Translated[0].Original != "a.txt" || !out.Translated[0].Stated) {
			t.Errorf("translation of %q: %v", of, out.Translated)
		}
	}
}

// A form that is filled in again and again, in two languages, has the names and numbers of
// many: nobody can say which is the translation of which.
func TestFormsAreNoTranslations(t *testing.T) {
	texts := []*copies.Text{{Name: "a", Language: "en"}}
	var pairs []copies.Pair
	for _, name := range []string{"b", "c", "d", "e"} {
		texts = append(texts, &copies.Text{Name: name, Language: "es-MX"})
		pairs = append(pairs, copies.Pair{A: "a", B: name})
		want := len(pairs)
		if want > mostInOneLanguage {
			want = 0
		}
		if got := likely(slices.Clone(pairs), texts); len(got) != want {
			t.Errorf("%d translations into one language: %d are left", len(pairs), len(got))
		}
	}
	for i := range texts[1:] {
		texts[i+1].Language = []string{"es", "de", "fr", "pt"}[i]
	}
	if got := likely(pairs, texts); len(got) != 4 {
		t.Errorf("a text in five languages has %d translations", len(got))
	}
}

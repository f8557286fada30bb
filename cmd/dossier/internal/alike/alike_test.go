package alike

// Rulings of a maintainer on two texts, held by themselves: what is found is held in the
// rooms that find it, and what is withheld by the engine.

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/copies"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/references"
	_ "dossier/cmd/dossier/internal/testkit"
	"dossier/cmd/dossier/internal/translations"
)

// source is one that states of which other it is a translation.
func source(name, of string) Source {
	doc := archive.InMemory(&archive.Document{File: name})
	a := &archive.Attribution{Title: name, TranslationOf: of, From: map[string]archive.Provenance{}}
	b := (&archive.Briefing{ID: name[:1], Doc: doc}).Attribute(a)
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
		if len(out.Translated) != want || len(out.Copies) != 0 || len(out.Texts) != want || len(messages) != 0 {
			t.Errorf("translation of %q: %v, %v", of, out, messages)
		}
		if want == 1 && (out.Translated[0].Text != "b.txt" || out.Translated[0].Original != "a.txt" || !out.Translated[0].Stated) {
			t.Errorf("translation of %q: %v", of, out.Translated)
		}
	}
}

// A circle is told at the source that closes it, and the others stay as they are stated.
func TestCircles(t *testing.T) {
	known := references.New("")
	for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
		known.Add(name, name[:1], "", true)
	}
	var messages diag.List
	_, out := (*Index)(nil).Join(context.Background(), []Source{source("a.txt", "b"), source("b.txt", "c"), source("c.txt", "a")}, known, "seeds/", &messages)
	if len(out.Translated) != 2 || len(messages) != 1 || !strings.HasPrefix(messages[0].String(), "seeds/c.txt") {
		t.Errorf("%v, %v", out, messages)
	}
}

// Copies of a translation are one text with its original; what was found is only where it is
// sure, and has no rival; what a maintainer holds apart never is.
func TestOnce(t *testing.T) {
	pair := func(a, b string, stated, once bool) facts.Translated {
		return facts.Translated{Text: a, Original: b, Stated: stated, Once: once}
	}
	copied := [][]string{{"es", "es copy"}}
	for _, c := range []struct {
		translated []facts.Translated
		apart      [2]string
		want       string
	}{
		{nil, [2]string{}, "[[es es copy]]"},
		{[]facts.Translated{pair("es copy", "en", true, false)}, [2]string{}, "[[es es copy en]]"},
		{[]facts.Translated{pair("en", "es", false, true), pair("fr", "en", true, false)}, [2]string{}, "[[es es copy en fr]]"},
		{[]facts.Translated{pair("en", "es", false, false)}, [2]string{}, "[[es es copy]]"},
		{[]facts.Translated{pair("fr", "en", true, false), pair("es", "en", true, false)}, [2]string{"es copy", "fr"}, "[[es es copy] [fr en]]"},
	} {
		apart := pairs{}
		apart.mark(c.apart)
		if got := fmt.Sprint(once(copied, c.translated, apart)); got != c.want {
			t.Errorf("%v: %s, want %s", c.translated, got, c.want)
		}
	}
	texts := []translations.Texts{}
	for name, language := range map[string]string{"en": "en", "es": "es", "es copy": "es", "other": "es"} {
		texts = append(texts, translations.Of(name, language, archive.InMemory(&archive.Document{}), [2]*copies.Sketch{}))
	}
	found := []copies.Pair{{A: "en", B: "es", Score: 0.1}, {A: "en", B: "es copy", Score: 0.1}}
	if got := likely(found, texts, copied); !got[0].Once || !got[1].Once {
		t.Errorf("two copies of one translation are rivals: %v", got)
	}
	if got := likely(append(found, copies.Pair{A: "en", B: "other", Score: 0.1}), texts, copied); got[0].Once {
		t.Errorf("one of two translations is counted with the text: %v", got)
	}
}

// A form that is filled in again and again, in two languages, has the names and numbers of
// many: nobody can say which is the translation of which.
func TestFormsAreNoTranslations(t *testing.T) {
	text := func(name, language string) translations.Texts {
		return translations.Of(name, language, archive.InMemory(&archive.Document{}), [2]*copies.Sketch{})
	}
	texts := []translations.Texts{text("a", "en")}
	var pairs []copies.Pair
	for _, name := range []string{"b", "c", "d", "e"} {
		texts = append(texts, text(name, "es-MX"))
		pairs = append(pairs, copies.Pair{A: "a", B: name})
		want := len(pairs)
		if want > mostInOneLanguage {
			want = 0
		}
		if got := likely(slices.Clone(pairs), texts, nil); len(got) != want {
			t.Errorf("%d translations into one language: %d are left", len(pairs), len(got))
		}
	}
	for i := range texts[1:] {
		texts[i+1] = text(pairs[i].B, []string{"es", "de", "fr", "pt"}[i])
	}
	if got := likely(pairs, texts, nil); len(got) != 4 {
		t.Errorf("a text in five languages has %d translations", len(got))
	}
}

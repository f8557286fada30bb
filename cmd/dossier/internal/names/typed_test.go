package names

// What is printed of a name's type: only what something in the texts says.

import (
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/judgements"
)

// typesOf returns the types of what is found in a text, "?" for one that is not known.
func typesOf(language, text string) map[string]string {
	t := textOf("a.txt", text)
	t.Language = language
	s := NewSurvey()
	s.Update([]Text{t}, NewMatcher(nil), judgements.New(nil))
	out := map[string]string{}
	for _, e := range s.Entities() {
		if out[e.Name] = string(e.Type); e.Type == "" {
			out[e.Name] = "?"
		}
	}
	return out
}

// What lists, titles and heads say holds in every language; how a name is written, in
// one that the model does not know, says nothing.
func TestTypeMayBeUnknown(t *testing.T) {
	for _, c := range []struct{ language, text, name, want string }{
		{"en", "The yard was sold to Zorvex, and Zorvex has it now.", "Zorvex", "?"},
		{"es", "El puerto fue vendido a Zorvex, y ahora lo tiene Zorvex.", "Zorvex", "?"},
		{"es", "El barco es de Brumal Tossik, según los papeles del puerto.", "Brumal Tossik", "?"},
		{"es", "El ministro Brumal Tossik llegó tarde, según los papeles del puerto.", "Brumal Tossik", "person"},
		{"es", "Vendieron el puerto al Banco de Quillar, según los papeles que tiene.", "Banco de Quillar", "organization"},
		{"en", "Harbour Minister Brumal Tossik came late, as the papers of the yard say.", "Brumal Tossik", "person"},
		{"en", "The papers of the yard were taken to Lisbon after the strike.", "Lisbon", "place"},
		{"en", "It was the Harbour Workers Union that called the strike off.", "Harbour Workers Union", "organization"},
		{"en", "The Quillford Treaty was signed at the yard after the strike.", "Quillford Treaty", "policy"},
		{"de", "Sie fragte: Kommt er heute oder morgen oder nie? Oder kommt er gar nicht? Das sagte Otto Quillar.", "Oder", ""},
		{"de", "Sie ging an die Oder. Die Stadt an der Oder war leer. Oder und Rhein sind lang, sagte Otto Quillar.", "Oder", "place"},
		{"en", "They asked Quillar MP Brumal Tossik, who said he was born there.", "Quillar MP Brumal Tossik", "?"},
		{"en", "The money went to the Anna Quillar Foundation after the strike.", "Anna Quillar Foundation", "organization"},
	} {
		if got := typesOf(c.language, c.text)[c.name]; got != c.want {
			t.Errorf("%s: %s is %q, want %q", c.text, c.name, got, c.want)
		}
	}
}

// The model decides where nothing else does, and what it says is a sum over documents:
// it changes when a document comes and is what it was when that is gone.
func TestModelFollowsEdits(t *testing.T) {
	first := textOf("a.txt", "The yard was sold to Zorvek, and Zorvek has it now.")
	more := textOf("b.txt", strings.Repeat("Mrs Zorvek, 42, said she was born here. ", 3))
	m, j := NewMatcher(nil), judgements.New(nil)
	kind := func(s *Survey) (t archive.EntityType) {
		for _, e := range s.Entities() {
			if e.Name == "Zorvek" {
				t = e.Type
			}
		}
		return t
	}
	s := NewSurvey()
	s.Update([]Text{first}, m, j)
	before, votes := kind(s), s.names["zorvek"].votes
	s.Update([]Text{first, more}, m, j)
	if between := kind(s); before != "" || between != "person" {
		t.Errorf("first %q, then %q", before, between)
	}
	s.Update([]Text{first}, m, j)
	if n := s.names["zorvek"]; kind(s) != before || n.votes != votes || n.told != 2 {
		t.Errorf("at last %q, %v in %d places; want %q, %v in 2", kind(s), n.votes, n.told, before, votes)
	}
	s.Update([]Text{more}, m, j)
	again := Recall(s.State(), []Text{more}, m, j)
	if n := again.names["zorvek"]; n.votes != s.names["zorvek"].votes || n.told != s.names["zorvek"].told {
		t.Errorf("recalled %v in %d places, want %v", n.votes, n.told, s.names["zorvek"].votes)
	}
}

// Where a cue proves what a name is, the model is not asked: that is most of its cost.
func TestModelIsAskedInDoubtOnly(t *testing.T) {
	s, _ := survey("Mrs Zorvane came, and then Zorvane left. The yard was sold to Quillex.")
	if z, q := s.names["zorvane"], s.names["quillex"]; z.told >= z.times || q.told != q.times {
		t.Errorf("asked at %d of %d places and at %d of %d", z.told, z.times, q.told, q.times)
	}
}

// A German noun is no name where a source speaks only of the thing, though another knows
// somebody who is called so; where somebody is called so, it is his.
func TestNounsThatPeopleAreCalledBy(t *testing.T) {
	texts := map[string]string{
		"a.txt": "Der Autor Otto Quillar traf Anna Glück. Das Buch sei gut, sagte Glück. Glück sagte auch, das Ende fehle.",
		"b.txt": "Es war ein Glück, dass Frau Ossel kam. Mit viel Glück fand sie den Weg. Sie hatte Glück, und zum Glück regnete es.",
	}
	var all []Text
	for _, file := range []string{"a.txt", "b.txt"} {
		x := textOf(file, texts[file])
		x.Language = "de"
		all = append(all, x)
	}
	s := NewSurvey()
	s.Update(all, NewMatcher(nil), judgements.New(nil))
	of := map[string]int{}
	for _, x := range all {
		for _, m := range s.Scan("", x, nil) {
			if m.Entity == "anna-gluck" {
				of[x.Doc.File]++
			}
		}
	}
	if of["a.txt"] != 3 || of["b.txt"] != 0 {
		t.Errorf("Anna Glück is named in %v", of)
	}
}

// A name and its cases are one entity, which has the name that it is called by; people whose
// given names differ by such letters are two.
func TestDeclinedNamesAreOne(t *testing.T) {
	var all []Text
	for file, text := range map[string]string{
		"a.txt": "Die Quillarische Kommission tagte am Montag. In der Quillarischen Kommission sprach Hanne Ossel.",
		"b.txt": "Nach Zahlen des Statistischen Bundesamtes stieg der Preis. Das Statistische Bundesamt sagte es am Montag. Hannes Ossel kam nicht.",
	} {
		x := textOf(file, text)
		x.Language = "de"
		all = append(all, x)
	}
	slices.SortFunc(all, func(a, b Text) int { return strings.Compare(a.Doc.File, b.Doc.File) })
	s := NewSurvey()
	s.Update(all, NewMatcher(nil), judgements.New(nil))
	var got []string
	for _, e := range s.Entities() {
		got = append(got, e.Name)
	}
	slices.Sort(got)
	if want := "Hanne Ossel, Hannes Ossel, Quillarische Kommission, Statistische Bundesamt"; strings.Join(got, ", ") != want {
		t.Errorf("found %s, want %s", strings.Join(got, ", "), want)
	}
}

// A paper that is called by a noun is named where the archive uses the word for nothing else.
func TestPapersThatAreNouns(t *testing.T) {
	for text, want := range map[string]int{
		"Ein Bild zeigt Otto Quillar. Das ist kein Bild von ihm. Mein Bild hängt dort, und das Bild ist alt.": 0,
		"Das schreibt Bild am Montag. In der Bild stand es auch, sagte Otto Quillar der Bild.":                3,
	} {
		x := textOf("a.txt", text)
		x.Language = "de"
		s := NewSurvey()
		s.Update([]Text{x}, NewMatcher(nil), judgements.New(nil))
		n := 0
		for _, m := range s.Scan("", x, nil) {
			if m.Entity == "bild" {
				n++
			}
		}
		if n != want {
			t.Errorf("%s: the paper is named %d times, not %d", text, n, want)
		}
	}
}

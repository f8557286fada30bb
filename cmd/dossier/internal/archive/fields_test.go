package archive

// The table of attribution fields is whole, and documented where it says it is.

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/i18n"
)

// Each entry of the table is whole, and places are given once, without a gap.
func TestTableOfFields(t *testing.T) {
	places := map[string][]int{}
	seen := map[string]bool{}
	for i := range Fields {
		f := &Fields[i]
		if f.Name == "" || f.Label == "" || seen[f.Name] {
			t.Errorf("entry %d, %q, has no name or label of its own", i, f.Name)
		}
		seen[f.Name] = true
		for _, k := range f.Also {
			if seen[k] {
				t.Errorf("%s: the key %s is taken", f.Name, k)
			}
			seen[k] = true
		}
		for of, at := range map[string]int{"JSON": f.JSON, "columns": f.Column.At, "slip": f.Slip.At} {
			if at > 0 {
				places[of] = append(places[of], at)
			}
		}
		if f.At == nil {
			if len(f.Of) == 0 || f.JSON > 0 || f.Restricts {
				t.Errorf("%s is neither set nor put together", f.Name)
			}
			continue
		}
		if f.Says == "" || !slices.Contains(fieldGroups, f.Group) {
			t.Errorf("%s is not documented", f.Name)
		}
		want := reflect.TypeFor[*string]()
		switch f.Form {
		case TrueOrFalse:
			want = reflect.TypeFor[*bool]()
		case AnyOf, ListOfTexts:
			want = reflect.TypeFor[*[]string]()
		case PublisherForm:
			want = reflect.TypeFor[*Publisher]()
		case AuthorsForm:
			want = reflect.TypeFor[*[]Author]()
		case WorksForm:
			want = reflect.TypeFor[*[]Work]()
		case CorrectionsForm:
			want = reflect.TypeFor[*[]Correction]()
		case RetractionForm:
			want = reflect.TypeFor[*Retraction]()
		case RetrievalForm:
			want = reflect.TypeFor[*Retrieval]()
		}
		if got := reflect.TypeOf(f.At(&Attribution{})); got != want {
			t.Errorf("%s is kept as %s, and read as %s", f.Name, got, want)
		}
		if closed := f.Form == OneOf || f.Form == AnyOf || f.Form == TrafficLight; closed != (f.Vocabulary != nil) {
			t.Errorf("%s: a vocabulary without its form, or a form without its vocabulary", f.Name)
		}
	}
	for of, list := range places {
		slices.Sort(list)
		for i, at := range list {
			if at != i+1 {
				t.Errorf("%s: place %d is missing or given twice, in %v", of, i+1, list)
				break
			}
		}
	}
}

func TestFieldsAreDocumented(t *testing.T) {
	for _, text := range []string{FieldsMarkdown(), FieldsText()} {
		for _, name := range FieldNames() {
			if strings.Count(text, name) == 0 {
				t.Errorf("no %s in\n%s", name, text)
			}
		}
		if strings.Contains(text, "| `rating` |") || strings.Contains(text, "\n  rating ") {
			t.Error("what is put together is told as if it could be set")
		}
	}
}

// The slip in one line leaves out what goes without saying, and a full one says
// what is not known.
func TestSlip(t *testing.T) {
	a := &Attribution{Kind: "legal", Fidelity: []string{"full"}, Published: "2025-03", Authors: []Author{{Name: "A", ID: "a"}, {Name: "B", ID: "b"}}}
	a.Handling.TLP = "CLEAR"
	for _, f := range []string{"kind", "fidelity", "published", "authors", "tlp"} {
		a.Set(f, Provenance{Basis: Extracted})
	}
	say := strings.NewReplacer(i18n.Open+"date:2025-03", "March 2025", i18n.Open, "", i18n.Close, "").Replace
	if got := say(SlipWords(a.Slip())); got != "Publisher not stated · March 2025 · legal text" {
		t.Error(got)
	}
	want := "Publisher: Publisher not stated; Authors: A and B; Published: March 2025; Kind: legal text; Language: Language not known; Text: full text; Rating: Not rated; "
	got := ""
	for _, p := range a.FullSlip() {
		got += say(p.Label) + ": " + say(p.Words()) + "; "
	}
	if got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	a.Handling.TLP, a.Fidelity = "AMBER", []string{"digest", "translation"}
	a.Rating.Reliability = "B"
	a.Set("source_reliability", Provenance{Basis: Stated})
	a.Handling.Retraction = Retraction{RetractOn: "2025-04-01", Withdrawn: true}
	a.Set("retracted", Provenance{Basis: Inferred})
	if got := say(SlipWords(a.Slip())); got != "Publisher not stated · March 2025 · legal text · not shown · B, usually reliable; information not rated · withdrawn · TLP:AMBER" {
		t.Error(got)
	}
	for _, p := range a.Slip() {
		if p.Field == "rating" && p.Basis != Stated || p.Field == "retracted" && p.Basis != Inferred {
			t.Errorf("%s is known as %s", p.Field, p.Basis)
		}
	}
}

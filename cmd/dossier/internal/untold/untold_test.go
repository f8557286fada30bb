// Whether a name is told is asked here of small texts, and again after edits.
package untold_test

import (
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/likeness"
	"dossier/cmd/dossier/internal/tally"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
	"dossier/cmd/dossier/internal/untold"
)

// text is a source with one paragraph.
type text struct {
	briefing *archive.Briefing
	withheld bool
}

func (t *text) Secret() []string {
	if !t.withheld {
		return nil
	}
	return []string{likeness.Words(t.briefing.Doc.Whole().Leaves[0].Text)}
}

func (t *text) Shown() *archive.Briefing {
	if t.withheld {
		return nil
	}
	return t.briefing
}

func (t *text) MayHold(tally.Words) bool { return true }

func texts(words ...string) (out []*text) {
	for _, w := range words {
		hidden := w[0] == '-'
		b := (&archive.Briefing{Doc: archive.InMemory(&archive.Document{Leaves: []*body.Block{{Kind: body.Paragraph, Text: w}}})}).Attribute(&archive.Attribution{})
		out = append(out, &text{b, hidden})
	}
	return out
}

func TestNames(t *testing.T) {
	list := texts("- Ana Quintero met Luis Rey at the gate.", "Luis Rey spoke to the harbour council.")
	page := &archive.Page{Body: []body.Block{{Kind: body.Paragraph, Text: "Kept by Marta Sol."}}}
	n := untold.Of(list, []*archive.Page{page}, nil)
	for name, want := range map[string][2]bool{ // hidden, shown
		"Ana Quintero": {true, false},
		"Luis Rey":     {true, true},
		"LUIS  REY":    {true, true},
		"Luis":         {true, true},
		"Marta Sol":    {false, true},
		"Quint":        {false, false},
		"":             {false, false},
	} {
		if got := [2]bool{n.Hidden(name), n.Shown(name)}; got != want {
			t.Errorf("%q: hidden and shown %v, want %v", name, got, want)
		}
	}
	e := &archive.Entity{ID: "x", Name: "X", Aliases: []string{"Ana Quintero", "Luis Rey"}, WeakAliases: []string{"Ana"}}
	if got := n.Shorn(e, nil); len(got.Aliases) != 1 || got.Aliases[0] != "Luis Rey" || len(got.WeakAliases) != 0 || len(e.Aliases) != 2 {
		t.Errorf("shorn: %v %v", got.Aliases, got.WeakAliases)
	}
	if got := n.Shorn(e, map[string]bool{likeness.Words("Ana Quintero"): true, likeness.Words("Ana"): true}); got != e {
		t.Error("names that texts are shown with were taken out")
	}
}

// After an edit the answers are those of a new build, also where the text that gave one is
// gone.
func TestNamesAfterAnEdit(t *testing.T) {
	list := texts("Luis Rey spoke.", "Luis Rey left.", "The council met.")
	first := untold.Of(list, nil, nil)
	first.Ask([]string{"Luis Rey", "The council", "Ana Quintero"})

	edited := []*text{list[1], list[2], texts("Ana Quintero came.")[0]}
	second := untold.Of(edited, nil, first)
	for name, want := range map[string]bool{"Luis Rey": true, "The council": true, "Ana Quintero": true, "Marta Sol": false} {
		if got := second.Shown(name); got != want {
			t.Errorf("%q: shown %v, want %v", name, got, want)
		}
	}
	gone := untold.Of(edited[1:], nil, second)
	if gone.Shown("Luis Rey") {
		t.Error("a name is shown by a text that is gone")
	}
}

package called

// Forms, surnames and ids, as recognition and the pages rely on them.

import (
	"slices"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	_ "dossier/cmd/dossier/internal/testkit"
)

func TestForms(t *testing.T) {
	e := &archive.Entity{Name: "Maria van Sample", Type: "person", Aliases: []string{"MARIA"}, WeakAliases: []string{"…"}}
	if got := Forms(e); !slices.Equal(got, []string{"maria", "maria van sample", "sample", "van sample"}) {
		t.Errorf("%q", got)
	}
	if !By(e, "Van Sample") || By(e, "van") || Spelling(e, "maria") != "MARIA" || Spelling(e, "otto") != "" {
		t.Error("a form is not known again")
	}
	for key, id := range map[string]string{"port authority": "port-authority", "granada (es)": "granada-es-" + Number("granada (es)"), "": Number("")} {
		if got := Slug(key); got != id {
			t.Errorf("%q: %q, want %q", key, got, id)
		}
	}
	if Plain("granada (es)") != "granada" || Key("port-authority") != "port authority" {
		t.Error("a key is taken apart wrongly")
	}
}

package extract_test

// A file that cannot be read says why and what to do.

import (
	"testing"

	"dossier/cmd/dossier/internal/extract"
	_ "dossier/cmd/dossier/internal/testkit"
)

func TestRefuse(t *testing.T) {
	x := extract.Refuse("ask for one without a password", "%s is encrypted", "it")
	if !x.Refused || len(x.Blocks) > 0 || x.Messages[0].Text != "it is encrypted" || x.Messages[0].Hint == "" {
		t.Errorf("%+v", x)
	}
}

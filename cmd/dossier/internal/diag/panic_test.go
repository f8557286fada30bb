package diag

// A panic that is caught says where it happened.

import (
	"errors"
	"strings"
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func fails(at int) (err error) {
	defer Catch(&err)
	_ = []int{}[at:]
	return nil
}

func TestCatch(t *testing.T) {
	var p *Panic
	if err := fails(3); !errors.As(err, &p) || !strings.Contains(err.Error(), "out of range") || p.Where != "diag.fails" {
		t.Errorf("%v", err)
	}
	if err := fails(0); err != nil {
		t.Error(err)
	}
}

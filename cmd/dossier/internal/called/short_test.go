package called_test

// Short forms of a name, and what only looks like one.

import (
	"testing"

	"dossier/cmd/dossier/internal/called"
)

func TestShortForms(t *testing.T) {
	for _, c := range []struct {
		short, long string
		want        bool
	}{
		{"a ruiz", "ana ruiz", true},
		{"ana ruiz", "ana maria ruiz", true},
		{"ana ruiz", "ana ruiz sol", true},
		{"b ruiz", "ana ruiz", false},
		{"ana sol", "ana maria ruiz", false},
		{"ruiz", "ana ruiz", false},
	} {
		if got := called.Short(c.short, c.long); got != c.want {
			t.Errorf("%q of %q: %v", c.short, c.long, got)
		}
	}
	if !called.Ends("ana ruiz", "ruiz") || called.Ends("ana gruiz", "ruiz") || called.Ends("ruiz", "ruiz") {
		t.Error("ends")
	}
	if !called.Begins("ana ruiz", "ana") || called.Begins("anabel ruiz", "ana") {
		t.Error("begins")
	}
}

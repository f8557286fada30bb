package desk

// What is said of an act is its own doing: where another was done to the same archive, nothing
// is said; and names that wait for the site are told.

import (
	"testing"

	"dossier/cmd/dossier/internal/engine"
)

func TestDecidedMeanwhile(t *testing.T) {
	d, before, after := &Desk{}, &engine.Result{}, &engine.Result{}
	d.did(before, "1", []string{"ana"}, "")
	if l := d.last.Load(); l.mixed || l.says(before, true) != "" || !d.decided(before, "ana") || d.decided(before, "bo") || d.decided(after, "ana") {
		t.Errorf("%+v", l)
	}
	d.did(before, "2", []string{"bo"}, "")
	if l := d.last.Load(); !l.mixed || l.says(after, false) != "" || !d.decided(before, "ana") || !d.decided(before, "bo") {
		t.Errorf("two acts on one archive: %+v", l)
	}
	d.did(before, "3", []string{"cy"}, "1 mention: 1 stays.")
	if got := d.last.Load().says(before, true); got != "1 mention: 1 stays." {
		t.Errorf("what was counted is told at once, not %q", got)
	}
	d.did(after, "4", []string{"di"}, "")
	if l := d.last.Load(); l.mixed || d.decided(after, "ana") || !d.decided(after, "di") {
		t.Errorf("%+v", l)
	}
}

// A count that was begun is not begun again, and a page does not wait long for it.
func TestCountOnce(t *testing.T) {
	d, g := &Desk{}, &engine.Result{}
	c := &count{of: g, done: make(chan struct{}), stop: func() {}}
	p := plan{about: []string{"ana"}, count: c}
	p.ID = "x"
	d.keep(p)
	if d.count(g, "x") != c || d.count(g, "y") != nil {
		t.Error("it is counted twice")
	}
	if c.wait(true) {
		t.Error("a page waited for a count that is not there")
	}
	close(c.done)
	if !c.wait(true) || !c.wait(false) {
		t.Error("a count that is there is not shown")
	}
}

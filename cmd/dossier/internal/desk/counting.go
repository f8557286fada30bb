package desk

// What an act on names changes is counted beside the answer to its form, which need not wait
// for it: counting looks at every source that the name may stand in, and those can be
// thousands. An act that waits for a yes is counted at once; one that was done without
// being counted is told from the archives before and after it.

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/review"
)

// countWithin is how long a page waits for a count that its script can ask for again.
const countWithin = 150 * time.Millisecond

// count is what a plan would change of the links of one archive.
type count struct {
	of     *engine.Result
	done   chan struct{} // closed when the rest is known
	stop   func()        // nobody waits for it any more
	effect *review.Effect
	err    error
}

// count begins to count what a plan would change of an archive, unless that was begun before.
func (d *Desk) count(g *engine.Result, id string) *count {
	d.mu.Lock()
	defer d.mu.Unlock()
	at := slices.IndexFunc(d.plans, func(p plan) bool { return p.ID == id })
	if at < 0 {
		return nil
	}
	p := &d.plans[at]
	if p.count != nil && p.count.of == g && !p.count.moved() {
		return p.count
	}
	ctx, stop := context.WithCancel(context.Background())
	c := &count{of: g, done: make(chan struct{}), stop: stop}
	p.count = c
	files, about := p.Files, p.about
	go func() {
		defer stop()
		defer close(c.done)
		defer diag.Catch(&c.err)
		c.effect, c.err = review.EffectOf(ctx, g, files, about)
	}()
	return c
}

// ready reports whether the count is known.
func (c *count) ready() bool {
	select {
	case <-c.done:
		return true
	default:
		return false
	}
}

// moved reports whether the archive was built again while it was counted.
func (c *count) moved() bool { return c.ready() && errors.Is(c.err, engine.ErrMoved) }

// wait waits until the count is known; for a page that asks again, not for long.
func (c *count) wait(again bool) (known bool) {
	if !again {
		<-c.done
		return true
	}
	select {
	case <-c.done:
		return true
	case <-time.After(countWithin):
		return false
	}
}

// lastAct is what was done last, with the archive before, so that the page behind the form
// says what that changed.
type lastAct struct {
	id     string
	about  []string // ids of names; nil where it was on sources
	before *engine.Result
	mixed  bool     // another act was done to the same archive: what changes is not this one's alone
	since  []string // ids of all names that something was decided of since that archive

	counted bool // effect is known, and was before the act was done
	once    sync.Once
	effect  string
}

// did notes an act that was done to an archive. effect is what it changes, where that was
// counted.
func (d *Desk) did(g *engine.Result, id string, about []string, effect string) {
	l := &lastAct{id: id, about: about, before: g, since: about, counted: effect != "", effect: effect}
	d.mu.Lock()
	defer d.mu.Unlock()
	was := d.last.Load()
	if l.mixed = was != nil && was.before == g; l.mixed {
		l.since = slices.Concat(was.since, about)
	}
	d.last.Store(l)
}

// decided reports whether something was decided of a name that the archive does not show yet.
func (d *Desk) decided(g *engine.Result, id string) bool {
	l := d.last.Load()
	return l != nil && l.before == g && slices.Contains(l.since, id)
}

// says tells what the act changed, once the archive shows it. It is found out once: what is
// done later is not its effect.
func (l *lastAct) says(now *engine.Result, behind bool) string {
	switch {
	case l.counted:
		return l.effect
	case behind:
		return ""
	}
	l.once.Do(func() {
		switch {
		case l.mixed || now == l.before:
		case l.about != nil:
			l.effect = review.EffectBetween(l.before, now, l.about).String()
		default:
			old, is := review.LinksBetween(l.before, now)
			l.effect = review.Compare(old, is).Effect(old)
		}
	})
	return l.effect
}

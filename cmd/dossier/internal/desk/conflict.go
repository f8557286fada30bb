package desk

// A file that somebody else changed meanwhile is never written over. The page here shows
// both sides, what they changed and what one's own act would change then, and asks; any
// act of the desk that meets such a file ends here.

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"net/url"
	"slices"

	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/linediff"
	"dossier/cmd/dossier/internal/view"
)

// How much is remembered: acts that wait for an answer, and files as a page showed them.
const (
	mostConflicts = 20
	mostSeen      = 200
	around        = 3 // lines shown around a change
)

// A conflict is an act on files that changed meanwhile, as it would be now.
type conflict struct {
	content.Act
	was  map[string]*[]byte // what a file held when the act was meant; nil where that is not known
	back string             // the page that it came from
}

// conflictError leads to the page of a conflict.
type conflictError struct{ *conflict }

func (e *conflictError) Error() string { return "a file was changed meanwhile" }

// do carries an act out. Where a file is not as it was, the error is a conflictError.
func (d *Desk) do(a content.Act) (string, error) {
	err := d.Content.Do(a)
	var changed *content.ChangedError
	if !errors.As(err, &changed) {
		return a.ID, err
	}
	c := &conflict{Act: content.NewAct(a.Says), was: map[string]*[]byte{}}
	for _, f := range a.Files {
		now, err := d.Content.Now(f.Name)
		if err != nil {
			return "", err
		}
		then := []byte(linediff.Merge(string(f.Before), string(f.After), string(now)))
		if f.After == nil || len(then) == 0 && f.Before == nil {
			then = nil
		}
		c.Files = append(c.Files, content.Change{Name: f.Name, Before: now, After: then})
		c.was[f.Name] = &f.Before
	}
	return "", d.ask(c)
}

// ask remembers a conflict; the oldest makes room.
func (d *Desk) ask(c *conflict) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.conflicts = append(d.conflicts[max(0, len(d.conflicts)+1-mostConflicts):], c)
	return &conflictError{c}
}

// conflictOf finds a conflict; with done, it waits no longer.
func (d *Desk) conflictOf(id string, done bool) *conflict {
	d.mu.Lock()
	defer d.mu.Unlock()
	at := slices.IndexFunc(d.conflicts, func(c *conflict) bool { return c.ID == id })
	if at < 0 {
		return nil
	}
	c := d.conflicts[at]
	if done {
		d.conflicts = slices.Delete(d.conflicts, at, at+1)
	}
	return c
}

// conflict is the page that asks.
func (d *Desk) conflict(g *engine.Result, own view.Own, id string) ([]byte, error) {
	c := d.conflictOf(id, false)
	if c == nil {
		return nil, fs.ErrNotExist
	}
	own.Title = "Changed meanwhile"
	v := &view.Conflict{Own: own, ID: id, Says: c.Says}
	for _, f := range c.Files {
		file := view.ConflictFile{Name: "content/" + f.Name, Mine: sides(f.Before, f.After), Gone: f.Before == nil}
		if was := c.was[f.Name]; was != nil {
			file.Known, file.Theirs = true, sides(*was, f.Before)
		}
		v.Files = append(v.Files, file)
	}
	return g.Render("conflict", v)
}

// sides compares two versions of a file.
func sides(before, after []byte) (out []view.DiffLine) {
	for _, l := range linediff.Near(linediff.Diff(string(before), string(after)), around) {
		sign := ""
		if l.Sign != 0 {
			sign = string(l.Sign)
		}
		out = append(out, view.DiffLine{Sign: sign, Text: l.Text})
	}
	return out
}

// settle does what the page of a conflict asks for, and returns the page that it came
// from.
func (d *Desk) settle(form url.Values) (id, back string, err error) {
	c := d.conflictOf(form.Get("id"), true)
	if c == nil {
		return "", "log", errors.New("that question is too old; do it again")
	}
	if form.Get("do") != "mine" {
		return "", c.back, nil
	}
	if id, err = d.do(c.Act); err != nil {
		var again *conflictError
		if errors.As(err, &again) {
			again.back = c.back
		}
	}
	return id, c.back, err
}

// seen remembers what a file held when a page was shown, and returns what a form says of
// that.
func (d *Desk) seen(data []byte) string {
	key := hashOf(data)
	d.mu.Lock()
	defer d.mu.Unlock()
	if !slices.ContainsFunc(d.shown, func(s shown) bool { return s.key == key }) {
		d.shown = append(d.shown[max(0, len(d.shown)+1-mostSeen):], shown{key, data})
	}
	return key
}

// shown is a file as a page showed it.
type shown struct {
	key  string
	data []byte
}

// wasSeen returns what a form says that its page showed; nil where that is forgotten.
func (d *Desk) wasSeen(key string) *[]byte {
	d.mu.Lock()
	defer d.mu.Unlock()
	for i := range d.shown {
		if d.shown[i].key == key {
			return &d.shown[i].data
		}
	}
	return nil
}

// hashOf tells what files hold apart; none at all is like no other.
func hashOf(data []byte) string {
	if data == nil {
		return "none"
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:16])
}

// unless does an act on one file, if that is as the page of a form showed it; else, or
// where the page was stale in another way, it asks.
func (d *Desk) unless(a content.Act, name, seen string, stale bool) (string, error) {
	now, err := d.Content.Now(name)
	if err != nil {
		return "", err
	}
	if (seen == "" || seen == hashOf(now)) && !stale {
		return d.do(a)
	}
	c := &conflict{Act: a, was: map[string]*[]byte{}}
	if was := d.wasSeen(seen); was != nil && seen != hashOf(now) {
		c.was[name] = was
	}
	return "", d.ask(c)
}

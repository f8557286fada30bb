// What is done to the curated files in one go, and taken back in one go. An act holds the
// files as they were and as they are then, so that undoing it gives the bytes of before,
// and a file that somebody else changed meanwhile is never written over. Raw sources only
// come and go: no act changes one.

package content

import (
	"bufio"
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"time"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/input"
)

// An Act is a change of some files of the content folder, and of raw sources that come
// with them.
type Act struct {
	ID     string    `json:"id"`
	When   time.Time `json:"when"`
	Says   string    `json:"says"` // what was done, for people
	Files  []Change  `json:"files"`
	Undoes string    `json:"undoes,omitempty"` // the act that this one took back
}

// A Change is what an act does to one file.
type Change struct {
	Name   string `json:"name"`          // slash-separated, below the folder
	Raw    bool   `json:"raw,omitempty"` // which is that of the sources
	Before []byte `json:"before"`        // nil: there is no such file
	After  []byte `json:"after"`
	Sum    string `json:"sum,omitempty"` // of a file, in whose stead Before or After is empty: the log holds no large ones
}

// Now is what a file holds at present; nil where there is none.
func (d *Desk) Now(name string) ([]byte, error) { return d.held(name) }

// only reports whether no more than the hash of a file is known.
func (c *Change) only(data []byte) bool { return c.Sum != "" && data != nil && len(data) == 0 }

// ChangedError is returned for an act on files that are not as they were when it was planned.
type ChangedError struct{ Shown string }

func (e *ChangedError) Error() string { return e.Shown + " was changed meanwhile" }

// NewAct plans an act.
func NewAct(says string, files ...Change) Act {
	return Act{ID: rand.Text()[:12], When: time.Now().UTC().Truncate(time.Second), Says: says, Files: files}
}

// Do carries an act out: on all its files or on none. The log has it before the first is
// written, so that one which was killed halfway can be undone.
func (d *Desk) Do(a Act) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.do(a)
}

func (d *Desk) do(a Act) error {
	for _, c := range a.Files {
		if c.only(c.After) {
			return diag.Hintf("add the file once more", "the log does not hold the bytes of %s", d.called(c))
		}
		if err := d.still(c); err != nil {
			return err
		}
		if line := Conflict(c.Before); line > 0 && a.Undoes == "" {
			return inConflict(path.Join(d.Shown, c.Name), line)
		}
	}
	if err := d.note(a.light()); err != nil {
		return err
	}
	for i, c := range a.Files {
		err := d.put(c)
		if err == nil {
			continue
		}
		for _, done := range slices.Backward(a.Files[:i]) {
			err = errors.Join(err, d.put(done.back()))
		}
		failed := NewAct("failed: " + a.Says)
		failed.Undoes = a.ID
		return errors.Join(err, d.note(failed))
	}
	return nil
}

// back is the change that takes this one back.
func (c Change) back() Change { c.Before, c.After = c.After, c.Before; return c }

// place is the folder of a change, and how messages name it.
func (d *Desk) place(c Change) (dir, shown string) {
	if c.Raw {
		return d.Sources, d.ShownSources
	}
	return d.Dir, d.Shown
}

// called is a file of a change as messages name it.
func (d *Desk) called(c Change) string {
	_, shown := d.place(c)
	return path.Join(shown, c.Name)
}

// Called lists the files of an act as messages name them.
func (d *Desk) Called(a *Act) (out []string) {
	for _, c := range a.Files {
		out = append(out, d.called(c))
	}
	return out
}

// at is the place of a file of the content folder on the disk.
func (d *Desk) at(name string) string { return d.on(Change{Name: name}) }

// on is the place of a file on the disk.
func (d *Desk) on(c Change) string {
	dir, _ := d.place(c)
	return filepath.Join(dir, filepath.FromSlash(c.Name))
}

// still fails unless a file holds what it did.
func (d *Desk) still(c Change) error {
	have, err := d.has(c)
	if err == nil && !c.same(have, c.Before) {
		err = &ChangedError{d.called(c)}
	}
	return err
}

// same reports whether a file holds what one side of the change does.
func (c *Change) same(have, side []byte) bool {
	if c.only(side) && have != nil {
		return sumOf(have) == c.Sum
	}
	return bytes.Equal(have, side) && (have == nil) == (side == nil)
}

func sumOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// mostRaw bounds a raw source that an act may take away again.
const mostRaw = 256 << 20

// held is what a file of the content folder holds; nil where there is none.
func (d *Desk) held(name string) ([]byte, error) { return d.has(Change{Name: name}) }

// has is what a file holds; nil where there is none.
func (d *Desk) has(c Change) ([]byte, error) {
	dir, _ := d.place(c)
	f, err := input.Open(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	most := int64(input.Most)
	if c.Raw {
		most = mostRaw
	}
	data, err := f.Read(c.Name, most)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err == nil && data == nil {
		data = []byte{}
	}
	return data, err
}

// whole is what a file of the folder holds, unless it is an unmerged one.
func (d *Desk) whole(name string) ([]byte, error) {
	data, err := d.held(name)
	if line := Conflict(data); err == nil && line > 0 {
		return data, inConflict(path.Join(d.Shown, name), line)
	}
	return data, err
}

func inConflict(shown string, line int) error {
	return diag.Hintf(conflictHint, "%s:%d: two versions of this file are in it, unmerged; nothing is written", shown, line)
}

// put makes one change.
func (d *Desk) put(c Change) error {
	still := func() error { return d.still(c) }
	if c.After == nil {
		if err := still(); err != nil || c.Before == nil {
			return err
		}
		return os.Remove(d.on(c))
	}
	if c.Raw {
		return d.bring(c)
	}
	if err := d.folders(c.Name); err != nil {
		return err
	}
	return replace(d.on(c), c.After, still)
}

// bring writes a raw source: never over another, whatever was there a moment ago.
func (d *Desk) bring(c Change) error {
	if c.Before != nil {
		return fmt.Errorf("%s is a raw source, which no act changes", d.called(c))
	}
	if err := os.MkdirAll(d.Sources, 0o755); err != nil {
		return err
	}
	f, err := input.Open(d.Sources)
	if err != nil {
		return err
	}
	defer f.Close()
	err = f.Create(c.Name, c.After, nil)
	if errors.Is(err, fs.ErrExist) {
		err = &ChangedError{d.called(c)}
	}
	return err
}

// folders makes the folders above a file. Where something else stands, it says so.
func (d *Desk) folders(name string) error {
	dir := filepath.Dir(d.at(name))
	for at := dir; len(at) > len(d.Dir); at = filepath.Dir(at) {
		if info, err := os.Lstat(at); err == nil && !info.IsDir() {
			return fmt.Errorf("%s is not a folder", at)
		}
	}
	return os.MkdirAll(dir, 0o755)
}

// Undo takes an act back and returns the act that did so. Where a later act changed one
// of its files, that one is to be undone first.
func (d *Desk) Undo(id string) (Act, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	acts := d.acts()
	at := slices.IndexFunc(acts, func(a Act) bool { return a.ID == id })
	if at < 0 {
		return Act{}, fmt.Errorf("the log has no act %q", id)
	}
	if acts[at].Undone(acts) {
		return Act{}, errors.New("it was undone already")
	}
	back := NewAct("undid: " + acts[at].Says)
	back.Undoes = id
	for _, c := range slices.Backward(acts[at].Files) {
		have, err := d.has(c)
		if err != nil {
			return back, err
		}
		if c.same(have, c.Before) {
			continue // it was killed before it came so far
		}
		back.Files = append(back.Files, c.back())
	}
	err := d.do(back)
	var changed *ChangedError
	if errors.As(err, &changed) {
		for _, later := range acts[at+1:] {
			if !later.Undone(acts) && later.Undoes == "" && later.touches(acts[at]) {
				return back, diag.Hintf("undo that first", "a later act changed the same file: %s", later.Says)
			}
		}
		return back, diag.Hintf("edit it by hand", "%w", err)
	}
	return back, err
}

// Undone reports whether one of the acts took this one back.
func (a *Act) Undone(acts []Act) bool {
	return slices.ContainsFunc(acts, func(o Act) bool { return o.Undoes == a.ID })
}

func (a *Act) touches(o Act) bool {
	return slices.ContainsFunc(a.Files, func(c Change) bool {
		return slices.ContainsFunc(o.Files, func(x Change) bool { return x.Name == c.Name && x.Raw == c.Raw })
	})
}

// Acts lists what was done, the earliest first, as far as the log goes back.
func (d *Desk) Acts() []Act {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Clone(d.acts())
}

// How much the log keeps.
const (
	mostActs     = 1000
	mostLogBytes = 32 << 20
	mostRawBytes = 4 << 20 // of the raw sources of one act: of more it keeps the hashes
)

// light is an act as the log keeps it: of raw sources that are too large for it, it has
// their hashes, by which they can still be taken away.
func (a Act) light() Act {
	left := mostRawBytes
	a.Files = slices.Clone(a.Files)
	for i := range a.Files {
		c := &a.Files[i]
		if !c.Raw {
			continue
		}
		if left -= max(len(c.Before), len(c.After)); left >= 0 {
			continue
		}
		for _, side := range []*[]byte{&c.Before, &c.After} {
			if len(*side) > 0 {
				c.Sum, *side = sumOf(*side), []byte{}
			}
		}
	}
	return a
}

// acts reads the log once. A line that is cut, by a full disk perhaps, is as none.
func (d *Desk) acts() []Act {
	if d.read || d.Log == "" {
		return d.done
	}
	d.read = true
	data, err := input.ReadIn(d.Log, mostLogBytes)
	if err != nil {
		return d.done
	}
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, mostLogBytes)
	for lines.Scan() {
		var a Act
		if json.Unmarshal(lines.Bytes(), &a) == nil && a.ID != "" && a.fits() {
			d.done = append(d.done, a)
		}
	}
	d.done = d.done[max(0, len(d.done)-mostActs):]
	return d.done
}

// fits reports whether an act is on files below the folder alone: the log is a file that
// others might have written.
func (a *Act) fits() bool {
	return !slices.ContainsFunc(a.Files, func(c Change) bool { return !fs.ValidPath(c.Name) || !c.Raw && partOf(c.Name) < 0 })
}

// note adds an act to the log.
func (d *Desk) note(a Act) error {
	d.acts()
	d.done = append(d.done, a)
	if d.Log == "" {
		return nil
	}
	line, err := json.Marshal(a)
	if err != nil {
		return err
	}
	line = append(line, '\n')
	if err := os.MkdirAll(filepath.Dir(d.Log), 0o700); err != nil {
		return err
	}
	if info, err := os.Lstat(d.Log); err == nil && (info.Size() > mostLogBytes-int64(len(line)) || len(d.done) > 2*mostActs) {
		return d.shorten()
	}
	f, err := os.OpenFile(d.Log, os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o600) // it holds what is withheld
	if err != nil {
		return err
	}
	if _, err = f.Write(line); err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}

// shorten writes the log anew with its latest acts, as many as half of its space holds.
func (d *Desk) shorten() error {
	var lines [][]byte
	size := 0
	d.done = d.done[max(0, len(d.done)-mostActs):]
	for i := len(d.done) - 1; i >= 0; i-- {
		line, err := json.Marshal(d.done[i])
		if err != nil {
			return err
		}
		if size += len(line) + 1; size > mostLogBytes/2 && len(lines) > 0 {
			d.done = d.done[i+1:]
			break
		}
		lines = append(lines, append(line, '\n'))
	}
	slices.Reverse(lines)
	if err := os.Chmod(d.Log, 0o600); err != nil {
		return err
	}
	return replace(d.Log, bytes.Join(lines, nil), nil)
}

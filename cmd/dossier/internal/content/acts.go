// What is done to the content folder in one go, and taken back in one go. An act holds the
// files as they were and as they are then, so that undoing it gives the bytes of before,
// and a file that somebody else changed meanwhile is never written over.

package content

import (
	"bufio"
	"bytes"
	"crypto/rand"
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

// An Act is a change of some files of the content folder.
type Act struct {
	ID     string    `json:"id"`
	When   time.Time `json:"when"`
	Says   string    `json:"says"` // what was done, for people
	Files  []Change  `json:"files"`
	Undoes string    `json:"undoes,omitempty"` // the act that this one took back
}

// A Change is what an act does to one file.
type Change struct {
	Name   string `json:"name"`   // slash-separated, below the folder
	Before []byte `json:"before"` // nil: there is no such file
	After  []byte `json:"after"`
}

// Now is what a file holds at present; nil where there is none.
func (d *Desk) Now(name string) ([]byte, error) { return d.held(name) }

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
		if err := d.still(c.Name, c.Before); err != nil {
			return err
		}
		if line := Conflict(c.Before); line > 0 && a.Undoes == "" {
			return inConflict(path.Join(d.Shown, c.Name), line)
		}
	}
	if err := d.note(a); err != nil {
		return err
	}
	for i, c := range a.Files {
		err := d.put(c)
		if err == nil {
			continue
		}
		for _, done := range slices.Backward(a.Files[:i]) {
			err = errors.Join(err, d.put(Change{done.Name, done.After, done.Before}))
		}
		failed := NewAct("failed: " + a.Says)
		failed.Undoes = a.ID
		return errors.Join(err, d.note(failed))
	}
	return nil
}

// at is the place of a file on the disk.
func (d *Desk) at(name string) string { return filepath.Join(d.Dir, filepath.FromSlash(name)) }

// still fails unless a file holds what it did.
func (d *Desk) still(name string, data []byte) error {
	have, err := d.held(name)
	if err == nil && (!bytes.Equal(have, data) || (have == nil) != (data == nil)) {
		err = &ChangedError{path.Join(d.Shown, name)}
	}
	return err
}

// held is what a file of the folder holds; nil where there is none.
func (d *Desk) held(name string) ([]byte, error) {
	f, err := input.Open(d.Dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := f.ReadFile(name)
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
	still := func() error { return d.still(c.Name, c.Before) }
	if c.After == nil {
		if err := still(); err != nil || c.Before == nil {
			return err
		}
		return os.Remove(d.at(c.Name))
	}
	if err := d.folders(c.Name); err != nil {
		return err
	}
	return replace(d.at(c.Name), c.After, still)
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
		have, err := d.held(c.Name)
		if err != nil {
			return back, err
		}
		if bytes.Equal(have, c.Before) && (have == nil) == (c.Before == nil) {
			continue // it was killed before it came so far
		}
		back.Files = append(back.Files, Change{c.Name, c.After, c.Before})
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
		return slices.ContainsFunc(o.Files, func(x Change) bool { return x.Name == c.Name })
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
)

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
	return !slices.ContainsFunc(a.Files, func(c Change) bool { return !fs.ValidPath(c.Name) || partOf(c.Name) < 0 })
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

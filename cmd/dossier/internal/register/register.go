// Package register is the file of permalinks as a build finds it, and what addresses are
// looked up in: by the path of a source, by its bytes, by the address itself.
package register

import (
	"errors"
	"io/fs"
	"os"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/input"
)

// Register is the file of permalinks as a build finds it. It does not change.
type Register struct {
	State    facts.FileState
	Kept     *archive.Permalinks // nil: no addresses are kept
	Messages diag.List
	BySource map[string][]*archive.Permalink
	ByHash   map[string][]*archive.Permalink
	ByID     map[string]*archive.Permalink
	Also     map[string][]*archive.Permalink // what another branch says of an address
}

// Read reads the file of permalinks, or takes what was read before.
func Read(name, shown string, last *Register) *Register {
	r := &Register{}
	if name == "" {
		if last != nil && last.State == (facts.FileState{}) && last.Kept == nil {
			return last
		}
		return r
	}
	info, err := os.Lstat(name)
	if err == nil {
		if r.State = facts.StateOf(info); last != nil && last.State.Same(r.State) {
			return last
		}
	}
	var data []byte
	if err == nil {
		data, err = input.ReadIn(name, content.MaxPermalinks)
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		r.Kept = &archive.Permalinks{}
	case err != nil:
		text, hint := input.Why(err)
		r.Messages.Errorf(shown, 0, hint, "%s", text)
	default:
		r.Kept, r.Messages = content.ReadPermalinks(shown, data)
	}
	if r.Kept == nil {
		return r
	}
	if last != nil && last.Kept != nil && slices.Equal(last.Kept.Briefings, r.Kept.Briefings) && slices.Equal(last.Kept.Entities, r.Kept.Entities) && slices.Equal(last.Kept.Also, r.Kept.Also) && slices.Equal(last.Kept.Withheld, r.Kept.Withheld) {
		if last.State == r.State && last.Kept.Sum == r.Kept.Sum && last.Kept.United == r.Kept.United {
			return last
		}
		same := *last // it was written and says the same
		same.State, same.Kept, same.Messages = r.State, r.Kept, r.Messages
		return &same
	}
	r.Index()
	return r
}

// Index makes what addresses are looked up in.
func (r *Register) Index() {
	r.BySource, r.ByHash = map[string][]*archive.Permalink{}, map[string][]*archive.Permalink{}
	r.ByID, r.Also = map[string]*archive.Permalink{}, map[string][]*archive.Permalink{}
	for i := range r.Kept.Briefings {
		l := &r.Kept.Briefings[i]
		r.ByID[l.ID] = l
		r.known(l, l)
	}
	for i := range r.Kept.Also {
		l := &r.Kept.Also[i]
		r.Also[l.ID] = append(r.Also[l.ID], l)
		r.known(r.ByID[l.ID], l)
	}
}

// known enters by what an address is known: a line on it says where its source is.
func (r *Register) known(of, line *archive.Permalink) {
	enter := func(index map[string][]*archive.Permalink, key string) {
		if key != "" && (line == of || !slices.Contains(index[key], of)) {
			index[key] = append(index[key], of)
		}
	}
	enter(r.BySource, line.Source)
	enter(r.ByHash, line.SHA256)
}

// Place returns where the source of an address is, or "" where it is no longer.
func (r *Register) Place(l *archive.Permalink, there func(string) bool) string {
	if there(l.Source) {
		return l.Source
	}
	for _, o := range r.Also[l.ID] {
		if there(o.Source) {
			return o.Source
		}
	}
	return ""
}

// Places counts the sources that lines give one address to.
func (r *Register) Places(l *archive.Permalink, there func(string) bool) (n int) {
	if there(l.Source) {
		n++
	}
	for _, o := range r.Also[l.ID] {
		if o.Source != l.Source && there(o.Source) {
			n++
		}
	}
	return n
}

// Line returns the line of a briefing's address in the file.
func (r *Register) Line(id string) int {
	if l := r.ByID[id]; l != nil {
		return l.Line
	}
	return 0
}

// Package register says which address each source has, by the file of permalinks and by
// what the sources are now: none that was published goes to another, and where nobody can
// know, no site is made.
package register

// The file as a build finds it, and when it stops the build: a site in which an address is
// dead must not take the place of one in which it was not.

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/input"
)

// Register is the file of permalinks as a build finds it. It does not change.
type Register struct {
	Kept     *archive.Permalinks // nil: no addresses are kept
	Messages diag.List
	state    facts.FileState
	bySource map[string][]*archive.Permalink
	byHash   map[string][]*archive.Permalink
	byID     map[string]*archive.Permalink
	also     map[string][]*archive.Permalink // what another branch says of an address
}

// Read reads the file of permalinks, or takes what was read before. Without a file's name
// no addresses are kept.
func Read(file, shown string, last *Register) *Register {
	r := &Register{}
	if file == "" {
		if last != nil && last.state == (facts.FileState{}) && last.Kept == nil {
			return last
		}
		return r
	}
	info, err := os.Lstat(file)
	if err == nil {
		if r.state = facts.StateOf(info); last != nil && last.state.Same(r.state) {
			return last
		}
	}
	var data []byte
	if err == nil {
		data, err = input.ReadIn(file, content.MaxPermalinks)
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
		if last.state == r.state && last.Kept.Sum == r.Kept.Sum && last.Kept.United == r.Kept.United {
			return last
		}
		same := *last // it was written and says the same
		same.state, same.Kept, same.Messages = r.state, r.Kept, r.Messages
		return &same
	}
	r.index()
	return r
}

// Of is the register of addresses that were read.
func Of(kept *archive.Permalinks) *Register {
	r := &Register{Kept: kept}
	r.index()
	return r
}

// index makes what addresses are looked up in.
func (r *Register) index() {
	r.bySource, r.byHash = map[string][]*archive.Permalink{}, map[string][]*archive.Permalink{}
	r.byID, r.also = map[string]*archive.Permalink{}, map[string][]*archive.Permalink{}
	for i := range r.Kept.Briefings {
		l := &r.Kept.Briefings[i]
		r.byID[l.ID] = l
		r.known(l, l)
	}
	for i := range r.Kept.Also {
		l := &r.Kept.Also[i]
		r.also[l.ID] = append(r.also[l.ID], l)
		r.known(r.byID[l.ID], l)
	}
}

// known enters by what an address is known: a line on it says where its source is.
func (r *Register) known(of, line *archive.Permalink) {
	enter := func(index map[string][]*archive.Permalink, key string) {
		if key != "" && (line == of || !slices.Contains(index[key], of)) {
			index[key] = append(index[key], of)
		}
	}
	enter(r.bySource, line.Source)
	enter(r.byHash, line.SHA256)
}

// At returns the line on a briefing's address, or nil.
func (r *Register) At(id string) *archive.Permalink { return r.byID[id] }

// Has reports whether a source has an address of its own by its path.
func (r *Register) Has(name string) bool {
	return slices.ContainsFunc(r.bySource[name], func(l *archive.Permalink) bool { return l.To == "" && l.Gone == "" })
}

// BySource lists the addresses that a source had by its path.
func (r *Register) BySource(name string) []*archive.Permalink { return r.bySource[name] }

// ofSource lists the addresses that a source may have by its path, the best first:
// where branches were merged there may be several.
func (r *Register) ofSource(m *Source, there func(string) bool) []*archive.Permalink {
	list := r.bySource[m.Name]
	if len(list) == 0 || len(list) == 1 && list[0].To == "" {
		return list
	}
	list = slices.DeleteFunc(slices.Clone(list), func(l *archive.Permalink) bool { return l.To != "" })
	worse := func(l *archive.Permalink) (n int) {
		for i, bad := range []bool{m.SHA256 != l.SHA256, l.ID != m.Plain, l.Gone != "", r.places(l, there) > 1} {
			if bad {
				n |= 1 << i
			}
		}
		return n
	}
	slices.SortFunc(list, func(a, b *archive.Permalink) int {
		return cmp.Or(cmp.Compare(worse(a), worse(b)), cmp.Compare(a.ID, b.ID))
	})
	return list
}

// place returns where the source of an address is, or "" where it is no longer.
func (r *Register) place(l *archive.Permalink, there func(string) bool) string {
	if there(l.Source) {
		return l.Source
	}
	for _, o := range r.also[l.ID] {
		if there(o.Source) {
			return o.Source
		}
	}
	return ""
}

// places counts the sources that lines give one address to.
func (r *Register) places(l *archive.Permalink, there func(string) bool) (n int) {
	if there(l.Source) {
		n++
	}
	for _, o := range r.also[l.ID] {
		if o.Source != l.Source && there(o.Source) {
			n++
		}
	}
	return n
}

// Line returns the line of a briefing's address in the file.
func (r *Register) Line(id string) int {
	if l := r.byID[id]; l != nil {
		return l.Line
	}
	return 0
}

// Broken returns why no site may be made, where the file cannot be read.
func (r *Register) Broken() *diag.Message {
	if r.Kept != nil {
		return nil
	}
	failure := &diag.Message{}
	more := 0
	for _, m := range r.Messages {
		switch {
		case m.Severity != diag.Error:
		case failure.Text == "":
			*failure = m
		default:
			more++
		}
	}
	failure.Text += "; no site is made, as addresses would be lost"
	if more > 0 {
		failure.Text = fmt.Sprintf("%s (errors on other lines: %d)", failure.Text, more)
	}
	return failure
}

// Lost returns why the site must not take the place of the one that stands: a
// briefing or a name that has an address there would have none. standing are its files,
// has tells which paths the new one has as well.
func (r *Register) Lost(shown string, now *archive.Permalinks, standing []string, has func(path string) bool) *diag.Message {
	known := map[string]bool{}
	for _, l := range now.Briefings {
		known["briefings/"+l.ID], known["records/"+l.ID] = true, true
	}
	for _, l := range now.Entities {
		known["entities/"+l.ID] = true
	}
	var gone []string
	for _, name := range standing {
		folder, _, _ := strings.Cut(name, "/")
		id, page := strings.CutSuffix(name, ".html")
		if page && (folder == "briefings" || folder == "entities") && strings.Count(name, "/") == 1 && !known[id] && !has(name) {
			gone = append(gone, name)
		}
	}
	if len(gone) == 0 {
		return nil
	}
	slices.Sort(gone)
	list := r.Kept.Briefings
	if strings.HasPrefix(gone[0], "entities/") {
		list = r.Kept.Entities
	}
	line := 0 // where the first of them would stand
	for _, l := range list {
		if line = max(line, l.Line); l.ID+".html" > path.Base(gone[0]) {
			break
		}
	}
	return &diag.Message{Severity: diag.Error, File: shown, Line: line,
		Text: "it lacks addresses that the site there has: " + diag.Few(gone, "page"),
		Hint: "restore the lines from version control; where these pages were never published, or that site is of another branch, pass --drop-addresses"}
}

// Says reports whether the file says what is to be kept.
func (r *Register) Says(p *archive.Permalinks) bool {
	k := r.Kept
	same := func(a, b archive.Permalink) bool {
		a.Line, b.Line = 0, 0
		return a == b
	}
	return !k.United && slices.EqualFunc(sorted(k.Briefings), p.Briefings, same) && slices.EqualFunc(sorted(k.Entities), p.Entities, same) && slices.Equal(k.Withheld, p.Withheld)
}

func sorted(list []archive.Permalink) []archive.Permalink {
	return slices.SortedFunc(slices.Values(list), func(a, b archive.Permalink) int { return cmp.Compare(a.ID, b.ID) })
}

package engine

// The file of permalinks as a build finds it, and when it stops the build: a site in
// which an address is dead must not take the place of one in which it was not.

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

// register is the file of permalinks as a build finds it. It does not change.
type register struct {
	state    facts.FileState
	kept     *archive.Permalinks // nil: no addresses are kept
	messages diag.List
	bySource map[string][]*archive.Permalink
	byHash   map[string][]*archive.Permalink
	byID     map[string]*archive.Permalink
	also     map[string][]*archive.Permalink // what another branch says of an address
}

// readRegister reads the file of permalinks, or takes what was read before.
func readRegister(in Inputs, last *register) *register {
	r := &register{}
	if in.Permalinks == "" {
		if last != nil && last.state == (facts.FileState{}) && last.kept == nil {
			return last
		}
		return r
	}
	info, err := os.Lstat(in.Permalinks)
	if err == nil {
		if r.state = facts.StateOf(info); last != nil && last.state.Same(r.state) {
			return last
		}
	}
	var data []byte
	if err == nil {
		data, err = input.ReadIn(in.Permalinks, content.MaxPermalinks)
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		r.kept = &archive.Permalinks{}
	case err != nil:
		unread(&r.messages, in.ShownPermalinks, err)
	default:
		r.kept, r.messages = content.ReadPermalinks(in.ShownPermalinks, data)
	}
	if r.kept == nil {
		return r
	}
	if last != nil && last.kept != nil && slices.Equal(last.kept.Briefings, r.kept.Briefings) && slices.Equal(last.kept.Entities, r.kept.Entities) && slices.Equal(last.kept.Also, r.kept.Also) && slices.Equal(last.kept.Withheld, r.kept.Withheld) {
		if last.state == r.state && last.kept.Sum == r.kept.Sum && last.kept.United == r.kept.United {
			return last
		}
		same := *last // it was written and says the same
		same.state, same.kept, same.messages = r.state, r.kept, r.messages
		return &same
	}
	r.index()
	return r
}

// index makes what addresses are looked up in.
func (r *register) index() {
	r.bySource, r.byHash = map[string][]*archive.Permalink{}, map[string][]*archive.Permalink{}
	r.byID, r.also = map[string]*archive.Permalink{}, map[string][]*archive.Permalink{}
	for i := range r.kept.Briefings {
		l := &r.kept.Briefings[i]
		r.byID[l.ID] = l
		r.known(l, l)
	}
	for i := range r.kept.Also {
		l := &r.kept.Also[i]
		r.also[l.ID] = append(r.also[l.ID], l)
		r.known(r.byID[l.ID], l)
	}
}

// known enters by what an address is known: a line on it says where its source is.
func (r *register) known(of, line *archive.Permalink) {
	enter := func(index map[string][]*archive.Permalink, key string) {
		if key != "" && (line == of || !slices.Contains(index[key], of)) {
			index[key] = append(index[key], of)
		}
	}
	enter(r.bySource, line.Source)
	enter(r.byHash, line.SHA256)
}

// ofSource lists the addresses that a source may have by its path, the best first:
// where branches were merged there may be several.
func (r *register) ofSource(m *memo, there func(string) bool) []*archive.Permalink {
	list := r.bySource[m.name]
	if len(list) == 0 || len(list) == 1 && list[0].To == "" {
		return list
	}
	list = slices.DeleteFunc(slices.Clone(list), func(l *archive.Permalink) bool { return l.To != "" })
	worse := func(l *archive.Permalink) (n int) {
		for i, bad := range []bool{m.doc.SHA256 != l.SHA256, l.ID != m.plain, l.Gone != "", r.places(l, there) > 1} {
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
func (r *register) place(l *archive.Permalink, there func(string) bool) string {
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
func (r *register) places(l *archive.Permalink, there func(string) bool) (n int) {
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

// line returns the line of a briefing's address in the file.
func (r *register) line(id string) int {
	if l := r.byID[id]; l != nil {
		return l.Line
	}
	return 0
}

// contested returns why no site may be made where two branches gave one address to
// two sources: nobody but the maintainer knows which of them readers found there.
func (g *run) contested(ids []string, claimed map[string]int) *diag.Message {
	for i, m := range g.sources {
		if m.briefing == nil {
			continue
		}
		for _, l := range g.register.bySource[m.name] {
			if ids[i] != "" && g.register.byID[ids[i]] != nil {
				break // it has an address of its own
			}
			first, taken := claimed[l.ID]
			if l.To != "" || !taken || first == i {
				continue
			}
			line := func(source string) int {
				for _, o := range g.register.also[l.ID] {
					if o.Source == source {
						return o.Line
					}
				}
				return l.Line
			}
			other := g.sources[first].name
			if line(m.name) == line(other) {
				continue
			}
			return &diag.Message{Severity: diag.Error, File: g.in.ShownPermalinks, Line: line(m.name),
				Text: fmt.Sprintf("address %s is that of %s here, and of %s on line %d: two branches were merged", l.ID, m.name, other, line(other)),
				Hint: "keep the line of the one that readers know, and remove the other: its source gets an address of its own"}
		}
	}
	return nil
}

// unkept returns why no site may be made: its addresses cannot be read, or are in
// doubt.
func (g *run) unkept() error {
	if g.in.Permalinks == "" {
		return nil
	}
	if g.register.kept == nil {
		failure := &Failure{}
		more := 0
		for _, m := range g.register.messages {
			switch {
			case m.Severity != diag.Error:
			case failure.Text == "":
				failure.Message = m
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
	if g.admission.refused != nil {
		return &Failure{*g.admission.refused}
	}
	return nil
}

// lost returns why the site must not take the place of the one that stands: a
// briefing or a name that has an address there would have none.
func (g *run) lost() error {
	if g.Permalinks == nil || len(g.in.Standing) == 0 {
		return nil
	}
	known := map[string]bool{}
	for _, l := range g.Permalinks.Briefings {
		known["briefings/"+l.ID], known["records/"+l.ID] = true, true
	}
	for _, l := range g.Permalinks.Entities {
		known["entities/"+l.ID] = true
	}
	var gone []string
	for _, name := range g.in.Standing {
		folder, _, _ := strings.Cut(name, "/")
		id, page := strings.CutSuffix(name, ".html")
		if page && (folder == "briefings" || folder == "entities") && strings.Count(name, "/") == 1 && !known[id] && !g.Has(name) {
			gone = append(gone, name)
		}
	}
	if len(gone) == 0 {
		return nil
	}
	slices.Sort(gone)
	list := g.register.kept.Briefings
	if strings.HasPrefix(gone[0], "entities/") {
		list = g.register.kept.Entities
	}
	line := 0 // where the first of them would stand
	for _, l := range list {
		if line = max(line, l.Line); l.ID+".html" > path.Base(gone[0]) {
			break
		}
	}
	return &Failure{diag.Message{Severity: diag.Error, File: g.in.ShownPermalinks, Line: line,
		Text: "it lacks addresses that the site there has: " + few(gone, "page"),
		Hint: "restore the lines from version control; where these pages were never published, or that site is of another branch, pass --drop-addresses"}}
}

// Relinked reports whether the file of permalinks is to be written: addresses
// were given, or what is at them changed. A build for some does not write
// what everybody may read, nor does one of an archive that is broken.
func (r *Result) Relinked() bool {
	k := r.memory.register.kept
	if k == nil || r.Permalinks == nil || r.Inputs.Frozen || r.Inputs.Audience.Marking() != "" || !r.memory.seedsWhole {
		return false
	}
	same := func(a, b archive.Permalink) bool {
		a.Line, b.Line = 0, 0
		return a == b
	}
	return k.United || !slices.EqualFunc(sorted(k.Briefings), r.Permalinks.Briefings, same) || !slices.EqualFunc(sorted(k.Entities), r.Permalinks.Entities, same) || !slices.Equal(k.Withheld, r.Permalinks.Withheld)
}

func sorted(list []archive.Permalink) []archive.Permalink {
	return slices.SortedFunc(slices.Values(list), func(a, b archive.Permalink) int { return cmp.Compare(a.ID, b.ID) })
}

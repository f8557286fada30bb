package review

// The sources of an archive for whoever completes what is known of them: filtered,
// counted and sorted, thousands at once.

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/view"
)

// SourceFilter picks and orders sources. Its zero value is all of them, by their names.
type SourceFilter struct {
	Words   string            // all of these stand in title, publisher, authors or path
	Missing string            // name of a field that is expected and not known
	Values  map[string]string // field → value, as its text has it; of "published" the year
	State   string            // one of States
	Sort    string            // name of a field, "file" or "messages"
	Down    bool
	Others  bool // nothing is told of what is withheld
}

// States are what a source may be, beside what its fields say.
var States = []string{"messages", "withheld", "corrected", "unread"}

// Columns are the fields that the table shows and sorts by.
var Columns = []string{"published", "title", "publisher", "authors", "kind", "language"}

// Filters are the fields whose values filter the table.
var Filters = []string{"publisher", "kind", "language", "published"}

// SourceEntry is one source and what is said of it.
type SourceEntry struct {
	engine.Source
	Unknown  []*archive.Field
	Messages diag.List
}

// SourceEntries lists the sources of an archive with their messages, and the messages of
// the archive itself.
func SourceEntries(g *engine.Result, others bool) (out []SourceEntry, own diag.List) {
	of := map[string]diag.List{} // by the file they name
	for _, m := range g.Messages {
		of[m.File] = append(of[m.File], m)
	}
	for s := range g.Sources() {
		e := SourceEntry{Source: s, Messages: slices.Concat(of[s.Shown], of[sidecarOf(g, s.Name)])}
		delete(of, s.Shown)
		delete(of, sidecarOf(g, s.Name))
		if others && (s.Withheld != "" || s.Briefing == nil) { // what cannot be read may be restricted
			continue
		}
		if others {
			e.Messages = nil
		}
		if s.Briefing != nil {
			e.Unknown = s.Briefing.Attr().NotKnown()
		}
		out = append(out, e)
	}
	if others {
		return out, nil
	}
	for _, m := range g.Messages {
		if _, left := of[m.File]; left {
			own = append(own, m)
		}
	}
	return out, own
}

func sidecarOf(g *engine.Result, source string) string {
	return path.Join(g.Inputs.ShownContent, "sources", source+".yaml")
}

// Pick returns the entries that a filter lets through, in its order.
func (f *SourceFilter) Pick(list []SourceEntry) (out []SourceEntry) {
	words := strings.Fields(prose.Fold(f.Words))
	for i := range list {
		if f.takes(&list[i], words) {
			out = append(out, list[i])
		}
	}
	var key func(e *SourceEntry) string
	switch of := archive.FieldOf(f.Sort); {
	case f.Sort == "messages":
		slices.SortStableFunc(out, func(a, b SourceEntry) int {
			return f.turn(cmp.Or(cmp.Compare(a.Messages.Count(diag.Error), b.Messages.Count(diag.Error)), cmp.Compare(a.Messages.Count(diag.Warning), b.Messages.Count(diag.Warning)), cmp.Compare(len(a.Messages), len(b.Messages))))
		})
		return out
	case of != nil:
		key = func(e *SourceEntry) string {
			if e.Briefing == nil {
				return ""
			}
			return prose.Fold(of.Text(e.Briefing.Attr()))
		}
	case f.Down:
		slices.Reverse(out)
		return out
	default:
		return out
	}
	type keyed struct {
		key string
		SourceEntry
	}
	all := make([]keyed, len(out))
	for i := range out {
		all[i] = keyed{key(&out[i]), out[i]}
	}
	slices.SortStableFunc(all, func(a, b keyed) int {
		if (a.key == "") != (b.key == "") { // what is not known stands last, whichever way
			return cmp.Compare(b.key, a.key)
		}
		return f.turn(cmp.Compare(a.key, b.key))
	})
	for i := range all {
		out[i] = all[i].SourceEntry
	}
	return out
}

func (f *SourceFilter) turn(order int) int {
	if f.Down {
		return -order
	}
	return order
}

// takes reports whether a filter lets an entry through; words are those of the filter,
// folded.
func (f *SourceFilter) takes(e *SourceEntry, words []string) bool {
	switch f.State {
	case "messages":
		if len(e.Messages) == 0 {
			return false
		}
	case "withheld":
		if e.Withheld == "" {
			return false
		}
	case "corrected":
		if !e.Corrected {
			return false
		}
	case "unread":
		if !e.Unread() {
			return false
		}
	}
	if f.Missing != "" && !slices.ContainsFunc(e.Unknown, func(u *archive.Field) bool { return u.Name == f.Missing }) {
		return false
	}
	for field, want := range f.Values {
		if want != "" && (e.Briefing == nil || !slices.Contains(ValuesOf(e.Briefing.Attr(), field), want)) {
			return false
		}
	}
	if len(words) == 0 {
		return true
	}
	text := e.Name
	if e.Briefing != nil {
		a := e.Briefing.Attr()
		text += " " + a.Title + " " + a.Publisher.Name + " " + archive.FieldOf("authors").Text(a)
	}
	text = prose.Fold(text)
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
}

// ValuesOf are the values by which a source is filtered: its languages, say, or the year
// in which it was published.
func ValuesOf(a *archive.Attribution, field string) []string {
	f := archive.FieldOf(field)
	if f == nil || !f.Known(a) {
		return nil
	}
	text := f.Text(a)
	if field == "published" {
		return []string{text[:min(4, len(text))]}
	}
	if f.Several() {
		return strings.Split(text, "; ")
	}
	return []string{text}
}

// Row is what the table shows of an entry.
func (e *SourceEntry) Row() view.SourceRow {
	r := view.SourceRow{Name: e.Name, Withheld: e.Withheld != "", Corrected: e.Corrected, Holds: e.Only && !e.Unread(), Errors: e.Messages.Count(diag.Error), Warnings: e.Messages.Count(diag.Warning)}
	if e.Briefing == nil {
		return r
	}
	a := e.Briefing.Attr()
	r.Title = a.Title
	if e.Withheld == "" {
		r.Path = "briefings/" + e.Briefing.ID + ".html"
	}
	for _, name := range Columns {
		f := archive.FieldOf(name)
		r.Cells = append(r.Cells, view.SourceCell{Name: name, Text: f.Text(a), Basis: f.Basis(a)})
	}
	for _, f := range e.Unknown {
		if slices.Contains(Columns, f.Name) {
			continue // its cell is empty
		}
		r.Missing = append(r.Missing, f.Query())
	}
	return r
}

// State is what is known of an entry in full.
func (e *SourceEntry) State(g *engine.Result) view.SourceState {
	s := view.SourceState{File: e.Shown, Sidecar: sidecarOf(g, e.Name), Stands: e.Corrected, Briefing: e.Briefing, Withheld: e.Withheld, Holds: e.Only && !e.Unread(), Unknown: e.Unknown, Messages: e.Messages}
	s.Names = foundIn(g, e.Briefing)
	return s
}

// candidatesPerSource is how many of the names that were found are listed with a source.
const candidatesPerSource = 40

// foundIn lists the names in a briefing that were found and are not kept, the most
// frequent first.
func foundIn(g *engine.Result, b *archive.Briefing) (out []view.Candidate) {
	if b == nil {
		return nil
	}
	at, ok := g.Archive.Briefing(b.ID)
	if !ok || g.Archive.Briefings[at] != b { // withheld
		return nil
	}
	for _, c := range g.Archive.Named[at] {
		if e := g.Archive.Entities[c.Entity]; e.Found && len(out) < candidatesPerSource {
			out = append(out, view.Candidate{Name: e.Name, Type: e.Type, Count: int(c.Mentions)})
		}
	}
	return out
}

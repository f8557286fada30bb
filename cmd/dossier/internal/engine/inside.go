package engine

// Files inside files. What restricts a file restricts what is in it, whoever says so, and
// also where the file cannot be read; what may be told of a source leads to what is in
// its file, and to the file that holds it.

import (
	"path"
	"reflect"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/beside"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/digest"
	"dossier/cmd/dossier/internal/withholding"
)

// layers are what is said of a source outside of its bytes.
type layers struct {
	listed   *archive.Attribution   // what a list says of it
	override *archive.Attribution   // its sidecar
	over     []*archive.Attribution // with it, the sidecars of the files that it is in, the nearest first
	inherits *archive.Attribution   // what restricts the file that it is in; nil for one that lies in a folder
	heldBy   archive.Stater         // what said so
}

// none reports whether nothing is said.
func (l *layers) none() bool {
	return l.listed == nil && l.override == nil && len(l.over) == 0 && l.inherits == nil
}

func (l *layers) equal(o *layers) bool {
	return (l.listed == o.listed || reflect.DeepEqual(l.listed, o.listed)) && l.override == o.override && l.heldBy == o.heldBy && slices.Equal(l.over, o.over) && l.inherits.RestrainsAs(o.inherits)
}

// from finds the layers of a source; those of the file that it is in are known.
func (g *run) from(m *memo) (l layers) {
	l.listed, l.override = g.listed[m.name], g.sidecars.For(m.name)
	for name := m.name; name != ""; name = memoIn(g.sources, name).item.Within {
		if a := g.sidecars.For(name); a != nil {
			l.over = append(l.over, a)
		}
	}
	if l.inherits = g.inherited(m); l.inherits != nil {
		if c := memoIn(g.sources, m.item.Within); c.closed != nil {
			l.heldBy = c.closed.By
		}
	}
	return l
}

// lists finds what the lists among the sources say of others. One that is restricted
// itself says nothing.
func (g *run) lists() {
	var lists []*beside.List
	var names []string
	for _, m := range g.sources {
		switch {
		case m.item.Depth > 0 || m.doc == nil:
		case !m.item.Only:
			names = append(names, m.name)
		case m.doc.Lists:
			if a := g.sidecars.For(m.name); a == nil || !a.Restricted(g.in.Audience.Today) {
				lists = append(lists, &beside.List{Name: m.name, Shown: m.shown, Entries: m.doc.Whole().Listed})
			}
		}
	}
	g.listed = beside.Listed(lists, names)
	for _, l := range lists {
		if rest := len(l.Entries) - l.Matched; rest > 0 {
			g.Messages.Notef(l.Shown, 0, "add the files that they name; what is no file here becomes no briefing", "%s: %d with a file in %s, which takes its fields from it; %d with none there", diag.Counted(len(l.Entries), "entry", "entries"), l.Matched, path.Clean(g.in.ShownSources), rest)
		}
	}
}

// inherited returns what restricts the file that a source is in. Of one that cannot be
// read nobody knows, unless somebody states that everybody may see it.
func (g *run) inherited(m *memo) *archive.Attribution {
	if m.item.Within == "" {
		return nil
	}
	c := memoIn(g.sources, m.item.Within)
	if c.briefing != nil {
		return c.briefing.Attr().Restraints()
	}
	r := &archive.Attribution{}
	if said := g.sidecars.For(c.name); said != nil {
		r = said.Restraints()
	}
	if said := g.sidecars.For(c.name); said == nil || !said.Has("tlp") {
		r.Handling.Unclear = "the file that it is in cannot be read"
	}
	if above := g.inherited(c); above != nil {
		r.Tighten(above)
	}
	return r
}

// withHolder reports whether a source is withheld with the file that it is in, of which
// that is said.
func (g *run) withHolder(m *memo) bool {
	if m.item.Within == "" || m.withheld == "" {
		return false
	}
	return memoIn(g.sources, m.item.Within).withheld == m.withheld
}

// there reports whether a source is where it was: in the folder or in a file there, or in
// one that could not be read just now.
func (g *run) there(name string) bool {
	if g.seeds.Has(name) || memoIn(g.sources, name) != nil {
		return true
	}
	for i := range name {
		if name[i] == '/' {
			if m := memoIn(g.sources, name[:i]); m != nil && m.item.Unread {
				return true
			}
		}
	}
	return false
}

// tie returns a briefing with what leads to the file that holds its own, and to what is
// in it.
func (g *run) tie(m *memo, b *archive.Briefing) *archive.Briefing {
	var holder *archive.Tie
	if w := m.doc.Within; w.File != "" {
		holder = g.tieTo(archive.Inner{File: w.File})
	}
	var inside []archive.Tie
	for _, in := range b.Doc.Members {
		if g.tellable(in) {
			inside = append(inside, *g.tieTo(in))
		}
	}
	same := (holder == nil) == (b.Holder == nil) && (holder == nil || *holder == *b.Holder)
	if same && slices.Equal(inside, b.Inside) {
		return b
	}
	n := *b
	n.Holder, n.Inside = holder, inside
	digest.Briefing(&n)
	return &n
}

// tieTo returns what leads to a source.
func (g *run) tieTo(in archive.Inner) *archive.Tie {
	t := &archive.Tie{Inner: in}
	if i, found := placeOf(g.sources, in.File); found {
		if m := g.sources[i]; m.briefing != nil && m.withheld == "" {
			t.ID, t.Title = g.admission.ids[i], m.briefing.Attr().Title
		}
	}
	return t
}

// tellable reports whether a file inside a source may be named: it is shown, or no more is
// known of it and nobody ever restricted it.
func (g *run) tellable(in archive.Inner) bool {
	m := memoIn(g.sources, in.File)
	if m != nil && m.briefing != nil {
		return m.withheld == "" || m.withheld == withholding.HoldsOthers
	}
	if m != nil && g.sidecars.For(m.name) != nil {
		return false
	}
	return !g.guarded[in.SHA256] && (in.File == "" || !g.guarded[in.File])
}

// guard notes the bytes and the paths of what is restricted, or was.
func (g *run) guard() {
	g.guarded = map[string]bool{}
	note := func(w *archive.Held) { g.guarded[w.SHA256], g.guarded[w.Source] = true, true }
	for _, m := range g.sources {
		if m.closed != nil {
			note(m.closed)
		}
	}
	for i := range g.remembered {
		note(&g.remembered[i])
	}
}

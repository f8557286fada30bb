package build

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/names"
)

// samplesShown is how many of its sentences a name is shown with.
const samplesShown = 3

// NameFilter picks some of an archive's names.
type NameFilter struct {
	Show   string             // "found", "kept", or "" for both
	Type   archive.EntityType // "" for all
	Least  int                // mentions
	Called string             // part of a name, or an id; "" for all
}

// Names lists the names of an archive, the most often mentioned first: those
// that were found, and those that are kept, also where nothing names them.
func (g *Generation) Names(f NameFilter) (out []archive.NameState) {
	called := strings.TrimSpace(strings.ToLower(f.Called))
	add := func(e *archive.Entity, o []archive.Occurrence) {
		n := mentions(o)
		if f.Show == "found" && !e.Found || f.Show == "kept" && e.Found || f.Type != "" && e.Type != f.Type || n < f.Least {
			return
		}
		if called != "" && e.ID != called && !slices.ContainsFunc(slices.Concat([]string{e.Name}, e.Aliases, e.WeakAliases), func(s string) bool { return strings.Contains(strings.ToLower(s), called) }) {
			return
		}
		out = append(out, archive.NameState{Entity: e, Mentions: n, Briefings: len(o)})
	}
	for i, e := range g.Archive.Entities {
		add(e, g.Archive.Occurrences[i])
	}
	for _, e := range g.content.kept {
		if _, named := g.joined.Number(e.ID); !named {
			add(e, nil)
		}
	}
	slices.SortStableFunc(out, func(a, b archive.NameState) int {
		return cmp.Or(-cmp.Compare(a.Mentions, b.Mentions), cmp.Compare(a.Entity.ID, b.Entity.ID))
	})
	return out
}

// Samples are some of the sentences that name an entity, from as many sources
// as there are.
func (g *Generation) Samples(id string) (out []archive.Sample) {
	e, ok := g.joined.Number(id)
	if !ok {
		return nil
	}
	for _, o := range g.Archive.Occurrences[e] {
		if len(out) == samplesShown {
			break
		}
		b := g.Archive.Briefings[o.Briefing]
		out = append(out, archive.Sample{Card: archive.CardOf(b), Spot: archive.SpotOf(b, &b.Mentions[o.Mentions[0]])})
	}
	return out
}

// Called returns the names that an id, or one of their forms, stands for, the
// most often mentioned first.
func (g *Generation) Called(name string) (out []archive.NameState) {
	for _, n := range g.Names(NameFilter{}) {
		if n.Entity.ID == name {
			return []archive.NameState{n}
		}
		if names.Called(n.Entity, name) {
			out = append(out, n)
		}
	}
	return out
}

// How much the preview's page of names shows, and offers to merge into.
const (
	reviewedPerPage = 40
	mostTargets     = 500
)

// NamesPage makes the preview's page of names, which no build writes. v says
// what is asked for and is filled.
func (g *Generation) NamesPage(up string, v *archive.NamesView) ([]byte, error) {
	v.Frame = archive.Frame{Site: g.snapshot.Site, Up: up, Title: "Names", Section: "preview", Forms: v.Token != ""}
	f := NameFilter{Show: v.Show, Type: v.Type, Called: v.Query}
	if f.Show == "all" {
		f.Show = ""
	}
	list := g.Names(f)
	v.Total, v.Last = len(list), pagesFor(len(list), reviewedPerPage)
	v.Page = min(max(v.Page, 1), v.Last)
	v.Names = list[(v.Page-1)*reviewedPerPage : min(v.Page*reviewedPerPage, len(list))]
	for i := range v.Names {
		v.Names[i].Samples = g.Samples(v.Names[i].Entity.ID)
	}
	for _, n := range g.Names(NameFilter{}) {
		if len(v.IDs) < mostTargets {
			v.IDs = append(v.IDs, n.Entity.ID)
		}
	}
	data, err := g.templates.Page(nil, v)
	if err != nil {
		return nil, g.inputs.failure("", err)
	}
	return data, nil
}

// Explained is one place in a source where a name stands, and what was made of
// it there.
type Explained struct {
	Line                int    // of the source; 0 when only its page tells
	Place               string // "title", "¶3"
	Before, Text, After string // the words, in their line
	Entity              string // id of whom they were taken for, or ""
	Name                string
	Rule                archive.Rule
	Why                 string
}

// ErrNoSource is returned for a source that the archive does not have.
var ErrNoSource = fmt.Errorf("there is no such source")

// Explain says of each place where a source has the words of a name what
// became of them. file is its path, as somebody would type it.
func (g *Generation) Explain(name, file string) ([]Explained, error) {
	file = path.Clean(strings.ReplaceAll(file, `\`, "/"))
	i := slices.IndexFunc(g.sources, func(m *memo) bool {
		return m.shown == file || m.name == file || m.name == strings.TrimPrefix(file, "seeds/")
	})
	if i < 0 || g.sources[i].briefing == nil {
		return nil, ErrNoSource
	}
	m := g.sources[i]
	b := m.briefing
	title := b.Attr.Title
	if b.Attr.Basis("title") == archive.Inferred {
		title = ""
	}
	var out []Explained
	for _, x := range g.survey.Explain(title, names.Text{Doc: m.doc, Language: b.Attr.Language}, b.Mentions, name) {
		text := b.Text(x.N)
		e := Explained{Place: fmt.Sprintf("¶%d", x.N), Text: text[x.Start:x.End], Before: tail(text[:x.Start]), After: head(text[x.End:]), Why: x.Why}
		if x.N == 0 {
			e.Place = "title"
		} else if x.N <= len(m.doc.Leaves) {
			e.Line = m.doc.Leaves[x.N-1].First
		}
		if x.Mention != nil {
			e.Entity, e.Rule = x.Mention.Entity, x.Mention.Rule
			if n, ok := g.joined.Number(e.Entity); ok {
				e.Name = g.Archive.Entities[n].Name
			}
			if e.Why == "" {
				e.Why = x.Mention.Evidence
			}
		}
		out = append(out, e)
	}
	return out, nil
}

// around is how many bytes of text an explanation shows on either side.
const around = 40

func tail(s string) string {
	if len(s) > around {
		s = s[len(s)-around:]
		for len(s) > 0 && !utf8.RuneStart(s[0]) {
			s = s[1:]
		}
		s = "…" + s
	}
	return strings.ReplaceAll(s, "\n", " ")
}

func head(s string) string {
	if len(s) > around {
		end := around
		for end > 0 && !utf8.RuneStart(s[end]) {
			end--
		}
		s = s[:end] + "…"
	}
	return strings.ReplaceAll(s, "\n", " ")
}

// Links lists every mention of the archive, for comparing two of them.
func (g *Generation) Links() *Links {
	l := NewLinks()
	for _, e := range g.Archive.Entities {
		l.Names[e.ID] = e.Name
	}
	for _, b := range g.Archive.Briefings {
		for i := range b.Mentions {
			m := &b.Mentions[i]
			l.Add(b.Doc.File, b.Text(m.N)[m.Start:m.End], m.Entity)
		}
	}
	return l
}

package engine

// The file of permalinks as a build finds it, and when it stops the build: a site in
// which an address is dead must not take the place of one in which it was not.

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/register"
)

// ofSource lists the addresses that a source may have by its path, the best first:
// where branches were merged there may be several.
func ofSource(r *register.Register, m *memo, there func(string) bool) []*archive.Permalink {
	list := r.BySource[m.name]
	if len(list) == 0 || len(list) == 1 && list[0].To == "" {
		return list
	}
	list = slices.DeleteFunc(slices.Clone(list), func(l *archive.Permalink) bool { return l.To != "" })
	worse := func(l *archive.Permalink) (n int) {
		for i, bad := range []bool{m.doc.SHA256 != l.SHA256, l.ID != m.plain, l.Gone != "", r.Places(l, there) > 1} {
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

// contested returns why no site may be made where two branches gave one address to
// two sources: nobody but the maintainer knows which of them readers found there.
func (g *run) contested(ids []string, claimed map[string]int) *diag.Message {
	for i, m := range g.sources {
		if m.briefing == nil {
			continue
		}
		for _, l := range g.register.BySource[m.name] {
			if ids[i] != "" && g.register.ByID[ids[i]] != nil {
				break // it has an address of its own
			}
			first, taken := claimed[l.ID]
			if l.To != "" || !taken || first == i {
				continue
			}
			line := func(source string) int {
				for _, o := range g.register.Also[l.ID] {
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
	if g.register.Kept == nil {
		failure := &Failure{}
		more := 0
		for _, m := range g.register.Messages {
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
	list := g.register.Kept.Briefings
	if strings.HasPrefix(gone[0], "entities/") {
		list = g.register.Kept.Entities
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
	k := r.memory.register.Kept
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

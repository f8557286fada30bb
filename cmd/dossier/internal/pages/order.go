package pages

// In which order people look for names in a list: people by family name, as far as it is
// certain which that is, publishers without the “www.” that some are known by.

import (
	"cmp"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/attribution"
	"dossier/cmd/dossier/internal/view"
)

// listed is what a person is listed under.
func listed(name string) string { return cmp.Or(attribution.Surname(name), name) }

// byFamily puts people in the order of what they are listed under.
func byFamily(list []int, totals []view.NameCount) {
	keys := make(map[int]string, len(list))
	for _, e := range list {
		keys[e] = archive.ID(listed(totals[e].Name)) + "\x00" + archive.ID(totals[e].Name)
	}
	slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(keys[a], keys[b]) })
}

// inOrder returns publishers or authors as lists have them.
func inOrder(groups []*archive.Group, people bool) []*archive.Group {
	keys := make(map[string]string, len(groups))
	for _, g := range groups {
		name := shownName(g.Name)
		if people {
			name = listed(name)
		}
		keys[g.ID] = archive.ID(name) + "\x00" + archive.ID(g.Name)
	}
	out := slices.Clone(groups)
	slices.SortStableFunc(out, func(a, b *archive.Group) int { return cmp.Compare(keys[a.ID], keys[b.ID]) })
	return out
}

// shownName is the name of a publisher in a list. Of one that is known by its host alone,
// what tells it apart is the host without “www.”.
func shownName(name string) string { return strings.TrimPrefix(name, "www.") }

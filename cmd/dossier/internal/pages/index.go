package pages

// The A to Z of all names and of each type.

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

const namesPerPage = 400

func planIndexes(p *planner) {
	of := map[archive.EntityType]int{}
	all := 0
	for e := range p.Entities() {
		of[e.Type]++
		all++
	}
	p.chunk("", pagesFor(all, namesPerPage), index)
	for _, t := range archive.EntityTypes {
		p.chunk(string(t), pagesFor(of[t], namesPerPage), index)
	}
}

// index makes the pages of the names of one type, or of all.
func index(f *files, c Chunk) {
	t, last := archive.EntityType(c.ID), c.N
	base, heading := "entities/index.html", "Names"
	switch t {
	case "":
	case "organization":
		base, heading = "organizations/index.html", "Organisations"
	default:
		base, heading = t.Plural()+"/index.html", strings.ToUpper(t.Plural()[:1])+t.Plural()[1:]
	}
	for n := 1; n <= last; n++ {
		at := view.PagePath(base, n)
		f.page(at, func(r *facts.Reader) (any, error) {
			list := slices.Clone(r.Totals())
			if t != "" {
				list = slices.DeleteFunc(list, func(n view.NameCount) bool { return n.Type != t })
			}
			if t == "person" {
				byFamily(list)
			}
			slices.SortStableFunc(list, func(a, b view.NameCount) int { return cmp.Compare(alone(a), alone(b)) })
			v := &view.Index{Frame: frame(r, at, "entities", i18n.T(heading), ""), Pager: view.Pager{Base: base, Page: n, Last: last},
				Heading: heading, Type: t, Types: r.InType(), Total: len(list)}
			underLetters(v, list)
			return v, nil
		})
	}
}

// alone is 1 for a name that only one briefing has, and which so has no page: lists have
// it behind the others.
func alone(n view.NameCount) int {
	if n.Passage != "" {
		return 1
	}
	return 0
}

// underLetters puts the names of one page of a list under their letters, and finds
// on which page each letter of the list begins, and those that are alone.
func underLetters(v *view.Index, list []view.NameCount) {
	begun := map[string]bool{} // letters, of the names that have a page
	for i, name := range list {
		shown, apart, page := name.Name, alone(name) > 0, i/namesPerPage+1
		if v.Type == "person" {
			shown = listed(shown)
		}
		l := letter(shown)
		switch {
		case apart && v.Alone == 0:
			v.Alone = page
		case !apart && !begun[l]:
			begun[l] = true
			v.Letters = append(v.Letters, view.LetterLink{Letter: l, Page: page})
		}
		if page != v.Page {
			continue
		}
		k := slices.IndexFunc(v.Names, func(x view.LetterNames) bool { return x.Letter == l && x.Alone == apart })
		if k < 0 {
			k = len(v.Names)
			v.Names = append(v.Names, view.LetterNames{Letter: l, Alone: apart})
		}
		v.Names[k].Names = append(v.Names[k].Names, name)
	}
}

// letter is the heading a name is under: its first letter without accents,
// or "0–9", or "#".
func letter(name string) string {
	if name != "" && 'A' <= name[0] && name[0] <= 'Z' {
		return name[:1]
	}
	for _, r := range norm.NFD.String(name) {
		switch {
		case unicode.IsLetter(r):
			return string(unicode.ToUpper(r))
		case unicode.IsDigit(r):
			return "0–9"
		}
	}
	return "#"
}

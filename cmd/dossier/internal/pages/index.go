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
			list := namesOf(r, t)
			v := &view.Index{Frame: frame(r, at, "entities", i18n.T(heading), ""), Pager: view.Pager{Base: base, Page: n, Last: last},
				Heading: heading, Type: t, Types: r.InType(), Total: len(list.names), Letters: list.letters, Alone: list.alone}
			underLetters(v, r.Totals(), first(list.names[(n-1)*namesPerPage:], namesPerPage))
			return v, nil
		})
	}
}

// listOfNames is the list of all names, or of those of one type, in the order in which its
// pages have them.
type listOfNames struct {
	names   []int             // by their places in all totals
	letters []view.LetterLink // on which page each begins, of the names that have a page
	alone   int               // the page on which those begin that have none, or 0
}

// namesOf returns the list of a type, "" for all. It is put in order once and not by each of
// its pages: a hundred thousand sources have a thousand of these.
func namesOf(r *facts.Reader, t archive.EntityType) listOfNames {
	return facts.Once(r, "names of type "+string(t), func(r *facts.Reader) (l listOfNames) {
		totals := r.Totals()
		for e := range totals {
			if t == "" || totals[e].Type == t {
				l.names = append(l.names, e)
			}
		}
		if t == "person" {
			byFamily(l.names, totals)
		}
		slices.SortStableFunc(l.names, func(a, b int) int { return cmp.Compare(alone(&totals[a]), alone(&totals[b])) })
		begun := map[string]bool{}
		for i, e := range l.names {
			page := i/namesPerPage + 1
			if alone(&totals[e]) > 0 {
				l.alone = page
				break
			}
			if letter := letterOf(&totals[e], t); !begun[letter] {
				begun[letter] = true
				l.letters = append(l.letters, view.LetterLink{Letter: letter, Page: page})
			}
		}
		return l
	})
}

// alone is 1 for a name that only one briefing has, and which so has no page: lists have
// it behind the others.
func alone(n *view.NameCount) int {
	if n.Passage != "" {
		return 1
	}
	return 0
}

// underLetters puts the names of one page of a list under their letters.
func underLetters(v *view.Index, totals []view.NameCount, page []int) {
	for _, e := range page {
		l, apart := letterOf(&totals[e], v.Type), alone(&totals[e]) > 0
		k := slices.IndexFunc(v.Names, func(x view.LetterNames) bool { return x.Letter == l && x.Alone == apart })
		if k < 0 {
			k = len(v.Names)
			v.Names = append(v.Names, view.LetterNames{Letter: l, Alone: apart})
		}
		v.Names[k].Names = append(v.Names[k].Names, totals[e])
	}
}

// letterOf is the heading that an entity is under in the list of a type.
func letterOf(n *view.NameCount, t archive.EntityType) string {
	if t == "person" {
		return letter(listed(n.Name))
	}
	return letter(n.Name)
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

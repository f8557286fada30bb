package facts

// Who wrote some briefings: counted by origin, since copies and translations of one text and
// the texts of one agency are no independent reports, whoever published them.

import (
	"cmp"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/view"
)

// agencyOf returns the agency that wrote a briefing, "" where none is credited.
func (r *Reader) agencyOf(b int) string {
	r.note(issuerFact, r.of.graph.Briefings[b].ID)
	a := r.of.graph.Briefings[b].Brief()
	if a.Agency == "" && a.Publisher.Type == "news-agency" {
		return a.Publisher.Name
	}
	return a.Agency
}

// Voices counts some briefings, each given once.
func (r *Reader) Voices(list []int) view.Voices {
	v := view.Voices{Briefings: len(list)}
	if len(list) > mostFollowed {
		r.note(copiesFact, "")
	}
	type report struct{ agency, publisher string }
	reports, at := []report{}, map[int]int{}
	publishers := map[string]bool{}
	for _, b := range list {
		text, issuer, agency := r.of.graph.Text(b), r.Issuer(b).ID, r.agencyOf(b)
		if len(list) <= mostFollowed {
			r.note(copiesFact, r.of.graph.Briefings[b].ID)
		}
		if issuer != "" {
			publishers[issuer] = true
		}
		i, known := at[text]
		if !known {
			i = len(reports)
			at[text] = i
			reports = append(reports, report{})
		}
		p := &reports[i]
		p.agency, p.publisher = cmp.Or(p.agency, agency), cmp.Or(p.publisher, issuer)
	}
	v.Reports, v.Publishers = len(reports), len(publishers)
	origins, wrote := map[string]bool{}, map[string]int{}
	for _, p := range reports {
		if p.publisher == "" {
			v.Unclaimed++
		}
		switch {
		case p.agency != "":
			key := archive.PublisherKey(p.agency)
			origins["agency "+key] = true
			if wrote[key]++; wrote[key] == 2 {
				v.Shared = append(v.Shared, view.Voice{Name: p.agency})
			}
		case p.publisher != "":
			origins[p.publisher] = true
		default:
			v.Unknown++
		}
	}
	for i := range v.Shared {
		v.Shared[i].Reports = wrote[archive.PublisherKey(v.Shared[i].Name)]
	}
	slices.SortFunc(v.Shared, func(a, b view.Voice) int {
		return cmp.Or(b.Reports-a.Reports, cmp.Compare(a.Name, b.Name))
	})
	v.Origins = len(origins)
	return v
}

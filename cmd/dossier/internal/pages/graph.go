package pages

// The graph of the names of most briefings: each with those that share most of them, a
// drawing for each, because one of all their lines cannot be read.

import (
	"cmp"
	"math"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

const (
	groupsInGraph = 9
	besideInGraph = 6 // names beside that of a group
	fewInGraph    = 3 // with fewer there is no group
)

func planGraph(p *planner) { p.chunk("", 0, namesGraph) }

func namesGraph(f *files, _ Chunk) {
	const at = "graph.html"
	f.page(at, func(r *facts.Reader) (any, error) {
		v := &view.Graph{Frame: frame(r, at, "entities", i18n.T("Graph of names"), "")}
		totals := r.Totals()
		best := make([]int, len(totals))
		for e := range best {
			best[e] = e
		}
		slices.SortStableFunc(best, func(a, b int) int {
			return cmp.Or(-cmp.Compare(totals[a].Briefings, totals[b].Briefings), -cmp.Compare(totals[a].Count, totals[b].Count))
		})
		number := map[int]int{} // of a name in the graph: it stands in one group
		add := func(e int) int {
			number[e] = len(v.Names)
			v.Names = append(v.Names, r.Total(e))
			return number[e]
		}
		for _, e := range first(best, 6*groupsInGraph) {
			if _, in := number[e]; in || v.Groups == groupsInGraph {
				continue
			}
			beside := slices.DeleteFunc(slices.Clone(r.Together(e)), func(t archive.Together) bool {
				_, in := number[t.Entity]
				return in || t.Briefings < 2
			})
			closeness := func(t archive.Together) float64 {
				return float64(t.Briefings) / math.Sqrt(float64(r.NamedIn(t.Entity)))
			}
			slices.SortStableFunc(beside, func(a, b archive.Together) int {
				return cmp.Or(-cmp.Compare(closeness(a), closeness(b)), cmp.Compare(a.Entity, b.Entity))
			})
			if len(beside) < fewInGraph {
				continue
			}
			hub := add(e)
			for _, t := range first(beside, besideInGraph) {
				v.Edges = append(v.Edges, view.GraphEdge{A: hub, B: add(t.Entity), Briefings: t.Briefings})
			}
			v.Groups++
		}
		return v, nil
	})
}

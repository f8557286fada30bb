package pages

// The graph of the names mentioned most: which of them are named together.

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
	namesInGraph = 36
	edgesInGraph = 90
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
		best = first(best, namesInGraph)
		// Those of one type are grouped together, the most named first.
		slices.SortStableFunc(best, func(a, b int) int {
			return cmp.Compare(slices.Index(archive.EntityTypes, totals[a].Type), slices.Index(archive.EntityTypes, totals[b].Type))
		})
		at := map[int]int{}
		for i, e := range best {
			at[e] = i
			v.Names = append(v.Names, r.Total(e))
		}
		for i, e := range best {
			for _, t := range r.Together(e) {
				if k, ok := at[t.Entity]; ok && (i < k || !slices.ContainsFunc(r.Together(t.Entity), func(o archive.Together) bool { return o.Entity == e })) {
					v.Edges = append(v.Edges, view.GraphEdge{A: min(i, k), B: max(i, k), Briefings: t.Briefings})
				}
			}
		}
		weight := func(e view.GraphEdge) float64 {
			return float64(e.Briefings) / math.Sqrt(float64(v.Names[e.A].Briefings)*float64(v.Names[e.B].Briefings))
		}
		slices.SortStableFunc(v.Edges, func(a, b view.GraphEdge) int {
			return cmp.Or(-cmp.Compare(a.Briefings, b.Briefings), -cmp.Compare(weight(a), weight(b)), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
		})
		v.Edges = first(v.Edges, edgesInGraph)
		return v, nil
	})
}

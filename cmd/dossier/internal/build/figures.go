package build

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/atlas"
)

// How much the map and the graph show.
const (
	placesOnMap  = 120
	namesInGraph = 36
	edgesInGraph = 90
)

func figures(p *planner, _ string, _ int) {
	p.page("map.html", func(r *reader) (any, error) {
		v := &archive.MapView{Frame: r.frame("map.html", "entities", archive.T("Map of places"), "")}
		r.entities()
		var places []int
		for e, n := range r.totals() {
			if n.Type == "place" {
				places = append(places, e)
			}
		}
		totals := r.totals()
		slices.SortStableFunc(places, func(a, b int) int {
			return cmp.Or(-cmp.Compare(totals[a].Count, totals[b].Count), cmp.Compare(a, b))
		})
		for _, e := range places {
			m, ok := whereabouts(r.entity(e))
			if !ok || len(v.Places) == placesOnMap {
				v.Others++
				continue
			}
			m.NameCount = r.total(e)
			v.Places = append(v.Places, m)
		}
		frameMap(v)
		return v, nil
	})
	p.page("graph.html", func(r *reader) (any, error) {
		v := &archive.GraphView{Frame: r.frame("graph.html", "entities", archive.T("Graph of names"), "")}
		totals := r.totals()
		best := make([]int, len(totals))
		for e := range best {
			best[e] = e
		}
		slices.SortStableFunc(best, func(a, b int) int {
			return cmp.Or(-cmp.Compare(totals[a].Briefings, totals[b].Briefings), -cmp.Compare(totals[a].Count, totals[b].Count))
		})
		best = first(best, namesInGraph)
		// Those of one type stand together, the most named first.
		slices.SortStableFunc(best, func(a, b int) int {
			return cmp.Compare(slices.Index(archive.EntityTypes, totals[a].Type), slices.Index(archive.EntityTypes, totals[b].Type))
		})
		at := map[int]int{}
		for i, e := range best {
			at[e] = i
			v.Names = append(v.Names, r.total(e))
		}
		for i, e := range best {
			for _, t := range r.together(e) {
				if k, ok := at[t.Entity]; ok && (i < k || !slices.ContainsFunc(r.together(t.Entity), func(o archive.Together) bool { return o.Entity == e })) {
					v.Edges = append(v.Edges, archive.GraphEdge{A: min(i, k), B: max(i, k), Briefings: t.Briefings})
				}
			}
		}
		weight := func(e archive.GraphEdge) float64 {
			return float64(e.Briefings) / math.Sqrt(float64(v.Names[e.A].Briefings)*float64(v.Names[e.B].Briefings))
		}
		slices.SortStableFunc(v.Edges, func(a, b archive.GraphEdge) int {
			return cmp.Or(-cmp.Compare(a.Briefings, b.Briefings), -cmp.Compare(weight(a), weight(b)), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
		})
		v.Edges = first(v.Edges, edgesInGraph)
		return v, nil
	})
}

// whereabouts returns where a place lies: as it is kept, else as the atlas has
// its name or an alias.
func whereabouts(e *archive.Entity) (m archive.MapPlace, ok bool) {
	if lat, lon, kept := strings.Cut(e.Coordinates, " "); kept {
		return archive.MapPlace{Lat: lat, Lon: lon, Basis: archive.Stated, Rule: "set by the editor"}, true
	}
	p, kind, ok := atlas.Find(append([]string{e.Name}, e.Aliases...)...)
	if !ok {
		return m, false
	}
	m = archive.MapPlace{Lat: strconv.FormatFloat(p.Lat, 'f', 2, 64), Lon: strconv.FormatFloat(p.Lon, 'f', 2, 64), Basis: archive.Inferred,
		Rule: "the largest place of this name in GeoNames"}
	if kind == atlas.Country {
		m.Rule = "a point within the country"
	}
	return m, true
}

// frameMap picks the part of the Earth that holds all places of a map, with room
// around them.
func frameMap(v *archive.MapView) {
	west, east, south, north := 180.0, -180.0, 90.0, -90.0
	for _, p := range v.Places {
		lat, _ := strconv.ParseFloat(p.Lat, 64)
		lon, _ := strconv.ParseFloat(p.Lon, 64)
		west, east, south, north = min(west, lon), max(east, lon), min(south, lat), max(north, lat)
	}
	if len(v.Places) == 0 {
		west, east, south, north = -180, 180, -60, 85
	}
	width, height := max(east-west+24, 60), max(north-south+18, 36)
	if width < 1.6*height {
		width = 1.6 * height
	}
	height = max(height, width/2.4)
	width, height = min(width, 360), min(height, 180)
	v.Width, v.Height = int(width), int(height)
	v.West = int(max(-180, min((west+east-width)/2, 180-width)))
	v.North = int(min(90, max((north+south+height)/2, height-90)))
}

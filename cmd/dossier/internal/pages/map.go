package pages

// The map of the places that are named most.

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/atlas"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

// placesOnMap is how many places the map shows.
const placesOnMap = 120

func planMap(p *planner) { p.chunk("", 0, worldMap) }

func worldMap(f *files, _ Chunk) {
	const at = "map.html"
	f.page(at, func(r *facts.Reader) (any, error) {
		v := &view.Map{Frame: frame(r, at, "entities", i18n.T("Map of places"), "")}
		var places []int
		totals := slices.Clone(r.Totals())
		for e := range totals {
			if totals[e].Type == "place" {
				places = append(places, e)
				totals[e].Count = r.MentionedOnce(e)
			}
		}
		slices.SortStableFunc(places, func(a, b int) int {
			return cmp.Or(-cmp.Compare(totals[a].Count, totals[b].Count), cmp.Compare(a, b))
		})
		for _, e := range places {
			ent := r.Entity(e)
			m, ok := whereabouts(ent)
			ok = ok && (!ent.Found || ent.Confidence >= r.Site().LinkFrom) // what is not sure to be a name is no place
			if !ok || len(v.Places) == placesOnMap {
				v.Others++
				continue
			}
			m.NameCount = totals[e]
			v.Once = v.Once || m.Texts < m.Briefings
			v.Places = append(v.Places, m)
		}
		frameMap(v)
		return v, nil
	})
}

// whereabouts returns where a place lies: as it is kept, else as the atlas has
// its name or an alias, unless several places bear that.
func whereabouts(e *archive.Entity) (m view.MapPlace, ok bool) {
	if lat, lon, kept := strings.Cut(e.Coordinates, " "); kept {
		return view.MapPlace{Lat: lat, Lon: lon, Basis: archive.Stated, Rule: "set by the editor"}, true
	}
	p, kind, ok := atlas.Only(append([]string{e.Name}, e.Aliases...)...)
	if !ok {
		return m, false
	}
	m = view.MapPlace{Lat: strconv.FormatFloat(p.Lat, 'f', 2, 64), Lon: strconv.FormatFloat(p.Lon, 'f', 2, 64), Basis: archive.Inferred,
		Rule: "the only large place of this name in GeoNames"}
	if strings.HasSuffix(e.Name, ")") {
		m.Rule = "the only large place of this name in the area that the sources say, in GeoNames"
	}
	if kind == atlas.Country {
		m.Rule = "a point within the country"
	}
	return m, true
}

// frameMap picks the part of the Earth that holds all places of a map, with room
// around them.
func frameMap(v *view.Map) {
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

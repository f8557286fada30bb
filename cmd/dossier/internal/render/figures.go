package render

// The map and the graph are drawn once, at build time, as SVG that needs no
// script; each has a table beside it that says the same.

import (
	"math"
	"strconv"

	"dossier/cmd/dossier/internal/view"
)

// placesMap draws places as circles over the outline of the land. The projection
// is the plain one of latitude and longitude.
func placesMap(dst []byte, v *view.Map) []byte {
	scale := 900 / float64(v.Width)
	height := float64(v.Height) * scale
	x := func(lon float64) float64 { return (lon - float64(v.West)) * scale }
	y := func(lat float64) float64 { return (float64(v.North) - lat) * scale }
	dst = add(dst, `<svg class="map" viewBox="0 0 900 `, coordinate(height), `" role="group" aria-label="`, t("Map of places; the table below says the same"), `">`,
		`<image href="`, v.Up, `assets/land.svg" x="`, coordinate(x(-180)), `" y="`, coordinate(y(90)), `" width="`, coordinate(360*scale), `" height="`, coordinate(180*scale), `"/>`)
	most := 1
	for _, p := range v.Places {
		most = max(most, p.Count)
	}
	type box struct{ x0, y0, x1, y1 float64 }
	var taken []box
	var labels []byte
	for i := range v.Places {
		p := &v.Places[i]
		lat, _ := strconv.ParseFloat(p.Lat, 64)
		lon, _ := strconv.ParseFloat(p.Lon, 64)
		r := 3 + 13*math.Sqrt(float64(p.Count)/float64(most))
		cx, cy := x(lon), y(lat)
		dst = add(dst, `<a href="`, v.Up, p.Path(), `"><circle class="`, string(p.Basis), `" cx="`, coordinate(cx), `" cy="`, coordinate(cy), `" r="`, coordinate(r), `"><title>`)
		dst = add(esc(dst, p.Name), ": ", plural(p.Count, "mention"), "</title></circle></a>\n")
		width := 7.2 * float64(len([]rune(p.Name)))
		for _, left := range []bool{false, true} { // a label where there is room
			b := box{cx + r + 3, cy - 8, cx + r + 3 + width, cy + 6}
			if left {
				b = box{cx - r - 3 - width, cy - 8, cx - r - 3, cy + 6}
			}
			free := b.x0 > 0 && b.x1 < 900
			for _, t := range taken {
				free = free && (b.x1 < t.x0 || b.x0 > t.x1 || b.y1 < t.y0 || b.y0 > t.y1)
			}
			if free {
				taken = append(taken, b)
				labels = add(labels, `<text x="`, coordinate(b.x0), `" y="`, coordinate(cy+4), `">`)
				labels = add(esc(labels, p.Name), "</text>\n")
				break
			}
		}
		taken = append(taken, box{cx - r, cy - r, cx + r, cy + r})
	}
	dst = append(add(dst, `<g aria-hidden="true">`), labels...)
	return add(dst, "</g></svg>\n")
}

// namesGraph draws names around a circle and joins those that appear in the same
// briefings, by a line that is thicker the more there are.
func namesGraph(dst []byte, v *view.Graph) []byte {
	const size, radius = 900, 235 // which leaves room for the longest label, upright too
	const cx, cy = size / 2, size / 2
	dst = add(dst, `<svg class="graph" viewBox="0 0 `, strconv.Itoa(size), " ", strconv.Itoa(size), `" role="group" aria-label="`, t("Graph of names; the table below says the same"), `">`)
	at := func(i int, r float64) (x, y, angle float64) {
		angle = 2*math.Pi*float64(i)/float64(max(len(v.Names), 1)) - math.Pi/2
		return cx + r*math.Cos(angle), cy + r*math.Sin(angle), angle
	}
	most := 1
	for _, e := range v.Edges {
		most = max(most, e.Briefings)
	}
	dst = add(dst, `<g aria-hidden="true">`)
	for i := len(v.Edges) - 1; i >= 0; i-- {
		e := &v.Edges[i]
		x0, y0, _ := at(e.A, radius-8)
		x1, y1, _ := at(e.B, radius-8)
		share := float64(e.Briefings) / float64(most)
		dst = add(dst, `<path d="M`, coordinate(x0), " ", coordinate(y0), "Q", strconv.Itoa(cx), " ", strconv.Itoa(cy), " ", coordinate(x1), " ", coordinate(y1),
			`" stroke-width="`, coordinate(.5+4*share), `" stroke-opacity="`, strconv.FormatFloat(.12+.5*share, 'f', 2, 64), `"/>`)
	}
	dst = add(dst, "</g>\n")
	for i := range v.Names {
		n := &v.Names[i]
		x, y, angle := at(i, radius)
		tx, ty, _ := at(i, radius+12)
		anchor, turn := "start", angle*180/math.Pi
		if math.Cos(angle) < -1e-9 {
			anchor, turn = "end", turn+180
		}
		dst = add(dst, `<a href="`, v.Up, n.Path(), `" class="`, n.Type.Class(), `"><circle cx="`, coordinate(x), `" cy="`, coordinate(y), `" r="4"/><text x="`, coordinate(tx), `" y="`, coordinate(ty+4),
			`" text-anchor="`, anchor, `" transform="rotate(`, coordinate(turn), " ", coordinate(tx), " ", coordinate(ty), `)">`)
		dst = add(esc(dst, shorten(n.Name, 28)), "</text><title>")
		dst = add(esc(dst, n.Name), ": ", plural(n.Briefings, "briefing"), "</title></a>\n")
	}
	return add(dst, "</svg>\n")
}

// shorten cuts a name for a figure.
func shorten(s string, most int) string {
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	return string(r[:most-1]) + "…"
}

// edgeRows are the rows of the table beside a graph.
func edgeRows(dst []byte, v *view.Graph) []byte {
	for _, e := range v.Edges {
		dst = add(dst, "<tr>")
		for _, i := range []int{e.A, e.B} {
			dst = add(dst, `<td><a href="`, v.Up, v.Names[i].Path(), `">`)
			dst = add(foreign(dst, v.Names[i].Name), "</a></td>")
		}
		dst = add(dst, `<td class="right">`, number(e.Briefings), "</td></tr>\n")
	}
	return dst
}

package render

// The map and the graphs are drawn once, at build time, as SVG that needs no script; each
// has a table or a list beside it that says the same. A drawing for phones is as wide as a
// phone, because a wide one would be read there at half its size.

import (
	"math"
	"strconv"

	"dossier/cmd/dossier/internal/figure"
	"dossier/cmd/dossier/internal/view"
)

// The widths of drawings: of one for phones, of one for wider pages, and of its parts.
const narrow, wide, half = 320, 880, 430

// placesMap draws places as circles over the outline of the land, for phones and for wider
// pages. The projection is the plain one of latitude and longitude.
func placesMap(dst []byte, v *view.Map) []byte {
	most := 1
	for _, p := range v.Places {
		most = max(most, p.Count)
	}
	spots := make([]figure.Spot, len(v.Places))
	for i := range v.Places {
		p := &v.Places[i]
		lat, _ := strconv.ParseFloat(p.Lat, 64)
		lon, _ := strconv.ParseFloat(p.Lon, 64)
		spots[i] = figure.Spot{Lat: lat, Lon: lon, Share: float64(p.Count) / float64(most), Text: p.Name, Number: strconv.Itoa(i + 1)}
	}
	area := figure.Area{West: float64(v.West), North: float64(v.North), Width: float64(v.Width), Height: float64(v.Height)}
	for _, drawn := range []struct {
		class        string
		whole, parts float64
	}{{"on-phone", narrow, narrow}, {"on-page", wide, half}} {
		dst = add(dst, `<div class="map `, drawn.class, `">`, "\n")
		sheets := figure.Sheets(spots, area, drawn.whole, drawn.parts)
		for k := range sheets {
			dst = mapSheet(dst, v, &sheets[k])
		}
		dst = add(numbered(dst, v, sheets), "</div>\n")
	}
	return dst
}

// mapSheet draws one sheet of a map.
func mapSheet(dst []byte, v *view.Map, s *figure.Sheet) []byte {
	scale := s.W / s.Width
	label := t("Map of places; the table below says the same")
	if s.Name != "" {
		label = t("Part %s of the map, enlarged", s.Name)
		dst = add(dst, `<figure><figcaption>`, label, "</figcaption>")
	}
	dst = add(dst, `<svg viewBox="0 0 `, coordinate(s.W), " ", coordinate(s.H), `" role="group" aria-label="`, label, `">`,
		`<image href="`, v.Up, `assets/land.svg" x="`, coordinate((-180-s.West)*scale), `" y="`, coordinate((s.North-90)*scale), `" width="`, coordinate(360*scale), `" height="`, coordinate(180*scale), `"/>`, "\n")
	for _, b := range s.Parts {
		letter := b.Label()
		dst = add(dst, `<path class="part" d="M`, coordinate(b.X0), " ", coordinate(b.Y0), "H", coordinate(b.X1), "V", coordinate(b.Y1), "H", coordinate(b.X0), `Z"/><text x="`, coordinate(letter.X), `" y="`, coordinate(letter.Y), `">`, b.Name, "</text>\n")
	}
	for n, m := range s.Marks {
		p, l := &v.Places[s.Spots[n]], &s.Labels[n]
		dst = add(placeLink(dst, v, p), "<title>")
		dst = add(esc(dst, p.Name), ": ", plural(p.Count, "mention"), `</title><circle class="`, string(p.Basis), `" cx="`, coordinate(m.X), `" cy="`, coordinate(m.Y), `" r="`, coordinate(m.R), `"/>`)
		if l.Led {
			dst = add(dst, `<path d="M`, coordinate(m.X), " ", coordinate(m.Y), "L", coordinate(l.X+float64(figure.Width(l.Text, figure.TextSize)/2)), " ", coordinate(l.Y-figure.TextSize/3), `"/>`)
		}
		if l.Text != "" {
			dst = add(dst, `<text x="`, coordinate(l.X), `" y="`, coordinate(l.Y), `">`)
			dst = add(esc(dst, l.Text), "</text>")
		}
		dst = add(dst, "</a>\n")
	}
	if dst = add(dst, "</svg>\n"); s.Name != "" {
		dst = add(dst, "</figure>\n")
	}
	return dst
}

// placeLink opens a link to the briefings with a place.
func placeLink(dst []byte, v *view.Map, p *view.MapPlace) []byte {
	dst = add(dst, `<a href="`, v.Up, p.Path())
	if p.Passage == "" {
		dst = add(dst, "#mentions-h")
	}
	return add(dst, `">`)
}

// numbered lists the places whose name has no room on any sheet, under the numbers that
// stand there for them.
func numbered(dst []byte, v *view.Map, sheets []figure.Sheet) []byte {
	without := make([]bool, len(v.Places))
	any := false
	for _, s := range sheets {
		for n, l := range s.Labels {
			if l.Numbered || l.Text == "" {
				without[s.Spots[n]], any = true, true
			}
		}
	}
	if !any {
		return dst
	}
	dst = add(dst, `<p class="hint">`, t("A number on the map stands for one of these:"), "</p>\n", `<ol class="numbered">`)
	for i := range v.Places {
		if without[i] {
			dst = placeLink(add(dst, `<li value="`, strconv.Itoa(i+1), `">`), v, &v.Places[i])
			dst = add(esc(dst, v.Places[i].Name), "</a>\n")
		}
	}
	return add(dst, "</ol>\n")
}

// Names of a drawing of neighbours, and where they stand in it.
const (
	fewNeighbours  = 3
	mostNeighbours = 6
	hubX, spokeX   = 14, 118
	nameX          = 132
	lineHeight     = 14
)

// spoke is a name beside another: in how many briefings both are.
type spoke struct {
	*view.Ref
	both, briefings int
}

// neighbours draws a name with those that share most briefings with it: a line for each,
// with their number on it, thicker the more there are; a dot is larger the more briefings
// name it. Two that share one briefing have no line, because that says next to nothing.
// Of fewer than three lines there is no drawing.
func neighbours(dst []byte, up, hub string, list []spoke) []byte {
	if len(list) < fewNeighbours {
		return dst
	}
	title := figure.Wrap(hub, narrow-4, figure.TextSize+1, 2)
	y := float64(lineHeight*len(title) + 8)
	top, most, widest := y, 1, 1
	names := make([][]string, len(list))
	for i, s := range list {
		names[i] = figure.Wrap(s.Name, narrow-nameX-2, figure.TextSize, 3)
		y += float64(lineHeight*len(names[i]) + 8)
		most, widest = max(most, s.both), max(widest, s.briefings)
	}
	middle := coordinate((top + y) / 2)
	dst = add(dst, `<svg class="neighbours" viewBox="0 0 `, strconv.Itoa(narrow), " ", coordinate(y), `" role="group" aria-label="`, t("Names beside it; the list below says the same"), `">`)
	for i, line := range title {
		dst = add(dst, `<text class="hub" x="2" y="`, strconv.Itoa(lineHeight*(i+1)), `">`)
		dst = add(esc(dst, line), "</text>")
	}
	y = top
	for i, s := range list {
		height := float64(lineHeight*len(names[i]) + 8)
		at := y + float64(height/2)
		dst = add(dst, "\n", `<path d="M`, strconv.Itoa(hubX), " ", middle, "L", strconv.Itoa(spokeX), " ", coordinate(at), `" stroke-width="`, coordinate(.7+4*float64(s.both)/float64(most)), `"/>`)
		dst = add(toEntity(add(dst, `<a href="`), up, s.Ref), `"><circle cx="`, strconv.Itoa(spokeX), `" cy="`, coordinate(at), `" r="`, coordinate(3+float64(4*math.Sqrt(float64(s.briefings)/float64(widest)))), `"/>`)
		for n, line := range names[i] {
			dst = add(dst, `<text x="`, strconv.Itoa(nameX), `" y="`, coordinate(at+4+float64(lineHeight/2*(2*n+1-len(names[i])))), `">`)
			dst = add(esc(dst, line), "</text>")
		}
		digits := strconv.Itoa(s.both) // in front of the language's own marks between them
		wide := figure.Width((digits + ",,,,,,")[:len(digits)+(len(digits)-1)/3], figure.TextSize)
		dst = add(dst, `</a><text x="`, coordinate(spokeX-12-wide), `" y="`, coordinate(at+4), `">`, number(s.both), "</text>")
		y += height
	}
	return add(dst, `<circle cx="`, strconv.Itoa(hubX), `" cy="`, middle, `" r="7"/></svg>`, "\n")
}

// ofCompany returns the spokes of a list of names that appear with one.
func ofCompany(list []view.Company) (out []spoke) {
	for i := range list {
		if c := &list[i]; c.Count > 1 && len(out) < mostNeighbours {
			out = append(out, spoke{&c.Ref, c.Count, c.Briefings})
		}
	}
	return out
}

// namesGraph draws the names of most briefings, each with its closest ones.
func namesGraph(dst []byte, v *view.Graph) []byte {
	dst = add(dst, `<div class="graph">`, "\n")
	for start := 0; start < len(v.Edges); {
		end := start
		var list []spoke
		for ; end < len(v.Edges) && v.Edges[end].A == v.Edges[start].A; end++ {
			e := &v.Edges[end]
			list = append(list, spoke{&v.Names[e.B].Ref, e.Briefings, v.Names[e.B].Briefings})
		}
		dst = neighbours(dst, v.Up, v.Names[v.Edges[start].A].Name, list)
		start = end
	}
	return add(dst, "</div>\n")
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

package figure

// The sheets of a map: the whole of it, and beside it the parts where places lie close
// together, drawn larger, because a reader knows a place by its name and not by a number.

import (
	"math"
	"slices"
)

// Spot is a place: where it lies in degrees, how large its circle is for a share of the
// largest, and what it is called.
type Spot struct {
	Lat, Lon     float64
	Share        float64 // 0 to 1
	Text, Number string
}

// Area is a part of the Earth in degrees: its west, its north, its width and height.
type Area struct{ West, North, Width, Height float64 }

// holds reports whether a spot lies in an area with room for its circle: at the very edge
// the circle would be drawn beside where it lies, or its land be out of sight.
func (a Area) holds(s *Spot) bool {
	room := float64(a.Width * .03)
	return s.Lon > a.West+room && s.Lon < a.West+a.Width-room && s.Lat < a.North-room && s.Lat > a.North-a.Height+room
}

// Sheet is one drawing of an area: its marks with their labels, which spot each is, and
// the parts of it that have a sheet of their own.
type Sheet struct {
	Area
	Name   string // of a part: "A"
	W, H   float64
	Spots  []int
	Marks  []Mark
	Labels []Label
	Parts  []Part
}

// Part is where the sheet of this name lies on another.
type Part struct {
	Box
	Name string
}

// TextSize is that of the labels, in the units of a drawing.
const TextSize = 12

const (
	mostParts = 4
	fewInPart = 3  // names that a part must win, to be drawn
	smallest  = .8 // degrees that a part is wide at least: the land has no finer outline
)

// Sheets draws spots on a map of a width, the whole first and then its parts, which have a
// width of their own. A part is where drawing it larger gives most spots their names that
// have none otherwise; it may be part of a part.
func Sheets(spots []Spot, whole Area, width, partWidth float64) []Sheet {
	all := make([]int, len(spots))
	for i := range all {
		all[i] = i
	}
	sheets := []Sheet{{Area: whole, W: width, Spots: all}}
	sheets[0].draw(spots)
	for len(sheets) <= mostParts {
		var part Sheet
		from, won := 0, fewInPart-1
		for k := range sheets {
			if p, n := sheets[k].largerPart(spots, partWidth, won); n > won {
				part, from, won = p, k, n
			}
		}
		if part.Spots == nil {
			break
		}
		part.Name = string(rune('A' + len(sheets) - 1))
		s := &sheets[from]
		s.Spots = slices.DeleteFunc(slices.Clone(s.Spots), func(i int) bool { return slices.Contains(part.Spots, i) })
		s.Parts = append(s.Parts, Part{s.on(part.Area), part.Name})
		s.draw(spots)
		sheets = append(sheets, part)
	}
	return sheets
}

// on returns where an area lies on a sheet.
func (s *Sheet) on(a Area) Box {
	scale := s.W / s.Width
	x, y := float64((a.West-s.West)*scale), float64((s.North-a.North)*scale)
	return Box{x, y, x + float64(a.Width*scale), y + float64(a.Height*scale)}
}

// largerPart returns the part of a sheet that gives most names, and how many more than
// the sheet gives to its spots, if these are more than a number.
func (s *Sheet) largerPart(spots []Spot, width float64, most int) (best Sheet, won int) {
	for k, l := range s.Labels {
		if l.named() {
			continue
		}
		middle := &spots[s.Spots[k]]
		for _, times := range []float64{3, 6, 12} {
			a := Area{Width: s.Width / times, Height: float64(s.Width / times * .62)}
			if a.Width < smallest || a.Height > s.Height {
				continue
			}
			a.West = min(max(middle.Lon-float64(a.Width/2), s.West), s.West+s.Width-a.Width)
			a.North = max(min(middle.Lat+float64(a.Height/2), s.North), s.North-s.Height+a.Height)
			if slices.ContainsFunc(s.Parts, func(p Part) bool { return p.meets(s.on(a)) }) {
				continue
			}
			part := Sheet{Area: a, W: width}
			had := 0
			for j, i := range s.Spots {
				if a.holds(&spots[i]) {
					if part.Spots = append(part.Spots, i); s.Labels[j].named() {
						had++
					}
				}
			}
			if len(part.Spots)-had <= most {
				continue
			}
			part.draw(spots)
			for _, l := range part.Labels {
				if l.named() {
					had--
				}
			}
			if -had > most {
				best, won, most = part, -had, -had
			}
		}
	}
	return best, won
}

// draw places the marks and the labels of a sheet.
func (s *Sheet) draw(spots []Spot) {
	scale := s.W / s.Width
	s.H, s.Marks = math.Round(s.Height*scale), nil
	large := 5 + s.W/120
	for _, i := range s.Spots {
		r := 2.5 + float64(large*math.Sqrt(spots[i].Share))
		x, y := float64((spots[i].Lon-s.West)*scale), float64((s.North-spots[i].Lat)*scale)
		s.Marks = append(s.Marks, Mark{min(max(x, r), s.W-r), min(max(y, r), s.H-r), r, spots[i].Text, spots[i].Number})
	}
	var taken []Box
	for _, p := range s.Parts {
		taken = append(taken, p.Label().Box())
	}
	s.Labels = Place(s.Marks, s.W, s.H, taken...)
}

// Label is the letter of a part, in its corner.
func (p Part) Label() Label { return Label{X: p.X0 + 2, Y: p.Y0 + TextSize, Text: p.Name} }

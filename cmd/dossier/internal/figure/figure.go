// Package figure places the words of a drawing: which label of a map stands where, which
// part of it is drawn larger, and where a name is divided into lines.
//
// It is geometry alone, so that a test can measure it: sizes are in the units of a
// drawing, which are pixels where it is shown as wide as it is drawn. No label lies on
// another or beyond the sheet; what has no room gets a number, and whoever draws lists it.
package figure

import (
	"math"
	"strings"
	"unicode"
)

// Width returns room enough for a text in a font of the system without serifs: none of
// those that people have writes wider.
func Width(s string, size float64) float64 {
	w := 0.0
	for _, r := range s {
		switch {
		case r >= 0x1100 && (unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana) || r > 0xff00):
			w += 1.02
		case strings.ContainsRune("ijl.,'’|:;!() I", r):
			w += .4
		case strings.ContainsRune("mwMW@%—…", r):
			w += 1
		case unicode.IsUpper(r):
			w += .76
		default:
			w += .63
		}
	}
	return w * size
}

// Wrap divides a text into lines of a width, between words where it can; what is behind
// the last line allowed is cut, with a sign.
func Wrap(s string, width, size float64, most int) (lines []string) {
	line := ""
	for _, word := range strings.Fields(s) {
		if joined := strings.TrimSpace(line + " " + word); Width(joined, size) <= width {
			line = joined
			continue
		}
		for line = strings.TrimSpace(line); ; line = "" {
			if line != "" {
				lines = append(lines, line)
			}
			if head := fits(word, width, size); len(head) < len(word) && len(lines) <= most {
				lines, word = append(lines, head), word[len(head):]
			} else {
				break
			}
		}
		if line = word; len(lines) > most {
			break
		}
	}
	if lines = append(lines, line); len(lines) > most {
		lines = lines[:most]
		lines[most-1] = fits(lines[most-1], width-Width("…", size), size) + "…"
	}
	return lines
}

// fits returns as much of a text as a width holds, one letter at least.
func fits(s string, width, size float64) string {
	w := 0.0
	for i, r := range s {
		if w += Width(string(r), size); w > width && i > 0 {
			return s[:i]
		}
	}
	return s
}

// Mark is a circle on a sheet, with what is said of it; Number stands for the words
// where there is no room for them.
type Mark struct {
	X, Y, R float64
	Text    string
	Number  string
}

// Label is where the words of a mark stand: their left end and their line. Of one whose
// number stands in their place Numbered is true; a label that is off its mark has a line
// to it (Led). Nothing is said of a mark whose Text is "".
type Label struct {
	X, Y     float64
	Text     string
	Numbered bool
	Led      bool
}

// Box is a part of a sheet.
type Box struct{ X0, Y0, X1, Y1 float64 }

func (b Box) meets(o Box) bool { return b.X0 < o.X1 && o.X0 < b.X1 && b.Y0 < o.Y1 && o.Y0 < b.Y1 }

// Box returns what a label covers, with a little air.
func (l Label) Box(size float64) Box {
	return Box{l.X - 1, l.Y - .85*size, l.X + Width(l.Text, size) + 1, l.Y + .3*size}
}

// named reports whether a label is the words of its mark.
func (l Label) named() bool { return l.Text != "" && !l.Numbered }

// Place places the labels of marks on a sheet, those of the first marks first: the words
// beside, above or below where they lie on no mark and no label; then, for what is left,
// the numbers, which may lie on marks, since there is more light through these than
// through words.
func Place(marks []Mark, w, h, size float64, taken ...Box) []Label {
	out := make([]Label, len(marks))
	free := func(b Box, boxes []Box) bool {
		if b.X0 < 0 || b.Y0 < 0 || b.X1 > w || b.Y1 > h {
			return false
		}
		for _, t := range boxes {
			if b.meets(t) {
				return false
			}
		}
		return true
	}
	onMark := func(b Box) bool {
		for _, m := range marks {
			if math.Hypot(m.X-min(max(m.X, b.X0), b.X1), m.Y-min(max(m.Y, b.Y0), b.Y1)) < m.R {
				return true
			}
		}
		return false
	}
	for i, m := range marks {
		width, far := Width(m.Text, size), m.R+3
		for _, at := range [][2]float64{{far, .35 * size}, {-far - width, .35 * size}, {-width / 2, -far - .3*size}, {-width / 2, far + .8*size},
			{far * .7, -far*.7 - .3*size}, {far * .7, far*.7 + .8*size}, {-far*.7 - width, -far*.7 - .3*size}, {-far*.7 - width, far*.7 + .8*size}} {
			l := Label{X: m.X + at[0], Y: m.Y + at[1], Text: m.Text}
			if b := l.Box(size); free(b, taken) && !onMark(b) {
				out[i], taken = l, append(taken, b)
				break
			}
		}
	}
	for i, m := range marks {
		if out[i].Text != "" {
			continue
		}
		width := Width(m.Number, size)
	rings:
		for ring := range 9 {
			far := 0.0 // in the circle, then around it
			if ring > 0 {
				far = m.R + 3 + float64(ring-1)*size*.8
			}
			for k := range 16 {
				turn := float64(k) * math.Pi / 8
				l := Label{X: m.X + math.Cos(turn)*(far+width/2*min(1, float64(ring))) - width/2, Y: m.Y + math.Sin(turn)*(far+size/3*min(1, float64(ring))) + .35*size, Text: m.Number, Numbered: true, Led: ring > 1}
				if b := l.Box(size); (ring > 0 || m.R >= size*.7) && free(b, taken) {
					out[i], taken = l, append(taken, b)
					break rings
				}
				if ring == 0 {
					break
				}
			}
		}
	}
	return out
}

// Package figure places the words of a drawing: which label of a map stands where, which
// part of it is drawn larger, and where a name is divided into lines.
//
// It is geometry alone, so that a test can measure it: sizes are in the units of a
// drawing, which are pixels where it is shown as wide as it is drawn. No label lies on
// another or beyond the sheet; what has no room gets a number, and whoever draws lists it.
package figure

import (
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
	return float64(w * size)
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
func (l Label) Box() Box {
	return Box{l.X - 1, l.Y - .85*TextSize, l.X + Width(l.Text, TextSize) + 1, l.Y + .3*TextSize}
}

// named reports whether a label is the words of its mark.
func (l Label) named() bool { return l.Text != "" && !l.Numbered }

// Place places the labels of marks on a sheet, those of the first marks first: the words
// beside, above or below where they lie on no mark and no label; then, for what is left,
// the numbers, which may lie on marks, since there is more light through these than
// through words.
func Place(marks []Mark, w, h float64, taken ...Box) []Label {
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
			x, y := m.X-min(max(m.X, b.X0), b.X1), m.Y-min(max(m.Y, b.Y0), b.Y1)
			if float64(x*x)+float64(y*y) < m.R*m.R {
				return true
			}
		}
		return false
	}
	for i, m := range marks {
		width, far := Width(m.Text, TextSize), m.R+3
		half := float64(width / 2)
		near := float64(far * .7) // at a corner
		for _, at := range [][2]float64{{far, middle}, {-far - width, middle}, {-half, -far - above}, {-half, far + below},
			{near, -near - above}, {near, near + below}, {-near - width, -near - above}, {-near - width, near + below}} {
			l := Label{X: m.X + at[0], Y: m.Y + at[1], Text: m.Text}
			if b := l.Box(); free(b, taken) && !onMark(b) {
				out[i], taken = l, append(taken, b)
				break
			}
		}
	}
	for i, m := range marks {
		if out[i].Text != "" {
			continue
		}
		half := float64(Width(m.Number, TextSize) / 2)
		in := Label{X: m.X - half, Y: m.Y + middle, Text: m.Number, Numbered: true}
		if b := in.Box(); m.R >= TextSize*.7 && free(b, taken) {
			out[i], taken = in, append(taken, b)
			continue
		}
	rings:
		for ring := range 8 { // around the circle
			far := m.R + 3 + float64(float64(ring)*(.8*TextSize))
			for _, turn := range turns {
				l := Label{X: in.X + float64(turn[0]*(far+half)), Y: in.Y + float64(turn[1]*(far+TextSize/3)), Text: m.Number, Numbered: true, Led: ring > 0}
				if b := l.Box(); free(b, taken) {
					out[i], taken = l, append(taken, b)
					break rings
				}
			}
		}
	}
	return out
}

// Where the line of a label stands, from the place that it is beside, above or below.
const (
	middle = .35 * TextSize
	above  = .3 * TextSize
	below  = .8 * TextSize
)

// turns are the ways from a mark, beginning on its right: a sine and a cosine would not
// be the same on every machine.
var turns = func() (out [16][2]float64) {
	const a, b, c = .92387953251128674, .70710678118654752, .38268343236508977 // cosines of an eighth of a half turn, of two and of three
	for k, x := range [16]float64{1, a, b, c, 0, -c, -b, -a, -1, -a, -b, -c, 0, c, b, a} {
		out[k][0], out[(k+4)%16][1] = x, x
	}
	return out
}()

// Labels are measured and not looked at: none lies on another or beyond its sheet, and
// each spot is on one sheet under its name or its number, however close places lie.
package figure

import (
	"fmt"
	"strings"
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// crowd is spots that lie close together in three regions, by a fixed rule.
func crowd(n int) (spots []Spot) {
	middles := [][2]float64{{52, 4}, {8, -75}, {33, 118}}
	for i := range n {
		m := middles[i%3]
		spots = append(spots, Spot{Lat: m[0] + float64(i*7%23-11)*.6, Lon: m[1] + float64(i*11%31-15)*.6, Share: 1 / float64(i+1),
			Text: strings.Repeat("Vale of Torrin ", 1+i%2)[:6+i*5%9], Number: fmt.Sprint(i + 1)})
	}
	return append(spots, Spot{Lat: 61, Lon: 99, Share: .5, Text: "Far Land", Number: fmt.Sprint(n + 1)})
}

func TestSheetsLoseNothing(t *testing.T) {
	for _, n := range []int{0, 3, 20, 60, 119} {
		spots := crowd(n)
		for _, width := range []float64{320, 880} {
			sheets := Sheets(spots, Area{-100, 80, 260, 120}, width, min(width, 430))
			seen := make([]int, len(spots))
			names := 0
			for _, s := range sheets {
				if len(s.Labels) != len(s.Spots) || len(s.Marks) != len(s.Spots) {
					t.Fatalf("%d spots, %v wide: a sheet has %d spots, %d marks and %d labels", n, width, len(s.Spots), len(s.Marks), len(s.Labels))
				}
				boxes := make([]Box, 0, len(s.Labels)+len(s.Parts))
				for k, l := range s.Labels {
					seen[s.Spots[k]]++
					if l.Text != spots[s.Spots[k]].Text && l.Text != spots[s.Spots[k]].Number {
						t.Errorf("%d spots, %v wide: %q says %q", n, width, spots[s.Spots[k]].Text, l.Text)
						continue
					}
					if l.named() {
						names++
					}
					boxes = append(boxes, l.Box())
				}
				for i, p := range s.Parts {
					boxes = append(boxes, p.Label().Box())
					for _, q := range s.Parts[:i] {
						if p.meets(q.Box) {
							t.Errorf("%d spots, %v wide: parts %s and %s overlap", n, width, p.Name, q.Name)
						}
					}
				}
				for i, b := range boxes {
					if b.X0 < 0 || b.Y0 < 0 || b.X1 > s.W || b.Y1 > s.H && i < len(s.Labels) {
						t.Errorf("%d spots, %v wide: a label lies at %+v, off a sheet of %v by %v", n, width, b, s.W, s.H)
					}
					for _, o := range boxes[:i] {
						if b.meets(o) {
							t.Errorf("%d spots, %v wide: labels overlap at %+v and %+v", n, width, b, o)
						}
					}
				}
				for _, m := range s.Marks {
					if m.X < m.R || m.Y < m.R || m.X > s.W-m.R || m.Y > s.H-m.R {
						t.Errorf("%d spots, %v wide: a circle at %v, %v is cut", n, width, m.X, m.Y)
					}
				}
			}
			for i, times := range seen {
				if times != 1 {
					t.Errorf("%d spots, %v wide: %q is on %d sheets", n, width, spots[i].Text, times)
				}
			}
			if n == 60 && (len(sheets) < 3 || names < 25) {
				t.Errorf("%v wide: %d sheets show %d names of %d", width, len(sheets), names, len(spots))
			}
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text string
		want string
	}{
		{"Tide Office", "Tide Office"},
		{"National Institute of Tides and Rivers", "National Institute|of Tides and Rivers"},
		{"Donaudampfschifffahrtsgesellschaft", "Donaudampfschiff|fahrtsgesellschaft"},
		{"", ""},
	} {
		lines := Wrap(c.text, 140, 12, 3)
		for _, l := range lines {
			if Width(l, 12) > 140 {
				t.Errorf("%q is wider than there is room", l)
			}
		}
		if got := strings.Join(lines, "|"); strings.Count(got, "|") != strings.Count(c.want, "|") || strings.NewReplacer("|", "", " ", "").Replace(got) != strings.ReplaceAll(c.text, " ", "") {
			t.Errorf("%q: %q, want something like %q", c.text, got, c.want)
		}
	}
	if got := Wrap(strings.Repeat("Endless words ", 5000), 140, 12, 3); len(got) != 3 || !strings.HasSuffix(got[2], "…") {
		t.Errorf("a text without end has %d lines: %q", len(got), got)
	}
}

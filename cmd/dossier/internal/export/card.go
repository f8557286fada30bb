package export

// The picture that represents a page where somebody shares a link to it: title
// and slip, on the paper and with the accent of the site's own style.

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"strings"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"dossier/cmd/dossier/internal/view"
)

// The size is the one that Open Graph readers crop least.
const cardWidth, cardHeight, cardEdge = 1200, 630, 80

// shades of a palette between paper and a colour.
const shades = 16

var cardPalette = func() (p color.Palette) {
	paper := [3]int{0xfb, 0xfa, 0xf7}
	for _, ink := range [][3]int{{0x1c, 0x1b, 0x19}, {0x59, 0x56, 0x50}, {0x7a, 0x1f, 0x1f}} {
		for s := range shades {
			mix := func(i int) uint8 { return uint8(paper[i] + (ink[i]-paper[i])*s/(shades-1)) }
			p = append(p, color.RGBA{mix(0), mix(1), mix(2), 0xff})
		}
	}
	return p
}()

// The inks of the palette.
const (
	ink = iota * shades
	soft
	accent
)

// fonts are parsed once; a face is for one goroutine at a time.
var (
	boldFont    = sync.OnceValues(func() (*opentype.Font, error) { return opentype.Parse(gobold.TTF) })
	regularFont = sync.OnceValues(func() (*opentype.Font, error) { return opentype.Parse(goregular.TTF) })
)

type cardFaces struct{ title, heading, small *cardFace }

var faces = sync.Pool{New: func() any {
	return &cardFaces{newCardFace(boldFont, 58), newCardFace(boldFont, 30), newCardFace(regularFont, 28)}
}}

func cardImage(v *view.Picture) ([]byte, error) {
	f := faces.Get().(*cardFaces)
	defer faces.Put(f)
	img := image.NewPaletted(image.Rect(0, 0, cardWidth, cardHeight), cardPalette) // of index 0: paper
	for y := range 10 {
		for x := range cardWidth {
			img.Pix[y*img.Stride+x] = accent + shades - 1
		}
	}
	text := func(face *cardFace, ink int, y int, s string) {
		at := fixed.P(cardEdge, y)
		for _, r := range s {
			advance, ok := face.GlyphAdvance(r)
			if !ok {
				continue
			}
			mask, place := face.drawn(r, at)
			dr := place.Intersect(img.Rect)
			for py := dr.Min.Y; py < dr.Max.Y; py++ {
				for px := dr.Min.X; px < dr.Max.X; px++ {
					if a := mask.AlphaAt(px-place.Min.X, py-place.Min.Y).A; a > 8 {
						img.Pix[py*img.Stride+px] = uint8(ink + int(a)*(shades-1)/255)
					}
				}
			}
			at.X += advance
		}
	}
	text(f.heading, accent, 110, strings.Join(wrap(f.heading, v.Site.Title, 1), ""))
	for i, line := range wrap(f.title, v.Title, 5) {
		text(f.title, ink, 210+72*i, line)
	}
	lines := wrap(f.small, v.Words, 2)
	for i, line := range lines {
		text(f.small, soft, cardHeight-60-38*(len(lines)-1-i), line)
	}
	var buf bytes.Buffer
	err := (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&buf, img)
	return buf.Bytes(), err
}

// wrap cuts a text into lines that fit, at most so many; an ellipsis shows that
// there was more. Letters that the font lacks are omitted.
func wrap(face font.Face, s string, most int) (lines []string) {
	const room = cardWidth - 2*cardEdge
	s = strings.Map(func(r rune) rune {
		if _, ok := face.GlyphAdvance(r); !ok {
			return -1
		}
		return r
	}, s)
	line := ""
	for w := range strings.FieldsSeq(s) {
		next := strings.TrimPrefix(line+" "+w, " ")
		if font.MeasureString(face, next).Ceil() <= room {
			line = next
			continue
		}
		if len(lines) == most-1 {
			for line != "" && font.MeasureString(face, line+"…").Ceil() > room {
				line = line[:max(0, strings.LastIndexByte(line, ' '))]
			}
			return append(lines, line+"…")
		}
		if line != "" {
			lines = append(lines, line)
		}
		for r := []rune(w); font.MeasureString(face, string(r)).Ceil() > room; r = r[:len(r)-1] {
			w = string(r[:len(r)-1])
		}
		line = w
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

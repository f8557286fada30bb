package export

// The letters of a card, drawn by whole numbers. The library draws curves by products and
// sums that some processors round at once and others do not: the same card would have
// other shades on another machine.

import (
	"image"
	"image/draw"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// cardFace is a font in a size, and what a letter of it is drawn with.
type cardFace struct {
	font.Face // for what it measures
	font      *opentype.Font
	size      fixed.Int26_6
	buf       sfnt.Buffer
	rast      vector.Rasterizer
	mask      image.Alpha
}

func newCardFace(of func() (*opentype.Font, error), size int) *cardFace {
	f, err := of()
	if err == nil {
		var face font.Face
		if face, err = opentype.NewFace(f, &opentype.FaceOptions{Size: float64(size), DPI: 72, Hinting: font.HintingNone}); err == nil {
			return &cardFace{Face: face, font: f, size: fixed.I(size)}
		}
	}
	panic("export: a font is broken: " + err.Error()) // it is part of the program
}

// drawn returns how much of each pixel a letter covers, and where these lie; until the
// next is drawn.
func (f *cardFace) drawn(r rune, at fixed.Point26_6) (mask *image.Alpha, place image.Rectangle) {
	n, err := f.font.GlyphIndex(&f.buf, r)
	if err != nil {
		return nil, place
	}
	outline, err := f.font.LoadGlyph(&f.buf, n, f.size, nil)
	if err != nil {
		return nil, place
	}
	bounds := outline.Bounds().Add(at)
	place = image.Rect(bounds.Min.X.Floor(), bounds.Min.Y.Floor(), bounds.Max.X.Ceil(), bounds.Max.Y.Ceil())
	corner := at.Sub(fixed.P(place.Min.X, place.Min.Y))
	f.rast.Reset(place.Dx(), place.Dy())
	f.rast.DrawOp = draw.Src
	var pen fixed.Point26_6
	for _, s := range outline {
		switch a, b := s.Args[0].Add(corner), s.Args[1].Add(corner); s.Op {
		case sfnt.SegmentOpMoveTo:
			pen = a
			f.rast.MoveTo(float32(pen.X)/64, float32(pen.Y)/64)
		case sfnt.SegmentOpLineTo:
			pen = a
			f.rast.LineTo(float32(pen.X)/64, float32(pen.Y)/64)
		case sfnt.SegmentOpQuadTo: // these fonts have no other curves
			f.curve(pen, a, b)
			pen = b
		}
	}
	f.mask = image.Alpha{Pix: append(f.mask.Pix[:0], make([]uint8, place.Dx()*place.Dy())...), Stride: place.Dx(), Rect: image.Rect(0, 0, place.Dx(), place.Dy())}
	f.rast.Draw(&f.mask, f.mask.Rect, image.Opaque, image.Point{})
	return &f.mask, place
}

// curve draws a curve as the lines between points of it.
func (f *cardFace) curve(from, by, to fixed.Point26_6) {
	const lines = 8 // a power of two: what is divided by it stays exact
	for i := fixed.Int26_6(1); i <= lines; i++ {
		on := func(a, b, c fixed.Int26_6) float32 {
			return float32((lines-i)*(lines-i)*a+2*i*(lines-i)*b+i*i*c) / (64 * lines * lines)
		}
		f.rast.LineTo(on(from.X, by.X, to.X), on(from.Y, by.Y, to.Y))
	}
}

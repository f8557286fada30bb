package pdf

// Pages that are pictures: which these are, what they look like to a program that reads
// pictures, and what such a program read on them, which an archive keeps.

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"math"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/transcript"
)

// wordless reports whether nobody can read a page but by looking at it: its text is a
// picture, is drawn, or is in a font that does not say what its letters are.
func (p *leaf) wordless() bool {
	return len(p.lines) == 0 || p.picture > 0.5 && len(p.lines) < 3 || p.unread > 20 && p.unread > 2*p.count
}

// recall puts what a program read on pictures in the place of these pages.
func (d *document) recall(kept *transcript.Kept) {
	if kept == nil {
		return
	}
	for i := range d.pages {
		p := &d.pages[i]
		text := kept.Pages[p.number]
		if text == "" || !p.wordless() {
			continue
		}
		d.unread -= p.unread
		d.kept = kept
		p.lines, p.picture, p.recognised = nil, 0, text
	}
}

// paragraphs are the paragraphs that a program read on a page, with their lines, which
// are joined as those of any text.
func (p *leaf) paragraphs() (out []piece) {
	for s := range strings.SplitSeq(p.recognised, "\n\n") {
		if s = strings.Trim(s, "\n"); strings.TrimSpace(s) != "" {
			out = append(out, piece{text: s, page: p.number, lines: strings.Count(s, "\n") + 1})
		}
	}
	return out
}

// transcribed says whose reading the text is, where most pages have it from a program.
func (d *document) transcribed(x *extract.Source, pages int) {
	if d.kept == nil {
		return
	}
	evidence := "read by " + d.kept.Program
	if d.kept.Language != "" {
		evidence += " as " + d.kept.Language
	}
	if d.kept.Corrected {
		evidence += ", and corrected since"
	}
	x.Messages.Notef("", 0, "compare it with the pages, and correct the kept file", "the text of %s is that of the kept transcription, %s", diag.Counted(pages, "page", "pages"), evidence)
	if pages*2 > len(d.pages) {
		x.Known.Fidelity = []string{"transcription"}
		x.Known.Set("fidelity", archive.Provenance{Basis: archive.Extracted, Evidence: evidence, Rule: "the transcription that is kept beside the scan"})
	}
}

// Scan opens a file and returns how many pages it has, and which of them are pictures.
func Scan(data []byte) (count int, wordless []int, err error) {
	err = opened(data, func(s *sandbox, doc uint64, n int) {
		count = n
		for i := range n {
			sh := s.sheet(doc, i)
			p := leaf{sheet: sh, lines: lines(words(sh.letters))}
			if p.count = len(sh.letters); s.err == nil && p.wordless() {
				wordless = append(wordless, i+1)
			}
		}
	})
	return count, wordless, err
}

// Dots of a picture: to an inch, and at most.
const (
	dots     = 300
	mostDots = 36 << 20
)

// Picture draws a page in shades of grey, as PNG, with so many dots to an inch.
func Picture(data []byte, number int) (out []byte, perInch int, err error) {
	err = opened(data, func(s *sandbox, doc uint64, n int) {
		if number < 1 || number > n {
			return
		}
		page := s.call("FPDF_LoadPage", doc, uint64(number-1))
		if page == 0 {
			return
		}
		defer s.call("FPDF_ClosePage", page)
		wide := float64(math.Float32frombits(uint32(s.call("FPDF_GetPageWidthF", page))))
		high := float64(math.Float32frombits(uint32(s.call("FPDF_GetPageHeightF", page))))
		if !(wide >= 1 && high >= 1 && wide*high < 1e9) {
			return
		}
		scale := min(float64(dots)/72, math.Sqrt(mostDots/(wide*high)))
		perInch = int(scale * 72)
		w, h := max(int(wide*scale), 1), max(int(high*scale), 1)
		const grey, white, greyscale = 1, 0xFFFFFFFF, 8
		bitmap := s.call("FPDFBitmap_CreateEx", uint64(w), uint64(h), grey, 0, 0)
		if bitmap == 0 {
			return
		}
		s.call("FPDFBitmap_FillRect", bitmap, 0, 0, uint64(w), uint64(h), white)
		s.call("FPDF_RenderPageBitmap", bitmap, page, 0, 0, uint64(w), uint64(h), 0, greyscale)
		at, stride := int(uint32(s.call("FPDFBitmap_GetBuffer", bitmap))), int(int32(s.call("FPDFBitmap_GetStride", bitmap)))
		if s.err != nil || at == 0 || stride < w || at+stride*h > len(s.bytes) {
			return
		}
		var file bytes.Buffer
		fast := png.Encoder{CompressionLevel: png.BestSpeed}
		if fast.Encode(&file, &image.Gray{Pix: s.bytes[at : at+stride*h], Stride: stride, Rect: image.Rect(0, 0, w, h)}) == nil {
			out = file.Bytes()
		}
	})
	if err == nil && out == nil {
		err = errors.New("the page cannot be drawn")
	}
	return out, perInch, err
}

// opened calls f with a file in a sandbox, and returns why it cannot be read.
func opened(data []byte, f func(s *sandbox, doc uint64, count int)) error {
	s, err := open()
	if err != nil {
		return err
	}
	defer s.close()
	doc := s.call("FPDF_LoadMemDocument", s.put(data), uint64(len(data)), 0)
	count := 0
	if doc != 0 && s.err == nil {
		count = int(int32(s.call("FPDF_GetPageCount", doc)))
	}
	if count > 0 && count <= maxPages {
		f(s, doc, count)
	}
	switch {
	case count > maxPages:
		return errors.New("it has too many pages")
	case count <= 0 || s.err != nil:
		return errors.New(s.refuse().Messages[0].Text)
	}
	return nil
}

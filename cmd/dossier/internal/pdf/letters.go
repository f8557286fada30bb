package pdf

// The letters of a page and where they stand, each as people see it: with the page
// upright, and told whether anybody sees it at all.

import (
	"encoding/binary"
	"math"
	"strings"
	"unicode/utf16"
)

// A style is what letters of one object of a page share.
type style struct {
	size     float32 // of the type, in points as it is shown
	bold     bool
	turn     uint8 // quarter turns against most of the page; askew for any other angle
	white    bool
	unseen   bool // drawn by no pen: the text below a scan
	artifact bool // the file marks it as none of its text
	order    int  // when it is drawn; 0 if that is not known
	hidden   string
}

const askew = 4

// A letter of a page. y grows downwards.
type letter struct {
	r                    rune
	x0, x1, top, foot, y float32 // y: of its baseline
	style                *style
	space                bool // a blank stands before it
}

func (l *letter) height() float32 { return l.foot - l.top }

// A sheet is a page as it was read.
type sheet struct {
	number  int // from 1
	w, h    float32
	letters []letter
	picture float32 // share of the page that pictures cover
	scanned bool    // its text stands unseen before a picture: what a program recognised
	unread  int     // letters whose codes have no meaning
}

// maxLetters bounds a page.
const maxLetters = 400_000

// box is a rectangle, as the page of the file counts.
type box struct{ l, b, r, t float32 }

func (b box) holds(x, y float32) bool { return x > b.l && x < b.r && y > b.b && y < b.t }

// view says how a page is turned to be upright.
type view struct {
	box
	turns uint8 // by quarters, clockwise
}

func (v view) size() (w, h float32) {
	w, h = v.r-v.l, v.t-v.b
	if v.turns&1 == 1 {
		w, h = h, w
	}
	return w, h
}

func (v view) point(x, y float32) (float32, float32) {
	x, y = x-v.l, v.t-y
	w, h := v.r-v.l, v.t-v.b
	switch v.turns {
	case 1:
		return h - y, x
	case 2:
		return w - x, h - y
	case 3:
		return y, w - x
	}
	return x, y
}

// raw is a letter as the engine gives it.
type raw struct {
	r      rune
	n      int32 // its number on the page
	style  int32
	box    box
	spaced bool
}

// sheet reads page n, from 0.
func (s *sandbox) sheet(doc uint64, n int) sheet {
	s.turn()
	out := sheet{number: n + 1}
	page := s.call("FPDF_LoadPage", doc, uint64(n))
	if page == 0 {
		return out
	}
	defer s.call("FPDF_ClosePage", page)
	s.call("FPDF_GetPageBoundingBox", page, s.at(0))
	v := view{box: box{l: s.float(0), t: s.float(1), r: s.float(2), b: s.float(3)}}
	turned := uint8(s.call("FPDFPage_GetRotation", page) & 3)
	text := s.call("FPDFText_LoadPage", page)
	if text == 0 {
		return out
	}
	defer s.call("FPDFText_ClosePage", text)
	count := min(int(int32(s.call("FPDFText_CountChars", text))), maxLetters)
	objects := s.objects(page, v.box)
	out.picture = objects.picture
	r := reader{sandbox: s, text: text, objects: objects, known: map[uint64]int32{}, fonts: map[uint64]bool{}}
	list := r.letters(max(count, 0))
	if s.err != nil {
		return out
	}
	v.turns = r.upright(list, turned)
	out.w, out.h = v.size()
	out.letters = r.place(list, v)
	out.unread = r.unread
	out.scanned = r.scanned(list)
	r.hide(list, out.letters, v.box, out.scanned)
	return out
}

// reader reads the letters of a page.
type reader struct {
	*sandbox
	text    uint64
	objects objects
	styles  []style
	turns   []int8           // of each style, counter-clockwise as the file has it; -1 for askew
	known   map[uint64]int32 // objects whose style is known
	fonts   map[uint64]bool  // whether a font is bold
	unread  int
}

// letters reads what stands on the page. What a letter shares with its object is asked
// once an object, and whose object it is where a word begins or ends.
func (r *reader) letters(count int) []raw {
	list := make([]raw, 0, count)
	blank := 0 // the last one, -1 behind a letter
	word := 0  // where the last word begins in list
	var from uint64
	finish := func() {
		if len(list) == word {
			return
		}
		st := r.styleOf(from, list[word].n)
		same := r.call("FPDFText_GetTextObject", r.text, uint64(list[len(list)-1].n)) == from
		for i := word; i < len(list); i++ {
			if !same && i > word {
				st = r.styleOf(r.call("FPDFText_GetTextObject", r.text, uint64(list[i].n)), list[i].n)
			}
			list[i].style = st
		}
		word = len(list)
	}
	all := r.codes(count)
	for i := 0; i < count && r.err == nil; i++ {
		var c rune
		if all != nil {
			c = rune(all[i])
		} else {
			c = rune(r.call("FPDFText_GetUnicode", r.text, uint64(i)))
		}
		switch {
		case c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0xA0 || c == 0x3000:
			blank = i
			continue
		case c == 0xFFFE || c == 2:
			c = hyphen
		case 0xF000 <= c && c <= 0xF0FF && symbols[c] != 0:
			c = symbols[c]
		case c < ' ' || c == 0xFFFF || c == 0xFFFD || 0xE000 <= c && c <= 0xF8FF || c > 0x10FFFF:
			r.unread++
			continue
		}
		r.call("FPDFText_GetLooseCharBox", r.text, uint64(i), r.at(0))
		l := raw{r: c, box: box{l: r.float(0), t: r.float(1), r: r.float(2), b: r.float(3)}, n: int32(i)}
		if l.box.b > l.box.t {
			l.box.b, l.box.t = l.box.t, l.box.b
		}
		if blank >= 0 && len(list) > word && r.glued(&list[len(list)-1], &l, blank) {
			blank = -1
		}
		if blank >= 0 || len(list) == word {
			finish()
			l.spaced = true
			from = r.call("FPDFText_GetTextObject", r.text, uint64(i))
		}
		blank = -1
		list = append(list, l)
	}
	finish()
	return list
}

// glued reports whether the blank between two letters of a line is none: the engine puts
// one where a font says wrongly how wide its letters are.
func (r *reader) glued(a, b *raw, blank int) bool {
	size := min(a.box.t-a.box.b, b.box.t-b.box.b)
	gap := b.box.l - a.box.r
	return size > 0 && near(a.box.b, b.box.b, 0.3*size) && gap < 0.1*size && gap > -0.3*size && a.r < 0x590 && b.r < 0x590 &&
		r.call("FPDFText_IsGenerated", r.text, uint64(blank)) == 1
}

// codes reads all letters at once, which is faster; nil where they are not one unit each.
func (r *reader) codes(count int) []uint16 {
	size := uint64(2 * (count + 1))
	at := r.call("malloc", size)
	if at == 0 {
		return nil
	}
	defer r.call("free", at)
	if n := r.call("FPDFText_GetText", r.text, 0, uint64(count), at); r.err != nil || int(n) != count+1 {
		return nil
	}
	out := make([]uint16, count)
	for i := range out {
		out[i] = binary.LittleEndian.Uint16(r.bytes[at+2*uint64(i):])
		if utf16.IsSurrogate(rune(out[i])) || i%97 == 0 && uint64(out[i]) != r.call("FPDFText_GetUnicode", r.text, uint64(i)) {
			return nil
		}
	}
	return out
}

// symbols are the bullets of a font of symbols, which files give no meaning.
var symbols = map[rune]rune{0xF0B7: '•', 0xF0A7: '▪', 0xF06C: '●', 0xF06E: '■', 0xF0D8: '▪', 0xF0FC: '✓', 0xF02D: '–', 0xF0A8: '□'}

// hyphen stands for one at the end of a line, which may belong to the word or not.
const hyphen = '\u00AD'

// styleOf returns the style of a letter of an object, by its number on the page.
func (r *reader) styleOf(object uint64, letter int32) int32 {
	i := uint64(letter)
	if at, ok := r.known[object]; ok {
		return at
	}
	st := style{order: r.objects.order[object]}
	turn := int8(0)
	if r.call("FPDFText_GetMatrix", r.text, i, r.at(0)) != 0 {
		a, b, c, d := float64(r.float(0)), float64(r.float(1)), float64(r.float(2)), float64(r.float(3))
		r.call("FPDFText_GetFontSize", r.text, i)
		size := math.Float64frombits(r.stack[0])
		st.size = float32(math.Abs(size) * math.Sqrt(float64(c*c)+float64(d*d)))
		turn = quarter(a, b)
	}
	if object != 0 {
		r.pen(object, &st)
	}
	r.known[object] = int32(len(r.styles))
	r.styles = append(r.styles, st)
	r.turns = append(r.turns, turn)
	return int32(len(r.styles) - 1)
}

// quarter returns by how many quarters of a turn a direction is turned from the x axis, or
// -1 where it leans by more than five degrees.
func quarter(x, y float64) int8 {
	const lean = 0.0945 // the tangent of 0.06 of a quarter
	switch {
	case math.Abs(y) <= lean*x:
		return 0
	case math.Abs(x) <= lean*y:
		return 1
	case math.Abs(y) <= lean*-x:
		return 2
	case math.Abs(x) <= lean*-y:
		return 3
	}
	return -1
}

// pen reads with what an object is drawn, and what the file says it is.
func (r *reader) pen(object uint64, st *style) {
	mode := int32(r.call("FPDFTextObj_GetTextRenderMode", object))
	st.unseen = mode == 3 || mode == 7
	if r.call("FPDFPageObj_GetFillColor", object, r.at(0), r.at(1), r.at(2), r.at(3)) != 0 && (mode == 0 || mode == 4) {
		st.white = r.word(0) > 244 && r.word(1) > 244 && r.word(2) > 244
		st.unseen = st.unseen || r.word(3) < 8
	}
	if font := r.call("FPDFTextObj_GetFont", object); font != 0 {
		bold, ok := r.fonts[font]
		if !ok {
			n := uint32(r.call("FPDFFont_GetBaseFontName", font, r.at(0), 200))
			name := strings.ToLower(string(r.bytes[r.scratch : r.scratch+min(n, 200)]))
			weight := int32(r.call("FPDFFont_GetWeight", font))
			bold = strings.Contains(name, "bold") || strings.Contains(name, "black") || strings.Contains(name, "heavy") || strings.HasPrefix(name, "cmbx") || strings.Contains(name, "+cmbx") || weight >= 650 && weight <= 1000
			r.fonts[font] = bold
		}
		st.bold = bold
	}
	for m := range min(int32(r.call("FPDFPageObj_CountMarks", object)), 8) {
		mark := r.call("FPDFPageObj_GetMark", object, uint64(m))
		if mark != 0 && r.call("FPDFPageObjMark_GetName", mark, r.at(16), 64, r.at(0)) != 0 {
			name := r.bytes[r.at(16) : r.at(16)+min(uint64(r.word(0)), 64)]
			st.artifact = st.artifact || strings.HasPrefix(strings.ReplaceAll(string(name), "\x00", ""), "Artifact")
		}
	}
}

// upright says by how many quarters the page must be turned so that most of its text is;
// turned is what the file says.
func (r *reader) upright(list []raw, turned uint8) uint8 {
	var votes [4]int
	for i := range list {
		if t := r.turns[list[i].style]; t >= 0 && !r.styles[list[i].style].unseen {
			votes[t]++
		}
	}
	best := turned
	for t, n := range votes {
		if n > votes[best] {
			best = uint8(t)
		}
	}
	if votes == [4]int{} { // nothing but what is unseen, or askew
		for i := range list {
			if t := r.turns[list[i].style]; t >= 0 {
				votes[t]++
			}
		}
		for t, n := range votes {
			if n > votes[best] {
				best = uint8(t)
			}
		}
	}
	return best
}

// place turns letters as the page is seen.
func (r *reader) place(list []raw, v view) []letter {
	out := make([]letter, len(list))
	for i := range r.styles {
		r.styles[i].turn = askew
		if t := r.turns[i]; t >= 0 {
			r.styles[i].turn = uint8(t-int8(v.turns)) & 3
		}
	}
	drop := map[int32]float32{} // from the baseline of a style to the foot of its boxes
	for i, l := range list {
		x0, y0 := v.point(l.box.l, l.box.t)
		x1, y1 := v.point(l.box.r, l.box.b)
		st := &r.styles[l.style]
		o := letter{r: l.r, x0: min(x0, x1), x1: max(x0, x1), top: min(y0, y1), foot: max(y0, y1), style: st, space: l.spaced}
		if st.turn == 0 {
			d, ok := drop[l.style]
			if !ok && r.call("FPDFText_GetCharOrigin", r.text, uint64(l.n), r.at(0), r.at(2)) != 0 {
				_, y := v.point(r.double(0), r.double(2))
				d = o.foot - y
				drop[l.style] = d
			}
			o.y = o.foot - d
		} else {
			o.y = o.foot
		}
		if st.size < 0.1 { // a type that is drawn by its own matrix
			st.size = o.height() * 0.85
		}
		out[i] = o
	}
	return out
}

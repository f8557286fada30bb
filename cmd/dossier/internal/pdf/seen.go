package pdf

// What people see of a page: text may be drawn by no pen, in the colour of the paper,
// outside of the page, too small to be read, or below a box that was laid over it. None
// of that is published. What a program recognised on a scan is text, though nobody sees it.

// objects are what is drawn on a page beside its text.
type objects struct {
	order   map[uint64]int // of the objects of text: which is drawn before which
	covers  []cover
	scans   []cover // pictures of more than half of the page
	grounds []cover // what may stand behind letters that are white
	picture float32
	forms   bool // something is drawn by a form, whose parts are not looked at
}

// A cover is something that is drawn over what is below it.
type cover struct {
	box
	order int
}

// maxObjects bounds how many objects of a page are looked at, maxCovers how many of them
// each letter is compared with.
const (
	maxObjects = 50_000
	maxCovers  = 1000
)

// The kinds of object.
const (
	textObject    = 1
	pathObject    = 2
	imageObject   = 3
	shadingObject = 4
	formObject    = 5
)

func (s *sandbox) objects(page uint64, seen box) objects {
	o := objects{order: map[uint64]int{}}
	var covered float32
	count := min(int(int32(s.call("FPDFPage_CountObjects", page))), maxObjects)
	for i := 0; i < count && s.err == nil && len(o.grounds) < maxCovers && len(o.covers) < maxCovers; i++ {
		object := s.call("FPDFPage_GetObject", page, uint64(i))
		if object == 0 {
			continue
		}
		kind := int32(s.call("FPDFPageObj_GetType", object))
		if kind == textObject {
			o.order[object] = i + 1
			continue
		}
		if s.call("FPDFPageObj_GetBounds", object, s.at(0), s.at(1), s.at(2), s.at(3)) == 0 {
			continue
		}
		c := cover{box{l: s.float(0), b: s.float(1), r: s.float(2), t: s.float(3)}, i + 1}
		switch kind {
		case imageObject:
			o.grounds = append(o.grounds, c)
			w, h := min(c.r, seen.r)-max(c.l, seen.l), min(c.t, seen.t)-max(c.b, seen.b)
			if w > 0 && h > 0 {
				covered += float32(w * h)
			}
			if w*h > 0.5*(seen.r-seen.l)*(seen.t-seen.b) && w > 0 {
				o.scans = append(o.scans, c)
			}
		case shadingObject:
			o.grounds = append(o.grounds, c)
		case formObject:
			o.forms = true
			o.grounds = append(o.grounds, c)
		case pathObject:
			o.path(s, object, c)
		}
	}
	if area := (seen.r - seen.l) * (seen.t - seen.b); area > 0 {
		o.picture = min(covered/area, 1)
	}
	return o
}

// path looks at a shape: it may hide text, or stand behind it.
func (o *objects) path(s *sandbox, object uint64, c cover) {
	if s.call("FPDFPath_GetDrawMode", object, s.at(0), s.at(1)) == 0 || s.word(0) == 0 ||
		s.call("FPDFPageObj_GetFillColor", object, s.at(0), s.at(1), s.at(2), s.at(3)) == 0 || s.word(3) < 8 {
		return
	}
	if s.word(0) < 230 || s.word(1) < 230 || s.word(2) < 230 {
		o.grounds = append(o.grounds, c)
	}
	if s.word(3) == 255 && c.r-c.l > 3 && c.t-c.b > 3 && int32(s.call("FPDFPath_CountSegments", object)) <= 6 && s.call("FPDFPageObj_HasTransparency", object) == 0 {
		o.covers = append(o.covers, c)
	}
}

// scanned reports whether most letters stand unseen before or behind a picture of the page,
// as programs that recognise scans put them.
func (r *reader) scanned(list []raw) bool {
	if r.objects.picture < 0.5 {
		return false
	}
	n := 0
	for i := range list {
		st := &r.styles[list[i].style]
		if st.unseen {
			n++
			continue
		}
		for _, c := range r.objects.scans {
			if st.order > 0 && c.order > st.order && c.holds((list[i].box.l+list[i].box.r)/2, (list[i].box.b+list[i].box.t)/2) {
				n++
				break
			}
		}
	}
	return n*10 > len(list)*6
}

// hide says why letters are not seen.
func (r *reader) hide(list []raw, letters []letter, seen box, scanned bool) {
	hidden := map[int32][]*style{}
	for i := range list {
		l, st := &list[i], &r.styles[list[i].style]
		x, y := (l.box.l+l.box.r)/2, (l.box.b+l.box.t)/2
		why := ""
		switch {
		case !seen.holds(x, y):
			why = "outside of the page"
		case st.unseen && !scanned:
			why = "drawn by no pen"
		case st.size < 1.2 && letters[i].height() < 1.5:
			why = "too small to be read"
		case st.white && !scanned && !r.objects.behind(st.order, x, y):
			why = "white on white"
		case st.order > 0 && !scanned && r.objects.over(st.order, x, y):
			why = "below a filled box"
		}
		if why != "" {
			letters[i].style = variant(hidden, list[i].style, st, why)
		}
	}
}

// variant is a style of what is hidden for a reason.
func variant(known map[int32][]*style, n int32, st *style, why string) *style {
	for _, v := range known[n] {
		if v.hidden == why {
			return v
		}
	}
	v := *st
	v.hidden = why
	known[n] = append(known[n], &v)
	return &v
}

// behind reports whether something that is not white stands, or may stand, behind a point.
func (o *objects) behind(order int, x, y float32) bool {
	if order == 0 && o.forms {
		return true
	}
	for _, g := range o.grounds {
		if (order == 0 || g.order < order) && g.holds(x, y) {
			return true
		}
	}
	return false
}

// over reports whether a filled box is laid over a point.
func (o *objects) over(order int, x, y float32) bool {
	for _, c := range o.covers {
		if c.order > order && c.holds(x, y) {
			return true
		}
	}
	return false
}

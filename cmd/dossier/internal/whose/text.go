package whose

// A text is read once for what it says of whose bodies and places it names: what stands at
// one of them holds for the name in the whole text, where nothing in it disagrees.

import (
	"strings"

	"dossier/cmd/dossier/internal/atlas"
	"dossier/cmd/dossier/internal/prose"
)

// Lines are the stretches of a text.
type Lines interface {
	Len() int
	Line(i int) Words
	// Dateline returns what a text says it was sent from, as it is written, or "".
	Dateline() string
}

// Text is what was read of one. The zero value with Lines is ready to be asked.
type Text struct {
	Lines Lines

	read   bool
	lying  map[place]Lying       // by where the name ends or begins
	lain   map[string][]place    // first or last words of such names → where
	bodies map[string]atlas.Area // of the bodies that were asked for
	about  *atlas.Area           // the only country of the text
}

type place struct{ line, word int }

// A text is read again for so many of its bodies, and looks at so many places for one word:
// more are of no use to anybody but who wants to keep it busy.
const (
	mostBodies = 32
	mostSigns  = 16
)

// Body returns whose a body is that a name stands for at a place, or "": by what stands
// beside it there; or beside the same name elsewhere, where the text speaks of one country's
// only; or because the text names one country, and was sent from there or calls the body
// that of "the country". body is the folded name.
func (t *Text) Body(line, from, to int, body string) atlas.Area {
	if a := Around(t.Lines.Line(line), from, to).Area; a != "" {
		return a
	}
	if a, ok := t.bodies[body]; ok || len(t.bodies) >= mostBodies {
		return a
	}
	if t.bodies == nil {
		t.bodies = map[string]atlas.Area{}
	}
	a := t.everywhere(strings.Fields(body))
	t.bodies[body] = a
	return a
}

// everywhere reads what stands around a body in the whole text.
func (t *Text) everywhere(body []string) (area atlas.Area) {
	own := false
	for i := range t.Lines.Len() {
		w := t.Lines.Line(i)
		for from := range max(0, w.Len()-len(body)+1) {
			if !matches(w, from, body) {
				continue
			}
			sign := Around(w, from, from+len(body))
			if sign.Other || sign.Area != "" && area != "" && sign.Area != area {
				return ""
			}
			own = own || sign.Own
			if sign.Area != "" {
				area = sign.Area
			}
		}
	}
	if area == "" {
		if about, sent := t.country(); own || sent {
			return about
		}
	}
	if country(area) != area {
		return "" // a state's: its country has one, too
	}
	return area
}

// matches reports whether some words stand at a place.
func matches(w Words, from int, words []string) bool {
	if from < 0 || from+len(words) > w.Len() {
		return false
	}
	for k, word := range words {
		if fold, _, _ := w.Word(from + k); fold != word {
			return false
		}
	}
	return true
}

// country returns the only country that the text names, or else was sent from, and
// whether it is both.
func (t *Text) country() (only atlas.Area, sent bool) {
	from := sentFrom(t.Lines.Dateline())
	if t.about == nil {
		named := map[atlas.Area]bool{}
		for i := range t.Lines.Len() {
			Countries(t.Lines.Line(i), func(a atlas.Area) { named[a] = true })
		}
		about := atlas.Area("")
		switch len(named) {
		case 0:
			about = from
		case 1:
			for a := range named {
				about = a
			}
		}
		t.about = &about
	}
	return *t.about, *t.about != "" && from == *t.about
}

// sentFrom returns the country of a dateline; none where its names are of several.
func sentFrom(dateline string) (area atlas.Area) {
	var words []string
	var buf [64]byte
	for pos := 0; len(words) < 8; {
		t, _, ok := prose.Next(dateline, pos, buf[:0])
		if !ok {
			break
		}
		words, pos = append(words, dateline[t.Start:t.End]), t.End
	}
	for i := 0; i < len(words); i++ {
		for k := min(len(words), i+3); k > i; k-- {
			a, ok := atlas.Usual(strings.Join(words[i:k], " "))
			if !ok {
				continue
			}
			if c := country(a); area != "" && area != c {
				return ""
			} else {
				area, i = c, k-1
			}
			break
		}
	}
	return area
}

// lies lists what the text says of where places lie.
func (t *Text) lies() {
	if t.read {
		return
	}
	t.read = true
	for i := range t.Lines.Len() {
		w := t.Lines.Line(i)
		Lies(w, func(x Lying) {
			if t.lying == nil {
				t.lying, t.lain = map[place]Lying{}, map[string][]place{}
			}
			at := place{i, x.At}
			t.lying[at] = x
			word := x.At
			if !x.Begins {
				word--
			}
			fold, _, _ := w.Word(word)
			t.lain[fold] = append(t.lain[fold], at)
		})
	}
}

// Place returns in which area a place lies, where that is not the one that its name alone
// stands for: by what stands beside it, or else beside the same name elsewhere, if all that
// is said there agrees. folded and name are how it is called.
func (t *Text) Place(line, from, to int, folded, name string) (area atlas.Area) {
	t.lies()
	if len(t.lying) == 0 {
		return ""
	}
	for _, at := range [2]int{to, from} {
		if x, ok := t.lying[place{line, at}]; ok && x.Begins == (at == from) {
			if a, ok := lies(name, x.In); ok {
				return a
			}
		}
	}
	words := strings.Fields(folded)
	first, last := t.lain[words[0]], t.lain[words[len(words)-1]]
	if len(words) == 1 {
		first = nil
	}
	found := false
	for _, signs := range [2][]place{first, last} {
		for _, at := range signs[:min(len(signs), mostSigns)] {
			x, from := t.lying[at], at.word
			if !x.Begins {
				from -= len(words)
			}
			if !matches(t.Lines.Line(at.line), from, words) {
				continue
			}
			a, ok := lies(name, x.In)
			if !ok {
				continue
			}
			if found && a != area {
				return ""
			}
			area, found = a, true
		}
	}
	return area
}

// lies returns in which of some areas a place lies that has others of its name; "" where it
// is the one that the name alone stands for. ok says that the areas tell.
func lies(name string, areas []atlas.Area) (area atlas.Area, ok bool) {
	usual, known := atlas.Usual(name)
	for _, a := range areas {
		if known && a.Holds(usual) {
			return "", true
		}
	}
	for _, a := range areas {
		if _, in, found := atlas.In(name, a); found {
			if ok {
				return "", false // several
			}
			area, ok = in, true
		}
	}
	if ok || len(areas) != 1 {
		return area, ok
	}
	for _, a := range atlas.AreasOf(name) {
		if a != areas[0] && areas[0].Holds(a) {
			return areas[0], true // Georgia, USA
		}
	}
	isCountry, listed := atlas.Knows(name)
	return areas[0], listed && !isCountry && (!known || country(areas[0]) != areas[0])
}

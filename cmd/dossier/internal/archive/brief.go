package archive

// What other pages show of an attribution. A source stands on many: as a card, beside
// each of its sentences, in the rows of tables. A title of ten thousand letters or
// three thousand authors would be repeated on all of them.

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Bounds on what other pages show of a source. Its own page and files show all.
const (
	BriefText    = 300 // bytes of a value
	BriefAuthors = 50  // on a card
	briefList    = 20  // values of another field
	briefName    = 100 // bytes of an author’s name
	// PagedAuthors is for how many of its authors, the first, a source is listed on a
	// page of theirs.
	PagedAuthors = 100
)

// Brief returns what other pages show of a briefing's attribution: all of it, unless
// that is beyond bounds.
func (b *Briefing) Brief() *Attribution {
	if b.Shortened != nil {
		return b.Shortened
	}
	return b.Attr()
}

// Shortened returns the attribution within the bounds of what other pages show, nil
// where it is within them.
func (a *Attribution) Shortened() *Attribution {
	short, cut := *a, false
	for i := range Fields {
		f := &Fields[i]
		if f.At == nil {
			continue
		}
		switch v := f.At(&short).(type) {
		case *string:
			cut = briefly(v, f.Form, BriefText) || cut
		case *[]string:
			cut = shortened(v, briefList, func(s *string) bool { return briefly(s, f.Form, BriefText) }) || cut
		case *Publisher:
			for _, s := range []*string{&v.Name, &v.Type, &v.Country} {
				cut = briefly(s, FreeText, BriefText) || cut
			}
			cut = briefly(&v.URL, WebAddress, BriefText) || cut
		case *[]Author:
			cut = shortened(v, BriefAuthors, func(p *Author) bool { return briefly(&p.Name, FreeText, briefName) }) || cut
		case *[]Work:
			cut = shortened(v, briefList, func(w *Work) bool { return briefly(&w.Title, FreeText, BriefText) }) || cut
		case *[]Correction:
			cut = shortened(v, briefList, func(c *Correction) bool { return briefly(&c.Text, FreeText, BriefText) }) || cut
		case *Retraction:
			cut = briefly(&v.Retracted, FreeText, BriefText) || cut
		}
	}
	if !cut {
		return nil
	}
	short.MoreAuthors = len(a.Authors) - len(short.Authors)
	return &short
}

// shortened keeps the first most of a list, each cut, and reports whether anything is
// missing. The list that was is not touched.
func shortened[T any](list *[]T, most int, cut func(*T) bool) (any bool) {
	any = len(*list) > most
	kept := slices.Clone((*list)[:min(len(*list), most)])
	for i := range kept {
		any = cut(&kept[i]) || any
	}
	if any {
		*list = kept
	}
	return any
}

// briefly cuts a value at a word; an address, which would lead elsewhere then, is
// dropped.
func briefly(s *string, form Form, most int) bool {
	switch {
	case len(*s) <= most:
		return false
	case form == WebAddress:
		*s = ""
		return true
	}
	end := most
	for end > 0 && !utf8.RuneStart((*s)[end]) {
		end--
	}
	if word := strings.LastIndexByte((*s)[:end], ' '); word > most/2 {
		end = word
	}
	*s = strings.TrimRight((*s)[:end], " ,;:—–-") + "…"
	return true
}

package search

// What briefings may be picked by: of each field a column, a value a briefing. The search
// counts the values of those that it found, which lists of who has a value would not allow
// without loading them all.

import (
	"cmp"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/terms"
	"dossier/cmd/dossier/internal/view"
)

// Values returns what a briefing has of a field.
func Values(b *archive.Briefing, key string) []string {
	a, value := b.Attr(), ""
	switch key {
	case "publisher":
		value = a.Publisher.ID
	case "type":
		value = a.Publisher.Type
	case "kind":
		value = a.Kind
	case "year":
		if k := a.SortKey(); len(k) >= 4 {
			value = k[:4]
		}
	case "language":
		value = a.Language
	case "fidelity":
		return slices.Compact(slices.Sorted(slices.Values(a.Fidelity)))
	case "dated":
		value = string(a.Basis("published"))
	}
	if value == "" {
		return nil
	}
	return []string{value}
}

// Columns makes the file of columns of some briefings, which follow each other in the
// archive. names are the entities that have a column of their own.
func Columns(name string, briefings []*archive.Briefing, names []string) *view.SearchColumns {
	v := &view.SearchColumns{Name: name}
	for _, key := range terms.Keys {
		v.Columns = append(v.Columns, column(key, briefings))
	}
	dayBefore, lengths := 0, repeated{}
	for _, b := range briefings {
		first, last, ok := edtf.Span(b.Attr().Published)
		if !ok {
			lengths.add(0)
			v.First = number(v.First, 0)
			continue
		}
		day := int(first.Unix() / 86400)
		v.First = number(v.First, zigzag(day-dayBefore))
		dayBefore = day
		lengths.add(1 + int((last.Unix()-first.Unix())/86400))
	}
	v.Lengths = lengths.done()
	holders := make([][]byte, len(names))
	last := make([]int, len(names))
	at := map[string]int{}
	for k, id := range names {
		at[id] = k
	}
	for i, b := range briefings {
		mentions := b.Mentions()
		for m := range mentions {
			if k, ok := at[mentions[m].Entity]; ok && last[k] <= i {
				holders[k] = number(holders[k], i-last[k])
				last[k] = i + 1
			}
		}
	}
	for k, id := range names {
		v.Names = append(v.Names, view.SearchColumn{Key: id, Data: holders[k]})
	}
	return v
}

// CopiesFile is the file that says which briefings are one text.
const CopiesFile = "o"

// Copies writes which briefings are one text: of each that is, in their order, how far it
// is from the last of these, and how far behind the last one of its own text.
func Copies(list [][2]int) (dst []byte) {
	last := -1
	for _, c := range list {
		dst = number(number(dst, c[0]-last-1), c[0]-c[1])
		last = c[0]
	}
	return dst
}

// column makes a column: the values, those that most have first, and which of them each
// briefing has, counted from 1.
func column(key string, briefings []*archive.Briefing) view.SearchColumn {
	c := view.SearchColumn{Key: key}
	counts := map[string]int{}
	of := make([]string, len(briefings))
	for i, b := range briefings {
		of[i] = strings.Join(Values(b, key), " ")
		if of[i] != "" {
			counts[of[i]]++
		}
	}
	for v := range counts {
		c.Values = append(c.Values, v)
	}
	slices.SortFunc(c.Values, func(a, b string) int { return cmp.Or(counts[b]-counts[a], cmp.Compare(a, b)) })
	number := map[string]int{}
	for i, v := range c.Values {
		number[v] = i + 1
	}
	var r repeated
	for _, v := range of {
		r.add(number[v])
	}
	c.Data = r.done()
	return c
}

// repeated writes numbers that often follow themselves: twice the number, and one where
// how often it is repeated follows.
type repeated struct {
	dst         []byte
	last, times int
}

func (r *repeated) add(n int) {
	if r.times > 0 && n == r.last {
		r.times++
		return
	}
	r.flush()
	r.last, r.times = n, 1
}

func (r *repeated) flush() {
	switch {
	case r.times == 1:
		r.dst = number(r.dst, 2*r.last)
	case r.times > 1:
		r.dst = number(number(r.dst, 2*r.last+1), r.times-2)
	}
}

func (r *repeated) done() []byte {
	r.flush()
	return r.dst
}

// zigzag makes small numbers of either sign small ones.
func zigzag(n int) int {
	if n < 0 {
		return -2*n - 1
	}
	return 2 * n
}

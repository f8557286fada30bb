package terms

// Whether a text says what a question asks for, where its words alone do not tell.

import "strings"

// Text is the parts of a text, one behind the other.
type Text struct {
	words    []string
	together string
	starts   map[int]bool // in together: where a word begins, or the text ends
}

// TextOf cuts a text.
func TextOf(text string) *Text {
	t := &Text{starts: map[int]bool{}}
	var b strings.Builder
	Each(text, false, func(x *Term) {
		if x.IsPart() {
			t.starts[b.Len()] = true
			t.words = append(t.words, string(x.Word))
			b.Write(x.Word)
		}
	})
	t.starts[b.Len()] = true
	t.together = b.String()
	return t
}

// Says reports whether the words stand in the text one behind the other, whatever blanks
// and hyphens divide them.
func (t *Text) Says(pieces []string) bool {
	wanted := strings.Join(pieces, "")
	for from := 0; wanted != ""; from++ {
		i := strings.Index(t.together[from:], wanted)
		if i < 0 {
			break
		}
		from += i
		if t.starts[from] && t.starts[from+len(wanted)] {
			return true
		}
	}
	return false
}

// Follow reports whether words of which same says that they are those of the pieces stand
// one behind the other.
func (t *Text) Follow(pieces []string, same func(piece int, word string) bool) bool {
	for i := 0; i+len(pieces) <= len(t.words); i++ {
		k := 0
		for k < len(pieces) && same(k, t.words[i+k]) {
			k++
		}
		if k == len(pieces) {
			return true
		}
	}
	return false
}

package whose

// Of places that bear one name, a text says which one it means by the country or state
// beside it: "Granada, Nicaragua", "San José (Costa Rica)", "the Nicaraguan city of Granada".

import (
	"strings"

	"dossier/cmd/dossier/internal/atlas"
	"dossier/cmd/dossier/internal/prose"
)

// Lying says in which area the place lies whose name ends, or begins, at a word.
type Lying struct {
	At     int // the first word of the name, or the one behind its last
	Begins bool
	In     []atlas.Area // what the words may mean: Georgia is a country and a state
}

// Lies lists what some words say of where places lie.
func Lies(w Words, add func(Lying)) {
	t := known()
	for i := 0; i < w.Len(); i++ {
		fold, gap, class := w.Word(i)
		if t.begins[fold] == 0 {
			continue
		}
		if class == prose.Lower || gap == " " { // the Nicaraguan city of Granada, la ciudad nicaragüense de Granada
			if area, end := areaAt(w, i, true); len(area) == 1 && t.peoples[fold] != "" {
				if at := ofName(w, end); at > 0 {
					add(Lying{At: at, Begins: true, In: area})
				}
			}
		}
		if class == prose.Lower || i == 0 {
			continue
		}
		areas, end := areaAt(w, i, false)
		if len(areas) == 0 {
			continue
		}
		switch {
		case gap == ", " && closes(w, end), strings.TrimSpace(gap) == "(" && bracketEnds(w, end):
			if _, _, before := w.Word(i - 1); before != prose.Lower {
				add(Lying{At: i, In: areas})
			}
		case gap == " " && i > 1:
			if in, left, inClass := w.Word(i - 1); t.in[in] && inClass == prose.Lower && (left == " " || left == ", ") {
				if _, _, before := w.Word(i - 2); before != prose.Lower && before != prose.Digits {
					add(Lying{At: i - 1, In: areas})
				}
			}
		}
		i = end - 1
	}
}

// ofName returns where the name begins that "of", behind one word in small letters or
// none, ties to what stands before a word; 0 where there is none.
func ofName(w Words, at int) int {
	t := known()
	for n := 0; n < 2 && at < w.Len()-1; n, at = n+1, at+1 {
		word, gap, class := w.Word(at)
		if gap != " " || class != prose.Lower {
			return 0
		}
		if t.of[word] {
			if _, gap, class := w.Word(at + 1); gap == " " && class != prose.Lower && class != prose.Digits {
				return at + 1
			}
			return 0
		}
	}
	return 0
}

// closes reports whether what a comma set off ends before a word, and is no item of a list.
func closes(w Words, at int) bool {
	if at >= w.Len() {
		return true
	}
	word, gap, class := w.Word(at)
	switch {
	case gap == " ":
		return class == prose.Lower && known().in[word]
	case gap == ", " && class != prose.Lower && len(first(areaAt(w, at, false))) > 0:
		return false // Granada, Nicaragua, Honduras and …
	}
	return gap != "" && strings.ContainsRune(",.;:)—–", firstRune(gap)) || strings.HasPrefix(gap, " —") || strings.HasPrefix(gap, " –") || strings.HasPrefix(gap, " (")
}

func bracketEnds(w Words, at int) bool {
	if at >= w.Len() {
		return true // the text ends with the bracket
	}
	_, gap, _ := w.Word(at)
	return strings.HasPrefix(gap, ")")
}

func first[A, B any](a A, _ B) A { return a }

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

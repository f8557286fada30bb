package whose

// A body that each country has one of belongs to the country that the text says, in its
// name ("Norlandic Supreme Court", "Supreme Court of Norland") or beside it ("Norland's
// Supreme Court"); what it says of one place holds in the whole text.

import (
	"strings"

	"dossier/cmd/dossier/internal/atlas"
	"dossier/cmd/dossier/internal/prose"
)

// folded are the words of a folded name.
type folded []string

func (f folded) Len() int { return len(f) }

func (f folded) Word(i int) (string, string, prose.Class) { return f[i], " ", prose.Capitals }

// Organ reports whether a folded name holds the word for something that a state has one of.
func Organ(key string) bool {
	t := known()
	for rest := key; rest != ""; {
		first, behind, _ := strings.Cut(rest, " ")
		if most := t.leads[first]; most > 0 {
			end := len(first)
			for n := int8(1); ; n++ {
				if t.organs[rest[:end]] {
					return true
				}
				if n == most || end == len(rest) {
					break
				}
				next, _, _ := strings.Cut(rest[end+1:], " ")
				end += 1 + len(next)
			}
		}
		rest = behind
	}
	return false
}

// Split takes a folded name apart that says itself whose the body is: what it is called
// there, and the country. The name is whole and the area "" where it says nothing.
func Split(key string) (body string, area atlas.Area) {
	t := known()
	words := folded(strings.Fields(key))
	n := len(words)
	if n < 2 {
		return key, ""
	}
	if t.article[words[0]] && n > 2 {
		words, n = words[1:], n-1
	}
	if areas, end := areaAt(words, 0, true); end > 0 && end < n && one(areas) != "" {
		return strings.Join(words[end:], " "), areas[0]
	}
	for i := max(1, n-longest-2); i < n; i++ {
		at := i
		of := t.of[words[i]]
		for of && at+1 < n && (at == i || t.article[words[at]]) {
			at++
		}
		if areas, end := areaAt(words, at, !of); end == n && one(areas) != "" {
			return strings.Join(words[:i], " "), areas[0]
		}
	}
	return key, ""
}

// Sign is what stands around the name of a body and says whose it is.
type Sign struct {
	Area  atlas.Area // the one that is named, or ""
	Own   bool       // the one that the text is about: the country's
	Other bool       // somebody is said whose country is not known
}

// Around reads what stands around the words of a name.
func Around(w Words, from, to int) Sign {
	t := known()
	if from > 0 {
		_, gap, _ := w.Word(from)
		switch before, left, class := w.Word(from - 1); {
		case gap == " " && before == "s" && (left == "’" || left == "'") && from > 1:
			if areas, _ := areaBefore(w, from-1, false); len(areas) > 0 {
				return signOf(areas)
			}
			if owner, _, class := w.Word(from - 2); t.country[owner] && class == prose.Lower {
				return Sign{Own: true}
			}
			return Sign{Other: true}
		case gap == "’ " || gap == "' ":
			if areas, _ := areaBefore(w, from, false); len(areas) > 0 {
				return signOf(areas)
			}
		case gap == " ":
			if areas, at := areaBefore(w, from, true); len(areas) > 0 {
				if at > 0 {
					if _, gap, class := w.Word(at); gap == " " {
						if _, _, last := w.Word(at - 1); class != prose.Lower && last != prose.Lower {
							return Sign{Other: true} // the Latin American Parliament
						}
					}
				}
				return signOf(areas)
			}
			if left == " " && class != prose.Lower && class != prose.Digits {
				return Sign{Other: true}
			}
		}
	}
	if to >= w.Len() {
		return Sign{}
	}
	next, gap, class := w.Word(to)
	if gap != " " {
		return Sign{}
	}
	if areas, _ := areaAt(w, to, true); len(areas) > 0 && class == prose.Lower {
		return signOf(areas)
	}
	if t.of[next] || t.in[next] {
		at := to + 1
		if at < w.Len() {
			if word, _, class := w.Word(at); t.article[word] && class == prose.Lower {
				at++
			}
		}
		if at < w.Len() {
			if areas, _ := areaAt(w, at, false); len(areas) > 0 {
				return signOf(areas)
			}
			if word, _, class := w.Word(at); t.country[word] && class == prose.Lower || next == "del" && t.country[word] {
				return Sign{Own: t.of[next]}
			} else if t.of[next] && class != prose.Lower {
				return Sign{Other: true}
			}
		}
	}
	return Sign{}
}

func signOf(areas []atlas.Area) Sign {
	a := one(areas)
	return Sign{Area: a, Other: a == ""}
}

// Countries adds those that some words name, or speak of as theirs.
func Countries(w Words, add func(atlas.Area)) {
	t := known()
	for i := 0; i < w.Len(); {
		fold, _, _ := w.Word(i)
		if t.begins[fold] == 0 {
			i++
			continue
		}
		areas, end := areaAt(w, i, true)
		for _, a := range areas {
			add(country(a))
		}
		i = max(end, i+1)
	}
}

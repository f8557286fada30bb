package matches

// Whether two names that share a key may be one, and how names sound.

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/initials"
	"dossier/cmd/dossier/internal/prose"
)

// same reports whether two forms that share a key are likely one name.
func same(w Why, a *name, f *form, b *name, g *form) bool {
	if f.area != g.area || !fit(w, a.of, b.of) { // Granada in Spain, and Granada
		return false
	}
	switch w {
	case Written:
		return strings.Join(f.words, "") == strings.Join(g.words, "")
	case Ordered:
		return len(f.words) > 1 && f.bare != g.bare
	case Letters:
		short, long := f, g
		if len(g.words) < len(f.words) {
			short, long = g, f
		}
		return short.acronym && len(short.words) == 1 && len(long.words) > 1 && initials.Of(long.bare, short.bare)
	case Numbered:
		fb, fn := f.numbered()
		gb, gn := g.numbered()
		return fb == gb && (fn == "0") != (gn == "0") && a.of != "person" && b.of != "person"
	case Sounded:
		return f.bare != g.bare && len(f.words) == len(g.words) && a.of == b.of && a.of != "" && slices.EqualFunc(f.words, g.words, func(v, w string) bool { return digits(v) == digits(w) })
	case Surname:
		short, long := f, g
		if len(g.words) < len(f.words) {
			short, long = g, f
		}
		return len(short.words) == 1 && len(long.words) > 1 && len(short.bare) > 2 && !short.acronym
	case Middle:
		return person(f.words, g.words)
	}
	return false
}

// fit reports whether two types may be of one entity.
func fit(w Why, a, b archive.EntityType) bool {
	people := a == "person" || b == "person"
	switch {
	case w == Middle || w == Surname:
		return people && (a == b || a == "" || b == "")
	case a == b || a == "" || b == "":
		return !(w == Letters && people)
	}
	return !people && a != "place" && b != "place" // one text's policy is another's event
}

// person reports whether two full names are likely of one person: the first names agree or
// one is the initial of the other, and one has middle names or a second family name more.
func person(a, b []string) bool {
	if len(a) > len(b) || len(a) == len(b) && len(a[0]) > len(b[0]) {
		a, b = b, a
	}
	if len(a) < 2 || generation[b[len(b)-1]] != generation[a[len(a)-1]] {
		return false
	}
	if generation[a[len(a)-1]] {
		return false // written as they are, they are one or not
	}
	if !agree(a[0], b[0]) {
		return false
	}
	if len(a) == len(b) {
		for i := 1; i < len(a)-1; i++ {
			if !agree(a[i], b[i]) {
				return false
			}
		}
		return a[len(a)-1] == b[len(b)-1] && !slices.Equal(a, b)
	}
	if a[len(a)-1] == b[len(b)-1] { // the middle names of the shorter begin those of the longer
		for i := 1; i < len(a)-1; i++ {
			if !agree(a[i], b[i]) {
				return false
			}
		}
		return true
	}
	// a second family name behind the first
	n := len(b) - 1
	return len(a[0]) > 1 && len(b[0]) > 1 && a[len(a)-1] == b[n-1] && (len(a) == n && slices.Equal(a, b[:n]) || len(a) == 2)
}

// agree reports whether two words are one name, or one is the initial of the other.
func agree(a, b string) bool {
	return a == b || len(a) == 1 && strings.HasPrefix(b, a) || len(b) == 1 && strings.HasPrefix(a, b)
}

// generation are words behind a name that tell parents from children.
var generation = map[string]bool{"jr": true, "sr": true, "junior": true, "senior": true, "ii": true, "iii": true, "iv": true, "hijo": true, "filho": true, "neto": true}

func digits(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return r < '0' || r > '9' })
}

// alike are letters that transliterations exchange, longest first.
var alike = strings.NewReplacer(
	"tsch", "c", "tch", "c", "sch", "s", "sh", "s", "ch", "c", "cz", "c", "kh", "h", "gh", "g", "dh", "d", "th", "t", "ph", "f", "ck", "k", "ts", "s", "tz", "s",
	"ou", "u", "oo", "u", "ee", "i", "ei", "i", "ey", "i", "ai", "i", "ay", "i", "x", "ks", "q", "k", "w", "v", "y", "i", "j", "i", "e", "i", "o", "u", "z", "s", "ce", "si", "ci", "si", "cy", "si", "c", "k")

// sound is how words sound, coarsely: what may be two transliterations of one name sounds
// the same. The last vowel tells people apart, and stays.
func sound(words []string) string {
	var out []byte
	for i, w := range words {
		if i > 0 {
			out = append(out, ' ')
		}
		start := len(out)
		heard := alike.Replace(w)
		for k := range len(heard) { // one of two, but for vowels inside: Davis is not Davies
			if c := heard[k]; len(out) == start || out[len(out)-1] != c || c == 'i' || c == 'u' || c == 'a' {
				out = append(out, c)
			}
		}
		for len(out) > start+2 && out[len(out)-1] == 'i' && out[len(out)-2] == 'i' {
			out = out[:len(out)-1]
		}
		own := out[start:]
		if len(own) < 6 {
			continue
		}
		if own[0] == 'g' {
			own[0] = 'k'
		}
		for k := 1; k < len(own)-1; k++ {
			if own[k] == 'i' {
				own[k] = 'a'
			}
		}
	}
	if len(out) < 3 {
		return prose.Fold(string(out)) + "?" + strings.Join(words, " ")
	}
	return string(out)
}

package names

// A text says itself what it calls somebody for short; this is the one place
// where that is read, for names that are kept and for names that are found.

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/prose"
)

// A definition is what a text says of two names, folded.
type definition struct {
	kind     definitionKind
	from, to string
}

type definitionKind uint8

const (
	shortFor definitionKind = iota // from is short for to
	alsoIs                         // from is another name of to
)

// definitions reads what stands behind the i-th name of a text: "Long Form
// (ACR)", "Long Form (Forma Larga – ACR)", "Long Form, also known as Other".
func definitions(l *line, runs []run, i int, c cue) (out []definition) {
	r := runs[i]
	own := key(l.parts, r)
	end := l.parts[r.to-1].End
	after := l.text[end:]
	if short := shortForm(l, r); short != "" {
		return []definition{{shortFor, short, own}}
	}
	if inner, ok := strings.CutPrefix(after, " ("); ok {
		inner, _, ok = strings.Cut(inner[:min(len(inner), 160)], ")")
		if !ok {
			return nil
		}
		short := r.to-r.from == 1 && acronym(l.text[l.parts[r.from].Start:end])
		for _, piece := range pieces(inner) {
			other := prose.Fold(piece)
			switch {
			case other == "" || other == own || (noBody | demonyms).holds(other):
			case acronym(piece) && !short:
				if initials(own, other) || cues[c].speaks != "person" && c != knownPlace && c != knownCity && c != placeAfter {
					out = append(out, definition{shortFor, other, own})
				}
			case short && strings.Contains(other, " ") && initials(other, own):
				out = append(out, definition{shortFor, own, other})
			case !short && strings.Contains(other, " ") && strings.Contains(own, " ") && allCapital(piece) && cues[c].speaks != "person" && cues[c].speaks != "place":
				out = append(out, definition{alsoIs, other, own})
			}
		}
		return out
	}
	if i+1 < len(runs) {
		next := runs[i+1]
		between := l.text[end:l.parts[next.from].Start]
		for _, known := range []string{", also known as ", ", also known as the ", ", better known as ", ", a.k.a. ", " alias ", ", alias ", " (also known as ", ", también conocido como ", ", también conocida como ", ", conocido como "} {
			if between == known {
				out = append(out, definition{alsoIs, key(l.parts, next), own})
			}
		}
		if a := &l.parts[next.from]; next.to-next.from == 1 && acronym(l.text[a.Start:a.End]) && strings.Contains(own, " ") && cues[c].speaks != "person" {
			for _, so := range []string{", or ", ", or the ", ", known as ", ", known as the ", ", or simply ", ", o ", ", conocido como ", ", conocida como "} {
				if between == so {
					out = append(out, definition{shortFor, a.fold, own})
				}
			}
			if len(between) < 80 && (strings.Contains(between, "initials") || strings.Contains(between, "siglas")) {
				out = append(out, definition{shortFor, a.fold, own})
			}
		}
	}
	return out
}

// shortForm reads what a name is called for short from here on, folded:
// "Example Shipping Lines (“Example” or “the Company”)". Its words are the
// name's own.
func shortForm(l *line, r run) string {
	inner, ok := strings.CutPrefix(l.text[l.parts[r.to-1].End:], " (")
	if !ok || r.to-r.from < 2 {
		return ""
	}
	inner = strings.TrimPrefix(strings.TrimPrefix(inner, "the "), "hereinafter ")
	for _, q := range []string{"“”", "\"\"", "«»", "‘’"} {
		open, size := utf8.DecodeRuneInString(q)
		if first, n := utf8.DecodeRuneInString(inner); first != open {
			continue
		} else if short, _, ok := strings.Cut(inner[n:min(len(inner), 80)], q[size:]); ok && capitalNext(short) {
			folded := " " + prose.Fold(short) + " "
			if own := " " + key(l.parts, r) + " "; strings.Contains(own, folded) && len(own) > len(folded) {
				return strings.TrimSpace(folded)
			}
		}
	}
	return ""
}

// pieces cuts what stands in brackets at its commas, semicolons and dashes.
func pieces(inner string) []string {
	var out []string
	for _, p := range strings.FieldsFunc(inner, func(r rune) bool { return r == ',' || r == ';' || r == '–' || r == '—' || r == ':' }) {
		for q := range strings.SplitSeq(p, " - ") {
			q = strings.Trim(q, " \"“”«»*_")
			q = strings.TrimPrefix(q, "or ")
			if q != "" {
				out = append(out, strings.TrimPrefix(q, "the "))
			}
		}
	}
	return out
}

// letters returns the first letters of the words of a folded name, small words
// counted and not.
func letters(long string) (all, main string) {
	var a, m []byte
	for w := range strings.FieldsSeq(long) {
		a = append(a, w[0])
		if !connectors.holds(w) && w != "and" && w != "the" && w != "for" && w != "para" {
			m = append(m, w[0])
		}
	}
	return string(a), string(m)
}

// initials reports whether the letters of an acronym are the first ones of the
// words of a name, small words counted or not.
func initials(long, acronym string) bool {
	all, main := letters(long)
	a := strings.ReplaceAll(acronym, " ", "")
	return len(a) > 1 && (a == all || a == main)
}

// acronym reports whether s is two to ten characters, most of them capitals.
func acronym(s string) bool {
	n, large := 0, 0
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '&' && r != '-' && r != '.' {
			return false
		}
		n++
		if unicode.IsUpper(r) {
			large++
		}
	}
	return n >= 2 && n <= 10 && large*2 > n
}

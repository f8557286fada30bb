package detect

// Short forms and aliases that a text defines itself, in brackets or in apposition;
// read here alone, for names that are kept and for names that are found.

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/prose"
)

// A definition is what a text says of two names, folded.
type Definition struct {
	Kind     definitionKind
	From, To string
}

type definitionKind uint8

const (
	ShortFor definitionKind = iota // from is short for to
	AlsoIs                         // from is another name of to
)

// Definitions reads what follows the i-th name of a text: "Long Form
// (ACR)", "Long Form (Forma Larga – ACR)", "Long Form, also known as Other".
func Definitions(l *Line, runs []Run, i int, c Cue) (out []Definition) {
	r := runs[i]
	end := l.Parts[r.To-1].End
	after := l.Text[end:]
	if !strings.HasPrefix(after, " (") && (i+1 == len(runs) || !mayTie(l.Parts[runs[i+1].From].Start-end)) {
		return nil
	}
	own := Key(l.Parts, r)
	if short := ShortForm(l, r); short != "" {
		return []Definition{{ShortFor, short, own}}
	}
	if inner, ok := inBrackets(after); ok {
		short := r.To-r.From == 1 && Acronym(l.Text[l.Parts[r.From].Start:end])
		for _, piece := range pieces(inner) {
			other := prose.Fold(piece)
			switch {
			case other == "" || other == own || (noBody | demonyms).Holds(other):
			case Acronym(piece) && !short:
				if Initials(own, other) || cues[c].speaks != "person" && c != knownPlace && c != knownCity && c != placeAfter {
					out = append(out, Definition{ShortFor, other, own})
				}
			case short && strings.Contains(other, " ") && Initials(other, own):
				out = append(out, Definition{ShortFor, own, other})
			case !short && strings.Contains(other, " ") && strings.Contains(own, " ") && allCapital(piece) && cues[c].speaks != "person" && cues[c].speaks != "place":
				out = append(out, Definition{AlsoIs, other, own})
			}
		}
		return out
	}
	if i+1 < len(runs) {
		next := runs[i+1]
		between := l.Text[end:l.Parts[next.From].Start]
		for _, known := range []string{", also known as ", ", also known as the ", ", better known as ", ", a.k.a. ", " alias ", ", alias ", " (also known as ", ", también conocido como ", ", también conocida como ", ", conocido como "} {
			if between == known {
				out = append(out, Definition{AlsoIs, Key(l.Parts, next), own})
			}
		}
		if a := &l.Parts[next.From]; next.To-next.From == 1 && Acronym(l.Text[a.Start:a.End]) && strings.Contains(own, " ") && cues[c].speaks != "person" {
			for _, so := range []string{", or ", ", or the ", ", known as ", ", known as the ", ", or simply ", ", o ", ", conocido como ", ", conocida como "} {
				if between == so {
					out = append(out, Definition{ShortFor, a.Fold, own})
				}
			}
			if len(between) < longestTie && (strings.Contains(between, "initials") || strings.Contains(between, "siglas")) {
				out = append(out, Definition{ShortFor, a.Fold, own})
			}
		}
	}
	return out
}

// mayTie reports whether what joins two names of one thing may be so many bytes long:
// “, o ” or “, whose initials are ”.
func mayTie(length int) bool { return len(", o ") <= length && length < longestTie }

// longestTie is of how many bytes what joins them is not any more.
const longestTie = 80

// inBrackets returns what is in brackets at the beginning of a text, near
// enough to be a short form.
func inBrackets(after string) (string, bool) {
	inner, ok := strings.CutPrefix(after, " (")
	if !ok {
		return "", false
	}
	inner, _, ok = strings.Cut(inner[:min(len(inner), longestBrackets)], ")")
	return inner, ok
}

// longestBrackets is of how many bytes the brackets are that define something.
const longestBrackets = 160

// ShortForm reads what a name is called for short from here on, folded:
// "Example Shipping Lines (“Example” or “the Company”)". Its words are the
// name's own.
func ShortForm(l *Line, r Run) string {
	inner, ok := strings.CutPrefix(l.Text[l.Parts[r.To-1].End:], " (")
	if !ok || r.To-r.From < 2 {
		return ""
	}
	inner = strings.TrimPrefix(strings.TrimPrefix(inner, "the "), "hereinafter ")
	for _, q := range []string{"“”", "\"\"", "«»", "‘’"} {
		open, size := utf8.DecodeRuneInString(q)
		if first, n := utf8.DecodeRuneInString(inner); first != open {
			continue
		} else if short, _, ok := strings.Cut(inner[n:min(len(inner), 80)], q[size:]); ok && capitalNext(short) {
			folded := " " + prose.Fold(short) + " "
			if own := " " + Key(l.Parts, r) + " "; strings.Contains(own, folded) && len(own) > len(folded) {
				return strings.TrimSpace(folded)
			}
		}
	}
	return ""
}

// pieces cuts what is in brackets at its commas, semicolons and dashes.
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

// Letters returns the first letters of the words of a folded name, small words
// counted and not.
func Letters(long string) (all, main string) {
	var a, m []byte
	for w := range strings.FieldsSeq(long) {
		a = append(a, w[0])
		if !connectors.Holds(w) && w != "and" && w != "the" && w != "for" && w != "para" {
			m = append(m, w[0])
		}
	}
	return string(a), string(m)
}

// Initials reports whether the letters of an acronym are the first ones of the
// words of a name, small words counted or not.
func Initials(long, acronym string) bool {
	all, main := Letters(long)
	a := strings.ReplaceAll(acronym, " ", "")
	return len(a) > 1 && (a == all || a == main)
}

// Acronym reports whether s is two to ten characters, most of them capitals.
func Acronym(s string) bool {
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

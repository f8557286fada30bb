package detect

// Short forms and aliases that a text defines itself, in brackets or in apposition;
// read here alone, for names that are kept and for names that are found.

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/prose"
)

// A Definition is what a text says of two names, folded.
type Definition struct {
	Kind     definitionKind
	From, To string
}

type definitionKind uint8

const (
	ShortFor  definitionKind = iota // from is short for to
	AlsoIs                          // from is another name of to
	ShortHere                       // from stands for to in this text, though its letters say otherwise
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
		return bracketed(inner, own, Acronym(l.Text[l.Parts[r.From].Start:end]) && r.To-r.From == 1, c)
	}
	if i+1 == len(runs) {
		return nil
	}
	next := runs[i+1]
	between := l.Text[end:l.Parts[next.From].Start]
	for _, known := range []string{", also known as ", ", also known as the ", ", better known as ", ", a.k.a. ", " alias ", ", alias ", " (also known as ", ", también conocido como ", ", también conocida como ", ", conocido como "} {
		if between == known {
			out = append(out, Definition{AlsoIs, Key(l.Parts, next), own})
		}
	}
	if a := &l.Parts[next.From]; next.To-next.From == 1 && Acronym(l.Text[a.Start:a.End]) && strings.Contains(own, " ") && cues[c].speaks != "person" {
		said := len(between) < longestTie && (strings.Contains(between, "initials") || strings.Contains(between, "siglas"))
		for _, so := range []string{", or ", ", or the ", ", known as ", ", known as the ", ", or simply ", ", o ", ", conocido como ", ", conocida como "} {
			said = said || between == so
		}
		if kind, ok := shortFor(own, a.Fold, c, false); said && ok {
			out = append(out, Definition{kind, a.Fold, own})
		}
	}
	return out
}

// bracketed reads what is in brackets behind a name. short says that the name is
// an acronym.
func bracketed(inner, own string, short bool, c Cue) (out []Definition) {
	all := pieces(inner)
	for _, piece := range all {
		other := prose.Fold(piece)
		switch {
		case other == "" || other == own || (noBody | demonyms).Holds(other):
		case Acronym(piece) && !short:
			// Letters that are those of the foreign name beside them.
			foreign := slices.ContainsFunc(all, func(s string) bool {
				return s != piece && strings.Contains(s, " ") && allCapital(s) && Initials(prose.Fold(s), other)
			})
			if kind, ok := shortFor(own, other, c, foreign); ok {
				out = append(out, Definition{kind, other, own})
			}
		case short && strings.Contains(other, " ") && Initials(other, own):
			out = append(out, Definition{ShortFor, own, other})
		case !short && strings.Contains(other, " ") && strings.Contains(own, " ") && allCapital(piece) && cues[c].speaks == "organization" && c.Weight() >= Evident && !(Places | bodies).Holds(other):
			out = append(out, Definition{AlsoIs, other, own})
		}
	}
	return out
}

// shortFor says how an acronym that a text puts beside a name is short for it. Where
// its letters do not fit it is where somebody belongs; what a body is called for short
// in one text by other letters, others need not call it.
func shortFor(own, short string, c Cue, foreign bool) (definitionKind, bool) {
	who, fits := cues[c].speaks, Initials(own, short) || oneAs[short] == own || oneAs[own] != "" && oneAs[own] == oneAs[short]
	switch {
	case fits:
		return ShortFor, who != "person" || len(short) > 2
	case who != "organization" || c.Weight() < Evident || !strings.Contains(own, " "), Places.Holds(short) || oneAs[short] != "" || variants[short] != nil:
		return ShortHere, false
	case foreign:
		return ShortFor, true
	}
	return ShortHere, true
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
// words of a name, in their order. Small words are counted or not; of others
// there may be more than one letter: CoFECE.
func Initials(long, acronym string) bool {
	return fits(strings.Fields(long), acronym)
}

func fits(words []string, acronym string) bool {
	letters := strings.ReplaceAll(acronym, " ", "")
	letters = strings.TrimRight(letters, "0123456789")
	if len(letters) < 2 || len(letters) > maxLetters || len(words) > 2*maxLetters {
		return false
	}
	if initials(words, letters) {
		return true
	}
	var half []byte // EE UU, CC OO
	for i := 0; i+1 < len(letters) && letters[i] == letters[i+1]; i += 2 {
		half = append(half, letters[i])
	}
	return len(half) > 1 && 2*len(half) == len(letters) && initials(words, string(half))
}

// maxLetters is of how many letters an acronym is at most.
const maxLetters = 10

// initials reports whether letters are the first ones of some words, of two at
// least. It goes through the words once, and keeps how many letters may be read by
// then, and by none, one or more words.
func initials(words []string, letters string) bool {
	var read [3][maxLetters + 1]bool
	read[0][0] = true
	n := len(letters)
	for _, w := range words {
		var next [3][maxLetters + 1]bool
		small := isSmall(w)
		if small && read[2][n] {
			return true // the Union of Example may leave out what is behind "of"
		}
		most := 4
		if small || n < 3 {
			most = 1
		}
		for used := range read {
			for at, is := range read[used][:n] {
				if !is {
					continue
				}
				next[used][at] = next[used][at] || small
				for k := 1; k <= most && k <= len(w) && at+k <= n && w[k-1] == letters[at+k-1]; k++ {
					next[min(used+1, 2)][at+k] = true
				}
			}
		}
		read = next
	}
	return read[2][n]
}

// isSmall reports whether a folded word may be left out of an acronym.
func isSmall(w string) bool {
	return connectors.Holds(w) || ties.Holds(w) || aims[w] || joints[w] || w == "and" || w == "in" || w == "to" || w == "with" || w == "en"
}

// grow lets a name begin further to the left where the letters in brackets behind
// it ask for that: the Intergovernmental Panel on Climate Change (IPCC).
func grow(text string, parts []Part, runs []Run) []Run {
	var longer []Run
	for to := 2; to < len(parts); to++ {
		if parts[to].Gap != " (" {
			continue
		}
		inner, _ := inBrackets(text[parts[to-1].End:])
		all := pieces(inner)
		if len(all) == 0 || !Acronym(all[len(all)-1]) {
			continue
		}
		short := strings.ReplaceAll(prose.Fold(all[len(all)-1]), " ", "")
		if len(short) < 3 || len(short) > maxLetters {
			continue
		}
		begin := to
		if i, k := overlapping(runs, to-1, to); i < k && runs[i].To == to {
			if begin = runs[i].From; Initials(Key(parts, runs[i]), short) {
				continue
			}
		}
		from := grown(parts, begin, to, short)
		if n := len(longer); from < begin && (n == 0 || longer[n-1].To <= from) {
			longer = append(longer, Run{From: from, To: to})
		}
	}
	if longer == nil {
		return runs
	}
	out := make([]Run, 0, len(runs)+len(longer)) // both in order, in one pass
	for _, r := range runs {
		for len(longer) > 0 && longer[0].To <= r.From {
			out, longer = append(out, longer[0]), longer[1:]
		}
		if len(longer) == 0 || r.To <= longer[0].From {
			out = append(out, r)
		}
	}
	return append(out, longer...)
}

// grown returns where a name begins that ends before a part and has these initials,
// to the left of another place.
func grown(parts []Part, begin, to int, short string) int {
	var room [2 * maxLetters]string
	for from := begin; from > 0 && to-from < len(room) && (from == to || !parts[from].First && (parts[from].Gap == " " || parts[from].Gap == ", ")); {
		from--
		p := &parts[from]
		if !capital(p) || p.In(offices|members|Titles) || p.Fold == "" || p.Fold[0] != short[0] {
			continue
		}
		words := room[:0]
		for k := from; k < to; k++ {
			words = append(words, parts[k].Fold)
		}
		if fits(words, short) {
			return from
		}
	}
	return begin
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

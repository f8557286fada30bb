package detect

// Short forms and aliases that a text defines itself, in brackets or in apposition;
// read here alone, for names that are kept and for names that are found.

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/cue"
	"dossier/cmd/dossier/internal/initials"
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
func Definitions(l *Line, runs []Run, i int, c cue.Cue) (out []Definition) {
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
	if inner, ok := initials.InBrackets(after); ok {
		if r.From > 0 && l.Parts[r.From-1].And() && l.Parts[r.From].Gap == " " {
			c = cue.LoneShape // the name may begin before the "and": its acronym has to fit
		}
		return bracketed(inner, own, initials.Acronym(l.Text[l.Parts[r.From].Start:end]) && r.To-r.From == 1, c)
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
	if a := &l.Parts[next.From]; next.To-next.From == 1 && initials.Acronym(l.Text[a.Start:a.End]) && strings.Contains(own, " ") && c.Speaks() != "person" {
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
func bracketed(inner, own string, short bool, c cue.Cue) (out []Definition) {
	all := initials.Pieces(inner)
	for _, piece := range all {
		other := prose.Fold(piece)
		switch {
		case other == "" || other == own || (noBody | demonyms).Holds(other):
		case initials.Acronym(piece) && !short:
			// Letters that are those of the foreign name beside them.
			foreign := slices.ContainsFunc(all, func(s string) bool {
				return s != piece && strings.Contains(s, " ") && allCapital(s) && initials.Of(prose.Fold(s), other)
			})
			if kind, ok := shortFor(own, other, c, foreign); ok {
				out = append(out, Definition{kind, other, own})
			}
		case short && strings.Contains(other, " ") && initials.Of(other, own):
			out = append(out, Definition{ShortFor, own, other})
		case !short && strings.Contains(other, " ") && strings.Contains(own, " ") && allCapital(piece) && c.Speaks() == "organization" && c.Weight() >= cue.Evident && !(Places | bodies).Holds(other):
			out = append(out, Definition{AlsoIs, other, own})
		}
	}
	return out
}

// shortFor says how an acronym that a text puts beside a name is short for it. Where
// its letters do not fit it is where somebody belongs; what a body is called for short
// in one text by other letters, others need not call it.
func shortFor(own, short string, c cue.Cue, foreign bool) (definitionKind, bool) {
	who, fits := c.Speaks(), initials.Of(own, short) || oneAs()[short] == own || oneAs()[own] != "" && oneAs()[own] == oneAs()[short]
	switch {
	case fits:
		return ShortFor, who != "person" || len(short) > 2
	case who != "organization" || c.Weight() < cue.Evident || !strings.Contains(own, " "), Places.Holds(short) || oneAs()[short] != "" || variants()[short] != nil:
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

// grow lets a name begin further to the left where the letters in brackets behind
// it ask for that: the Intergovernmental Panel on Climate Change (IPCC).
func grow(text string, parts []Part, runs []Run) []Run {
	var longer []Run
	for to := 2; to < len(parts); to++ {
		if parts[to].Gap != " (" {
			continue
		}
		inner, _ := initials.InBrackets(text[parts[to-1].End:])
		all := initials.Pieces(inner)
		if len(all) == 0 || !initials.Acronym(all[len(all)-1]) {
			continue
		}
		short := strings.ReplaceAll(prose.Fold(all[len(all)-1]), " ", "")
		if len(short) < 3 || len(short) > initials.Most {
			continue
		}
		begin := to
		if i, k := overlapping(runs, to-1, to); i < k && runs[i].To == to {
			if begin = runs[i].From; initials.Of(Key(parts, runs[i]), short) {
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
	var room [2 * initials.Most]string
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
		if initials.Fit(words, short) {
			return from
		}
	}
	return begin
}

package meta

// Marks as they are printed: what one line says of who may see a text. The words are
// data of lang; here is how they are put together.

import (
	"cmp"
	"html"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/prose"
)

// what a phrase of a mark says
const (
	around = iota
	open
	level
)

// phrase is one entry of a table of marks; the words of its key are in capitals.
type phrase struct {
	words []string // one that ends in * stands for all that begin so
	says  int
}

// marks are the phrases of all languages by their first word, the longest first; those
// whose first word is a stem are in stemmed, by its first byte. labels and colours are the single words.
var marks, stemmed, labels, colours = func() (map[string][]phrase, map[byte][]phrase, *table, map[string]bool) {
	by, stems := map[string][]phrase{}, map[byte][]phrase{}
	add := func(list []string, says int) {
		for _, p := range list {
			f := phrase{strings.Fields(prose.Skeleton(p)), says}
			if w := f.words[0]; strings.HasSuffix(w, "*") {
				stems[w[0]] = append(stems[w[0]], f)
			} else {
				by[w] = append(by[w], f)
			}
		}
	}
	add(lang.All.Phrases(func(l *lang.Language) lang.Phrases { return l.Marks.Levels }), level)
	add(lang.All.Phrases(func(l *lang.Language) lang.Phrases { return l.Marks.Open }), open)
	add(lang.All.Phrases(func(l *lang.Language) lang.Phrases { return l.Marks.Around }), around)
	for _, list := range by { // a level counts before the same words that only stand around one
		slices.SortStableFunc(list, func(a, b phrase) int {
			return cmp.Or(cmp.Compare(len(b.words), len(a.words)), cmp.Compare(b.says, a.says))
		})
	}
	heads := folded(func(l *lang.Language) lang.Words { return l.Marks.Labels })
	return by, stems, heads, folded(func(l *lang.Language) lang.Words { return l.Marks.Colours }).whole
}()

var (
	lone    = folded(func(l *lang.Language) lang.Words { return l.Marks.Alone })
	capital = folded(func(l *lang.Language) lang.Words { return l.Marks.Capital })
)

var (
	tag        = lazyregexp.New(`</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>`)
	protocol   = lazyregexp.New(`\bT[ .]?L[ .]?P\b\.?|\bTRAFFIC[ -]LIGHT[ -]PROTOCOL\b(?:\s*\(?TLP\)?)?|\bTLP(?:[_0-9 ]|V ?\d|` + lang.Any(archive.TLPs) + `)`)
	protoHead  = lazyregexp.New(`^(?:\s*\(?V?\s?[12](?:\.\d)?\)?(?:$|[^\d.]))?(\s*)([^\pL\pN]*)`)
	light      = lazyregexp.New(`^(AMBER\s*[+& -]\s*STRICT|` + lang.Any(archive.TLPs) + `)(?:$|[^\pL\pN])`)
	spaced     = lazyregexp.New(`(?:^|[^\pL])(?:\pL {1,3}){2,}\pL(?:$|[^\pL])`)
	releasable = lazyregexp.New(`\bREL(?:EASABLE)? TO\b`)
	rated      = lazyregexp.New(`^ ([A-Z]+) ?[:=-]`)
	portion    = lazyregexp.New(`^[^\pL\pN(]*\((TS|S|C|R|U|CTS|NS|NC|NR|FOUO|CUI)(//?[A-Z0-9][A-Z0-9 ,/-]*)?\)`)
)

// bare is a line as it is read: no markup, no decoration at its ends.
func bare(s string) string {
	if strings.Contains(s, "&") {
		s = html.UnescapeString(s)
	}
	if strings.Contains(s, "<") {
		s = tag.ReplaceAllString(s, " ")
	}
	return strings.Map(unmarked, s)
}

// unmarked is a rune as it is read; -1 for one that only sets off others.
func unmarked(r rune) rune {
	switch r {
	case '*', '`', '\\', '"', '“', '”', '«', '»', '„':
		return -1
	case '_':
		return ' '
	}
	return r
}

// trimmed takes what is neither letter nor digit off the ends.
func trimmed(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// A Printed is what a line says of who may see a text: a mark of TLP or Unknown; and
// whether it says nothing else, so that it is no part of the text.
type Printed struct {
	TLP   string
	Alone bool
}

// Stricter returns the more restrictive of two marks; "" is none.
func Stricter(a, b string) string {
	rank := func(s string) int {
		if s == archive.UnknownMark {
			return len(archive.TLPs)
		}
		return slices.Index(archive.TLPs, s)
	}
	if rank(b) > rank(a) {
		return b
	}
	return a
}

// MarkTLP reads the mark of TLP that a line begins with, perhaps behind a label. opens
// says that no text goes on in it from the line before: a sentence may be broken
// before the name of a mark. Whatever begins like a mark and is none is Unknown.
func MarkTLP(line string, opens bool) (p Printed) {
	line = bare(line)
	return markTLP(prose.Skeleton(line), opens, !hasLower(line))
}

// markTLP does so with a Skeleton; caps says that the line was in capitals.
func markTLP(s string, opens, caps bool) (p Printed) {
	if !namesProtocol(s) {
		return p
	}
	at := protocol.FindStringIndex(s)
	if at == nil {
		return p
	}
	end := at[1]
	if strings.HasPrefix(s[at[0]:], "TLP") {
		end = at[0] + 3
	}
	if mayBeSpaced(s[end:]) && spaced.MatchString(s[end:]) {
		s = s[:end] + strings.ReplaceAll(s[end:], " ", "")
	}
	if !markLabel(s[:at[0]]) {
		return p
	}
	rest := s[end:]
	if m := rated.FindStringSubmatchIndex(rest); m != nil && is(rest[m[2]:m[3]], labels) { // TLP level: RED
		rest = rest[m[3]:]
	}
	head := protoHead.FindStringSubmatchIndex(rest)
	sign := strings.TrimSpace(rest[head[4]:head[5]])
	joined := rest[head[2]:head[3]] == "" && !strings.HasSuffix(rest[:head[5]], " ")
	rest = rest[head[5]:]
	m := light.FindStringSubmatch(rest)
	if m == nil {
		return unknownLight(rest, sign, joined, caps, opens)
	}
	word := m[1]
	if strings.HasSuffix(word, "STRICT") {
		word = "AMBER+STRICT"
	}
	if word == "WHITE" {
		word = "CLEAR"
	}
	tail := rest[len(m[1]):]
	note := trimmed(tail)
	if strings.HasPrefix(note, "TLP") {
		if p = markTLP(note, opens, caps); p.TLP != "" {
			return Printed{Stricter(word, p.TLP), p.Alone}
		}
	}
	switch {
	case note == "":
		return Printed{word, true}
	case !opens && !caps:
		return p
	}
	sentence := strings.ContainsAny(tail[len(tail)-1:], ".!?;,:") || len(strings.Fields(note)) > 5
	switch first := strings.TrimLeft(tail, " "); {
	case first[0] == '/', first[0] == '+', first[0] == '&':
		return Printed{TLP: archive.UnknownMark}
	case strings.ContainsAny(first[:1], "-:;|(=[{.>])}"):
		return Printed{TLP: word}
	case caps:
		return Printed{TLP: Stricter(word, archive.UnknownMark)}
	case sentence || word == "CLEAR" || startsPlain(note) && !forbids(note):
		return p
	}
	return Printed{TLP: word}
}

// startsPlain reports whether a text begins with one of the most frequent words: a
// sentence goes on there.
func startsPlain(s string) bool {
	first, _, _ := strings.Cut(s, " ")
	return is(first, frequent)
}

var frequent = folded(func(l *lang.Language) lang.Words { return l.Detect.Common }, func(l *lang.Language) lang.Words { return l.Prose.Copula })

// markLabel reports whether what stands before a mark belongs to it: nothing, or words
// that announce one.
func markLabel(s string) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if len(words) == 0 {
		return true
	}
	if len(words) > 4 {
		return false
	}
	colon := strings.ContainsAny(strings.TrimRight(s, " ")[len(strings.TrimRight(s, " "))-1:], ":=")
	for i, w := range words {
		if is(w, labels) || i == 1 && is(w, papers) && len(words) <= 3 { // this report is
			return true
		}
	}
	return colon && len(words) <= 3
}

// unknownLight says whether what stands behind the name of the protocol is a mark that
// the protocol does not have, or text that speaks of it.
func unknownLight(rest, sign string, joined, caps, opens bool) (p Printed) {
	unknown := Printed{TLP: archive.UnknownMark, Alone: true}
	words := strings.FieldsFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	strong := sign != "" && strings.ContainsAny(sign[:1], ":=/>#+.") || sign != "" && joined
	if len(words) == 0 {
		if strong && strings.ContainsAny(sign, ":=-") {
			return unknown
		}
		return p
	}
	coloured := slices.ContainsFunc(words[:min(len(words), 5)], func(w string) bool { return colours[w] })
	tail := strings.TrimLeft(strings.TrimPrefix(rest, words[0]), " ")
	switch {
	case !strong && !colours[words[0]], !opens && len(words) > 1 && !caps, len(words) > 6:
		return p
	case len(words) == 1, coloured && (strong || len(words) <= 3), caps && len(words) <= 4, strings.ContainsAny(tail[:1], "/-+(["):
		return unknown
	}
	return p
}

// MarkBold reads the mark in bold letters or in brackets that a text begins with.
func MarkBold(line string) (p Printed) {
	if m := bold.FindStringSubmatch(line); m != nil {
		p.TLP = MarkOther(m[1] + m[2]).TLP
	}
	return p
}

var bold = lazyregexp.New(`^[\s>#-]*(?:(?:\*\*|__)([^*_]{4,80})(?:\*\*|__)|\[([^\[\]]{4,80})\])[^(]`)

// MarkOther reports whether a line is a mark of another scheme than TLP: a line made
// of the words of marks and nothing else, or one that a mark with its controls begins.
func MarkOther(line string) (p Printed) {
	line = bare(line)
	s := prose.Skeleton(line)
	caps := !hasLower(line)
	unknown := Printed{TLP: archive.UnknownMark}
	if m := portion.FindStringSubmatch(s); m != nil && (m[2] != "" || len(m[1]) > 1) {
		if m[1] != "U" || says(m[2], false) == level {
			return unknown
		}
		return p
	}
	framed := strings.TrimSpace(s) != trimmed(s)
	if s = trimmed(s); s == "" {
		return p
	}
	if mayBeSpaced(s) {
		if at := spaced.FindStringIndex(s); at != nil && says(unspaced(trimmed(s[:at[1]-1]+last(s[at[1]-1:]))), !caps) == level { // S E C R E T, and what a cable prints behind it
			return unknown
		}
	}
	whole := s
	if label, value, ok := strings.Cut(s, ":"); ok && len(strings.Fields(label)) <= 3 {
		if slices.ContainsFunc(strings.Fields(label), func(w string) bool { return is(w, labels) }) {
			s, framed = trimmed(value), true
		}
	}
	if parts := strings.Split(s, "//"); len(parts) > 1 && caps {
		us := strings.TrimSpace(parts[0])
		if us == "S" || us == "C" || us == "TS" || slices.ContainsFunc(parts, func(part string) bool { return says(part, false) == level }) {
			return unknown
		}
	}
	if caps && strings.Contains(s, "REL") {
		if at := releasable.FindStringIndex(s); at != nil && says(s[:at[0]], false) == level {
			return unknown
		}
	}
	if at := embargoTill.find(strings.ToLower(s)); at != nil && says(s[:at[0]], !caps && !framed) == level {
		if value, _, _, _ := LastDate(strings.ToLower(s[at[0]:])); value != "" && len(s) < 80 { // confidential until
			return unknown
		}
	}
	first, _ := utf8.DecodeRuneInString(trimmed(line))
	if (is(s, lone) || is(s, capital) && (caps || framed)) && (framed || unicode.IsUpper(first)) || says(s, !caps && !framed) == level {
		unknown.Alone = true
		return unknown
	}
	if statement.MatchString(whole) || heldWhole(s) || len(s) < 120 && inParts(whole, line, caps) {
		return unknown
	}
	return p
}

// unspaced joins letters with a space between; words have more than one.
func unspaced(s string) string {
	words := strings.Split(s, "  ")
	for i, w := range words {
		words[i] = strings.ReplaceAll(w, " ", "")
	}
	return strings.Join(words, " ")
}

// last returns the first rune of a text, as text.
func last(s string) string {
	for _, r := range s {
		return string(r)
	}
	return ""
}

// says returns what a text is as a mark; around when it is none. Of a text in small
// letters nothing may stand beside the levels when they are of one word, for such a
// line may be a title: The Secret.
func says(s string, small bool) int {
	if len(s) > 200 {
		return around
	}
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' })
	if len(words) == 0 || is(words[0], articles) && !(len(words) > 1 && is(words[1], keyWords.not)) {
		return around
	}
	found, levels, strong, beside := around, 0, false, false
	for i := 0; i < len(words); {
		if strings.Trim(words[i], "0123456789") == "" {
			i++
			continue
		}
		f := match(words[i:])
		if f == nil || f.says == around && len(words[i]) == 1 && found < level { // an initial
			return around
		}
		found = max(found, f.says)
		if f.says == level {
			levels++
		}
		strong = strong || levels > 1 || f.says == level && (len(f.words) > 1 || strings.HasSuffix(f.words[0], "*"))
		beside = beside || f.says == around
		i += len(f.words)
	}
	if small && beside && !strong {
		return around
	}
	return found
}

var articles = folded(func(l *lang.Language) lang.Words { return l.Dates.Article })

// match returns the longest phrase of a mark that some words begin with, or nil.
func match(words []string) *phrase {
	for _, list := range [2][]phrase{marks[words[0]], stemmed[words[0][0]]} {
		for i := range list {
			f := &list[i]
			if len(f.words) > len(words) {
				continue
			}
			fits := true
			for k, w := range f.words {
				stem, isStem := strings.CutSuffix(w, "*")
				fits = fits && (w == words[k] || isStem && strings.HasPrefix(words[k], stem) && len(words[k]) <= len(stem)+2) // its forms, no other word
			}
			if fits {
				return f
			}
		}
	}
	return nil
}

// Capitals reports whether a line is in capitals.
func Capitals(s string) bool {
	return !hasLower(s) && strings.IndexFunc(s, unicode.IsLetter) >= 0
}

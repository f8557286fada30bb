package source

// Paragraphs become blocks. A heading or a list is only told by its form and what
// stands around it, so each needs more than one sign.

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/forms"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/prose"
)

// shape makes blocks: headings, lists, code and paragraphs.
func (r *reading) shape(paras []para) (out []body.Block) {
	gaps := 0
	for _, p := range paras {
		if p.gap {
			gaps++
		}
	}
	r.speakers = speakers(paras)
	texts := make([]string, len(paras))
	for i, p := range paras {
		texts[i] = p.text
	}
	for i := range forms.Labels(texts).Labels {
		paras[i].turn = true // a question is no heading
	}
	spaced := gaps*2 > len(paras) // the text separates paragraphs by empty lines
	var last counting
	for i := 0; i < len(paras); i++ {
		p := paras[i]
		b := body.Block{First: p.first, Last: p.last, Zone: p.zone}
		if p.code {
			b.Kind, b.Text, b.Lang = body.Code, p.text, p.lang
			out = append(out, b)
			continue
		}
		if p.marker != "" && p.zone == body.Body {
			if end := listEnd(paras, i, &last); end > i {
				out = append(out, list(paras[i:end]))
				i = end - 1
				continue
			}
		}
		if r.isHeading(paras, i, spaced) {
			b.Kind, b.Level, b.Zone = body.Heading, max(p.level, 2), body.HeadingZone
			text := p.text
			if m := strings.TrimLeft(text, "#"); m != text && strings.HasPrefix(m, " ") {
				text = strings.TrimSpace(strings.TrimRight(m, "# "))
			}
			b.Inline(strings.TrimSuffix(text, ":"))
			if len(b.Spans) == 1 && b.Spans[0].Start == 0 && b.Spans[0].End == len(b.Text) && b.Spans[0].Kind <= body.Strong {
				b.Spans = nil // a heading set in bold is a heading
			}
			out = append(out, b)
			continue
		}
		b.Inline(p.text)
		if p.place > 0 && len(b.Text) >= p.place && b.Text[:p.place] == p.text[:p.place] {
			b.Insert(body.Span{End: p.place, Kind: body.Place})
		}
		if r.speakers[p.text] {
			r.turns++
		}
		out = append(out, b)
	}
	return out
}

var speaker = lazyregexp.New(`^(?:\p{Lu}[\p{Lu}\s.'’-]{1,40}|` + lang.Any(slices.Sorted(maps.Keys(questionMarks))) + `|` + meta.FullName + `)\s*(?:\([^)]{1,40}\))?\s*:\s+\S`)

// speaks reports whether a paragraph opens with the name of a speaker, or with what
// stands in its place.
func speaks(s string) bool {
	if _, ok := forms.Read(s); ok && strings.Contains(s[:min(len(s), 90)], ":") {
		return true
	}
	head := s[:min(len(s), 90)]
	return strings.IndexByte(head, ':') > 0 && speaker.MatchString(head)
}

// listEnd returns the index behind the list that starts at paras[i], or i when
// the line only looks like an item: a list has two items at least, or a bullet
// that is used for nothing else. last is what it found before, so that a run of
// numbers that do not count on is looked at once.
func listEnd(paras []para, i int, last *counting) int {
	alike := func(k int) bool { return k < len(paras) && paras[k].marker != "" && paras[k].zone == body.Body }
	mark := paras[i].marker
	if bulletMark(mark) {
		end := i + 1
		for alike(end) && paras[end].marker == mark {
			end++
		}
		if end-i >= 2 || strings.ContainsAny(mark, "•◦▪‣●○") {
			return end
		}
		return i
	}
	if i >= last.end {
		last.from, last.end = i, i+1
		for ; alike(last.end) && !bulletMark(paras[last.end].marker); last.end++ {
			if !follows(paras[last.end-1].marker, paras[last.end].marker) {
				last.from = last.end
			}
		}
	}
	if i >= last.from && last.end-i >= 2 {
		return last.end
	}
	return i
}

// counting is a run of numbered lines up to end, which count on from the line from.
type counting struct{ from, end int }

func bulletMark(m string) bool { return !strings.ContainsAny(m, ".)") }

// follows reports whether a number counts on: 1, 2 or a, b.
func follows(before, mark string) bool {
	a, b := strings.Trim(before, "()."), strings.Trim(mark, "().")
	if na, nb := atoi(a), atoi(b); na > 0 || nb > 0 {
		return na > 0 && nb == na+1
	}
	return a != b
}

func list(items []para) body.Block {
	b := body.Block{Kind: body.List, First: items[0].first, Last: items[len(items)-1].last}
	if !bulletMark(items[0].marker) {
		b.Level = max(atoi(strings.Trim(items[0].marker, "().")), 1)
	}
	for _, p := range items {
		leaf := body.Block{First: p.first, Last: p.last}
		leaf.Inline(strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(p.text), p.marker)))
		b.Kids = append(b.Kids, body.Block{Kind: body.Item, First: p.first, Last: p.last, Kids: []body.Block{leaf}})
	}
	return b
}

// isHeading decides whether a short line heads what follows.
func (r *reading) isHeading(paras []para, i int, spaced bool) bool {
	p := paras[i]
	if p.zone != body.Body || p.place > 0 || p.turn || r.speakers[p.text] || p.level == rowOfTable {
		return false
	}
	if p.underlined {
		return true
	}
	s := p.text
	if m := strings.TrimLeft(s, "#"); m != s { // "## Heading", but "#1" and "# of cases" are text
		n := len(s) - len(m)
		return n >= 2 && n <= 6 && strings.HasPrefix(m, " ") && !prose.Terminal(s) && p.gap
	}
	if len(s) > 114 || i+1 >= len(paras) {
		return false
	}
	s = strings.Trim(s, "*_")
	if s == "" || len(strings.Fields(s)) > 14 {
		return false
	}
	known := partHeadings[label(s)]
	if p.dek && !known {
		return false
	}
	if noteMark.MatchString(s) { // "… in 1998.[1]"
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	switch {
	case strings.ContainsRune(".;,…", last) && !numbered.MatchString(s), strings.ContainsRune(":", last) && !known,
		last == '!' && !prose.AllCapitals(s), strings.ContainsRune(`"”»)`, last) && strings.ContainsAny(s[:1], "\"(") || strings.HasPrefix(s, "“") || strings.HasPrefix(s, "«"):
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "¿¡\"“«'‘"))
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) && !unicode.Is(unicode.Lo, first) {
		return false
	}
	if i > 0 && !p.gap && len(paras[i-1].text) < 60 && !prose.Terminal(paras[i-1].text) && !isHeadingMark(paras[i-1]) {
		return false // a line of an address or a table
	}
	if spaced && !p.gap || speaks(s) || !hasLetter(s) {
		return false
	}
	if p.marker != "" && !numbered.MatchString(s) {
		return false
	}
	// What a heading heads: a paragraph, a list, or another heading above one.
	for _, next := range paras[i+1 : min(i+3, len(paras))] {
		if next.zone != body.Body {
			return false
		}
		if next.code || next.marker != "" || len(next.text) > 60 && len(next.text) > len(s) || prose.Terminal(next.text) && len(next.text) > 20 {
			return true
		}
		if !next.gap {
			return false
		}
	}
	return false
}

// isHeadingMark reports whether a paragraph is marked as a heading.
func isHeadingMark(p para) bool { return p.underlined || strings.HasPrefix(p.text, "##") }

// noteMark matches the end of a sentence with the mark of a footnote.
var noteMark = lazyregexp.New(`[.;,…!?][”"’)]*(?:\s?\[\d+\]|[¹²³⁰⁴-⁹])+$`)

// numbered matches a heading that counts: "2. Findings", "IV. Outlook".
var numbered = lazyregexp.New(`^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[IVX]{1,5}\.)\s+\p{Lu}[^.]*$`)

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

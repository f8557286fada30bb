package names

// Every step reads the same tokens of a text, so that what one step finds can
// be compared with what another does: a document is cut into them once.

import (
	"strings"
	"sync"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/markdown"
	"dossier/cmd/dossier/internal/prose"
)

// leaf is one stretch of text to scan.
type leaf struct {
	n     int
	text  string
	spans []markdown.Span
	quiet bool // a title, a heading, a note on the author or a reference: nothing new is found there
}

// leaves returns the texts of a document in reading order.
func leaves(title string, body []markdown.Block, notes []archive.Footnote) []leaf {
	out := make([]leaf, 0, 64)
	if title != "" {
		out = append(out, leaf{text: title, quiet: true})
	}
	markdown.Walk(body, func(b *markdown.Block) bool {
		if b.Kind != markdown.Code && b.Text != "" {
			out = append(out, leaf{n: b.N, text: b.Text, spans: b.Spans, quiet: b.Kind == markdown.Heading || b.Zone == markdown.Byline})
		}
		return true
	})
	for _, n := range notes {
		if n.Text != nil {
			out = append(out, leaf{n: n.Text.N, text: n.Text.Text, quiet: strings.Contains(n.Text.Text, "://")})
		}
	}
	return out
}

// line is a text of a document, cut into its tokens.
type line struct {
	text  string
	n     int  // of the leaf
	known bool // a heading or a note: capitals say nothing, and only names known from elsewhere are found
	parts []part
	spans []markdown.Span // of wiki links, and of what is set off
}

// part is a token of a line.
type part struct {
	prose.Token
	first bool // it begins a sentence
	asked bool // sets is known
	sets  wordSet
	hash  uint64 // of fold
	fold  string
	gap   string // between it and the token before
}

// in reports whether the word is in a set.
func (p *part) in(s wordSet) bool {
	if !p.asked {
		p.sets, p.asked = lexicon()[p.hash], true
	}
	return p.sets&s != 0
}

// splitter cuts texts into parts. What it returns is good until it is reset.
type splitter struct {
	parts   []part
	folds   []byte
	lengths []int
}

var splitters = sync.Pool{New: func() any { return &splitter{parts: make([]part, 0, 2048)} }}

// newSplitter returns a splitter, which put gives back.
func newSplitter() *splitter { return splitters.Get().(*splitter) }

// split cuts a text into parts.
func (s *splitter) split(text string) []part {
	from := len(s.parts)
	s.folds, s.lengths = s.folds[:0], s.lengths[:0]
	var buf [64]byte
	end := 0
	for pos := 0; ; {
		t, word, ok := prose.Next(text, pos, buf[:0])
		if !ok {
			break
		}
		s.folds = append(s.folds, word...)
		s.lengths = append(s.lengths, len(word))
		s.parts = append(s.parts, part{Token: t, gap: text[end:t.Start]})
		pos, end = t.End, t.End
	}
	parts := s.parts[from:len(s.parts):len(s.parts)]
	rest := string(s.folds) // one piece of memory for all words of the text
	for i := range parts {
		p := &parts[i]
		p.fold, rest = rest[:s.lengths[i]], rest[s.lengths[i]:]
		p.hash = prose.Hash(p.fold)
		p.first = i == 0 || stops(p.gap, &parts[i-1])
	}
	return parts
}

// lines returns the texts of a document.
func (s *splitter) lines(leaves []leaf, language string) []line {
	foreign := language != "" && language != "und" && !strings.HasPrefix(language, "en") && !strings.HasPrefix(language, "es")
	out := make([]line, len(leaves))
	for i, l := range leaves {
		out[i] = line{text: l.text, n: l.n, spans: l.spans, known: l.quiet || foreign, parts: s.split(l.text)}
		out[i].known = out[i].known || loud(l.text, out[i].parts)
	}
	return out
}

// put gives the splitter back, without the texts it was used for.
func (s *splitter) put() {
	clear(s.parts)
	s.parts = s.parts[:0]
	if cap(s.parts) < 1<<16 {
		splitters.Put(s)
	}
}

// stops reports whether a sentence ends in the gap behind a part.
func stops(gap string, before *part) bool {
	dots, plain := false, true
	for i := range len(gap) {
		switch c := gap[i]; {
		case c == '!' || c == '?' || c == ':' || c == ';' || c == '\n':
			return true
		case c == '.':
			dots = true
		case c == '-' && i > 0 && gap[i-1] == ' ' && i+1 < len(gap) && gap[i+1] == ' ':
			return true
		case c >= utf8.RuneSelf:
			plain = false
		}
	}
	if strings.HasSuffix(gap, ` "`) && strings.ContainsAny(gap, ",:") {
		return true
	}
	if !plain && (strings.Contains(gap, "•") || strings.Contains(gap, " – ") || strings.Contains(gap, " — ") || strings.Contains(gap, "“") && strings.ContainsAny(gap, ",—–")) {
		return true
	}
	if !dots || strings.HasPrefix(gap, ". ") && (before.Class == prose.Single || before.in(abbreviations)) {
		return false
	}
	return strings.Contains(gap, " ") || len(gap) > 1
}

// loud reports whether a text is written in capitals, or each of its words
// with one, like a headline: then a capital says nothing.
func loud(text string, parts []part) bool {
	large, small := 0, 0
	for i := range parts {
		switch parts[i].Class {
		case prose.Lower:
			small++
		case prose.Capital, prose.Capitals, prose.Single:
			large++
		}
	}
	if large < small || large+small < 4 {
		return false
	}
	all, words := 0, 0
	large = 0
	for i := range parts {
		p := &parts[i]
		if p.Class == prose.Digits || p.in(connectors|noName) {
			continue
		}
		words++
		if p.Class != prose.Lower {
			large++
		}
		if p.Class == prose.Capitals {
			all++
		}
	}
	if text = strings.TrimRight(text, " \"”’»)"); words < 4 || text == "" {
		return false
	}
	if strings.Count(text, ",") > 2 { // a list of names, rather
		return all*2 > words
	}
	if strings.IndexByte(".!?:;", text[len(text)-1]) < 0 && !strings.HasSuffix(text, "…") {
		return large*4 > words*3 || all*2 > words
	}
	return words > 7 && large*10 > words*9 || words > 4 && all*3 > words*2
}

package flow

// The text of one paragraph as it is put together of runs: plain text, and beside it
// what of it is emphasised, leads somewhere or refers to a note.

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/body"
)

// A Look is how a run of text is printed.
type Look struct {
	Bold, Italic, Strike bool
	Raised               bool   // digits above the line
	Link                 string // where it leads
	Size                 int    // of its letters, in half points; 0 where nobody says
}

// A Line collects a paragraph.
type Line struct {
	text  []byte
	runs  []run
	notes []body.Span
	size  int  // of its largest letters
	Space bool // blanks came that are written before the next letter
}

type run struct {
	start, end int
	look       Look
}

// raisedDigits are those that have a sign of their own.
var raisedDigits = map[rune]rune{'0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹'}

// Add adds text as it is printed: blanks are one, and what nobody sees is gone.
func (l *Line) Add(s string, k Look) {
	start := -1
	raised := k.Raised && strings.Trim(s, "0123456789 ") == ""
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			l.Space = true
			continue
		case r == '\u00ad' || r == '\u200b' || r == '\ufeff' || r == '\u2060' || r < ' ':
			continue
		}
		if l.Space && len(l.text) > 0 && l.text[len(l.text)-1] != '\n' {
			l.text = append(l.text, ' ')
		}
		l.Space = false
		if start < 0 {
			start = len(l.text)
		}
		if raised {
			r = raisedDigits[r]
		}
		l.text = utf8.AppendRune(l.text, r)
	}
	if start < 0 {
		return
	}
	l.size, k.Size = max(l.size, k.Size), 0
	if n := len(l.runs); n > 0 && l.runs[n-1].look == k && start-l.runs[n-1].end <= 1 {
		l.runs[n-1].end = len(l.text)
	} else {
		l.runs = append(l.runs, run{start, len(l.text), k})
	}
}

// End ends a line of the paragraph.
func (l *Line) End() {
	l.Space = false
	if len(l.text) > 0 {
		l.text = append(l.text, '\n')
	}
}

// Refer puts a reference to a note here.
func (l *Line) Refer(label string) {
	l.notes = append(l.notes, body.Span{Start: len(l.text), End: len(l.text), Kind: body.NoteRef, Target: label})
}

// Empty reports whether nothing was added.
func (l *Line) Empty() bool { return len(l.text) == 0 && len(l.notes) == 0 }

// Write adds what another line holds.
func (l *Line) Write(o *Line) {
	at := len(l.text)
	if at > 0 && len(o.text) > 0 && l.Space && l.text[at-1] != '\n' {
		l.text = append(l.text, ' ')
		at++
	}
	l.text = append(l.text, o.text...)
	for _, r := range o.runs {
		l.runs = append(l.runs, run{r.start + at, r.end + at, r.look})
	}
	for _, n := range o.notes {
		n.Start += at
		n.End += at
		l.notes = append(l.notes, n)
	}
	l.Space = o.Space
	l.size = max(l.size, o.size)
}

// leaf is the line as a block. A whole line in bold or italics is emphasised by what it
// is, where plain says so.
func (l *Line) leaf(kind body.Kind, plain bool) body.Block {
	text := strings.TrimRight(string(l.text), "\n")
	for i := range l.notes {
		l.notes[i].Start = min(l.notes[i].Start, len(text))
		l.notes[i].End = l.notes[i].Start
	}
	var spans []body.Span
	nest(l.runs, 0, &spans)
	if plain {
		spans = slices.DeleteFunc(spans, func(s body.Span) bool {
			return (s.Kind == body.Strong || s.Kind == body.Emphasis) && s.End >= len(text) && strings.IndexFunc(text[:s.Start], unicode.IsLetter) < 0
		})
	}
	if len(l.notes) > 0 {
		spans = append(spans, l.notes...)
		slices.SortStableFunc(spans, func(a, b body.Span) int {
			if a.Start != b.Start {
				return a.Start - b.Start
			}
			return b.End - a.End
		})
	}
	return body.Block{Kind: kind, Text: text, Spans: spans}
}

// pieces cuts the line where it has two ends of lines: people make paragraphs so.
func (l *Line) pieces() []Line {
	if !strings.Contains(string(l.text), "\n\n") {
		return []Line{*l}
	}
	var out []Line
	text := string(l.text)
	r, n := 0, 0
	for at := 0; at < len(text); {
		end := strings.Index(text[at:], "\n\n")
		if end < 0 {
			end = len(text)
		} else {
			end += at
		}
		p := Line{text: []byte(text[at:end]), size: l.size}
		for ; r < len(l.runs) && l.runs[r].start < end; r++ {
			if l.runs[r].start < at && l.runs[r].end <= at {
				continue
			}
			p.runs = append(p.runs, run{max(l.runs[r].start, at) - at, min(l.runs[r].end, end) - at, l.runs[r].look})
			if l.runs[r].end > end {
				break // it goes on in the next piece
			}
		}
		for ; n < len(l.notes) && l.notes[n].Start <= end; n++ {
			s := l.notes[n]
			s.Start = max(s.Start-at, 0)
			s.End = s.Start
			p.notes = append(p.notes, s)
		}
		if !p.Empty() {
			out = append(out, p)
		}
		for at = end; at < len(text) && text[at] == '\n'; at++ {
		}
	}
	return out
}

// nest makes spans of runs, the longest stretches first, so that they never cross.
func nest(runs []run, level int, out *[]body.Span) {
	kinds := [...]body.SpanKind{body.Link, body.Strong, body.Emphasis, body.Strike}
	if level == len(kinds) {
		return
	}
	has := func(k Look) bool { return [...]bool{k.Link != "", k.Bold, k.Italic, k.Strike}[level] }
	for i := 0; i < len(runs); {
		j := i + 1
		if !has(runs[i].look) {
			for j < len(runs) && !has(runs[j].look) {
				j++
			}
		} else {
			for j < len(runs) && has(runs[j].look) && runs[j].start-runs[j-1].end <= 1 && (level > 0 || runs[j].look.Link == runs[i].look.Link) {
				j++
			}
			s := body.Span{Start: runs[i].start, End: runs[j-1].end, Kind: kinds[level]}
			if level == 0 {
				s.Target = runs[i].look.Link
			}
			*out = append(*out, s)
		}
		nest(runs[i:j], level+1, out)
		i = j
	}
}

// Text is what was added.
func (l *Line) Text() string { return string(l.text) }

// Prefix puts a mark and a blank before the text.
func (l *Line) Prefix(mark string) {
	all := Line{}
	all.Add(mark, Look{})
	all.Space = true
	all.Write(l)
	*l = all
}

// Len is how many bytes were added.
func (l *Line) Len() int { return len(l.text) }

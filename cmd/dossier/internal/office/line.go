package office

// The text of one paragraph as it is put together of runs: plain text, and beside it
// what of it is emphasised, leads somewhere or refers to a note.

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/body"
)

// A look is how a run of text is printed.
type look struct {
	bold, italic, strike, raised bool
	link                         string
	hidden                       bool // no reader sees it
	size                         int  // in half points; 0 when nobody says
	font                         string
}

// shown is what of a look spans are made of.
func (k look) shown() look {
	return look{bold: k.bold, italic: k.italic, strike: k.strike, link: k.link}
}

// A line collects a paragraph.
type line struct {
	text  []byte
	runs  []run
	notes []body.Span
	space bool // blanks came that are written before the next letter
	size  int  // of its largest letters
}

type run struct {
	start, end int
	look       look
}

// raisedDigits are those that have a sign of their own.
var raisedDigits = map[rune]rune{'0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹'}

// add adds text as it is printed: blanks are one, and what nobody sees is gone.
func (l *line) add(s string, k look) {
	start := -1
	raised := k.raised && strings.TrimLeft(s, "0123456789") == ""
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			l.space = true
			continue
		case r == '\u00ad' || r == '\u200b' || r == '\ufeff' || r == '\u2060' || r < ' ':
			continue
		}
		if l.space && len(l.text) > 0 && l.text[len(l.text)-1] != '\n' {
			l.text = append(l.text, ' ')
		}
		l.space = false
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
	l.size = max(l.size, k.size)
	k = k.shown()
	if n := len(l.runs); n > 0 && l.runs[n-1].look == k && start-l.runs[n-1].end <= 1 {
		l.runs[n-1].end = len(l.text)
	} else {
		l.runs = append(l.runs, run{start, len(l.text), k})
	}
}

// end ends a line of the paragraph.
func (l *line) end() {
	l.space = false
	if len(l.text) > 0 {
		l.text = append(l.text, '\n')
	}
}

// refer puts a reference to a note here.
func (l *line) refer(label string) {
	l.notes = append(l.notes, body.Span{Start: len(l.text), End: len(l.text), Kind: body.NoteRef, Target: label})
}

func (l *line) empty() bool { return len(l.text) == 0 && len(l.notes) == 0 }

// write adds what another line holds.
func (l *line) write(o *line) {
	at := len(l.text)
	if at > 0 && len(o.text) > 0 && l.space && l.text[at-1] != '\n' {
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
	l.space = o.space
	l.size = max(l.size, o.size)
}

// leaf is the line as a block. A whole line in bold or italics is emphasised by what it
// is, where plain says so.
func (l *line) leaf(kind body.Kind, plain bool) body.Block {
	text := strings.TrimRight(string(l.text), "\n")
	for i := range l.notes {
		l.notes[i].Start = min(l.notes[i].Start, len(text))
		l.notes[i].End = l.notes[i].Start
	}
	var spans []body.Span
	nest(l.runs, 0, &spans)
	if plain {
		spans = slices.DeleteFunc(spans, func(s body.Span) bool {
			return (s.Kind == body.Strong || s.Kind == body.Emphasis) && s.Start == 0 && s.End >= len(text)
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
func (l *line) pieces() []line {
	if !strings.Contains(string(l.text), "\n\n") {
		return []line{*l}
	}
	var out []line
	text := string(l.text)
	r, n := 0, 0
	for at := 0; at < len(text); {
		end := strings.Index(text[at:], "\n\n")
		if end < 0 {
			end = len(text)
		} else {
			end += at
		}
		p := line{text: []byte(text[at:end]), size: l.size}
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
		if !p.empty() {
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
	has := func(k look) bool { return [...]bool{k.link != "", k.bold, k.italic, k.strike}[level] }
	for i := 0; i < len(runs); {
		j := i + 1
		if !has(runs[i].look) {
			for j < len(runs) && !has(runs[j].look) {
				j++
			}
		} else {
			for j < len(runs) && has(runs[j].look) && runs[j].start-runs[j-1].end <= 1 && (level > 0 || runs[j].look.link == runs[i].look.link) {
				j++
			}
			s := body.Span{Start: runs[i].start, End: runs[j-1].end, Kind: kinds[level]}
			if level == 0 {
				s.Target = runs[i].look.link
			}
			*out = append(*out, s)
		}
		nest(runs[i:j], level+1, out)
		i = j
	}
}

package mail

// The text of a mail as lines, cut into pieces: paragraphs, items of lists, headings that
// are underlined, each with how often it is quoted. Programs broke lines where a screen
// of eighty columns ended, and said so (format=flowed) or did not.

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/talk"
)

// piece is a stretch of a mail that is text as a whole, or is not.
type piece struct {
	body.Block
	list    int // the number of the list that it is an item of, from 1
	number  int // of that list's first item; 0 when it has none
	quote   int // how deep it is quoted
	linked  int // bytes of its text that are links
	omitted string
	label   string   // the part of the mail that it stands in
	says    []string // fields that it prints
}

// Reasons why a part of a mail is no text, as a record shows them.
const (
	isHead      = "head of the mail"
	isOuterHead = "head of the mail that sent it on"
	isOuterNote = "note of who sent it on"
	isMarker    = "line of a program of mail"
	isSignature = "signature"
	isFiller    = "hidden in the mail"
	isMailing   = "what a newsletter says of itself"
	isLinks     = "links to other pages"
	isRule      = "rule"
	isFiles     = "names of attachments"
)

// line is one line of a text without the marks of its quotation.
type line struct {
	text  string
	quote int
	flows bool // it goes on in the next line
}

// unquote takes the marks of quotation off the lines of a text.
func unquote(text string, flowed, delsp bool) []line {
	all := strings.Split(text, "\n")
	out := make([]line, 0, len(all))
	marks := make([]int, 0, len(all)) // where each line stood
	for i, s := range all {
		s = strings.TrimLeft(strings.TrimSuffix(s, "\r"), "\uFEFF")
		l := line{}
		if strings.HasPrefix(s, ">From ") {
			s = s[1:]
		}
		for {
			t := strings.TrimLeft(s, " ")
			if len(s)-len(t) > 1 && l.quote == 0 || !strings.HasPrefix(t, ">") {
				break
			}
			l.quote++
			s = t[1:]
		}
		if flowed || l.quote > 0 {
			s = strings.TrimPrefix(s, " ")
		}
		if flowed && strings.HasSuffix(s, " ") && s != "-- " {
			l.flows = true
			if delsp {
				s = s[:len(s)-1]
			}
		}
		if n := talk.Lead(s); n > 0 && n < len(s) { // Yahoo writes the head behind it
			out = append(out, line{text: s[:n], quote: l.quote})
			marks = append(marks, i)
			s = s[n:]
		}
		l.text = s
		out = append(out, l)
		marks = append(marks, i)
	}
	for i := range out { // one line with such a mark is text
		if out[i].quote > 0 && (i == 0 || out[i-1].quote == 0) && (i+1 == len(out) || out[i+1].quote == 0) && !strings.HasPrefix(strings.TrimSpace(all[marks[i]]), "> ") {
			out[i].quote, out[i].text = 0, all[marks[i]]
		}
	}
	return out
}

// plain cuts a text into pieces.
func plain(text string, flowed, delsp bool) (out []piece) {
	lines := unquote(text, flowed, delsp)
	lists := 0
	for from := 0; from < len(lines); {
		to := from + 1
		for to < len(lines) && lines[to].quote == lines[from].quote {
			to++
		}
		out = append(out, paragraphs(lines[from:to], &lists)...)
		from = to
	}
	return out
}

var (
	bullet    = lazyregexp.New(`^(?:[-*•·‣▪◦–]|(\d{1,2})[.)])\s+\S`)
	underline = lazyregexp.New(`^\s*(?:[-=_~*#–—]\s?){4,}\s*$`)
)

// paragraphs cuts lines of one depth of quotation.
func paragraphs(lines []line, lists *int) (out []piece) {
	most := wrapped(lines)
	var run []line
	item, number := false, 0
	flush := func() {
		if len(run) == 0 {
			return
		}
		p := piece{Block: body.Block{Kind: body.Paragraph}, quote: run[0].quote}
		s := join(run)
		if item {
			_, s, _ = strings.Cut(s, " ")
			s = strings.TrimSpace(s)
			p.list, p.number = *lists, number
		}
		p.Inline(s)
		for _, span := range p.Spans {
			if span.Kind == body.Link {
				p.linked += span.End - span.Start
			}
		}
		out = append(out, p)
		run, item = run[:0], false
	}
	signed, until := -1, 0 // the piece that a signature begins with, and the line it ends before
	for i, l := range lines {
		s := strings.TrimSpace(l.text)
		if signed >= 0 && i == until {
			flush()
			sign(out, signed)
			signed = -1
		}
		if (l.text == "-- " || l.text == "--" || l.text == "--\u00a0") && l.quote == 0 && signed < 0 {
			if end := closing(lines, i+1); end > 0 {
				flush()
				signed, until = len(out), end
				continue
			}
		}
		switch m := bullet.FindStringSubmatch(s); {
		case s == "":
			flush()
		case underline.MatchString(s) || s == "--":
			if len(run) == 1 && !item && len(s) > 2 && utf8.RuneCountInString(s)*3 >= utf8.RuneCountInString(run[0].text)*2 && strings.Trim(s, "*#") != "" {
				flush()
				h := &out[len(out)-1]
				h.Kind, h.Level = body.Heading, 2
			}
			flush()
			out = append(out, piece{Block: body.Block{Kind: body.Paragraph, Text: s}, quote: l.quote, omitted: isRule})
		case m != nil && !(len(run) > 0 && !item && goesOn(run[len(run)-1], l, most)):
			wasItem := item || len(run) == 0 && len(out) > 0 && out[len(out)-1].list > 0 && out[len(out)-1].omitted == ""
			flush()
			if !wasItem || *lists == 0 || (m[1] != "") != (number > 0) {
				*lists++
				number = 0
				if m[1] != "" {
					number = atoi(m[1])
				}
			}
			item = true
			run = append(run, line{text: s, quote: l.quote, flows: l.flows})
		case len(run) > 0 && (goesOn(run[len(run)-1], l, most) || item && indented(l.text)):
			run = append(run, l)
		default:
			flush()
			run = append(run, l)
		}
	}
	flush()
	sign(out, signed)
	return out
}

func atoi(s string) int {
	n := 0
	for _, c := range s {
		n = n*10 + int(c-'0')
	}
	return max(n, 1)
}

func indented(s string) bool { return len(s) > 1 && (s[0] == ' ' && s[1] == ' ' || s[0] == '\t') }

// sign takes pieces from one on for a signature.
func sign(pieces []piece, from int) {
	for i := max(from, 0); i < len(pieces) && from >= 0; i++ {
		pieces[i].omitted = isSignature
	}
}

// closing returns the line that a signature ends before, or 0 where what stands below its
// mark is too long to be one: letters are divided by it, too.
func closing(lines []line, from int) int {
	n, size := 0, 0
	for i := from; i < len(lines); i++ {
		l := strings.TrimSpace(lines[i].text)
		if talk.Forwarded(l) || talk.Wrote(l) || isField(l) && i+1 < len(lines) && isField(strings.TrimSpace(lines[i+1].text)) {
			return i
		}
		if l != "" {
			n++
		}
		if size += len(l); n > 16 || size > 1200 {
			return 0
		}
	}
	return len(lines)
}

// isField reports whether a line is a field of a head.
func isField(l string) bool {
	return strings.IndexByte(l[:min(len(l), 24)], ':') > 0 && fieldName.MatchString(l)
}

// wrapped is the width at which lines are broken, or 0 where each paragraph is a line.
func wrapped(lines []line) int {
	most, long, full := 0, 0, 0
	for _, l := range lines {
		n := utf8.RuneCountInString(strings.TrimRight(l.text, " "))
		switch {
		case n > 100 && strings.Contains(strings.TrimSpace(l.text), " ") && n > len(longestWord(l.text))+40:
			long++
		case n <= 100:
			most = max(most, n)
		}
		if n > 0 {
			full++
		}
	}
	if long*8 > full || most < 45 {
		return 0
	}
	return most
}

func longestWord(s string) (word string) {
	for _, w := range strings.Fields(s) {
		if len(w) > len(word) {
			word = w
		}
	}
	return word
}

// goesOn reports whether a line goes on in the next: it says so, or the next word had no
// place in it.
func goesOn(a, b line, most int) bool {
	if a.flows {
		return true
	}
	s, t := strings.TrimSpace(a.text), strings.TrimSpace(b.text)
	if most == 0 || isField(t) {
		return false
	}
	word, _, _ := strings.Cut(t, " ")
	n := utf8.RuneCountInString(strings.TrimRight(a.text, " "))
	if n+1+utf8.RuneCountInString(word) > most-4 && n > 30 {
		return true
	}
	first, _ := utf8.DecodeRuneInString(t)
	last, _ := utf8.DecodeLastRuneInString(s)
	return n > 45 && unicode.IsLower(first) && !strings.ContainsRune(".!?:", last)
}

// join makes one line of several.
func join(run []line) string {
	var s strings.Builder
	for i, l := range run {
		t := l.text
		if i > 0 {
			t = strings.TrimLeft(t, " \t")
			if !run[i-1].flows {
				s.WriteByte(' ')
			}
		}
		if !l.flows || i == len(run)-1 {
			t = strings.TrimRight(t, " \t")
		}
		s.WriteString(t)
	}
	return strings.Join(strings.Fields(s.String()), " ")
}

package source

// Footnotes: their definitions are taken out of the lines before anything else is
// read, and the marks that refer to them are found when all blocks are made.

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/prose"
)

// maxNotes bounds the footnotes of one source.
const maxNotes = 5000

var (
	noteSuper   = lazyregexp.New(`^\s*([¹²³⁰⁴-⁹]{1,3})\s*(\S.*)$`)
	noteBracket = lazyregexp.New(`^\s*\[(\d{1,3})\][:.]?\s+(\S.*)$`)
	noteCaret   = lazyregexp.New(`^\s{0,3}\[\^([^\]\s]{1,40})\]:\s*(.*)$`)
	markNumber  = lazyregexp.New(`\[\d{1,3}\]`)
	noteNumber  = lazyregexp.New(`^\s*(\d{1,3})[.)]?\s+(\S.*)$`)
	ruled       = lazyregexp.New(`^\s*[_—–-]{3,}\s*$`)
	noteURL     = lazyregexp.New(`^<?(https?://[^\s<>]+)>?\.?$`)
)

var superDigits = strings.NewReplacer("¹", "1", "²", "2", "³", "3", "⁰", "0", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9")

// takeNotes takes the definitions of footnotes out of the lines, wherever they
// stand: "¹ …", "[1] …", "[^x]: …", and a numbered list below a heading "Notes"
// when the text refers to its numbers.
func (r *reading) takeNotes() {
	if r.notes != nil {
		return // Markdown that is read as plain text after all has given them
	}
	r.notes = map[string]*archive.Footnote{}
	raw := r.doc.Raw
	hasSuper := raised(raw)
	hasBracket := strings.Contains(raw, "[1]") || strings.Contains(raw, "[2]")
	hasCaret := strings.Contains(raw, "[^")
	var marks map[string]int // how often each bracketed number stands in the text
	if hasBracket {
		marks = map[string]int{}
		for _, m := range markNumber.FindAllString(raw, -1) {
			marks[m]++
		}
		hasBracket = !r.numberedParagraphs()
	}
	first := r.lastFirstNote()
	section := false
	for i := r.begin; i < len(r.lines); i++ {
		l := r.lines[i]
		if l == "" {
			continue
		}
		if len(l) < 40 && noteHeadings[label(l)] {
			section = (hasSuper || hasBracket) && i < first
			if !section && i < first {
				if r.fused = r.fusedMarks(i); r.fused > 0 {
					section = true
				}
			}
			if section || r.onlyNotes(i+1) {
				r.repair(i+1, i+1, "the heading of the notes: "+strings.TrimSpace(l))
				r.lines[i] = taken
			}
			continue
		}
		if !section && i < first && r.ruleAbove(i) {
			section = true
			continue
		}
		var m []string
		switch {
		case hasCaret && strings.Contains(l, "[^"):
			m = noteCaret.FindStringSubmatch(l)
		case hasSuper && startsSuper(l):
			if m = noteSuper.FindStringSubmatch(l); m != nil {
				m[1] = superDigits.Replace(m[1])
			}
		case hasBracket && strings.HasPrefix(strings.TrimSpace(l), "["):
			if m = noteBracket.FindStringSubmatch(l); m != nil {
				if mark := "[" + m[1] + "]"; marks[mark] <= strings.Count(l, mark) { // nothing else has it
					m = nil
				}
			}
		case section:
			m = noteNumber.FindStringSubmatch(l)
		}
		if m == nil || len(r.notes) >= maxNotes {
			continue
		}
		end := i
		parts := []string{strings.TrimSpace(m[2])}
		for end+1 < len(r.lines) && r.noteGoesOn(end+1, section) {
			end++
			parts = append(parts, strings.TrimSpace(r.lines[end]))
		}
		text := strings.Join(parts, " ")
		if _, twice := r.notes[m[1]]; twice {
			r.remove(i+1, end+1, m[1]+" "+text, "second definition of footnote "+m[1])
		} else {
			r.define(m[1], clean(text), i+1, end+1)
		}
		for ; i < end; i++ {
			r.lines[i] = taken
		}
		r.lines[end] = taken
	}
}

// ruleAbove takes out a rule above notes to which the text refers by fused digits.
func (r *reading) ruleAbove(i int) bool {
	if len(r.lines[i]) >= 90 || r.fused > 0 || !ruled.MatchString(r.lines[i]) {
		return false
	}
	if r.fused = r.fusedMarks(i); r.fused == 0 {
		return false
	}
	r.repair(i+1, i+1, "a rule above the notes")
	r.lines[i] = taken
	return true
}

// numberedParagraphs reports whether “[1] …” opens the paragraphs of the text itself, as in
// judgments: such lines count on and hold most of it.
func (r *reading) numberedParagraphs() bool {
	next, inside, total := 1, 0, 0
	for _, l := range r.lines[r.begin:] {
		if l == taken {
			continue
		}
		total += len(l)
		if m := markLine(noteBracket, l, "["); m != nil {
			if n := atoi(m[1]); n == next || n == next+1 {
				next = n + 1
				inside += len(l)
			}
		}
	}
	return next > 3 && inside*2 > total
}

// raised reports whether s may hold a raised digit.
func raised(s string) bool {
	return strings.Contains(s, "¹") || strings.Contains(s, "²") || strings.Contains(s, "³") || strings.Contains(s, "\u2070"[:2])
}

func startsSuper(l string) bool {
	c, _ := utf8.DecodeRuneInString(strings.TrimLeft(l, " \t"))
	return strings.ContainsRune("¹²³⁰⁴⁵⁶⁷⁸⁹", c)
}

// noteGoesOn reports whether a line belongs to the note above it.
func (r *reading) noteGoesOn(i int, section bool) bool {
	l := r.lines[i]
	if l == "" || l == taken || startsSuper(l) || noteBracket.MatchString(l) || noteCaret.MatchString(l) {
		return false
	}
	if l[0] == ' ' || l[0] == '\t' {
		return true
	}
	return section && !noteNumber.MatchString(l) && !noteHeadings[label(l)]
}

// lastFirstNote returns the last line that a list of notes 1, 2, 3 … may begin
// with, or -1.
func (r *reading) lastFirstNote() int {
	for i := len(r.lines) - 1; i >= r.begin; i-- {
		if m := noteNumber.FindStringSubmatch(r.lines[i]); m != nil && atoi(m[1]) == 1 {
			return i
		}
	}
	return -1
}

// onlyNotes reports whether nothing but definitions follows line i.
func (r *reading) onlyNotes(i int) bool {
	some := false
	for ; i < len(r.lines); i++ {
		l := r.lines[i]
		switch {
		case strings.TrimSpace(l) == "":
		case startsSuper(l), noteBracket.MatchString(l), noteCaret.MatchString(l):
			some = true
		default:
			return some && len(l) > 0 && i > 0
		}
	}
	return some
}

func (r *reading) define(marker, text string, first, last int) {
	b := &body.Block{First: first, Last: last, Zone: body.FootnoteZone}
	if r.doc.MediaType == "text/markdown" && body.TooMuch([]byte(text)) == "" && !noteURL.MatchString(text) {
		b.Text, b.Spans = body.ParseInline([]byte(text))
	} else {
		b.Inline(text)
	}
	r.keepNote(marker, b)
}

// keepNote keeps a note; one that is a web address has no text.
func (r *reading) keepNote(marker string, b *body.Block) {
	n := &archive.Footnote{Marker: marker, First: b.First, Last: b.Last}
	if m := noteURL.FindStringSubmatch(b.Text); m != nil {
		n.URL = body.WithoutPassword(strings.TrimRight(m[1], "."))
	} else {
		n.Text = b
		for _, s := range b.Spans {
			if _, web := body.Web(s.Target); web && s.Kind == body.Link && n.URL == "" {
				n.URL = body.WithoutPassword(s.Target)
			}
		}
	}
	r.notes[marker] = n
	r.order = append(r.order, marker)
}

// references finds the marks that refer to footnotes, takes them out of the
// text and leaves a span in their place.
func (r *reading) references() {
	if len(r.notes) == 0 {
		return
	}
	last := 0
	r.nextFused = 1
	body.Walk(r.doc.Body, func(b *body.Block) bool {
		last = max(last, b.N)
		if r.referred {
			r.countRefs(b)
			return true
		}
		if b.Kind != body.Code && (strings.IndexByte(b.Text, '[') >= 0 || raised(b.Text) || r.nextFused <= r.fused) {
			r.refer(b)
		}
		return true
	})
	for _, marker := range r.order {
		n := r.notes[marker]
		if n.Text != nil {
			last++
			n.Text.N = last
		}
		r.doc.Footnotes = append(r.doc.Footnotes, *n)
		if n.Refs == 0 {
			r.msgs.Notef(r.shown, n.First, "add its mark to the text, or leave it: it is listed below the text", "nothing refers to footnote %s", marker)
		}
	}
}

// countRefs counts the spans of a leaf that refer to notes; one that leads to no note
// goes.
func (r *reading) countRefs(b *body.Block) {
	b.Spans = slices.DeleteFunc(b.Spans, func(s body.Span) bool {
		if s.Kind != body.NoteRef {
			return false
		}
		n := r.notes[s.Target]
		if n == nil {
			return true
		}
		n.Refs++
		if n.Paragraph == 0 {
			n.Paragraph = b.N
		}
		return false
	})
}

// refer replaces the marks in one leaf, all of them at once: a paragraph may have
// thousands.
func (r *reading) refer(b *body.Block) {
	var marks []body.Reference
	left := make([]byte, 0, len(b.Text)) // the text so far, without its marks
	for i := 0; i < len(b.Text); {
		c, size := utf8.DecodeRuneInString(b.Text[i:])
		marker, end := "", i
		switch {
		case c == '[':
			if close := strings.IndexByte(b.Text[i:min(len(b.Text), i+44)], ']'); close > 1 {
				marker = strings.TrimPrefix(b.Text[i+1:i+close], "^")
				end = i + close + 1
			}
		case strings.ContainsRune("¹²³⁰⁴⁵⁶⁷⁸⁹", c) && !prose.UnitBefore(string(left[max(0, len(left)-12):])):
			end = i
			for end < len(b.Text) {
				d, n := utf8.DecodeRuneInString(b.Text[end:])
				if !strings.ContainsRune("¹²³⁰⁴⁵⁶⁷⁸⁹", d) {
					break
				}
				end += n
			}
			marker = superDigits.Replace(b.Text[i:end])
			if r.notes[marker] == nil { // ¹² may be two marks
				end = i + size
				marker = superDigits.Replace(b.Text[i:end])
			}
		case '1' <= c && c <= '9' && r.nextFused <= r.fused:
			if end = prose.FusedAt(b.Text, i, r.nextFused); end > i {
				marker = itoa(r.nextFused)
				r.nextFused++
			}
		}
		n := r.notes[marker]
		if marker == "" || n == nil {
			left = append(left, b.Text[i:i+size]...)
			i += size
			continue
		}
		n.Refs++
		if n.Paragraph == 0 {
			n.Paragraph = b.N
		}
		marks = append(marks, body.Reference{Start: i, End: end, Target: marker})
		if c == '[' && end < len(b.Text) && strings.IndexByte(".,;:", b.Text[end]) >= 0 { // with the space before it
			for k := len(marks) - 1; k >= 0; k-- {
				for start := &marks[k].Start; *start > 0 && b.Text[*start-1] == ' '; *start-- {
					left = left[:len(left)-1]
				}
				if k > 0 && marks[k-1].End < marks[k].Start {
					break
				}
			}
		}
		i = end
	}
	b.Refer(marks)
}

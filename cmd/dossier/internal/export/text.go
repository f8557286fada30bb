package export

// Briefings as Markdown, for somebody's own notes and for language models: each a
// file of its slip, the banners that are above it on its page, and its text. What a
// source writes as markup becomes text.

import (
	"archive/zip"
	"bytes"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/klauspost/compress/flate"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

// firstDay is the day that files of a ZIP archive carry: the first that it can name.
var firstDay = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// original writes the file of a source, or a ZIP archive that holds it.
func original(dst []byte, v *view.Original) ([]byte, error) {
	if v.Packed == "" {
		return append(dst, v.Data...), nil
	}
	out := bytes.NewBuffer(dst)
	z := zip.NewWriter(out)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, level) })
	w, err := z.CreateHeader(&zip.FileHeader{Name: v.Packed, Method: zip.Deflate, Modified: firstDay})
	if err == nil {
		_, err = w.Write(v.Data)
	}
	if err == nil {
		err = z.Close()
	}
	return out.Bytes(), err
}

// slipText writes what stands above the text of a briefing.
func slipText(dst []byte, site *archive.Site, b *archive.Briefing) []byte {
	dst = append(inline(append(dst, "# "...), b.Attr().Title), "\n\n"...)
	label := func(words string) { dst = append(append(append(dst, "- "...), words...), ": "...) }
	for _, p := range b.Attr().FullSlip() {
		label(p.Label)
		dst = append(append(inline(dst, p.Words()), " ("+i18n.T(string(p.Basis))...), ")\n"...)
	}
	if b.Attr().SourceURL != "" {
		label(i18n.T(archive.FieldOf("source_url").Label))
		dst = append(inline(dst, b.Attr().SourceURL), '\n')
	}
	label(i18n.T("In this archive"))
	dst = append(append(inline(dst, site.Title), ", "+site.BaseURL+b.Path()...), '\n')
	label("SHA-256")
	dst = append(append(dst, b.Doc.SHA256...), "\n\n"...)
	for _, banner := range b.Attr().Banners() {
		dst = append(inline(append(dst, "> "...), banner.Words), "\n\n"...)
	}
	return dst
}

func bodyText(dst []byte, d *archive.Document) []byte {
	dst = blocks(dst, d.Body, "")
	for i := range d.Footnotes {
		n := &d.Footnotes[i]
		dst = append(noted(dst, n.Marker), ": "...)
		if n.Text != nil {
			dst = spanned(dst, n.Text, false)
		} else {
			dst = linked(dst, n.URL, n.URL)
		}
		dst = append(dst, "\n\n"...)
	}
	return dst
}

// noted writes the label of a footnote, as it is on the page: letters and digits alone.
func noted(dst []byte, marker string) []byte {
	return append(append(append(dst, "[^"...), body.NoteID(marker)...), ']')
}

// linked writes a link that may leave the site; of any other, its text.
func linked(dst []byte, text, target string) []byte {
	href, ok := body.Outside(target)
	switch {
	case !ok || strings.ContainsAny(href, "<>\\\n"):
		return inline(dst, text)
	case text == href:
		return append(append(append(dst, '<'), href...), '>')
	}
	dst = rest(append(dst, '['), text, false)
	return append(append(append(dst, "](<"...), href...), ">)"...)
}

// spanned writes the text of a leaf with its links and its notes; where inner spans
// cross, the outer counts.
func spanned(dst []byte, b *body.Block, cell bool) []byte {
	at, begun := 0, false
	text := func(to int) {
		if at >= to {
			return
		}
		if begun {
			dst = rest(dst, b.Text[at:to], cell)
		} else {
			dst = escaped(dst, b.Text[at:to], cell)
		}
		at, begun = to, true
	}
	for i := range b.Spans {
		s := &b.Spans[i]
		if s.Start < at || s.End > len(b.Text) {
			continue
		}
		switch s.Kind {
		case body.Link:
			text(s.Start)
			dst = linked(dst, b.Text[s.Start:s.End], s.Target)
			at, begun = s.End, true
		case body.NoteRef:
			text(s.Start)
			dst, begun = noted(dst, s.Target), true
		}
	}
	text(len(b.Text))
	return dst
}

// blocks writes blocks; before stands before each line of theirs.
func blocks(dst []byte, list []body.Block, before string) []byte {
	n := 0
	for i := range list {
		b := &list[i]
		switch b.Kind {
		case body.Heading:
			dst = append(inline(append(append(dst, before...), "## "...), b.Text), "\n\n"...)
		case body.Code:
			dst = code(dst, b.Text, before)
		case body.Quote:
			dst = blocks(dst, b.Kids, before+"> ")
		case body.List:
			for k := range b.Kids {
				n++
				mark := "- "
				if b.Level > 0 {
					mark = strconv.Itoa(b.Level+n-1) + ". "
				}
				dst = listed(dst, blocks(nil, b.Kids[k].Kids, ""), before, mark)
			}
			dst = append(append(dst, before...), '\n')
		case body.Table:
			dst = rows(dst, b.Kids)
		case body.Rule:
			dst = append(append(dst, before...), "---\n\n"...)
		case body.Paragraph:
			if dst = spanned(append(dst, before...), b, false); b.N > 0 {
				dst = strconv.AppendInt(append(dst, " ^p"...), int64(b.N), 10)
			}
			dst = append(dst, "\n\n"...)
		default:
			dst = blocks(dst, b.Kids, before)
		}
	}
	return dst
}

func code(dst []byte, text, before string) []byte {
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	dst = append(append(append(dst, before...), fence...), '\n')
	for line := range strings.Lines(strings.TrimRight(text, "\n") + "\n") {
		dst = append(append(dst, before...), line...)
	}
	return append(append(append(dst, before...), fence...), "\n\n"...)
}

// listed writes an entry of a list: its mark before the first line, as much room before
// the others.
func listed(dst, entry []byte, before, mark string) []byte {
	for j, line := range bytes.Split(bytes.TrimRight(entry, "\n"), []byte("\n")) {
		dst = append(dst, before...)
		switch {
		case j == 0:
			dst = append(dst, mark...)
		case len(line) > 0:
			dst = append(dst, strings.Repeat(" ", len(mark))...)
		}
		dst = append(append(dst, line...), '\n')
	}
	return dst
}

func rows(dst []byte, rows []body.Block) []byte {
	for k := range rows {
		for c := range rows[k].Kids {
			dst = spanned(append(dst, "| "...), &rows[k].Kids[c], true)
			dst = append(dst, ' ')
		}
		dst = append(dst, "|\n"...)
		if k == 0 {
			dst = append(append(dst, strings.Repeat("|---", len(rows[k].Kids))...), "|\n"...)
		}
	}
	return append(dst, '\n')
}

// inline writes a text so that Markdown reads it as text.
func inline(dst []byte, s string) []byte { return escaped(dst, s, false) }

// escaped writes a text as inline does; in a cell of a table a bar is text too.
func escaped(dst []byte, s string, cell bool) []byte {
	if s == "" {
		return dst
	}
	if strings.IndexByte("#>-+=|~:", s[0]) >= 0 && !(cell && s[0] == '|') {
		dst = append(dst, '\\')
	}
	if n := numbered(s); n > 0 { // what a list would begin with
		dst = append(append(dst, s[:n]...), '\\')
		s = s[n:]
	}
	return rest(dst, s, cell)
}

// rest writes a text that does not begin a line.
func rest(dst []byte, s string, cell bool) []byte {
	from := 0
	for i := range len(s) {
		escape := markEscapes[s[i]]
		if escape == "" || s[i] == '|' && !cell {
			continue
		}
		dst = append(append(dst, s[from:i]...), escape...)
		from = i + 1
	}
	return append(dst, s[from:]...)
}

// markEscapes are the characters that Markdown gives a meaning within a line; the bar,
// in a table.
var markEscapes = [256]string{'\\': `\\`, '`': "\\`", '*': `\*`, '_': `\_`, '[': `\[`, ']': `\]`, '<': "&lt;", '&': "&amp;", '\n': " ", '|': `\|`, '^': `\^`}

// numbered returns how many digits a text begins with, behind which a point or a bracket
// would make it an entry of a list; 0 where it would not.
func numbered(s string) int {
	n := 0
	for n < len(s) && n < 10 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n > 0 && n < 10 && n < len(s) && (s[n] == '.' || s[n] == ')') {
		return n
	}
	return 0
}

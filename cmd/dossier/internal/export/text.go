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

// Texts writes a ZIP archive of briefings behind dst, a file of Markdown each; speak
// puts marked words into the language of the site.
func Texts(dst []byte, v *view.Texts, speak func([]byte) []byte) ([]byte, error) {
	out := bytes.NewBuffer(dst)
	z := zip.NewWriter(out)
	var f *flate.Writer // the same for all files
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (_ io.WriteCloser, err error) {
		if f == nil {
			f, err = flate.NewWriter(w, level)
		} else {
			f.Reset(w)
		}
		return f, err
	})
	for _, b := range v.Briefings {
		w, err := z.CreateHeader(&zip.FileHeader{Name: b.ID + ".md", Method: zip.Deflate, Modified: firstDay})
		if err == nil {
			_, err = w.Write(speak(briefingText(v.Site, b)))
		}
		if err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return out.Bytes(), err
}

func briefingText(site *archive.Site, b *archive.Briefing) []byte {
	s := &strings.Builder{}
	s.WriteString("# " + inline(b.Attr.Title) + "\n\n")
	line := func(label, words string) { s.WriteString("- " + label + ": " + words + "\n") }
	for _, p := range b.Attr.FullSlip() {
		line(p.Label, inline(p.Words())+" ("+i18n.T(string(p.Basis))+")")
	}
	if b.Attr.SourceURL != "" {
		line(i18n.T(archive.FieldOf("source_url").Label), inline(b.Attr.SourceURL))
	}
	line(i18n.T("In this archive"), inline(site.Title)+", "+site.BaseURL+b.Path())
	line("SHA-256", b.Doc.SHA256)
	s.WriteString("\n")
	for _, banner := range b.Attr.Banners() {
		s.WriteString("> " + inline(banner.Words) + "\n\n")
	}
	blocks(s, b.Doc.Body, "")
	for i := range b.Doc.Footnotes {
		n := &b.Doc.Footnotes[i]
		text := n.URL
		if n.Text != nil {
			text = n.Text.Text
		}
		s.WriteString("[^" + strconv.Itoa(i+1) + "]: " + inline(text) + "\n\n")
	}
	return []byte(s.String())
}

func blocks(s *strings.Builder, list []body.Block, before string) {
	n := 0
	for i := range list {
		b := &list[i]
		switch b.Kind {
		case body.Heading:
			s.WriteString(before + "## " + inline(b.Text) + "\n\n")
		case body.Code:
			fence := "```"
			for strings.Contains(b.Text, fence) {
				fence += "`"
			}
			s.WriteString(before + fence + "\n")
			for line := range strings.Lines(strings.TrimRight(b.Text, "\n") + "\n") {
				s.WriteString(before + line)
			}
			s.WriteString(before + fence + "\n\n")
		case body.Quote:
			blocks(s, b.Kids, before+"> ")
		case body.List:
			for k := range b.Kids {
				n++
				inner := &strings.Builder{}
				blocks(inner, b.Kids[k].Kids, "")
				mark := "- "
				if b.Level > 0 {
					mark = strconv.Itoa(b.Level+n-1) + ". "
				}
				for j, line := range strings.Split(strings.TrimRight(inner.String(), "\n"), "\n") {
					switch {
					case j == 0:
						line = mark + line
					case line != "":
						line = strings.Repeat(" ", len(mark)) + line
					}
					s.WriteString(before + line + "\n")
				}
			}
			s.WriteString(before + "\n")
		case body.Table:
			for k := range b.Kids {
				for c := range b.Kids[k].Kids {
					s.WriteString("| " + strings.ReplaceAll(inline(b.Kids[k].Kids[c].Text), "|", `\|`) + " ")
				}
				s.WriteString("|\n")
				if k == 0 {
					s.WriteString(strings.Repeat("|---", len(b.Kids[k].Kids)) + "|\n")
				}
			}
			s.WriteString("\n")
		case body.Rule:
			s.WriteString(before + "---\n\n")
		case body.Paragraph:
			s.WriteString(before + inline(b.Text) + "\n\n")
		default:
			blocks(s, b.Kids, before)
		}
	}
}

var markEscapes = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", "&", "&amp;", "\n", " ")

// inline escapes a text so that Markdown reads it as text.
func inline(s string) string {
	s = markEscapes.Replace(s)
	if s != "" && strings.ContainsRune("#>-+=|~:", rune(s[0])) {
		return `\` + s
	}
	if i := strings.IndexAny(s, ".)"); i > 0 && i < 10 && strings.Trim(s[:i], "0123456789") == "" {
		return s[:i] + `\` + s[i:]
	}
	return s
}

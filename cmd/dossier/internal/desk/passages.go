package desk

// Parts of a text that are put back or taken out, and words of it that are put into a
// field: forms that need no script, by the numbers of lines.

import (
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/engine"
)

// errOtherText is said of a form on a text that is another now.
var errOtherText = errors.New("the text was changed meanwhile; look at its lines again")

// Plan plans to put lines of a source back, or to remove them.
func Plan(files *content.Desk, g *engine.Result, name string, keep bool, lines, why string) (content.Act, error) {
	s, found := g.Source(name)
	if !found || s.Briefing == nil || s.Doc == nil || s.Doc.Length == 0 {
		return content.Act{}, errNoSource
	}
	first, last, ok := archive.ParseLines(lines)
	if !ok {
		return content.Act{}, notLines(lines)
	}
	raw := strings.Split(s.Doc.Whole().Raw, "\n")
	a, err := files.Edit(name, archive.Edit{Keep: keep, First: first, Last: last, Why: strings.TrimSpace(why)}, raw)
	if err == nil && len(a.Files) == 0 {
		err = errNothing
	}
	return a, err
}

// passage does what the forms beside a text ask for.
func (d *Desk) passage(g *engine.Result, form url.Values) (string, error) {
	name := form.Get("file")
	s, found := g.Source(name)
	if !found || s.Briefing == nil {
		return "", errNoSource
	}
	if form.Get("text") != s.Doc.SHA256 {
		return "", errOtherText
	}
	lines, keep := form.Get("lines"), false
	switch back := form.Get("back"); {
	case back != "":
		lines, keep = back, true
	case form.Get("do") == "mark":
		return d.mark(g, form)
	case form.Get("do") != "remove":
		return "", errors.New("say what to do with these lines")
	}
	a, err := Plan(d.Content, g, name, keep, lines, form.Get("why"))
	if err != nil {
		return "", err
	}
	return d.unless(a, sidecarName(name), form.Get("seen"), false)
}

// mark puts words of a line into a field, as if they had been typed.
func (d *Desk) mark(g *engine.Result, form url.Values) (string, error) {
	field, words := form.Get("field"), strings.TrimSpace(form.Get("words"))
	first, last, ok := archive.ParseLines(form.Get("lines"))
	if !ok {
		return "", notLines(form.Get("lines"))
	}
	s, _ := g.Source(form.Get("file"))
	raw := strings.Split(s.Doc.Whole().Raw, "\n")
	if first < 1 || last < first || last > len(raw) {
		return "", fmt.Errorf("lines %s are not in the text", archive.LineRange(first, last))
	}
	if words == "" {
		words = strings.TrimSpace(strings.Join(raw[first-1:last], " "))
	}
	one := url.Values{"file": form["file"], "seen": form["seen"], "set." + field: {words}, "at." + field: {strconv.Itoa(first)}}
	return d.setFields(g, one)
}

func notLines(s string) error { return fmt.Errorf("%q are no lines; write 14 or 14-16", s) }

// says reports whether a line of a text says words.
func says(doc *archive.Document, line int, words string) bool {
	raw := strings.Split(doc.Raw, "\n")
	if line < 1 || line > len(raw) {
		return false
	}
	fold := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	words = fold(words)
	return words != "" && strings.Contains(fold(strings.Join(raw[line-1:min(len(raw), line+mostMarked)], " ")), words)
}

// mostMarked is over how many more lines marked words may go.
const mostMarked = 20

func sidecarName(source string) string { return "sources/" + source + ".yaml" }

package review

// What is written for a terminal: a list of sources; and a comparison of links, for a pull
// request as Markdown, too.

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
)

// headline is "+14 links, −2 links, 3 changed, 1 merge".
func (d *Difference) headline() string {
	out := fmt.Sprintf("+%s, −%s", diag.Counted(d.Added, "link"), diag.Counted(d.Removed, "link"))
	if d.Changed > 0 {
		out += fmt.Sprintf(", %d changed", d.Changed)
	}
	for _, x := range []struct {
		n    int
		word string
	}{{len(d.Merges), "merge"}, {len(d.Splits), "split"}, {len(d.Moves), "new id"}} {
		if x.n > 0 {
			out += ", " + diag.Counted(x.n, x.word)
		}
	}
	return out
}

// WriteText writes what changed for people; old and now are the links that were compared.
func (d *Difference) WriteText(w io.Writer, old, now *Links) {
	diag.Printf(w, "%s\n", d.headline())
	for _, x := range []struct {
		word string
		list []Became
	}{{"merge", d.Merges}, {"split", d.Splits}, {"new id", d.Moves}} {
		for _, b := range x.list {
			diag.Printf(w, "%s  %s → %s, %s\n", x.word, old.Called(b.From), now.Called(b.To), diag.Counted(b.Links, "link"))
		}
	}
	for _, id := range d.Gone {
		diag.Printf(w, "gone  %s\n", old.Called(id))
	}
	d.WriteLinks(w, old, now)
}

// WriteLinks lists the links that changed.
func (d *Difference) WriteLinks(w io.Writer, old, now *Links) {
	for _, l := range d.Links {
		sign, to := "+", now.Called(l.To)
		switch {
		case l.To == "":
			sign, to = "−", old.Called(l.From)
		case l.From != "":
			sign, to = "~", old.Called(l.From)+" → "+now.Called(l.To)
		}
		times := ""
		if l.Count > 1 {
			times = fmt.Sprintf(" ×%d", l.Count)
		}
		diag.Printf(w, "%s %s: “%s”%s %s\n", sign, l.File, l.Words, times, to)
	}
}

// cell escapes a text for a Markdown table.
func cell(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.NewReplacer(`\`, `\\`, "|", `\|`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", "&", "&amp;", "@", "&#64;", "#", `\#`).Replace(s)
}

// mostRows bounds the table: comments on a pull request are limited in length.
const mostRows = 200

// WriteMarkdown writes it as a comment on a pull request.
func (d *Difference) WriteMarkdown(w io.Writer, old, now *Links) {
	diag.Printf(w, "**Links: %s**\n", d.headline())
	if len(d.Merges)+len(d.Splits)+len(d.Moves) > 0 {
		diag.Printf(w, "\n")
	}
	for _, x := range []struct {
		word string
		list []Became
	}{{"merge", d.Merges}, {"split", d.Splits}, {"new id", d.Moves}} {
		for _, b := range x.list {
			diag.Printf(w, "- %s: %s → %s, %s\n", x.word, cell(old.Called(b.From)), cell(now.Called(b.To)), diag.Counted(b.Links, "link"))
		}
	}
	if len(d.Links) == 0 {
		return
	}
	diag.Printf(w, "\n| | source | text | before | after |\n|---|---|---|---|---|\n")
	for i, l := range d.Links {
		if i == mostRows {
			diag.Printf(w, "\n%s\n", diag.Counted(len(d.Links)-i, "more row"))
			break
		}
		was, is := "", ""
		sign := "+"
		if l.From != "" {
			was, sign = old.Called(l.From), "−"
		}
		if l.To != "" {
			is = now.Called(l.To)
			if l.From != "" {
				sign = "~"
			}
		}
		diag.Printf(w, "| %s%d | %s | %s | %s | %s |\n", sign, l.Count, cell(l.File), cell(l.Words), cell(was), cell(is))
	}
}

// EncodeSources writes sources as JSON, one a line.
func EncodeSources(w io.Writer, g *engine.Result, list []SourceEntry) error {
	to := diag.JSON(w)
	for _, s := range list {
		known := map[string]string{}
		missing := []string{}
		if s.Briefing != nil {
			for _, k := range Known(g, s.Name) {
				if k.Basis == string(archive.Unknown) {
					missing = append(missing, k.Field)
				} else {
					known[k.Field] = k.Words
				}
			}
		}
		if err := to.Encode(map[string]any{"source": s.Name, "known": known, "missing": missing, "withheld": s.Withheld, "messages": len(s.Messages)}); err != nil {
			return err
		}
	}
	return nil
}

// PrintSources writes sources as a table.
func PrintSources(to io.Writer, list []SourceEntry) error {
	w := tabwriter.NewWriter(to, 0, 8, 2, ' ', 0)
	diag.Printf(w, "SOURCE\tPUBLISHED\tPUBLISHER\tTITLE\tNOT KNOWN\n")
	for _, s := range list {
		if s.Briefing == nil {
			diag.Printf(w, "%s\t\t\t\tnot read\n", s.Name)
			continue
		}
		var missing []string
		for _, f := range s.Unknown {
			missing = append(missing, f.Name)
		}
		a := s.Briefing.Attr()
		diag.Printf(w, "%s\t%s\t%s\t%s\t%s\n", s.Name, a.Published, a.Publisher.Name, a.Title, strings.Join(missing, ", "))
	}
	return w.Flush()
}

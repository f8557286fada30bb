package review

// Why a name is linked in a source, or why not, place by place.

import (
	"errors"
	"fmt"
	"path"
	"strings"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/engine"
)

// Explained is one place in a source where a name stands, and what was made of
// it there.
type Explained struct {
	Line                int    // of the source; 0 when only its page tells
	Place               string // "title", "¶3"
	Before, Text, After string // the words, in their line
	Entity              string // id of whom they were taken for, or ""
	Name                string
	Rule                archive.Rule
	Why                 string
	Confidence          uint8 // of the link, in hundredths
	Linked              bool  // it is enough for the site
}

// ErrNoSource is returned for a source that the archive does not have.
var ErrNoSource = errors.New("there is no such source")

// Explain says of each place where a source has the words of a name what
// became of them. file is its path, as somebody would type it.
func Explain(g *engine.Result, name, file string) ([]Explained, error) {
	file = path.Clean(strings.ReplaceAll(file, `\`, "/"))
	var s engine.Source
	for s = range g.Sources() {
		if s.Shown == file || s.Name == file || s.Name == strings.TrimPrefix(file, "seeds/") {
			break
		}
		s = engine.Source{}
	}
	b := s.Briefing
	if b == nil {
		return nil, ErrNoSource
	}
	var out []Explained
	for _, x := range g.Explain(s, name) {
		text := b.Text(x.N)
		e := Explained{Place: fmt.Sprintf("¶%d", x.N), Text: text[x.Start:x.End], Before: tail(text[:x.Start]), After: head(text[x.End:]), Why: x.Why}
		if x.N == 0 {
			e.Place = "title"
		} else if leaves := s.Doc.Whole().Leaves; x.N <= len(leaves) {
			e.Line = leaves[x.N-1].First
		}
		if x.Mention != nil {
			e.Entity, e.Rule, e.Confidence = x.Mention.Entity, x.Mention.Rule, x.Mention.Confidence
			e.Linked = e.Confidence >= g.Archive.Site.LinkFrom
			if n, ok := g.Archive.Number(e.Entity); ok {
				e.Name = g.Archive.Entities[n].Name
			}
			if e.Why == "" {
				e.Why = x.Mention.Evidence
			}
		}
		out = append(out, e)
	}
	return out, nil
}

// around is how many bytes of text an explanation shows on either side.
const around = 40

func tail(s string) string {
	if len(s) > around {
		s = s[len(s)-around:]
		for len(s) > 0 && !utf8.RuneStart(s[0]) {
			s = s[1:]
		}
		s = "…" + s
	}
	return strings.ReplaceAll(s, "\n", " ")
}

func head(s string) string {
	if len(s) > around {
		end := around
		for end > 0 && !utf8.RuneStart(s[end]) {
			end--
		}
		s = s[:end] + "…"
	}
	return strings.ReplaceAll(s, "\n", " ")
}

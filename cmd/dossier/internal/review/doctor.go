package review

// What to do next for an archive: what is missing, what is likely no text, which names are
// in doubt, what is there twice; each with how many and the way to fix it.

import (
	"crypto/sha256"
	"fmt"
	"math"
	"net/url"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/prose"
)

// Advice is one thing to look at.
type Advice struct {
	Group    string   `json:"group"` // heading
	Says     string   `json:"says"`
	Count    int      `json:"count"`
	Examples []string `json:"examples"` // sources or names, at most a few
	Page     string   `json:"page"`     // of the desk where it is fixed
	Command  string   `json:"command"`  // that shows or fixes it
}

// says are the words of an advice on one source or name, and on several.
type says struct{ one, many string }

// ofSources are those that differ by no more than that word.
func ofSources(rest string) says { return says{"source " + rest, "sources " + rest} }

// The groups of advice, in their order.
const (
	GroupUnread  = "What cannot be read"
	GroupMissing = "What is not known"
	GroupJunk    = "What may be no text"
	GroupTwice   = "What may be there twice"
	GroupNames   = "Names in doubt"
)

// mostExamples is how many sources or names an advice names.
const mostExamples = 5

// A text is likely junk below so many words, or where more than so many of a hundred of
// its lines were removed.
const (
	fewWords    = 25
	mostRemoved = 80
)

// Doctor looks at an archive as its maintainer sees it.
func Doctor(g *engine.Result) (out []Advice) {
	add := func(says says, a Advice, names []string) {
		if a.Count = len(names); a.Count > 0 {
			if a.Says = says.many; a.Count == 1 {
				a.Says = says.one
			}
			a.Examples = append([]string{}, names[:min(len(names), mostExamples)]...)
			out = append(out, a)
		}
	}
	all, _ := SourceEntries(g, false)
	pick := func(f func(e *SourceEntry) bool) (names []string) {
		for i := range all {
			if f(&all[i]) {
				names = append(names, all[i].Name)
			}
		}
		return names
	}
	add(ofSources("cannot be read"), Advice{Group: GroupUnread, Page: "?state=unread", Command: "dossier sources list --state unread"},
		pick(func(e *SourceEntry) bool { return e.Unread() }))
	add(ofSources("with an error or a warning"), Advice{Group: GroupUnread, Page: "?sort=messages&order=down", Command: "dossier check"},
		pick(func(e *SourceEntry) bool {
			return e.Briefing != nil && e.Messages.Count(diag.Error)+e.Messages.Count(diag.Warning) > 0
		}))
	for i := range archive.Fields {
		f := &archive.Fields[i]
		if f.Expected {
			add(ofSources("without “"+f.Query()+"”"), Advice{Group: GroupMissing, Page: "?missing=" + f.Name, Command: "dossier sources list --missing " + f.Name},
				pick(func(e *SourceEntry) bool { return slices.Contains(e.Unknown, f) }))
		}
	}
	add(says{"source whose title is only its opening words", "sources whose title is only their opening words"}, Advice{Group: GroupMissing, Page: "?sort=title", Command: "dossier sources list"},
		pick(func(e *SourceEntry) bool {
			return e.Briefing != nil && e.Briefing.Attr().Basis("title") == archive.Inferred
		}))
	add(ofSources(fmt.Sprintf("of fewer than %d words", fewWords)), Advice{Group: GroupJunk, Page: "?sort=title", Command: "dossier sources list"},
		pick(func(e *SourceEntry) bool { return e.Briefing != nil && words(e.Doc.Whole()) < fewWords }))
	add(ofSources(fmt.Sprintf("of which more than %d of 100 lines were removed", mostRemoved)), Advice{Group: GroupJunk, Page: "?sort=title", Command: "dossier sources list"},
		pick(func(e *SourceEntry) bool { return e.Briefing != nil && removed(e.Doc.Whole()) > mostRemoved }))
	twice, titles := sameTexts(all)
	add(says{"source has the text of another", "sources have the text of another"}, Advice{Group: GroupTwice, Page: "?sort=title", Command: "dossier sources list"}, twice)
	add(says{"source has title and publisher of another", "sources have title and publisher of another"}, Advice{Group: GroupTwice, Page: "?sort=title", Command: "dossier sources list"}, titles)
	var doubtful, unknown []string
	for _, n := range Names(g, NameFilter{Show: "found", Least: 2}) {
		if n.Entity.Confidence < g.Archive.Site.LinkFrom {
			doubtful = append(doubtful, n.Entity.Name)
		}
		if n.Entity.Type == "" {
			unknown = append(unknown, n.Entity.Name)
		}
	}
	add(says{"name that several places have is too doubtful to be linked", "names that several places have are too doubtful to be linked"}, Advice{Group: GroupNames, Page: "names?show=found", Command: "dossier entities list --found --least 2"}, doubtful)
	add(says{"name that several places have is of a kind not known", "names that several places have are of a kind not known"}, Advice{Group: GroupNames, Page: "names?show=found&type=unknown", Command: "dossier entities list --found --type unknown --least 2"}, unknown)
	return out
}

// words counts the words of a text, as far as it matters.
func words(d *archive.Document) (n int) {
	body.Walk(d.Body, func(b *body.Block) bool {
		prose.Words(b.Text, func([]byte, int, int) { n++ })
		return n < fewWords
	})
	return n
}

// removed is how many of a hundred lines with words are no part of the text.
func removed(d *archive.Document) int {
	if len(d.Removed) == 0 {
		return 0
	}
	out := map[int]bool{}
	for _, r := range d.Removed {
		for l := r.First; l <= r.Last; l++ {
			out[l] = true
		}
	}
	lines, gone := 0, 0
	for i, l := range strings.Split(d.Raw, "\n") {
		if strings.TrimSpace(l) != "" {
			lines++
			if out[i+1] {
				gone++
			}
		}
	}
	return 100 * gone / max(1, lines)
}

// sameTexts lists the sources whose words, or whose title and publisher, those of an
// earlier one are.
func sameTexts(all []SourceEntry) (texts, titles []string) {
	seen, named := map[[sha256.Size]byte]bool{}, map[string]bool{}
	openings, begun := make([][sha256.Size]byte, len(all)), map[[sha256.Size]byte]int{}
	for i := range all {
		if all[i].Briefing != nil {
			openings[i] = wordsOf(all[i].Doc.Whole(), fewWords)
			begun[openings[i]]++
		}
	}
	for i := range all {
		e := &all[i]
		if e.Briefing == nil {
			continue
		}
		if begun[openings[i]] > 1 { // others have no text that is this one
			key := wordsOf(e.Doc.Whole(), math.MaxInt)
			if seen[key] {
				texts = append(texts, e.Name)
				continue
			}
			seen[key] = true
		}
		a := e.Briefing.Attr()
		if key := prose.Fold(a.Title) + "\n" + prose.Fold(a.Publisher.Name); a.Title != "" && a.Basis("title") != archive.Inferred {
			if named[key] {
				titles = append(titles, e.Name)
			}
			named[key] = true
		}
	}
	return texts, titles
}

// wordsOf is a hash of the first words of a text.
func wordsOf(d *archive.Document, most int) [sha256.Size]byte {
	h, n := sha256.New(), 0
	body.Walk(d.Body, func(b *body.Block) bool {
		prose.Words(b.Text, func(w []byte, _, _ int) {
			if n++; n <= most {
				_, _ = h.Write(append(w, ' '))
			}
		})
		return n < most
	})
	return [sha256.Size]byte(h.Sum(nil))
}

// PageOf is the page of the desk of a source.
func PageOf(source string) string { return "source?file=" + url.QueryEscape(source) }

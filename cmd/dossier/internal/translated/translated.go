// Package translated reads what a text says of its own translation: that a program made
// it, or who did.
// Whoever quotes its words must know of it.
//
// Much talks of programs that translate and was not translated by one: reports on them,
// offers to translate a page, names of people that begin like theirs. So a statement counts
// only at the head or the foot of a text, where a sentence or a credit begins, where it says
// that it is this text, and where behind the program stands nothing that makes it somebody.
package translated

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/outlets"
	"dossier/cmd/dossier/internal/prose"
)

// The bounds. What a text says of itself is short, and stands where it begins or ends.
const (
	outer    = 6   // paragraphs of its head, and as many of its foot
	longest  = 500 // bytes of a paragraph that is looked at
	credited = 160 // bytes of one that is a credit
)

// Machine is the word of the field for a text that a program translated.
const Machine = "machine-translation"

// rule is why that is said.
const rule = "the text says that a program translated it"

var (
	needs = lang.Read.Phrases(func(l *lang.Language) lang.Phrases { return l.Translated.Needs })

	// By language: a word of one may be another in the next.
	languages = func() (out []form) {
		for _, l := range lang.Read {
			out = append(out, formOf(l))
		}
		return out
	}()
)

// form is how the statements of one language are recognised.
type form struct{ statement, credit, label, program, people *lazyregexp.Regexp }

func formOf(l *lang.Language) form {
	t := &l.Translated
	program := `(?:(?:` + string(t.Program) + `)\s+)?(?:` + string(lang.Translators) + `)|` + string(t.Program)
	from := `(?:\s+(?:` + string(t.From) + `))?`
	freely := `(?:` + string(t.Freely) + `)(?:\P{L}|$)`
	behind := `(?:\s*(?:$|[.,;:!()\[\]|/–—])|\s+(?:` + string(t.More) + `)(?:\P{L}|$))`
	through := `(?:` + string(t.By) + `)\s*`
	doing := freely + `|` + through + `(?:` + program + `)` + behind
	if t.Ends != "" {
		doing = `(?:` + string(t.Freely) + `|` + through + `(?:` + program + `))` + from + `\s+(?:` + string(t.Ends) + `)(?:\P{L}|$)`
	}
	itself := strings.ReplaceAll(string(t.Itself), "PROGRAM", program)
	return form{
		lazyregexp.New(`(?is)(?:^|^(?:` + string(l.Credits.Note) + `)\s*[:.–—-]\s*|[.!?;)]\s+)[\s*_(\[]*(?:(?:` + string(t.Text) + `)` + from + `\s+(?:` + doing + `)|(?:` + itself + `)(?:\P{L}|$))`),
		lazyregexp.New(`(?is)(?:^|[|·•]\s*)[\s*_(\[]*(?:` + string(t.Credit) + `)` + from + `(?:\s+(?:` + string(t.By) + `))?(?:\s*[:–—-])?\s+(?:` + string(t.Freely) + `|(?:` + through + `)?(?:` + program + `))` + from + `\s*(?:[(\[][^()]{0,60}[)\]])?[\s*_)\]]*(?:$|\.(?:$|\s))`),
		lazyregexp.New(`(?is)^[\s*_(\[]*(?:` + string(t.Label) + `)` + from + `[\s*_)\].]*$`),
		lazyregexp.New(`(?is)^\s*(?:` + program + `)\s*(?:[(\[][^()]{0,60}[)\]])?\s*$`),
		lazyregexp.New(`(?is)^[\s*_(\[—–-]*(?:` + string(t.Credit) + `)` + from + `(?:(?:\s+(?:` + string(t.By) + `))?\s*:|\s+(?:` + string(t.By) + `))\s+(?-i:(\p{Lu}[^:;|()\[\]]+?))[\s*_)\].]*$`),
	}
}

// Read takes down what a text says of itself: that a program translated it, or who did.
func Read(doc *archive.Document) {
	a := &doc.Recovered
	if slices.Contains(a.Fidelity, Machine) {
		return
	}
	if from := a.From["fidelity"]; slices.Contains(a.Fidelity, "translation") {
		if by(from.Evidence) {
			mark(a, from)
			return
		}
		credit(a, from.Evidence, from)
	}
	for _, l := range doc.Removed {
		if l.Reason != archive.OthersCredit {
			continue
		}
		from := archive.Provenance{Basis: archive.Extracted, Line: l.First, Evidence: prose.Clip(l.Text, 200), Rule: rule}
		if by(l.Text) {
			mark(a, from)
			return
		}
		from.Rule = "a line that says who translated"
		credit(a, l.Text, from)
	}
	leaves := own(doc)
	for i, b := range leaves {
		if i >= outer && i < len(leaves)-outer || len(b.Text) > longest || !promising(b.Text) {
			continue
		}
		ends := i == 0 || i == len(leaves)-1
		for _, f := range languages {
			if f.statement.MatchString(b.Text) || len(b.Text) <= credited && f.credit.MatchString(b.Text) || ends && f.label.MatchString(b.Text) && !repeated(leaves, i) {
				mark(a, archive.Provenance{Basis: archive.Extracted, Line: b.First, Evidence: prose.Clip(b.Text, 200), Rule: rule})
				return
			}
		}
	}
}

// Settle makes a text of which a translator is named a translation, unless something says
// how it relates to its original. A program is no translator, and whatever else a text is,
// that a program translated it is said.
func Settle(a *archive.Attribution) {
	if !a.Has("translators") {
		return
	}
	from := a.From["translators"]
	switch {
	case slices.ContainsFunc(a.Translators, func(p archive.Author) bool { return by(p.Name) }):
		mark(a, from)
	case !a.Has("fidelity"):
		a.Fidelity = []string{"translation"}
		a.Set("fidelity", from)
	}
}

// by reports whether a credit, or the name in one, is that of a program.
func by(credit string) bool {
	return len(credit) <= credited && slices.ContainsFunc(languages, func(f form) bool {
		return f.credit.MatchString(credit) || f.label.MatchString(credit) || f.program.MatchString(credit)
	})
}

// credit takes down the people whom a credit names as translators, if that is all it says.
func credit(a *archive.Attribution, line string, from archive.Provenance) {
	if len(line) > credited || a.Has("translators") {
		return
	}
	for _, f := range languages {
		m := f.people.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		if list, ok := meta.People(m[1]); ok && len(list) > 0 {
			for i := range list {
				if _, body := outlets.ByName(list[i].Name); body {
					list[i].Org = list[i].Name
				}
			}
			a.Translators = list
			a.Set("translators", from)
			return
		}
	}
}

// mark says that a text is what a program made of another; of a part it stays a part.
func mark(a *archive.Attribution, from archive.Provenance) {
	a.Fidelity = append(slices.DeleteFunc(slices.Clone(a.Fidelity), func(s string) bool { return s == "translation" || s == "full" || s == Machine }), Machine)
	a.Set("fidelity", from)
	a.Translators = nil
	delete(a.From, "translators")
}

// own returns the paragraphs that are the text's own words: what is quoted is somebody else's.
func own(doc *archive.Document) (out []*body.Block) {
	for i := range doc.Body {
		if doc.Body[i].Kind == body.Quote {
			continue
		}
		body.Walk(doc.Body[i:i+1], func(b *body.Block) bool {
			if b.Kind == body.Paragraph && b.Text != "" {
				out = append(out, b)
			}
			return true
		})
	}
	return out
}

// promising looks for a word without which there is no statement.
func promising(s string) bool {
	s = strings.ToLower(s)
	return slices.ContainsFunc(needs, func(w string) bool { return strings.Contains(s, w) })
}

// repeated reports whether a label is what the text is about: it has it elsewhere, too.
func repeated(leaves []*body.Block, at int) bool {
	label := strings.Trim(strings.ToLower(leaves[at].Text), " *_()[].")
	for i, b := range leaves {
		if i != at && strings.Contains(strings.ToLower(b.Text), label) {
			return true
		}
	}
	return false
}

package names

// Why a name is linked at a place, or is not: what was decided there, by the rules
// that decided it.

import (
	"fmt"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/detect"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/tally"
)

// Explanation is one place in a document where a name stands, and whom it was
// taken for there, or why it was left alone.
type Explanation struct {
	N          int // leaf; 0 is the title
	Start, End int // bytes in its text
	Mention    *archive.Mention
	Why        string // one clause, when there is no mention of just these words
}

// Explain finds the places where a document has the words of a name, however
// they are written, and says of each what became of it. mentions are those of
// the document.
func (s *Survey) Explain(title string, t Text, mentions []archive.Mention, name string) (out []Explanation) {
	words := strings.Fields(prose.Fold(name))
	if len(words) == 0 {
		return nil
	}
	split := detect.NewSplitter()
	defer split.Put()
	f := s.finder()
	doc := t.Doc.Whole()
	lines := split.Lines(split.Leaves(title, doc))
	detect.MarkKnown(lines, t.Language)
	for _, l := range lines {
	parts:
		for i := range l.Parts {
			if i+len(words) > len(l.Parts) {
				break
			}
			for k, w := range words {
				if l.Parts[i+k].Fold != w {
					continue parts
				}
			}
			x := Explanation{N: l.N, Start: l.Parts[i].Start, End: l.Parts[i+len(words)-1].End}
			for m := range mentions {
				if o := &mentions[m]; o.N == x.N && o.Start < x.End && x.Start < o.End {
					x.Mention = o
					break
				}
			}
			switch m := x.Mention; {
			case m == nil:
				x.Why = s.whyNot(f, &l, detect.Run{From: i, To: i + len(words)}, t.Doc.File)
			case m.Start < x.Start || m.End > x.End+1:
				x.Why = fmt.Sprintf("part of the longer name “%s”", l.Text[m.Start:m.End])
			}
			out = append(out, x)
		}
	}
	body.Walk(doc.Body, func(b *body.Block) bool {
		if b.Kind == body.Code && strings.Contains(padded(b.Text), " "+strings.Join(words, " ")+" ") {
			out = append(out, Explanation{N: b.N, Why: "it is in a code block, where names are not looked for"})
		}
		return true
	})
	return out
}

// whyNot says why words that some name consists of were left alone.
func (s *Survey) whyNot(f *detect.Finder, l *detect.Line, r detect.Run, file string) string {
	first, last := &l.Parts[r.From], &l.Parts[r.To-1]
	k := detect.Key(l.Parts, r)
	for _, w := range l.Spans {
		if w.Kind == body.CodeSpan && w.Start <= first.Start && last.End <= w.End {
			return "it is in a code block, where names are not looked for"
		}
	}
	if s.rules.In(file).Knows(k) {
		return "entities.yaml says of this source that it is nobody, or not whom the archive takes it for"
	}
	if s.rules.Ignored(k) {
		return "entities.yaml says to ignore this name"
	}
	if first.Class == prose.Lower && !s.curated.lowers {
		return "it is written in lower case here"
	}
	if forms := s.curated.at(k); len(forms) > 0 {
		return s.curated.whyNot(forms)
	}
	n := s.names[k]
	switch {
	case n == nil && len(s.texts) == 0:
		return "only names in content/entities/ are looked for (found_names: none in site.yaml)"
	case l.NoName(r) != "":
		return l.NoName(r)
	case l.Known && (n == nil || !n.spoken):
		return "in a title, a heading or a reference a capital does not make a name, and no running text has this one"
	case l.Known:
		return "in a title, a heading or a reference a capital does not make a name, and the word is also an everyday one"
	case l.InsideLonger(r):
		return "it is part of a longer run of capitalised words that is not a known name"
	case first.First && f.Use(first.Hash)&tally.UsedLarge == 0:
		return "it begins a sentence, and no text of the archive capitalises it inside one"
	case f.AsNoun(l, r):
		return "the archive uses the word as a noun, and this source names nobody so"
	case n == nil:
		return "it is not written like a name here"
	case n.id == "":
		return "the archive does not make clear whom it refers to"
	}
	return "it is set off as a title may be, or is part of another name here"
}

// whyNot says why a form of entities that are kept was left alone.
func (m *Matcher) whyNot(forms []*form) string {
	var sures, weaks []string
	for _, f := range forms {
		e := m.entities[f.entity]
		if f.strength == sure {
			sures = append(sures, e.ID)
		} else {
			weaks = append(weaks, e.ID)
		}
	}
	e := m.entities[forms[0].entity]
	switch {
	case len(sures) > 1:
		return "it is a name of " + strings.Join(sures, " and ") + ", and the text does not settle which"
	case len(sures) == 1:
		return fmt.Sprintf("“not” in %s rules it out here, it is spelled differently, or it goes on as a longer name", m.entities[forms[0].entity].File)
	case len(weaks) > 1:
		return "it may refer to " + strings.Join(weaks, " or ") + ", and none of them, or more than one, is named in full here"
	case forms[0].strength == surname:
		return fmt.Sprintf("it is the surname of %s (%s), who is not named in full here, or an ordinary word here", e.Name, e.ID)
	}
	return fmt.Sprintf("it is a weak alias of %s (%s), who is not named in full here", e.Name, e.ID)
}

// AnyCountrys reports whether an entity that was found has the name of a body that each
// country has: two sources that say so need not mean the same one.
func AnyCountrys(e *archive.Entity) bool { return e.Found && detect.GenericBody(prose.Fold(e.Name)) }

package head

// A name on a line of its own, below a title: no word says that it is a byline, so
// that something else has to.

import (
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/prose"
)

// nameLine reads a name on a line of its own as the author, where something else
// says so: an author note, a date line beside it, an outlet behind it.
func (f *Facts) nameLine(s string, p Para, titled bool, next, all []Para) claim {
	if len(next) > 0 && len(s) < 60 && isHandle(next[0].Text) && nameOfPerson(s) { // the account of who wrote it
		return says(func() {
			f.Authors([]archive.Author{meta.Person(s)}, archive.Extracted, p.First, s, "a name above that of its account")
		})
	}
	if !titled || len(s) > 120 || len(next) == 0 {
		return claim{}
	}
	if o, ok := outletNamed(s); ok && (o.known != nil || !nameOfPerson(s)) {
		if partHeadings[Fold(s)] || !saysWhoOrWhen(f, next[0].Text) && !(o.known != nil && o.media) {
			return claim{}
		}
		return says(func() { f.Credited(o, archive.Extracted, p.First, s, "the name of an outlet below the title") })
	}
	if len(s) < 60 && isDesk(s) && len(strings.Fields(s)) <= 5 && (p.Gap || saysWhen(f, next[0].Text)) && (meta.Capitalised(s) || saysWhen(f, next[0].Text)) {
		return claim{role: Meta, reason: "a desk, nobody's name", ok: true}
	}
	if len(s) < 80 && designated.MatchString(s) && len(strings.Fields(s)) <= 6 && meta.Capitalised(s) {
		return claim{role: Meta, reason: "what the writer is called", ok: true}
	}
	c, ok := people(s)
	if !ok || len(c.authors) == 0 && c.outlet == nil || labelled(p, all) {
		return claim{}
	}
	why := ""
	switch {
	case len(c.authors) == 0:
		why = "an agency below the title"
	case c.outlet != nil && !calledSo(c.authors): // "Nine Stories from Inside the Port Authority"
		return claim{}
	case c.outlet != nil:
		why = "a name below the title, with an outlet"
	default:
		why = f.nameReason(c.authors, next)
	}
	if why == "" || len(c.authors) > 0 && spoken(c.authors, all) {
		return claim{}
	}
	return says(func() { f.people(c, p.First, s, why) })
}

// labelled reports whether the line above says what a name is of, and no byline:
// "Presiding judge:".
func labelled(p Para, all []Para) bool {
	for i := len(all) - 1; i >= 0; i-- {
		if all[i].Last < p.First {
			return strings.HasSuffix(all[i].Text, ":") && len(all[i].Text) < 60
		}
	}
	return false
}

// nameReason says why names below the title are those of the authors, or "".
func (f *Facts) nameReason(names []archive.Author, next []Para) string {
	for _, q := range next[max(0, len(next)-6):] { // where author notes stand
		for i, n := range names {
			text := strings.TrimLeft(q.Text, "*_( ")
			if prose.IndexFold(text, n.Name) == 0 && NameStarts.MatchString(text) {
				names[i].Name = text[:len(n.Name)]
				return "a name below the title that the author note repeats"
			}
		}
	}
	if len(next) > 1 && len(next[0].Text) < 80 && designated.MatchString(next[0].Text) {
		if !next[0].Gap && len(strings.Fields(next[0].Text)) <= 6 {
			return "a name below the title, and below it what the writer is called"
		}
		next = next[1:]
	}
	switch {
	case len(names) > 1 && partHeadings[Fold(next[0].Text)]:
		return "names between the title and the first heading"
	case saysWhen(f, next[0].Text):
		return "a name above the line of the date"
	}
	return ""
}

// NameStarts matches a text that opens with a name, as a note on an author does.
var NameStarts = lazyregexp.New(`^(?:\*|_)?(` + meta.FullName + `)(?:\*|_)?(?:,|\s+\(|\s+(?:` + lang.Read.Names(func(n *lang.Names) lang.Pattern { return n.NoteVerbs }) + `)\b)`)

// saysWhen reports whether a line is one of a date.
func saysWhen(f *Facts, s string) bool {
	d, found := f.findDate(s)
	return found && len(s) < 120 && (3*(d.End-d.Start) > len(s) || f.credits(s, Para{Text: s}, true, nil, nil).ok)
}

package mail

// Heads of mails that stand in the text of another: what programs write above a message
// that is sent on or answered. They say whose the text below them is.

import (
	"strings"

	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/talk"
)

// What the fields of a head are called.
var (
	fromNames    = lang.All.PhraseSet(func(l *lang.Language) lang.Phrases { return l.Furniture.MailFrom })
	sentNames    = lang.All.PhraseSet(func(l *lang.Language) lang.Phrases { return l.Furniture.MailSent })
	subjectNames = lang.All.PhraseSet(func(l *lang.Language) lang.Phrases { return l.Furniture.MailSubject })

	anyField = lang.Any(append(append(append(
		lang.All.Phrases(func(l *lang.Language) lang.Phrases { return l.Furniture.MailFrom }),
		lang.All.Phrases(func(l *lang.Language) lang.Phrases { return l.Furniture.MailSent })...),
		lang.All.Phrases(func(l *lang.Language) lang.Phrases { return l.Furniture.MailTo })...),
		lang.All.Phrases(func(l *lang.Language) lang.Phrases { return l.Furniture.MailSubject })...))
	fieldName  = lazyregexp.New(`(?i)^[*_]*(` + anyField + `)[*_]*\s?:[*_]*(?:\s|$)`)
	bareField  = lazyregexp.New(`(?i)^[*_]*(?:` + anyField + `)[*_]*\s?:[*_]*\s*$`)
	fieldNames = lazyregexp.New(`(?i)(?:^|[\s>"\d]|(?-i:[A-Z]{3}))[*_]*(` + anyField + `)[*_]*\s?:[*_]*(?:\s|$)`)
)

// heading is the head of a mail, of the file's own or of one inside a text.
type heading struct {
	own     *entity // whose head it is; nil of one in a text
	from    string
	sent    string
	subject string
}

// fits reports whether what was found is a head: it says who wrote something, and when or
// on what. A time table has places and days.
func (h *heading) fits() bool {
	return h.from != "" && (h.subject != "" || h.sent != "" && strings.Contains(h.from, "@"))
}

// headAt reads the head that begins with piece i, and returns the piece behind it.
func headAt(pieces []piece, i int) (h heading, end int) {
	const most = 14 // pieces
	if !starts(&pieces[i]) {
		return h, i
	}
	at := i
	for ; at < len(pieces) && at < i+most; at++ {
		p := &pieces[at]
		if p.omitted == isRule || p.Kind != body.Paragraph || len(p.Text) > 2000 || p.list > 0 {
			break
		}
		if !starts(p) && (at == i || !listGoesOn(pieces[at-1].Text, p.Text)) {
			break
		}
		if bareField.MatchString(p.Text) && at+1 < len(pieces) && !starts(&pieces[at+1]) { // its value stands below it
			p.says = h.read(p.Text + " " + pieces[at+1].Text)
			at++
			continue
		}
		if says := h.read(p.Text); len(says) > 0 {
			p.says = says
		} else if starts(p) && fieldRole(p.Text) == "" {
			break
		}
	}
	if !h.fits() {
		return heading{}, i
	}
	return h, at
}

// starts reports whether a piece begins with the name of a field.
func starts(p *piece) bool { return isField(p.Text) }

// listGoesOn reports whether a text is the rest of a list of addresses.
func listGoesOn(before, s string) bool {
	return len(s) < 300 && strings.Contains(s, "@") && (strings.HasSuffix(before, ",") || strings.HasSuffix(before, ";"))
}

// fieldRole is what the field means that a text begins with.
func fieldRole(text string) string {
	m := fieldName.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	return roleOf(m[1])
}

func roleOf(name string) string {
	switch n := strings.ToLower(name); {
	case fromNames[n]:
		return "authors"
	case sentNames[n]:
		return "published"
	case subjectNames[n]:
		return "title"
	}
	return "to"
}

// read takes the fields of one text, which may be several in a row, and returns which it
// has.
func (h *heading) read(text string) (says []string) {
	marks := fieldNames.FindAllStringSubmatchIndex(text, 12)
	for k, m := range marks {
		end := len(text)
		if k+1 < len(marks) {
			end = marks[k+1][0]
		}
		value := strings.Trim(text[m[1]:end], " *_")
		role := roleOf(text[m[2]:m[3]])
		if role == "title" && k+1 < len(marks) && roleOf(text[marks[k+1][2]:marks[k+1][3]]) == "title" { // a subject that speaks of one
			value = strings.Trim(text[m[1]:], " *_")
		}
		var to *string
		switch role {
		case "authors":
			to = &h.from
		case "published":
			to = &h.sent
		case "title":
			to = &h.subject
		default:
			continue
		}
		if *to != "" || value == "" {
			continue
		}
		*to = value
		says = append(says, role)
	}
	return says
}

// few is how many words may stand above a mail that is sent on without being more than a
// note: “For your information”.
const few = 5

// sentOn looks for a message that is sent on or answered below pieces, and returns its
// head, the piece that begins it or the line above it, and the piece behind its head.
func sentOn(pieces []piece) (h heading, from, behind int, ok bool) {
	for i := range pieces {
		p := &pieces[i]
		if p.Kind != body.Paragraph && p.Kind != body.Heading {
			continue
		}
		if len(p.Text) < 120 && (talk.Forwarded(p.Text) || talk.Original(p.Text)) {
			for k := i + 1; k < min(i+4, len(pieces)); k++ {
				if h, end := headAt(pieces, k); end > k {
					return h, i, end, true
				}
			}
		}
		if starts(p) {
			if h, end := headAt(pieces, i); end > i {
				return h, i, end, true
			}
		}
	}
	return heading{}, 0, 0, false
}

// writtenBy reads the head of a message that is sent on below a line alone that says who
// wrote it: On 3 May 2024, at 10:12, "Nora Pell" <nora@example.org> wrote:
func writtenBy(pieces []piece) (h heading, at int, ok bool) {
	for i := range pieces {
		p := &pieces[i]
		switch {
		case p.omitted != "" || wordsIn(&p.Block) == 0:
			continue
		case !talk.Wrote(p.Text):
			return h, 0, false
		}
		m := writer.FindStringSubmatch(p.Text)
		if m == nil {
			return heading{sent: p.Text}, i, true
		}
		return heading{from: m[0], sent: p.Text}, i, true
	}
	return h, 0, false
}

// writer matches a name, in quotes or of words with capitals, and the address beside it.
var writer = lazyregexp.New(`(?:["“«„]\s?[^"“”«»„]{2,60}["”»“]|(?:\p{Lu}[\p{L}.'’-]*\s){1,4})\s*<[^<>\s]{3,120}>`)

// quoted sets what stands below a head, and its fields, one deeper.
func quoted(pieces []piece, from, behind int) {
	for i := from; i < len(pieces); i++ {
		p := &pieces[i]
		p.says = nil
		switch {
		case i < behind && (talk.Forwarded(p.Text) || talk.Original(p.Text)):
			p.omitted = isMarker
		case i >= behind && p.quote > 0 && pieces[from].quote == 0 || p.quote == 0:
			p.quote++
		}
	}
}

// raised takes one depth of quotation off a message that is sent on, where all of it
// is quoted.
func raised(pieces []piece) {
	for i := range pieces {
		if pieces[i].quote == 0 && pieces[i].omitted == "" && wordsIn(&pieces[i].Block) > 2 {
			return
		}
	}
	for i := range pieces {
		pieces[i].quote = max(0, pieces[i].quote-1)
	}
}

package mail

// What the head of a mail says of its text: its title, who wrote or issued it, and the
// day, in the zone of whoever sent it.

import (
	netmail "net/mail"
	"strconv"
	"strings"
	"time"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/charset"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
)

var (
	replyMark = lazyregexp.New(`(?i)^(?:(?:` + lang.Any(lang.All.Words(func(l *lang.Language) lang.Words { return l.Furniture.ReplyMarks }, func(l *lang.Language) lang.Words { return l.Furniture.ForwardMarks })) + `)(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})?\s?[:：]\s*)+`)
	// forwardMark matches the subject of what is sent on.
	forwardMark = lazyregexp.New(`(?i)^(?:\[[^\]]{1,60}\]\s*)?(?:` + lang.Any(lang.All.Words(func(l *lang.Language) lang.Words { return l.Furniture.ForwardMarks })) + `)(?:\[\d{1,3}\])?\s?[:：]`)
	tag         = lazyregexp.New(`^\[([^\[\]]{1,60})\]\s*`)
	noSubject   = lang.All.PhraseSet(func(l *lang.Language) lang.Phrases { return l.Furniture.NoSubject })

	dayFirst  = lazyregexp.New(`(?i)\b(\d{1,2})[ .-]{1,2}(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?[ .-]{1,2}(\d{4}|\d{2})\b`)
	monthOnes = lazyregexp.New(`(?i)\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? +(\d{1,2}),? +(?:\d{1,2}:\d\d(?::\d\d)? +)?(?:[A-Z]{2,5} +|[+-]\d{4} +)?(\d{4})\b`)
	isoFirst  = lazyregexp.New(`\b(\d{4})-(\d{2})-(\d{2})(?:[T ]|$)`)
)

// monthNumbers are the months as heads of mails write them.
var monthNumbers = map[string]int{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12}

// titled is a subject without the marks of answers and of lists.
func titled(subject string, isList func(string) bool) string {
	s := strings.TrimSpace(subject)
	for range 6 {
		was := s
		if strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]") && replyMark.MatchString(s[1:]) { // [Fwd: Two gates opened]
			s = strings.TrimSpace(s[1 : len(s)-1])
		}
		s = strings.TrimSpace(replyMark.ReplaceAllString(s, ""))
		if m := tag.FindStringSubmatch(s); m != nil && len(m[0]) < len(s) {
			if rest := strings.TrimSpace(replyMark.ReplaceAllString(s[len(m[0]):], "")); isList(m[1]) {
				s = rest
			} else {
				s = m[0] + rest
			}
		}
		if s == was {
			break
		}
	}
	if noSubject[strings.ToLower(s)] || strings.Contains(s, "@") && !strings.Contains(s, " ") || strings.IndexFunc(s, meta.LetterOrDigit) < 0 {
		return ""
	}
	return s
}

// day reads the day of a date as heads of mails write it. plain says that it is written
// by a program, in the form of the standard or near it.
func day(s string) string {
	s = charset.OneLine(s)
	if len(s) > 200 {
		return ""
	}
	if at, err := netmail.ParseDate(s); err == nil {
		return valid(at.Year(), int(at.Month()), at.Day())
	}
	if m := dayFirst.FindStringSubmatch(s); m != nil {
		y := number(m[3])
		switch {
		case len(m[3]) == 2 && y < 50:
			y += 2000
		case len(m[3]) == 2:
			y += 1900
		}
		return valid(y, monthNumbers[strings.ToLower(m[2])], number(m[1]))
	}
	if m := monthOnes.FindStringSubmatch(s); m != nil {
		return valid(number(m[3]), monthNumbers[strings.ToLower(m[1])], number(m[2]))
	}
	if m := isoFirst.FindStringSubmatch(s); m != nil {
		return valid(number(m[1]), number(m[2]), number(m[3]))
	}
	return ""
}

// writtenDay reads the day in a head that stands in a text, in any language; what may be
// two days is none.
func writtenDay(s string) string {
	if d := day(s); d != "" {
		return d
	}
	if d, ok := meta.FindDate(s); ok && d.Problem == "" && len(d.Value) == len(time.DateOnly) {
		return d.Value
	}
	return ""
}

func number(s string) int { n, _ := strconv.Atoi(s); return n }

// valid is a day as EDTF, or "" where there is none, or no mail was sent on it.
func valid(y, m, d int) string {
	if y < 1971 || y > 2100 || !edtf.ValidDay(y, m, d) {
		return ""
	}
	at := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return at.Format(time.DateOnly)
}

// received is the day on which the first server took a mail, and what it says.
func (e *entity) received() (day_, says string) {
	for i := len(e.head) - 1; i >= 0; i-- {
		if f := e.head[i]; strings.EqualFold(f.name, "Received") {
			_, when, ok := cutLast(f.value, ";")
			if d := day(when); ok && d != "" {
				return d, charset.OneLine(when)
			}
		}
	}
	return "", ""
}

func cutLast(s, sep string) (before, after string, ok bool) {
	at := strings.LastIndex(s, sep)
	if at < 0 {
		return s, "", false
	}
	return s[:at], s[at+len(sep):], true
}

// bulk reports whether a mail went to many: newsletters and programs say so in several
// fields. Whoever writes to a list writes a letter.
func (e *entity) bulk(from string) bool {
	if via.MatchString(from) {
		return true
	}
	for _, name := range []string{"List-Unsubscribe-Post", "Feedback-ID", "X-Campaign", "X-CampaignID"} { // programs that send mailings
		if e.get(name) != "" {
			return true
		}
	}
	precedence := strings.ToLower(e.get("Precedence"))
	for _, name := range []string{"List-Subscribe", "List-Post", "X-Mailing-List", "In-Reply-To"} { // people talk there
		if v := e.get(name); v != "" && !strings.EqualFold(v, "no") {
			return false
		}
	}
	return e.get("List-Unsubscribe") != "" || precedence == "bulk" || precedence == "junk" || precedence == "list" || strings.HasPrefix(strings.ToLower(e.get("Auto-Submitted")), "auto-")
}

// listName is what the list of a mail calls itself in words, and its id.
func (e *entity) listName() (name, id string) {
	v := e.text("List-Id")
	if v == "" {
		return "", ""
	}
	name, id, ok := strings.Cut(v, "<")
	if !ok {
		name, id = "", v
	}
	name, id = strings.Trim(name, ` "'`), strings.Trim(id, "<> ")
	if strings.Contains(name, "@") || strings.EqualFold(name, id) || !strings.Contains(name, " ") || len(name) > 80 {
		name = ""
	}
	return name, id
}

// attribution says what a head says. says are the names of the fields, for the record.
func (h *heading) attribution(a *archive.Attribution) {
	set := func(field string, basis archive.Basis, evidence, rule string) {
		a.Set(field, archive.Provenance{Basis: basis, Evidence: evidence, Rule: rule})
	}
	names, list, id := "From", "", ""
	bulk := false
	usual := ""
	if h.own != nil {
		usual = h.own.charset()
		bulk = h.own.bulk(words(h.from, usual))
		list, id = h.own.listName()
	}
	if t := titled(h.subject, func(s string) bool {
		return id != "" && letters(s) != "" && (strings.EqualFold(letters(s), letters(list)) || strings.HasPrefix(letters(id), letters(s)))
	}); t != "" {
		a.Title = t
		set("title", archive.Extracted, "Subject: "+h.subject, "")
	}
	var who sender
	for _, one := range addresses(h.from, usual) {
		s := sentBy(one, bulk)
		who.authors = append(who.authors, s.authors...)
		if who.publisher.Name == "" {
			who.publisher, who.rule = s.publisher, s.rule
		}
	}
	if m := tag.FindStringSubmatch(h.subject); m != nil && len(who.authors) == 0 && who.publisher.Name == "" { // [Weir] Two gates opened
		for _, one := range addresses(h.from, usual) {
			if letters(one.name) != "" && letters(one.name) == letters(m[1]) {
				who.publisher.Name = one.name
			}
		}
	}
	from := names + ": " + charset.OneLine(words(h.from, usual))
	if len(who.authors) > 0 && len(who.authors) <= 30 {
		a.Authors = who.authors
		set("authors", archive.Extracted, from, "")
	}
	switch {
	case who.publisher.Name != "" && who.rule != "":
		a.Publisher = who.publisher
		set("publisher", archive.Inferred, from, who.rule)
	case who.publisher.Name != "":
		a.Publisher = who.publisher
		set("publisher", archive.Extracted, from, "")
	case list != "":
		a.Publisher.Name = list
		set("publisher", archive.Inferred, "List-Id: "+h.own.text("List-Id"), "the list to which it was sent")
	}
	h.dated(a, set)
}

// dated says when a mail was sent. A clock that was wrong is told by the servers that
// took the mail.
func (h *heading) dated(a *archive.Attribution, set func(field string, basis archive.Basis, evidence, rule string)) {
	if h.own == nil {
		if a.Published = writtenDay(h.sent); a.Published != "" {
			set("published", archive.Extracted, "Date: "+h.sent, "")
		}
		return
	}
	stated := day(h.sent)
	taken, says := h.own.received()
	switch {
	case stated != "" && (taken == "" || !later(stated, taken, 2)):
		a.Published = stated
		set("published", archive.Extracted, "Date: "+h.sent, "")
	case taken != "" && stated != "":
		a.Published = taken
		set("published", archive.Inferred, "Received: "+says, "its date, "+stated+", is after the day on which it was received")
	case taken != "":
		a.Published = taken
		set("published", archive.Inferred, "Received: "+says, "it states no date; on this day it was received")
	}
}

// later reports whether a day is more than some days after another.
func later(a, b string, days int) bool {
	x, err := time.Parse(time.DateOnly, a)
	y, err2 := time.Parse(time.DateOnly, b)
	return err == nil && err2 == nil && x.Sub(y) > time.Duration(days)*24*time.Hour
}

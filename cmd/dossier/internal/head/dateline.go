package head

// Datelines: the place, and often the day and the agency, that a news text opens
// with. Each agency prints its own; all have a place in capitals, a day or an agency,
// and a mark behind them.

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/atlas"
	"dossier/cmd/dossier/internal/initials"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/outlets"
	"dossier/cmd/dossier/internal/prose"
)

// dateline is what a paragraph opens with.
type dateline struct {
	place  string
	date   Found
	day    string // a day without a year, as it is printed
	agency outletName
	end    int // where the mark behind it begins
}

var (
	leadDash    = lazyregexp.New(`:\s+|\s*(?:[.,]\s*)?(?:—|–|--+|―)\s*|\s+-\s*|\.\s?-\s*|\)\s*[-–—:.]+\s*|/\.\s*|-`)
	bracket     = lazyregexp.New(`\(([^()]{2,60})\)|/([^/]{2,30})/|\[([^\[\]]{2,40})\]`)
	bareAgency  = lazyregexp.New(`^([^()]{0,60}?)\s?\(([^()]{2,40})\)\s+\p{Lu}`)
	ordinals    = lang.Any(lang.All.Words(func(l *lang.Language) lang.Words { return l.Dates.Ordinals }))
	dayAlone    = lazyregexp.New(`(?i)^\d{1,2}(?:` + ordinals + `|\.)?$`)
	endsLetters = lazyregexp.New(`\b\p{Lu}\.\p{Lu}$`)
	// leadWords may stand between a place and its day.
	leadWords = lazyregexp.New(`(?i)(?:^|[\s,])(?:` + lang.Any(lang.All.Words(func(l *lang.Language) lang.Words { return l.Dates.Article }, func(l *lang.Language) lang.Words { return l.Dates.Of })) + `)$`)
)

// leadDateline reads the dateline a paragraph opens with: "BOGOTÁ, Colombia —",
// "NIAMEY, Jan 30 (Sahel Wire) -", "(Reuters) -", "La Habana, 4 mar (EFE).-".
func (f *Facts) leadDateline(s string) (d dateline, ok bool) {
	head := s[:min(len(s), 170)]
	if !strings.ContainsAny(head, "-–—―)/:") {
		return f.dotDateline(s)
	}
	for from := 0; ; {
		at := leadDash.FindStringIndex(head[from:])
		if at == nil || from+at[1] >= len(s) || from+at[0] > 120 {
			if d, ok = f.bareDateline(s); ok {
				return d, true
			}
			return f.dotDateline(s)
		}
		start, end := from+at[0], from+at[1]
		if head[start] == ')' || head[start] == '/' {
			start++
		}
		if d, ok = f.dateline(strings.TrimSpace(s[:start]), s[start:end], s[end:]); ok {
			d.end = start
			return d, true
		}
		from = end
	}
}

// bareDateline reads one without a mark: "LONDON (Reuters) The council". Only an agency
// that is known, behind a place that is known, a day or nothing, makes it one.
func (f *Facts) bareDateline(s string) (d dateline, ok bool) {
	m := bareAgency.FindStringSubmatchIndex(s[:min(len(s), 110)])
	if m == nil || outlets.Agency(s[m[4]:m[5]], true) == nil {
		return d, false
	}
	if before := s[m[2]:m[3]]; before != "" && !isKnownPlace(before) && !strings.ContainsAny(before, "0123456789") {
		return d, false
	}
	d, ok = f.dateline(strings.TrimSpace(s[:m[5]+1]), " — ", s[m[5]+1:])
	d.end = m[5] + 1
	return d, ok && d.agency.known != nil
}

// dateline reads what stands before the mark.
func (f *Facts) dateline(left, mark, rest string) (d dateline, ok bool) {
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, "“\"«‘'¿¡*_(„ "))
	if left == "" || len(left) > 110 || !unicode.IsUpper(next) && !unicode.IsDigit(next) {
		return d, false
	}
	var agency bool
	text := left
	if open := strings.IndexByte(left, '('); open == 0 && strings.HasSuffix(left, ")") {
		text = strings.Trim(left, "()") // all of it stands in brackets
		if o, known := outletNamed(text); known && o.known != nil && o.media {
			d.agency = o
			return d, true
		}
	}
	text, agency = f.brackets(&d, text)
	dated := d.date.Value != ""
	if date, found := f.findDate(text); found {
		d.date, dated = date, true
		text = text[:date.Start] + " " + text[date.End:]
	} else if _, _, from, to, found := meta.FindDay(text); found {
		d.day, dated = strings.Trim(text[from:to], " ,"), true
		text = text[:from] + " " + text[to:]
	}
	text = strings.Join(strings.Fields(withoutWeekday(text)), " ")
	text = strings.Trim(text, " ,./|:;–—-")
	if cut := strings.LastIndexAny(text, ",."); dated && !agency && cut > 0 { // "Caracas, 4 de marzo. AVN.-"
		if o, named := outletNamed(text[cut+1:]); named && o.known != nil && o.media || cut > 0 && acronym.MatchString(strings.TrimSpace(text[cut+1:])) && text[cut] == ',' {
			d.agency, agency = o, true
			text = strings.Trim(text[:cut], " ,.")
		}
	}
	if agency { // "MADRID 3 (EUROPA PRESS)"
		if before, last, cut := cutLast(text); cut && dayAlone.MatchString(last) {
			d.day, text = last, before
		}
	}
	for range 2 {
		text = strings.Trim(leadWords.ReplaceAllString(text, ""), " ,./|:;–—-")
	}
	if text == "" {
		return d, agency && d.agency.known != nil
	}
	first, _, _ := strings.Cut(text, ",")
	first, _, _ = strings.Cut(first, "/")
	caps := prose.AllCapitals(first)
	switch {
	case mark == "-" && !(dated && (caps || isKnownPlace(first))): // a hyphen inside of a word
		return d, false
	case !placeName(strings.ReplaceAll(text, "/", ", ")) || !mayBePlace(text, false):
		return d, false
	case !agency && !isKnownPlace(first) && len(rest) < 40: // no text follows
		return d, false
	case mark[0] == ':': // "Oakton: The council"; a speaker is no place
		country, _ := atlas.Knows(text) // “Freedonia: two bridges close” is a headline
		if f.talk || !isKnownPlace(text) || len(rest) < 90 || !dated && !agency && !caps && (country || strings.Contains(text, ",")) {
			return d, false
		}
	case mark[0] == '.' && isKnownPlace(first) && len(rest) > 60:
	case caps && utf8.RuneCountInString(first) > 2 && (mark[0] != ' ' || strings.TrimSpace(mark) != "-" || agency || dated || isKnownPlace(first) || strings.Contains(text, ",")):
	case agency, dated && (isKnownPlace(first) || len(strings.Fields(first)) <= 3):
	case strings.ContainsAny(mark, "—–") && strings.HasPrefix(mark, " ") && len(strings.Fields(first)) <= 3 && (isKnownPlace(first) || strings.Contains(mark, "—") && !strings.Contains(text, ",")):
	case strings.Contains(text, ",") && strings.HasPrefix(mark, " ") && len(strings.Fields(first)) <= 3:
	default:
		return d, false
	}
	d.place = text
	return d, true
}

// brackets takes the brackets out of a dateline: an agency, a region, a day.
func (f *Facts) brackets(d *dateline, text string) (rest string, agency bool) {
	for _, m := range bracket.FindAllStringSubmatchIndex(text, 3) {
		inside := text[m[0]+1 : m[1]-1]
		text = text[:m[0]] + strings.Repeat(" ", m[1]-m[0]) + text[m[1]:]
		o, named := outletNamed(inside)
		if a := outlets.Agency(inside, true); a != nil {
			o, named = outletName{name: inside, known: a, sure: true, media: true}, true
		}
		before := strings.Trim(text[:m[0]], " ,")
		region := !prose.AllCapitals(inside) && atlas.HasCity(inside) || len(inside) == 2 && before != "" && !prose.AllCapitals(before) && !strings.ContainsAny(before, ",0123456789")
		switch {
		case initials.Bracketed(before, inside): // it says what these words are called
		case region: // of the town before it
		case o.known != nil || named && o.media:
			d.agency, agency = o, true
		case named, meta.Capitalised(inside) && !strings.ContainsAny(inside, ",;:0123456789"):
			if len(inside) > 2 {
				d.agency, agency = outletName{name: inside}, true
			}
		default:
			if date, found := f.findDate(inside); found && date.Problem == "" {
				d.date = date
			}
		}
	}
	return text, agency
}

func cutLast(s string) (before, last string, ok bool) {
	i := strings.LastIndexByte(s, ' ')
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+1:], true
}

// dotDateline reads a dateline that ends with a full stop, as Spanish ones do:
// "Bogotá, 17 de agosto de 2023. El Gobierno …".
func (f *Facts) dotDateline(s string) (d dateline, ok bool) {
	head := s[:min(len(s), 100)]
	if !strings.ContainsAny(head, "0123456789") {
		return d, false
	}
	date, found := f.findDate(head)
	if !found || date.Value == "" || date.End >= len(s) {
		return d, false
	}
	left := strings.Trim(withoutWeekday(head[:date.Start]), " ,./|:-(")
	left = strings.Trim(leadWords.ReplaceAllString(left, ""), " ,")
	rest := strings.TrimLeft(s[date.End:], " )")
	if left == "" || !mayBePlace(left, false) || !strings.HasPrefix(rest, ".") {
		return d, false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, ".- –—“\"«"))
	if !unicode.IsUpper(next) || len(rest) < 60 {
		return d, false
	}
	return dateline{place: left, date: date, end: len(s) - len(rest) + 1}, true
}

// Lead reads the dateline of the first paragraph of a text, and returns how many
// bytes it has.
func (f *Facts) Lead(text string, line int) int {
	if f.Dateline {
		return 0
	}
	d, ok := f.leadDateline(text)
	if !ok {
		return 0
	}
	f.leads(d, text, line)
	return d.end
}

// leads takes down what a dateline says.
func (f *Facts) leads(d dateline, text string, line int) {
	f.Dateline = true
	evidence := strings.TrimSpace(text[:d.end])
	if d.place != "" {
		f.Place(strings.ReplaceAll(d.place, "/", ", "), line, evidence)
	}
	if d.agency.name != "" {
		f.Credited(d.agency, archive.Extracted, line, evidence, "the agency named in the dateline")
	}
	switch {
	case d.date.Value != "":
		f.Date("published", d.date.Value, archive.Extracted, line, evidence, "the date of the dateline")
	case d.day != "" && f.Repair != nil:
		f.Repair(line, line, "the dateline gives a day without a year: "+d.day)
	}
}

// loneDateline reads a dateline on a line of its own: "MADRID, 3 Mar. (EUROPA PRESS) -".
func (f *Facts) loneDateline(s string, p Para, next []Para) claim {
	bare := strings.TrimRight(s, " -–—.:")
	below := len(next) > 0 && !next[0].Gap && strings.IndexAny(next[0].Text, "-–—") == 0 // the mark
	if len(bare) == len(s) && !below || len(s) > 110 || strings.HasSuffix(bare, "]") {
		return claim{}
	}
	d, ok := f.dateline(bare, " — ", "A")
	if !ok || d.agency.name == "" && d.day == "" && d.date.Value == "" {
		return claim{}
	}
	return says(func() { d.end = len(bare); f.leads(d, s, p.First) })
}

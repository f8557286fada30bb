package head

// Credits below a text: where it appeared first, who reported it, a date and place.

import (
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/sieve"
)

// first are sentences that say where a text appeared first, one a language.
var first = func() (out []*lazyregexp.Regexp) {
	for _, l := range lang.All {
		if l.Credits.First != "" {
			out = append(out, lazyregexp.New(`(?i)^[*_(\[—–-]*\s*(?:`+string(l.Credits.First)+`)\s*[.,]?[*_)\]]*$`))
		}
	}
	return out
}()

// onDay matches the word before a day.
var onDay = lazyregexp.New(`(?i)\s(?:` + ofCredits(func(c *lang.Credits) lang.Pattern { return c.OnDay }) + `)$`)

// mayBeFirst are parts of words, one of them in each such sentence.
var mayBeFirst = lang.All.Phrases(func(l *lang.Language) lang.Phrases { return l.Credits.FirstNeeds })

// firstPublished reads a sentence that says where, or when, a text appeared first.
func (f *Facts) firstPublished(s string, p Para) claim {
	if len(s) > 240 || !prose.ContainsAny(strings.ToLower(s), mayBeFirst) {
		return claim{}
	}
	d, dated := f.findDate(s)
	bare := s
	if dated {
		before := strings.TrimRight(weekdays.ReplaceAllString(s[:d.Start], " "), " ,")
		before = strings.TrimRight(onDay.ReplaceAllString(before, ""), " ,")
		bare = strings.TrimSpace(before + s[d.End:])
	}
	for _, form := range [2]string{bare, strings.TrimRight(bare, " .")} {
		for _, re := range first {
			m := re.FindStringSubmatch(form)
			if m == nil {
				continue
			}
			name := ""
			for i, group := range re.SubexpNames() {
				if group != "" && m[i] != "" && name == "" {
					name = strings.Trim(m[i], " .,*_")
				}
			}
			o, ok := outletNamed(name)
			if name != "" && !ok && !dated {
				return claim{}
			}
			return claim{role: Meta, reason: "credit of the first publication", ok: true, apply: func() {
				if ok {
					f.Issuer(o, archive.Extracted, p.First, s, "where the text says that it appeared first")
				}
				if dated {
					f.Dated("published", d, p.First, s, "when the text says that it appeared first")
				}
			}}
		}
	}
	return claim{}
}

// issued reads the sentence that says which body issued a text, and when. It stays in
// the text.
func (f *Facts) issued(p Para) bool {
	if len(p.Text) > 200 || !issuedBy.May(p.Text) {
		return false
	}
	at := issuedBy.SubmatchIndex(p.Text)
	if at == nil || at[0] > 0 {
		return false
	}
	name := strings.TrimRight(p.Text[at[1]:], " .:")
	d, dated := f.findDate(name)
	if dated {
		name = strings.TrimRight(onDay.ReplaceAllString(strings.TrimRight(weekdays.ReplaceAllString(name[:d.Start], " "), " ,"), ""), " ,")
	}
	name = strings.TrimSpace(name)
	if first, rest, _ := strings.Cut(name, " "); articles[strings.ToLower(first)] {
		name = rest
	}
	o, ok := outletNamed(name)
	if !ok {
		return false
	}
	f.Issuer(o, archive.Extracted, p.First, p.Text, "who the text says issued it")
	if dated {
		f.Dated("published", d, p.First, p.Text, "when the text says that it was issued")
	}
	return true
}

var issuedBy = sieve.New(`^%s\s+`, ofCredits(func(c *lang.Credits) lang.Pattern { return c.Issued }))

// Foot reads one of the last paragraphs as a credit: what it says is taken down, and
// reason says why it is no text. ok is false for anything else.
func (f *Facts) Foot(p Para) (reason string, ok bool) {
	s := strings.TrimSpace(strings.Trim(p.Text, "*_ "))
	if c := f.firstPublished(s, p); c.ok {
		c.apply()
		return c.reason, true
	}
	if len(s) < 200 && others.MatchString(s) && len(strings.Fields(s)) < 25 {
		return archive.OthersCredit, true
	}
	return "", false
}

// FootKey matches labels that are read below a text as well.
var FootKey = lazyregexp.New(`(?i)^(?:` + lang.Any(lang.Read.Phrases(func(l *lang.Language) lang.Phrases { return l.Head.FootLabels })) + `)\s*:`)

// FootKeyed reads a label below a text: "Source: The Courier".
func (f *Facts) FootKeyed(p Para) bool {
	if !beginsWithKey(p.Text) || !FootKey.MatchString(p.Text) {
		if m := siteOf(p.Text); m != nil {
			f.Site(m[1], archive.Extracted, p.First, p.Text, "a web address on a line of its own")
			return true
		}
		return false
	}
	c := f.keyed(p.Text, p)
	if c.ok {
		c.apply()
	}
	return c.ok
}

// FootDate reads "Bogotá, Colombia, January 13, 2026." at the foot.
func (f *Facts) FootDate(p Para) bool {
	d, found := f.findDate(p.Text)
	if !found || (d.End-d.Start)*6 < len(p.Text) || len(p.Text) > d.End+40 {
		return false
	}
	list, left := f.stamps(strings.Trim(p.Text, "*_() "))
	if len(list) != 1 || len(left) > 1 {
		return false
	}
	if len(left) == 1 {
		if left[0].binding != apart && !isKnownPlace(left[0].text) { // "Adopted on 3 May 2024"
			return false
		}
		if !mayBePlace(left[0].text, true) && !(placeName(left[0].text) && strings.Contains(left[0].text, ",") && mayBePlace(left[0].text, false)) {
			return false
		}
		f.Place(left[0].text, p.First, p.Text)
		f.Dated("published", d, p.First, p.Text, "the dateline at the foot")
		return true
	}
	f.Dated(list[0].field, d, p.First, p.Text, "the date at the foot")
	return true
}

// Reported reads who reported a text in a credit line of an agency: "(Reporting by
// Ana Ruiz in Oakton; Editing by Tom Sorley)".
func (f *Facts) Reported(line int, s string) {
	if f.Known.Has("authors") {
		return
	}
	head, _, _ := strings.Cut(strings.Trim(s, "()[] "), ";")
	if c, ok := byline(head); ok && len(c.authors) > 0 {
		f.people(c, line, s, "who reported it, in the credits")
	}
}

package source

// Lines of metadata without a label: a byline, a date, a web address, the name of
// an outlet. A line counts only when all of it is understood, since what looks
// like one may be the text’s own.

import (
	"regexp"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/meta"
)

var (
	siteLine  = regexp.MustCompile(`(?i)^(?:https?://)?((?:[a-z0-9-]+\.)+[a-z]{2,24})/?$`)
	pageLine  = regexp.MustCompile(`(?i)^(?:(?:` + patterns(func(h *lang.Head) lang.Pattern { return h.Address }) + `)\s*:\s*)?<?(https?://[^\s<>"]+)>?$`)
	slugLine  = regexp.MustCompile(`(?i)` + patterns(func(h *lang.Head) lang.Pattern { return h.Slug }))
	bulletGap = regexp.MustCompile(`\s+[|·•–—]\s+|\s*[|·•]\s*`)
)

// metadata reads one paragraph of the head as metadata and reports whether it
// was any. Nothing is recorded unless the whole paragraph is understood.
func (r *reading) metadata(p para, afterTitle bool, next []para) bool {
	s := strings.TrimSpace(strings.Trim(p.text, "*_ "))
	if len(s) > 400 {
		return false
	}
	low := label(s)
	switch {
	case release.MatchString(s):
		r.release = true
		if r.label == "" {
			r.label, r.labelLine = "press-release", p.first
		}
		r.remove(p.first, p.last, p.text, "release label")
		return true
	case kindLabels[low] != "" && (!afterTitle || !p.gap || len(next) > 0) && len(next) > 0 && !(afterTitle && partHeadings[low]):
		if r.label == "" {
			r.label, r.labelLine = kindLabels[low], p.first
		}
		r.remove(p.first, p.last, p.text, "label of the kind of text")
		return true
	}
	if kind := series(s); kind != "" && (!afterTitle || seriesLine.MatchString(s)) {
		if r.label == "" {
			r.label, r.labelLine = kind, p.first
		}
		if d, found := meta.FindDate(s); found {
			r.dated("published", d, p.first, s, "the date next to the number of the series")
		}
		r.remove(p.first, p.last, p.text, "label of the kind of text")
		return true
	}
	if m := siteLine.FindStringSubmatch(s); m != nil {
		r.publisher(archive.Publisher{Name: strings.ToLower(m[1])}, archive.Extracted, p.first, s, "a web address on a line of its own")
		return true
	}
	if m := pageLine.FindStringSubmatch(s); m != nil {
		r.sourceURL(m[1], p.first, s)
		return true
	}
	if r.keyed(s, p) {
		return true
	}
	if names, ok := byline(s); ok {
		r.authors(names, archive.Extracted, p.first, s, "a byline")
		if d, found := meta.FindDate(s); found {
			r.dated("published", d, p.first, s, "the date next to the byline")
		}
		return true
	}
	if slugLine.MatchString(s) && len(s) < 200 && strings.ContainsAny(s, "|/:-") && !terminal(s) {
		if d, found := meta.FindDate(s); found {
			r.dated("published", d, p.first, s, "the date of a wire slug")
		}
		r.remove(p.first, p.last, p.text, "wire slug")
		return true
	}
	if len(s) < 160 {
		if strings.ContainsAny(s, "|·•") && r.segments(s, p) {
			return true
		}
		if d, found := meta.FindDate(s); found && r.datedLine(s, d, p) {
			return true
		}
	}
	return r.nameLine(s, p, afterTitle, next) || r.outletLine(s, p, afterTitle, next)
}

// outletLine reads the name of an outlet on a line of its own below the title,
// where the next line says when or by whom.
func (r *reading) outletLine(s string, p para, afterTitle bool, next []para) bool {
	if !afterTitle || len(next) == 0 || len(s) > 80 || terminal(s) || !outlet.MatchString(s) || !meta.Capitalised(s) || partHeadings[label(s)] || !r.metadataSoon(next[:1]) {
		return false
	}
	r.publisher(archive.Publisher{Name: s}, archive.Extracted, p.first, s, "the name of an outlet below the title")
	return true
}

var (
	dateWords      = regexp.MustCompile(`(?i)^(?:` + patterns(func(h *lang.Head) lang.Pattern { return h.DateFront }) + `)?(?:\s+(?:` + patterns(func(h *lang.Head) lang.Pattern { return h.DateFrontEnd }) + `))?\s*:?\s*$`)
	updatedWords   = lang.Read.Words(func(l *lang.Language) lang.Words { return l.Head.Updated })
	retrievedWords = lang.Read.Words(func(l *lang.Language) lang.Words { return l.Head.Retrieved })
	machineWords   = lang.Read.Words(func(l *lang.Language) lang.Words { return l.Head.Machine })
)

// datedLine reads a line that holds a date and little else: "Published on 3
// May 2024", "Bogotá, 13 January 2026", "The Courier, Saturday 7 December 2024".
func (r *reading) datedLine(s string, d meta.FoundDate, p para) bool {
	before := strings.TrimSpace(weekdays.ReplaceAllString(s[:d.Start], ""))
	after := strings.TrimSpace(weekdays.ReplaceAllString(clock.ReplaceAllString(s[d.End:], ""), ""))
	before = strings.TrimSpace(strings.TrimRight(before, " ,|–—-·(:"))
	after = strings.Trim(after, " .,|–—-·)")
	field := "published"
	if m := dateWords.FindString(before); m != "" || before == "" {
		switch low := strings.ToLower(m); {
		case containsAny(low, updatedWords):
			field = "updated"
		case containsAny(low, retrievedWords):
			field = "retrieved"
		}
		before = ""
	}
	if len(after) > 0 {
		if f, found := meta.FindDate(after); found { // "3 May 2024, updated 4 May 2024"
			lead := strings.ToLower(after[:f.Start])
			if containsAny(lead, updatedWords) {
				r.dated("updated", f, p.first, s, "the date of the update")
				after = strings.Trim(after[f.End:], " .,|–—-·)")
			}
			if i := strings.IndexAny(after, "0123456789"); i >= 0 && strings.TrimSpace(clock.ReplaceAllString(after, "")) == "" {
				after = ""
			}
		}
	}
	rule := "a date on a line of its own"
	who := strings.Trim(before, " .,")
	if who == "" {
		who = after
		after = ""
	}
	names, isByline := byline(who)
	switch {
	case after != "" && !placeName(after) && !outlet.MatchString(after):
		return false
	case who == "":
	case outlet.MatchString(who) && meta.Capitalised(who) && len(who) < 80:
		r.publisher(archive.Publisher{Name: who}, archive.Extracted, p.first, s, "the name next to the date")
		rule = "the date next to the publisher"
	case isByline:
		r.authors(names, archive.Extracted, p.first, s, "the name next to the date")
		rule = "the date next to the byline"
	case placeName(who):
		r.place(usualPlace(who), p.first, s)
		rule = "the date next to the place"
	default:
		return false
	}
	r.dated(field, d, p.first, s, rule)
	return true
}

// segments reads a line of parts between bars: publisher, section, date,
// byline, in any order. One part must be a date or a byline.
func (r *reading) segments(s string, p para) bool {
	parts := bulletGap.Split(s, -1)
	if len(parts) < 2 || len(parts) > 6 {
		return false
	}
	sure := false
	var apply []func()
	for i, part := range parts {
		part = strings.TrimSpace(part)
		low := label(part)
		if part == "" {
			continue
		}
		if d, found := meta.FindDate(part); found && d.End-d.Start > len(part)/3 {
			lead := strings.ToLower(part[:d.Start])
			field := "published"
			if containsAny(lead, updatedWords) {
				field = "updated"
			}
			apply = append(apply, func() { r.dated(field, d, p.first, s, "a date in the line below the title") })
			sure = true
			continue
		}
		if names, ok := byline(part); ok {
			apply = append(apply, func() { r.authors(names, archive.Extracted, p.first, s, "a byline") })
			sure = true
			continue
		}
		switch {
		case kindLabels[low] != "":
			apply = append(apply, func() {
				if r.label == "" {
					r.label, r.labelLine = kindLabels[low], p.first
				}
			})
		case sections[low]:
		case furnitureReason(part) != "":
		case siteLine.MatchString(part):
			apply = append(apply, func() {
				r.publisher(archive.Publisher{Name: strings.ToLower(part)}, archive.Extracted, p.first, s, "the web address next to the date")
			})
		case meta.Capitalised(part) && len(part) < 60 && (outlet.MatchString(part) || i == 0):
			apply = append(apply, func() {
				r.publisher(archive.Publisher{Name: part}, archive.Extracted, p.first, s, "the name next to the date")
			})
		case meta.NameOnly.MatchString(part):
			apply = append(apply, func() {
				r.authors([]archive.Author{meta.Person(part)}, archive.Extracted, p.first, s, "the name next to the date")
			})
		case placeName(part):
			apply = append(apply, func() { r.place(usualPlace(part), p.first, s) })
		default:
			return false
		}
	}
	if !sure {
		return false
	}
	for _, f := range apply {
		f()
	}
	return true
}

// nameLine reads a name on a line of its own as the author, where something
// else in the text says so: an author note, a date line beside it, capitals.
func (r *reading) nameLine(s string, p para, afterTitle bool, next []para) bool {
	if !afterTitle || len(s) > 120 {
		return false
	}
	names, ok := meta.People(s)
	if !ok || len(names) == 0 || outlet.MatchString(s) {
		return false
	}
	why := ""
	for _, q := range next[max(0, len(next)-6):] { // where author notes stand
		for i, n := range names {
			text := strings.TrimLeft(q.text, "*_( ")
			if indexFold(text, n.Name) == 0 && nameStarts.MatchString(text) {
				names[i].Name = text[:len(n.Name)]
				why = "a name below the title that the author note repeats"
			}
		}
	}
	if why == "" && len(names) > 1 && len(next) > 0 && partHeadings[label(next[0].text)] {
		why = "names between the title and the first heading"
	}
	if why == "" && len(next) > 0 {
		if d, found := meta.FindDate(next[0].text); found && len(next[0].text) < 120 && 3*(d.End-d.Start) > len(next[0].text) {
			why = "a name above the line of the date"
		}
	}
	if why == "" {
		return false
	}
	r.authors(names, archive.Extracted, p.first, s, why)
	return true
}

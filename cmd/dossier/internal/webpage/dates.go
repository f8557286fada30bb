package webpage

// When a page was published and changed: the day as its own place counts it.

import (
	"slices"
	"strings"
	"unicode"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
)

// zoned matches a moment, its day, and whether it is told in the world's time.
var zoned = lazyregexp.New(`^\s*(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:?\d{2}.*?(Z|[+-]00:?00)?)?\s*$`)

// dates decides when the page was published and changed.
func (j *judge) dates() {
	var days []said
	add := func(v said) {
		if v.value != "" {
			days = append(days, v)
		}
	}
	for _, t := range j.things {
		if t.published != "" {
			add(said{value: t.published, where: "JSON-LD datePublished", line: t.line})
			break
		}
	}
	for _, name := range []string{"article:published_time", "og:article:published_time", "citation_publication_date", "citation_date", "citation_online_date", "dc.date.issued", "dcterms.issued", "dc.date", "datepublished", "date", "pubdate", "publish-date", "publishdate", "parsely-pub-date", "sailthru.date", "publication_date", "article.published", "cxenseparse:recs:publishtime", "last-modified-date"} {
		add(j.first(name))
	}
	for i, v := range j.day {
		if i == 0 {
			add(v)
		}
	}
	shown, at, change := j.shownDay()
	for _, v := range days {
		day, world := dayOf(v.value)
		if day == "" || zeroDays[day] {
			continue
		}
		if world && change.value != "" && change.value < day && apart(change.value, day) {
			day = change.value // nothing is changed before it is there: so its own place counts
		}
		if world && shown != "" && shown != day && apart(shown, day) {
			day = shown // the page prints the day of its own place
		}
		if shown == day {
			v.unit = at
			v.value = j.units[at-1].Text
		}
		j.known.Published = day
		j.set("published", archive.Extracted, v, "")
		break
	}
	if j.known.Published == "" {
		if len(j.times) > 0 {
			if day, _ := dayOf(j.times[0].value); day != "" && (shown == "" || shown == day) {
				j.known.Published = day
				j.set("published", archive.Inferred, j.times[0], "the first time that the page gives")
			}
		} else if shown != "" {
			j.known.Published = shown
			j.set("published", archive.Inferred, said{value: j.units[at-1].Text, unit: at}, "the day beside the headline")
		}
	}
	for _, t := range j.things {
		if day, _ := dayOf(t.modified); day > j.known.Published && j.known.Published != "" {
			j.known.Updated = day
			j.set("updated", archive.Extracted, said{value: t.modified, where: "JSON-LD dateModified", line: t.line}, "")
			return
		}
	}
	if v := j.first("article:modified_time", "og:updated_time"); v.value != "" && j.known.Published != "" {
		if day, _ := dayOf(v.value); day > j.known.Published {
			j.known.Updated = day
			j.set("updated", archive.Extracted, v, "")
			return
		}
	}
	if change.value > j.known.Published {
		j.known.Updated = change.value
		j.set("updated", archive.Extracted, said{value: j.units[change.unit-1].Text, unit: change.unit}, "")
	}
}

// zeroDays are those from which programs count: they stand where no day is known.
var zeroDays = map[string]bool{"0001-01-01": true, "1601-01-01": true, "1899-12-30": true, "1900-01-01": true, "1970-01-01": true}

// dayOf is the day of a moment, and whether it is told in the world's time, not that of
// the page's place.
func dayOf(s string) (day string, world bool) {
	if m := zoned.FindStringSubmatch(s); m != nil && edtf.Valid(m[1]) {
		return m[1], m[2] != ""
	}
	if d, ok := meta.FindDate(s); ok && d.Problem == "" {
		return d.Value, false
	}
	return "", false
}

// shownDay is the first day that the page shows beside its headline, and where, and the
// first that it says is that of a change.
func (j *judge) shownDay() (day string, unit int, change said) {
	from := j.top
	if from == 0 {
		return "", 0, said{}
	}
	look := func(i int) bool {
		u := &j.units[i]
		if len(u.Text) > 160 || u.where == isHidden || u.where == inNavigation || u.where == inComments || u.where == inCaption {
			return false
		}
		if words := strings.Count(u.Text, " "); words > 8 && prosy(u) || strings.HasPrefix(u.Text, "—") || strings.Contains(u.Text, "://") || j.ofAnother(i) {
			return false // a sentence, a caption, what is quoted of a short message, an address
		}
		if d, ok := meta.FindDate(u.Text); ok && d.Problem == "" && len(d.Value) == 10 && d.Value >= firstPage {
			if j.ofElse(u.Text[:d.Start]) {
				return false
			}
			if !changedOn(u.Text, d) {
				day, unit = d.Value, i+1
				return true
			}
			if change.unit == 0 {
				change = said{value: d.Value, unit: i + 1}
			}
		}
		return false
	}
	for i := from; i < min(len(j.units), from+14); i++ {
		if look(i) {
			return day, unit, change
		}
	}
	for i := from - 2; i >= max(0, from-5); i-- {
		if look(i) {
			return day, unit, change
		}
	}
	return "", 0, change
}

// published is what stands before the day on which a text appeared.
var published = lazyregexp.New(`(?i)(?:^|\P{L})(?:` + lang.Read.Pattern(func(l *lang.Language) lang.Pattern { return l.Credits.Published }) + `)(?:\P{L}|$)`)

// ofElse reports whether a label before a day says that it is that of something else: when
// somebody joined a forum, or a book came out. Labels of languages that are not read say
// nothing here.
func (j *judge) ofElse(before string) bool {
	label, ok := strings.CutSuffix(strings.TrimSpace(before), ":")
	label = strings.TrimSpace(label[strings.LastIndexAny(label, "|·•,–—")+1:])
	if !ok || label == "" || strings.Count(label, " ") > 2 || published.MatchString(label) || updated.MatchString(label) {
		return false
	}
	return slices.ContainsFunc(lang.Read, func(l *lang.Language) bool { return strings.HasPrefix(strings.ToLower(j.language), l.Tag) })
}

// changedOn reports whether the words beside a day say that it is that of a change:
// “Updated 3 May 2024”, “3 May 2024 – updated 14:05 GMT”.
func changedOn(line string, d meta.FoundDate) bool {
	before, after := line[:d.Start], line[d.End:]
	if strings.IndexFunc(before, unicode.IsLetter) >= 0 {
		return updated.MatchString(before)
	}
	_, another := meta.FindDate(after)
	return !another && updated.MatchString(after)
}

// firstPage is a day before which nothing was published as a page: an older one beside a
// headline is of what the page is about.
const firstPage = "1993"

// apart reports whether two days follow each other.
func apart(a, b string) bool {
	x, y := edtf.Plain(a), edtf.Plain(b)
	d := (x.Year*12+x.Month)*31 + x.Day - (y.Year*12+y.Month)*31 - y.Day
	return d >= -4 && d <= 4
}

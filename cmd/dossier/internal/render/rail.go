package render

// What stands beside the text of a briefing, where a screen has a margin, and below it
// elsewhere: the dates it speaks of. And above it, where the page lies in the site and what
// is known of the source in one line, so that on a phone the text begins on the first
// screen.

import (
	"cmp"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

// crumbs lead from the page of a briefing to the lists that have it.
func (w *writer) crumbs(dst []byte, v *view.Briefing) []byte {
	dst = add(dst, `<nav class="crumbs" aria-label="`, w.t("Breadcrumb"), `"><a href="`, strings.TrimPrefix(v.Up, "../"), `index.html">`, w.t("Briefings"), "</a>")
	if p := &v.Briefing.Attr().Publisher; p.ID != "" {
		dst = link(add(dst, "› "), v.Up, "publishers/"+p.ID+".html", p.Name)
	}
	return add(dst, "</nav>\n")
}

// folded is the slip of a briefing in one line, which unfolds to the whole of it. Where
// there is room, styles show the whole and not the line.
func (w *writer) folded(dst []byte, v *view.Briefing) []byte {
	dst = add(dst, `<details class="fold"><summary><span class="slip">`, w.line(v.Briefing.Attr()).slip, "</span></summary>\n")
	return add(w.legend(longSlip(dst, v)), "</details>\n")
}

// legend shows the marks of badges on the words for what they mean. The same marks stand
// wherever a source is quoted.
func (w *writer) legend(dst []byte) []byte {
	return add(dst, `<p class="legend hint">`, w.t("Stated, or extracted with its line"), ` · <b data-basis="inferred">`, w.t("inferred by a rule"), "</b> · <b data-basis=\"unknown\">", w.t("unknown"), "</b></p>\n")
}

// mostDates bounds the dates that are listed beside a text: the chronology has all.
const mostDates = 6

// dates lists the days, months and years that a text speaks of, in order of time, each
// leading to where it is said first.
func (w *writer) dates(dst []byte, v *view.Briefing) []byte {
	var list []*archive.Statement
	for _, s := range v.Briefing.Dated() {
		if s.N > 0 && !slices.ContainsFunc(list[max(0, len(list)-mostDates):], func(o *archive.Statement) bool { return o.Date == s.Date }) {
			list = append(list, &s)
		}
	}
	if len(list) == 0 {
		return dst
	}
	slices.SortStableFunc(list, func(a, b *archive.Statement) int { return cmp.Compare(edtf.Key(a.Date), edtf.Key(b.Date)) })
	list = slices.CompactFunc(list, func(a, b *archive.Statement) bool { return a.Date == b.Date })
	dst = add(dst, `<section class="dates"><h2>`, w.t("Dates in the text"), "</h2>\n<ul>")
	shown := min(len(list), mostDates)
	if len(list) == mostDates+1 { // a line that says so takes as much room
		shown++
	}
	for _, s := range list[:shown] {
		dst = add(decimal(add(dst, `<li><a href="#p`), s.N), `">`)
		if s.Rule != "" {
			dst = add(esc(add(open(dst, "span", "date", archive.Inferred), ">"), i18n.TDate(s.Date)), "</span></a>\n")
			continue
		}
		dst = add(esc(dst, i18n.TDate(s.Date)), "</a>\n")
	}
	if more := len(list) - shown; more > 0 {
		dst = add(dst, "<li>", w.t("and %s", plural(more, "more date")), "\n")
	}
	return add(dst, "</ul></section>\n")
}

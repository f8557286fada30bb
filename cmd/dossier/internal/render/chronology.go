package render

// Dated sentences as HTML, in order of time, each under the slip of its source, and
// the bars that show how many there are.

import (
	"slices"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

// days writes dated statements: each date once, under it what sources say in their own
// words: a paragraph for each source, with its slip. Accounts of one day that name
// somebody in common are side by side.
func (w *writer) days(dst []byte, up string, list []view.DatedGroup) []byte {
	return w.daysAt(dst, up, list, false)
}

// daysAt writes them, each date at an address of its own on the page of a year.
func (w *writer) daysAt(dst []byte, up string, list []view.DatedGroup, addressed bool) []byte {
	for i := range list {
		d := &list[i]
		dst = add(dst, `<div class="day"`)
		if addressed {
			dst = add(esc(add(dst, ` id="d`), d.Date), `"`)
		}
		dst = esc(add(dst, `><h3>`), i18n.TDate(d.Date))
		if p := archive.Precision(d.Date); p != "day" {
			dst = add(dst, ` <span class="precision">`, precisionWord(p), "</span>")
		}
		dst = add(dst, "</h3>\n")
		open := "" // the briefing whose paragraph is open
		for k := range d.Accounts {
			a := &d.Accounts[k]
			if len(a.Rows) == 1 {
				s := &a.Rows[0]
				last := k+1 == len(d.Accounts) || len(d.Accounts[k+1].Rows) > 1 || d.Accounts[k+1].Rows[0].ID != s.ID
				if s.ID != open {
					dst = add(w.titleLang(add(dst, "<p"), s.Attr), ">")
				}
				if dst, open = w.sentence(dst, up, s), s.ID; last {
					dst, open = w.source(dst, s), ""
				}
				continue
			}
			dst = add(dst, `<div class="accounts"><p class="hint">`, w.t("%s sentences for this day mention", strconv.Itoa(len(a.Rows))), " ")
			for n := range a.Names {
				if n > 0 {
					dst = add(dst, ", ")
				}
				dst = add(toEntity(add(dst, `<a href="`), up, &a.Names[n]), `">`)
				dst = add(foreign(dst, a.Names[n].Name), "</a>")
			}
			if said := w.voices(a.Voices); said != "" {
				dst = esc(add(dst, " · "), said)
			}
			dst = add(dst, `</p><div class="side-by-side">`)
			for n := range a.Rows {
				dst = w.statement(dst, up, &a.Rows[n])
			}
			dst = add(dst, "</div></div>")
		}
		dst = add(dst, "</div>\n")
	}
	return dst
}

func precisionWord(p string) string {
	switch p {
	case "interval":
		return t("interval")
	}
	return t(p + " only")
}

// completed says what completed the date of a statement: a rule of the
// chronology, with the date of the document behind a comma where it used that. The
// slip behind it says that date.
func (w *writer) completed(s *view.StatementRow) string {
	rule, _, _ := strings.Cut(s.Rule, ", ")
	switch rule {
	case archive.YearInSentence:
		return w.t("year from the same sentence")
	case archive.YearInHeading:
		return w.t("year from the heading")
	case archive.YearNamedBefore:
		return w.t("year named before")
	case archive.CenturyBefore:
		return w.t("century before the document’s date")
	case archive.CountedFrom:
		return w.t("counted from the document’s date")
	case archive.OrderOfOthers:
		return w.t("order of day and month as in the text’s other dates")
	case archive.OrderOfLanguages:
		return w.t("day before month, as the text’s language has it")
	}
	return w.t("year of the document’s date")
}

// statement writes a sentence and its slip.
func (w *writer) statement(dst []byte, up string, s *view.StatementRow) []byte {
	dst = add(w.titleLang(add(dst, "<p"), s.Attr), ">")
	return w.source(w.sentence(dst, up, s), s)
}

// source ends the paragraph of one or several sentences of a briefing with its slip.
func (w *writer) source(dst []byte, last *view.StatementRow) []byte {
	if last.Rule != "" {
		dst = add(dst, "· ")
	}
	return add(w.slipLine(dst, last.Attr), "\n")
}

// sentence writes a sentence, which leads to its place.
func (w *writer) sentence(dst []byte, up string, s *view.StatementRow) []byte {
	dst = add(toPassage(add(dst, `<a href="`), up, s.ID, s.N), `">`)
	dst = esc(dst, s.Left)
	dst = esc(add(dst, "<b>"), s.Words)
	dst = add(esc(add(dst, "</b>"), s.Right), "</a> ")
	if s.Rule != "" {
		dst = add(open(dst, "span", "date", archive.Inferred), ">", w.completed(s), "</span> ")
	}
	if s.Repeated > 0 {
		dst = add(dst, `<a class="hint" href="`, up, s.Copies, `">`, w.t("and in %s of the text", plural(s.Repeated, "more copy", "more copies")), "</a> ")
	}
	return dst
}

// bar is one bar of a figure: what it counts, and how many.
type bar struct {
	key, label, short string
	n                 int
}

// bars draws counts as a row of bars with a line of labels. What it shows stands
// beside it as a list or a table too.
func bars(dst []byte, title string, list []bar) []byte {
	const width, height, base = 600, 84, 64
	most := 1
	for _, b := range list {
		most = max(most, b.n)
	}
	each := float64(width) / float64(max(len(list), 1))
	step := max(1, (len(list)*34+width-1)/width) // so that labels do not touch
	dst = add(dst, `<svg class="bars" viewBox="0 0 `, strconv.Itoa(width), " ", strconv.Itoa(height), `" role="img" aria-label="`)
	dst = add(dst, title, `">`)
	for i, b := range list {
		h := float64(b.n) / float64(most) * (base - 14)
		if b.n > 0 {
			h = max(h, 1.5)
		}
		x := float64(i) * each
		w := max(each-1.5, min(each, .8))
		if b.n > 0 {
			dst = add(dst, `<rect data-period="`, b.key, `" x="`, coordinate(x), `" y="`, coordinate(base-h), `" width="`, coordinate(min(w, 40)), `" height="`, coordinate(h), `"><title>`)
			dst = add(dst, b.label, ": ", strconv.Itoa(b.n), "</title></rect>")
		}
		if i%step == 0 && b.short != "" {
			dst = add(dst, `<text x="`, coordinate(x), `" y="`, strconv.Itoa(base+14), `">`)
			dst = add(dst, b.short, "</text>")
		}
	}
	return add(dst, "</svg>\n")
}

// coordinate writes a number with one decimal at most.
func coordinate(x float64) string {
	return strings.TrimSuffix(strconv.FormatFloat(x, 'f', 1, 64), ".0")
}

// yearsFigure shows how many statements begin in each of the last hundred years
// that have any, and says where it leaves out earlier ones.
func yearsFigure(v *view.Years) []byte {
	if len(v.Years) < 2 {
		return nil
	}
	last, _ := strconv.Atoi(v.Years[len(v.Years)-1].Year)
	first, _ := strconv.Atoi(v.Years[0].Year)
	first = max(first, last-99)
	counts := map[string]int{}
	for _, y := range v.Years {
		counts[y.Year] = y.Count
	}
	var list []bar
	for y := first; y <= last; y++ {
		s := strconv.Itoa(y)
		list = append(list, bar{key: s, label: s, short: s, n: counts[s]})
	}
	dst := bars(nil, t("Dated sentences by year, %s to %s", strconv.Itoa(first), strconv.Itoa(last)), list)
	if v.Years[0].Year < strconv.Itoa(first) {
		dst = add(dst, `<p class="hint">`, t("The figure begins with %s; the list has the earlier years too.", strconv.Itoa(first)), "</p>\n")
	}
	return dst
}

var (
	monthNames   = strings.Fields("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
	monthNumbers = strings.Fields("01 02 03 04 05 06 07 08 09 10 11 12")
)

// periodLinks leads to the months of a year, or to the years of another chronology: each
// to the first date in it.
func periodLinks(v *view.Chronology) []byte {
	label, dst, n := t("Months"), []byte(nil), 0
	if v.Year == "" {
		label = t("Years")
	}
	for _, p := range v.Periods {
		if p.At == "" {
			continue
		}
		n++
		words := p.Key
		if v.Year != "" {
			words = t(monthNames[slices.Index(monthNumbers, p.Key[5:])])
		}
		dst = add(dst, `<li data-period="`, p.Key, `"><a href="`, v.Up, p.At, `">`, words, "</a> ")
		dst = add(dst, `<span class="count">`, number(p.Count), "</span></li>\n")
	}
	if n < 2 {
		return nil
	}
	return add([]byte(`<nav class="types-nav" aria-label="`+label+`"><ul>`), string(dst), "</ul></nav>\n")
}

// monthsFigure shows how many statements of a year begin in each month.
func monthsFigure(v *view.Chronology) []byte {
	list := make([]bar, len(monthNumbers))
	for m, number := range monthNumbers {
		key := v.Year + "-" + number
		list[m] = bar{key: key, label: i18n.TDate(key), short: t(monthNames[m])}
	}
	total, most := 0, 0
	for _, p := range v.Periods {
		list[slices.Index(monthNumbers, p.Key[5:])].n = p.Count
		total, most = total+p.Count, max(most, p.Count)
	}
	if total < 3 || most == total {
		return nil
	}
	return bars(nil, t("Dated sentences of %s by month", v.Year), list)
}

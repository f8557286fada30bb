package render

// Lists as HTML: cards of briefings, names, mentions in their context, letters,
// pagination. A list may have hundreds of rows, so each is appended.

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

// card is a briefing in a list: title, slip, opening words.
func (w *writer) card(dst []byte, up string, c view.Card) []byte {
	dst = add(toBriefing(add(dst, `<article class="card"><h3><a href="`), up, c.ID), `"`)
	dst = w.titleLang(dst, c.Attr)
	dst = esc(add(dst, ">"), c.Attr.Heading())
	dst = add(dst, "</a></h3>\n")
	if words := untitled(c.Attr); words != "" {
		dst = open(add(dst, `<p class="hint">`), "span", "title", archive.Inferred)
		dst = add(dst, ">", words, "</span></p>\n")
	}
	dst = w.slipLine(add(dst, `<p class="slip">`), c.Attr)
	dst = add(dst, "</p>\n")
	if c.Copies > 0 || c.Original != "" {
		dst = add(w.more(add(dst, "<p>"), up, c), "</p>\n")
	}
	if c.Attr.Has("authors") {
		dst = authorLine(add(dst, `<p class="by">`), c.Attr)
		dst = add(dst, "</p>\n")
	}
	if c.Opening != "" && c.Attr.Basis("title") != archive.Inferred {
		dst = esc(add(dst, `<p class="opening">`), c.Opening)
		dst = add(dst, "</p>\n")
	}
	return add(dst, "</article>\n")
}

// untitled says what heads a source that has no title, "" where it has one or its heading
// says so itself.
func untitled(a *archive.Attribution) string {
	switch {
	case a.Basis("title") != archive.Inferred, a.Title == archive.Untitled:
		return ""
	case a.Handling.Publish == "metadata":
		return t("Untitled (file name shown)")
	}
	return t("Untitled (first words shown)")
}

// brief is a briefing beside another, for pages in the folder of briefings: title and
// slip, and why it is related. The names that they share have links above.
func (w *writer) brief(dst []byte, up string, c view.Card, r *view.RelatedCard) []byte {
	dst = w.titleLang(add(dst, `<a href="`, c.ID, `.html"`), c.Attr)
	dst = add(esc(add(dst, ">"), c.Attr.Heading()), `</a><p class="slip">`)
	if words := untitled(c.Attr); words != "" {
		dst = add(open(dst, "span", "title", archive.Inferred), ">", words, "</span> · ")
	}
	dst = w.slipLine(dst, c.Attr)
	if r != nil {
		dst = w.shared(add(dst, " · "), up, r)
	}
	return add(dst, "</p>")
}

// shared says why a briefing is related: "shares ELN, Total Peace".
func (w *writer) shared(dst []byte, up string, r *view.RelatedCard) []byte {
	var names []byte
	for i, e := range r.Shared {
		if i > 0 {
			names = add(names, ", ")
		}
		names = foreign(names, e.Name)
	}
	words := string(names)
	if r.More > 0 {
		words = t("%s and %s", words, plural(r.More, "more name"))
	}
	dst = add(dst, w.t("shares %s", words))
	if r.Compare != "" {
		dst = add(dst, ` · <a href="`, up, r.Compare, `">`, t("side by side"), "</a>")
	}
	return dst
}

func (w *writer) cards(dst []byte, up string, list []view.Card) []byte {
	for _, c := range list {
		dst = w.card(dst, up, c)
	}
	return dst
}

// nameList is a list of entities with a mark for the type and a count.
func nameList(dst []byte, up string, list []view.NameCount) []byte {
	dst = add(dst, `<ul class="names">`)
	for _, n := range list {
		dst = nameItem(dst, up, n)
	}
	return add(dst, "</ul>\n")
}

func nameItem(dst []byte, up string, n view.NameCount) []byte {
	dst = add(toEntity(add(dst, `<li><a class="entity `, class(n.Ref), `" href="`), up, &n.Ref), `">`)
	dst = add(foreign(dst, n.Name), `</a> <span class="count">`, number(n.Count), "</span></li>\n")
	return dst
}

// namesOf is a list of entities of one type, so that the list carries its mark.
func namesOf(dst []byte, up string, g typeGroup) []byte {
	dst = add(dst, `<ul class="names of `, g.Type.Class(), `">`)
	for i := range g.Names {
		n := &g.Names[i]
		dst = add(dst, "<li><a ")
		if n.Found {
			dst = add(dst, `class="found" `)
		}
		dst = foreign(add(toEntity(add(dst, `href="`), up, &n.Ref), `">`), n.Name)
		dst = add(dst, "</a> ", number(n.Count), "</li>\n")
	}
	return add(dst, "</ul>\n")
}

// company lists names that appear with another, the closest of them with a sentence
// that names both.
func (w *writer) company(dst []byte, up string, list []view.Company) []byte {
	dst = add(dst, `<ul class="names company">`)
	for i := range list {
		c := &list[i]
		dst = add(toEntity(add(dst, `<li><a class="entity `, class(c.Ref), `" href="`), up, &c.Ref), `">`)
		dst = add(foreign(dst, c.Name), `</a> <span class="count">`, w.t("%s of %s", number(c.Count), plural(c.Briefings, "text")), "</span>")
		if s := c.Sentence; s != nil {
			dst = add(dst, `<details><summary>`, w.t("in one sentence"), "</summary>")
			dst = add(w.quoted(dst, up, s), "</details>")
		}
		dst = add(dst, "\n")
	}
	return add(dst, "</ul>\n")
}

// described lists the words that sources put beside a name, each under its slip.
func (w *writer) described(dst []byte, up string, list []view.Description) []byte {
	dst = add(dst, `<ul class="described">`)
	for i := range list {
		d := &list[i]
		dst = add(toPassage(add(dst, `<li><a href="`), up, d.ID, d.N), `"`)
		dst = w.titleLang(dst, d.Attr)
		dst = add(dst, ">", w.t("“%s”", string(foreign(nil, d.Words))), "</a> ")
		dst = w.slipLine(dst, d.Attr)
		if d.More > 0 {
			dst = add(dst, " ", t("and %s", plural(d.More, "more briefing")))
		}
		dst = add(dst, "\n")
	}
	return add(dst, "</ul>\n")
}

// overTime draws, for each publisher, how often it named an entity, as a table
// with a row of bars each: one path, whose title says in words what it shows.
func overTime(dst []byte, v *view.Entity) []byte {
	most := 1
	for _, p := range v.Over {
		most = max(most, slices.Max(p.Counts))
	}
	dst = add(dst, `<div class="table over"><table><caption>`, t("Mentions by publisher, %s to %s", i18n.TDate(v.Spans[0]), i18n.TDate(v.Spans[len(v.Spans)-1])))
	if v.Undated > 0 {
		dst = add(dst, "; ", t("%s in undated briefings not shown", plural(v.Undated, "mention")))
	}
	dst = add(dst, "</caption>\n")
	for _, p := range v.Over {
		dst = add(dst, `<tr><th scope="row">`)
		if p.ID == "" {
			dst = add(open(dst, "span", "publisher", archive.Unknown), ">", t("Publisher not stated"), "</span>")
		} else {
			dst = link(dst, v.Up, "publishers/"+p.ID+".html", p.Name)
		}
		dst = add(dst, `<td><svg class="bars" viewBox="0 0 240 26" role="img"><title>`)
		path := []byte("M0 25H240v1H0z")
		each := 240 / float64(len(v.Spans))
		for i, n := range p.Counts {
			if n == 0 {
				continue
			}
			dst = add(dst, i18n.TDate(v.Spans[i]), ": ", strconv.Itoa(n), "; ")
			w, h := coordinate(max(1, min(each-1, 14))), coordinate(max(2, 24*float64(n)/float64(most)))
			path = add(path, "M", coordinate(float64(i)*each), " 25v-", h, "h", w, "v", h, "z")
		}
		dst = append(add(dst, `</title><path d="`), path...)
		dst = add(dst, `"/></svg><td class="right">`, number(p.Total), "\n")
	}
	return add(dst, "</table></div>\n")
}

// legend explains the mark of names that were found, when some were.
func legend(list []view.NameCount) string {
	for _, n := range list {
		if n.Found {
			return t("Dotted underline: found automatically, not reviewed by an editor.")
		}
	}
	return ""
}

// companyLegend does the same for names that appear with another.
func companyLegend(list []view.Company) string {
	for i := range list {
		if list[i].Found {
			return legend([]view.NameCount{list[i].NameCount})
		}
	}
	return ""
}

// indexLegend does the same for a page of the index.
func indexLegend(letters []view.LetterNames) string {
	for _, l := range letters {
		if s := legend(l.Names); s != "" {
			return s
		}
	}
	return ""
}

// typeGroup is the names of one type, for templates.
type typeGroup struct {
	Type  archive.EntityType
	Names []view.NameCount
}

// byType groups names by type, in the order types are shown; those whose type is not
// known are last.
func byType(list []view.NameCount) (out []typeGroup) {
	for _, t := range append(slices.Clip(archive.EntityTypes), "") {
		g := typeGroup{Type: t}
		for _, n := range list {
			if n.Type == t {
				g.Names = append(g.Names, n)
			}
		}
		if len(g.Names) > 0 {
			out = append(out, g)
		}
	}
	return out
}

// sameDays writes the dates that two briefings speak of, in both wordings.
func (w *writer) sameDays(dst []byte, v *view.Compare) []byte {
	for i := range v.Days {
		d := &v.Days[i]
		dst = esc(add(dst, `<section class="day"><h3>`), i18n.TDate(d.Date))
		dst = add(dst, `</h3><div class="side-by-side">`)
		for _, rows := range [][]view.StatementRow{d.A, d.B} {
			dst = add(dst, "<div>")
			for k := range rows {
				dst = w.statement(dst, v.Up, &rows[k])
			}
			dst = add(dst, "</div>")
		}
		dst = add(dst, "</div></section>\n")
	}
	return dst
}

// mentionGroups writes the briefings that name an entity, each in a row: its title, which
// leads to the passage, how often it does, its slip, the passage. Further passages lead
// to themselves.
func (w *writer) mentionGroups(dst []byte, v *view.Entity) []byte {
	dst = add(dst, `<ul class="mentions">`, "\n")
	for i := range v.Groups {
		g := &v.Groups[i]
		at := 0 // the title
		if len(g.Spots) > 0 {
			at = g.Spots[0].N
		}
		dst = w.titleLang(add(toPassage(add(dst, `<li><a href="`), v.Up, g.ID, at), `"`), g.Attr)
		dst = add(esc(add(dst, ">"), g.Attr.Heading()), "</a> ")
		if g.Mentions > 1 {
			dst = add(dst, "(", number(g.Mentions), ") ")
		}
		dst = w.slipLine(dst, g.Attr)
		for k := range g.Spots {
			s := &g.Spots[k]
			if s.Name == "" {
				continue
			}
			dst = w.spot(dst, v.Up, g, k)
		}
		dst = add(dst, "\n")
	}
	return add(dst, "</ul>\n")
}

// spot writes a passage of a row. Where its sentence goes on, that is shown on demand; a
// further one leads to its place.
func (w *writer) spot(dst []byte, up string, g *view.MentionGroup, k int) []byte {
	s := &g.Spots[k]
	whole := s.Begins != "" || s.Ends != ""
	if whole {
		dst = add(w.titleLang(add(dst, "<details"), g.Attr), "><summary>")
	} else if dst = add(w.titleLang(add(dst, "<p"), g.Attr), ">"); k > 0 {
		dst = add(toPassage(add(dst, `<a href="`), up, g.ID, s.N), `">`)
	}
	dst = passage(dst, s)
	switch {
	case whole && k > 0:
		dst = add(toPassage(add(dst, `</summary><a href="`), up, g.ID, s.N), `">`, w.t("in its text"), "</a></details>")
	case whole:
		dst = add(dst, "</summary></details>")
	case k > 0:
		dst = add(dst, "</a>")
	}
	return dst
}

// passage writes a mention in its context.
func passage(dst []byte, s *view.Spot) []byte {
	if s.Begins != "" {
		dst = add(body.AppendEscaped(add(dst, "<i>"), s.Begins), "</i>")
	} else if s.Before {
		dst = add(dst, "…")
	}
	dst = body.AppendEscaped(dst, s.Left)
	dst = body.AppendEscaped(add(dst, "<b>"), s.Name)
	dst = body.AppendEscaped(add(dst, "</b>"), s.Right)
	if s.Ends != "" {
		dst = add(body.AppendEscaped(add(dst, "<i>"), s.Ends), "</i>")
	} else if s.After {
		dst = add(dst, "…")
	}
	return dst
}

// titles lists briefings by title and slip.
func (w *writer) titles(dst []byte, up string, list []view.Card) []byte {
	dst = add(dst, `<ul class="mentions">`, "\n")
	for _, c := range list {
		dst = w.titleLang(add(toBriefing(add(dst, `<li><a href="`), up, c.ID), `"`), c.Attr)
		dst = add(esc(add(dst, ">"), c.Attr.Heading()), "</a> ")
		if words := untitled(c.Attr); words != "" {
			dst = add(open(add(dst, "("), "span", "title", archive.Inferred), ">", words, "</span>) ")
		}
		dst = add(w.more(w.slipLine(dst, c.Attr), up, c), "\n")
	}
	return add(dst, "</ul>\n")
}

// more leads to the copies of a text that a list has once, and to the original of one that
// is a translation.
func (w *writer) more(dst []byte, up string, c view.Card) []byte {
	if c.Original != "" {
		dst = esc(add(dst, ` <a class="hint" href="`, up, c.OriginAt, `">`), w.t("translation of “%s”", c.Original))
		dst = add(dst, "</a>")
	}
	if c.Copies == 0 {
		return dst
	}
	return add(dst, ` <a class="hint" href="`, up, c.CopiesAt, `">`, w.t("and %s of the text", plural(c.Copies, "more copy", "more copies")), "</a>")
}

// sample is a sentence that names somebody, under its slip.
func (w *writer) sample(dst []byte, up string, s view.Sample) []byte {
	dst = add(dst, `<p class="hint"><a href="`, up, view.PassagePath(s.ID, s.Spot.N), `">`)
	dst = add(w.lineSlip(add(foreign(dst, s.Attr.Heading()), "</a> · "), s.Attr), "</p>")
	if s.Spot.Name == "" {
		return dst
	}
	return add(passage(add(dst, `<p class="passage">`), &s.Spot), "</p>\n")
}

// letters writes an alphabetical index: the letters that lead to its pages, then the names
// of this page, and behind a heading of their own those that only one briefing has.
func letters(dst []byte, v *view.Index) []byte {
	to := func(page int) {
		if dst = add(dst, `<li><a href="`); page != v.Page {
			dst = add(dst, v.Up, view.PagePath(v.Base, page))
		}
		dst = append(dst, '#')
	}
	if len(v.Letters) > 1 || v.Alone > 0 && len(v.Letters) > 0 {
		dst = add(dst, `<nav class="letters" aria-label="`+t("Letters")+`"><ul>`)
		for _, l := range v.Letters {
			to(l.Page)
			dst = add(esc(add(dst, letterID(l.Letter), `">`), l.Letter), "</a></li>")
		}
		if v.Alone > 0 {
			to(v.Alone)
			dst = add(dst, `alone">`, t("in one briefing only"), "</a></li>")
		}
		dst = add(dst, "</ul></nav>\n")
	}
	apart := false
	for _, l := range v.Names {
		if l.Alone && !apart {
			apart = true
			dst = add(dst, `<h2 id="alone">`, t("In one briefing only"), "</h2>\n")
		}
		if dst = add(dst, `<section class="letter">`); l.Alone {
			dst = add(esc(add(dst, "<h3>"), l.Letter), "</h3>\n")
		} else {
			dst = add(esc(add(dst, `<h2 id="`, letterID(l.Letter), `">`), l.Letter), "</h2>\n")
		}
		dst = nameList(dst, v.Up, l.Names)
		dst = add(dst, "</section>\n")
	}
	return dst
}

func letterID(letter string) string {
	if len(letter) == 1 && letter[0] >= 'A' && letter[0] <= 'Z' {
		return "letter-" + letter
	}
	r, _ := utf8.DecodeRuneInString(letter)
	return "letter-" + strconv.Itoa(int(r))
}

// pager writes the way through the pages of a long list, above it and again below it:
// the two are told apart by their labels.
func pager(dst []byte, up string, p view.Pager, label string) []byte {
	if p.Last <= 1 {
		return dst
	}
	link := func(n int, rel, word string) {
		dst = add(dst, `<a rel="`, rel, `" href="`, up, view.PagePath(p.Base, n), `">`, word, "</a> ")
	}
	dst = add(dst, `<nav class="pager" aria-label="`, t(label), `">`)
	if p.Page > 1 {
		link(p.Page-1, "prev", "← "+t("Previous"))
	}
	dst = add(dst, "<span>", t("Page %s of %s", number(p.Page), number(p.Last)), "</span> ")
	if p.Page < p.Last {
		link(p.Page+1, "next", t("Next")+" →")
	}
	if p.Last > 2 {
		if p.Page != 1 {
			link(1, "start", t("First"))
		}
		if p.Page != p.Last {
			link(p.Last, "end", t("Last"))
		}
	}
	return add(dst, "</nav>\n")
}

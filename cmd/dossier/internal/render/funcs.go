package render

// What templates may call; docs/theming.md lists it.

import (
	"html/template"
	"path"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/pagehead"
	"dossier/cmd/dossier/internal/view"
)

// fragments are the parts of a page that are made from its whole View.
var fragments = [256]func(w *writer, dst []byte, view any) []byte{
	'o': func(w *writer, dst []byte, v any) []byte { return w.opening(dst, v.(*view.Briefing)) },
	'k': func(_ *writer, dst []byte, v any) []byte { return contents(dst, v.(*view.Briefing)) },
	'n': func(w *writer, dst []byte, v any) []byte { return w.named(dst, v.(*view.Briefing)) },
	'a': func(w *writer, dst []byte, v any) []byte { return w.beside(dst, v.(*view.Briefing)) },
	'c': func(w *writer, dst []byte, v any) []byte { return w.citing(dst, v.(*view.Briefing)) },
	't': func(_ *writer, dst []byte, v any) []byte { return pagehead.Briefing(dst, v.(*view.Briefing)) },
	's': func(_ *writer, dst []byte, v any) []byte { return longSlip(dst, v.(*view.Briefing)) },
	'b': func(_ *writer, dst []byte, v any) []byte { return briefingBody(dst, v.(*view.Briefing)) },
	'h': func(w *writer, dst []byte, v any) []byte { return w.recordHead(dst, v.(*view.Record)) },
	'r': func(_ *writer, dst []byte, v any) []byte { return listing(dst, v.(*view.Record)) },
	'f': func(_ *writer, dst []byte, v any) []byte { return fieldLog(dst, v.(*view.Record)) },
	'l': func(w *writer, dst []byte, v any) []byte { return w.linkLog(dst, v.(*view.Record)) },
	'e': func(_ *writer, dst []byte, v any) []byte { return pagehead.Entity(dst, v.(*view.Entity)) },
	'i': func(w *writer, dst []byte, v any) []byte { return w.facts(dst, v.(*view.Entity)) },
	'd': func(w *writer, dst []byte, v any) []byte { return w.chronicle(dst, v) },
	'y': func(w *writer, dst []byte, v any) []byte { return w.says(dst, v.(*view.Entity)) },
	'm': func(w *writer, dst []byte, v any) []byte { return w.together(dst, v.(*view.Entity)) },
	'g': func(w *writer, dst []byte, v any) []byte { return w.mentionGroups(dst, v.(*view.Entity)) },
}

// mark is where a fragment goes; the View it is made from must be the page's.
func mark(fragment byte) template.HTML { return template.HTML([]byte{0, fragment, 0}) }

// funcs are what templates may call. Those that return template.HTML escape every value
// they are given. Long because it is a table, a line a function.
func (w *writer) funcs() template.FuncMap {
	return template.FuncMap{
		"slip":       func(*view.Briefing) template.HTML { return mark('s') },
		"banners":    func(b *archive.Briefing) template.HTML { return html(banners(nil, b.Attr())) },
		"body":       func(*view.Briefing) template.HTML { return mark('b') },
		"contents":   func(*view.Briefing) template.HTML { return mark('k') },
		"opening":    func(*view.Briefing) template.HTML { return mark('o') },
		"named":      func(*view.Briefing) template.HTML { return mark('n') },
		"beside":     func(*view.Briefing) template.HTML { return mark('a') },
		"citing":     func(*view.Briefing) template.HTML { return mark('c') },
		"facts":      func(*view.Entity) template.HTML { return mark('i') },
		"chronicle":  func(any) template.HTML { return mark('d') },
		"whatItIs":   func(v *view.Entity) template.HTML { return html(w.whatItIs(nil, v)) },
		"says":       func(*view.Entity) template.HTML { return mark('y') },
		"together":   func(*view.Entity) template.HTML { return mark('m') },
		"pageTitle":  pagehead.Title,
		"findable":   func(f view.Frame) template.HTML { return html(pagehead.Findable(room(1<<10), &f)) },
		"recordHead": func(*view.Record) template.HTML { return mark('h') },
		"listing":    func(*view.Record) template.HTML { return mark('r') },
		"fields":     func(*view.Record) template.HTML { return mark('f') },
		"links":      func(*view.Record) template.HTML { return mark('l') },
		"lines":      func(first, last int) template.HTML { return html(lineLink(nil, first, last)) },
		"card":       func(up string, c view.Card) template.HTML { return html(w.card(room(1<<10), up, c)) },
		"cards": func(up string, list []view.Card) template.HTML {
			return html(w.cards(room(1<<10*len(list)), up, list))
		},
		"voices": func(v view.Voices) string { return w.voices(v) },
		"titles": func(up string, list []view.Card) template.HTML {
			return html(w.titles(room(384*len(list)), up, list))
		},
		"names": func(up string, list []view.NameCount) template.HTML {
			return html(nameList(room(160*len(list)+64), up, list))
		},
		"filterWord":     filterWord,
		"optionWord":     optionWord,
		"days":           func(up string, list []view.DatedGroup) template.HTML { return html(w.days(room(1<<12), up, list)) },
		"yearsFigure":    func(v *view.Years) template.HTML { return html(yearsFigure(v)) },
		"monthsFigure":   func(v *view.Chronology) template.HTML { return html(monthsFigure(v)) },
		"periodLinks":    func(v *view.Chronology) template.HTML { return html(periodLinks(v)) },
		"citeTags":       func(*view.Briefing) template.HTML { return mark('t') },
		"citeFiles":      func(v *view.Briefing) template.HTML { return html(citeFiles(nil, v)) },
		"entityTags":     func(*view.Entity) template.HTML { return mark('e') },
		"citation":       func(v *view.Briefing) string { c := view.CitationOf(v.Briefing, v.Site); return c.Plain() },
		"alike":          func(c view.Copy) string { return w.alike(&c) },
		"whyTranslation": func(t view.Translation) string { return w.whyTranslation(&t) + ". " + w.counted(&t) },
		"company":        func(up string, list []view.Company) template.HTML { return html(w.company(room(1<<12), up, list)) },
		"companyLegend":  companyLegend,
		"described": func(up string, list []view.Description) template.HTML {
			return html(w.described(room(1<<11), up, list))
		},
		"overTime":    func(v *view.Entity) template.HTML { return html(overTime(room(1<<11), v)) },
		"lineSlip":    func(a *archive.Attribution) template.HTML { return html(w.lineSlip(nil, a)) },
		"alone":       func(up, id string, a view.Alone) template.HTML { return html(alone(nil, up, id, a)) },
		"sameDays":    func(v *view.Compare) template.HTML { return html(w.sameDays(nil, v)) },
		"placesMap":   func(v *view.Map) template.HTML { return html(placesMap(nil, v)) },
		"namesGraph":  func(v *view.Graph) template.HTML { return html(namesGraph(nil, v)) },
		"edgeRows":    func(v *view.Graph) template.HTML { return html(edgeRows(nil, v)) },
		"foreign":     func(s string) template.HTML { return html(foreign(nil, s)) },
		"hasCode":     hasCode,
		"asset":       asset,
		"langOf":      textLang,
		"tr":          t,
		"vocabulary":  func(w string) string { return t(strings.ReplaceAll(w, "-", " ")) },
		"interface":   func() string { return string(w.speaker.Speak(nil, []byte(t("interface:")))) },
		"byType":      byType,
		"sample":      func(up string, s view.Sample) template.HTML { return html(w.sample(room(768), up, s)) },
		"entityTypes": func() []archive.EntityType { return archive.EntityTypes },
		"legend":      legend,
		"indexLegend": indexLegend,
		"aType":       aType,
		"namesOf":     func(up string, g typeGroup) template.HTML { return html(namesOf(room(96*len(g.Names)+64), up, g)) },
		"brief":       func(up string, c view.Card) template.HTML { return html(w.brief(room(512), up, c, nil)) },
		"related":     func(up string, r view.RelatedCard) template.HTML { return html(w.brief(room(512), up, r.Card, &r)) },
		"groups":      func(*view.Entity) template.HTML { return mark('g') },
		"note":        func(v *view.Entity) template.HTML { return html(note(nil, v)) },
		"page":        func(v *view.OwnPage) template.HTML { return html(pageBody(nil, v)) },
		"letters":     func(v *view.Index) template.HTML { return html(letters(nil, v)) },
		"plural":      plural,
		"typeWord":    typeWord,
		"typesWord":   typesWord,
		"typeFolder":  func(t archive.EntityType) string { return t.Plural() },
		"pager":       func(up string, p view.Pager) template.HTML { return html(pager(nil, up, p, "Pages")) },
		"pagerBelow":  func(up string, p view.Pager) template.HTML { return html(pager(nil, up, p, "Pages, end of list")) },
		"date":        i18n.TDate,
		"pagePath":    view.PagePath,
		"host":        host,
		"base":        path.Base,
		"unzipped":    func(p string) string { return strings.TrimSuffix(path.Base(p), ".gz") },
		"bytes":       size,
		"deskTop":     func(o view.Own, page string) template.HTML { return html(deskTop(o, page)) },
		"query":       func(encoded string) template.URL { return template.URL(encoded) }, //nolint:gosec // url.Values encoded it
		"namePlan": func(o view.Own, p *view.NamePlan, q view.NameQuery, of string) template.HTML {
			return html(w.namePlan(o, p, q, of))
		},
		"outcome":   func(o view.Own) template.HTML { return html(outcome(o)) },
		"message":   func(m diag.Message) template.HTML { return html(message(m)) },
		"following": func(n int) int { return n + 1 },
		"previous":  func(n int) int { return n - 1 },
		"part":      w.part,
	}
}

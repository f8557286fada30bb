// Package render turns a View into a page through html/template.
//
// A template sees its View and nothing else. What is long or made of many
// small parts, such as a body, a list of mentions or a slip, is written by this
// package as escaped HTML and handed to the template whole: html/template is
// slow over long lists and its caution is needed where values meet markup.
//
// Templates: base.html holds the frame; every other file defines "main" for
// one kind of View.
package render

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"html/template"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unsafe"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

// Renderer holds the parsed templates. It is safe for concurrent use.
type Renderer struct {
	pages   map[string]*template.Template
	base    *template.Template
	digests map[string]archive.Digest // of the text of each template and the frame
	parts   atomic.Pointer[parts]
	words   *i18n.Words
}

// parts are the headers and footers of the pages of one site: part → template.HTML.
type parts struct {
	site *archive.Site
	made sync.Map
}

// part is a header or a footer and what it was made from.
type part struct {
	name string
	view.Surround
}

// part executes a template of the frame once for each Surround.
func (r *Renderer) part(name string, f view.Frame) (template.HTML, error) {
	key := part{name, f.Surround()}
	kept := r.parts.Load()
	if kept == nil || kept.site != f.Site { // those of another site are not needed again
		kept = &parts{site: f.Site}
		r.parts.Store(kept)
	}
	if done, ok := kept.made.Load(key); ok {
		return done.(template.HTML), nil
	}
	var buf bytes.Buffer
	if err := r.base.ExecuteTemplate(&buf, name, key.Surround); err != nil {
		return "", err
	}
	done := html(buf.Bytes())
	kept.made.Store(key, done)
	return done, nil
}

// New parses the templates of these names in fsys, or returns the last Renderer
// when their texts are the same. An error names the file and line.
func New(fsys fs.FS, names []string, last *Renderer) (*Renderer, error) {
	r := &Renderer{pages: map[string]*template.Template{}, digests: map[string]archive.Digest{}}
	frame, err := fs.ReadFile(fsys, "base.html")
	if err != nil {
		return nil, missing("base", err)
	}
	words, files, err := i18n.Load(fsys)
	if err != nil {
		return nil, err
	}
	r.words = words
	texts := map[string][]byte{}
	for _, name := range names {
		if texts[name], err = fs.ReadFile(fsys, name+".html"); err != nil {
			return nil, missing(name, err)
		}
		sum := sha256.Sum256(slices.Concat(frame, files, texts[name]))
		r.digests[name] = archive.Digest(sum[:16])
	}
	if last != nil && maps.Equal(r.digests, last.digests) {
		return last, nil
	}
	base, err := template.New("base.html").Funcs(funcs).Funcs(template.FuncMap{"part": r.part}).Parse(marked(frame))
	if err != nil {
		return nil, err
	}
	r.base = template.Must(base.Clone())
	for _, name := range names {
		t, err := template.Must(base.Clone()).New(name + ".html").Parse(marked(texts[name]))
		if err != nil {
			return nil, err
		}
		if main := t.Lookup("main"); main == nil || main.Tree == nil || main.Tree.ParseName == "base.html" {
			return nil, fmt.Errorf("template: %s.html:1: it does not define \"main\"", name)
		}
		r.pages[name] = t
	}
	return r, nil
}

func missing(name string, err error) error {
	return fmt.Errorf("template: %s.html:1: it cannot be read: %w", name, err)
}

// Digest identifies the text of a template and of the frame around it.
func (r *Renderer) Digest(name string) archive.Digest { return r.digests[name] }

// Page renders a View by a template, behind dst.
//
// The template leaves a mark where a fragment of the View belongs, and the
// fragment is then written straight into the page: it is most of the page, and
// building it apart would cost a copy and much garbage. A mark holds a NUL,
// which html/template and this package's writers never put out, so nothing in
// a source can look like one.
func (r *Renderer) Page(dst []byte, name string, view any) ([]byte, error) {
	page, ok := r.pages[name]
	if !ok {
		return nil, fmt.Errorf("there is no template %q", name)
	}
	buf := scratch.Get().(*bytes.Buffer)
	defer scratch.Put(buf)
	buf.Reset()
	if err := page.ExecuteTemplate(buf, "base.html", view); err != nil {
		return nil, err
	}
	whole := scratch.Get().(*bytes.Buffer) // the page before its words are put into the site's language
	defer scratch.Put(whole)
	whole.Reset()
	data := whole.AvailableBuffer()
	for rest := buf.Bytes(); ; {
		i := bytes.IndexByte(rest, 0)
		if i < 0 {
			data = append(data, rest...)
			break
		}
		data = append(data, rest[:i]...)
		if rest = rest[i+1:]; len(rest) > 1 && rest[1] == 0 && fragments[rest[0]] != nil {
			data = fragments[rest[0]](data, view)
			rest = rest[2:]
		}
	}
	*whole = *bytes.NewBuffer(data) // keep what it grew to
	return r.speaker(view.(interface{ InSite() *archive.Site }).InSite()).Speak(dst, data), nil
}

var scratch = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// fragments are the parts of a page that are made from its whole View.
var fragments = map[byte]func(dst []byte, view any) []byte{
	's': func(dst []byte, v any) []byte { return longSlip(dst, v.(*view.Briefing)) },
	'b': func(dst []byte, v any) []byte { return briefingBody(dst, v.(*view.Briefing)) },
	'r': func(dst []byte, v any) []byte { return listing(dst, v.(*view.Record)) },
	'f': func(dst []byte, v any) []byte { return fieldLog(dst, v.(*view.Record)) },
	'l': func(dst []byte, v any) []byte { return linkLog(dst, v.(*view.Record)) },
	'g': func(dst []byte, v any) []byte { return mentionGroups(dst, v.(*view.Entity)) },
}

// mark is where a fragment goes; the View it is made from must be the page's.
func mark(fragment byte) template.HTML { return template.HTML([]byte{0, fragment, 0}) }

// funcs are what templates may call. Those that return template.HTML escape
// every value they are given.
var funcs = template.FuncMap{
	"slip":     func(*view.Briefing) template.HTML { return mark('s') },
	"banners":  func(b *archive.Briefing) template.HTML { return html(banners(nil, b.Attr)) },
	"body":     func(*view.Briefing) template.HTML { return mark('b') },
	"contents": contents,
	"listing":  func(*view.Record) template.HTML { return mark('r') },
	"fields":   func(*view.Record) template.HTML { return mark('f') },
	"links":    func(*view.Record) template.HTML { return mark('l') },
	"lines":    func(first, last int) template.HTML { return html(lineLink(nil, first, last)) },
	"card":     func(up string, c view.Card) template.HTML { return html(card(room(1<<10), up, c)) },
	"cards": func(up string, list []view.Card) template.HTML {
		return html(cards(room(1<<10*len(list)), up, list))
	},
	"titles": func(up string, list []view.Card) template.HTML {
		return html(titles(room(384*len(list)), up, list))
	},
	"names": func(up string, list []view.NameCount) template.HTML {
		return html(nameList(room(160*len(list)+64), up, list))
	},
	"filterWord":    filterWord,
	"optionWord":    optionWord,
	"days":          func(up string, list []view.DatedGroup) template.HTML { return html(days(room(1<<12), up, list)) },
	"yearsFigure":   func(v *view.Years) template.HTML { return html(yearsFigure(v)) },
	"monthsFigure":  func(v *view.Chronology) template.HTML { return html(monthsFigure(v)) },
	"citeTags":      func(v *view.Briefing) template.HTML { return html(citeTags(v)) },
	"citeFiles":     func(v *view.Briefing) template.HTML { return html(citeFiles(nil, v)) },
	"entityTags":    func(v *view.Entity) template.HTML { return html(entityTags(v)) },
	"citation":      func(v *view.Briefing) string { c := view.CitationOf(v.Briefing, v.Site); return c.Plain() },
	"company":       func(up string, list []view.Company) template.HTML { return html(company(room(1<<12), up, list)) },
	"companyLegend": companyLegend,
	"described": func(up string, list []view.Description) template.HTML {
		return html(described(room(1<<11), up, list))
	},
	"overTime":    func(v *view.Entity) template.HTML { return html(overTime(room(1<<11), v)) },
	"lineSlip":    func(a *archive.Attribution) template.HTML { return html(lineSlip(nil, a)) },
	"sameDays":    func(v *view.Compare) template.HTML { return html(sameDays(nil, v)) },
	"placesMap":   func(v *view.Map) template.HTML { return html(placesMap(nil, v)) },
	"namesGraph":  func(v *view.Graph) template.HTML { return html(namesGraph(nil, v)) },
	"edgeRows":    func(v *view.Graph) template.HTML { return html(edgeRows(nil, v)) },
	"foreign":     func(s string) template.HTML { return html(foreign(nil, s)) },
	"hasCode":     hasCode,
	"asset":       asset,
	"langOf":      func(tag string) template.HTMLAttr { return template.HTMLAttr(langAttr(tag)) },
	"tr":          t,
	"vocabulary":  func(w string) string { return t(strings.ReplaceAll(w, "-", " ")) },
	"interface":   func() string { return t("interface:") },
	"byType":      byType,
	"sample":      func(up string, s view.Sample) template.HTML { return html(sample(room(768), up, s)) },
	"entityTypes": func() []archive.EntityType { return archive.EntityTypes },
	"legend":      legend,
	"indexLegend": indexLegend,
	"aType":       aType,
	"namesOf":     func(up string, g typeGroup) template.HTML { return html(namesOf(room(96*len(g.Names)+64), up, g)) },
	"brief":       func(up string, c view.Card) template.HTML { return html(brief(room(512), up, c, nil)) },
	"related":     func(up string, r view.RelatedCard) template.HTML { return html(brief(room(512), up, r.Card, &r)) },
	"groups":      func(*view.Entity) template.HTML { return mark('g') },
	"note":        func(v *view.Entity) template.HTML { return html(note(nil, v)) },
	"page":        func(v *view.OwnPage) template.HTML { return html(pageBody(nil, v)) },
	"letters":     func(v *view.Index) template.HTML { return html(letters(nil, v)) },
	"plural":      plural,
	"typeWord":    typeWord,
	"typesWord":   typesWord,
	"typeFolder":  func(t archive.EntityType) string { return t.Plural() },
	"pager":       func(up string, p view.Pager) template.HTML { return html(pager(nil, up, p)) },
	"date":        i18n.TDate,
	"pagePath":    view.PagePath,
	"host":        host,
	"base":        path.Base,
	"unzipped":    func(p string) string { return strings.TrimSuffix(path.Base(p), ".gz") },
	"bytes":       size,
	"recovered":   func(s view.SourceState) template.HTML { return html(recovered(s)) },
	"following":   func(n int) int { return n + 1 },
	"previous":    func(n int) int { return n - 1 },
}

// html hands a fragment to a template without copying it. Every writer of this
// package escapes what it writes, and none keeps the bytes.
func html(b []byte) template.HTML {
	return template.HTML(unsafe.String(unsafe.SliceData(b), len(b)))
}

// room is a new fragment with room for about n bytes.
func room(n int) []byte { return make([]byte, 0, n) }

func plural(n int, one string, many ...string) string { return i18n.Plural(n, one, many...) }

func number(n int) string { return i18n.Number(n) }

func size(n int) string {
	switch {
	case n < 10_000:
		return t("%s bytes", number(n))
	case n < 10_000_000:
		return number((n+500)/1000) + " kB"
	}
	return number((n+500_000)/1_000_000) + " MB"
}

func typeWord(t archive.EntityType) string {
	if t == "organization" {
		return i18n.T("organisation")
	}
	return i18n.T(string(t))
}

// aType is the type with its article: "an organisation".
func aType(t archive.EntityType) string {
	switch t {
	case "organization":
		return i18n.T("an organisation")
	case "event":
		return i18n.T("an event")
	}
	return i18n.T("a " + string(t))
}

func typesWord(t archive.EntityType) string {
	switch t {
	case "":
		return i18n.T("names")
	case "organization":
		return i18n.T("organisations")
	}
	return i18n.T(t.Plural())
}

func host(url string) string {
	_, rest, ok := strings.Cut(url, "://")
	if !ok {
		rest = url
	}
	rest, _, _ = strings.Cut(rest, "/")
	return strings.TrimPrefix(rest, "www.")
}

// filterWord names a filter of the search.
func filterWord(key string) string {
	switch key {
	case "type":
		return t("Type of publisher")
	case "kind":
		return t("Kind of source")
	case "fidelity":
		return t("Text")
	}
	return t(upperFirst(key))
}

// optionWord names a value of a filter.
func optionWord(key string, o view.SearchOption) string {
	switch key {
	case "kind", "fidelity":
		return archive.FieldOf(key).Word(o.Value)
	case "language":
		return archive.LanguageName(o.Value)
	case "type":
		return t(strings.ReplaceAll(o.Value, "-", " "))
	}
	return o.Label
}

// asset is the way from a page to an asset, whose name may carry a hash.
func asset(f view.Frame, name string) string {
	if at, ok := f.Site.Assets["assets/"+name]; ok {
		return f.Up + at
	}
	return f.Up + "assets/" + name
}

// hasCode reports whether a text holds a block of code, whose colours have a
// stylesheet of their own.
func hasCode(blocks []body.Block) bool {
	return !body.Walk(blocks, func(b *body.Block) bool { return b.Kind != body.Code })
}

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
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"strings"
	"sync"
	"unsafe"

	"dossier/cmd/dossier/internal/archive"
)

// Renderer holds the parsed templates. It is safe for concurrent use.
type Renderer struct {
	pages map[string]*template.Template
	base  *template.Template
	parts sync.Map // part → template.HTML
}

// part is a header or a footer and what it was made from.
type part struct {
	name string
	archive.Surround
}

// part executes a template of the frame once for each Surround.
func (r *Renderer) part(name string, f archive.Frame) (template.HTML, error) {
	key := part{name, f.Surround()}
	if done, ok := r.parts.Load(key); ok {
		return done.(template.HTML), nil
	}
	var buf bytes.Buffer
	if err := r.base.ExecuteTemplate(&buf, name, key.Surround); err != nil {
		return "", err
	}
	done := html(buf.Bytes())
	r.parts.Store(key, done)
	return done, nil
}

// names are the templates a site needs, one for each kind of View.
var names = []string{"home", "briefing", "record", "entity", "index", "list", "groups", "page", "404"}

// New parses the templates in fsys. An error names the file and line.
func New(fsys fs.FS) (*Renderer, error) {
	r := &Renderer{pages: map[string]*template.Template{}}
	base, err := template.New("base.html").Funcs(funcs).Funcs(template.FuncMap{"part": r.part}).ParseFS(fsys, "base.html")
	if err != nil {
		return nil, err
	}
	r.base = template.Must(base.Clone())
	for _, name := range names {
		t, err := template.Must(base.Clone()).ParseFS(fsys, name+".html")
		if err != nil {
			return nil, err
		}
		if t.Lookup("main") == nil {
			return nil, fmt.Errorf("template: %s.html:1: it does not define \"main\"", name)
		}
		r.pages[name] = t
	}
	return r, nil
}

// Page renders a View behind dst.
//
// The template leaves a mark where a fragment of the View belongs, and the
// fragment is then written straight into the page: it is most of the page, and
// building it apart would cost a copy and much garbage. A mark holds a NUL,
// which html/template and this package's writers never put out, so nothing in
// a source can look like one.
func (r *Renderer) Page(dst []byte, view any) ([]byte, error) {
	name := ""
	switch view.(type) {
	case *archive.HomeView:
		name = "home"
	case *archive.BriefingView:
		name = "briefing"
	case *archive.RecordView:
		name = "record"
	case *archive.EntityView:
		name = "entity"
	case *archive.IndexView:
		name = "index"
	case *archive.ListView:
		name = "list"
	case *archive.GroupsView:
		name = "groups"
	case *archive.PageView:
		name = "page"
	case *archive.NotFoundView:
		name = "404"
	default:
		return nil, fmt.Errorf("no template for %T", view)
	}
	buf := scratch.Get().(*bytes.Buffer)
	defer scratch.Put(buf)
	buf.Reset()
	if err := r.pages[name].ExecuteTemplate(buf, "base.html", view); err != nil {
		return nil, err
	}
	rest := buf.Bytes()
	for {
		i := bytes.IndexByte(rest, 0)
		if i < 0 {
			return append(dst, rest...), nil
		}
		dst = append(dst, rest[:i]...)
		if rest = rest[i+1:]; len(rest) > 1 && rest[1] == 0 && fragments[rest[0]] != nil {
			dst = fragments[rest[0]](dst, view)
			rest = rest[2:]
		}
	}
}

var scratch = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// fragments are the parts of a page that are made from its whole View.
var fragments = map[byte]func(dst []byte, view any) []byte{
	's': func(dst []byte, v any) []byte { return longSlip(dst, v.(*archive.BriefingView)) },
	'b': func(dst []byte, v any) []byte { return briefingBody(dst, v.(*archive.BriefingView)) },
	'r': func(dst []byte, v any) []byte { return listing(dst, v.(*archive.RecordView)) },
	'f': func(dst []byte, v any) []byte { return fieldLog(dst, v.(*archive.RecordView)) },
	'l': func(dst []byte, v any) []byte { return linkLog(dst, v.(*archive.RecordView)) },
	'g': func(dst []byte, v any) []byte { return mentionGroups(dst, v.(*archive.EntityView)) },
}

// mark is where a fragment goes; the View it is made from must be the page's.
func mark(fragment byte) template.HTML { return template.HTML([]byte{0, fragment, 0}) }

// funcs are what templates may call. Those that return template.HTML escape
// every value they are given.
var funcs = template.FuncMap{
	"slip":     func(*archive.BriefingView) template.HTML { return mark('s') },
	"banners":  func(b *archive.Briefing) template.HTML { return html(banners(nil, b.Attr)) },
	"body":     func(*archive.BriefingView) template.HTML { return mark('b') },
	"contents": contents,
	"listing":  func(*archive.RecordView) template.HTML { return mark('r') },
	"fields":   func(*archive.RecordView) template.HTML { return mark('f') },
	"links":    func(*archive.RecordView) template.HTML { return mark('l') },
	"lines":    func(first, last int) template.HTML { return html(lineLink(nil, first, last)) },
	"card":     func(up string, c archive.Card) template.HTML { return html(card(room(1<<10), up, c)) },
	"cards": func(up string, list []archive.Card) template.HTML {
		return html(cards(room(1<<10*len(list)), up, list))
	},
	"names": func(up string, list []archive.NameCount) template.HTML {
		return html(nameList(room(160*len(list)+64), up, list))
	},
	"byType":     byType,
	"shared":     func(up string, r archive.RelatedCard) template.HTML { return html(shared(room(512), up, r)) },
	"groups":     func(*archive.EntityView) template.HTML { return mark('g') },
	"note":       func(v *archive.EntityView) template.HTML { return html(note(nil, v)) },
	"page":       func(v *archive.PageView) template.HTML { return html(pageBody(nil, v)) },
	"letters":    func(v *archive.IndexView) template.HTML { return html(letters(nil, v)) },
	"plural":     plural,
	"typeWord":   typeWord,
	"typesWord":  typesWord,
	"typeFolder": func(t archive.EntityType) string { return t.Plural() },
	"pager":      func(up string, p archive.Pager) template.HTML { return html(pager(nil, up, p)) },
	"date":       archive.Words,
	"pagePath":   archive.PagePath,
	"host":       host,
	"base":       path.Base,
	"bytes":      size,
}

// html hands a fragment to a template without copying it. Every writer of this
// package escapes what it writes, and none keeps the bytes.
func html(b []byte) template.HTML {
	return template.HTML(unsafe.String(unsafe.SliceData(b), len(b)))
}

// room is a new fragment with room for about n bytes.
func room(n int) []byte { return make([]byte, 0, n) }

// plural counts: "1 briefing", "12,000 briefings".
func plural(n int, one string, many ...string) string {
	if n == 1 {
		return "1 " + one
	}
	word := one + "s"
	if len(many) > 0 {
		word = many[0]
	}
	return number(n) + " " + word
}

// number groups digits by threes: 12,345.
func number(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func size(n int) string {
	switch {
	case n < 10_000:
		return number(n) + " bytes"
	case n < 10_000_000:
		return number((n+500)/1000) + " kB"
	}
	return number((n+500_000)/1_000_000) + " MB"
}

func typeWord(t archive.EntityType) string {
	if t == "organization" {
		return "organisation"
	}
	return string(t)
}

func typesWord(t archive.EntityType) string {
	switch t {
	case "":
		return "names"
	case "organization":
		return "organisations"
	}
	return t.Plural()
}

func host(url string) string {
	_, rest, ok := strings.Cut(url, "://")
	if !ok {
		rest = url
	}
	rest, _, _ = strings.Cut(rest, "/")
	return strings.TrimPrefix(rest, "www.")
}

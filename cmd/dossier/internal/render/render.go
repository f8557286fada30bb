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
	"slices"
	"strings"
	"sync"
	"unsafe"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

// Renderer holds the templates. It is safe for concurrent use.
type Renderer struct {
	texts   map[string]string         // of the templates and, as "base", of the frame
	names   []string                  // of the templates
	digests map[string]archive.Digest // of the text of each template and the frame
	words   *i18n.Words
	writers sync.Map // language of the site → func() (*writer, error), which parses them once
}

// New parses the templates of these names in fsys, or returns the last Renderer
// when their texts are the same. An error names the file and line.
func New(fsys fs.FS, names []string, last *Renderer) (*Renderer, error) {
	r := &Renderer{texts: map[string]string{}, names: names, digests: map[string]archive.Digest{}}
	frame, err := fs.ReadFile(fsys, "base.html")
	if err != nil {
		return nil, missing("base", err)
	}
	words, files, err := i18n.Load(fsys)
	if err != nil {
		return nil, err
	}
	r.words, r.texts["base"] = words, string(frame)
	for _, name := range names {
		text, err := fs.ReadFile(fsys, name+".html")
		if err != nil {
			return nil, missing(name, err)
		}
		r.texts[name] = string(text)
		sum := sha256.Sum256(slices.Concat(frame, files, text))
		r.digests[name] = archive.Digest(sum[:16])
	}
	if last != nil && maps.Equal(r.digests, last.digests) {
		return last, nil
	}
	if _, err := r.writer(nil); err != nil {
		return nil, err
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
	w, err := r.writer(view.(interface{ InSite() *archive.Site }).InSite())
	if err != nil {
		return nil, err
	}
	page, ok := w.pages[name]
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
			data = fragments[rest[0]](w, data, view)
			rest = rest[2:]
		}
	}
	*whole = *bytes.NewBuffer(data) // keep what it grew to
	return w.speaker.Append(dst, data), nil
}

var scratch = sync.Pool{New: func() any { return new(bytes.Buffer) }}

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
	switch t {
	case "":
		return i18n.T("name, kind not known")
	case "organization":
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
		return i18n.T("names, kind not known")
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
	case "dated":
		return t("How the date is known")
	case "name":
		return t("Mentioning")
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
	case "type", "dated":
		return t(strings.ReplaceAll(o.Value, "-", " "))
	}
	return o.Label
}

// asset is the way from a page to an asset, whose name may carry a hash: of its Frame,
// or of what surrounds it.
func asset(of any, name string) string {
	var site *archive.Site
	up := ""
	switch f := of.(type) {
	case view.Frame:
		site, up = f.Site, f.Up
	case view.Surround:
		site, up = f.Site, f.Up
	}
	if site == nil {
		return "assets/" + name
	}
	if at, ok := site.Assets["assets/"+name]; ok {
		return up + at
	}
	return up + "assets/" + name
}

// hasCode reports whether a text holds a block of code, whose colours have a
// stylesheet of their own.
func hasCode(blocks []body.Block) bool {
	return !body.Walk(blocks, func(b *body.Block) bool { return b.Kind != body.Code })
}

package render

// A writer makes the pages of one language: its templates hold the words of the
// interface in that language already, and what is the same on many pages is kept
// as it stands there.

import (
	"bytes"
	"fmt"
	"html/template"
	"strings"
	"sync"
	"sync/atomic"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

type writer struct {
	speaker *i18n.Speaker
	pages   map[string]*template.Template
	base    *template.Template
	parts   atomic.Pointer[parts]
	lines   sync.Map // *archive.Attribution → *line
	kept    atomic.Int32
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

// writer returns who writes the pages of a site.
func (r *Renderer) writer(site *archive.Site) (*writer, error) {
	tag := ""
	if site != nil {
		tag = site.Language
	}
	made, ok := r.writers.Load(tag)
	if !ok {
		made, _ = r.writers.LoadOrStore(tag, sync.OnceValues(func() (*writer, error) { return r.parse(tag) }))
	}
	return made.(func() (*writer, error))()
}

// parse parses the templates for a language of the site. An error names the file and
// line.
func (r *Renderer) parse(tag string) (*writer, error) {
	w := &writer{speaker: r.words.Speaker(tag), pages: make(map[string]*template.Template, len(r.names))}
	base, err := template.New("base.html").Funcs(w.funcs()).Parse(spoken(w.speaker, r.texts["base"], "[[", "]]"))
	if err != nil {
		return nil, err
	}
	w.base = template.Must(base.Clone())
	for _, name := range r.names {
		t, err := template.Must(base.Clone()).New(name + ".html").Parse(spoken(w.speaker, r.texts[name], "[[", "]]"))
		if err != nil {
			return nil, err
		}
		if main := t.Lookup("main"); main == nil || main.Tree == nil || main.Tree.ParseName == "base.html" {
			return nil, fmt.Errorf("template: %s.html:1: it does not define \"main\"", name)
		}
		w.pages[name] = t
	}
	return w, nil
}

// spoken puts words between open and close, of a template or a script, into a language.
// Words that a template would take for an action, because a translation looks like one,
// stay marked and are put in when the page is done.
func spoken(by *i18n.Speaker, text, open, close string) string {
	var out strings.Builder
	for {
		before, rest, ok := strings.Cut(text, open)
		words, after, closed := strings.Cut(rest, close)
		if out.WriteString(before); !ok || !closed {
			out.WriteString(text[len(before):])
			return out.String()
		}
		out.WriteString(strings.TrimSuffix(open, "[["))
		if other := by.Word(words); !strings.ContainsAny(other, "{}") {
			out.WriteString(other)
		} else {
			out.WriteString(i18n.T(words))
		}
		out.WriteString(strings.TrimPrefix(close, "]]"))
		text = after
	}
}

// part executes a template of the frame once for each Surround.
func (w *writer) part(name string, f view.Frame) (template.HTML, error) {
	key := part{name, f.Surround()}
	kept := w.parts.Load()
	if kept == nil || kept.site != f.Site { // those of another site are not needed again
		kept = &parts{site: f.Site}
		w.parts.Store(kept)
	}
	if done, ok := kept.made.Load(key); ok {
		return done.(template.HTML), nil
	}
	var buf bytes.Buffer
	if err := w.base.ExecuteTemplate(&buf, name, key.Surround); err != nil {
		return "", err
	}
	done := html(buf.Bytes())
	kept.made.Store(key, done)
	return done, nil
}

// t returns words of the interface in the writer's language, with what fills them in.
func (w *writer) t(words string, with ...string) string {
	said := w.speaker.Word(words)
	if len(with) == 0 {
		return said
	}
	var out strings.Builder
	for _, s := range with {
		before, after, ok := strings.Cut(said, "%s")
		if !ok {
			break
		}
		out.WriteString(before)
		out.WriteString(s)
		said = after
	}
	out.WriteString(said)
	return out.String()
}

package engine

// The files of a site: planned, checked, and made when they differ.

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"sync"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/database"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/digest"
	"dossier/cmd/dossier/internal/export"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/input"
	"dossier/cmd/dossier/internal/pages"
	"dossier/cmd/dossier/internal/render"
	"dossier/cmd/dossier/internal/shelf"
	"dossier/cmd/dossier/internal/view"
)

// output is one file of the site. It outlives the build that planned it. What is
// not planned is for Build alone: what the sink holds, and what that was made from.
type output struct {
	pages.Output
	stamp   stamp                     // of what the sink holds; zero when that is not known
	facts   shelf.Aside[[]facts.Fact] // what its View was made from
	stale   bool                      // a fact changed since
	planned int                       // the build that planned it last
	static  bool                      // a file of static/, as it is
	large   bool                      // made from many briefings
}

// stamp identifies the bytes of an output, and the View and the template they
// were made from.
type stamp struct {
	sha256      [sha256.Size]byte
	size        int64
	known       bool
	fingerprint archive.Digest // zero until the View is looked at again
	template    archive.Digest
}

// make makes the file unless it is known that it would be the same. changed
// says that it is not what it was before, as far as anybody knows.
func (o *output) make(ctx context.Context, g *run, sink Sink) (rendered, changed bool, err error) {
	defer diag.Catch(&err)
	if sink == nil && o.Template == "" { // made when somebody asks for it
		return false, false, nil
	}
	r := g.snapshot.Reader(g.in.Watching)
	shown, err := o.View(r)
	if err != nil {
		return false, false, err
	}
	if large, ok := shown.(*view.Large); ok {
		o.facts = shelf.Lay(g.in.Shelf, r.Facts())
		return o.pass(ctx, large.Name, g.in.Static, sink)
	}
	var next stamp
	if g.in.Watching {
		next.template = g.templates.Digest(o.Template)
		o.facts = shelf.Lay(g.in.Shelf, r.Facts())
		if o.stamp.known || sink == nil { // of what is made for the first time, few will be looked at again
			next.fingerprint = digest.Of(shown)
		}
		if o.stamp.known && o.stamp.fingerprint == next.fingerprint && o.stamp.template == next.template {
			return false, false, nil
		}
	}
	was := o.stamp
	o.stamp = stamp{}
	next.known = true
	if sink == nil {
		o.stamp = next
		return false, true, nil
	}
	buf := buffers.Get().(*bytes.Buffer)
	defer func() {
		if buf.Cap() <= maxBuffer { // a few files are large; their buffers are let go
			buffers.Put(buf)
		}
	}()
	buf.Reset()
	data, err := encode(buf.AvailableBuffer(), o.Template, shown, g.templates, g.in.Shelf)
	if err != nil {
		return true, false, err
	}
	buf = bytes.NewBuffer(data) // keep what it grew to
	next.sha256, next.size = sha256.Sum256(data), int64(len(data))
	if was.known && was.sha256 == next.sha256 {
		o.stamp = next
		return true, false, nil
	}
	changed, err = sink.Write(o.Path, data)
	if err == nil {
		o.stamp = next
	}
	return true, changed, err
}

// pass hands on a file of static/ that is too large to be held.
func (o *output) pass(ctx context.Context, name string, static fs.FS, sink Sink) (rendered, changed bool, err error) {
	o.stamp = stamp{}
	f, err := static.Open(name)
	if err != nil {
		return false, false, diag.In("static/"+name, err)
	}
	defer f.Close()
	from, err := input.Stream(ctx, name, f)
	if err != nil {
		return false, false, diag.In("static/"+name, err)
	}
	var next stamp
	next.sha256, next.size, changed, err = sink.Pass(o.Path, from)
	if from.Err != nil {
		err = diag.In("static/"+name, from.Err)
	}
	if err == nil {
		next.known = true
		o.stamp = next
	}
	return true, changed, err
}

// data makes the file for whoever asks for it.
func (o *output) data(m *Memory) (data []byte, err error) {
	defer diag.Catch(&err)
	view, err := o.View(m.snapshot.Reader(false))
	if err != nil {
		return nil, err
	}
	return encode(nil, o.Template, view, m.templates, nil)
}

// spread puts the large files among the others, so that few are made side by side: each
// takes much memory while it is made.
func spread(list []*output) []*output {
	out, large := make([]*output, 0, len(list)), make([]*output, 0, 64)
	for _, o := range list {
		if o.large {
			large = append(large, o)
		}
	}
	every := max(1, len(list)/(len(large)+1))
	for _, o := range list {
		if o.large {
			continue
		}
		if out = append(out, o); len(large) > 0 && len(out)%every == 0 {
			out, large = append(out, large[0]), large[1:]
		}
	}
	return append(out, large...)
}

// encode turns a View into a file: a page where it has a template.
func encode(dst []byte, template string, shown any, templates *render.Renderer, aside *shelf.Shelf) ([]byte, error) {
	if template != "" {
		data, err := templates.Page(dst, template, shown)
		var defect runtime.Error
		if errors.As(err, &defect) { // a function of ours panicked: the template is not at fault
			err = &diag.Panic{Value: err}
		}
		return data, err
	}
	switch v := shown.(type) {
	case *view.Database:
		return export.Gzip(dst, func(w io.Writer) error { return database.Write(w, v, aside.Bytes) })
	case *view.Texts:
		return export.Texts(dst, v, func(text []byte) []byte { return templates.Speak(nil, v.Site, text) })
	case *view.Twin:
		return export.Twin(dst, v, func(text []byte) []byte { return templates.Speak(nil, v.Site, text) }), nil
	case *view.Picture: // its words are drawn
		v.Words = string(templates.Speak(nil, v.Site, []byte(v.Words)))
	}
	data, err := export.File(dst, shown)
	if v, ok := shown.(interface{ InSite() *archive.Site }); ok && err == nil {
		data = templates.Speak(nil, v.InSite(), data)
	}
	return data, err
}

// mostHosted is how large a file is that hosts still take (GitHub Pages: 100 MB).
const mostHosted = 100e6

// maxBuffer is the largest buffer that is kept for the next file, in bytes.
const maxBuffer = 1 << 20

// buffers are what files are rendered into; a sink keeps none of the bytes.
var buffers = sync.Pool{New: func() any { return bytes.NewBuffer(make([]byte, 0, 64<<10)) }}

// plan lists every file of the site. Those that the last build had are taken from
// it, and all of them at once where the plan is the same.
func (g *run) plan(static map[string]facts.FileState) {
	o := g.snapshot.Outline()
	if g.last.snapshot != nil && pages.SamePlan(o, g.last.snapshot.Outline()) {
		g.outputs, g.byPath, g.chunks, g.clashes = g.last.outputs, g.last.byPath, g.last.chunks, g.last.clashes
	} else {
		g.planAnew(o)
	}
	g.Messages = append(g.Messages, g.clashes...)
	for name, state := range static {
		if size := state.Size(); size > mostHosted {
			g.Messages.Notef("static/"+name, 0, "keep it where films and data are hosted, and link to it", "%d MB; several hosts refuse files of more than 100 MB", size/1e6)
		}
	}
	g.Messages = append(g.Messages, pages.Portable(static, g.Has)...)
	if g.joined.Site.BaseURL == "" {
		g.Messages.Notef("", 0, "set base_url in content/site.yaml, or pass --base-url, when you publish", "no base_url: there is no sitemap.xml, and links in feeds are relative")
	}
}

func (g *run) planAnew(o facts.Outline) {
	p := &planning{number: g.number, share: g.in.Share, chunks: g.last.chunks, outputs: make([]*output, 0, len(g.last.outputs)), byPath: make(map[string]*output, len(g.last.outputs)), others: map[string]bool{}}
	if p.chunks == nil {
		p.chunks = map[pages.Chunk][]*output{}
	}
	pages.Plan(o, p)
	for c, list := range p.chunks {
		if list[0].planned != p.number {
			delete(p.chunks, c)
		}
	}
	g.outputs, g.byPath, g.others, g.chunks, g.clashes = p.outputs, p.byPath, p.others, p.chunks, p.claims.Clashes
}

// planning is a site while it is planned.
type planning struct {
	number  int
	share   cores.Share               // of the files, that this process makes
	chunks  map[pages.Chunk][]*output // of this build and the last
	paths   []string                  // of all files
	outputs []*output
	byPath  map[string]*output
	others  map[string]bool // paths of files that other processes make
	claims  pages.Claims
}

// Claim implements pages.Site.
func (p *planning) Claim(path string) bool {
	return p.claims.Take(path, slices.Values(p.paths), func(path string) bool { return p.byPath[path] != nil || p.others[path] })
}

// Keep implements pages.Site.
func (p *planning) Keep(c pages.Chunk) bool {
	list, ok := p.chunks[c]
	for _, o := range list {
		o.planned = p.number
		p.byPath[o.Path] = o
		p.paths = append(p.paths, o.Path)
	}
	p.outputs = append(p.outputs, list...)
	return ok
}

// Add implements pages.Site.
func (p *planning) Add(c pages.Chunk, files []pages.Output) {
	made := make([]output, 0, len(files))
	for _, f := range files {
		p.paths = append(p.paths, f.Path)
		if !p.share.Has(c.Lot(f.Path)) {
			p.others[f.Path] = true
			continue
		}
		made = append(made, output{Output: f, planned: p.number, static: pages.IsAsset(c, f.Path), large: pages.IsDownload(c)})
		o := &made[len(made)-1]
		p.outputs, p.byPath[o.Path], p.chunks[c] = append(p.outputs, o), o, append(p.chunks[c], o)
	}
}

var templatePlace = regexp.MustCompile(`^template: ([^:]+):(\d+)(?::\d+)?: (.*)$`)

// failed says what went wrong while a file of the site was made: a *[diag.Failure] where
// the error has a place. templates is the folder of the archive's own ones, as it is shown.
func failed(output, templates string, err error) error {
	if err == nil {
		return nil
	}
	if diag.IsPanic(err) {
		return &diag.Failure{Message: diag.Message{Severity: diag.Error, File: output, Text: "this file cannot be made and is omitted: " + err.Error(), Hint: diag.PanicHint}}
	}
	var about *diag.About
	if errors.As(err, &about) {
		text, hint := input.Why(about.Err)
		return &diag.Failure{Message: diag.Message{Severity: diag.Error, File: about.File, Text: text, Hint: hint}}
	}
	if m := templatePlace.FindStringSubmatch(err.Error()); m != nil {
		line, _ := strconv.Atoi(m[2])
		hint := diag.Of(err).Hint
		if hint == "" {
			hint = "compare it with the template of the same name that Dossier ships, or remove it to use that one"
		}
		return &diag.Failure{Message: diag.Message{Severity: diag.Error, File: path.Join(templates, m[1]), Line: line, Text: m[3], Hint: hint}}
	}
	if output == "" {
		return err
	}
	return fmt.Errorf("%s: %w", output, err)
}

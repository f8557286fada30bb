// Package desk is where a maintainer works on an archive in the preview: pages that no
// build writes, and what the forms on them do. Whatever is done here is an act on files of
// the content folder, which commands do in the same way and which can be undone.
package desk

import (
	"embed"
	"errors"
	"io/fs"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/fetch"
	"dossier/cmd/dossier/internal/review"
	"dossier/cmd/dossier/internal/view"
)

// Templates are those of its pages.
var Templates = []string{"sources", "source", "names", "name", "doctor", "log", "conflict", "add", "clip"}

//go:embed desk.css desk.js source.js add.css add.js clip.js
var files embed.FS

// Files are the scripts and the stylesheet of its pages, by their names.
func Files() map[string][]byte {
	out := map[string][]byte{}
	for _, name := range []string{"desk.css", "desk.js", "source.js", "add.css", "add.js", "clip.js"} {
		out[name], _ = files.ReadFile(name)
	}
	return out
}

// Desk is the desk of one archive.
type Desk struct {
	Content *content.Desk
	Token   string         // which a form must repeat
	In      engine.Inputs  // where texts come in
	Web     *fetch.Fetcher // by which those come that stand at addresses

	MostFiles, MostBytes int // that a form may bring at once

	last   atomic.Pointer[lastAct]
	listed atomic.Pointer[catalogue]

	mu        sync.Mutex
	plans     []plan  // what was planned and not done yet
	trays     []*tray // what was brought and not kept yet
	conflicts []*conflict
	shown     []shown

	asking sync.Mutex // of the web: one after the other
}

// Page makes one of the pages, by the last part of its address. up leads from there to the
// root of the site. Without a token nothing may be done, and nothing is shown of what is
// withheld. behind says that something was done which the archive does not show yet. The
// error is fs.ErrNotExist for any other page.
func (d *Desk) Page(g *engine.Result, up, name, token string, query url.Values, behind bool) ([]byte, error) {
	own := view.Own{Behind: behind, Frame: view.Frame{Site: g.Archive.Site, Up: up, Section: "preview", Forms: token != ""}, Token: token, Wrong: query.Get("wrong")}
	own.At = placeOf(name, query)
	if id := query.Get("done"); id != "" && token != "" {
		own.Done, own.Undo = d.done(g, id, behind)
	}
	n, _ := strconv.Atoi(query.Get("page"))
	switch name {
	case "", "index.html":
		return d.sources(g, own, query, n)
	case "names":
		return d.names(g, own, query)
	case "doctor":
		if token != "" {
			return d.doctor(g, own)
		}
	case "name":
		if token != "" {
			return d.name(g, own, query)
		}
	case "source": // its raw text may hold what the site leaves out
		if token != "" {
			return d.source(g, own, query)
		}
	case "conflict":
		if token != "" {
			return d.conflict(g, own, query.Get("id"))
		}
	case "log":
		if token != "" {
			return d.log(g, own)
		}
	case "add":
		if token != "" {
			return d.add(g, own, query.Get("tray"))
		}
	case Clip:
		if token != "" {
			own.Title = "Add this page"
			return g.Render("clip", &view.Clip{Own: own})
		}
	}
	return nil, fs.ErrNotExist
}

// placeOf is a page with its query, but for what is said of an act.
func placeOf(name string, query url.Values) string {
	q := url.Values{}
	for key, v := range query {
		if key != "done" && key != "wrong" && key != "quick" && key != "plan" {
			q[key] = v
		}
	}
	return strings.TrimSuffix(name, "index.html") + "?" + q.Encode()
}

// done says what an act did, and by which id it can be undone.
func (d *Desk) done(g *engine.Result, id string, behind bool) (says, undo string) {
	acts := d.Content.Acts()
	for i := range acts {
		a := &acts[i]
		if a.ID != id {
			continue
		}
		says = capital(a.Says) + "."
		if l := d.last.Load(); l != nil && l.id == id {
			if effect := l.says(g, behind); effect != "" {
				says += " " + effect
			}
		}
		if !a.Undone(acts) && a.Undoes == "" {
			undo = id
		}
		return says, undo
	}
	return "", ""
}

// errNoSource is said of a form on a source that is not there, or cannot be read.
var errNoSource = errors.New("there is no such source")

// errNothing is said of a form that changes nothing.
var errNothing = errors.New("nothing was to be changed")

// capital begins a sentence.
func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// Act does what a form of a page asks for. It returns where to go then, below the page's
// folder, "" for a form of no page; and whether anything was written.
func (d *Desk) Act(g *engine.Result, page string, form url.Values) (to string, wrote bool) {
	var id string
	var err error
	back, brings := url.Values{}, page == "keep"
	for _, key := range []string{"show", "type", "q", "page", "file", "missing", "quick", "alike", "order", "first"} {
		if v := form.Get(key); v != "" {
			back.Set(key, v)
		}
	}
	switch page {
	case "", "index.html":
		page = ""
		filter, _ := url.ParseQuery(form.Get("filter"))
		back = filter
		if form.Get("do") == "plan" {
			if id, err = d.plan(g, form, filter); err == nil {
				back.Set("plan", id)
				return "?" + back.Encode(), false
			}
		} else {
			id, err = d.carryOut(form.Get("plan"))
		}
	case "source", "passage":
		set := d.setFields
		if page == "passage" {
			set, page = d.passage, "source"
		}
		filter, _ := url.ParseQuery(form.Get("filter"))
		for key, v := range filter {
			back[key] = v
		}
		if id, err = set(g, form); errors.Is(err, errNoSource) {
			page, back = "", url.Values{}
		}
	case "conflict":
		var to string
		id, to, err = d.settle(form)
		var q string
		page, q, _ = strings.Cut(to, "?")
		if back, _ = url.ParseQuery(q); err == nil && id == "" {
			return to, false
		}
	case "keep":
		id, page, err = d.keepTexts(form, back)
	case "names", "name":
		if page == "name" {
			back.Set("id", form.Get("of"))
		}
		var planned bool
		if id, planned, err = d.decide(g, form); err == nil {
			back.Set("done", id)
			if planned {
				back.Del("done")
				back.Set("plan", id)
			} else if _, still := review.Named(g, back.Get("id")); page == "name" && !still {
				page = "names"
			}
			return page + "?" + back.Encode(), !planned
		}
	case "log":
		id, page, back, err = d.undo(form, back)
	default:
		return "", false
	}
	if err != nil {
		return notDone(page, back, err), false
	}
	back.Set("done", id)
	if !brings { // what comes in changes no link that there was, but by what it teaches
		d.did(g, id, nil, "")
	}
	return page + "?" + back.Encode(), true
}

// undo undoes an act, and says where that was asked for.
func (d *Desk) undo(form, back url.Values) (id, page string, at url.Values, err error) {
	var a content.Act
	if a, err = d.Content.Undo(form.Get("id")); err == nil {
		id = a.ID
	}
	page = "log"
	if slices.ContainsFunc(a.Files, func(c content.Change) bool { return c.Raw }) { // where it was undone there may be nothing now
		return id, "", url.Values{}, err
	}
	if to, q, _ := strings.Cut(form.Get("at"), "?"); to == "" && q != "" || to == "source" || to == "names" {
		if at, bad := url.ParseQuery(q); bad == nil {
			page, back = to, at
		}
	}
	if form.Has("quick") {
		back.Set("quick", "1")
	}
	return id, page, back, err
}

// notDone is where to go when an act was not done: to the page that asks which of two edits
// counts, or back to the form, with the reason.
func notDone(page string, back url.Values, err error) string {
	var asks *conflictError
	if errors.As(err, &asks) {
		if asks.back == "" {
			asks.back = page + "?" + back.Encode()
		}
		return "conflict?id=" + asks.ID
	}
	m := diag.Of(err)
	if m.Hint != "" {
		m.Text += "; " + m.Hint
	}
	back.Set("wrong", m.Text)
	return page + "?" + back.Encode()
}

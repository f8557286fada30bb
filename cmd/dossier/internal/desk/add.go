package desk

// Texts that are brought in: read first, corrected, and kept by one act. Until then they
// are in the memory of this process alone.

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"

	"dossier/cmd/dossier/internal/accession"
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/gather"
	"dossier/cmd/dossier/internal/view"
)

// Clip is the page that the bookmark for the page one is reading opens.
const Clip = "clip"

// Bounds on what waits to be kept, and on what is shown of it.
const (
	mostTrays   = 8
	trayBytes   = 192 << 20 // of all
	mostSkips   = 50
	linesOfOne  = 400
	linesOfMany = 25
	namesOfOne  = 60
	fetchWithin = 90 * time.Second
)

// tray is what was brought at once.
type tray struct {
	id      string
	texts   []*accession.Text
	left    map[*accession.Text][]content.Field // said of all, and left to what the text states
	skipped []string
	notes   []string
}

func (t *tray) bytes() (n int) {
	for _, x := range t.texts {
		n += len(x.Data)
	}
	return n
}

// Brought is what a form of that page brings.
type Brought struct {
	Form  url.Values
	Names []string // of the files, as whoever sent them calls them
	Data  [][]byte
	Left  []string // files that are too many or too large
}

// addFields are those that are asked for of a text, beside what is expected of each.
var addFields = []string{"source_url", "retrieved", "place", "tlp", "publish", "embargo_until", "draft"}

// forAll are those that may be said of all that is brought at once.
var forAll = []string{"source_url", "publisher", "published", "title", "tlp"}

func addable(f *archive.Field) bool {
	return f.Written() && (f.Expected || slices.Contains(addFields, f.Name))
}

// Take reads what a form brings, and returns the page that shows it. Nothing is written.
func (d *Desk) Take(ctx context.Context, g *engine.Result, b *Brought) (to string) {
	to, err := d.taken(ctx, g, b)
	if err != nil {
		to += "&wrong=" + url.QueryEscape(said(err))
	}
	return to
}

func said(err error) string {
	m := diag.Of(err)
	if m.Hint != "" {
		m.Text += "; " + m.Hint
	}
	return m.Text
}

func (d *Desk) taken(ctx context.Context, g *engine.Result, b *Brought) (to string, err error) {
	switch b.Form.Get("do") {
	case "again":
		t := d.tray(b.Form.Get("tray"))
		if t == nil {
			return "add?", errTray
		}
		d.mu.Lock()
		defer d.mu.Unlock()
		wrong := t.correct(b.Form)
		if err := d.door().Look(ctx, g, t.texts); err != nil {
			return "add?tray=" + t.id, err
		}
		return "add?tray=" + t.id, wrong
	case "drop":
		d.dropTray(b.Form.Get("tray"))
		return "add?", nil
	}
	t := &tray{id: rand.Text()[:12]}
	fields, wrong := given(b.Form)
	t.files(b, fields)
	if text := strings.ReplaceAll(b.Form.Get("text"), "\r\n", "\n"); strings.TrimSpace(text) != "" {
		ext := accession.Pasted(text)
		called := "the pasted text"
		if b.Form.Get("page") != "" {
			called = "the page that was read"
		}
		t.texts = append(t.texts, &accession.Text{Called: called, Name: accession.Titled(ext, []byte(text)), Free: true, Data: []byte(text), Fields: fields})
	}
	if address := strings.TrimSpace(b.Form.Get("address")); address != "" {
		if err := d.fetched(ctx, g, t, address, fields, b.Form.Get("archived") == ""); err != nil {
			wrong = errors.Join(wrong, err)
		}
	}
	if len(t.texts) == 0 && len(t.skipped) == 0 {
		if wrong == nil {
			wrong = errors.New("nothing was brought: paste a text, choose files, or give an address")
		}
		return "add?", wrong
	}
	if err := d.door().Look(ctx, g, t.texts); err != nil {
		return "add?", err
	}
	if b.Form.Get("over") == "" && b.Form.Get("page") == "" && t.yield(fields) {
		if err := d.door().Look(ctx, g, t.texts); err != nil {
			return "add?", err
		}
	}
	d.keepTray(t)
	return "add?tray=" + t.id, wrong
}

// yield leaves what is said of all to each text that states it itself.
func (t *tray) yield(fields []content.Field) (any bool) {
	t.left = map[*accession.Text][]content.Field{}
	for _, x := range t.texts {
		if left := x.Yield(fields); len(left) > 0 {
			t.left[x], any = left, true
		}
	}
	return any
}

func (d *Desk) door() *accession.Door { return &accession.Door{In: d.In, Files: d.Content} }

// files takes up the files of a form.
func (t *tray) files(b *Brought, fields []content.Field) {
	there := map[string]bool{}
	for i := range b.Names {
		b.Names[i] = strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(b.Names[i], `\`, "/")), "/")
		there[b.Names[i]] = true
	}
	skip := func(name, why string) {
		t.skipped = append(t.skipped, name+": "+why)
	}
	for i, called := range b.Names {
		why := accession.Skipped(called, func(name string) bool { return there[name] })
		if why == "" && len(b.Data[i]) == 0 {
			why = "empty"
		}
		name := accession.Safe(called)
		if why == "" && (name == "" || accession.Skipped(name, func(string) bool { return false }) != "") {
			why = "its name can be that of no source"
		}
		if why != "" {
			skip(called, why)
			continue
		}
		t.texts = append(t.texts, &accession.Text{Called: called, Name: name, Free: true, Data: b.Data[i], Fields: fields})
	}
	for _, name := range b.Left {
		skip(name, "too much at once; bring it by itself, or use “dossier add FOLDER”")
	}
}

// given are the fields that a form says of all that it brings. What is no value of a field
// is left out and told, so that the text is not lost.
func given(form url.Values) (fields []content.Field, wrong error) {
	keys := forAll
	if form.Get("page") != "" {
		keys = append(slices.Clone(forAll), "retrieved")
	}
	for _, key := range keys {
		f := content.Typed(key, strings.TrimSpace(form.Get("field."+key)))
		if f.Value == "" {
			continue
		}
		if key == "source_url" {
			f.Value = gather.WithoutSecrets(f.Value)
		}
		if err := content.Mistake([]content.Field{f}); err != nil {
			wrong = errors.Join(wrong, fmt.Errorf("%s is left out: %s", key, said(err)))
			continue
		}
		fields = append(fields, f)
	}
	return accession.InOrder(fields), wrong
}

// fetched gets what stands at an address, as the command does.
func (d *Desk) fetched(ctx context.Context, g *engine.Result, t *tray, address string, fields []content.Field, noArchive bool) error {
	if !strings.Contains(address, "://") {
		address = "https://" + address
	}
	ctx, cancel := context.WithTimeout(ctx, fetchWithin)
	defer cancel()
	call := gather.Call{In: d.In, Web: d.Web, NoArchive: noArchive, Fields: fields, Nameable: accession.Nameable, Sources: slices.Collect(g.Sources())}
	for _, f := range fields {
		if f.Key == "title" {
			call.Title = f.Value
		}
	}
	call.Say = func(text string) {
		if note, is := strings.CutPrefix(text, "note: "); is {
			t.notes = append(t.notes, note)
		}
	}
	call.Unchanged = func(shown string) { t.notes = append(t.notes, shown+" holds these bytes already") }
	call.Keep = func(_, name string, data []byte, fields []content.Field) error {
		t.texts = append(t.texts, &accession.Text{Called: address, Name: name, Free: true, Data: data, Fields: fields})
		return nil
	}
	d.asking.Lock()
	_, err := call.One(ctx, address)
	d.asking.Unlock()
	if err == nil {
		return nil
	}
	var misuse *gather.Misuse
	if errors.As(err, &misuse) {
		return diag.Hintf(misuse.Hint, "%s", misuse.Text)
	}
	m := diag.Of(err)
	return diag.Hintf(m.Hint, "%s was not fetched: %s", address, m.Text)
}

// errTray is said of a form on what is no longer there.
var errTray = errors.New("what was brought is no longer held, because the preview was started again or more was brought since; bring it once more")

// tray finds what was brought.
func (d *Desk) tray(id string) *tray {
	d.mu.Lock()
	defer d.mu.Unlock()
	if at := slices.IndexFunc(d.trays, func(t *tray) bool { return t.id == id }); at >= 0 {
		return d.trays[at]
	}
	return nil
}

// keepTray holds what was brought; the oldest makes room.
func (d *Desk) keepTray(t *tray) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.trays = append(d.trays, t)
	size := 0
	for i, t := range slices.Backward(d.trays) {
		if size += t.bytes(); size > trayBytes && i < len(d.trays)-1 || len(d.trays)-i > mostTrays {
			d.trays = slices.Clone(d.trays[i+1:])
			break
		}
	}
}

func (d *Desk) dropTray(id string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.trays = slices.DeleteFunc(d.trays, func(t *tray) bool { return t.id == id })
}

// correct takes up what a form says of the texts. What is no value is left as it was.
func (t *tray) correct(form url.Values) (wrong error) {
	for i, x := range t.texts {
		for k := range archive.Fields {
			f := &archive.Fields[k]
			key := strconv.Itoa(i) + "." + f.Name
			value := strings.TrimSpace(form.Get("set." + key))
			if !addable(f) || !form.Has("set."+key) || value == strings.TrimSpace(form.Get("was."+key)) {
				continue
			}
			fields := slices.DeleteFunc(slices.Clone(x.Fields), func(c content.Field) bool { return c.Key == f.Name })
			if value == "" && len(fields) == len(x.Fields) {
				wrong = errors.Join(wrong, fmt.Errorf("%s of %s: what the text itself says cannot be removed here; say what is right instead", f.Name, x.Name))
				continue
			}
			if value != "" {
				c := content.Typed(f.Name, value)
				if err := content.Mistake([]content.Field{c}); err != nil {
					wrong = errors.Join(wrong, fmt.Errorf("%s of %s: %s", f.Name, x.Name, said(err)))
					continue
				}
				fields = append(fields, c)
			}
			x.Fields = accession.InOrder(fields)
		}
	}
	return wrong
}

// keepTexts keeps those that are ticked, with their fields as the form has them. back is
// what the next page is asked for.
func (d *Desk) keepTexts(form, back url.Values) (id, page string, err error) {
	for key := range back {
		back.Del(key)
	}
	t := d.tray(form.Get("tray"))
	if t == nil {
		return "", "add", errTray
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	back.Set("tray", t.id)
	if err := t.correct(form); err != nil {
		return "", "add", err
	}
	var chosen []*accession.Text
	for i, x := range t.texts {
		if slices.Contains(form["keep"], strconv.Itoa(i)) {
			chosen = append(chosen, x)
		}
	}
	if len(chosen) == 0 {
		return "", "add", errors.New("no text is ticked")
	}
	door := d.door()
	a := door.Plan("", chosen)
	if a.Says = accession.Added(chosen); len(a.Files) == 0 {
		if x := chosen[0]; x.Twin != "" {
			return "", "add", door.There(x)
		}
		return "", "add", chosen[0].Refused
	}
	if err := door.Keep(a); err != nil {
		return "", "add", err
	}
	kept := func(x *accession.Text) bool { return slices.Contains(chosen, x) && x.Refused == nil && x.Twin == "" }
	var names []string
	for _, x := range t.texts {
		if kept(x) {
			names = append(names, x.Name)
		}
	}
	if t.texts = slices.DeleteFunc(t.texts, kept); len(t.texts) == 0 || len(names) == 1 {
		back.Del("tray")
	}
	if len(t.texts) == 0 {
		d.trays = slices.DeleteFunc(d.trays, func(o *tray) bool { return o == t })
	}
	switch {
	case len(t.texts) > 0:
		back.Set("tray", t.id)
		return a.ID, "add", nil
	case len(names) == 1:
		back.Set("file", names[0])
		return a.ID, "source", nil
	}
	return a.ID, "", nil
}

// add shows what was brought, or where it can be.
func (d *Desk) add(g *engine.Result, own view.Own, id string) ([]byte, error) {
	own.Title = "Add"
	v := &view.Add{Own: own}
	for _, name := range forAll {
		v.Fields = append(v.Fields, formOf(archive.FieldOf(name), nil))
	}
	v.MostFiles, v.MostBytes = d.MostFiles, d.MostBytes
	t := d.tray(id)
	if t == nil {
		if id != "" && v.Wrong == "" {
			v.Wrong = errTray.Error()
		}
		return g.Render("add", v)
	}
	d.mu.Lock()
	v.Tray, v.Notes, v.Skipped, v.Listed = t.id, t.notes, t.skipped, len(t.texts) > 1
	if n := len(v.Skipped); n > mostSkips {
		v.Skipped = append(slices.Clone(v.Skipped[:mostSkips]), fmt.Sprintf("… and %d more", n-mostSkips))
	}
	for i, x := range t.texts {
		a := shownText(x, i, len(t.texts), t.left[x])
		if v.Texts = append(v.Texts, a); a.Refused == "" && a.Twin == "" {
			v.Ready++
		}
	}
	d.mu.Unlock()
	return g.Render("add", v)
}

// without says what is known of a field if nothing is said of it here.
func without(f *archive.Field, plain *archive.Attribution) string {
	if plain == nil || f.At == nil || !f.Known(plain) {
		return ""
	}
	return "instead of “" + f.Text(plain) + "”, " + string(f.Basis(plain))
}

// shownText is one text as the page shows it, one of so many; left is what was said of all and
// is not taken for it.
func shownText(x *accession.Text, i, of int, left []content.Field) view.AddText {
	v := view.AddText{N: i, Called: x.Called, File: x.Trial.Shown, Twin: x.Twin, Title: x.Name}
	if x.Refused != nil {
		v.Refused = said(x.Refused)
	}
	if x.Refused != nil || x.Twin != "" {
		return v
	}
	v.Withheld, v.Messages = x.Trial.Withheld, slices.Concat(x.Doubts, x.Trial.Messages)
	for _, in := range x.Trial.Inside {
		title := path.Base(in.Name)
		if in.Briefing != nil {
			title = in.Briefing.Attr().Title
		}
		v.Inside = append(v.Inside, title)
	}
	v.Unread = x.Trial.Unread()
	b := x.Trial.Briefing
	if b == nil {
		return v
	}
	v.Title = b.Attr().Title
	for k := range archive.Fields {
		if f := &archive.Fields[k]; addable(f) {
			form := formOf(f, b.Attr())
			same := func(c content.Field) bool { return c.Key == f.Name }
			if slices.ContainsFunc(x.Fields, same) {
				form.Evidence, form.Instead = "said here", without(f, x.Trial.Plain)
			} else if at := slices.IndexFunc(left, same); at >= 0 {
				form.Instead = "“" + left[at].Value + "”, said of all, is not taken: the text states its own"
			}
			v.Fields = append(v.Fields, form)
		}
	}
	slices.SortStableFunc(v.Fields, func(a, b view.FieldForm) int { return rank(a) - rank(b) })
	most := linesOfOne
	if of > 1 {
		most = linesOfMany
	}
	doc := x.Trial.Doc.Whole()
	lines, more := linesOf(doc, b.Attr())
	v.Lines, v.More, v.Removed = lines[:min(most, len(lines))], more+max(0, len(lines)-most), len(doc.Removed)
	for _, n := range x.Trial.Names[:min(len(x.Trial.Names), namesOfOne)] {
		v.Names = append(v.Names, view.AddName{Name: n.Entity.Name, Type: n.Entity.Type, Count: n.Mentions, Known: n.Known})
	}
	return v
}

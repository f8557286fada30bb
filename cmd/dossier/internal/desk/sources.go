package desk

// The table of sources, and fields that are set for many at once: first what that would
// change, then the deed.

import (
	"cmp"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/review"
	"dossier/cmd/dossier/internal/view"
)

// How much the pages show.
const (
	rowsPerPage  = 200
	mostMessages = 100
	mostOptions  = 200 // of one facet
	mostPlans    = 20
	mostNamed    = 12 // sources that one row of a plan names
)

// forBulk are the fields that many sources may share.
var forBulk = []string{"publisher", "kind", "language", "authors", "published", "place", "fidelity", "rights", "licence", "publish", "tlp", "embargo_until", "draft", "origin", "source_reliability", "info_credibility", "rated_by", "rated_on", "rating_note"}

// filterOf reads the query of the table.
func filterOf(q url.Values) *review.SourceFilter {
	f := &review.SourceFilter{Words: q.Get("q"), Missing: q.Get("missing"), State: q.Get("state"), Sort: q.Get("sort"), Down: q.Get("order") == "down", Values: map[string]string{}}
	for _, field := range review.Filters {
		if v := q.Get(field); v != "" {
			f.Values[field] = v
		}
	}
	return f
}

// address writes a filter as the query of an address.
func address(f *review.SourceFilter) string {
	q := url.Values{}
	for key, v := range map[string]string{"q": f.Words, "missing": f.Missing, "state": f.State, "sort": f.Sort} {
		if v != "" {
			q.Set(key, v)
		}
	}
	if f.Down {
		q.Set("order", "down")
	}
	for field, v := range f.Values {
		q.Set(field, v)
	}
	return q.Encode()
}

func (d *Desk) sources(g *engine.Result, own view.Own, query url.Values, page int) ([]byte, error) {
	own.Title = "Sources"
	f := filterOf(query)
	v := &view.Sources{Own: own, Counts: g.Archive.Counts, Query: f.Words, Filter: address(f),
		Errors: g.Messages.Count(diag.Error), Warnings: g.Messages.Count(diag.Warning), Notes: g.Messages.Count(diag.Note)}
	all, messages := review.SourceEntries(g, own.Token == "")
	v.Messages, v.More = messages[:min(len(messages), mostMessages)], max(0, len(messages)-mostMessages)
	list := f.Pick(all)
	v.Matching, v.Last = len(list), max(1, (len(list)+rowsPerPage-1)/rowsPerPage)
	v.Page = min(max(page, 1), v.Last)
	for i := (v.Page - 1) * rowsPerPage; i < min(v.Page*rowsPerPage, len(list)); i++ {
		v.Rows = append(v.Rows, list[i].Row())
	}
	v.Facets, v.Sorts = facets(all, f), sorts(f)
	if own.Token != "" {
		for _, name := range forBulk {
			v.Fields = append(v.Fields, formOf(archive.FieldOf(name), nil))
		}
		v.Plan = d.planned(g, query.Get("plan"))
	}
	return g.Render("sources", v)
}

// facets count what the sources can be filtered by, among all of them.
func facets(all []review.SourceEntry, f *review.SourceFilter) (out []view.Facet) {
	missing, states := map[string]int{}, map[string]int{}
	values := map[string]map[string]int{}
	for _, field := range review.Filters {
		values[field] = map[string]int{}
	}
	for i := range all {
		e := &all[i]
		for _, u := range e.Unknown {
			missing[u.Name]++
		}
		for state, is := range map[string]bool{"messages": len(e.Messages) > 0, "withheld": e.Withheld != "", "corrected": e.Corrected, "unread": e.Unread()} {
			if is {
				states[state]++
			}
		}
		if e.Briefing != nil {
			for _, field := range review.Filters {
				for _, v := range review.ValuesOf(e.Briefing.Attr(), field) {
					values[field][v]++
				}
			}
		}
	}
	missed := view.Facet{Name: "missing", Label: "Not known"}
	for i := range archive.Fields {
		if x := &archive.Fields[i]; missing[x.Name] > 0 || x.Name == f.Missing {
			missed.Options = append(missed.Options, view.FacetOption{Value: x.Name, Label: x.Query(), Count: missing[x.Name], Chosen: x.Name == f.Missing})
		}
	}
	out = append(out, missed)
	for _, field := range review.Filters {
		label := archive.FieldOf(field).Label
		if field == "published" {
			label = "Year"
		}
		out = append(out, facet(field, label, values[field], f.Values[field]))
	}
	state := view.Facet{Name: "state", Label: "State"}
	for _, s := range review.States {
		if states[s] > 0 || s == f.State {
			state.Options = append(state.Options, view.FacetOption{Value: s, Label: map[string]string{"messages": "with messages", "withheld": "withheld", "corrected": "corrected", "unread": "not read"}[s], Count: states[s], Chosen: s == f.State})
		}
	}
	return append(out, state)
}

// facet lists values, those that most sources have first; years the latest first.
func facet(name, label string, counts map[string]int, chosen string) view.Facet {
	f := view.Facet{Name: name, Label: label}
	if chosen != "" {
		counts[chosen] += 0
	}
	for v, n := range counts {
		f.Options = append(f.Options, view.FacetOption{Value: v, Label: v, Count: n, Chosen: v == chosen})
	}
	slices.SortFunc(f.Options, func(a, b view.FacetOption) int {
		if name == "published" {
			return -cmp.Compare(a.Value, b.Value)
		}
		return cmp.Or(-cmp.Compare(a.Count, b.Count), cmp.Compare(a.Value, b.Value))
	})
	if len(f.Options) > mostOptions {
		f.Options = slices.DeleteFunc(f.Options[mostOptions:], func(o view.FacetOption) bool { return !o.Chosen })
	}
	return f
}

// sorts are the columns with the links that sort by them.
func sorts(f *review.SourceFilter) (out []view.Sort) {
	for _, key := range slices.Concat(review.Columns, []string{"messages"}) {
		s, by := view.Sort{Key: key, Label: "Messages"}, *f
		if of := archive.FieldOf(key); of != nil {
			s.Label = of.Label
		}
		if f.Sort == key {
			s.Order = "ascending"
			if f.Down {
				s.Order = "descending"
			}
		}
		by.Down = f.Sort == key && !f.Down || f.Sort != key && (key == "published" || key == "messages")
		by.Sort = key
		s.Link = address(&by)
		out = append(out, s)
	}
	return out
}

// plan notes what a form asks for, and returns the id by which the page shows it.
func (d *Desk) plan(g *engine.Result, form url.Values, filter url.Values) (id string, err error) {
	names := form["name"]
	if form.Get("all") != "" {
		names = nil
		all, _ := review.SourceEntries(g, false)
		for _, e := range filterOf(filter).Pick(all) {
			names = append(names, e.Name)
		}
	}
	field := form.Get("field")
	value := strings.TrimSpace(form.Get("value"))
	switch {
	case len(names) == 0:
		return "", errors.New("no source is ticked")
	case field == "":
		return "", errors.New("choose a field")
	case value == "" && form.Get("clear") == "":
		return "", errors.New("say what it is, or tick that what was set here is to be removed")
	}
	for _, name := range names {
		if _, found := g.Source(name); !found {
			return "", fmt.Errorf("there is no source %q", name)
		}
	}
	a, err := d.Content.Correct(names, []content.Field{content.Typed(field, value)})
	if err != nil {
		return "", err
	}
	if len(a.Files) == 0 {
		return "", errNothing
	}
	if a.Says += " to " + value; value == "" {
		a.Says = "no longer " + strings.TrimSuffix(a.Says, " to ")
	}
	d.keep(plan{Act: a, field: field, value: value, asked: len(names)})
	return a.ID, nil
}

// plan is an act that waits for a yes.
type plan struct {
	content.Act
	field, value string
	asked        int      // sources that it was asked for
	about        []string // or ids of names; nil where it is on sources
	what         string   // is done to these
	count        *count   // what that would change, once it is asked
}

// keep remembers a plan; the oldest makes room.
func (d *Desk) keep(p plan) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.plans = append(d.plans[max(0, len(d.plans)+1-mostPlans):], p)
}

// planOf finds a plan.
func (d *Desk) planOf(id string, done bool) (p plan, found bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	at := slices.IndexFunc(d.plans, func(p plan) bool { return p.ID == id })
	if at < 0 {
		return p, false
	}
	p = d.plans[at]
	if done {
		d.plans = slices.Delete(d.plans, at, at+1)
	}
	return p, true
}

// errTooOld is said of a plan that is not there any more.
var errTooOld = errors.New("the plan is too old; make it again")

// carryOut does what was planned.
func (d *Desk) carryOut(id string) (string, error) {
	p, found := d.planOf(id, true)
	if !found || p.about != nil {
		return "", errTooOld
	}
	return d.do(p.Act)
}

// planned shows a plan: which values become which, and for whom.
func (d *Desk) planned(g *engine.Result, id string) *view.Plan {
	p, found := d.planOf(id, false)
	if !found || p.about != nil {
		return nil
	}
	v := &view.Plan{ID: id, Says: strings.ToUpper(p.Says[:1]) + p.Says[1:], Files: len(p.Files), Same: p.asked - len(p.Files)}
	f := archive.FieldOf(p.field)
	type kind struct {
		before string
		basis  archive.Basis
	}
	of := map[kind]int{}
	for _, c := range p.Files {
		source := strings.TrimSuffix(strings.TrimPrefix(c.Name, "sources/"), ".yaml")
		var k kind
		if s, found := g.Source(source); found && s.Briefing != nil && f.Known(s.Briefing.Attr()) {
			k = kind{f.Text(s.Briefing.Attr()), f.Basis(s.Briefing.Attr())}
		}
		at, had := of[k]
		if !had {
			at = len(v.Rows)
			of[k] = at
			v.Rows = append(v.Rows, view.PlanRow{Before: k.before, Basis: k.basis, After: p.value})
		}
		if r := &v.Rows[at]; len(r.Names) < mostNamed {
			r.Names = append(r.Names, source)
		} else {
			r.More++
		}
	}
	return v
}

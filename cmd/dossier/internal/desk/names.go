package desk

// Names: what a maintainer decides of those that were found, one or many at a time. The
// commands "dossier entities" decide in the same way and write the same files.

import (
	"cmp"
	"context"
	"errors"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/judgements"
	"dossier/cmd/dossier/internal/matches"
	"dossier/cmd/dossier/internal/review"
	"dossier/cmd/dossier/internal/view"
)

// How much the page of names shows, and offers to merge into.
const (
	namesPerPage = 100
	mostTargets  = 1000
)

// UnknownType is what a type that is not known is called in addresses and by commands.
const UnknownType = "unknown"

// catalogue is what is asked of the names of one archive again and again.
type catalogue struct {
	of      *engine.Result
	all     []view.NameState // the most doubtful first
	at      map[string]int
	alike   *matches.Index
	targets []view.NameTarget // the most often named

	once   sync.Once
	likely []bool // whether any name is likely the same; made when it is first asked for
}

// catalogue returns that of an archive; it is made once.
func (d *Desk) catalogue(g *engine.Result) *catalogue {
	if c := d.listed.Load(); c != nil && c.of == g {
		return c
	}
	c := &catalogue{of: g, all: review.Names(g, review.NameFilter{})}
	c.at = make(map[string]int, len(c.all))
	list := make([]*archive.Entity, len(c.all))
	for i := range c.all {
		c.at[c.all[i].Entity.ID], list[i] = i, c.all[i].Entity
	}
	c.alike = matches.New(list, func(i int) int { return c.all[i].Mentions })
	order := slices.Clone(c.all)
	slices.SortStableFunc(order, func(a, b view.NameState) int {
		if a.Entity.Found != b.Entity.Found {
			if b.Entity.Found {
				return -1
			}
			return 1
		}
		return -cmp.Compare(a.Mentions, b.Mentions)
	})
	for _, n := range order[:min(len(order), mostTargets)] {
		c.targets = append(c.targets, view.NameTarget{ID: n.Entity.ID, Name: n.Entity.Name})
	}
	d.listed.Store(c)
	return c
}

// likelyOf are the names that are likely the same as one, but for those that are held apart.
func (c *catalogue) likelyOf(rules *judgements.Set, n *view.NameState) (out []view.NameAlike) {
	for _, m := range c.alike.Of(n.Entity.ID) {
		o := &c.all[c.at[m.ID]]
		if _, held := rules.HeldApart(n.Entity, o.Entity); held {
			continue
		}
		a := view.NameAlike{Entity: o.Entity, Mentions: o.Mentions, Why: m.Why.String(), From: n.Entity.ID, Into: o.Entity.ID}
		if leads(n, o) {
			a.From, a.Into = a.Into, a.From
		}
		out = append(out, a)
	}
	return out
}

// Likely lists the names of an archive that are likely one, each pair once; words are part
// of one of them.
func Likely(g *engine.Result, words string) (out []view.NameAlike) {
	c := (&Desk{}).catalogue(g)
	f := review.NameFilter{Called: strings.TrimSpace(strings.ToLower(words))}
	seen := map[[2]string]bool{}
	for i := range c.all {
		if !f.Holds(&c.all[i]) {
			continue
		}
		for _, a := range c.likelyOf(g.Rules(), &c.all[i]) {
			if k := [2]string{a.From, a.Into}; !seen[k] {
				seen[k] = true
				out = append(out, a)
			}
		}
	}
	return out
}

// leads reports whether the first of two names is the one that the other is merged into: the
// one that is kept, then the longer name of a person, then the one that is named more often.
func leads(a, b *view.NameState) bool {
	x, y := a.Entity, b.Entity
	if x.Found != y.Found {
		return !x.Found
	}
	if n, m := strings.Count(x.Name, " "), strings.Count(y.Name, " "); n != m && (n == 0 || m == 0) {
		return n > m
	}
	return cmp.Or(cmp.Compare(a.Mentions, b.Mentions), -cmp.Compare(x.ID, y.ID)) > 0
}

// nameQuery reads the query of the list.
func nameQuery(q url.Values) (v view.NameQuery) {
	v = view.NameQuery{Show: q.Get("show"), Type: archive.EntityType(q.Get("type")), Unknown: q.Get("type") == UnknownType, Alike: q.Get("alike") != "", Often: q.Get("order") == "mentions", Query: q.Get("q"), First: q.Get("first") != ""}
	if v.Show != "kept" && v.Show != "all" {
		v.Show = "found"
	}
	if !slices.Contains(archive.EntityTypes, v.Type) {
		v.Type = ""
	}
	v.Page, _ = strconv.Atoi(q.Get("page"))
	link := url.Values{"show": {v.Show}}
	for key, value := range map[string]string{"type": string(v.Type), "q": v.Query} {
		if value != "" {
			link.Set(key, value)
		}
	}
	for key, is := range map[string]bool{"alike": v.Alike, "first": v.First} {
		if is {
			link.Set(key, "1")
		}
	}
	if v.Unknown {
		link.Set("type", UnknownType)
	}
	if v.Often {
		link.Set("order", "mentions")
	}
	v.Link = link.Encode()
	return v
}

// pick lists the names that a query asks for, in its order. others is set
// for those who may not see what the site does not show.
func (c *catalogue) pick(g *engine.Result, v *view.NameQuery, others bool) (out []*view.NameState) {
	words := strings.TrimSpace(strings.ToLower(v.Query))
	f := review.NameFilter{Show: v.Show, Type: v.Type, Unknown: v.Unknown, Called: words}
	if f.Show == "all" {
		f.Show = ""
	}
	if v.Alike {
		c.once.Do(func() {
			c.likely = make([]bool, len(c.all))
			_ = cores.Each(context.Background(), len(c.all), func(i int) { c.likely[i] = len(c.likelyOf(g.Rules(), &c.all[i])) > 0 })
		})
	}
	for i := range c.all {
		n := &c.all[i]
		if !f.Holds(n) || others && n.Mentions == 0 || v.Alike && !c.likely[i] {
			continue
		}
		out = append(out, n)
	}
	if v.Often {
		slices.SortStableFunc(out, func(a, b *view.NameState) int { return -cmp.Compare(a.Mentions, b.Mentions) })
	}
	return out
}

func (d *Desk) names(g *engine.Result, own view.Own, query url.Values) ([]byte, error) {
	own.Title = "Names"
	v := &view.Names{Own: own, NameQuery: nameQuery(query)}
	c := d.catalogue(g)
	list := c.pick(g, &v.NameQuery, own.Token == "")
	v.Total, v.Last = len(list), max(1, (len(list)+namesPerPage-1)/namesPerPage)
	v.Page = min(max(v.Page, 1), v.Last)
	for _, n := range list[(v.Page-1)*namesPerPage : min(v.Page*namesPerPage, len(list))] {
		row := *n
		row.Samples = review.Samples(g, n.Entity.ID)
		row.Decided = own.Behind && d.decided(g, n.Entity.ID)
		if own.Token != "" {
			row.Alike = c.likelyOf(g.Rules(), n)
		}
		v.Names = append(v.Names, row)
	}
	if own.Token != "" {
		v.IDs = c.targets
		v.Plan = d.plannedNames(g, query)
	}
	return g.Render("names", v)
}

// decide does what the form of names asks for, for all that are ticked, as one act; or notes
// it as a plan that waits for a yes.
func (d *Desk) decide(g *engine.Result, form url.Values) (id string, planned bool, err error) {
	if form.Get("do") == "carry-out" {
		p, found := d.planOf(form.Get("plan"), true)
		if !found || p.about == nil {
			return "", false, errTooOld
		}
		id, err = d.doNames(g, &p)
		return id, false, err
	}
	x := Decision{What: form.Get("do"), IDs: form["id"], Into: form.Get("into"), Name: form.Get("name"), Type: archive.EntityType(form.Get("newtype")), In: form["in"], Types: map[string]archive.EntityType{}}
	first := form.Get("first") != ""
	what, rest, several := strings.Cut(x.What, " ")
	switch {
	case several: // a button of one row: merge one into another
		from, into, _ := strings.Cut(rest, " ")
		x.What, x.IDs, x.Into = what, []string{from}, into
	case what == "enter" && x.Name != "": // the return key
		x.What = "rename"
	case what == "enter":
		if x.What = "merge"; x.Into == "" {
			return "", false, errors.New("say what to do: accept, ignore or merge")
		}
	}
	for _, id := range x.IDs {
		x.Types[id] = archive.EntityType(form.Get("type." + id))
	}
	a, err := Decide(d.Content, g, x)
	if err != nil {
		return "", false, err
	}
	p := plan{Act: a, about: x.about(), what: x.What}
	if first || x.What != "accept" && x.What != "ignore" && x.What != "not-same" {
		d.keep(p)
		d.count(g, a.ID)
		return a.ID, true, nil
	}
	id, err = d.doNames(g, &p)
	return id, false, err
}

// doNames does an act on names. What it changes is what was counted before, if that was
// counted on this archive.
func (d *Desk) doNames(g *engine.Result, p *plan) (string, error) {
	if p.count != nil {
		p.count.stop() // the build is not to wait for it
	}
	id, err := d.do(p.Act)
	if err == nil {
		says := ""
		if c := p.count; c != nil && c.of == g && c.ready() && c.err == nil {
			says = c.effect.String()
		}
		d.did(g, id, p.about, says)
	}
	return id, err
}

// plannedNames shows a plan.
func (d *Desk) plannedNames(g *engine.Result, query url.Values) *view.NamePlan {
	id := query.Get("plan")
	p, found := d.planOf(id, false)
	if !found || p.about == nil {
		return nil
	}
	v := &view.NamePlan{ID: id, Says: asked(p.what, p.Says)}
	for _, c := range p.Files {
		v.Files = append(v.Files, path.Join(d.Content.Shown, c.Name))
	}
	c := d.count(g, id)
	if c == nil {
		return nil
	}
	if v.Counting = !c.wait(query.Get("quick") != ""); v.Counting {
		return v
	}
	if c.err != nil {
		v.Wrong = []string{diag.Of(c.err).Text}
		return v
	}
	x := c.effect
	v.Effect, v.Shifts, v.Wrong = x.String(), x.Shifts, x.Wrong
	return v
}

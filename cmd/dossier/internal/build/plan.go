package build

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/database"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/export"
	"dossier/cmd/dossier/internal/markdown"
	"dossier/cmd/dossier/internal/render"
)

// How much a page of a long list holds.
const (
	cardsPerPage    = 50
	mentionsPerPage = 150
	namesPerPage    = 400
	latestOnHome    = 8
	namesOnHome     = 14
	feedEntries     = 50
)

// output is one file of the site: where it goes and how its View is made.
// Views are made one at a time, so that a million never stand side by side.
//
// An output outlives the generation that planned it. The part that changes is
// for Build alone: what the sink holds, and what that was made from.
type output struct {
	path string
	page bool // rendered by a template; else exported
	view func(r *reader) (any, error)

	stamp   Stamp  // of what the sink holds; zero when nobody knows
	facts   []fact // what its View was made from
	stale   bool   // a fact changed since
	planned int    // the generation that planned it last
}

// make makes the file unless it is known that it would be the same. changed
// says that it is not what it was before, as far as anybody knows.
func (o *output) make(g *Generation, in Inputs, sink Sink) (rendered, changed bool, err error) {
	defer diag.Catch(&err)
	r := &reader{of: g.snapshot, noted: in.Watching}
	if sink == nil && !o.page { // made when somebody asks for it
		return false, false, nil
	}
	view, err := o.view(r)
	if err != nil {
		return false, false, err
	}
	var next Stamp
	if in.Watching {
		next.fingerprint = fingerprint(view)
		if o.page {
			name := render.Template(view)
			r.note(templateFact, name)
			next.template = g.templates.Digest(name)
		}
		slices.Sort(r.facts)
		o.facts = slices.Clone(slices.Compact(r.facts))
		if o.stamp.known && o.stamp.fingerprint == next.fingerprint && o.stamp.template == next.template {
			return false, false, nil
		}
	}
	was := o.stamp
	o.stamp = Stamp{}
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
	data, err := encode(buf.AvailableBuffer(), o.page, view, g.templates)
	if err != nil {
		return true, false, err
	}
	buf = bytes.NewBuffer(data) // keep what it grew to
	next.SHA256, next.Size = sum(data), int64(len(data))
	if was.known && was.SHA256 == next.SHA256 {
		o.stamp = next
		return true, false, nil
	}
	changed, err = sink.Write(o.path, data)
	if err == nil {
		o.stamp = next
	}
	return true, changed, err
}

// data makes the file for whoever asks for it.
func (o *output) data(g *Generation) (data []byte, err error) {
	defer diag.Catch(&err)
	view, err := o.view(&reader{of: g.snapshot})
	if err != nil {
		return nil, err
	}
	return encode(nil, o.page, view, g.templates)
}

// encode turns a View into a file.
func encode(dst []byte, page bool, view any, templates *render.Renderer) ([]byte, error) {
	if page {
		data, err := templates.Page(dst, view)
		var defect runtime.Error
		if errors.As(err, &defect) { // a function of ours panicked: that is no fault of the template
			err = &diag.Panic{Value: err}
		}
		return data, err
	}
	switch v := view.(type) {
	case *archive.DatabaseView:
		return database.File(v), nil
	case *archive.CardView: // its words are drawn
		v.Words = string(templates.Speak(nil, v.Site, []byte(v.Words)))
	}
	data, err := export.File(dst, view)
	if v, ok := view.(interface{ InSite() *archive.Site }); ok && err == nil {
		data = templates.Speak(nil, v.InSite(), data)
	}
	return data, err
}

// maxBuffer is the largest buffer that is kept for the next file, in bytes.
const maxBuffer = 1 << 20

// buffers are what files are rendered into; a sink keeps none of the bytes.
var buffers = sync.Pool{New: func() any { return bytes.NewBuffer(make([]byte, 0, 64<<10)) }}

// chunk names the outputs that come and go together: those of one briefing,
// of n pages of one list.
type chunk struct {
	kind, id string
	n        int
}

// planner collects the outputs of an archive.
type planner struct {
	*snapshot
	generation int
	chunks     map[chunk][]*output // of this generation and the last
	out        []*output
	msgs       *diag.List
	cur        *[]*output
}

// plan lists every file of the site, and finds what the maintainer's own pages
// link to. Outputs that the last generation had are taken from it.
func plan(g *Generation, in Inputs, previous *Generation) {
	p := &planner{snapshot: g.snapshot, generation: g.number, chunks: previous.chunks, msgs: &g.Messages}
	if p.chunks == nil {
		p.chunks = map[chunk][]*output{}
	}
	p.static = assets(in.Static, p.msgs)
	if p.asBefore(previous) {
		g.outputs, g.byPath = previous.outputs, previous.byPath
	} else {
		p.all()
		g.outputs = p.out
		g.byPath = make(map[string]*output, len(g.outputs))
		for _, o := range g.outputs {
			g.byPath[o.path] = o
		}
	}
	g.chunks = p.chunks
	for name := range p.static {
		if o := g.byPath[name]; name == manifestName || o != nil && o.page {
			p.msgs.Errorf("static/"+name, 0, "rename it", "the site has a file of this name itself")
		}
	}
	if p.Site.BaseURL == "" {
		p.msgs.Notef("", 0, "set base_url in site.yaml, or pass --base-url, when you publish", "no base_url: sitemap.xml is left out and the feed's links are relative")
	}
	p.resolvePages(g, previous)
}

// asBefore reports whether the site has the files it had.
func (p *planner) asBefore(previous *Generation) bool {
	old, c := previous.snapshot, &p.Changes
	if old == nil || c.Order || c.Names || c.Groups || c.Shared || old.Site.BaseURL != p.Site.BaseURL || !maps.Equal(old.Site.Assets, p.Site.Assets) || len(p.static) != len(old.static) ||
		!slices.EqualFunc(p.Pages, old.Pages, func(a, b *archive.Page) bool { return a.ID == b.ID }) {
		return false
	}
	for name := range p.static {
		if _, ok := old.static[name]; !ok {
			return false
		}
	}
	for _, e := range c.Occurrences { // names did not change: it has the number it had
		if cuts(p.Occurrences[e]) != cuts(old.Occurrences[e]) || p.paged(e) != old.paged(e) {
			return false
		}
	}
	return len(p.pairs.touched) == 0 && sameFinder(p.snapshot, old) && p.timeline.asBefore(old.timeline) && maps.Equal(p.becameOthers, old.becameOthers) && sameKeys(p.gone, old.gone) && slices.EqualFunc(p.led, old.led, func(a, b archive.Permalink) bool { return a.ID == b.ID && a.To == b.To }) && p.Site.FoundNames == old.Site.FoundNames
}

func sameKeys(a, b map[string]tombstone) bool {
	for id := range a {
		if _, ok := b[id]; !ok {
			return false
		}
	}
	return len(a) == len(b)
}

// all plans every file.
func (p *planner) all() {
	p.out = make([]*output, 0, len(p.chunks))
	p.chunk("home", "", 0, home)
	for _, b := range p.Briefings {
		p.chunk("briefing", b.ID, 0, briefing)
		if p.pictured() {
			p.chunk("picture", b.ID, 0, picture)
		}
	}
	p.chunk("site picture", "", 0, sitePicture)
	p.comparisons()
	p.chunk("briefings", "", pagesFor(len(p.Briefings), cardsPerPage), briefingList)
	for e, ent := range p.Entities {
		if p.paged(e) {
			p.chunk("entity", ent.ID, cuts(p.Occurrences[e]), entity)
			p.chunk("entity data", ent.ID, 0, entityData)
			if n := p.timeline.pages("@" + ent.ID); n > 0 {
				p.chunk("entity chronology", ent.ID, n, func(p *planner, id string, n int) { p.statements("@"+id, archive.ChronologyPath(id), n) })
			}
		}
	}
	for i := range p.Shared {
		p.chunk("shared", p.Shared[i].ID, 0, sharedName)
	}
	p.former()
	p.indexes()
	p.chronology()
	p.chunk("figures", "", 0, figures)
	for _, folder := range []string{"publishers", "authors"} {
		list := p.groups(folder)
		p.chunk("groups", folder, pagesFor(len(list), namesPerPage), groupIndex)
		for _, group := range list {
			p.chunk(folder, group.ID, pagesFor(len(group.Briefings), cardsPerPage), func(p *planner, id string, n int) { groupPages(p, folder, id, n) })
			if folder == "publishers" {
				p.chunk("publisher feeds", group.ID, 0, publisherFeeds)
			}
		}
	}
	for _, page := range p.Pages {
		p.chunk("page", page.ID, 0, ownPage)
	}
	p.search()
	p.data()
	p.host()
	p.assets()
	for key, list := range p.chunks {
		if list[0].planned != p.generation {
			delete(p.chunks, key)
		}
	}
}

// chunk adds some outputs: those planned before under the same name, or new ones.
func (p *planner) chunk(kind, id string, n int, make func(p *planner, id string, n int)) {
	key := chunk{kind, id, n}
	list, ok := p.chunks[key]
	if !ok {
		p.cur = &list
		make(p, id, n)
		p.chunks[key] = list
	}
	for _, o := range list {
		o.planned = p.generation
	}
	p.out = append(p.out, list...)
}

func (p *planner) page(path string, view func(r *reader) (any, error)) {
	*p.cur = append(*p.cur, &output{path: path, page: true, view: view})
}

func (p *planner) file(path string, view func(r *reader) (any, error)) {
	*p.cur = append(*p.cur, &output{path: path, view: view})
}

func pagesFor(n, each int) int { return max(1, (n+each-1)/each) }

// frame is the frame of the page at path.
func (r *reader) frame(path, section, title, description string) archive.Frame {
	return archive.Frame{Site: r.site(), Path: path, Up: strings.Repeat("../", strings.Count(path, "/")), Title: title, Description: description, Section: section}
}

// most returns the entities of some briefings that are named in most of them.
func (r *reader) most(briefings []int, most int) []archive.NameCount {
	in := make([]int, len(r.of.Entities)) // by entity: in how many of them
	n := make([]int, len(r.of.Entities))  // and how often
	var named []int
	for _, b := range briefings {
		for _, c := range r.named(b) {
			if n[c.Entity] == 0 {
				named = append(named, c.Entity)
			}
			in[c.Entity]++
			n[c.Entity] += c.Mentions
		}
	}
	before := func(a, b int) bool {
		return cmp.Or(-cmp.Compare(in[a], in[b]), -cmp.Compare(n[a], n[b]), cmp.Compare(a, b)) < 0
	}
	best := make([]int, 0, most+1) // the few best, without sorting all
	for _, e := range named {
		at := len(best)
		for at > 0 && before(e, best[at-1]) {
			at--
		}
		if at < most {
			best = slices.Insert(best, at, e)
			best = best[:min(len(best), most)]
		}
	}
	out := make([]archive.NameCount, 0, most)
	for _, e := range best {
		out = append(out, archive.NameCount{Ref: r.ref(e), Count: n[e], Briefings: in[e]})
	}
	return out
}

func home(p *planner, _ string, _ int) {
	p.page("index.html", func(r *reader) (any, error) {
		site := r.site()
		v := &archive.HomeView{Frame: r.frame("index.html", "home", site.Title, site.Description), Counts: r.counts()}
		for i := range min(latestOnHome, r.briefings()) {
			v.Latest = append(v.Latest, r.card(i))
		}
		v.Names = r.byType(namesOnHome)
		for _, g := range largest(r.groups("publishers"), 12) {
			r.note(groupFact, "publishers/"+g.ID)
			v.Publishers = append(v.Publishers, archive.GroupCount{ID: g.ID, Name: g.Name, Briefings: len(g.Briefings)})
		}
		for _, page := range r.pages() {
			v.Pages = append(v.Pages, archive.NavItem{Title: page.Title, Path: page.Path()})
		}
		return v, nil
	})
	p.page("404.html", func(r *reader) (any, error) {
		f := r.frame("404.html", "", archive.T("Page not found"), "")
		f.Up = r.site().Root() // a host serves this page at any depth
		return &archive.NotFoundView{Frame: f}, nil
	})
}

// byType returns, for each type, its most often named entities.
func (r *reader) byType(most int) (out []archive.TypeNames) {
	of := map[archive.EntityType][]archive.NameCount{}
	for _, n := range r.totals() {
		of[n.Type] = append(of[n.Type], n)
	}
	for _, t := range archive.EntityTypes {
		list := of[t]
		if len(list) == 0 {
			continue
		}
		slices.SortStableFunc(list, func(a, b archive.NameCount) int {
			return cmp.Or(-cmp.Compare(a.Briefings, b.Briefings), -cmp.Compare(a.Count, b.Count))
		})
		out = append(out, archive.TypeNames{Type: t, Total: len(list), Names: list[:min(len(list), most)]})
	}
	return out
}

func largest(groups []*archive.Group, most int) []*archive.Group {
	list := slices.Clone(groups)
	slices.SortStableFunc(list, func(a, b *archive.Group) int { return -cmp.Compare(len(a.Briefings), len(b.Briefings)) })
	return list[:min(len(list), most)]
}

// maxShared is how many shared names a related briefing lists.
const maxShared = 4

func briefing(p *planner, id string, _ int) {
	page := "briefings/" + id + ".html"
	view := func(r *reader) (*archive.BriefingView, int) {
		i := r.at(id)
		b := r.whole(i)
		v := &archive.BriefingView{Frame: r.frame(page, "briefings", b.Attr.Title, b.Opening), Briefing: b, Names: r.names(i)}
		v.JSON = "briefings/" + id + ".json"
		return v, i
	}
	p.page(page, func(r *reader) (any, error) {
		v, i := view(r)
		v.Picture = r.picture(id)
		for _, rel := range r.related(i) {
			c := archive.RelatedCard{Card: r.card(rel.Briefing), More: max(0, len(rel.Shared)-maxShared)}
			c.Compare = r.paired(id, c.ID)
			for _, e := range rel.Shared[:min(len(rel.Shared), maxShared)] {
				c.Shared = append(c.Shared, r.ref(e))
			}
			v.Related = append(v.Related, c)
		}
		if v.Briefing.Attr.SortKey() != "" {
			v.Later, v.Earlier = r.beside(i)
			if v.Later != nil && v.Later.Attr.SortKey() == "" {
				v.Later = nil
			}
			if v.Earlier != nil && v.Earlier.Attr.SortKey() == "" {
				v.Earlier = nil
			}
		}
		return v, nil
	})
	p.file("briefings/"+id+".json", func(r *reader) (any, error) {
		v, _ := view(r)
		return v, nil
	})
	for _, cited := range []struct{ format, at string }{{"bib", "briefings/" + id + ".bib"}, {"ris", "briefings/" + id + ".ris"}, {"csl", "cite/" + id + ".csl.json"}} {
		p.file(cited.at, func(r *reader) (any, error) {
			return &archive.CitationsView{Format: cited.format, Citations: []archive.Citation{archive.CitationOf(r.whole(r.at(id)), r.site())}}, nil
		})
	}
	p.file("briefings/"+id+".md", func(r *reader) (any, error) {
		return &archive.BriefingTextView{Site: r.site(), Briefing: r.whole(r.at(id))}, nil
	})
	record := "records/" + id + ".html"
	p.page(record, func(r *reader) (any, error) {
		i := r.at(id)
		b := r.whole(i)
		return &archive.RecordView{Frame: r.frame(record, "briefings", archive.T("Record of “%s”", b.Attr.Title), ""), Briefing: b, Names: r.names(i)}, nil
	})
}

func briefingList(p *planner, _ string, last int) {
	const base = "briefings/index.html"
	for n := 1; n <= last; n++ {
		at := archive.PagePath(base, n)
		p.page(at, func(r *reader) (any, error) {
			total := r.briefings()
			v := &archive.ListView{
				Frame: r.frame(at, "briefings", archive.T("Briefings"), ""), Pager: archive.Pager{Base: base, Page: n, Last: last},
				Heading: "Briefings", What: "briefings", Total: r.counts().Briefings,
			}
			for i := (n - 1) * cardsPerPage; i < min(n*cardsPerPage, total); i++ {
				v.Cards = append(v.Cards, r.card(i))
			}
			return v, nil
		})
	}
}

// groupPages plans the pages of one publisher or author.
func groupPages(p *planner, folder, id string, last int) {
	base := folder + "/" + id + ".html"
	for n := 1; n <= last; n++ {
		at := archive.PagePath(base, n)
		p.page(at, func(r *reader) (any, error) {
			g := r.groupOf(folder, id)
			v := &archive.ListView{
				Frame: r.frame(at, folder, g.Name, ""), Pager: archive.Pager{Base: base, Page: n, Last: last},
				Heading: g.Name, What: strings.TrimSuffix(folder, "s"), Publisher: g.Publisher, Bio: g.Bio, Total: len(g.Briefings),
				Cards: r.cards(g.Briefings[(n-1)*cardsPerPage : min(n*cardsPerPage, len(g.Briefings))]),
			}
			if n == 1 {
				v.Names = r.most(g.Briefings, 24)
			}
			return v, nil
		})
	}
}

// entity plans the pages of an entity: its mentions, in pages of bounded
// length, and its JSON twin.
func entity(p *planner, id string, last int) {
	base := "entities/" + id + ".html"
	data := "entities/" + id + ".json"
	for n := range last {
		at := archive.PagePath(base, n+1)
		p.page(at, func(r *reader) (any, error) {
			e := r.entityAt(id)
			ent, total := r.entity(e), r.total(e)
			v := &archive.EntityView{
				Frame: r.frame(at, "entities", ent.Name, ""), Pager: archive.Pager{Base: base, Page: n + 1, Last: last},
				Entity: ent, Briefings: total.Briefings, Mentions: total.Count,
			}
			for _, o := range cut(r.occurrences(e), n) {
				v.Groups = append(v.Groups, r.spots(o))
			}
			if n == 0 {
				v.JSON = data
				v.Publishers, v.Unissued = r.perPublisher(e)
				v.Shared = r.shared(e)
				list := r.dated("@" + id)
				v.Dated = len(list)
				v.Days = r.days(list[max(0, len(list)-statementsOnEntity):])
				r.portray(e, v)
			}
			return v, nil
		})
	}
	p.file(data, func(r *reader) (any, error) {
		e := r.entityAt(id)
		v := &archive.EntityDataView{Entity: r.entity(e), Mentions: r.total(e).Count}
		for _, o := range r.occurrences(e) {
			v.Briefings = append(v.Briefings, archive.CardCount{Card: r.card(o.Briefing), Mentions: len(o.Mentions)})
		}
		return v, nil
	})
}

// sharedName plans the page of a name that several entities have.
func sharedName(p *planner, id string, _ int) {
	at := archive.SharedRef{ID: id}.Path()
	p.page(at, func(r *reader) (any, error) {
		name, senses := r.senses(id)
		return &archive.SharedView{Frame: r.frame(at, "entities", name, ""), Name: name, Senses: senses}, nil
	})
}

// paged cuts an entity's mentions into pages and calls add with each stretch;
// a briefing's mentions are kept together where they fit.
func paged(occurrences []archive.Occurrence, add func(page int, o archive.Occurrence)) (pages int) {
	n := 0 // mentions on the page so far
	for _, o := range occurrences {
		if n > 0 && n+len(o.Mentions) > mentionsPerPage {
			pages, n = pages+1, 0
		}
		for len(o.Mentions) > mentionsPerPage {
			add(pages, archive.Occurrence{Briefing: o.Briefing, Mentions: o.Mentions[:mentionsPerPage]})
			o.Mentions = o.Mentions[mentionsPerPage:]
			pages, n = pages+1, 0
		}
		add(pages, o)
		n += len(o.Mentions)
	}
	return pages + 1
}

// cuts returns how many pages an entity's mentions take.
func cuts(occurrences []archive.Occurrence) int {
	return paged(occurrences, func(int, archive.Occurrence) {})
}

// cut returns what of an entity's mentions stands on one page.
func cut(occurrences []archive.Occurrence, page int) (out []archive.Occurrence) {
	paged(occurrences, func(n int, o archive.Occurrence) {
		if n == page {
			out = append(out, o)
		}
	})
	return out
}

func (r *reader) perPublisher(e int) (out []archive.GroupCount, unissued int) {
	at := map[string]int{}
	for _, o := range r.occurrences(e) {
		pub := r.issuer(o.Briefing)
		if pub.ID == "" {
			unissued++
			continue
		}
		i, ok := at[pub.ID]
		if !ok {
			i = len(out)
			at[pub.ID] = i
			out = append(out, archive.GroupCount{ID: pub.ID, Name: pub.Name})
		}
		out[i].Briefings++
		out[i].Mentions += len(o.Mentions)
	}
	slices.SortStableFunc(out, func(a, b archive.GroupCount) int {
		return cmp.Or(-cmp.Compare(a.Briefings, b.Briefings), -cmp.Compare(a.Mentions, b.Mentions), cmp.Compare(a.ID, b.ID))
	})
	return out[:min(len(out), 40)], unissued
}

// indexes plans the A to Z of all names and of each type.
func (p *planner) indexes() {
	of := map[archive.EntityType]int{}
	for _, e := range p.Entities {
		of[e.Type]++
	}
	p.chunk("index", "", pagesFor(len(p.Entities), namesPerPage), index)
	for _, t := range archive.EntityTypes {
		p.chunk("index", string(t), pagesFor(of[t], namesPerPage), index)
	}
}

// index plans the pages of the names of one type, or of all.
func index(p *planner, of string, last int) {
	t := archive.EntityType(of)
	base, heading := "entities/index.html", "Names"
	switch t {
	case "":
	case "organization":
		base, heading = "organizations/index.html", "Organisations"
	default:
		base, heading = t.Plural()+"/index.html", strings.ToUpper(t.Plural()[:1])+t.Plural()[1:]
	}
	for n := 1; n <= last; n++ {
		at := archive.PagePath(base, n)
		p.page(at, func(r *reader) (any, error) {
			list := r.totals()
			if t != "" {
				list = slices.DeleteFunc(slices.Clone(list), func(n archive.NameCount) bool { return n.Type != t })
			}
			v := &archive.IndexView{Frame: r.frame(at, "entities", archive.T(heading), ""), Pager: archive.Pager{Base: base, Page: n, Last: last},
				Heading: heading, Type: t, Types: r.inType(), Total: len(list)}
			seen := map[string]int{} // letter → its place in v.Names
			for i, name := range list {
				l := letter(name.Name)
				if k := len(v.Letters); (k == 0 || v.Letters[k-1].Letter != l) && !slices.ContainsFunc(v.Letters, func(x archive.LetterLink) bool { return x.Letter == l }) {
					v.Letters = append(v.Letters, archive.LetterLink{Letter: l, Page: i/namesPerPage + 1})
				}
				if i/namesPerPage != n-1 {
					continue
				}
				k, ok := seen[l]
				if !ok {
					k = len(v.Names)
					seen[l] = k
					v.Names = append(v.Names, archive.LetterNames{Letter: l})
				}
				v.Names[k].Names = append(v.Names[k].Names, name)
			}
			return v, nil
		})
	}
}

// letter is the heading a name stands under: its first letter without accents,
// or "0–9", or "#".
func letter(name string) string {
	if name != "" && 'A' <= name[0] && name[0] <= 'Z' {
		return name[:1]
	}
	for _, r := range norm.NFD.String(name) {
		switch {
		case unicode.IsLetter(r):
			return string(unicode.ToUpper(r))
		case unicode.IsDigit(r):
			return "0–9"
		}
	}
	return "#"
}

// groupIndex plans the list of publishers or of authors.
func groupIndex(p *planner, folder string, last int) {
	base := folder + "/index.html"
	heading := strings.ToUpper(folder[:1]) + folder[1:]
	for n := 1; n <= last; n++ {
		at := archive.PagePath(base, n)
		p.page(at, func(r *reader) (any, error) {
			v := &archive.GroupsView{Frame: r.frame(at, folder, archive.T(heading), ""), Pager: archive.Pager{Base: base, Page: n, Last: last}, Heading: heading, Folder: folder, Unknown: r.counts().Unissued}
			if folder == "authors" {
				v.Unknown = r.counts().Unsigned
			}
			groups := r.groups(folder)
			for _, g := range groups[(n-1)*namesPerPage : min(n*namesPerPage, len(groups))] {
				v.Groups = append(v.Groups, archive.GroupCount{ID: g.ID, Name: g.Name, Briefings: len(g.Briefings)})
			}
			return v, nil
		})
	}
}

// ownPage plans a page of the maintainer's own.
func ownPage(p *planner, id string, _ int) {
	at := "pages/" + id + ".html"
	p.page(at, func(r *reader) (any, error) {
		page, links := r.page(id)
		v := &archive.PageView{Frame: r.frame(at, "pages/"+id, page.Title, page.Description), Page: page, Links: links}
		counts := map[string]int{}
		for _, m := range page.Mentions {
			counts[m.Entity]++
		}
		for e := range r.entities() {
			if ref := r.of.Entities[e].ID; counts[ref] > 0 {
				v.Names = append(v.Names, archive.NameCount{Ref: r.ref(e), Count: counts[ref]})
			}
		}
		return v, nil
	})
}

// resolvePages finds what the links of the maintainer's own pages lead to:
// source:FILE, entity:ID, publisher:ID, page:ID, or a path of the site.
func (p *planner) resolvePages(g *Generation, previous *Generation) {
	c := &p.Changes
	if old := previous.snapshot; old != nil && !c.Order && !c.Names && !c.Groups && slices.Equal(p.Pages, old.Pages) && g.SameFiles(previous) && slices.Equal(p.curated, old.curated) {
		p.links, p.deadLinks = old.links, old.deadLinks
	} else {
		p.links = map[string]map[string]string{}
		for _, page := range p.Pages {
			p.resolvePage(g, page)
		}
	}
	g.Messages = append(g.Messages, p.deadLinks...)
}

func (p *planner) resolvePage(g *Generation, page *archive.Page) {
	up := strings.Repeat("../", strings.Count(page.Path(), "/"))
	links := map[string]string{}
	markdown.Walk(page.Body, func(b *markdown.Block) bool {
		for _, s := range b.Spans {
			if s.Kind != markdown.Link && s.Kind != markdown.Image || links[s.Target] != "" {
				continue
			}
			if _, outside := markdown.Outside(s.Target); outside {
				continue
			}
			if to, ok := p.resolve(g, s.Target); ok {
				links[s.Target] = up + to
			} else if !p.unnamed(s.Target) {
				p.deadLinks.Warnf(page.File, b.First, "link to source:FILE, entity:ID, publisher:ID, page:ID or to a path of the site", "a link that leads nowhere: %q", s.Target)
			}
		}
		return true
	})
	p.links[page.ID] = links
}

// unnamed reports whether a link leads to an entity that is kept but that no
// briefing names yet: it has no page, and nobody did anything wrong.
func (p *planner) unnamed(target string) bool {
	id, ok := strings.CutPrefix(target, "entity:")
	return ok && slices.ContainsFunc(p.curated, func(e *archive.Entity) bool { return e.ID == id })
}

// resolve finds what a link of a page leads to.
func (p *planner) resolve(g *Generation, target string) (string, bool) {
	scheme, id, _ := strings.Cut(target, ":")
	id, fragment, hasFragment := strings.Cut(id, "#")
	if hasFragment {
		fragment = "#" + fragment
	}
	switch scheme {
	case "source":
		for _, b := range p.Briefings {
			if b.Doc.File == id || strings.HasSuffix(b.Doc.File, "/"+id) || b.ID == id {
				return b.Path() + fragment, true
			}
		}
	case "entity":
		if e, ok := p.Number(id); ok {
			return p.ref(e).Path(), true
		}
	case "publisher":
		if _, ok := p.group["publishers/"+id]; ok {
			return "publishers/" + id + ".html", true
		}
	case "page":
		for _, g := range p.Pages {
			if g.ID == id {
				return g.Path(), true
			}
		}
	}
	to, _, _ := strings.Cut(target, "#")
	if g.byPath[to] != nil {
		return target, true
	}
	return "", false
}

// data plans the files for programs.
func (p *planner) data() {
	p.chunk("data", "", 0, data)
	p.chunk("feeds", "", 0, siteFeeds)
	p.carried()
	if p.Site.BaseURL == "" {
		return
	}
	p.chunk("opensearch", "", 0, func(p *planner, _ string, _ int) {
		p.file("opensearch.xml", func(r *reader) (any, error) { return &archive.OpenSearchView{Site: r.site()}, nil })
	})
	n := 9 + len(p.timeline.years) + len(p.Pages) + len(p.Briefings) + p.withPage() + len(p.Publishers) + len(p.Authors)
	p.chunk("sitemaps", "", pagesFor(n, maxURLs), sitemaps)
}

// withPage counts the entities that have a page.
func (p *planner) withPage() (n int) {
	for e := range p.Entities {
		if p.paged(e) {
			n++
		}
	}
	return n
}

func data(p *planner, _ string, _ int) {
	p.file("archive.json", func(r *reader) (any, error) {
		r.note(sourcesFact, "")
		v := &archive.ArchiveView{Site: r.site(), Counts: r.counts()}
		for _, b := range r.of.Briefings {
			v.Briefings = append(v.Briefings, archive.BriefingRow{Card: archive.CardOf(b), SHA256: b.Doc.SHA256})
		}
		v.Entities = r.entityRows()
		v.Publishers = r.publishers()
		return v, nil
	})
	for _, name := range export.Schemas {
		p.file("schema/"+name, func(*reader) (any, error) { return &archive.SchemaView{Name: name}, nil })
	}
	p.file("robots.txt", func(r *reader) (any, error) { return &archive.RobotsView{Site: r.site()}, nil })
}

// maxURLs is the most a sitemap may list (sitemaps.org).
const maxURLs = 50_000

// urls lists the addresses of the site.
func (r *reader) urls() (urls []archive.SitemapURL) {
	r.note(sourcesFact, "")
	add := func(path, date string) {
		if day, ok := archive.Day(date); ok {
			date = day
		} else {
			date = ""
		}
		urls = append(urls, archive.SitemapURL{Path: path, Date: date})
	}
	add("index.html", "")
	add("briefings/index.html", "")
	add("entities/index.html", "")
	add("chronology/index.html", "")
	add("map.html", "")
	add("graph.html", "")
	add("data/index.html", "")
	for _, y := range r.years() {
		add(y.Path(), "")
	}
	add("publishers/index.html", "")
	add("authors/index.html", "")
	for _, page := range r.pages() {
		add(page.Path(), "")
	}
	for _, b := range r.of.Briefings {
		add(b.Path(), b.Attr.Published)
	}
	r.entities()
	for e := range r.of.Entities {
		if ref := r.ref(e); ref.Passage == "" {
			add(ref.Path(), "")
		}
	}
	for _, folder := range []string{"publishers", "authors"} {
		for _, g := range r.groups(folder) {
			add(folder+"/"+g.ID+".html", "")
		}
	}
	return urls
}

// sitemaps plans the sitemap, or an index and its parts.
func sitemaps(p *planner, _ string, parts int) {
	if parts == 1 {
		p.file("sitemap.xml", func(r *reader) (any, error) { return &archive.SitemapView{Site: r.site(), URLs: r.urls()}, nil })
		return
	}
	var list []archive.SitemapURL
	for n := range parts {
		name := fmt.Sprintf("sitemap-%d.xml", n+1)
		list = append(list, archive.SitemapURL{Path: name})
		p.file(name, func(r *reader) (any, error) {
			urls := r.urls()
			return &archive.SitemapView{Site: r.site(), URLs: urls[n*maxURLs : min((n+1)*maxURLs, len(urls))]}, nil
		})
	}
	p.file("sitemap.xml", func(r *reader) (any, error) {
		return &archive.SitemapView{Site: r.site(), URLs: list, Index: true}, nil
	})
}

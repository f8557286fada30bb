package build

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"dossier/cmd/dossier/internal/archive"
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
type output struct {
	path string
	page bool // rendered by a template; else exported
	view func() (any, error)
}

// make makes the file unless the last generation shows that it would be the
// same. fresh says that it was rendered, changed that the sink took new bytes.
func (o *output) make(in Inputs, templates *render.Renderer, previous *Generation, sink Sink) (stamp Stamp, fresh, changed bool, err error) {
	view, err := o.view()
	if err != nil {
		return stamp, false, false, err
	}
	last, known := previous.Outputs[o.path]
	if in.Watching {
		stamp.fingerprint = fingerprint(view)
		if known && stamp.fingerprint == last.fingerprint {
			return last, false, false, nil
		}
	}
	buf := buffers.Get().(*bytes.Buffer)
	defer func() { buffers.Put(buf) }()
	buf.Reset()
	var data []byte
	if o.page {
		data, err = templates.Page(buf.AvailableBuffer(), view)
	} else {
		data, err = export.File(buf.AvailableBuffer(), view)
	}
	if err != nil {
		return stamp, true, false, templateError(err)
	}
	buf = bytes.NewBuffer(data) // keep what it grew to
	stamp.SHA256, stamp.Size = sum(data), int64(len(data))
	if known && stamp.SHA256 == last.SHA256 {
		return stamp, true, false, nil
	}
	changed, err = sink.Write(o.path, data)
	return stamp, true, changed, err
}

// buffers are what files are rendered into; a sink keeps none of the bytes.
var buffers = sync.Pool{New: func() any { return bytes.NewBuffer(make([]byte, 0, 64<<10)) }}

// planner collects the outputs of an archive.
type planner struct {
	*archive.Archive
	refs    []archive.Ref // by entity
	curated []*archive.Entity
	out     []output
	msgs    *diag.List
}

// plan lists every file of the site.
// curated are all entities that are kept, also those that no briefing names.
func plan(a *archive.Archive, curated []*archive.Entity, in Inputs, msgs *diag.List) []output {
	p := &planner{Archive: a, curated: curated, msgs: msgs, refs: make([]archive.Ref, len(a.Entities))}
	for i, e := range a.Entities {
		p.refs[i] = archive.RefOf(e)
	}
	p.home()
	p.briefings()
	p.entities()
	p.indexes()
	p.groups("publishers", "Publishers", a.Publishers, a.Counts.Unissued)
	p.groups("authors", "Authors", a.Authors, a.Counts.Unsigned)
	p.pages()
	p.data()
	p.static(in.Static)
	return p.out
}

func (p *planner) page(path string, view func() (any, error)) {
	p.out = append(p.out, output{path, true, view})
}

func (p *planner) file(path string, view func() (any, error)) {
	p.out = append(p.out, output{path, false, view})
}

// frame is the frame of the page at path.
func (p *planner) frame(path, section, title, description string) archive.Frame {
	return archive.Frame{Site: p.Site, Path: path, Up: strings.Repeat("../", strings.Count(path, "/")), Title: title, Description: description, Section: section}
}

func (p *planner) card(b int) archive.Card { return archive.CardOf(p.Briefings[b]) }

func (p *planner) cards(list []int) []archive.Card {
	out := make([]archive.Card, len(list))
	for i, b := range list {
		out[i] = p.card(b)
	}
	return out
}

// names returns entities with their counts of mentions.
func (p *planner) names(counts []archive.Count) []archive.NameCount {
	out := make([]archive.NameCount, len(counts))
	for i, c := range counts {
		out[i] = archive.NameCount{Ref: p.refs[c.Entity], Count: c.Mentions, Briefings: len(p.Occurrences[c.Entity])}
	}
	return out
}

// total counts an entity over the whole archive.
func (p *planner) total(e int) archive.NameCount {
	n := 0
	for _, o := range p.Occurrences[e] {
		n += len(o.Mentions)
	}
	return archive.NameCount{Ref: p.refs[e], Count: n, Briefings: len(p.Occurrences[e])}
}

// most returns the entities of some briefings that are named in most of them.
func (p *planner) most(briefings []int, most int) []archive.NameCount {
	in, n := map[int]int{}, map[int]int{}
	for _, b := range briefings {
		for _, c := range p.Named[b] {
			in[c.Entity]++
			n[c.Entity] += c.Mentions
		}
	}
	list := make([]int, 0, len(in))
	for e := range in {
		list = append(list, e)
	}
	slices.SortFunc(list, func(a, b int) int {
		return cmp.Or(-cmp.Compare(in[a], in[b]), -cmp.Compare(n[a], n[b]), cmp.Compare(a, b))
	})
	out := make([]archive.NameCount, 0, most)
	for _, e := range list[:min(len(list), most)] {
		out = append(out, archive.NameCount{Ref: p.refs[e], Count: n[e], Briefings: in[e]})
	}
	return out
}

func (p *planner) home() {
	p.page("index.html", func() (any, error) {
		v := &archive.HomeView{Frame: p.frame("index.html", "home", p.Site.Title, p.Site.Description), Counts: p.Counts}
		for i := range min(latestOnHome, len(p.Briefings)) {
			v.Latest = append(v.Latest, p.card(i))
		}
		v.Names = p.byType(namesOnHome)
		for _, g := range p.largest(p.Publishers, 12) {
			v.Publishers = append(v.Publishers, archive.GroupCount{ID: g.ID, Name: g.Name, Briefings: len(g.Briefings)})
		}
		for _, page := range p.Pages {
			v.Pages = append(v.Pages, archive.NavItem{Title: page.Title, Path: page.Path()})
		}
		return v, nil
	})
	p.page("404.html", func() (any, error) {
		f := p.frame("404.html", "", "Page not found", "")
		if p.Site.BaseURL != "" { // a host serves this page at any depth
			f.Up = p.Site.BaseURL[strings.Index(p.Site.BaseURL, "://")+3:]
			f.Up = f.Up[strings.IndexByte(f.Up, '/'):]
		}
		return &archive.NotFoundView{Frame: f}, nil
	})
}

// byType returns, for each type, its most often named entities.
func (p *planner) byType(most int) (out []archive.TypeNames) {
	for _, t := range archive.EntityTypes {
		g := archive.TypeNames{Type: t}
		for e := range p.Entities {
			if p.Entities[e].Type == t {
				g.Names = append(g.Names, p.total(e))
			}
		}
		if g.Total = len(g.Names); g.Total == 0 {
			continue
		}
		slices.SortStableFunc(g.Names, func(a, b archive.NameCount) int {
			return cmp.Or(-cmp.Compare(a.Briefings, b.Briefings), -cmp.Compare(a.Count, b.Count))
		})
		g.Names = g.Names[:min(len(g.Names), most)]
		out = append(out, g)
	}
	return out
}

func (p *planner) largest(groups []*archive.Group, most int) []*archive.Group {
	list := slices.Clone(groups)
	slices.SortStableFunc(list, func(a, b *archive.Group) int { return -cmp.Compare(len(a.Briefings), len(b.Briefings)) })
	return list[:min(len(list), most)]
}

// maxShared is how many shared names a related briefing lists.
const maxShared = 4

func (p *planner) briefings() {
	all := make([]int, len(p.Briefings))
	for i, b := range p.Briefings {
		all[i] = i
		view := func(path string) *archive.BriefingView {
			v := &archive.BriefingView{Frame: p.frame(path, "briefings", b.Attr.Title, b.Opening), Briefing: b, Names: p.names(p.Named[i])}
			v.JSON = "briefings/" + b.ID + ".json"
			return v
		}
		p.page(b.Path(), func() (any, error) {
			v := view(b.Path())
			for _, r := range p.Related[i] {
				c := archive.RelatedCard{Card: p.card(r.Briefing), More: max(0, len(r.Shared)-maxShared)}
				for _, e := range r.Shared[:min(len(r.Shared), maxShared)] {
					c.Shared = append(c.Shared, p.refs[e])
				}
				v.Related = append(v.Related, c)
			}
			if b.Attr.SortKey() != "" {
				if i > 0 && p.Briefings[i-1].Attr.SortKey() != "" {
					c := p.card(i - 1)
					v.Later = &c
				}
				if i+1 < len(p.Briefings) && p.Briefings[i+1].Attr.SortKey() != "" {
					c := p.card(i + 1)
					v.Earlier = &c
				}
			}
			return v, nil
		})
		p.file("briefings/"+b.ID+".json", func() (any, error) { return view(b.Path()), nil })
		p.page(b.Record(), func() (any, error) {
			return &archive.RecordView{Frame: p.frame(b.Record(), "briefings", "Record of “"+b.Attr.Title+"”", ""), Briefing: b, Names: p.names(p.Named[i])}, nil
		})
	}
	p.list("briefings/index.html", "briefings", "Briefings", "briefings", all, nil, "")
}

// list plans the pages of a list of briefings.
func (p *planner) list(base, section, heading, what string, briefings []int, publisher *archive.Publisher, bio string) {
	last := max(1, (len(briefings)+cardsPerPage-1)/cardsPerPage)
	for n := 1; n <= last; n++ {
		at := archive.PagePath(base, n)
		p.page(at, func() (any, error) {
			v := &archive.ListView{
				Frame: p.frame(at, section, heading, ""), Pager: archive.Pager{Base: base, Page: n, Last: last},
				Heading: heading, What: what, Publisher: publisher, Bio: bio, Total: len(briefings),
				Cards: p.cards(briefings[(n-1)*cardsPerPage : min(n*cardsPerPage, len(briefings))]),
			}
			if n == 1 && what != "briefings" {
				v.Names = p.most(briefings, 24)
			}
			return v, nil
		})
	}
}

// entities plans the pages of each entity: its mentions, in pages of bounded
// length, and its JSON twin.
func (p *planner) entities() {
	for e, ent := range p.Entities {
		base := p.refs[e].Path()
		pages := p.paged(e)
		for n := range pages {
			at := archive.PagePath(base, n+1)
			p.page(at, func() (any, error) {
				v := &archive.EntityView{
					Frame: p.frame(at, "entities", ent.Name, ""), Pager: archive.Pager{Base: base, Page: n + 1, Last: len(pages)},
					Entity: ent, Briefings: len(p.Occurrences[e]), Mentions: p.total(e).Count, Groups: pages[n].views(p),
				}
				if n == 0 {
					v.JSON = strings.TrimSuffix(base, ".html") + ".json"
					v.Publishers, v.Unissued = p.perPublisher(e)
					for _, t := range p.Together[e] {
						v.Together = append(v.Together, archive.NameCount{Ref: p.refs[t.Entity], Count: t.Briefings, Briefings: t.Briefings})
					}
				}
				return v, nil
			})
		}
		p.file(strings.TrimSuffix(base, ".html")+".json", func() (any, error) {
			v := &archive.EntityDataView{Entity: ent, Mentions: p.total(e).Count}
			for _, o := range p.Occurrences[e] {
				v.Briefings = append(v.Briefings, archive.CardCount{Card: p.card(o.Briefing), Mentions: len(o.Mentions)})
			}
			return v, nil
		})
	}
}

// stretch is a part of an entity's occurrences: from one mention to another.
type stretch struct{ occurrences []archive.Occurrence }

func (s stretch) views(p *planner) []archive.MentionGroup {
	out := make([]archive.MentionGroup, len(s.occurrences))
	for i, o := range s.occurrences {
		out[i] = archive.MentionGroup{Briefing: p.Briefings[o.Briefing], Mentions: o.Mentions}
	}
	return out
}

// paged cuts an entity's mentions into pages; a briefing's mentions are kept
// together where they fit.
func (p *planner) paged(e int) (pages []stretch) {
	var cur stretch
	n := 0
	flush := func() {
		if len(cur.occurrences) > 0 {
			pages = append(pages, cur)
		}
		cur, n = stretch{}, 0
	}
	for _, o := range p.Occurrences[e] {
		if n > 0 && n+len(o.Mentions) > mentionsPerPage {
			flush()
		}
		for len(o.Mentions) > mentionsPerPage {
			cur.occurrences = append(cur.occurrences, archive.Occurrence{Briefing: o.Briefing, Mentions: o.Mentions[:mentionsPerPage]})
			o.Mentions = o.Mentions[mentionsPerPage:]
			flush()
		}
		cur.occurrences = append(cur.occurrences, o)
		n += len(o.Mentions)
	}
	flush()
	return pages
}

func (p *planner) perPublisher(e int) (out []archive.GroupCount, unissued int) {
	at := map[string]int{}
	for _, o := range p.Occurrences[e] {
		pub := &p.Briefings[o.Briefing].Attr.Publisher
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
	types := p.byType(0)
	all := make([]int, len(p.Entities))
	for i := range all {
		all[i] = i
	}
	p.index("entities/index.html", "Names", "", all, types)
	for _, t := range archive.EntityTypes {
		var of []int
		for e := range p.Entities {
			if p.Entities[e].Type == t {
				of = append(of, e)
			}
		}
		heading := strings.ToUpper(t.Plural()[:1]) + t.Plural()[1:]
		if t == "organization" {
			heading = "Organisations"
		}
		p.index(t.Plural()+"/index.html", heading, t, of, types)
	}
}

func (p *planner) index(base, heading string, t archive.EntityType, list []int, types []archive.TypeNames) {
	last := max(1, (len(list)+namesPerPage-1)/namesPerPage)
	var links []archive.LetterLink
	for i, e := range list {
		l := letter(p.Entities[e].Name)
		if n := len(links); n == 0 || links[n-1].Letter != l {
			if !slices.ContainsFunc(links, func(x archive.LetterLink) bool { return x.Letter == l }) {
				links = append(links, archive.LetterLink{Letter: l, Page: i/namesPerPage + 1})
			}
		}
	}
	for n := 1; n <= last; n++ {
		at := archive.PagePath(base, n)
		p.page(at, func() (any, error) {
			v := &archive.IndexView{Frame: p.frame(at, "entities", heading, ""), Pager: archive.Pager{Base: base, Page: n, Last: last},
				Heading: heading, Type: t, Types: types, Letters: links, Total: len(list)}
			for _, e := range list[(n-1)*namesPerPage : min(n*namesPerPage, len(list))] {
				l := letter(p.Entities[e].Name)
				k := slices.IndexFunc(v.Names, func(x archive.LetterNames) bool { return x.Letter == l })
				if k < 0 {
					k = len(v.Names)
					v.Names = append(v.Names, archive.LetterNames{Letter: l})
				}
				v.Names[k].Names = append(v.Names[k].Names, p.total(e))
			}
			return v, nil
		})
	}
}

// letter is the heading a name stands under: its first letter without accents,
// or "0–9", or "#".
func letter(name string) string {
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

func (p *planner) groups(folder, heading string, groups []*archive.Group, unknown int) {
	base := folder + "/index.html"
	last := max(1, (len(groups)+namesPerPage-1)/namesPerPage)
	for n := 1; n <= last; n++ {
		at := archive.PagePath(base, n)
		p.page(at, func() (any, error) {
			v := &archive.GroupsView{Frame: p.frame(at, folder, heading, ""), Pager: archive.Pager{Base: base, Page: n, Last: last}, Heading: heading, Folder: folder, Unknown: unknown}
			for _, g := range groups[(n-1)*namesPerPage : min(n*namesPerPage, len(groups))] {
				v.Groups = append(v.Groups, archive.GroupCount{ID: g.ID, Name: g.Name, Briefings: len(g.Briefings)})
			}
			return v, nil
		})
	}
	for _, g := range groups {
		p.list(folder+"/"+g.ID+".html", folder, g.Name, strings.TrimSuffix(folder, "s"), g.Briefings, g.Publisher, g.Bio)
	}
}

// pages plans the maintainer's own pages and resolves the links they make into
// the archive: source:FILE, entity:ID, publisher:ID, page:ID, or a path of the
// site.
func (p *planner) pages() {
	for _, page := range p.Pages {
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
				if to, ok := p.resolve(s.Target); ok {
					links[s.Target] = up + to
				} else if !p.unnamed(s.Target) {
					p.msgs.Warnf(page.File, b.First, "link to source:FILE, entity:ID, publisher:ID, page:ID or to a path of the site", "a link that leads nowhere: %q", s.Target)
				}
			}
			return true
		})
		p.page(page.Path(), func() (any, error) {
			counts := map[string]int{}
			for _, m := range page.Mentions {
				counts[m.Entity]++
			}
			v := &archive.PageView{Frame: p.frame(page.Path(), "pages/"+page.ID, page.Title, page.Description), Page: page, Links: links}
			for e := range p.Entities {
				if n := counts[p.refs[e].ID]; n > 0 {
					v.Names = append(v.Names, archive.NameCount{Ref: p.refs[e], Count: n, Briefings: len(p.Occurrences[e])})
				}
			}
			return v, nil
		})
	}
}

// unnamed reports whether a link leads to an entity that is kept but that no
// briefing names yet: it has no page, and nobody did anything wrong.
func (p *planner) unnamed(target string) bool {
	id, ok := strings.CutPrefix(target, "entity:")
	return ok && slices.ContainsFunc(p.curated, func(e *archive.Entity) bool { return e.ID == id })
}

// resolve finds what a link of a page leads to.
func (p *planner) resolve(target string) (string, bool) {
	scheme, id, _ := strings.Cut(target, ":")
	id, fragment, hasFragment := strings.Cut(id, "#")
	if hasFragment {
		fragment = "#" + fragment
	}
	switch scheme {
	case "source":
		for _, b := range p.Briefings {
			if b.Doc.File == id || path.Base(b.Doc.File) == id || b.ID == id {
				return b.Path() + fragment, true
			}
		}
	case "entity":
		for _, r := range p.refs {
			if r.ID == id {
				return r.Path(), true
			}
		}
	case "publisher":
		for _, g := range p.Publishers {
			if g.ID == id {
				return "publishers/" + g.ID + ".html", true
			}
		}
	case "page":
		for _, g := range p.Pages {
			if g.ID == id {
				return g.Path(), true
			}
		}
	}
	to, _, _ := strings.Cut(target, "#")
	for _, o := range p.out {
		if o.path == to {
			return target, true
		}
	}
	return "", false
}

// data plans the files for programs.
func (p *planner) data() {
	p.file("archive.json", func() (any, error) {
		v := &archive.ArchiveView{Site: p.Site, Counts: p.Counts}
		for i := range p.Briefings {
			v.Briefings = append(v.Briefings, archive.BriefingRow{Card: p.card(i), SHA256: p.Briefings[i].Doc.SHA256})
		}
		for e, ent := range p.Entities {
			n := p.total(e)
			v.Entities = append(v.Entities, archive.EntityRow{Entity: ent, Mentions: n.Count, Briefings: n.Briefings})
		}
		for _, g := range p.Publishers {
			v.Publishers = append(v.Publishers, &archive.Publisher{ID: g.ID, Name: g.Name, URL: g.Publisher.URL, Type: g.Publisher.Type, Country: g.Publisher.Country})
		}
		return v, nil
	})
	p.file("feed.xml", func() (any, error) {
		v := &archive.FeedView{Site: p.Site}
		for i, b := range p.Briefings {
			if export.Dated(b) && len(v.Entries) < feedEntries {
				v.Entries = append(v.Entries, archive.FeedEntry{Card: p.card(i), File: b.Doc.File})
			}
		}
		return v, nil
	})
	for _, name := range export.Schemas {
		p.file("schema/"+name, func() (any, error) { return &archive.SchemaView{Name: name}, nil })
	}
	p.file("robots.txt", func() (any, error) { return &archive.RobotsView{Site: p.Site}, nil })
	if p.Site.BaseURL == "" {
		p.msgs.Notef("", 0, "set base_url in site.yaml, or pass --base-url, when you publish", "no base_url: sitemap.xml is left out and the feed's links are relative")
		return
	}
	p.sitemaps()
}

// maxURLs is the most a sitemap may list (sitemaps.org).
const maxURLs = 50_000

func (p *planner) sitemaps() {
	var urls []archive.SitemapURL
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
	add("publishers/index.html", "")
	add("authors/index.html", "")
	for _, page := range p.Pages {
		add(page.Path(), "")
	}
	for _, b := range p.Briefings {
		add(b.Path(), b.Attr.Published)
	}
	for _, r := range p.refs {
		add(r.Path(), "")
	}
	for _, g := range p.Publishers {
		add("publishers/"+g.ID+".html", "")
	}
	for _, g := range p.Authors {
		add("authors/"+g.ID+".html", "")
	}
	if len(urls) <= maxURLs {
		p.file("sitemap.xml", func() (any, error) { return &archive.SitemapView{Site: p.Site, URLs: urls}, nil })
		return
	}
	var parts []archive.SitemapURL
	for n := 0; n*maxURLs < len(urls); n++ {
		part := urls[n*maxURLs : min((n+1)*maxURLs, len(urls))]
		name := fmt.Sprintf("sitemap-%d.xml", n+1)
		parts = append(parts, archive.SitemapURL{Path: name})
		p.file(name, func() (any, error) { return &archive.SitemapView{Site: p.Site, URLs: part}, nil })
	}
	p.file("sitemap.xml", func() (any, error) { return &archive.SitemapView{Site: p.Site, URLs: parts, Index: true}, nil })
}

// static plans the assets: the program's, the archive's own, and the colours of
// highlighted code. A name that a page has stays the page's.
func (p *planner) static(fsys fs.FS) {
	taken := map[string]bool{}
	for _, o := range p.out {
		taken[o.path] = true
	}
	_ = fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			p.msgs.Errorf("static/"+name, 0, "check that it may be read", "%s", cause(err))
			return nil
		case d.IsDir(), strings.HasSuffix(name, "~"), path.Ext(name) == ".go" && !strings.Contains(name, "/"), d.Name() == ".DS_Store":
			return nil
		case d.Type()&fs.ModeSymlink != 0:
			p.msgs.Errorf("static/"+name, 0, "copy the file here", "a symbolic link is not followed")
			return nil
		case taken[name] || name == manifestName:
			p.msgs.Errorf("static/"+name, 0, "rename it", "the site has a file of this name itself")
			return nil
		}
		taken[name] = true
		p.file(name, func() (any, error) {
			data, err := fs.ReadFile(fsys, name)
			return &archive.StaticView{Data: data}, err
		})
		return nil
	})
	if !taken["assets/code.css"] {
		p.file("assets/code.css", func() (any, error) { return &archive.StaticView{Data: markdown.Stylesheet()}, nil })
	}
}

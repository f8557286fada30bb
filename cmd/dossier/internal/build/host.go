package build

import (
	"maps"
	"slices"

	"dossier/cmd/dossier/internal/archive"
)

// mostRedirects is how many lines a file of redirects may have (Cloudflare Pages:
// 2,000 that are static). The pages at the old addresses lead on without it.
const mostRedirects = 2000

// host plans the files by which hosts are told how to serve the site. A file of
// the archive's own in static/ takes their place.
func (p *planner) host() {
	for _, f := range []struct {
		name string
		view func(r *reader) any
	}{
		{".nojekyll", func(r *reader) any { return &archive.HostView{Site: r.site(), Name: ".nojekyll"} }},
		{"_headers", func(r *reader) any {
			return &archive.HostView{Site: r.site(), Name: "_headers", Fingerprinted: slices.Sorted(maps.Values(r.site().Assets))}
		}},
		{"_redirects", func(r *reader) any {
			return &archive.HostView{Site: r.site(), Name: "_redirects", Redirects: r.redirects()}
		}},
	} {
		if _, own := p.static[f.name]; !own {
			p.chunk("host", f.name, 0, func(p *planner, name string, _ int) {
				p.file(name, func(r *reader) (any, error) { return f.view(r), nil })
			})
		}
	}
}

// redirects lists the addresses that lead elsewhere.
func (r *reader) redirects() (out []archive.Redirect) {
	r.note(orderFact, "")
	r.note(formerFact, "")
	for _, l := range r.of.led {
		if _, there := r.of.briefing[l.To]; there {
			for _, folder := range []string{"briefings/", "records/"} {
				out = append(out, archive.Redirect{From: folder + l.ID + ".html", To: folder + l.To + ".html"})
			}
		}
	}
	for _, id := range slices.Sorted(maps.Keys(r.of.becameOthers)) {
		if e, there := r.of.Number(id); there && r.of.paged(e) {
			continue
		}
		if to, ok := r.moved(r.of.becameOthers[id]); ok {
			out = append(out, archive.Redirect{From: archive.EntityPath(id), To: to.Path()})
		}
	}
	return out[:min(len(out), mostRedirects)]
}

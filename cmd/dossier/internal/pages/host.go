package pages

// The files by which hosts are told how to serve the site. A file of the archive's
// own in static/ takes their place.

import (
	"maps"
	"slices"

	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/view"
)

// mostRedirects is how many lines a file of redirects may have (Cloudflare Pages:
// 2,000 that are static). The pages at the old addresses lead on without it.
const mostRedirects = 2000

func planHost(p *planner) {
	offered := 0
	for range p.Originals() {
		offered = 1
		break
	}
	for _, name := range []string{".nojekyll", "_headers", "_redirects"} {
		if !p.HasAsset(name) {
			p.chunk(name, offered, hostFile)
		}
	}
}

func hostFile(f *files, c Chunk) {
	f.file(c.ID, func(r *facts.Reader) (any, error) {
		v := &view.Host{Site: r.Site(), Name: c.ID}
		switch c.ID {
		case "_headers":
			v.Originals = c.N > 0
			v.Fingerprinted = slices.Sorted(maps.Values(v.Site.Assets))
		case "_redirects":
			v.Redirects = redirects(r)
		}
		return v, nil
	})
}

// redirects lists the redirected addresses.
func redirects(r *facts.Reader) (out []view.Redirect) {
	for _, l := range r.Redirects() {
		if _, there := r.Find(l.To); there {
			for _, folder := range []string{"briefings/", "records/"} {
				out = append(out, view.Redirect{From: folder + l.ID + ".html", To: folder + l.To + ".html"})
			}
		}
	}
	ids, to := r.Became()
	for _, id := range ids {
		if e, there := r.FindEntity(id); there && r.Ref(e).Passage == "" { // it has its page
			continue
		}
		if e, there := r.FindEntity(to[id]); there {
			out = append(out, view.Redirect{From: view.EntityPath(id), To: r.Ref(e).Path()})
		}
	}
	return first(out, mostRedirects)
}

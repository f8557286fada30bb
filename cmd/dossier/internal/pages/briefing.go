package pages

// A briefing's page, and the same as JSON.

import (
	"iter"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/export"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/view"
)

// maxShared is how many shared names a related briefing lists.
const maxShared = 4

// maxCited is up to how many briefings an archive has the citation of each in files of
// their own, which programs can ask for by their address. In a larger one, whose files
// must stay few, they stand in the page alone, from which readers save them.
const maxCited = briefingsPerFile

func planBriefings(p *planner) {
	cited := 0
	if n, _ := p.Count(); n <= maxCited && p.Downloads() == archive.DownloadAll {
		cited = 1
	}
	for id := range p.Briefings() {
		p.chunk(id, cited, briefing)
	}
}

func briefing(f *files, c Chunk) {
	id := c.ID
	page := "briefings/" + id + ".html"
	shown := func(r *facts.Reader) (*view.Briefing, int) {
		i := r.Briefing(id)
		b := r.Whole(i)
		v := &view.Briefing{Frame: frame(r, page, "briefings", b.Attr().Heading(), b.Opening), Briefing: b, Names: r.Names(i), Passages: r.Passages(i)}
		return v, i
	}
	f.page(page, func(r *facts.Reader) (any, error) {
		v, i := shown(r)
		v.Picture = pictureOf(r, id)
		v.Minutes = prose.Minutes(text(v.Briefing.Doc.Whole()), v.Briefing.Attr().Language)
		v.Markdown = twinOf(v.Site, v.Path)
		v.Related = relatives(r, id, i)
		v.Leads = r.Leads(id)
		if v.Versions = view.VersionsOf(v.Briefing, v.Briefing); v.Versions != nil {
			v.Revision = facts.Revision(v.Briefing, v.Briefing.Versions[0])
		}
		v.Corrections, v.MoreCorrect = r.Corrections(id)
		v.OneText = r.Copies(i)
		v.Translations = r.Translations(i)
		cited := view.CitationOf(v.Briefing, v.Site)
		v.BibTeX, v.RIS = export.BibTeX(&cited), export.RIS(&cited)
		if v.Briefing.Attr().SortKey() != "" {
			v.Later, v.Earlier = r.Beside(i)
			if v.Later != nil && v.Later.Attr.SortKey() == "" {
				v.Later = nil
			}
			if v.Earlier != nil && v.Earlier.Attr.SortKey() == "" {
				v.Earlier = nil
			}
		}
		return v, nil
	})
	f.file("briefings/"+id+".json", func(r *facts.Reader) (any, error) {
		v, _ := shown(r)
		v.Leads = r.Leads(id)
		return v, nil
	})
	if c.N == 0 {
		return
	}
	for _, format := range []string{"bib", "ris"} {
		f.file("briefings/"+id+"."+format, func(r *facts.Reader) (any, error) {
			return &view.Citations{Format: format, Citations: []view.Citation{view.CitationOf(r.Whole(r.Briefing(id)), r.Site())}}, nil
		})
	}
}

// text is what a document says, part by part.
func text(d *archive.Document) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, leaf := range d.Leaves {
			if !yield(leaf.Text) {
				return
			}
		}
	}
}

// relatives lists the related briefings of one, with the names they share.
func relatives(r *facts.Reader, id string, b int) (out []view.RelatedCard) {
	for _, rel := range r.Related(b) {
		shared := r.Common(b, int(rel))
		c := view.RelatedCard{Card: r.Card(int(rel)), More: max(0, len(shared)-maxShared)}
		if r.Paired(id, c.ID) {
			c.Compare = view.ComparePath(id, c.ID)
		}
		for _, e := range first(shared, maxShared) {
			c.Shared = append(c.Shared, r.Ref(e))
		}
		out = append(out, c)
	}
	return out
}

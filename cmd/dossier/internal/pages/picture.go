package pages

// The pictures that represent a page where a link to it is shared. Only where the
// site has an address can anybody find them.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

// picturesUpTo is the size of an archive up to which each briefing has a picture
// of its own. In a larger one the site's serves for all: pictures would take most
// of a build.
const picturesUpTo = 500

func planPictures(p *planner) {
	if n, _ := p.Count(); p.Published() && n <= picturesUpTo {
		for id := range p.Briefings() {
			p.chunk(id, 0, picture)
		}
	}
	p.chunk("", 0, sitePicture)
}

// pictureOf returns where the picture of a briefing stands.
func pictureOf(r *facts.Reader, id string) string {
	if r.Site().BaseURL != "" && r.Briefings() <= picturesUpTo {
		return "cards/" + id + ".png"
	}
	return "card.png"
}

func picture(f *files, c Chunk) {
	f.file("cards/"+c.ID+".png", func(r *facts.Reader) (any, error) {
		card := r.Card(r.Briefing(c.ID))
		return &view.Picture{Site: r.Site(), Title: card.Attr.Title, Words: archive.SlipWords(card.Attr.Slip())}, nil
	})
}

func sitePicture(f *files, _ Chunk) {
	f.file("card.png", func(r *facts.Reader) (any, error) {
		site := r.Site()
		v := &view.Picture{Site: site, Title: site.Description, Words: i18n.Plural(r.Counts().Briefings, "briefing") + " · " + i18n.Plural(r.Counts().Entities, "name")}
		if v.Title == "" {
			v.Title = site.Title
		}
		return v, nil
	})
}

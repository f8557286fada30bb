package export

// The archive as entities of FollowTheMoney 4, one a line, for OpenAleph: what is
// named, each briefing as an Article, and between them which documents what.

import (
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/view"
)

// ftmSchemas are the schemata of FollowTheMoney that entities become. A policy
// has none there and is omitted.
var ftmSchemas = map[archive.EntityType]string{
	"person": "Person", "organization": "Organization", "place": "Address", "event": "Event", "work": "Document",
}

// ftm writes one entity; properties is called with what writes a property, which
// is omitted where it has no value.
func ftm(o *object, id, schema string, properties func(some func(name string, values ...string))) {
	o.fresh = true
	o.open('{')
	o.string("id", id)
	o.string("schema", schema)
	o.key("properties")
	o.open('{')
	properties(func(name string, values ...string) {
		list := make([]string, 0, len(values))
		for _, s := range values {
			if s != "" {
				list = append(list, s)
			}
		}
		if len(list) > 0 {
			o.strings(name, list)
		}
	})
	o.close('}')
	o.close('}')
	o.dst = append(o.dst, '\n')
}

// ftmPage is the address of a page, where the site has one.
func ftmPage(site *archive.Site, path string) string {
	if site.BaseURL == "" {
		return ""
	}
	return site.BaseURL + path
}

func ftmEntity(o *object, site *archive.Site, e *view.EntityRow) {
	schema := ftmSchemas[e.Type]
	if schema == "" {
		return
	}
	ftm(o, "dossier-entity-"+e.ID, schema, func(some func(string, ...string)) {
		switch schema {
		case "Document":
			some("title", e.Name)
			some("fileName", e.Name) // it asks for one
		case "Address":
			some("full", e.Name)
			fallthrough
		default:
			some("name", e.Name)
			some("alias", e.Aliases...)
		}
		some("wikidataId", e.Wikidata)
		some("sourceUrl", ftmPage(site, e.URL))
		var note []string
		body.Walk(e.Note, func(b *body.Block) bool { note = append(note, b.Text); return true })
		some("summary", strings.Join(note, "\n\n"))
	})
}

func ftmBriefing(o *object, site *archive.Site, v *view.Briefing) {
	b := v.Briefing
	a := b.Attr
	id := "dossier-briefing-" + b.ID
	ftm(o, id, "Article", func(some func(string, ...string)) {
		some("title", a.Title)
		some("author", archive.FieldOf("authors").Text(a))
		some("publisher", a.Publisher.Name)
		some("publishedAt", edtf.Plain(a.Published).Parts("-"))
		if a.SourceURL != "" {
			some("sourceUrl", a.SourceURL)
		} else {
			some("sourceUrl", ftmPage(site, b.Path()))
		}
		some("fileName", b.Doc.File)
		some("mimeType", b.Doc.MediaType)
		var text []string
		for _, l := range b.Doc.Leaves {
			text = append(text, l.Text)
		}
		some("bodyText", strings.Join(text, "\n\n"))
	})
	for _, n := range v.Names {
		if ftmSchemas[n.Type] == "" {
			continue
		}
		ftm(o, id+"-names-"+n.ID, "Documentation", func(some func(string, ...string)) {
			some("document", id)
			some("entity", "dossier-entity-"+n.ID)
			some("role", named(n.Count))
		})
	}
}

func named(times int) string {
	if times == 1 {
		return "named once"
	}
	return "named " + strconv.Itoa(times) + " times"
}

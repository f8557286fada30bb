package export

// The archive as entities of FollowTheMoney 4, one a line, for OpenAleph: what is
// named, each briefing as an Article, and between them which documents what.

import (
	"slices"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/view"
)

// ftmSchemas are the schemata of FollowTheMoney that entities become. A policy has none
// there: an Article has its name among its keywords.
var ftmSchemas = map[archive.EntityType]string{
	"person": "Person", "organization": "Organization", "place": "Address", "event": "Event", "work": "Document",
}

// ftm begins an entity; done ends it.
func (o *object) ftm(id, schema string) {
	o.fresh = true
	o.open('{')
	o.string("id", id)
	o.string("schema", schema)
	o.key("properties")
	o.open('{')
}

func (o *object) ftmDone() {
	o.close('}')
	o.close('}')
	o.dst = append(o.dst, '\n')
}

// some writes a property, which is omitted where it has no value.
func (o *object) some(name string, values ...string) {
	if slices.ContainsFunc(values, func(s string) bool { return s != "" }) {
		o.key(name)
		o.open('[')
		for _, s := range values {
			if s != "" {
				o.item(s)
			}
		}
		o.close(']')
	}
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
	o.ftm("dossier-entity-"+e.ID, schema)
	switch schema {
	case "Document":
		o.some("title", e.Name)
		o.some("fileName", e.Name) // it asks for one
	case "Address":
		o.some("full", e.Name)
		fallthrough
	default:
		o.some("name", e.Name)
		o.some("alias", e.Aliases...)
	}
	o.some("wikidataId", e.Wikidata)
	o.some("sourceUrl", ftmPage(site, e.URL))
	var note []string
	body.Walk(e.Note, func(b *body.Block) bool { note = append(note, b.Text); return true })
	o.some("summary", strings.Join(note, "\n\n"))
	o.ftmDone()
}

func ftmBriefing(o *object, site *archive.Site, v *view.Briefing) {
	b := v.Briefing
	a := b.Attr()
	id := "dossier-briefing-" + b.ID
	o.ftm(id, "Article")
	o.some("title", a.Title)
	o.some("author", archive.FieldOf("authors").Text(a))
	o.some("publisher", a.Publisher.Name)
	o.some("publishedAt", edtf.Plain(a.Published).Parts("-"))
	if a.SourceURL != "" {
		o.some("sourceUrl", a.SourceURL)
	} else {
		o.some("sourceUrl", ftmPage(site, b.Path()))
	}
	var policies []string
	for i := range v.Names {
		if v.Names[i].Type == "policy" {
			policies = append(policies, v.Names[i].Name)
		}
	}
	o.some("keywords", policies...)
	o.some("fileName", b.Doc.File)
	o.some("mimeType", b.Doc.MediaType)
	o.texts("bodyText", b.Doc.Whole().Leaves)
	o.ftmDone()
	for i := range v.Names {
		n := &v.Names[i]
		if ftmSchemas[n.Type] == "" {
			continue
		}
		o.dst = appendText(append(o.dst, `{"id":"`...), id)
		o.dst = appendText(append(o.dst, "-names-"...), n.ID)
		o.dst = append(o.dst, `","schema":"Documentation","properties":{"document":[`...)
		o.dst = appendText(append(appendString(o.dst, id), `],"entity":["dossier-entity-`...), n.ID)
		o.dst = append(append(append(o.dst, `"],"role":["`...), named(n.Count)...), "\"]}}\n"...)
	}
}

// texts writes the texts of some paragraphs as one value of a property.
func (o *object) texts(name string, leaves []*body.Block) {
	if len(leaves) < 2 && !slices.ContainsFunc(leaves, func(l *body.Block) bool { return l.Text != "" }) {
		return
	}
	o.key(name)
	o.dst = append(o.dst, `["`...)
	for i, l := range leaves {
		if i > 0 {
			o.dst = append(o.dst, `\n\n`...)
		}
		o.dst = appendText(o.dst, l.Text)
	}
	o.dst = append(o.dst, `"]`...)
}

func named(times int) string {
	if times == 1 {
		return "named once"
	}
	return "named " + strconv.Itoa(times) + " times"
}

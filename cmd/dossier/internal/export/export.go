package export

// Which View becomes which file, and the JSON of briefings, entities and the archive.

import (
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/quotes"
	"dossier/cmd/dossier/internal/view"
)

// File writes a View's file behind dst.
func File(dst []byte, shown any) ([]byte, error) {
	o := &object{dst: dst}
	switch v := shown.(type) {
	case *view.Briefing:
		return briefing(o, v), nil
	case *view.EntityData:
		return entity(o, v), nil
	case *view.Archive:
		return archiveJSON(o, v), nil
	case *view.Schema:
		return schema(v.Name)
	case *view.SearchWords:
		return searchWords(o, v), nil
	case *view.SearchPairs:
		return searchPairs(o, v), nil
	case *view.SearchColumns:
		return searchColumns(o, v), nil
	case *view.SearchNames:
		return searchNames(o, v), nil
	case *view.EntityPreviews:
		return previews(o, v), nil
	case *view.SearchTexts:
		return searchTexts(o, v)
	case *view.Rows:
		return tableRows(o, v), nil
	case *view.DatedRows:
		return datedRows(o, v), nil
	case *view.SearchRules:
		return searchRules(o, v), nil
	case *view.Citations:
		return asIs(dst, func(p *pieces) { citations(p, v) })
	case *view.Feed:
		return feed(o, v), nil
	case *view.OpenSearch:
		return openSearch(v), nil
	case *view.Picture:
		return cardImage(v)
	case *view.Table:
		if v.Of == "briefings" || v.Of == "entities" { // short ones, which spreadsheets open
			return asIs(dst, func(p *pieces) { table(p, v) })
		}
		return Gzip(dst, func(w io.Writer) error { return inPieces(w, func(p *pieces) { table(p, v) }) })
	case *view.Lines:
		return Gzip(dst, func(w io.Writer) error { return inPieces(w, func(p *pieces) { lines(p, v) }) })
	case *view.Sitemap:
		return sitemap(v)
	case *view.Robots:
		return robots(v), nil
	case *view.LLMs:
		return llms(v), nil
	case *view.Host:
		return host(v), nil
	case *view.Original:
		return original(dst, v)
	case *view.Static:
		return append(dst, v.Data...), nil
	}
	return nil, fmt.Errorf("no exporter for %T", shown)
}

// briefing writes schema dossier/briefing/1.
func briefing(o *object, v *view.Briefing) []byte {
	b := v.Briefing
	a, d := b.Attr(), b.Doc.Whole()
	o.open('{')
	o.string("schema", "dossier/briefing/1")
	o.string("id", b.ID)
	o.string("url", b.Path())
	versions(o, b)
	o.key("source")
	o.open('{')
	o.string("file", path.Base(d.File))
	o.string("path", d.File)
	o.string("sha256", d.SHA256)
	o.int("bytes", d.Bytes)
	o.string("media_type", d.MediaType)
	o.maybe("encoding", d.Encoding)
	ties(o, b)
	o.close('}')
	fields(o, a)
	basis(o, b)
	leaves := d.Leaves
	o.key("headings")
	o.open('[')
	for _, l := range leaves {
		if l.Kind == body.Heading {
			o.comma()
			o.open('{')
			o.string("text", l.Text)
			o.int("paragraph", l.N)
			o.close('}')
		}
	}
	o.close(']')
	o.list("paragraphs", len(leaves), func(i int) {
		l := leaves[i]
		o.int("n", l.N)
		if z := l.Zone.String(); z != "" {
			o.string("zone", z)
		}
		o.string("text", l.Text)
		o.key("lines")
		o.pair(l.First, l.Last)
		if p := d.Part(l.First); p != nil {
			o.key("part")
			o.open('{')
			o.string("kind", string(p.Kind))
			o.string("label", p.Label)
			o.close('}')
		}
	})
	o.list("footnotes", len(d.Footnotes), func(i int) {
		n := &d.Footnotes[i]
		o.string("marker", n.Marker)
		o.maybe("url", n.URL)
		if n.Text != nil {
			o.string("text", n.Text.Text)
			o.int("note", n.Text.N)
		}
		o.key("paragraph")
		if n.Paragraph == 0 {
			o.dst = append(o.dst, "null"...)
		} else {
			o.dst = fmt.Append(o.dst, n.Paragraph)
		}
	})
	mentions(o, v)
	statements(o, b)
	quotations(o, v)
	passages(o, v)
	o.list("removed", len(d.Removed), func(i int) {
		r := d.Removed[i]
		o.key("lines")
		o.pair(r.First, r.Last)
		o.string("text", r.Text)
		o.string("reason", r.Reason)
	})
	leads(o, &v.Leads)
	o.close('}')
	return append(o.dst, '\n')
}

// leads writes the briefings that one leads to, and those that lead to it, where there are
// some.
func leads(o *object, l *view.Leads) {
	citing(o, "references", slices.Concat(l.To, l.Out))
	if citing(o, "cited_by", l.By); l.All > 0 {
		o.int("cited_by_total", l.All)
	}
}

func citing(o *object, key string, list []view.Citing) {
	if len(list) == 0 {
		return
	}
	o.list(key, len(list), func(i int) {
		c := &list[i]
		o.string("id", c.ID)
		o.string("why", c.Why.String())
		if c.N > 0 {
			o.int("paragraph", c.N)
		}
	})
}

// versions writes of which briefing one is an earlier version, or which earlier ones it has.
func versions(o *object, b *archive.Briefing) {
	if b.VersionOf != "" {
		o.string("version_of", b.VersionOf)
	}
	if len(b.Versions) > 0 {
		o.list("versions", len(b.Versions), func(i int) {
			v := b.Versions[i]
			o.string("id", v.ID)
			o.string("url", v.Path())
			o.maybe("saved", v.Version())
			o.string("sha256", v.Doc.SHA256)
		})
	}
}

// ties writes which file holds that of a briefing, and which its own holds; nothing of one
// that lies in a folder and holds none.
func ties(o *object, b *archive.Briefing) {
	if h := b.Holder; h != nil {
		o.key("within")
		o.open('{')
		o.string("as", string(b.Doc.Within.As))
		o.string("path", h.File)
		o.maybe("id", h.ID)
		o.close('}')
	}
	if len(b.Inside) == 0 {
		return
	}
	o.list("holds", len(b.Inside), func(i int) {
		t := &b.Inside[i]
		o.string("name", t.Name)
		o.string("sha256", t.SHA256)
		o.int("bytes", t.Bytes)
		o.maybe("media_type", t.Type)
		o.maybe("path", t.File)
		o.maybe("id", t.ID)
	})
}

// mentions writes every occurrence; offsets are code points in the text of
// their paragraph.
func mentions(o *object, v *view.Briefing) {
	o.names.of(v.Names, func(dst []byte, n *view.NameCount) []byte {
		dst = appendString(append(dst, `{"entity":`...), n.ID)
		dst = appendString(append(dst, `,"name":`...), n.Name)
		if dst = append(dst, `,"type":`...); n.Type == "" {
			dst = append(dst, "null"...)
		} else {
			dst = appendString(dst, string(n.Type))
		}
		return append(dst, `,"surface":`...)
	})
	n, bytes, points := -1, 0, 0 // position reached in leaf n
	o.key("mentions")
	o.open('[')
	for _, m := range v.Briefing.Mentions() {
		s := v.Briefing.Text(m.N)
		head := o.names.head(m.Entity)
		if head == nil || m.End > len(s) {
			continue
		}
		if m.N != n || m.Start < bytes {
			n, bytes, points = m.N, 0, 0
		}
		points += utf8.RuneCountInString(s[bytes:m.Start])
		start := points
		points += utf8.RuneCountInString(s[m.Start:m.End])
		bytes = m.End
		o.comma()
		o.dst = appendString(append(o.dst, head...), s[m.Start:m.End])
		o.dst = strconv.AppendInt(append(o.dst, `,"paragraph":`...), int64(m.N), 10)
		o.dst = strconv.AppendInt(append(o.dst, `,"start":`...), int64(start), 10)
		o.dst = strconv.AppendInt(append(o.dst, `,"end":`...), int64(points), 10)
		o.dst = appendString(append(o.dst, `,"rule":`...), string(m.Rule))
		o.dst = append(appendShare(append(o.dst, `,"confidence":`...), m.Confidence), '}')
	}
	o.close(']')
}

// statements writes the sentences that carry a date.
func statements(o *object, b *archive.Briefing) {
	dated := b.Dated()
	o.list("statements", len(dated), func(i int) {
		s := &dated[i]
		left, words, right := s.Cut(b.Text(s.N))
		o.string("date", s.Date)
		o.string("precision", archive.Precision(s.Date))
		o.string("date_text", words)
		o.string("basis", string(s.Basis()))
		o.maybe("rule", s.Rule)
		o.int("paragraph", s.N)
		o.string("text", left+words+right)
	})
}

// quotations writes the quotations; offsets are code points in the text of their paragraph.
func quotations(o *object, v *view.Briefing) {
	var names map[string]*view.NameCount
	list := quotes.Of(v.Briefing, func(id string) (string, archive.EntityType) {
		if names == nil { // few texts quote anybody
			names = byID(v)
		}
		if n := names[id]; n != nil {
			return n.Name, n.Type
		}
		return "", ""
	})
	n, bytes, points := -1, 0, 0 // position reached in leaf n
	o.list("quotes", len(list), func(i int) {
		q := &list[i]
		s := v.Briefing.Text(q.N)
		if q.N != n {
			n, bytes, points = q.N, 0, 0
		}
		points += utf8.RuneCountInString(s[bytes:q.Start])
		bytes = q.Start
		o.maybe("speaker", q.Speaker)
		o.maybe("speaker_text", q.SpeakerText)
		o.maybe("verb", q.Verb)
		o.int("paragraph", q.N)
		o.int("start", points)
		o.int("end", points+utf8.RuneCountInString(s[q.Start:q.End]))
		o.string("text", s[q.Start:q.End])
	})
}

// passages writes those that other briefings have, too; nothing where there are none.
func passages(o *object, v *view.Briefing) {
	if len(v.Passages) == 0 {
		return
	}
	o.list("shared_passages", len(v.Passages), func(i int) {
		p := &v.Passages[i]
		o.int("paragraph", p.N)
		o.int("words", p.Words)
		o.list("with", len(p.In), func(i int) {
			o.string("id", p.In[i].ID)
			o.int("paragraph", p.In[i].N)
			o.int("words", p.In[i].Words)
		})
	})
}

// byID returns the names of a briefing by their ids.
func byID(v *view.Briefing) map[string]*view.NameCount {
	names := make(map[string]*view.NameCount, len(v.Names))
	for i := range v.Names {
		names[v.Names[i].ID] = &v.Names[i]
	}
	return names
}

func entity(o *object, v *view.EntityData) []byte {
	e := v.Entity
	o.open('{')
	o.string("schema", "dossier/entity/2")
	o.string("id", e.ID)
	o.string("url", view.RefOf(e).Path())
	o.string("name", e.Name)
	o.maybe("type", string(e.Type))
	o.strings("aliases", e.Aliases)
	o.strings("weak_aliases", e.WeakAliases)
	o.maybe("wikidata", e.Wikidata)
	o.strings("same_as", e.SameAs)
	var note []string
	body.Walk(e.Note, func(b *body.Block) bool { note = append(note, b.Text); return true })
	o.maybe("note", strings.Join(note, "\n\n"))
	o.bool("reviewed", !e.Found)
	o.share("confidence", e)
	o.int("mentions", v.Mentions)
	o.list("briefings", len(v.Briefings), func(i int) {
		b := &v.Briefings[i]
		o.string("id", b.ID)
		o.maybe("published", b.Published)
		o.key("paragraphs")
		o.open('[')
		for _, n := range b.Paragraphs {
			o.comma()
			o.dst = strconv.AppendInt(o.dst, int64(n), 10)
		}
		o.close(']')
	})
	o.close('}')
	return append(o.dst, '\n')
}

func archiveJSON(o *object, v *view.Archive) []byte {
	o.open('{')
	o.string("schema", "dossier/archive/1")
	o.string("title", v.Site.Title)
	o.string("generator", v.Site.Generator)
	c := v.Counts
	o.key("counts")
	o.open('{')
	o.int("briefings", c.Briefings)
	o.int("entities", c.Entities)
	o.int("mentions", c.Mentions)
	o.int("publishers", c.Publishers)
	o.int("authors", c.Authors)
	o.int("undated", c.Undated)
	o.int("publisher_not_stated", c.Unissued)
	o.int("author_not_stated", c.Unsigned)
	o.close('}')
	o.list("briefings", len(v.Briefings), func(i int) {
		b := v.Briefings[i]
		o.string("id", b.ID)
		o.string("url", b.Path())
		o.string("title", b.Attr.Title)
		o.maybe("published", b.Attr.Published)
		o.maybe("publisher", b.Attr.Publisher.ID)
		o.string("sha256", b.SHA256)
		if b.ShownAs != b.ID {
			o.string("shown_as", b.ShownAs)
		}
		if b.Attr.Retracted() {
			o.bool("retracted", true)
		}
	})
	o.list("entities", len(v.Entities), func(i int) {
		e := v.Entities[i]
		o.string("id", e.ID)
		o.string("name", e.Name)
		o.maybe("type", string(e.Type))
		o.string("url", e.URL)
		o.strings("aliases", e.Aliases)
		o.int("mentions", e.Mentions)
		o.int("briefings", e.Briefings)
		o.bool("reviewed", !e.Found)
		o.share("confidence", e.Entity)
	})
	o.key("publishers")
	o.open('[')
	for _, p := range v.Publishers {
		o.comma()
		members(o, archive.FieldOf("publisher").Members, p)
	}
	o.close(']')
	o.close('}')
	return append(o.dst, '\n')
}

package export

// The files of the search index are scripts, because a page that was opened from
// a disk may load nothing else. Each hands its data to the search under its name;
// no byte of a source can end the string that holds it.

import (
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/view"
)

func (o *object) call(name string) {
	o.dst = append(appendString(append(o.dst, "dossier("...), name), ',')
}

func (o *object) done() []byte { return append(o.dst, ");\n"...) }

func searchRules(o *object, v *view.SearchRules) []byte {
	o.call("rules")
	o.open('{')
	o.int("names", v.Names)
	o.string("stems", prose.Stems)
	o.string("stop", strings.Join(strings.Fields(prose.StopWords), " "))
	o.close('}')
	return o.done()
}

// searchWords writes postings as {word: "count,data"}, the lexicon as {word: count}.
func searchWords(o *object, v *view.SearchWords) []byte {
	o.call(v.Name)
	o.open('{')
	for i := range v.Words {
		w := &v.Words[i]
		if w.Data == nil {
			o.int(w.Word, w.Briefings)
			continue
		}
		o.comma()
		o.dst = append(append(appendString(o.dst, w.Word), ':', '"'), w.Data...)
		o.dst = append(o.dst, '"')
	}
	o.close('}')
	return o.done()
}

func searchPairs(o *object, v *view.SearchPairs) []byte {
	o.call(v.Name)
	o.open('[')
	for _, s := range v.Slots {
		o.comma()
		o.dst = append(append(append(o.dst, '"'), s...), '"')
	}
	o.close(']')
	return o.done()
}

func searchNames(o *object, v *view.SearchNames) []byte {
	o.call(v.Name)
	o.open('[')
	for i := range v.Names {
		n := &v.Names[i]
		o.comma()
		o.open('{')
		o.string("id", n.ID)
		o.string("name", n.Name)
		o.string("type", string(n.Type))
		o.string("url", n.Path())
		o.int("mentions", n.Count)
		o.int("briefings", n.Briefings)
		if n.Found {
			o.bool("found", true)
		}
		if len(n.Aliases) > 0 {
			o.strings("aliases", n.Aliases)
		}
		o.close('}')
	}
	o.close(']')
	return o.done()
}

// previews writes what a page shows when a name is hovered or focused, by ids.
func previews(o *object, v *view.EntityPreviews) []byte {
	o.call(v.Name)
	o.open('{')
	for i := range v.Previews {
		n := &v.Previews[i]
		o.key(n.ID)
		o.open('{')
		o.string("name", n.Name)
		o.string("type", string(n.Type))
		o.int("mentions", n.Count)
		o.int("briefings", n.Briefings)
		o.bool("found", n.Found)
		o.maybe("note", n.Note)
		o.string("title", n.Latest.Attr.Title)
		o.string("url", n.Latest.Path())
		slip(o, n.Latest.Attr)
		o.close('}')
	}
	o.close('}')
	return o.done()
}

func searchTexts(o *object, v *view.SearchTexts) []byte {
	o.call(v.Name)
	o.open('[')
	for _, b := range v.Briefings {
		o.comma()
		o.open('{')
		o.string("url", b.Path())
		o.string("title", b.Attr.Title)
		o.string("lang", b.Attr.Language)
		slip(o, b.Attr)
		o.key("text")
		o.open('[')
		for _, l := range b.Doc.Leaves {
			o.comma()
			o.dst = appendString(o.dst, l.Text)
		}
		o.close(']')
		o.close('}')
	}
	o.close(']')
	return o.done()
}

// slip writes the slip of a briefing as badges: field, basis, words.
func slip(o *object, a *archive.Attribution) {
	o.key("slip")
	o.open('[')
	parts := a.Slip()
	for i := range parts {
		p := &parts[i]
		o.comma()
		o.open('[')
		for _, s := range []string{p.Field, string(p.Basis), p.Words()} {
			o.comma()
			o.dst = appendString(o.dst, s)
		}
		o.close(']')
	}
	o.close(']')
}

package export

// The files of the search index are scripts, because a page that was opened from
// a disk may load nothing else. Each hands its data to the search under its name;
// no byte of a source can end the string that holds it.

import (
	"bytes"
	"encoding/base64"
	"io"
	"strconv"
	"strings"
	"sync"

	"github.com/klauspost/compress/zlib"

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
	o.int("briefings", v.Briefings)
	o.int("postings", v.Postings)
	o.int("lexicon", v.Lexicon)
	o.int("names", v.Names)
	o.int("perText", v.PerText)
	o.int("perColumns", v.PerColumns)
	if v.PerHead > 0 {
		o.int("perHead", v.PerHead)
	}
	if v.PerRest > 0 {
		o.int("perRest", v.PerRest)
	}
	if v.Copies {
		o.bool("copies", true)
	}
	o.strings("languages", v.Languages)
	o.strings("scripts", v.Scripts)
	o.string("stems", prose.Stems)
	o.string("stop", strings.Join(strings.Fields(prose.StopWords), " "))
	o.close('}')
	return o.done()
}

// searchWords writes postings as {word: data}, of a long list as {word: [count, weight of
// the rest, data]}, and the lexicon as {word: count}.
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
		o.dst = append(appendString(o.dst, w.Word), ':')
		if w.Cut {
			o.open('[')
			o.dst = append(strconv.AppendInt(append(strconv.AppendInt(o.dst, int64(w.Briefings), 10), ','), int64(w.Rest), 10), ',')
		}
		o.dst = append(append(append(o.dst, '"'), w.Data...), '"')
		if w.Cut {
			o.close(']')
		}
	}
	o.close('}')
	return o.done()
}

// searchPairs writes the lists of slots, of a long one [count, data].
func searchPairs(o *object, v *view.SearchPairs) []byte {
	o.call(v.Name)
	o.open('[')
	for i := range v.Slots {
		s := &v.Slots[i]
		o.comma()
		if s.Cut {
			o.open('[')
			o.dst = append(strconv.AppendInt(o.dst, int64(s.Briefings), 10), ',')
		}
		o.dst = append(append(append(o.dst, '"'), s.Data...), '"')
		if s.Cut {
			o.close(']')
		}
	}
	o.close(']')
	return o.done()
}

// searchColumns writes {columns: {field: [values, data]}, first: …, names: {id: data}}.
func searchColumns(o *object, v *view.SearchColumns) []byte {
	o.call(v.Name)
	o.open('{')
	o.key("columns")
	o.open('{')
	for i := range v.Columns {
		c := &v.Columns[i]
		o.key(c.Key)
		o.open('[')
		o.open('[')
		for _, value := range c.Values {
			o.item(value)
		}
		o.close(']')
		o.item(string(c.Data))
		o.close(']')
	}
	o.close('}')
	o.string("first", string(v.First))
	o.string("lengths", string(v.Lengths))
	o.key("names")
	o.open('{')
	for i := range v.Names {
		o.string(v.Names[i].Key, string(v.Names[i].Data))
	}
	o.close('}')
	o.close('}')
	return o.done()
}

// searchNames writes a name as [id, name, type, url, mentions, briefings, found, aliases…]:
// a name is in a file for each of its words, and keys would be half of these.
func searchNames(o *object, v *view.SearchNames) []byte {
	o.call(v.Name)
	o.open('[')
	for i := range v.Names {
		n := &v.Names[i]
		o.comma()
		o.open('[')
		o.item(n.ID)
		o.item(n.Name)
		o.item(n.Type.Class())
		o.item(n.Path())
		found := 0
		if n.Found {
			found = 1
		}
		for _, k := range []int{n.Count, n.Briefings, found} {
			o.comma()
			o.dst = strconv.AppendInt(o.dst, int64(k), 10)
		}
		for _, a := range n.Aliases {
			o.item(a)
		}
		o.close(']')
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
		o.string("type", n.Type.Class())
		o.int("mentions", n.Count)
		o.int("briefings", n.Briefings)
		if n.Found {
			o.bool("found", true)
		}
		if n.Note != "" {
			o.string("note", n.Note)
		}
		o.string("title", n.Latest.Attr.Title)
		slip(o, n.Latest.Attr)
		o.close('}')
	}
	o.close('}')
	return o.done()
}

// searchTexts writes what a result shows as it is, and the texts that excerpts are cut
// from compressed: the paragraphs of each briefing, as JSON, in zlib's format, in base64.
func searchTexts(o *object, v *view.SearchTexts) ([]byte, error) {
	o.call(v.Name)
	o.open('{')
	o.key("briefings")
	o.open('[')
	for _, b := range v.Briefings {
		o.comma()
		o.open('{')
		o.string("url", b.Path())
		o.string("title", b.Attr().Title)
		o.string("lang", b.Attr().Language)
		slip(o, b.Attr())
		o.close('}')
	}
	o.close(']')
	o.key("texts")
	o.dst = append(o.dst, '"')
	var err error
	if o.dst, err = packed(o.dst, v.Briefings); err != nil {
		return nil, err
	}
	o.dst = append(o.dst, '"')
	o.close('}')
	return o.done(), nil
}

// packLevel is the level of compression: the next one would take half as long again for
// a hundredth less.
const packLevel = 5

// packer compresses texts, and keeps the room that it takes.
type packer struct {
	texts object
	out   bytes.Buffer
	w     *zlib.Writer
}

var packers = sync.Pool{New: func() any {
	w, err := zlib.NewWriterLevel(io.Discard, packLevel)
	if err != nil {
		panic(err) // the level is one of the library's
	}
	return &packer{w: w}
}}

// packed appends the texts of briefings, compressed.
func packed(dst []byte, briefings []*archive.Briefing) ([]byte, error) {
	p := packers.Get().(*packer)
	defer packers.Put(p)
	texts := &p.texts
	texts.dst = texts.dst[:0]
	texts.open('[')
	for _, b := range briefings {
		texts.comma()
		texts.open('[')
		for _, l := range b.Doc.Whole().Leaves {
			texts.item(l.Text)
		}
		texts.close(']')
	}
	texts.close(']')
	p.out.Reset()
	p.w.Reset(&p.out)
	if _, err := p.w.Write(texts.dst); err != nil {
		return nil, err
	}
	if err := p.w.Close(); err != nil {
		return nil, err
	}
	return base64.StdEncoding.AppendEncode(dst, p.out.Bytes()), nil
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
			o.item(s)
		}
		o.close(']')
	}
	o.close(']')
}

package export

// A bundle of the Open Knowledge Format, version 0.2
// (https://github.com/GoogleCloudPlatform/knowledge-catalog/blob/main/okf/SPEC.md): a folder of
// Markdown in which each file is one thing, says in front matter what it is and where it is
// from, and links to others. Keys beyond those of the format are those of the JSON of a
// briefing; "basis" says how each is known. Nothing is marked as verified: nobody here says
// who checked what.

import (
	"archive/zip"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/klauspost/compress/flate"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/view"
)

// Speak puts marked words into the language of a site.
type Speak func([]byte) []byte

// okfVersion is that of the format.
const okfVersion = "0.2"

// inBundle is the name of the file of a thing: the format keeps two for itself, and no id
// has an underscore.
func inBundle(id string) string {
	if id == "index" || id == "log" {
		id += "_"
	}
	return id + ".md"
}

// Texts writes such a bundle as a ZIP archive behind dst.
func Texts(dst []byte, v *view.Texts, speak Speak) ([]byte, error) {
	out := bytes.NewBuffer(dst)
	z := zip.NewWriter(out)
	var f *flate.Writer // the same for all files
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (_ io.WriteCloser, err error) {
		if f == nil {
			f, err = flate.NewWriter(w, level)
		} else {
			f.Reset(w)
		}
		return f, err
	})
	add := func(name string, text []byte) error {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: firstDay})
		if err == nil {
			_, err = w.Write(text)
		}
		return err
	}
	texts, names, years := []byte("# Briefings\n\n"), []byte("# Names\n\n"), []byte("# Chronology\n\n")
	for i := range v.Briefings {
		texts = listedIn(texts, inBundle(v.Briefings[i].Briefing.ID), v.Briefings[i].Briefing.Attr().Heading(), slipOf(v.Briefings[i].Briefing.Attr()), speak)
	}
	for i := range v.Names {
		names = listedIn(names, inBundle(v.Names[i].Entity.ID), v.Names[i].Entity.Name, namedIn(&v.Names[i]), speak)
	}
	for i := range v.Years {
		years = listedIn(years, v.Years[i].Year+".md", v.Years[i].Year, diag.Counted(v.Years[i].Count, "dated sentence"), speak)
	}
	err := add("index.md", rootIndex(v))
	for _, part := range [...]struct {
		name string
		text []byte
	}{{"briefings/index.md", texts}, {"entities/index.md", names}, {"chronology/index.md", years}, {"about.md", about()}} {
		if err == nil {
			err = add(part.name, part.text)
		}
	}
	var text []byte
	for i := 0; i < len(v.Briefings) && err == nil; i++ {
		text = briefingText(text[:0], v.Site, v.Briefings[i], speak)
		err = add("briefings/"+inBundle(v.Briefings[i].Briefing.ID), text)
	}
	for i := 0; i < len(v.Names) && err == nil; i++ {
		text = nameText(text[:0], v.Site, &v.Names[i], speak)
		err = add("entities/"+inBundle(v.Names[i].Entity.ID), text)
	}
	for i := 0; i < len(v.Years) && err == nil; i++ {
		text = yearText(text[:0], v.Site, &v.Years[i], speak)
		err = add("chronology/"+v.Years[i].Year+".md", text)
	}
	if err == nil {
		err = z.Close()
	}
	return out.Bytes(), err
}

// Twin writes the Markdown of one page behind dst.
func Twin(dst []byte, v *view.Twin, speak Speak) []byte {
	switch {
	case v.Name != nil:
		return nameText(dst, v.Site, v.Name, speak)
	case v.Year != nil:
		return yearText(dst, v.Site, v.Year, speak)
	}
	return briefingText(dst, v.Site, v.Briefing, speak)
}

func rootIndex(v *view.Texts) []byte {
	title := inline(nil, strings.Join(strings.Fields(v.Site.Title), " "))
	return fmt.Appendf(nil, "---\nokf_version: %q\n---\n\n# %s\n\n* [About](about.md) - how this is to be read and cited\n* [Briefings](briefings/) - %s by others\n* [Names](entities/) - %s\n* [Chronology](chronology/) - %s with dated sentences\n",
		okfVersion, title, diag.Counted(len(v.Briefings), "text"), diag.Counted(len(v.Names), "name"), diag.Counted(len(v.Years), "year"))
}

func about() []byte {
	return append(append([]byte("---\ntype: Reference\ntitle: \"About\"\ndescription: \"How this archive is to be read and cited\"\n---\n\n"), readingRules...),
		" At the end of a paragraph stands its number: ^p4 is at #p4 of the page that `page` leads to.\n"...)
}

// listedIn writes an entry of an index.
func listedIn(dst []byte, file, title, about string, speak Speak) []byte {
	entry := inline(append(dst, "* ["...), string(speak([]byte(title))))
	entry = append(append(append(entry, "]("...), file...), ") - "...)
	return append(inline(entry, string(speak([]byte(about)))), '\n')
}

// slipOf is the slip of a source in one line.
func slipOf(a *archive.Attribution) string { return archive.SlipWords(a.Slip()) }

// front is front matter while it is written.
type front struct{ dst []byte }

func (f *front) text(key, value string) {
	if value != "" {
		f.dst = append(append(f.dst, key...), ": "...)
		f.dst = append(quotedYAML(f.dst, value), '\n')
	}
}

func (f *front) list(key string, values []string) {
	if len(values) == 0 {
		return
	}
	f.dst = append(append(f.dst, key...), ": ["...)
	for i, v := range values {
		if i > 0 {
			f.dst = append(f.dst, ", "...)
		}
		f.dst = quotedYAML(f.dst, v)
	}
	f.dst = append(f.dst, "]\n"...)
}

// quotedYAML writes a text in quotation marks, as YAML reads it whatever it holds.
func quotedYAML(dst []byte, s string) []byte {
	dst = append(dst, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			dst = append(dst, '\\', byte(r))
		case r < ' ' || r >= 0x7F && r < 0xA0 || r == 0x2028 || r == 0x2029 || r == 0xFEFF || r == 0xFFFE || r == 0xFFFF:
			dst = fmt.Appendf(dst, `\u%04x`, r)
		default:
			dst = append(dst, string(r)...)
		}
	}
	return append(dst, '"')
}

// generated says which program wrote a file.
func (f *front) generated(site *archive.Site) {
	if site.Generator != "" {
		f.dst = append(f.dst, "generated: {by: "...)
		f.dst = append(quotedYAML(f.dst, strings.ToLower(strings.Replace(site.Generator, " ", "/", 1))), "}\n"...)
	}
}

// page is where the page of a file is: below the address of the site, if that has one.
func (f *front) page(site *archive.Site, path string) { f.text("page", site.BaseURL+path) }

// briefingText writes the file of a briefing.
func briefingText(dst []byte, site *archive.Site, v *view.Briefing, speak Speak) []byte {
	b, a := v.Briefing, v.Briefing.Attr()
	f := &front{append(dst, "---\ntype: Briefing\n"...)}
	f.text("title", string(speak([]byte(a.Heading()))))
	f.text("description", string(speak([]byte(slipOf(a)))))
	original, web := body.Web(a.SourceURL)
	if web {
		f.text("resource", original)
	}
	if a.Has("kind") {
		f.list("tags", []string{a.Kind})
	}
	f.dst = append(f.dst, "sources:\n  - id: source\n    resource: "...)
	if f.dst = quotedYAML(f.dst, original); !web {
		f.dst = quotedYAML(f.dst[:len(f.dst)-len(`""`)], "urn:sha256:"+b.Doc.SHA256)
	}
	f.dst = append(f.dst, '\n')
	if a.Retracted() {
		f.dst = append(f.dst, "status: deprecated\n"...)
	}
	f.generated(site)
	f.text("id", b.ID)
	f.page(site, b.Path())
	f.text("sha256", b.Doc.SHA256)
	for _, field := range archive.JSONFields {
		if field.Internal || field.Name == "title" || !field.Known(a) {
			continue
		}
		switch p := field.At(a).(type) {
		case *[]string:
			f.list(field.Name, *p)
		case *[]archive.Author:
			names := make([]string, len(*p))
			for i := range *p {
				names[i] = (*p)[i].Name
			}
			f.list(field.Name, names)
		default:
			f.text(field.Name, field.Text(a))
		}
	}
	f.dst = append(f.dst, "basis: {"...)
	for i, n := 0, 0; i < len(archive.Fields); i++ {
		field := &archive.Fields[i]
		if field.Internal || field.JSON == 0 || !field.Known(a) && !field.Expected {
			continue
		}
		if n++; n > 1 {
			f.dst = append(f.dst, ", "...)
		}
		f.dst = append(append(append(f.dst, field.Name...), ": "...), field.Basis(a)...)
	}
	dst = append(f.dst, "}\n---\n\n"...)
	dst = append(dst, speak(slipText(nil, site, b))...)
	return namesOf(bodyText(dst, b.Doc.Whole()), v)
}

// namesOf lists the names in a briefing; those with a page have a file.
func namesOf(dst []byte, v *view.Briefing) []byte {
	if len(v.Names) == 0 {
		return dst
	}
	dst = append(dst, "# Names\n\n"...)
	for i := range v.Names {
		n := &v.Names[i]
		if dst = append(dst, "- "...); n.Passage != "" {
			dst = inline(dst, n.Name)
		} else {
			dst = append(inline(append(dst, '['), n.Name), "](../entities/"+inBundle(n.ID)+")"...)
		}
		dst = append(append(append(dst, " ("...), n.Type...), "): "...)
		dst = append(strconv.AppendInt(dst, int64(n.Count), 10), '\n')
	}
	return dst
}

// namedIn says what a name is and how many briefings have it.
func namedIn(v *view.NameText) string {
	return string(v.Entity.Type) + ", named in " + diag.Counted(len(v.Places)+v.More, "briefing")
}

// nameText writes the file of a name.
func nameText(dst []byte, site *archive.Site, v *view.NameText, speak Speak) []byte {
	e := v.Entity
	f := &front{append(dst, "---\ntype: "...)}
	kind := cmp.Or(string(e.Type), "name")
	f.dst = append(f.dst, strings.ToUpper(kind[:1])+kind[1:]+"\n"...)
	f.text("title", e.Name)
	f.text("description", namedIn(v))
	if e.Wikidata != "" {
		f.text("resource", "https://www.wikidata.org/entity/"+e.Wikidata)
	}
	f.generated(site)
	f.text("id", e.ID)
	f.page(site, view.EntityPath(e.ID))
	f.list("aliases", e.Aliases)
	f.list("same_as", e.SameAs)
	basis := archive.Stated
	if e.Found {
		basis = archive.Inferred
	}
	dst = append(append(append(f.dst, "basis: {title: "...), basis...), "}\n---\n\n# "...)
	dst = blocks(append(inline(dst, e.Name), "\n\n"...), e.Note, "")
	dst = append(dst, "# Briefings\n\n"...)
	for i := range v.Places {
		p := &v.Places[i]
		dst = append(inline(append(dst, "- ["...), string(speak([]byte(p.Attr.Heading())))), "](../briefings/"+inBundle(p.ID)+"), "...)
		dst = inline(dst, string(speak([]byte(slipOf(p.Attr)))))
		for k, n := range p.Paragraphs {
			switch {
			case k == 12:
				dst = append(dst, " …"...)
			case k > 12:
			case n == 0:
				dst = append(dst, ", title"...)
			default:
				dst = strconv.AppendInt(append(dst, ", ¶"...), int64(n), 10)
			}
		}
		dst = append(dst, '\n')
	}
	if v.More > 0 {
		dst = fmt.Appendf(dst, "- and %d more\n", v.More)
	}
	return dst
}

// yearText writes the file of a year: each dated sentence as its source has it.
func yearText(dst []byte, site *archive.Site, v *view.YearText, speak Speak) []byte {
	f := &front{append(dst, "---\ntype: Chronology\n"...)}
	f.text("title", v.Year)
	f.text("description", diag.Counted(v.Count, "dated sentence"))
	f.generated(site)
	f.page(site, v.Path())
	dst = append(append(append(f.dst, "---\n\n# "...), v.Year...), "\n\n"...)
	for i := range v.Days {
		d := &v.Days[i]
		dst = append(append(append(dst, "## "...), d.Date...), "\n\n"...)
		for k := range d.Accounts {
			for n := range d.Accounts[k].Rows {
				s := &d.Accounts[k].Rows[n]
				dst = inline(append(dst, "- "...), strings.Join(strings.Fields(s.Left+s.Words+s.Right), " "))
				dst = append(inline(append(dst, " — ["...), string(speak([]byte(s.Attr.Heading())))), "](../briefings/"+inBundle(s.ID)+"), "...)
				dst = inline(dst, string(speak([]byte(slipOf(s.Attr)))))
				if s.N > 0 {
					dst = strconv.AppendInt(append(dst, ", ¶"...), int64(s.N), 10)
				}
				if s.Rule != "" {
					dst = inline(append(dst, ", date inferred: "...), s.Rule)
				}
				if s.Repeated > 0 {
					dst = append(append(dst, ", also in "...), diag.Counted(s.Repeated, "other text")...)
				}
				dst = append(dst, '\n')
			}
		}
		dst = append(dst, '\n')
	}
	return dst
}

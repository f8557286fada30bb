package office

// Documents of Word (.docx), which other programs write, too: a zip file of XML parts.
// What a reader of the printed page would see is the text. Tracked changes are read as
// accepted; instructions of fields, comments and hidden text are never read.

import (
	"path"
	"strings"

	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/flow"
	"dossier/cmd/dossier/internal/markup"
	"dossier/cmd/dossier/internal/unzip"
)

// wordFile is a document that is being read.
type wordFile struct {
	zip    *unzip.Archive
	styles map[string]*wordStyle
	lists  map[string]*flow.Numbering
	usual  look // of text that says nothing else
	links  map[string]string
	nested
	notes notes

	fields []field // complex fields that are open
	boxes  []piece // text boxes of the paragraph
	toc    int     // elements around that hold the table of contents
	wide   int     // further columns of the cell that is read
	prompt bool    // a control around shows what to write there
}

// A field is between its begin and its end: its instruction, then its result.
type field struct {
	instruction strings.Builder
	result      bool
	link        string
	box         string // how a box to tick is shown
}

// readWord reads a document.
func readWord(z *unzip.Archive, main string) extract.Source {
	w := &wordFile{zip: z, lists: map[string]*flow.Numbering{}}
	data, err := z.Read(main)
	if err != nil {
		return damaged(err)
	}
	w.readStyles(w.part(main, "styles"))
	w.readNumbering(w.part(main, "numbering"))
	w.relations(main)
	var text []piece
	s := markup.New(data)
	for name := range s.Elements() {
		if name == "body" {
			text = w.blocks(s)
			break
		}
	}
	var f flow.Flow
	heads, feet := w.around(main)
	f.Lay(heads, runningHead)
	f.Lay(text, "")
	f.Lay(feet, runningFoot)
	notes := w.readNotes(main)
	w.left.comments = w.countComments(main)
	return finish(f, notes, coreProperties(z), &w.left)
}

// part returns a part beside the main one by the usual name of its kind, or nil.
func (w *wordFile) part(main, kind string) []byte {
	data, err := w.zip.Read(path.Join(path.Dir(main), kind+".xml"))
	if err != nil {
		return nil
	}
	return data
}

// relations reads where the links of a part lead.
func (w *wordFile) relations(part string) (targets map[string][]string) {
	w.links = map[string]string{}
	data, err := w.zip.Read(path.Join(path.Dir(part), "_rels", path.Base(part)+".rels"))
	if err != nil {
		return nil
	}
	targets = map[string][]string{}
	eachRelation(data, func(s *markup.Scanner, kind string, outside bool) {
		switch target := s.Attr("Target"); {
		case !outside:
			targets[kind] = append(targets[kind], within(part, target))
		case kind == "hyperlink":
			w.links[s.Attr("Id")] = target
		}
	})
	return targets
}

// eachRelation calls f for each relation of a part; outside says that it leads out of
// the file.
func eachRelation(data []byte, f func(s *markup.Scanner, kind string, outside bool)) {
	s := markup.New(data)
	for name := range s.Elements() {
		if name == "Relationship" {
			kind := s.Attr("Type")
			f(s, kind[strings.LastIndexByte(kind, '/')+1:], strings.EqualFold(s.Attr("TargetMode"), "External"))
		}
	}
}

// relationTargets are the parts that stand in a relation of a kind.
func relationTargets(data []byte, kind string) (out []string) {
	eachRelation(data, func(s *markup.Scanner, k string, outside bool) {
		if k == kind && !outside {
			out = append(out, s.Attr("Target"))
		}
	})
	return out
}

// within is the name of a part to which another refers.
func within(part, target string) string {
	if strings.HasPrefix(target, "/") {
		return strings.TrimPrefix(target, "/")
	}
	return path.Join(path.Dir(part), target)
}

// around reads what stands at the head and the foot of each page.
func (w *wordFile) around(main string) (heads, feet []piece) {
	targets := w.relations(main)
	links := w.links
	read := func(names []string) (out []piece) {
		for _, name := range names[:min(len(names), 60)] {
			data, err := w.zip.Read(name)
			if err != nil {
				continue
			}
			s := markup.New(data)
			for name := range s.Elements() {
				if name == "hdr" || name == "ftr" {
					out = append(out, w.blocks(s)...)
				}
			}
		}
		return withoutRepeats(out)
	}
	heads, feet = read(targets["header"]), read(targets["footer"])
	w.links = links
	return heads, feet
}

// blocks reads the paragraphs and tables of the element that was opened last.
func (w *wordFile) blocks(s *markup.Scanner) (out []piece) {
	if !w.enter(s, maxDepth) {
		return nil
	}
	defer w.leave()
	for name := range s.Elements() {
		switch name {
		case "p":
			p := w.paragraph(s)
			out = append(out, piece{Para: p})
			out = append(out, w.boxes...)
			w.boxes = nil
		case "tbl":
			if t := w.table(s); t != nil {
				out = append(out, piece{Table: t})
			}
		case "sdt":
			w.control(s, func() { out = append(out, w.blocks(s)...) })
		case "sdtContent", "customXml", "smartTag", "ins", "moveTo", "body", "hdr", "ftr", "Choice":
			if s.Name == "ins" {
				w.left.inserted++
			}
			out = append(out, w.blocks(s)...)
		case "AlternateContent":
			out = append(out, w.alternative(s, w.blocks)...)
		case "tcPr":
			w.cellProperties(s)
		case "altChunk":
			w.left.chunks++
			s.Skip()
		case "del", "moveFrom":
			w.left.deleted++
			s.Skip()
		default:
			s.Skip()
		}
	}
	return out
}

// control goes into a content control, and reads what is in it; what it shows to be written
// over is no text.
func (w *wordFile) control(s *markup.Scanner, read func()) {
	toc, prompt := false, false
	for name := range s.Elements() {
		switch name {
		case "sdtPr":
			toc, prompt = w.controlKind(s)
		case "sdtContent":
			before := w.prompt
			w.prompt = prompt
			if toc {
				w.toc++
			}
			read()
			if toc {
				w.toc--
			}
			w.prompt = before
		default:
			s.Skip()
		}
	}
}

func (w *wordFile) controlKind(s *markup.Scanner) (toc, prompt bool) {
	for name := range s.Elements() {
		switch name {
		case "docPartGallery":
			toc = toc || strings.Contains(strings.ToLower(s.Attr("val")), "table of contents")
		case "showingPlcHdr":
			prompt = on(s)
		}
	}
	return toc, prompt
}

// alternative reads one of several forms of the same thing: the first.
func (w *wordFile) alternative(s *markup.Scanner, read func(*markup.Scanner) []piece) (out []piece) {
	chosen := false
	for name := range s.Elements() {
		if (name == "Choice" || name == "Fallback") && !chosen {
			out = read(s)
			chosen = name == "Fallback" || len(out) > 0
		} else {
			s.Skip()
		}
	}
	return out
}

// table reads a table.
func (w *wordFile) table(s *markup.Scanner) *table {
	if !w.enter(s, maxDepth) {
		return nil
	}
	defer w.leave()
	t := &table{}
	for name := range s.Elements() {
		switch name {
		case "tr":
			if r := w.row(s); len(r.Cells) > 0 {
				t.Rows = append(t.Rows, r)
			}
		case "sdt", "sdtContent", "customXml", "ins", "moveTo": // rows stand in them
		default:
			s.Skip()
		}
	}
	return t
}

// row reads a row; one that was deleted has no cells.
func (w *wordFile) row(s *markup.Scanner) (r row) {
	gone := false
	for name := range s.Elements() {
		switch name {
		case "trPr", "sdt", "sdtContent", "customXml": // what is asked for stands in them
		case "tblHeader":
			r.Head = on(s)
		case "del":
			gone = true
			w.left.deleted++
			s.Skip()
		case "tc":
			if c := w.cell(s); !gone {
				r.Cells = append(r.Cells, c)
			}
		default:
			s.Skip()
		}
	}
	return r
}

func (w *wordFile) cell(s *markup.Scanner) (c cell) {
	around := w.wide
	w.wide = 0
	c.Pieces = w.blocks(s)
	c.Wide, w.wide = w.wide, around
	return c
}

// cellProperties reads how many columns a cell covers.
func (w *wordFile) cellProperties(s *markup.Scanner) {
	for name := range s.Elements() {
		if name == "gridSpan" {
			w.wide = min(max(number(s.Attr("val"))-1, 0), 63)
		}
	}
}

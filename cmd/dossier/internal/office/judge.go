package office

// What a file says of itself, judged. Word processors fill in who used them, when a file
// was made, and the first words somebody once typed: such a property counts where the
// text says the same.

import (
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/flow"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/markup"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/unzip"
)

// properties are what a file says of itself.
type properties struct {
	title, author string
	where         string   // they stand
	others        []string // where somebody may have marked who may see it
}

// headBlocks is how many blocks may be the head of a text.
const headBlocks = 14

// coreProperties reads the properties of a document of Word.
func coreProperties(z *unzip.Archive) (p properties) {
	p.where = "docProps/core.xml"
	if data, err := z.Read(p.where); err == nil {
		s := markup.New(data)
		for name := range s.Elements() {
			switch name {
			case "title":
				p.title = s.Inner()
				p.others = append(p.others, p.title)
			case "creator":
				p.author = s.Inner()
			case "subject", "keywords", "category", "description", "contentStatus":
				p.others = append(p.others, s.Inner())
			}
		}
	}
	if data, err := z.Read("docProps/custom.xml"); err == nil {
		s := markup.New(data)
		for name := range s.Elements() {
			if name == "lpwstr" && len(p.others) < 200 {
				p.others = append(p.others, s.Inner())
			}
		}
	}
	return p
}

// marks are properties that say who may see a file: each becomes a block that is no text.
func (p *properties) marks() (out []extract.Block) {
	for _, v := range p.others {
		v = strings.TrimSpace(v)
		if v == "" || len(v) > 200 || !meta.MayMark(v) {
			continue
		}
		mark := meta.MarkTLP(v, true)
		if mark.TLP == "" {
			mark = meta.MarkOther(v)
		}
		if mark.TLP != "" && mark.Alone {
			b := extract.Text(v)
			b.Omitted = property
			out = append(out, b)
		}
	}
	return out
}

// laidOut is what a file holds: blocks, and what flow knows of each.
type laidOut struct {
	flow.Flow
	out *extract.Source
}

// finish makes a source of what was laid out.
func finish(f flow.Flow, notes []extract.Note, p properties, l *left) extract.Source {
	x := extract.Source{Notes: notes}
	for _, b := range f.Blocks {
		e := extract.Block{Block: b.Block, Omitted: b.Omitted}
		if b.Count > 0 {
			e.Part, e.Label = archive.ParagraphPart, strconv.Itoa(b.Count)
		}
		x.Blocks = append(x.Blocks, e)
	}
	d := laidOut{f, &x}
	d.entitle(p)
	d.sign(p)
	x.Blocks = append(x.Blocks, p.marks()...)
	l.tell(&x)
	return x
}

// entitle finds the title: what is set as one; else what the properties say and the head
// of the text prints.
func (d *laidOut) entitle(p properties) {
	f, x := &d.Flow, d.out
	found := func(at int, text, evidence string) {
		x.Known.Title = text
		x.Known.Set("title", archive.Provenance{Basis: archive.Extracted, Line: at + 1, Evidence: flow.Clip(evidence), Rule: ""})
	}
	called := flow.Tidy(p.title)
	if junk(called) {
		called = ""
	}
	var head []int // blocks of the head
	for i := range f.Blocks {
		if f.Blocks[i].Omitted == "" {
			head = append(head, i)
		}
		if len(head) == headBlocks {
			break
		}
	}
	for n, i := range head {
		if f.Blocks[i].Role != flow.Title {
			continue
		}
		text := f.Blocks[i].Text
		last := n
		for last+1 < len(head) && f.Blocks[head[last+1]].Role == flow.Title && len(text) < 200 {
			last++
			text += " " + f.Blocks[head[last]].Text
		}
		if len(text) > 300 || !hasLetters(text) {
			break
		}
		for _, k := range head[n : last+1] {
			if k != i {
				x.Blocks[k].Omitted = "title, which goes on"
			}
		}
		x.Blocks[i].Level = 1
		found(i, flow.Tidy(text), "style "+"Title: "+text)
		if last > n {
			x.Blocks[i].Omitted = "title"
		}
		return
	}
	if fold := flow.Folded(called); len(fold) > 5 {
		for n, i := range head {
			text, all := f.Blocks[i].Text, ""
			for last := n; last < min(n+3, len(head)); last++ {
				b := &f.Blocks[head[last]]
				if !b.Kind.Leaf() {
					break
				}
				all += flow.Folded(b.Text)
				if last > n {
					text += " " + b.Text
				}
				if all == fold || strings.TrimLeft(all, "0123456789") == fold && last == n {
					for _, k := range head[n : last+1] {
						x.Blocks[k].Omitted = "title"
					}
					if all != fold { // behind its number
						text = called
					}
					found(i, flow.Tidy(text), p.where+" title, printed here: "+text)
					return
				}
			}
		}
	}
	d.headline(head)
	x.Called, x.CalledRule = called, "there is no title in the text; "+p.where+" has one"
	if len(strings.Fields(called)) < 3 {
		x.Called = ""
	}
}

// headline makes one heading of the lines at the head that are set largest: on covers the
// title stands so, often on several lines. Whether it is the title is read with the rest
// of the head.
func (d *laidOut) headline(head []int) {
	f, x := &d.Flow, d.out
	usual := d.usualSize()
	at, largest := -1, usual+usual/4
	for n, i := range head {
		b := &f.Blocks[i]
		if b.Kind != body.Paragraph && b.Kind != body.Heading || len(b.Text) > 300 {
			break
		}
		if b.Size > largest && hasLetters(b.Text) {
			at, largest = n, b.Size
		}
	}
	if at < 0 || usual == 0 {
		return
	}
	text, last := "", at
	for ; last < len(head); last++ {
		b := &f.Blocks[head[last]]
		if b.Size != largest || !b.Kind.Leaf() || len(text)+len(b.Text) > 250 {
			break
		}
		if last > at && (b.Gap || b.Kind == body.Heading || f.Blocks[head[at]].Kind == body.Heading || head[last] != head[last-1]+1 || last > at+4 || strings.HasSuffix(text, ".")) {
			break
		}
		text = strings.TrimSpace(text + " " + strings.ReplaceAll(b.Text, "\n", " "))
	}
	if last == at || len(strings.Fields(text)) < 2 && last == at+1 {
		return
	}
	first := &x.Blocks[head[at]]
	if last > at+1 || strings.Contains(first.Text, "\n") {
		first.Spans = slices.DeleteFunc(first.Spans, func(s body.Span) bool { return s.Kind != body.NoteRef })
		first.Text = text
	}
	first.Kind, first.Level = body.Heading, 2
	for _, i := range head[at+1 : last] {
		x.Blocks[i].Omitted = "joined to the line above"
	}
}

// usualSize is the size in which most of the text is set.
func (d *laidOut) usualSize() (size int) {
	sum := map[int]int{}
	for i := range d.Blocks[:min(len(d.Blocks), 400)] {
		if b := &d.Blocks[i]; b.Omitted == "" && b.Kind == body.Paragraph {
			sum[b.Size] += len(b.Text)
			if sum[b.Size] > sum[size] || size == 0 {
				size = b.Size
			}
		}
	}
	return size
}

// sign finds who wrote the text: whom a line in the style of authors names, or the author
// of the properties where a line of the head is that name.
func (d *laidOut) sign(p properties) {
	f, x := &d.Flow, d.out
	name := flow.Tidy(p.author)
	seen := 0
	var authors []archive.Author
	var evidence string
	at := 0
	for i := range f.Blocks {
		b := &x.Blocks[i]
		if b.Omitted != "" {
			continue
		}
		if seen++; seen > headBlocks || len(b.Text) > 400 {
			break
		}
		if !b.Kind.Leaf() {
			continue
		}
		switch {
		case f.Blocks[i].Role == flow.Author:
			if list, ok := meta.People(strings.ReplaceAll(b.Text, "\n", ", ")); ok && len(list) > 0 {
				authors = append(authors, list...)
				evidence = strings.TrimPrefix(evidence+"; "+b.Text, "; ")
				if at == 0 {
					at = i + 1
				}
				b.Omitted = ownByline
			}
		case f.Blocks[i].Role == flow.Date:
			if d, ok := meta.FindDate(b.Text); ok && d.Problem == "" && !x.Known.Has("published") && len(b.Text) < 60 {
				x.Known.Published = d.Value
				x.Known.Set("published", archive.Provenance{Basis: archive.Extracted, Line: i + 1, Evidence: flow.Clip("style Date: " + b.Text)})
				b.Omitted = "date"
			}
		case len(authors) == 0 && name != "" && i+1 != x.Known.From["title"].Line && strings.EqualFold(flow.Tidy(b.Text), name) && meta.NameOnly.MatchString(name):
			authors, at, evidence = []archive.Author{meta.Person(b.Text)}, i+1, p.where+" author, printed here: "+b.Text
			b.Omitted = ownByline
		}
	}
	if len(authors) > 0 {
		x.Known.Authors = authors
		x.Known.Set("authors", archive.Provenance{Basis: archive.Extracted, Line: at, Evidence: flow.Clip(evidence)})
	}
}

var (
	fileTitle = regexp.MustCompile(`(?i)\.(?:docx?|odt|rtf|pdf|txt|html?|wpd|tmp|indd|p65|qxd)\b|^[a-z]:\\|[\\/]\S+[\\/]`)
	codeTitle = regexp.MustCompile(`^\S*[_\d]\S*$`)
)

// junk reports whether a title is none that a person gave: a name of a file or program.
func junk(s string) bool {
	n := utf8.RuneCountInString(s)
	return n < 4 || n > 250 || !hasLetters(s) || lang.Untitled(s) || fileTitle.MatchString(s) || codeTitle.MatchString(s) || strings.ContainsAny(s, "{}<>|") || path.Ext(s) != "" && !strings.Contains(s, " ")
}

func hasLetters(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

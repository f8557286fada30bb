// Package epub reads electronic books: a zip file of pages in XHTML, the order in which
// they are read, and what the publisher states of the book.
//
// The pages in their order are the text. What a book has around it (cover, title page,
// the page of rights, the table of contents) is no text, but it is read for who wrote the
// book, when, and who issued it: a statement of the package that a page prints counts as
// read, one that no page prints is concluded.
package epub

import (
	"net/url"
	"path"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/flow"
	"dossier/cmd/dossier/internal/markup"
	"dossier/cmd/dossier/internal/unzip"
)

// maxPages is how many pages of a book are read.
const maxPages = 5000

// Why pages are no text.
const (
	isCover    = "cover"
	isTitle    = "title page"
	isRights   = "page of rights"
	isContents = "table of contents"
)

// book is one that is being read.
type book struct {
	zip    *unzip.Archive
	pack   pack
	pages  []page
	left   int // bytes of pages that may still be read
	looked int // the block that a statement is looked for in
	told   extract.Source
}

// A page is a file of the spine.
type page struct {
	file    string
	data    []byte // until it is read
	links   map[int]*link
	order   []*link
	targets map[string]*target
	pieces  []flow.Piece
	omitted string
	kinds   string // what its outermost elements say they are
	deep    bool   // some of it stands too deep
	linked  int    // words of it that lead to other places of the book
	ways    int    // links that do
}

// maxText is how much of the pages of a book is read, in bytes of their markup.
const maxText = 96 << 20

// Read reads a book.
func Read(data []byte) extract.Source {
	z, err := unzip.Open(data)
	if err != nil {
		return extract.Refuse("ask for the file again", "it cannot be read: %s", err)
	}
	b := &book{zip: z, left: maxText}
	if why := b.locked(); why != "" {
		return extract.Refuse("ask its publisher for a copy without a lock, or keep what you may quote as .txt", "%s", why)
	}
	if !b.open() {
		return extract.Refuse("check it with a reader of books, or ask for the file again", "it says nowhere which pages it has, or they are pictures")
	}
	for i, file := range b.pack.spine {
		if i == maxPages {
			b.told.Messages.Warnf("", 0, "split the book", "it has %d pages; the first %d are read", len(b.pack.spine), maxPages)
			break
		}
		b.page(file)
	}
	n := b.findNotes()
	for i := range b.pages {
		b.pages[i].read(n)
	}
	b.furniture()
	b.lay()
	b.told.Notes = n.texts()
	b.know()
	return b.told
}

// locked says why the pages of a book cannot be read, or "". Many books lock nothing but
// their fonts.
func (b *book) locked() string {
	if b.zip.Has("META-INF/sinf.xml") {
		return "it is protected against copying (Apple's FairPlay)"
	}
	data, err := b.zip.Read("META-INF/encryption.xml")
	if err != nil {
		return ""
	}
	s := markup.New(data)
	method := ""
	for name := range s.Elements() {
		switch name {
		case "EncryptionMethod":
			method = s.Attr("Algorithm")
		case "CipherReference":
			ext := strings.ToLower(path.Ext(s.Attr("URI")))
			if !strings.Contains(method, "idpf.org/2008/embedding") && !strings.Contains(method, "ns.adobe.com/pdf/enc") && (ext == ".xhtml" || ext == ".html" || ext == ".htm" || ext == ".xml") {
				return "it is protected against copying (DRM)"
			}
		}
	}
	return ""
}

// open reads the package of the book.
func (b *book) open() bool {
	root := ""
	if data, err := b.zip.Read("META-INF/container.xml"); err == nil {
		s := markup.New(data)
		for name := range s.Elements() {
			if name == "rootfile" && root == "" {
				root = s.Attr("full-path")
			}
		}
	}
	if root == "" || !b.zip.Has(root) {
		for _, name := range b.zip.Names() {
			if strings.HasSuffix(strings.ToLower(name), ".opf") {
				root = name
				break
			}
		}
	}
	data, err := b.zip.Read(root)
	if err != nil {
		return false
	}
	b.pack = readPack(data, root)
	return len(b.pack.spine) > 0
}

// page reads a page of the spine.
func (b *book) page(file string) {
	data, err := b.zip.Read(file)
	if err != nil {
		b.told.Messages.Warnf("", 0, "ask for the file again", "its page %q is left out: %s", path.Base(file), err)
		return
	}
	if b.left -= len(data); b.left < 0 {
		if b.left > -len(data)-1 { // the first that is too much
			b.told.Messages.Warnf("", 0, "split the book", "its pages hold more than %d bytes; what comes behind is left out", maxText)
			b.left = -1 << 40
		}
		return
	}
	p := page{file: file, data: data}
	p.survey()
	switch {
	case file == b.pack.nav:
		p.omitted = isContents
	case b.pack.guide[file] != "":
		p.omitted = b.pack.guide[file]
	}
	b.pages = append(b.pages, p)
}

// within is the file and the fragment that a link in another file leads to.
func within(from, to string) (file, fragment string) {
	to, fragment, _ = strings.Cut(to, "#")
	if s, err := url.PathUnescape(to); err == nil {
		to = s
	}
	if to == "" {
		return from, fragment
	}
	return path.Join(path.Dir(from), to), fragment
}

// lay lays the pages out as blocks; each knows which page of the book it stands on.
func (b *book) lay() {
	for i := range b.pages {
		var f flow.Flow
		f.Lay(b.pages[i].pieces, b.pages[i].omitted)
		for _, l := range f.Blocks {
			e := extract.Block{Block: l.Block, Omitted: l.Omitted}
			if l.Omitted == "" {
				e.Part, e.Label = archive.PiecePart, strconv.Itoa(i+1)
			}
			b.told.Blocks = append(b.told.Blocks, e)
		}
	}
}

package epub

// What is known of a book: the statements of its package, and which of them its pages
// print; and which pages are around the text.

import (
	"path"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/flow"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/language"
	"dossier/cmd/dossier/internal/meta"
)

const (
	// fewWords is how long a page without running text may be: covers, titles.
	fewWords = 60
	// rightsWords is how long a page of rights may be.
	rightsWords = 900
)

var (
	coverFile  = regexp.MustCompile(`(?i)^(?:front)?cover\b|^cubierta|^portada\d*$|^capa\b|^couverture|^umschlag`)
	titleFile  = regexp.MustCompile(`(?i)^(?:half)?title-?_?page|^titel(?:seite)?\d*$|^portadilla|^tp\d*$|^htp\d*$`)
	rightsFile = regexp.MustCompile(`(?i)copyright|colophon|imprint|impressum|legal|cre?ditos|copy\d*$`)
	tocFile    = regexp.MustCompile(`(?i)^(?:html)?toc\d*$|contents?$|inhalt|^nav\d*$|indice$|sommaire`)
	rightsLine = regexp.MustCompile(`©|\(c\) ?(?:19|20)\d\d|(?i:copyright|isbn)`)
	year       = regexp.MustCompile(`\b(?:1[5-9]|20)\d\d\b`)
)

// furniture says which pages are around the text.
func (b *book) furniture() {
	for i := range b.pages {
		p := &b.pages[i]
		if p.deep {
			b.told.Messages.Warnf("", 0, "copy its innermost text out", "what stands more than %d levels deep in its page %q is left out", maxDepth, path.Base(p.file))
		}
		words, rights := p.words()
		if p.omitted == isContents && p.file != b.pack.nav && words > 150 && p.linked*3 < words {
			p.omitted = "" // it is also something else
		}
		if p.omitted != "" && p.omitted != isTitle && p.omitted != isRights {
			continue
		}
		name := strings.TrimSuffix(path.Base(p.file), path.Ext(p.file))
		edge := i < 12 || i >= len(b.pages)-6
		switch {
		case hasWord(p.kinds, "toc", "landmarks", "doc-toc"):
			p.omitted = isContents
		case hasWord(p.kinds, "cover", "doc-cover") && words < fewWords, edge && coverFile.MatchString(name) && words < fewWords:
			p.omitted = isCover
		case (hasWord(p.kinds, "copyright-page", "colophon", "imprint", "doc-colophon") || rights && edge && rightsFile.MatchString(name)) && words < rightsWords, p.omitted == isRights && words >= rightsWords:
			p.omitted = isRights
		case (hasWord(p.kinds, "titlepage", "halftitlepage") || edge && titleFile.MatchString(name) || p.omitted == isTitle) && words < 3*fewWords && !rights:
			p.omitted = isTitle
		case rights && edge && words < 400 && p.isRights():
			p.omitted = isRights
		case p.omitted == "" && p.ways > 1 && (p.linked*5 > words*3 || tocFile.MatchString(name) && p.linked*3 > words):
			p.omitted = isContents
		case p.omitted == isTitle:
			p.omitted = ""
		}
		if p.omitted == isRights && words >= rightsWords {
			p.omitted = ""
		}
	}
}

// licence leaves out what Project Gutenberg puts before and behind each of its texts.
func (b *book) licence() {
	start, end := -1, len(b.told.Blocks)
	for i := range b.told.Blocks {
		e := &b.told.Blocks[i]
		switch {
		case start < 0 && i < 40 && strings.HasPrefix(e.Text, "*** START OF TH") && strings.Contains(e.Text, "PROJECT GUTENBERG"):
			start = i
		case start >= 0 && strings.HasPrefix(e.Text, "*** END OF TH") && strings.Contains(e.Text, "PROJECT GUTENBERG"):
			end = i
		}
	}
	for i := range b.told.Blocks {
		if e := &b.told.Blocks[i]; start >= 0 && (i <= start || i >= end) && e.Omitted == "" {
			e.Omitted = isLicence
		}
	}
}

// words counts the words of a page, and says whether it speaks of rights.
func (p *page) words() (n int, rights bool) {
	for _, piece := range p.pieces {
		if piece.Para != nil {
			text := piece.Para.Text()
			n += len(strings.Fields(text))
			rights = rights || rightsLine.MatchString(text)
		} else {
			n += fewWords
		}
	}
	return n, rights
}

// isRights reports whether a short page is one of rights by its words: a mark of
// copyright, and the number of a book or what is reserved.
func (p *page) isRights() bool {
	mark, number := false, false
	for _, piece := range p.pieces {
		if piece.Para == nil {
			return false
		}
		if piece.Para.Role == flow.Heading && !rightsLine.MatchString(piece.Para.Text()) {
			return false
		}
		low := strings.ToLower(piece.Para.Text())
		mark = mark || strings.Contains(low, "©") || strings.Contains(low, "copyright")
		number = number || strings.Contains(low, "isbn") || strings.Contains(low, "rights reserved") || strings.Contains(low, "derechos reservados") || strings.Contains(low, "rechte vorbehalten") || strings.Contains(low, "droits réservés") || strings.Contains(low, "direitos reservados")
	}
	return mark && number
}

// isLicence is why such a block is no text.
const isLicence = "licence of Project Gutenberg"

// headText is how much of a book's blocks is looked at for what its package states.
const headText = 60

// printed returns the number of the first block at the head of the book for which a test
// holds, from 1, or 0.
func (b *book) printed(test func(text string) bool) int {
	text := 0
	for i := range b.told.Blocks {
		e := &b.told.Blocks[i]
		if e.Omitted == "" {
			if text++; text > headText {
				return 0
			}
		}
		b.looked = i
		if e.Kind.Leaf() && e.Omitted != isContents && len(e.Text) < 2000 && test(e.Text) {
			return i + 1
		}
	}
	return 0
}

// know takes down what the package states.
func (b *book) know() {
	b.licence()
	b.title()
	b.authors()
	b.publisher()
	b.published()
	b.language()
	for _, v := range b.pack.others {
		if len(v) > 200 || !meta.MayMark(v) {
			continue
		}
		mark := meta.MarkTLP(v, true)
		if mark.TLP == "" {
			mark = meta.MarkOther(v)
		}
		if mark.TLP != "" && mark.Alone {
			e := extract.Text(v)
			e.Omitted = "property of the file"
			b.told.Blocks = append(b.told.Blocks, e)
		}
	}
}

// set takes down how a field is known: read where a page prints it.
func (b *book) set(field, name, value string, line int) {
	p := archive.Provenance{Basis: archive.Extracted, Line: line, Evidence: "package " + name + ": " + flow.Clip(value)}
	if line == 0 {
		p.Basis, p.Rule = archive.Inferred, "the book's package states it; its first pages do not print it"
	}
	b.told.Known.Set(field, p)
}

func (b *book) title() {
	t := b.pack.title
	if utf8.RuneCountInString(t) < 2 || len(t) > 400 || lang.Untitled(t) || fileTitle.MatchString(t) {
		return
	}
	fold := flow.Folded(t)
	at := b.printed(func(s string) bool {
		f := flow.Folded(s)
		return f == fold || len(fold) > 12 && strings.HasPrefix(f, fold) && len(f) < 3*len(fold)
	})
	b.told.Known.Title = t
	b.set("title", "title", t, at)
	if at > 0 && b.told.Blocks[at-1].Omitted == "" && flow.Folded(b.told.Blocks[at-1].Text) == fold {
		b.told.Blocks[at-1].Omitted = "title"
	}
}

var (
	fileTitle = regexp.MustCompile(`(?i)\.(?:docx?|indd|pdf|epub|odt|html?)$`)
	noHouse   = regexp.MustCompile(`(?i)^(?:unknown|publisher|calibre.*|n/?a|self[- ]?published|none|createspace.*|lulu(?:\.com)?)$`)
)

func (b *book) authors() {
	var list []archive.Author
	at, all := 0, true
	for _, s := range b.pack.authors {
		for name := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ';' || r == '&' }) {
			name = turned(flow.Tidy(name))
			if lang.Nobody(name) || utf8.RuneCountInString(name) < 3 || len(name) > 120 || strings.ContainsAny(name, "@/<>") || strings.IndexFunc(name, unicode.IsLetter) < 0 {
				continue
			}
			fold := flow.Folded(name)
			line := b.printed(func(s string) bool { return strings.Contains(flow.Folded(s), fold) })
			all = all && line > 0
			if at == 0 {
				at = line
			}
			list = append(list, meta.Person(name))
		}
	}
	if len(list) == 0 || len(list) > 60 {
		return
	}
	if !all {
		at = 0
	}
	b.told.Known.Authors = list
	b.set("authors", "creator", strings.Join(b.pack.authors, "; "), at)
}

// turned is a name with the family name behind: “Tolland, Mira”.
func turned(name string) string {
	family, given, ok := strings.Cut(name, ", ")
	if !ok || strings.Contains(given, ",") || family == "" || len(strings.Fields(family)) > 3 || len(strings.Fields(given)) > 3 || suffix.MatchString(given) {
		return name
	}
	return given + " " + family
}

var suffix = regexp.MustCompile(`(?i)^(?:jr|sr|ph\.? ?d|m\.? ?d|inc|ltd|ii|iii|iv|esq)\.?$`)

func (b *book) publisher() {
	name := b.pack.publisher
	if noHouse.MatchString(name) || utf8.RuneCountInString(name) < 3 || len(name) > 150 {
		return
	}
	if before, _, ok := strings.Cut(name, " ("); ok && strings.HasSuffix(name, ")") {
		name = before
	}
	if at := strings.LastIndex(name, " : "); at > 0 { // its place stands before it, as libraries write
		name = strings.TrimSpace(name[at+3:])
	}
	fold := flow.Folded(name)
	if fold == "" {
		return
	}
	b.told.Known.Publisher = archive.Publisher{Name: name}
	b.set("publisher", "publisher", b.pack.publisher, b.printed(func(s string) bool { return strings.Contains(flow.Folded(s), fold) }))
}

var (
	stated = regexp.MustCompile(`^((?:1[5-9]|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?(?:$|T)`)
	about  = regexp.MustCompile(`(?i)©|\(c\)|copyright|publish|publi[ck]|erschien|auflage|edici[oó]n|edition|édition|edição|release`)
)

// published takes down when the book appeared. A package may hold the day on which a
// file was made: so a page must print the year beside a word for it, or print none.
func (b *book) published() {
	if len(b.pack.dates) == 0 {
		return
	}
	m := stated.FindStringSubmatch(b.pack.dates[0])
	if m == nil {
		return
	}
	original := b.pack.original != ""
	value := m[1]
	if m[2] != "" && !(m[2] == "01" && (m[3] == "01" || m[3] == "")) { // the first of January is how a year is written
		value = strings.TrimRight(m[1]+"-"+m[2]+"-"+m[3], "-")
	}
	if d, ok := meta.FindDate(value); len(value) == len("2006-01-02") && (!ok || d.Value != value) {
		return
	}
	others := false
	at := b.printed(func(s string) bool {
		if b.told.Blocks[b.looked].Omitted == isLicence {
			return false // when it was put into electronic form
		}
		years := year.FindAllString(s, 20)
		if len(years) == 0 || !about.MatchString(s) {
			return false
		}
		for _, y := range years {
			if y == m[1] {
				return true
			}
		}
		others = true
		return false
	})
	if at == 0 && others {
		b.told.Messages.Notef("", 0, "state published in its sidecar, if it is known", "its package says %s, its pages another year: neither is taken for the day it was published", flow.Clip(b.pack.dates[0]))
		return
	}
	if at == 0 && !original { // most are the day on which a file was made, or an old text was put into one
		b.told.Messages.Notef("", 0, "state published in its sidecar, if that is the day", "its package says %s, which no page prints: it is not taken for the day it was published", flow.Clip(b.pack.dates[0]))
		return
	}
	b.told.Known.Published = value
	b.set("published", "date", b.pack.dates[0], at)
}

// texts yields what the pages print.
func (b *book) texts(yield func(string) bool) {
	for i := range b.told.Blocks {
		if e := &b.told.Blocks[i]; e.Omitted == "" && !yield(e.Text) {
			return
		}
	}
}

// language takes down the language that the package states, unless the text is plainly
// in another: programs fill it in.
func (b *book) language() {
	tag := meta.LanguageTag(b.pack.language)
	if tag == "" {
		return
	}
	if language.Contradicts(tag, b.texts) {
		return
	}
	b.told.Known.Language = tag
	b.told.Known.Set("language", archive.Provenance{Basis: archive.Extracted, Evidence: "package language: " + flow.Clip(b.pack.language)})
}

package office

// Rich Text Format: groups of text and control words. What a group is for follows from
// its first word; groups of a kind that is not known and marked as such are skipped, as
// the format asks for.

import (
	"bytes"
	"dossier/cmd/dossier/internal/flow"
	"dossier/cmd/dossier/internal/glyphs"
	"strconv"
	"strings"
	"unicode/utf16"

	"dossier/cmd/dossier/internal/extract"
)

// maxGroups is how deep groups may stand in each other.
const maxGroups = 1000

// A target is where the text of a group goes.
type target uint8

const (
	intoText target = iota
	intoNothing
	intoFonts
	intoStyles
	intoProperty
	intoInstruction // of a field
	intoLabel       // of an item of a list
)

// group is what holds inside a group; it begins as that around it.
type group struct {
	into  target
	what  string // which property
	first bool   // no word has come yet
	star  bool   // it may be skipped by who does not know it

	look    look
	font    int
	asian   bool // the font of Asian letters holds
	skip    int  // how many letters stand behind a \u for who knows none
	deleted bool
	added   bool
	field   *rtfField
	page    *rtfPage // that the text goes to

	ends func()

	style, outline, list, depth int
	table                       bool
	dropped                     bool // a large first letter
}

type rtfField struct {
	instruction strings.Builder
	shown       bool
}

// rtfPage collects pieces: the text, a note, a box, the head of pages.
type rtfPage struct {
	pieces []piece
	para   *para
	cell   cell
	row    row
	table  *table
	boxes  []piece // text boxes of the paragraph
}

type rtfFont struct {
	name string
	page int // of its letters; 0 for that of the file
}

type rtfStyle struct {
	role    flow.Role
	level   int
	outline int
	based   int
	look    look
}

// rtfFile is a file that is being read.
type rtfFile struct {
	group
	data  []byte
	at    int
	stack []group
	over  int // groups that are too deep

	codes               int // code page
	fonts               map[int]rtfFont
	styles              map[int]rtfStyle
	name                strings.Builder // of the font or style that is read
	number              int             // of that
	fontPage, usualFont int
	made                rtfStyle // that is read
	label               strings.Builder
	text                strings.Builder // of a property
	props               properties
	bytes               []byte // letters of a code page that are not decoded yet
	wide                rune   // half of a pair
	unread              int    // letters to pass over
	head                bool   // the row is one of the head

	main                   *rtfPage
	around                 [2][]piece
	notes                  notes
	texts                  [2]map[string][]piece
	left                   left
	labels                 map[[2]int]item // the last item of each depth of a list
	wasAdd, wasDel, wasHid bool
}

// readRTF reads a file.
func readRTF(data []byte) extract.Source {
	r := &rtfFile{data: data, codes: 1252, fonts: map[int]rtfFont{}, styles: map[int]rtfStyle{}, main: &rtfPage{}, labels: map[[2]int]item{}}
	r.props.where = "info"
	r.group = group{skip: 1, page: r.main, outline: -1}
	r.texts = [2]map[string][]piece{{}, {}}
	r.run()
	for len(r.stack) > 0 { // groups that the file left open
		r.close()
	}
	r.endParagraph()
	r.main.endTable()
	var f flow.Flow
	f.Lay(withoutRepeats(r.around[0]), runningHead)
	f.Lay(r.main.pieces, "")
	f.Lay(withoutRepeats(r.around[1]), runningFoot)
	out := finish(f, r.notes.texts(r.texts), r.props, &r.left)
	out.Encoding = "windows-" + strconv.Itoa(r.codes)
	return out
}

// run reads the tokens of the file.
func (r *rtfFile) run() {
	for r.at < len(r.data) {
		c := r.data[r.at]
		switch c {
		case '{':
			r.flush()
			r.at++
			r.open()
		case '}':
			r.flush()
			r.at++
			r.close()
		case '\\':
			r.control()
		case '\r', '\n', 0:
			r.at++
		default:
			r.at++
			if r.unread > 0 {
				r.unread--
				continue
			}
			if c < 0x80 && len(r.bytes) == 0 {
				end := r.at
				for end < len(r.data) && plainByte(r.data[end]) {
					end++
				}
				r.put(string(r.data[r.at-1 : end]))
				r.at = end
				continue
			}
			r.bytes = append(r.bytes, c) // the second half of a letter may be ASCII
			if len(r.bytes) > 4096 {
				r.flush()
			}
		}
	}
	r.flush()
}

func plainByte(c byte) bool {
	return c != '{' && c != '}' && c != '\\' && c != '\r' && c != '\n' && c != 0 && c < 0x80
}

func (r *rtfFile) open() {
	if len(r.stack) >= maxGroups {
		r.over++
		r.left.deep = true
		return
	}
	r.stack = append(r.stack, r.group)
	r.first, r.star, r.ends, r.unread = true, false, nil, 0
}

func (r *rtfFile) close() {
	if r.over > 0 {
		r.over--
		return
	}
	n := len(r.stack)
	if n == 0 {
		return
	}
	switch {
	case r.into == intoFonts && r.name.Len() > 0:
		r.endFont()
	case r.into == intoStyles && r.name.Len() > 0:
		r.endStyle()
	}
	if r.ends != nil {
		r.ends()
	}
	before := r.group
	r.group = r.stack[n-1]
	if r.stack = r.stack[:n-1]; n == 1 {
		r.at = len(r.data) // what comes behind the file's group is none of it
	}
	if before.page == r.page && before.into == intoText && r.into == intoText { // how a paragraph is set outlives a group
		r.style, r.outline, r.list, r.depth, r.table, r.dropped = before.style, before.outline, before.list, before.depth, before.table, before.dropped
	}
	r.unread = 0
}

// control reads a control word or sign.
func (r *rtfFile) control() {
	r.at++
	if r.at >= len(r.data) {
		return
	}
	c := r.data[r.at]
	if c|0x20 < 'a' || c|0x20 > 'z' {
		r.at++
		r.controlSign(c)
		return
	}
	from := r.at
	for r.at < len(r.data) && r.at-from < 40 && (r.data[r.at]|0x20 >= 'a' && r.data[r.at]|0x20 <= 'z') {
		r.at++
	}
	word := string(r.data[from:r.at])
	digits := r.at
	if r.at < len(r.data) && r.data[r.at] == '-' {
		r.at++
	}
	for r.at < len(r.data) && r.at-digits < 12 && '0' <= r.data[r.at] && r.data[r.at] <= '9' {
		r.at++
	}
	value, err := strconv.Atoi(string(r.data[digits:r.at]))
	given := err == nil
	if r.at < len(r.data) && r.data[r.at] == ' ' {
		r.at++
	}
	if word == "bin" {
		r.at += min(max(value, 0), len(r.data)-r.at)
		return
	}
	if word != "u" || r.unread > 0 {
		r.flush()
	}
	if r.unread > 0 { // a word counts as a letter
		r.unread--
		return
	}
	r.word(word, value, given)
	r.first = false
}

// controlSign reads a control sign.
func (r *rtfFile) controlSign(c byte) {
	if c == '\'' {
		if r.at+2 > len(r.data) {
			r.at = len(r.data)
			return
		}
		v, err := strconv.ParseUint(string(r.data[r.at:r.at+2]), 16, 8)
		r.at += 2
		switch {
		case r.unread > 0:
			r.unread--
		case err == nil:
			r.bytes = append(r.bytes, byte(v))
		}
		return
	}
	r.flush()
	if r.unread > 0 {
		r.unread--
		return
	}
	switch c {
	case '*':
		r.star = true
	case '~':
		r.put(" ")
	case '_':
		r.put("-")
	case '\\', '{', '}':
		r.put(string(rune(c)))
	case '\r', '\n':
		r.endLine("par")
	}
}

// unicode adds a letter by its number.
func (r *rtfFile) unicode(n int) {
	c := rune(uint16(n))
	if n > 0xFFFF && n <= 0x10FFFF {
		c = rune(n)
	}
	if utf16.IsSurrogate(c) {
		if r.wide != 0 {
			r.put(string(utf16.DecodeRune(r.wide, c)))
			r.wide = 0
		} else {
			r.wide = c
		}
	} else {
		r.wide = 0
		r.put(string(c))
	}
	r.unread = r.skip
}

// flush decodes the letters of a code page that came.
func (r *rtfFile) flush() {
	if len(r.bytes) == 0 {
		return
	}
	data := r.bytes
	r.bytes = r.bytes[:0]
	f := r.fonts[r.font]
	if glyphs.Pictures(f.name) && r.into == intoText {
		var out strings.Builder
		for _, c := range data {
			out.WriteString(glyphs.Sign(f.name, c))
		}
		r.add(out.String())
		return
	}
	page := f.page
	if page == 0 || r.into == intoProperty {
		page = r.codes
	}
	r.add(glyphs.Decode(page, data))
}

// put adds text that is no letters of a code page.
func (r *rtfFile) put(s string) {
	r.flush()
	if f := r.fonts[r.font]; r.into == intoText && f.name != "" {
		s = glyphs.ShownIn(f.name, s)
	}
	r.add(s)
}

// add adds text to where the group's goes.
func (r *rtfFile) add(s string) {
	r.first = false
	if r.over > 0 {
		return
	}
	switch r.into {
	case intoFonts, intoStyles:
		before, _, ended := strings.Cut(s, ";")
		if r.name.Len() < 200 {
			r.name.WriteString(before)
		}
		if ended && r.into == intoFonts {
			r.endFont()
		}
	case intoProperty:
		if r.text.Len() < 4096 {
			r.text.WriteString(s)
		}
	case intoInstruction:
		if r.field != nil && r.field.instruction.Len() < 4096 {
			r.field.instruction.WriteString(s)
		}
	case intoLabel:
		if r.label.Len() < 200 {
			r.label.WriteString(s)
		}
	case intoText:
		r.addText(s)
	}
}

func (r *rtfFile) addText(s string) {
	some := strings.TrimSpace(s) != ""
	if r.deleted || r.look.hidden {
		if some && r.deleted && !r.wasDel {
			r.left.deleted++
		}
		if some && !r.deleted && !r.wasHid {
			r.left.hidden++
		}
		if some {
			r.wasDel, r.wasHid = r.deleted, !r.deleted
		}
		return
	}
	if some {
		if r.added && !r.wasAdd {
			r.left.inserted++
		}
		r.wasAdd, r.wasDel, r.wasHid = r.added, false, false
		if r.field != nil {
			r.field.shown = true
		}
	}
	r.paragraph().Add(s, r.look.Look)
}

// paragraph is the one that is being written.
func (r *rtfFile) paragraph() *para {
	if r.page.para == nil {
		r.page.para = &para{}
	}
	return r.page.para
}

// rtfMark is how files begin.
var rtfMark = []byte(`{\rtf`)

func isRTF(data []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(data[:min(len(data), 64)], "\xEF\xBB\xBF \t\r\n"), rtfMark)
}

package pdf

// What a file says of itself, judged: programs write these fields, and they name the
// last document that served as a template, the clerk's account, the day of an export.
// A title or an author counts where the first page prints it; a date of creation never.

import (
	"bytes"
	"html"
	"regexp"
	"strings"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/prose"
)

// info is what the file states of itself.
type info struct {
	title, author string
}

// stated reads the dictionary of the file, or its XMP packet.
func (s *sandbox) stated(doc uint64, data []byte) (out info) {
	get := func(key string) string {
		at := s.put(append([]byte(key), 0))
		if at == 0 {
			return ""
		}
		defer s.call("free", at)
		n := s.call("FPDF_GetMetaText", doc, at, s.at(0), scratchBytes)
		return strings.Join(strings.Fields(s.utf16(uint32(min(n, scratchBytes)))), " ")
	}
	out.title, out.author = get("Title"), get("Author")
	if out.title == "" {
		out.title = xmp(data, "dc:title")
	}
	if out.author == "" {
		out.author = xmp(data, "dc:creator")
	}
	return out
}

var xmpItem = regexp.MustCompile(`<rdf:li[^>]{0,80}>([^<]{1,400})</rdf:li>`)

// xmp returns the first value of a property of the packet, which most files hold plainly.
func xmp(data []byte, property string) string {
	at := bytes.Index(data, []byte("<"+property+">"))
	if at < 0 {
		return ""
	}
	m := xmpItem.FindSubmatch(data[at:min(at+1000, len(data))])
	if m == nil || !utf8.Valid(m[1]) {
		return ""
	}
	return strings.Join(strings.Fields(html.UnescapeString(string(m[1]))), " ")
}

// known sets the fields that the type of the first page, and the file, say.
func (d *document) known(a *archive.Attribution) {
	first := d.first()
	d.stampDay(a)
	d.adopted(first, a)
	at, rule := d.title(first), titleStated
	if at < 0 {
		at, rule = d.printedTitle(first), titlePrinted
	}
	if at >= 0 {
		p := &d.pieces[at]
		p.level = 1
		a.Title = strings.Trim(p.text, "∗*†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹ ")
		a.Set("title", archive.Provenance{Basis: archive.Extracted, Line: at + 1, Evidence: p.text, Rule: rule})
	}
	d.authors(first, at, a)
}

// fileName matches what programs write for a title that nobody gave.
var fileName = regexp.MustCompile(`^\S+\.[A-Za-z]{2,4}$|[\\/]\S+\.[A-Za-z]{2,4}$`)

// title finds the piece of the first page that the file states as its title, and joins
// what is printed on several lines.
func (d *document) title(first []int) int {
	want := fold(d.info.title)
	if utf8.RuneCountInString(want) < 4 || fileName.MatchString(d.info.title) {
		return -1
	}
	for n, i := range first {
		got := fold(d.pieces[i].text)
		end := i
		for k := n + 1; k < len(first) && k < n+4 && got != want && got != "" && strings.HasPrefix(want, got+" ") && first[k] == end+1; k++ {
			got += " " + fold(d.pieces[first[k]].text)
			end = first[k]
		}
		if strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(want, " ", "") {
			continue
		}
		for k := i + 1; k <= end; k++ {
			d.pieces[i].text += " " + d.pieces[k].text
			d.pieces[k].text = ""
		}
		return i
	}
	return -1
}

// headline finds the piece in the largest type near the head of the first page: below it
// stand the names of who wrote the text.
func (d *document) headline(first []int) int {
	best := -1
	for n, i := range first {
		if p := &d.pieces[i]; n < 10 && p.level > 0 && (best < 0 || p.size > 1.04*d.pieces[best].size) {
			best = i
		}
	}
	return best
}

var (
	marks     = regexp.MustCompile(`\s*[∗*†‡§¶#$+✉♯⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:\s*,\s*[∗*†‡§¶#$+✉♯⁰¹²³⁴⁵⁶⁷⁸⁹]+)*\s*`)
	nameJoint = regexp.MustCompile(`\s*[,;\n|·•&]\s*(?:(?:and|und|y|e|et|en)\s+)?|\s+(?:and|und|y|e|et|en)\s+`)
	// degree stands behind a name, and behind nothing else.
	degree = regexp.MustCompile(`^(?:Ph\.?\s?D|M\.?D|M\.?S\.?c?|M\.?P\.?H|B\.?S\.?c?|M\.?B\.?A|J\.?D|Dr\.?\s?P\.?H|R\.?N|(?:(?:Senior |Student )?Member|Fellow), IEEE|(?:Senior |Student )?Member|Fellow|IEEE)$`)
)

// bodies are words of the names of bodies and documents, which are printed as names of
// people are.
var bodies = lang.All.Set(func(l *lang.Language) lang.Words { return l.Bodies.Organizations }, func(l *lang.Language) lang.Words { return l.Bodies.Places },
	func(l *lang.Language) lang.Words { return l.Bodies.Policies }, func(l *lang.Language) lang.Words { return l.Bodies.Events })

// scholarly matches how words for places of learning begin in most languages.
var scholarly = regexp.MustCompile(`^(?:universi|institu|laborato|d[ée]part|facult|fakult|polytech|politec|hochschul|academ|akadem)`)

// ofBody reports whether a name has such a word.
func ofBody(name string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		if bodies[w] || scholarly.MatchString(w) {
			return true
		}
	}
	return false
}

// maxAuthors bounds how many are read.
const maxAuthors = 60

// authors reads the names between the title and the text. Other things are printed like
// names there: so something must say that they are of people who wrote it, the marks of
// their notes, an address of one, or the file.
func (d *document) authors(first []int, title int, a *archive.Attribution) {
	if title < 0 {
		if title = d.headline(first); title < 0 {
			return
		}
	}
	stated := " " + fold(d.info.author) + " "
	rows := d.rows(first, title)
	addressed := false
	var names []archive.Author
	var lines []int
	marked, last := 0, 0
	for n := 0; n < len(rows); n++ {
		if len(lines) == 0 && n > 5 || len(lines) > 0 && n > last+4 {
			break
		}
		addressed = addressed || n <= 10 && strings.Contains(rows[n].text, "@")
		list, said := namesOf(rows[n].text, stated)
		if len(list) == 0 {
			continue
		}
		lines = append(lines, rows[n].piece)
		text := rows[n].text
		for ; n+1 < len(rows) && near(rows[n+1].size, rows[n].size, 0.05*rows[n].size); n++ { // names go on
			next := rows[n+1].text
			if alone, _ := namesOf(next, stated); len(alone) > 0 && !goesOn.MatchString(text) {
				break // a line for each
			}
			more, cut := namesOf(text+" "+next, stated)
			if len(more) == 0 {
				if goesOn.MatchString(text) || surname.MatchString(next) { // the last name may be cut
					return
				}
				break
			}
			text += " " + next
			list, said = more, cut
			lines = append(lines, rows[n+1].piece)
		}
		last = n
		names, marked = append(names, list...), marked+said
	}
	if len(lines) == 0 || len(names) > maxAuthors || marked == 0 && !(addressed && len(names) > 1) {
		return
	}
	for _, i := range lines {
		d.pieces[i].level = 0
	}
	a.Authors = names
	a.Set("authors", archive.Provenance{Basis: archive.Extracted, Line: lines[0] + 1, Evidence: prose.Clip(d.pieces[lines[0]].text, 200), Rule: authorsPrinted})
}

// A row is a line of the head of the first page.
type row struct {
	text  string
	size  float32
	piece int
}

// rows are the lines below the title, up to the text.
func (d *document) rows(first []int, title int) (out []row) {
	for _, i := range first {
		p := &d.pieces[i]
		if i <= title || p.text == "" {
			continue
		}
		if len(p.rows) == 0 || len(out) > 24 {
			break
		}
		for _, text := range p.rows {
			out = append(out, row{text, p.size, i})
		}
	}
	return out
}

var (
	goesOn  = regexp.MustCompile(`(?:[,;&]|\s(?:and|und|y|e|et|en))\s*$`)
	surname = regexp.MustCompile(`^\p{Lu}\p{L}+(?:-\p{L}+)?\s*[,;∗*†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹]`)
)

// namesOf reads a piece that holds nothing but names; said counts those that a mark, or
// the file, says to be of authors.
func namesOf(text, stated string) (list []archive.Author, said int) {
	if len(text) > 1500 {
		return nil, 0
	}
	plain := marks.ReplaceAllString(text, " , ")
	if plain != text {
		said++
	}
	for _, part := range nameJoint.Split(plain, -1) {
		part = strings.Trim(part, " .()[]{}")
		if part == "" {
			continue
		}
		if len(list) > 0 && degree.MatchString(part) {
			said++
			continue
		}
		if !meta.NameOnly.MatchString(part) || len(strings.Fields(part)) > 5 || ofBody(part) || prose.AllCapitals(part) && len(part) > 30 {
			return nil, 0
		}
		if strings.Contains(stated, " "+fold(part)+" ") {
			said++
		}
		list = append(list, meta.Person(part))
	}
	return list, said
}

var archived = regexp.MustCompile(`^arXiv:\d{4}\.\d{4,5}(?:v\d+)?\s+\[[\w.-]+\]\s+(\d{1,2} \p{Lu}\p{L}{2} \d{4})$`)

// stampDay reads the day that a public archive of papers prints in the margin.
func (d *document) stampDay(a *archive.Attribution) {
	for i := range d.pieces {
		p := &d.pieces[i]
		if !p.stamp || p.page > 1 {
			continue
		}
		m := archived.FindStringSubmatch(p.text)
		if m == nil {
			continue
		}
		if day, ok := meta.FindDate(m[1]); ok && day.Problem == "" {
			a.Published = day.Value
			a.Set("published", archive.Provenance{Basis: archive.Extracted, Line: i + 1, Evidence: p.text, Rule: "the day that the archive of papers prints in the margin"})
		}
		return
	}
}

// BibTeX and BibLaTeX, as JabRef, Zotero and people write them.

package bibliography

import (
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
)

// reader is a BibTeX file on its way.
type reader struct {
	s      string
	at     int
	line   int // of at
	macros map[string]string
}

// months are the macros that every style has.
var months = map[string]string{"jan": "01", "feb": "02", "mar": "03", "apr": "04", "may": "05", "jun": "06", "jul": "07", "aug": "08", "sep": "09", "oct": "10", "nov": "11", "dec": "12"}

// monthNames is what they stand for.
var monthNames = map[string]string{"jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May", "jun": "June", "jul": "July", "aug": "August", "sep": "September", "oct": "October", "nov": "November", "dec": "December"}

func bibTeX(s string, msgs *diag.List) (out []*entry) {
	r := &reader{s: s, line: 1, macros: map[string]string{}}
	for {
		at := strings.IndexByte(r.s[r.at:], '@')
		if at < 0 {
			return out
		}
		r.to(r.at + at + 1)
		line := r.line
		kind := strings.ToLower(r.word())
		r.space()
		if r.at >= len(r.s) || r.s[r.at] != '{' && r.s[r.at] != '(' || kind == "" {
			continue // words between entries
		}
		if kind == "comment" || kind == "preamble" { // in a comment may be an entry that somebody took out
			if r.s[r.at] == '{' {
				r.enclosed(false)
			}
			continue
		}
		e, whole := r.entry(kind, line)
		if !whole {
			msgs.Warnf("", line, "close its braces", "this entry does not end where the next begins: what can be read of it is taken")
		}
		if e != nil && len(out) < mostEntries+1 {
			out = append(out, e)
		}
	}
}

// to goes on to a place and counts the lines.
func (r *reader) to(at int) {
	r.line += strings.Count(r.s[r.at:at], "\n")
	r.at = at
}

func (r *reader) space() {
	at := r.at
	for at < len(r.s) && strings.IndexByte(" \t\r\n", r.s[at]) >= 0 {
		at++
	}
	r.to(at)
}

// word reads a name of a type, a field or a macro.
func (r *reader) word() string {
	at := r.at
	for at < len(r.s) && strings.IndexByte(" \t\r\n{}(),=#\"@%", r.s[at]) < 0 {
		at++
	}
	w := r.s[r.at:at]
	r.at = at
	return w
}

// entry reads an entry from its opening brace. whole is false where it breaks off.
func (r *reader) entry(kind string, line int) (e *entry, whole bool) {
	closing := byte('}')
	if r.s[r.at] == '(' {
		closing = ')'
	}
	r.at++
	r.space()
	e = newEntry(kind, line)
	if kind != "string" {
		at := r.at
		for at < len(r.s) && strings.IndexByte(",\r\n{}@=", r.s[at]) < 0 {
			at++
		}
		if e.key = strings.TrimSpace(r.s[r.at:at]); at < len(r.s) && r.s[at] == '=' { // an entry without a key
			e.key = ""
		} else {
			r.to(at)
		}
	}
	fields := map[string]string{}
	for {
		r.space()
		for r.at < len(r.s) && r.s[r.at] == ',' {
			r.at++
			r.space()
		}
		if r.at >= len(r.s) || r.s[r.at] == '@' {
			whole = false
			break
		}
		if r.s[r.at] == closing {
			r.at++
			whole = true
			break
		}
		name := strings.ToLower(r.word())
		r.space()
		if name == "" || r.at >= len(r.s) || r.s[r.at] != '=' {
			if name == "" && r.at < len(r.s) && r.s[r.at] != '@' {
				r.at++ // a stray mark
			}
			continue
		}
		r.at++
		value, ok := r.value()
		if !ok { // what it should be is not known
			break
		}
		if _, twice := fields[name]; !twice && len(value) < 1<<20 {
			fields[name] = value
		}
	}
	if kind == "string" {
		for name, value := range fields {
			if len(value) < 1000 && len(r.macros) < 10_000 {
				r.macros[name] = value
			}
		}
		return nil, whole
	}
	e.bibTeX(fields)
	return e, whole
}

// value reads what stands behind a "=": pieces in braces or quotes, numbers and macros,
// with # between them. ok is false where the file ends in it.
func (r *reader) value() (value string, ok bool) {
	var b strings.Builder
	for {
		r.space()
		if r.at >= len(r.s) {
			return b.String(), false
		}
		switch r.s[r.at] {
		case '{', '"':
			piece, whole := r.enclosed(true)
			b.WriteString(piece)
			if !whole {
				return b.String(), false
			}
		default:
			w := r.word()
			if w == "" {
				return b.String(), true
			}
			if m, known := r.macros[strings.ToLower(w)]; known {
				w = m
			} else if months[strings.ToLower(w)] != "" {
				w = monthNames[strings.ToLower(w)]
			}
			b.WriteString(w)
		}
		if r.space(); r.at >= len(r.s) || r.s[r.at] != '#' || b.Len() > 1<<20 {
			return b.String(), true
		}
		r.at++
	}
}

// enclosed reads a piece in braces or quotes, in which braces are in pairs. entries says
// that it ends where an entry begins, because a brace is missing then.
func (r *reader) enclosed(entries bool) (piece string, whole bool) {
	quoted := r.s[r.at] == '"'
	depth := 0
	for at := r.at; at < len(r.s); at++ {
		switch c := r.s[at]; {
		case c == '\\':
			at++
		case c == '{':
			depth++
		case c == '}':
			depth--
			if depth <= 0 && !quoted {
				piece = r.s[r.at+1 : at]
				r.to(at + 1)
				return piece, true
			}
		case c == '"' && quoted && depth <= 0 && at > r.at:
			piece = r.s[r.at+1 : at]
			r.to(at + 1)
			return piece, true
		case c == '@' && entries && at > 0 && r.s[at-1] == '\n' && opens(r.s[at:]): // the next entry: a brace is missing
			piece = r.s[r.at+1 : at]
			r.to(at)
			return piece, false
		}
	}
	piece = r.s[r.at+1:]
	r.to(len(r.s))
	return piece, false
}

// opens reports whether an entry begins: @type{key,
func opens(s string) bool {
	s = s[1:min(len(s), 200)]
	end := strings.IndexAny(s, "{(\r\n ")
	if end < 1 || s[end] != '{' && s[end] != '(' {
		return false
	}
	key := strings.IndexAny(s[end+1:], ",\r\n={}")
	return key > 0 && s[end+1+key] == ','
}

// bibTeX takes up the fields of an entry.
func (e *entry) bibTeX(f map[string]string) {
	first := func(names ...string) string {
		for _, n := range names {
			if f[n] != "" {
				return f[n]
			}
		}
		return ""
	}
	whole := deTeX(f["title"])
	if sub := deTeX(f["subtitle"]); sub != "" && whole != "" {
		whole += ": " + sub
	}
	e.set(title, whole)
	e.set(container, deTeX(first("journaltitle", "journal", "maintitle")))
	e.set(house, deTeX(first("publisher", "institution", "organization", "school")))
	e.set(address, verbatim(f["url"]))
	e.set(doi, verbatim(f["doi"]))
	e.set(tongue, deTeX(first("langid", "language")))
	e.set(retrieved, deTeX(first("urldate", "lastchecked")))
	if e.issued = deTeX(f["date"]); e.issued == "" {
		e.issued = dated(deTeX(f["year"]), deTeX(f["month"]), deTeX(f["day"]))
	}
	for key, to := range map[string]*[]archive.Author{"author": &e.authors, "translator": &e.translators} {
		for _, name := range divided(f[key]) {
			if inner, whole := braced(name); whole {
				add(to, organisation(deTeX(inner)))
			} else {
				add(to, inverted(deTeX(name)))
			}
		}
	}
	if e.text[house] != "" { // "A and B" are two houses, of which the first issued it
		if parts := divided(first("publisher", "institution", "organization", "school")); len(parts) > 1 {
			delete(e.text, house)
			e.set(house, deTeX(parts[0]))
		}
	}
	for _, name := range []string{"file", "localfile", "pdf"} {
		if f[name] != "" {
			e.files = append(e.files, attached(f[name])...)
		}
	}
}

// dated joins year, month and day.
func dated(year, month, day string) string {
	number := func(s string, most int) string {
		s = strings.Trim(s, " .")
		if m := months[strings.ToLower(s[:min(len(s), 3)])]; most == 12 && m != "" && !strings.ContainsAny(s, " 0123456789") {
			return m
		}
		if len(s) == 1 {
			s = "0" + s
		}
		if len(s) != 2 || strings.Trim(s, "0123456789") != "" || s == "00" {
			return ""
		}
		return s
	}
	year = strings.TrimSpace(year)
	if len(year) != 4 || strings.Trim(year, "0123456789") != "" {
		return ""
	}
	m := number(month, 12)
	if m == "" {
		if month != "" && strings.ContainsAny(month, "0123456789") && strings.Trim(month, "0123456789") != "" { // 3 March
			return month + " " + year
		}
		return year
	}
	if d := number(day, 31); d != "" {
		return year + "-" + m + "-" + d
	}
	return year + "-" + m
}

// divided divides a list of names at each "and" that stands outside of braces.
func divided(s string) (out []string) {
	depth, from := 0, 0
	for at := 0; at < len(s); at++ {
		switch s[at] {
		case '\\':
			at++
		case '{':
			depth++
		case '}':
			depth--
		case 'a', 'A':
			if depth <= 0 && at > 0 && len(s) > at+3 && strings.EqualFold(s[at:at+3], "and") && blank(s[at-1]) && blank(s[at+3]) {
				out = append(out, strings.TrimSpace(s[from:at]))
				from = at + 3
			}
		}
	}
	if last := strings.TrimSpace(s[from:]); last != "" {
		out = append(out, last)
	}
	return out
}

func blank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '~' }

// braced reports whether the whole of a name is in one pair of braces: it is no person's.
func braced(s string) (inner string, whole bool) {
	if len(s) < 2 || s[0] != '{' || s[len(s)-1] != '}' {
		return "", false
	}
	depth := 0
	for at := 0; at < len(s)-1; at++ {
		switch s[at] {
		case '\\':
			at++
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return "", false
			}
		}
	}
	return s[1 : len(s)-1], true
}

// attached reads a field of files: paths, or “description:path:type”, with ";" between
// them and "\" before what divides nothing.
func attached(s string) (out []string) {
	var parts []string
	var part strings.Builder
	end := func() {
		parts = append(parts, part.String())
		part.Reset()
	}
	done := func() {
		end()
		p := parts[0]
		switch n := len(parts); {
		case n == 3: // with a drive whose ":" nobody marked, there are four
			p = parts[1]
		case n == 4 && len(strings.TrimSpace(parts[1])) == 1:
			p = parts[1] + ":" + parts[2]
		case n == 2 && len(strings.TrimSpace(parts[0])) == 1, n > 4:
			p = strings.Join(parts, ":")
		case n == 2:
			p = parts[1]
		}
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
		parts = nil
	}
	for at := 0; at < len(s) && len(out) < 100; at++ {
		switch c := s[at]; {
		case c == '\\' && at+1 < len(s) && strings.IndexByte(`\:;{}_&%#$ `, s[at+1]) >= 0:
			at++
			part.WriteByte(s[at])
		case c == ':':
			end()
		case c == ';':
			done()
		case c == '{' || c == '}':
		case c == '\n' || c == '\r':
			part.WriteByte(' ')
		default:
			part.WriteByte(c)
		}
	}
	done()
	return out
}

package mail

// From the bytes of a file to the parts of a mail. Mail in archives was written by forty
// years of programs and cut by as many: what is broken is read as its readers' programs
// showed it, and nothing is refused that still has text.

import (
	"bytes"
	"cmp"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/charset"
)

const (
	maxDepth   = 20      // parts in parts, and mails in mails
	maxParts   = 2000    // of one file
	maxFields  = 1000    // of one head
	maxField   = 1 << 16 // bytes of one field
	maxJunk    = 20      // lines above a head that are none of it
	maxMembers = 500     // attachments of one mail
)

// field is one line of a head, unfolded.
type field struct{ name, value string }

// entity is a mail, or a part of one.
type entity struct {
	head   []field
	body   []byte // as it stands in the file
	kind   string // media type, in small letters
	params map[string]string
	parts  []*entity
	label  string  // its number, as programs of mail count: "1.2"
	name   string  // of its file, "" for none
	attach bool    // its head says that it is an attachment
	other  *entity // the same text as HTML
}

// reader counts what was read of one file.
type reader struct {
	parts int
	deep  bool // parts were left out
}

// parse reads a mail.
func (r *reader) parse(data []byte) *entity {
	if bytes.HasPrefix(data, []byte("\xFF\xFE")) || bytes.HasPrefix(data, []byte("\xFE\xFF")) {
		if text, _, problem := charset.Decode(data); problem == nil {
			data = []byte(text)
		}
	}
	if text, ok := wide(data); ok {
		data = text
	}
	return r.entity(opened(bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))), "", "", 0)
}

// opened leaves out what programs put above the head of a mail: empty lines, the line
// that divides a mailbox, the length that Apple Mail writes.
func opened(data []byte) []byte {
	for range 5 {
		line, rest, _ := bytes.Cut(data, []byte("\n"))
		l := bytes.TrimRight(line, "\r \t")
		_, err := strconv.Atoi(string(l))
		if len(rest) == 0 || len(l) > 0 && err != nil && !bytes.HasPrefix(bytes.TrimLeft(l, ">"), []byte("From ")) {
			break
		}
		data = rest
	}
	return data
}

// entity reads a part and what is in it. usual is its type where it states none.
func (r *reader) entity(data []byte, usual, label string, depth int) *entity {
	e := &entity{label: label}
	e.head, e.body = header(data, usual == "")
	r.parts++
	kind, params := parameters(e.get("Content-Type"))
	if e.kind, e.params = strings.ToLower(kind), params; !strings.Contains(e.kind, "/") {
		e.kind = cmp.Or(usual, "text/plain")
	}
	disposition, more := parameters(e.get("Content-Disposition"))
	e.attach = strings.EqualFold(disposition, "attachment")
	if e.name = more["filename"]; e.name == "" {
		e.name = params["name"]
	}
	e.name = strings.TrimSpace(words(e.name, ""))
	switch {
	case strings.HasPrefix(e.kind, "multipart/"):
		if depth >= maxDepth || r.parts >= maxParts {
			r.deep = true
			return e
		}
		usual := "text/plain"
		if e.kind == "multipart/digest" {
			usual = "message/rfc822"
		}
		for i, part := range split(e.body, params["boundary"]) {
			if r.parts >= maxParts {
				r.deep = true
				break
			}
			e.parts = append(e.parts, r.entity(part, usual, under(label, i+1), depth+1))
		}
	case isTNEF(e):
		e.parts = unpacked(e.data(), label)
		r.parts += len(e.parts)
	case e.kind == "message/rfc822" || e.kind == "message/global":
		if depth >= maxDepth {
			r.deep = true
			return e
		}
		inner := e.data()
		e.parts = []*entity{r.entity(opened(inner), "", under(label, 1), depth+1)}
	}
	return e
}

func under(label string, n int) string {
	if label == "" {
		return strconv.Itoa(n)
	}
	return label + "." + strconv.Itoa(n)
}

// get is the first field of a name, unfolded and not decoded.
func (e *entity) get(name string) string {
	for _, f := range e.head {
		if strings.EqualFold(f.name, name) && f.value != "" {
			return f.value
		}
	}
	return ""
}

// text is a field as it is read: decoded, on one line.
func (e *entity) text(name string) string {
	return charset.OneLine(words(e.get(name), e.charset()))
}

// charset is what the mail or one of its parts says it is written in.
func (e *entity) charset() string {
	if c := e.params["charset"]; c != "" {
		return c
	}
	for _, p := range e.parts {
		if c := p.charset(); c != "" {
			return c
		}
	}
	return ""
}

// header reads a head up to its empty line, or up to what is plainly none of it. Only
// above the head of a whole mail may stand lines that are no field.
func header(data []byte, whole bool) (head []field, body []byte) {
	var value []byte // of the last field
	done := func(rest []byte) ([]field, []byte) {
		if len(head) > 0 {
			head[len(head)-1].value = strings.TrimSpace(string(value))
		}
		return head, rest
	}
	junk := 0
	for len(data) > 0 {
		line, rest, _ := bytes.Cut(data, []byte("\n"))
		if bytes.HasSuffix(line, []byte("\r")) {
			line = line[:len(line)-1]
		}
		if at := bytes.IndexByte(line, '\r'); at >= 0 { // line ends of old Macs
			rest, line = data[at+1:], line[:at]
		}
		name, first, ok := cutField(line)
		switch {
		case len(line) == 0, len(bytes.TrimSpace(line)) == 0 && !continues(rest):
			return done(rest)
		case (line[0] == ' ' || line[0] == '\t') && len(head) == 0 && whole && headBehind(bytes.TrimLeft(line, " \t")):
			data = bytes.TrimLeft(data, " \t")
			continue
		case (line[0] == ' ' || line[0] == '\t') && len(head) > 0:
			if len(value) < maxField {
				value = append(append(value, ' '), bytes.TrimSpace(line)...)
			}
		case ok && len(head) < maxFields:
			_, _ = done(nil)
			head, value = append(head, field{name: name}), append(value[:0], first...)
		case ok:
		case bytes.HasPrefix(line, []byte("--")) && len(head) > 0: // a boundary: the empty line is missing
			return done(data)
		default:
			if junk++; !whole || junk > maxJunk || !headBehind(rest) {
				return done(data)
			}
		}
		data = rest
	}
	return done(nil)
}

// continues reports whether a head goes on behind a line of blanks: another field or the
// rest of one.
func continues(rest []byte) bool {
	line, _, _ := bytes.Cut(rest, []byte("\n"))
	_, _, ok := cutField(line)
	return ok || len(line) > 1 && (line[0] == ' ' || line[0] == '\t')
}

// headBehind reports whether one of the next lines is a field.
func headBehind(rest []byte) bool {
	for range 3 {
		line, more, _ := bytes.Cut(rest, []byte("\n"))
		if _, _, ok := cutField(line); ok {
			return true
		}
		if rest = more; len(bytes.TrimSpace(line)) == 0 {
			return false
		}
	}
	return false
}

// cutField cuts a line of a head into its name and value.
func cutField(line []byte) (name string, value []byte, ok bool) {
	at := bytes.IndexByte(line, ':')
	if at < 1 || at > 76 {
		return "", nil, false
	}
	n := bytes.TrimRight(line[:at], " \t")
	for _, c := range n {
		if c <= ' ' || c >= 0x7F {
			return "", nil, false
		}
	}
	if bytes.HasPrefix(line[at:], []byte("://")) || len(n) == 0 {
		return "", nil, false
	}
	return string(n), bytes.TrimSpace(line[at+1:]), true
}

// parameters cuts a field such as Content-Type into its value and parameters, with those
// that are continued or name their encoding (RFC 2231).
func parameters(s string) (value string, params map[string]string) {
	params = map[string]string{}
	pieces := map[string][]string{} // of name*0, name*1
	first := true
	for len(s) > 0 {
		var item string
		item, s = cutItem(s)
		item = strings.TrimSpace(item)
		if first {
			value, first = item, false
			if f := strings.Fields(value); len(f) > 0 {
				value = f[0]
			}
			continue
		}
		key, v, ok := strings.Cut(item, "=")
		if !ok || len(params)+len(pieces) > 100 {
			continue
		}
		key = strings.ToLower(strings.TrimSpace(key))
		v = unquoted(strings.TrimSpace(v))
		base, n, numbered := strings.Cut(strings.TrimSuffix(key, "*"), "*")
		extended := strings.HasSuffix(key, "*")
		switch {
		case numbered:
			at, err := strconv.Atoi(n)
			if err != nil || at < 0 || at > 99 {
				continue
			}
			for len(pieces[base]) <= at {
				pieces[base] = append(pieces[base], "")
			}
			if !extended {
				v = strings.ReplaceAll(v, "%", "%25")
			}
			pieces[base][at] = v
		case extended:
			params[base] = percented(v)
		case params[key] == "":
			params[key] = v
		}
	}
	for base, list := range pieces {
		params[base] = percented(strings.Join(list, ""))
	}
	return value, params
}

// cutItem cuts at the first semicolon that stands in no quotes.
func cutItem(s string) (item, rest string) {
	quoted := false
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && quoted:
			i++
		case s[i] == '"':
			quoted = !quoted
		case s[i] == ';' && !quoted:
			return s[:i], s[i+1:]
		}
	}
	return s, ""
}

func unquoted(s string) string {
	if len(s) < 2 || s[0] != '"' {
		return s
	}
	s = strings.TrimSuffix(s[1:], `"`)
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && (s[i+1] == '"' || s[i+1] == '\\') {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// percented reads utf-8'en'na%C3%AFve.
func percented(s string) string {
	name, rest, ok := strings.Cut(s, "'")
	if ok {
		if _, text, ok := strings.Cut(rest, "'"); ok {
			rest = text
		} else {
			name, rest = "", s
		}
	} else {
		name, rest = "", s
	}
	raw := make([]byte, 0, len(rest))
	for i := 0; i < len(rest); i++ {
		if rest[i] == '%' && i+2 < len(rest) {
			if v, err := strconv.ParseUint(rest[i+1:i+3], 16, 8); err == nil {
				raw = append(raw, byte(v))
				i += 2
				continue
			}
		}
		raw = append(raw, rest[i])
	}
	return decoded(raw, name)
}

// split cuts the body of a multipart into its parts. Where no boundary is stated, the
// first line that looks like one is; where it is never closed, the last part ends with
// the text.
func split(data []byte, boundary string) (parts [][]byte) {
	mark := []byte("--" + strings.TrimRight(boundary, " \t"))
	if boundary == "" {
		at := 0
		if !bytes.HasPrefix(data, []byte("--")) {
			if at = bytes.Index(data, []byte("\n--")) + 1; at == 0 {
				return [][]byte{append([]byte("\n"), data...)}
			}
		}
		line, _, _ := bytes.Cut(data[at:], []byte("\n"))
		mark = bytes.TrimRight(line, "\r \t")
	}
	from := -1
	for at := 0; at < len(data); {
		end := bytes.IndexByte(data[at:], '\n')
		next := at + end + 1
		if end < 0 {
			next = len(data)
		}
		if line := data[at:next]; bytes.HasPrefix(line, mark) {
			switch rest := bytes.TrimRight(line[len(mark):], "\r\n \t"); {
			case len(rest) == 0, bytes.HasPrefix(rest, []byte("--")):
				if from >= 0 {
					parts = append(parts, bytes.TrimSuffix(bytes.TrimSuffix(data[from:at], []byte("\n")), []byte("\r")))
				}
				if from = next; len(rest) > 0 {
					return parts
				}
			}
		}
		at = next
	}
	switch {
	case from >= 0 && from < len(data):
		parts = append(parts, data[from:])
	case from < 0: // no boundary at all: what is there is text
		parts = append(parts, append([]byte("\n"), data...))
	}
	return parts
}

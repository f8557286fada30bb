// Package export turns a View into the files that programs read: JSON, feeds,
// the sitemap, the schemas.
//
// JSON is appended by hand rather than by reflection: an archive writes one
// such file for each briefing, and the order of keys is part of the contract.
package export

import (
	"strconv"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/charset"
)

// object appends one JSON object or array; every value escapes what it holds.
type object struct {
	dst   []byte
	fresh bool // nothing written yet at this level

	names heads // of the briefing that is being written
}

func (o *object) open(bracket byte) {
	o.dst = append(o.dst, bracket)
	o.fresh = true
}

func (o *object) close(bracket byte) {
	o.dst = append(o.dst, bracket)
	o.fresh = false
}

func (o *object) comma() {
	if !o.fresh {
		o.dst = append(o.dst, ',')
	}
	o.fresh = false
}

func (o *object) key(k string) {
	o.comma()
	o.dst = append(append(append(o.dst, '"'), k...), '"', ':')
}

func (o *object) string(k, v string) {
	o.key(k)
	o.dst = appendString(o.dst, v)
}

// item writes a string of an array.
func (o *object) item(v string) {
	o.comma()
	o.dst = appendString(o.dst, v)
}

// maybe writes null for an empty value: absent facts are never invented.
func (o *object) maybe(k, v string) {
	o.key(k)
	if v == "" {
		o.dst = append(o.dst, "null"...)
		return
	}
	o.dst = appendString(o.dst, v)
}

func (o *object) int(k string, v int) {
	o.key(k)
	o.dst = strconv.AppendInt(o.dst, int64(v), 10)
}

func (o *object) bool(k string, v bool) {
	o.key(k)
	o.dst = strconv.AppendBool(o.dst, v)
}

func (o *object) strings(k string, list []string) {
	o.key(k)
	o.open('[')
	for _, s := range list {
		o.item(s)
	}
	o.close(']')
}

func (o *object) pair(a, b int) {
	o.dst = strconv.AppendInt(append(o.dst, '['), int64(a), 10)
	o.dst = append(strconv.AppendInt(append(o.dst, ','), int64(b), 10), ']')
}

// list writes an array; each calls its function for one element.
func (o *object) list(k string, n int, each func(i int)) {
	o.key(k)
	o.open('[')
	for i := range n {
		o.comma()
		o.open('{')
		each(i)
		o.close('}')
	}
	o.close(']')
}

// plainBytes are those of ASCII that a string holds as they are.
var plainBytes = func() (t [256]bool) {
	for c := range utf8.RuneSelf {
		t[c] = c >= ' ' && c != '"' && c != '\\' && c != '<' && c != 0x7F
	}
	return t
}()

func appendString(dst []byte, s string) []byte {
	return append(appendText(append(dst, '"'), s), '"')
}

// appendText appends what stands between the quotes of a string.
func appendText(dst []byte, s string) []byte {
	const hex = "0123456789abcdef"
	last := 0
	for i := 0; i < len(s); {
		c := s[i]
		if plainBytes[c] {
			i++
			continue
		}
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && n == 1 || r == '\u2028' || r == '\u2029' || charset.Directs(r) {
				dst = append(dst, s[last:i]...)
				if r == utf8.RuneError {
					dst = append(dst, "\uFFFD"...)
				} else {
					dst = append(append(dst, `\u20`...), hex[r>>4&0xF], hex[r&0xF])
				}
				last = i + n
			}
			i += n
			continue
		}
		dst = append(dst, s[last:i]...)
		switch c {
		case '"', '\\':
			dst = append(dst, '\\', c)
		case '\n':
			dst = append(dst, '\\', 'n')
		case '\t':
			dst = append(dst, '\\', 't')
		default: // controls, and "<" so that no file can hold a tag
			dst = append(dst, '\\', 'u', '0', '0', hex[c>>4], hex[c&0xF])
		}
		i++
		last = i
	}
	return append(dst, s[last:]...)
}

// share writes how sure an entity is; one that is kept is certain.
func (o *object) share(k string, e *archive.Entity) {
	o.key(k)
	if e.Found {
		o.dst = appendShare(o.dst, e.Confidence)
	} else {
		o.dst = append(o.dst, '1')
	}
}

// appendShare appends hundredths as a number from 0 to 1: 0.97.
func appendShare(dst []byte, hundredths uint8) []byte {
	if hundredths >= 100 {
		return append(dst, '1')
	}
	return append(dst, '0', '.', '0'+hundredths/10, '0'+hundredths%10)
}

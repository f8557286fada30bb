package mail

// What parts of a mail are encoded in, undone as far as it goes: what is broken in the
// middle is read before it and behind it.

import (
	"bytes"
	"encoding/base64"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/charset"
)

// data is the body of a part without its encoding, as far as it can be undone.
func (e *entity) data() []byte {
	encoding := strings.ToLower(e.get("Content-Transfer-Encoding"))
	switch {
	case strings.Contains(encoding, "quoted-printable"):
		return unprintable(e.body)
	case strings.Contains(encoding, "base64") && !spaced(e.body):
		return unbase64(e.body)
	case strings.Contains(encoding, "uue"):
		return uudecoded(e.body)
	}
	return e.body
}

// unprintable undoes quoted-printable; what is none stays as it is.
func unprintable(data []byte) []byte {
	out := make([]byte, 0, len(data))
	for len(data) > 0 {
		line, rest, more := bytes.Cut(data, []byte("\n"))
		data = rest
		line = bytes.TrimRight(line, " \t\r")
		soft := bytes.HasSuffix(line, []byte("="))
		line = bytes.TrimSuffix(line, []byte("="))
		for i := 0; i < len(line); i++ {
			if line[i] == '=' && i+2 < len(line) {
				if v, err := strconv.ParseUint(string(line[i+1:i+3]), 16, 8); err == nil {
					out = append(out, byte(v))
					i += 2
					continue
				}
			}
			out = append(out, line[i])
		}
		if more && !soft {
			out = append(out, '\n')
		}
	}
	return out
}

// spaced reports whether what is said to be base64 has words between blanks.
func spaced(data []byte) bool {
	data = bytes.TrimSpace(data)
	n := bytes.Count(data, []byte(" "))
	return n > 2 && n*12 > len(data)
}

// unbase64 undoes base64, and leaves out what is none between its lines.
func unbase64(data []byte) []byte {
	clean := make([]byte, 0, len(data))
	for _, c := range data {
		switch {
		case 'A' <= c && c <= 'Z', 'a' <= c && c <= 'z', '0' <= c && c <= '9', c == '+', c == '/':
			clean = append(clean, c)
		case c == '-':
			if len(clean) == 0 || len(clean)%4 == 0 { // a line below it
				continue
			}
		}
	}
	if len(clean)%4 == 1 {
		clean = clean[:len(clean)-1]
	}
	out := make([]byte, base64.RawStdEncoding.DecodedLen(len(clean)))
	n, _ := base64.RawStdEncoding.Decode(out, clean)
	return out[:n]
}

// uudecoded undoes the encoding of Unix.
func uudecoded(data []byte) (out []byte) {
	inside := false
	for line := range bytes.Lines(data) {
		line = bytes.TrimRight(line, "\r\n")
		switch {
		case !inside:
			inside = bytes.HasPrefix(line, []byte("begin "))
			continue
		case len(line) == 0 || bytes.Equal(line, []byte("end")):
			return out
		}
		n := int(line[0]-' ') & 63
		for i := 1; i+3 < len(line)+3 && n > 0; i += 4 {
			var q [4]byte
			for k := range q {
				if i+k < len(line) {
					q[k] = (line[i+k] - ' ') & 63
				}
			}
			three := []byte{q[0]<<2 | q[1]>>4, q[1]<<4 | q[2]>>2, q[2]<<6 | q[3]}
			out = append(out, three[:min(n, 3)]...)
			n -= 3
		}
	}
	return out
}

func isUTF7(name string) bool {
	return strings.EqualFold(name, "utf-7") || strings.EqualFold(name, "unicode-1-1-utf-7")
}

// withoutCode leaves out of a text what is encoded as Unix did it: a file.
func withoutCode(text string) string {
	if !strings.Contains(text, "begin ") {
		return text
	}
	var out strings.Builder
	inside := false
	for l := range strings.Lines(text) {
		s := strings.TrimRight(l, "\n")
		switch {
		case inside:
			inside = s != "end" && s != ""
		case beginsCode(s):
			inside = true
		default:
			out.WriteString(l)
		}
	}
	return out.String()
}

// beginsCode reports whether a line is “begin 644 gates.gif”.
func beginsCode(s string) bool {
	rest, ok := strings.CutPrefix(s, "begin ")
	if !ok || len(rest) < 5 || len(rest) > 120 {
		return false
	}
	mode, name, ok := strings.Cut(rest, " ")
	_, err := strconv.ParseUint(mode, 8, 16)
	return ok && err == nil && len(mode) >= 3 && name != ""
}

// decoded turns bytes into text by what is said of their encoding.
func decoded(data []byte, name string) string {
	if isUTF7(name) {
		data = utf7(data)
	}
	text, _, problem := charset.DecodeAs(data, name)
	if problem != nil && problem.Refused {
		return charset.Lines(strings.ToValidUTF8(string(data), "\uFFFD"))
	}
	return text
}

// wide reads text of two bytes a character that does not say so: every other byte of its
// head is zero.
func wide(data []byte) ([]byte, bool) {
	zeros := [2]int{}
	n := min(len(data), 200) &^ 1
	for i := range n {
		if data[i] == 0 {
			zeros[i&1]++
		}
	}
	if n < 20 {
		return nil, false
	}
	mark := "\xFF\xFE"
	switch {
	case zeros[0]*4 > n && zeros[1] == 0:
		mark = "\xFE\xFF"
	case zeros[1]*4 > n && zeros[0] == 0:
	default:
		return nil, false
	}
	text, _, problem := charset.Decode(append([]byte(mark), data[:len(data)&^1]...))
	return []byte(text), problem == nil
}

// utf7 undoes UTF-7, in which a run of base64 holds what is not ASCII: Fr+APY-sche.
func utf7(data []byte) []byte {
	var out []byte
	for len(data) > 0 {
		at := bytes.IndexByte(data, '+')
		if at < 0 {
			break
		}
		out, data = append(out, data[:at]...), data[at+1:]
		n := 0
		for n < len(data) && (isAlnum(data[n]) || data[n] == '+' || data[n] == '/') {
			n++
		}
		switch units := unbase64(data[:n]); {
		case n == 0:
			out = append(out, '+')
		default:
			var all []uint16
			for i := 0; i+1 < len(units); i += 2 {
				all = append(all, uint16(units[i])<<8|uint16(units[i+1]))
			}
			out = append(out, string(utf16.Decode(all))...)
		}
		if data = data[n:]; len(data) > 0 && data[0] == '-' {
			data = data[1:]
		}
	}
	return append(out, data...)
}

func isAlnum(c byte) bool {
	return 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' || '0' <= c && c <= '9'
}

// base64Text reports whether a text is nothing but base64, as the body of a mail is whose
// head lost the line that says so.
func base64Text(data []byte) []byte {
	text := strings.Join(strings.Fields(string(data)), "")
	if len(text) < 80 || len(text)%4 != 0 {
		return nil
	}
	out, err := base64.StdEncoding.DecodeString(text)
	if err != nil || !utf8.Valid(out) {
		return nil
	}
	return out
}

// Package charset turns the bytes of a text file into text that everything behind
// it can take for granted: valid UTF-8, \n line ends, no control characters.
package charset

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// A Problem says where and why bytes are not plainly text, and what to do.
type Problem struct {
	Line    int
	Text    string
	Hint    string
	Refused bool // there is no text; else it was decoded by a guess
}

// extract is what to do with a file that is not text.
const extract = "save its text as .txt and keep the original elsewhere"

// Decode turns bytes into text with \n line ends and names their encoding. The
// encoding is read from a byte order mark, else UTF-8 when the bytes are valid,
// else guessed; a guess is reported. Bytes that are not text are refused.
func Decode(data []byte) (text, encoding string, problem *Problem) {
	binary := func(at int) *Problem {
		return &Problem{Line: 1 + bytes.Count(data[:at], []byte("\n")), Text: "not a text file (it contains a NUL byte)", Hint: extract, Refused: true}
	}
	for _, mark := range []struct {
		bom, name string
		order     unicode.Endianness
	}{{"\xFF\xFE", "utf-16le", unicode.LittleEndian}, {"\xFE\xFF", "utf-16be", unicode.BigEndian}} {
		if bytes.HasPrefix(data, []byte(mark.bom)) {
			out, err := unicode.UTF16(mark.order, unicode.ExpectBOM).NewDecoder().Bytes(data)
			if err == nil && bytes.IndexByte(out, 0) < 0 {
				return Lines(string(out)), mark.name, nil
			}
			return "", "", binary(0)
		}
	}
	data = bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))
	if at := bytes.IndexByte(data, 0); at >= 0 {
		return "", "", binary(at)
	}
	if utf8.Valid(data) {
		return Lines(string(data)), "utf-8", nil
	}
	line := firstInvalid(data)
	guess := chardet.Detect(data[:min(len(data), 64<<10)])
	enc, err := htmlindex.Get(guess.Encoding)
	if err != nil || strings.EqualFold(guess.Encoding, "utf-8") || strings.EqualFold(guess.Encoding, "ascii") || guess.Confidence < 0.2 || control(data) {
		if control(data) || bytes.Count(data, []byte{0xFF}) > len(data)/50+8 {
			return "", "", &Problem{Line: line, Text: "not a text file (unknown encoding)", Hint: extract, Refused: true}
		}
		return Lines(strings.ToValidUTF8(string(data), "\uFFFD")), "utf-8", &Problem{Line: line,
			Text: "invalid UTF-8; invalid bytes are shown as \uFFFD",
			Hint: "save the file again as UTF-8"}
	}
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		out = []byte(strings.ToValidUTF8(string(data), "\uFFFD"))
	}
	name := strings.ToLower(guess.Encoding)
	return Lines(strings.ToValidUTF8(string(out), "\uFFFD")), name, &Problem{Line: line,
		Text: fmt.Sprintf("not UTF-8; decoded as %s, which is a guess", name),
		Hint: "check the accents on its record page, or save the file again as UTF-8"}
}

// DecodeAs is Decode of bytes that are said to be in an encoding of one of these names;
// what is said is believed only when the bytes fit, for many texts were converted since
// and still name the encoding that they came in.
func DecodeAs(data []byte, names ...string) (text, encoding string, problem *Problem) {
	if utf8.Valid(data) && bytes.IndexByte(data, 0) < 0 && !bytes.Contains(data, []byte{0x1B}) { // ISO-2022 is ASCII, too
		return Lines(strings.TrimPrefix(string(data), "\uFEFF")), "utf-8", nil
	}
	if bytes.HasPrefix(data, []byte("\xFF\xFE")) || bytes.HasPrefix(data, []byte("\xFE\xFF")) {
		return Decode(data)
	}
	for _, name := range names {
		enc, err := htmlindex.Get(strings.ReplaceAll(name, "_", "-"))
		if err != nil {
			enc, err = htmlindex.Get(name)
		}
		if err != nil || name == "" {
			continue
		}
		canonical, _ := htmlindex.Name(enc)
		switch {
		case canonical == "replacement", strings.HasPrefix(canonical, "utf-16"): // read as ASCII, or it could not have been found
		case canonical == "utf-8" && mostlyUTF8(data):
			return Lines(strings.ToValidUTF8(string(data), "\uFFFD")), "utf-8", nil
		case canonical == "utf-8":
		default:
			if out, err := enc.NewDecoder().Bytes(data); err == nil {
				return Lines(strings.ToValidUTF8(string(out), "\uFFFD")), canonical, nil
			}
		}
	}
	return Decode(data)
}

// mostlyUTF8 reports whether bytes are UTF-8 but for a few, as a text is that was cut.
func mostlyUTF8(data []byte) bool {
	broken, whole := 0, 0
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && n == 1:
			broken++
		case n > 1:
			whole++
		}
		data = data[n:]
	}
	return whole > 20*broken
}

func firstInvalid(data []byte) int {
	line := 1
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		if r == utf8.RuneError && n == 1 {
			break
		}
		if r == '\n' {
			line++
		}
		data = data[n:]
	}
	return line
}

// control reports whether more than one byte in a hundred is a control
// character that no text holds.
func control(data []byte) bool {
	n := 0
	for _, c := range data {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' {
			n++
		}
	}
	return n*100 > len(data)
}

// Lines ends every line of a text with \n and replaces what no page may hold.
func Lines(s string) string {
	if strings.IndexByte(s, '\r') >= 0 {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	return Printable(separators.Replace(s))
}

// separators end a line beside its own sign: YAML takes some of them for ends of
// lines, too, and a message must name the line that a record shows; and what a word
// processor put on a line of its own, such as a mark, must be one here.
var separators = strings.NewReplacer("\u2028", "\n", "\u2029", "\n", "\f", "\n", "\v", "\n", "\u0085", "\n", "\x1c", "\n", "\x1d", "\n", "\x1e", "\n")

// Printable puts U+FFFD in the place of control characters and of code points
// that no page may hold.
func Printable(s string) string {
	bad := func(r rune) bool {
		return r < ' ' && r != '\n' && r != '\t' || 0x7F <= r && r < 0xA0 || r&0xFFFE == 0xFFFE
	}
	if strings.IndexFunc(s, bad) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if bad(r) {
			return '\uFFFD'
		}
		return r
	}, s)
}

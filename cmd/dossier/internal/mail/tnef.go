package mail

// winmail.dat: what Outlook sends to those who do not use it is one file, in which the text
// and the attachments are packed (MS-OXTNEF). Its text is taken where the mail has no
// other, its files always. A text that is only there as rich text becomes a file of its own.

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"

	"dossier/cmd/dossier/internal/charset"
)

// Attributes of the format, by their numbers.
const (
	tnefSign      = 0x223E9F78
	tnefBody      = 0x0002800C
	tnefMessage   = 0x00069003
	tnefFile      = 0x00069002 // an attachment begins
	tnefFileTitle = 0x00018010
	tnefFileData  = 0x0006800F
	tnefFileProps = 0x00069005
)

// Properties that are looked at.
const (
	propBody     = 0x1000
	propRich     = 0x1009
	propHTML     = 0x1013
	propData     = 0x3701
	propLongName = 0x3707
	propType     = 0x370E
)

// isTNEF reports whether a part is such a file.
func isTNEF(e *entity) bool {
	return e.kind == "application/ms-tnef" || e.kind == "application/vnd.ms-tnef" || strings.EqualFold(e.name, "winmail.dat")
}

// unpacked are the parts of such a file: its text, and its attachments. A length that is
// larger than what is left ends it.
func unpacked(data []byte, label string) (parts []*entity) {
	if len(data) < 6 || binary.LittleEndian.Uint32(data) != tnefSign {
		return nil
	}
	data = data[6:]
	var text, page, rich []byte
	var files []*entity
	for len(data) >= 9 && len(files) < maxMembers {
		id, n := binary.LittleEndian.Uint32(data[1:]), binary.LittleEndian.Uint32(data[5:])
		data = data[9:]
		if uint64(n)+2 > uint64(len(data)) {
			break
		}
		value := data[:n]
		data = data[n+2:]
		if id == tnefFile {
			files = append(files, &entity{kind: "application/octet-stream", attach: true})
			continue
		}
		var last *entity
		if len(files) > 0 {
			last = files[len(files)-1]
		}
		switch {
		case id == tnefBody:
			text = value
		case id == tnefMessage:
			properties(value, func(prop uint16, v []byte) {
				switch prop {
				case propBody:
					text = v
				case propHTML:
					page = v
				case propRich:
					rich = v
				}
			})
		case last == nil:
		case id == tnefFileTitle && last.name == "":
			last.name = inner(value)
		case id == tnefFileData:
			last.body = value
		case id == tnefFileProps:
			properties(value, func(prop uint16, v []byte) {
				switch {
				case prop == propLongName && len(v) > 0:
					last.name = inner(v)
				case prop == propType:
					if kind := strings.ToLower(inner(v)); strings.Contains(kind, "/") && len(kind) < 100 {
						last.kind = kind
					}
				case prop == propData && len(last.body) == 0:
					last.body = v
				}
			})
		}
	}
	add := func(kind string, data []byte) {
		if len(bytes.TrimSpace(bytes.Trim(data, "\x00"))) > 0 {
			parts = append(parts, &entity{kind: kind, body: bytes.TrimRight(data, "\x00"), label: under(label, len(parts)+1)})
		}
	}
	if add("text/html", page); len(parts) == 0 {
		add("text/plain", text)
	}
	if len(parts) == 0 {
		if add("application/rtf", unfolded(rich)); len(parts) > 0 {
			parts[0].name = "message.rtf"
		}
	}
	for _, f := range files {
		if len(f.body) > 0 {
			f.label = under(label, len(parts)+1)
			parts = append(parts, f)
		}
	}
	return parts
}

// properties calls f with those of a list that are texts or bytes. One whose type is not
// known ends it: nobody knows how long it is.
func properties(data []byte, f func(prop uint16, value []byte)) {
	at := 0
	number := func() (n uint32) {
		if at+4 <= len(data) {
			n = binary.LittleEndian.Uint32(data[at:])
		}
		at += 4
		return n
	}
	for left := number(); left > 0 && at+4 <= len(data); left-- {
		tag := number()
		kind, prop := uint16(tag), uint16(tag>>16)
		if prop >= 0x8000 { // it has a name
			at += 16
			if number() == 0 {
				at += 4
			} else {
				at += int(number()+3) &^ 3
			}
			if at > len(data) || at < 0 {
				return
			}
		}
		values := uint32(1)
		if kind&0x1000 != 0 {
			values = number()
		}
		sized := false
		width := 0
		switch kind &^ 0x1000 {
		case 0x0002, 0x0003, 0x0004, 0x000A, 0x000B:
			width = 4
		case 0x0005, 0x0006, 0x0007, 0x0014, 0x0040:
			width = 8
		case 0x0048:
			width = 16
		case 0x000D, 0x001E, 0x001F, 0x0102:
			if sized = true; kind&0x1000 == 0 {
				values = number()
			}
		default:
			return
		}
		for ; values > 0 && at <= len(data); values-- {
			n := uint32(width)
			if sized {
				n = number()
			}
			if uint64(at)+uint64(n) > uint64(len(data)) {
				return
			}
			v := data[at : at+int(n)]
			at += int(n+3) &^ 3
			switch kind {
			case 0x001F:
				v = []byte(wideText(v))
			case 0x000D:
				v = v[min(len(v), 16):] // behind what kind of object it is
			}
			if sized {
				f(prop, v)
			}
		}
	}
}

// wideText decodes UTF-16 as Windows has it.
func wideText(v []byte) string {
	units := make([]uint16, 0, len(v)/2)
	for i := 0; i+1 < len(v); i += 2 {
		units = append(units, binary.LittleEndian.Uint16(v[i:]))
	}
	return strings.TrimRight(string(utf16.Decode(units)), "\x00")
}

// inner is a value that is one line of text.
func inner(v []byte) string {
	text, _, _ := charset.Decode(bytes.TrimRight(v, "\x00"))
	return charset.OneLine(text)
}

// known is what the window of compressed rich text begins with, and mostRich how long one
// may be.
const (
	known = "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par " +
		"\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
	mostRich = 16 << 20
)

// unfolded undoes the compression of rich text in mail (MS-OXRTFCP).
func unfolded(data []byte) []byte {
	if len(data) < 16 {
		return nil
	}
	size, how := binary.LittleEndian.Uint32(data[4:]), string(data[8:12])
	data = data[16:]
	if how == "MELA" {
		return data[:min(uint64(size), uint64(len(data)))]
	}
	if how != "LZFu" || size > mostRich {
		return nil
	}
	var window [4096]byte
	at := copy(window[:], known)
	out := make([]byte, 0, min(int(size), 8*len(data)))
	put := func(c byte) {
		out = append(out, c)
		window[at] = c
		at = (at + 1) % len(window)
	}
	for len(data) > 0 && len(out) < int(size) {
		flags := data[0]
		data = data[1:]
		for bit := 0; bit < 8 && len(out) < int(size); bit++ {
			if flags>>bit&1 == 0 {
				if len(data) == 0 {
					return out
				}
				put(data[0])
				data = data[1:]
				continue
			}
			if len(data) < 2 {
				return out
			}
			pair := binary.BigEndian.Uint16(data)
			data = data[2:]
			from := int(pair >> 4)
			if from == at { // the end
				return out
			}
			for range pair&15 + 2 {
				put(window[from])
				from = (from + 1) % len(window)
			}
		}
	}
	return out
}

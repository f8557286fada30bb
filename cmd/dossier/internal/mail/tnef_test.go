package mail

// winmail.dat: what is in it is read as if it had been sent plainly, and what lies about
// its lengths ends it.

import (
	"encoding/base64"
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"dossier/cmd/dossier/internal/growth"
)

// attribute is one of the format.
func attribute(id uint32, value string) string {
	b := append([]byte{1}, binary.LittleEndian.AppendUint32(nil, id)...)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(value)))
	return string(b) + value + "\x00\x00"
}

// property is one of a list: its type, its number, its value.
func property(kind, prop uint16, value string) string {
	b := binary.LittleEndian.AppendUint32(nil, uint32(prop)<<16|uint32(kind))
	b = binary.LittleEndian.AppendUint32(b, 1)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(value)))
	return string(b) + value + strings.Repeat("\x00", (4-len(value)%4)%4)
}

func list(props ...string) string {
	return string(binary.LittleEndian.AppendUint32(nil, uint32(len(props)))) + strings.Join(props, "")
}

func wideOf(s string) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(s + "\x00")) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return string(b)
}

func tnef(attributes ...string) string {
	return "\x78\x9f\x3e\x22\x01\x00" + strings.Join(attributes, "")
}

// packed is a mail with such a file, behind a text if there is one.
func packed(text, file string) string {
	part := "Content-Type: application/ms-tnef; name=winmail.dat\nContent-Disposition: attachment; filename=winmail.dat\nContent-Transfer-Encoding: base64\n\n" + base64.StdEncoding.EncodeToString([]byte(file))
	if text != "" {
		text = "--b\nContent-Type: text/plain\n\n" + text + "\n"
	}
	return letterOf("Content-Type: multipart/mixed; boundary=b\n", text+"--b\n"+part+"\n--b--\n")
}

func attached() []string {
	return []string{
		attribute(tnefFile, strings.Repeat("\x00", 14)), attribute(tnefFileTitle, "WATER~1.TXT\x00"), attribute(tnefFileData, "Levels at the weir."),
		attribute(tnefFileProps, list("\x03\x00\x15\x0e\x01\x00\x00\x00", property(0x1F, propLongName, wideOf("Wasserstände.txt")), property(0x1E, propType, "text/plain\x00"))),
		attribute(tnefFile, ""), attribute(tnefFileProps, list(property(0x0D, propData, strings.Repeat("o", 16)+"an object"))),
	}
}

func TestPacked(t *testing.T) {
	const said = "Two gates of the weir were opened in the night, the keeper said."
	rich := "{\\rtf1 " + said + "}"
	head := binary.LittleEndian.AppendUint32(binary.LittleEndian.AppendUint32(nil, 0), uint32(len(rich)))
	for name, c := range map[string]struct{ text, message, want string }{
		"text beside it": {said, property(0x1F, propBody, wideOf("The same again.")), said},
		"wide text":      {"", property(0x1F, propBody, wideOf(said)), said},
		"page":           {"", property(0x102, propHTML, "<p>"+said+"</p>"), said},
		"rich text":      {"", property(0x102, propRich, string(head)+"MELA\x00\x00\x00\x00"+rich), ""},
	} {
		mail := packed(c.text, tnef(append([]string{attribute(tnefMessage, list(c.message))}, attached()...)...))
		x, _ := Read([]byte(mail), true)
		if got := shown(x); c.want != "" && !strings.HasPrefix(got, c.want) || strings.Contains(got, "again") {
			t.Errorf("%s: %q", name, got)
		}
		var names []string
		for _, m := range Members([]byte(mail)) {
			names = append(names, m.Name+" "+m.Type+" "+string(m.Data))
		}
		want := "Wasserstände.txt text/plain Levels at the weir.|attachment-2 application/octet-stream an object"
		if name == "rich text" {
			want = "message.rtf application/rtf " + rich + "|" + strings.Replace(want, "-2", "-3", 1)
		}
		if got := strings.Join(names, "|"); got != want {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// The example of the specification of compressed rich text.
func TestUnfolded(t *testing.T) {
	const folded = "\x2d\x00\x00\x00\x2b\x00\x00\x00\x4c\x5a\x46\x75\xf1\xc5\xc7\xa7\x03\x00\x0a\x00\x72\x63\x70\x67\x31\x32\x35\x42\x32\x0a\xf3\x20\x68\x65\x6c\x09\x00\x20\x62\x77\x05\xb0\x6c\x64\x7d\x0a\x80\x0f\xa0"
	if got := string(unfolded([]byte(folded))); got != "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n" {
		t.Errorf("%q", got)
	}
}

func TestLiesOfPacked(t *testing.T) {
	whole := tnef(append([]string{attribute(tnefMessage, list(property(0x1F, propBody, wideOf("Text."))))}, attached()...)...)
	for i := range whole {
		unpacked([]byte(whole[:i]), "1")
		for _, c := range []byte{0, 0x7F, 0xFF} {
			b := []byte(whole)
			b[i] = c
			for _, p := range unpacked(b, "1") {
				if len(p.body) > len(whole) {
					t.Fatalf("byte %d as %x: a part of %d bytes", i, c, len(p.body))
				}
			}
		}
	}
	growth.Linear(t, 2000, func(n int) func() {
		data := []byte(tnef(strings.Repeat(attribute(tnefFile, ""), n), attribute(tnefMessage, list(strings.Repeat(property(0x1E, 1, "x"), n)))))
		return func() { unpacked(data, "1") }
	})
}

// Package glyphs says which letter a byte stands for in an old file: by its code page, or
// by its font, where that puts pictures in the place of letters.
package glyphs

import (
	"strconv"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// wingdings and symbolGreek are those that texts use; any other is a bullet, since that
// is what most of them are for.
var wingdings = map[byte]string{0xFC: "✓", 0xFB: "✗", 0xFE: "☒", 0xFD: "☒", 0xA8: "☐", 0x6F: "☐", 0x71: "❑", 0x72: "❒", 0xE0: "→", 0xDF: "←", 0xE8: "→", 0xF0: "→", 0xD8: "➢",
	0x4A: "☺", 0x4C: "☹", 0x28: "☎", 0x2A: "✉", 0x78: "☒", 0x6C: "●", 0x6E: "■", 0x9F: "•", 0xA7: "▪", 0x76: "❖"}

const symbolLetters = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"

var symbolHigh = map[byte]string{0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB5: "∝",
	0xB6: "∂", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC5: "⊕", 0xC6: "∅", 0xC7: "∩", 0xC8: "∪", 0xCE: "∈", 0xCF: "∉", 0xD1: "∇", 0xD6: "√", 0xD7: "⋅",
	0xE5: "∑", 0xF2: "∫", 0xD2: "®", 0xD3: "©", 0xD4: "™"}

// Pictures reports whether a font has pictures in the places of letters.
func Pictures(font string) bool {
	font = strings.ToLower(font)
	return strings.HasPrefix(font, "wingdings") || strings.HasPrefix(font, "webdings") || font == "symbol"
}

// Sign is the sign that a font shows for a byte.
func Sign(font string, c byte) string {
	if strings.EqualFold(font, "symbol") {
		letters := []rune(symbolLetters)
		if i := int(c) - ' '; i >= 0 && i < len(letters) {
			return string(letters[i])
		}
		if s := symbolHigh[c]; s != "" {
			return s
		}
		return "•"
	}
	if s := wingdings[c]; s != "" && strings.EqualFold(font, "wingdings") {
		return s
	}
	if c <= ' ' {
		return " "
	}
	return "•"
}

// Symbol is the sign of a font and a number in hexadecimal.
func Symbol(font, char string) string {
	n, err := strconv.ParseUint(char, 16, 32)
	switch {
	case err != nil || n == 0:
		return ""
	case Pictures(font):
		return Sign(font, byte(n))
	case 0xF000 <= n && n <= 0xF0FF:
		return string(rune(n & 0xFF))
	}
	return string(rune(n))
}

// ShownIn is a text as it is shown in a font: where that has pictures in the places of
// letters, and where word processors write such a sign as a private number.
func ShownIn(font, s string) string {
	all := Pictures(font)
	if !all && strings.IndexFunc(s, isPrivate) < 0 {
		return s
	}
	var out strings.Builder
	for _, r := range s {
		switch {
		case all && (isPrivate(r) || r < 0x100):
			out.WriteString(Sign(font, byte(r)))
		case !isPrivate(r):
			out.WriteRune(r)
		default:
			out.WriteString(Sign("symbol", byte(r)))
		}
	}
	return out.String()
}

func isPrivate(r rune) bool { return 0xF020 <= r && r <= 0xF0FF }

// PageOf are the code pages of the character sets of fonts.
var PageOf = map[int]int{0: 1252, 77: 10000, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850}

// codePages are the names of code pages that have other names than their numbers.
var codePages = map[int]string{932: "shift_jis", 936: "gbk", 949: "euc-kr", 950: "big5", 1361: "euc-kr", 10000: "macintosh", 10007: "x-mac-cyrillic", 866: "ibm866", 65001: "utf-8", 20866: "koi8-r", 54936: "gb18030", 51932: "euc-jp",
	28591: "iso-8859-1", 28592: "iso-8859-2", 28595: "iso-8859-5", 28597: "iso-8859-7", 28599: "iso-8859-9", 28605: "iso-8859-15"}

// Decode turns bytes of a code page into text.
func Decode(page int, data []byte) string {
	var enc encoding.Encoding
	switch page {
	case 437:
		enc = charmap.CodePage437
	case 850:
		enc = charmap.CodePage850
	case 852:
		enc = charmap.CodePage852
	default:
		name := codePages[page]
		if name == "" {
			name = "windows-" + strconv.Itoa(page)
		}
		var err error
		if enc, err = htmlindex.Get(name); err != nil {
			enc = charmap.Windows1252
		}
	}
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return string(data)
	}
	return string(out)
}

package office

// Signs of the fonts that put pictures in the place of letters.

import (
	"strconv"
	"strings"
)

// wingdings and symbolGreek are those that texts use; any other is a bullet, since that
// is what most of them are for.
var wingdings = map[byte]string{0xFC: "✓", 0xFB: "✗", 0xFE: "☒", 0xFD: "☒", 0xA8: "☐", 0x6F: "☐", 0x71: "❑", 0x72: "❒", 0xE0: "→", 0xDF: "←", 0xE8: "→", 0xF0: "→", 0xD8: "➢",
	0x4A: "☺", 0x4C: "☹", 0x28: "☎", 0x2A: "✉", 0x78: "☒", 0x6C: "●", 0x6E: "■", 0x9F: "•", 0xA7: "▪", 0x76: "❖"}

const symbolLetters = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"

var symbolHigh = map[byte]string{0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB5: "∝",
	0xB6: "∂", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC5: "⊕", 0xC6: "∅", 0xC7: "∩", 0xC8: "∪", 0xCE: "∈", 0xCF: "∉", 0xD1: "∇", 0xD6: "√", 0xD7: "⋅",
	0xE5: "∑", 0xF2: "∫", 0xD2: "®", 0xD3: "©", 0xD4: "™"}

// pictures reports whether a font has pictures in the places of letters.
func pictures(font string) bool {
	font = strings.ToLower(font)
	return strings.HasPrefix(font, "wingdings") || strings.HasPrefix(font, "webdings") || font == "symbol"
}

// sign is the sign that a font shows for a byte.
func sign(font string, c byte) string {
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

// symbol is the sign of a font and a number in hexadecimal.
func symbol(font, char string) string {
	n, err := strconv.ParseUint(char, 16, 32)
	switch {
	case err != nil || n == 0:
		return ""
	case pictures(font):
		return sign(font, byte(n))
	case 0xF000 <= n && n <= 0xF0FF:
		return string(rune(n & 0xFF))
	}
	return string(rune(n))
}

// shownIn is a text as it is shown in a font: where that has pictures in the places of
// letters, and where word processors write such a sign as a private number.
func shownIn(font, s string) string {
	all := pictures(font)
	if !all && strings.IndexFunc(s, isPrivate) < 0 {
		return s
	}
	var out strings.Builder
	for _, r := range s {
		switch {
		case all && (isPrivate(r) || r < 0x100):
			out.WriteString(sign(font, byte(r)))
		case !isPrivate(r):
			out.WriteRune(r)
		default:
			out.WriteString(sign("symbol", byte(r)))
		}
	}
	return out.String()
}

func isPrivate(r rune) bool { return 0xF020 <= r && r <= 0xF0FF }

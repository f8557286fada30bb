// The marks of TeX in a value to the letters that they stand for.

package bibliography

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// accents are the commands that put a mark on the next letter.
var accents = map[string]rune{
	"'": 0x301, "`": 0x300, "^": 0x302, "\"": 0x308, "~": 0x303, "=": 0x304, ".": 0x307,
	"c": 0x327, "v": 0x30C, "H": 0x30B, "u": 0x306, "k": 0x328, "r": 0x30A, "d": 0x323, "b": 0x331,
}

// letters are the commands that are a character.
var letters = map[string]string{
	"ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ",
	"dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ",
	"textendash": "–", "textemdash": "—", "textquoteright": "’", "textquoteleft": "‘", "textquotedblleft": "“", "textquotedblright": "”", "guillemotleft": "«", "guillemotright": "»",
	"textquotesingle": "'", "textasciitilde": "~", "textbackslash": "\\", "textunderscore": "_", "textbar": "|", "textless": "<", "textgreater": ">", "textdegree": "°", "textregistered": "®", "texttrademark": "™",
	"copyright": "©", "pounds": "£", "texteuro": "€", "euro": "€", "S": "§", "P": "¶", "dots": "…", "ldots": "…", "textellipsis": "…", "slash": "/", "quad": " ", "LaTeX": "LaTeX", "TeX": "TeX", "newline": " ",
}

// deTeX returns a value as it would be printed. Long because it is a list of marks, each in
// a few lines that stand by themselves.
func deTeX(s string) string {
	if !strings.ContainsAny(s, "\\{}$~`'-\n") {
		return strings.TrimSpace(s)
	}
	var b strings.Builder
	var mark rune // that the next letter gets
	put := func(t string) {
		if mark == 0 {
			b.WriteString(t)
			return
		}
		switch t {
		case "ı":
			t = "i"
		case "ȷ":
			t = "j"
		}
		for n, r := range t {
			if n == 0 {
				b.WriteString(norm.NFC.String(string(r) + string(mark)))
			} else {
				b.WriteRune(r)
			}
		}
		mark = 0
	}
	for at := 0; at < len(s); {
		c := s[at]
		switch {
		case c == '\\':
			name := command(s[at+1:])
			at += 1 + len(name)
			word := name != "" && (name[0]|0x20 >= 'a' && name[0]|0x20 <= 'z')
			switch {
			case accents[name] != 0 && (!word || at >= len(s) || !letter(s[at])):
				mark = accents[name]
				at = skipBlank(s, at)
				continue
			case letters[name] != "":
				put(letters[name])
			case name == "\\":
				b.WriteByte(' ')
			case !word:
				put(name) // \& \% \_
			}
			if word { // what ends the name of a command is no text
				if after := skipBlank(s, at); after > at {
					at = after
				}
			}
		case c == '{', c == '}', c == '$':
			at++
		case c == '~':
			b.WriteByte(' ')
			at++
		case strings.HasPrefix(s[at:], "---"):
			b.WriteString("—")
			at += 3
		case strings.HasPrefix(s[at:], "--"):
			b.WriteString("–")
			at += 2
		case strings.HasPrefix(s[at:], "``"):
			b.WriteString("“")
			at += 2
		case strings.HasPrefix(s[at:], "''"):
			b.WriteString("”")
			at += 2
		default:
			n := 1
			for at+n < len(s) && s[at+n]&0xC0 == 0x80 {
				n++
			}
			if mark != 0 && c == ' ' {
				mark = 0
			}
			put(s[at : at+n])
			at += n
		}
	}
	return strings.Join(strings.Fields(norm.NFC.String(b.String())), " ")
}

// command returns the name of the command at the beginning: letters, or one other mark.
func command(s string) string {
	n := 0
	for n < len(s) && letter(s[n]) {
		n++
	}
	if n == 0 && len(s) > 0 {
		for n = 1; n < len(s) && s[n]&0xC0 == 0x80; n++ {
		}
	}
	// \'e, \"o: a mark; \c c, \v{s}: one letter. \vs is no accent.
	return s[:n]
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func skipBlank(s string, at int) int {
	for at < len(s) && (s[at] == ' ' || s[at] == '\n' || s[at] == '\t' || s[at] == '\r') {
		at++
	}
	return at
}

// verbatim returns a value that is no text: an address.
func verbatim(s string) string {
	s = strings.TrimSpace(s)
	if inner, ok := strings.CutPrefix(s, "\\url{"); ok {
		s = strings.TrimSuffix(inner, "}")
	}
	return strings.NewReplacer(`\_`, "_", `\%`, "%", `\&`, "&", `\#`, "#", `\~{}`, "~", `\$`, "$", "{", "", "}", "").Replace(s)
}

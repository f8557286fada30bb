package mail

// Fields of a head as people read them: encoded words (RFC 2047), and lists of addresses.

import (
	"strings"
	"unicode/utf8"
)

// words decodes the encoded words of a field. Those that stand next to each other are
// decoded as one, since programs cut them inside a character. usual is the encoding of
// bytes that are in none.
func words(s, usual string) string {
	if !strings.Contains(s, "=?") {
		return raw(s, usual)
	}
	var out strings.Builder
	var run []byte // of encoded words in one encoding
	name := ""
	flush := func() {
		if len(run) > 0 {
			out.WriteString(decoded(run, name))
		}
		run, name = run[:0], ""
	}
	for s != "" {
		at := strings.Index(s, "=?")
		if at < 0 {
			break
		}
		enc, data, rest, ok := encodedWord(s[at:])
		if !ok {
			flush()
			out.WriteString(raw(s[:at+2], usual))
			s = s[at+2:]
			continue
		}
		if strings.TrimSpace(s[:at]) != "" || len(run) == 0 {
			flush()
			out.WriteString(raw(s[:at], usual))
		}
		if len(run) > 0 && !strings.EqualFold(enc, name) {
			flush()
		}
		run, name = append(run, data...), enc
		s = rest
	}
	flush()
	out.WriteString(raw(s, usual))
	return out.String()
}

// encodedWord reads one word at the start of s.
func encodedWord(s string) (name string, data []byte, rest string, ok bool) {
	name, rest, ok = strings.Cut(s[2:], "?")
	if !ok || len(name) == 0 || len(name) > 60 || strings.ContainsAny(name, " =\"") || len(rest) < 2 || rest[1] != '?' {
		return "", nil, "", false
	}
	name, _, _ = strings.Cut(name, "*") // its language
	how, text := rest[0], rest[2:]
	end := strings.Index(text, "?=")
	for end >= 0 && how|0x20 == 'q' && end+2 < len(text) && isHex(text[end+2]) && end > 0 && text[end-1] == '?' { // “??=3D”: a mark of a question
		next := strings.Index(text[end+1:], "?=")
		if next < 0 {
			break
		}
		end += 1 + next
	}
	if end < 0 || end > 4000 {
		return "", nil, "", false
	}
	text, rest = text[:end], text[end+2:]
	switch how | 0x20 {
	case 'b':
		data = unbase64([]byte(text))
	case 'q':
		data = unprintable([]byte(strings.ReplaceAll(text, "_", "=20")))
	default:
		return "", nil, "", false
	}
	return name, data, rest, true
}

func isHex(c byte) bool { return '0' <= c && c <= '9' || 'A' <= c && c <= 'F' }

// raw is text that is in no encoded word: ASCII, UTF-8, or what the mail is written in.
func raw(s, usual string) string {
	if utf8.ValidString(s) && strings.IndexByte(s, 0x1B) < 0 {
		return s
	}
	if usual == "" || strings.EqualFold(usual, "us-ascii") || strings.EqualFold(usual, "utf-8") {
		usual = "windows-1252"
	}
	return decoded([]byte(s), usual)
}

// an address of a mail, with the name that stands beside it.
type address struct{ name, at string }

// local is what stands before the @.
func (a address) local() string {
	local, _, _ := strings.Cut(a.at, "@")
	return strings.ToLower(local)
}

// host is what stands behind the @.
func (a address) host() string {
	_, host, _ := strings.Cut(a.at, "@")
	return strings.ToLower(strings.TrimRight(host, "."))
}

// addresses reads a list of addresses: “Nora Pell <nora@example.org>, nora@example.org
// (Nora Pell)”. Names are decoded only now: an encoded one may hold a comma.
func addresses(s, usual string) (list []address) {
	const most = 500
	for s != "" && len(list) < most {
		var item string
		item, s = cutAddress(s)
		if a, ok := oneAddress(item, usual); ok {
			list = append(list, a)
		}
	}
	return list
}

// cutAddress cuts at the first comma that stands in no quotes, brackets or remark.
func cutAddress(s string) (item, rest string) {
	quoted, angle, remark := false, false, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '<':
			angle = true
		case c == '>':
			angle = false
		case c == '(':
			remark++
		case c == ')':
			remark = max(0, remark-1)
		case (c == ',' || c == ';') && !angle && remark == 0:
			if c == ',' && !strings.Contains(s[:i], "@") && strings.Contains(s, "<") { // Pell, Nora <nora@example.org>
				if next := strings.IndexAny(s[i+1:], ",<"); next >= 0 && s[i+1+next] == '<' {
					continue
				}
			}
			return s[:i], s[i+1:]
		}
	}
	return s, ""
}

func oneAddress(s, usual string) (a address, ok bool) {
	s = strings.TrimSpace(s)
	if s == "" {
		return a, false
	}
	if open := strings.LastIndexByte(s, '<'); open >= 0 {
		at, behind, _ := strings.Cut(s[open+1:], ">")
		a.at = strings.TrimPrefix(strings.TrimSpace(at), "mailto:")
		if a.name = strings.TrimSpace(s[:open]); a.name == "" {
			a.name = strings.Trim(strings.TrimSpace(behind), "()")
		}
	} else if open := strings.LastIndex(s, "[mailto:"); open >= 0 {
		a.at, _, _ = strings.Cut(s[open+8:], "]")
		a.name = strings.TrimSpace(s[:open])
	} else if at, remark, ok := strings.Cut(s, "("); ok && strings.Contains(at, "@") {
		a.at, a.name = strings.TrimSpace(at), strings.TrimSuffix(strings.TrimSpace(remark), ")")
	} else if strings.Contains(s, "@") && !strings.ContainsAny(s, " \"") {
		a.at = s
	} else {
		a.name = s
	}
	if _, group, ok := strings.Cut(a.at, ":"); ok { // Group: a@b
		a.at = group
	}
	a.name = unquoted(strings.TrimSpace(words(unquoted(a.name), usual)))
	a.name = strings.TrimSpace(strings.Trim(strings.Join(strings.Fields(a.name), " "), `"'“”‘’<>`))
	if strings.EqualFold(a.name, a.at) {
		a.name = ""
	}
	return a, a.at != "" || a.name != ""
}

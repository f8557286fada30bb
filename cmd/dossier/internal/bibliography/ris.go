// RIS: a line a value, each behind a tag of two characters.

package bibliography

import (
	"strings"

	"dossier/cmd/dossier/internal/archive"
)

func ris(s string) (out []*entry) {
	var e *entry
	last := ""
	n := 0
	for line := range strings.Lines(s) {
		n++
		line = strings.TrimRight(line, "\r\n \t")
		tag, value, tagged := risLine(line)
		switch {
		case !tagged && e != nil && last == title && line != "": // a long title goes on
			e.text[title] += " " + strings.TrimSpace(line)
			continue
		case !tagged:
			continue
		case tag == "TY":
			e = newEntry(value, n)
			out = append(out, e)
		case e == nil:
			continue
		case tag == "ER":
			e = nil
			continue
		}
		last = ""
		switch tag {
		case "ID":
			e.key = value
		case "TI", "T1", "CT":
			e.set(title, value)
			last = title
		case "BT":
			if e.kind == "book" || e.kind == "unpb" {
				e.set(title, value)
			}
		case "AU", "A1":
			add(&e.authors, written(value))
		case "A4", "TA": // subsidiary authors: of most kinds of text, translators
			if e.kind != "case" && e.kind != "conf" && e.kind != "cpaper" && e.kind != "mpct" {
				add(&e.translators, written(value))
			}
		case "DA":
			e.issued = slashed(value)
		case "PY", "Y1":
			if e.issued == "" {
				e.issued = slashed(value)
			}
		case "Y2":
			e.set(retrieved, slashed(value))
		case "JO", "JF", "T2":
			e.set(container, value)
		case "JA":
			if e.text[container] == "" {
				e.set(container, value)
			}
		case "PB":
			e.set(house, value)
		case "UR":
			e.set(address, value)
		case "DO":
			e.set(doi, value)
		case "LA":
			e.set(tongue, value)
		case "L1", "L2", "L3", "L4", "LK":
			if len(e.files) < 100 {
				e.files = append(e.files, strings.TrimPrefix(value, "internal-pdf://"))
			}
		}
	}
	return out
}

// risLine divides a line: "TY  - RPRT".
func risLine(line string) (tag, value string, ok bool) {
	line = strings.TrimPrefix(line, "\uFEFF")
	if len(line) < 5 || line[2] != ' ' || !upper(line[0]) || !upper(line[1]) && (line[1] < '0' || line[1] > '9') {
		return "", "", false
	}
	rest := strings.TrimLeft(line[2:], " ")
	if !strings.HasPrefix(rest, "-") {
		return "", "", false
	}
	return line[:2], strings.TrimSpace(rest[1:]), true
}

func upper(c byte) bool { return 'A' <= c && c <= 'Z' }

// slashed reads a date of RIS: year/month/day/words, each of which may be missing.
func slashed(s string) string {
	parts := strings.SplitN(s, "/", 4)
	if len(parts) == 1 {
		return s
	}
	for len(parts) < 3 {
		parts = append(parts, "")
	}
	return dated(parts[0], parts[1], parts[2])
}

// written is a name as programs write it here: a comma behind all of it keeps others from
// dividing it.
func written(value string) archive.Author {
	if a := inverted(value); a.Family != "" || !strings.Contains(value, ",") {
		return a
	}
	return archive.Author{Name: strings.Trim(value, ", ")}
}

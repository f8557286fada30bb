// Package contrast finds what one of two briefings has and the other has not: dates to the
// day, and numbers. It says only what can be told from the words; of which briefings that is
// asked, others decide.
package contrast

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/view"
)

// Most is how many of each kind are listed.
const Most = 8

// Days lists the days that a briefing states in full and another does not speak of,
// as a day or within a month.
func Days(x, y *archive.Briefing) (out []view.AloneDay) {
	had := map[string]bool{}
	for _, s := range y.Dated() {
		if had[s.Date] {
			continue
		}
		had[s.Date] = true
		from, to, ok := edtf.Span(s.Date)
		for day := from; ok && to.Sub(from) < 32*24*time.Hour && !day.After(to); day = day.AddDate(0, 0, 1) {
			had[day.Format(time.DateOnly)] = true
		}
	}
	for _, s := range x.Dated() {
		if len(s.Date) == len(time.DateOnly) && s.Rule == "" && !had[s.Date] && len(out) < Most {
			had[s.Date] = true
			out = append(out, view.AloneDay{Date: s.Date, N: s.N})
		}
	}
	return out
}

// Figures lists the numbers that a briefing prints in figures and another nowhere.
func Figures(x, y *archive.Briefing) (out []view.Spot) {
	had := map[string]bool{}
	for n := range len(y.Doc.Whole().Leaves) + 1 {
		text := y.Text(n)
		for _, f := range figures(text) {
			had[value(text[f[0]:f[1]])] = true
		}
	}
	dated := map[int][]archive.Statement{}
	for _, s := range x.Dated() {
		dated[s.N] = append(dated[s.N], s)
	}
	for k, l := range x.Doc.Whole().Leaves {
		n := k + 1
		if l.Zone != body.Body || l.Kind != body.Paragraph {
			continue
		}
		text := x.Text(n)
	each:
		for _, f := range figures(text) {
			key := value(text[f[0]:f[1]])
			if had[key] || len(out) == Most || !counting(text, f) {
				continue
			}
			for _, s := range dated[n] {
				if f[0] < s.To && s.From < f[1] {
					continue each
				}
			}
			had[key] = true
			out = append(out, view.SpotOf(x, &archive.Mention{N: n, Start: f[0], End: f[1]}))
		}
	}
	return out
}

// figures returns where numbers stand in a text: digits, with single points and commas
// between them.
func figures(text string) (out [][2]int) {
	digit := func(i int) bool { return i < len(text) && text[i] >= '0' && text[i] <= '9' }
	for i := 0; i < len(text); i++ {
		if !digit(i) {
			continue
		}
		end := i + 1
		for digit(end) || end < len(text) && (text[end] == '.' || text[end] == ',') && digit(end+1) {
			end++
		}
		out = append(out, [2]int{i, end})
		i = end
	}
	return out
}

// value returns a number without what parts its thousands.
func value(s string) string {
	for _, mark := range []string{",", "."} {
		parts := strings.Split(s, mark)
		whole := len(parts) > 1 && len(parts[0]) <= 3
		for _, p := range parts[1:] {
			whole = whole && len(p) == 3
		}
		if whole {
			return strings.Join(parts, "")
		}
	}
	return s
}

// counting reports whether a number counts or measures something: not a year, an hour, a
// part of a name or an address, or a small number that any text has.
func counting(text string, f [2]int) bool {
	before, after := text[:f[0]], text[f[1]:]
	s := text[f[0]:f[1]]
	for _, sign := range []string{":", "/", "-", "–", ".", "_", "#", "@", "*"} {
		if strings.HasSuffix(before, sign) || sign != "." && strings.HasPrefix(after, sign) {
			return false
		}
	}
	if before != "" && (latin(before[len(before)-1]) && !strings.HasSuffix(before, "€") && !strings.HasSuffix(before, "£") && !strings.HasSuffix(before, "¥")) || after != "" && latin(after[0]) {
		return false
	}
	if next, _ := utf8.DecodeRuneInString(strings.TrimPrefix(after, " ")); strings.HasPrefix(after, " ") && unicode.IsUpper(next) && !strings.ContainsAny(s, ".,") {
		return false // as in names of outlets, houses, regiments
	}
	if len(s) == 4 && !strings.ContainsAny(s, ".,") && s >= "1000" && s < "2200" {
		return false
	}
	return len(s) >= 3 || strings.HasPrefix(after, "%") || strings.HasSuffix(before, "$") || strings.HasSuffix(before, "€") || strings.HasSuffix(before, "£")
}

// latin reports whether a byte is of a word in Latin letters, or of a letter of any other.
func latin(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= 0x80 }

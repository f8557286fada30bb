package pages

// What one of two briefings has and the other has not: dates to the day, numbers, who is
// quoted. It says only what can be told from the words, and of what is shown whole.

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/quotes"
	"dossier/cmd/dossier/internal/view"
)

// differences is how many of each kind a side lists.
const differences = 8

// differ returns what each of two briefings has alone; nothing of two of which one is not
// shown whole, was retracted or is in another language, since the words of these differ
// where what they say does not.
func differ(r *facts.Reader, i, j int) (a, b view.Alone) {
	x, y := r.Whole(i), r.Whole(j)
	for _, w := range []*archive.Briefing{x, y} {
		if h := w.Attr.Handling; w.Attr.Retracted() || h.Embargo != "" || h.Publish != "" && h.Publish != "full" {
			return a, b
		}
	}
	saidX, saidY := speakers(r, i), speakers(r, j)
	a, b = view.Alone{Days: daysAlone(x, y), Quoted: quotedAlone(saidX, saidY)}, view.Alone{Days: daysAlone(y, x), Quoted: quotedAlone(saidY, saidX)}
	if x.Attr.Language != "" && x.Attr.Language == y.Attr.Language {
		a.Figures, b.Figures = figuresAlone(x, y), figuresAlone(y, x)
	}
	return a, b
}

// daysAlone lists the days that a briefing states in full and another does not speak of,
// as a day or within a month.
func daysAlone(x, y *archive.Briefing) (out []view.AloneDay) {
	had := map[string]bool{}
	for _, s := range y.Dated {
		if had[s.Date] {
			continue
		}
		had[s.Date] = true
		from, to, ok := edtf.Span(s.Date)
		for day := from; ok && to.Sub(from) < 32*24*time.Hour && !day.After(to); day = day.AddDate(0, 0, 1) {
			had[day.Format(time.DateOnly)] = true
		}
	}
	for _, s := range x.Dated {
		if len(s.Date) == len(time.DateOnly) && s.Rule == "" && !had[s.Date] && len(out) < differences {
			had[s.Date] = true
			out = append(out, view.AloneDay{Date: s.Date, N: s.N})
		}
	}
	return out
}

// speakers lists who is quoted in a briefing, each at the first quotation.
func speakers(r *facts.Reader, i int) (out []view.AloneQuoted) {
	b, refs, seen := r.Whole(i), map[string]view.Ref{}, map[string]bool{}
	for _, n := range r.Names(i) {
		refs[n.ID] = n.Ref
	}
	for _, q := range quotes.Of(b, func(id string) (string, archive.EntityType) { return refs[id].Name, refs[id].Type }) {
		ref, known := refs[q.Speaker]
		spot := view.SpotOf(b, &archive.Mention{N: q.N, Start: q.Start, End: q.End})
		if known && !seen[q.Speaker] && spot.Name != "" {
			seen[q.Speaker] = true
			out = append(out, view.AloneQuoted{Ref: ref, N: q.N})
		}
	}
	return out
}

func quotedAlone(x, y []view.AloneQuoted) (out []view.AloneQuoted) {
	also := map[string]bool{}
	for _, s := range y {
		also[s.ID] = true
	}
	for _, s := range x {
		if !also[s.ID] && len(out) < differences {
			out = append(out, s)
		}
	}
	return out
}

// figuresAlone lists the numbers that a briefing prints in figures and another nowhere.
func figuresAlone(x, y *archive.Briefing) (out []view.Spot) {
	had := map[string]bool{}
	for n := range len(y.Doc.Whole().Leaves) + 1 {
		text := y.Text(n)
		for _, f := range figures(text) {
			had[value(text[f[0]:f[1]])] = true
		}
	}
	dated := map[int][]archive.Statement{}
	for _, s := range x.Dated {
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
			if had[key] || len(out) == differences || !counting(text, f) {
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

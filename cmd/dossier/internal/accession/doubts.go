package accession

// Where what somebody says of a text contradicts what the text says of itself. Both may
// be right about something else: the maintainer decides, and is told.

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/prose"
)

// Doubts compares fields with what is known of a text without them, by what the text or a
// list states; what was concluded contradicts nobody. now is what is known with them.
func Doubts(shown string, fields []content.Field, plain, now *archive.Attribution) (out diag.List) {
	for _, c := range fields {
		f := archive.FieldOf(c.Key)
		if f == nil || f.At == nil || strings.TrimSpace(c.Value) == "" || !states(plain, f) || !f.Known(now) {
			continue
		}
		was, is := f.Text(plain), f.Text(now)
		if agree(f, was, is) || f.Name == "publisher" && plain.Publisher.ID != "" && plain.Publisher.ID == now.Publisher.ID {
			continue
		}
		p := plain.From[f.Name]
		where, line := "the text", p.Line
		if p.File != "" {
			where, line = p.File, 0
		}
		out.Warnf(shown, line, "look which is right; without the field, what "+where+" says counts", "%s is given as “%s”, and %s says “%s”", f.Name, is, where, was)
	}
	return out
}

// states reports whether a text, or a list that it is in, states a field itself.
func states(plain *archive.Attribution, f *archive.Field) bool {
	b := f.Basis(plain)
	return f.Known(plain) && (b == archive.Stated || b == archive.Extracted)
}

// Yield takes from a text that was looked at those fields, said of many at once, which the
// text states itself, and lists them.
func (t *Text) Yield(common []content.Field) (left []content.Field) {
	if t.Trial.Plain == nil {
		return nil
	}
	for _, c := range common {
		if f := archive.FieldOf(c.Key); f != nil && f.At != nil && states(t.Trial.Plain, f) && slices.Contains(t.Fields, c) {
			left = append(left, c)
			t.Fields = slices.DeleteFunc(slices.Clone(t.Fields), func(o content.Field) bool { return o == c })
		}
	}
	return left
}

// agree reports whether two values of a field are one, or one says more of the same.
func agree(f *archive.Field, a, b string) bool {
	switch {
	case a == b:
		return true
	case f.Form == archive.EDTF:
		a, b = strings.TrimRight(a, "~?%"), strings.TrimRight(b, "~?%")
		return strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
	case f.Several():
		return slices.Equal(folded(a), folded(b))
	case strings.Contains(a, "://"):
		return address(a) == address(b)
	}
	return strings.TrimPrefix(prose.Fold(a), "the ") == strings.TrimPrefix(prose.Fold(b), "the ")
}

func folded(s string) (out []string) {
	for part := range strings.SplitSeq(s, ";") {
		out = append(out, prose.Fold(part))
	}
	slices.Sort(out)
	return out
}

// address is an address without what leads to the same page.
func address(s string) string {
	s, _, _ = strings.Cut(s, "#")
	_, s, _ = strings.Cut(s, "://")
	return strings.TrimSuffix(strings.TrimPrefix(s, "www."), "/")
}

package render

// Passages that a text has in common with others are marked in it. Where else they stand is
// listed beside it: the template has that, since few texts have some.

import (
	"cmp"
	"slices"
	"strconv"

	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/view"
)

// stretches returns those of a leaf that are passages. Behind a passage that is listed
// stands the way to what is said of it.
func stretches(v *view.Briefing) func(*body.Block) []body.Stretch {
	if len(v.Passages) == 0 {
		return nil
	}
	return func(b *body.Block) (out []body.Stretch) {
		if b.Kind != body.Paragraph || b.Zone != body.Body {
			return nil // it stands within a passage, and is no part of it
		}
		i, _ := slices.BinarySearchFunc(v.Passages, b.N, func(p view.Passage, n int) int { return cmp.Compare(p.Last, n) })
		for ; i < len(v.Passages) && v.Passages[i].N <= b.N; i++ {
			p := &v.Passages[i]
			s := body.Stretch{End: len(b.Text)}
			if b.N == p.N {
				s.Start = p.Start
			}
			if b.N == p.Last {
				if s.End = p.End; i < len(v.ListedPassages()) {
					s.Href, s.Words = "#also-"+strconv.Itoa(i+1), t("also in %s", plural(len(p.In), "text"))
				}
			}
			out = append(out, s)
		}
		return out
	}
}

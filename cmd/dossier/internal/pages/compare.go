package pages

// Two briefings side by side: the days that both speak of, the names that both
// have, and those that one has alone.

import (
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

// namesOfOne is how many names are listed of those that one of the two has alone.
const namesOfOne = 40

// sameDays is how many days are shown that both speak of, and of each how many
// sentences on either side: a briefing may stand beside every other, and would bring
// all it says of a day to each of these pages.
const sameDays = 60

func planComparisons(p *planner) {
	for a, b := range p.Pairs() {
		p.chunk(a+" "+b, 0, comparison)
	}
}

func comparison(f *files, c Chunk) {
	x, y, _ := strings.Cut(c.ID, " ")
	at := view.ComparePath(x, y)
	f.page(at, func(r *facts.Reader) (any, error) {
		a, b := r.Briefing(x), r.Briefing(y)
		v := &view.Compare{A: r.Card(a), B: r.Card(b), Days: r.SameDays(a, b, sameDays)}
		v.TitleA, v.TitleB = apart(v.A.Attr, v.B.Attr)
		v.Voices = r.Voices([]int{a, b})
		v.Frame = frame(r, at, "briefings", i18n.T("Side by side"), "“"+v.A.Attr.Title+"” and “"+v.B.Attr.Title+"”")
		v.AloneA, v.AloneB = differ(r, a, b)
		in := map[string]int{}
		names := r.Names(b)
		for _, n := range names {
			in[n.ID] = n.Count
		}
		both := map[string]bool{}
		for _, n := range r.Names(a) {
			if k, ok := in[n.ID]; ok {
				both[n.ID] = true
				v.Both = append(v.Both, view.PairName{Ref: n.Ref, A: n.Count, B: k})
			} else {
				v.OnlyA = append(v.OnlyA, n)
			}
		}
		for _, n := range names {
			if !both[n.ID] {
				v.OnlyB = append(v.OnlyB, n)
			}
		}
		v.MoreA, v.MoreB = max(0, len(v.OnlyA)-namesOfOne), max(0, len(v.OnlyB)-namesOfOne)
		v.OnlyA, v.OnlyB = first(v.OnlyA, namesOfOne), first(v.OnlyB, namesOfOne)
		return v, nil
	})
}

// apart returns what two texts are called where they stand side by side: their titles, and
// where these are the same also their publishers, or else their days.
func apart(a, b *archive.Attribution) (x, y string) {
	x, y = a.Heading(), b.Heading()
	if !strings.EqualFold(x, y) {
		return x, y
	}
	for _, field := range []string{"publisher", "published"} {
		f := archive.FieldOf(field)
		p, q := f.Text(a), f.Text(b)
		if field == "published" && p != q {
			p, q = i18n.TDate(p), i18n.TDate(q)
		}
		if p != q && p != "" && q != "" {
			return x + " (" + p + ")", y + " (" + q + ")"
		}
	}
	return x + " (" + i18n.T("the first") + ")", y + " (" + i18n.T("the second") + ")"
}

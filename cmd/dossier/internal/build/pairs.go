package build

import (
	"cmp"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
)

// Briefings that stand side by side on a page of their own: a briefing and those
// of its relatives that share a day with it, or many names.
const (
	manyNames       = 6
	pairsOfBriefing = 2  // that it is given for its own relatives; theirs may add to it
	namesOfOne      = 40 // listed of those that one of the two has alone
)

// pairs are the pages of two briefings side by side, by the briefing that they
// were given to.
type pairs struct {
	of      map[string][]string // id → ids of its partners
	touched map[string]bool     // briefings whose pairs differ from the last generation's
}

func pairsOf(s, old *snapshot) *pairs {
	p := &pairs{of: make(map[string][]string, len(s.Briefings)), touched: map[string]bool{}}
	again := make([]bool, len(s.Briefings))
	changed := make([]bool, len(s.Briefings))
	if old != nil {
		for _, i := range s.Changes.Related {
			again[i] = true
		}
		for _, i := range s.Changes.Briefings {
			again[i], changed[i] = true, true
		}
	}
	for i, b := range s.Briefings {
		var had []string
		if old != nil {
			if _, ok := old.briefing[b.ID]; ok {
				had = old.pairs.of[b.ID]
				if !again[i] && !slices.ContainsFunc(s.Related[i], func(r archive.Related) bool { return changed[r.Briefing] }) {
					if had != nil {
						p.of[b.ID] = had
					}
					continue
				}
			}
		}
		var list []string
		for _, r := range s.Related[i] {
			if len(list) < pairsOfBriefing && (len(r.Shared) >= manyNames || shareDay(b, s.Briefings[r.Briefing])) {
				list = append(list, s.Briefings[r.Briefing].ID)
			}
		}
		if list != nil {
			p.of[b.ID] = list
		}
		if !slices.Equal(list, had) {
			for _, id := range append(slices.Concat(list, had), b.ID) {
				p.touched[id] = true
			}
		}
	}
	if old != nil && s.Changes.Order {
		for _, b := range old.Briefings {
			if _, stays := s.briefing[b.ID]; !stays {
				for _, id := range old.pairs.of[b.ID] {
					p.touched[id] = true
				}
			}
		}
	}
	return p
}

// shareDay reports whether two briefings speak of one day.
func shareDay(a, b *archive.Briefing) bool {
	for i := range a.Dated {
		for k := range b.Dated {
			if x := a.Dated[i].Date; len(x) == len("2006-01-02") && x == b.Dated[k].Date {
				return true
			}
		}
	}
	return false
}

// has reports whether two briefings stand side by side on a page.
func (p *pairs) has(a, b string) bool {
	return slices.Contains(p.of[a], b) || slices.Contains(p.of[b], a)
}

// paired returns the page on which two briefings stand side by side, or "".
func (r *reader) paired(a, b string) string {
	r.note(pairFact, a)
	r.note(pairFact, b)
	if !r.of.pairs.has(a, b) {
		return ""
	}
	return archive.ComparePath(a, b)
}

// comparisons plans a page for each pair.
func (p *planner) comparisons() {
	planned := map[string]bool{}
	for _, b := range p.Briefings {
		for _, other := range p.pairs.of[b.ID] {
			x, y := min(b.ID, other), max(b.ID, other)
			if key := x + " " + y; !planned[key] {
				planned[key] = true
				p.chunk("compare", key, 0, comparison)
			}
		}
	}
}

func comparison(p *planner, ids string, _ int) {
	x, y, _ := strings.Cut(ids, " ")
	at := archive.ComparePath(x, y)
	p.page(at, func(r *reader) (any, error) {
		a, b := r.at(x), r.at(y)
		v := &archive.CompareView{A: r.card(a), B: r.card(b), Days: r.sameDays(a, b)}
		v.Frame = r.frame(at, "briefings", archive.T("Side by side"), "“"+v.A.Attr.Title+"” and “"+v.B.Attr.Title+"”")
		in := map[string]int{}
		names := r.names(b)
		for _, n := range names {
			in[n.ID] = n.Count
		}
		both := map[string]bool{}
		for _, n := range r.names(a) {
			if k, ok := in[n.ID]; ok {
				both[n.ID] = true
				v.Both = append(v.Both, archive.PairName{Ref: n.Ref, A: n.Count, B: k})
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

// sameDays lists the dates that two briefings speak of, in both wordings.
func (r *reader) sameDays(a, b int) (out []archive.SameDay) {
	x, y := r.whole(a), r.whole(b)
	of := map[string][]dated{}
	for n := range y.Dated {
		of[y.Dated[n].Date] = append(of[y.Dated[n].Date], dated{y, n})
	}
	at := map[string]int{}
	for n := range x.Dated {
		date := x.Dated[n].Date
		if of[date] == nil {
			continue
		}
		i, ok := at[date]
		if !ok {
			i = len(out)
			at[date] = i
			out = append(out, archive.SameDay{Date: date})
			for _, d := range of[date] {
				out[i].B = append(out[i].B, r.statement(d))
			}
		}
		out[i].A = append(out[i].A, r.statement(dated{x, n}))
	}
	slices.SortFunc(out, func(a, b archive.SameDay) int { return cmp.Compare(a.Date, b.Date) })
	return out
}

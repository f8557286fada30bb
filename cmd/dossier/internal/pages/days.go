package pages

// Statements of one day: which of them belong side by side, and which a copy of the same
// text has said before.

import (
	"slices"

	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/view"
)

// maxTogether bounds how many statements of a day are compared with each other.
const maxTogether = 60

// days groups statements by their date. Those of several sources on one day
// that name somebody in common are grouped together, under these names.
func days(r *facts.Reader, list []facts.Dated) (out []view.DatedGroup) {
	by(facts.Dated.Date, list, func(list []facts.Dated) {
		out = append(out, view.DatedGroup{Date: list[0].Date(), Accounts: accounts(r, list)})
	})
	return out
}

// by calls f with the statements of each date, or year, which stand together.
func by(when func(facts.Dated) string, list []facts.Dated, f func(list []facts.Dated)) {
	for len(list) > 0 {
		n := 1
		for n < len(list) && when(list[n]) == when(list[0]) {
			n++
		}
		f(list[:n])
		list = list[n:]
	}
}

// account is statements that stand together, by their places in a list, and the names
// that join them.
type account struct {
	at    []int
	names []string
}

// together arranges the statements of a date as pages show them; repeats are those that
// are not shown, by the one that says the same.
func together(r *facts.Reader, list []facts.Dated) (out []account, repeats map[int][]int) {
	exact := len(list[0].Date()) == len("2006-01-02") && len(list) <= maxTogether
	repeats, taken := again(r, list)
	for i, d := range list {
		if taken[i] {
			continue
		}
		a := account{at: []int{i}}
		if exact {
			names := d.Names()
			for k := i + 1; k < len(list); k++ {
				if taken[k] || list[k].Briefing() == d.Briefing() {
					continue
				}
				shared := slices.DeleteFunc(list[k].Names(), func(id string) bool { return !slices.Contains(names, id) })
				if len(shared) == 0 {
					continue
				}
				taken[k] = true
				a.at = append(a.at, k)
				for _, id := range shared {
					if !slices.Contains(a.names, id) {
						a.names = append(a.names, id)
					}
				}
			}
		}
		out = append(out, a)
	}
	return out, repeats
}

func accounts(r *facts.Reader, list []facts.Dated) (out []view.Account) {
	arranged, repeats := together(r, list)
	for _, t := range arranged {
		var a view.Account
		for _, i := range t.at {
			row := r.Statement(list[i])
			if n := len(repeats[i]); n > 0 {
				row.Repeated, row.Copies = n, view.CopiesPath(r.CopiesOf(r.Briefing(row.ID))[0])
			}
			a.Rows = append(a.Rows, row)
		}
		for _, id := range t.names {
			a.Names = append(a.Names, r.Ref(r.EntityAt(id)))
		}
		if len(a.Rows) > 1 {
			a.Voices = voices(r, a.Rows)
		}
		out = append(out, a)
	}
	return out
}

// again finds the sentences that a copy of the same text has said before, word for word:
// they are taken, and repeats has them by the one that is shown.
func again(r *facts.Reader, list []facts.Dated) (repeats map[int][]int, taken []bool) {
	taken = make([]bool, len(list))
	repeats = map[int][]int{}
	first := map[[3]string]int{}
	for i, d := range list {
		ids := r.CopiesOf(r.Briefing(d.Briefing()))
		if ids == nil {
			continue
		}
		row := d.Row()
		key := [3]string{ids[0], row.Words, row.Left + row.Right}
		if at, ok := first[key]; !ok {
			first[key] = i
		} else if list[at].Briefing() != d.Briefing() {
			taken[i] = true
			repeats[at] = append(repeats[at], i)
		}
	}
	return repeats, taken
}

// voices counts the sources of some rows.
func voices(r *facts.Reader, rows []view.StatementRow) view.Voices {
	var list []int
	for i := range rows {
		if b := r.Briefing(rows[i].ID); !slices.Contains(list, b) {
			list = append(list, b)
		}
	}
	return r.Voices(list)
}

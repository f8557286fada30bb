package furniture

// What stands beside a text and is known by its form: the credits and captions of
// pictures, and tables of contents.

import (
	"strings"

	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/prose"
)

// leaders is a line of a table of contents: dots, or the like, before the number of a page.
var leaders = lazyregexp.New(`^\S.{0,150}(?:\.{4,}|(?:\. ){4,}|…{2,}|_{4,}|·{4,})\s*(?:\d{1,4}|[ivxlc]{1,6})$`)

// pictures takes the credits and captions of pictures that say what they are, and the
// line above a credit that says the same.
func (f *finding) pictures() {
	for i, p := range f.paras {
		s := f.class[i].text
		if p.Fixed || f.reason[i] != "" && f.reason[i] != "picture credit" || len(s) > 320 {
			continue
		}
		if len(s) > 160 && !strings.ContainsAny(prose.Head(s, 40), ":,.") || !strings.ContainsAny(s, ":/©|,") && len(s) > 40 {
			continue
		}
		var m []string
		if !prose.Sentence(s) {
			m = credit.Find(strings.TrimPrefix(s, "("))
		}
		if m != nil {
			from := i
			if i > 0 && !p.Gap && f.reason[i-1] == "" && strings.Contains(m[1]+m[2], f.class[i-1].text) && len(f.class[i-1].text) > 2 {
				from = i - 1
			}
			f.reason[i] = ""
			f.take(from, i+1, "picture credit")
		}
		if f.reason[i] == "picture credit" {
			f.captioned(i)
			continue
		}
		if m := caption.Find(s); m != nil && f.reason[i] == "" {
			switch {
			case m[1] != "" && len(s) > len(m[1])+1 && (strings.ContainsAny(s[:len(s)-len(m[1])], ":,")):
				f.take(i, i+1, "picture caption")
			case m[1] == "" && i+1 < len(f.paras) && !f.paras[i+1].Gap && len(f.paras[i+1].Text) < 320:
				f.take(i, i+2, "picture caption")
			case m[1] == "" && strings.ContainsAny(s, ":,"):
				f.take(i, i+1, "picture caption")
			}
		}
	}
}

// captioned takes the line that stands with the credit of a picture between two empty
// lines, and nothing else: its caption.
func (f *finding) captioned(i int) {
	gap := func(k int) bool { return k <= 0 || k >= len(f.paras) || f.paras[k].Gap }
	for _, k := range []int{i - 1, i + 1} {
		low := min(i, k)
		if k < 0 || k >= len(f.paras) || f.reason[k] != "" || f.paras[k].Fixed || len(f.class[k].text) > 260 || contactDetail.MatchString(f.class[k].text) || gap(low+1) || !gap(low) || !gap(low+2) || f.first > k && !f.class[k].prose {
			continue
		}
		f.take(k, k+1, "picture caption")
	}
}

// table takes a table of contents: lines that end in the number of a page behind dots, and
// lines below such a heading that come back further down as headings.
func (f *finding) table() {
	for i := 0; i < len(f.paras); i++ {
		if f.reason[i] != "" || f.paras[i].Fixed {
			continue
		}
		head := len(f.class[i].text) < 60 && contents[strings.ToLower(strings.Trim(f.class[i].text, " :.*_#"))]
		begin := i
		if head {
			begin = i + 1
		}
		end, dotted := begin, 0
		for end < len(f.paras) && isLeader(f.paras[end].Text) {
			end++
			dotted++
		}
		if dotted < 2 {
			end = begin
			for head && end < len(f.paras) && len(f.class[end].text) < 120 && f.again(end) {
				end++
			}
		}
		if end-begin >= 2 {
			f.take(i, end, "table of contents")
			i = end - 1
		}
	}
}

// isLeader reports whether a line leads to the number of a page; most have no run of dots.
func isLeader(s string) bool {
	return len(s) < 200 && (strings.Contains(s, "...") || strings.Contains(s, ". . ") || strings.Contains(s, "……") || strings.Contains(s, "___") || strings.Contains(s, "··")) && leaders.MatchString(s)
}

// again reports whether a line stands once more further down, by itself.
func (f *finding) again(i int) bool {
	s := strings.Trim(f.class[i].text, " .0123456789")
	if s == "" {
		return false
	}
	if f.lines == nil {
		f.lines = map[string]int{}
		for k, c := range f.class {
			if len(c.text) < 120 {
				f.lines[strings.Trim(c.text, " .0123456789")] = k
			}
		}
	}
	return f.lines[s] > i
}

// What is asked before a pattern is tried must say no only where the pattern does: a
// mark that is not looked for publishes what was meant for few.

package meta

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/lang"
)

// tried calls f for each line of the tables of lines and each phrase of the tables of
// languages: as it is, and as people and programs change it.
func tried(t *testing.T, f func(line string)) {
	t.Helper()
	var lines []string
	names, _ := filepath.Glob("testdata/*.txt")
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for l := range strings.Lines(string(data)) {
			l, _, _ = strings.Cut(strings.TrimRight(l, "\n"), " => ")
			lines = append(lines, strings.Split(strings.TrimPrefix(l, "…"), "⏎")...)
		}
	}
	for _, p := range lang.All.Phrases(func(l *lang.Language) lang.Phrases { return l.Marks.Levels + "|" + l.Marks.Open + "|" + l.Marks.Around }) {
		lines = append(lines, p, strings.TrimSuffix(p, "*")+"ed")
	}
	for _, w := range lang.All.Words(func(l *lang.Language) lang.Words {
		return l.Marks.Labels + " " + l.Marks.Alone + " " + l.Marks.Capital + " " + l.Keys.Not
	}) {
		lines = append(lines, strings.TrimSuffix(w, "*"))
	}
	lines = append(lines, "Distribution statement B of this office", "S e c r e t")
	frames := []string{"[%]", "**%**", "> - __%__", "“%”", "12. %", "(%)", "%: yes", "A port – %", "A port - % until 3 May 2031", "<b>%</b>", "R&amp;D // %", "  §%!"}
	for i, l := range lines {
		f(l)
		f(strings.ToUpper(l))
		f(strings.ToLower(l))
		for k := range 3 { // each line in some, each frame around hundreds
			whole := strings.ReplaceAll(frames[(i+5*k)%len(frames)], "%", l)
			f(whole)
			f(strings.ToUpper(whole))
		}
		for _, at := range []int{1, len(l) / 2} { // a rune that is cut is no mark, either
			if at = max(0, min(at, len(l))); at > 0 {
				f(l[:at] + "*" + l[at:])
				f(l[at:])
			}
		}
	}
}

func TestHintsMissNoMark(t *testing.T) {
	marks, others := 0, 0
	tried(t, func(l string) {
		l = l[:min(len(l), 320)]
		switch mark, hint := mayMark(l), hinted(l); {
		case mark && !hint:
			t.Errorf("%q is not looked at", l)
		case mark:
			marks++
		case !hint:
			others++
		}
	})
	if marks < 1000 || others < 1000 {
		t.Errorf("%d lines that may be marks, %d that are none: too few to tell", marks, others)
	}
}

func TestLeadsMissNoPhrase(t *testing.T) {
	for _, s := range []*sought{embargoed, embargoHold, embargoDated, embargoIn, embargoTill, endTill, atTill} {
		if _, ok := s.leads[""]; ok || len(s.leads) == 0 {
			t.Errorf("%v: anything begins it", s)
		}
	}
	found := 0
	tried(t, func(l string) {
		if strings.ToUpper(l) != l { // it is here in capitals, too
			return
		}
		l = strings.ToLower(bare(l))
		for _, s := range []*sought{embargoed, embargoHold, embargoDated} {
			if s.MatchString(l) {
				if found++; !begins(s, l) {
					t.Errorf("%q is not tried by %v", l, s)
				}
			}
		}
		for _, s := range []*sought{embargoIn, embargoTill, endTill, atTill} {
			if s.MatchString(l) && !holds(s, l) {
				t.Errorf("%q is not tried by %v", l, s)
			}
		}
	})
	if found < 500 {
		t.Errorf("%d phrases: too few to tell", found)
	}
}

func TestSignsMissNoMark(t *testing.T) {
	named, apart := 0, 0
	tried(t, func(l string) {
		for _, s := range []string{l, strings.ReplaceAll(strings.ReplaceAll(l, "TLP", "T.L P"), "SECRET", "9S E  C-R")} {
			if protocol.MatchString(s) {
				if named++; !namesProtocol(s) {
					t.Errorf("%q names no protocol", s)
				}
			}
			if spaced.MatchString(s) {
				if apart++; !mayBeSpaced(s) {
					t.Errorf("%q has no letters apart", s)
				}
			}
		}
	})
	if named < 1000 || apart < 100 {
		t.Errorf("%d protocols, %d words with their letters apart: too few to tell", named, apart)
	}
}

func TestNumbersMissNoDate(t *testing.T) {
	dates, other := 0, 0
	try := func(s string) {
		want, ok := findDate(s, ^beside(0))
		if got, found := FindDate(s); got != want || found != ok {
			t.Errorf("%q: %v %v, want %v %v", s, got, found, want, ok)
		}
		if ok {
			dates++
		} else {
			other++
		}
	}
	for name := range months {
		for _, form := range []string{"3 % 2031", "3. %. 2031", "% 3rd, 2031", "(%) 2031", "port%, 2031", "of %\t2031 x", "3%31", "03%2031.", "%-2031", "3 de % de\u00a02031", "a%e 12 2031", "%2031"} {
			try(strings.ReplaceAll(form, "%", name))
			try(strings.ReplaceAll(form, "%", strings.ToUpper(name)))
		}
	}
	for _, s := range []string{"2031-02-03", "x 3.2.2031", "13/02/2031 or", "1-2-2031", "2031/2", "No. 12.", "12", "of 2031", "a 1911 x 3 May 2031", "abcdefghijSeptiembre 2031", "Мая 2031", "3\vMay\v2031"} {
		try(s)
	}
	if dates < 500 || other < 50 {
		t.Errorf("%d dates, %d others: too few to tell", dates, other)
	}
}

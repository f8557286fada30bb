package names

// What is said of how sure a link is, beside how often such links are right: where public
// sets of texts with their names lie beside the repository. The command that prints the
// table is in docs/development.md.

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/confidence"
	"dossier/cmd/dossier/internal/judgements"
)

// bands are the steps of the table, by the least that is said in them, and how much of a
// hundred must be right. The sets count a country inside another name as wrong, and what is
// no person, body or place as no name: what they hold against a band is more than what a
// reader does, so that their floors are below what is said.
var bands = []struct{ from, floor confidence.Percent }{{0, 0}, {80, 74}, {90, 82}, {97, 91}}

func TestConfidenceOnGold(t *testing.T) {
	sets := goldSets(t)
	var all, right [101]int
	for _, set := range sets {
		tallySet(t, set, &all, &right)
	}
	last := 0.0
	for i, b := range bands {
		to := confidence.Stated
		if i+1 < len(bands) {
			to = bands[i+1].from - 1
		}
		n, r, said := 0, 0, 0
		for p := int(b.from); p <= int(to); p++ {
			n, r, said = n+all[p], r+right[p], said+p*all[p]
		}
		if n == 0 {
			continue
		}
		share := 100 * float64(r) / float64(n)
		t.Logf("said %3d to %3d: %5d links, said %.1f on average, right %.1f of 100", b.from, to, n, float64(said)/float64(n), share)
		if share < float64(b.floor) || share < last {
			t.Errorf("said %d to %d: right %.1f of 100; surer links are not more often right, or it is below the floor", b.from, to, share)
		}
		last = share
	}
	if testing.Verbose() {
		for p := range all {
			if all[p] > 0 {
				t.Logf("  said %3d: %5d links, right %.1f", p, all[p], 100*float64(right[p])/float64(all[p]))
			}
		}
	}
}

// tallySet counts the links of one set by what is said of them, and those that are right:
// whose words readers marked as a name as often in that text.
func tallySet(t *testing.T, set string, all, right *[101]int) {
	t.Helper()
	file, err := os.Open(set)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	marked := map[string]map[string]int{}
	var texts []Text
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var d struct {
			ID       string
			Mentions []struct{ Surface string }
		}
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(filepath.Join(filepath.Dir(set), d.ID+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, textOf(d.ID, string(data)))
		marked[d.ID] = map[string]int{}
		for _, m := range d.Mentions {
			marked[d.ID][plainName(m.Surface)]++
		}
	}
	slices.SortFunc(texts, func(a, b Text) int { return strings.Compare(a.Doc.File, b.Doc.File) })
	s := NewSurvey()
	s.Update(texts, NewMatcher(nil), judgements.New(nil))
	for _, x := range texts {
		left := marked[x.Doc.File]
		for _, m := range s.Scan("", x, nil) {
			all[m.Confidence]++
			if n := plainName(x.Doc.Whole().Leaves[m.N-1].Text[m.Start:m.End]); left[n] > 0 {
				left[n]--
				right[m.Confidence]++
			}
		}
	}
}

// The least that the confidence of a link is, by what it rests on.
func TestConfidence(t *testing.T) {
	for _, c := range []struct {
		why   string
		texts []string // the first is looked at; its last link counts
		want  confidence.Percent
	}{
		{"a given name, once", []string{"We met Anna Zork."}, 97},
		{"a given name, in two places", []string{"We met Anna Zork.\nThen Anna Zork left."}, 98},
		{"part of the only name above", []string{"We met Anna Zork.\nThen Zork left."}, confidence.Bearer},
		{"part of the only name below", []string{"Then Zork left. We met Anna Zork and nobody. Zork", "We met Anna Zork."}, confidence.Bearer},
		{"whom a form of address leaves", []string{"We met Anna Zork and Otto Zork.\nThen Mrs Zork left."}, confidence.Told},
		{"a place that lists know", []string{"We met in Lisbon.\nThen Lisbon slept."}, 98},
		{"a word with a capital", []string{"We like Zorkia."}, 72},
		{"what a text defines", []string{"The Tide Workers Council (TWC) met.\nThe Tide Workers Council left.\nThen TWC left."}, 97},
		{"the only bearer of other sources", []string{"We met Zorkov.", "We met Anna Zorkov. Then Zorkov left.", "We met Anna Zorkov."}, confidence.Archive},
		{"a town that is a firm here", []string{"We left for Lisbon. Then Zorkia left, and the Zorkia left.", "They met in Zorkia, Portugal.\nThey met in Zorkia, Portugal."}, 90},
	} {
		s, texts := surveyed(nil, nil, c.texts...)
		m := s.Scan("", texts[0], nil)
		if len(m) == 0 || m[len(m)-1].Confidence != c.want {
			got := ""
			for _, m := range m {
				got += m.Entity + " " + m.Evidence + "; "
			}
			t.Errorf("%s: %v, want %d (%s)", c.why, m, c.want, got)
			if len(m) > 0 {
				t.Log(m[len(m)-1].Confidence)
			}
		}
	}
}

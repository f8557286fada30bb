package names

// Where a name begins and ends, class by class: each line of testdata/spans.txt is a
// text of its own with its names in brackets, and what is found must be just these.

import (
	"os"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/judgements"
)

func TestSpans(t *testing.T) {
	data, err := os.ReadFile("testdata/spans.txt")
	if err != nil {
		t.Fatal(err)
	}
	class, language, names := "", "en", map[string]int{}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "//") {
			continue
		}
		if head, ok := strings.CutPrefix(line, "# "); ok {
			class, language = head, "en"
			if _, code, ok := strings.Cut(strings.TrimSuffix(head, ")"), "("); ok {
				language = code
			}
			continue
		}
		if !strings.Contains(line, "{") {
			t.Errorf("%s: no name is marked, not even {}, in %q", class, line)
		}
		plain := strings.NewReplacer("{", "", "}", "", `\t`, "\t").Replace(line)
		var want, got []string
		for part := range strings.SplitSeq(line, "{") {
			if name, _, ok := strings.Cut(part, "}"); ok && name != "" {
				want = append(want, name)
			}
		}
		names[class] += len(want)
		text := textOf("a.txt", plain)
		text.Language = language
		s := NewSurvey()
		s.Update([]Text{text}, NewMatcher(nil), judgements.New(nil))
		for _, m := range s.Scan("", text, nil) {
			got = append(got, plain[m.Start:m.End])
		}
		if g, w := strings.Join(got, " | "), strings.Join(want, " | "); g != w {
			t.Errorf("%s: %s\n got %s\nwant %s", class, plain, g, w)
		}
	}
	for class, n := range names {
		if n < 20 {
			t.Errorf("%s: %d names are few for a class", class, n)
		}
	}
}

// A note under the label of the author tells of names; a line of his offices, or a last
// paragraph that may be a note, tells of none that are not known.
func TestNamesOfAnAuthorsNote(t *testing.T) {
	note := "Nadia Ferro is a former harbour pilot of the Rivers Authority, and writes of ships for the Northern Gazette and others."
	for _, c := range []struct {
		zone body.Zone
		text string
		want int
	}{
		{body.AuthorNote, note, 3},
		{body.AuthorNote, "Nadia Ferro, Rivers Authority, Northern Gazette", 0},
		{body.Byline, note, 0},
	} {
		text := textOf("a.txt", c.text)
		text.Doc.Whole().Body[0].Zone = c.zone
		s := NewSurvey()
		s.Update([]Text{text}, NewMatcher(nil), judgements.New(nil))
		if got := s.Scan("", text, nil); len(got) != c.want {
			t.Errorf("%v, %q: %d names, not %d", c.zone, c.text, len(got), c.want)
		}
	}
}

// What stands in brackets behind a man is no name of him in another source, and letters
// that do not fit a body bind in their own text alone.
func TestBracketsBindOnlyWhatFits(t *testing.T) {
	for _, c := range []struct{ why, first, second, want string }{
		{"letters that fit", "We met the Harbour Workers Union (HWU) there.", "Then the HWU left.", "HWU=harbour-workers-union"},
		{"where somebody belongs", "We met Joana Barcelona Example (HWU) there.", "Then the HWU left.", "HWU=hwu"},
		{"a name that grows until it fits", "We met the Panel on Harbour Works (PHW) there.", "Then the PHW left.", "PHW=panel-on-harbour-works"},
		{"other letters", "We met the Harbour Workers Union (SXT) there, and the SXT left.", "Then the SXT left.", "SXT=sxt"},
	} {
		a, b := textOf("a.txt", c.first), textOf("b.txt", c.second)
		s := NewSurvey()
		s.Update([]Text{a, b}, NewMatcher(nil), judgements.New(nil))
		got := ""
		for _, m := range s.Scan("", b, nil) {
			got += c.second[m.Start:m.End] + "=" + m.Entity
		}
		if got != c.want {
			t.Errorf("%s: got %s, want %s", c.why, got, c.want)
		}
	}
}

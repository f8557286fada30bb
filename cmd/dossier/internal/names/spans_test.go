package names

// Where a name begins and ends, class by class: each line of testdata/spans.txt is a
// text of its own with its names in brackets, and what is found must be just these.

import (
	"os"
	"strings"
	"testing"
)

func TestSpans(t *testing.T) {
	data, err := os.ReadFile("testdata/spans.txt")
	if err != nil {
		t.Fatal(err)
	}
	class, names := "", map[string]int{}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "//") {
			continue
		}
		if head, ok := strings.CutPrefix(line, "# "); ok {
			class = head
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
		s, text := survey(plain)
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

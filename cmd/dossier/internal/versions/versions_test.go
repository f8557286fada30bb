package versions

// Which sources are versions of one text, in which order, and what follows.

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/growth"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestChains(t *testing.T) {
	for name, c := range map[string]struct {
		sources []Source
		want    string
	}{
		"none":                        {of(said{"a", "", ""}, said{"b", "", ""}), "[]"},
		"of a source that is nowhere": {of(said{"a", "x", ""}, said{"b", "", ""}), "[]"},
		"of itself":                   {of(said{"a", "a", ""}, said{"b", "", ""}), "[]"},
		"two":                         {of(said{"a", "b", ""}, said{"b", "", ""}), "[[1 0]]"},
		"a row":                       {of(said{"a", "", ""}, said{"b", "a", ""}, said{"c", "b", ""}), "[[0 1 2]]"},
		"what is stated before days":  {of(said{"a", "", "2026-05-05"}, said{"b", "a", "2026-01-01"}), "[[0 1]]"},
		"two of one, by their days":   {of(said{"a", "", ""}, said{"b", "a", "2026-05-05"}, said{"c", "a", "2026-03-03"}), "[[0 2 1]]"},
		"two of one, without days":    {of(said{"a", "", ""}, said{"b", "a", ""}, said{"c", "a", ""}), "[[0 1 2]]"},
		"two texts":                   {of(said{"a", "", ""}, said{"b", "a", ""}, said{"c", "d", ""}, said{"d", "", ""}), "[[0 1] [3 2]]"},
		"round":                       {of(said{"a", "b", ""}, said{"b", "c", ""}, said{"c", "a", ""}), "[]"},
		"round, and behind it":        {of(said{"a", "b", ""}, said{"b", "a", ""}, said{"c", "b", ""}, said{"d", "c", ""}), "[]"},
		"round beside a row":          {of(said{"a", "b", ""}, said{"b", "a", ""}, said{"c", "", ""}, said{"d", "c", ""}), "[[2 3]]"},
	} {
		if got := fmt.Sprint(firstOf(chains(tied(c.sources)))); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// said is the name of a source, of which it is newer, and the day on which it was saved.
type said [3]string

func of(list ...said) (out []Source) {
	for _, s := range list {
		out = append(out, Source{Name: s[0], Briefing: (&archive.Briefing{}).Attribute(&archive.Attribution{RevisionOf: s[1], Retrieved: s[2]})})
	}
	return out
}

func tied(sources []Source) []Source {
	t := &Texts{sources: sources, near: map[[2]*archive.Filed]bool{}}
	t.tie(make([]string, len(sources)), nil)
	return sources
}

func firstOf(chains [][]int, _ []int) [][]int { return chains }

func TestChainsInLinearTime(t *testing.T) {
	growth.Linear(t, 20_000, func(n int) func() {
		var round, row []said
		for i := range n {
			name := func(i int) string { return fmt.Sprintf("%08d", i%n) }
			round, row = append(round, said{name(i), name(i + n - 1)}), append(row, said{name(i), name(min(i+1, n-1))})
		}
		a, b := of(round...), of(row...)
		return func() { chains(tied(a)); chains(tied(b)) }
	})
}

// What is no briefing is no version, and one that is withheld takes with it what is earlier,
// if it is the latest, and nothing else.
func TestWithheld(t *testing.T) {
	row := of(said{"a"}, said{"b", "a"}, said{"c", "b"})
	for name, c := range map[string]struct {
		why, want  [3]string
		superseded string
	}{
		"none":       {superseded: "[true true false]"},
		"the first":  {why: [3]string{"x"}, want: [3]string{"x"}, superseded: "[false true false]"},
		"the second": {why: [3]string{1: "x"}, want: [3]string{1: "x"}, superseded: "[true false false]"},
		"the last":   {why: [3]string{2: "x"}, want: [3]string{"x", "x", "x"}, superseded: "[false false false]"},
	} {
		var messages diag.List
		why := c.why
		texts := Of(row, why[:], nil, &messages)
		if got := fmt.Sprint([]bool{texts.Superseded(0), texts.Superseded(1), texts.Superseded(2)}); why != c.want || got != c.superseded {
			t.Errorf("%s: %q, %s", name, why, got)
		}
	}
	// Where each is newer than another, any may be the latest; what is newer than these is not.
	round := of(said{"a", "b"}, said{"b", "c"}, said{"c", "a"}, said{"d", "a"}, said{"e", "f"}, said{"f", "e"})
	for i, want := range []string{"[x x x   ]", "[x x x   ]", "[x x x   ]", "[x x x x  ]", "[    x x]", "[    x x]"} {
		var messages diag.List
		why := make([]string, len(round))
		why[i] = "x"
		if Of(round, why, nil, &messages); fmt.Sprint(why) != want {
			t.Errorf("with %s: %q, want %s", round[i].Name, why, want)
		}
	}
	row[0].Briefing = nil
	if got := fmt.Sprint(firstOf(chains(tied(row)))); got != "[[1 2]]" {
		t.Errorf("of one that cannot be read: %s", got)
	}
}

// What was saved from one address again is a version where nothing speaks against it.
func TestSavedFromOneAddress(t *testing.T) {
	const first = "The quay is closed. Nobody knows why. The boat waits. "
	source := func(name, day, words string, change func(a *archive.Attribution)) Source {
		b := briefing(name, words, archive.Attribution{SourceURL: "https://herald.example/quay", Retrieved: day, Publisher: archive.Publisher{ID: "herald"}})
		if change != nil {
			change(b.Attr())
		}
		return Source{Name: name, Shown: name, Briefing: b}
	}
	for name, c := range map[string]struct {
		day, words string
		change     func(a *archive.Attribution)
		why        string
		joined     bool
	}{
		"changed":             {day: "2026-09-09", words: first + "It is open now.", joined: true},
		"the same":            {day: "2026-09-09", words: first, joined: true},
		"cut":                 {day: "2026-09-09", words: "The quay is closed. It is open now.", joined: true},
		"another report":      {day: "2026-09-09", words: "The council meets on Monday. The mayor is ill. Nobody knows why."},
		"on the same day":     {day: "2026-03-03", words: first},
		"on no day":           {words: first},
		"another address":     {day: "2026-09-09", words: first, change: func(a *archive.Attribution) { a.SourceURL += "/2" }},
		"another publisher":   {day: "2026-09-09", words: first, change: func(a *archive.Attribution) { a.Publisher.ID = "gazette" }},
		"said to be no copy":  {day: "2026-09-09", words: first, change: func(a *archive.Attribution) { a.NotDuplicates = []string{"a"} }},
		"newer than another":  {day: "2026-09-09", words: first, change: func(a *archive.Attribution) { a.RevisionOf = "c" }},
		"shown in part alone": {day: "2026-09-09", words: first, change: func(a *archive.Attribution) { a.Handling.Publish = "excerpt" }},
		"withheld":            {day: "2026-09-09", words: first, why: "x"},
	} {
		var messages diag.List
		sources := []Source{source("a", "2026-03-03", first, nil), source("b", c.day, c.words, c.change)}
		why := []string{"", c.why}
		texts := Of(sources, why, nil, &messages)
		if texts.Superseded(0) != c.joined || (len(messages) == 1) != c.joined || why[0] != "" {
			t.Errorf("%s: %v, %q, %v", name, texts.Superseded(0), why, messages)
		}
		if again := Of(sources, why, texts, &messages); again.Superseded(0) != c.joined {
			t.Errorf("%s: found again, it is another", name)
		}
	}
}

// A text keeps the address that it had first, whichever version had it; the others have those
// of their files.
func TestAddress(t *testing.T) {
	row := of(said{"port-a.html"}, said{"port/a.html", "port-a.html"}, said{"z.txt", "port/a.html"})
	for name, c := range map[string]struct{ ids, want, moved, feed string }{
		"no other has one":      {",,z", "versions/port-a,versions/port-a-*,z", "", "z.txt"},
		"the first had it":      {"a,,", "versions/port-a,versions/port-a-*,a", "", "port-a.html"},
		"two had one":           {"a,,z", "versions/port-a,versions/port-a-*,a", "z→a", "port-a.html"},
		"the second had it":     {",b,", "versions/port-a,versions/port-a-*,b", "", "port/a.html"},
		"the first two had one": {"a,b,", "versions/port-a,versions/port-a-*,a", "b→versions/port-a-*", "port-a.html"},
	} {
		texts := Of(row, make([]string, 3), nil, nil)
		ids, moved := texts.Address(strings.Split(c.ids, ","))
		said := ""
		for _, m := range moved {
			said += m.ID + "→" + m.To
		}
		hash := regexp.MustCompile(`-[0-9a-f]{8}\b`)
		if got := hash.ReplaceAllString(strings.Join(ids, ","), "-*"); got != c.want || hash.ReplaceAllString(said, "-*") != c.moved || texts.feeds[2] != c.feed {
			t.Errorf("%s: %s, %s, %s", name, got, said, texts.feeds[2])
		}
	}
}

func briefing(file, words string, a archive.Attribution) *archive.Briefing {
	doc := &archive.Document{File: file, SHA256: file, Body: []body.Block{{Kind: body.Paragraph, Text: words, N: 1}}}
	doc.Enlist()
	return (&archive.Briefing{ID: file, Doc: archive.InMemory(doc)}).Attribute(&a)
}

func TestJoin(t *testing.T) {
	monday := briefing("monday", "The quay is closed.", archive.Attribution{Retrieved: "2026-03-02"})
	friday := briefing("friday", "The quay is open.", archive.Attribution{Retrieved: "2026-03-06"})
	j := join([]*archive.Briefing{monday, friday}, "monday", nil)
	b := j.briefing
	if len(b.Versions) != 1 || b.Versions[0].Doc != monday.Doc || b.Versions[0].VersionOf != "friday" || b.FeedFile() != "monday" {
		t.Errorf("%+v", b)
	}
	if p := b.Attr().From["updated"]; b.Attr().Updated != "2026-03-06" || p.Basis != archive.Inferred || p.Rule == "" {
		t.Errorf("updated %q, %+v", b.Attr().Updated, p)
	}
	if friday.Attr().Updated != "" || len(friday.Versions) > 0 || monday.VersionOf != "" {
		t.Error("what it is made from was changed")
	}
	if join([]*archive.Briefing{monday, friday}, "monday", j) != j {
		t.Error("the same versions are another text")
	}
	if other := join([]*archive.Briefing{briefing("monday", "Another.", archive.Attribution{}), friday}, "monday", j).briefing; other.Digest == b.Digest {
		t.Error("another earlier version has the same digest")
	}
	if same := join([]*archive.Briefing{briefing("monday", "The quay is open.", archive.Attribution{}), friday}, "monday", nil).briefing; same.Attr().Updated != "" {
		t.Error("a text that was saved again as it was is said to be updated")
	}
	stated := briefing("friday", "The quay is open.", archive.Attribution{Retrieved: "2026-03-06", Updated: "2026-03-03"})
	stated.Attr().Set("updated", archive.Provenance{Basis: archive.Stated})
	if got := join([]*archive.Briefing{monday, stated}, "monday", nil).briefing.Attr().Updated; got != "2026-03-03" {
		t.Errorf("the day that is stated became %s", got)
	}
	for _, h := range []archive.Handling{{Publish: "excerpt"}, {Publish: "metadata"}, {Retraction: archive.Retraction{Retracted: "an error", RetractOn: "2026-05-05"}}} {
		held := briefing("friday", "The quay is open.", archive.Attribution{Handling: h})
		held.Attr().Set("retracted", archive.Provenance{Basis: archive.Stated})
		if h.Publish != "" {
			delete(held.Attr().From, "retracted")
		}
		if got := join([]*archive.Briefing{monday, held}, "monday", nil).briefing; len(got.Versions) > 0 {
			t.Errorf("%+v: the earlier version says what the latest does not", h)
		}
	}
}

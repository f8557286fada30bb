package register

// Which source gets which address, what is kept of the others, and what stands there.

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
)

// given gives sources their addresses by some lines; also are what another branch says.
// A source is "path plain bytes", where its bytes may be followed by "only", "withheld"
// or "unread".
func given(lines, also []archive.Permalink, today string, sources ...string) *Given {
	var list []Source
	for _, s := range sources {
		f := strings.Fields(s)
		m := Source{Name: f[0], Plain: f[1], SHA256: f[2], Briefing: (&archive.Briefing{}).Attribute(&archive.Attribution{Title: "T " + f[1]}), Read: true}
		switch f[len(f)-1] {
		case "only":
			m.Only, m.Withheld = true, true
		case "withheld":
			m.Withheld = true
		case "unread":
			m = Source{Name: f[0]}
		}
		list = append(list, m)
	}
	there := func(name string) bool {
		return slices.ContainsFunc(list, func(m Source) bool { return m.Name == name })
	}
	return Of(&archive.Permalinks{Briefings: lines, Also: also}).Give("p.yaml", list, there, today)
}

func TestGive(t *testing.T) {
	line := func(id, source, hash string) archive.Permalink {
		return archive.Permalink{ID: id, Source: source, SHA256: hash}
	}
	gone := line("old", "gone.txt", "1")
	gone.Gone = "2026-01-01"
	led := line("old", "a.txt", "1")
	led.To = "other"
	for name, c := range map[string]struct {
		lines   []archive.Permalink
		sources []string
		want    string
	}{
		"new":                                      {nil, []string{"a.txt a 1", "b.txt b 2"}, "a b"},
		"by its path":                              {[]archive.Permalink{line("old", "a.txt", "9")}, []string{"a.txt a 1"}, "old"},
		"by its bytes":                             {[]archive.Permalink{line("old", "was.txt", "1")}, []string{"a.txt a 1"}, "old"},
		"by its title":                             {[]archive.Permalink{line("a", "was.txt", "9")}, []string{"b.txt a 1"}, "a"},
		"its path before bytes":                    {[]archive.Permalink{line("old", "b.txt", "1")}, []string{"a.txt a 1", "b.txt b 2"}, "a old"},
		"gone and there again":                     {[]archive.Permalink{gone}, []string{"a.txt a 1"}, "old"},
		"gone, of its title alone":                 {[]archive.Permalink{gone}, []string{"a.txt old 2"}, "old-18b7cb"},
		"leads elsewhere":                          {[]archive.Permalink{led}, []string{"a.txt a 1"}, "a"},
		"leads elsewhere, of its title":            {[]archive.Permalink{led}, []string{"a.txt old 1"}, "old-18b7cb"},
		"only holds others":                        {[]archive.Permalink{line("old", "a.zip", "1")}, []string{"a.zip a 1 only", "a.zip/b.txt b 2"}, " b"},
		"withheld, and new":                        {nil, []string{"a.txt a 1 withheld"}, ""},
		"withheld, and known":                      {[]archive.Permalink{line("old", "a.txt", "1")}, []string{"a.txt a 1 withheld"}, "old"},
		"cannot be read":                           {[]archive.Permalink{line("old", "a.txt", "1")}, []string{"a.txt a 1 unread"}, ""},
		"a copy of it":                             {[]archive.Permalink{line("old", "b.txt", "1")}, []string{"a.txt a 1", "b.txt b 1"}, "a old"},
		"another of its title":                     {[]archive.Permalink{line("a", "a.txt", "9")}, []string{"a.txt x 1", "b.txt a 2"}, "a a-ffa0da"},
		"withheld, of a known title":               {[]archive.Permalink{line("a", "was.txt", "9")}, []string{"b.txt a 1 withheld"}, ""},
		"of its bytes, leads elsewhere":            {[]archive.Permalink{{ID: "old", Source: "was.txt", SHA256: "1", To: "other"}}, []string{"a.txt a 1"}, "a"},
		"of its bytes, of one that cannot be read": {[]archive.Permalink{line("old", "was.txt", "1")}, []string{"a.txt a 1", "was.txt w 1 unread"}, "a "},
		"one title of two":                         {nil, []string{"a.txt a 1", "b.txt a 2"}, "a a-ffa0da"},
	} {
		a := given(c.lines, nil, "2026-05-01", c.sources...)
		if got := strings.Join(a.IDs, " "); got != c.want || a.Refused != nil {
			t.Errorf("%s: %q, not %q; %v", name, got, c.want, a.Refused)
		}
		for i, id := range a.IDs {
			if of, has := a.Of[id]; id != "" && (!has || of != i) {
				t.Errorf("%s: %s is that of %d", name, id, of)
			}
		}
	}
}

// What is kept says of each address what is there now, in the order of ids, and of what may
// not be shown nothing but that.
func TestLinks(t *testing.T) {
	lines := []archive.Permalink{
		{ID: "z-gone", Source: "gone.txt", Name: "Z", SHA256: "8"}, {ID: "hid", Source: "hid.txt", Name: "A secret"}, {ID: "m", Source: "broken.txt", Name: "M"},
		{ID: "two", Source: "a.txt"}, {ID: "a", Source: "a.txt"}, {ID: "x", To: "y", Gone: "2026-01-01"}, {ID: "y", To: "hid", Gone: "2026-01-01"},
	}
	sources := []string{"a.txt a 1", "broken.txt m 3 unread", "hid.txt h 4 withheld"}
	says := func(a *Given) (out string) {
		for _, l := range a.Links {
			out += fmt.Sprintf("%s %s %s %s %s %v\n", l.ID, l.Source, l.Name, l.Gone, l.To, l.Withheld)
		}
		return out
	}
	want := "a a.txt T a   false\nhid hid.txt    true\nm broken.txt M   false\ntwo a.txt   a false\nx   2026-01-01 y true\ny   2026-01-01 hid true\nz-gone gone.txt Z 2026-05-01  false\n"
	a := given(lines, nil, "2026-05-01", sources...)
	if got := says(a); got != want {
		t.Errorf("%s", got)
	}
	if got := says(given(lines, nil, "", sources...)); got != strings.Replace(want, "2026-05-01", "", 1) {
		t.Errorf("where not all could be looked at: %s", got)
	}
	if again := says(given(a.Links, nil, "2026-05-02", sources...)); again != want {
		t.Errorf("once more: %s", again)
	}

	withdrawn, moved := a.Bury(func(string) *archive.Publisher { return nil }, nil)
	if len(withdrawn) != 1 || withdrawn[0].ID != "z-gone" || withdrawn[0].Attr().Title != "Z" || !withdrawn[0].Attr().Handling.Retraction.Withdrawn || withdrawn[0].Attr().Handling.Retraction.RetractOn != "2026-05-01" {
		t.Errorf("%d tombstones: %+v", len(withdrawn), withdrawn)
	}
	if len(moved) != 1 || moved[0].ID != "two" || moved[0].To != "a" {
		t.Errorf("these redirect: %+v", moved)
	}
	if again, _ := a.Bury(func(string) *archive.Publisher { return nil }, withdrawn); len(again) != 1 || again[0] != withdrawn[0] {
		t.Error("a tombstone that is as it was is another")
	}
}

// The file of permalinks may say anything: a tombstone has no character that no page may hold,
// and a publisher that is known by the name alone.
func TestBury(t *testing.T) {
	a := &Given{Links: []archive.Permalink{{ID: "b", Source: "b.txt", Issuer: "The Tide", Date: "2025-03", Gone: "2026-01-01", Why: "wrong"}, {ID: "c", Source: "a.txt", Name: "Fer\x1Bry", Issuer: "www.tide.example", Gone: "2026-01-01"}}}
	list, _ := a.Bury(func(name string) *archive.Publisher {
		if name == "The Tide" {
			return &archive.Publisher{ID: "tide", Name: "The Tide", Defaults: &archive.Attribution{}}
		}
		return nil
	}, nil)
	if len(list) != 2 || list[0].ID != "c" || list[1].ID != "b" {
		t.Fatalf("not in the order of their paths: %+v", list)
	}
	c, b := list[0].Attr(), list[1].Attr()
	if c.Title != "Fer\uFFFDry" || c.Publisher.ID != "tide-example" || c.Publisher.Name != "www.tide.example" {
		t.Errorf("%q, %+v", c.Title, c.Publisher)
	}
	if b.Title != "b" || b.Publisher.ID != "tide" || b.Publisher.Defaults != nil || b.Published != "2025-03" || b.Handling.Retraction.Retracted != "wrong" {
		t.Errorf("%+v", b)
	}
}

// Where branches gave one address to two sources nobody can know whose it is; where one of
// the two is gone, or has an address of its own, it is known.
func TestContested(t *testing.T) {
	lines := []archive.Permalink{{ID: "ferry", Source: "a.txt", Line: 3}}
	also := []archive.Permalink{{ID: "ferry", Source: "b.txt", Line: 4}}
	a := given(lines, also, "", "a.txt ferry 1", "b.txt b 2")
	if a.Refused == nil || a.Refused.Line != 4 || a.Refused.File != "p.yaml" || a.Refused.Hint == "" || !strings.Contains(a.Refused.Text, "address ferry is that of b.txt here, and of a.txt on line 3") {
		t.Errorf("%v", a.Refused)
	}
	if a = given(lines, also, "", "b.txt b 2"); a.Refused != nil || a.IDs[0] != "ferry" {
		t.Errorf("moved on one branch: %q, %v", a.IDs, a.Refused)
	}
	if a = given(append(lines, archive.Permalink{ID: "bee", Source: "b.txt"}), also, "", "a.txt ferry 1", "b.txt b 2"); a.Refused != nil || strings.Join(a.IDs, " ") != "ferry bee" {
		t.Errorf("with another of its own: %q, %v", a.IDs, a.Refused)
	}
}

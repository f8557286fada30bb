package register

// What of the file of permalinks stops a build, at which line, and what is no harm; which
// reading may be taken again; which site must not take the place of another.

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	_ "dossier/cmd/dossier/internal/testkit"
)

// ferry are the addresses of a small archive.
var ferry = archive.Permalinks{
	Briefings: []archive.Permalink{{ID: "ferry-late", Source: "late.txt", Name: "Ferry late"}, {ID: "ferry-sold", Source: "sold.txt", Name: "Ferry sold"}, {ID: "quay", Source: "quay.txt", Name: "Quay"}},
	Entities:  []archive.Permalink{{ID: "bo-lind", Name: "Bo Lind"}},
}

// written returns the name of a file of these addresses, and its text.
func written(t *testing.T) (name, text string) {
	t.Helper()
	name = filepath.Join(t.TempDir(), "permalinks.yaml")
	if err := content.WritePermalinks(name, &ferry); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return name, string(data)
}

func TestBrokenFiles(t *testing.T) {
	file, good := written(t)
	at := func(words string) int { return 1 + strings.Count(good[:strings.Index(good, words)], "\n") }
	first := at("briefings:")
	for name, c := range map[string]struct {
		text  string
		line  int
		words string
	}{
		"emptied":        {"", 1, "the file is empty"},
		"comments alone": {"# Addresses\n\n", 1, "the file is empty"},
		"marks":          {strings.Replace(good, "briefings:\n", "briefings:\n<<<<<<< HEAD\n", 1), first + 1, "a merge was not finished"},
		"its end":        {good + ">>>>>>> other\n", 1 + strings.Count(good, "\n"), "a merge was not finished"},
		"cut off":        {good[:strings.Index(good, "entities:")], at("entities:") - 1, "cut off"},
		"in a line":      {good[:len(good)-20], strings.Count(good, "\n") - 1, "cut off"},
		"without an end": {strings.TrimSuffix(good, "...\n"), strings.Count(good, "\n") - 1, "cut off"},
		"one list":       {"briefings:\n  - {id: \"a\"}\n", 2, "there is no “entities:”"},
		"a typed word":   {strings.Replace(good, `{id: "ferry-sold`, `oops {id: "ferry-sold`, 1), at(`{id: "ferry-sold`), "invalid YAML"},
		"a typed key":    {strings.Replace(good, `{id: "ferry-sold`, `{x: y, id: "ferry-sold`, 1), at(`{id: "ferry-sold`), "unknown key"},
		"Latin-1":        {strings.Replace(good, "Ferry sold", "F\xE9rry sold", 1), at(`{id: "ferry-sold`), "not UTF-8"},
		"an id":          {strings.Replace(good, `{id: "ferry-sold`, `{id: "../ferry-sold`, 1), at(`{id: "ferry-sold`), "invalid id"},
		"itself":         {strings.Replace(good, `title: "Ferry sold"`, `to: "ferry-sold"`, 1), at(`{id: "ferry-sold`), "leads to itself"},
		"no YAML":        {"briefings: [", 2, "invalid YAML"},
		"no list":        {"briefings: text", 1, "an address is keys and values"},
	} {
		_ = os.WriteFile(file, []byte(c.text), 0o644)
		m := Read(file, "content/permalinks.yaml", nil).Broken()
		if m == nil || m.File != "content/permalinks.yaml" || m.Line != c.line || m.Hint == "" || !strings.Contains(m.Text, c.words) || !strings.Contains(m.Text, "no site is made") {
			t.Errorf("%s: not line %d, %q: %v", name, c.line, c.words, m)
		}
	}
	for name, text := range map[string]string{
		"Windows": strings.ReplaceAll(good, "\n", "\r\n"), "a mark of order": "\uFEFF" + good, "as once written": strings.NewReplacer("---\n", "", "...\n", "").Replace(good),
		"blank lines": strings.ReplaceAll(good, "\n", "\n\n"),
	} {
		_ = os.WriteFile(file, []byte(text), 0o644)
		if r := Read(file, "", nil); r.Broken() != nil || len(r.Messages) > 0 || !r.Says(&ferry) {
			t.Errorf("%s: %v", name, r.Messages)
		}
	}
}

// Who asks whether anything changed compares registers: one that says the same keeps its
// lines, though the file was written.
func TestReadAgain(t *testing.T) {
	none := Read("", "", nil)
	if none.Kept != nil || Read("", "", none) != none {
		t.Errorf("without a file: %+v", none)
	}
	file, good := written(t)
	if r := Read(file+".none", "", none); r.Kept == nil || r.Broken() != nil || len(r.Kept.Briefings) > 0 {
		t.Errorf("none yet: %+v", r)
	}
	r := Read(file, "", nil)
	if next := Read(file, "", r); next.At("quay") != r.At("quay") {
		t.Error("a file that was left alone has other lines")
	}
	_ = os.WriteFile(file, []byte(good+"\n"), 0o644)
	if next := Read(file, "", r); next == r || next.At("quay") != r.At("quay") || next.Kept.Sum == r.Kept.Sum {
		t.Error("a file that says the same in other bytes has other lines, or the hash of the old")
	}
	_ = os.WriteFile(file, []byte(strings.Replace(good, "quay.txt", "pier.txt", 1)), 0o644)
	if next := Read(file, "", r); len(next.BySource("pier.txt")) != 1 || len(next.BySource("quay.txt")) != 0 || next.Says(&ferry) {
		t.Error("what was written is not read")
	}
}

// A page that stands needs an address, whether a line gives it or it is a file of the site;
// other files do not.
func TestLost(t *testing.T) {
	file, _ := written(t)
	r := Read(file, "", nil)
	now := &archive.Permalinks{Briefings: ferry.Briefings[:1], Entities: ferry.Entities}
	for _, c := range []struct{ standing, want string }{
		{"index.html briefings/ferry-late.html entities/bo-lind.html records/none.html briefings/none.json briefings/a/b.html", ""},
		{"briefings/of-static.html", ""},
		{"briefings/quay.html briefings/ferry-sold.html briefings/ferry-late.html", "2 pages (briefings/ferry-sold.html, briefings/quay.html)"},
		{"entities/nobody.html", "1 page (entities/nobody.html)"},
	} {
		m := r.Lost("p.yaml", now, strings.Fields(c.standing), func(path string) bool { return path == "briefings/of-static.html" })
		if (m == nil) != (c.want == "") || m != nil && (!strings.HasSuffix(m.Text, c.want) || m.File != "p.yaml" || m.Hint == "") {
			t.Errorf("%s: %v", c.standing, m)
		}
		if m != nil && strings.HasPrefix(c.want, "2") && m.Line != r.Line("quay") {
			t.Errorf("it would stand before line %d, not %d", r.Line("quay"), m.Line)
		}
	}
}

// What may not be written is compared by what its lines say; a path in another form of its
// accents is the same.
func TestLacks(t *testing.T) {
	was := &archive.Permalinks{Briefings: []archive.Permalink{{ID: "a", Source: "caf\u00e9.txt", Name: "A"}, {ID: "b", Source: "b.txt"}, {ID: "c", Source: "c.txt"}}, Entities: ferry.Entities}
	is := &archive.Permalinks{Briefings: []archive.Permalink{{ID: "a", Source: "cafe\u0301.txt", Name: "Another title"}, {ID: "b", Source: "moved.txt"}, {ID: "c", Source: "c.txt", Gone: "2026-05-01"}, {ID: "d"}}, Entities: []archive.Permalink{{ID: "bo-lind", Withheld: true}}}
	var told []string
	for _, m := range Of(was).Lacks("p.yaml", is) {
		if m.Severity != diag.Error || m.File != "p.yaml" || m.Hint == "" {
			t.Errorf("%+v", m)
		}
		told = append(told, m.Text)
	}
	if want := []string{"frozen, but new addresses are not kept: 1 briefing (d)", "frozen, but some came, went or moved: 2 briefings (b, c)", "frozen, but some came, went or moved: 1 name (bo-lind)"}; !slices.Equal(told, want) {
		t.Errorf("%q", told)
	}
	if msgs := Of(was).Lacks("p.yaml", was); len(msgs) > 0 {
		t.Error(msgs)
	}
}

// An address is where its line says, or where another branch says.
func TestPlace(t *testing.T) {
	r := Of(&archive.Permalinks{
		Briefings: []archive.Permalink{{ID: "a", Source: "a.txt", SHA256: "1"}},
		Also:      []archive.Permalink{{ID: "a", Source: "b.txt", SHA256: "2"}},
	})
	here := func(names ...string) func(string) bool {
		return func(name string) bool { return slices.Contains(names, name) }
	}
	l := r.At("a")
	if r.place(l, here("b.txt")) != "b.txt" || r.place(l, here("a.txt", "b.txt")) != "a.txt" || r.place(l, here()) != "" || r.places(l, here("a.txt", "b.txt")) != 2 {
		t.Error("an address is in the wrong place")
	}
	if r.BySource("b.txt")[0] != l || r.byHash["2"][0] != l {
		t.Error("what another branch says is not found")
	}
}

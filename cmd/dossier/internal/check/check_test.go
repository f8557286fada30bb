package check

// What is found in an archive and in a built site before it is published, and how it
// is printed.

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// rules lists what was found as "rule text", in order.
func rules(l *List) (out []string) {
	for _, f := range l.Findings() {
		out = append(out, f.Rule+" "+f.Text)
	}
	slices.Sort(out)
	return out
}

// expect compares findings with the beginnings of what they should say.
func expect(t *testing.T, l *List, want ...string) {
	t.Helper()
	got := rules(l)
	slices.Sort(want)
	if len(got) != len(want) {
		t.Errorf("found\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		return
	}
	for i := range got {
		if !strings.HasPrefix(got[i], want[i]) {
			t.Errorf("found %q, want %q", got[i], want[i])
		}
	}
	for _, f := range l.Findings() {
		if f.Hint == "" {
			t.Errorf("no hint: %s", f)
		}
	}
}

func TestSite(t *testing.T) {
	files := map[string]string{
		"index.html": `<a href="a/b.html">1</a><a href="a/b.html#p1">2</a><a href="a/">3</a><a href="gone.html">4</a><a href="a/b.html#p9">5</a><a href="https://x.example/">6</a><a href="mailto:a@b.example">7</a><a href="?q=x">8</a><a href="a%20b.html">9</a>` +
			`<link rel="stylesheet" href="assets/s.css"><script src="assets/none.js"></script><img src="p.png" alt="a port"><img src="p.png"><img src="p.png" alt=" ">`,
		"a/b.html": `<p id="p1">x <a href="../index.html">up</a> <a href="#p1">here</a> <a href="#none">nowhere</a></p><a href="../../out.html">out</a>`, "a/index.html": "", "a b.html": "",
		"404.html":   `<a href="/sub/a/b.html">1</a><a href="/sub/">2</a><a href="/sub/none.html">3</a><a href="/other/">4</a>`,
		"moved.html": `<meta http-equiv="refresh" content="0; url=a/none.html">`, "p.png": "x", "assets/s.css": strings.Repeat("x", 1000), "heavy.html": `<link rel="stylesheet" href="assets/s.css">` + strings.Repeat("x", 3000),
	}
	s := NewSite()
	var paths []string
	for p := range files {
		paths = append(paths, p)
	}
	_ = s.Begin(paths)
	var wg sync.WaitGroup
	for p, data := range files {
		wg.Go(func() { _, _ = s.Write(p, []byte(data)) })
	}
	wg.Wait()
	l := NewList(content.Checks{PageBytes: 4000})
	_ = s.Report(l, "/sub/", func(page, id string) (string, int) {
		if page == "a/b.html" {
			return "seeds/b.txt", map[string]int{"p1": 7}[id]
		}
		return "", 0
	}, func(path string) ([]byte, error) { return []byte(files[path]), nil })
	expect(t, l, `dead-link dead link: "gone.html"`, `dead-fragment link to a missing part of a page: "a/b.html#p9"`, `dead-link dead link: "assets/none.js"`,
		`missing-alt picture without a description: "p.png"`, `dead-fragment link to a missing part of a page: "#none" (in a/b.html)`, `dead-link dead link: "../../out.html" (in a/b.html)`,
		`dead-link dead link: "/sub/none.html"`, `dead-link dead link: "/other/"`, `dead-link dead link: "a/none.html"`, `page-budget the page weighs 5 kB`)
	if f := l.Findings(); !slices.ContainsFunc(f, func(f Finding) bool { return f.File == "seeds/b.txt" && f.Line == 7 && f.Rule == "dead-fragment" }) {
		t.Errorf("no finding names the file and line that the link stands in: %v", f)
	}

	many := NewSite()
	var names []string
	for i := range 20_001 {
		names = append(names, fmt.Sprintf("f/%d.json", i))
	}
	_ = many.Begin(names)
	for _, n := range names {
		_, _ = many.Write(n, nil)
	}
	_, _ = many.Write("large.bin", make([]byte, 101<<20))
	l = NewList(content.Checks{Hosts: []string{"cloudflare-pages", "github-pages"}, Levels: map[string]string{"host-limits": "error"}})
	_ = many.Report(l, "/", func(string, string) (string, int) { return "", 0 }, nil)
	expect(t, l, "host-limits cloudflare-pages: 20002 files", "host-limits cloudflare-pages: large.bin has 105 MB", "host-limits github-pages: large.bin has 105 MB")
	if l.Findings()[0].Severity != diag.Error {
		t.Error("the level that was set does not hold")
	}
	// no host is named: a note for each, which says what to do and which hosts it fits
	for name, c := range map[string]struct {
		files  int
		advice string
	}{"data/large.csv.gz": {1, "set downloads: few, or none, in site.yaml: without downloads (1 of 1 files and 105 MB) it fits; or publish to gitlab-pages, netlify, s3, gs, which it fits"}, "large.bin": {1, "set found_names: none"}} {
		big := NewSite()
		_ = big.Begin([]string{name})
		_, _ = big.Write(name, make([]byte, 101<<20))
		l = NewList(content.Checks{})
		_ = big.Report(l, "/", func(string, string) (string, int) { return "", 0 }, nil)
		f := l.Findings()
		if len(f) != 2 || f[0].Severity != diag.Note || !strings.Contains(f[0].Hint, c.advice) {
			t.Errorf("%s: %v", name, f)
		}
	}
}

func briefing(file, title, text string, a archive.Attribution) *archive.Briefing {
	leaf := &body.Block{N: 1, Text: text, First: 3}
	a.Title = title
	return (&archive.Briefing{ID: archive.ID(title), Doc: archive.InMemory(&archive.Document{File: file, Leaves: []*body.Block{leaf}})}).Attribute(&a)
}

func TestArchive(t *testing.T) {
	known := archive.Attribution{Publisher: archive.Publisher{ID: "p", Name: "P"}, Published: "2025-01-01"}
	known.Set("publisher", archive.Provenance{Basis: archive.Stated})
	known.Set("published", archive.Provenance{Basis: archive.Stated})
	rated := known
	rated.From = map[string]archive.Provenance{"publisher": {}, "published": {}, "source_reliability": {File: "content/sources/b.txt.yaml", Line: 2}}
	rated.Rating = archive.Rating{Reliability: "B"}
	gone := archive.Attribution{}
	gone.Set("retracted", archive.Provenance{})
	a := &archive.Archive{
		Briefings:   []*archive.Briefing{briefing("a.txt", "A", "The PA met.", known), briefing("b.txt", "B", "x", rated), briefing("c.txt", "C", "x", archive.Attribution{}), briefing("d.txt", "D", "x", gone)},
		Entities:    []*archive.Entity{{ID: "port", Name: "Port Authority"}},
		Occurrences: [][]archive.Occurrence{{{Briefing: 0, Mentions: 1}}},
	}
	a.Briefings[0].Find([]archive.Mention{{Linked: &archive.Linked{Entity: "port"}, N: 1, Start: 4, End: 6}}, a.Briefings[0].Dated())
	kept := Curated{Sources: "seeds", Publishers: []*archive.Publisher{{Name: "P", File: "content/publishers/p.yaml"}, {Name: "Q", URL: "https://q.example/", File: "q"}}, Entities: []*archive.Entity{
		{ID: "port", Name: "Port Authority", Type: "organization", Aliases: []string{"PA", "Harbour Board"}, File: "port.md", Line: map[string]int{"Port Authority": 2, "PA": 4, "Harbour Board": 4}},
		{ID: "panama", Name: "Panama", Type: "place", WeakAliases: []string{"PA"}, File: "panama.md", Line: map[string]int{"Panama": 2, "PA": 5}},
		{ID: "odd", Name: "Odd", File: "odd.md", Line: map[string]int{"Odd": 2}},
	}}
	l := NewList(content.Checks{})
	l.Archive(a, kept)
	expect(t, l, "unattributed the publisher is unknown", "undated the date of publication is unknown", "rating-without-rater the rating does not say who", "publisher-without-url P has no web address",
		`unused-alias alias "Harbour Board" of Port Authority is not used`, `unused-alias alias "PA" of Panama is not used`, `clashing-alias "PA" is also a name of Port Authority (port.md)`, "untyped-entity Odd has no type")
	l = NewList(content.Checks{Levels: map[string]string{"unused-alias": "off", "undated": "error", "archive": "warning"}})
	l.Archive(a, kept)
	l.Messages(diag.List{{Severity: diag.Error, File: "panama.md", Line: 5, Text: "it is broken", Hint: "fix it"}})
	f := l.Findings()
	if Count(f, diag.Error) != 3 || slices.ContainsFunc(f, func(f Finding) bool { return f.Rule == "unused-alias" }) {
		t.Errorf("levels: %v", f)
	}
}

func TestExternal(t *testing.T) {
	var mu sync.Mutex
	asked, agents := map[string]int{}, map[string]bool{}
	at := map[string]time.Time{}
	busy := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		asked[r.Method+" "+r.URL.Path]++
		agents[r.UserAgent()] = true
		at[r.URL.Path] = time.Now()
		switch r.URL.Path {
		case "/gone":
			w.WriteHeader(http.StatusNotFound)
		case "/no-head":
			if r.Method == http.MethodHead {
				w.WriteHeader(http.StatusMethodNotAllowed)
			}
		case "/moved":
			http.Redirect(w, r, "/good", http.StatusMovedPermanently)
		case "/forbidden":
			w.WriteHeader(http.StatusForbidden)
		case "/busy":
			if busy++; busy < 3 {
				w.WriteHeader(http.StatusServiceUnavailable)
			}
		case "/broken":
			w.WriteHeader(http.StatusInternalServerError)
		case "/copies":
			fmt.Fprintf(w, `{"archived_snapshots":{"closest":{"available":%v,"url":"https://copy.example/1"}}}`, strings.HasSuffix(r.URL.Query().Get("url"), "/gone"))
		}
	}))
	defer server.Close()
	today := time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC)
	x := External{Cache: filepath.Join(t.TempDir(), "links.json"), Agent: "test", Pause: 5 * time.Millisecond, Timeout: 2 * time.Minute, Private: true, Copies: server.URL + "/copies", Today: today}
	var list []Address
	for _, p := range []string{"/good", "/gone", "/no-head", "/moved", "/forbidden", "/busy", "/broken"} {
		list = append(list, Address{URL: server.URL + p, File: "seeds/a.txt", Line: 3})
	}
	list = append(list, Address{URL: "http://no-such-host.invalid/", File: "seeds/a.txt", Line: 4, Archived: "https://archived.example/x"})
	want := []string{"external-link dead link: " + server.URL + "/gone (HTTP status 404)", "external-link dead link: " + server.URL + "/broken (HTTP status 500)",
		"external-link dead link: http://no-such-host.invalid/", "external-moved link moved permanently: " + server.URL + "/moved, to " + server.URL + "/good",
		"external-moved link that cannot be checked automatically: " + server.URL + "/forbidden (HTTP status 403)"}
	l := NewList(content.Checks{})
	if err := x.Check(context.Background(), l, list); err != nil {
		t.Fatal(err)
	}
	expect(t, l, want...)
	for _, f := range l.Findings() {
		if strings.Contains(f.Text, "/gone") && !strings.Contains(f.Hint, "archived_url: https://copy.example/1") || strings.Contains(f.Text, "invalid") && !strings.Contains(f.Hint, "https://archived.example/x") {
			t.Errorf("no archived copy is named: %s", f)
		}
	}
	if asked["HEAD /busy"] != 3 || asked["GET /no-head"] != 1 || len(agents) != 1 || !agents["test"] {
		t.Errorf("%v by %v", asked, agents)
	}

	// remembered: nothing is asked again, and the answer is the same
	before := fmt.Sprint(asked)
	l = NewList(content.Checks{})
	if err := x.Check(context.Background(), l, list); err != nil || fmt.Sprint(asked) != before {
		t.Errorf("%v: asked again: %v, before %v", err, asked, before)
	}
	expect(t, l, want...)
	x.Today = today.Add(2 * 24 * time.Hour)
	if err := x.Check(context.Background(), NewList(content.Checks{}), list[:2]); err != nil || asked["HEAD /gone"] != 2 || asked["HEAD /good"] != 2 {
		t.Errorf("%v: after two days %v", err, asked)
	}

	// bounded
	y := x
	y.Cache, y.Most = "", 1
	l = NewList(content.Checks{})
	if err := y.Check(context.Background(), l, list[:3]); err != nil {
		t.Fatal(err)
	}
	expect(t, l, "external-moved 2 links were not checked")
}

// Formats hold whatever a source may have put into a name.
func TestFormats(t *testing.T) {
	list := []Finding{{diag.Message{Severity: diag.Warning, File: "seeds/a,b:\n::error::x%.txt", Line: 3, Text: "says\n::error file=x::y", Hint: "100% sure"}, "dead-link"}, {diag.Message{Severity: diag.Note, Text: "no place"}, "host-limits"}}
	var b bytes.Buffer
	GitHub(&b, list)
	if got := b.String(); strings.Count(got, "\n") != 2 || !strings.HasPrefix(got, "::warning file=seeds/a%2Cb%3A\\n%3A%3Aerror%3A%3Ax%25.txt,line=3,title=dead-link::says\\n::error file=x::y%0Ahint: 100%25 sure\n::notice title=host-limits::no place\n") {
		t.Errorf("%q", got)
	}
	b.Reset()
	if err := SARIF(&b, list, "test"); err != nil {
		t.Fatal(err)
	}
	var s struct {
		Version string
		Runs    []struct {
			Tool struct {
				Driver struct {
					Rules []struct{ ID string }
				}
			}
			Results []struct {
				RuleID    string
				RuleIndex int
				Level     string
				Message   struct{ Text string }
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           struct{ StartLine int }
					}
				}
			}
		}
	}
	if err := json.Unmarshal(b.Bytes(), &s); err != nil || s.Version != "2.1.0" || len(s.Runs) != 1 || len(s.Runs[0].Results) != 2 {
		t.Fatalf("%v %s", err, b.String())
	}
	r := s.Runs[0].Results[0]
	if r.Level != "warning" || s.Runs[0].Tool.Driver.Rules[r.RuleIndex].ID != "dead-link" || r.Locations[0].PhysicalLocation.Region.StartLine != 3 || strings.ContainsAny(r.Locations[0].PhysicalLocation.ArtifactLocation.URI, "\n :,") {
		t.Errorf("%+v", r)
	}
	b.Reset()
	if err := JSON(&b, list); err != nil || strings.Count(b.String(), "\n") != 2 || !strings.Contains(b.String(), `"rule":"dead-link"`) {
		t.Errorf("%v %s", err, b.String())
	}
	b.Reset()
	var notes []Finding
	for i := range 30 {
		notes = append(notes, Finding{diag.Message{Severity: diag.Note, File: fmt.Sprint(i), Text: "x", Hint: "y"}, "undated"})
	}
	Text(&b, notes, false)
	if strings.Count(b.String(), "note: x [undated]") != fewNotes || !strings.Contains(b.String(), "20 more notes [undated]") {
		t.Errorf("%s", b.String())
	}
}

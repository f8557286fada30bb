package main

// Adding by address, as its user meets it, against servers of these tests: what is kept,
// what is said, what is refused, and what a newer copy has of the earlier one.

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dossier/cmd/dossier/internal/fetch"
	"dossier/cmd/dossier/internal/network"
)

// paper is a newspaper on the web, and the archive of a maintainer who reads it.
type paper struct {
	*testing.T
	*httptest.Server
	root  string
	pages map[string]http.HandlerFunc
	gate  string // answer of the web archive: a path, or ""
	asked []string
}

func newPaper(t *testing.T) *paper {
	p := &paper{T: t, root: t.TempDir(), pages: map[string]http.HandlerFunc{}}
	p.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p.asked = append(p.asked, r.URL.RequestURI())
		switch h := p.pages[r.URL.Path]; {
		case h != nil:
			h(w, r)
		case strings.HasPrefix(r.URL.Path, "/web/") && p.gate != "":
			http.Redirect(w, r, p.gate, http.StatusFound)
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(p.Close)
	p.put("content/site.yaml", "title: Cranes\n")
	if err := os.MkdirAll(filepath.Join(p.root, "seeds"), 0o755); err != nil {
		t.Fatal(err)
	}
	return p
}

func (p *paper) put(name, data string) {
	p.Helper()
	name = filepath.Join(p.root, name)
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		p.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(data), 0o644); err != nil {
		p.Fatal(err)
	}
}

func (p *paper) read(name string) string {
	p.Helper()
	data, err := os.ReadFile(filepath.Join(p.root, name))
	if err != nil {
		p.Error(err)
	}
	return string(data)
}

// seeds lists the files of the sources.
func (p *paper) seeds() string {
	p.Helper()
	list, err := os.ReadDir(filepath.Join(p.root, "seeds"))
	if err != nil {
		p.Fatal(err)
	}
	var names []string
	for _, e := range list {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

// add calls the program and returns its exit status and what it printed.
func (p *paper) add(args ...string) (status int, said string) {
	p.Helper()
	var out bytes.Buffer
	web := &fetch.Fetcher{Pause: time.Millisecond, Timeout: patience, TimeGate: p.URL + "/web/", Door: network.Door{Own: []string{strings.TrimPrefix(p.URL, "http://")}}}
	status = run(append([]string{"add", "--root", p.root}, args...), &env{ctx: context.Background(), stdout: &out, stderr: &out, web: web})
	return status, out.String()
}

// story is a page of the paper.
func story(title, more string) string {
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>` + title + `</title><meta property="og:title" content="` + title + `"></head><body><article><h1>` + title + `</h1>` +
		strings.Repeat("<p>The cranes of Quill are back at the quay, and the harbour master says that they stay until the autumn, as they did the year before.</p>", 4) + more + `</article></body></html>`
}

func sends(contentType, body string, more ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", contentType)
		for i := 0; i+1 < len(more); i += 2 {
			w.Header().Set(more[i], more[i+1])
		}
		if tag := w.Header().Get("ETag"); tag != "" && r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		_, _ = io.WriteString(w, body)
	}
}

func TestAddAnAddress(t *testing.T) {
	t.Parallel()
	p := newPaper(t)
	body := story("Cranes return", `<p>The quay is closed to boats.</p>`)
	p.pages["/2026/cranes"] = sends("text/html; charset=utf-8", body, "ETag", `"v1"`, "Set-Cookie", "who=you")
	p.pages["/go"] = func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/2026/cranes?token=abc123&x=1", http.StatusFound)
	}
	p.gate = p.URL + "/web/20260302101500/" + p.URL + "/2026/cranes?token=abc123&x=1"
	status, said := p.add(p.URL+"/go", "--publisher", "Quill Herald")
	if status != 0 {
		t.Fatalf("%d: %s", status, said)
	}
	host := strings.ReplaceAll(strings.TrimPrefix(p.URL[:strings.LastIndexByte(p.URL, ':')], "http://"), ".", "-")
	name := host + "-cranes-return.html"
	if got := p.seeds(); got != name {
		t.Fatalf("the archive has %q, not %q: %s", got, name, said)
	}
	if p.read("seeds/"+name) != body {
		t.Error("the bytes are not those that came")
	}
	side := p.read("content/sources/" + name + ".yaml")
	day := time.Now().UTC().Format("2006-01-02")
	for _, want := range []string{`publisher: "Quill Herald"`, `source_url: "` + p.URL + `/2026/cranes?x=1"`, `retrieved: "` + day, `archived_url: "` + p.URL + `/web/20260302101500/`, `archived_at: "2026-03-02"`, "retrieval:\n  from: \"" + p.URL + "/go\"", `  final: "` + p.URL + `/2026/cranes?x=1"`, `  status: "200"`, `  content_type: "text/html; charset=utf-8"`, `  etag: "\"v1\""`, `  sha256: "`} {
		if !strings.Contains(side, want) {
			t.Errorf("the sidecar does not say %s:\n%s", want, side)
		}
	}
	if strings.Contains(side, "who=you") || strings.Contains(strings.ReplaceAll(side, "/web/20260302101500/"+p.URL+"/2026/cranes?token=abc123", ""), "abc123") {
		t.Errorf("the sidecar tells a secret:\n%s", side)
	}
	for _, want := range []string{"fetching " + p.URL + "/go", "seeds/" + name, "title: Cranes return", "the address led to " + p.URL + "/2026/cranes?x="} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q:\n%s", want, said)
		}
	}
	n := len(p.asked)
	if status, said = p.add(p.URL + "/go"); status != 1 || !strings.Contains(said, "seeds/"+name) || !strings.Contains(said, "--again") || len(p.asked) != n {
		t.Errorf("added twice: %d, %s, asked %q", status, said, p.asked[n:])
	}
}

func TestAddSeveralAddresses(t *testing.T) {
	t.Parallel()
	p := newPaper(t)
	p.put("clipping.txt", "The quay\n\nThe quay of Quill is closed, as the harbour master says.\n")
	p.pages["/a"] = sends("text/html", story("Cranes", ""))
	p.pages["/b"] = sends("text/html", story("Cranes", "<p>More of them.</p>"))
	p.pages["/picture"] = sends("text/html", "\x89PNG\r\n\x1a\n")
	p.pages["/soft"] = sends("text/html", `<html><title>Page not found</title><body><p>Sorry, that page is not here. Try to find it.</p></body></html>`)
	p.pages["/plain"] = sends("text/plain", "The ferry\n\nThe ferry to Quill runs again, the harbour master says.\n")
	p.pages["/inside"] = func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "http://192.168.0.1/admin", http.StatusFound)
	}
	status, said := p.add("--no-archive", p.URL+"/a", p.URL+"/picture", filepath.Join(p.root, "clipping.txt"), p.URL+"/soft", p.URL+"/b", p.URL+"/gone", p.URL+"/plain", p.URL+"/inside")
	if status != 1 {
		t.Errorf("exit status %d", status)
	}
	host := strings.ReplaceAll(strings.TrimPrefix(p.URL[:strings.LastIndexByte(p.URL, ':')], "http://"), ".", "-")
	if got, want := p.seeds(), host+"-cranes-2.html "+host+"-cranes.html "+host+"-the-ferry.txt clipping.txt"; got != want {
		t.Errorf("the archive has %q, not %q", got, want)
	}
	for _, want := range []string{"/picture is not added: no document: a picture (PNG)", "/soft is not added: it was saved in the place of another", "/gone is not added: there is no such page", "/inside is not added: no answer: a private address"} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q:\n%s", want, said)
		}
	}
	if strings.Contains(strings.Join(p.asked, " "), "/web/") {
		t.Error("the archive of the web was asked all the same")
	}
	for args, want := range map[string]string{
		"ftp://herald.example/a":             "is not fetched",
		"https://a:b@herald.example/":        "a user or a password",
		"--as a.html " + p.URL + "/plain2":   "--as says otherwise",
		"--as ../a.txt " + p.URL + "/plain2": "cannot be the name of a source",
		"--again nowhere.html":               "no such source",
	} {
		p.pages["/plain2"] = sends("text/plain", "The boats\n\nThe boats of Quill are painted anew, as every spring.\n")
		if status, said := p.add(strings.Fields(args)...); status != 2 || !strings.Contains(said, want) {
			t.Errorf("%s: %d, %s", args, status, said)
		}
	}
	if status, said := p.add("--no-archive", "--as", "2026/boats.txt", p.URL+"/plain2"); status != 0 || !strings.Contains(p.read("seeds/2026/boats.txt"), "painted anew") {
		t.Errorf("%d, %s", status, said)
	}
}

// What only the server says of the letters of a text is told; the file is read without it.
func TestAddTellsOfEncodings(t *testing.T) {
	p := newPaper(t)
	body := strings.NewReplacer(`<meta charset="utf-8">`, "", "autumn", "caf\xe9 opens, as the ma\xf1ana and the fa\xe7ade show").Replace(story("Cranes", ""))
	p.pages["/a"] = sends("text/html; charset=iso-8859-5", body)
	p.pages["/b"] = sends("text/html; charset=iso-8859-1", strings.ReplaceAll(body, "Cranes", "Geese"))
	if status, said := p.add("--no-archive", p.URL+"/a"); status != 0 || !strings.Contains(said, "in iso-8859-5, and it was read as iso-8859-1") {
		t.Errorf("%d, %s", status, said)
	}
	if status, said := p.add("--no-archive", p.URL+"/b"); status != 0 || strings.Contains(said, "it was read as") {
		t.Errorf("two names of one encoding: %d, %s", status, said)
	}
	if status, said := p.add("--no-archive", p.URL+"/c?token=abcdefgh"); status != 1 || strings.Contains(said, "abcdefgh") {
		t.Errorf("a secret of the call is printed: %d, %s", status, said)
	}
}

func TestAddAgain(t *testing.T) {
	t.Parallel()
	p := newPaper(t)
	p.pages["/a"] = sends("text/html", story("Cranes", ""), "ETag", `"1"`)
	if status, said := p.add("--no-archive", p.URL+"/a", "--as", "cranes.html"); status != 0 {
		t.Fatalf("%d, %s", status, said)
	}
	for _, given := range []string{p.URL + "/a", "cranes.html", "seeds/cranes.html"} {
		if status, said := p.add("--again", given); status != 0 || !strings.Contains(said, "unchanged") || p.seeds() != "cranes.html" {
			t.Errorf("%s: %d, %s, %s", given, status, said, p.seeds())
		}
	}
	p.pages["/a"] = sends("text/html", story("Cranes", "")) // no ETag: the bytes decide
	if _, said := p.add("--again", "cranes.html"); !strings.Contains(said, "unchanged") {
		t.Error(said)
	}

	day := time.Now().UTC().Format("2006-01-02")
	p.pages["/a"] = sends("text/html", story("Cranes", "<p>The harbour master was wrong: they leave in June.</p>"))
	status, said := p.add("--again", "--no-archive", p.URL+"/a")
	newer := "cranes-" + day + ".html"
	if status != 0 || p.seeds() != newer+" cranes.html" && p.seeds() != "cranes.html "+newer && p.seeds() != newer+" cranes.html" {
		t.Fatalf("%d, %s: %s", status, p.seeds(), said)
	}
	if side := p.read("content/sources/" + newer + ".yaml"); !strings.Contains(side, `revision_of: "cranes.html"`) {
		t.Errorf("the sidecar does not say of what it is a newer copy:\n%s", side)
	}
	if strings.Contains(p.read("seeds/cranes.html"), "leave in June") {
		t.Error("the earlier copy was written over")
	}
	p.pages["/a"] = sends("text/html", story("Cranes", "<p>The harbour master was wrong: they leave in May.</p>"))
	if status, said = p.add("--again", "--no-archive", "cranes.html"); status != 0 { // the newest is what a third is newer than
		t.Fatalf("%d, %s", status, said)
	}
	if side := p.read("content/sources/cranes-" + day + "-2.html.yaml"); !strings.Contains(side, `revision_of: "`+newer+`"`) {
		t.Errorf("the third copy is newer than another:\n%s", side)
	}
	p.pages["/a"] = sends("text/html", story("Cranes", "<p>The harbour master was wrong: they leave in May.</p>")+"<!-- 7 -->")
	if _, said = p.add("--again", "--no-archive", "cranes.html"); !strings.Contains(said, "its text is the same") {
		t.Errorf("it does not say that only bytes differ: %s", said)
	}
	p.pages["/a"] = sends("text/html", story("Cranes", ""))
	if _, said = p.add("--again", "cranes.html"); !strings.Contains(said, "seeds/cranes.html\n  unchanged") {
		t.Errorf("it is as it was at first, and it says: %s", said)
	}
	if status, said = p.add("--again", p.URL+"/b"); status != 1 || !strings.Contains(said, "not in the archive yet") {
		t.Errorf("%d, %s", status, said)
	}
}

// Whatever restricts the earlier copy restricts the newer one before anybody sees it, and
// nobody outside is asked about it.
func TestAddAgainWhatIsRestricted(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ side, want string }{
		"a mark":       {"tlp: AMBER\n", `tlp: "AMBER"`},
		"a draft":      {"draft: true\n", "draft: true"},
		"an embargo":   {"embargo_until: 2999-01-01\n", `embargo_until: "2999-01-01"`},
		"no text":      {"publish: metadata\n", `publish: "metadata"`},
		"a retraction": {"retracted: {on: 2026-01-01, why: wrong}\n", "draft: true"},
		"no sense":     {"tlp: PURPLE\n", "draft: true"},
		"a publisher":  {"publisher: herald\n", `tlp: "RED"`},
	} {
		t.Run(name, func(t *testing.T) {
			p := newPaper(t)
			p.put("content/publishers/herald.yaml", "name: Quill Herald\ntlp: RED\n")
			p.put("seeds/cranes.html", story("Cranes", ""))
			p.put("content/sources/cranes.html.yaml", c.side+"source_url: "+p.URL+"/a\n")
			p.pages["/a"] = sends("text/html", story("Qwplant of Quill", "<p>They leave in June.</p>"))
			_, said := p.add("--again", "cranes.html")
			newer := "cranes-" + time.Now().UTC().Format("2006-01-02") + ".html"
			if side := p.read("content/sources/" + newer + ".yaml"); !strings.Contains(side, c.want) {
				t.Errorf("the newer copy is not restricted: %s\n%s", side, said)
			}
			if name != "no text" && name != "a retraction" && strings.Contains(fmt.Sprint(p.asked), "/web/") {
				t.Errorf("the archive of the web was asked: %q", p.asked)
			}
		})
	}
}

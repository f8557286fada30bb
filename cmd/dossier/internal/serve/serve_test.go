package serve

// The preview's server without a build behind it: pages, streams, and attacks that
// others' servers fell to.

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path"
	"strings"
	"testing"
	"time"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// fixed is a Site of known files.
type fixed map[string]string

func (f fixed) File(name string) ([]byte, error) {
	data, ok := f[name]
	switch {
	case !ok:
		return nil, fs.ErrNotExist
	case data == "broken":
		return nil, &PageError{Notice{Severity: "error", Place: "templates/home.html:3", Text: "no such field", Hint: "fix it"}}
	case data == "old":
		return []byte(page), &PageError{Notice{Severity: "error", Place: "templates/home.html:3", Text: "no such field"}}
	}
	return []byte(data), nil
}
func (f fixed) Large(name string) func() (io.ReadSeekCloser, error) {
	if path.Ext(name) != ".mp4" {
		return nil
	}
	return func() (io.ReadSeekCloser, error) { return film{strings.NewReader(f[name])}, nil }
}
func (f fixed) Has(name string) bool { _, ok := f[name]; return ok }
func (f fixed) Styles() []string     { return []string{"assets/style.css"} }
func (f fixed) Own(name string, q url.Values, _ bool) ([]byte, error) {
	if name != "" {
		return nil, fs.ErrNotExist
	}
	return []byte("<body>own " + q.Get("page") + "</body>"), nil
}
func (f fixed) Moved(name string) string {
	if name == "briefings/old.html" {
		return "briefings/a.html"
	}
	return ""
}

const page = `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'"></head><body><p>Text.</p></body></html>`

func files() fixed {
	return fixed{
		"index.html": page, "404.html": strings.Replace(page, "Text", "Not here", 1), "briefings/index.html": page, "briefings/a.html": page,
		"assets/style.css": "p{}", "archive.json": `{"secret":1}`, "bad.html": "broken", "plain.html": "no policy, no body", "x": "no extension",
	}
}

// started is a server that shows a site.
func started(o Options, site Site, notices ...Notice) *Server {
	s := New(o)
	end := s.Begin()
	s.Show(site, notices)
	end()
	return s
}

// get asks as a browser on this machine does, but for what ask changes.
func get(s *Server, target string, ask func(r *http.Request)) *httptest.ResponseRecorder {
	r := httptest.NewRequest("GET", "http://127.0.0.1:8080/", nil)
	r.RequestURI = target
	if u, err := url.ParseRequestURI(target); err == nil {
		r.URL = u
	}
	if ask != nil {
		ask(r)
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

func TestThePageIsTheSitesPageAndAScript(t *testing.T) {
	s := started(Options{}, files())
	w := get(s, "/", nil)
	body := w.Body.String()
	if w.Code != 200 || w.Header().Get("Content-Type") != "text/html; charset=utf-8" {
		t.Fatal(w.Code, w.Header())
	}
	at, end := strings.Index(body, "<script data-revision="), strings.LastIndex(body, "</script>")
	if at < 0 || !strings.HasPrefix(body[end:], "</script></body></html>") {
		t.Fatalf("no script before the end of the page: %s", body)
	}
	wide := "default-src 'none'; style-src 'self'; script-src " + scriptHash + "; connect-src 'self'"
	if got := strings.Replace(body[:at]+body[end+len("</script>"):], wide, "default-src 'none'; style-src 'self'", 1); got != page {
		t.Errorf("without the script and its leave the page is\n%s", got)
	}
	if got := w.Header().Get("Content-Security-Policy"); got != wide+"; frame-ancestors 'self'" {
		t.Errorf("policy %s", got)
	}
	for name, want := range map[string]string{"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store", "Cross-Origin-Resource-Policy": "same-origin", "Access-Control-Allow-Origin": ""} {
		if got := w.Header().Get(name); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
	if got := get(s, "/plain.html", nil).Body.String(); !strings.HasPrefix(got, "no policy, no body<script ") {
		t.Errorf("%s", got)
	}
	if w := get(s, "/archive.json", nil); w.Body.String() != `{"secret":1}` || w.Header().Get("Content-Type") != "application/json" {
		t.Errorf("a file that is no page: %s", w.Body)
	}
	if w := get(s, "/", func(r *http.Request) { r.Method = "HEAD" }); w.Code != 200 || w.Body.Len() != 0 {
		t.Errorf("HEAD: %d, %d bytes", w.Code, w.Body.Len())
	}
	if get(s, "/x", nil).Header().Get("Content-Type") != "application/octet-stream" {
		t.Error("a file of no known kind has a kind")
	}
}

func TestAddresses(t *testing.T) {
	for _, c := range []struct {
		base, target string
		status       int
		location     string
	}{
		{"/", "/", 200, ""}, {"/", "/index.html", 200, ""}, {"/", "/briefings/", 200, ""}, {"/", "/briefings", 302, "/briefings/"}, {"/", "/briefings/a.html?x=1", 200, ""},
		{"/", "/none.html", 404, ""}, {"/", "/bad.html", 500, ""}, {"/", "/_dossier/", 200, ""}, {"/", "/_dossier/other", 404, ""}, {"/", "//evil.example/", 404, ""},
		{"/sub/", "/", 302, "/sub/"}, {"/sub/", "/sub", 302, "/sub/"}, {"/sub/", "/sub/", 200, ""}, {"/sub/", "/sub/briefings", 302, "/sub/briefings/"}, {"/sub/", "/briefings/a.html", 404, ""}, {"/sub/", "/_dossier/", 200, ""},
	} {
		w := get(started(Options{Base: c.base}, files()), c.target, nil)
		if w.Code != c.status || w.Header().Get("Location") != c.location {
			t.Errorf("%s below %s: %d %q, want %d %q", c.target, c.base, w.Code, w.Header().Get("Location"), c.status, c.location)
		}
	}
}

// What was found in the servers of others: esbuild GHSA-67mh-4wv8-2f99 (any site
// reads the answers) and GHSA-g7r4-m6w7-qqqr (backslashes leave the folder);
// Vite CVE-2025-24010 (DNS rebinding, streams without a check of their origin),
// CVE-2025-30208 and CVE-2026-39363 to 39365 (ways around a list of what is
// refused); Zola CVE-2023-40274 and MkDocs CVE-2021-40978 (paths that leave the
// folder); Eleventy's dev server 151 and 152 (the same, and markup in a path).
func TestAttacks(t *testing.T) {
	for _, c := range []struct {
		why    string
		target string
		ask    func(r *http.Request)
		status int
	}{
		{"another site reads it", "/archive.json", func(r *http.Request) { r.Header.Set("Origin", "https://evil.example") }, 403},
		{"a sandboxed frame reads it", "/archive.json", func(r *http.Request) { r.Header.Set("Origin", "null") }, 403},
		{"another port of this machine reads it", "/archive.json", func(r *http.Request) { r.Header.Set("Origin", "http://127.0.0.1:9999") }, 403},
		{"another site loads it as a script", "/archive.json", func(r *http.Request) {
			r.Header.Set("Sec-Fetch-Site", "cross-site")
			r.Header.Set("Sec-Fetch-Mode", "no-cors")
		}, 403},
		{"another site listens", "/_dossier/events?page=/", func(r *http.Request) { r.Header.Set("Origin", "https://evil.example") }, 403},
		{"a name that leads here for a moment", "/", func(r *http.Request) { r.Host = "evil.example:8080" }, 403},
		{"no name at all", "/", func(r *http.Request) { r.Host = "" }, 403},
		{"a name that begins well", "/", func(r *http.Request) { r.Host = "localhost.evil.example" }, 403},
		{"a name that ends well", "/", func(r *http.Request) { r.Host = "evil-localhost" }, 403},
		{"a name with a user", "/", func(r *http.Request) { r.Host = "localhost@evil.example" }, 403},
		{"an address of this machine that it does not listen on", "/", func(r *http.Request) { r.Host = "10.0.0.1:8080" }, 403},
		{"the whole address in the request", "http://127.0.0.1:8080/", nil, 400},
		{"the whole address of another", "http://evil.example/", nil, 403},
		{"writing", "/", func(r *http.Request) { r.Method = "POST" }, 405},
		{"asking for leave", "/", func(r *http.Request) { r.Method = "OPTIONS" }, 405},
		{"a tunnel", "/", func(r *http.Request) { r.Method = "CONNECT" }, 405},
		{"up by dots", "/../../etc/passwd", nil, 404},
		{"up by encoded dots", "/%2e%2e/%2e%2e/etc/passwd", nil, 404},
		{"up by an encoded slash", "/..%2f..%2fetc/passwd", nil, 400},
		{"up by an encoded slash in capitals", "/..%2F..%2Fetc/passwd", nil, 400},
		{"up by a backslash", `/..\..\etc\passwd`, nil, 400},
		{"up by an encoded backslash", "/..%5c..%5cetc/passwd", nil, 400},
		{"encoded twice", "/..%252f..%252fetc/passwd", nil, 404},
		{"a NUL", "/index.html%00.css", nil, 400},
		{"a file of the system by a prefix", "/@fs/etc/passwd", nil, 404},
		{"a file of the system by a query", "/etc/passwd?raw??", nil, 404},
		{"an absolute path", "//etc/passwd", nil, 404},
		{"a redirect to another site", "//evil.example/..", nil, 404},
		{"a redirect to another site by a known name", "/%0d%0aLocation:%20https://evil.example/briefings", nil, 404},
		{"the sources themselves", "/../seeds/one.txt", nil, 404},
		{"a stream of no page", "/_dossier/events", nil, 400},
		{"a stream of another site's page", "/_dossier/events?page=https://evil.example/", nil, 400},
		{"a stream of another host's page", "/_dossier/events?page=//evil.example/", nil, 400},
		{"markup in a path", "/<script>alert(1)</script>", nil, 404},
	} {
		s := started(Options{}, files())
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		w := get(s, c.target, func(r *http.Request) {
			*r = *r.WithContext(ctx)
			if c.ask != nil {
				c.ask(r)
			}
		})
		cancel()
		body := w.Body.String()
		if w.Code != c.status {
			t.Errorf("%s: %d, want %d", c.why, w.Code, c.status)
		}
		if strings.Contains(body, "secret") || strings.Contains(body, "alert(1)") || strings.Contains(body, "root:") {
			t.Errorf("%s: the answer holds %s", c.why, body)
		}
		if l := w.Header().Get("Location"); l != "" {
			t.Errorf("%s: it leads to %s", c.why, l)
		}
		for name := range w.Header() {
			if strings.HasPrefix(name, "Access-Control") {
				t.Errorf("%s: %s", c.why, name)
			}
		}
	}
}

func TestNamesItMayBeCalledBy(t *testing.T) {
	for _, c := range []struct {
		host  string // --host
		local string // address the connection came in on
		name  string
		ok    bool
	}{
		{"127.0.0.1", "127.0.0.1", "127.0.0.1:8080", true}, {"127.0.0.1", "127.0.0.1", "LOCALHOST:8080", true}, {"127.0.0.1", "127.0.0.1", "[::1]:8080", true},
		{"archive.local", "10.0.0.7", "archive.local:8080", true}, {"archive.local", "10.0.0.7", "10.0.0.7:8080", false},
		{"0.0.0.0", "10.0.0.7", "10.0.0.7:8080", true}, {"0.0.0.0", "10.0.0.7", "10.0.0.8:8080", false}, {"0.0.0.0", "10.0.0.7", "evil.example", false},
		{"::", "fe80::1", "[fe80::1]:8080", true},
	} {
		s := started(Options{Hosts: []string{c.host}}, files())
		w := get(s, "/", func(r *http.Request) {
			r.Host = c.name
			*r = *r.WithContext(context.WithValue(r.Context(), http.LocalAddrContextKey, &net.TCPAddr{IP: net.ParseIP(c.local), Port: 8080}))
		})
		if (w.Code == 200) != c.ok {
			t.Errorf("--host %s, called %s: %d", c.host, c.name, w.Code)
		}
	}
}

// A request that comes while a build runs, or is about to, is shown its result.
func TestRequestsWaitForTheBuild(t *testing.T) {
	s := New(Options{})
	first := s.Begin()
	got := make(chan string, 1)
	ask := func() { got <- get(s, "/x", nil).Body.String() }
	still := func(what string) {
		t.Helper()
		select {
		case body := <-got:
			t.Errorf("%s, and %q is shown", what, body)
		case <-time.After(80 * time.Millisecond):
		}
	}
	go ask()
	still("there is no site yet")
	s.Show(fixed{"x": "first"}, nil)
	first()
	if body := <-got; body != "first" {
		t.Errorf("after the first build: %q", body)
	}
	s.Invalidate()
	go ask()
	still("a change was seen")
	second := s.Begin()
	s.Invalidate() // another change, while the build runs
	s.Show(fixed{"x": "second"}, nil)
	second()
	still("another change was seen")
	third := s.Begin()
	s.Show(fixed{"x": "third"}, nil)
	third()
	if body := <-got; body != "third" {
		t.Errorf("after the last build: %q", body)
	}
}

// stream opens an event stream and returns what it is told, one by one.
func stream(t *testing.T, address, page string) (next func() news) {
	t.Helper()
	r, err := http.Get(address + "/_dossier/events?page=" + url.QueryEscape(page))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = r.Body.Close() })
	if r.StatusCode != 200 || r.Header.Get("Content-Type") != "text/event-stream" {
		t.Fatal(r.Status, r.Header)
	}
	lines := bufio.NewScanner(r.Body)
	return func() (n news) {
		t.Helper()
		for lines.Scan() {
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				if err := json.Unmarshal([]byte(data), &n); err != nil {
					t.Fatal(err)
				}
				return n
			}
		}
		t.Fatal("the stream ended")
		return n
	}
}

func revisionOf(t *testing.T, address string) string {
	t.Helper()
	r, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(body), `data-revision="`)
	revision, _, _ := strings.Cut(rest, `"`)
	return revision
}

func TestStream(t *testing.T) {
	s := started(Options{}, files())
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	show := func(site fixed, notices ...Notice) {
		end := s.Begin()
		s.Show(site, notices)
		end()
	}
	at := revisionOf(t, server.URL+"/briefings/a.html")
	// What changed between the page and its stream is told at once.
	changed := files()
	changed["briefings/a.html"] = strings.Replace(page, "Text", "Another text", 1)
	show(changed)
	next := stream(t, server.URL, "/briefings/a.html")
	first := next()
	if at == "" || first.Revision == at || first.Revision != revisionOf(t, server.URL+"/briefings/a.html") || len(first.Notices) != 0 {
		t.Errorf("the page was %q, the stream says %+v", at, first)
	}
	// A change of another page is no news here, a stylesheet is, a message too.
	other := files()
	other["briefings/a.html"], other["index.html"] = changed["briefings/a.html"], "x"
	show(other)
	styled := files()
	styled["briefings/a.html"], styled["assets/style.css"] = changed["briefings/a.html"], "p{color:red}"
	show(styled)
	if n := next(); n.Revision != first.Revision || n.Styles == first.Styles {
		t.Errorf("a new stylesheet: %+v", n)
	}
	hostile := Notice{Severity: "error", Place: "seeds/</script>.txt:1", Text: "<img src=x onerror=alert(1)>\nevent: news\ndata: {}", Line: "<b>\r\n\r\n", Hint: "x"}
	show(styled, hostile)
	if n := next(); len(n.Notices) != 1 || n.Notices[0] != hostile {
		t.Errorf("a message: %+v", n)
	}
	// A page that cannot be made says why, and comes back by itself.
	broken := files()
	broken["briefings/a.html"] = "broken"
	show(broken)
	if n := next(); len(n.Notices) != 1 || n.Notices[0].Text != "no such field" || n.Notices[0].Hint != "fix it" {
		t.Errorf("a broken page: %+v", n)
	}
	show(styled)
	if n := next(); n.Revision != first.Revision {
		t.Errorf("a fixed page: %+v", n)
	}
	if n := stream(t, server.URL, "/briefings/old.html")(); n.Moved != "/briefings/a.html" {
		t.Errorf("a page that moved: %+v", n)
	}
}

// A page that cannot be made is shown as it was, with what is wrong.
func TestOlderVersion(t *testing.T) {
	s := started(Options{}, fixed{"index.html": "old"})
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	if w := get(s, "/", nil); w.Code != 200 || !strings.Contains(w.Body.String(), "<p>Text.</p>") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	if n := stream(t, server.URL, "/")(); len(n.Notices) != 1 || n.Notices[0].Place != "templates/home.html:3" {
		t.Errorf("%+v", n)
	}
}

func TestThereIsNoSiteYet(t *testing.T) {
	s := started(Options{}, nil, Notice{Severity: "error", Text: "the template is broken"})
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	w := get(s, "/", nil)
	if w.Code != 503 || !strings.Contains(w.Body.String(), "No site yet") || !strings.Contains(w.Body.String(), "<script data-revision=") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	if n := stream(t, server.URL, "/")(); len(n.Notices) != 1 || n.Revision == "" {
		t.Errorf("%+v", n)
	}
}

func TestStreamsAreBounded(t *testing.T) {
	s := started(Options{}, files())
	s.streams = maxStreams
	if w := get(s, "/_dossier/events?page=/", nil); w.Code != 503 {
		t.Errorf("%d", w.Code)
	}
}

func TestWiden(t *testing.T) {
	for policy, want := range map[string]string{
		"default-src 'none'":                         "default-src 'none'; script-src HASH; connect-src 'self'",
		"script-src 'self' ; connect-src 'none';":    "script-src 'self' HASH; connect-src 'self'",
		"SCRIPT-SRC 'none'; connect-src https://x/;": "SCRIPT-SRC HASH; connect-src https://x/ 'self'",
	} {
		if got := strings.ReplaceAll(widen(policy), scriptHash, "HASH"); got != want {
			t.Errorf("%s becomes %s", policy, got)
		}
	}
	if strings.Contains(script, "</script") || strings.Contains(script, "innerHTML") {
		t.Error("the script ends itself, or writes markup")
	}
}

// Many pages and many builds at once.
func TestConcurrentUse(t *testing.T) {
	s := started(Options{}, files())
	ctx, cancel := context.WithTimeout(context.Background(), 500*time.Millisecond)
	defer cancel()
	done := make(chan bool)
	for i := range 20 {
		go func() {
			defer func() { done <- true }()
			for ctx.Err() == nil {
				get(s, []string{"/", "/none", "/_dossier/", "/archive.json", "/_dossier/events?page=/"}[i%5], func(r *http.Request) {
					short, stop := context.WithTimeout(ctx, 10*time.Millisecond)
					defer stop()
					if i%5 == 4 {
						*r = *r.WithContext(short)
					}
				})
			}
		}()
	}
	for i := 0; ctx.Err() == nil; i++ {
		s.Invalidate()
		end := s.Begin()
		site := files()
		site["index.html"] = fmt.Sprint(page, i)
		s.Show(site, nil)
		end()
		time.Sleep(time.Millisecond)
	}
	for range 20 {
		<-done
	}
}

// FuzzRouter: whatever is asked for, by whatever name, the preview answers with a
// file of the site or with none, and strangers get nothing.
func FuzzRouter(f *testing.F) {
	for _, p := range []string{"/", "/index.html", "/briefings/", "/briefings/a.html", "/../x", "/%2e%2e/x", "//evil.example/", "/sub/index.html", "/_dossier/", "/_dossier/news?page=/x", "/\\x", "/a%00b", "/briefings", "*", "http://evil.example/", "/bad.html"} {
		f.Add("GET", p, "127.0.0.1:8080", "/")
		f.Add("POST", p, "evil.example", "/sub/")
	}
	site := files()
	f.Fuzz(func(t *testing.T, method, target, host, base string) {
		if strings.Contains(target, "_dossier/events") || strings.Contains(target, "news") || len(base) > 100 || base != strings.TrimSuffix(path.Clean("/"+base), "/")+"/" {
			return // the stream goes on until it is left; a base is a clean path, as the command gives it
		}
		s := started(Options{Base: base}, site)
		w := get(s, target, func(r *http.Request) {
			r.Method, r.Host = method, host
			ctx, cancel := context.WithTimeout(r.Context(), time.Second)
			t.Cleanup(cancel)
			*r = *r.WithContext(ctx)
		})
		if w.Code < 100 || w.Code > 599 {
			t.Fatalf("%d", w.Code)
		}
		if to := w.Header().Get("Location"); to != "" && (!strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//") || strings.ContainsAny(to, "\\\r\n")) {
			t.Errorf("%s %q leads to %q", method, target, to)
		}
		name, _, _ := strings.Cut(host, ":")
		if strings.Contains(w.Body.String(), `"secret"`) && (method != "GET" || name != "127.0.0.1" && name != "localhost" && !strings.HasPrefix(host, "[::1]")) {
			t.Errorf("%s %q shows the archive to %q", method, target, host)
		}
	})
}

// film is a large file that is open.
type film struct{ *strings.Reader }

func (film) Close() error { return nil }

// A large file comes from its place, whole or in the parts that a player asks for.
func TestLargeFiles(t *testing.T) {
	site := files()
	site["film.mp4"] = "0123456789"
	s := started(Options{}, site)
	if w := get(s, "/film.mp4", nil); w.Code != 200 || w.Body.String() != "0123456789" || w.Header().Get("Content-Type") != "video/mp4" {
		t.Error(w.Code, w.Body, w.Header())
	}
	part := get(s, "/film.mp4", func(r *http.Request) { r.Header.Set("Range", "bytes=3-5") })
	if part.Code != 206 || part.Body.String() != "345" {
		t.Error(part.Code, part.Body)
	}
	if w := get(s, "/film.mp4", func(r *http.Request) { r.Method = "HEAD" }); w.Code != 200 || w.Body.Len() != 0 || w.Header().Get("Content-Length") != "10" {
		t.Error(w.Code, w.Body, w.Header())
	}
}

package fetch

// Everything that a server may do to who fetches from it, against servers of these tests:
// nothing here asks the network.

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/andybalholm/brotli"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/network"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

const article = `<!doctype html><html><head><title>Cranes return</title></head><body><article><h1>Cranes return</h1><p>The cranes of Quill are back at the quay, and the harbour master says that they stay.</p></article></body></html>`

// site is a server that answers by path, and what it was asked.
type site struct {
	*httptest.Server
	mu    sync.Mutex
	asked []string
	heads []http.Header
	at    []time.Time
}

func serve(t *testing.T, pages map[string]http.HandlerFunc) *site {
	t.Helper()
	s := &site{}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.asked, s.heads, s.at = append(s.asked, r.URL.RequestURI()), append(s.heads, r.Header), append(s.at, time.Now())
		s.mu.Unlock()
		if h := pages[r.URL.Path]; h != nil {
			h(w, r)
			return
		}
		http.NotFound(w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

// sends answers with a body of a type.
func sends(contentType, body string, more ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", contentType)
		for i := 0; i+1 < len(more); i += 2 {
			w.Header().Set(more[i], more[i+1])
		}
		_, _ = io.WriteString(w, body)
	}
}

func moves(to string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Location", to)
		w.WriteHeader(http.StatusFound)
	}
}

// fetcher may ask the servers of a test and no others.
func fetcher(servers ...*site) *Fetcher {
	f := &Fetcher{Agent: "dossier/test", Most: 1 << 20, Pause: time.Millisecond, Timeout: 5 * time.Minute}
	for _, s := range servers {
		f.Door.Own = append(f.Door.Own, strings.TrimPrefix(s.URL, "http://"))
	}
	return f
}

// said is what an error says, with its hint.
func said(err error) string {
	if err == nil {
		return ""
	}
	m := diag.Of(err)
	return m.Text + " | " + m.Hint
}

func TestAPageIsKeptAsItCame(t *testing.T) {
	latin := strings.Replace(article, "stay", "stay in the r\xe9serve", 1)
	s := serve(t, map[string]http.HandlerFunc{
		"/a": sends("text/html; charset=iso-8859-1", latin, "ETag", `"v1"`, "Last-Modified", "Mon, 02 Mar 2026 10:00:00 GMT", "Set-Cookie", "id=1"),
	})
	f := fetcher(s)
	p, err := f.Fetch(context.Background(), s.URL+"/a#part", Had{})
	if err != nil {
		t.Fatal(said(err))
	}
	if string(p.Data) != latin || p.Ext != ".html" || p.Final != s.URL+"/a" || p.Status != 200 || p.Entity != `"v1"` || p.Modified == "" || Charset(p.Type) != "iso-8859-1" || len(p.SHA256) != 64 || p.Said != "" {
		t.Errorf("%+v", p)
	}
	if _, err := f.Fetch(context.Background(), s.URL+"/a", Had{}); err != nil {
		t.Fatal(said(err))
	}
	if want := "/robots.txt /a /a"; strings.Join(s.asked, " ") != want {
		t.Errorf("asked %q, not %q", s.asked, want)
	}
	for _, h := range s.heads {
		if h.Get("User-Agent") != "dossier/test" || h.Get("Cookie") != "" || h.Get("Referer") != "" {
			t.Errorf("it sent %v", h)
		}
	}
	if !SameCharset("latin1", "windows-1252") || SameCharset("utf-8", "windows-1252") || !SameCharset("X-none", "x-NONE") {
		t.Error("names of encodings")
	}
}

func TestAddressesThatAreNotFetched(t *testing.T) {
	for _, address := range []string{"ftp://herald.example/a", "file:///etc/passwd", "gopher://x/", "data:text/html,x", "javascript:alert(1)", "https://user:word@herald.example/", "https://user@herald.example/", "https:///a", "http://", "https://herald.example/" + strings.Repeat("a", 3000), "https://here\n.example/", "//herald.example/a", "herald.example/a"} {
		if u, err := Address(address); err == nil {
			t.Errorf("%q gives %v", address, u)
		}
	}
	if u, err := Address(" HTTPS://Herald.Example?x=1#part "); err != nil || u.String() != "https://herald.example/?x=1" {
		t.Errorf("%v, %v", u, err)
	}
}

// Each step is looked at: where it leads, and whether it ends.
func TestRedirects(t *testing.T) {
	inside := serve(t, nil)
	s := serve(t, map[string]http.HandlerFunc{
		"/one": moves("/two"), "/two": moves("three?x=1"), "/three": sends("text/html", article),
		"/round": moves("/about"), "/about": moves("/round"),
		"/inside": func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, inside.URL+"/", http.StatusFound) },
		"/name": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, strings.Replace(inside.URL, "127.0.0.1", "localhost", 1), http.StatusFound)
		},
		"/number": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, strings.Replace(inside.URL, "127.0.0.1", "2130706433", 1), http.StatusFound)
		},
		"/file": moves("file:///etc/passwd"), "/script": moves("javascript:alert(1)"), "/user": moves("http://a:b@herald.example/"), "/broken": moves("http://[::1"), "/nowhere": moves(""),
	})
	f := fetcher(s)
	p, err := f.Fetch(context.Background(), s.URL+"/one", Had{})
	if err != nil || p.Final != s.URL+"/three?x=1" || p.Asked != s.URL+"/one" {
		t.Errorf("%+v, %s", p, said(err))
	}
	for path, want := range map[string]string{
		"/round": "without end", "/inside": network.ErrPrivate.Error(), "/name": network.ErrPrivate.Error(), "/number": "no answer", "/file": `of the kind "file:"`, "/script": `of the kind "javascript:"`, "/user": "a user or a password", "/broken": "no answer", "/nowhere": "HTTP status 302",
	} {
		if p, err := f.Fetch(context.Background(), s.URL+path, Had{}); err == nil || !strings.Contains(said(err), want) {
			t.Errorf("%s: %+v, %s", path, p, said(err))
		}
	}
	if len(inside.asked) > 0 {
		t.Errorf("a server inside was asked: %q", inside.asked)
	}
	for _, address := range []string{inside.URL, "http://localhost:1/", "http://169.254.169.254/latest/", "http://[::1]/", "http://192.168.0.1/"} {
		if _, err := fetcher().Fetch(context.Background(), address, Had{}); err == nil || !strings.Contains(said(err), network.ErrPrivate.Error()) {
			t.Errorf("%s: %s", address, said(err))
		}
	}
}

// packs encodes a text.
func packs(t *testing.T, how, text string) string {
	t.Helper()
	var b bytes.Buffer
	var w io.WriteCloser
	switch how {
	case "gzip":
		w = gzip.NewWriter(&b)
	case "deflate":
		w = zlib.NewWriter(&b)
	case "raw":
		w, _ = flate.NewWriter(&b, 6)
	case "br":
		w = brotli.NewWriter(&b)
	}
	if _, err := io.WriteString(w, text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestEncodings(t *testing.T) {
	bomb := packs(t, "gzip", strings.Repeat("<p>0000000000000000000000000000000000000000</p>", 1<<18)) // 12 MB of some kB
	s := serve(t, map[string]http.HandlerFunc{
		"/gzip":    sends("text/html", packs(t, "gzip", article), "Content-Encoding", "gzip"),
		"/x-gzip":  sends("text/html", packs(t, "gzip", article), "Content-Encoding", "X-GZIP"),
		"/deflate": sends("text/html", packs(t, "deflate", article), "Content-Encoding", "deflate"),
		"/raw":     sends("text/html", packs(t, "raw", article), "Content-Encoding", "deflate"),
		"/br":      sends("text/html", packs(t, "br", article), "Content-Encoding", "br"),
		"/twice":   sends("text/html", packs(t, "br", packs(t, "gzip", article)), "Content-Encoding", "gzip, br"),
		"/none":    sends("text/html", article, "Content-Encoding", "identity"),

		"/bomb":  sends("text/html", bomb, "Content-Encoding", "gzip"),
		"/bombs": sends("text/html", packs(t, "gzip", bomb), "Content-Encoding", "gzip, gzip"),
		"/many":  sends("text/html", article, "Content-Encoding", "gzip, gzip, gzip, gzip"),
		"/lie":   sends("text/html", article, "Content-Encoding", "gzip"),
		"/other": sends("text/html", article, "Content-Encoding", "zstd"),
		"/cut":   sends("text/html", packs(t, "gzip", article)[:60], "Content-Encoding", "gzip"),
	})
	f := fetcher(s)
	for _, path := range []string{"/gzip", "/x-gzip", "/deflate", "/raw", "/br", "/twice", "/none"} {
		if p, err := f.Fetch(context.Background(), s.URL+path, Had{}); err != nil || string(p.Data) != article {
			t.Errorf("%s: %+v, %s", path, p, said(err))
		}
	}
	for path, want := range map[string]string{"/bomb": "larger than 1 MiB", "/bombs": "larger than 1 MiB", "/many": "encoded 4 times", "/lie": "not encoded as the server says", "/other": "not asked for", "/cut": "it broke off"} {
		if _, err := f.Fetch(context.Background(), s.URL+path, Had{}); err == nil || !strings.Contains(said(err), want) {
			t.Errorf("%s: %s", path, said(err))
		}
	}
}

// Bodies without end, slow ones, and ones that are not as long as they say.
func TestBodies(t *testing.T) {
	s := serve(t, map[string]http.HandlerFunc{
		"/endless": func(w http.ResponseWriter, _ *http.Request) {
			_, _ = io.WriteString(w, "<!doctype html>")
			for { // until nobody reads
				if _, err := w.Write(bytes.Repeat([]byte("<p>x</p>"), 4<<10)); err != nil {
					return
				}
			}
		},
		"/slow": func(w http.ResponseWriter, r *http.Request) {
			_, _ = io.WriteString(w, article)
			_ = http.NewResponseController(w).Flush()
			<-r.Context().Done()
		},
		"/short": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "5000")
			_, _ = io.WriteString(w, article)
		},
		"/nothing": sends("text/html", ""),
	})
	f := fetcher(s)
	for _, c := range [][2]string{{"/endless", "larger than 1 MiB"}, {"/short", "it broke off"}, {"/nothing", "sent nothing"}, {"/slow", "the server did not respond in time"}} {
		path, want := c[0], c[1]
		if path == "/slow" { // and nothing else is asked to be quick
			f.client.Timeout = 300 * time.Millisecond
		}
		if _, err := f.Fetch(context.Background(), s.URL+path, Had{}); err == nil || !strings.Contains(said(err), want) {
			t.Errorf("%s: %s", path, said(err))
		}
	}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := f.Fetch(ctx, s.URL+"/slow", Had{}); err != context.Canceled {
		t.Errorf("stopped: %v", err)
	}
}

func TestStatuses(t *testing.T) {
	times := 0
	status := func(n int, more ...string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			for i := 0; i+1 < len(more); i += 2 {
				w.Header().Set(more[i], more[i+1])
			}
			w.WriteHeader(n)
			if n != http.StatusNotModified && n != http.StatusNoContent {
				_, _ = io.WriteString(w, article)
			}
		}
	}
	s := serve(t, map[string]http.HandlerFunc{
		"/404": status(404), "/410": status(410), "/401": status(401), "/403": status(403), "/451": status(451), "/500": status(500), "/204": status(204), "/300": status(300), "/304": status(304),
		"/429": status(429, "Retry-After", "3600"), "/503": status(503, "Retry-After", "0"),
		"/busy": func(w http.ResponseWriter, _ *http.Request) {
			if times++; times == 1 {
				w.WriteHeader(429)
				return
			}
			_, _ = io.WriteString(w, article)
		},
	})
	f := fetcher(s)
	for path, want := range map[string]string{
		"/404": "no such page (HTTP status 404)", "/410": "archived copy", "/401": "asks who you are", "/403": "save the page", "/451": "may not show it", "/500": "server failed", "/204": "sent no page", "/300": "sent no page", "/304": "sent no page",
		"/429": "busy (HTTP status 429) | try again in 1h0m0s", "/503": "busy (HTTP status 503)",
	} {
		if _, err := f.Fetch(context.Background(), s.URL+path, Had{}); err == nil || !strings.Contains(said(err), want) {
			t.Errorf("%s: %s", path, said(err))
		}
	}
	if _, err := f.Fetch(context.Background(), s.URL+"/busy", Had{}); err != nil || times != 2 {
		t.Errorf("a server that is busy once was asked %d times: %s", times, said(err))
	}
	n := 0
	for _, path := range s.asked {
		if path == "/429" {
			n++
		}
	}
	if n != 1 {
		t.Errorf("a server that asks for an hour was asked %d times", n)
	}
	p, err := f.Fetch(context.Background(), s.URL+"/304", Had{Entity: `"v1"`})
	if err != nil || !p.Unchanged || s.heads[len(s.heads)-1].Get("If-None-Match") != `"v1"` {
		t.Errorf("%+v, %s", p, said(err))
	}
}

func TestRobots(t *testing.T) {
	for name, c := range map[string]struct {
		robots string
		path   string
		allows bool
		delay  time.Duration
	}{
		"none":                   {"", "/a", true, 0},
		"all is forbidden":       {"User-agent: *\nDisallow: /", "/a", false, 0},
		"nothing is":             {"User-agent: *\nDisallow:", "/a", true, 0},
		"ours comes before all":  {"User-agent: *\nDisallow: /\n\nUser-agent: Dossier\nDisallow: /private", "/a", true, 0},
		"ours forbids":           {"User-agent: *\nAllow: /\nUser-agent: other\nUser-agent: DOSSIER/2\nDisallow: /a", "/a/b", false, 0},
		"of others":              {"User-agent: dossiers\nDisallow: /\nUser-agent: dos\nDisallow: /", "/a", true, 0},
		"the longer rule":        {"User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true, 0},
		"as long":                {"User-agent: *\nDisallow: /ab\nAllow: /a*", "/abc", true, 0},
		"a star":                 {"User-agent: *\nDisallow: /*.pdf", "/x/y.pdf?z", false, 0},
		"an end":                 {"User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true, 0},
		"an end that is there":   {"User-agent: *\nDisallow: /*/z*.pdf$", "/x/zz.pdf", false, 0},
		"a query":                {"User-agent: *\nDisallow: /*?print=", "/x?print=1", false, 0},
		"escaped":                {"User-agent: *\nDisallow: /sección", "/secci%C3%B3n/1", false, 0},
		"a pause":                {"User-agent: *\nCrawl-delay: 2.5", "/a", true, 2500 * time.Millisecond},
		"a pause for a year":     {"User-agent: *\nCrawl-delay: 1e9", "/a", true, 24 * time.Hour},
		"a pause that is none":   {"User-agent: *\nCrawl-delay: NaN\nCrawl-delay: -1", "/a", true, 0},
		"comments, a byte mark":  {"\uFEFF# all\nuser-AGENT : * # of you\n disallow: /a # not this", "/a", false, 0},
		"rules before an agent":  {"Disallow: /\nUser-agent: *\nDisallow: /b", "/a", true, 0},
		"a page of an error":     {"<html><body>Not here: go away</body></html>", "/a", true, 0},
		"a sitemap inside":       {"User-agent: *\nSitemap: https://x.example/s.xml\nDisallow: /a", "/a", false, 0},
		"of a group for several": {"User-agent: dossier\nUser-agent: other\nDisallow: /a", "/a", false, 0},
	} {
		u, err := Address("https://herald.example" + c.path)
		if err != nil {
			t.Fatal(err)
		}
		if r := readRobots([]byte(c.robots)); r.allows(u) != c.allows || r.delay != c.delay {
			t.Errorf("%s: %v, %s", name, r.allows(u), r.delay)
		}
	}
	long := "User-agent: *\n" + strings.Repeat("Disallow: /"+strings.Repeat("*a", 900)+"\n", 250)
	u, _ := Address("https://herald.example/" + strings.Repeat("a", 1900))
	if readRobots([]byte(long)).allows(u) { // and is not tried in every way, which would not end
		t.Error("a rule of many stars does not fit")
	}
}

func TestPoliteness(t *testing.T) {
	s := serve(t, map[string]http.HandlerFunc{
		"/robots.txt": sends("text/plain", "User-agent: *\nDisallow: /private\nCrawl-delay: 0.2\n"),
		"/a":          sends("text/html", article), "/b": sends("text/html", article), "/private/c": sends("text/html", article), "/to": moves("/private/c"),
	})
	f := fetcher(s)
	f.Pause = 50 * time.Millisecond
	for _, path := range []string{"/a", "/b"} {
		if _, err := f.Fetch(context.Background(), s.URL+path, Had{}); err != nil {
			t.Error(said(err))
		}
	}
	if first, second := s.at[1].Sub(s.at[0]), s.at[2].Sub(s.at[1]); first < 45*time.Millisecond || second < 190*time.Millisecond {
		t.Errorf("paused %s behind robots.txt, and %s between two pages", first, second)
	}
	n := len(s.asked)
	for _, path := range []string{"/private/c", "/to"} {
		if _, err := f.Fetch(context.Background(), s.URL+path, Had{}); err == nil || !strings.Contains(said(err), "asks programs not to fetch this page (robots.txt)") {
			t.Errorf("%s: %s", path, said(err))
		}
	}
	if got := strings.Join(s.asked[n:], " "); got != "/to" {
		t.Errorf("asked %q", got)
	}
	slow := serve(t, map[string]http.HandlerFunc{"/robots.txt": sends("text/plain", "User-agent: *\nCrawl-delay: 600\n"), "/a": sends("text/html", article)})
	down := serve(t, map[string]http.HandlerFunc{"/robots.txt": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(503) }, "/a": sends("text/html", article)})
	inside := serve(t, nil)
	away := serve(t, map[string]http.HandlerFunc{"/robots.txt": moves(inside.URL + "/x"), "/a": sends("text/html", article)})
	f = fetcher(slow, down, away)
	if _, err := f.Fetch(context.Background(), slow.URL+"/a", Had{}); err != nil {
		t.Error(said(err))
	}
	for address, want := range map[string]string{slow.URL + "/a": "a pause of 10m0s", down.URL + "/a": "does not say what it asks of programs", away.URL + "/a": network.ErrPrivate.Error()} {
		if _, err := f.Fetch(context.Background(), address, Had{}); err == nil || !strings.Contains(said(err), want) {
			t.Errorf("%s: %s", want, said(err))
		}
	}
	if len(inside.asked) > 0 || len(down.asked) != 1 {
		t.Errorf("asked inside: %q, and of a server that failed: %q", inside.asked, down.asked)
	}
}

func TestArchivedCopies(t *testing.T) {
	page := "https://herald.example/cranes?x=1"
	answer := map[string]http.HandlerFunc{}
	s := serve(t, map[string]http.HandlerFunc{})
	s.Config.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Accept-Datetime") == "" || !strings.HasPrefix(r.URL.RequestURI(), "/web/https://") {
			t.Errorf("asked %s, %v", r.URL.RequestURI(), r.Header)
		}
		answer["now"](w, r)
	})
	for name, c := range map[string]struct {
		answer     http.HandlerFunc
		found, err string
	}{
		"a copy":                {moves(s.URL + "/web/20260302101500/https://herald.example/cranes?x=1"), "/web/20260302101500/https://herald.example/cranes?x=1", ""},
		"of the plain address":  {moves("/web/20260302101500/http://www.herald.example:80/cranes?x=1"), "/web/20260302101500/http://www.herald.example:80/cranes?x=1", ""},
		"none":                  {http.NotFound, "", ""},
		"of another page":       {moves("/web/20260302101500/https://herald.example/geese"), "", "another page"},
		"on another host":       {moves("https://elsewhere.example/web/20260302101500/https://herald.example/cranes?x=1"), "", "elsewhere"},
		"of a day that is none": {moves("/web/20261399101500/https://herald.example/cranes?x=1"), "", "another page"},
		"to a login":            {moves("/login"), "", "no copy"},
		"busy":                  {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(429) }, "", "HTTP status 429"},
	} {
		answer["now"] = c.answer
		f := fetcher(s)
		f.TimeGate = s.URL + "/web/"
		found, on, err := f.Archived(context.Background(), page)
		if want := c.found; want != "" {
			c.found = s.URL + want
		}
		if found != c.found || (err == nil) != (c.err == "") || !strings.Contains(said(err), c.err) || found != "" && on.Format(time.DateOnly) != "2026-03-02" {
			t.Errorf("%s: %q, %s, %s", name, found, on, said(err))
		}
	}
	f := fetcher()
	f.TimeGate = s.URL + "/web/"
	if _, _, err := f.Archived(context.Background(), page); err == nil || !strings.Contains(said(err), network.ErrPrivate.Error()) {
		t.Errorf("an archive inside: %s", said(err))
	}
}

func TestNames(t *testing.T) {
	for _, c := range []struct{ address, title, want string }{
		{"https://www.herald.example/2026/03/cranes.html", "Cranes return to Quill", "herald-example-cranes-return-to-quill.html"},
		{"https://herald.example/2026/03/cranes.html", "", "herald-example-cranes.html"},
		{"https://herald.example/", "", "herald-example.html"},
		{"https://herald.example/../../etc/passwd", "../../../etc/passwd", "herald-example-etc-passwd.html"},
		{"https://herald.example/a", "con", "herald-example-con-page.html"},
		{"https://con/", "", "con-page.html"},
		{"https://herald.example/a", "-rf \x00\n“$(reboot)” \u202Etxt.exe", "herald-example-rf-reboot-txtexe.html"},
		{"https://[2606:4700::1111]/a", "A", "2606-4700-1111-a.html"},
		{"https://herald.example/a", strings.Repeat("long words ", 30), "herald-example-long-words-long-words-long-words-long-words-long-words-long-words-long.html"},
		{"https://xn--quill-bxa.example/a", "Ñandú 鶴", "xn-quill-bxa-example-nandu-he.html"},
	} {
		if got := (&Page{Final: c.address, Ext: ".html"}).Name(c.title); got != c.want {
			t.Errorf("%s, %q: %s", c.address, c.title, got)
		}
	}
	for canonical, want := range map[string]string{
		"": "https://www.herald.example/a?utm=1", "https://herald.example/a": "https://herald.example/a", "https://m.herald.example/a#x": "https://m.herald.example/a",
		"https://elsewhere.example/a": "https://www.herald.example/a?utm=1", "https://herald.example/": "https://www.herald.example/a?utm=1", "javascript:x": "https://www.herald.example/a?utm=1", "/a": "https://www.herald.example/a?utm=1",
	} {
		if got := (&Page{Final: "https://www.herald.example/a?utm=1"}).Source(canonical); got != want {
			t.Errorf("%q: %s", canonical, got)
		}
	}
}

package deploy

// Deploying to a store, a folder and a branch, with a proxy in between that fails on
// demand: whatever is cut off, the next deploy finishes it.

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"net"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"dossier/cmd/dossier/internal/testkit"
)

// site writes files and a manifest of them, as a build does.
func site(t *testing.T, dir string, files map[string]string) *Tree {
	t.Helper()
	m := Manifest{Schema: "dossier/manifest/1"}
	_ = os.RemoveAll(dir)
	for _, path := range slices.Sorted(maps.Keys(files)) {
		name := filepath.Join(dir, filepath.FromSlash(path))
		_ = os.MkdirAll(filepath.Dir(name), 0o755)
		if err := os.WriteFile(name, []byte(files[path]), 0o644); err != nil {
			t.Fatal(err)
		}
		m.Files = append(m.Files, File{Path: path, SHA256: fmt.Sprintf("%x", sha256.Sum256([]byte(files[path]))), Size: int64(len(files[path]))})
	}
	data, _ := json.Marshal(m)
	if err := os.WriteFile(filepath.Join(dir, manifestName), data, 0o644); err != nil {
		t.Fatal(err)
	}
	tree, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = tree.Close() })
	return tree
}

var long = strings.Repeat("<p>A paragraph of a page.</p>\n", 100)

func pages(n int, more ...string) map[string]string {
	files := map[string]string{"assets/style.0123456789.css": "p{}", "index.html": "<p>home " + long, "cards/a b.png": "\x89PNG", "briefings/1/2.html": "<p>paged"}
	for i := range n {
		files[fmt.Sprintf("briefings/%d.html", i)] = fmt.Sprintf("<p>page %d of this site", i)
	}
	for i := 0; i+1 < len(more); i += 2 {
		files[more[i]] = more[i+1]
	}
	return files
}

// proxy stands before a server and can be told to fail.
type proxy struct {
	mu     sync.Mutex
	fail   func(n int, r *http.Request) int // 0: pass on; -1: cut the connection; else the status
	n      int
	asked  []string // methods and paths that were passed on
	direct http.Handler
}

func (p *proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	p.n++
	status := 0
	if p.fail != nil {
		status = p.fail(p.n, r)
	}
	if status == 0 {
		p.asked = append(p.asked, r.Method+" "+r.URL.Path)
	}
	p.mu.Unlock()
	switch status {
	case 0:
		p.direct.ServeHTTP(w, r)
	case -1:
		if c, _, err := http.NewResponseController(w).Hijack(); err == nil {
			_ = c.Close()
		}
	default:
		w.WriteHeader(status)
	}
}

// set begins a new count.
func (p *proxy) set(fail func(n int, r *http.Request) int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.fail, p.n, p.asked = fail, 0, nil
}

func (p *proxy) puts() (out []string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, a := range p.asked {
		if path, ok := strings.CutPrefix(a, "PUT "); ok {
			out = append(out, path)
		}
	}
	return out
}

// listening starts a server on a socket, which no other process can take, and waits until it
// answers.
func listening(t *testing.T, socket string, c *exec.Cmd) *proxy {
	t.Helper()
	var said bytes.Buffer
	c.Stdout, c.Stderr = &said, &said
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Process.Kill(); _ = c.Wait() })
	dial := func(ctx context.Context, _, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, "unix", socket)
	}
	for end := time.Now().Add(5 * time.Minute); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if conn, err := dial(context.Background(), "", ""); err == nil {
			_ = conn.Close()
			transport := &http.Transport{DialContext: dial}
			t.Cleanup(transport.CloseIdleConnections)
			return &proxy{direct: &httputil.ReverseProxy{Transport: transport, Rewrite: func(r *httputil.ProxyRequest) {
				r.SetURL(&url.URL{Scheme: "http", Host: "socket"})
				r.Out.Host = r.In.Host
			}}}
		}
	}
	t.Fatalf("the server does not answer: %s", said.String())
	return nil
}

// bucket starts an S3 server with one bucket, and a proxy before it.
func bucket(t *testing.T) (*S3, *proxy, string) {
	t.Helper()
	dir := t.TempDir()
	short, err := os.MkdirTemp("", "s3") // the name of a socket must be short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(short) })
	store, socket := filepath.Join(dir, "store"), filepath.Join(short, "socket")
	for _, d := range []string{filepath.Join(store, "site"), filepath.Join(dir, "meta")} {
		if err := os.MkdirAll(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	p := listening(t, socket, exec.Command(testkit.Tool(t, "versitygw"), "--port", socket, "--access", "key", "--secret", "secret-key", "--quiet", "posix", "--sidecar", filepath.Join(dir, "meta"), store))
	t.Setenv("AWS_ACCESS_KEY_ID", "key")
	t.Setenv("AWS_SECRET_ACCESS_KEY", "secret-key")
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := &http.Server{Handler: p} //nolint:gosec // of a test
	go func() { _ = server.Serve(l) }()
	t.Cleanup(func() { _ = server.Close() })
	u, _ := url.Parse("s3://site/pre/fix?region=us-east-1&endpoint=http://" + l.Addr().String())
	s, err := NewS3(u, os.Getenv)
	if err != nil {
		t.Fatal(err)
	}
	return s, p, filepath.Join(store, "site", "pre", "fix")
}

// head asks a store what it tells of a file.
func head(t *testing.T, s *S3, path string) http.Header {
	t.Helper()
	h, _, err := s.do(context.Background(), http.MethodHead, s.key(path), nil, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

var quick = Options{Wait: time.Millisecond}

// holds compares what a folder holds with a site.
func holds(t *testing.T, dir string, files map[string]string, theirs ...string) {
	t.Helper()
	got := map[string]string{}
	_ = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			data, _ := os.ReadFile(name)
			rel, _ := filepath.Rel(dir, name)
			got[filepath.ToSlash(rel)] = string(data)
		}
		return nil
	})
	for _, name := range append(theirs, manifestName, journalName) {
		if _, ok := got[name]; !ok {
			t.Errorf("%s is missing", name)
		}
		delete(got, name)
	}
	if !maps.Equal(got, files) {
		for name := range got {
			if got[name] != files[name] {
				t.Errorf("the target holds another %s, or holds it and should not", name)
			}
		}
		for name := range files {
			if _, ok := got[name]; !ok {
				t.Errorf("the target lacks %s", name)
			}
		}
	}
}

func must(t *testing.T, tree *Tree, target Target, o Options) *Report {
	t.Helper()
	r, err := Deploy(context.Background(), tree, target, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Long because it is the life of one site at one store: each deploy meets what the
// last one left.
func TestS3(t *testing.T) {
	target, p, at := bucket(t)
	dir := filepath.Join(t.TempDir(), "public")
	files := pages(30, "cards/a+b%20é~(1).txt", "x", "cards/50%2F50&c=d.txt", "y")
	tree := site(t, dir, files)

	r, err := Deploy(context.Background(), tree, target, Options{DryRun: true, Wait: time.Millisecond})
	if err != nil || len(r.Uploaded) != len(files) || len(p.puts()) != 0 {
		t.Fatalf("dry: %v %+v, and %v was put", err, r, p.puts())
	}
	must(t, tree, target, quick)
	holds(t, at, files)
	first, last := slices.Index(p.puts(), "/site/pre/fix/assets/style.0123456789.css"), slices.Index(p.puts(), "/site/pre/fix/manifest.json")
	for i, put := range p.puts() {
		if strings.HasSuffix(put, ".html") && (i < first || i > last) {
			t.Errorf("%s went up before what it needs, or after the manifest", put)
		}
	}
	h := head(t, target, "assets/style.0123456789.css")
	if h.Get("Content-Type") != "text/css; charset=utf-8" || h.Get("Cache-Control") != "public, max-age=31536000, immutable" || h.Get("Content-Encoding") != "" {
		t.Errorf("%v", h)
	}
	if h = head(t, target, "index.html"); h.Get("Content-Type") != "text/html; charset=utf-8" || h.Get("Cache-Control") != "public, max-age=0, must-revalidate" {
		t.Errorf("%v", h)
	}

	// nothing changed, nothing is done
	p.set(nil)
	if r = must(t, tree, target, quick); len(r.Uploaded) != 0 || len(p.puts()) != 0 || r.Unchanged != len(files) {
		t.Errorf("nothing changed: %+v, %v", r, p.puts())
	}

	// what changed is uploaded, and nothing else; what others put there stays
	theirs := filepath.Join(at, "theirs.txt")
	if err := os.WriteFile(theirs, []byte("theirs"), 0o644); err != nil {
		t.Fatal(err)
	}
	changed := maps.Clone(files)
	changed["briefings/3.html"], changed["new.html"] = "<p>another", "<p>new"
	delete(changed, "briefings/4.html")
	tree = site(t, dir, changed)
	p.set(nil)
	r = must(t, tree, target, quick)
	if !slices.Equal(r.Uploaded, []string{"briefings/3.html", "new.html"}) || !slices.Equal(r.Deleted, []string{"briefings/4.html"}) || len(p.puts()) != 2+3 {
		t.Errorf("%+v, %v", r, p.puts())
	}
	holds(t, at, changed, "theirs.txt")

	// compressed, as every browser takes it
	r = must(t, tree, target, Options{Gzip: true, Wait: time.Millisecond})
	if !slices.Equal(r.Uploaded, []string{"index.html"}) {
		t.Errorf("with gzip: %+v", r)
	}
	data, _ := os.ReadFile(filepath.Join(at, "index.html"))
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if plain, _ := io.ReadAll(z); string(plain) != changed["index.html"] {
		t.Error("what is stored compressed is another file")
	}
	if h = head(t, target, "index.html"); h.Get("Content-Encoding") != "gzip" {
		t.Errorf("%v", h)
	}
	if data, err := target.Get(context.Background(), "index.html"); err != nil || !bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
		t.Errorf("what is stored compressed is read as another file: %v", err)
	}
	if r = must(t, tree, target, Options{Gzip: true, Verify: true, Wait: time.Millisecond}); len(r.Uploaded) != 0 {
		t.Errorf("compared file by file, the same: %+v", r)
	}
	must(t, tree, target, quick)
	holds(t, at, changed, "theirs.txt")

	// what somebody changed at the host is found when it is asked for
	if err := target.Put(context.Background(), &Object{Path: "briefings/7.html", Data: []byte("tampered")}); err != nil {
		t.Fatal(err)
	}
	if r = must(t, tree, target, Options{Verify: true, Wait: time.Millisecond}); !slices.Equal(r.Uploaded, []string{"briefings/7.html"}) {
		t.Errorf("tampered: %+v", r)
	}
	holds(t, at, changed, "theirs.txt")
}

// A server that fails now and then is asked again; one that goes on failing, or
// goes away, costs nothing that the next deploy does not finish.
func TestS3Faults(t *testing.T) {
	target, p, at := bucket(t)
	dir := filepath.Join(t.TempDir(), "public")
	files := pages(30)
	tree := site(t, dir, files)
	asked := map[string]int{}
	p.set(func(n int, r *http.Request) int { // each request up to three times
		key := r.Method + r.URL.Path
		if asked[key]++; asked[key] > n%4 {
			return 0
		}
		return []int{503, 500, -1}[n%3]
	})
	must(t, tree, target, quick)
	holds(t, at, files)

	old := files
	for i, fault := range []int{500, 503, -1, 429} {
		next := maps.Clone(old)
		for k := range 20 {
			next[fmt.Sprintf("briefings/%d.html", k)] = fmt.Sprintf("<p>round %d, page %d", i, k)
		}
		next[fmt.Sprintf("assets/new%d.css", i)] = "p{}"
		delete(next, fmt.Sprintf("briefings/%d.html", 20+i))
		tree = site(t, dir, next)
		cut := 6 + 5*i // uploads that succeed
		p.set(func(_ int, r *http.Request) int {
			if r.Method == http.MethodPut {
				if cut--; cut < 0 {
					return fault
				}
			}
			return 0
		})
		r, err := Deploy(context.Background(), tree, target, quick)
		if err == nil || r == nil {
			t.Fatalf("%d: the fault is not told", fault)
		}
		if !strings.Contains(err.Error(), "after 5 tries") || !strings.Contains(err.Error(), "uploading ") {
			t.Errorf("%d: it says %q", fault, err)
		}
		// nothing is lost: each file is the old one or the new one
		for path := range old {
			data, err := os.ReadFile(filepath.Join(at, filepath.FromSlash(path)))
			if err != nil || string(data) != old[path] && string(data) != next[path] {
				t.Errorf("%d: %s is neither the old nor the new one: %v", fault, path, err)
			}
		}
		if i == 3 { // and a third site finds what the second left
			next = maps.Clone(old)
			next["index.html"] = "<p>the third"
			tree = site(t, dir, next)
		}
		p.set(nil)
		r = must(t, tree, target, quick)
		if !r.Resumed {
			t.Errorf("%d: it is not said that work was left", fault)
		}
		if i < 3 && len(r.Uploaded) >= 21 {
			t.Errorf("%d: %d files are uploaded again", fault, len(r.Uploaded))
		}
		holds(t, at, next)
		old = next
	}
}

// A deploy that is stopped is finished by the next one.
func TestS3Stopped(t *testing.T) {
	target, p, at := bucket(t)
	dir := filepath.Join(t.TempDir(), "public")
	files := pages(30)
	must(t, site(t, dir, files), target, quick)
	next := maps.Clone(files)
	next["index.html"], next["briefings/1.html"] = "<p>stopped", "<p>stopped"
	tree := site(t, dir, next)
	ctx, cancel := context.WithCancel(context.Background())
	p.set(func(_ int, r *http.Request) int {
		if r.Method == http.MethodPut && strings.HasSuffix(r.URL.Path, ".html") {
			cancel()
			return 503
		}
		return 0
	})
	if _, err := Deploy(ctx, tree, target, quick); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
	p.set(nil)
	must(t, tree, target, quick)
	holds(t, at, next)
}

func TestS3Refusals(t *testing.T) {
	target, _, at := bucket(t)
	dir := filepath.Join(t.TempDir(), "public")
	tree := site(t, dir, pages(3))
	_ = os.MkdirAll(at, 0o755)
	if err := target.Put(context.Background(), &Object{Path: "index.html", Data: []byte("theirs")}); err != nil {
		t.Fatal(err)
	}
	if _, err := Deploy(context.Background(), tree, target, quick); !errors.Is(err, ErrTaken) || !strings.Contains(err.Error(), "index.html") {
		t.Errorf("files of others: %v", err)
	}
	if data, _ := os.ReadFile(filepath.Join(at, "index.html")); string(data) != "theirs" {
		t.Error("theirs is gone")
	}
	o := quick
	o.Overwrite = true
	must(t, tree, target, o)
	holds(t, at, pages(3))
	target.bucket = "none"
	if _, err := Deploy(context.Background(), tree, target, quick); err == nil || !strings.Contains(err.Error(), `no such bucket: "none"`) {
		t.Errorf("no bucket: %v", err)
	}
	t.Setenv("AWS_SECRET_ACCESS_KEY", "wrong")
	for _, bad := range []string{"s3://", "s3://key:secret@b", "s3://b/../x", "s3://b/a//x", "s3://b/%2e%2e/x", "s3://b?endpoint=https://key:secret@store.example", "s3://b?endpoint=https://store.example?x=y", "s3://b?endpoint=x", "s3://b?endpont=http://x", "gs://b"} {
		u, _ := url.Parse(bad)
		if _, err := NewS3(u, func(string) string { return "" }); err == nil {
			t.Errorf("%s is taken", bad)
		}
	}
}

func TestFolder(t *testing.T) {
	dir, at := filepath.Join(t.TempDir(), "public"), filepath.Join(t.TempDir(), "www")
	target, err := NewFolder(at)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = target.Close() }()
	files := pages(5, "index.html.br", "br", "index.html.gz", "gz")
	must(t, site(t, dir, files), target, quick)
	_ = os.Remove(filepath.Join(at, unfinished))
	holds(t, at, files)
	if err := os.WriteFile(filepath.Join(at, "theirs.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	delete(files, "briefings/1/2.html")
	must(t, site(t, dir, files), target, quick)
	holds(t, at, files, "theirs.txt")
	if _, err := os.Stat(filepath.Join(at, "briefings/1")); err == nil {
		t.Error("an empty folder is left")
	}

	// a folder that cannot take a file keeps the rest, and the next deploy finishes
	_ = os.Remove(filepath.Join(at, "briefings/2.html"))
	_ = os.MkdirAll(filepath.Join(at, "briefings/2.html/x"), 0o755)
	files["briefings/2.html"], files["index.html"] = "<p>two", "<p>home"
	tree := site(t, dir, files)
	if _, err := Deploy(context.Background(), tree, target, quick); err == nil || !strings.Contains(err.Error(), "briefings/2.html") {
		t.Errorf("a folder in the place of a file: %v", err)
	}
	_ = os.RemoveAll(filepath.Join(at, "briefings/2.html"))
	if err := os.MkdirAll(filepath.Join(at, unfinished, "half"), 0o755); err != nil { // and one that was killed
		t.Fatal(err)
	}
	_ = target.Close()
	if target, err = NewFolder(at); err != nil {
		t.Fatal(err)
	}
	if r := must(t, tree, target, quick); !r.Resumed {
		t.Errorf("%+v", r)
	}
	holds(t, at, files, "theirs.txt")

	// no link leads out of it
	outside := t.TempDir()
	_ = os.RemoveAll(filepath.Join(at, "cards"))
	if !testkit.Symlink(t, outside, filepath.Join(at, "cards")) {
		t.Skip("no symbolic links here")
	}
	files["cards/a b.png"] = "\x89PNG changed"
	if _, err := Deploy(context.Background(), site(t, dir, files), target, quick); err == nil {
		t.Error("a link out of the folder is followed")
	}
	if list, _ := os.ReadDir(outside); len(list) > 0 {
		t.Error("something was written outside")
	}
}

// A site that is not whole is not deployed, and a manifest reaches nowhere.
func TestOpenRefuses(t *testing.T) {
	for name, spoil := range map[string]func(dir string) error{
		"no manifest":       func(dir string) error { return os.Remove(filepath.Join(dir, manifestName)) },
		"unfinished":        func(dir string) error { return os.WriteFile(filepath.Join(dir, ".dossier-pending"), nil, 0o644) },
		"a file is missing": func(dir string) error { return os.Remove(filepath.Join(dir, "index.html")) },
		"another size":      func(dir string) error { return os.WriteFile(filepath.Join(dir, "index.html"), []byte("x"), 0o644) },
		"out of it": func(dir string) error {
			return os.WriteFile(filepath.Join(dir, manifestName), []byte(`{"schema":"dossier/manifest/1","files":[{"path":"../x","sha256":"","size":0}]}`), 0o644)
		},
		"a link": func(dir string) error {
			_ = os.Remove(filepath.Join(dir, "index.html"))
			testkit.Symlink(t, "/etc/passwd", filepath.Join(dir, "index.html")) // without one, the file is missing
			return nil
		},
	} {
		dir := filepath.Join(t.TempDir(), "public")
		_ = site(t, dir, pages(1)).Close()
		if err := spoil(dir); err != nil {
			t.Fatal(err)
		}
		if tree, err := Open(dir); err == nil {
			_ = tree.Close()
			t.Errorf("%s: it is opened", name)
		}
	}
	dir := filepath.Join(t.TempDir(), "public")
	files := pages(1)
	tree := site(t, dir, files)
	same := strings.Repeat("x", len(files["index.html"]))
	if err := os.WriteFile(filepath.Join(dir, "index.html"), []byte(same), 0o644); err != nil {
		t.Fatal(err)
	}
	target, err := NewFolder(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer target.Close()
	if _, err := Deploy(context.Background(), tree, target, quick); err == nil || !strings.Contains(err.Error(), "differs from the manifest") {
		t.Errorf("a file that was changed by hand is uploaded: %v", err)
	}
}

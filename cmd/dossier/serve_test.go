package main

// The preview and the watch as commands: whatever is edited or broken, what is shown
// equals a clean build. The helpers of the other tests of running commands are here.

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"dossier/cmd/dossier/internal/testkit"
)

// buffer keeps what a command prints while it runs.
type buffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *buffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

// running is a command that goes on until it is stopped.
type running struct {
	t       *testing.T
	root    string
	printed *buffer
	stop    context.CancelFunc
	done    chan int
	address string // of a preview
	news    chan news
}

// news is what a page is told.
type news struct {
	Revision, Styles, Moved string
	Notices                 []struct{ Severity, Place, Text, Line, Hint string }
}

func start(t *testing.T, root string, args ...string) *running {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	r := &running{t: t, root: root, printed: &buffer{}, stop: stop, done: make(chan int, 1)}
	e := &env{ctx: ctx, stdout: r.printed, stderr: r.printed}
	go func() { r.done <- run(append(args, "--root", root), e) }()
	t.Cleanup(func() { r.end() })
	return r
}

// end stops the command as Ctrl-C does, and returns its status.
func (r *running) end() int {
	r.t.Helper()
	r.stop()
	select {
	case status := <-r.done:
		r.done <- status
		return status
	case <-time.After(patience):
		r.t.Errorf("it does not end\n%s", r.printed)
		return -1
	}
}

// says waits until something was printed; a command that has ended says no more.
func (r *running) says(what string) string {
	r.t.Helper()
	re := regexp.MustCompile(what)
	said, ended := "", false
	if !eventually(func() bool {
		said = re.FindString(r.printed.String())
		was := ended
		ended = len(r.done) > 0
		return said != "" || was
	}) || said == "" {
		r.t.Fatalf("it does not say %q but\n%s", what, r.printed)
	}
	return said
}

// said demands that something was printed already.
func (r *running) said(what string) {
	r.t.Helper()
	if printed := r.printed.String(); !regexp.MustCompile(what).MatchString(printed) {
		r.t.Fatalf("it did not say %q but\n%s", what, printed)
	}
}

// previewOf starts dossier serve and waits for the site.
func previewOf(t *testing.T, root string, args ...string) *running {
	t.Helper()
	r := start(t, root, append([]string{"serve"}, args...)...)
	said := r.says(`(preview at |"address":")http://[^"\s]+`)
	r.address = said[strings.Index(said, "http://"):]
	r.says(`watching|"type":"summary"`)
	return r
}

// listen opens the event stream of a page.
func (r *running) listen(page string) {
	r.t.Helper()
	u, _ := url.Parse(r.address)
	res, err := http.Get(u.ResolveReference(&url.URL{Path: "/_dossier/events", RawQuery: "page=" + url.QueryEscape(page)}).String())
	if err != nil {
		r.t.Fatal(err)
	}
	r.t.Cleanup(func() { _ = res.Body.Close() })
	news := make(chan news, 64)
	r.news = news
	go func() {
		defer close(news)
		lines := bufio.NewReader(res.Body)
		for {
			line, err := lines.ReadString('\n')
			if err != nil {
				return
			}
			if data, ok := strings.CutPrefix(line, "data: "); ok {
				n := struct {
					Revision, Styles, Moved string
					Notices                 []struct{ Severity, Place, Text, Line, Hint string }
				}{}
				if json.Unmarshal([]byte(data), &n) == nil {
					news <- n
				}
			}
		}
	}()
}

// told waits for news of some kind.
func (r *running) told(what string, is func(news) bool) news {
	r.t.Helper()
	for end := time.After(patience); ; {
		select {
		case n, ok := <-r.news:
			if !ok {
				r.t.Fatalf("%s: the stream ended", what)
			}
			if is(n) {
				return n
			}
		case <-end:
			r.t.Fatalf("%s: nobody is told\n%s", what, r.printed)
		}
	}
}

// get asks for a page. A request that has waited long for a build is answered from the site
// of before, as nobody should wait for ever: it is made again.
func (r *running) get(page string) (status int, body string) {
	r.t.Helper()
	eventually(func() bool {
		began := time.Now()
		res, err := http.Get(r.address + page)
		if err != nil {
			r.t.Fatal(err)
		}
		defer res.Body.Close()
		data, err := io.ReadAll(res.Body)
		if err != nil {
			r.t.Fatal(err)
		}
		status, body = res.StatusCode, string(data)
		return time.Since(began) < 10*time.Second
	})
	return status, body
}

// shows waits until a page holds a text.
func (r *running) shows(page, text string) {
	r.t.Helper()
	body := ""
	if !eventually(func() bool { _, body = r.get(page); return strings.Contains(body, text) }) {
		r.t.Fatalf("%s does not show %q but\n%.3000s\n%s", page, text, body, r.printed)
	}
}

func (r *running) put(name, data string) {
	r.t.Helper()
	place(r.t, filepath.Join(r.root, name), data)
}

func place(t *testing.T, name, data string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
}

// newArchive makes the archive that dossier init makes, and one source more.
func newArchive(t *testing.T) string {
	t.Helper()
	root := filepath.Join(t.TempDir(), "archive")
	var out strings.Builder
	if status := run([]string{"init", root}, &env{ctx: context.Background(), stdout: &out, stderr: &out}); status != exitDone {
		t.Fatal(out.String())
	}
	place(t, filepath.Join(root, "seeds", "one.txt"), text("One title", "first"))
	return root
}

func text(title, word string) string {
	return title + "\n\n3 May 2021\n\nThis is the " + word + " version of a text, which is long enough to be one.\n"
}

const onePage = "briefings/one-title.html"

// equalsBuild compares everything a preview serves with what a build writes.
func (r *running) equalsBuild() {
	r.t.Helper()
	out := filepath.Join(r.t.TempDir(), "public")
	var said strings.Builder
	run([]string{"build", "--root", r.root, "--out", out, "--quiet"}, &env{ctx: context.Background(), stdout: &said, stderr: &said})
	n := 0
	err := filepath.WalkDir(out, func(name string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == "manifest.json" {
			return err
		}
		rel, _ := filepath.Rel(out, name)
		want, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		_, got := r.get(filepath.ToSlash(rel))
		if bare(got) != string(want) {
			r.t.Errorf("%s differs from a build", rel)
		}
		n++
		return nil
	})
	if err != nil || n < 10 {
		r.t.Fatalf("%d files, %v\n%s", n, err, said.String())
	}
}

// bare is a page of a preview without what the preview adds: its script, the hash by which
// the policy of the page lets that through, and the stream that it listens to.
func bare(page string) string {
	for _, script := range regexp.MustCompile(`(?s)<script data-revision=[^>]*>(.*?)</script>`).FindAllStringSubmatch(page, -1) {
		sum := sha256.Sum256([]byte(script[1]))
		page = strings.Replace(page, script[0], "", 1)
		page = strings.Replace(page, " 'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'", "", 1)
		page = strings.Replace(page, "; connect-src 'self'\">", "\">", 1)
	}
	return page
}

func TestServe(t *testing.T) {
	t.Parallel()
	r := previewOf(t, newArchive(t))
	if !strings.HasPrefix(r.address, "http://127.0.0.1:80") {
		t.Errorf("it stands at %s", r.address)
	}
	r.shows(onePage, "the first version")
	r.equalsBuild()
	r.listen("/" + onePage)
	first := r.told("at first", func(news) bool { return true })
	r.put("seeds/one.txt", text("One title", "second"))
	r.told("an edit", func(n news) bool { return n.Revision != first.Revision })
	if _, body := r.get(onePage); !strings.Contains(body, "the second version") {
		t.Error("the page is told of before it is new")
	}
	r.says(`one\.txt: \d+ pages, \d+ ms  http://\S+/` + onePage)
	r.equalsBuild()

	second := previewOf(t, r.root) // on the same folder
	if second.address == r.address {
		t.Errorf("both stand at %s", r.address)
	}
	second.shows(onePage, "the second version")
	if status := second.end(); status != exitDone {
		t.Errorf("stopped, it ends with status %d", status)
	}
	r.shows("", "One title")
	r.put("seeds/one.txt", text("One title", "quarterdeck"))
	r.shows(onePage, "the quarterdeck version")
	if res, err := http.Get(second.address + onePage); err == nil { // of another test, which may have taken its port
		data, _ := io.ReadAll(res.Body)
		_ = res.Body.Close()
		if strings.Contains(string(data), "the quarterdeck version") {
			t.Error("it has ended and still answers")
		}
	}
	if _, err := os.Stat(filepath.Join(r.root, "public")); err == nil {
		t.Error("a preview writes a site")
	}
}

func TestServeUnderAPath(t *testing.T) {
	t.Parallel()
	r := previewOf(t, newArchive(t), "--path", "archive")
	if !strings.HasSuffix(r.address, "/archive/") {
		t.Errorf("it stands at %s", r.address)
	}
	r.equalsBuild()
	r.listen("/archive/" + onePage)
	first := r.told("at first", func(news) bool { return true })
	r.put("seeds/one.txt", text("One title", "second"))
	r.told("an edit", func(n news) bool { return n.Revision != first.Revision })
}

func TestServeRefusesAWrongCall(t *testing.T) {
	t.Parallel()
	r := previewOf(t, newArchive(t))
	u, _ := url.Parse(r.address)
	for _, c := range []struct{ args, want string }{
		{"--port " + u.Port(), "cannot listen on port " + u.Port()},
		{"--path /_dossier/", "not a valid path"},
		{"--path /a?b/", "not a valid path"},
		{"--host 203.0.113.7", "cannot listen on 203.0.113.7"},
	} {
		var said strings.Builder
		status := run(append([]string{"serve", "--root", r.root}, strings.Fields(c.args)...), &env{ctx: context.Background(), stdout: &said, stderr: &said})
		if status != exitUsage || !strings.Contains(said.String(), c.want) || !strings.Contains(said.String(), "hint: ") {
			t.Errorf("serve %s: status %d, %s", c.args, status, said.String())
		}
	}
}

// A new title makes a new address: the open page is led there.
func TestServeFollowsATitle(t *testing.T) {
	t.Parallel()
	r := previewOf(t, newArchive(t))
	r.listen("/" + onePage)
	r.put("seeds/one.txt", text("Another title", "second"))
	n := r.told("a new title", func(n news) bool { return n.Moved != "" })
	if n.Moved != "/briefings/another-title.html" {
		t.Errorf("%+v", n)
	}
	r.equalsBuild()
}

// Whatever breaks, the last good site stays, the message names the place, and
// both go by themselves.
func TestServeBreaksAndMends(t *testing.T) {
	t.Parallel()
	root := newArchive(t)
	place(t, filepath.Join(root, "seeds", "two.md"), "---\ntitle: Two title\n---\n\nA second text, which is long enough to be one.\n")
	r := previewOf(t, root)
	r.listen("/" + onePage)
	settings, err := os.ReadFile(filepath.Join(root, "content", "site.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	quiet := func(n news) bool { return len(n.Notices) == 0 }
	good := r.told("at first", quiet)
	for _, c := range []struct {
		what          string
		breaks, mends func()
		place, line   string
	}{
		{"a template", func() { r.put("templates/briefing.html", "{{define \"main\"}}\n<b>{{.Nothing</b>\n{{end}}") },
			func() { _ = os.RemoveAll(filepath.Join(root, "templates")) }, "templates/briefing.html:2", "<b>{{.Nothing</b>"},
		{"a template without what a page needs", func() { r.put("templates/home.html", "nothing") },
			func() { _ = os.RemoveAll(filepath.Join(root, "templates")) }, "templates/home.html:1", "nothing"},
		{"the settings", func() { r.put("content/site.yaml", "title: [broken\n") },
			func() { r.put("content/site.yaml", string(settings)) }, "content/site.yaml", ""},
		{"the content folder", func() { _ = os.Rename(filepath.Join(root, "content"), filepath.Join(root, "away")) },
			func() { _ = os.Rename(filepath.Join(root, "away"), filepath.Join(root, "content")) }, "content", ""},
		{"the sources", func() { _ = os.Rename(filepath.Join(root, "seeds"), filepath.Join(root, "away")) },
			func() { _ = os.Rename(filepath.Join(root, "away"), filepath.Join(root, "seeds")) }, "seeds", ""},
		{"an entity", func() {
			r.put("content/entities/broken.md", "---\nname: Broken\ntype: <script>alert(1)</script>\n---\n")
		},
			func() { _ = os.Remove(filepath.Join(root, "content", "entities", "broken.md")) }, "content/entities/broken.md:3", "type: <script>alert(1)</script>"},
	} {
		c.breaks()
		n := r.told(c.what+" breaks", func(n news) bool { return len(n.Notices) > 0 && n.Notices[0].Severity == "error" })
		i := slices.IndexFunc(n.Notices, func(n struct{ Severity, Place, Text, Line, Hint string }) bool {
			return strings.HasSuffix(n.Place, c.place) && n.Line == c.line
		})
		if i < 0 || n.Notices[i].Hint == "" || n.Notices[i].Text == "" {
			t.Errorf("%s breaks: %+v", c.what, n.Notices)
		}
		if n.Revision != good.Revision {
			t.Errorf("%s breaks, and the page with it", c.what)
		}
		if status, body := r.get(onePage); status != 200 || !strings.Contains(body, "the first version") {
			t.Errorf("%s breaks, and the page is gone: %d", c.what, status)
		}
		c.mends()
		n = r.told(c.what+" is mended", quiet)
		if n.Revision != good.Revision {
			t.Errorf("%s is mended, and the page is another", c.what)
		}
		r.equalsBuild()
	}
	// A source that cannot be read for a moment keeps the page it had.
	r.put("seeds/two.md", "a\x00b")
	r.told("a source breaks", func(n news) bool { return len(n.Notices) > 0 })
	if status, body := r.get("briefings/two-title.html"); status != 200 || !strings.Contains(body, "A second text") {
		t.Errorf("its page: %d", status)
	}
	r.put("seeds/two.md", "---\ntitle: Two title\n---\n\nA mended text, which is long enough to be one.\n")
	r.told("the source is mended", quiet)
	r.shows("briefings/two-title.html", "A mended text")
	r.equalsBuild()
}

// An error that was there from the beginning does not keep the others from
// being held off.
func TestServeWithAStandingError(t *testing.T) {
	t.Parallel()
	root := newArchive(t)
	if !testkit.Symlink(t, "one.txt", filepath.Join(root, "seeds", "link.txt")) {
		t.Skip("no symbolic links here")
	}
	r := previewOf(t, root)
	r.listen("/" + onePage)
	first := r.told("at first", func(n news) bool { return len(n.Notices) == 1 })
	settings, err := os.ReadFile(filepath.Join(root, "content", "site.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	r.put("content/site.yaml", "title: [broken\n")
	if n := r.told("the settings break", func(n news) bool { return len(n.Notices) > 1 }); n.Revision != first.Revision {
		t.Error("the settings break, and the page with them")
	}
	r.put("content/site.yaml", string(settings))
	r.told("the settings are mended", func(n news) bool { return len(n.Notices) == 1 && n.Revision == first.Revision })
	r.put("seeds/one.txt", "a\x00b")
	r.told("a source breaks", func(n news) bool { return len(n.Notices) == 2 })
	if status, body := r.get(onePage); status != 200 || !strings.Contains(body, "the first version") {
		t.Errorf("its page: %d", status)
	}
	r.put("seeds/one.txt", text("One title", "mended"))
	r.told("it is mended", func(n news) bool { return len(n.Notices) == 1 && n.Revision != first.Revision })
	r.equalsBuild()
}

// What --strict makes a build fail for is an error in the preview, too.
func TestServeStrict(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{nil, {"--strict"}} {
		r := previewOf(t, newArchive(t), args...)
		r.listen("/" + onePage)
		r.put("seeds/bad.txt", "A bad byte\n\nBad \xff bytes in a text that is otherwise long enough to be one.\n")
		n := r.told("a warning", func(n news) bool { return len(n.Notices) == 1 })
		if want := map[bool]string{false: "warning", true: "error"}[args != nil]; n.Notices[0].Severity != want {
			t.Errorf("%v: %+v", args, n.Notices)
		}
	}
}

// A preview that cannot show anything yet says why, and goes on by itself.
func TestServeBeginsBroken(t *testing.T) {
	t.Parallel()
	root := newArchive(t)
	place(t, filepath.Join(root, "templates", "base.html"), "{{")
	r := start(t, root, "serve")
	r.address = strings.TrimPrefix(r.says(`preview at http://\S+`), "preview at ")
	r.says(`templates/base\.html:1: `)
	if status, body := r.get(""); status != 503 || !strings.Contains(body, "No site yet") {
		t.Errorf("%d %s", status, body)
	}
	r.listen("/")
	r.told("why", func(n news) bool { return len(n.Notices) == 1 && n.Notices[0].Line == "{{" })
	if err := os.RemoveAll(filepath.Join(root, "templates")); err != nil {
		t.Fatal(err)
	}
	r.told("it is mended", func(n news) bool { return len(n.Notices) == 0 })
	r.equalsBuild()
}

// What editors, copies and accidents do ends in the right pages.
func TestServeSurvives(t *testing.T) {
	t.Parallel()
	root := newArchive(t)
	r := previewOf(t, root)
	one := filepath.Join(root, "seeds", "one.txt")
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	// Saved by rename, as most editors do.
	place(t, filepath.Join(root, "seeds", ".one.txt.swp"), "x")
	place(t, one+".new", text("One title", "renamed"))
	must(os.Rename(one+".new", one))
	r.shows(onePage, "the renamed version")
	// Cut to nothing and written a moment later: nobody is shown the nothing.
	r.listen("/" + onePage)
	r.told("at first", func(news) bool { return true })
	cut := time.Now()
	f, err := os.Create(one)
	must(err)
	time.Sleep(300 * time.Millisecond)
	_, err = f.WriteString(text("One title", "two-step"))
	must(err)
	must(f.Close())
	late := time.Since(cut) > time.Second             // a busy machine: the nothing has stood long enough to be believed
	r.told("a save in two steps", func(n news) bool { // the rename may be told once more before it
		_, body := r.get(onePage)
		if two := strings.Contains(body, "the two-step version"); !late && (n.Moved != "" || len(n.Notices) > 0 || !two && !strings.Contains(body, "the renamed version")) {
			t.Errorf("the news is of the empty file: %+v", n)
		}
		return strings.Contains(body, "the two-step version")
	})
	// A file that appears and vanishes.
	place(t, filepath.Join(root, "seeds", "short.txt"), text("Short lived", "x"))
	must(os.Remove(filepath.Join(root, "seeds", "short.txt")))
	// A loop of links, half of a letter, times to come and times long gone.
	testkit.Symlink(t, "..", filepath.Join(root, "seeds", "loop"))
	r.put("seeds/half.txt", text("Half written", "é")[:len("Half written\n\n3 May 2021\n\nThis is the é")-1])
	for i, when := range []time.Time{time.Now().Add(100_000 * time.Hour), time.Unix(0, 0)} {
		r.put(fmt.Sprintf("seeds/time%d.txt", i), text(fmt.Sprintf("Time %d", i), "first"))
		must(os.Chtimes(filepath.Join(root, fmt.Sprintf("seeds/time%d.txt", i)), when, when))
	}
	r.shows("briefings/time-1.html", "the first version")
	for i := range 2 { // of the same size and the same time
		name := filepath.Join(root, fmt.Sprintf("seeds/time%d.txt", i))
		info, err := os.Stat(name)
		must(err)
		place(t, name, text(fmt.Sprintf("Time %d", i), "other"))
		must(os.Chtimes(name, info.ModTime(), info.ModTime()))
	}
	r.shows("briefings/time-0.html", "the other version")
	r.shows("briefings/time-1.html", "the other version")
	r.says(`loop: a symbolic link is not followed`)
	r.put("seeds/half.txt", text("Half written", "é"))
	r.shows("briefings/half-written.html", "the é version")
	must(os.Remove(filepath.Join(root, "seeds", "loop")))
	// The folder itself goes and comes, with other files.
	must(os.RemoveAll(filepath.Join(root, "seeds")))
	r.put("seeds/deep/in/it.txt", text("Deep in it", "first"))
	r.shows("briefings/deep-in-it.html", "the first version")
	r.put("seeds/deep/in/it.txt", text("Deep in it", "second"))
	r.shows("briefings/deep-in-it.html", "the second version")
	r.equalsBuild()
}

// Hundreds of files at once make one build or two.
func TestServeManyFilesAtOnce(t *testing.T) {
	t.Parallel()
	r := previewOf(t, newArchive(t), "--json")
	const many = 500
	aside := filepath.Join(t.TempDir(), "drop") // so that a busy machine makes them in one moment, too
	for i := range many {
		place(t, filepath.Join(aside, fmt.Sprintf("%04d.txt", i)), text(fmt.Sprintf("Dropped %d", i), "first"))
	}
	if err := os.Rename(aside, filepath.Join(r.root, "seeds", "drop")); err != nil {
		t.Fatal(err)
	}
	r.shows(fmt.Sprintf("briefings/dropped-%d.html", many-1), "the first version")
	r.shows("briefings/dropped-0.html", "the first version")
	n := strings.Count(r.printed.String(), `"type":"rebuild"`)
	if n < 1 || n > 2 {
		t.Errorf("%d builds", n)
	}
}

// Stopped, a preview leaves nothing behind that runs.
func TestServeLeavesNothingRunning(t *testing.T) {
	before := goleak.IgnoreCurrent()
	r := previewOf(t, newArchive(t))
	r.listen("/")
	r.told("at first", func(news) bool { return true })
	if status := r.end(); status != exitDone {
		t.Errorf("status %d", status)
	}
	for range r.news { // the stream ends
	}
	http.DefaultClient.CloseIdleConnections()
	var left error
	if !eventually(func() bool { left = goleak.Find(before); return left == nil }) {
		t.Error(left)
	}
}

// build --watch keeps the folder as a build would make it.
func TestBuildWatch(t *testing.T) {
	t.Parallel()
	root := newArchive(t)
	r := start(t, root, "build", "--watch")
	r.says("watching")
	public := filepath.Join(root, "public")
	clean := filepath.Join(t.TempDir(), "clean")
	same := func(what string) {
		t.Helper()
		var differ []string
		if !eventually(func() bool { // both builds keep permalinks, which each may have from the other
			var said strings.Builder
			if status := run([]string{"build", "--root", root, "--out", clean, "--quiet"}, &env{ctx: context.Background(), stdout: &said, stderr: &said}); status != exitDone {
				t.Fatalf("%s: a clean build: status %d, %s", what, status, said.String())
			}
			differ = unlike(files(t, public), files(t, clean))
			return len(differ) == 0
		}) {
			t.Errorf("%s: the site is another: %q\n%s", what, differ, r.printed)
		}
	}
	same("at first")
	r.put("seeds/one.txt", text("One title", "second"))
	same("an edit")
	r.put("seeds/one.txt", text("Another title", "third"))
	same("a title")
	r.put("content/entities/text.md", "---\nname: This\ntype: place\n---\n")
	same("an entity")
	r.put("templates/404.html", "{{define \"main\"}}<h1>Gone</h1>{{end}}")
	same("a template")
	r.put("templates/404.html", "{{define")
	r.says(`templates/404\.html:1: `)
	r.put("templates/404.html", "{{define \"main\"}}<h1>Away</h1>{{end}}")
	same("a mended template")
	r.put("static/extra.css", "p{}")
	same("an asset")
	if err := os.RemoveAll(filepath.Join(root, "content")); err != nil {
		t.Fatal(err)
	}
	same("no content")
	var said strings.Builder
	if status := run([]string{"build", "--root", root}, &env{ctx: context.Background(), stdout: &said, stderr: &said}); status != exitError || !strings.Contains(said.String(), "another build is writing this folder") {
		t.Errorf("a build beside it: status %d, %s", status, said.String())
	}
	if status := r.end(); status != exitDone {
		t.Errorf("status %d", status)
	}
	same("in the end")
}

// unlike lists what is in one folder alone, or another file there.
func unlike(a, b map[string]string) (names []string) {
	for name := range a {
		if there, ok := b[name]; !ok || there != a[name] {
			names = append(names, name)
		}
	}
	for name := range b {
		if _, ok := a[name]; !ok {
			names = append(names, name)
		}
	}
	return names
}

// files reads a folder.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	_ = filepath.WalkDir(dir, func(name string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			data, _ := os.ReadFile(name)
			rel, _ := filepath.Rel(dir, name)
			all[filepath.ToSlash(rel)] = string(data)
		}
		return nil
	})
	return all
}

// Where the system cannot be asked, the same is found by looking.
func TestServePolls(t *testing.T) {
	t.Parallel()
	r := previewOf(t, newArchive(t), "--poll")
	r.says("checking for changes four times a second: --poll was given")
	r.put("seeds/one.txt", text("One title", "second"))
	r.shows(onePage, "the second version")
}

// How each source was read stands on a page that no build writes.
func TestPreviewPage(t *testing.T) {
	t.Parallel()
	root := newArchive(t)
	place(t, filepath.Join(root, "seeds", "names.txt"), "A title <b>of</b> its own\n\nThe Harbour Workers Union met Otto Example and the HWU <script>alert(1)</script> agreed, for the first time.\n\nLeave a comment\n")
	place(t, filepath.Join(root, "seeds", "secret.md"), "---\ntitle: Withheld one\ndraft: true\n---\n\nText.\n")
	place(t, filepath.Join(root, "content", "sources", "one.txt.yaml"), "kind: report\n")
	r := previewOf(t, root)
	status, body := r.get("_dossier/")
	if status != 200 {
		t.Fatal(status)
	}
	seeds, content := filepath.ToSlash(filepath.Join(root, "seeds")), filepath.ToSlash(filepath.Join(root, "content"))
	for _, want := range []string{`<a href="source?file=one.txt">One title</a>`, `<a href="source?file=secret.md">Withheld one</a>`, `<td class="published" data-basis="extracted">`, `<td class="publisher" data-basis="unknown">`, "withheld", "A title &lt;b&gt;of&lt;/b&gt; its own"} {
		if !strings.Contains(body, want) {
			t.Errorf("the table does not say %q\n%s", want, bare(body))
		}
	}
	if strings.Contains(strings.Replace(bare(body), loader(t), "", 1), "<script>") || strings.Contains(body, "briefings/withheld-one") {
		t.Error("a source's text is live, or the page of a withheld one is linked")
	}
	_, one := r.get("_dossier/source?file=one.txt")
	_, named := r.get("_dossier/source?file=names.txt")
	for want, body := range map[string]string{
		`<code>` + seeds + `/one.txt</code>`: one, `corrected in <code>` + content + `/sources/one.txt.yaml</code>`: one, `<a href="/briefings/one-title.html">page</a>`: one,
		`corrections go into <code>` + content + `/sources/names.txt.yaml</code>`: named, `<span class="basis unknown">unknown</span>`: named,
		"Harbour Workers Union": named, "Otto Example": named, "1 passage removed": named, `<span class="line" dir="auto">Leave a comment</span>`: named,
	} {
		if !strings.Contains(body, want) {
			t.Errorf("the source does not say %q\n%s", want, bare(body))
		}
	}
	if strings.Contains(strings.Replace(bare(named), loader(t), "", 1), "<script>") {
		t.Error("a source's text is live")
	}
	if _, body := r.get("_dossier/?state=messages"); strings.Contains(body, "file=one.txt") {
		t.Error("a source without messages is listed among those with some")
	}
	if status, _ := r.get("_dossier/?state=%3Cscript%3E&sort=%3Cscript%3E&page=-7"); status != 200 {
		t.Errorf("a wrong page: %d", status)
	}
	for name := range files(t, buildSite(t, "--root", root)) {
		if strings.Contains(name, "_dossier") || strings.Contains(name, "preview") {
			t.Errorf("a build writes %s", name)
		}
	}
}

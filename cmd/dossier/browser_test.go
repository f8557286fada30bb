package main

// The site as a browser loads it: widths, colour schemes, no script, the keyboard,
// hostile sources; and what the checker of HTML says of its pages.

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"dossier/cmd/dossier/internal/testkit"
)

// chromium is the browser that all tests share: to start one takes longer than most of them
// look at it. TestMain ends it.
var chromium struct {
	sync.Mutex
	ctx context.Context
	end func()
}

// browser opens a tab in an empty profile of its own. With $DOSSIER_SLOW=6 its pages have a
// sixth of the processor, which finds tests that count on a quick one.
func browser(t *testing.T) context.Context {
	t.Helper()
	path := testkit.Tool(t, "chromium")
	chromium.Lock()
	defer chromium.Unlock()
	if chromium.ctx == nil || chromium.ctx.Err() != nil { // not yet, or it has crashed
		ctx, stop := chromedp.NewExecAllocator(context.Background(), append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox,
			chromedp.Flag("disable-gpu", true), chromedp.Flag("disable-component-update", true))...)
		ctx, quit := chromedp.NewContext(ctx)
		if err := chromedp.Do(ctx); err != nil {
			t.Fatal(err)
		}
		chromium.ctx, chromium.end = ctx, func() { quit(); stop() }
	}
	ctx, cancel := context.WithTimeout(chromium.ctx, 30*time.Minute) // a slow machine takes long; only what hangs ends here
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx, chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	// It begins here: what is begun while something is waited for ends with that. And it has
	// the focus, whatever other tabs there are.
	err := chromedp.Do(ctx, chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		_, err := cdp.Call(ctx, tab, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
		if slow, _ := strconv.ParseFloat(os.Getenv("DOSSIER_SLOW"), 64); err == nil && slow > 1 {
			_, err = cdp.Call(ctx, tab, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: slow})
		}
		return err
	}))
	if err != nil {
		t.Fatal(err)
	}
	return ctx
}

// watcher collects what a page says and asks for while it is loaded.
type watcher struct {
	mu    sync.Mutex
	said  []string
	asked []string
}

func observe(t *testing.T, ctx context.Context) *watcher {
	t.Helper()
	w := &watcher{}
	err := chromedp.Listen(ctx, func(ev any) {
		w.mu.Lock()
		defer w.mu.Unlock()
		switch e := ev.(type) {
		case *runtime.EventConsoleAPICalled:
			w.said = append(w.said, "console: "+string(e.Type))
		case *runtime.EventExceptionThrown:
			w.said = append(w.said, "exception")
		case *log.EventEntryAdded:
			w.said = append(w.said, e.Entry.Text+" "+e.Entry.URL)
		case *page.EventJavascriptDialogOpening:
			w.said = append(w.said, "dialog: "+e.Message)
		case *network.EventRequestWillBeSent:
			w.asked = append(w.asked, e.Request.URL)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func (w *watcher) take() (said, asked []string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	said, asked, w.said, w.asked = w.said, w.asked, nil, nil
	return said, asked
}

func media(scheme string) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}})
		return err
	})
}

func scripts(off bool) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: off})
		return err
	})
}

// sites holds the sites that siteOf has built. TestMain removes them.
var sites struct {
	sync.Mutex
	folder string
	of     map[string]string // by the root of the archive
}

// siteOf returns the site of an archive, for tests that only read it: it is built once.
func siteOf(t *testing.T, root string) string {
	t.Helper()
	sites.Lock()
	defer sites.Unlock()
	if site, ok := sites.of[root]; ok {
		return site
	}
	if sites.of == nil {
		folder, err := os.MkdirTemp("", "sites")
		if err != nil {
			t.Fatal(err)
		}
		sites.folder, sites.of = folder, map[string]string{}
	}
	site := filepath.Join(sites.folder, fmt.Sprint(len(sites.of)), "public")
	buildInto(t, site, "--root", root)
	sites.of[root] = site
	return site
}

// buildSite builds an archive as the command does.
func buildSite(t *testing.T, args ...string) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "public")
	buildInto(t, out, args...)
	return out
}

func buildInto(t *testing.T, out string, args ...string) {
	t.Helper()
	var messages strings.Builder
	e := &env{ctx: context.Background(), stdout: &messages, stderr: &messages}
	if status := run(append([]string{"build", "--out", out}, args...), e); status != exitDone && status != exitError {
		t.Fatalf("status %d: %s", status, messages.String())
	}
}

// pages lists the HTML files of a site.
func pages(t *testing.T, site string) (list []string) {
	t.Helper()
	err := filepath.WalkDir(site, func(name string, d fs.DirEntry, err error) error {
		if err == nil && filepath.Ext(name) == ".html" {
			rel, _ := filepath.Rel(site, name)
			list = append(list, filepath.ToSlash(rel))
		}
		return err
	})
	if err != nil || len(list) == 0 {
		t.Fatalf("%d pages, %v", len(list), err)
	}
	return list
}

// kinds picks one page of each kind, and every briefing. The page for what is
// not found stands at no path of its own: a host serves it anywhere.
func kinds(list []string) (out []string) {
	seen := map[string]bool{"404.html": true}
	for _, p := range list {
		kind, _, _ := strings.Cut(p, "/")
		if kind == "briefings" || kind == "pages" || !seen[kind] || strings.HasSuffix(p, "eln.html") {
			seen[kind] = true
			out = append(out, p)
		}
	}
	return out
}

// A reader: from a disk and under a sub-path, at three widths, light and dark,
// without JavaScript. Nothing is said on the console, nothing is asked of
// another host, nothing is wider than the screen.
func TestReaderInABrowser(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	site := siteOf(t, "../..")
	server := httptest.NewServer(http.StripPrefix("/some/where/", http.FileServer(http.Dir(site))))
	defer server.Close()
	ctx := browser(t)
	w := observe(t, ctx)
	if err := chromedp.Do(ctx, scripts(true)); err != nil {
		t.Fatal(err)
	}
	list := kinds(pages(t, site))
	for _, base := range []string{"file://" + site + "/", server.URL + "/some/where/"} {
		for _, p := range append(list, list[0]) { // what the last one asks for late is heard with the first
			if err := chromedp.Do(ctx, visit(base+p)); err != nil {
				t.Fatalf("%s: %v", p, err)
			}
			for _, look := range []struct {
				width  int64
				scheme string
			}{{360, "dark"}, {768, "light"}, {1280, "light"}} {
				if err := chromedp.Do(ctx, chromedp.EmulateViewport(look.width, 900), media(look.scheme)); err != nil {
					t.Fatal(err)
				}
				if wide := value[int](t, ctx, "return document.documentElement.scrollWidth"); wide > int(look.width) {
					t.Errorf("%s is %d pixels wide on a screen of %d", p, wide, look.width)
				}
			}
			if styled := value[int](t, ctx, "return [...document.styleSheets].filter(s => /assets\\/style\\.[0-9a-f]{10}\\.css$/.test(s.href)).length"); styled != 1 {
				t.Errorf("%s has no style", p)
			}
			said, asked := w.take()
			if len(said) > 0 {
				t.Errorf("%s%s says %q", base, p, said)
			}
			for _, a := range asked {
				if !strings.HasPrefix(a, base) && !strings.HasPrefix(a, "data:") {
					t.Errorf("%s asks for %s", p, a)
				}
			}
		}
	}
}

// With the keyboard alone: the first stop skips to the text, every stop shows
// where it is.
func TestKeyboard(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	site := siteOf(t, "../..")
	ctx := browser(t)
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1280, 900), opened("file://"+site+"/index.html"), chromedp.KeyEvent("\t")); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, "#main", "document.activeElement.getAttribute('href')") // the first stop
	for range 12 {
		if err := chromedp.Do(ctx, chromedp.KeyEvent("\t")); err != nil {
			t.Fatal(err)
		}
		if unseen := value[string](t, ctx, `const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
			return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 && r.width > 0 ? '' : e.outerHTML`); unseen != "" {
			t.Errorf("a stop that does not show: %s", unseen)
		}
	}
}

// A hostile archive: scripts run in none of its pages, and none asks for
// anything elsewhere.
func TestHostileArchiveInABrowser(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	site := siteOf(t, "testdata/hostile")
	ctx := browser(t)
	w := observe(t, ctx)
	list := pages(t, site)
	if len(list) < 20 {
		t.Fatalf("%d pages", len(list))
	}
	own, err := json.Marshal(loader(t))
	if err != nil {
		t.Fatal(err)
	}
	asking := append(list, "search.html?q=script", "search.html?q=%3Cscript%3Ewindow.pwned%3D1%3C/script%3E", "search.html?q=onerror") // results and names
	for _, p := range asking {
		if p == "404.html" {
			continue // its links are those of the host it is made for
		}
		address := "file://" + site + "/" + p
		if !strings.Contains(p, "?") {
			address = "file://" + site + "/" + strings.ReplaceAll(p, "%", "%25")
		}
		if err := chromedp.Do(ctx, opened(address)); err != nil {
			t.Fatalf("%s: %v", p, err)
		}
		if strings.Contains(p, "?q=") {
			until(t, ctx, "true", `document.querySelector('#search-status').textContent !== ""`) // it has answered
		}
		ran := value[string](t, ctx, `return String(window.pwned) + [...document.querySelectorAll('script:not([src*="assets/site."], [src*="assets/search."], [src*="assets/lists."], [src*="assets/visits."], [src*="assets/find."], [src*="assets/box."], [src*="assets/filters."], [src*="assets/chronology."], [src*="search/rules."], [type="application/ld+json"]), iframe, object, embed, form:not(#search, #sift), base, [style], [onerror], [onclick], [onload]')].filter(e => e.outerHTML.replace(' data-early=""', ' data-early') !== `+string(own)+`).length`)
		if ran != "undefined0" {
			t.Errorf("%s: something of a source is live: %s", p, ran)
		}
		said, asked := w.take()
		if len(said) > 0 {
			t.Errorf("%s says %q", p, said)
		}
		for _, a := range asked {
			if !strings.HasPrefix(a, "file://"+site) && !strings.HasPrefix(a, "data:") {
				t.Errorf("%s asks for %s", p, a)
			}
		}
	}
}

// loader is the one script that a page of a harmless archive has in itself.
func loader(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(siteOf(t, "../.."), "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	list := regexp.MustCompile(`(?s)<script data-early>.*?</script>`).FindAllString(string(data), -1)
	if len(list) != 1 {
		t.Fatalf("%d scripts in the page itself: %q", len(list), list)
	}
	return list[0]
}

// Every page is valid by the Nu HTML checker, and so are the styles.
func TestNuChecker(t *testing.T) {
	t.Parallel()
	java, jar := testkit.Tool(t, "java"), testkit.Tool(t, "vnu")
	site, hostile := siteOf(t, "../.."), siteOf(t, "testdata/hostile")
	out, _ := exec.Command(java, "-Xss4m", "-jar", jar, "--stdout", "--format", "gnu", "--skip-non-html", site, hostile).CombinedOutput()
	checked := map[bool]int{} // by whether the page is hostile
	for line := range strings.Lines(string(out)) {
		ofHostile := strings.Contains(line, filepath.ToSlash(hostile)+"/")
		// The checker has no origin for a file, so that 'self' fits none of
		// them; the browser tests show that the policy lets the styles in. The
		// icon stands on a page that shows it as an image.
		if strings.Contains(line, "Resource violates Content Security Policy") && strings.Contains(line, "external stylesheet") {
			checked[ofHostile]++
			continue
		}
		if strings.Contains(line, "Resource violates Content Security Policy") && (strings.Contains(line, "image “../assets/icon.svg”") || strings.Contains(line, "external script") && strings.Contains(line, "assets/")) {
			continue
		}
		// It takes JSON-LD for a script; browsers do not, and the tests in one
		// hear of every breach of the policy.
		if strings.Contains(line, "Inline script violates Content Security Policy") {
			continue
		}
		// What a source prints is not ours to mend.
		if ofHostile && strings.Contains(line, "Text run starts with a composing character") {
			continue
		}
		t.Error(line)
	}
	for ofHostile, root := range map[bool]string{false: site, true: hostile} {
		if n := len(pages(t, root)); checked[ofHostile] < n {
			t.Errorf("%s: the checker saw %d stylesheets on %d pages\n%s", root, checked[ofHostile], n, out)
		}
	}
}

// A briefing page weighs no more than the budget on the wire, style, script and the two files
// of the text face that English needs included.
func TestPageBudget(t *testing.T) {
	const budget = 60 << 10
	site := siteOf(t, "../..")
	wire := func(name string) int {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		w := gzip.NewWriter(&b)
		w.Write(data)
		w.Close()
		return b.Len()
	}
	styles := 0
	for _, name := range []string{"style.*.css", "site.*.js"} {
		list, err := filepath.Glob(filepath.Join(site, "assets", name))
		if err != nil || len(list) != 1 {
			t.Fatalf("%s: %v %v", name, list, err)
		}
		styles += wire(list[0])
	}
	for _, name := range []string{"literata.woff2", "literata-italic.woff2"} {
		styles += wire(filepath.Join(site, "assets", name))
	}
	most := 0
	for _, p := range pages(t, site) {
		if !strings.HasPrefix(p, "briefings/") {
			continue
		}
		n := wire(filepath.Join(site, p)) + styles
		if most = max(most, n); n > budget {
			t.Errorf("%s weighs %d bytes", p, n)
		}
	}
	t.Logf("the largest briefing weighs %d bytes", most)
}

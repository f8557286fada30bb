package main

// The preview's script in a real browser: what reloads, what is swapped in place and
// what is told over the page.

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"dossier/cmd/dossier/internal/testkit"
)

// panel is what the preview itself shows on a page.
const panel = `(document.querySelector("dossier-preview")?.shadowRoot.textContent ?? "")`

// shot keeps a picture for somebody to look at, when $DOSSIER_SHOTS names a
// folder.
func shot(t *testing.T, ctx context.Context, name string) {
	t.Helper()
	dir := os.Getenv("DOSSIER_SHOTS")
	if dir == "" {
		return
	}
	err := chromedp.Do(ctx, chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		res, err := cdp.Call(ctx, target, page.CaptureScreenshot, page.CaptureScreenshotParams{Format: "png"})
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(dir, name+".png"), res.Data, 0o644)
	}))
	if err != nil {
		t.Fatal(err)
	}
}

// The person who edits sees each change without touching the page. Long because it is
// one sitting at one page, where each change must leave it fit for the next.
func TestPreviewInABrowser(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	root := newArchive(t)
	long := ""
	for i := range 80 {
		long += fmt.Sprintf("Paragraph %d is there to make the page long, so that it has to be scrolled.\n\n", i)
	}
	place(t, filepath.Join(root, "seeds", "one.txt"), text("One title", "first")+"\n"+long)
	r := previewOf(t, root)
	ctx := browser(t)
	w := observe(t, ctx)
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1280, 900), media("light"), visit(r.address+onePage)); err != nil {
		t.Fatal(err)
	}
	shown := `document.querySelector("article").textContent`
	becomes(t, ctx, "at first", shown, "the first version")
	// An edit reloads the page where the reader is. One that reloaded it just now puts it where
	// it was when all is loaded.
	becomes(t, ctx, "all is loaded", "document.readyState", "complete")
	truth(t, ctx, "scrollTo({top: 1234, behavior: 'instant'}), window.mark = 1")
	r.put("seeds/one.txt", text("One title", "second")+"\n"+long)
	becomes(t, ctx, "an edit", shown, "the second version")
	// a browser keeps what is in view where it is, should what stands above it change its height a little
	becomes(t, ctx, "the place after an edit", "Math.abs(scrollY - 1234) < 20", "true")
	// What does not change this page does not reload it.
	truth(t, ctx, "window.mark = 2")
	r.put("seeds/another.txt", "Another title\n\nA text of its own without a date, which is long enough to be one.\n")
	r.shows("briefings/another-title.html", "A text of its own")
	time.Sleep(300 * time.Millisecond)
	if got := truth(t, ctx, "window.mark"); got != "2" {
		t.Error("a page is reloaded for an edit that does not change it")
	}
	// A stylesheet is swapped in place.
	spacing := `getComputedStyle(document.querySelector("h1")).letterSpacing`
	before := truth(t, ctx, spacing)
	truth(t, ctx, "window.mark = 3")
	r.put("static/assets/style.css", "h1 { letter-spacing: 7px }")
	becomes(t, ctx, "a stylesheet", spacing, "7px")
	if got := truth(t, ctx, "window.mark"); got != "3" {
		t.Error("a new stylesheet reloads the page")
	}
	if err := os.RemoveAll(filepath.Join(root, "static")); err != nil {
		t.Fatal(err)
	}
	becomes(t, ctx, "the old stylesheet", spacing, before)
	if said, asked := w.take(); len(said) > 0 || len(asked) == 0 {
		t.Errorf("the page says %q", said)
	}
	// A broken template is told of over the last good page, as text.
	r.put("templates/briefing.html", "{{define \"main\"}}\n<img src=x onerror=\"window.pwned=1\">{{.Nothing}}\n{{end}}")
	becomes(t, ctx, "a broken template", panel, "templates/briefing.html:2")
	becomes(t, ctx, "its line", panel, `<img src=x onerror="window.pwned=1">{{.Nothing}}`)
	if got := truth(t, ctx, `window.pwned + " " + document.querySelectorAll("img").length`); got != "undefined 0" {
		t.Errorf("a message is live: %s", got)
	}
	for _, look := range []struct {
		width  int64
		scheme string
	}{{1280, "light"}, {768, "dark"}, {360, "light"}} {
		if err := chromedp.Do(ctx, chromedp.EmulateViewport(look.width, 800), media(look.scheme)); err != nil {
			t.Fatal(err)
		}
		if wide := truth(t, ctx, `Math.max(document.documentElement.scrollWidth, ...[...document.querySelector("dossier-preview").shadowRoot.querySelectorAll("section")].map(s => s.scrollWidth)) - innerWidth`); !strings.HasPrefix(wide, "-") && wide != "0" {
			t.Errorf("at %d the page is %s wider than the screen", look.width, wide)
		}
		shot(t, ctx, fmt.Sprint("error-", look.width, "-", look.scheme))
	}
	becomes(t, ctx, "the page below it", shown, "the second version")
	if err := os.RemoveAll(filepath.Join(root, "templates")); err != nil {
		t.Fatal(err)
	}
	becomes(t, ctx, "a mended template", `document.querySelector("dossier-preview").shadowRoot.childElementCount`, "0")
	// A warning waits in a drawer until it is asked for.
	r.put("seeds/bad.txt", "A bad byte\n\nBad \xff bytes in a text that is otherwise long enough to be one.\n")
	becomes(t, ctx, "a warning", panel, "1 warning")
	if strings.Contains(truth(t, ctx, panel), "bad.txt") {
		t.Error("the drawer is open before anybody asked")
	}
	truth(t, ctx, `document.querySelector("dossier-preview").shadowRoot.querySelector("button").click()`)
	becomes(t, ctx, "the drawer", panel, "bad.txt:3")
	shot(t, ctx, "warning-360-light")
	// A new title leads to the new address.
	r.put("seeds/one.txt", text("Another name", "third"))
	becomes(t, ctx, "a new title", "location.pathname", "/briefings/another-name.html")
	becomes(t, ctx, "a new title", shown, "the third version")
	for _, look := range []struct {
		width  int64
		scheme string
	}{{1280, "light"}, {768, "dark"}, {360, "dark"}} {
		if err := chromedp.Do(ctx, chromedp.EmulateViewport(look.width, 900), media(look.scheme), visit(strings.TrimSuffix(r.address, "/")+"/_dossier/")); err != nil {
			t.Fatal(err)
		}
		becomes(t, ctx, "the preview's own page", "document.body.textContent", "Another name")
		if wide := truth(t, ctx, "document.documentElement.scrollWidth - innerWidth"); !strings.HasPrefix(wide, "-") && wide != "0" {
			t.Errorf("at %d the preview's own page is %s wider than the screen", look.width, wide)
		}
		shot(t, ctx, fmt.Sprint("own-", look.width, "-", look.scheme))
	}
	// It follows, too.
	r.put("seeds/new.txt", text("A new one", "first"))
	becomes(t, ctx, "the preview's own page", "document.body.textContent", "A new one")
	w.take()
	r.end()
	becomes(t, ctx, "the end", panel, "Preview stopped")
}

// A change between the loading of a page and the opening of its stream is not
// lost.
func TestChangeBeforeTheStream(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	r := previewOf(t, newArchive(t))
	ctx := browser(t)
	wait := `const Real = EventSource
		window.EventSource = class extends EventTarget {
			constructor(u) {
				super()
				const open = () => {
					if (!window.open_) return setTimeout(open, 20)
					new Real(u).addEventListener("news", (e) => this.dispatchEvent(new MessageEvent("news", { data: e.data })))
				}
				if (sessionStorage.getItem("second")) window.open_ = true
				sessionStorage.setItem("second", "1")
				open()
			}
			close() {}
		}`
	err := chromedp.Do(ctx, chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: wait})
		return err
	}), visit(r.address+onePage))
	if err != nil {
		t.Fatal(err)
	}
	shown := `document.querySelector("article").textContent`
	becomes(t, ctx, "at first", shown, "the first version")
	r.put("seeds/one.txt", text("One title", "second"))
	r.shows(onePage, "the second version")
	if got := truth(t, ctx, shown); !strings.Contains(got, "the first version") {
		t.Fatal("the page knows before it listens")
	}
	truth(t, ctx, "window.open_ = true")
	becomes(t, ctx, "the stream opens", shown, "the second version")
}

package main

// Bringing texts in as its user meets it: by keyboard, by dropping, without scripts, and
// from a page of another site, which learns nothing.

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"dossier/cmd/dossier/internal/testkit"
)

// axed reports what axe finds on a page.
func axed(t *testing.T, axe []byte, find func(script string, wait bool) (string, error)) (out []any) {
	t.Helper()
	if _, err := find("(()=>{"+string(axe)+"\n})(), ''", false); err != nil {
		t.Fatal(err)
	}
	found, err := find(`axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
		.then(r => JSON.stringify(r.violations.map(v => [v.id, v.help, v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + (n.any[0]?.message || ''))])))`, true)
	if err == nil {
		err = json.Unmarshal([]byte(found), &out)
	}
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// Long because one browser does all of it in turn.
func TestDeskAddInABrowser(t *testing.T) {
	axe, err := os.ReadFile(testkit.Tool(t, "axe"))
	if err != nil {
		t.Fatal(err)
	}
	root := deskArchive(t)
	r := previewOf(t, root)
	ctx := browser(t)
	w := observe(t, ctx)
	at := strings.TrimSuffix(r.address, "/") + "/_dossier/"
	do := func(actions ...chromedp.Action[chromedp.Void]) {
		t.Helper()
		if err := chromedp.Do(ctx, actions...); err != nil {
			t.Fatal(err)
		}
	}
	loaded := func(title string) {
		t.Helper()
		becomes(t, ctx, "the page", "document.querySelector('h1')?.innerText", title)
		becomes(t, ctx, "the page", "document.readyState", "complete")
	}
	looks := func(name string) {
		t.Helper()
		for _, look := range []struct {
			width  int64
			scheme string
		}{{1600, "light"}, {1280, "dark"}, {768, "dark"}, {360, "light"}} {
			do(chromedp.EmulateViewport(look.width, 900), media(look.scheme))
			if wide := truth(t, ctx, "document.documentElement.scrollWidth - innerWidth"); !strings.HasPrefix(wide, "-") && wide != "0" {
				t.Errorf("%s at %d is %s wider than the screen", name, look.width, wide)
			}
			for _, v := range axed(t, axe, func(script string, wait bool) (string, error) {
				if wait {
					return chromedp.Run(ctx, chromedp.Evaluate[string](script, chromedp.EvalAwaitPromise))
				}
				return chromedp.Run(ctx, chromedp.Evaluate[string](script))
			}) {
				t.Errorf("%s at %d, %s: %v", name, look.width, look.scheme, v)
			}
			shot(t, ctx, fmt.Sprintf("%s-%d-%s", name, look.width, look.scheme))
		}
		do(chromedp.EmulateViewport(1280, 900), media("light"))
	}

	// By keyboard: type, correct, keep, undo.
	do(chromedp.Navigate(at + "add"))
	loaded("Add texts")
	looks("add")
	do(chromedp.SendKeys("#text", dues), chromedp.SendKeys("#f-publisher", "Quay Courier\r"))
	loaded("How it is read")
	looks("add-read")
	truth(t, ctx, `document.querySelector("#set-0-published").select()`) // so that typing replaces it
	do(chromedp.KeyEvent("2025\r"))
	becomes(t, ctx, "what contradicts", "document.querySelector('.messages')?.innerText", "published is given as “2025”")
	do(chromedp.SendKeys("button.main", "\r"))
	becomes(t, ctx, "what was done", `document.querySelector("[role=status]")?.innerText`, "Added harbour-dues-fall.txt.")
	becomes(t, ctx, "the page", "document.readyState", "complete")
	if data, _ := os.ReadFile(filepath.Join(root, "content", "sources", "harbour-dues-fall.txt.yaml")); string(data) != "publisher: \"Quay Courier\"\npublished: \"2025\"\n" {
		t.Errorf("%q", data)
	}
	do(chromedp.KeyEvent("u"))
	becomes(t, ctx, "undone", `document.querySelector("[role=status]")?.innerText`, "Undid: added harbour-dues-fall.txt")
	becomes(t, ctx, "the site", `String(!document.querySelector(".behind") && document.readyState === "complete")`, "true")

	// Dropped files, of which one is too many.
	do(chromedp.Navigate(at + "add"))
	loaded("Add texts")
	truth(t, ctx, `(() => { const d = new DataTransfer(); d.items.add(new File(["Nets mended\n\nThe nets of the harbour are mended, and nobody had asked for it before.\n"], "nets.txt")); d.items.add(new File(["x"], "photo.png"));
		document.dispatchEvent(new DragEvent("drop", {dataTransfer: d, bubbles: true, cancelable: true})) })()`)
	loaded("How it is read")
	becomes(t, ctx, "what is not taken", "document.querySelector('.skipped')?.innerText", "photo.png: cannot read files of this kind")
	becomes(t, ctx, "what is", "document.querySelector('.brought h2')?.innerText", "Nets mended")

	// Without scripts.
	do(scripts(true), chromedp.Navigate(at+"add"), chromedp.SendKeys("#text", dues), chromedp.Click("button.main"))
	do(chromedp.WaitVisible("#set-0-title"))
	do(chromedp.Click(`button[value="drop"]`), chromedp.WaitVisible("#text"), scripts(false))
	said, _ := w.take()
	if said = slices.DeleteFunc(said, func(s string) bool { return strings.Contains(s, "frame is sandboxed") }); len(said) > 0 { // the page beside a source runs none
		t.Errorf("the page says %q", said)
	}
	r.equalsBuild()
}

package main

// Bringing texts in as its user meets it: by keyboard, by dropping, without scripts, and
// from a page of another site, which learns nothing.

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"

	"dossier/cmd/dossier/internal/testkit"
)

// Long because one browser does all of it in turn.
func TestDeskAddInABrowser(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	root := deskArchive(t)
	s := sit(t, root)
	loaded := func(title string) {
		t.Helper()
		s.becomes("the page", "document.querySelector('h1')?.innerText", title)
		s.follows()
	}
	// By keyboard: type, correct, keep, undo.
	s.goes("add")
	loaded("Add texts")
	s.looks("add")
	s.do(chromedp.SendKeys("#text", dues), chromedp.SendKeys("#f-publisher", "Quay Courier\r"))
	loaded("How it is read")
	s.looks("add-read")
	s.truth(`document.querySelector("#set-0-published").select()`) // so that typing replaces it
	s.do(chromedp.KeyEvent("2025\r"))
	s.becomes("what contradicts", "document.querySelector('.messages')?.innerText", "published is given as “2025”")
	s.do(chromedp.SendKeys("button.main", "\r"))
	s.becomes("what was done", `document.querySelector("[role=status]")?.innerText`, "Added harbour-dues-fall.txt.")
	s.follows()
	if data, _ := os.ReadFile(filepath.Join(root, "content", "sources", "harbour-dues-fall.txt.yaml")); string(data) != "publisher: \"Quay Courier\"\npublished: \"2025\"\n" {
		t.Errorf("%q", data)
	}
	s.do(chromedp.KeyEvent("u"))
	s.becomes("undone", `document.querySelector("[role=status]")?.innerText`, "Undid: added harbour-dues-fall.txt")
	s.follows()

	// Dropped files, of which one is too many.
	s.goes("add")
	loaded("Add texts")
	s.truth(`(() => { const d = new DataTransfer(); d.items.add(new File(["Nets mended\n\nThe nets of the harbour are mended, and nobody had asked for it before.\n"], "nets.txt")); d.items.add(new File(["x"], "photo.png"));
		document.dispatchEvent(new DragEvent("drop", {dataTransfer: d, bubbles: true, cancelable: true})) })()`)
	loaded("How it is read")
	s.becomes("what is not taken", "document.querySelector('.skipped')?.innerText", "photo.png: cannot read files of this kind")
	s.becomes("what is", "document.querySelector('.brought h2')?.innerText", "Nets mended")

	// Without scripts.
	s.do(scripts(true), visit(s.at+"add"), chromedp.SendKeys("#text", dues), chromedp.Click("button.main"))
	s.do(chromedp.WaitVisible("#set-0-title"))
	s.do(chromedp.Click(`button[value="drop"]`), chromedp.WaitVisible("#text"), scripts(false))
	s.ends()
}

// The bookmark is pressed on a page of another site, which learns nothing.
func TestBookmarkInABrowser(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	root := deskArchive(t)
	s := sit(t, root)
	ctx := s.ctx
	do := func(ctx context.Context, actions ...chromedp.Action[chromedp.Void]) {
		t.Helper()
		if err := chromedp.Do(ctx, actions...); err != nil {
			t.Fatal(err)
		}
	}
	do(ctx, visit(s.at+"add"))
	becomes(t, ctx, "the bookmark", "document.querySelector('a.mark')?.href", "javascript:")
	mark := truth(t, ctx, "document.querySelector('a.mark').href")
	tokens := truth(t, ctx, `document.querySelector("[name=token]").value`)
	if strings.Contains(mark, tokens) {
		t.Error("the bookmark tells the token")
	}
	quoted, _ := json.Marshal(mark)
	severed := false
	paper := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		if severed {
			w.Header().Set("Cross-Origin-Opener-Policy", "same-origin")
		}
		_, _ = io.WriteString(w, `<!doctype html><html lang="en"><head><title>Cranes return to the quay</title></head><body><article><h1>Cranes return to the quay</h1><p>By Ola Brem</p>`+
			strings.Repeat("<p>The cranes of Quill are back at the quay, and the harbour master says that they stay until the autumn.</p>", 3)+
			`</article><button id="b">press</button><script>document.getElementById("b").onclick = () => { location.href = `+string(quoted)+` }; const opened = window.open; window.open = (...a) => window.held = opened(...a)</script></body></html>`)
	}))
	defer paper.Close()
	press := func(page string) context.Context {
		t.Helper()
		do(ctx, visit(paper.URL+page+"?session=secret&page=2#top"))
		came := chromedp.WaitNewTarget(ctx, func(i *target.Info) bool { return strings.Contains(i.URL, "/_dossier/clip") })
		do(ctx, chromedp.Click("#b"))
		tab, cancel := chromedp.NewContext(ctx, chromedp.WithTargetID(<-came))
		t.Cleanup(cancel)
		do(tab) // begins here: what is begun while something is waited for ends with that
		return tab
	}
	tab := press("/cranes")
	becomes(t, tab, "what came", "document.querySelector('.says')?.innerText", "“Cranes return to the quay” from 127.0.0.1")
	if got := truth(t, ctx, `(() => { try { return window.held.document.body.innerText } catch { return "closed" } })()`); got != "closed" {
		t.Errorf("the page reads the desk: %.200s", got)
	}
	do(tab, chromedp.EmulateViewport(1280, 900))
	shot(t, tab, "add-clip")
	do(tab, chromedp.Click("form.sent button"))
	becomes(t, tab, "how it is read", "document.querySelector('.brought h2')?.innerText", "Cranes return to the quay")
	until(t, tab, paper.URL+"/cranes?page=2", "document.querySelector('#set-0-source_url').value")
	until(t, tab, "Ola Brem", "document.querySelector('#set-0-authors').value")
	severed = true // a page that lets no window speak to it: its address is offered
	tab = press("/severed")
	becomes(t, tab, "what came", "document.querySelector('.says')?.innerText", "Nothing came")
	if got := truth(t, tab, "document.querySelector('.instead [name=address]').value + ' ' + location.href"); !strings.Contains(got, "/severed?") || strings.Count(got, "secret") != 1 {
		t.Errorf("%s", got)
	}
}

package main

// The site’s own scripts in a real browser: the theme, what is copied, lists as tables, names that
// are pointed at.

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"dossier/cmd/dossier/internal/testkit"
)

// What a page does beyond being read, from a disk and from a host, on a phone and
// at a desk.
func TestReaderWithScripts(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	site := siteOf(t, "../..")
	server := httptest.NewServer(http.FileServer(http.Dir(site)))
	defer server.Close()
	ctx := browser(t)
	w := observe(t, ctx)
	value := func(js string) string { return truth(t, ctx, js) }
	for _, at := range []struct {
		base  string
		width int64
	}{{"file://" + site + "/", 360}, {"file://" + site + "/", 1280}, {server.URL + "/", 360}, {server.URL + "/", 1280}} {
		base := at.base
		if err := chromedp.Do(ctx, chromedp.EmulateViewport(at.width, 900), opened(base+"briefings/colombians-cocaine-trade.html")); err != nil {
			t.Fatal(err)
		}
		// A name tells of itself when the keyboard comes to it, and goes with Escape.
		if err := chromedp.Do(ctx, chromedp.KeyEvent("\t")); err != nil {
			t.Fatal(err)
		}
		value("document.querySelector('.text a[data-entity=\"nicolas-maduro\"]').focus()")
		if err := chromedp.Do(ctx, chromedp.WaitVisible(".preview")); err != nil {
			t.Fatal(err)
		}
		if got := value("document.querySelector('.preview .type').textContent + document.querySelectorAll('.preview .slip [data-badge][data-basis]').length + document.activeElement.getAttribute('aria-describedby')"); !strings.HasPrefix(got, "Nicolás Maduro") || !strings.HasSuffix(got, "preview") {
			t.Errorf("%s: the preview says %q", base, got)
		}
		until(t, ctx, "true", "document.documentElement.scrollWidth <= innerWidth") // with the preview
		if err := chromedp.Do(ctx, chromedp.KeyEvent("\u001b")); err != nil {
			t.Fatal(err)
		}
		until(t, ctx, "0", "document.querySelectorAll('.preview').length")
		// A link to copy at each paragraph.
		until(t, ctx, base+"briefings/colombians-cocaine-trade.html#p2", "document.querySelector('#p2 > .anchor').href")
		// What is copied of a paragraph is its words, who said them, and its address; of a
		// citation, what it says.
		value("window.copied = [], navigator.clipboard ? navigator.clipboard.writeText = s => (copied.push(s), Promise.resolve()) : Object.defineProperty(navigator, 'clipboard', {value: {writeText: s => (copied.push(s), Promise.resolve())}})")
		if got := value("(document.querySelector('#p2 > .anchor').click(), document.querySelectorAll('.cite .copy').forEach(b => b.click()), copied.length + copied[0])"); !strings.HasPrefix(got, "4“") || !strings.Contains(got, "colombians-cocaine-trade.html#p2") || strings.Contains(got, "¶") || !strings.Contains(got, "“Colombian’s Cocaine Trade.”") && !strings.Contains(got, "“Colombian's Cocaine Trade.”") {
			t.Errorf("%s: what is copied is %q", base, got)
		}
		// Colours by choice, which the next page keeps.
		if err := chromedp.Do(ctx, media("light"), chromedp.Focus("#theme button"), chromedp.KeyEvent("\r")); err != nil {
			t.Fatal(err)
		}
		until(t, ctx, "dark", "document.documentElement.dataset.theme")
		dark := value("getComputedStyle(document.body).backgroundColor")
		if err := chromedp.Do(ctx, opened(base+"index.html")); err != nil {
			t.Fatal(err)
		}
		if got := value("document.documentElement.dataset.theme + getComputedStyle(document.body).backgroundColor"); got != "dark"+dark || dark == "rgb(251, 250, 247)" {
			t.Errorf("%s: the next page is %q after %q", base, got, dark)
		}
		value("localStorage.clear()")
		tableOf(t, ctx, base, value)
	}
	if said, _ := w.take(); len(said) > 0 {
		t.Errorf("the pages say %q", said)
	}
}

// tableOf holds a list as a table: it keeps what was chosen in its address, and a briefing
// that is opened from it leads on in the order of the table, and back.
func tableOf(t *testing.T, ctx context.Context, base string, value func(js string) string) {
	t.Helper()
	if err := chromedp.Do(ctx, opened(base+"briefings/index.html"), chromedp.WaitVisible("#as-table button"), chromedp.Click("#as-table button"), chromedp.WaitVisible(".sorted tbody tr")); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, "6,true,true,true", "[document.querySelectorAll('.sorted thead button').length, document.querySelectorAll('.sorted [data-badge=published][data-basis]').length === document.querySelectorAll('.sorted tbody tr').length, document.querySelector('#listed').hidden, document.documentElement.scrollWidth <= innerWidth]")
	titles := "[...document.querySelectorAll('.sorted tbody a')].map(a => a.textContent)"
	sorted := value("(document.querySelector('.sorted thead button').click(), JSON.stringify(" + titles + ") === JSON.stringify(" + titles + ".sort(new Intl.Collator('en', {numeric: true, sensitivity: 'base'}).compare))) + location.hash")
	if sorted != "true#table&by=Title" {
		t.Errorf("%s: sorted by title: %s", base, sorted)
	}
	if err := chromedp.Do(ctx, chromedp.Click(".sorted tbody a")); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, "1 /2#table&by=Title", "document.querySelector('.walk').textContent.trim().slice(2, 5) + document.querySelectorAll('.walk a').length + document.querySelector('.walk a').hash")
}

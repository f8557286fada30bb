package main

// The site's own script in a real browser: the theme, links to paragraphs, names that
// are pointed at.

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"dossier/cmd/dossier/internal/testkit"
)

// What a page does beyond being read, from a disk and from a host, on a phone and
// at a desk.
func TestReaderWithScripts(t *testing.T) {
	testkit.Tool(t, "chromium")
	site := siteOf(t, "../..")
	server := httptest.NewServer(http.FileServer(http.Dir(site)))
	defer server.Close()
	ctx := browser(t)
	w := observe(t, ctx)
	value := func(js string) string {
		t.Helper()
		s, err := chromedp.Run(ctx, chromedp.Evaluate[string]("String("+js+")"))
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	for _, at := range []struct {
		base  string
		width int64
	}{{"file://" + site + "/", 360}, {"file://" + site + "/", 1280}, {server.URL + "/", 360}, {server.URL + "/", 1280}} {
		base := at.base
		if err := chromedp.Do(ctx, chromedp.EmulateViewport(at.width, 900), chromedp.Navigate(base+"briefings/colombians-cocaine-trade.html")); err != nil {
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
		if wide := value("document.documentElement.scrollWidth <= innerWidth"); wide != "true" {
			t.Errorf("%s: the preview makes the page wider than a screen of %d", base, at.width)
		}
		if err := chromedp.Do(ctx, chromedp.KeyEvent("\u001b"), chromedp.Sleep(100*time.Millisecond)); err != nil {
			t.Fatal(err)
		}
		if n := value("document.querySelectorAll('.preview').length"); n != "0" {
			t.Errorf("%s: Escape leaves %s previews", base, n)
		}
		// A link to copy at each paragraph.
		if got := value("document.querySelector('#p2 > .anchor').href"); got != base+"briefings/colombians-cocaine-trade.html#p2" {
			t.Errorf("the link to copy is %q", got)
		}
		// Colours by choice, which the next page keeps.
		if err := chromedp.Do(ctx, media("light"), chromedp.Focus("#theme button"), chromedp.KeyEvent("\r")); err != nil {
			t.Fatal(err)
		}
		dark := value("getComputedStyle(document.body).backgroundColor")
		if err := chromedp.Do(ctx, chromedp.Navigate(base+"index.html")); err != nil {
			t.Fatal(err)
		}
		if got := value("document.documentElement.dataset.theme + getComputedStyle(document.body).backgroundColor"); got != "dark"+dark || dark == "rgb(251, 250, 247)" {
			t.Errorf("%s: the next page is %q after %q", base, got, dark)
		}
		value("localStorage.clear()")
	}
	if said, _ := w.take(); len(said) > 0 {
		t.Errorf("the pages say %q", said)
	}
}

package main

// Every kind of page is held to the rules of accessibility by axe, in a real browser,
// because contrast and roles depend on the styles that apply.

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"dossier/cmd/dossier/internal/testkit"
)

// axe finds nothing on any kind of page: phone and desktop, light and dark, and
// on the search with its results.
func TestAccessibility(t *testing.T) {
	testkit.Tool(t, "axe")
	site := siteOf(t, "../..")
	ctx := browser(t)
	var list []string
	for _, p := range append(kinds(pages(t, site)), "search.html?q=maduro+seizure", "briefings/colombians-cocaine-trade.html?q=maduro", "index.html#box", "entities/index.html", "chronology/2026.html#only&precision=0", "chronology/2026.html#only&precision=0&precision=1&name=nobody", "chronology/index.html") {
		list = append(list, site+"/"+p)
	}
	// what is gone, taken back or shown in part, in a site that is marked
	marked := buildSite(t, "--root", "testdata/hostile", "--max-tlp", "AMBER")
	for _, p := range []string{"briefings/withdrawn.html", "records/withdrawn.html", "entities/gone-name.html", "briefings/taken-back-script-windowpwned-1-script.html"} {
		list = append(list, marked+"/"+p)
	}
	for _, look := range []struct {
		width  int64
		scheme string
	}{{360, "dark"}, {1280, "light"}} {
		if err := chromedp.Do(ctx, chromedp.EmulateViewport(look.width, 900), media(look.scheme)); err != nil {
			t.Fatal(err)
		}
		for _, p := range list {
			if err := chromedp.Do(ctx, opened("file://"+p)); err != nil {
				t.Fatal(err)
			}
			if strings.HasSuffix(p, "search.html?q=maduro+seizure") {
				if err := chromedp.Do(ctx, chromedp.WaitVisible("#search-results h3 a")); err != nil {
					t.Fatal(err)
				}
			}
			if strings.Contains(p, "#only") { // with its filters
				if err := chromedp.Do(ctx, chromedp.WaitVisible("#sift fieldset:not([hidden])")); err != nil {
					t.Fatal(err)
				}
			}
			if strings.HasSuffix(p, "#box") { // with what it offers
				if err := chromedp.Do(ctx, chromedp.SendKeys("#find", "maduro"), chromedp.WaitVisible("#find-list [role=option]")); err != nil {
					t.Fatal(err)
				}
			}
			if strings.HasSuffix(p, "?q=maduro") {
				if err := chromedp.Do(ctx, chromedp.WaitVisible("article.briefing mark")); err != nil {
					t.Fatal(err)
				}
			}
			for _, v := range axed(t, ctx) {
				t.Errorf("%s at %d, %s: %v", p, look.width, look.scheme, v)
			}
		}
	}
}

package main

// Every kind of page is held to the rules of accessibility by axe, in a real browser,
// because contrast and roles depend on the styles that apply.

import (
	"context"
	"fmt"
	"path"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"dossier/cmd/dossier/internal/testkit"
)

// axe finds nothing on any kind of page: phone and desktop, light and dark, and
// on the search with its results. Of several of one kind each further one has one of both.
func TestAccessibility(t *testing.T) {
	t.Parallel()
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
	type look struct {
		width  int64
		scheme string
	}
	of := map[string]int{} // pages of one kind so far
	for _, p := range list {
		looks, kind := []look{{360, "dark"}, {1280, "light"}}, path.Dir(p)
		if n := of[kind]; n > 1 && (path.Base(kind) == "briefings" || path.Base(kind) == "pages") {
			looks = looks[n%2 : n%2+1]
		}
		of[kind]++
		for i, look := range looks {
			if err := chromedp.Do(ctx, chromedp.EmulateViewport(look.width, 900), media(look.scheme)); err != nil {
				t.Fatal(err)
			}
			if i == 0 || strings.Contains(p, "/search.html") || strings.Contains(p, "/chronology/") { // filters are opened where there is room when the page comes
				if err := chromedp.Do(ctx, opened("file://"+p), whole(p)); err != nil {
					t.Fatal(err)
				}
			}
			for _, v := range axed(t, ctx) {
				t.Errorf("%s at %d, %s: %v", p, look.width, look.scheme, v)
			}
		}
	}
}

// whole waits until a page shows what its address asks for.
func whole(address string) chromedp.Action[chromedp.Void] {
	switch {
	case strings.HasSuffix(address, "search.html?q=maduro+seizure"):
		return chromedp.WaitVisible("#search-results h3 a")
	case strings.Contains(address, "#only"): // with its filters
		return chromedp.WaitVisible("#sift fieldset:not([hidden])")
	case strings.HasSuffix(address, "#box"): // with what it offers
		return chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
			return chromedp.Do(ctx, chromedp.SendKeys("#find", "maduro"), chromedp.WaitVisible("#find-list [role=option]"))
		})
	case strings.HasSuffix(address, "?q=maduro"):
		return chromedp.WaitVisible("article.briefing mark")
	}
	return chromedp.WaitReady("body")
}

// axe is heard: what breaks a rule is found, also on a page that it has passed before.
func TestAxeIsHeard(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "axe")
	ctx := browser(t)
	if err := chromedp.Do(ctx, chromedp.Navigate(`data:text/html,<html lang="en"><title>A page</title><main><h1>A page</h1></main>`)); err != nil {
		t.Fatal(err)
	}
	if found := axed(t, ctx); len(found) > 0 {
		t.Errorf("on a good page: %v", found)
	}
	truth(t, ctx, `document.querySelector("main").insertAdjacentHTML("beforeend", "<p style='color: rgb(190, 190, 190)'>Pale words</p><img src='data:,'>")`)
	found := fmt.Sprint(axed(t, ctx))
	for _, want := range []string{"color-contrast", "Pale words", "image-alt"} {
		if !strings.Contains(found, want) {
			t.Errorf("%s is not in %s", want, found)
		}
	}
}

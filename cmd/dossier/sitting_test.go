package main

// One sitting of a maintainer at the desk, in a browser: what the tests of its pages share.

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"dossier/cmd/dossier/internal/testkit"
)

type sitting struct {
	*running
	t       *testing.T
	ctx     context.Context
	console *watcher
	at      string // the address of the desk
}

// sit opens a browser for the preview of an archive.
func sit(t *testing.T, root string) *sitting {
	t.Helper()
	s := &sitting{t: t, running: previewOf(t, root), ctx: browser(t)}
	s.console = observe(t, s.ctx)
	s.at = strings.TrimSuffix(s.address, "/") + "/_dossier/"
	return s
}

func (s *sitting) do(actions ...chromedp.Action[chromedp.Void]) {
	s.t.Helper()
	if err := chromedp.Do(s.ctx, actions...); err != nil {
		s.t.Fatal(err)
	}
}

// becomes waits until an expression holds what is wanted. The driver may look into a frame:
// top is the desk.
func (s *sitting) becomes(what, expression, want string) {
	s.t.Helper()
	becomes(s.t, s.ctx, what, expression, want)
}

func (s *sitting) truth(expression string) string {
	s.t.Helper()
	return truth(s.t, s.ctx, expression)
}

// follows waits until the page shows the site as the last act made it: a key that is pressed,
// and an address that is opened, while a page is loaded once more are lost.
func (s *sitting) follows() {
	s.t.Helper()
	s.becomes("the site", `String(!top.document.querySelector(".behind") && top.document.readyState === "complete")`, "true")
}

// looks looks at the page at all widths, light and dark: it is no wider than the screen. axe
// finds nothing on a phone and at a desk, in light and in dark.
func (s *sitting) looks(name string) {
	s.t.Helper()
	for _, look := range []struct {
		width  int64
		scheme string
		asked  bool
	}{{1600, "light", false}, {1280, "dark", true}, {768, "dark", false}, {360, "light", true}, {360, "dark", false}} {
		s.do(chromedp.EmulateViewport(look.width, 900), media(look.scheme))
		if wide := s.truth("top.document.documentElement.scrollWidth - innerWidth"); !strings.HasPrefix(wide, "-") && wide != "0" {
			s.t.Errorf("%s at %d is %s wider than the screen", name, look.width, wide)
		}
		if look.asked {
			for _, v := range axed(s.t, s.ctx) {
				s.t.Errorf("%s at %d, %s: %v", name, look.width, look.scheme, v)
			}
		}
		shot(s.t, s.ctx, fmt.Sprintf("desk-%s-%d-%s", name, look.width, look.scheme))
	}
	s.do(chromedp.EmulateViewport(1280, 900), media("light"))
}

// goes opens a page of the desk.
func (s *sitting) goes(page string) {
	s.t.Helper()
	s.do(visit(s.at + page))
	s.follows()
}

// looksAt opens a page and looks at it.
func (s *sitting) looksAt(name, page string) {
	s.t.Helper()
	s.follows()
	s.goes(page)
	s.looks(name)
}

// ends ends the sitting: the console said nothing, and what is shown is what a build makes.
func (s *sitting) ends() {
	s.t.Helper()
	if said, _ := s.console.take(); len(said) > 0 {
		s.t.Errorf("the page says %q", said)
	}
	s.equalsBuild()
}

// axed reports what axe finds on a page; a frame in it is a page of its own. A page keeps the
// axe that it was given: a browser is slow where it runs a script for the first time.
func axed(t *testing.T, ctx context.Context) (out []any) {
	t.Helper()
	axe, err := os.ReadFile(testkit.Tool(t, "axe"))
	if err != nil {
		t.Fatal(err)
	}
	if !value[bool](t, ctx, "return !!window.axe") {
		if _, err := chromedp.Run(ctx, chromedp.Evaluate[any]("(() => {"+string(axe)+"\n})(), 0")); err != nil {
			t.Fatal(err)
		}
	}
	found, err := chromedp.Run(ctx, chromedp.Evaluate[string](`axe.run({exclude: [["iframe"]]}, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'], selectors: false})
		.then(r => JSON.stringify(r.violations.map(v => [v.id, v.help, v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + (n.any[0]?.message || ''))])))`, chromedp.EvalAwaitPromise))
	if err == nil {
		err = json.Unmarshal([]byte(found), &out)
	}
	if err != nil {
		t.Fatal(err)
	}
	return out
}

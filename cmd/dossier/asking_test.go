package main

// What tests ask a page, and how they wait. On a busy machine a page answers late, and one
// that is left while it is asked never does: so a question is asked until there is an answer,
// what an act leads to is waited for, and nothing is asked to be quick.

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// patience guards against waiting for ever.
const patience = 5 * time.Minute

// eventually waits until something is so, and returns whether it ever was.
func eventually(is func() bool) bool {
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if is() {
			return true
		}
	}
	return false
}

// visit goes to an address. A page that loads itself once more at this moment keeps the
// browser from going, and it is told again.
func visit(address string) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, _ *chromedp.Target) (err error) {
		var refused *chromedp.LoadError
		eventually(func() bool {
			err = chromedp.Do(ctx, chromedp.Navigate(address))
			return !errors.As(err, &refused) || refused.ErrorText != "net::ERR_ABORTED"
		})
		return err
	})
}

// opened goes to a page and waits for its scripts, which run when it was painted: one more,
// of a file that does nothing twice, runs behind them.
func opened(address string) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		if err := chromedp.Do(ctx, visit(address)); err != nil {
			return err
		}
		_, err := chromedp.Run(ctx, chromedp.Evaluate[string](scriptsRan, chromedp.EvalAwaitPromise))
		return err
	})
}

// scriptsRan is a promise that a page keeps when its scripts have run.
const scriptsRan = `new Promise(done => {
		const links = document.querySelectorAll("link[as=script]");
		const behind = () => document.head.querySelectorAll("script[src]").length < links.length ? setTimeout(behind, 10) :
			document.head.append(Object.assign(document.createElement("script"), {src: new URL("../search/rules.js", links[0].href), async: false, onload: () => done(""), onerror: () => done("")}));
		links.length ? behind() : done("");
	})`

// pageSays runs a script in the page, within a time, and reads what it returns into v.
func pageSays(ctx context.Context, within time.Duration, script string, v any) error {
	ctx, cancel := context.WithTimeout(ctx, within)
	defer cancel()
	out, err := chromedp.Run(ctx, chromedp.Evaluate[string]("(async () => JSON.stringify(await (async () => {"+script+"})()))()", chromedp.EvalAwaitPromise))
	if err != nil {
		return err
	}
	return json.Unmarshal([]byte(out), v)
}

// value returns what a script in the page returns: what it needs is waited for.
func value[T any](t *testing.T, ctx context.Context, script string) (v T) {
	t.Helper()
	var err error
	if !eventually(func() bool { err = pageSays(ctx, time.Minute, script, &v); return err == nil }) {
		t.Fatalf("%s: %v", script, err)
	}
	return v
}

// truth returns what an expression in the page gives, as text.
func truth(t *testing.T, ctx context.Context, expression string) string {
	t.Helper()
	return value[string](t, ctx, "return String("+expression+")")
}

// becomes waits until the text that an expression gives holds a text.
func becomes(t *testing.T, ctx context.Context, what, expression, want string) {
	t.Helper()
	waits(t, ctx, what, expression, want, strings.Contains)
}

// until waits until an expression gives a text and nothing more.
func until(t *testing.T, ctx context.Context, want, expression string) {
	t.Helper()
	waits(t, ctx, "the page", expression, want, func(got, want string) bool { return got == want })
}

func waits(t *testing.T, ctx context.Context, what, expression, want string, fits func(got, want string) bool) {
	t.Helper()
	var got string
	var err error
	if !eventually(func() bool {
		got = ""
		err = pageSays(ctx, 10*time.Second, "return String("+expression+")", &got)
		return err == nil && fits(got, want)
	}) {
		var shown string
		_ = pageSays(ctx, 10*time.Second, `return [location, document.activeElement?.outerHTML.slice(0, 200), document.body.innerText.slice(0, 500)].join("\n")`, &shown)
		t.Fatalf("%s: %s gives %q, want %q (%v)\n%s", what, expression, got, want, err, shown)
	}
}

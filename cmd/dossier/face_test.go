package main

// What a page brings along for reading: the text face, its weight, its licence; and what is
// told of a list since the last visit.

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"dossier/cmd/dossier/internal/testkit"
)

// The faces that the style names are in the site, whole and light, with their licence; and
// none makes a reader wait or moves a line.
func TestTextFace(t *testing.T) {
	const most = 60_000
	site := siteOf(t, "../..")
	list, err := filepath.Glob(filepath.Join(site, "assets", "style.*.css"))
	if err != nil || len(list) != 1 {
		t.Fatalf("%v %v", list, err)
	}
	style, err := os.ReadFile(list[0])
	if err != nil {
		t.Fatal(err)
	}
	faces := regexp.MustCompile(`@font-face \{[^}]*\}`).FindAllString(string(style), -1)
	if len(faces) != 3 {
		t.Fatalf("%d faces: %q", len(faces), faces)
	}
	total := 0
	for _, face := range faces {
		name := regexp.MustCompile(`url\((.+?)\)`).FindStringSubmatch(face)
		if name == nil || !strings.Contains(face, "font-display: optional") || !strings.Contains(face, "unicode-range") {
			t.Fatalf("%s", face)
		}
		data, err := os.ReadFile(filepath.Join(site, "assets", name[1]))
		if err != nil || !strings.HasPrefix(string(data), "wOF2") {
			t.Errorf("%s: %v", name[1], err)
		}
		total += len(data)
	}
	if total > most {
		t.Errorf("the faces weigh %d bytes, want %d at most", total, most)
	}
	for name, want := range map[string]string{filepath.Join(site, "assets", "literata.OFL.txt"): "SIL OPEN FONT LICENSE", "../../NOTICE": "static/assets/literata"} {
		if data, err := os.ReadFile(name); err != nil || !strings.Contains(string(data), want) {
			t.Errorf("%s lacks %q: %v", name, want, err)
		}
	}
}

// A list says what is new on it since the last visit, and nothing on the first one or where
// it was switched off. What moved up into it is not called new.
func TestNewSinceTheLastVisit(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	ctx := browser(t)
	at := "file://" + siteOf(t, "../..") + "/briefings/index.html"
	rows := `[...document.querySelectorAll("#listed .card")].map(c => c.classList.contains("fresh") ? "+" : "-").join("")`
	said := `document.querySelector("#visits summary")?.textContent.replace(/,.*/, "") || ""`
	// remember makes the browser remember some of the rows, by their numbers, and others.
	remember := func(which, others string) string {
		return `(() => { const all = JSON.parse(localStorage["dossier-visits"]), one = all[location.pathname], ids = window.ids ||= one.ids;
			one.ids = [` + which + `].map(n => ids[n]).concat([` + others + `]);
			localStorage["dossier-visits"] = JSON.stringify(all); sessionStorage.clear(); return "" })()`
	}
	for _, c := range []struct{ what, do, rows, said string }{
		{"the first visit", "(localStorage.clear(), sessionStorage.clear())", "-----", ""},
		{"nothing new", remember("0, 1, 2, 3, 4", ""), "-----", "Nothing new on this list since your last visit"},
		{"one at the top and one below", remember("1, 2, 3", ""), "+---+", "2 new on this list since your last visit"},
		{"one that left, one that came", remember("1, 2, 3, 4", `"gone"`), "+----", "1 new on this list since your last visit"},
		{"one that may have moved up", remember("0, 1, 2, 3", `"gone"`), "-----", ""},
		{"nothing of it is known", remember("", `"gone"`), "-----", ""},
		{"opened again", "''", "-----", ""},
		{"switched off", `localStorage["dossier-visits"] = '{"off":true}'`, "-----", "New briefings are not marked here."},
	} {
		if err := chromedp.Do(ctx, opened(at)); err != nil {
			t.Fatal(err)
		}
		truth(t, ctx, c.do)
		if err := chromedp.Do(ctx, opened(at)); err != nil {
			t.Fatal(err)
		}
		for _, want := range [][3]string{{rows, c.rows, "rows"}, {said, c.said, "words"}, {`(() => { const place = document.querySelector("#visits"), filled = place.offsetHeight; place.replaceChildren(); return String(filled - place.offsetHeight) })()`, "0", "pixels that it moves"}} {
			if got := truth(t, ctx, want[0]); got != want[1] {
				t.Errorf("%s: %s are %q, want %q", c.what, want[2], got, want[1])
			}
		}
	}
}

// Nothing moves on a page while its scripts fill it, on a phone as on a desk; and no button
// lies on the text that it copies.
func TestTextFaceNothingMoves(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	ctx := browser(t)
	server := httptest.NewServer(http.FileServer(http.Dir(siteOf(t, "../.."))))
	defer server.Close()
	for _, width := range []int64{360, 1280} {
		for _, p := range []string{"search.html", "search.html?q=cartel", "briefings/index.html", "entities/index.html"} {
			if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 900), opened(server.URL+"/"+p)); err != nil {
				t.Fatal(err)
			}
			const watch = `(() => { window.moved = 0; new PerformanceObserver(l => l.getEntries().forEach(e => { moved += e.value; })).observe({ type: "layout-shift", buffered: true }); return "" })()`
			truth(t, ctx, watch)
			time.Sleep(time.Second) // what is too late to be seen here fails nothing
			if moved := value[float64](t, ctx, "return window.moved"); moved > .004 {
				t.Errorf("%s, %d wide, moves by %.3f", p, width, moved)
			}
		}
	}
	const apart = `(() => { const at = s => document.querySelector(s).getBoundingClientRect(); return at(".cite > .copy").bottom <= at(".cite > .citation").top + 1 })()`
	if err := chromedp.Do(ctx, opened(server.URL+"/briefings/colombians-cocaine-trade.html")); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, "true", apart) // the button does not lie on the citation that it copies
}

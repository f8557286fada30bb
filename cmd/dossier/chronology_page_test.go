package main

// What a reader does with the chronology: filters by name, publisher and precision and what
// they count, the address that keeps them, the way through years and pages, and what is
// said where nothing is left. In a real browser, from a disk and below a path of a host.

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"dossier/cmd/dossier/internal/testkit"
)

// almanac is an archive whose dated sentences can be counted; 2023 has two pages of them.
func almanac(t *testing.T) string {
	var long strings.Builder
	for n := range 310 {
		who := "the pilots"
		if n == 299 { // on the last day
			who = "Orla Tendwick"
		}
		fmt.Fprintf(&long, "On %d November 2023 %s wrote entry %d into the book.\n\n", 1+n%30, who, n)
	}
	return buildSite(t, "--quiet", "--root", archiveWith(t,
		"content/entities/orla-tendwick.md", "---\nname: Orla Tendwick\ntype: person\n---\n",
		"content/entities/milo-quent.md", "---\nname: Milo Quent\ntype: person\n---\n",
		"seeds/a.md", "---\ntitle: A\npublished: 2024-05-01\npublisher: The Quay\n---\nOn 3 March 2024 Orla Tendwick shut the gate. In April 2024 it stood open.\n\nIn 1987 the gate was built.\n",
		"seeds/b.md", "---\ntitle: B\npublished: 2024-05-02\npublisher: Tidewatch\n---\nOn 3 March 2024 Orla Tendwick and Milo Quent met at the gate.\n\nIn 1991 a flood took it.\n",
		"seeds/c.md", "---\ntitle: C\npublished: 2024-05-03\n---\nOn 9 March 2024 Milo Quent left.\n",
		"seeds/d.md", "---\ntitle: D\npublished: 2023-12-01\npublisher: The Logbook\n---\n"+long.String()))
}

// A reader filters the chronology. Long because it is one visit, told from its beginning.
func TestChronologyIsFiltered(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	site := almanac(t)
	server := httptest.NewServer(http.StripPrefix("/some/where/", http.FileServer(http.Dir(site))))
	defer server.Close()
	ctx := browser(t)
	w := observe(t, ctx)
	run := func(script string) string { return truth(t, ctx, script) }
	leave := func(script string) { run("setTimeout(() => " + script + ")") } // it has said so before it is left
	const (
		shown  = "[...document.querySelectorAll('.day p:not(.hint) > a:not(.hint)')].filter(e => e.checkVisibility()).length"
		status = "document.getElementById('sift-status')?.textContent"
		years  = "[...document.querySelectorAll('.years li:not([hidden])')].map(e => e.innerText.trim().replace(/\\s+/g, ' ')).join(', ')"
	)
	pick := func(key, value string) {
		run("document.querySelector('#sift input[name=" + key + "][value=\"" + value + "\"]').click()")
	}
	for _, base := range []string{"file://" + site + "/", server.URL + "/some/where/"} {
		open := func(path string) {
			t.Helper()
			if err := chromedp.Do(ctx, visit("about:blank"), chromedp.EmulateViewport(1280, 900), visit(base+path), chromedp.WaitVisible("#sift fieldset:not([hidden])")); err != nil {
				t.Fatal(err)
			}
		}
		open("chronology/index.html")
		until(t, ctx, "316 dated sentences", status)
		pick("name", "orla-tendwick")
		until(t, ctx, "3 of 316 sentences", status)
		until(t, ctx, "2023 1, 2024 2", years)
		until(t, ctx, "2020–2029 3", "[...document.querySelectorAll('.types-nav li:not([hidden])')].map(e => e.innerText).join()")
		// A second name narrows, a second publisher adds.
		pick("name", "milo-quent")
		until(t, ctx, "1 of 316 sentences", status)
		pick("name", "milo-quent")
		pick("publisher", "the-quay")
		until(t, ctx, "1 of 316 sentences", status)
		pick("publisher", "tidewatch")
		until(t, ctx, "2 of 316 sentences", status)
		// The choice goes along to a year, and stands in its address.
		leave("[...document.querySelectorAll('.years a')].find(a => a.textContent === '2024').click()")
		until(t, ctx, "2 of 4 sentences", status)
		until(t, ctx, "2", shown)
		until(t, ctx, "#only&name=orla-tendwick&publisher=the-quay&publisher=tidewatch", "location.hash")
		const above = "getComputedStyle(document.querySelector('.accounts > .hint')).display === 'none'" // the line above two accounts of a day
		until(t, ctx, "false", above)
		pick("publisher", "tidewatch")
		until(t, ctx, "1", shown)
		until(t, ctx, "true", above) // of two one is left
		// Out of a briefing the way back leads to the same.
		leave("[...document.querySelectorAll('.day p:not(.hint) > a')].find(a => a.checkVisibility()).click()")
		until(t, ctx, "A", "document.querySelector('h1')?.textContent")
		leave("history.back()")
		until(t, ctx, "1 of 4 sentences", status)
		run("[...document.querySelectorAll('button')].find(b => b.textContent === 'Clear filters').click()")
		until(t, ctx, "4 dated sentences", status)
		until(t, ctx, "4", "location.hash + "+shown)
		// Unknown publishers, and how exact a date is.
		open("chronology/2024.html#only&publisher=-")
		until(t, ctx, "1", shown)
		open("chronology/2024.html#only&precision=1")
		until(t, ctx, "1 of 4 sentences", status)
		until(t, ctx, "to the day 3,month only 1", "[...document.querySelectorAll('#sift fieldset:last-of-type label')].map(e => e.innerText.replace(/\\s+/g, ' ').trim()).join()")
		// What is on another page is counted, and led to.
		open("chronology/2023.html#only&name=orla-tendwick")
		until(t, ctx, "1 of 310 sentences · 0 on this page", status)
		leave("[...document.querySelectorAll('a')].find(a => a.textContent === 'page 2').click()")
		until(t, ctx, "1 of 310 sentences", status)
		until(t, ctx, "1", shown)
		// Nothing matches: which choice to take away.
		open("chronology/2024.html#only&name=milo-quent&publisher=the-quay")
		until(t, ctx, "No sentence matches. Without “Milo Quent”: 2 Without “The Quay”: 2", "document.querySelector('.banner')?.innerText.replace(/\\s+/g, ' ').trim()")
		run("[...document.querySelectorAll('.banner button')].find(b => b.textContent.includes('Quay')).click()")
		until(t, ctx, "2", shown)
		until(t, ctx, "SUMMARY", "document.activeElement.tagName")
		// A publisher's own chronology has no choice of publishers.
		open("publishers/the-logbook/chronology.html")
		until(t, ctx, "name", "[...document.querySelectorAll('#sift fieldset')].map(e => e.dataset.key).join()")
	}
	if said, _ := w.take(); len(said) > 0 {
		t.Errorf("the pages say %q", said)
	}
	// Without scripts the page is whole, and offers nothing that does not work.
	if err := chromedp.Do(ctx, scripts(true), visit("file://"+site+"/chronology/2024.html#only&precision=1")); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, "4,false", "["+shown+", document.getElementById('sift').checkVisibility()]")
}

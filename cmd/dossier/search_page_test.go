package main

// What a reader does with a search: the box in the header with the keyboard alone, filters
// and what they count, the way into a briefing and back. In a real browser, from a disk and
// below a path of a host.

import (
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"dossier/cmd/dossier/internal/testkit"
)

// fleet is an archive whose answers can be counted.
func fleet(t *testing.T) string {
	return buildSite(t, "--quiet", "--root", archiveWith(t,
		"content/entities/orla-tendwick.md", "---\nname: Orla Tendwick\ntype: person\n---\n",
		"seeds/a.md", "---\ntitle: Ferries of the north\npublished: 2024-05-01\nlanguage: en\nkind: news\npublisher: The Quay\n---\nThe ferry left the pier.\n\nOrla Tendwick counted the ferries at the piers; the port was closed.\n",
		"seeds/b.md", "---\ntitle: Piers of the south\npublished: 2024-03\nlanguage: en\nkind: report\npublisher: The Quay\n---\nA ferry and a pier.\n",
		"seeds/c.md", "---\ntitle: A ferry alone\npublished: 2023-07-07\nlanguage: en\nkind: news\npublisher: Tidewatch\n---\nThe ferry sank. Orla Tendwick saw it.\n",
		"seeds/d.md", "---\ntitle: El muelle\npublished: 2022\nlanguage: es\nkind: news\npublisher: Tidewatch\n---\nEl ferry y el muelle.\n",
		"content/pages/alone.md", "---\ntitle: Ferries without piers\nsearch: ferry -pier\n---\n"))
}

func TestBoxInTheHeader(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	site := fleet(t)
	server := httptest.NewServer(http.StripPrefix("/some/where/", http.FileServer(http.Dir(site))))
	defer server.Close()
	ctx := browser(t)
	w := observe(t, ctx)
	run := func(script string) string { return truth(t, ctx, script) }
	press := func(keys ...string) {
		t.Helper()
		for _, k := range keys {
			if err := chromedp.Do(ctx, chromedp.KeyEvent(k)); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, base := range []string{"file://" + site + "/", server.URL + "/some/where/"} {
		if err := chromedp.Do(ctx, visit(base+"briefings/index.html"), chromedp.WaitVisible("input#find")); err != nil {
			t.Fatal(err)
		}
		if _, asked := w.take(); slices.ContainsFunc(asked, func(u string) bool { // the page before may have asked until now
			return strings.HasPrefix(u, base) && (strings.Contains(u, "/search/") || strings.Contains(u, "find."))
		}) {
			t.Errorf("before the box is used a page loads %q", asked)
		}
		slash := func() { // as a key that writes nothing where a script takes it
			run("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '/', bubbles: true, cancelable: true}))")
		}
		slash()
		press("f", "e", "r", "r", "y")
		until(t, ctx, "?q=ferry", "new URL(document.querySelector('#find-list .all').dataset.href, location).search") // the answer to the last key
		until(t, ctx, "4 true", "document.querySelectorAll('#find-list .row').length + ' ' + (document.querySelector('#find').getAttribute('aria-expanded'))")
		until(t, ctx, "find,combobox,find-list,listbox", "[document.activeElement.id, document.activeElement.getAttribute('role'), document.activeElement.getAttribute('aria-controls'), document.querySelector('#find-list').getAttribute('role')]")
		until(t, ctx, "true", "/^(ferries|ferry)$/i.test(document.querySelector('#find-list mark').textContent)") // what was typed
		key := func(name string) {
			run("document.querySelector('#find').dispatchEvent(new KeyboardEvent('keydown', {key: '" + name + "', bubbles: true, cancelable: true}))")
		}
		key("ArrowDown")
		key("ArrowDown")
		until(t, ctx, "find-11", "document.querySelector('#find').getAttribute('aria-activedescendant') + document.querySelectorAll('#find-list [aria-selected=true]').length")
		key("Escape")
		until(t, ctx, "true false", "document.querySelector('#find-list').hidden + ' ' + document.querySelector('#find').hasAttribute('aria-activedescendant')")
		key("ArrowDown")
		key("ArrowDown")
		key("Enter")
		if err := chromedp.Do(ctx, chromedp.WaitVisible("article.briefing mark")); err != nil {
			t.Fatal(err)
		}
		until(t, ctx, "?q=ferry", "location.search")
		// Enter without a choice asks the search page.
		slash()
		press("q", "u", "a", "y")
		until(t, ctx, "true", "!document.querySelector('#find-list').hidden")
		press("\r")
		until(t, ctx, "quay true", "document.getElementById('q').value + ' ' + (document.getElementById('search-status').textContent !== '')")
		w.take()
	}
	if said, _ := w.take(); len(said) > 0 {
		t.Errorf("the pages say %q", said)
	}
}

func TestFiltersAndTheWayBack(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	site := fleet(t)
	ctx := browser(t)
	run := func(script string) string { return truth(t, ctx, script) }
	const results = "[...document.querySelectorAll('#search-results h3')].map(e => e.textContent).join(', ')"
	open := func(query string) {
		t.Helper()
		if err := chromedp.Do(ctx, opened("file://"+site+"/search.html"+query)); err != nil {
			t.Fatal(err)
		}
	}
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1280, 900)); err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string]string{
		"?q=ferry&sort=date":                                  "Ferries of the north, Piers of the south, A ferry alone, El muelle",
		"?q=ferry+-pier&sort=date":                            "A ferry alone, El muelle",
		"?q=ferry&kind=news&sort=date":                        "Ferries of the north, A ferry alone, El muelle",
		"?q=ferry&kind=news&language=en&sort=date":            "Ferries of the north, A ferry alone",
		"?q=ferry&year=2024&year=2022&sort=date":              "Ferries of the north, Piers of the south, El muelle",
		"?q=ferry&from=2024-03&to=2024-04":                    "Piers of the south",
		"?q=ferry&to=2023&sort=date":                          "A ferry alone, El muelle",
		"?q=ferry&from=2022-02":                               "Ferries of the north, Piers of the south, A ferry alone", // of 2022 it is not known
		"?name=orla-tendwick&sort=date":                       "Ferries of the north, A ferry alone",
		"?q=%22ferries+at+the+piers%22":                       "Ferries of the north",
		"?q=ferry+-%22ferries+at+the+piers%22&sort=date":      "Piers of the south, A ferry alone, El muelle",
		"?q=ferry&publisher=tidewatch&dated=stated&sort=date": "A ferry alone, El muelle",
	} {
		if query == "?q=ferry&from=2022-02" {
			query += "&sort=date"
		}
		open(query)
		until(t, ctx, want, results)
	}
	// What is counted beside the results, and what a choice does to it.
	count := func(key string) string {
		return "[...document.querySelectorAll('fieldset[data-key=" + key + "] label:not([hidden])')].map(l => l.textContent.trim().replace(/\\s+/g, ' ')).join(', ')"
	}
	open("?q=ferry+-pier")
	until(t, ctx, "Tidewatch 2", count("publisher"))
	until(t, ctx, "English 1, Spanish 1", count("language"))
	until(t, ctx, "Orla Tendwick 1", count("name"))
	run("document.querySelector('fieldset[data-key=language] input[value=es]').click()")
	until(t, ctx, "El muelle", results)
	until(t, ctx, "English 1, Spanish 1", count("language")) // a second choice would add these
	until(t, ctx, "2022 1", count("year"))
	run("document.querySelector('fieldset[data-key=language] input[value=en]').click()")
	until(t, ctx, "2", "document.querySelectorAll('#search-results h3').length")
	run("document.querySelector('.filters [type=reset]').click()")
	until(t, ctx, "ferry -pier 0", "document.getElementById('q').value + ' ' + document.querySelectorAll('.filters :checked').length")
	// Into a briefing, where the words are marked, and back to the same question.
	open("?q=%22the+piers%22+port&sort=date&kind=news")
	until(t, ctx, "Ferries of the north", results)
	if err := chromedp.Do(ctx, chromedp.Click("#search-results h3 a"), chromedp.WaitVisible(".back-to-results a")); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, "the piers|port", "[...document.querySelectorAll('article.briefing mark')].map(e => e.textContent).join('|')")
	until(t, ctx, "true", "document.querySelectorAll('.text a.entity').length > 0") // marks cost no links of names
	if err := chromedp.Do(ctx, chromedp.Click(".back-to-results a")); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, `"the piers" port1date`, "document.getElementById('q').value + document.querySelectorAll('.filters :checked').length + document.querySelector('[name=sort]').value")
	// A page that keeps a question leads to the same one.
	if err := chromedp.Do(ctx, opened("file://"+site+"/pages/alone.html"), chromedp.Click(".answers .figures a")); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, "A ferry alone, El muelle", results)
}

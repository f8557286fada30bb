package main

// The search as a reader uses it, in a real browser: its index is read by a script
// only, so no test in Go can tell whether anything is found.

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/chromedp/chromedp"

	"dossier/cmd/dossier/internal/testkit"
)

// asked is what the search page shows for a question.
type asked struct {
	Status  string
	Names   []string // where the names lead
	Results []string // where the titles of the results lead
	Titles  []string
	Snippet string
	Slips   int     // results with a slip
	Bytes   float64 // loaded for the page and the first results
	All     float64 // loaded for the page and all that it shows
	Took    float64 // milliseconds from the last key
}

// ask types a question into a fresh search page.
func ask(t *testing.T, ctx context.Context, base, question string) asked {
	t.Helper()
	if err := chromedp.Do(ctx, opened(base+"search.html")); err != nil {
		t.Fatal(err)
	}
	quoted, _ := json.Marshal(question)
	return value[asked](t, ctx, `
		const input = document.getElementById('q'), status = document.getElementById('search-status');
		const links = s => [...document.querySelectorAll(s)].filter(e => e.offsetParent).map(e => e.getAttribute('href').replace(/\?[^#]*/, ''));
		input.value = `+string(quoted)+`;
		const from = performance.now();
		input.dispatchEvent(new Event('input', {bubbles: true}));
		const loaded = () => performance.getEntriesByType('resource').reduce((n, e) => n + e.transferSize, 0) + performance.getEntriesByType('navigation')[0].transferSize;
		let first = 0, sum = 0;
		new MutationObserver(() => {
			if (!first && document.querySelector('#search-results article')) { first = performance.now() - from; sum = loaded(); }
		}).observe(document.getElementById('search-results'), {childList: true});
		while (!status.textContent) await new Promise(requestAnimationFrame);
		const took = first || performance.now() - from;
		sum = sum || loaded();
		return {Status: status.textContent, Names: links('#search-names a'), Results: links('#search-results h3 a'),
			Titles: [...document.querySelectorAll('#search-results h3')].map(e => e.textContent),
			Snippet: (document.querySelector('#search-results .snippet a')?.getAttribute('href') || '').replace(/\?[^#]*/, ''),
			Slips: document.querySelectorAll('#search-results article .slip [data-badge][data-basis]').length, Bytes: sum, All: loaded(), Took: took};`)
}

// A reader searches: from a disk on a phone, and under a sub-path at a desk.
func TestSearch(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	site := siteOf(t, "../..")
	server := httptest.NewServer(http.StripPrefix("/some/where/", http.FileServer(http.Dir(site))))
	defer server.Close()
	ctx := browser(t)
	w := observe(t, ctx)
	for _, at := range []struct {
		base  string
		width int64
	}{{"file://" + site + "/", 360}, {server.URL + "/some/where/", 1280}} {
		base := at.base
		if err := chromedp.Do(ctx, chromedp.EmulateViewport(at.width, 900)); err != nil {
			t.Fatal(err)
		}
		for _, q := range []struct {
			ask   string
			first string // of the results, or of the names
			why   string
		}{
			{"cocaine", "briefings/colombians-cocaine-trade.html", "a word of a title"},
			{"Colombian's Cocaine Trade", "briefings/colombians-cocaine-trade.html", "a title"},
			{"COLOMBIÁNS cocaíne", "briefings/colombians-cocaine-trade.html", "accents and capitals"},
			{"seizures", "briefings/venezuela-colombia-and-cartels.html", "another ending"},
			{`"seizure of Maduro"`, "briefings/venezuela-colombia-and-cartels.html", "a phrase with a common word"},
			{"seizu", "briefings/venezuela-colombia-and-cartels.html", "a beginning"},
			{"siezure", "briefings/venezuela-colombia-and-cartels.html", "a misspelling"},
			{"nicolas mad", "entities/nicolas-maduro.html", "a name that is being typed"},
			{"petroo", "entities/gustavo-petro.html", "a misspelt name"},
		} {
			a := ask(t, ctx, base, q.ask)
			got := append(append([]string{}, a.Names...), a.Results...)
			if len(got) == 0 || got[0] != q.first && (len(a.Results) == 0 || a.Results[0] != q.first) {
				t.Errorf("%s: %q (%s) finds %v, %q", base, q.ask, q.why, got, a.Status)
			}
			if a.Slips < 2*len(a.Results) {
				t.Errorf("%q: a result has no slip", q.ask)
			}
			if len(a.Results) > 0 && strings.HasPrefix(q.first, "briefings/") && !strings.Contains(a.Snippet, ".html#p") {
				t.Errorf("%q: the snippet leads to %q", q.ask, a.Snippet)
			}
		}
		if a := ask(t, ctx, base, `"maduro of seizure"`); len(a.Results) > 0 {
			t.Errorf("a phrase that nobody wrote is found: %v", a.Results)
		}
		if a := ask(t, ctx, base, "xyzzyqwv"); len(a.Results)+len(a.Names) > 0 || a.Status == "" {
			t.Errorf("what stands nowhere is found: %+v", a)
		}
		// From the first key to the opened page, and an address that can be shared.
		if err := chromedp.Do(ctx, opened(base+"index.html"), chromedp.KeyEvent("/"), chromedp.SendKeys("#find", "seizure"), chromedp.WaitVisible("#find-list [role=option]"),
			chromedp.KeyEvent("\r"), chromedp.WaitVisible("#search-results h3 a"), chromedp.KeyEvent("\r"), chromedp.WaitVisible("#search-results h3 a:focus"), chromedp.KeyEvent("\r"), chromedp.WaitVisible("article.briefing mark")); err != nil {
			t.Fatal(err)
		}
		if err := chromedp.Do(ctx, opened(base+"search.html?q=united&kind=brief")); err != nil {
			t.Fatal(err)
		}
		until(t, ctx, "1", "document.querySelectorAll('#search-results article').length") // of one kind
	}
	if said, _ := w.take(); len(said) > 0 {
		t.Errorf("the pages say %q", said)
	}
}

// A phrase whose words stand beside each other in many briefings is found though it
// stands in one, and that comes last by its words.
func TestPhraseAmongMany(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	root := t.TempDir()
	if err := os.Mkdir(filepath.Join(root, "seeds"), 0o755); err != nil {
		t.Fatal(err)
	}
	for i := range 200 {
		text := "The ferry harbour was open, and the ferry harbour was full.\n"
		if i == 170 { // one of the last, for its length
			text = strings.Repeat("Words of another kind altogether follow each other slowly here. ", 20) + "Then the ferry harbour of old.\n"
		}
		text = fmt.Sprintf("Report number %d\n\n%s", i, text)
		if err := os.WriteFile(filepath.Join(root, "seeds", fmt.Sprintf("%03d.txt", i)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	site := buildSite(t, "--root", root, "--quiet")
	a := ask(t, browser(t), "file://"+site+"/", `"the ferry harbour of"`)
	if len(a.Results) != 1 || !strings.Contains(a.Titles[0], "of another kind") {
		t.Errorf("found: %q %q", a.Titles, a.Status)
	}
}

// At ten thousand sources: what is asked for is among the first three, and how
// much and how long it takes. $DOSSIER_BENCH holds the corpus. Long because the three
// questions about a briefing come from one reading of it.
func TestSearchAtSize(t *testing.T) {
	testkit.Tool(t, "chromium")
	dir := os.Getenv("DOSSIER_BENCH")
	if dir == "" {
		t.Skip("set DOSSIER_BENCH to a folder with corpus-10000 and content-10000")
	}
	site := buildSite(t, "--sources", filepath.Join(dir, "corpus-10000", "raw"), "--content", filepath.Join(dir, "content-10000"), "--quiet")
	server := httptest.NewServer(http.FileServer(http.Dir(site)))
	defer server.Close()
	ctx := browser(t)
	list := pages(t, site)
	list = slices.DeleteFunc(list, func(p string) bool {
		return !strings.HasPrefix(p, "briefings/") || strings.Contains(p, "briefings/index")
	})
	var titles, phrases, names, sizes, sums, times = 0, 0, 0, []float64{}, []float64{}, []float64{}
	const n = 50
	read := func(p string) (b struct {
		Title      string
		Paragraphs []struct{ Text string }
		Mentions   []struct{ Entity, Name string }
	}) {
		data, err := os.ReadFile(filepath.Join(site, strings.TrimSuffix(p, ".html")+".json"))
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(data, &b); err != nil {
			t.Fatal(err)
		}
		return b
	}
	among := func(list []string, want string) bool { return slices.Contains(list[:min(3, len(list))], want) }
	for i := range n {
		p := list[i*len(list)/n]
		b := read(p)
		a := ask(t, ctx, server.URL+"/", b.Title)
		if among(a.Results, p) || len(a.Titles) > 0 && slices.Contains(a.Titles[:min(3, len(a.Titles))], b.Title) {
			titles++
		} else {
			t.Logf("title %q: %s is not among %v %q", b.Title, p, a.Titles, a.Status)
		}
		sizes, sums, times = append(sizes, a.Bytes), append(sums, a.All), append(times, a.Took)

		words := []string{}
		for _, par := range b.Paragraphs {
			if f := strings.Fields(par.Text); len(f) > len(words) {
				words = f
			}
		}
		at := min(i, max(0, len(words)-7))
		phrase := strings.TrimFunc(strings.Join(words[at:min(at+7, len(words))], " "), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		a = ask(t, ctx, server.URL+"/", `"`+strings.NewReplacer(`"`, "", "“", "", "”", "").Replace(phrase)+`"`)
		right := len(a.Results) > 0 // other briefings may hold the phrase too
		for _, r := range a.Results[:min(3, len(a.Results))] {
			said := false
			for _, par := range read(r).Paragraphs {
				said = said || strings.Contains(strings.ToLower(par.Text), strings.ToLower(phrase))
			}
			right = right && said
		}
		if right {
			phrases++
		} else {
			t.Logf("phrase %q: %s is not among %v %q", phrase, p, a.Results, a.Status)
		}
		sizes, sums, times = append(sizes, a.Bytes), append(sums, a.All), append(times, a.Took)

		m := b.Mentions[i%len(b.Mentions)]
		a = ask(t, ctx, server.URL+"/", m.Name)
		if among(a.Names, "entities/"+url.PathEscape(m.Entity)+".html") || len(a.Names) > 0 && strings.HasPrefix(a.Names[0], "briefings/") {
			names++
		} else {
			t.Logf("name %q: %s is not among %v", m.Name, m.Entity, a.Names)
		}
		sizes, sums, times = append(sizes, a.Bytes), append(sums, a.All), append(times, a.Took)
	}
	slices.Sort(sizes)
	slices.Sort(sums)
	slices.Sort(times)
	at := func(list []float64, q float64) float64 { return list[int(q*float64(len(list)-1))] }
	t.Logf("among the first three: %d of %d titles, %d phrases, %d names", titles, n, phrases, names)
	t.Logf("loaded: median %.0f KB, p95 %.0f KB, most %.0f KB", at(sizes, .5)/1000, at(sizes, .95)/1000, at(sizes, 1)/1000)
	t.Logf("loaded with all results of the first page: median %.0f KB, p95 %.0f KB, most %.0f KB", at(sums, .5)/1000, at(sums, .95)/1000, at(sums, 1)/1000)
	t.Logf("first results after: median %.0f ms, p95 %.0f ms, most %.0f ms", at(times, .5), at(times, .95), at(times, 1))
	if titles < n || phrases < n || names < n {
		t.Error("not all are found")
	}
	if most := at(sizes, 1); most > 300_000 {
		t.Errorf("a question loads %.0f bytes", most)
	}
}

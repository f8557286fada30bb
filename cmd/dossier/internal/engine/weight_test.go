package engine_test

// What a source becomes is bounded: hosts are full at a gigabyte, and each kind of file
// grows by a few words that nobody counts. The bounds lie a twentieth above what the
// files of an archive like this one take, so that whoever adds to one decides it; the text
// face, which every site has once, is a sixtieth of each here. And
// nothing is a page of its own that only repeats another.

import (
	"fmt"
	"path"
	"regexp"
	"strings"
	"testing"
)

// reports are sources of invented words: three thousand bytes each, with the names of
// many and names of their own.
func reports(t *testing.T, root string, n int) (size int) {
	t.Helper()
	people := []string{"Ilse Varnholt", "Oren Quillby", "Mara Desting", "Tobin Halvers", "Greta Solmund"}
	bodies := []string{"Harbour Pilots Union", "National Tide Institute", "Council of River Towns"}
	for i := range n {
		var s strings.Builder
		own := fmt.Sprintf("%c%s", 'A'+i%26, strings.Repeat("belo", 1+i/26))
		fmt.Fprintf(&s, "The river report number %d of the season\n\nBy Ilse Varnholt\n\n%d March 2024\n", i+1, 1+i%28)
		for p := range 12 {
			if p%5 == 4 {
				fmt.Fprintf(&s, "\nWhat was asked in part %d\n", p)
			}
			fmt.Fprintf(&s, "\nThe water stood at %d marks when %s met the %s, and nobody at the lower gate had been told of it. ", 40+i+p, people[(i+p)%len(people)], bodies[(i+p/2)%len(bodies)])
			fmt.Fprintf(&s, "Mr Corwin %s, who keeps the older gate, wrote down on %d May 2023 what the others had left out of their list.\n", own, 1+(i+p)%28)
		}
		size += s.Len()
		write(t, root, fmt.Sprintf("seeds/%03d.txt", i), s.String())
	}
	return size
}

// aloneInOne is a row of company that one briefing makes and no sentence.
var aloneInOne = regexp.MustCompile(`>[^<>]+</a> <span class="count">1 of \d+ briefings?</span>\n`)

func TestWeight(t *testing.T) {
	const n = 60
	root := t.TempDir()
	text := reports(t, root, n)
	_, files := site(t, kept(root))
	sizes, total := map[string]int{}, 0
	for name, data := range files {
		if row := aloneInOne.FindString(data); row != "" {
			t.Errorf("%s says of two names what the page of their one briefing says: %s", name, row)
		}
		total += len(data)
		sizes[strings.SplitN(name, "/", 2)[0]+path.Ext(name)] += len(data)
	}
	t.Logf("%d bytes of text a source; of the site %d, in %d files", text/n, total/n, len(files))
	for kind, most := range map[string]int{"briefings.html": 14400, "briefings.json": 14500, "records.html": 8750, "entities.html": 5250, "search.js": 1120, "data.gz": 2650} {
		if got := sizes[kind] / n; got > most {
			t.Errorf("%s: %d bytes a source, want %d at most", kind, got, most)
		}
	}
	if got := total / n; got > 63300 || len(files) > 410 {
		t.Errorf("the site: %d bytes a source, %d files", got, len(files))
	}
}

// A name that was found and that one briefing alone has gets no page: its entry in the
// list of that briefing's names leads to each place, and the text to the entry. An address
// that it once had leads to the briefing.
func TestNameOfOneBriefing(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	write(t, root, "seeds/gate.txt", "The gate\n\nTobin Halvers closed the gate.\n\nNobody else was there on that day.\n\nTobin Halvers opened it again, and Halvers wrote it down.\n")
	write(t, root, "content/permalinks.yaml", "briefings:\nentities:\n  - {id: \"tobin-halvers\", name: \"Tobin Halvers\"}\n")
	_, files := site(t, kept(root))
	page := files["briefings/the-gate.html"]
	for _, want := range []string{`<a class="entity found" data-entity="tobin-halvers" data-rule="discovered" href="#n-tobin-halvers">Tobin Halvers</a>`, `<li id="n-tobin-halvers"><a class="found" href="#p1">Tobin Halvers</a> 3 <a class="at" href="#p3">¶3</a>`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s:\n%s", want, page)
		}
	}
	if moved := files["entities/tobin-halvers.html"]; !strings.Contains(moved, `href="../briefings/the-gate.html#p1"`) || files["entities/tobin-halvers.json"] != "" {
		t.Errorf("its address shows %s", moved)
	}
	if strings.Contains(files["search/e0.js"], "Halvers") || !strings.Contains(files["search/n0.js"], "briefings/the-gate.html#p1") {
		t.Error("it has a preview, or search does not lead to its briefing")
	}
	write(t, root, "seeds/lock.txt", "The lock\n\nThey asked Tobin Halvers about the lock, and that was all.\n")
	if _, files = site(t, kept(root)); !strings.Contains(files["entities/tobin-halvers.html"], "<h1>Tobin Halvers</h1>") || strings.Contains(files["briefings/the-gate.html"], "#n-tobin") {
		t.Error("of two briefings it has no page")
	}
}

package engine_test

// What readers met on the pages of whole archives that no part of a page shows by itself:
// a list whose counts are not its order, two landmarks of one name, a feed that leaves out
// what has no date.

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/testkit"
)

// rowsOf returns what an expression finds in a page, its first group.
func rowsOf(page, expression string) (out []string) {
	for _, m := range regexp.MustCompile(expression).FindAllStringSubmatch(page, -1) {
		out = append(out, m[1])
	}
	return out
}

// The names of a publisher are in the order of the briefings that have them, so that is
// the count beside them, whichever is named more often.
func TestCountsAreTheirOrder(t *testing.T) {
	root := t.TempDir()
	write(t, root, "content/publishers/gull.yaml", "name: The Gull\n",
		"content/entities/quay.md", "---\nname: Quay Office\ntype: organization\n---\n",
		"content/entities/lamp.md", "---\nname: Lamp Guild\ntype: organization\n---\n")
	for i := range 3 {
		more := ""
		if i == 0 {
			more = strings.Repeat("The Lamp Guild met again that week. ", 6)
		}
		write(t, root, fmt.Sprintf("seeds/%d.md", i), fmt.Sprintf("---\ntitle: Report %d\npublisher: The Gull\npublished: 2025-03-0%d\n---\n\nThe Quay Office counted the ships of the day.\n\n%s\n", i, i+1, more))
	}
	_, files := site(t, inputs(root))
	page := files["publishers/gull.html"]
	if got := fmt.Sprint(rowsOf(page, `<span class="count">([^<]*)</span></li>`)); !strings.Contains(page, "number of briefings") || got != "[3 1]" {
		t.Errorf("the counts are %s:\n%s", got, page)
	}
}

// Each landmark of a page that has several of a kind has its own name.
func TestLandmarksHaveTheirOwnNames(t *testing.T) {
	root := t.TempDir()
	for i := range 52 {
		write(t, root, fmt.Sprintf("seeds/%02d.md", i), fmt.Sprintf("---\ntitle: Tide table %d\n---\n\nThe water was high at the gate.\n", i))
	}
	_, files := site(t, inputs(root))
	paged := 0
	for name, page := range files {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		seen := map[string]bool{}
		for _, label := range rowsOf(page, `<nav[^>]* aria-label="([^"]*)"`) {
			if seen[label] {
				t.Errorf("%s: two are called %q", name, label)
			}
			seen[label] = true
		}
		if seen["Pages"] {
			paged++
		}
	}
	if paged < 2 {
		t.Error("no list is paged")
	}
}

// A retracted source without a title is headed by neither its text nor its file, and the
// reason is a sentence.
func TestRetractedUntitled(t *testing.T) {
	root := t.TempDir()
	write(t, root, "content/site.yaml", "title: Small\nlanguage: es\n",
		"content/sources/the ferry sank.txt.yaml", "retracted: {on: 2025-05-01, why: the harbour office took it back}\n",
		"seeds/the ferry sank.txt", "The ferry sank at noon with all lamps lit, says a letter which nobody signed and which goes on for some time.\n")
	_, files := site(t, inputs(root))
	page := files["briefings/untitled.html"]
	for _, want := range []string{">Sin título</h1>", "the harbour office took it back.", "<title>Sin título"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q:\n%s", want, page)
		}
	}
	if list := files["briefings/index.html"]; !strings.Contains(list, ">Sin título</a>") || strings.Contains(list, "primeras palabras") || strings.Contains(strings.ToLower(list), "ferry") {
		t.Errorf("the list says %s", list)
	}
}

// A feed carries an undated source by the day it was retrieved, and says so: that is not
// the day on which it was published.
func TestFeedOfUndated(t *testing.T) {
	root := t.TempDir()
	write(t, root, "content/publishers/gull.yaml", "name: The Gull\n",
		"seeds/a.md", "---\ntitle: Undated notice\npublisher: The Gull\nretrieved: 2025-05-02\n---\n\nThe lamps were counted.\n",
		"seeds/b.md", "---\ntitle: Nobody knows when\npublisher: The Gull\n---\n\nThe lamps were counted again.\n")
	_, files := site(t, inputs(root))
	feed := files["feed.xml"]
	if !strings.Contains(feed, "Undated · retrieved 2 May 2025") || !strings.Contains(feed, "<updated>2025-05-02T00:00:00Z</updated>") || strings.Contains(feed, "<published>") || strings.Contains(feed, "Nobody knows") {
		t.Errorf("the feed is %s", feed)
	}
	if !strings.Contains(files["publishers/gull.html"], "gull/feed.xml") || !strings.Contains(files["publishers/gull/feed.xml"], "retrieved 2 May 2025") || !strings.Contains(files["feed.json"], "retrieved 2 May 2025") || strings.Contains(files["feed.json"], "date_published") {
		t.Error("the publisher's feed, or that in JSON, lacks it")
	}
}

// The figure of mentions says how many it cannot show.
func TestFigureSaysWhatItLeavesOut(t *testing.T) {
	root := t.TempDir()
	write(t, root, "content/entities/quay.md", "---\nname: Quay Office\ntype: organization\n---\n",
		"seeds/a.md", "---\ntitle: One\npublished: 2024-02-01\n---\n\nThe Quay Office counted.\n",
		"seeds/b.md", "---\ntitle: Two\npublished: 2025-02-01\n---\n\nThe Quay Office counted.\n",
		"seeds/c.md", "---\ntitle: Three\n---\n\nThe Quay Office counted. The Quay Office was open.\n")
	_, files := site(t, inputs(root))
	if page := files["entities/quay.html"]; !strings.Contains(page, "; 2 mentions in undated briefings not shown</caption>") {
		t.Errorf("the page is %s", page)
	}
}

// The page of a briefing: the slip in one line that unfolds, one vocabulary of marks, the
// lists that have it, the dates that it speaks of, each once and in order of time.
func TestBriefingForReaders(t *testing.T) {
	root := t.TempDir()
	write(t, root, "content/publishers/gull.yaml", "name: The Gull\n",
		"seeds/a.md", "---\ntitle: The lamps\npublisher: The Gull\npublished: 2025-06-01\n---\n\nThe lamps were lit on 5 May 2025. They were bought in March 2024.\n\nOn 5 May 2025 it rained.\n")
	_, files := site(t, inputs(root))
	page := files["briefings/the-lamps.html"]
	for _, want := range []string{
		`<nav class="crumbs" aria-label="Breadcrumb"><a href="index.html">Briefings</a>› <a href="../publishers/gull.html">The Gull</a></nav>`,
		`<details class="fold"><summary><span class="slip"><span data-badge="publisher" data-basis="stated">The Gull</span> · <time data-badge="published" data-basis="stated" datetime="2025-06-01">1 June 2025</time>`,
		`<b data-basis="inferred">inferred by a rule</b> · <b data-basis="unknown">unknown</b>`,
		"<h2>Dates in the text</h2>\n<ul><li><a href=\"#p1\">March 2024</a>\n<li><a href=\"#p1\">5 May 2025</a>\n</ul>",
		`“The lamps.” The Gull, 1 June 2025. Kept in`, `“The lamps.” The Gull, June 1, 2025. Kept in`, `The lamps. (2025, June 1). The Gull. `,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s:\n%s", want, page)
		}
	}
	if fold, slip, text := strings.Index(page, "<details class=\"fold\""), strings.Index(page, "slip-full"), strings.Index(page, `class="text"`); fold < 0 || slip < fold || text < slip {
		t.Error("the slip is not folded above the text")
	}
}

// What reference managers read of a source of which little is known, and of one of which
// much is: an outlet is said once, and what nobody is known to have published is no report.
func TestCitationsSayOnce(t *testing.T) {
	root := t.TempDir()
	write(t, root, "content/publishers/gull.yaml", "name: The Gull\ntype: newspaper\n",
		"content/entities/tide-act.md", "---\nname: Tide Act\ntype: policy\n---\n",
		"seeds/a.md", "---\ntitle: The lamps\npublisher: The Gull\npublished: 2025-06-01\nretrieved: 2025-06-03\nsource_url: https://gull.example/1\ncites: [https://gull.example/0, https://gull.example/0]\n---\n\nThe lamps were lit under the Tide Act.\n",
		"seeds/b.md", "---\ntitle: The gates were shut…\nkind: report\n---\n\nThe gates were shut.\n",
		"seeds/c.md", "---\ntitle: The count\nkind: report\npublisher: The Gull\n---\n\nThe gates were counted.\n")
	_, files := site(t, inputs(root))
	for name, want := range map[string][]string{
		"briefings/the-lamps.bib":            {"@article{", "urldate = {2025-06-03}", "journal = {The Gull}"},
		"briefings/the-gates-were-shut.bib":  {"@misc{"},
		"briefings/the-count.bib":            {"@techreport{", "institution = {The Gull}"},
		"briefings/the-lamps.ris":            {"T2  - The Gull\r\n", "Y2  - 2025/06/03\r\n"},
		"briefings/the-count.ris":            {"PB  - The Gull\r\n"},
		"briefings/the-lamps.html":           {`"citation":["https://gull.example/0"]`},
		"briefings/the-gates-were-shut.html": {"“The gates were shut…” Undated. Kept in"},
		"data/citations.csl.json":            {`"accessed":{"date-parts":[[2025,6,3]]}`},
	} {
		for _, w := range want {
			if !strings.Contains(files[name], w) {
				t.Errorf("%s lacks %q: %s", name, w, files[name])
			}
		}
		if strings.HasSuffix(name, ".ris") && strings.Contains(files[name], "T2  -") == strings.Contains(files[name], "PB  -") {
			t.Errorf("%s says who published it twice: %s", name, files[name])
		}
	}
	said := strings.Contains(testkit.Unpacked(t, "ftm-briefings.json.gz", files["data/ftm-briefings.json.gz"]), `"keywords":["Tide Act"]`)
	if !said {
		t.Error("FollowTheMoney does not hear of a policy")
	}
}

// People are looked for under their family names, where those are certain; who stands in
// one briefing alone comes behind those that have a page; a publisher known by its host is
// under its own letter.
func TestListsInOrder(t *testing.T) {
	root := t.TempDir()
	write(t, root, "content/entities/a.md", "---\nname: Zora Abelo\ntype: person\n---\n", "content/entities/b.md", "---\nname: Ada Zimmer\ntype: person\n---\n", "content/entities/c.md", "---\nname: Mirka\ntype: person\n---\n",
		"seeds/one.md", "---\ntitle: One\npublisher: www.abacus.example\nauthors: [Zora Abelo, Ada Zimmer]\n---\n\nAda Zimmer met Zora Abelo, and Mirka was there.\n\nMr Tobin Carrow of the harbour said so. Tobin Carrow was alone.\n",
		"seeds/two.md", "---\ntitle: Two\npublisher: Mast\n---\n\nAda Zimmer met Zora Abelo, and Mirka was there.\n")
	_, files := site(t, inputs(root))
	page := files["people/index.html"]
	if got := fmt.Sprint(rowsOf(page, `class="entity [^>]*>([^<]*)</a>`)); got != "[Zora Abelo Mirka Ada Zimmer Tobin Carrow]" {
		t.Errorf("people are listed as %s", got)
	}
	if at := strings.Index(page, `<h2 id="alone">In one briefing only</h2>`); at < strings.Index(page, "Ada Zimmer") || at > strings.Index(page, "Tobin Carrow") || !strings.Contains(page, `<li><a href="#alone">`) {
		t.Errorf("the name of one briefing is not apart:\n%s", page)
	}
	if got := fmt.Sprint(rowsOf(files["publishers/index.html"], `<li><a href="[^"]*publishers/[^>]*>([^<]*)</a> <span`)); got != "[abacus.example Mast]" {
		t.Errorf("publishers are listed as %s", got)
	}
	if got := fmt.Sprint(rowsOf(files["authors/index.html"], `<li><a href="[^"]*authors/[^>]*>([^<]*)</a> <span`)); got != "[Zora Abelo Ada Zimmer]" {
		t.Errorf("authors are listed as %s", got)
	}
}

// The rows of the table have each briefing, what is known of it and how, in the language of
// the site.
func TestRowsOfTheTable(t *testing.T) {
	root := t.TempDir()
	write(t, root, "content/site.yaml", "title: Small\nlanguage: es\n",
		"seeds/one.md", "---\ntitle: \"</script> & one\"\npublisher: The Gull\npublished: 2025-03\nlang: en\nkind: news\n---\n\nThe lamps were lit.\n",
		"seeds/two.md", "---\ntitle: Two\n---\n\nxyzzy\n", "seeds/held.md", "---\ntitle: Held back\ntlp: RED\n---\n\nNobody may read it.\n")
	_, files := site(t, inputs(root))
	rows := files["search/l0.js"]
	for _, want := range []string{`dossier("l0",{"values":[`, "marzo de 2025", "inglés", `","2025-03",`, `"ssssu"`, "uuuu"} {
		if !strings.Contains(rows, want) {
			t.Errorf("the rows lack %q:\n%s", want, rows)
		}
	}
	if strings.Count(rows, "\n[") != 2 || strings.Contains(rows, "Held") || strings.Contains(rows, "</script") {
		t.Errorf("the rows are\n%s", rows)
	}
}

package engine_test

// A link in a text that leads to what the archive has leads there too, and the other page
// says so; nothing leads to or from what is withheld; under a watch as in a clean build.

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

const target = "---\ntitle: The long report\npublisher: The Quay\npublished: 2021-05-04\nsource_url: https://www.quay.example/reports/long/\nkind: report\n---\nIt was said at the quay that the toll is paid.\n"

func leading(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	write(t, root, "content/site.yaml", "title: Leads\n", "seeds/target.md", target,
		"seeds/a.md", "---\ntitle: A follower\n---\nNobody had read it.\n\nThey wrote [a report](http://quay.example/reports/long?utm_source=x#top) and [another](https://quay.example/reports/short).\n",
		"seeds/b.txt", "A plain text\n\nThe address was https://web.archive.org/web/20210601000000/https://quay.example/reports/long and they printed it.\n",
		"seeds/c.md", "---\ntitle: A noted one\ncites: [the-long-report]\n---\nIt says so below.[^1]\n\n[^1]: https://quay.example/reports/long\n",
		"seeds/d.md", "---\ntitle: Plantedfollower\ntlp: RED\n---\nThey read [it](https://quay.example/reports/long).\n",
		"seeds/e.md", "---\ntitle: Plantedtarget\ndraft: true\nsource_url: https://quay.example/reports/short\n---\nNot yet.\n",
		"seeds/f.md", "---\ntitle: The front page\n---\nSee [the site](https://quay.example/).\n")
	return root
}

func TestLeads(t *testing.T) {
	_, files := site(t, kept(leading(t)))
	const held = `<a class="held" href="the-long-report.html">in this archive</a>`
	for page, wanted := range map[string]string{
		"briefings/a-follower.html":      `>a report</a> ` + held,
		"briefings/a-plain-text.html":    held,
		"briefings/a-noted-one.html":     held,
		"briefings/the-long-report.html": `links to it, <a href="../briefings/a-follower.html#p2">¶2</a>`,
	} {
		if !strings.Contains(files[page], wanted) {
			t.Errorf("%s lacks %s:\n%s", page, wanted, files[page])
		}
	}
	if page := files["briefings/the-long-report.html"]; !strings.Contains(page, "<h2>Cited by</h2>") || !strings.Contains(page, "a maintainer says so") || strings.Contains(page, "lanted") {
		t.Errorf("cited by: %s", page)
	}
	if !strings.Contains(files["briefings/a-noted-one.html"], "<h2>Cites</h2>") {
		t.Error("what a source states to cite is not listed")
	}
	for file, want := range map[string]string{
		"briefings/a-follower.json":      `"references":[{"id":"the-long-report","why":"links","paragraph":2}]`,
		"briefings/a-noted-one.json":     `"references":[{"id":"the-long-report","why":"cites"},{"id":"the-long-report","why":"links"`,
		"briefings/the-long-report.json": `"cited_by_total":3`,
	} {
		if !strings.Contains(files[file], want) {
			t.Errorf("%s lacks %s: %s", file, want, files[file])
		}
	}
	for name, data := range files {
		if strings.Contains(strings.ToLower(data), "planted") {
			t.Errorf("%s tells of what is withheld", name)
		}
	}
	if n := strings.Count(files["briefings/a-follower.html"], `class="held"`); n != 1 {
		t.Errorf("%d links lead into the archive: one leads to what is withheld", n)
	}
	if strings.Contains(files["briefings/the-front-page.html"], `class="held"`) {
		t.Error("a front page is taken for a text")
	}
	walk(t, files)
}

func TestLeadsFollowEdits(t *testing.T) {
	root := leading(t)
	in := inputs(root)
	in.Watching = true
	w := &watched{in: in, kept: newMemory()}
	for n, edit := range []string{"", "e.md", "e.md", "target.md", "g.md", "a.md", "a.md"} {
		text := [...]string{"",
			"---\ntitle: Short report\nsource_url: https://quay.example/reports/short\n---\nNow it is there.\n",
			"---\ntitle: Short report\ntlp: RED\nsource_url: https://quay.example/reports/short\n---\nNow it is gone.\n",
			strings.Replace(target, "/long/", "/other/", 1),
			"---\ntitle: The long report again\nsource_url: https://quay.example/reports/long\n---\nThe very same, in other words.\n",
			"---\ntitle: A follower\n---\nNo link here.\n",
			"---\ntitle: A follower\n---\nA [link](https://quay.example/reports/long) here.\n"}[n]
		if edit != "" {
			write(t, root, "seeds/"+edit, text)
			w.in.Touched = []string{filepath.Join(root, "seeds", edit)}
		}
		if err := w.build(context.Background(), w.kept); err != nil {
			t.Fatal(err)
		}
		if err := w.same(w.in); err != nil {
			t.Fatal(n, err)
		}
	}
}

// A text has many links: those behind the bound are not marked, since nobody follows them;
// and two addresses of one text, of which one ceases to be its own.
func TestLinksThatAreNotFollowed(t *testing.T) {
	many := strings.Builder{}
	for i := range 1000 {
		fmt.Fprintf(&many, "[x](https://quay.example/others/%d) ", i)
	}
	const short = "---\ntitle: Short report\nsource_url: https://quay.example/reports/short\narchived_url: https://keep.example/reports/short\n---\nIt is there.\n"
	root := t.TempDir()
	follow(t, root,
		[]string{"content/site.yaml", "title: Leads\n", "seeds/target.md", target, "seeds/e.md", short,
			"seeds/a.md", "---\ntitle: A follower\n---\nThey read [one](https://quay.example/reports/long) first.\n\n" + many.String() + "\n\nAnd [the last](https://quay.example/reports/short).\n",
			"seeds/b.md", "---\ntitle: A second\n---\nSee [it](https://quay.example/reports/short) and [it again](https://keep.example/reports/short).\n"},
		[]string{"seeds/e.md", strings.Replace(short, "//keep.", "//other.", 1)},
		[]string{"seeds/e.md", strings.Replace(short, "---\n", "---\ntlp: RED\n", 1)})
}

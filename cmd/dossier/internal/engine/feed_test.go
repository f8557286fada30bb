package engine_test

// The items of a feed are briefings, each with what the feed says of it; what restricts
// the feed restricts all of them.

import (
	"strings"
	"testing"
)

// fed is a feed of one item with words in each of its places.
func fed(w func(place string) string) string {
	return `<rss version="2.0"><channel><title>` + w("channel") + `</title><link>https://courier.example/</link><item><title>Harbour ` + w("title") + `</title><link>https://courier.example/` + w("address") +
		`</link><author>a@x.example (Ana ` + w("Author") + `)</author><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate><category>` + w("category") + `</category><description>&lt;p&gt;The harbour of ` + w("Text") +
		` will be closed from Monday.&lt;/p&gt;&lt;p hidden&gt;` + w("hidden") + `&lt;/p&gt;&lt;script&gt;alert("` + w("script") + `")&lt;/script&gt;</description></item></channel></rss>`
}

func TestItemsOfAFeed(t *testing.T) {
	root := t.TempDir()
	write(t, root, "seeds/saved.rss", fed(func(place string) string { return place }), "seeds/plan.xml", "<plan><title>No feed</title></plan>")
	g, files := site(t, inputs(root))
	page := files["briefings/harbour-title.html"]
	for _, want := range []string{"The harbour of Text will be closed", "Ana Author", "https://courier.example/address", "Entry of", "1 March 2026"} {
		if !strings.Contains(page, want) {
			t.Errorf("%q is not on the page", want)
		}
	}
	for path, file := range files {
		if strings.Contains(file, "alert(") || strings.Contains(file, ">hidden<") {
			t.Errorf("%s shows what nobody sees", path)
		}
	}
	if len(g.Messages) == 0 || !strings.Contains(g.Messages[len(g.Messages)-1].String()+g.Messages[0].String()+g.Messages[1].String(), "cannot read files of this kind") {
		t.Errorf("a file that is no feed is not told: %v", g.Messages)
	}
}

func TestFeedIsWithheld(t *testing.T) {
	root := t.TempDir()
	p := &planter{}
	write(t, root, "seeds/saved.rss", fed(func(place string) string { return p.word(place) }), "content/sources/saved.rss.yaml", "tlp: RED\n")
	_, files := site(t, inputs(root))
	for _, leak := range p.found(t, files) {
		t.Error(leak)
	}
	open := inputs(root)
	open.Audience.TLP = "RED"
	if _, files := site(t, open); len(p.found(t, files)) == 0 {
		t.Error("the test plants nothing that could be found")
	}
}

package feed

// Each form of feed, read to the same fields; what is no field; and feeds that are broken
// or hostile.

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/growth"
	_ "dossier/cmd/dossier/internal/testkit"
)

const long = "<p>The harbour of Quill will be closed from Monday for a week, its director said.</p><ul><li>Pier one</li><li>Pier two</li></ul><p>Nobody said <a href='/cost'>what it would cost</a>.</p>"

func escaped(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
}

// rss is a feed with these elements in its items.
func rss(items ...string) string {
	return `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Quill Courier</title><link>https://courier.example/</link><image><title>Logo</title><link>https://courier.example/l</link></image><item>` +
		strings.Join(items, "</item><item>") + "</item></channel></rss>"
}

func atom(entry string) string {
	return `<feed xmlns="http://www.w3.org/2005/Atom"><title>Quill Courier</title><link rel="self" href="https://courier.example/f"/><link href="https://courier.example/"/><author><name>Somebody Else</name></author><entry>` + entry + "</entry></feed>"
}

func jsonOf(item map[string]any) string {
	data, _ := json.Marshal(map[string]any{"version": "https://jsonfeed.org/version/1.1", "title": "Quill Courier", "home_page_url": "https://courier.example", "items": []any{item}})
	return string(data)
}

// said is one line of what an item says.
func said(m *extract.Member) string {
	var authors []string
	for _, a := range m.Known.Authors {
		authors = append(authors, a.Name)
	}
	return strings.Join([]string{m.Known.Title, strings.Join(authors, "+"), m.Known.Published, m.Known.Publisher.Name, strings.Join(m.Known.Fidelity, "+"), m.Address}, " | ")
}

func TestItems(t *testing.T) {
	const whole = "Quill & its harbour | Ana Pell | 2026-03-01 | Quill Courier |  | https://courier.example/a/quill.html"
	const link, title, day = "<link>https://courier.example/a/quill.html</link>", "<title>Quill &amp; its harbour</title>", "<pubDate>Sun, 01 Mar 2026 23:30:00 -0500</pubDate>"
	for name, c := range map[string]struct{ feed, want string }{
		"RSS":                {rss(title + link + day + "<dc:creator>By Ana Pell</dc:creator><description>A summary …</description><content:encoded><![CDATA[" + long + "]]></content:encoded>"), whole},
		"an address":         {rss(title + link + day + "<author>ana@courier.example (Ana Pell)</author><description>" + escaped(long) + "</description>"), whole},
		"escaped twice":      {rss("<title>Quill &amp;amp; its harbour</title>" + link + day + "<dc:creator>Ana Pell</dc:creator><description>" + escaped(long) + "</description>"), whole},
		"Atom":               {atom(`<title type="html">Quill &amp;amp; its harbour</title><link rel="replies" href="https://x.example"/><link href="https://courier.example/a/quill.html"/><author><name>Ana Pell</name><email>a@x.example</email></author><published>2026-03-01T23:30:00-05:00</published><updated>2026-04-01T00:00:00Z</updated><content type="html">` + escaped(long) + "</content>"), whole},
		"elements":           {atom(title + `<link href="https://courier.example/a/quill.html"/><author><name>Ana Pell</name></author><published>2026-03-01</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">` + long + "</div></content>"), whole},
		"JSON":               {jsonOf(map[string]any{"title": "Quill & its harbour", "url": "https://courier.example/a/quill.html", "date_published": "2026-03-01T23:30:00-05:00", "authors": []any{map[string]any{"name": "Ana Pell"}}, "content_html": long, "summary": "x"}), whole},
		"plain":              {jsonOf(map[string]any{"title": "Quill & its harbour", "url": "https://courier.example/a/quill.html", "date_published": "2026-03-01", "author": map[string]any{"name": "Ana Pell"}, "content_text": "The harbour of Quill will be closed from Monday for a week, its director said.\n\nPier one\n\nNobody said what it would cost."}), whole},
		"summary of Atom":    {atom(title + `<summary>Only this is known of it</summary>`), "Quill & its harbour |  |  |  | excerpt | "},
		"summary of JSON":    {jsonOf(map[string]any{"title": "T of it", "summary": "Only this"}), "T of it |  |  |  | excerpt | "},
		"breaks off":         {rss(title + "<description>The harbour of Quill will be closed &lt;a&gt;[&amp;#8230;]&lt;/a&gt;</description>"), "Quill & its harbour |  |  |  | excerpt | "},
		"breaks off in dots": {rss("<description>The harbour of Quill will be...</description>"), " |  |  |  | excerpt | "},
		"nobody":             {rss("<title>Untitled</title><dc:creator>admin</dc:creator><author>a@x.example</author><pubDate>yesterday</pubDate><description>Text of it.</description>"), " |  |  |  |  | "},
		"updated alone":      {atom(title + "<updated>2026-04-01T00:00:00Z</updated><content>Text of it.</content>"), "Quill & its harbour |  |  |  |  | "},
		"another site":       {rss(title + "<link>https://other.example/b</link><description>Text of it.</description>"), "Quill & its harbour |  |  |  |  | https://other.example/b"},
		"a source":           {rss(title + `<link>https://other.example/b</link><source url="https://other.example/f">Other Herald</source><description>Text of it.</description>`), "Quill & its harbour |  |  | Other Herald |  | https://other.example/b"},
		"an outlet":          {rss(title + "<link>https://www.bbc.co.uk/news/1</link><description>Text of it.</description>"), "Quill & its harbour |  |  | BBC News |  | https://www.bbc.co.uk/news/1"},
		"no address":         {rss(title + "<link>javascript:alert(1)</link><description>Text of it.</description>"), "Quill & its harbour |  |  |  |  | "},
	} {
		if !Is([]byte(c.feed)) {
			t.Errorf("%s is no feed", name)
		}
		list, msgs := Members([]byte(c.feed))
		if len(list) != 1 {
			t.Errorf("%s: %d items, %v", name, len(list), msgs)
			continue
		}
		if got := said(&list[0]); got != c.want {
			t.Errorf("%s:\n%s\n%s", name, got, c.want)
		}
		for _, f := range list[0].Known.Known() {
			if p := list[0].Known.From[f.Name]; p.Evidence == "" {
				t.Errorf("%s: %s has no evidence", name, f.Name)
			}
		}
		if c.want != whole {
			continue
		}
		text := ""
		for _, b := range Read(list[0].Data, &list[0].Given).Blocks {
			text += b.Text + "\n"
			for _, k := range b.Kids {
				text += k.Kids[0].Text + "\n"
			}
		}
		if !strings.HasPrefix(text, "The harbour of Quill will be closed from Monday") || !strings.Contains(text, "\nPier one\n") || !strings.HasSuffix(text, "Nobody said what it would cost.\n") {
			t.Errorf("%s: %q", name, text)
		}
	}
}

func TestWhatIsNoFeed(t *testing.T) {
	for _, s := range []string{"", "{}", `{"version": "1"}`, "<html><body>rss</body></html>", `<feed><entry/></feed>`, "text <rss>", `<?xml version="1.0"?><plist/>`, "[1]"} {
		if Is([]byte(s)) {
			t.Errorf("%q is a feed", s)
		}
	}
	for name, s := range map[string]string{"no items": rss()[:200], "only links": rss("<title>T</title><link>https://x.example</link>", "<description><![CDATA[<img src=x>]]></description>"), "broken": `{"version": "https://jsonfeed.org/version/1", "items": [`} {
		if list, msgs := Members([]byte(s)); len(list) != 0 || len(msgs) == 0 || msgs[0].Hint == "" {
			t.Errorf("%s: %d, %v", name, len(list), msgs)
		}
	}
}

// A later state of an item keeps its name, and no name leads anywhere.
func TestNamesOfItems(t *testing.T) {
	at := func(link, text string) string {
		list, _ := Members([]byte(rss("<title>A title</title><link>" + link + "</link><description>" + text + "</description>")))
		return list[0].Name
	}
	if a, b := at("https://x.example/a", "One text."), at("https://x.example/a", "Another text."); a != b {
		t.Error(a, b)
	}
	for _, link := range []string{"https://x.example/../../etc", "https://x.example/%2e%2e%2f%00", "", "x", "https://x.example/" + strings.Repeat("a", 500)} {
		if n := at(link, "Text."); strings.ContainsAny(n, `/\%`) || strings.Contains(n, "..") || len(n) > 80 || !strings.HasSuffix(n, ".html") {
			t.Errorf("%q is called %q", link, n)
		}
	}
}

func TestCostOfFeeds(t *testing.T) {
	for name, of := range map[string]func(n int) string{
		"items":   func(n int) string { return rss(strings.Repeat("<title>T</title></item><item>", n)) },
		"nested":  func(n int) string { return rss("<description>" + strings.Repeat("<x>", n)) },
		"links":   func(n int) string { return atom(strings.Repeat(`<link href="https://x.example"/>`, n)) },
		"sources": func(n int) string { return rss("<source>" + strings.Repeat("a<b/>", n)) },
		"opened":  func(n int) string { return strings.Repeat("<rss>", n) },
		"JSON": func(n int) string {
			return `{"version":"https://jsonfeed.org/version/1","items":[` + strings.Repeat(`{"content_text":"a\n\n"},`, n) + `{}]}`
		},
	} {
		t.Run(name, func(t *testing.T) {
			growth.Linear(t, 2000, func(n int) func() {
				data := []byte(of(n))
				return func() { Members(data) }
			})
		})
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(rss("<title>T</title><description>" + escaped(long) + "</description>")))
	f.Add([]byte(atom(`<content type="xhtml"><div>` + long + "</div></content>")))
	f.Add([]byte(jsonOf(map[string]any{"title": "T", "content_html": long})))
	f.Fuzz(func(t *testing.T, data []byte) {
		Is(data)
		list, _ := Members(data)
		for i := range list {
			x := Read(list[i].Data, &list[i].Given)
			_ = fmt.Sprint(x.Blocks)
		}
	})
}

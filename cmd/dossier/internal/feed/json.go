package feed

// JSON Feed, versions 1 and 1.1.

import (
	"encoding/json"
	"strings"

	"dossier/cmd/dossier/internal/charset"
)

type jsonFeed struct {
	Title string            `json:"title"`
	Home  string            `json:"home_page_url"`
	Items []json.RawMessage `json:"items"`
}

type jsonItem struct {
	URL       string       `json:"url"`
	External  string       `json:"external_url"`
	Title     string       `json:"title"`
	HTML      string       `json:"content_html"`
	Text      string       `json:"content_text"`
	Summary   string       `json:"summary"`
	Published string       `json:"date_published"`
	Author    jsonAuthor   `json:"author"`
	Authors   []jsonAuthor `json:"authors"`
}

type jsonAuthor struct {
	Name string `json:"name"`
}

// readJSON reads a feed; nil of what is no JSON. An item that says something of another
// type than it should is passed over.
func readJSON(data []byte) *channel {
	text, _, problem := charset.Decode(data)
	var f jsonFeed
	if problem != nil && problem.Refused || json.Unmarshal([]byte(text), &f) != nil {
		return nil
	}
	c := &channel{title: f.Title, home: f.Home}
	for _, raw := range f.Items {
		var j jsonItem
		if json.Unmarshal(raw, &j) != nil {
			continue
		}
		it := &item{title: j.Title, address: j.URL, published: j.Published}
		if j.External != "" { // what the item is about, where that is elsewhere
			it.address = j.External
		}
		for _, a := range append(j.Authors, j.Author) {
			if a.Name != "" {
				it.authors = append(it.authors, a.Name)
			}
		}
		switch {
		case strings.TrimSpace(j.HTML) != "":
			it.hold(j.HTML, false, "content_html")
		case strings.TrimSpace(j.Text) != "":
			it.hold(plain(j.Text), false, "content_text")
		default:
			it.hold(plain(j.Summary), true, "summary")
		}
		c.items = append(c.items, it)
	}
	return c
}

package feed

// RSS and Atom. Feeds are written by hand and by programs that do not know XML, so they
// are read as they go by: what is known is taken up, what is not is passed over.

import (
	"html"
	"strings"

	"dossier/cmd/dossier/internal/markup"
)

// root is the name of the outermost element of a feed: rss, rdf or feed; "" of all else.
func root(data []byte) string {
	s := markup.New(data[:min(len(data), 16<<10)])
	for k := range s.Within() {
		switch k {
		case markup.Text:
			if strings.TrimSpace(s.Text) != "" {
				return ""
			}
		case markup.Start:
			switch name := strings.ToLower(s.Name); {
			case name == "rss", name == "feed" && strings.Contains(s.Attr("xmlns"), "Atom"), name == "feed" && s.Space != "", name == "rdf" && strings.Contains(string(data[:min(len(data), 4096)]), "purl.org/rss"):
				return name
			}
			return ""
		}
	}
	return ""
}

// readXML reads a feed of XML.
func readXML(data []byte) *channel {
	s := markup.New(data)
	c := &channel{}
	var it *item
	for k := range s.Within() {
		name := strings.ToLower(s.Name)
		switch {
		case k == markup.End && (name == "item" || name == "entry"):
			it = nil
		case k != markup.Start:
		case name == "item" || name == "entry":
			it = &item{}
			c.items = append(c.items, it)
		case it != nil:
			it.element(s, name)
		case name == "title" && s.Space == "" && c.title == "" && s.Depth <= 3:
			c.title = s.Inner()
		case name == "link" && c.home == "" && (s.Attr("rel") == "" || s.Attr("rel") == "alternate") && s.Space == "":
			if c.home = s.Attr("href"); c.home == "" {
				c.home = s.Inner()
			}
		case name == "image" || name == "textinput" || name == "author":
			s.Skip()
		}
	}
	return c
}

// element takes up what an item says.
func (it *item) element(s *markup.Scanner, name string) {
	take := func(to *string, value string) {
		if *to == "" {
			*to = strings.TrimSpace(value)
		}
	}
	space := strings.ToLower(s.Space)
	switch {
	case name == "title" && (space == "" || space == "atom"):
		take(&it.title, s.Inner())
	case name == "link" && (space == "" || space == "atom"):
		rel := s.Attr("rel")
		if href := s.Attr("href"); href != "" {
			if rel == "" || rel == "alternate" {
				take(&it.address, href)
			}
			return
		}
		take(&it.address, s.Inner())
	case name == "guid" && s.Attr("isPermaLink") != "false":
		if g := s.Inner(); it.address == "" && strings.HasPrefix(strings.TrimSpace(g), "http") {
			it.address = strings.TrimSpace(g)
		}
	case name == "pubdate", name == "published", name == "date" && space == "dc", name == "issued":
		take(&it.published, s.Inner())
	case name == "creator" && space == "dc":
		it.authors = append(it.authors, s.Inner())
	case name == "author" && (space == "" || space == "atom"):
		it.authors = append(it.authors, author(s))
	case name == "source" && space != "dc":
		take(&it.house, titleIn(s))
	case name == "encoded" && space == "content":
		it.hold(s.Inner(), false, "content:encoded")
	case name == "content" && space != "media":
		it.hold(construct(s), false, "content")
	case name == "summary" && space != "itunes":
		it.hold(construct(s), true, "summary")
	case name == "description" && space == "":
		it.hold(s.Inner(), false, "description")
	case space != "" && space != "atom" && space != "dc" || name == "category" || name == "contributor":
		s.Skip()
	}
}

// hold takes up a text: what is called the content before all else, then the longer one.
func (it *item) hold(text string, short bool, field string) {
	if text = strings.TrimSpace(text); text == "" {
		return
	}
	whole := func(field string) bool { return strings.HasPrefix(field, "content") }
	switch {
	case it.text == "", whole(field) && !whole(it.field), whole(field) == whole(it.field) && len(text) > len(it.text):
		it.text, it.short, it.field = text, short, field
	}
}

// author is the name in an element of Atom, or the text of one of RSS.
func author(s *markup.Scanner) string {
	var name, text strings.Builder
	for k := range s.Within() {
		switch k {
		case markup.Text:
			text.WriteString(s.Text)
		case markup.Start:
			if inner := s.Name; inner == "name" {
				name.WriteString(s.Inner())
			} else {
				s.Skip()
			}
		}
	}
	if name.Len() > 0 {
		return name.String()
	}
	return text.String()
}

// titleIn is the title in an element, or its text where it has no elements.
func titleIn(s *markup.Scanner) string {
	var title, text string
	for k := range s.Within() {
		switch k {
		case markup.Text:
			text += s.Text
		case markup.Start:
			if s.Name == "title" && title == "" {
				title = s.Inner()
			} else {
				s.Skip()
			}
			text = ""
		}
	}
	if title != "" {
		return title
	}
	return strings.TrimSpace(text)
}

// construct is a text of Atom as HTML: it is that already, plain, or elements.
func construct(s *markup.Scanner) string {
	kind := strings.ToLower(s.Attr("type"))
	switch {
	case s.Attr("src") != "":
		s.Skip()
		return ""
	case strings.Contains(kind, "xhtml") || strings.Contains(kind, "xml"):
		return elements(s)
	case strings.Contains(kind, "html"):
		return s.Inner()
	}
	text := s.Inner()
	if strings.Contains(text, "</") { // many say that HTML is plain
		return text
	}
	return plain(text)
}

// plain is a plain text as HTML: an empty line ends a paragraph.
func plain(text string) string {
	var out strings.Builder
	for p := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n\n") {
		if p = strings.TrimSpace(p); p != "" {
			out.WriteString("<p>" + html.EscapeString(p) + "</p>\n")
		}
	}
	return out.String()
}

// elements writes the elements inside one as they are, with the addresses that they lead
// to.
func elements(s *markup.Scanner) string {
	var out strings.Builder
	outside := s.Depth - 1
	for k := range s.Within() {
		switch k {
		case markup.Text:
			out.WriteString(html.EscapeString(s.Text))
		case markup.Start:
			out.WriteString("<" + s.Name)
			if href := s.Attr("href"); href != "" {
				out.WriteString(` href="` + html.EscapeString(href) + `"`)
			}
			out.WriteString(">")
		case markup.End:
			if s.Depth > outside {
				out.WriteString("</" + s.Name + ">")
			}
		}
	}
	return out.String()
}

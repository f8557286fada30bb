// Package feed reads feeds of items that somebody saved: RSS (0.9 to 2.0), Atom and JSON
// Feed. Each item is a text with an address, a day and an author.
//
// A feed is read as the file it is; nothing is fetched. What it has of an item may be the
// whole text or only how it begins, and mostly does not say which: what its form says is
// taken, and else nobody claims that it is whole.
package feed

import (
	"crypto/sha256"
	"encoding/hex"
	"html"
	"net/url"
	"path"
	"strings"
	"unicode"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/charset"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/outlets"
	"dossier/cmd/dossier/internal/webpage"
)

// mostItems is how many items of a feed are read.
const mostItems = 10_000

// channel is a feed.
type channel struct {
	title, home string
	items       []*item
}

// item is one as the feed has it, before anything is judged.
type item struct {
	title, address string
	authors        []string
	published      string
	house          string // what the feed says it took the item from
	text           string // HTML
	short          bool   // the text is stated to be a summary
	field          string // what holds the text
}

// Is reports whether bytes are a feed.
func Is(data []byte) bool {
	start := data[:min(len(data), 4096)]
	if strings.HasPrefix(strings.TrimLeft(strings.TrimPrefix(string(start), "\uFEFF"), " \t\r\n"), "{") {
		return strings.Contains(string(start), "jsonfeed.org/version")
	}
	return root(data) != ""
}

// Members takes the items out of a feed; none out of anything else.
func Members(data []byte) ([]extract.Member, diag.List) {
	var msgs diag.List
	if !Is(data) {
		return nil, nil
	}
	var c *channel
	if kind := root(data); kind != "" {
		c = readXML(data)
	} else {
		c = readJSON(data)
	}
	if c == nil {
		msgs.Errorf("", 0, "fetch it again; a feed is RSS, Atom or JSON Feed", "the feed is broken: nothing can be read in it")
		return nil, msgs
	}
	var out []extract.Member
	bare, more := 0, max(len(c.items)-mostItems, 0)
	for _, it := range c.items[:len(c.items)-more] {
		if m, ok := it.member(c); ok {
			out = append(out, m)
		} else {
			bare++
		}
	}
	if more > 0 {
		msgs.Warnf("", 0, "split the feed", "%d items: the first %d are read", len(c.items), mostItems)
	}
	switch {
	case len(c.items) == 0:
		msgs.Warnf("", 0, "save a feed that has items", "there is no item in it")
	case bare > 0:
		msgs.Notef("", 0, "to have the others, add what stands at their addresses: dossier add https://…", "%d of %s left out, for want of a text of their own", bare, diag.Counted(len(c.items), "item is", "items are"))
	}
	return out, msgs
}

// member is an item as a source of its own, unless it has no text.
func (it *item) member(c *channel) (extract.Member, bool) {
	if !strings.ContainsFunc(words(it.text), unicode.IsLetter) {
		return extract.Member{}, false
	}
	m := extract.Member{Type: "text/html", Data: []byte(it.text)}
	m.Whole = true
	var address *url.URL
	if web, ok := body.Web(strings.TrimSpace(it.address)); ok {
		m.Address = body.WithoutPassword(web)
		address, _ = url.Parse(m.Address)
	}
	m.Name = it.name(address)
	a := &m.Known
	know := func(field, evidence, rule string) {
		a.Set(field, archive.Provenance{Basis: archive.Extracted, Evidence: clip(evidence), Rule: rule})
	}
	if t := line(it.title); !lang.Untitled(t) && len(t) <= 400 {
		a.Title = t
		know("title", "title: "+t, "")
	}
	if day := dayOf(it.published); day != "" {
		a.Published = day
		know("published", "published: "+it.published, "")
	}
	if list := people(it.authors); len(list) > 0 {
		a.Authors = list
		know("authors", "author: "+strings.Join(it.authors, "; "), "")
	}
	if name, evidence := it.publisher(c, address); name != "" {
		a.Publisher = archive.Publisher{Name: name}
		know("publisher", evidence, "")
	}
	if it.short || cutOff(it.text) {
		a.Fidelity = []string{"excerpt"}
		rule := "the feed calls it a summary"
		if !it.short {
			rule = "its text breaks off"
		}
		know("fidelity", it.field, rule)
	}
	return m, true
}

// Read reads the text of an item, which is all that its bytes hold.
func Read(data []byte, given *extract.Given) extract.Source {
	text, encoding, problem := charset.Decode(data)
	if problem != nil && problem.Refused {
		return extract.Refuse(problem.Hint, "%s", problem.Text)
	}
	blocks, err := webpage.Fragment(text, given.Address)
	if err != nil {
		return extract.Refuse("save the page that it leads to", "its elements are nested too deeply to be read")
	}
	x := extract.Source{Letter: true, Encoding: encoding, Blocks: blocks}
	x.Known.Lay(&given.Known)
	if title := x.Known.Title; title != "" && len(blocks) > 1 && blocks[0].Kind == body.Heading && strings.EqualFold(blocks[0].Text, title) {
		blocks[0].Omitted = "title"
	}
	return x
}

// name is made of the address, so that a later state of the item is the same source.
func (it *item) name(address *url.URL) string {
	last, of := archive.ID(line(it.title)), line(it.title)+it.published
	if address != nil {
		of = it.address
		if base := path.Base(address.Path); len(base) > 1 {
			if id := archive.ID(strings.TrimSuffix(base, path.Ext(base))); id != "" {
				last = id
			}
		}
	}
	if len(last) > 60 {
		last = strings.TrimRight(last[:60], "-")
	}
	sum := sha256.Sum256([]byte(of))
	return strings.TrimLeft(last+"-"+hex.EncodeToString(sum[:4]), "-") + ".html"
}

// publisher is who issued an item: the outlet of its address; what the feed says it was
// taken from; or the feed itself, where the item is at its own site and it has the name
// of one.
func (it *item) publisher(c *channel, address *url.URL) (name, evidence string) {
	if address != nil {
		if o, domain := outlets.ByHost(address.Hostname()); o != nil {
			return o.Name, "address: " + domain
		}
	}
	if s := line(it.house); s != "" && len(s) < 80 && !strings.ContainsAny(s, "|/@") && !lang.Untitled(s) {
		return s, "source: " + s
	}
	home, err := url.Parse(strings.TrimSpace(c.home))
	if s := line(c.title); address != nil && err == nil && home.Host != "" && site(home) == site(address) && s != "" && len(s) < 60 && !lang.Untitled(s) && !strings.ContainsAny(s, "|/@»›:") && !strings.Contains(s, " - ") && !strings.Contains(s, " – ") {
		return s, "title of the feed: " + s
	}
	return "", ""
}

func site(u *url.URL) string { return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.") }

// people are those whom a feed names. RSS has an address of mail, with the name in
// brackets behind it.
func people(list []string) (out []archive.Author) {
	for _, s := range list {
		s = line(s)
		if at := strings.IndexByte(s, '('); at > 0 && strings.Contains(s[:at], "@") {
			s = strings.TrimSuffix(s[at+1:], ")")
		}
		for _, by := range []string{"By ", "by ", "Por ", "por ", "Par ", "par ", "Von ", "von "} {
			s = strings.TrimPrefix(s, by)
		}
		if lang.Nobody(s) || strings.ContainsAny(s, "@<>{}|=/") || strings.Contains(s, "www.") || len(s) > 200 {
			continue
		}
		if o, _ := outlets.ByName(s); o != nil {
			continue // who issued it
		}
		found, ok := meta.People(s)
		if !ok {
			continue
		}
		out = append(out, found...)
	}
	if len(out) > 30 {
		return nil
	}
	return out
}

// dayOf is the day of a moment in its own zone.
func dayOf(s string) string {
	s = line(s)
	if len(s) >= len("2006-01-02") && s[4] == '-' && edtf.Valid(s[:10]) && (len(s) == 10 || s[10] == 'T' || s[10] == ' ') {
		return s[:10]
	}
	if len(s) > 60 {
		return ""
	}
	if d, ok := meta.FindDate(s); ok && d.Problem == "" && len(d.Value) == len("2006-01-02") && edtf.Valid(d.Value) {
		return d.Value
	}
	return ""
}

// cutOff reports whether a text ends where programs cut one.
func cutOff(text string) bool {
	s := strings.TrimSpace(words(text[max(0, len(text)-2000):]))
	s = strings.TrimRight(s, " .\n]")
	return strings.HasSuffix(s, "…") || strings.HasSuffix(strings.TrimSpace(words(text)), "...") || strings.HasSuffix(s, "[…") || strings.HasSuffix(s, "[..")
}

// words is the text of HTML, roughly: to look at, not to show.
func words(s string) string {
	var out strings.Builder
	for s != "" {
		before, rest, tag := strings.Cut(s, "<")
		out.WriteString(before)
		if !tag {
			break
		}
		if _, s, tag = strings.Cut(rest, ">"); !tag {
			break
		}
		out.WriteByte(' ')
	}
	return html.UnescapeString(out.String())
}

// line is a value as one line without markup; programs escape what is escaped already.
func line(s string) string {
	s = html.UnescapeString(s)
	if strings.Contains(s, "<") && strings.Contains(s, ">") {
		s = words(s)
	}
	return strings.Join(strings.Fields(charset.OneLine(s)), " ")
}

func clip(s string) string {
	if s = line(s); len(s) > 300 {
		s = strings.ToValidUTF8(s[:300], "") + "…"
	}
	return s
}

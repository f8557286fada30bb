// Package webpage reads pages of the web as browsers and other programs save them: which
// of their text is the article, and what they say of who wrote it, when and where.
//
// The tree of a page is cut into units (units.go); everything that is decided is decided
// of them, so that each paragraph, and each part that was left out, knows the line of
// the page that it stands in. Nothing of a page is kept but text, its structure and the
// addresses it links to.
package webpage

import (
	"net/url"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/dom"
	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/language"
	"dossier/cmd/dossier/internal/meta"
)

// Saved is what stands outside of the page in the file that holds it.
type Saved struct {
	URL, Day string // where it was saved from, and when (EDTF); "" when nobody says
	Charset  string // as stated there
}

// Read reads a page.
func Read(data []byte, from Saved) extract.Source {
	page, encoding, problem := decode(data, from.Charset)
	if problem != nil && problem.Refused {
		return extract.Refuse("save the page again as HTML", "%s", problem.Text)
	}
	x := extract.Source{Encoding: encoding}
	if problem != nil {
		x.Messages.Warnf("", 0, problem.Hint, "%s", problem.Text)
	}
	root, err := dom.Parse(page)
	if err != nil {
		return extract.Refuse("save it again from a browser, or save its text as .txt", "its elements are nested too deeply to be read")
	}
	base := webAddress(from.URL)
	s := listen(root)
	j := &judge{sayings: s}
	if u := j.address(from.URL); u != nil {
		base = u
	}
	j.units = cut(root, base)
	s.see(j.units)
	j.publisher()
	j.headlines()
	choose(root, base, j.units, j.known.From["title"].Line)
	j.authors()
	j.dates()
	j.saving(from)
	j.declaredLanguage()
	if why, hint := j.noArticle(); why != "" {
		return extract.Refuse(hint, "%s", why)
	}
	j.whole()
	if j.translated.where != "" {
		j.known.Fidelity = append(j.known.Fidelity, "machine-translation")
		j.set("fidelity", archive.Extracted, j.translated, "a browser or a service translated the page before it was saved")
	}
	j.omitHead()
	x.Known = j.known
	x.Blocks = blocks(j.units, &x.Known)
	return x
}

func webAddress(s string) *url.URL {
	web, ok := body.Web(s)
	if !ok {
		return nil
	}
	u, err := url.Parse(web)
	if err != nil {
		return nil
	}
	return u
}

// saving takes down when the page was saved.
func (j *judge) saving(from Saved) {
	day, v := from.Day, said{value: from.Day, where: "the head of the file"}
	if d, _ := dayOf(j.saved.day); day == "" && d != "" {
		day, v = d, said{value: j.saved.day, where: "a comment of " + j.saved.program}
	} else if day == "" && j.saved.day != "" {
		if d := jsDay(j.saved.day); d != "" {
			day, v = d, said{value: j.saved.day, where: "a comment of " + j.saved.program}
		}
	}
	if day != "" {
		j.known.Retrieved = day
		j.set("retrieved", archive.Extracted, v, "")
	}
}

// jsDay reads the day as JavaScript prints it: Wed Apr 16 2025 07:30:00 GMT+0000 (UTC).
func jsDay(s string) string {
	f := strings.Fields(s)
	if len(f) < 4 {
		return ""
	}
	if d, ok := meta.FindDate(f[2] + " " + f[1] + " " + f[3]); ok && d.Problem == "" {
		return d.Value
	}
	return ""
}

// printed yields the text of the page.
func (j *judge) printed(yield func(string) bool) {
	for i := range j.units {
		if u := &j.units[i]; u.omitted == "" && !yield(u.Text) {
			return
		}
	}
}

// declaredLanguage takes down the language that the page states, unless the text is plainly in
// another: many templates state English of whatever they are filled with.
func (j *judge) declaredLanguage() {
	for _, v := range []said{{value: j.language, where: "html lang"}, j.first("og:locale", "content-language", "dc.language")} {
		if tag := meta.LanguageTag(strings.ReplaceAll(v.value, "_", "-")); tag != "" && !language.Contradicts(tag, j.printed) {
			j.known.Language = tag
			j.set("language", archive.Extracted, v, "")
			return
		}
	}
}

// omitHead leaves the lines of the head out that say a field and no more: the title,
// which stands above a briefing, its byline and its day.
func (j *judge) omitHead() {
	for _, field := range []string{"authors", "published"} {
		at := j.known.From[field].Line
		if at == 0 {
			continue
		}
		if u := &j.units[at-1]; u.omitted == "" && len(u.Text) < 160 && !prosy(u) {
			u.omitted = isByline
		}
	}
}

// blocks makes the blocks of a source of units: items of one list become a list, and
// what stands in one quotation is quoted. known has numbers of units, which become those
// of blocks.
func blocks(units []unit, known *archive.Attribution) (out []extract.Block) {
	number := make([]int, len(units)+1)
	for i := 0; i < len(units); i++ {
		u := &units[i]
		b := extract.Block{Block: u.Block, Omitted: u.omitted, Part: archive.LinePart, Label: strconv.Itoa(u.line)}
		if u.where == isHidden && !isMark(u.Text) { // what no reader of the page saw, no reader of the record does
			b.Block = body.Block{Kind: body.Paragraph, Text: "…"}
		}
		number[i+1] = len(out) + 1
		if u.omitted == "" && (u.list != nil || u.quote != nil) && u.Kind == body.Paragraph {
			last := i
			for last+1 < len(units) && units[last+1].omitted == "" && units[last+1].list == u.list && units[last+1].quote == u.quote && units[last+1].Kind == body.Paragraph {
				last++
				number[last+1] = len(out) + 1
			}
			b.Block = group(units[i : last+1])
			i = last
		}
		out = append(out, b)
	}
	for field, p := range known.From {
		p.Line = number[p.Line]
		known.From[field] = p
	}
	return out
}

// isMark reports whether a text is nothing but a mark of handling, which counts wherever
// it stands.
func isMark(s string) bool {
	if len(s) > 200 || !meta.MayMark(s) {
		return false
	}
	if p := meta.MarkTLP(s, true); p.TLP != "" {
		return p.Alone
	}
	return meta.Capitals(s) && meta.MarkOther(s).TLP != ""
}

// group makes one block of units that stand in one list or quotation.
func group(units []unit) body.Block {
	kids := make([]body.Block, 0, len(units))
	for _, u := range units {
		if u.list != nil {
			kids = append(kids, body.Block{Kind: body.Item, Kids: []body.Block{u.Block}})
		} else {
			kids = append(kids, u.Block)
		}
	}
	b := body.Block{Kind: body.Quote, Kids: kids}
	if l := units[0].list; l != nil {
		b.Kind = body.List
		if l.Data == "ol" {
			b.Level = 1
			if n, err := strconv.Atoi(dom.Attr(l, "start")); err == nil && n > 0 && n < 1_000_000 {
				b.Level = n
			}
		}
		if units[0].quote != nil {
			b = body.Block{Kind: body.Quote, Kids: []body.Block{b}}
		}
	}
	return b
}

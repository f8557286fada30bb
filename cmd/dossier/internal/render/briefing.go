package render

// The page of a briefing, section by section. Templates decide which sections it has
// and in which order; html/template would take as long for their words as everything
// else of a page takes.

import (
	"path"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/view"
)

// opening writes the title, what a reader must know first, and the slip.
func (w *writer) opening(dst []byte, v *view.Briefing) []byte {
	b, a := v.Briefing, v.Briefing.Attr()
	dst = add(w.crumbs(add(dst, "<header>\n"), v), `<h1 id="title"`)
	basis := a.Basis("title")
	if basis != archive.Stated {
		dst = add(dst, ` data-badge="title" data-basis="`, string(basis), `"`)
	}
	dst = add(esc(add(dst, langAttr(a.Language), ">"), a.Heading()), "</h1>\n")
	if basis == archive.Inferred && a.Title != archive.Untitled {
		said := w.t("The source has no title; its file name is shown.")
		if len(b.Doc.Whole().Leaves) > 0 {
			said = w.t("The source has no title; its first words are shown.")
		}
		dst = add(dst, `<p class="hint">`, said, "</p>\n")
	}
	if a.Retracted() {
		dst = w.folded(banners(dst, a), v)
	} else {
		dst = banners(w.folded(dst, v), a)
	}
	dst = w.translations(w.oneText(w.corrections(w.versions(dst, v), v), v), v)
	return add(dst, "</header>\n")
}

// entryID begins the id of a name's entry in the list of names.
const entryID = "n-"

// onlyHere returns, of the names that have no page because only this briefing has them,
// those that stand in several paragraphs, and which these are: the entry of such a name
// leads to each, as its page would, and its links in the text lead to the entry.
func onlyHere(v *view.Briefing) map[string][]int {
	var here map[string][]int
	for i := range v.Names {
		if n := &v.Names[i]; n.Passage != "" && n.Count > 1 {
			if here == nil {
				here = map[string][]int{}
			}
			here[n.ID] = []int{}
		}
	}
	if here == nil {
		return nil
	}
	for _, m := range v.Briefing.Mentions() {
		if at := here[m.Entity]; at != nil && len(at) <= mostPlaces && (len(at) == 0 || at[len(at)-1] != m.N) {
			here[m.Entity] = append(at, m.N)
		}
	}
	for id, at := range here {
		if len(at) == 1 {
			delete(here, id)
		}
	}
	return here
}

// namesHere is a list of entities of one type in the briefing that names them.
func namesHere(dst []byte, up string, g typeGroup, here map[string][]int) []byte {
	dst = add(dst, `<ul class="names of `, string(g.Type), `">`)
	for i := range g.Names {
		n := &g.Names[i]
		at := here[n.ID]
		if dst = add(dst, "<li"); at != nil {
			dst = add(dst, ` id="`, entryID, n.ID, `"`)
		}
		if dst = add(dst, "><a "); n.Found {
			dst = add(dst, `class="found" `)
		}
		if _, passage, _ := strings.Cut(n.Passage, "#"); passage != "" {
			dst = add(dst, `href="#`, passage)
		} else {
			dst = toEntity(add(dst, `href="`), up, &n.Ref)
		}
		dst = add(foreign(add(dst, `">`), n.Name), "</a> ", number(n.Count))
		for k, leaf := range at {
			switch {
			case k == 0: // its name leads there
			case k == mostPlaces:
				dst = add(dst, " …")
			default:
				dst = add(decimal(add(decimal(add(dst, ` <a class="at" href="#p`), leaf), `">¶`), leaf), "</a>")
			}
		}
		dst = add(dst, "\n")
	}
	return add(dst, "</ul>\n")
}

// named lists the names in a briefing, by type, and the dates.
func (w *writer) named(dst []byte, v *view.Briefing) []byte {
	if len(v.Names) == 0 {
		return w.dates(dst, v)
	}
	here := onlyHere(v)
	dst = add(dst, `<section class="named"><h2>`, w.t("Names in this briefing"), "</h2>\n", `<div class="types">`, "\n")
	for _, g := range byType(v.Names) {
		dst = add(dst, `<section><h3 class="type `, g.Type.Class(), `">`, typesWord(g.Type), "</h3>")
		dst = add(namesHere(dst, v.Up, g, here), "</section>\n")
	}
	dst = add(dst, "</div>")
	if s := legend(v.Names); s != "" {
		dst = add(dst, `<p class="hint">`, s, "</p>")
	}
	return w.dates(add(dst, "</section>\n"), v)
}

// beside leads to other briefings: those before and after, and those that are related.
func (w *writer) beside(dst []byte, v *view.Briefing) []byte {
	dst = w.leads(w.neighbours(dst, v), v)
	if len(v.Related) > 0 {
		dst = add(dst, `<section class="related"><h2>`, w.t("Related briefings"), "</h2>\n", `<ul class="briefly">`, "\n")
		for i := range v.Related {
			r := &v.Related[i]
			dst = add(w.brief(add(dst, "<li>"), v.Up, r.Card, r), "\n")
		}
		dst = add(dst, "</ul></section>\n")
	}
	return dst
}

// leads lists the briefings that this one states it is made from, and those that lead
// to it, each with its reason.
func (w *writer) leads(dst []byte, v *view.Briefing) []byte {
	for _, list := range []struct {
		title string
		of    []view.Citing
		more  int
	}{{w.t("Cites"), v.Leads.To, 0}, {w.t("Cited by"), v.Leads.By, v.Leads.All - len(v.Leads.By)}} {
		if len(list.of) == 0 {
			continue
		}
		dst = add(dst, `<section class="related"><h2>`, list.title, "</h2>\n", `<ul class="briefly">`, "\n")
		for i := range list.of {
			c := &list.of[i]
			dst = add(w.brief(add(dst, "<li>"), v.Up, c.Card, nil), `<p class="slip">`)
			switch c.Why {
			case view.Translates:
				dst = add(dst, w.t("stated: a translation"))
			case view.Cites:
				dst = add(dst, w.t("a maintainer says so"))
			case view.LinksTo:
				dst = add(dst, w.t("links to it"))
			}
			if c.N > 0 {
				dst = add(decimal(add(toPassage(add(dst, `, <a href="`), v.Up, c.ID, c.N), `">¶`), c.N), "</a>")
			}
			dst = add(dst, "</p>\n")
		}
		dst = add(dst, "</ul>")
		if list.more > 0 {
			dst = add(dst, `<p class="hint">`, w.t("and %s more", number(list.more)), "</p>")
		}
		dst = add(dst, "</section>\n")
	}
	return dst
}

// neighbours leads to the briefings before and after, in order of time.
func (w *writer) neighbours(dst []byte, v *view.Briefing) []byte {
	if v.Earlier == nil && v.Later == nil {
		return dst
	}
	dst = add(dst, `<nav class="neighbours briefly" aria-label="`, w.t("Earlier and later briefings"), `">`)
	if v.Earlier != nil {
		dst = add(w.brief(add(dst, "<section><h2>", w.t("Earlier"), "</h2>"), v.Up, *v.Earlier, nil), "</section>")
	}
	if v.Later != nil {
		dst = add(w.brief(add(dst, "<section><h2>", w.t("Later"), "</h2>"), v.Up, *v.Later, nil), "</section>")
	}
	return add(dst, "</nav>\n")
}

// citing says how a briefing is cited, and from which file it was read.
func (w *writer) citing(dst []byte, v *view.Briefing) []byte {
	b := v.Briefing
	c := view.CitationOf(b, v.Site)
	dst = w.attached(dst, v.Up, b)
	dst = add(dst, `<section class="cite"><h2>`, w.t("Cite"), "</h2>\n", `<p class="citation">`)
	dst = add(esc(dst, c.Plain()), "</p>\n")
	dst = add(dst, "<details><summary>Chicago, APA</summary>", `<p class="citation">`)
	dst = add(esc(dst, c.Chicago()), "</p>\n", `<p class="citation">`)
	dst = add(esc(dst, c.APA()), "</p></details>\n", `<p class="more">`)
	dst = add(citeFiles(dst, v), ` · <a rel="alternate" type="application/json" href="`)
	dst = add(esc(dst, path.Base(b.ID)), `.json">JSON</a></p>`, "\n</section>\n")
	dst = add(dst, `<section class="proof"><h2>`, w.t("Record"), "</h2>\n<p>", w.t("Read from"), ` <a href="`, v.Up, b.Record(), `"><code>`)
	dst = add(foreign(dst, path.Base(b.Doc.File)), "</code></a>")
	if b.Doc.Bytes > 0 {
		dst = esc(add(dst, ", ", size(b.Doc.Bytes), ", "), b.Doc.Encoding)
	}
	dst = add(dst, `. SHA-256 <code class="hash">`, b.Doc.SHA256, "</code></p>\n")
	return add(w.heldBy(dst, v.Up, b), "</section>\n")
}

// contents lists the headings of a text that has many. On a phone they unfold.
func contents(dst []byte, v *view.Briefing) []byte {
	var heads []*body.Block
	body.Walk(v.Briefing.Doc.Whole().Body, func(b *body.Block) bool {
		if b.Kind == body.Heading {
			heads = append(heads, b)
		}
		return true
	})
	if len(heads) < 3 || len(heads) > 200 {
		return dst
	}
	dst = add(dst, `<nav class="contents" aria-labelledby="contents-h"><details><summary><h2 id="contents-h">`, t("Contents"), `</h2></summary><ol>`)
	for _, h := range heads {
		dst = add(decimal(add(dst, `<li><a href="#p`), h.N), `">`)
		dst = add(esc(dst, h.Text), "</a></li>")
	}
	return add(dst, "</ol></details></nav>\n")
}

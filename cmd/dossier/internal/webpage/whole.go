package webpage

// Whether a page holds an article, and all of it. A page that ends where one must pay or
// sign in holds the beginning; one that was saved in the place of another holds none.

import (
	"encoding/json"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
)

var (
	// goesOn matches a line that says that the rest of a text is elsewhere.
	goesOn = lazyregexp.New(`(?i)^\P{L}*(?:` + lang.Read.Pattern(func(l *lang.Language) lang.Pattern { return l.Furniture.GoesOn }) + `)`)
	// notFound matches the title of a page that stands in the place of another.
	notFound = lazyregexp.New(`(?i)^\P{L}{0,6}(?:` + lang.Read.Pattern(func(l *lang.Language) lang.Pattern { return l.Furniture.NotFound }) + `)`)
)

// shortText is how long the beginnings of articles are that sites show to everybody.
const shortText = 1500

// whole takes down that the page holds only the beginning of its article. The line that
// says so must stand where the text ends, and something else must speak for it: what the
// page says to programs, the form of the last line, or how short the text is.
func (j *judge) whole() {
	last, runes := -1, 0
	for i := range j.units {
		if u := &j.units[i]; u.omitted == "" && u.Kind != body.Heading {
			last = i
			runes += utf8.RuneCountInString(u.Text)
		}
	}
	if last < 0 {
		return
	}
	paid, words := false, 0
	if len(j.things) > 0 {
		paid, words = j.things[0].paid, j.things[0].words
	}
	text := strings.TrimRight(j.units[last].Text, "»”\"’' ")
	broken := strings.HasSuffix(text, "…") || strings.HasSuffix(text, "...") || strings.HasSuffix(text, "[…]")
	longer := words > 50 && words*6 > 2*runes && (words-runes/6)*2 > words // it has twice as many words by its own count
	at := -1
	for i := last; i < min(len(j.units), last+13) && at < 0; i++ {
		if u := &j.units[i]; (i > last || len(u.Text) < 200) && len(u.Text) < 400 && u.where != isHidden && u.where != inComments && goesOn.MatchString(u.Text) {
			at = i
		}
	}
	switch {
	case words > 50 && runes/6*5 > words*4: // it is all there by the page's own count
	case at >= 0 && (paid || broken || longer || runes < shortText || runes < 2*shortText && sellsRest(j.units[at].el)):
		j.known.Fidelity = []string{"excerpt"}
		j.set("fidelity", archive.Extracted, said{value: j.units[at].Text, unit: at + 1}, "the page says where its text ends that it goes on")
		if u := &j.units[at]; u.omitted == "" {
			u.omitted = isOutside
		}
	case paid && longer, paid && broken && runes < 2*shortText:
		j.known.Fidelity = []string{"excerpt"}
		j.set("fidelity", archive.Inferred, said{value: "false", where: "JSON-LD isAccessibleForFree", line: j.things[0].line}, "the page is not free to read, and its text breaks off or is shorter than it says")
	}
}

// sellsRest reports whether a line stands in what systems call the wall before a text.
func sellsRest(n *html.Node) bool {
	for up := 0; n != nil && up < 5; n, up = n.Parent, up+1 {
		for _, a := range n.Attr {
			if (a.Key == "class" || a.Key == "id") && len(a.Val) < 400 {
				v := strings.ToLower(a.Val)
				if strings.Contains(v, "paywall") || strings.Contains(v, "regwall") || strings.Contains(v, "subscription-wall") || strings.Contains(v, "piano") || strings.Contains(v, "metering") {
					return true
				}
			}
		}
	}
	return false
}

// noArticle says why the page holds no article, or returns "".
func (j *judge) noArticle() (why, hint string) {
	runes, paras, all, teasers, inside := 0, 0, 0, 0, 0 // teasers stand behind the first paragraph, those inside before the last
	for i := range j.units {
		u := &j.units[i]
		if u.omitted == "" && u.Kind != body.Heading {
			runes += utf8.RuneCountInString(u.Text)
			for _, k := range u.Kids {
				for _, c := range k.Kids {
					runes += utf8.RuneCountInString(c.Text)
				}
			}
			if prosy(u) && utf8.RuneCountInString(u.Text) > 120 && !j.ofAnother(i) {
				paras++
				inside = teasers
			}
		}
		if u.where != isHidden && u.where != inNavigation && u.Kind == body.Heading && mostlyLinks(u) {
			all++
			if paras > 0 {
				teasers++
			}
		}
	}
	described := j.known.Published != "" || len(j.known.Authors) > 0 || strings.EqualFold(j.first("og:type").value, "article")
	for _, t := range j.things {
		described = described || t.article && t.published != ""
	}
	for _, title := range append([]said{j.title}, j.headings...) {
		if title.value != "" && runes < shortText && !described && notFound.MatchString(title.value) {
			return "it was saved in the place of another: “" + title.value + "”", "open the address again in a browser, past any request for consent, and save the article itself"
		}
	}
	switch {
	case runes == 0:
		return "no article is found in it", "if a browser shows its text, save it there as “Web page, complete” or with SingleFile; else save the text as .txt"
	case inside >= 5 && inside*2 > paras && !described, paras == 0 && all >= 8 && runes < 300 && !described:
		return "it leads to other pages and holds no article of its own", "save the page of each article that you want"
	}
	return "", ""
}

// count is a number of words as JSON-LD gives it.
func count(v any) (n int) {
	switch v := v.(type) {
	case float64:
		n = int(v)
	case string:
		_ = json.Unmarshal([]byte(strings.TrimSpace(v)), &n)
	}
	return max(0, min(n, 1<<20))
}

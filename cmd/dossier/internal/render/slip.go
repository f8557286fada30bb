package render

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/markdown"
)

// A badge is one attribution field as it is shown: its value, and how it is
// known. What is unknown says so; what is inferred says how.

func esc(dst []byte, s string) []byte { return markdown.AppendEscaped(dst, s) }

func add(dst []byte, parts ...string) []byte {
	for _, p := range parts {
		dst = append(dst, p...)
	}
	return dst
}

// open writes the start of a badge: <tag data-badge data-basis class>.
func open(dst []byte, tag, field string, basis archive.Basis) []byte {
	return add(dst, "<", tag, ` class="badge" data-badge="`, field, `" data-basis="`, string(basis), `"`)
}

// value writes the words of one field of an attribution, escaped. ok is false
// when it is unknown; then the words say so.
func value(dst []byte, up string, a *archive.Attribution, field string, linked bool) []byte {
	switch field {
	case "publisher":
		if !a.Has(field) {
			return add(dst, t("Publisher not stated"))
		}
		return maybeLink(dst, up, "publishers/"+a.Publisher.ID+".html", a.Publisher.Name, linked)
	case "authors":
		if !a.Has(field) {
			return add(dst, t("Author not stated"))
		}
		for i, p := range a.Authors {
			switch {
			case i > 0 && i == len(a.Authors)-1:
				dst = add(dst, " ", t("and"), " ")
			case i > 0:
				dst = add(dst, ", ")
			}
			dst = maybeLink(dst, up, "authors/"+p.ID+".html", p.Name, linked)
		}
		return dst
	case "published":
		if !a.Has(field) {
			return add(dst, t("Undated"))
		}
		return when(dst, a.Published)
	case "kind":
		if !a.Has(field) || a.Kind == "unknown" {
			return add(dst, t("Kind not stated"))
		}
		return add(dst, kindWord(a.Kind))
	case "language":
		if !a.Has(field) || a.Language == "und" {
			return add(dst, t("Language not known"))
		}
		if a.OriginalLanguage != "" && a.OriginalLanguage != a.Language {
			return add(dst, t("%s, from %s", languageWord(a.Language), languageWord(a.OriginalLanguage)))
		}
		return add(dst, languageWord(a.Language))
	case "fidelity":
		if a.Retracted() || a.Handling.Publish == "metadata" {
			return add(dst, t("not shown"))
		}
		if !a.Has(field) {
			return add(dst, t("Not stated whether complete"))
		}
		for i, f := range a.Fidelity {
			if i > 0 {
				dst = add(dst, ", ")
			}
			dst = add(dst, fidelityWord(f))
		}
		return dst
	case "rating":
		if w := a.Rating.Words(); w != "" {
			return add(dst, ratingWords(w))
		}
		return add(dst, t("Not rated"))
	case "place":
		return esc(dst, a.Place)
	}
	return dst
}

func maybeLink(dst []byte, up, path, name string, linked bool) []byte {
	if !linked {
		return esc(dst, name)
	}
	dst = add(dst, `<a href="`, up, path, `">`)
	dst = esc(dst, name)
	return add(dst, "</a>")
}

// when writes a date as a time element where HTML knows its form.
func when(dst []byte, date string) []byte {
	plain := strings.Trim(date, "0123456789-") == "" && (len(date) == 4 || len(date) == 10 || len(date) == 7 && date[5:] <= "12")
	if plain {
		dst = add(dst, `<time datetime="`, date, `">`)
	}
	if archive.ValidDate(date) {
		dst = add(dst, archive.TDate(date))
	} else {
		dst = esc(dst, date)
	}
	if plain {
		dst = add(dst, "</time>")
	}
	return dst
}

func kindWord(k string) string {
	switch k {
	case "press-release", "fact-check":
		return t(strings.ReplaceAll(k, "-", " "))
	case "legal":
		return t("legal text")
	case "social":
		return t("social media post")
	case "other":
		return t("other kind")
	}
	return escWord(k)
}

// escWord marks a word of a closed vocabulary.
func escWord(w string) string { return t(string(markdown.AppendEscaped(nil, w))) }

func fidelityWord(f string) string {
	switch f {
	case "full":
		return t("full text")
	case "machine-translation":
		return t("machine translation")
	}
	return escWord(f)
}

// ratingWords marks the two halves of a rating.
func ratingWords(words string) string {
	source, info, _ := strings.Cut(words, "; ")
	mark := func(half string) string {
		if grade, meaning, ok := strings.Cut(half, ", "); ok {
			return grade + ", " + t(meaning)
		}
		return t(half)
	}
	return mark(source) + "; " + mark(info)
}

func languageWord(tag string) string {
	if _, err := language.Parse(tag); err != nil {
		return string(markdown.AppendEscaped(nil, tag))
	}
	return archive.TLanguage(tag)
}

// langAttr is the lang attribute of a text, where its language is known.
func langAttr(tag string) string {
	if _, err := language.Parse(tag); err != nil || tag == "" || tag == "und" {
		return ""
	}
	return archive.TLang(tag)
}

// lineSlip is the slip in one line, beside every snippet: publisher, date,
// kind, and what the text is when it is not the whole original.
func lineSlip(dst []byte, a *archive.Attribution) []byte {
	dst = add(dst, `<span class="slip">`)
	for i, field := range []string{"publisher", "published", "kind"} {
		if field == "kind" && !a.Has(field) {
			continue
		}
		if i > 0 {
			dst = add(dst, " · ")
		}
		dst = open(dst, "span", field, a.Basis(field))
		dst = value(add(dst, ">"), "", a, field, false)
		dst = add(dst, "</span>")
	}
	if a.Has("fidelity") && !slices.Equal(a.Fidelity, []string{"full"}) {
		dst = open(add(dst, " · "), "span", "fidelity", a.Basis("fidelity"))
		dst = value(add(dst, ">"), "", a, "fidelity", false)
		dst = add(dst, "</span>")
	}
	if w := a.Rating.Words(); w != "" {
		dst = open(add(dst, " · "), "span", "rating", archive.Stated)
		dst = add(dst, ">", ratingWords(w), "</span>")
	}
	if a.Retracted() {
		dst = open(add(dst, " · "), "span", "retracted", a.Basis("retracted"))
		dst = add(dst, ">", a.RetractedWord(), "</span>")
	}
	if m := marking(a); m != "" {
		dst = open(add(dst, " · "), "span", "tlp", a.Basis("tlp"))
		dst = add(dst, ">", m, "</span>")
	}
	return add(dst, "</span>")
}

// marking is the mark of a source that not everybody may see, in a site that was
// built for those who may.
func marking(a *archive.Attribution) string {
	if h := a.Handling; h.TLP != "" && h.TLP != "CLEAR" {
		return "TLP:" + h.TLP
	}
	return ""
}

// slipFields are the rows of the slip that heads a briefing; the last two only
// when they are known.
var slipFields = []struct{ field, label string }{
	{"publisher", "Publisher"}, {"authors", "Author"}, {"published", "Published"}, {"kind", "Kind"},
	{"language", "Language"}, {"fidelity", "Text"}, {"rating", "Rating"}, {"place", "Place"},
}

// longSlip heads a briefing: each field with its basis, the way to the
// original and to the record.
func longSlip(dst []byte, v *archive.BriefingView) []byte {
	a := v.Briefing.Attr
	dst = add(dst, `<dl class="slip-full">`)
	for _, f := range slipFields {
		if f.field == "place" && !a.Has("place") {
			continue
		}
		basis := a.Basis(f.field)
		if f.field == "rating" {
			if basis = a.Basis("source_reliability"); basis == archive.Unknown {
				basis = a.Basis("info_credibility")
			}
		}
		label := f.label
		if f.field == "authors" && len(a.Authors) > 1 {
			label = "Authors"
		}
		dst = add(dst, "<div><dt>", t(label), "</dt>")
		dst = open(add(dst, "<dd>"), "span", f.field, basis)
		dst = value(add(dst, ">"), v.Up, a, f.field, true)
		dst = add(dst, "</span>")
		dst = know(dst, v.Up, v.Briefing, f.field)
		if f.field == "rating" && a.Rating.By != "" {
			dst = add(dst, " <small>", escT("by %s", a.Rating.By))
			if a.Rating.On != "" {
				dst = when(add(dst, ", "), a.Rating.On)
			}
			if a.Rating.Note != "" {
				dst = esc(add(dst, ". "), a.Rating.Note)
			}
			dst = add(dst, "</small>")
		}
		dst = add(dst, "</dd></div>")
	}
	if m := marking(a); m != "" {
		dst = open(add(dst, "<div><dt>", t("Marking"), "</dt><dd>"), "span", "tlp", a.Basis("tlp"))
		dst = know(add(dst, ">", m, "</span>"), v.Up, v.Briefing, "tlp")
		dst = add(dst, "</dd></div>")
	}
	if a.TitleOriginal != "" {
		dst = open(add(dst, `<div class="wide"><dt>`+t("Original title")+`</dt><dd>`), "span", "title_original", a.Basis("title_original"))
		dst = add(dst, langAttr(a.OriginalLanguage))
		dst = esc(add(dst, ">"), a.TitleOriginal)
		dst = know(add(dst, "</span>"), v.Up, v.Briefing, "title_original")
		dst = add(dst, "</dd></div>")
	}
	if len(a.DigestOf) > 0 {
		dst = add(dst, `<div class="wide"><dt>`+t("Digest of")+`</dt><dd>`)
		for i, w := range a.DigestOf {
			if i > 0 {
				dst = add(dst, "<br>")
			}
			dst = open(dst, "span", "digest_of", a.Basis("digest_of"))
			dst = workWords(add(dst, ">"), w)
			dst = add(dst, "</span>")
		}
		dst = add(dst, "</dd></div>")
	}
	if a.Descriptor != "" {
		dst = open(add(dst, `<div class="wide"><dt>`+t("About the source")+`</dt><dd>`), "span", "descriptor", a.Basis("descriptor"))
		dst = esc(add(dst, ">"), a.Descriptor)
		dst = add(dst, "</span></dd></div>")
	}
	dst = add(dst, `<div class="wide"><dt>`+t("Check it")+`</dt><dd>`)
	if href, ok := markdown.Outside(a.SourceURL); ok {
		dst = esc(add(dst, `<a rel="nofollow noopener external" href="`), href)
		if archived, ok := markdown.Outside(a.ArchivedURL); ok { // Robust Links
			dst = esc(add(dst, `" data-originalurl="`), href)
			dst = esc(add(dst, `" data-versionurl="`), archived)
			if day, ok := archive.Day(a.ArchivedAt); ok {
				dst = add(dst, `" data-versiondate="`, day)
			}
		}
		dst = add(dst, `">`, escT("Original at %s", host(href)), "</a>")
		if archived, ok := markdown.Outside(a.ArchivedURL); ok {
			dst = esc(add(dst, ` (<a rel="nofollow noopener external" href="`), archived)
			dst = add(dst, `">`, t("archived copy"), "</a>)")
		}
		dst = add(dst, " · ")
	}
	dst = add(dst, `<a href="`, v.Up, v.Briefing.Record(), `">`, t("The record"), "</a>")
	if v.Briefing.Doc.Raw != "" {
		dst = add(dst, ": ", t("the raw text and how it was read"))
	}
	dst = add(dst, "</dd></div>")
	return add(dst, "</dl>")
}

func workWords(dst []byte, w archive.Work) []byte {
	title := w.Title
	if title == "" {
		title = w.URL
	}
	if href, ok := markdown.Outside(w.URL); ok {
		dst = esc(add(dst, `<a rel="nofollow noopener external" href="`), href)
		dst = add(esc(add(dst, `">`), title), "</a>")
	} else if w.Title != "" {
		dst = add(esc(add(dst, "<cite>"), title), "</cite>")
	}
	if w.Author != "" {
		dst = esc(add(dst, ", "), w.Author)
	}
	if w.Publisher != "" {
		dst = esc(add(dst, ", "), w.Publisher)
	} else if w.URL == "" {
		dst = add(dst, ", ", t("publisher not stated"))
	}
	if w.Published != "" {
		dst = when(add(dst, ", "), w.Published)
	}
	return dst
}

// know writes the disclosure that says how a field is known. What the
// maintainer stated needs none.
func know(dst []byte, up string, b *archive.Briefing, field string) []byte {
	p, ok := b.Attr.From[field]
	if !ok || p.Basis == archive.Stated {
		return dst
	}
	dst = add(dst, ` <details class="know"><summary>`)
	if p.Basis == archive.Inferred {
		dst = add(dst, t("inferred"))
	} else {
		dst = add(dst, t("read"))
	}
	dst = add(dst, `</summary><span>`)
	dst = evidenceWords(dst, up, b, p)
	return add(dst, "</span></details>")
}

// evidenceWords says how a value is known: the rule, the words, the line.
func evidenceWords(dst []byte, up string, b *archive.Briefing, p archive.Provenance) []byte {
	if p.Rule != "" {
		dst = esc(dst, upperFirst(p.Rule))
		dst = add(dst, ". ")
	}
	if p.Evidence != "" {
		dst = add(esc(add(dst, "“"), p.Evidence), "”")
	}
	if n := strconv.Itoa(p.Line); p.Line > 0 && p.File == "" && b.Doc.Raw == "" { // its lines are not shown
		dst = add(dst, " ", t("line %s", n))
	} else if p.Line > 0 && p.File == "" {
		dst = add(dst, ` <a href="`, up, b.Record(), `#L`, n, `">`, t("line %s", n), `</a>`)
	} else if p.File != "" {
		dst = esc(add(dst, " "), p.File)
		if p.Line > 0 {
			dst = add(dst, ":", strconv.Itoa(p.Line))
		}
	}
	return dst
}

func upperFirst(s string) string {
	if s != "" && 'a' <= s[0] && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}

// retraction stands in the place of a text that was taken back.
func retraction(dst []byte, a *archive.Attribution) []byte {
	h := a.Handling
	dst = open(add(dst, `<p class="banner"><strong>`), "span", "retracted", a.Basis("retracted"))
	dst = add(dst, ">")
	switch {
	case h.Withdrawn && h.RetractOn != "":
		dst = add(dst, t("This archive withdrew the briefing: %s.", archive.TDate(h.RetractOn)))
	case h.RetractOn != "":
		dst = add(dst, t("The source is retracted: %s.", archive.TDate(h.RetractOn)))
	default:
		dst = add(dst, t("The source is retracted; the date is not stated."))
	}
	dst = add(dst, "</span></strong> ")
	if h.Retracted != "" {
		dst = esc(add(dst, t("Reason:"), " "), h.Retracted)
	} else {
		dst = add(dst, t("No reason is stated."))
	}
	return add(dst, " ", t("What it said is not shown any more; its address stays."), "</p>\n")
}

// banners stand above a text that is not the whole original.
func banners(dst []byte, a *archive.Attribution) []byte {
	if a.Retracted() {
		return retraction(dst, a)
	}
	for _, f := range a.Fidelity {
		text := ""
		switch f {
		case "digest":
			text = t("This is a digest: a summary in the archive’s own words, not the text of its source.")
		case "excerpt":
			if a.Handling.Publish == "excerpt" {
				continue // said below, and why
			}
			text = t("This is an excerpt: parts of the source are left out.")
		case "translation":
			text = t("This is a translation.")
			if a.OriginalLanguage != "" {
				text = t("This is a translation from %s.", languageWord(a.OriginalLanguage))
			}
			if a.Basis("fidelity") == archive.Inferred {
				text += " " + t("The source does not say so itself; it names an original article in another language.")
			}
		case "machine-translation":
			text = t("This is a machine translation. Check it against the original before you rely on its wording.")
		case "transcription":
			text = t("This is a transcription of something said or handwritten.")
		default:
			continue
		}
		dst = add(dst, `<p class="banner" data-banner="`, f, `">`)
		dst = add(dst, text, "</p>\n")
	}
	switch a.Handling.Publish {
	case "excerpt":
		dst = add(dst, `<p class="banner" data-banner="publish">`, t("Only the opening of the source may be shown here. Read it whole where it was published."), "</p>\n")
	case "metadata":
		dst = add(dst, `<p class="banner" data-banner="publish">`, t("The text of the source may not be shown here: what follows is who said it, and when. Read it where it was published."), "</p>\n")
	}
	switch a.Origin {
	case "ai-generated":
		dst = add(dst, `<p class="banner" data-banner="origin">`, t("The source says that a program wrote it."), "</p>\n")
	case "ai-assisted":
		dst = add(dst, `<p class="banner" data-banner="origin">`, t("The source says that it was written with the help of a program."), "</p>\n")
	}
	return dst
}

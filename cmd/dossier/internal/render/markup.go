package render

// Writers of small pieces of HTML. They append to a slice and escape what they are
// given, because html/template is slow over the long lists that pages hold.

import (
	"html/template"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

func esc(dst []byte, s string) []byte { return body.AppendEscaped(dst, s) }

// foreign writes a value that somebody else wrote in a line with others.
func foreign(dst []byte, s string) []byte { return body.AppendForeign(dst, s) }

func add(dst []byte, parts ...string) []byte {
	for _, p := range parts {
		dst = append(dst, p...)
	}
	return dst
}

// decimal writes a number.
func decimal(dst []byte, n int) []byte { return strconv.AppendInt(dst, int64(n), 10) }

// open writes the start of a badge: <tag data-badge data-basis. A badge is a value
// that is shown with how it is known; styles and scripts know it by data-badge.
func open(dst []byte, tag, field string, basis archive.Basis) []byte {
	return add(dst, "<", tag, ` data-badge="`, field, `" data-basis="`, string(basis), `"`)
}

func link(dst []byte, up, path, name string) []byte {
	dst = add(dst, `<a href="`, up, path, `">`)
	return add(foreign(dst, name), "</a>")
}

// toBriefing writes the way to a briefing's page, toPassage to a leaf of it, 0 for its
// title, and toEntity to an entity: what Path, view.PassagePath and Ref.Path return.
func toBriefing(dst []byte, up, id string) []byte { return add(dst, up, "briefings/", id, ".html") }

func toPassage(dst []byte, up, id string, n int) []byte {
	dst = toBriefing(dst, up, id)
	if n == 0 {
		return add(dst, "#title")
	}
	return decimal(add(dst, "#p"), n)
}

func toEntity(dst []byte, up string, r *view.Ref) []byte {
	if r.Passage != "" {
		return add(dst, up, r.Passage)
	}
	return add(dst, up, "entities/", r.ID, ".html")
}

// timed writes a date, in its words, as a time element where HTML knows its form.
func timed(dst []byte, date, words string) []byte {
	if !plainDate(date) {
		return esc(dst, words)
	}
	dst = add(dst, `<time datetime="`, date, `">`)
	return add(esc(dst, words), "</time>")
}

// plainDate reports whether a time element knows the form of a date.
func plainDate(date string) bool {
	return strings.Trim(date, "0123456789-") == "" && (len(date) == 4 || len(date) == 10 || len(date) == 7 && date[5:] <= "12")
}

// langAttr is the lang attribute of a text, where its language is known.
func langAttr(tag string) string {
	if tag == "" || tag == "und" {
		return ""
	}
	if _, err := language.Parse(tag); err != nil {
		return ""
	}
	return i18n.TLang(tag)
}

// textLang is the lang attribute of the text of a briefing. A text whose language is not
// known says so, because what hyphenates or reads it aloud would take that of the page.
func textLang(tag string) template.HTMLAttr {
	if tag == "" || tag == "und" {
		return ` lang=""`
	}
	return template.HTMLAttr(langAttr(tag))
}

func upperFirst(s string) string {
	if s != "" && 'a' <= s[0] && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}

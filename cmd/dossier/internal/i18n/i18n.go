package i18n

// The words of the interface stand in Views and pages between marks, and each
// page is put into the language of its site when it is done. A mark is a
// noncharacter of Unicode and a token that is new in each run, so that no source
// can hold one: what a source says is never taken for a word of the interface.
// No file that is written keeps a mark.

import (
	"crypto/rand"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/edtf"
)

// WordsOpen begins marked words, WordsNext what fills them in, WordsClose ends them.
var (
	Open  = "\uFDD0" + wordsToken
	Next  = "\uFDD1" + wordsToken
	Close = "\uFDD2" + wordsToken

	wordsToken = rand.Text()
)

// T marks words of the interface, in English, to be put into the language of the
// site. %s stands for what follows, in its order.
func T(words string, with ...string) string {
	if len(with) == 0 {
		return Open + words + Close
	}
	return Open + words + Next + strings.Join(with, Next) + Close
}

// TDate marks a date, in EDTF, to be written as the language of the site does.
// What is no date stays as it is.
func TDate(date string) string {
	if !edtf.Valid(date) {
		return date
	}
	return Open + "date:" + date + Close
}

// TLanguage marks the name of a language.
func TLanguage(tag string) string { return Open + "language:" + tag + Close }

// TLang marks the lang attribute of a text: none where the text is in the
// language of the site.
func TLang(tag string) string { return Open + "lang:" + tag + Close }

// Plural marks a number of things: "1 briefing", "12,000 briefings". many is the
// word for several where it is not one with an s.
func Plural(n int, one string, many ...string) string {
	if n == 1 {
		return T("1 " + one)
	}
	word := one + "s"
	if len(many) > 0 {
		word = many[0]
	}
	return T("%s "+word, Number(n))
}

// Number groups digits by threes, as the language of the site does: 12,345.
func Number(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return Open + "number:" + s + Close
}

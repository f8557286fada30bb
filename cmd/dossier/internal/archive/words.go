package archive

import (
	"crypto/rand"
	"strings"
)

// The words of the interface stand in Views and pages between marks, and each
// page is put into the language of its site when it is done. A mark is a
// noncharacter of Unicode and a token that is new in each run, so that no source
// can hold one: what a source says is never taken for a word of the interface.
// No file that is written keeps a mark.
var (
	WordsOpen  = "\uFDD0" + wordsToken
	WordsNext  = "\uFDD1" + wordsToken
	WordsClose = "\uFDD2" + wordsToken

	wordsToken = rand.Text()
)

// T marks words of the interface, in English, to be put into the language of the
// site. %s stands for what follows, in its order.
func T(words string, with ...string) string {
	if len(with) == 0 {
		return WordsOpen + words + WordsClose
	}
	return WordsOpen + words + WordsNext + strings.Join(with, WordsNext) + WordsClose
}

// TDate marks a date, in EDTF, to be written as the language of the site does.
// What is no date stays as it is.
func TDate(date string) string {
	if !ValidDate(date) {
		return date
	}
	return WordsOpen + "date:" + date + WordsClose
}

// TLanguage marks the name of a language.
func TLanguage(tag string) string { return WordsOpen + "language:" + tag + WordsClose }

// TLang marks the lang attribute of a text: none where the text is in the
// language of the site.
func TLang(tag string) string { return WordsOpen + "lang:" + tag + WordsClose }

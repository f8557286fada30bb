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

var spanishMonths = strings.Fields("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")

// WordsIn returns a date as it is printed in a language: "es", or English.
func WordsIn(language, date string) string {
	if language != "es" {
		return Words(date)
	}
	if from, to, ok := strings.Cut(date, "/"); ok {
		switch {
		case from == "" || from == "..":
			return "hasta " + WordsIn(language, to)
		case to == "" || to == "..":
			return "desde " + WordsIn(language, from)
		}
		return "de " + WordsIn(language, from) + " a " + WordsIn(language, to)
	}
	plain := strings.TrimRight(date, "~?%")
	d := PlainDate(plain)
	if d.Year == 0 || len(plain) > 4 && d.Month == 0 || len(plain) > 7 && d.Day == 0 {
		return date // a season, or digits left open: as it is written
	}
	out := digits(d.Year, 1)
	if d.Month > 0 {
		out = spanishMonths[d.Month-1] + " de " + out
	}
	if d.Day > 0 {
		out = digits(d.Day, 1) + " de " + out
	}
	switch strings.TrimPrefix(date, plain) {
	case "~":
		return "hacia " + out
	case "?":
		return out + " (inseguro)"
	case "%":
		return "hacia " + out + " (inseguro)"
	}
	return out
}

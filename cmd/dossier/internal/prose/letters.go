package prose

// Small questions about a line that several readers ask.

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// AllCapitals reports whether s has letters and all of them are capitals.
func AllCapitals(s string) bool { return strings.ToUpper(s) == s && strings.ToLower(s) != s }

// ContainsAny reports whether s contains one of some strings.
func ContainsAny(s string, list []string) bool {
	for _, x := range list {
		if strings.Contains(s, x) {
			return true
		}
	}
	return false
}

// Sentence reports whether a line is a sentence: it ends as one does, and has more words
// than a label.
func Sentence(s string) bool {
	s = strings.TrimRight(s, "\"”»’')]*_ ")
	r, size := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune("。！？", r) { // scripts that put no space between words
		return len(s)-size > 30
	}
	return strings.ContainsRune(".!?…", r) && strings.Count(s, " ") >= 4
}

// StartsLower reports whether a line begins with a small letter.
func StartsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// Terminal reports whether a line ends as a sentence, a quotation or a lead-in does.
func Terminal(s string) bool {
	return strings.ContainsRune(".!?:;…", LastSign(s))
}

// fullWidth are the marks of scripts that put no space between words, and what they are here.
var fullWidth = map[rune]rune{'。': '.', '！': '!', '？': '?', '：': ':', '；': ';', '，': ',', '、': ','}

// LastSign returns the last rune of a line before marks of quotation and of footnotes.
func LastSign(s string) rune {
	for {
		s = strings.TrimRight(s, "\"”»’')*_ ¹²³⁰⁴⁵⁶⁷⁸⁹")
		open := strings.LastIndexByte(s, '[')
		if open <= 0 || !strings.HasSuffix(s, "]") || len(s)-open > 8 {
			r, _ := utf8.DecodeLastRuneInString(s)
			return cmp.Or(fullWidth[r], r)
		}
		s = s[:open]
	}
}

// IndexFold finds sub in s whatever the case, where folding keeps lengths.
func IndexFold(s, sub string) int {
	ls, lsub := strings.ToLower(s), strings.ToLower(sub)
	if len(ls) != len(s) || len(lsub) != len(sub) {
		return -1
	}
	return strings.Index(ls, lsub)
}

// CountDigits counts those of a line.
func CountDigits(s string) (n int) {
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			n++
		}
	}
	return n
}

// WordCount counts the words of a line, also in scripts that put no space between them.
func WordCount(s string) int {
	words := len(strings.Fields(s))
	if letters := utf8.RuneCountInString(s); len(s) > letters*2 {
		return max(words, letters/3)
	}
	return words
}

// Package language tells in which language a text is written, or that it cannot
// be told: a short text has none, nor one in a language that stands between two others
// or that nothing is known of.
//
// A text is told by its most frequent words, of which one in three or so is among some
// sixty, whatever it is about; or by its script, where one language has that.
package language

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode"

	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
)

const (
	leastWords = 12  // a shorter text has no language that can be relied on
	leastRunes = 24  // of a script that tells a language
	longest    = 24  // in bytes: no frequent word is longer
	most       = 400 // words that are looked at
)

// A set of languages: a bit for each of lang.All.
type languages uint64

// common says in which languages a word is frequent.
var common = func() map[string]languages {
	if len(lang.All) > 64 {
		panic("more languages than a set of them holds")
	}
	m := map[string]languages{}
	for i, l := range lang.All {
		for _, w := range l.Detect.Common.List() {
			m[w] |= 1 << i
		}
	}
	return m
}()

// Of returns the language of a text, a tag of BCP 47, and why; or "".
func Of(s string) (tag, evidence string) {
	words := 0
	var seen []languages // of each frequent word
	var all, kinds [64]int
	met := map[string]bool{}
	for w := range strings.FieldsFuncSeq(s, apart) {
		if words++; words > most {
			words--
			break
		}
		if len(w) > longest {
			continue
		}
		if len(w) == 1 && strings.Contains("BCDJLMNSTs", w) { // "C-503", "S. Moll", "the town's": no article that lost its vowel
			continue
		}
		w = strings.ToLower(w)
		if in := common[w]; in != 0 {
			first := !met[w] && len(w) > 1 // a letter alone is a word of too many
			met[w] = true
			seen = append(seen, in)
			for i := range lang.All {
				if in>>i&1 != 0 {
					all[i]++
					if first {
						kinds[i]++
					}
				}
			}
		}
	}
	if tag, name := script(s); name != "" {
		return tag, "it is written in the script of " + name
	}
	if words < leastWords {
		return "", ""
	}
	best := 0
	for i := range lang.All {
		if all[i] > all[best] {
			best = i
		}
	}
	if all[best]*5 < words || kinds[best] < min(10, 2+words/8) || !told(seen, best, words) {
		return "", ""
	}
	return lang.All[best].Tag, fmt.Sprintf("%d of its first %d words are common in %s", all[best], words, lang.All[best].Name)
}

// Contradicts reports whether paragraphs are plainly in another language than the one that
// something states of them, which programs fill in by themselves. Of a language that Of does
// not know what is stated holds.
func Contradicts(stated string, paragraphs iter.Seq[string]) bool {
	short, _, _ := strings.Cut(stated, "-")
	if !slices.ContainsFunc(lang.All, func(l *lang.Language) bool { return l.Tag == short }) {
		return false
	}
	var text strings.Builder
	for p := range paragraphs {
		if len(p) > leastParagraph {
			text.WriteString(p)
			text.WriteByte(' ')
		}
		if text.Len() > enough {
			break
		}
	}
	tag, _ := Of(text.String())
	return tag != "" && tag != short && !strings.HasPrefix(tag, short+"-")
}

// Of how many bytes a paragraph is that is no label, and of how many a text by which a
// language is contradicted.
const (
	leastParagraph = 80
	enough         = 4000
)

func apart(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) }

// told reports whether the frequent words of a text tell one language from each other
// one: it has some that the other has not, and the other far fewer that it has not.
func told(seen []languages, best, words int) bool {
	for i := range lang.All {
		if i == best {
			continue
		}
		ours, theirs := 0, 0
		for _, in := range seen {
			switch us, other := in>>best&1, in>>i&1; {
			case us > other:
				ours++
			case other > us:
				theirs++
			}
		}
		least, odds := 2, 3
		if lang.All[best].Only != "" && lang.All[i].Only == "" {
			least = 4 // the rarer has more to show
		}
		if words > 5*leastWords {
			odds = 2
		}
		if ours < least && !(ours == 1 && theirs == 0 && words >= 2*leastWords) || ours < odds*theirs {
			return false
		}
	}
	return true
}

// scripts are those that one language is written in, or nearly.
var scripts = []struct {
	table     *unicode.RangeTable
	tag, name string
}{
	{unicode.Hangul, "ko", "Korean"}, {unicode.Greek, "el", "Greek"}, {unicode.Hebrew, "he", "Hebrew"}, {unicode.Thai, "th", "Thai"},
	{unicode.Georgian, "ka", "Georgian"}, {unicode.Armenian, "hy", "Armenian"}, {unicode.Khmer, "km", "Khmer"}, {unicode.Lao, "lo", "Lao"},
	{unicode.Tamil, "ta", "Tamil"}, {unicode.Telugu, "te", "Telugu"}, {unicode.Kannada, "kn", "Kannada"}, {unicode.Malayalam, "ml", "Malayalam"},
	{unicode.Gujarati, "gu", "Gujarati"}, {unicode.Sinhala, "si", "Sinhala"},
}

// script returns the language of a text whose script tells it: Japanese has kana among
// its signs, Chinese has none.
func script(s string) (tag, name string) {
	letters, han, kana := 0, 0, 0
	var of [32]int
	for _, r := range s {
		if r < 0x250 || !unicode.IsLetter(r) {
			if r < 0x250 && unicode.IsLetter(r) {
				letters++
			}
			continue
		}
		letters++
		switch {
		case unicode.Is(unicode.Han, r):
			han++
		case unicode.In(r, unicode.Hiragana, unicode.Katakana):
			kana++
		default:
			for i := range scripts {
				if unicode.Is(scripts[i].table, r) {
					of[i]++
					break
				}
			}
		}
	}
	if letters < leastRunes {
		return "", ""
	}
	switch {
	case 3*(han+kana) > 2*letters && kana*10 > han:
		return "ja", "Japanese"
	case 3*(han+kana) > 2*letters && kana*100 < han:
		return "zh", "Chinese"
	}
	for i, x := range scripts {
		if 3*of[i] > 2*letters {
			return x.tag, x.name
		}
	}
	return "", ""
}

// titles are words and letters that only one of these languages has, for titles too
// short to be told from their frequent words.
var titles = func() map[string]*lazyregexp.Regexp {
	m := map[string]*lazyregexp.Regexp{}
	for _, l := range lang.All {
		if l.Detect.Title == "" {
			continue
		}
		re := `(?i)(?:^|\s)(?:` + lang.Any(l.Detect.Title.List()) + `)(?:\s|$)`
		if l.Detect.TitleLetters != "" {
			re += `|` + string(l.Detect.TitleLetters)
		}
		m[l.Tag] = lazyregexp.New(re)
	}
	return m
}()

// OfTitle returns the language of a title, or "".
func OfTitle(title string) string {
	best, most, tie := "", 1, false
	for _, l := range lang.All {
		if re := titles[l.Tag]; re != nil {
			switch n := len(re.FindAllString(strings.ReplaceAll(title, " ", "  "), -1)); {
			case n > most:
				best, most, tie = l.Tag, n, false
			case n == most && best != "":
				tie = true
			}
		}
	}
	if tie {
		return ""
	}
	if best == "" {
		best, _ = Of(title)
	}
	return best
}

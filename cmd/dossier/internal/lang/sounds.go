package lang

// Which consonants a letter is heard as, in every alphabet that news is written in: by them
// a name is known again that another alphabet writes as it sounds. Vowels are left out, since
// some alphabets write none, and so is what is heard as h, since others have none.

import "strings"

// Sounds has by letter its consonant, several where it is heard as several; with a stroke
// between them where it is heard as one or the other. A vowel has none.
var Sounds = func() map[rune]string {
	m := map[rune]string{}
	for _, line := range []string{
		// Cyrillic, Greek, Armenian, Georgian
		"p пπփպპფ", "b бբბ", "m мμմმ", "f вфўβφвֆվვф", "t тτθթტთћ", "d дδდդђ", "n нνնნњ", "l лλլლљ", "r рρրռრ",
		"s сзжшчцщџѕσςζսզծձցժջչճշსზჟშჩცძწჭჯ", "k кќκկքკქყ", "g гґѓγգგღ", "ks ξ", "ps ψ",
		// Arabic, Persian, Hebrew
		"b/p ب", "p پ", "m م", "f ف", "t تطث", "d دضذظ", "n ن", "l ل", "r ر", "s سشصزژچ", "s/g ج", "k كقک", "g غگ",
		"b/f ב", "p/f פף", "m מם", "t טת", "d ד", "n נן", "l ל", "r ר", "s סשזצץ", "k כךק", "g ג",
		// Devanagari, Bengali
		"p पপ", "f फফ", "b बभবভ", "m मম", "f व", "t टठतथটঠতথ", "d डढदधডঢদধ", "n नणঙনণ", "l लল", "r रড়র", "s सशषचछजझসশষচছজঝয", "k कखকখ", "g गघগঘ",
		// Katakana
		"p パピプペポ", "b/f バビブベボ", "m マミムメモ", "f ファヴワ", "t タテト", "d ダデド", "n ナニヌネノン", "l/r ラリルレロ",
		"s サシスセソザジズゼゾチツヂヅ", "k カキクケコ", "g ガギグゲゴ",
	} {
		sound, letters, _ := strings.Cut(line, " ")
		for _, r := range letters {
			m[r] = sound
		}
	}
	delete(m, 'ァ') // a small vowel
	return m
}()

// HangulFirst and HangulLast are heard where a Korean syllable begins and ends, in the order
// of Unicode.
var (
	HangulFirst = strings.Split("k/g,k,n,t/d,t,l/r,m,b/p,p,s,s,,s,s,s,k,t,p/f,", ",")
	HangulLast  = strings.Split(",k,k,k,n,n,n,t,l,l,l,l,l,l,l,l,m,p,p,t,t,n,t,t,k,t,p,", ",")
)

// Joined are the letters that may stand before a word as one with it: and, the, in, to.
const Joined = "وفبلكالوהבלמשכ"

package lang

// How fast a language is read.

// Pace is how many words of a language people read in a minute, as studies of readers of
// the same texts in many languages found. Of other languages nobody is told a time.
var Pace = map[string]int{
	"ar": 138, "de": 179, "en": 228, "es": 218, "fi": 161, "fr": 195, "he": 187, "it": 188,
	"nl": 202, "pl": 166, "pt": 181, "ru": 184, "sl": 180, "sv": 199, "tr": 166,
}

// PaceOfLetters is the same of languages that are written without spaces.
var PaceOfLetters = map[string]int{"ja": 357, "zh": 255}

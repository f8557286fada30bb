// Languages as people write them, by name or by tag, in one form.

package meta

import (
	"strings"

	"golang.org/x/text/language"
)

var languageNames = map[string]string{
	"english": "en", "inglés": "en", "spanish": "es", "español": "es", "castellano": "es", "french": "fr", "français": "fr", "francés": "fr", "portuguese": "pt", "português": "pt", "german": "de", "deutsch": "de", "italian": "it", "italiano": "it", "arabic": "ar", "russian": "ru", "chinese": "zh", "ukrainian": "uk", "dutch": "nl", "turkish": "tr", "persian": "fa", "hebrew": "he", "polish": "pl", "swedish": "sv", "norwegian": "no", "danish": "da", "finnish": "fi", "estonian": "et", "japanese": "ja", "korean": "ko",
}

// LanguageTag turns a name or a tag into a BCP 47 tag, or "".
func LanguageTag(s string) string {
	if t := languageNames[strings.ToLower(s)]; t != "" {
		return t
	}
	if s == "" || len(s) > 35 {
		return ""
	}
	tag, err := language.Parse(s)
	if err != nil {
		return ""
	}
	return tag.String()
}

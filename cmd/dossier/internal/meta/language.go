package meta

// Languages as people write them, by name or by tag, in one form.

import (
	"strings"

	"golang.org/x/text/language"

	"dossier/cmd/dossier/internal/lang"
)

// languageNames are names of languages, in several.
var languageNames = lang.All.Map(func(l *lang.Language) map[string]string { return l.Detect.Languages })

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

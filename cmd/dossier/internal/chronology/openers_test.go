package chronology

// A word that is passed by, because no date begins with it, begins none.

import (
	"reflect"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/lang"
)

func TestOpenersMissNoDate(t *testing.T) {
	var words []string
	for _, l := range lang.All {
		dates := reflect.ValueOf(l.Dates)
		for i := range dates.NumField() {
			v := dates.Field(i)
			switch list := v.Interface().(type) {
			case lang.Words:
				words = append(words, list.List()...)
			case []lang.Relative:
				for _, r := range list {
					words = append(words, r.Phrase)
				}
			}
			if v.Kind() == reflect.Array {
				for k := range v.Len() {
					if names, ok := v.Index(k).Interface().(lang.Words); ok {
						words = append(words, names.List()...)
					}
				}
			}
		}
	}
	begun, others := 0, 0
	for _, tag := range []string{"", "en", "de"} {
		for _, word := range append(words, "Q1", "T3/", "H 2", "x", "Report") {
			for _, form := range []string{"% 2025.", "% of March 2025", "on % 3, 2025", "%-feira 3 May 2025", "%. 2025", "said % that", "% half of 2025", "% quarter of 2025", "% of the year 2025", "%2025"} {
				for _, w := range []string{word, strings.ToUpper(word[:1]) + word[1:]} {
					s := scanner{tongue: speaks(tag), text: strings.ReplaceAll(form, "%", w)}
					s.cut()
					for i := range s.tokens {
						k := s.tokens[i]
						switch _, next := s.at(i); {
						case k.kind == '0':
						case next > i && !k.opens:
							t.Errorf("%s %q: a date begins with %q", tag, s.text, s.text[k.start:k.end])
						case next > i:
							begun++
						case !k.opens:
							others++
						}
					}
				}
			}
		}
	}
	if begun < 1000 || others < 1000 {
		t.Errorf("%d words begin a date, %d are passed by: too few to tell", begun, others)
	}
}

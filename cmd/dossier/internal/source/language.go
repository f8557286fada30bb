package source

// The language of a text, and of the original that it names. Common words settle
// it for most; whatlanggo tells the rest from letters.

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/prose"
)

// sample is how much of a text the language is told from, in bytes; more gains
// nothing.
const sample = 600

// language infers the language from the text, and that of the original from
// its title.
func (r *reading) language() {
	var text strings.Builder
	body.Walk(r.doc.Body, func(b *body.Block) bool {
		if b.Kind == body.Paragraph && b.Zone == body.Body {
			text.WriteString(prose.Clip(b.Text, sample))
			text.WriteByte(' ')
		}
		return text.Len() < sample
	})
	if tag, evidence := detect(text.String()); tag != "" {
		if r.found("language", archive.Inferred, 0, evidence, "inferred from the words of the text") {
			r.doc.Recovered.Language = tag
		}
	}
	a := &r.doc.Recovered
	if a.TitleOriginal == "" {
		return
	}
	from := a.From["title_original"]
	tag := originalLanguage(a.TitleOriginal)
	if tag != "" && tag != a.Language && r.found("original_language", archive.Inferred, from.Line, a.TitleOriginal, "inferred from the title of the original") {
		a.OriginalLanguage = tag
	}
	if tag != a.Language && r.found("fidelity", archive.Inferred, from.Line, from.Evidence, "the text names an original article in another language") {
		a.Fidelity = []string{"translation"}
	}
}

// commonWords says in which languages a word is frequent: a bit for each of
// lang.All.
var commonWords = func() map[string]uint16 {
	m := map[string]uint16{}
	for i, l := range lang.All {
		for _, w := range l.Detect.Common.List() {
			m[w] |= 1 << i
		}
	}
	return m
}()

// detect returns the language of a text of some length and why, or "". Common
// words settle it for most texts; whatlanggo tells the others from letters.
func detect(s string) (tag, evidence string) {
	if len(s) < 50 {
		return "", ""
	}
	var count [16]int
	total := 0
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		total++
		if len(w) > 6 {
			continue
		}
		for bits, i := commonWords[strings.ToLower(w)], 0; bits != 0; bits, i = bits>>1, i+1 {
			count[i] += int(bits & 1)
		}
	}
	best, second := 0, -1
	for i := range lang.All {
		switch {
		case i > 0 && count[i] > count[best]:
			best, second = i, best
		case i != best && (second < 0 || count[i] > count[second]):
			second = i
		}
	}
	if n := count[best]; n >= 6 && n*7 >= total && n*2 >= count[second]*3 {
		return lang.All[best].Tag, fmt.Sprintf("%d of its first %d words are common in %s", n, total, lang.All[best].Name)
	}
	info := whatlanggo.Detect(s)
	if info.Confidence < 0.3 {
		return "", ""
	}
	return info.Lang.Iso6391(), fmt.Sprintf("%.0f %% sure over %d characters", info.Confidence*100, utf8.RuneCountInString(s))
}

// titleWords are words and letters that only one of these languages has, for
// titles too short to be told from their letters.
var titleWords = func() map[string]*regexp.Regexp {
	m := map[string]*regexp.Regexp{}
	for _, l := range lang.All {
		if l.Detect.Title == "" {
			continue
		}
		re := `(?i)(?:^|\s)(?:` + lang.Any(l.Detect.Title.List()) + `)(?:\s|$)`
		if l.Detect.TitleLetters != "" {
			re += `|` + string(l.Detect.TitleLetters)
		}
		m[l.Tag] = regexp.MustCompile(re)
	}
	return m
}()

func originalLanguage(title string) string {
	best, most := "", 1
	for _, l := range lang.All {
		if re := titleWords[l.Tag]; re != nil {
			if n := len(re.FindAllString(strings.ReplaceAll(title, " ", "  "), -1)); n > most {
				best, most = l.Tag, n
			}
		}
	}
	if best != "" {
		return best
	}
	if info := whatlanggo.Detect(title); info.Confidence >= 0.8 {
		return info.Lang.Iso6391()
	}
	return ""
}

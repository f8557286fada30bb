package source

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
	"golang.org/x/text/language"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/markdown"
)

// sample is how much of a text the language is told from, in bytes; more gains
// nothing.
const sample = 600

// language infers the language from the text, and that of the original from
// its title.
func (r *reading) language() {
	var text strings.Builder
	markdown.Walk(r.doc.Body, func(b *markdown.Block) bool {
		if b.Kind == markdown.Paragraph && b.Zone == markdown.Body {
			text.WriteString(clip(b.Text, sample))
			text.WriteByte(' ')
		}
		return text.Len() < sample
	})
	if tag, evidence := detect(text.String()); tag != "" {
		if r.found("language", archive.Inferred, 0, evidence, "told from the words of the text") {
			r.doc.Recovered.Language = tag
		}
	}
	a := &r.doc.Recovered
	if a.TitleOriginal == "" {
		return
	}
	from := a.From["title_original"]
	tag := originalLanguage(a.TitleOriginal)
	if tag != "" && tag != a.Language && r.found("original_language", archive.Inferred, from.Line, a.TitleOriginal, "told from the title of the original") {
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

// languageNames are names of languages, in several.
var languageNames = lang.All.Map(func(l *lang.Language) map[string]string { return l.Detect.Languages })

// languageTag turns a name or a tag into a BCP 47 tag, or "".
func languageTag(s string) string {
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

// opening heads a text without a title by its first words.
func (r *reading) opening() {
	if r.doc.Recovered.Has("title") || r.doc.Stated.Has("title") {
		return
	}
	markdown.Walk(r.doc.Body, func(b *markdown.Block) bool {
		if b.Kind != markdown.Paragraph || b.Zone != markdown.Body || !hasLetter(b.Text) {
			return true
		}
		text := b.Text
		if len(b.Spans) > 0 && b.Spans[0].Kind == markdown.Place {
			text = strings.TrimLeft(text[b.Spans[0].End:], " —–-")
		}
		text, _, _ = strings.Cut(text, "\n")
		words := strings.Fields(text)
		if r.found("title", archive.Inferred, b.First, clip(text, 100), "there is no title; these are the opening words") {
			r.doc.Recovered.Title = clip(strings.Join(words[:min(len(words), 14)], " "), 90)
			if !strings.HasSuffix(r.doc.Recovered.Title, "…") && len(words) > 14 {
				r.doc.Recovered.Title += "…"
			}
		}
		return false
	})
	if !r.doc.Recovered.Has("title") {
		r.doc.Recovered.Title = strings.TrimSuffix(r.doc.File, ".txt")
		r.found("title", archive.Inferred, 0, r.doc.File, "there is no title and no text; this is the file's name")
	}
}

// kind says what kind of text this is: by its own label, else by its form.
func (r *reading) kind() {
	a := &r.doc.Recovered
	set := func(kind string, basis archive.Basis, line int, evidence, rule string) {
		if r.found("kind", basis, line, evidence, rule) {
			a.Kind = kind
		}
	}
	if r.label != "" {
		set(r.label, archive.Extracted, r.labelLine, strings.TrimSpace(r.lines[r.labelLine-1]), "a label above or below the title")
		return
	}
	var heads []string
	notes, first := false, 0
	markdown.Walk(r.doc.Body, func(b *markdown.Block) bool {
		if b.Kind == markdown.Heading && len(heads) < 30 {
			heads = append(heads, label(b.Text))
			if first == 0 {
				first = b.First
			}
		}
		notes = notes || b.Zone == markdown.Byline
		return true
	})
	for _, h := range heads[:min(len(heads), 2)] {
		if briefHeadings[h] {
			set("brief", archive.Inferred, first, h, "it has the headings of a brief")
			return
		}
	}
	switch {
	case r.questions >= 4:
		set("interview", archive.Inferred, 0, fmt.Sprintf("%d paragraphs open with Q: or A:", r.questions), "the form of an interview")
	case r.turns >= 6:
		set("transcript", archive.Inferred, 0, fmt.Sprintf("%d paragraphs open with a speaker's name", r.turns), "the form of a transcript")
	case r.dateline && !notes:
		set("news", archive.Inferred, a.From["place"].Line, a.From["place"].Evidence, "the text opens with a dateline")
	case notes && a.Has("authors"):
		set("analysis", archive.Inferred, a.From["authors"].Line, a.From["authors"].Evidence, "a signed text with a note about its author")
	}
}

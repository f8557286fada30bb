package source

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/abadojack/whatlanggo"
	"golang.org/x/text/language"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/markdown"
)

// sample is how much of a text the language is told from; whatlanggo is right
// from about 50 characters and gains nothing beyond some hundreds.
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
	if lang, sure := detect(text.String()); lang != "" {
		if r.found("language", archive.Inferred, 0, fmt.Sprintf("%.0f %% sure over %d characters", sure*100, text.Len()), "told from the letters and words of the text") {
			r.doc.Recovered.Language = lang
		}
	}
	a := &r.doc.Recovered
	if a.TitleOriginal == "" {
		return
	}
	from := a.From["title_original"]
	lang := originalLanguage(a.TitleOriginal)
	if lang != "" && lang != a.Language && r.found("original_language", archive.Inferred, from.Line, a.TitleOriginal, "told from the title of the original") {
		a.OriginalLanguage = lang
	}
	if lang != a.Language && r.found("fidelity", archive.Inferred, from.Line, from.Evidence, "the text names an original article in another language") {
		a.Fidelity = []string{"translation"}
	}
}

// detect returns the language of a text of some length, or "".
func detect(s string) (string, float64) {
	if len(s) < 50 {
		return "", 0
	}
	info := whatlanggo.Detect(s)
	if info.Confidence < 0.3 {
		return "", 0
	}
	return info.Lang.Iso6391(), info.Confidence
}

// titleWords are words that only one of these languages has, for titles too
// short to be told from their letters.
var titleWords = map[string]*regexp.Regexp{
	"es": regexp.MustCompile(`(?i)(?:^|\s)(?:el|los|las|del|y|está|en|por|para|una|con|que|su|al|pide|tras|sobre)(?:\s|$)|[ñ¿¡]`),
	"pt": regexp.MustCompile(`(?i)(?:^|\s)(?:não|uma|dos|das|em|ao|à|são|pelo|pela|com|após)(?:\s|$)|ção\b|[ãõ]`),
	"fr": regexp.MustCompile(`(?i)(?:^|\s)(?:le|les|des|du|et|est|une|dans|pour|avec|sur|aux)(?:\s|$)`),
	"en": regexp.MustCompile(`(?i)(?:^|\s)(?:the|of|and|to|in|for|is|with|on|from|by)(?:\s|$)`),
	"de": regexp.MustCompile(`(?i)(?:^|\s)(?:der|die|das|und|ist|ein|eine|mit|auf|für|im)(?:\s|$)`),
}

func originalLanguage(title string) string {
	best, most := "", 1
	for _, lang := range []string{"es", "en", "fr", "pt", "de"} {
		if n := len(titleWords[lang].FindAllString(strings.ReplaceAll(title, " ", "  "), -1)); n > most {
			best, most = lang, n
		}
	}
	if best != "" {
		return best
	}
	lang, sure := detect(title)
	if sure < 0.8 {
		return ""
	}
	return lang
}

var languageNames = map[string]string{
	"english": "en", "inglés": "en", "spanish": "es", "español": "es", "castellano": "es", "french": "fr", "français": "fr", "francés": "fr", "portuguese": "pt", "português": "pt", "german": "de", "deutsch": "de", "italian": "it", "italiano": "it", "arabic": "ar", "russian": "ru", "chinese": "zh", "ukrainian": "uk", "dutch": "nl", "turkish": "tr", "persian": "fa", "hebrew": "he", "polish": "pl", "swedish": "sv", "norwegian": "no", "danish": "da", "finnish": "fi", "estonian": "et", "japanese": "ja", "korean": "ko",
}

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
		if h == "executive summary" || h == "resumen ejecutivo" || h == "key findings" || h == "key takeaways" {
			set("brief", archive.Inferred, first, h, "it has the headings of a brief")
			return
		}
	}
	switch {
	case r.turns >= 6:
		set("transcript", archive.Inferred, 0, fmt.Sprintf("%d paragraphs open with a speaker's name", r.turns), "the form of a transcript")
	case r.dateline && !notes:
		set("news", archive.Inferred, a.From["place"].Line, a.From["place"].Evidence, "the text opens with a dateline")
	case notes && a.Has("authors"):
		set("analysis", archive.Inferred, a.From["authors"].Line, a.From["authors"].Evidence, "a signed text with a note about its author")
	}
}

package source

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/markdown"
	"dossier/cmd/dossier/internal/prose"
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
			text.WriteString(prose.Clip(b.Text, sample))
			text.WriteByte(' ')
		}
		return text.Len() < sample
	})
	if lang, evidence := detect(text.String()); lang != "" {
		if r.found("language", archive.Inferred, 0, evidence, "told from the words of the text") {
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

// commonWords are the most frequent words of languages written in Latin
// letters; a word may belong to several.
var commonWords = func() map[string]uint16 {
	m := map[string]uint16{}
	for i, l := range commonLanguages {
		for _, w := range strings.Fields(l.words) {
			m[w] |= 1 << i
		}
	}
	return m
}()

var commonLanguages = []struct{ tag, name, words string }{
	{"en", "English", "the of and to in is that for it was on with as be by this are from at not have has which its had were or an but they their will been he she his her who would there"},
	{"es", "Spanish", "el la de que y en los las un una del se por con no para es al lo como más pero su sus este esta ha son entre sobre fue también o desde"},
	{"fr", "French", "le la les de des et en un une du que qui dans pour est au par sur pas plus avec ce cette il elle ont sont aux se son ses mais ou"},
	{"pt", "Portuguese", "o a os as de do da dos das que e em um uma no na por com para não se mais ao à foi são ou como mas seu sua pelo pela entre"},
	{"de", "German", "der die das und in den von zu mit ist im für auf des dem nicht ein eine sich auch als an es werden wird sind hat dass bei nach wie aus"},
	{"it", "Italian", "il lo la i gli le di del della dei delle che e in un una per con non è si al alla da nel sono più ha come anche ma o su"},
	{"nl", "Dutch", "de het een en van in is dat op te voor met zijn niet aan er om ook als bij door maar naar worden wordt dan uit nog over heeft"},
}

// detect returns the language of a text of some length and why, or "". Common
// words settle it for most texts; whatlanggo tells the others from letters.
func detect(s string) (lang, evidence string) {
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
	for i := range commonLanguages {
		switch {
		case i > 0 && count[i] > count[best]:
			best, second = i, best
		case i != best && (second < 0 || count[i] > count[second]):
			second = i
		}
	}
	if n := count[best]; n >= 6 && n*7 >= total && n*2 >= count[second]*3 {
		return commonLanguages[best].tag, fmt.Sprintf("%d of its first %d words are common in %s", n, total, commonLanguages[best].name)
	}
	info := whatlanggo.Detect(s)
	if info.Confidence < 0.3 {
		return "", ""
	}
	return info.Lang.Iso6391(), fmt.Sprintf("%.0f %% sure over %d characters", info.Confidence*100, utf8.RuneCountInString(s))
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
	if info := whatlanggo.Detect(title); info.Confidence >= 0.8 {
		return info.Lang.Iso6391()
	}
	return ""
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
		if r.found("title", archive.Inferred, b.First, prose.Clip(text, 100), "there is no title; these are the opening words") {
			r.doc.Recovered.Title = prose.Clip(strings.Join(words[:min(len(words), 14)], " "), 90)
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

// Package furniture tells what a page prints around a text from the text: prompts,
// sharing buttons, boxes of links, comments of readers, consent, contacts, page
// numbers.
//
// A box has a beginning, an end and a reason. What is certain by itself (a line
// that says nothing but “Advertisement”) is taken wherever it stands; what only
// looks like furniture (a button's word, a sentence about a newsletter) needs
// other furniture beside it, or no text on one of its sides. A sentence that
// reports what somebody said is text, and so is whatever no rule describes whole.
//
// What holds in all languages stands here, what a language says in lang.
package furniture

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/lang"
)

// A Para is a paragraph as its readers cut it: one line, or wrapped ones joined.
type Para struct {
	Text   string
	Marker string // of an item of a list
	Gap    bool   // an empty line stands before it
	Fixed  bool   // code or a turn of a conversation: never furniture
}

// A Box is a run of paragraphs that are no text, and why.
type Box struct {
	From, To int // indexes: paras[From:To]
	Reason   string
}

// A rule tells one kind of furniture by the whole of a line.
type rule struct {
	reason string
	frame  string   // a regular expression; %s stands for the words of the languages
	needs  []string // one of these is in the paragraph, in lower case; empty: any
	most   int      // bytes a paragraph may have
	tail   bool     // it ends in words of any kind, so it must not be a sentence of the text
	lines  *regexp.Regexp
}

var rules = filled([]rule{
	{reason: "comment prompt", frame: `(?:%s)[.:!]*`, most: 110},
	{reason: "sharing links", frame: `(?:(?:%s)(?: (?:` + lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Furniture.ShareOn }) + `))*[\s|/·•,:]*)+`, most: 160},
	{reason: "advertisement", frame: `[-–—\s\[(]*(?:%s)[-–—\s.:\])]*`, most: 110},
	{reason: "subscription prompt", frame: `(?:%s)[\s.:!>›»→|/]*(?:(?:%s)[\s.:!>›»→|/]*)*`, most: 200, tail: true},
	{reason: "link to other articles", frame: `(?:%s)[\s.:>›»→…]*`, most: 200},
	{reason: "page number", frame: `(?:%s)\s*\d{1,4}(?:\s*(?:` + ofWords + `|/)\s*\d{1,4})?|[-–—\[|]\s*\d{1,4}\s*[-–—\]|]|\d{1,3}\s*/\s*\d{1,3}`, most: 40,
		needs: []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}},
	{reason: "navigation", frame: `[←‹«<↑]*\s*(?:%s)[\s→›»>]*`, most: 160},
	{reason: "cookie notice", frame: `(?:%s)[.!:]*`, most: 400, tail: true},
	{reason: "reading time", frame: `(?:%s)`, most: 80},
	{reason: "tags", frame: `(?:%s)\s*:.*|(?:#\p{L}[\p{L}\d_/-]*[\s,]*)+`, most: 300, needs: []string{":", "#"}, tail: true},
	{reason: "copyright line", frame: `©.*|(?:copyright|\(c\))\s*(?:©|\(c\)|:|19\d\d|20\d\d).*|.*\b(?:` + rightsReserved + `)\b\.?`, most: 260, needs: []string{"©", "(c)", "copyright", "reserv", "derechos", "droits", "direitos", "rechte"}},
	{reason: "disclaimer of views", frame: `(?:%s)`, most: 500, tail: true},
	{reason: "wire credits", frame: `[(\[]?\(?(?:%s)`, most: 500},
	{reason: "wire marker", frame: `(?:%s)|\(\(.*\)\)|[a-z]{2,12}(?:/[a-z0-9]{1,12}){1,4}`, most: 300, needs: []string{"((", "/"}},
	{reason: "picture credit", frame: `\(?(?:%s)\s*[:/©|].{0,120}\)?`, most: 160, tail: true},
	{reason: "mail signature", frame: lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Furniture.Signature }), most: 80},
	{reason: "rule", frame: `[_=~–—-]{5,}|_{3,}`, most: 200, needs: []string{"__", "==", "--", "~~", "––", "——"}},
	{reason: "note to self", frame: `%%.*%%`, most: 400, needs: []string{"%%"}},
})

var (
	ofWords        = lang.Any(lang.All.Words(func(l *lang.Language) lang.Words { return l.Dates.Of }))
	rightsReserved = lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Foot.Rights })
)

// filled puts what the languages say into the rules.
func filled(list []rule) []rule {
	for i := range list {
		r := &list[i]
		words := lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Furniture.Lines[r.reason].Match })
		r.needs = append(r.needs, lang.All.Phrases(func(l *lang.Language) lang.Phrases { return l.Furniture.Lines[r.reason].Needs })...)
		r.lines = whole(strings.ReplaceAll(r.frame, "%s", words))
	}
	return list
}

// whole compiles a pattern that matches a whole line, whatever its case.
func whole(pattern string) *regexp.Regexp { return regexp.MustCompile(`(?i)^(?:` + pattern + `)$`) }

// longNeeds are parts of words: one is in every paragraph of furniture that has
// two sentences.
var longNeeds = append([]string{"((", "%%", "©"}, lang.All.Phrases(func(l *lang.Language) lang.Phrases { return l.Furniture.Long })...)

// Reason says why a paragraph is furniture wherever it stands, or returns "".
func Reason(s string) string {
	if len(s) > 500 {
		return ""
	}
	if len(s) > 120 && strings.Contains(s, ". ") && !containsAny(s, longNeeds) {
		return "" // two sentences, and none of the words that long furniture has
	}
	low := strings.ToLower(s)
	for i := range rules {
		r := &rules[i]
		if len(s) > r.most || len(r.needs) > 0 && !containsAny(low, r.needs) || !r.lines.MatchString(s) {
			continue
		}
		switch {
		case r.tail && reported(low):
		case r.reason == "tags" && Sentence(s):
		case r.reason == "picture credit" && len(s) > 60 && Sentence(s):
		case r.reason == "copyright line" && !strings.Contains(low, "©") && Sentence(s) && !withRights.MatchString(s):
		default:
			return r.reason
		}
	}
	return ""
}

var (
	withRights    = regexp.MustCompile(`(?i)\b(?:` + rightsReserved + `)\b`)
	reportedWords = lang.All.Set(func(l *lang.Language) lang.Words { return l.Furniture.Reported })
)

// reported reports whether a line in lower case quotes somebody or says what
// somebody said.
func reported(low string) bool {
	if strings.ContainsAny(low, "“”«»„\"") {
		return true
	}
	for w := range strings.FieldsFuncSeq(low, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if reportedWords[w] {
			return true
		}
	}
	return false
}

// Sentence reports whether a line is a sentence: it ends as one does, and has
// more words than a label.
func Sentence(s string) bool {
	s = strings.TrimRight(s, "\"”»’')]*_ ")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…", r) && strings.Count(s, " ") >= 4
}

// bare takes the marks of Markdown, bullets and icons off both ends of a line.
func bare(s string) string {
	s = strings.TrimSpace(s)
	if t := strings.TrimLeft(s, "#"); t != s && strings.HasPrefix(t, " ") {
		s = strings.TrimSpace(strings.TrimRight(t, "# "))
	}
	if strings.HasPrefix(s, "[") || strings.Contains(s, "](") {
		s = linked.ReplaceAllString(s, "$1")
	}
	t := strings.TrimRight(strings.TrimLeftFunc(s, func(r rune) bool {
		return r == '*' || r == '_' || r == '>' || r == '•' || r == '▶' || r == '►' || r > 0x7F && r != '©' && unicode.Is(unicode.So, r) || r == 0xFE0F || r == ' '
	}), "*_ ")
	if t == "" {
		return s
	}
	return t
}

var linked = regexp.MustCompile(`!?\[([^\]\[]{0,200})\]\([^()\s]{0,500}\)`)

func containsAny(s string, list []string) bool {
	for _, x := range list {
		if strings.Contains(s, x) {
			return true
		}
	}
	return false
}

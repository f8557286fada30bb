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
	"math/bits"
	"strings"
	"sync"
	"unicode"

	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/sieve"
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
	after  string   // what may stand behind the words of the languages, as a regular expression
	other  string   // lines that need no words
	needs  []string // one of these is in such a line, in lower case
	most   int      // bytes a paragraph may have
	tail   bool     // it ends in words of any kind, so it must not be a sentence of the text
	parts  string   // characters that part several of them in one line
	words  sieve.Index
	lines  *lazyregexp.Regexp // of other
}

var rules = filled([]rule{
	{reason: "comment prompt", after: `[.:!]*`, most: 110},
	{reason: "sharing links", after: `(?: (?:` + lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Furniture.ShareOn }) + `))*[:.]*`, most: 160, parts: "|/·•,:"},
	{reason: "advertisement", after: `[-–—\s.:\])]*`, most: 110, parts: "|·"},
	{reason: "subscription prompt", after: `[\s.:!>›»→|/]*`, most: 200, tail: true, parts: "|"},
	{reason: "link to other articles", after: `[\s.:>›»→…]*`, most: 200},
	{reason: "page number", after: `\s*\d{1,4}(?:\s*(?:` + ofWords + `|/)\s*\d{1,4})?`, other: `[-–—\[|]\s*\d{1,4}\s*[-–—\]|]|\d{1,3}\s*/\s*\d{1,3}|\d{2}-\d{5,6}\s*\([a-z]\)(?:\s+\d{6})?|\*\d{6,9}\*`, most: 40,
		needs: []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}},
	{reason: "navigation", after: `[\s→›»>]*`, most: 160},
	{reason: "cookie notice", after: `[.!:]*`, most: 400, tail: true},
	{reason: "reading time", most: 80},
	{reason: "tags", after: `\s*:.*`, other: `(?:#\p{L}[\p{L}\d_/-]*[\s,]*)+`, most: 300, needs: []string{":", "#"}, tail: true},
	{reason: "copyright line", other: `©.*|(?:copyright|\(c\))\s*(?:©|\(c\)|:|19\d\d|20\d\d).*|.*\b(?:` + rightsReserved + `)\b\.?`, most: 260, needs: []string{"©", "(c)", "copyright", "reserv", "derechos", "droits", "direitos", "rechte"}},
	{reason: "disclaimer of views", most: 500, tail: true},
	{reason: "wire credits", most: 500},
	{reason: "contact", most: 260},
	{reason: "wire marker", other: `\(\(.*\)\)|(?-i:[A-Z]{2,5}\s?//\s?[A-Z]{2,5})\.?|[a-z]{2,12}(?:/[a-z0-9]{1,12}){1,4}(?:\s?\([a-z ,/]{2,60}\))?|\((?-i:[A-Z]{2,6})(?:[/, -]+(?-i:[A-Z]{2,6}))*\)`, most: 300, needs: []string{"((", "/", "("}},
	{reason: "picture credit", after: `\s*[:/©|].{0,120}\)?`, most: 160, tail: true},
	{reason: "mail signature", most: 600},
	{reason: "rule", other: `[_=~–—-]{5,}|_{3,}`, most: 200, needs: []string{"__", "==", "--", "~~", "––", "——"}},
	{reason: "note to self", other: `%%.*%%`, most: 400, needs: []string{"%%"}},
})

var (
	ofWords        = lang.Any(lang.All.Words(func(l *lang.Language) lang.Words { return l.Dates.Of }))
	rightsReserved = lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Foot.Rights })
)

// names are words with capitals, and what joins them: the names of people, papers and
// agencies in a line of credits.
var names = func() string {
	small := lang.Any(lang.All.Words(func(l *lang.Language) lang.Words { return l.Credits.And },
		func(l *lang.Language) lang.Words { return l.Names.Particles }, func(l *lang.Language) lang.Words { return l.Names.Small }))
	word := `(?-i:[\p{Lu}\d][\p{L}\d.&'’-]*)`
	return `(?:` + word + `(?:(?:,? (?:` + small + `)|,|/| |l['’])*[ /]` + word + `)*)`
}()

// filled puts what the languages say into the rules.
func filled(list []rule) []rule {
	for i := range list {
		r := &list[i]
		words := lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Furniture.Lines[r.reason] })
		if r.reason == "mail signature" {
			words = pattern(func(f *lang.Furniture) lang.Pattern { return f.Signature })
		}
		words = strings.ReplaceAll(words, "NAMES", names)
		if words != "" {
			r.words = sieve.NewIndex(words, func(s string) string { return `(?i)^(?:` + s + `)` + r.after + `$` })
		}
		if r.other != "" {
			r.lines = whole(r.other)
		}
	}
	return list
}

// match reports whether a line is of a rule, without the marks that may stand before it.
func (r *rule) match(s, low, bare string) bool {
	if r.words.Match(bare, low) || r.lines != nil && prose.ContainsAny(low, r.needs) && r.lines.MatchString(s) {
		return true
	}
	if r.parts == "" || len(bare) > 60 && !strings.ContainsAny(bare, r.parts) {
		return false
	}
	some := false
	for part := range strings.FieldsFuncSeq(bare, func(c rune) bool { return strings.ContainsRune(r.parts, c) }) {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		if !r.words.Match(part, low) {
			for word := range strings.FieldsSeq(part) {
				if r.parts == "|" || !r.words.Match(word, low) {
					return false
				}
			}
		}
		some = true
	}
	return some
}

// whole compiles a pattern that matches a whole line, whatever its case.
func whole(pattern string) *lazyregexp.Regexp { return lazyregexp.New(`(?i)^(?:` + pattern + `)$`) }

// tried says, by the first two characters of a line, which rules may match it, a bit for
// each; always are those that may match whatever it begins with.
var tried = sync.OnceValues(func() (map[[2]byte]uint32, uint32) {
	by, always := map[[2]byte]uint32{}, uint32(0)
	for i, r := range rules {
		more := r.words.Begins(func(key [2]byte) { by[key] |= 1 << i })
		if more || r.lines != nil {
			always |= 1 << i
		}
	}
	return by, always
})

// Reason says why a paragraph is furniture wherever it stands, or returns "".
func Reason(s string) string {
	if len(s) > 600 {
		return ""
	}
	return reason(s, strings.ToLower(s))
}

// reason is Reason of a text of which low is the text in lower case.
func reason(s, low string) string {
	opened := strings.TrimLeft(s, "-–—[(←‹«<↑ ")
	one, two := sieve.Keys(opened)
	by, always := tried()
	for try := by[one] | by[two] | always; try != 0; try &= try - 1 {
		r := &rules[bits.TrailingZeros32(try)]
		if len(s) > r.most || !r.match(s, low, opened) {
			continue
		}
		switch {
		case r.tail && reported(low):
		case r.reason == "tags" && prose.Sentence(s):
		case r.reason == "picture credit" && len(s) > 60 && prose.Sentence(s):
		case r.reason == "copyright line" && !strings.Contains(low, "©") && prose.Sentence(s) && !withRights.MatchString(s):
		default:
			return r.reason
		}
	}
	return ""
}

var (
	withRights    = lazyregexp.New(`(?i)\b(?:` + rightsReserved + `)\b`)
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

var linked = lazyregexp.New(`!?\[([^\]\[]{0,200})\]\([^()\s]{0,500}\)`)

package source

// Page furniture is what a page prints around a text: prompts, labels, page
// numbers, contacts. Each rule says why a line is taken out; the reason stands
// in the record. A rule must describe the whole paragraph, never a part: what it
// says in each language stands in lang, and here what holds in all.

import (
	"regexp"
	"strings"

	"dossier/cmd/dossier/internal/lang"
)

// A rule tells one kind of furniture.
type rule struct {
	reason string
	frame  string   // a regular expression; %s stands for the words of the languages
	needs  []string // one of these is in the paragraph, in lower case; empty: any
	most   int      // bytes a paragraph may have
	lines  *regexp.Regexp
}

var furniture = rules([]rule{
	{reason: "comment prompt", frame: `(?:%s)[.:!]*`, most: 80},
	{reason: "sharing links", frame: `(?:(?:%s)(?: (?:` + lang.Read.Pattern(func(l *lang.Language) lang.Pattern { return l.Furniture.ShareOn }) + `))*[\s|/·•,:]*)+`, most: 160},
	{reason: "advertisement", frame: `(?:%s)[.:]*`, most: 80},
	{reason: "subscription prompt", frame: `(?:%s)\b.{0,140}`, most: 200},
	{reason: "link to other articles", frame: `(?:%s)\b:?.{0,160}`, most: 200},
	{reason: "page number", frame: `(?:%s)\s*\d{1,4}(?:\s*(?:` + ofWords + `|/)\s*\d{1,4})?|[-–—\[|]\s*\d{1,4}\s*[-–—\]|]|\d{1,3}\s*/\s*\d{1,3}`, most: 40,
		needs: []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}},
	{reason: "navigation", frame: `%s`, most: 160},
	{reason: "cookie notice", frame: `(?:%s).{0,300}`, most: 400},
	{reason: "reading time", frame: `%s`, most: 80},
	{reason: "tags", frame: `(?:%s)\s*:.*|(?:#[\p{L}\d_/-]+[\s,]*)+`, most: 300, needs: []string{":", "#"}},
	{reason: "copyright line", frame: `(?:©|\(c\)|copyright\b).*|.*\b(?:` + rightsReserved + `)\b\.?`, most: 260, needs: []string{"©", "(c)", "copyright", "reserv"}},
	{reason: "disclaimer of views", frame: `%s`, most: 500},
	{reason: "wire credits", frame: `[(\[]?\(?(?:%s)`, most: 500},
	{reason: "wire marker", frame: `%s|\(\(.*\)\)|[a-z]{2,12}(?:/[a-z0-9]{1,12}){1,4}`, most: 300, needs: []string{"((", "/"}},
	{reason: "picture credit", frame: `\(?(?:%s)\s*[:/©].{0,120}\)?`, most: 160},
	{reason: "rule", frame: `[_=~–—-]{5,}`, most: 200, needs: []string{"__", "==", "--", "~~", "––", "——"}},
	{reason: "note to self", frame: `%%.*%%`, most: 400, needs: []string{"%%"}},
})

// rules fills in what the languages say.
func rules(list []rule) []rule {
	for i := range list {
		r := &list[i]
		words := lang.Read.Pattern(func(l *lang.Language) lang.Pattern { return l.Furniture.Lines[r.reason].Match })
		r.needs = append(r.needs, lang.Read.Phrases(func(l *lang.Language) lang.Phrases { return l.Furniture.Lines[r.reason].Needs })...)
		r.lines = regexp.MustCompile(`(?i)^(?:` + strings.ReplaceAll(r.frame, "%s", words) + `)$`)
	}
	return list
}

// longNeeds are parts of words: one is in every paragraph of furniture that has
// two sentences.
var longNeeds = append([]string{"((", "%%", "©"}, lang.Read.Phrases(func(l *lang.Language) lang.Phrases { return l.Furniture.Long })...)

// furnitureReason says why a paragraph is page furniture, or returns "".
func furnitureReason(s string) string {
	if len(s) > 500 {
		return ""
	}
	if len(s) > 120 && strings.Contains(s, ". ") && !containsAny(s, longNeeds) {
		return "" // two sentences, and none of the words that long furniture has
	}
	low := strings.ToLower(s)
	for _, f := range furniture {
		if len(s) <= f.most && (len(f.needs) == 0 || containsAny(low, f.needs)) && f.lines.MatchString(s) {
			return f.reason
		}
	}
	return ""
}

func containsAny(s string, list []string) bool {
	for _, x := range list {
		if strings.Contains(s, x) {
			return true
		}
	}
	return false
}

var (
	endMark = regexp.MustCompile(`(?i)^(?:#{3,}|-?30-|[-–—*\s]*(?:` + ofFoot(func(f *lang.Foot) lang.Pattern { return f.EndMarks }) + `)[-–—*\s]*|\* ?\* ?\*)$`)

	contactCue    = regexp.MustCompile(`(?i)^(?:` + ofFoot(func(f *lang.Foot) lang.Pattern { return f.Contacts }) + `)`)
	contactDetail = regexp.MustCompile(`(?i)\bwww\.[\w-]+\.\w|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b(?:` + ofFoot(func(f *lang.Foot) lang.Pattern { return f.Telephone }) + `):?\s*\+?\d|\+\d[\d ()-]{6,}|\b(?:` +
		ofFoot(func(f *lang.Foot) lang.Pattern { return f.TelephoneLabels }) + `)\b\s*:`)
	rightsReserved = ofFoot(func(f *lang.Foot) lang.Pattern { return f.Rights })
)

// contact reports whether a paragraph near the end is an address block.
func contact(s string) bool {
	return len(s) < 700 && strings.ContainsAny(s, "@+:.0123456789") && (contactCue.MatchString(s) && contactDetail.MatchString(s) ||
		len(s) < 120 && contactDetail.MatchString(s) && len(strings.Fields(s)) < 14)
}

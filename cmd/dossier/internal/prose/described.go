package prose

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// What a text puts beside a name: "the guerrilla group ELN", "Petro, the first
// leftist president," "Bogotá is the capital". Only shapes that can hardly be
// anything else are read.
var (
	appositive = regexp.MustCompile(`^(?:’s|'s)?(?:\s*\([^()]{1,40}\))?,\s+((?:the|a|an|el|la|los|las|un|una)\s+[^,.;:()—–"“”«»]{3,70})(?:[,.;)—–]|$)`)
	copula     = regexp.MustCompile(`^(?:\s*\([^()]{1,40}\))?\s+(?:is|was|are|were|es|era|fue|son)\s+((?:the|a|an|el|la|los|las|un|una)\s+[^,.;:()—–"“”«»]{3,70})(?:[,.;)—–]|$)`)
	modifiers  = regexp.MustCompile(`(?:^|[\s(“"«])((?:(?:[Tt]he|[Aa]n?|[Ee]l|[Ll]as?|[Ll]os|[Uu]na?)\s+)(?:\p{Ll}[\p{L}-]*\s+){1,4}|(?:[Ff]ormer\s+|[Ee]x-?)?(?:President|Vice President|Senator|Minister|Secretary|Ambassador|General|Governor|Mayor|Judge|Prosecutor|Representative|Presidente|Presidenta|Vicepresidenta?|Senadora?|Ministra?|Secretari[oa]|Embajadora?|Gobernadora?|Alcalde|Alcaldesa|Juez|Fiscal)\s+)$`)
	loose      = words(`of in on at by for from with to and or that which who as is was are were be said says told between against under over than into about after before during against called
		de del en por para con sin sobre entre que y o a al como según es fue era dijo contra hasta desde`)
)

// Described returns how a text describes the name at text[start:end]: the words
// as they stand.
func Described(text string, start, end int) (out []string) {
	before, after := text[max(0, start-90):start], text[end:min(len(text), end+130)]
	for len(before) > 0 && !utf8.RuneStart(before[0]) {
		before = before[1:]
	}
	for len(after) > 0 && !utf8.ValidString(after) {
		after = after[:len(after)-1]
	}
	if m := modifiers.FindStringSubmatch(before); m != nil && !isLoose(m[1]) && !timeWords[lastWord(m[1])] {
		out = append(out, strings.TrimSpace(m[1]))
	}
	for _, re := range []*regexp.Regexp{appositive, copula} {
		if m := re.FindStringSubmatch(after); m != nil && len(strings.Fields(m[1])) <= 10 {
			out = append(out, strings.TrimSpace(m[1]))
		}
	}
	return out
}

// timeWords end phrases that say when, not who: "in the same period Ruiz spoke".
var timeWords = words(`period day days week weeks month months year years time moment morning evening night meantime past future end start beginning case other same first last next
	período periodo día días semana mes año años momento noche mañana tarde mismo misma otro otra`)

func lastWord(s string) string {
	f := strings.Fields(s)
	return f[len(f)-1]
}

// isLoose reports whether some words hold one that joins more than it describes.
func isLoose(s string) bool {
	for _, w := range strings.Fields(s) {
		if loose[w] || strings.HasSuffix(w, "ed") {
			return true
		}
	}
	return false
}

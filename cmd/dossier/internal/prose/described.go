package prose

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What a text puts beside a name: "the guerrilla group ELN", "Petro, the first
// leftist president," "Bogotá is the capital". Only shapes that can hardly be
// anything else are read.
var (
	appositive = regexp.MustCompile(`^(?:’s|'s)?(?:\s*\([^()]{1,40}\))?,\s+((?:the|a|an|el|la|los|las|un|una)\s+[^,.;:()—–"“”«»]{3,70})(?:[,.;)—–]|$)`)
	copula     = regexp.MustCompile(`^(?:\s*\([^()]{1,40}\))?\s+(?:is|was|are|were|es|era|fue|son)\s+((?:the|a|an|el|la|los|las|un|una)\s+[^,.;:()—–"“”«»]{3,70})(?:[,.;)—–]|$)`)
	determiner = words(`the a an el la los las un una`)
	offices    = words(`president senator minister secretary ambassador general governor mayor judge prosecutor representative presidente presidenta vicepresidente vicepresidenta
		senador senadora ministro ministra secretario secretaria embajador embajadora gobernador gobernadora alcalde alcaldesa juez fiscal`)
	loose = words(`of in on at by for from with to and or that which who as is was are were be said says told between against under over than into about after before during against called
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
	if m := modifiers(before); m != "" && !isLoose(m) && !timeWords[lastWord(m)] {
		out = append(out, m)
	}
	if after == "" {
		return out
	}
	if strings.IndexByte(",(", after[0]) >= 0 || strings.HasPrefix(after, "’s") || after[0] == '\'' || strings.HasPrefix(after, " (") {
		if m := appositive.FindStringSubmatch(after); m != nil && len(strings.Fields(m[1])) <= 10 {
			out = append(out, strings.TrimSpace(m[1]))
		}
	}
	for _, verb := range []string{" is ", " was ", " are ", " were ", " es ", " era ", " fue ", " son ", " ("} {
		if strings.HasPrefix(after, verb) {
			if m := copula.FindStringSubmatch(after); m != nil && len(strings.Fields(m[1])) <= 10 {
				out = append(out, strings.TrimSpace(m[1]))
			}
			break
		}
	}
	return out
}

// modifiers returns the determiner and the one to four plain words, or the
// office, that end a text.
func modifiers(before string) string {
	if before == "" || before[len(before)-1] != ' ' {
		return ""
	}
	text := before[:len(before)-1]
	end, n := len(text), 0
	for from := end; from > 0; {
		at := strings.LastIndexByte(text[:from], ' ') + 1
		word := strings.TrimLeft(text[at:from], "(“\"«")
		first, _ := utf8.DecodeRuneInString(word)
		lower := strings.ToLower(word)
		switch {
		case n > 0 && determiner[lower]:
			return text[from-len(word) : end]
		case n == 0 && offices[lower] && word != lower:
			for _, more := range []string{"former ", "Former ", "Vice "} {
				if strings.HasSuffix(text[:at], more) {
					at -= len(more)
				}
			}
			return text[at:end]
		case n == 4 || !unicode.IsLower(first) || word != text[at:from] || strings.IndexFunc(word, func(r rune) bool { return r != '-' && !unicode.IsLetter(r) }) >= 0:
			return ""
		}
		n++
		from = at - 1
	}
	return ""
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

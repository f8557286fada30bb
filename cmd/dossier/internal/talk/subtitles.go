package talk

// Subtitles: a number, a span of time, and a line or two of what is said. Cues break in
// the middle of sentences; paragraphs are made of them again.

import (
	"strings"

	"dossier/cmd/dossier/internal/lazyregexp"
)

var (
	cue    = lazyregexp.New(`^(?:\d{1,2}:)?\d{1,2}:\d{2}[,.]\d{3}\s-->\s(?:\d{1,2}:)?\d{1,2}:\d{2}[,.]\d{3}`)
	count  = lazyregexp.New(`^\d{1,6}$`)
	voice  = lazyregexp.New(`^<v(?:\.\S+)? ([^>]{1,60})>`)
	marks  = lazyregexp.New(`</?[a-z][^>]{0,40}>|\{\\[^}]{0,20}\}`)
	spoken = lazyregexp.New(`^(?:>>\s*)?(\p{Lu}[\p{L} .'’-]{1,40}):\s+`)
)

// long is how many bytes a paragraph of subtitles has before it ends with a sentence.
const long = 400

// subtitled reads lines of subtitles; they are such if they have three cues and begin with
// one.
func subtitled(lines []string) (talk Talk, ok bool) {
	cues, first := 0, -1
	for i, l := range lines {
		if strings.Contains(l, "-->") && cue.MatchString(l) {
			cues++
			if first < 0 {
				first = i
			}
		}
	}
	if cues < least || first > 12 {
		return talk, false
	}
	if first > 0 && count.MatchString(strings.TrimSpace(lines[first-1])) {
		first--
	}
	talk.First, talk.Spoken = first, true
	for i := first; i < len(lines); i++ {
		l := strings.TrimSpace(lines[i])
		if l == "" || cue.MatchString(l) || count.MatchString(l) && i+1 < len(lines) && cue.MatchString(lines[i+1]) {
			continue
		}
		who := ""
		if m := voice.FindStringSubmatch(l); m != nil {
			who = m[1]
		}
		l = strings.TrimSpace(marks.ReplaceAllString(voice.ReplaceAllString(l, ""), ""))
		dash := strings.HasPrefix(l, "- ") || strings.HasPrefix(l, "– ") || strings.HasPrefix(l, ">>")
		l = strings.TrimSpace(strings.TrimPrefix(strings.TrimLeft(l, "-–> "), "- "))
		if m := spoken.FindStringSubmatch(l); m != nil && who == "" {
			who, l = m[1], l[len(m[0]):]
		}
		if l == "" {
			continue
		}
		n := len(talk.Turns)
		if n > 0 {
			last := &talk.Turns[n-1]
			ended := strings.ContainsAny(last.Text[len(last.Text)-1:], ".?!\"") || strings.HasSuffix(last.Text, "”")
			if !dash && (who == "" || who == last.Speaker) && (!ended && len(last.Text) < 5*long || len(last.Text) < long) {
				last.Text += " " + l
				last.Last = i
				continue
			}
			if who == "" && !dash {
				who = last.Speaker
			}
		}
		talk.Turns = append(talk.Turns, Turn{First: i, Last: i, Speaker: who, Text: l})
	}
	return talk, len(talk.Turns) > 0
}

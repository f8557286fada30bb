// Package talk finds the turns of a conversation in lines as programs save them: chats
// with the time of each message, transcripts with time stamps, subtitles.
//
// A conversation has no title among its lines and no headings; what somebody says is
// kept, the stamps around it are not.
package talk

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
)

// A Turn is what one speaker says without a break.
type Turn struct {
	First, Last int    // lines, as indexes
	Speaker     string // "" where a program speaks, or nobody is named
	Text        string
	Notice      bool // a program says it: somebody joined, a picture was left out
}

// A Talk is a conversation, from its first line to the end of the text.
type Talk struct {
	First int
	Turns []Turn
	// Chat says that it was written: its stamps have a day, or a time of day. Spoken, that
	// it was said: they count from the start.
	Chat, Spoken bool
}

const (
	clockForm = `\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d{1,3})?(?:\s?[APap]\.?\s?[Mm]\.?)?`
	dayForm   = `(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4})`
	nameForm  = `~?\s?[\p{L}+(][^:<>\[\]\n]{0,48}?`
)

var (
	// [14/10/2021, 3:34 PM] Nora Pell: text; [3:34] Nora: text
	bracketed = lazyregexp.New(`^\[(?:(` + dayForm + `),?\s)?\s?(` + clockForm + `)\]\s*(?:(` + nameForm + `):(?:\s|$)|<(\S{1,40})>\s)?(.*)$`)
	// 14/10/2021, 15:34 - Nora Pell: text
	dashed = lazyregexp.New(`^(` + dayForm + `),?\s(` + clockForm + `)\s[-–—]\s(?:(` + nameForm + `):(?:\s|$))?(.*)$`)
	// 15:34 <nora> text
	angled = lazyregexp.New(`^(?:(` + dayForm + `)\s)?(` + clockForm + `)\s<[ @+]?(\S{1,40})>\s(.*)$`)
	// 00:01:23 NORA: text; (00:12) Nora: text
	timed = lazyregexp.New(`^\(?(\d{1,2}:\d{2}(?::\d{2})?)\)?\s+(?:[-–—]\s+)?(\p{Lu}` + nameForm[len(`~?\s?[\p{L}+(]`):] + `):\s+(\S.*)$`)
	// Nora Pell, [14.10.21 15:34]
	telegram = lazyregexp.New(`^(` + nameForm + `),?\s\[(` + dayForm + `),?\s(` + clockForm + `)\]:?$`)
	// Nora Pell  3:34 PM; Nora Pell — 14/10/2021 15:34; Nora Pell (00:12):
	headed    = lazyregexp.New(`^(\p{L}[\p{L}\d .'’_-]{1,40}?)(?:\s{1,6}|\s[-–—|]\s|,\s)[\[(]?(?:(` + dayForm + `),?\s(?:\pL{2}\s)?)?(` + clockForm + `)[\])]?:?$`)
	stampOnly = lazyregexp.New(`^[\[(]?\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?[\])]?$`)

	dayTime   = lazyregexp.New(`\d\s?[APap]\.?[Mm]\b`)
	fromStart = lazyregexp.New(`\b0{1,2}:\d{2}`)

	notice = lazyregexp.New(`(?i)^(?:` + lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Furniture.Chat }) + `)$`)
)

var blanks = strings.NewReplacer("\u202F", " ", "\u00A0", " ", "\u200E", "")

// turn is what a line opens.
type turn struct {
	speaker, text string
	dayed, alone  bool // it has a day; what is said stands below
}

// opens reads the line that opens a turn.
func opens(l string) (t turn, ok bool) {
	l = strings.TrimLeft(l, "\u200E\u200F\u202A ")
	if l == "" || len(l) > 4000 || !strings.ContainsAny(l[:min(len(l), 90)], "0123456789") {
		return
	}
	l = blanks.Replace(l)
	switch {
	case l[0] == '[':
		if m := bracketed.FindStringSubmatch(l); m != nil {
			name := m[3] + m[4]
			return turn{speaker: trimName(name), text: m[5], dayed: m[1] != ""}, name != "" || m[1] != ""
		}
	case l[0] >= '0' && l[0] <= '9', l[0] == '(':
		if m := dashed.FindStringSubmatch(l); m != nil {
			return turn{speaker: trimName(m[3]), text: m[4], dayed: true}, true
		}
		if m := angled.FindStringSubmatch(l); m != nil {
			return turn{speaker: m[3], text: m[4], dayed: true}, true
		}
		if m := timed.FindStringSubmatch(l); m != nil {
			return turn{speaker: trimName(m[2]), text: m[3]}, true
		}
	case len(l) > 110 || strings.IndexByte("0123456789mM])\n:", l[len(l)-1]) < 0:
	default:
		if m := telegram.FindStringSubmatch(l); m != nil {
			return turn{speaker: trimName(m[1]), dayed: true, alone: true}, true
		}
		if m := headed.FindStringSubmatch(l); m != nil && named(m[1]) {
			return turn{speaker: trimName(m[1]), dayed: m[2] != "", alone: true}, true
		}
	}
	return
}

func trimName(s string) string { return strings.Trim(s, " ~@") }

// named reports whether words could be the name of somebody who speaks: few, and with
// capitals.
func named(s string) bool {
	words := strings.Fields(s)
	r, _ := utf8.DecodeRuneInString(s)
	if len(words) == 0 || len(words) > 4 || !unicode.IsUpper(r) {
		return false
	}
	last, _ := utf8.DecodeRuneInString(words[len(words)-1])
	return unicode.IsUpper(last) || unicode.IsDigit(last)
}

// least is how many turns make a conversation.
const least = 3

// Find reads a conversation. Without it, or if the lines that open a turn are few among
// others, ok is false. Lines of before are those of the text's head.
func Find(lines []string) (talk Talk, ok bool) {
	if subtitles, ok := subtitled(lines); ok {
		return subtitles, true
	}
	talk.First = -1
	opened, speakers, alone := 0, map[string]int{}, 0
	var full int
	for i, l := range lines {
		if strings.TrimSpace(l) == "" {
			continue
		}
		full++
		t, is := opens(l)
		if !is {
			continue
		}
		if talk.First < 0 {
			talk.First, full = i, 1
		}
		opened++
		if t.alone {
			alone++
		}
		if t.speaker != "" {
			speakers[t.speaker]++
		}
		talk.Chat = talk.Chat || t.dayed || dayTime.MatchString(l)
		talk.Spoken = talk.Spoken || talk.First == i && fromStart.MatchString(l)
	}
	again := 0
	for _, n := range speakers {
		if n > 1 {
			again++
		}
	}
	if opened < least || again == 0 || opened*8 < full || talk.First > 60 || alone == opened && again < 2 && len(speakers) > 2 {
		return Talk{}, false
	}
	talk.turns(lines)
	return talk, true
}

// turns gathers what stands below each line that opens a turn.
func (t *Talk) turns(lines []string) {
	var text []string
	flush := func() {
		if n := len(t.Turns); n > 0 {
			last := &t.Turns[n-1]
			last.Text = strings.TrimSpace(strings.Join(text, " "))
			bare := strings.Trim(last.Text, "\u200E\u200F ")
			last.Notice = bare == "" || len(bare) < 200 && notice.MatchString(bare)
		}
		text = text[:0]
	}
	for i := t.First; i < len(lines); i++ {
		l := strings.TrimSpace(lines[i])
		if l == "" {
			continue
		}
		if open, is := opens(l); is {
			flush()
			t.Turns = append(t.Turns, Turn{First: i, Last: i, Speaker: open.speaker})
			if open.text != "" {
				text = append(text, open.text)
			}
			continue
		}
		if len(t.Turns) == 0 {
			continue
		}
		t.Turns[len(t.Turns)-1].Last = i
		if !stampOnly.MatchString(l) {
			text = append(text, l)
		}
	}
	flush()
}

package forms

// What was said to an audience: a speech is in the first person and addresses somebody;
// a statement says that it is one.

import (
	"fmt"
	"strings"

	"dossier/cmd/dossier/internal/prose"
)

// spoken tells a speech: its title, whom it addresses, how its hearers answer, how it
// ends; it is written in the first person.
func spoken(t *Text) (Kind, bool) {
	text := t.text()
	if len(text) == 0 {
		return Kind{}, false
	}
	var title, salute, end, reaction Line
	if speech.MatchLine(prose.Head(t.Title, 140)) {
		title = Line{t.Title, 0}
	}
	for _, p := range text[:min(len(text), 4)] {
		s := bare(p.Text)
		if l, ok := Read(s); ok {
			s = strings.TrimLeft(s[l.End:], " :\u00a0")
		}
		if salute.Number == 0 && salutes.MatchLine(prose.Head(s, 120)) {
			salute = Line{p.Text, p.First}
		}
	}
	if title.Text == "" && salute.Text == "" {
		return Kind{}, false
	}
	for _, p := range t.Paras[max(0, len(t.Paras)-4):] {
		if s := bare(p.Text); end.Number == 0 && (closes.MatchLine(prose.Head(s, 200)) || closesBehind(s)) {
			end = Line{p.Text, p.First}
		}
	}
	for _, p := range t.Paras {
		if reaction.Number == 0 && strings.ContainsAny(p.Text, "([") {
			for _, m := range bracketed.FindAllStringSubmatch(p.Text, 20) {
				if reactions[strings.ToLower(strings.TrimSpace(m[1]))] {
					reaction = Line{p.Text, p.First}
				}
			}
		}
	}
	signs := 0
	first := Line{}
	for _, l := range []Line{title, salute, end, reaction} {
		if l.Text != "" {
			signs++
			if first.Text == "" {
				first = l
			}
		}
	}
	if signs < 2 || t.Dialogue.Asked >= 3 || title.Text == "" && signs < 3 && (salute.Text == "" || reaction.Text == "" && end.Text == "") {
		return Kind{}, false
	}
	if own, all := firstPerson(text); own < 3 || own*100 < all {
		return Kind{}, false
	}
	return Kind{"transcript", first.Number, first.Text, "the form of a speech: whom it addresses, how it ends, the first person"}, true
}

// closesBehind reports whether the last sentence of a paragraph ends a speech.
func closesBehind(s string) bool {
	s = strings.TrimSpace(bracketed.ReplaceAllString(s, ""))
	at := strings.LastIndexAny(strings.TrimRight(s, ".! "), ".!")
	return at > 0 && len(s)-at < 90 && closes.MatchLine(strings.TrimSpace(s[at+1:]))
}

// firstPerson counts words of the first person outside quotation marks, and all words.
func firstPerson(paras []Para) (own, all int) {
	left := 1 << 10
	for _, p := range paras {
		s := p.Text
		if strings.ContainsAny(s, "“«„\"") {
			s = quoted.ReplaceAllString(s, " ")
		}
		for w := range strings.FieldsSeq(s) {
			all++
			if len(w) < 16 && mine[strings.ToLower(strings.Trim(w, ".,;:!?()—–-¡¿"))] {
				own++
			}
		}
		if left -= len(s); left < 0 {
			break
		}
	}
	return own, all
}

// declared tells a communiqué: its title, and several paragraphs in which those who
// issue it reaffirm, welcome or agree.
func declared(t *Text) (Kind, bool) {
	title := Line{}
	if communique.MatchLine(prose.Head(t.Title, 120)) {
		title = Line{t.Title, 0}
	}
	for _, l := range t.head()[:min(len(t.head()), 8)] {
		if s := bare(l.Text); title.Text == "" && len(s) < headBytes && communique.MatchLine(s) {
			title = l
		}
	}
	if title.Text == "" {
		return Kind{}, false
	}
	n, all := 0, 0
	for _, p := range t.text() {
		s := bare(p.Text)
		s = s[len(counted.FindString(s)):]
		if all++; declares.MatchLine(prose.Head(s, 240)) {
			n++
		}
	}
	if n < 2 || n*5 < all {
		return Kind{}, false
	}
	return Kind{"statement", title.Number, title.Text, fmt.Sprintf("the form of a joint declaration: %d paragraphs say what its authors agree on", n)}, true
}

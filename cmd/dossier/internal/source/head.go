package source

// The head of a text: the lines above it that say what it is called, by whom,
// when and where. Each line is offered to the readers in metadata.go; what none of
// them understands whole is a title, a standfirst or the text.

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/prose"
)

// maxHead is how many paragraphs can belong to the head of a text: title,
// publisher, byline, date, labels, standfirst.
const maxHead = 14

// head reads the paragraphs above the text for who, when and where, and
// returns what is left to be shown.
func (r *reading) head(paras []para) []para {
	var kept []para  // lines of the head that are neither metadata nor text
	var titles []int // indexes in kept that could be the title
	end, lastMeta := 0, -1
	for i := 0; i < len(paras) && i < maxHead; i++ {
		p := paras[i]
		if p.code {
			break
		}
		if i > 0 && len(titles) > 0 && !p.gap && startsLower(p.text) && kept[len(kept)-1].last+1 == p.first { // a title on two lines
			kept[len(kept)-1].text += " " + p.text
			kept[len(kept)-1].last = p.last
			end = i + 1
			continue
		}
		if r.metadata(p, len(titles) > 0, paras[i+1:]) {
			lastMeta = i
			end = i + 1
			continue
		}
		if isText(p, i, paras) {
			// A standfirst may stand between the title and the byline.
			if len(titles) == 0 || len(p.text) > 420 || !r.metadataSoon(paras[i+1:min(i+4, len(paras))]) {
				break
			}
			p.dek = true
		} else if p.marker == "" && !partHeadings[label(p.text)] {
			titles = append(titles, len(kept))
		} else if lastMeta < i-1 || partHeadings[label(p.text)] {
			break
		}
		kept = append(kept, p)
		end = i + 1
	}
	rest := paras[end:]
	// A line that heads the text stays a heading when something else is the title.
	if len(titles) > 0 {
		kept = r.chooseTitle(kept, titles, paras[end:])
	}
	if len(rest) > 0 {
		r.lead(&rest[0])
	}
	for i := range kept {
		r.lead(&kept[i])
	}
	return append(kept, rest...)
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// isText reports whether a paragraph of the head is already text: long, or a
// whole sentence, or behind a dateline.
func isText(p para, i int, all []para) bool {
	if _, _, _, end, ok := leadDateline(p.text); ok && end > 0 {
		return true
	}
	words := len(strings.Fields(p.text))
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(p.text, "\"”»’')*_ "))
	switch {
	case len(p.text) > 220 || words > 32:
		return true
	case strings.ContainsRune(":;,", last):
		return words > 3
	case last == '.' && !initialsEnd(p.text):
		return words >= 8 || i > 0
	case last == '?' || last == '!':
		return i > 1 && words > 14
	}
	return false
}

var initialEnd = regexp.MustCompile(`(?:\b\p{Lu}\.){2,}$|\b(?i:` + lang.Any(lang.Read.Words(func(l *lang.Language) lang.Words { return l.Names.NameEnds })) + `)\.$`)

func initialsEnd(s string) bool { return initialEnd.MatchString(s) }

// chooseTitle picks the title among the lines of the head and returns the
// others, which stay in the text.
func (r *reading) chooseTitle(kept []para, titles []int, rest []para) []para {
	at := titles[0]
	// A masthead above the title names the publisher: capitals that stand in
	// usual case further down, or a name that outlets have.
	for len(titles) > 1 {
		p := kept[titles[0]]
		name := r.usualInText(p.text, rest)
		switch {
		case sections[label(p.text)]:
			r.remove(p.first, p.last, p.text, "section label")
		case upper(p.text) && name != "" && len(strings.Fields(p.text)) <= 8:
			r.publisher(archive.Publisher{Name: name}, archive.Extracted, p.first, p.text, "a masthead above the title")
		case outlet.MatchString(p.text) && meta.Capitalised(p.text) && len(strings.Fields(p.text)) <= 7 && !terminal(p.text) && len(kept[titles[1]].text) > len(p.text):
			r.publisher(archive.Publisher{Name: strings.TrimSpace(p.text)}, archive.Extracted, p.first, p.text, "a masthead above the title")
		default:
			goto chosen
		}
		kept[titles[0]].text = ""
		titles = titles[1:]
		for len(titles) > 1 && upper(p.text) && upper(kept[titles[0]].text) && !kept[titles[0]].gap && kept[titles[1]].gap { // it goes on below
			r.remove(kept[titles[0]].first, kept[titles[0]].last, kept[titles[0]].text, "masthead")
			kept[titles[0]].text = ""
			titles = titles[1:]
		}
		at = titles[0]
	}
chosen:
	title := kept[at]
	if len(rest) == 0 && len(kept) == 1 && len(title.text) > 120 {
		return kept // a text of one paragraph
	}
	text := strings.Trim(title.text, "*_# ")
	if upper(text) && len(strings.Fields(text)) > 3 {
		// Kept as printed: the case of its words is not ours to know.
		text = strings.TrimSpace(text)
	}
	block := body.Block{}
	block.Inline(text)
	if r.found("title", archive.Extracted, title.first, title.text, "the first line of its own above the text") {
		r.doc.Recovered.Title = block.Text
		if m := titleKind.FindStringSubmatch(block.Text); m != nil && r.label == "" {
			r.label, r.labelLine = kindLabels[strings.ToLower(m[1])], title.first
		}
	}
	var out []para
	for i, p := range kept {
		if i == at || p.text == "" {
			continue
		}
		p.dek = i > at && (len(strings.Fields(p.text)) > 5 || i == at+1 && !partHeadings[label(p.text)] && kept[at].last+2 >= p.first)
		out = append(out, p)
	}
	return out
}

// titleKind matches a title that names its kind: "FACT CHECK: …", "Statement by
// the minister".
var titleKind = regexp.MustCompile(`(?i)^(` + lang.Any(phrases(func(h *lang.Head) lang.Phrases { return h.TitleKinds })) + `)(?:\s*[:|]|\s+(?:` + lang.Any(lang.Read.Words(func(l *lang.Language) lang.Words { return l.Head.TitleKindFor })) + `)\b)`)

// usualInText returns the words of a line in capitals as they stand in usual
// case in the text, or "".
func (r *reading) usualInText(s string, rest []para) string {
	s = strings.Trim(s, " .:*")
	if s == "" {
		return ""
	}
	for _, p := range rest {
		if at := indexFold(p.text, s); at >= 0 {
			if got := p.text[at : at+len(s)]; !upper(got) {
				return got
			}
		}
	}
	return ""
}

// indexFold finds sub in s whatever the case, where folding keeps lengths.
func indexFold(s, sub string) int {
	ls, lsub := strings.ToLower(s), strings.ToLower(sub)
	if len(ls) != len(s) || len(lsub) != len(sub) {
		return -1
	}
	return strings.Index(ls, lsub)
}

func (r *reading) metadataSoon(paras []para) bool {
	for _, p := range paras {
		if _, ok := byline(p.text); ok {
			return true
		}
		if _, found := meta.FindDate(p.text); found && len(p.text) < 120 {
			return true
		}
		if upper(p.text) && meta.NameOnly.MatchString(p.text) {
			return true
		}
	}
	return false
}

// opening heads a text without a title by its first words.
func (r *reading) opening() {
	if r.doc.Recovered.Has("title") || r.doc.Stated.Has("title") {
		return
	}
	body.Walk(r.doc.Body, func(b *body.Block) bool {
		if b.Kind != body.Paragraph || b.Zone != body.Body || !hasLetter(b.Text) {
			return true
		}
		text := b.Text
		if len(b.Spans) > 0 && b.Spans[0].Kind == body.Place {
			text = strings.TrimLeft(text[b.Spans[0].End:], " —–-")
		}
		text, _, _ = strings.Cut(text, "\n")
		words := strings.Fields(text)
		if r.found("title", archive.Inferred, b.First, prose.Clip(text, 100), "there is no title; the first words are used") {
			r.doc.Recovered.Title = prose.Clip(strings.Join(words[:min(len(words), 14)], " "), 90)
			if !strings.HasSuffix(r.doc.Recovered.Title, "…") && len(words) > 14 {
				r.doc.Recovered.Title += "…"
			}
		}
		return false
	})
	if !r.doc.Recovered.Has("title") {
		r.doc.Recovered.Title = strings.TrimSuffix(r.doc.File, ".txt")
		r.found("title", archive.Inferred, 0, r.doc.File, "there is no title and no text; the file name is used")
	}
}

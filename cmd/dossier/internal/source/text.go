package source

// Plain text, from lines to blocks: the steps, and those that look at all
// paragraphs at once.

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/prose"
)

// A para is a paragraph of plain text on its way to a block.
type para struct {
	first, last int    // lines, from 1
	text        string // lines joined
	gap         bool   // an empty line stands before it
	code        bool   // fenced: text is kept as it is
	lang        string
	marker      string // what makes it a list item: "•", "1."
	zone        body.Zone
	dek         bool // stands between title and text: no heading
	underlined  bool // a line of = or - stood below, or its type says it: a heading
	level       int  // of such a heading, 0 where only a line says it; or rowOfTable
	turn        bool // what somebody says in a conversation
	place       int  // bytes of a dateline at the head of the text
}

// plainText reads what is nothing but text.
var plainText = Reader{
	Name: "plain text", Extensions: []string{".txt", ".text"}, MediaType: "text/plain",
	Read: func(in Input) (*archive.Document, diag.List) { return in.decoded((*reading).text) },
}

// text reads the body of a plain text.
func (r *reading) text() {
	r.takeNotes()
	r.runningHeads()
	r.mail()
	turns := r.conversation()
	r.columns()
	paras := r.labels(r.split(true))
	paras, below := r.dropFurniture(paras)
	paras = r.head(paras)
	r.reported()
	paras = r.dropBelow(paras, below)
	paras = r.foot(paras)
	paras = r.dropRepeats(paras)
	paras = append(r.rejoin(paras), turns...)
	if r.rights != nil {
		r.facts().Publisher(archive.Publisher{Name: r.rights.lang}, archive.Inferred, r.rights.first, r.rights.text, "the holder of the copyright")
	}
	r.doc.Body = r.shape(paras)
}

// rejoin joins a paragraph that breaks off in the middle of a sentence to the one
// that goes on in lower case.
func (r *reading) rejoin(paras []para) []para {
	kept := paras[:0]
	for _, p := range paras {
		if len(kept) > 0 {
			last := &kept[len(kept)-1]
			first, _ := utf8.DecodeRuneInString(p.text)
			if unicode.IsLower(first) && p.level >= 0 && last.level >= 0 && !prose.Terminal(last.text) && !p.turn && !last.turn && p.marker == "" && !p.code && !last.code &&
				last.zone == body.Body && p.zone == body.Body && !last.underlined &&
				(len(last.text) > 30 || strings.HasSuffix(last.text, ",")) && len(last.text) < maxParagraph {
				r.repair(last.first, p.last, "a paragraph broken in mid-sentence is joined")
				last.text = r.glue(last.text, p.text)
				last.last = p.last
				continue
			}
		}
		kept = append(kept, p)
	}
	return kept
}

// dropRepeats leaves out a paragraph that was printed before, word for word.
func (r *reading) dropRepeats(paras []para) []para {
	const opening = 24 // bytes that repeats share; few others do
	seen := map[string][]int{}
	kept := paras[:0]
	for _, p := range paras {
		if !p.code && !p.turn && len(p.text) >= 40 && strings.Count(p.text, " ") >= 5 {
			key := p.text[:opening]
			first := -1
			for _, i := range seen[key] {
				if kept[i].text == p.text || prose.Letters(kept[i].text) == prose.Letters(p.text) {
					first = i
					break
				}
			}
			if first >= 0 {
				r.remove(p.first, p.last, p.text, "repeats line "+itoa(kept[first].first))
				continue
			}
			if len(seen[key]) < 50 {
				seen[key] = append(seen[key], len(kept))
			}
		}
		kept = append(kept, p)
	}
	return kept
}

var rightsWords = lazyregexp.New(`(?i)©|\(c\)|\bcopyright\b|\b(?:19|20)\d{2}\b(?:\s*[-–]\s*(?:19|20)\d{2})?|\b(?:` + rightsReserved + `)\b`)

// copyright remembers who a copyright line names, for a text that names no
// publisher.
func (r *reading) copyright(p para) {
	s := strings.Trim(rightsWords.ReplaceAllString(p.text, " "), " .,|–-")
	if rightsHolder(s) {
		r.rights = &para{first: p.first, last: p.last, text: p.text, lang: s}
	}
}

func itoa(n int) string { return strconv.Itoa(n) }

func atoi(s string) int { n, _ := strconv.Atoi(s); return n }

package names

// A name that several countries have is another entity in each: the Supreme Court of two
// countries, Granada in Spain and in Nicaragua. Which one a document means is read from it
// alone, so that it is learned and found again under one key; a body of which it says
// nothing stays with the document.

import (
	"strings"

	"dossier/cmd/dossier/internal/atlas"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/called"
	"dossier/cmd/dossier/internal/detect"
	"dossier/cmd/dossier/internal/whose"
)

// senses are those of the names of one document.
type senses struct {
	text     whose.Text
	file     string
	language string
}

// sensesOf reads the lines of a document.
func sensesOf(lines []detect.Line, file, language string) senses {
	return senses{whose.Text{Lines: lineList(lines)}, file, language}
}

// lineList are the lines as their words are asked for.
type lineList []detect.Line

func (l lineList) Len() int { return len(l) }

func (l lineList) Line(i int) whose.Words { return &l[i] }

func (l lineList) Dateline() string {
	for i := range l {
		for _, w := range l[i].Spans {
			if w.Kind == body.Place {
				return l[i].Text[w.Start:min(w.End, len(l[i].Text))]
			}
		}
	}
	return ""
}

// key returns the key of some words with the area they belong to, in brackets, which no
// folded name has; or the key as it is. area is "" where none is said.
func (s *senses) key(line int, l *detect.Line, r detect.Run, key string) (full string, area atlas.Area) {
	switch {
	case l.HoldsBody(r):
		if !whose.Organ(key) {
			return key, ""
		}
		name, of := whose.Split(key)
		if !whose.Organ(name) || !detect.GenericBody(name) {
			return key, ""
		}
		if of != "" {
			return keyIn(name, of), ""
		}
		if area = s.text.Body(line, r.From, r.To, key); area == "" {
			return key + " (#" + called.Number(s.file) + ")", ""
		}
		return keyIn(key, area), area
	case l.IsPlace(r):
		if area = s.text.Place(line, r.From, r.To, key, detect.Spelling(l.Text, l.Parts, r)); area != "" {
			return keyIn(key, area), area
		}
	}
	return key, ""
}

func keyIn(key string, a atlas.Area) string { return key + " (" + strings.ToLower(string(a)) + ")" }

// spell adds the area to how a name is written, where its key has one that the name has not.
func (s *senses) spell(written string, area atlas.Area) string {
	if area == "" {
		return written
	}
	return written + " (" + atlas.AreaName(area, s.language) + ")"
}

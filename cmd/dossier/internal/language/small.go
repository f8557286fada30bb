package language

// The language of a line that is too short to be told by itself: by its small words, and by
// what its document is written in. A clipping may mix languages, line by line.

import "dossier/cmd/dossier/internal/lang"

// another is a language that is not English and none that is told from others.
const another = "another"

// SmallWords say of a frequent word which language that is read in full has it, or another
// where several have it; none of a word that English shares with one.
type SmallWords map[string]string

// NewSmallWords returns them, each as fold writes it.
func NewSmallWords(fold func(string) string) SmallWords {
	m := SmallWords{}
	for _, l := range lang.Read {
		for _, w := range l.Detect.Common.List() {
			w = fold(w)
			switch in, known := m[w]; {
			case !known:
				m[w] = l.Tag
			case in == l.Tag:
			case in == "en", in == "":
				m[w] = ""
			default:
				m[w] = another
			}
		}
	}
	return m
}

// Small are the small words of a line, counted.
type Small struct {
	Words   SmallWords
	foreign int // so many more are of other languages than of English
	most    int // and so many of one of them
	tag     string
	counts  map[string]int
}

// Add adds a word.
func (s *Small) Add(word string) {
	switch tag := s.Words[word]; tag {
	case "":
	case "en":
		s.foreign--
	default:
		s.foreign++
		if tag == another {
			return
		}
		if s.counts == nil {
			s.counts = map[string]int{}
		}
		if s.counts[tag]++; s.counts[tag] > s.most {
			s.most, s.tag = s.counts[tag], tag
		}
	}
}

// Tag returns the language of the line: English, that of its document where that is another
// one and not English, or the one that a third of its words is of.
func (s *Small) Tag(document string) string {
	switch {
	case s.foreign == 0 && document != "", s.foreign > 0 && document != "" && document != "en":
		return document
	case s.foreign <= 0:
		return "en"
	case 3*s.most > s.foreign:
		return s.tag
	}
	return another
}

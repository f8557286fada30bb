package render

// The interface is written in English, in the templates between [[ and ]], here
// with archive.T. A file of words, templates/es.txt, puts it into another
// language: "English = otherwise" on each line, %s or {day} where something is
// filled in. Dates and names of languages come from it too, because a language
// must not need a new program.

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/markdown"
)

// wordFiles reads the files of words: language → English → otherwise.
func wordFiles(fsys fs.FS) (map[string]map[string]string, []byte, error) {
	names, err := fs.Glob(fsys, "[a-z][a-z].txt")
	if err != nil {
		return nil, nil, err
	}
	out := map[string]map[string]string{}
	var all []byte
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, nil, missing(strings.TrimSuffix(name, ".txt"), err)
		}
		words := map[string]string{}
		n := 0
		for line := range strings.Lines(string(data)) {
			n++
			line = strings.TrimSpace(line)
			if line == "" || line[0] == '#' {
				continue
			}
			english, other, ok := strings.Cut(line, " = ")
			if !ok || strings.Count(english, "%s") != strings.Count(other, "%s") || !archive.SamePlaces(english, other) {
				return nil, nil, fmt.Errorf("template: %s:%d: write “English = translation”, with as many %%s and the same {names} on both sides", name, n)
			}
			if strings.ContainsAny(other, "\"<>&\\`") { // translations go into HTML, attributes and JSON alike
				return nil, nil, fmt.Errorf("template: %s:%d: write it without < > & \\ ` and straight quotation marks", name, n)
			}
			words[english] = strings.TrimSpace(other)
		}
		out[strings.TrimSuffix(path.Base(name), ".txt")] = words
		all = append(append(all, name...), data...)
	}
	return out, all, nil
}

// marked turns [[words]] of a template into marked words.
func marked(text []byte) string {
	return strings.NewReplacer("[[", archive.WordsOpen, "]]", archive.WordsClose).Replace(string(text))
}

// speaker puts marked words into one language.
type speaker struct {
	lang  string // of the interface; "en" where there is no file of words for the site's
	words map[string]string
	dates *archive.Calendar
	names display.Namer // of languages; nil where only English names are known
}

func (r *Renderer) speaker(site *archive.Site) *speaker {
	tag := "en"
	if site != nil && site.Language != "" {
		tag = site.Language
	}
	if s, ok := r.speakers.Load(tag); ok {
		return s.(*speaker)
	}
	s := &speaker{lang: "en", words: r.words["en"]}
	base, _, _ := strings.Cut(tag, "-")
	for _, l := range []string{tag, base} {
		if w, ok := r.words[l]; ok {
			s.lang, s.words = l, w
			break
		}
	}
	s.dates = archive.NewCalendar(s.translated)
	s.names = display.Languages(language.Make(s.lang))
	r.speakers.Store(tag, s)
	return s
}

// Speak puts the marked words of a file into the language of a site, behind dst;
// a file without any is returned as it is.
func (r *Renderer) Speak(dst []byte, site *archive.Site, data []byte) []byte {
	if len(dst) == 0 && !bytes.Contains(data, wordsOpen) {
		return data
	}
	return r.speaker(site).speak(dst, data)
}

var wordsOpen = []byte(archive.WordsOpen)

// speak writes a page with its marked words in the speaker's language.
func (s *speaker) speak(dst, page []byte) []byte {
	for {
		i := bytes.Index(page, wordsOpen)
		if i < 0 {
			return append(dst, page...)
		}
		dst = append(dst, page[:i]...)
		dst, page = s.word(dst, page[i+len(wordsOpen):])
	}
}

// word writes the marked words that rest begins with, and returns what follows.
func (s *speaker) word(dst, rest []byte) (out, after []byte) {
	var parts []string
	part, depth := 0, 0
	for i := 0; i+len(archive.WordsOpen) <= len(rest); i++ {
		if rest[i] != archive.WordsOpen[0] {
			continue
		}
		mark := string(rest[i : i+len(archive.WordsOpen)]) // all have one length
		switch end := i + len(mark); {
		case mark == archive.WordsOpen:
			depth++
		case mark == archive.WordsClose && depth > 0:
			depth--
		case mark == archive.WordsNext && depth == 0:
			parts = append(parts, string(rest[part:i]))
			part = end
		case mark == archive.WordsClose:
			parts = append(parts, string(rest[part:i]))
			return s.say(dst, parts[0], parts[1:]), rest[end:]
		}
	}
	return dst, rest // a mark that nothing closes
}

// rightToLeft are the languages that are written so.
var rightToLeft = map[string]bool{"ar": true, "arc": true, "ckb": true, "dv": true, "fa": true, "he": true, "ps": true, "sd": true, "ug": true, "ur": true, "yi": true}

func (s *speaker) say(dst []byte, words string, with []string) []byte {
	if kind, value, ok := strings.Cut(words, ":"); ok {
		switch kind {
		case "date":
			return append(dst, s.dates.Words(value)...)
		case "language":
			return append(dst, s.language(value)...)
		case "lang":
			if value == s.lang {
				return dst
			}
			dst = append(append(append(dst, ` lang="`...), value...), '"')
			if base, _, _ := strings.Cut(value, "-"); rightToLeft[base] {
				dst = append(dst, ` dir="rtl"`...)
			}
			return dst
		case "interface":
			return append(dst, s.lang...)
		}
	}
	words = s.translated(words)
	for _, w := range with {
		before, after, ok := strings.Cut(words, "%s")
		if !ok {
			break
		}
		dst = append(dst, before...)
		dst = s.speak(dst, []byte(w))
		words = after
	}
	return append(dst, words...)
}

// translated returns words of the interface in the speaker's language, where they
// are in its file.
func (s *speaker) translated(words string) string {
	if other, ok := s.words[words]; ok {
		return other
	}
	return words
}

// language names a language: by the file of words, by the tables of Unicode, or
// else in English.
func (s *speaker) language(tag string) string {
	t, err := language.Parse(tag)
	if err != nil {
		return tag
	}
	english := display.English.Languages().Name(t)
	if other, ok := s.words[english]; ok {
		return other
	}
	if s.names != nil {
		if name := s.names.Name(t); name != "" {
			return name
		}
	}
	if english == "" {
		return tag
	}
	return english
}

// t marks words of the interface.
func t(words string, with ...string) string { return archive.T(words, with...) }

// escT marks them with something of the archive in them.
func escT(words string, with ...string) string {
	for i := range with {
		with[i] = string(markdown.AppendEscaped(nil, with[i]))
	}
	return archive.T(words, with...)
}

package i18n

// The files of words, templates/es.txt and the like, and putting marked words into
// their language: "English = translation" on each line, %s or {day} where something
// is filled in. Dates and names of languages come from these files too, because a
// language of the interface must not need a new program.

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"dossier/cmd/dossier/internal/edtf"
)

// Words are the files of words of a site, one a language. They are safe for
// concurrent use.
type Words struct {
	of       map[string]map[string]string // language → English → translation
	speakers sync.Map                     // by language of the site
}

// newWords returns words by language and by their English.
func newWords(of map[string]map[string]string) *Words { return &Words{of: of} }

// Load reads the files of words, and returns their bytes too, by which a change is
// noticed. The error names file and line as html/template does.
func Load(fsys fs.FS) (*Words, []byte, error) {
	names, err := fs.Glob(fsys, "[a-z][a-z].txt")
	if err != nil {
		return nil, nil, err
	}
	out := map[string]map[string]string{}
	var all []byte
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, nil, fmt.Errorf("template: %s:1: cannot be read: %w", name, err)
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
			if !ok || strings.Count(english, "%s") != strings.Count(other, "%s") || !edtf.SamePlaces(english, other) {
				return nil, nil, fmt.Errorf("template: %s:%d: write “English = translation”, with as many %%s and the same {names} on both sides", name, n)
			}
			if strings.ContainsAny(other, "\"<>&\\`") { // translations go into HTML, attributes and JSON alike
				return nil, nil, fmt.Errorf("template: %s:%d: write it without < > & \\ ` and straight quotation marks", name, n)
			}
			if words[english] != "" {
				return nil, nil, fmt.Errorf("template: %s:%d: “%s” has a translation above: remove one", name, n, english)
			}
			words[english] = strings.TrimSpace(other)
		}
		out[strings.TrimSuffix(path.Base(name), ".txt")] = words
		all = append(append(all, name...), data...)
	}
	return newWords(out), all, nil
}

// Speaker puts marked words into one language.
type Speaker struct {
	lang  string // of the interface; "en" where there is no file of words for the site's
	words map[string]string
	dates *edtf.Calendar
	names display.Namer // of languages; nil where only English names are known
}

// Of returns the translations into a language, by the English words.
func (w *Words) Of(language string) map[string]string { return w.of[language] }

// Speaker returns who speaks the language of a site, by its BCP 47 tag: English
// where there is no file of words for it.
func (w *Words) Speaker(tag string) *Speaker {
	if tag == "" {
		tag = "en"
	}
	if s, ok := w.speakers.Load(tag); ok {
		return s.(*Speaker)
	}
	s := &Speaker{lang: "en", words: w.of["en"]}
	base, _, _ := strings.Cut(tag, "-")
	for _, l := range []string{tag, base} {
		if words, ok := w.of[l]; ok {
			s.lang, s.words = l, words
			break
		}
	}
	s.dates = edtf.NewCalendar(s.translated)
	s.names = display.Languages(language.Make(s.lang))
	w.speakers.Store(tag, s)
	return s
}

var wordsOpen = []byte(Open)

// Speak appends a page to dst, with its marked words in the speaker's language. A
// page without any is returned as it is where dst is empty.
func (s *Speaker) Speak(dst, page []byte) []byte {
	if len(dst) == 0 && !bytes.Contains(page, wordsOpen) {
		return page
	}
	return s.Append(dst, page) // marks are longer than most translations
}

// Append is Speak for a page whose bytes will be used again: it copies them in any case.
func (s *Speaker) Append(dst, page []byte) []byte { return s.speak(slices.Grow(dst, len(page)), page) }

func (s *Speaker) speak(dst, page []byte) []byte {
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
func (s *Speaker) word(dst, rest []byte) (out, after []byte) {
	var parts [][]byte
	part, depth := 0, 0
	for i := 0; ; i++ {
		next := bytes.IndexByte(rest[i:], Open[0])
		if i += next; next < 0 || i+len(Open) > len(rest) {
			return dst, rest // a mark that nothing closes
		}
		mark, end := rest[i:i+len(Open)], i+len(Open) // all have one length
		switch {
		case string(mark) == Open:
			depth++
		case string(mark) == Close && depth > 0:
			depth--
		case string(mark) == Next && depth == 0:
			parts = append(parts, rest[part:i])
			part = end
		case string(mark) == Close && parts == nil: // most words stand by themselves
			return s.say(dst, rest[:i], nil), rest[end:]
		case string(mark) == Close:
			parts = append(parts, rest[part:i])
			return s.say(dst, parts[0], parts[1:]), rest[end:]
		}
	}
}

// rightToLeft are the languages that are written so.
var rightToLeft = map[string]bool{"ar": true, "arc": true, "ckb": true, "dv": true, "fa": true, "he": true, "ps": true, "sd": true, "ug": true, "ur": true, "yi": true}

func (s *Speaker) say(dst, words []byte, with [][]byte) []byte {
	if i := bytes.IndexByte(words, ':'); i >= 0 {
		switch value := words[i+1:]; string(words[:i]) {
		case "date":
			return append(dst, s.dates.Words(string(value))...)
		case "language":
			return append(dst, s.language(string(value))...)
		case "number":
			return append(dst, strings.ReplaceAll(string(value), ",", s.thousands(string(value)))...)
		case "lang":
			if string(value) == s.lang {
				return dst
			}
			dst = append(append(append(dst, ` lang="`...), value...), '"')
			if base, _, _ := strings.Cut(string(value), "-"); rightToLeft[base] {
				dst = append(dst, ` dir="rtl"`...)
			}
			return dst
		case "interface":
			return append(dst, s.lang...)
		}
	}
	if other, ok := s.words[string(words)]; ok {
		words = []byte(other)
	}
	for _, w := range with {
		before, after, ok := bytes.Cut(words, place)
		if !ok {
			break
		}
		dst = append(dst, before...)
		dst = s.speak(dst, w)
		words = after
	}
	return append(dst, words...)
}

// place is where something is filled in.
var place = []byte("%s")

// Word returns words of the interface in the speaker's language, where nothing is
// filled in: what T marks, without the mark.
func (s *Speaker) Word(words string) string { return s.translated(words) }

// translated returns words of the interface in the speaker's language, where they
// are in its file.
func (s *Speaker) translated(words string) string {
	if other, ok := s.words[words]; ok {
		return other
	}
	return words
}

// thousands returns what stands between groups of digits, by the example that the
// file of words gives: many languages do not group four digits.
func (s *Speaker) thousands(number string) string {
	if len(number) == len("1,234") {
		return strings.TrimSuffix(strings.TrimPrefix(s.translated("1,234"), "1"), "234")
	}
	return strings.TrimSuffix(strings.TrimPrefix(s.translated("12,345"), "12"), "345")
}

// language names a language: by the file of words, by the tables of Unicode, or
// else in English.
func (s *Speaker) language(tag string) string {
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

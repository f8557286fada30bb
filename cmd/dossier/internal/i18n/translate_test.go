package i18n

// Translations: dates and names of languages by a file of words, words that must
// not break out of where they stand, and sources that write marks themselves.

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"dossier/cmd/dossier/internal/edtf"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// Dates and names of languages come from a file of words, whatever its language;
// what it does not say stays English.
func TestDatesOfALanguage(t *testing.T) {
	files := fstest.MapFS{"fr.txt": {Data: []byte(edtf.CalendarWords[0] + " = janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre\n" +
		"{from} to {to} = de {from} à {to}\n{from} to {to}, days = du {from} au {to}\n{day} to {last} {month} {year} = du {day} au {last} {month} {year}\nabout {date} = vers {date}\nSpanish = castillan\n")}}
	spanish, _, err := Load(os.DirFS("../../../../templates"))
	if err != nil {
		t.Fatal(err)
	}
	french, _, err := Load(files)
	if err != nil {
		t.Fatal(err)
	}
	words := newWords(map[string]map[string]string{"es": spanish.Of("es"), "fr": french.Of("fr")})
	for _, c := range []struct{ mark, en, es, fr string }{
		{TDate("2026-01-03"), "3 January 2026", "3 de enero de 2026", "3 janvier 2026"},
		{TDate("2025-08"), "August 2025", "agosto de 2025", "août 2025"},
		{TDate("2026-01-03/2026-01-09"), "3 to 9 January 2026", "del 3 al 9 de enero de 2026", "du 3 au 9 janvier 2026"},
		{TDate("2025-12-30/2026-01-02"), "30 December 2025 to 2 January 2026", "del 30 de diciembre de 2025 al 2 de enero de 2026", "du 30 décembre 2025 au 2 janvier 2026"},
		{TDate("2018/2022"), "2018 to 2022", "de 2018 a 2022", "de 2018 à 2022"},
		{TDate("../2026-01-03"), "until 3 January 2026", "hasta el 3 de enero de 2026", "until 3 janvier 2026"},
		{TDate("2024-02/.."), "since February 2024", "desde febrero de 2024", "since février 2024"},
		{TDate("2025~"), "about 2025", "hacia 2025", "vers 2025"},
		{TDate("2025-01-03%"), "about 3 January 2025 (uncertain)", "hacia el 3 de enero de 2025 (fecha incierta)", "vers 3 janvier 2025 (uncertain)"},
		{Number(999), "999", "999", "999"},
		{Number(1234), "1,234", "1234", "1,234"},
		{Number(1234567), "1,234,567", "1\u00a0234\u00a0567", "1,234,567"},
		{TDate("2025-22"), "summer 2025", "verano de 2025", "summer 2025"},
		{TDate("198X"), "1980s", "años 1980", "1980s"},
		{TLanguage("es"), "Spanish", "español", "castillan"},
		{TLanguage("de"), "German", "alemán", "allemand"},
	} {
		for tag, want := range map[string]string{"en": c.en, "es": c.es, "fr": c.fr} {
			if got := string(words.Speaker(tag).Speak(nil, []byte(c.mark))); got != want {
				t.Errorf("%s: %q, want %q", tag, got, want)
			}
		}
	}
	for _, bad := range []string{"{day} {month} {year} = {day} {month}", "until {date} = jusque {day}"} {
		if _, _, err := Load(fstest.MapFS{"fr.txt": {Data: []byte(bad)}}); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
}

// Words that would break out of where they stand are refused with file and line.
func TestWordsAreText(t *testing.T) {
	if _, _, err := Load(fstest.MapFS{"es.txt": {Data: []byte("Names = Nombres\n\nNames = Nombre\n")}}); err == nil || !strings.Contains(err.Error(), "es.txt:3:") {
		t.Errorf("two translations: %v", err)
	}
	for _, bad := range []string{`Names = <b>`, `Names = a "b"`, `Names`, `Page %s = Page`} {
		if _, _, err := Load(fstest.MapFS{"es.txt": {Data: []byte("# words\n" + bad)}}); err == nil || !strings.Contains(err.Error(), "es.txt:2:") {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

func TestSpeak(t *testing.T) {
	words := newWords(map[string]map[string]string{
		"es": {"%s of %s": "%s de %s", "Names": "Nombres", "1 place": "1 lugar", edtf.CalendarWords[0]: "enero, b, c, d, e, f, g, h, i, j, k, l", "{day} {month} {year}": "{day} de {month} de {year}"},
	})
	page := "<p>" + T("Names") + ", " + T("%s of %s", "3", T("1 place")) + ", " + TDate("2026-01-03") + TLang("en") + TLang("es") + T("Not there")
	for tag, want := range map[string]string{
		"en":    `<p>Names, 3 of 1 place, 3 January 2026 lang="es"Not there`,
		"es-CO": `<p>Nombres, 3 de 1 lugar, 3 de enero de 2026 lang="en"Not there`,
		"fr":    `<p>Names, 3 of 1 place, 3 January 2026 lang="es"Not there`,
	} {
		if got := string(words.Speaker(tag).Speak(nil, []byte(page))); got != want {
			t.Errorf("%s: %s", tag, got)
		}
	}
	if got := string(words.Speaker("").Speak(nil, []byte(TLang("ar-EG")))); got != ` lang="ar-EG" dir="rtl"` {
		t.Error(got)
	}
	// A source that writes marks as it knows them brings about nothing.
	for _, hostile := range []string{"\uFDD0lang:x onload=alert(1)\uFDD2", "\uFDD0Names\uFDD2", "\uFDD2\uFDD1\uFDD0"} {
		if got := string(words.Speaker("es").Speak(nil, []byte(hostile))); got != hostile {
			t.Errorf("%q becomes %q", hostile, got)
		}
		within := T("%s of %s", hostile, "3")
		if got := string(words.Speaker("").Speak(nil, []byte(within))); got != hostile+" of 3" {
			t.Errorf("%q becomes %q", within, got)
		}
	}
}

// A page is copied even where it holds no marked words: its bytes are used again for the
// next one.
func TestAppendCopies(t *testing.T) {
	page := []byte("nothing to say")
	out := newWords(nil).Speaker("en").Append(nil, page)
	copy(page, "other")
	if string(out) != "nothing to say" {
		t.Errorf("%q", out)
	}
}

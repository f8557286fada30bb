package source

// Where a source may say that a program translated it.

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/translated"
)

func TestTranslatedByProgram(t *testing.T) {
	const text = "The harbour board of Quell counted its boats on Tuesday, of which there were nine.\n\nIt will meet again in the spring, when the ice has gone from the lower gate.\n\n"
	const page = "<body><article><h1>Boats are counted</h1><p>" + text + "</p><p>Nobody said when the tenth of the boats will be mended, or who will pay for it in the end.</p></article></body></html>"
	for _, c := range []struct {
		name, source, want string
		basis              archive.Basis
		line               int
	}{
		{"a.txt", "Boats are counted\n\nTranslated by: DeepL\n\n" + text, "machine-translation", archive.Extracted, 3},
		{"a.txt", "Boats are counted\n\n" + text + "Translated by DeepL\n", "machine-translation", archive.Extracted, 7},
		{"a.txt", "Boats are counted\n\n" + text + "This article was translated automatically.\n", "machine-translation", archive.Extracted, 7},
		{"a.txt", "Boats are counted\n\n" + text + "Traducción automática\n", "machine-translation", archive.Extracted, 7},
		{"a.md", "# Boats are counted\n\n*This article was translated with AI.*\n\n" + text, "machine-translation", archive.Extracted, 3},
		{"a.md", "# Boats are counted\n\n> This article was translated with AI.\n\n" + text, "", "", 0},
		{"a.txt", "Boats are counted\n\nTranslated by: Ana Ruiz\n\n" + text, "translation", archive.Extracted, 3},
		{"a.md", "---\ntranslated_by: Google Translate\n---\n" + text, "machine-translation", archive.Stated, 2},
		{"a.md", "---\ntranslated_by: Ana Ruiz\n---\n" + text, "translation", archive.Stated, 2},
		{"a.md", "---\ntranslated_by: DeepL\nfidelity: [excerpt]\n---\n" + text, "excerpt machine-translation", archive.Stated, 2},
		{"a.html", "<!doctype html><html lang=en class=\"js translated-ltr\">" + page, "machine-translation", archive.Extracted, 0},
		{"a.html", "<!doctype html><html lang=en><head><meta http-equiv=x-translated-by content=Google></head>" + page, "machine-translation", archive.Extracted, 0},
		{"a.html", "<!doctype html><html lang=en class=\"not-translated-ltr\">" + page, "", "", 0},
	} {
		d, _ := Read(c.name, c.name, []byte(c.source))
		a := &d.Recovered
		if c.basis == archive.Stated {
			a = &d.Stated
		}
		translated.Settle(a)
		from := a.From["fidelity"]
		if strings.Join(a.Fidelity, " ") != c.want || c.want != "" && (from.Basis != c.basis || c.line > 0 && from.Line != c.line) {
			t.Errorf("%s: %q, %+v, removed %+v", c.source[:min(len(c.source), 90)], a.Fidelity, from, d.Removed)
		}
	}
}

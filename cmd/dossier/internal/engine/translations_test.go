package engine_test

// Sources that are translations of each other lead to each other, with the reason; what a
// maintainer says of them overrules that; one that is withheld leaves no trace.

import (
	"strings"
	"testing"
)

const (
	quay   = "The storm\n\nThe harbour of Ostrel was closed on 14 March 2019, when 312 boats lay at the quays and a ferry of the Brantwick line had run onto the bar with 87 passengers. Captain Ilse Varn refused to leave the bridge, said Tobin Halv of the Ostrel pilots, and steered until the tug Morwenna came from Kessel Bay.\n\nThe damage is put at 4,150,000 crowns. Minister Greta Solm promised the council of Ostrel that 60 percent would be paid before June, and the Brantwick line announced that the ferry would go to the yard at Lindholm for 45 days."
	muelle = "La tormenta\n\nEl puerto de Ostrel fue cerrado el 14 de marzo de 2019, cuando 312 barcos estaban en los muelles y un transbordador de la línea Brantwick había encallado en la barra con 87 pasajeros. La capitana Ilse Varn se negó a dejar el puente, dijo Tobin Halv, de los prácticos de Ostrel, y gobernó hasta que llegó el remolcador Morwenna desde Kessel Bay.\n\nLos daños se estiman en 4.150.000 coronas. La ministra Greta Solm prometió al concejo de Ostrel que el 60 por ciento se pagaría antes de junio, y la línea Brantwick anunció que el transbordador iría al astillero de Lindholm durante 45 días."
)

func translated() []string {
	return []string{"content/site.yaml", "title: Both\nbase_url: https://both.example/\n",
		"seeds/a.txt", "---\nlanguage: en\n---\n" + quay + "\n", "seeds/b.txt", "---\nlanguage: es\n---\n" + muelle + "\n", "seeds/c.txt", "A quiet week\n\nEleven sails were counted in the bay.\n"}
}

func TestTranslations(t *testing.T) {
	root := t.TempDir()
	write(t, root, translated()...)
	in := kept(root)
	_, files := site(t, in)
	for page, wanted := range map[string][]string{
		"briefings/the-storm.html":                 {`data-banner="translation"`, "By its names and numbers the same text in another language", `<a href="la-tormenta.html"`, "7 of 7 numbers are in both in the same order. The two count once.", `<link rel="alternate" hreflang="es" href="https://both.example/briefings/la-tormenta.html">`, `hreflang="en"`, `href="../translations/la-tormenta--the-storm.html"`},
		"briefings/la-tormenta.html":               {`<a href="the-storm.html"`, `hreflang="en"`},
		"translations/la-tormenta--the-storm.html": {`lang="es"`, "Los daños se estiman", "The damage is put", "7 of 7 numbers"},
	} {
		for _, w := range wanted {
			if !strings.Contains(files[page], w) {
				t.Errorf("%s has no %q:\n%s", page, w, files[page])
			}
		}
	}
	walk(t, files)

	write(t, root, "content/sources/b.txt.yaml", "translation_of: the-storm\n")
	_, files = site(t, in)
	if !strings.Contains(files["briefings/la-tormenta.html"], `A translation of: <a href="the-storm.html"`) || !strings.Contains(files["briefings/the-storm.html"], `A translation of this text: <a href="la-tormenta.html"`) {
		t.Error("what is stated is not shown as stated")
	}
	if list := files["briefings/index.html"]; !strings.Contains(list, "la-tormenta.html") || !strings.Contains(list, `<a class="hint" href="../briefings/the-storm.html">translation of “The storm”</a>`) {
		t.Error("a list has the translation without its original:\n" + list)
	}
	write(t, root, "content/sources/b.txt.yaml", "translation_of: a-quiet-week\nnot_translation_of: [a.txt]\n")
	_, files = site(t, in)
	if strings.Contains(files["briefings/the-storm.html"], `data-banner="translation"`) || !strings.Contains(files["briefings/la-tormenta.html"], `A translation of: <a href="a-quiet-week.html"`) {
		t.Error("what a maintainer says does not overrule what was found")
	}
	write(t, root, "content/sources/b.txt.yaml", "title: La tormenta\ntranslation_of: nowhere\nnot_translation_of: [nothing]\n")
	g, _ := site(t, in)
	said := ""
	for _, m := range g.Messages {
		said += m.String() + "\n"
	}
	for _, w := range []string{`content/sources/b.txt.yaml:2: warning: translation_of: "nowhere" is no source that is known`, `content/sources/b.txt.yaml:3: not_translation_of: "nothing" is no other source`} {
		if !strings.Contains(said, w) {
			t.Errorf("no message %q in %s", w, said)
		}
	}
}

// A text and its translation are one where it is counted who says something, found or stated;
// held apart they are two.
func TestTranslationsCountOnce(t *testing.T) {
	root := t.TempDir()
	write(t, root, append(translated(), "content/entities/varn.md", "---\nname: Ilse Varn\ntype: person\n---\n", "content/sources/a.txt.yaml", "authors: [Ana Ruiz]\n")...)
	for sidecar, want := range map[string]string{
		"title: La tormenta\n":              "1 text, as copies and translations of one text count once",
		"translation_of: a.txt\n":           "1 text, as copies and translations of one text count once",
		"not_translation_of: [the-storm]\n": "",
	} {
		write(t, root, "content/sources/b.txt.yaml", sidecar+"authors: [Ana Ruiz]\n")
		_, files := site(t, kept(root))
		page := files["entities/varn.html"]
		if author := files["authors/ana-ruiz.html"]; !strings.Contains(author, "2 briefings") || !strings.Contains(author, want) || strings.Contains(author, "count once") != (want != "") {
			t.Errorf("%s: the author has %s", sidecar, author)
		}
		if !strings.Contains(page, "2 briefings") || strings.Contains(page, "count once") != (want != "") || !strings.Contains(page, want) {
			t.Errorf("%q: no %q in\n%s", sidecar, want, page)
		}
	}
}

// Whatever keeps a source, or its text, from readers keeps it out of every pair, found or
// stated, on whichever side of it.
func TestWithheldTranslationLeavesNoTrace(t *testing.T) {
	for _, restriction := range []string{"tlp: RED", "draft: true", "embargo_until: 2999-01-01", "publish: metadata", "publish: excerpt", "retracted: {on: 2024-05-01, why: error}"} {
		for what, sidecars := range map[string][]string{
			"found":                     {"content/sources/b.txt.yaml", restriction + "\n"},
			"stated of the translation": {"content/sources/b.txt.yaml", restriction + "\ntranslation_of: a.txt\n"},
			"stated of the original":    {"content/sources/a.txt.yaml", restriction + "\n", "content/sources/b.txt.yaml", "translation_of: a.txt\n"},
		} {
			root := t.TempDir()
			write(t, root, append(translated(), sidecars...)...)
			_, files := site(t, kept(root))
			for name, data := range files {
				if strings.HasPrefix(name, "translations/") || strings.Contains(data, `data-banner="translation"`) || strings.Contains(data, "hreflang=") || strings.Contains(data, "translation of “") || strings.Contains(data, "count once") && !strings.HasPrefix(name, "search/") && !strings.HasPrefix(name, "assets/") {
					t.Errorf("%s, %s: %s tells of the translation", restriction, what, name)
				}
			}
		}
	}
}

// Sources that become translations, and cease to be.
func TestTranslationsFollowEdits(t *testing.T) {
	follow(t, t.TempDir(), append(append([]string{}, small...), translated()[2:]...),
		[]string{"seeds/b.txt", "---\nlanguage: es\n---\n" + muelle + "\n\nNadie fue herido en la ciudad.\n"},
		[]string{"content/sources/b.txt.yaml", "tlp: RED\n"},
		[]string{"content/sources/b.txt.yaml", "tlp: CLEAR\ntranslation_of: a.txt\n"},
		[]string{"content/sources/b.txt.yaml", "tlp: CLEAR\nnot_translation_of: [a.txt]\n"},
		[]string{"content/sources/b.txt.yaml", "tlp: CLEAR\ntitle: Otra\n"},
		[]string{"seeds/a.txt", "Nothing\n\nNothing is left.\n"})
}

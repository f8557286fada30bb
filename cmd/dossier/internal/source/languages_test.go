package source

// The heads of clippings in each language, and that its tables are read.

import (
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/lang"
)

// Heads in the languages of lang: what each line says is read whatever the
// language of the text below it.
func TestHeadsInSeveralLanguages(t *testing.T) {
	text := "\n\nThe harbour opened again after the storm, and the boats that had waited for a week went out at once.\n"
	for head, want := range map[string]string{
		"A Port Again\n\nBy MAI LE\n\n3rd of May 2024":                                "authors=Mai Le|published=2024-05-03",
		"Otra vez el puerto\n\nPor Ana de la Cruz y Luis Mora\n\n12 ene. 2024":        "authors=Ana de la Cruz, Luis Mora|published=2024-01-12",
		"Le port\n\nPublished on 13 juin 2024":                                        "authors=|published=2024-06-13",
		"Der Hafen\n\nBy Anna von der Au\n\n7. März 2023":                             "authors=Anna von der Au|published=2023-03-07",
		"Il porto\n\nBy Ada di Meo\n\n2 maggio 2023":                                  "authors=Ada di Meo|published=2023-05-02",
		"El puerto\n\nPublicado el 4 de marzo del 2022 a las 18:30":                   "authors=|published=2022-03-04",
		"El puerto\n\nFecha: 4 de marzo de 2022 | Autora: Eva Gil | Fuente: La Barca": "authors=Eva Gil|published=2022-03-04",
		"The Port\n\nBy Eva Gil in Bogotá\n\n04MAR2022":                               "authors=Eva Gil|published=2022-03-04",
	} {
		d, msgs := Read("x.txt", "x.txt", []byte(head+text))
		if d == nil {
			t.Fatal(msgs)
		}
		got := known(d)
		for part := range strings.SplitSeq(want, "|") {
			if !strings.Contains("|"+got+"|", "|"+part+"|") {
				t.Errorf("%q\ngave %s\nnot %s", head, got, part)
			}
		}
	}
}

// What a table of lang speaks of must be here: a reason or a field that nobody
// reads would be silently without effect.
func TestTablesSpeakOfWhatIsRead(t *testing.T) {
	for _, l := range lang.Read {
		for word, kind := range l.Head.Kinds {
			if !slices.Contains(archive.Kinds, kind) {
				t.Errorf("%s: %q means %q, which is no kind", l.Tag, word, kind)
			}
		}
		for _, label := range append(l.Head.TitleKinds.List(), l.Head.Series.List()...) {
			if l.Head.Kinds[label] == "" {
				t.Errorf("%s: a title or a series may begin with %q, which is no label of a kind", l.Tag, label)
			}
		}
		for _, label := range l.Head.Sections.List() {
			if l.Head.Kinds[label] != "" {
				t.Errorf("%s: %q is a section and a kind", l.Tag, label)
			}
		}
		for word, field := range l.Head.Labels {
			value := map[string]string{"published": "3 May 2024", "updated": "3 May 2024", "retrieved": "3 May 2024", "language": "en", "original_language": "en",
				"kind": "opinion", "source_url": "https://a.example/b"}[field]
			if value == "" {
				value = "Ana Ruiz"
			}
			r := &reading{doc: &archive.Document{}, msgs: &diag.List{}}
			r.facts().Keyed(field, word, value, 1, word+": "+value)
			if read := len(r.doc.Recovered.From) > 0; read == (field == "ignore") {
				t.Errorf("%s: what stands behind %q is of %q, which is read: %v", l.Tag, word, field, read)
			}
		}
	}
}

// The heading of a clipped page has its outlet behind it, and note programs put names
// into brackets.
func TestHeadsOfNotes(t *testing.T) {
	d := read(t, "x.md", "# Council votes to shut the old bridge | Riverton Gazette\n\nAuthor: [[Nora Pell]], [[Tom Sorley]]\n\nThe council met in the old school on the hill, and nobody spoke against the plan of the mayor.\n")
	if got := known(d); !strings.HasPrefix(got, "title=Council votes to shut the old bridge|publisher=Riverton Gazette|authors=Nora Pell, Tom Sorley|") {
		t.Error(got)
	}
}

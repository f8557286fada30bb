package attribution

// Which names are divided, and which stay whole because nothing says where.

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
)

func TestFamilyNames(t *testing.T) {
	for _, line := range strings.Split(strings.TrimSpace(`
en: Ana Ruiz = Ruiz
en: Nora Pell = Pell
en: Eva van der Berg = van der Berg
en: Robert Fielding Jr. = Fielding
en: Robert Fielding, Jr. = Fielding
en: Robert T. Fielding III = Fielding
en: J. M. Ahlgren = Ahlgren
en: J.M. Ahlgren = Ahlgren
en: Dr. Sylvia Marsh = Marsh
en: Sylvia Marsh, PhD = Marsh
en: Mary Jane Holloway = Holloway
en: Conor O'Dell = O'Dell
en: Siân O’Dowd-McCrae = O’Dowd-McCrae
en: Silvana De Marchi = De Marchi
en: Nadia al-Harbi = al-Harbi
en: Khalid bin Nasser al-Harthy = al-Harthy
en: Grace Park = Park
en: Park Seo-yun = Park
en: Seo-yun Park = Park
en: Tsai Mei-hua = Tsai
en: Xu Jianming = Xu
en: Trần Thị Ngọc Lan = Trần
en: Tran Thi Ngoc Lan = Tran
en: Lê Quang Hải = Lê
en: Nguyen Phu Cuong = Nguyen
en: Ngoc Lan Tran = Tran
en: Sato Kenji = Sato
en: Kenji Sato = Sato
en: MARCHAND Emmanuel = MARCHAND
en: ABE Kenji = ABE
en: JD Marlow = Marlow
en: Ana Lucía Gómez Restrepo = Gómez Restrepo
en: Gabriel García Márquez = García Márquez
en: Annegret von der Heide = von der Heide
es: Ana Lucía Gómez Restrepo = Gómez Restrepo
es: José María Rodríguez Fernández = Rodríguez Fernández
es: Yuly Paola Quilindo Tunubalá = Quilindo Tunubalá
es: Luisa Vargas Nieves = Vargas Nieves
es: Juan Carlos Pérez = Pérez
es: Elena Ríos = Ríos
es: Ana de la Cruz = de la Cruz
es: María del Carmen López = López
es: María del Carmen López García = López García
es: Juan Ponce de León = Ponce de León
es: Ramón Ortega y Pardo = Ortega y Pardo
es: Miguel de Robles Tovar = de Robles Tovar
es: María de los Ángeles Tovar = Tovar
es: Ana Belén Tovar = Tovar
en: Andrés Manuel López Quilindo = López Quilindo
en: Sir Conor Dell = Dell
es: María Fernanda Díaz-Granados = Díaz-Granados
pt: Carlos Silva Júnior = Silva Júnior
pt: João Pedro Silva Filho = Silva Filho
pt: Marina da Costa = da Costa
pt: Ana Beatriz Moreira = Moreira
fr: Jean-Pierre Aubry = Aubry
fr: Hélène de Montclar = de Montclar
fr: Anne Sophie Lemaire = Lemaire
de: Annalena Vogt = Vogt
de: Karl von der Aue = von der Aue
nl: Joost van den Brink = van den Brink`), "\n") {
		language, rest, _ := strings.Cut(line, ": ")
		name, want, _ := strings.Cut(rest, " = ")
		given, family, _ := splitName(name, language)
		if family != want {
			t.Errorf("%s: the family name is %q, not %q", line, family, want)
		}
		if given == "" || strings.Contains(given, want) {
			t.Errorf("%s: the given name is %q", line, given)
		}
	}
}

func TestNamesThatStayWhole(t *testing.T) {
	for _, line := range strings.Split(strings.TrimSpace(`
en: Plato
en: 
en: Park Chan
en: Kim Marlow
en: Wei Wang
en: Lee Jones-Smith
en: Kim Min Seo
en: Helen Bramble Carter
en: Aung Thida Soe
en: Khalid bin Nasser
en: Mahathir bin Yusof
en: Ana Ruiz and Bo Lind
en: Marsh, Sylvia
en: Nora Pell, Example Wire
en: Harbour Workers Federation
en: Riverside Press
en: harbourwatcher
en: Desk 4
en: AFP Bogotá
en: Ana Gómez R.
es: JUAN y ANA
en: Carlos Eduardo Menem Salto Grande
es: García Márquez
es: Ana Belén
es: Juan Martín Tovar
es: El Correo
en: Riverside Agency
es: Redacción Internacional
es: Ana María
es: Juan Carlos Ana María
es: Luis Nieves Tal
es: Juan y Ana
pt: Ana Souza Oliveira
pt: Luiz Inácio Lula Moreira
pt: Santos Neto
hu: Kovács Béla
vi: Lan Anh
ja: Haruka Ono
zh: 王小明`), "\n") {
		language, name, _ := strings.Cut(line, ": ")
		if given, family, suffix := splitName(name, language); given != "" || family != "" || suffix != "" {
			t.Errorf("%s: divided into %q and %q", line, given, family)
		}
	}
}

func TestSuffixes(t *testing.T) {
	for name, want := range map[string]string{
		"Robert Fielding Jr.": "Jr.", "Robert Fielding, Jr.": "Jr.", "Robert Fielding III": "III", "Robert Fielding Jr., PhD": "Jr.",
		"Robert Fielding, PhD": "", "Robert Fielding": "",
	} {
		if _, family, got := splitName(name, "en"); got != want || family != "Fielding" {
			t.Errorf("%s: %q behind %q", name, got, family)
		}
	}
}

func FuzzFamilyNames(f *testing.F) {
	f.Add("Ana de la Cruz Jr.", "es")
	f.Add("y y y", "pt")
	f.Add("bin al -", "")
	f.Fuzz(func(t *testing.T, name, language string) {
		given, family, suffix := splitName(name, language)
		if (given == "") != (family == "") {
			t.Errorf("%q: half of a name: %q, %q", name, given, family)
		}
		for _, w := range strings.Fields(given + " " + family + " " + suffix) {
			if !strings.Contains(name, w) {
				t.Errorf("%q: %q is not in it", name, w)
			}
		}
	})
}

// Whoever is named twice wrote it once.
func TestAuthorsOnce(t *testing.T) {
	got := authors([]archive.Author{{Name: "Mira Tolland"}, {Name: "Otto Venn"}, {Name: "Mira Tolland"}}, &archive.Document{}, "en")
	if len(got) != 2 || got[0].Name != "Mira Tolland" || got[1].Name != "Otto Venn" {
		t.Errorf("%+v", got)
	}
}

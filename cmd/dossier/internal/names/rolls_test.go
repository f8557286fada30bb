package names

// What a list, a title of one letter, a legal form and a preposition say of the type of a
// name, and what looks like one of them and says nothing.

import (
	"slices"
	"strings"
	"testing"
)

func TestTypesByCompany(t *testing.T) {
	for _, c := range []struct{ why, language, text, want string }{
		{"a list of people", "en", "Letters came from Anna Quillar, Otto Brandvel, Zorvik Tamsel and Brumal Tossik on Monday.", "Anna Quillar=person Brumal Tossik=person Otto Brandvel=person Zorvik Tamsel=person"},
		{"titles in a list, and what is said in brackets", "en", "The council thanked Mrs Quillar, Mrs Brandvel (chair), Mr Tamsel and Tossik for the tea.", "Brandvel=person Quillar=person Tamsel=person Tossik=person"},
		{"a list of places", "en", "The flood hit Lisbon, Madrid, Quillark and Rome that night.", "Lisbon=place Madrid=place Quillark=place Rome=place"},
		{"una lista de lugares", "es", "La crecida llegó a Lisboa, Madrid, Quillarco y Roma esa noche.", "Lisboa=place Madrid=place Quillarco=place Roma=place"},
		{"people and a firm are of two kinds", "en", "Letters came from Anna Quillar, Otto Brandvel, Harbour Bank and Brumal Tossik on Monday.", "Anna Quillar=person Brumal Tossik=? Harbour Bank=organization Otto Brandvel=person"},
		{"one known of four says little", "en", "Letters came from Anna Quillar, Umbrel Fands, Zorvik Tamsel and Brumal Tossik on Monday.", "Anna Quillar=person Brumal Tossik=? Umbrel Fands=? Zorvik Tamsel=?"},
		{"a sentence between them is no list", "en", "Anna Quillar left. Otto Brandvel stayed. Brumal Tossik was sold to the yard.", "Anna Quillar=person Brumal Tossik=? Otto Brandvel=person"},
		{"a roll in capitals", "fr", "Présents : Anne QUILLAR, Michel BRANDVEL, Odile TAMSEL-VORBECK, Luc TOSSIK", "Anne QUILLAR=person Luc TOSSIK=person Michel BRANDVEL=person Odile TAMSEL-VORBECK=person"},
		{"don and doña by a letter", "es", "Asisten D. Pedro Quillar Tamsel, D.ª Ana Brandvel y Dña. Rosa Tossik, y firma el Sr. Brumal.", "Ana Brandvel=person Brumal=person Pedro Quillar Tamsel=person Rosa Tossik=person"},
		{"an initial is none", "en", "The clerk and D. Quillar left with the papers that the yard had for D. Quillar.", "D. Quillar=?"},
		{"those who are addressed are no name", "es", "Los Sres. Concejales preguntan por el puerto, y el alcalde les dice que no.", ""},
		{"Bürgermeister ohne Artikel", "de", "Am Montag war viel los. Bürgermeister Quillar nahm dazu Stellung.", "Quillar=person"},
		{"mit Artikel kann es ein Wort sein", "de", "Am Montag nahm man dem Bürgermeister Quillar und sonst nichts.", ""},
		{"Stadtrat vor einem Namen", "de", "Das sagte Stadtrat Otto Quillar am Montag in der Sitzung.", "Otto Quillar=person"},
		{"a legal form behind a comma", "es", "El recurso es de la entidad Quillar Tamsel, S.L., según los papeles del puerto.", "Quillar Tamsel=organization"},
		{"a legal form in capitals", "de", "Das alles gehört nun der Quillar Werke AG aus dem Norden.", "Quillar Werke AG=organization"},
		{"letters that are none", "en", "The yard was sold to Quillar Tamsel, A. Brand and others, as the papers say.", "A. Brand=? Quillar Tamsel=?"},
		{"a town where something is", "fr", "La réunion a eu lieu à Cotonou, et le bateau est resté à Cotonou.", "Cotonou=place"},
		{"a body and who leads it", "en", "They fought the Harbour Liberation Movement of Anna Quillar for years.", "Anna Quillar=person Harbour Liberation Movement=organization"},
		{"a body of a place", "en", "They met the Harbour Liberation Movement of Lisbon for years.", "Harbour Liberation Movement of Lisbon=organization"},
		{"somebody with a form of address, of a body", "en", "They thanked Mrs Eileen Quillar of the Harbour Ladies Circle for the tea.", "Eileen Quillar=person Harbour Ladies Circle=?"},
	} {
		var got []string
		for name, is := range typesOf(c.language, c.text) {
			got = append(got, name+"="+is)
		}
		slices.Sort(got)
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.why, c.text, g, c.want)
		}
	}
}

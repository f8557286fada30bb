// Lists of names as bylines print them.

package meta

import (
	"strings"
	"testing"
)

func TestPeople(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"Mira Tolland", "Mira Tolland"},
		{"Mira Tolland and Otto Venn", "Mira Tolland; Otto Venn"},
		{"Mira Tolland, Otto Venn and Ines Marlow", "Mira Tolland; Otto Venn; Ines Marlow"},
		{"Mira Tolland, Otto Venn, and Ines Marlow", "Mira Tolland; Otto Venn; Ines Marlow"},
		{"Mira Tolland, Otto Venn, & Ines Marlow, QCN", "Mira Tolland; Otto Venn; Ines Marlow"},
		{"Mira Tolland, Otto Venn, y Inés Marlow", "Mira Tolland; Otto Venn; Inés Marlow"},
		{"Mira Tolland, Staff Writer, and Otto Venn, Correspondent", "Mira Tolland; Otto Venn"},
		{"Mira Tolland & Otto Venn", "Mira Tolland; Otto Venn"},
		{"Mira Tolland And Otto Venn For The Quill Courier", "Mira Tolland; Otto Venn"},
		{"Mira Tolland in Quill and Otto Venn in Marl", "Mira Tolland; Otto Venn"},
		{"Juan Carlos De La Torre, Ana María da Silva", "Juan Carlos De La Torre; Ana María da Silva"},
		{"Marler Landesanstalt für Wald und Wiesen", ""},
		{"Mira Tolland, Senior Staff Technologist, Speech, Privacy, and Harbour Project", "Mira Tolland"},
		{"Mira Tolland, Andrea Venn", "Mira Tolland; Andrea Venn"}, // begins as a word that joins
		{"Mira Tolland, and the council", ""},
		{"the council, and Mira Tolland", ""},
	} {
		list, _ := People(c.line)
		var names []string
		for _, a := range list {
			names = append(names, a.Name)
		}
		if got := strings.Join(names, "; "); got != c.want {
			t.Errorf("%q: %q, want %q", c.line, got, c.want)
		}
	}
}

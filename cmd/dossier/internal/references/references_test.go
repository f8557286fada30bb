package references

// Which addresses are one text, and which are none.

import (
	"testing"

	_ "dossier/cmd/dossier/internal/testkit"
)

func TestKey(t *testing.T) {
	const want = "quay.example/a?id=3"
	for _, address := range []string{"http://quay.example/a?id=3", "https://www.Quay.example:443/a/?utm_medium=mail&id=3#p4", "https://quay.example/a?id=3&fbclid=x",
		"https://web.archive.org/web/20200101000000/https://quay.example/a?id=3", "http://web.archive.org/web/2020id_/quay.example/a?id=3"} {
		if got := Key(address); got != want {
			t.Errorf("%s is %q", address, got)
		}
	}
	for _, address := range []string{"https://quay.example/A?id=3", "https://quay.example/a?id=4", "https://quay.example/a", "https://m.quay.example/a?id=3", "https://quay.example:8080/a?id=3"} {
		if Key(address) == want {
			t.Errorf("%s is taken for another text", address)
		}
	}
	for _, address := range []string{"https://quay.example/", "https://quay.example?utm_source=x", "mailto:a@quay.example", "javascript:x", "", "https:///a", "//quay.example/a"} {
		if got := Key(address); got != "" {
			t.Errorf("%s is a text: %q", address, got)
		}
	}
}

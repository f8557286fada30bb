package outlets

// The list is well formed, and finds by name and by address what is meant and no more.

import (
	"strings"
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestList(t *testing.T) {
	seen := map[string]string{}
	for _, o := range List() {
		if o.Name == "" || o.Type == "" || len(o.Country) != 2 || len(o.Language) != 2 {
			t.Errorf("%+v", o)
		}
		for _, d := range o.Domains {
			if seen[d] != "" || d != strings.ToLower(d) || strings.HasPrefix(d, "www.") || !strings.Contains(d, ".") {
				t.Errorf("%s: domain %q, %q", o.Name, d, seen[d])
			}
			seen[d] = o.Name
		}
	}
	if len(List()) < 300 {
		t.Errorf("%d outlets", len(List()))
	}
}

func TestFound(t *testing.T) {
	for printed, want := range map[string]string{
		"South China Morning Post": "South China Morning Post", "new york times": "The New York Times", "The Canadian Press": "The Canadian Press",
		"AP": "Associated Press", "ap": "", "EFE": "EFE", "AGENCIA EFE": "EFE", "efe": "", "Time": "Time", "time": "", "TIME": "Time", "a": "",
		"The Oakton Times": "", "L’Humanité": "L'Humanité", "tt": "",
	} {
		name := ""
		if o, _ := ByName(printed); o != nil {
			name = o.Name
		}
		if name != want {
			t.Errorf("%q is %q, not %q", printed, name, want)
		}
	}
	for host, want := range map[string]string{
		"www.scmp.com": "South China Morning Post", "amp.dw.com": "Deutsche Welle", "news.un.org": "UN News", "press.un.org": "United Nations",
		"scmp.com.evil.example": "", "notscmp.com": "", "com": "", "": "",
	} {
		name := ""
		if o, _ := ByHost(host); o != nil {
			name = o.Name
		}
		if name != want {
			t.Errorf("%q is %q, not %q", host, name, want)
		}
	}
	if _, sure := ByName("El Heraldo"); sure {
		t.Error("two papers have this name")
	}
}

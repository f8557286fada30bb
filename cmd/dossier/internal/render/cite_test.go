package render

// A data: address gives the citation back, byte for byte, and ends neither its
// attribute nor itself before that.

import (
	"encoding/base64"
	"regexp"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/view"
)

func TestCiteFiles(t *testing.T) {
	// nothing but two links, whose addresses hold no other characters than these
	links := regexp.MustCompile(`^<a download="an-id\.bib" href="data:application/x-bibtex;base64,([\w/+=]*)">BibTeX</a> · <a download="an-id\.ris" href="data:application/x-research-info-systems;base64,([\w/+=]*)">RIS</a>$`)
	every := &strings.Builder{}
	for r := range rune(0x180) {
		every.WriteRune(r)
	}
	for _, text := range []string{"@online{a,\n  title = {{B}}\n}\n\n", `"><script>alert(1)</script>`, "#fragment?x&amp;%41%", "a\u202eb\ue000c", every.String()} {
		page := string(citeFiles(nil, &view.Briefing{Briefing: &archive.Briefing{ID: "an-id"}, BibTeX: text, RIS: text + "\r\n"}))
		found := links.FindStringSubmatch(page)
		if found == nil {
			t.Errorf("%q: %s", text, page)
			continue
		}
		for i, want := range []string{text, text + "\r\n"} {
			if saved, err := base64.StdEncoding.DecodeString(found[i+1]); err != nil || string(saved) != want {
				t.Errorf("%q is saved as %q, %v", want, saved, err)
			}
		}
	}
}

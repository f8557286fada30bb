package transcript

// What is kept comes back as it was, whatever a scan shows and whatever git does to line
// ends; what is no such file is told.

import (
	"maps"
	"strings"
	"testing"

	_ "dossier/cmd/dossier/internal/testkit"
)

func kept() *Kept {
	return &Kept{Scan: Sum([]byte("scan")), Program: "reader 1.2", Language: "spa", Pages: map[int]string{2: "A title\n\nA line.", 11: "=== page 3 ===\nFile: 00\n\n\nDossier"}}
}

func TestKeptComesBack(t *testing.T) {
	k := kept()
	for name, data := range map[string]string{"as written": string(Write(k)), "with other line ends": strings.ReplaceAll(string(Write(k)), "\n", "\r\n")} {
		got, err := Parse([]byte(data))
		if err != nil {
			t.Fatal(name, err)
		}
		k.Pages[11] = " === page 3 ===\nFile: 00\n\n\nDossier"
		if got.Scan != k.Scan || got.Program != k.Program || got.Language != k.Language || got.Corrected || !maps.Equal(got.Pages, k.Pages) {
			t.Errorf("%s: %+v", name, got)
		}
	}
	if got, err := Parse([]byte(strings.Replace(string(Write(k)), "A line", "One line", 1))); err != nil || !got.Corrected || !strings.Contains(got.Pages[2], "One line.") {
		t.Errorf("a correction: %+v %v", got, err)
	}
}

func TestWhatIsNoTranscription(t *testing.T) {
	whole := string(Write(kept()))
	for _, data := range []string{"", "A text\n\nof its own", strings.Replace(whole, "File: ", "Of: ", 1), strings.Replace(whole, "Program: reader 1.2\n", "", 1), "\x00" + whole} {
		if k, err := Parse([]byte(data)); err == nil {
			t.Errorf("%.40q is read: %+v", data, k)
		}
	}
}

func TestNames(t *testing.T) {
	if scan, ok := ForScan(Name("a/b.pdf")); !ok || scan != "a/b.pdf" {
		t.Error(scan, ok)
	}
	for _, name := range []string{".ocr", "a/.ocr", "a.pdf"} {
		if scan, ok := ForScan(name); ok {
			t.Errorf("%q is of %q", name, scan)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(Write(kept()))
	f.Fuzz(func(t *testing.T, data []byte) {
		k, err := Parse(data)
		if err != nil {
			return
		}
		again, err := Parse(Write(k))
		if err != nil || len(again.Pages) > len(k.Pages) || again.Corrected {
			t.Fatalf("%v: %+v, then %+v", err, k, again)
		}
	})
}

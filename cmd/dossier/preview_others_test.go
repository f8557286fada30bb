package main

// What a preview that others can reach answers them: the site, and nothing that a
// message, an older page or a list of names would tell beyond it.

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestPreviewForOthers(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	put := func(name, data string) {
		t.Helper()
		name = filepath.Join(root, filepath.FromSlash(name))
		_ = os.MkdirAll(filepath.Dir(name), 0o755)
		if err := os.WriteFile(name, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	put("seeds/open.txt", "Port closes\n\nThe port closed on Monday, and it opened again when the storm had gone.\n")
	put("seeds/qwplant1.md", "---\ntlp: PINK\ntitle: Qwplant title\n---\n\nThe Qwplant Council met.\n")
	put("seeds/qwplant2.md", "---\ntlp: RED\nqwplant: [\n---\n\nThe Qwplant Council met.\n")
	put("seeds/later.txt", "A paper\n\nThe paper of the Qwplant Council is here, and the Qwplant Council wrote it in a week.\n")
	put("content/entities/council.md", "---\nname: Qwplant Committee\ntype: organization\n---\n")
	put("content/sources/qwplant3.txt.yaml", "tlp: RED\n")
	put("content/sources/later.txt.yaml", "publish: metadata\n")
	for _, host := range []string{"0.0.0.0", "127.0.0.1"} {
		r := previewOf(t, root, "--host", host)
		maintainer := host == "127.0.0.1"
		r.listen("/")
		n := r.told("messages", func(n news) bool { return len(n.Notices) > 0 })
		stream := ""
		for _, m := range n.Notices {
			stream += m.Place + m.Text + m.Line + m.Hint + "\n"
		}
		if strings.Contains(strings.ToLower(stream), "qwplant") != maintainer {
			t.Errorf("%s: the stream says %q", host, stream)
		}
		for _, page := range []string{"_dossier/", "_dossier/?state=messages", "_dossier/?missing=publisher", "_dossier/?q=paper", "_dossier/source?file=later.txt", "_dossier/log", "_dossier/doctor", "_dossier/names", "_dossier/names?show=all", "_dossier/names?show=kept", "_dossier/names?show=all&q=committee"} {
			if _, body := r.get(page); strings.Contains(strings.ToLower(body), "qwplant") && !maintainer {
				t.Errorf("%s/%s tells of what is withheld", host, page)
			}
		}
		if _, body := r.get("_dossier/names?show=kept"); strings.Contains(body, "Qwplant Committee") != maintainer {
			t.Errorf("%s: a name that only the maintainer may see: %v", host, !maintainer)
		}
		r.end()
	}

	// what was shown and is withheld now is shown to nobody else, whatever else is wrong
	put("content/sources/later.txt.yaml", "title: Qwplant paper\n")
	r := previewOf(t, root, "--host", "0.0.0.0")
	r.shows("briefings/qwplant-paper.html", "Qwplant")
	r.listen("/briefings/qwplant-paper.html")
	put("content/sources/later.txt.yaml", "tlp: PINK\n")
	r.told("the page is gone", func(n news) bool {
		status, body := r.get("briefings/qwplant-paper.html")
		return status == 404 && !strings.Contains(body, "Qwplant")
	})
	r.end()
}

package sitefs

// Names of files that are never inputs, that are not published, and that are
// Dossier's own.

import "testing"

func TestNames(t *testing.T) {
	for name, want := range map[string]bool{
		".hidden": true, "a.txt~": true, "#a.txt#": true, ".#a.txt": true, ".a.txt.swp": true, "a.swp": true, "4913": true, "a.txt___jb_tmp___": true, "a.pdf.crdownload": true, "a.PART": true,
		"Thumbs.db": true, "desktop.ini": true, "~$report.docx": true, "._a.txt": true,
		"a.txt": false, "a#b.txt": false, "#1.txt": false, "49130": false, "part.txt": false, "swp": false, "a.swpx": false, "apart": false, "~a.txt": false, "thumbs.txt": false,
	} {
		if Temporary(name) != want {
			t.Errorf("%q is temporary: %v", name, !want)
		}
	}
	for name, want := range map[string]bool{
		".git": true, ".gitignore": true, ".svn": true, ".hg": true, ".env": true, ".netrc": true, ".DS_Store": true, ".a.css.swp": true, ".#a.css": true, "._a.png": true, ".ssh": true, ".htpasswd": true, ".well-known2": true, ".Well-Known": true,
		"a.css~": true, "#a.css#": true, "a.css.bak": true, "a.BAK": true, "a.css.orig": true, "a.rej": true, "a.tmp": true, "a.old": true, "Thumbs.db": true, "desktop.ini": true, "CVS": true, "a.c,v": true, "id_rsa": true, "id_ed25519": true, "~$a.docx": true,
		".well-known": false, ".nojekyll": false, ".htaccess": false, ".domains": false, "a.css": false, "id_card.png": false, "id_rsa.pub": false, "bak": false, "old.html": false, "_headers": false, "CNAME": false, "cvs.pdf": false, "orig": false, "threshold": false, "a,b.txt": false, "identity": false,
	} {
		if got := Unpublished(name); (got != "") != want {
			t.Errorf("%q is left out because %q", name, got)
		}
	}
}

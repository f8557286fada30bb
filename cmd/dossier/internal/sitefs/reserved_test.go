package sitefs

// Names that no file of a site may have, and names that look like them and are free.

import "testing"

func TestReserved(t *testing.T) {
	for _, path := range []string{
		"manifest.json", "Manifest.JSON", "manifest.json.", "manifest.json/x.html", PendingName, ".dossier-deploy.json", ".dossier-tmp/x", "deep/er/.dossier-123", ".DOSSIER-Manifest",
		".git", ".git/config", "a/.git/HEAD", ".GIT/config", ".git /config", ".git./x", ".g\u200cit/x", "git~1/config",
	} {
		if !Reserved(path) {
			t.Errorf("%q is free", path)
		}
	}
	for _, path := range []string{
		"index.html", "briefings/manifest.json", "a/manifest.json/x", "manifest.jsonl", "dossier-deploy.json", ".dossier", ".gitignore", ".gitattributes", ".github/x",
		"git/config", ".well-known/security.txt", ".nojekyll", "a.git/x", "CNAME",
	} {
		if Reserved(path) {
			t.Errorf("%q is reserved", path)
		}
	}
}

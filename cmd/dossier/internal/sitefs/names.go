package sitefs

// Which names are no files of an archive, and which files of static/ are not for
// publication: one place, so that what is read, watched and published agree.

import (
	"path"
	"slices"
	"strings"
)

// Temporary reports whether a file's name is one that editors and systems use
// for files of their own: hidden files, backups, the temporary copy of a file
// while it is saved. Such files are never inputs.
func Temporary(name string) bool { return strings.HasPrefix(name, ".") || litter(name) }

// litter reports whether a visible file is left behind by an editor, a download or a
// file manager.
func litter(name string) bool {
	low := strings.ToLower(name)
	return strings.HasSuffix(name, "~") || strings.HasPrefix(name, "~$") || strings.HasPrefix(name, "#") && strings.HasSuffix(name, "#") ||
		name == "4913" || strings.Contains(name, "___jb_") || slices.Contains(parts, path.Ext(low)) ||
		low == "thumbs.db" || low == "ehthumbs.db" || low == "desktop.ini" || name == "Icon\r"
}

// parts are the extensions of files that are being saved or downloaded.
var parts = []string{".swp", ".swo", ".crdownload", ".part", ".partial"}

// backups are the extensions of copies that editors, merges and patches leave.
var backups = []string{".bak", ".old", ".orig", ".rej", ".tmp"}

// Served are the hidden names that web servers, hosts and their protocols look for
// (RFC 8615; Apache; GitHub and Codeberg Pages; Cloudflare; Surge). Every
// other hidden name is somebody's settings, history or secret.
var Served = []string{".well-known", ".nojekyll", ".htaccess", ".user.ini", ".domains", ".assetsignore", ".surgeignore"}

// Hidden is why a file whose name begins with a dot is not published.
const Hidden = "a hidden name"

// Unpublished returns why a file or folder of static/ of this name is not published, or "".
func Unpublished(name string) string {
	low := strings.ToLower(name)
	switch {
	case strings.HasPrefix(low, temporary): // Reserved, which is an error
		return ""
	case strings.HasPrefix(name, "."):
		if slices.Contains(Served, name) {
			return ""
		}
		return Hidden
	case litter(name):
		return "a temporary file"
	case slices.Contains(backups, path.Ext(low)), strings.HasSuffix(low, ",v"), name == "CVS":
		return "a backup"
	case strings.HasPrefix(low, "id_") && !strings.Contains(low, "."): // ssh-keygen(1)
		return "a private key"
	}
	return ""
}

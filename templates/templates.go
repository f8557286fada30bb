// Package templates embeds the html/template files of the site, so that the
// program needs no folder. An archive's own templates/ folder overrides them
// by name.
package templates

import "embed"

// FS holds base.html, the frame, one file for each kind of page, and the words of
// the interface in other languages than English.
//
//go:embed *.html *.txt
var FS embed.FS

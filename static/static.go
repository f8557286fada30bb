// Package static embeds the assets of the site. An archive's own static/ folder
// overrides them by name and adds to them.
package static

import "embed"

// FS holds the assets as they lie in the site's root.
//
//go:embed assets
var FS embed.FS

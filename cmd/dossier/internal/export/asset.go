package export

import (
	"path"

	"github.com/evanw/esbuild/pkg/api"

	"dossier/cmd/dossier/internal/archive"
)

// asset makes a style sheet or a script smaller. One that cannot be read as such
// stays as it is: a browser may make more of it.
func asset(v *archive.StaticView) []byte {
	loader, ok := map[string]api.Loader{".css": api.LoaderCSS, ".js": api.LoaderJS}[path.Ext(v.Name)]
	if !ok {
		return v.Data
	}
	r := api.Transform(string(v.Data), api.TransformOptions{Loader: loader, Charset: api.CharsetUTF8, LogLevel: api.LogLevelSilent,
		MinifyWhitespace: true, MinifySyntax: true, MinifyIdentifiers: loader == api.LoaderJS, LegalComments: api.LegalCommentsNone})
	if len(r.Errors) > 0 {
		return v.Data
	}
	return r.Code
}

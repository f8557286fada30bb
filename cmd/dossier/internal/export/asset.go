package export

import (
	"path"

	"github.com/evanw/esbuild/pkg/api"

	"dossier/cmd/dossier/internal/archive"
)

func asset(v *archive.StaticView) []byte {
	if v.Small {
		return v.Data
	}
	return Small(v.Name, v.Data)
}

// Small makes a style sheet or a script smaller. What is neither, or cannot be
// read as such, stays as it is: a browser may make more of it.
func Small(name string, data []byte) []byte {
	loader, ok := map[string]api.Loader{".css": api.LoaderCSS, ".js": api.LoaderJS}[path.Ext(name)]
	if !ok {
		return data
	}
	r := api.Transform(string(data), api.TransformOptions{Loader: loader, Charset: api.CharsetUTF8, LogLevel: api.LogLevelSilent,
		MinifyWhitespace: true, MinifySyntax: true, MinifyIdentifiers: loader == api.LoaderJS, LegalComments: api.LegalCommentsNone})
	if len(r.Errors) > 0 {
		return data
	}
	return r.Code
}

package pages

// The script of every page holds words of the interface: it is another file in another
// language, also for a watch that finds it as it left it.

import (
	"strings"
	"testing"
	"testing/fstest"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestScriptIsNamedByItsWords(t *testing.T) {
	files := fstest.MapFS{"assets/site.js": {Data: []byte(`say("[[Search]]")`)}, "assets/style.css": {Data: []byte("p {}")}}
	say := func(word string) func([]byte) []byte {
		return func(script []byte) []byte { return []byte(strings.ReplaceAll(string(script), "[[Search]]", word)) }
	}
	english, _ := NameAssets(files, nil, say("Search"))
	same, _ := NameAssets(files, english, say("Search"))
	spanish, _ := NameAssets(files, english, say("Buscar"))
	if got := string(spanish["assets/site.js"].Data); got != `say("Buscar")` || spanish["assets/site.js"].Path == english["assets/site.js"].Path || same["assets/site.js"].Path != english["assets/site.js"].Path {
		t.Errorf("%q at %s; before at %s, again at %s", got, spanish["assets/site.js"].Path, english["assets/site.js"].Path, same["assets/site.js"].Path)
	}
	if spanish["assets/style.css"] != english["assets/style.css"] {
		t.Error("a style sheet that did not change is read again")
	}
}

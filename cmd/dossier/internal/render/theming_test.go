package render

// What templates may call is documented for those who write a theme.

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The page on theming lists every function of the templates, and no other.
func TestFunctionsAreDocumented(t *testing.T) {
	data, err := os.ReadFile("../../../../docs/theming.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(data), "## Functions")
	section, _, _ = strings.Cut(section, "\n## ")
	var listed []string
	for _, row := range regexp.MustCompile(`(?m)^\| (.+?) \| `).FindAllStringSubmatch(section, -1) {
		for _, name := range regexp.MustCompile("`([a-zA-Z]+)").FindAllStringSubmatch(row[1], -1) {
			listed = append(listed, name[1])
		}
	}
	want := slices.Collect(maps.Keys((&writer{}).funcs()))
	slices.Sort(listed)
	slices.Sort(want)
	if !slices.Equal(listed, want) {
		t.Errorf("docs/theming.md lists\n%v\nthe templates have\n%v", listed, want)
	}
}

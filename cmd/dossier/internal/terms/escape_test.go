package terms

// How the table of cases writes what an editor would not show.

import "strconv"

// Unescaped puts the characters in the place of \u00ad.
func Unescaped(s string) string {
	out, err := strconv.Unquote(`"` + s + `"`)
	if err != nil {
		panic(s + ": " + err.Error())
	}
	return out
}

package lang

// Tables of all languages as sets of words ask for them.

import "strings"

// Joined returns the words of a table, one after the other.
func (l List) Joined(table func(*Language) Words) string { return strings.Join(l.Words(table), " ") }

// Tagged returns the words of a table as fold writes them, each behind the tag of its language
// and a space.
func (l List) Tagged(fold func(string) string, table func(*Language) Words) map[string]bool {
	m := map[string]bool{}
	for _, in := range l {
		for _, w := range table(in).List() {
			m[in.Tag+" "+fold(w)] = true
		}
	}
	return m
}

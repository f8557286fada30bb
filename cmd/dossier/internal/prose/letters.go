package prose

// Small questions about a line that several readers ask.

import "strings"

// AllCapitals reports whether s has letters and all of them are capitals.
func AllCapitals(s string) bool { return strings.ToUpper(s) == s && strings.ToLower(s) != s }

// ContainsAny reports whether s contains one of some strings.
func ContainsAny(s string, list []string) bool {
	for _, x := range list {
		if strings.Contains(s, x) {
			return true
		}
	}
	return false
}

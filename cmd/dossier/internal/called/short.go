package called

// How a short form of a person's folded name relates to the full one.

import (
	"strings"
	"unicode/utf8"
)

// Ends reports whether a name has some words at its end and others before them: "ruiz" of
// "ana ruiz".
func Ends(name, words string) bool {
	at := len(name) - len(words) - 1
	return at > 0 && name[at] == ' ' && name[at+1:] == words
}

// Begins reports whether a name has some words at its beginning and others behind them.
func Begins(name, words string) bool {
	return len(name) > len(words) && name[len(words)] == ' ' && name[:len(words)] == words
}

// Initial reports whether a name is another with an initial for the given name.
func Initial(short, long string) bool {
	a, rest, ok := strings.Cut(short, " ")
	b, other, _ := strings.Cut(long, " ")
	return ok && rest == other && a != b && utf8.RuneCountInString(a) == 1 && strings.HasPrefix(b, a)
}

// Extends reports whether one name of a person is another with words between its first and
// its last, or behind it.
func Extends(long, short string) bool {
	if Begins(long, short) {
		return true
	}
	a, b := strings.Index(short, " "), strings.LastIndexByte(short, ' ')
	return a > 0 && strings.HasPrefix(long, short[:a+1]) && strings.HasSuffix(long, short[b:]) && a == b
}

// Short reports whether one name is a shorter form of another, by an initial or by fewer words.
func Short(short, long string) bool { return Initial(short, long) || Extends(long, short) }

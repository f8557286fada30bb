package prose

// Tokens as anybody would cut them, a rune at a time: the tokeniser takes short cuts
// for the letters and signs that texts are full of.

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// slowly cuts a text into its tokens and folds them.
func slowly(text string) (tokens []Token, words []string) {
	in := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) }
	runes := []rune{}
	var at []int
	for i, r := range text {
		runes, at = append(runes, r), append(at, i)
	}
	at = append(at, len(text))
	for i := 0; i < len(runes); {
		if !unicode.IsLetter(runes[i]) && !unicode.IsDigit(runes[i]) {
			i++
			continue
		}
		from := i
		for i < len(runes) && in(runes[i]) {
			i++
		}
		token := runes[from:i]
		small, large := 0, 0
		var word []byte
		for _, r := range token {
			if unicode.IsUpper(r) {
				large++
			} else if unicode.IsLower(r) {
				small++
			}
			word = decompose(word, r)
		}
		class := Lower
		switch first := token[0]; {
		case '0' <= first && first <= '9':
			class = Digits
		case unicode.IsUpper(first) && small == 0 && large > 1:
			class = Capitals
		case unicode.IsUpper(first) && small == 0 && len(token) == 1:
			class = Single
		case unicode.IsUpper(first):
			class = Capital
		}
		tokens, words = append(tokens, Token{at[from], at[i], class}), append(words, string(word))
	}
	return tokens, words
}

func TestTokens(t *testing.T) {
	pieces := []string{"a", "z", "A", "Q", "0", "9", " ", " ", "-", "’", "—", "\u00a0", "é", "É", "ß", "\u0301", "я", "Я", "東", "…", ".", "'", "“", "ﬁ", "\xff", "ı", "٣", "\n"}
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 20000 {
		var b strings.Builder
		for range 1 + rnd.IntN(12) {
			b.WriteString(pieces[rnd.IntN(len(pieces))])
		}
		text := b.String()
		want, folded := slowly(text)
		var buf [8]byte
		n := 0
		for pos := 0; ; n++ {
			got, word, plain, ok := Cut(text, pos, buf[:0])
			if !ok {
				break
			}
			if plain {
				word = []byte(text[got.Start:got.End])
			}
			if n >= len(want) || got != want[n] || string(word) != folded[n] {
				t.Fatalf("%q: token %d is %v %q, want %v %q", text, n, got, word, want, folded)
			}
			pos = got.End
		}
		if n != len(want) || !utf8.ValidString(strings.Join(folded, "")) {
			t.Fatalf("%q: %d tokens, want %d", text, n, len(want))
		}
	}
}

package prose

// The full stop behind the number of a day ends no sentence where its month follows.

import "testing"

func TestDaysWithAPoint(t *testing.T) {
	for text, want := range map[string]int{
		"Der Rat tagte am 3. Mai in der Stadt.":             1,
		"Vom 3. bis zum 28. Mai 2023 war es trocken.":       1,
		"Am 12. Januar kam er. Am 3. März ging er.":         2,
		"Er kam als Nummer 3. Danach war Pause.":            2,
		"Es waren 300. Mai und August waren trocken.":       2,
		"The door is number 3. Nobody knows why.":           2,
		"He went out. So did she.":                          2,
		"Am 15. Feb. 2018 regnete es. Im Haus war es warm.": 2,
	} {
		if got := Sentences(text); len(got) != want {
			t.Errorf("%q is cut into %d sentences, want %d", text, len(got), want)
		}
	}
}

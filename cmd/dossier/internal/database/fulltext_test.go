package database

// Where each word stands is told in as many looks as memory asks for, and alike.

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestPlacesOfWords(t *testing.T) {
	x := fulltext{aside: here}
	want := map[string][]uint32{}
	r := rand.New(rand.NewPCG(1, 2))
	for i := range uint32(2*perRun + 7) { // two runs and what is in none yet
		word := fmt.Sprint("w", r.IntN(1+r.IntN(50)))
		x.say([]byte(word))
		want[word] = append(want[word], i)
	}
	for _, most := range []int{1, perRun, mostPlaces} {
		last, n := "", 0
		x.each(most, func(number int, places []uint32) {
			word := string(x.vocabulary.Word(number))
			if n++; word <= last || !slices.Equal(places, want[word]) {
				t.Errorf("%d at once: the %d places of %q after %q are others", most, len(want[word]), word, last)
			}
			last = word
		})
		if n != len(want) {
			t.Errorf("%d at once: %d of %d words", most, n, len(want))
		}
	}
}

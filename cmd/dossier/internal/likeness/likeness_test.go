package likeness

// By what texts are known again: which edits leave one known, and which texts are
// only somewhat like it.

import (
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/source"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

const known = "The committee met on 5 March 2025 in Wubberton and agreed to move the harbour office in the autumn. Its head, who led the talks, told the members that the building would be sold to the highest bidder.\n\n" +
	"Two of the nine members voted against it. The minutes are to be kept for ten years, and nobody is to speak of the price before the sale.\n"

func TestLikeness(t *testing.T) {
	brief := "The plan is to sell it all.\n"
	chinese := "委員會在三月五日開會並同意在秋天遷移港口辦公室他們告訴成員該建築將出售給出價最高的人\n"
	long := strings.Repeat("A paragraph of quite other things, of weather and of ships, of bread and of wine. ", 3)
	var numbers strings.Builder
	for i := range 4000 {
		fmt.Fprintf(&numbers, "Row %d has %d and %d of the %d kinds. ", i, i*7%901, i*13%977, i*3%89)
	}
	for name, c := range map[string]struct {
		was, is string
		want    bool
	}{
		"the same":                {known, known, true},
		"in capitals":             {known, strings.ToUpper(known), true},
		"without marks":           {known, strings.NewReplacer(",", "", ".", "").Replace(known), true},
		"other spaces":            {known, strings.ReplaceAll(known, " ", "\u00a0"), true},
		"a word for another":      {known, strings.Replace(known, "autumn", "spring", 1), true},
		"four words for others":   {known, strings.NewReplacer("autumn", "spring", "nine", "ten", "Two", "Three", "building", "house").Replace(known), true},
		"a sentence more":         {known, known + "\nOne sentence more stands at its end.\n", true},
		"its first half":          {known, known[:len(known)/2], true},
		"its second half":         {known, known[len(known)/2:], true},
		"within another":          {known, long + "\n\n" + known + "\n\n" + long, true},
		"paragraphs changed over": {known, known[strings.Index(known, "Two"):] + "\n" + known[:strings.Index(known, "Two")], true},
		"a few words":             {brief, brief, true},
		"a few words and more":    {brief, brief + "Nobody knows.\n", true},
		"no spaces between words": {chinese, strings.Replace(chinese, "秋天", "春天", 1), true},

		"another text":                    {known, long, false},
		"a sentence of it":                {known, long + " Two of the nine members voted against it. " + long, false},
		"the same words in another order": {known, "Autumn is when members of the committee move; nine minutes, ten bidders, two years. The highest price of the building was told to the head before March, and the sale of the office in Wubberton agreed with nobody who led the harbour talks.\n", false},
		"a long text":                     {known, numbers.String(), false},
		"a few words of many":             {brief, long + brief + long, false},
		"a few other words":               {brief, "The plan is to buy it all.\n", false},
		"nothing":                         {known, "1.\n", false},
		"another in no spaces":            {chinese, "今天天氣很好我們去公園散步然後回家吃飯看書睡覺明天再去上班\n", false},
	} {
		was, _ := source.Read("a.txt", "a.txt", []byte(c.was))
		is, _ := source.Read("b.txt", "b.txt", []byte(c.is))
		words := Sample(was)
		s := New([]string{"", words})
		if got := s.In(is); (len(got) == 1 && got[0] == 1) != c.want {
			t.Errorf("%s: %v", name, got)
		}
		if b, err := base64.RawURLEncoding.DecodeString(words); err != nil || len(b) > 3*sampleSize || len(b) < 3 {
			t.Errorf("%s: a sample of %d bytes, %v", name, len(b), err)
		}
	}
}

// Of many that a text is like all are found, in one order.
func TestLikeMany(t *testing.T) {
	was, _ := source.Read("a.txt", "a.txt", []byte(known))
	words := slices.Repeat([]string{Sample(was)}, 40)
	for i, n := range New(words).In(was) {
		if i != n {
			t.Fatalf("at place %d there is %d", i, n)
		}
	}
	if n := len(New(words).In(was)); n != len(words) {
		t.Errorf("%d are found", n)
	}
}

// What is kept in a file that outlives the program must be found again by the next one:
// the hashes of a text never change.
func TestSamplesStay(t *testing.T) {
	for text, want := range map[string]string{
		known:              "AJXZCl9VD0MyEZ3KE54TF7zbGygvILGKIhKgI0i2KJQbKTcyLV3_LlgdLxYyMaCpNR-PNeY2NfPRNuBmOTRUP6y2P-aPQTuw",
		"Port of ships.\n": "L-MW",
		"Port ships.\n":    "tkzv",
		"Port.\n":          "LDbr",
		"委員會在三月五日開會並同意\n": "D7QlH4nQRxwEfMj6ftl4irngsBub0aZa7U4E8jer9VsO",
	} {
		d, _ := source.Read("a.txt", "a.txt", []byte(text))
		if got := Sample(d); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// A short text of which a long one holds some runs, often, is not that one.
func TestSomeRunsAgain(t *testing.T) {
	was, _ := source.Read("a.txt", "a.txt", []byte("One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.\n"))
	for text, want := range map[string]int{
		"One two three four five six seven eight.\n":                                                         1,
		"One two three four five six seven eight, and of the many ships of the port no more is known.\n":     0,
		strings.Repeat("One two three four five six seven eight. ", 9) + "\n":                                1,
		strings.Repeat("One two three four five six seven eight, of the many ships of the port, ", 9) + "\n": 0,
	} {
		is, _ := source.Read("b.txt", "b.txt", []byte(text))
		if got := New([]string{Sample(was)}).In(is); len(got) != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

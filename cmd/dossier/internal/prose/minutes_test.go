package prose

// A reading time is told by the pace of a language, and only where somebody would plan by it.

import (
	"slices"
	"strings"
	"testing"
)

func TestMinutes(t *testing.T) {
	for _, c := range []struct {
		text, tag string
		want      int
	}{
		{strings.Repeat("The gate stays shut. ", 57), "en", 0}, // a minute
		{strings.Repeat("The gate stays shut. ", 114), "en", 2},
		{strings.Repeat("The gate — stays shut. ", 114), "en-GB", 2}, // a dash is no word
		{strings.Repeat("Das Tor bleibt zu. ", 450), "de", 10},
		{strings.Repeat("大門今日關閉。", 170), "zh", 4},
		{strings.Repeat("大門今日關閉。", 170), "zh-Hant", 4},
		{strings.Repeat("門は今日閉まっている。", 170), "ja", 5},
		{strings.Repeat("The gate stays shut. ", 114), "", 0},
		{strings.Repeat("Lango ya imefungwa leo. ", 114), "xx", 0},
		{"", "en", 0},
	} {
		if got := Minutes(slices.Values([]string{c.text}), c.tag); got != c.want {
			t.Errorf("%.20q in %q takes %d minutes, want %d", c.text, c.tag, got, c.want)
		}
	}
	halves := slices.Values(slices.Repeat([]string{"The gate stays shut."}, 114))
	if got := Minutes(halves, "en"); got != 2 {
		t.Errorf("paragraph by paragraph it takes %d", got)
	}
}

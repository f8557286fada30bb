package charset

// What is hidden goes or is shown, and what a script needs stays.

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestOneLine(t *testing.T) {
	for in, want := range map[string]string{
		// caught
		"BBC\u202e swen ekaF":           "BBC swen ekaF",
		"Ana\u2067 P":                   "Ana P",
		"Reu\u200bters":                 "Reuters",
		"Reu\u200dters":                 "Reuters",
		"Reu\u200cters":                 "Reuters",
		"Reu\u00adters":                 "Reuters",
		"Reu\ufe0fters":                 "Reuters",
		"Reu\u2060\ufeffters":           "Reuters",
		"Reu\U000e0041\U000e007fters":   "Reuters",
		"Reu\u3164ters\u115f":           "Reuters",
		"\u200eReuters\u200f\u061c":     "Reuters",
		"one\ntwo\r\nthree":             "one two three",
		"one\u2028two\u2029three\u0085": "one two three",
		"a\x1b[2Jb":                     "a\ufffd[2Jb",
		"a\u009b2Jb\x07":                "a\ufffd2Jb\ufffd",
		"a\xffb":                        "a\ufffdb",
		" \u200d tail \u200d":           "tail",
		"سلام \u200cدنیا":               "سلام دنیا",
		// left alone
		"Jos\u00e9 d\u2019Angl\u00e8s\u00a0: na\u00efve": "Jos\u00e9 d\u2019Angl\u00e8s\u00a0: na\u00efve",
		"می\u200cخواهم":                                  "می\u200cخواهم",
		"क्\u200dष":                                      "क्\u200dष",
		"ക്\u200c":                                       "ക്\u200c",
		"👩\u200d👩\u200d👧":                                "👩\u200d👩\u200d👧",
		"❤\ufe0f\u200d🔥":                                 "❤\ufe0f\u200d🔥",
		"1\ufe0f\u20e3 one":                              "1\ufe0f\u20e3 one",
		"葛\U000e0100城":                                   "葛\U000e0100城",
		"שלום عليكم":                                     "שלום عليكم",
		"e\u0301 cole":                                   "e\u0301 cole",
		"\u0600١٢":                                       "\u0600١٢",
		"plain (ASCII) text":                             "plain (ASCII) text",
		"中文，日本語　한국어":                                     "中文，日本語　한국어",
	} {
		if got := OneLine(in); got != want {
			t.Errorf("OneLine(%+q) = %+q, not %+q", in, got, want)
		}
		if got := OneLine(want); got != want {
			t.Errorf("OneLine(%+q) is not the same twice: %+q", want, got)
		}
	}
}

func TestShown(t *testing.T) {
	for in, want := range map[string]string{
		"x\n::error::y.txt":     `x\n::error::y.txt`,
		"\x1b]0;title\x07":      `\x1b]0;title\x07`,
		"\u009b31m":             `\u009b31m`,
		"\x9b31m":               `\x9b31m`,
		"a\r\tb":                `a\r\tb`,
		"a\u2028b\u2029c":       `a\u2028b\u2029c`,
		"a\u202eb\u2066c":       `a\u202eb\u2066c`,
		"a\u200bb\u200fc":       `a\u200bb\u200fc`,
		"a\U000e0041b":          `a\U000e0041b`,
		"a\x7fb\u0085":          `a\x7fb\u0085`,
		"a\uffffb\ufdd0":        `a\uffffb\ufdd0`,
		"Bogotá · “می\u200cخو”": "Bogotá · “می\u200cخو”",
		"plain":                 "plain",
		"":                      "",
	} {
		if got := Shown(in); got != want {
			t.Errorf("Shown(%+q) = %s, not %s", in, got, want)
		}
	}
}

func TestRightToLeft(t *testing.T) {
	for _, s := range []string{"שלום", "a عربي", "می", "ߒߞߏ", "\u200eA", "ﷲ", "𐤀", "“a” ع"} {
		if !RightToLeft(s) {
			t.Errorf("%q is written from left to right", s)
		}
	}
	for _, s := range []string{"", "Bogotá “a” – 10 €", "中文", "한국어", "Ελληνικά", "Москва", "हिन्दी", "👩‍👧", "\ufeff", "\ufdd0a"} {
		if RightToLeft(s) {
			t.Errorf("%q is written from right to left", s)
		}
	}
}

func TestUndirected(t *testing.T) {
	for in, want := range map[string]string{
		"a\u202eb\u202c":       "ab",
		"\u2066a\u2069":        "a",
		"\u200fשלום\u200e":     "\u200fשלום\u200e",
		"“quoted” — 10\u2009%": "“quoted” — 10\u2009%",
	} {
		if got := Undirected(in); got != want {
			t.Errorf("Undirected(%+q) = %+q", in, got)
		}
	}
}

// FuzzOneLine: whatever comes in, one line of valid text without anything hidden
// comes out, and shown texts hold nothing that a terminal obeys.
func FuzzOneLine(f *testing.F) {
	for _, s := range []string{"", "a\x1b", "\u202e", "می\u200c", "\xff\u200d\ufe0f"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		one := OneLine(s)
		if !utf8.ValidString(one) || strings.IndexFunc(one, Directs) >= 0 || strings.ContainsAny(one, "\n\r\t\x1b\u0085\u2028\u2029") {
			t.Errorf("OneLine(%+q) = %+q", s, one)
		}
		if again := OneLine(one); again != one {
			t.Errorf("OneLine(%+q) = %+q, and again %+q", s, one, again)
		}
		if shown := Shown(s); strings.ContainsAny(shown, "\n\r\t\x1b\x07\u0085\u2028\u2029") || strings.IndexFunc(shown, Directs) >= 0 {
			t.Errorf("Shown(%+q) = %+q", s, shown)
		}
	})
}

package body

// Which addresses may leave the site, in every spelling that a browser might take for
// one that may not.

import "testing"

func TestWeb(t *testing.T) {
	for _, s := range []string{
		"https://x.example", "http://x.example/a?b=c&d=[e]#f", "HTTPS://X.example/", "https://x.example:8080/", "https://[2001:db8::1]/", "https://bücher.example/ñ",
		"https://x.example/a@b", "https://x.example/?u=javascript:alert(1)", "https://web.archive.org/web/2026/https://x.example/", "https://x.example/a%20b",
	} {
		if _, ok := Web(s); !ok {
			t.Errorf("%q is refused", s)
		}
	}
	for _, s := range []string{
		"", "javascript:alert(1)", "jAvAsCrIpT:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)", " javascript:alert(1)", "\x01javascript:alert(1)", "javascript://x.example/%0aalert(1)",
		"data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:https://x.example/a", "//evil.example/", `\\\\evil.example\\a`, "/a", "a", "x.example/a", "ftp://x.example/",
		"mailto:a@x.example", "https:", "https://", "https:///a", "https://:80/", "https:x.example", "https:/x.example", "https://a b/", "https://x.example/a b", "https://x.example/\u202ea",
		"https://x\u200b.example/", "https://\"onclick.example/", "https://<b>/", "https://x.example:port/", "https://x.example/\u2028", "view-source:https://x.example/", "https\u200b://x.example/",
	} {
		if got, ok := Web(s); ok {
			t.Errorf("%q is taken as %q", s, got)
		}
	}
	for in, want := range map[string]string{"https://ana:pw@x.example/a": "https://x.example/a", "https://ana@x.example": "https://x.example", "https://a@b:c@x.example/": "https://x.example/", "https://x.example/@a": "https://x.example/@a"} {
		if got, ok := Web(in); got != want || !ok {
			t.Errorf("%q: %q", in, got)
		}
	}
}

func TestWithoutPassword(t *testing.T) {
	for in, want := range map[string]string{
		"see https://ana:pw@x.example/a and http://b@y.example": "see https://x.example/a and http://y.example",
		"https://x.example/?a=b@c.example":                      "https://x.example/?a=b@c.example",
		"ana@x.example":                                         "ana@x.example",
		"ftp://u:p@x.example":                                   "ftp://x.example",
		"://@":                                                  "://",
		"a://b c@d":                                             "a://b c@d",
	} {
		if got := WithoutPassword(in); got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
}

func TestLooksLikeAddress(t *testing.T) {
	for s, want := range map[string]bool{
		"https://x.example": true, "javascript:alert(1)": true, "//x.example": true, "data:x": true, `\\\\x\\y`: true, "MAILTO:a@b.example": true, "java\tscript:x": true, " \njavascript:x": true,
		"Report: a title": false, "a-title": false, "10:30": false, "": false, "Q:A": false, "A title: sub:title": false, "año:x": false, ":x": false, "x:": false,
	} {
		if LooksLikeAddress(s) != want {
			t.Errorf("%q: %v", s, !want)
		}
	}
}

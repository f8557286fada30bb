package fetch

// What bytes are, whatever the server calls them, and what is sent in place of a document.

import (
	"strings"
	"testing"
	"unicode/utf16"
)

func TestKinds(t *testing.T) {
	wide := []byte{0xff, 0xfe}
	for _, c := range utf16.Encode([]rune("<!DOCTYPE html><html>")) {
		wide = append(wide, byte(c), byte(c>>8))
	}
	for _, c := range []struct{ said, at, data, ext, refused string }{
		{"text/html", "/a", article, ".html", ""},
		{"text/html; charset=utf-8", "/a", "\uFEFF \n<?xml version='1.0'?><!-- by hand --><!DOCTYPE html PUBLIC 'x'><html>", ".html", ""},
		{"", "/a", "<!-- <svg --><html><svg></svg>", ".html", ""},
		{"application/octet-stream", "/a", string(wide), ".html", ""},
		{"text/html", "/a", "<p>A part of a page</p>", ".html", ""},
		{"text/html", "/a", "Words alone, called a page", ".html", ""},
		{"text/plain", "/a.txt", "The cranes are back.\n", ".txt", ""},
		{"text/plain", "/README.md", "# Cranes\n\nThey are back.\n", ".md", ""},
		{"text/markdown; charset=utf-8", "/a", "# Cranes\n", ".md", ""},
		{"text/plain", "/a", "caf\xe9 in an old encoding", ".txt", ""},
		{"text/html", "/a.html", "%PDF-1.7\n%\xe2\xe3", ".pdf", ""},
		{"application/pdf", "/a.pdf", article, ".html", ""},
		{"application/pdf", "/a.pdf", "\n\n%PDF-1.4", ".pdf", ""},
		{"application/octet-stream", "/a", `{\rtf1\ansi`, ".rtf", ""},
		{"application/zip", "/a", "PK\x03\x04\x14\x00mimetypeapplication/epub+zip", ".epub", ""},
		{"", "/a", "PK\x03\x04\x14\x00[Content_Types].xml word/document.xml", ".docx", ""},
		{"message/rfc822", "/a", "Received: by x\r\nMIME-Version: 1.0\r\n\r\nHello", ".eml", ""},
		{"", "/a", "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=x\r\n\r\n--x", ".mhtml", ""},

		{"text/html", "/a.html", "\x89PNG\r\n\x1a\n\x00\x00", "", "a picture (PNG)"},
		{"text/html", "/a", "GIF89a<script>alert(1)</script>", "", "a picture (GIF)"},
		{"text/html", "/a", "\xff\xd8\xff\xe0", "", "a picture (JPEG)"},
		{"", "/a", "RIFF\x00\x00\x00\x00WEBPVP8 ", "", "a picture (WebP)"},
		{"", "/a", "\x00\x00\x00\x20ftypavif", "", "a picture (avif)"},
		{"text/plain", "/a", "\x00\x00\x00\x20ftypisom", "", "a film (MP4)"},
		{"image/svg+xml", "/a", "<?xml version='1.0'?>\n<svg xmlns='x'><text>words</text></svg>", "", "a picture (SVG)"},
		{"text/html", "/a", "<svg><script>alert(1)</script></svg>", "", "a picture (SVG)"},
		{"application/rss+xml", "/a", "<?xml version='1.0'?><rss><channel>", "", "a feed"},
		{"text/html", "/a", "<feed xmlns='x'>", "", "a feed"},
		{"application/xml", "/a", "<?xml version='1.0'?><urlset>", "", "a list of pages"},
		{"application/json", "/a", `{"a":1}`, "", "data or a program"},
		{"application/javascript", "/a", "alert(1)", "", "data or a program"},
		{"application/zip", "/a", "PK\x03\x04\x14\x00seeds/a.txt", "", "an archive (ZIP)"},
		{"text/plain", "/a", "\x1f\x8b\x08\x00", "", "an archive (gzip)"},
		{"", "/a", "\x7fELF\x02\x01", "", "a program"},
		{"", "/a", "MZ\x90\x00\x03", "", "a program"},
		{"application/msword", "/a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "", "the old kind"},
		{"text/plain", "/a", "\x00\x01\x02\x03", "", "bytes that are no text"},
		{"message/rfc822", "/a", "Hello there.", "", "no mail"},
	} {
		ext, refused := kindOf(c.said, c.at, []byte(c.data))
		if ext != c.ext || (refused == "") != (c.refused == "") || !strings.Contains(refused, c.refused) {
			t.Errorf("%s %.30q: %q, %q", c.said, c.data, ext, refused)
		}
	}
	if ext, refused := kindOf("text/plain", "/a", []byte("BMW and MZ are words, and BMX is one\n")); ext != ".txt" {
		t.Errorf("text that begins as a picture does: %q, %q", ext, refused)
	}
}

func TestWhatIsSentInPlaceOfADocument(t *testing.T) {
	text := strings.Repeat("The cranes of Quill are back at the quay. ", 40)
	for name, c := range map[string]struct{ asked, final, data, title, text, want string }{
		"a page":                 {"/a/b", "/a/b", "", "Cranes", text, ""},
		"a short statement":      {"/a/b", "/a/b", "<form><input type=text></form>", "Cranes", "The harbour master of Quill regrets that the quay is closed until Friday.", ""},
		"an article on captchas": {"/a/b", "/a/b", "", "Access denied: how captchas keep readers out", text, ""},
		"a brief on a drug":      {"/a/b", "/a/b", "", "Ointment no longer available", "The ointment is no longer available in Quill, the harbour master said on Friday, and nobody knows when it will be.", ""},
		"moved to a new section": {"/a/b", "/news/a-b", "", "Cranes", text, ""},
		"asked for the start":    {"/", "/en", "", "Herald", text, ""},
		"a login":                {"/a/b", "/login?next=/a/b", "", "Sign in", text, "sign in"},
		"a login in its place":   {"/a/b", "/a/b", `<input type="password" name=p>`, "Members", "Please enter your name and password to go on reading.", "sign in"},
		"a brief beside a login": {"/a/b", "/a/b", `<input type="password" name=p>`, "Cranes", "The harbour master of Quill says in a letter that the cranes of the town stay until the autumn.", ""},
		"few words of Japanese":  {"/a/b", "/a/b", "<script src=a.js></script>", "港", "港は金曜日まで閉鎖されると港長が発表した。鶴は秋まで留まる。", ""},
		"consent":                {"/a/b", "//consent.herald.example/collect", "", "Herald", text, "asks for consent"},
		"consent in its place":   {"/a/b", "/a/b", "", "Herald", "We value your privacy. We and our partners store information on a device.", "asks for consent"},
		"the first page":         {"/a/b", "/", "", "Herald", text, "its first page"},
		"the first page, Spain":  {"/a/b", "/es", "", "Herald", text, "its first page"},
		"a soft 404":             {"/a/b", "/a/b", "", "Page not found – Herald", "Sorry about that. Try the search.", "no such page"},
		"a soft 404 in Spanish":  {"/a/b", "/a/b", "", "El Heraldo", "Página no encontrada. Vuelva a la portada.", "no such page"},
		"a check":                {"/a/b", "/a/b", "", "Just a moment...", "Checking that the connection is secure.", "whether a person asks"},
		"scripts":                {"/a/b", "/a/b", "<noscript>You need to enable JavaScript to run this app.</noscript>", "Herald", "", "put in by scripts"},
		"scripts, said so":       {"/a/b", "/a/b", "", "Herald", "Please enable JavaScript to read this page.", "put in by scripts"},
		"an empty one":           {"/a/b", "/a/b", "<div id=root></div><script src=a.js></script>", "Herald", "", "scripts may put it in"},
		"nothing at all":         {"/a/b", "/a/b", "<div></div>", "Herald", "", "no text in it"},
		"it only forwards":       {"/a/b", "/a/b", `<meta http-equiv="refresh" content="0; url=/c">`, "Herald", "You are being sent on to the page.", "sends browsers on"},
		"frames":                 {"/a/b", "/a/b", "<frameset cols=20,80>", "Herald", "", "made of frames"},
	} {
		p := &Page{Asked: "https://herald.example" + c.asked, Final: "https://herald.example" + c.final, Ext: ".html", Data: []byte(c.data)}
		if strings.HasPrefix(c.final, "//") {
			p.Final = "https:" + c.final
		}
		why, hint := p.Instead(c.title, c.text)
		if (why == "") != (c.want == "") || !strings.Contains(why, c.want) || why != "" && hint == "" {
			t.Errorf("%s: %q, %q", name, why, hint)
		}
	}
	if why, _ := (&Page{Ext: ".pdf"}).Instead("", ""); why == "" {
		t.Error("a document without text is one")
	}
	if why, _ := (&Page{Ext: ".txt"}).Instead("", "Back soon."); why != "" {
		t.Error(why)
	}
}

// Whatever a server sends, it is told what it is, or that it is nothing.
func FuzzKind(f *testing.F) {
	for _, s := range []string{article, "%PDF-1.7", "PK\x03\x04", "<?xml", "<!--", "\xff\xfe<\x00", "RIFF\x00\x00\x00\x00WEBP", "BM", "<!doctype x"} {
		f.Add("text/html; charset=utf-8", "User-agent: *\nDisallow: /*a$\n", s)
	}
	f.Fuzz(func(t *testing.T, header, rules, data string) {
		ext, refused := kindOf(header, "/a.md", []byte(data))
		if (ext == "") == (refused == "") {
			t.Errorf("%q and %q", ext, refused)
		}
		p := &Page{Asked: "https://herald.example/a", Final: "https://herald.example/b", Ext: ".html", Data: []byte(data)}
		if why, hint := p.Instead(data, header); why != "" && hint == "" {
			t.Errorf("%q without a hint", why)
		}
		if name := p.Name(data); strings.ContainsAny(name, "/\\\x00: ") || strings.HasPrefix(name, ".") || len(name) > mostName+5 {
			t.Errorf("the name %q", name)
		}
		u, _ := Address("https://herald.example/x?y=z")
		_ = readRobots([]byte(rules)).allows(u)
		_, _ = Address(data)
	})
}

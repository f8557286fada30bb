package fetch

// What bytes are, by the bytes: servers call a page of an error a PDF, and a picture a
// page. What a server says decides only where the bytes leave it open.

import (
	"bytes"
	"mime"
	"path"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"
)

// declared are the kinds of document that servers name, by media type.
var declared = map[string]string{
	"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "text/markdown": ".md", "text/x-markdown": ".md",
	"application/pdf": ".pdf", "application/x-pdf": ".pdf", "multipart/related": ".mhtml", "message/rfc822": ".eml", "application/rtf": ".rtf", "text/rtf": ".rtf",
	"application/epub+zip": ".epub", "application/vnd.oasis.opendocument.text": ".odt",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}

// mediaType is the type that a header states, without parameters, or "".
func mediaType(header string) string {
	t, _, err := mime.ParseMediaType(header)
	if err != nil {
		t, _, _ = strings.Cut(strings.ToLower(header), ";")
		t = strings.TrimSpace(t)
	}
	return t
}

// Charset is the encoding of text that a Content-Type states, or "".
func Charset(header string) string {
	_, with, err := mime.ParseMediaType(header)
	if err != nil {
		return ""
	}
	return strings.ToLower(with["charset"])
}

// SameCharset reports whether two names are of one encoding, as browsers understand them.
func SameCharset(a, b string) bool {
	one, err := htmlindex.Get(a)
	if err != nil {
		return strings.EqualFold(a, b)
	}
	other, err := htmlindex.Get(b)
	return err == nil && one == other
}

// opening is how many bytes are looked at to tell what something is.
const opening = 4 << 10

// others are what files begin with that are no document, and what they are.
var others = []struct{ begin, what string }{
	{"\x89PNG\r\n\x1a\n", "a picture (PNG)"}, {"\xff\xd8\xff", "a picture (JPEG)"}, {"GIF87a", "a picture (GIF)"}, {"GIF89a", "a picture (GIF)"},
	{"BM", "a picture (BMP)"}, {"II*\x00", "a picture (TIFF)"}, {"MM\x00*", "a picture (TIFF)"}, {"\x00\x00\x01\x00", "a picture (icon)"},
	{"\x1f\x8b", "an archive (gzip)"}, {"7z\xbc\xaf\x27\x1c", "an archive (7z)"}, {"Rar!\x1a\x07", "an archive (RAR)"}, {"BZh", "an archive (bzip2)"}, {"\xfd7zXZ\x00", "an archive (xz)"}, {"\x28\xb5\x2f\xfd", "an archive (zstd)"},
	{"ID3", "sound (MP3)"}, {"OggS", "sound or a film (Ogg)"}, {"fLaC", "sound (FLAC)"}, {"\x1aE\xdf\xa3", "a film (Matroska)"},
	{"\x7fELF", "a program"}, {"MZ", "a program"}, {"wOFF", "a font"}, {"wOF2", "a font"}, {"SQLite format 3\x00", "a database"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office file of the old kind (.doc, .xls), which is not read"}, {"%!PS", "PostScript, which is not read"},
}

// kindOf returns the extension of the files of a kind, or why something is no document.
func kindOf(contentType, at string, data []byte) (ext, refused string) {
	head := data[:min(len(data), opening)]
	said := declared[mediaType(contentType)]
	if bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-")) {
		return ".pdf", ""
	}
	if what := other(head); what != "" {
		return "", what
	}
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("PK\x05\x06")):
		if ext := packed(head); ext != "" {
			return ext, ""
		}
		return "", "an archive (ZIP)"
	case bytes.HasPrefix(data, []byte(`{\rtf`)):
		return ".rtf", ""
	}
	text := asText(head)
	if ext, refused = marked(text, said); ext != "" || refused != "" {
		return ext, refused
	}
	if said == ".mhtml" || said == ".eml" {
		if mail(text) {
			return said, ""
		}
		return "", "no mail, although the server calls it so"
	}
	if !plain(head) {
		return "", "bytes that are no text, of a kind that is not known (" + clip(contentType) + ")"
	}
	switch t := mediaType(contentType); {
	case strings.HasSuffix(t, "json") || strings.HasSuffix(t, "javascript") || t == "text/css" || t == "text/csv" || strings.HasSuffix(t, "/calendar"):
		return "", "data or a program (" + t + ")"
	case strings.HasSuffix(t, "xml"):
		return "", "data (" + t + ")"
	case said == ".md", strings.EqualFold(path.Ext(at), ".md") && said != ".html":
		return ".md", ""
	case said == ".html", strings.HasPrefix(text, "<"):
		return ".html", "" // a part of a page, without its head
	}
	return ".txt", ""
}

// other says what something is that is no document.
func other(head []byte) string {
	for _, o := range others {
		if bytes.HasPrefix(head, []byte(o.begin)) && (len(o.begin) > 2 || !plain(head)) {
			return o.what
		}
	}
	if len(head) >= 12 {
		switch in := string(head[8:12]); {
		case string(head[:4]) == "RIFF" && in == "WEBP":
			return "a picture (WebP)"
		case string(head[:4]) == "RIFF":
			return "sound or a film (RIFF)"
		case string(head[4:8]) == "ftyp" && (in == "avif" || in == "heic" || in == "mif1"):
			return "a picture (" + in + ")"
		case string(head[4:8]) == "ftyp":
			return "sound or a film (MP4)"
		}
	}
	if len(head) > 262 && string(head[257:262]) == "ustar" {
		return "an archive (tar)"
	}
	return ""
}

// packed tells documents that are packed as ZIP from archives.
func packed(head []byte) string {
	switch {
	case bytes.Contains(head, []byte("mimetypeapplication/epub+zip")):
		return ".epub"
	case bytes.Contains(head, []byte("mimetypeapplication/vnd.oasis.opendocument.text")):
		return ".odt"
	case bytes.Contains(head, []byte("word/")) || bytes.Contains(head, []byte("[Content_Types].xml")) && !bytes.Contains(head, []byte("xl/")) && !bytes.Contains(head, []byte("ppt/")):
		return ".docx"
	}
	return ""
}

// asText is the opening of a file in small letters, as far as ASCII goes, without a byte
// order mark and what stands before the first element.
func asText(head []byte) string {
	var s string
	switch {
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("\xfe\xff")):
		s = strings.ReplaceAll(string(head[2:]), "\x00", "")
	default:
		s = string(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")))
	}
	return strings.TrimLeft(strings.ToLower(s), " \t\r\n\f")
}

// marked tells what begins with markup.
func marked(text, said string) (ext, refused string) {
	for { // what may stand before the first element
		end := ""
		switch {
		case strings.HasPrefix(text, "<?xml"):
			end = "?>"
		case strings.HasPrefix(text, "<!--"):
			end = "-->"
		case strings.HasPrefix(text, "<!doctype") && !strings.HasPrefix(text, "<!doctype html"):
			end = ">"
		}
		_, rest, ok := strings.Cut(text, end)
		if end == "" || !ok {
			break
		}
		text = strings.TrimLeft(rest, " \t\r\n\f")
	}
	for _, begin := range []string{"<!doctype html", "<html", "<head", "<body", "<title", "<meta"} {
		if strings.HasPrefix(text, begin) {
			return ".html", ""
		}
	}
	switch {
	case strings.HasPrefix(text, "<svg"):
		return "", "a picture (SVG)"
	case strings.HasPrefix(text, "<rss"), strings.HasPrefix(text, "<feed"), strings.HasPrefix(text, "<rdf:rdf"):
		return "", "a feed: add the pages that it lists"
	case strings.HasPrefix(text, "<urlset"), strings.HasPrefix(text, "<sitemapindex"):
		return "", "a list of pages: add those that you need"
	case said == "" && mail(text) && strings.Contains(text, "multipart/related"):
		return ".mhtml", ""
	}
	return "", ""
}

// mail reports whether a text begins with the head of a mail.
func mail(text string) bool {
	head, _, _ := strings.Cut(strings.ReplaceAll(text, "\r\n", "\n"), "\n\n")
	for _, name := range []string{"mime-version:", "message-id:", "received:"} {
		if strings.HasPrefix(head, name) || strings.Contains(head, "\n"+name) {
			return true
		}
	}
	return false
}

// plain reports whether bytes may be text of some encoding: they hold no control
// characters but those that lay out lines.
func plain(head []byte) bool {
	if bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff")) {
		return true
	}
	for _, c := range head {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b {
			return false
		}
	}
	return utf8.Valid(head) || !bytes.ContainsAny(head, "\x00")
}

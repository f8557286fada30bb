package archive

// Whether the file of a source itself may be downloaded, and under which name. By default
// no file is: a record shows what was read in it, and its hash. Whoever has the right to
// publish it says so twice: that all of it is published, and whose it is.

import "strings"

// Offers reports whether the site offers the file of a briefing. It is made from an
// allow-list: what is in doubt is not offered.
func (s *Site) Offers(b *Briefing) bool {
	a := b.Attr()
	switch h := &a.Handling; {
	case h.Publish != "full" || a.Basis("publish") != Stated:
		return false
	case (h.Rights == "" || a.Basis("rights") != Stated) && (h.Licence == "" || a.Basis("licence") != Stated):
		return false
	case h.Unclear != "" || rank(h.TLP) > 0 || h.Draft || a.Retracted():
		return false
	case s.Marking != "" && h.Embargo != "": // which may not have ended
		return false
	case b.Hidden != "": // it names what is not published
		return false
	case b.Doc.Within.File != "" || len(b.Doc.Members) > 0: // part of what may be restricted in part
		return false
	}
	return offered[b.Doc.MediaType] != "" && b.Doc.Bytes > 0 && b.Doc.SHA256 != ""
}

// offered are the kinds of file that may be offered, and how. What no browser runs, and
// no host handles in a way of its own, goes as it is. Saved pages are packed: a host that
// has "x.html.txt" or "x.html.gz" may still serve a page, and it would speak for the whole
// site; nobody unpacks a ZIP archive on the way. A kind that is not here is not offered:
// mail holds the addresses of people who agreed to nothing, and files that may be
// restricted on their own.
var offered = map[string]string{
	"text/plain": ".txt", "text/markdown": ".txt", "application/pdf": ".pdf",
	"application/rtf": ".rtf", "text/rtf": ".rtf", "application/epub+zip": ".epub", "application/vnd.oasis.opendocument.text": ".odt",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
	"text/html": packed, "application/xhtml+xml": packed, "multipart/related": packed,
}

const packed = ".zip"

// Original returns the path of the file of a briefing in a site that offers it.
func (b *Briefing) Original() string {
	ext := offered[b.Doc.MediaType]
	if ext == ".txt" && b.Doc.Encoding != "utf-8" { // hosts say of such files that they are
		ext = packed
	}
	return "files/" + b.ID + ext
}

// OriginalPage returns what leads to a page of a briefing's file, by its number, or "".
func (s *Site) OriginalPage(b *Briefing, p *Part) string {
	path := b.Original()
	if p == nil || p.Kind != PagePart || !strings.HasSuffix(path, ".pdf") || !s.Offers(b) {
		return ""
	}
	for _, c := range []byte(p.Label) {
		if c < '0' || c > '9' {
			return ""
		}
	}
	if p.Label == "" {
		return ""
	}
	return path + "#page=" + p.Label
}

package testkit

// PDF files for tests, made in code: several rooms need some, and none lies in the
// repository.

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// PDF makes a file of pages, each the operators that draw it on A4: F1 is Helvetica, F2
// the same in bold, Im a grey picture of one dot. info is its dictionary.
func PDF(info map[string]string, pages ...string) []byte {
	var b bytes.Buffer
	var at []int
	object := func(format string, args ...any) int {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n"+format+"\nendobj\n", append([]any{len(at)}, args...)...)
		return len(at)
	}
	b.WriteString("%PDF-1.7\n")
	object("<< /Type /Catalog /Pages 2 0 R >>")
	kids := make([]string, len(pages))
	for i := range pages {
		kids[i] = fmt.Sprintf("%d 0 R", 6+2*i)
	}
	object("<< /Type /Pages /Kids [%s] /Count %d >>", strings.Join(kids, " "), len(pages))
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>")
	object("<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\x80\nendstream")
	for i, page := range pages {
		object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /Im 5 0 R >> >> >>", 7+2*i)
		object("<< /Length %d >>\nstream\n%s\nendstream", len(page), page)
	}
	var dictionary strings.Builder
	for _, key := range slices.Sorted(maps.Keys(info)) {
		fmt.Fprintf(&dictionary, "/%s (%s) ", key, literal(info[key]))
	}
	last := object("<< %s>>", dictionary.String())
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, offset := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, last, start)
	return b.Bytes()
}

// Drawn are the operators that draw a line of text: font "F1" or "F2", from the left and
// the foot of the page, in points.
func Drawn(font string, size, x, y float64, text string) string {
	return fmt.Sprintf("BT /%s %g Tf %g %g Td (%s) Tj ET\n", font, size, x, y, literal(text))
}

// literal writes Latin text as a string of PDF.
func literal(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case strings.ContainsRune(`()\`, r):
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < 0x80:
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, "\\%03o", r&0xFF)
		}
	}
	return b.String()
}

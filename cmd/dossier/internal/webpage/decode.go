package webpage

// From the bytes of a saved page to its HTML as text. What a page says of its encoding
// is believed only when the bytes fit: many pages were converted when they were saved
// and still name the encoding that they came in.

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"

	"dossier/cmd/dossier/internal/charset"
)

var declared = regexp.MustCompile(`(?i)<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})|<\?xml[^>]{0,100}encoding=["']([A-Za-z0-9_.:-]{2,40})`)

// decode turns bytes into text; stated is what stands outside of the page, as in the
// head of a web archive, or "".
func decode(data []byte, stated string) (text, encoding string, problem *charset.Problem) {
	if utf8.Valid(data) && bytes.IndexByte(data, 0) < 0 {
		return charset.Lines(strings.TrimPrefix(string(data), "\uFEFF")), "utf-8", nil
	}
	if !bytes.HasPrefix(data, []byte("\xFF\xFE")) && !bytes.HasPrefix(data, []byte("\xFE\xFF")) {
		names := []string{stated}
		if m := declared.FindSubmatch(data[:min(len(data), 4096)]); m != nil {
			names = append(names, string(m[1])+string(m[2]))
		}
		for _, name := range names {
			enc, err := htmlindex.Get(name)
			if err != nil || name == "" {
				continue
			}
			canonical, _ := htmlindex.Name(enc)
			if strings.HasPrefix(canonical, "utf-16") || canonical == "replacement" {
				continue // read as ASCII, or it could not have been found
			}
			if canonical == "utf-8" && mostlyUTF8(data) {
				return charset.Lines(strings.ToValidUTF8(string(data), "\uFFFD")), "utf-8", nil
			}
			if canonical == "utf-8" {
				continue
			}
			if out, err := enc.NewDecoder().Bytes(data); err == nil {
				return charset.Lines(strings.ToValidUTF8(string(out), "\uFFFD")), canonical, nil
			}
		}
	}
	return charset.Decode(data)
}

// mostlyUTF8 reports whether bytes are UTF-8 but for a few, as a page is that was cut.
func mostlyUTF8(data []byte) bool {
	broken, whole := 0, 0
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && n == 1:
			broken++
		case n > 1:
			whole++
		}
		data = data[n:]
	}
	return whole > 20*broken
}

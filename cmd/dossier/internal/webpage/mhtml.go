package webpage

// MHTML: a page and what it needs as the parts of a mail. The page is the first part
// that is HTML.

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"
	"time"

	"dossier/cmd/dossier/internal/extract"
)

// maxParts is how many parts of an archive are looked at.
const maxParts = 2000

// ReadMHTML reads a web archive.
func ReadMHTML(data []byte) extract.Source {
	refuse := func() extract.Source {
		return extract.Refuse("save the page again as HTML", "no page is found in this web archive")
	}
	msg, err := mail.ReadMessage(bytes.NewReader(bytes.TrimLeft(data, "\r\n\t ")))
	if err != nil {
		return refuse()
	}
	from := Saved{URL: msg.Header.Get("Snapshot-Content-Location")}
	if at, err := msg.Header.Date(); err == nil {
		from.Day = at.Format(time.DateOnly)
	}
	kind, params, err := mime.ParseMediaType(msg.Header.Get("Content-Type"))
	if err == nil && strings.HasPrefix(kind, "text/html") { // one part
		page := decoded(msg.Body, msg.Header.Get("Content-Transfer-Encoding"))
		from.Charset = params["charset"]
		return Read(page, from)
	}
	if err != nil || params["boundary"] == "" {
		return refuse()
	}
	parts := multipart.NewReader(msg.Body, params["boundary"])
	for range maxParts {
		part, err := parts.NextRawPart()
		if err != nil {
			break
		}
		kind, params, err := mime.ParseMediaType(part.Header.Get("Content-Type"))
		if err != nil || kind != "text/html" && kind != "application/xhtml+xml" {
			continue
		}
		if from.URL == "" {
			from.URL = part.Header.Get("Content-Location")
		}
		from.Charset = params["charset"]
		return Read(decoded(part, part.Header.Get("Content-Transfer-Encoding")), from)
	}
	return refuse()
}

// decoded undoes the encoding of a part, as far as it goes.
func decoded(r io.Reader, encoding string) []byte {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		r = quotedprintable.NewReader(r)
	case "base64":
		r = base64.NewDecoder(base64.StdEncoding, r)
	}
	data, _ := io.ReadAll(io.LimitReader(r, 64<<20)) // what could be read of a broken part is a page, too
	return data
}

package source

// Mail, as a format of sources.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/mail"
)

// letter reads a mail as programs of mail save it.
var letter = Reader{
	Name: "mail", Extensions: []string{".eml"}, MediaType: "message/rfc822",
	Read: func(in Input) (*archive.Document, diag.List) {
		x, held := mail.Read(in.Data, in.Addresses == archive.ShownAddresses)
		doc, msgs := in.extracted(x)
		if doc != nil && held {
			doc.Addresses = in.Addresses
		}
		return doc, msgs
	},
}

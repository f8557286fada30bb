package source

// Mail, as a format of sources.

import (
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/extract"
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
	Members: func(data []byte) ([]extract.Member, diag.List) {
		list := mail.Members(data)
		for i := range list {
			if strings.Contains(list[i].Name, "@") { // an address, which the name would tell
				list[i].Name = ""
			}
		}
		return list, nil
	},
	As: archive.Attachment,
}

// mailbox holds mails, each of them a source. What a file calls them is their number, which
// another has when one is taken out: they are named by their bytes.
var mailbox = Reader{
	Name: "mailbox", Extensions: []string{".mbox"}, MediaType: "application/mbox", As: archive.MessageIn,
	Members: func(data []byte) ([]extract.Member, diag.List) {
		var msgs diag.List
		list := mail.Messages(data)
		for i := range list {
			list[i].Name = ""
		}
		if len(list) == 0 {
			msgs.Warnf("", 0, "each begins with a line “From ” in the format of Unix; save single mails as .eml", "there is no mail in it")
		}
		return list, msgs
	},
}

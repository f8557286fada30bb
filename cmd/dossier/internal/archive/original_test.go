package archive

// Whose file is offered, and under which name no host runs it.

import (
	"strings"
	"testing"
)

func TestOffers(t *testing.T) {
	made := func(change func(b *Briefing)) *Briefing {
		a := &Attribution{Handling: Handling{Publish: "full", Rights: "Quill Herald"}}
		a.Set("publish", Provenance{Basis: Stated})
		a.Set("rights", Provenance{Basis: Stated})
		b := (&Briefing{ID: "cranes", Doc: InMemory(&Document{File: "a.html", MediaType: "text/html", Bytes: 3, SHA256: "abc"})}).Attribute(a)
		change(b)
		return b
	}
	var public, private Site
	private.Marking = "Drafts"
	if b := made(func(*Briefing) {}); !public.Offers(b) || !private.Offers(b) {
		t.Error("a file whose rights are stated is not offered")
	}
	if b := made(func(b *Briefing) {
		b.Attr().Handling.Rights, b.Attr().Handling.Licence = "", "CC-BY-4.0"
		delete(b.Attr().From, "rights")
		b.Attr().Set("licence", Provenance{Basis: Stated})
	}); !public.Offers(b) {
		t.Error("a file whose licence is stated is not offered")
	}
	for name, change := range map[string]func(b *Briefing){
		"no rights":        func(b *Briefing) { b.Attr().Handling.Rights = ""; delete(b.Attr().From, "rights") },
		"rights that read": func(b *Briefing) { b.Attr().Set("rights", Provenance{Basis: Extracted}) },
		"nothing said":     func(b *Briefing) { b.Attr().Handling.Publish = ""; delete(b.Attr().From, "publish") },
		"publish read":     func(b *Briefing) { b.Attr().Set("publish", Provenance{Basis: Inferred}) },
		"an excerpt":       func(b *Briefing) { b.Attr().Handling.Publish = "excerpt" },
		"metadata":         func(b *Briefing) { b.Attr().Handling.Publish = "metadata" },
		"a mark":           func(b *Briefing) { b.Attr().Handling.TLP = "GREEN" },
		"an unknown mark":  func(b *Briefing) { b.Attr().Handling.TLP = UnknownMark },
		"a draft":          func(b *Briefing) { b.Attr().Handling.Draft = true },
		"unclear":          func(b *Briefing) { b.Attr().Handling.Unclear = "who knows" },
		"retracted":        func(b *Briefing) { b.Attr().Set("retracted", Provenance{Basis: Stated}) },
		"gone":             func(b *Briefing) { b.Doc = InMemory(&Document{File: "a.html"}) },
		"in another":       func(b *Briefing) { b.Doc.Within.File = "mail.eml" },
		"holding others":   func(b *Briefing) { b.Doc.Members = []Inner{{Name: "a.pdf"}} },
	} {
		if b := made(change); public.Offers(b) || private.Offers(b) {
			t.Errorf("%s: its file is offered", name)
		}
	}
	if b := made(func(b *Briefing) { b.Attr().Handling.Embargo = "2026-05-01" }); private.Offers(b) || !public.Offers(b) {
		t.Error("of what is under embargo a private site offers the file, or a public one does not when it ended")
	}

	for media, want := range map[string]string{
		"text/plain": ".txt", "text/markdown": ".txt", "application/pdf": ".pdf",
		"text/html": ".zip", "multipart/related": ".zip", "application/xhtml+xml": ".zip",
	} {
		if b := made(func(b *Briefing) { b.Doc.MediaType, b.Doc.Encoding = media, "utf-8" }); b.Original() != "files/cranes"+want {
			t.Errorf("%s: %s", media, b.Original())
		}
	}
	for _, media := range []string{"message/rfc822", "application/mbox", "image/svg+xml", "application/x-new", ""} {
		if b := made(func(b *Briefing) { b.Doc.MediaType = media }); public.Offers(b) {
			t.Errorf("a file of the kind %q is offered", media)
		}
	}
	if b := made(func(b *Briefing) { b.Doc.MediaType, b.Doc.Encoding = "text/plain", "windows-1252" }); b.Original() != "files/cranes.zip" {
		t.Errorf("text in an old encoding: %s", b.Original())
	}

	pdf := made(func(b *Briefing) { b.Doc.MediaType = "application/pdf" })
	for label, want := range map[string]string{"3": "files/cranes.pdf#page=3", "": "", "iv": "", `3"><script>`: ""} {
		if got := public.OriginalPage(pdf, &Part{Kind: PagePart, Label: label}); got != want {
			t.Errorf("page %q: %q", label, got)
		}
	}
	if public.OriginalPage(pdf, nil) != "" || public.OriginalPage(pdf, &Part{Kind: LinePart, Label: "3"}) != "" {
		t.Error("what is no page leads to one")
	}
	pdf.Attr().Handling.TLP = "RED"
	if got := public.OriginalPage(pdf, &Part{Kind: PagePart, Label: "3"}); got != "" || strings.Contains(got, "pdf") {
		t.Errorf("a page of what is restricted: %q", got)
	}
}

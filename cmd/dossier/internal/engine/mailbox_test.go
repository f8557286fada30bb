package engine_test

// A mailbox and a mail with files, from bytes to pages: what a mail came with is a source
// that knows its mail, and addresses of people follow the site's setting in mailboxes too.

import (
	"strings"
	"testing"
)

func TestMailbox(t *testing.T) {
	const box = "From ana@quay.example Mon Mar  4 10:00:00 2024\nFrom: Ana Ruiz <ana.secretpart@quay.example>\nTo: Bo Berg <bo.secretpart@quay.example>\nSubject: Plans for the north quay\nDate: Mon, 4 Mar 2024 10:00:00 +0100\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nThe plan for the quay is attached, and the sentence is long enough to be one.\n\n--b\nContent-Type: text/plain; name=\"quay plan.txt\"\nContent-Disposition: attachment; filename=\"quay plan.txt\"\n\nPlan of the north quay\n\nThe quay becomes longer by forty metres, as this sentence says in many words.\n--b--\n\nFrom bo@quay.example Tue Mar  5 10:00:00 2024\nFrom: Bo Berg <bo.secretpart@quay.example>\nSubject: Second thoughts on the quay\nDate: Tue, 5 Mar 2024 10:00:00 +0100\n\nForty metres are too many, and this sentence says so in more words than it needs.\n"
	root := t.TempDir()
	write(t, root, small...)
	write(t, root, "seeds/2024/box.mbox", box)
	g, files := site(t, kept(root))
	at := paths(g)
	if !strings.HasPrefix(at["second-thoughts-on-the-quay"], "2024/box.mbox/") || !strings.HasSuffix(at["plan-of-the-north-quay"], ".eml/quay plan.txt") {
		t.Errorf("the sources are %v", at)
	}
	if !strings.Contains(files["briefings/plan-of-the-north-quay.html"], `Attached to <a href="../briefings/plans-for-the-north-quay.html">`) || !strings.Contains(files["briefings/plans-for-the-north-quay.html"], "Message of <code>box.mbox</code>") {
		t.Error("the file does not know its mail, or the mail its mailbox")
	}
	has := func(files map[string]string) bool {
		for _, data := range files {
			if strings.Contains(data, "secretpart") {
				return true
			}
		}
		return false
	}
	if has(files) {
		t.Error("an address is in the site")
	}
	write(t, root, "content/site.yaml", "title: Small\nmail_addresses: shown\n")
	if _, files = site(t, kept(root)); !has(files) {
		t.Error("no address is in the site that wants them shown")
	}
}

package mail

// Which parts of a mail are its text, which are mails inside it, and which are files
// that came with it.

import (
	"bytes"
	"cmp"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/lazyregexp"
)

// content is what a mail holds.
type content struct {
	texts     []*entity // parts that are its text, in their order
	mails     []*entity // mails inside it
	files     []*entity // attachments
	encrypted string    // how, for people; "" when nothing is
}

// sort puts the parts of a mail to their kinds.
func (c *content) sort(e *entity, related bool) {
	switch {
	case e.kind == "multipart/alternative":
		c.choose(e)
	case e.kind == "multipart/encrypted":
		c.encrypted = "with PGP"
	case isTNEF(e) && len(e.parts) > 0:
		for _, p := range e.parts {
			if p.attach || len(c.texts) == 0 { // most mails have their text beside it
				c.sort(p, related)
			}
		}
	case e.kind == "multipart/signed" && len(e.parts) > 0:
		c.sort(e.parts[0], related)
	case strings.HasPrefix(e.kind, "multipart/"):
		for _, p := range e.parts {
			c.sort(p, related || e.kind == "multipart/related")
		}
	case strings.HasPrefix(e.kind, "message/"):
		if len(e.parts) > 0 && (len(e.parts[0].head) > 0 || len(e.parts[0].body) > 0) {
			c.mails = append(c.mails, e)
		}
	case e.kind == "application/pkcs7-mime" || e.kind == "application/x-pkcs7-mime":
		if !strings.Contains(e.params["smime-type"], "signed") || len(c.texts) == 0 {
			c.encrypted = "with S/MIME"
		}
	case unread[e.kind], related && !e.attach && !isText(e) && (e.get("Content-Location") != "" || e.get("Content-ID") != ""): // what a page needs
	case strings.HasPrefix(e.kind, "image/") && !e.attach && (related || e.get("Content-ID") != ""): // a picture of the text
	case isText(e) && !e.attach && (e.name == "" || len(c.texts) == 0 && e.kind != "text/calendar"):
		c.texts = append(c.texts, e)
	default:
		if len(c.files) < maxMembers {
			c.files = append(c.files, e)
		}
	}
}

// unread are parts that only programs read.
var unread = map[string]bool{"application/pgp-signature": true, "application/pkcs7-signature": true, "application/x-pkcs7-signature": true, "application/pgp-encrypted": true,
	"text/x-amp-html": true, "text/x-watch-html": true, "text/x-moz-deleted": true, "application/applefile": true}

func isText(e *entity) bool {
	return e.kind == "text/plain" || e.kind == "text/html" || e.kind == "text/enriched" || e.kind == "text/richtext" || e.kind == "text" || e.kind == "application/xhtml+xml"
}

func isHTML(e *entity) bool { return e.kind == "text/html" || e.kind == "application/xhtml+xml" }

// choose takes of parts that are to say the same the one that says more; what else
// stands in them is kept.
func (c *content) choose(e *entity) {
	var plain, page content
	for _, p := range e.parts {
		var one content
		one.sort(p, false)
		c.files, c.mails = append(c.files, one.files...), append(c.mails, one.mails...)
		c.encrypted = cmp.Or(c.encrypted, one.encrypted)
		if len(one.texts) == 0 {
			continue
		}
		if isHTML(one.texts[0]) {
			page = one
		} else if len(plain.texts) == 0 {
			plain = one
		}
	}
	switch {
	case len(page.texts) == 0:
		c.texts = append(c.texts, plain.texts...)
	case len(plain.texts) == 0:
		c.texts = append(c.texts, page.texts...)
	default:
		first := plain.texts[0]
		first.other = page.texts[0]
		c.texts = append(c.texts, plain.texts...)
	}
}

// Members are the files that came with a mail, also with mails inside of it. What is no
// text of the mail is one: a picture inside the text, a signature of a program and a
// mail that was sent on are none.
func Members(data []byte) []extract.Member {
	var r reader
	var out []extract.Member
	var collect func(e *entity)
	collect = func(e *entity) {
		var c content
		c.sort(e, false)
		for _, f := range c.files {
			if len(out) < maxMembers {
				out = append(out, extract.Member{Name: fileName(f, len(out)+1), Type: f.kind, Data: f.data()})
			}
		}
		for _, m := range c.mails {
			collect(m.parts[0])
		}
	}
	collect(r.parse(data))
	return out
}

// endings are those of files that have no name.
var endings = map[string]string{"text/plain": ".txt", "text/html": ".html", "text/calendar": ".ics", "application/pdf": ".pdf", "image/jpeg": ".jpg", "image/png": ".png", "image/gif": ".gif", "application/rtf": ".rtf"}

// fileName is what a file is called, or its number where it is called nothing.
func fileName(e *entity, n int) string {
	name := e.name
	if at := strings.LastIndexAny(name, `/\`); at >= 0 {
		name = name[at+1:]
	}
	if name == "" {
		name = "attachment-" + strconv.Itoa(n) + endings[e.kind]
	}
	return name
}

// Messages are the mails of a mailbox in the format of Unix: each behind a line that
// begins with “From ”, at the start of the file or behind an empty line. A line of a text
// that begins so has a mark before it, which is taken off.
func Messages(data []byte) []extract.Member {
	const most = 100_000
	var out []extract.Member
	from, empty := -1, true
	add := func(end int) {
		if from >= 0 && len(out) < most {
			if mail := bytes.TrimSpace(data[from:end]); len(mail) > 0 {
				out = append(out, extract.Member{Name: strconv.Itoa(len(out)+1) + ".eml", Type: "message/rfc822", Data: unmarked(mail)})
			}
		}
	}
	for at := 0; at < len(data); {
		next := len(data)
		if end := bytes.IndexByte(data[at:], '\n'); end >= 0 {
			next = at + end + 1
		}
		line := bytes.TrimRight(data[at:next], "\r\n")
		if empty && divides(line, data[next:]) {
			add(at)
			from = next
		}
		empty = len(line) == 0
		at = next
	}
	if from < 0 { // one mail, without such a line
		from = 0
	}
	add(len(data))
	return out
}

// alone is the first mail of a file that holds several, as a piece of a mailbox does.
func alone(data []byte) []byte {
	for at := bytes.Index(data, []byte("\n\nFrom ")); at >= 0; {
		line, below, _ := bytes.Cut(data[at+2:], []byte("\n"))
		if divides(bytes.TrimRight(line, "\r"), below) {
			return data[:at+1]
		}
		next := bytes.Index(data[at+2:], []byte("\n\nFrom "))
		if next < 0 {
			break
		}
		at += 2 + next
	}
	return data
}

// divider matches the line above a mail: an address, a day, a time and a year.
var divider = lazyregexp.New(`^From .{0,300}\d:\d\d.{0,40}\b(?:19|20)\d\d\b`)

// divides reports whether a line of a mailbox is where a mail begins: a head stands
// below it.
func divides(line, below []byte) bool {
	if !bytes.HasPrefix(line, []byte("From ")) || !divider.Match(line) {
		return false
	}
	for range 2 {
		next, rest, _ := bytes.Cut(below, []byte("\n"))
		if _, _, ok := cutField(bytes.TrimRight(next, "\r")); ok {
			return true
		}
		if len(bytes.TrimSpace(next)) > 0 && !bytes.HasPrefix(next, []byte(">From ")) {
			return false
		}
		below = rest
	}
	return false
}

// unmarked takes one mark off the lines “>From ” of a mail.
func unmarked(mail []byte) []byte {
	if !bytes.Contains(mail, []byte("\n>")) {
		return mail
	}
	out := make([]byte, 0, len(mail))
	for line := range bytes.Lines(mail) {
		if len(line) > 0 && line[0] == '>' && bytes.HasPrefix(bytes.TrimLeft(line, ">"), []byte("From ")) {
			line = line[1:]
		}
		out = append(out, line...)
	}
	return out
}

// Package mail reads mail as programs save it: who wrote it, when and on what, its text
// without what programs put around it, the mails inside of it as what they are, and the
// files that came with it.
//
// A mail that does nothing but send another one on is that other one: who sent it on is
// not its author. What a mail quotes below a text of its own is a quotation.
package mail

import (
	"fmt"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/charset"
	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/furniture"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/talk"
)

// maker makes a source of a mail.
type maker struct {
	reader
	encodings []string
	locked    string // how the text is encrypted
	bulk      bool   // it went to many
}

// Read reads a mail. Addresses of people in it are masked, unless they are to be shown;
// held says that there are any.
func Read(data []byte, show bool) (x extract.Source, held bool) {
	m := &maker{}
	one := alone(data)
	e := m.parse(one)
	if !isMail(e) {
		return extract.Refuse("save it again from the program of mail as .eml, or its text as .txt", "no mail is found in this file"), false
	}
	h, pieces := m.letter(e, 0)
	if m.locked != "" && visible(pieces) == 0 {
		return extract.Refuse("open it in the program of mail that has its key, and save its text as .txt", "its text is encrypted %s", m.locked), false
	}
	if m.deep {
		x.Messages.Warnf("", 0, "save the mails inside of it as files of their own", "parts of this mail are nested more than %d deep, or are more than %d, and are not read", maxDepth, maxParts)
	}
	if len(one) < len(data) {
		x.Messages.Warnf("", 0, "name it .mbox to read all", "this file holds more than one mail; the first is read")
	}
	h.attribution(&x.Known)
	x.Blocks = assemble(pieces, &x.Known)
	m.private(x.Blocks)
	x.Letter, x.Encoding = true, "utf-8"
	if len(m.encodings) > 0 {
		x.Encoding = m.encodings[0]
	}
	if show {
		test := extract.Source{Blocks: x.Blocks}
		for i := range test.Blocks {
			held = held || holds(&test.Blocks[i].Block)
		}
		return x, held
	}
	return x, mask(&x) > 0
}

// private takes what tells one reader from another out of the addresses in a mail.
func (m *maker) private(blocks []extract.Block) {
	least := 80 // longer than hashes are
	if m.bulk {
		least = 16
	}
	find := tokens(least)
	for i := range blocks {
		coverBlock(&blocks[i].Block, find, hiddenLocal)
	}
}

// holds reports whether a block has an address of somebody.
func holds(b *body.Block) bool {
	for i := range b.Kids {
		if holds(&b.Kids[i]) {
			return true
		}
	}
	for _, s := range b.Spans {
		if len(covers(s.Target)) > 0 {
			return true
		}
	}
	return len(covers(b.Text)) > 0
}

// isMail reports whether a file has the head of a mail.
func isMail(e *entity) bool {
	for _, name := range []string{"From", "Subject", "Date", "Received", "Message-ID", "To", "MIME-Version", "Content-Type", "Return-Path", "Delivered-To", "Sender"} {
		if e.get(name) != "" {
			return true
		}
	}
	return false
}

// letter reads one mail: whose head states what is known of it, and its pieces.
func (m *maker) letter(e *entity, depth int) (heading, []piece) {
	var c content
	c.sort(e, false)
	if c.encrypted != "" && depth == 0 {
		m.locked = c.encrypted
	}
	h := heading{own: e, from: e.get("From"), sent: e.text("Date"), subject: e.text("Subject")}
	if h.from == "" {
		h.from = e.get("Sender")
	}
	bulk := e.bulk(words(h.from, e.charset()))
	m.bulk = m.bulk || bulk
	var text []piece
	for _, t := range c.texts {
		text = append(text, m.text(t, bulk)...)
	}
	own := m.head(e)
	if len(c.mails) == 1 && e.kind != "multipart/report" && said(text) <= few && depth < maxDepth {
		inner, rest := m.letter(c.mails[0].parts[0], depth+1)
		sentByOther(own, text)
		return inner, append(append(own, text...), append(rest, files(&c, e)...)...)
	}
	mailings(text, bulk)
	inside, text := m.forwarded(h, own, text)
	if inside != nil {
		h = *inside
	}
	for _, mail := range c.mails {
		if depth < maxDepth {
			_, inner := m.letter(mail.parts[0], depth+1)
			for i := range inner {
				p := &inner[i]
				if p.omitted == isHead && len(p.says) > 0 {
					p.omitted = ""
				}
				p.says = nil
				p.quote++
			}
			text = append(text, inner...)
		}
	}
	return h, append(append(own, text...), files(&c, e)...)
}

// sentByOther omits the head and the text of a mail that does nothing but send another on.
func sentByOther(own, text []piece) {
	for i := range own {
		own[i].says = nil
		if own[i].omitted == isHead {
			own[i].omitted = isOuterHead
		}
	}
	for i := range text {
		if text[i].omitted == "" {
			text[i].omitted = isOuterNote
		}
	}
}

// said counts the words that a mail says itself.
func said(pieces []piece) (n int) {
	for i := range pieces {
		if p := &pieces[i]; p.omitted == "" && !(p.Kind == body.Paragraph && furniture.Reason(p.Text) != "") && p.quote == 0 {
			n += wordsIn(&p.Block)
		}
	}
	return n
}

// forwarded finds the messages that stand in a text. Where the mail says nothing of its
// own, the first is what it is; below a text they are quoted.
func (m *maker) forwarded(outer heading, own, text []piece) (inside *heading, _ []piece) {
	const most = 10
	from := 0
	for range most {
		h, at, behind, ok := sentOn(text[from:])
		if !ok {
			break
		}
		at, behind = at+from, behind+from
		most := 0
		if talk.Forwarded(text[at].Text) || forwardMark.MatchString(outer.subject) {
			most = few
		}
		outer = h
		if said(text[from:at]) > most || quotes(text[from:at]) {
			quoted(text, at, behind)
			break
		}
		if inside == nil {
			sentByOther(own, nil)
		}
		sentByOther(nil, text[from:at])
		for i := 0; i < at; i++ {
			text[i].says = nil
		}
		for i := at; i < behind; i++ {
			if text[i].omitted = isHead; len(text[i].says) == 0 {
				text[i].omitted = isMarker
			}
		}
		raised(text[behind:])
		found := h
		inside, from = &found, behind
	}
	if inside == nil && forwardMark.MatchString(outer.subject) {
		if h, at, ok := writtenBy(text); ok {
			h.subject = outer.subject
			for i := range own { // the subject is that of the message, too
				if own[i].says = nil; own[i].omitted == isHead {
					own[i].omitted = isOuterHead
				}
			}
			text[at].omitted, text[at].says = isHead, []string{"authors", "published"}
			raised(text[at+1:])
			return &h, text
		}
	}
	return inside, text
}

// quotes reports whether pieces hold a quotation of some length.
func quotes(pieces []piece) bool {
	n := 0
	for i := range pieces {
		if pieces[i].quote > 0 && pieces[i].omitted == "" {
			n += wordsIn(&pieces[i].Block)
		}
	}
	return n > few
}

// head makes pieces of the head of a mail, for its record.
func (m *maker) head(e *entity) (out []piece) {
	for _, f := range []struct{ name, says string }{{"From", "authors"}, {"Sender", ""}, {"To", ""}, {"Cc", ""}, {"Date", "published"}, {"Subject", "title"}, {"List-Id", ""}} {
		v := e.text(f.name)
		if v == "" {
			continue
		}
		if len(v) > 500 {
			v = strings.ToValidUTF8(v[:500], "") + "…"
		}
		p := piece{Block: body.Block{Kind: body.Paragraph, Text: f.name + ": " + v}, omitted: isHead, label: label(e.label, "head")}
		if f.says != "" {
			p.says = []string{f.says}
			if f.says == "authors" {
				p.says = append(p.says, "publisher")
			}
		}
		out = append(out, p)
		if f.name == "Subject" && meta.MayMark(v) { // a mark of handling counts where it stands alone
			if at := strings.Index(strings.ToUpper(v), "TLP"); at >= 0 {
				mark, _, _ := strings.Cut(strings.TrimLeft(v[at:], " "), "]")
				mark, _, _ = strings.Cut(mark, ")")
				if f := strings.Fields(mark); len(f) > 1 && len(f[0]) <= 4 {
					mark = f[0] + f[1]
				} else if len(f) > 0 {
					mark = f[0]
				}
				out = append(out, piece{Block: body.Block{Kind: body.Paragraph, Text: strings.TrimRight(mark, ".,;:-–—|")}, omitted: isHead, label: p.label})
			}
		}
	}
	return out
}

func label(number, or string) string {
	if number == "" {
		return or
	}
	return number
}

// text makes pieces of a part that is text.
func (m *maker) text(e *entity, bulk bool) []piece {
	pieces := m.pieces(e)
	if e.other != nil {
		rich := m.pieces(e.other)
		if says := visible(pieces); says*10 < visible(rich)*7 || (bulk || crowded(pieces)) && visible(rich)*10 >= says*7 {
			pieces = rich
			e = e.other
		}
	}
	for i := range pieces {
		pieces[i].label = label(e.label, "text")
	}
	return pieces
}

// crowded reports whether the addresses of links are as long as the text around them, as
// in mailings that were made as pages.
func crowded(pieces []piece) bool {
	all, links := 0, 0
	for i := range pieces {
		if p := &pieces[i]; p.omitted == "" {
			all += len(p.Text)
			links += p.linked
		}
	}
	return links*3 > all
}

// pieces cuts a part into pieces.
func (m *maker) pieces(e *entity) []piece {
	data := e.data()
	if e.get("Content-Transfer-Encoding") == "" {
		if out := base64Text(data); out != nil {
			data = out
		}
	}
	if isUTF7(e.params["charset"]) {
		data = utf7(data)
	}
	text, encoding, problem := charset.DecodeAs(data, e.params["charset"])
	if problem != nil && problem.Refused && len(data) != len(e.body) { // it was in no such encoding
		text, encoding, problem = charset.DecodeAs(e.body, e.params["charset"])
	}
	if problem != nil && (problem.Refused || strings.Count(text, "\uFFFD")*50 > len(text)) {
		text, encoding, _ = charset.DecodeAs(data, "windows-1252")
	}
	m.encodings = append(m.encodings, encoding)
	switch {
	case isHTML(e), !strings.Contains(e.kind, "/") && looksHTML(text), e.kind == "text/plain" && looksHTML(text):
		return page(text)
	case strings.Contains(text, "-----BEGIN PGP MESSAGE-----"):
		before, rest, _ := strings.Cut(text, "-----BEGIN PGP MESSAGE-----")
		_, after, _ := strings.Cut(rest, "-----END PGP MESSAGE-----")
		m.locked, text = "with PGP", before+after
	case e.kind == "text/enriched" || e.kind == "text/richtext":
		text = unenriched(text)
	}
	if _, rest, ok := strings.Cut(text, "-----BEGIN PGP SIGNED MESSAGE-----"); ok {
		if _, rest, ok = strings.Cut(rest, "\n\n"); ok {
			text, _, _ = strings.Cut(rest, "-----BEGIN PGP SIGNATURE-----")
		}
	}
	return plain(withoutCode(text), strings.EqualFold(e.params["format"], "flowed"), strings.EqualFold(e.params["delsp"], "yes"))
}

// looksHTML reports whether a text that is said to be plain is a page.
func looksHTML(s string) bool {
	s = strings.ToLower(strings.TrimSpace(s[:min(len(s), 400)]))
	return strings.HasPrefix(s, "<!doctype html") || strings.HasPrefix(s, "<html")
}

// unenriched takes the commands out of text/enriched.
func unenriched(s string) string {
	var out strings.Builder
	for s != "" {
		at := strings.IndexByte(s, '<')
		if at < 0 {
			break
		}
		out.WriteString(s[:at])
		s = s[at+1:]
		if strings.HasPrefix(s, "<") {
			out.WriteByte('<')
			s = s[1:]
			continue
		}
		command, rest, ok := strings.Cut(s, ">")
		if !ok || len(command) > 60 {
			out.WriteByte('<')
			continue
		}
		s = rest
		if strings.EqualFold(command, "param") {
			_, s, _ = strings.Cut(s, "</param>")
		}
	}
	out.WriteString(s)
	return out.String()
}

// files names the attachments of a mail, for its record.
func files(c *content, e *entity) (out []piece) {
	var names []string
	for i, f := range c.files {
		names = append(names, fmt.Sprintf("%s (%s)", charset.OneLine(fileName(f, i+1)), f.kind))
	}
	if len(names) == 0 {
		return nil
	}
	return []piece{{Block: body.Block{Kind: body.Paragraph, Text: "Attachments: " + strings.Join(names, ", ")}, omitted: isFiles, label: label(e.label, "head")}}
}

// assemble makes the blocks of a source of pieces: items of one list become a list, and
// what is quoted together is a quotation. The places of the fields are those of the first
// blocks that print them.
func assemble(pieces []piece, known *archive.Attribution) (out []extract.Block) {
	place := func(p *piece) {
		for _, field := range p.says {
			if v, ok := known.From[field]; ok && v.Line == 0 && !strings.HasPrefix(v.Evidence, "Received") && !strings.HasPrefix(v.Evidence, "List-Id") {
				v.Line = len(out) + 1
				known.From[field] = v
			}
		}
		p.says = nil
	}
	for i := 0; i < len(pieces); {
		p := &pieces[i]
		end := i + 1
		b := extract.Block{Block: p.Block, Omitted: p.omitted, Part: archive.PiecePart, Label: p.label}
		place(p)
		if p.omitted == "" && (p.quote > 0 || p.list > 0) {
			for end < len(pieces) && pieces[end].omitted == "" && pieces[end].label == p.label && (p.quote > 0 && pieces[end].quote > 0 || p.quote == 0 && pieces[end].quote == 0 && pieces[end].list == p.list) {
				place(&pieces[end])
				end++
			}
			b.Block = gather(pieces[i:end], 0)[0]
		}
		out = append(out, b)
		i = end
	}
	return out
}

// gather makes blocks of pieces, with what is quoted deeper and lists in them.
func gather(pieces []piece, depth int) (out []body.Block) {
	const deepest = 8
	for i := 0; i < len(pieces); {
		p := &pieces[i]
		end := i + 1
		switch {
		case p.quote > depth && depth < deepest:
			for end < len(pieces) && pieces[end].quote > depth {
				end++
			}
			out = append(out, body.Block{Kind: body.Quote, Kids: gather(pieces[i:end], depth+1)})
		case p.list > 0 && p.Kind == body.Paragraph:
			b := body.Block{Kind: body.List, Level: p.number}
			for end = i; end < len(pieces) && pieces[end].list == p.list && pieces[end].quote == p.quote && pieces[end].Kind == body.Paragraph; end++ {
				b.Kids = append(b.Kids, body.Block{Kind: body.Item, Kids: []body.Block{pieces[end].Block}})
			}
			out = append(out, b)
		default:
			out = append(out, p.Block)
		}
		i = end
	}
	return out
}

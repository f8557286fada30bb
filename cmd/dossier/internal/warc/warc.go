// Package warc takes the pages out of web archives: WARC (ISO 28500), plain or
// compressed, and WACZ, a zip with WARC in it.
//
// A page is a response of a server with HTML, a PDF or plain text in it. Of several
// captures of one address the last is taken: a briefing is one page, and the file keeps
// the others. What is no page is counted and said.
package warc

import (
	"bufio"
	"bytes"
	"cmp"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/extract"
)

// Bounds: on what is unpacked, looked at or not; on what all pages have; on one.
const (
	mostUnpacked = 1 << 30
	mostKept     = 256 << 20
	mostPage     = 16 << 20
	mostHead     = 64 << 10
)

// Members takes the pages out of a WARC.
func Members(data []byte) ([]extract.Member, diag.List) {
	c := newCrawl()
	c.file(data)
	return c.members(nil)
}

// capture is one response that is a page.
type capture struct {
	address, date string
	kind, charset string
	body          []byte
}

// crawl is what was found in an archive.
type crawl struct {
	pages   map[string]*capture // the last of each address
	order   []string
	earlier int            // captures that another took the place of
	skipped map[string]int // what else there is, in words
	room    int64          // how much more may be unpacked
	kept    int
	msgs    diag.List
}

func newCrawl() *crawl {
	return &crawl{pages: map[string]*capture{}, skipped: map[string]int{}, room: mostUnpacked}
}

// file reads one WARC to its end, or as far as it can be read.
func (c *crawl) file(data []byte) {
	var from io.Reader = bytes.NewReader(data)
	if bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
		z, err := gzip.NewReader(from)
		if err != nil {
			c.msgs.Errorf("", 0, "fetch it again", "its compression is broken")
			return
		}
		from = z
	}
	limited := &io.LimitedReader{R: from, N: c.room}
	r := bufio.NewReaderSize(limited, 64<<10)
	records, damaged := 0, 0
	first, err := start(r)
	for err == nil {
		if !strings.HasPrefix(first, "WARC/") && records > 0 { // a length was wrong: the next begins further on
			damaged++
			for err == nil && !strings.HasPrefix(first, "WARC/") {
				first, err = start(r)
			}
			continue
		}
		if err = c.record(first, r); err == nil || errors.Is(err, errNoRecord) && records > 0 {
			records++
			first, err = start(r)
		}
	}
	c.room = limited.N
	switch {
	case limited.N <= 0:
		c.msgs.Warnf("", 0, "split it into several files", "it is larger than %d MiB when it is unpacked: what is behind that is not read", mostUnpacked>>20)
	case records == 0:
		c.msgs.Errorf("", 0, "fetch it again; a web archive begins with WARC/1.0 or WARC/1.1", "this is no web archive")
	case !errors.Is(err, io.EOF):
		c.msgs.Errorf("", 0, "fetch it again; what could be read before that place is there", "the file breaks off, or is damaged, behind record %d", records)
	}
	if damaged > 0 {
		c.msgs.Warnf("", 0, "a program wrote wrong lengths into it; fetch it again to have all", "what stands behind a record is none, at %s: it is left out", diag.Counted(damaged, "place"))
	}
}

// start returns the next line that is not empty. One that is longer than any head is what
// it begins with.
func start(r *bufio.Reader) (s string, err error) {
	for s == "" && err == nil {
		if s, err = line(r); errors.Is(err, errNoRecord) {
			s, err = "a long line", nil
		}
	}
	return s, err
}

var errNoRecord = errors.New("no record begins there")

// record reads the record that a line begins.
func (c *crawl) record(first string, r *bufio.Reader) error {
	if !strings.HasPrefix(first, "WARC/") {
		return errNoRecord
	}
	head, err := header(r)
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		return err
	}
	size, err := strconv.ParseInt(head.Get("Content-Length"), 10, 64)
	if err != nil || size < 0 {
		return errNoRecord
	}
	kind := strings.ToLower(head.Get("WARC-Type"))
	address := target(head.Get("WARC-Target-URI"))
	wanted := kind == "response" || kind == "resource"
	switch {
	case kind == "revisit":
		c.skipped["repeats of a page"]++
	case wanted && address == "":
		wanted = false
	case wanted && size > mostPage+mostHead:
		c.skipped["larger than "+strconv.Itoa(mostPage>>20)+" MiB"]++
		wanted = false
	}
	block := io.LimitReader(r, size)
	if wanted {
		data, err := io.ReadAll(block)
		if err != nil || int64(len(data)) < size {
			return io.ErrUnexpectedEOF
		}
		c.take(kind, address, head, data)
		return nil
	}
	if n, err := io.Copy(io.Discard, block); err != nil || n < size {
		return io.ErrUnexpectedEOF
	}
	return nil
}

// line reads a line of a head; one that is longer than any head is no line.
func line(r *bufio.Reader) (string, error) {
	s, err := r.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) {
		return "", errNoRecord
	}
	if err != nil && (len(s) == 0 || !errors.Is(err, io.EOF)) {
		return "", err
	}
	return strings.TrimRight(string(s), "\r\n"), nil
}

// header reads a head up to the empty line below it.
func header(r *bufio.Reader) (textproto.MIMEHeader, error) {
	h := textproto.MIMEHeader{}
	last := ""
	for n := 0; n < mostHead; {
		s, err := line(r)
		if err != nil {
			return nil, err
		}
		if s == "" {
			return h, nil
		}
		n += len(s) + 1
		if (s[0] == ' ' || s[0] == '\t') && last != "" { // goes on
			list := h[last]
			list[len(list)-1] += " " + strings.TrimSpace(s)
			continue
		}
		key, value, found := strings.Cut(s, ":")
		if !found {
			continue
		}
		last = textproto.CanonicalMIMEHeaderKey(strings.TrimSpace(key))
		h[last] = append(h[last], strings.TrimSpace(value))
	}
	return nil, errNoRecord
}

// target is the address of a page, without its fragment; "" for what was not fetched from
// the web.
func target(s string) string {
	s = strings.ReplaceAll(strings.Trim(strings.TrimSpace(s), "<>"), " ", "%20")
	s, _, _ = strings.Cut(s, "#")
	if u, err := url.Parse(s); err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return s
}

// take takes up a page, or counts what is none.
func (c *crawl) take(kind, address string, head textproto.MIMEHeader, data []byte) {
	stated := head.Get("Content-Type")
	if kind == "response" {
		var ok bool
		if stated, data, ok = c.response(data); !ok {
			return
		}
	}
	p := &capture{address: address, date: head.Get("WARC-Date"), body: data}
	p.kind, p.charset = typeOf(stated)
	switch {
	case p.kind == "text/html" && page(data), p.kind == "application/pdf" && bytes.HasPrefix(data, []byte("%PDF")),
		p.kind == "text/plain" && text(data) && path.Base(address) != "robots.txt":
	default:
		c.skipped["no pages: pictures, scripts and the like"]++
		return
	}
	last := c.pages[address]
	if last != nil {
		c.earlier++
		if cmp.Compare(last.date, p.date) > 0 {
			return
		}
		c.kept -= len(last.body)
	}
	if c.kept+len(data) > mostKept {
		c.skipped["pages behind the first "+strconv.Itoa(mostKept>>20)+" MiB"]++
		return
	}
	c.kept += len(data)
	if last == nil {
		c.order = append(c.order, address)
	}
	c.pages[address] = p
}

// typeOf divides a Content-Type.
func typeOf(s string) (kind, charset string) {
	kind, params, _ := strings.Cut(s, ";")
	if kind = strings.ToLower(strings.TrimSpace(kind)); kind == "application/xhtml+xml" {
		kind = "text/html"
	}
	for _, p := range strings.Split(params, ";") {
		if k, v, _ := strings.Cut(p, "="); strings.EqualFold(strings.TrimSpace(k), "charset") {
			charset = strings.Trim(strings.TrimSpace(v), `"'`)
		}
	}
	return kind, charset
}

// page reports whether HTML is a whole page: scripts fetch pieces of pages, too.
func page(data []byte) bool {
	if len(data) > 4096 {
		data = data[:4096]
	}
	low := bytes.ToLower(bytes.ReplaceAll(data, []byte{0}, nil)) // also in UTF-16
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if bytes.Contains(low, []byte(tag)) {
			return true
		}
	}
	return false
}

// text reports whether what is said to be plain text may be one: servers say so of much
// that is none.
func text(data []byte) bool {
	start := bytes.TrimSpace(data[:min(len(data), 4096)])
	return len(start) > 0 && bytes.IndexByte(start, 0) < 0 && !bytes.ContainsAny(start[:1], "{[<(/") && bytes.Count(start, []byte(" ")) >= len(start)/20
}

// members are the pages in the order in which their addresses came first, or those of
// them that listed has.
func (c *crawl) members(listed map[string]bool) (out []extract.Member, msgs diag.List) {
	unlisted := 0
	for _, address := range c.order {
		if listed != nil && !listed[address] {
			unlisted++
			continue
		}
		p := c.pages[address]
		m := extract.Member{Name: name(p), Type: p.kind, Data: p.body}
		m.Address, m.Charset = p.address, p.charset
		if day, _, _ := strings.Cut(p.date, "T"); len(day) == len("2006-01-02") {
			m.Day = day
		}
		out = append(out, m)
	}
	var left []string
	for _, what := range slices.Sorted(func(yield func(string) bool) {
		for k := range c.skipped {
			if !yield(k) {
				return
			}
		}
	}) {
		left = append(left, fmt.Sprintf("%d %s", c.skipped[what], what))
	}
	if unlisted > 0 {
		left = append(left, fmt.Sprintf("%d that its list of pages does not name", unlisted))
	}
	if c.earlier > 0 {
		left = append(left, diag.Counted(c.earlier, "other capture", "other captures")+" of the same addresses: the last of each is read")
	}
	msgs = c.msgs
	if len(left) > 0 {
		msgs.Notef("", 0, "what is left out is in the file", "%s; left out are %s", diag.Counted(len(out), "page"), strings.Join(left, ", "))
	} else if len(out) == 0 && msgs.Count(diag.Error) == 0 {
		msgs.Warnf("", 0, "a capture of a page is a record of the type response with HTML in it", "there is no page in it")
	}
	return out, msgs
}

// name is made of the address of a page, so that a later capture of it is the same source.
func name(p *capture) string {
	ext := map[string]string{"text/html": ".html", "application/pdf": ".pdf", "text/plain": ".txt"}[p.kind]
	u, err := url.Parse(p.address)
	last := ""
	if err == nil {
		last = path.Base(u.Path)
		last = archive.ID(strings.TrimSuffix(last, path.Ext(last)))
		if last == "" {
			last = archive.ID(strings.ReplaceAll(strings.TrimPrefix(u.Hostname(), "www."), ".", " "))
		}
	}
	sum := sha256.Sum256([]byte(p.address))
	return strings.TrimLeft(last+"-"+hex.EncodeToString(sum[:4]), "-") + ext
}

// Package fetch gets a document from an address of the web: politely, within bounds, and
// byte for byte. It says what the bytes are and refuses what is no document; what they
// say is for others to read.
package fetch

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/network"
)

// Fetcher asks servers one after the other. It remembers what they ask of programs, for
// as long as it is used.
type Fetcher struct {
	Agent    string        // the User-Agent
	Most     int64         // bytes of a document
	Pause    time.Duration // between two requests to one host; 0: a second
	Timeout  time.Duration // of one request, its body included; 0: a minute
	TimeGate string        // a service that knows archived copies; "": the Internet Archive's
	Door     network.Door

	client *http.Client
	hosts  map[string]*host
}

// host is what is known of one host.
type host struct {
	asked  time.Time // when it was asked last
	pages  int
	robots *robots // nil until they were asked for
}

// Had is what a server said of the copy that is there, so that it need not send the same
// again.
type Had struct{ Entity, Modified string }

// Page is what an address gave.
type Page struct {
	Asked, Final string // the address that was asked, and the one that answered
	At           time.Time
	Status       int
	Type         string // as the server said: Content-Type,
	Modified     string // Last-Modified,
	Entity       string // ETag
	Data         []byte
	SHA256       string // of Data, in hexadecimal
	Ext          string // of the files of this kind, ".html"
	Said         string // where Type says something else than the bytes are; else ""
	Unchanged    bool   // the server says that it is what was had; there is no Data
}

// Bounds.
const (
	mostWait    = 10 * time.Second // that a busy server is waited for
	mostDelay   = 30 * time.Second // between two pages, if its robots.txt asks for it
	mostAddress = 2000             // bytes of an address
	mostHeader  = 300              // of what is kept of a header
)

// browserHint is what to do where a program gets nothing.
const browserHint = "open it in a browser, save the page (.html), and add the file with --source-url"

// Address checks an address that is to be fetched, and returns it without what only a
// browser needs.
func Address(s string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(s))
	switch {
	case err != nil:
		return nil, diag.Hintf("copy it from the browser, with https:// before it", "%q is no address of the web", clip(s))
	case u.Scheme != "http" && u.Scheme != "https":
		return nil, diag.Hintf("use an address that begins with https:// or http://", "an address of the kind %q is not fetched", clip(u.Scheme+":"))
	case u.User != nil:
		return nil, diag.Hintf("take the user and password out of it; what needs them, save in a browser and add the file", "an address with a user or a password is not fetched")
	case u.Hostname() == "", len(s) > mostAddress:
		return nil, diag.Hintf("copy it from the browser, with https:// before it", "%q is no address of a page", clip(s))
	}
	u.Scheme, u.Host = strings.ToLower(u.Scheme), strings.ToLower(u.Host)
	u.Fragment, u.RawFragment = "", ""
	if u.Path == "" {
		u.Path = "/"
	}
	return u, nil
}

func clip(s string) string {
	if len(s) > 100 {
		return strings.ToValidUTF8(s[:100], "") + "…"
	}
	return s
}

func (f *Fetcher) prepare() {
	if f.hosts != nil {
		return
	}
	f.hosts = map[string]*host{}
	if f.Pause == 0 {
		f.Pause = time.Second
	}
	if f.Timeout == 0 {
		f.Timeout = time.Minute
	}
	if f.TimeGate == "" {
		f.TimeGate = "https://web.archive.org/web/"
	}
	f.client = f.Door.Client(f.Timeout)
	f.client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse } // each step is looked at
}

// Fetch gets the document of an address. had may be zero.
func (f *Fetcher) Fetch(ctx context.Context, address string, had Had) (*Page, error) {
	f.prepare()
	u, err := Address(address)
	if err != nil {
		return nil, err
	}
	asked := u.String()
	for range network.MostRedirects + 1 {
		resp, err := f.ask(ctx, u, had)
		if err != nil {
			return nil, err
		}
		to := resp.Header.Get("Location")
		if resp.StatusCode < 300 || resp.StatusCode == http.StatusNotModified || resp.StatusCode >= 400 || to == "" {
			defer resp.Body.Close()
			p := &Page{Asked: asked, Final: u.String()}
			return p, f.take(p, resp, u, had)
		}
		_ = resp.Body.Close()
		next, err := u.Parse(to)
		if err == nil {
			next, err = Address(next.String())
		}
		if err != nil {
			return nil, diag.Hintf(browserHint, "it leads to an address that is not fetched: %w", err)
		}
		if next.Host != u.Host {
			had = Had{} // which the other host did not say
		}
		u = next
	}
	return nil, diag.Hintf(browserHint, "it leads from one address to the next without end, as pages do that want cookies")
}

// ask makes one request for a page, as its host wants it. A busy one is waited for once.
func (f *Fetcher) ask(ctx context.Context, u *url.URL, had Had) (*http.Response, error) {
	h := f.host(u)
	if err := f.permitted(ctx, h, u); err != nil {
		return nil, err
	}
	for again := false; ; again = true {
		if err := f.pause(ctx, h, h.delay(f.Pause)); err != nil {
			return nil, err
		}
		resp, err := f.get(ctx, u.String(), had)
		if h.asked, h.pages = time.Now(), h.pages+1; err != nil {
			if ctx.Err() != nil {
				return nil, ctx.Err()
			}
			words, passing := network.Reason(err)
			hint := "check the address"
			if passing {
				hint = "check the address, and try again later"
			}
			return nil, diag.Hintf(hint, "no answer: %s", words)
		}
		if resp.StatusCode != http.StatusTooManyRequests && resp.StatusCode != http.StatusServiceUnavailable {
			return resp, nil
		}
		wait := network.RetryAfter(resp.Header.Get("Retry-After"), time.Now())
		_ = resp.Body.Close()
		if again || wait > mostWait {
			hint := "try again later"
			if wait > 0 {
				hint = "try again in " + wait.Round(time.Second).String()
			}
			return nil, diag.Hintf(hint, "the server is busy (HTTP status %d)", resp.StatusCode)
		}
		if err := sleep(ctx, wait); err != nil {
			return nil, err
		}
	}
}

func (f *Fetcher) get(ctx context.Context, address string, had Had) (*http.Response, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	r.Header.Set("User-Agent", f.Agent)
	r.Header.Set("Accept", "text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.5")
	r.Header.Set("Accept-Encoding", "gzip, deflate, br")
	if had.Entity != "" {
		r.Header.Set("If-None-Match", had.Entity)
	}
	if had.Modified != "" {
		r.Header.Set("If-Modified-Since", had.Modified)
	}
	return f.client.Do(r)
}

func (f *Fetcher) host(u *url.URL) *host {
	key := u.Scheme + "://" + u.Host
	if f.hosts[key] == nil {
		f.hosts[key] = &host{}
	}
	return f.hosts[key]
}

// pause waits until a host may be asked again.
func (f *Fetcher) pause(ctx context.Context, h *host, between time.Duration) error {
	if h.asked.IsZero() {
		return ctx.Err()
	}
	return sleep(ctx, time.Until(h.asked.Add(between)))
}

func sleep(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// take takes what a server sent, if that may be a document.
func (f *Fetcher) take(p *Page, resp *http.Response, u *url.URL, had Had) error {
	p.At, p.Status = time.Now().UTC(), resp.StatusCode
	p.Type, p.Modified, p.Entity = kept(resp, "Content-Type"), kept(resp, "Last-Modified"), kept(resp, "ETag")
	if p.Unchanged = p.Status == http.StatusNotModified && had != (Had{}); p.Unchanged {
		return nil
	}
	if why, hint := unfit(resp); why != "" {
		return diag.Hintf(hint, "%s", why)
	}
	var err error
	if p.Data, err = f.read(resp); err != nil {
		return err
	}
	sum := sha256.Sum256(p.Data)
	p.SHA256 = hex.EncodeToString(sum[:])
	ext, why := kindOf(p.Type, u.Path, p.Data)
	if why != "" {
		return diag.Hintf("find the page or the document that it belongs to", "no document: %s", why)
	}
	p.Ext = ext
	if said := declared[mediaType(p.Type)]; said != "" && said != ext && !(said == ".txt" && ext == ".md") {
		p.Said = mediaType(p.Type)
	}
	return nil
}

// kept is what is kept of a header: one line of printable characters.
func kept(resp *http.Response, name string) string {
	s := resp.Header.Get(name)
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return ""
		}
	}
	if len(s) > mostHeader {
		return ""
	}
	return s
}

// unfit says why an answer has no document; "" where it may have one.
func unfit(resp *http.Response) (why, hint string) {
	status := "HTTP status " + strconv.Itoa(resp.StatusCode)
	switch s := resp.StatusCode; {
	case s == http.StatusOK || s == http.StatusNonAuthoritativeInfo:
		return "", ""
	case s == http.StatusNotFound || s == http.StatusGone:
		return "there is no such page (" + status + ")", "check the address, or look for an archived copy: https://web.archive.org/"
	case s == http.StatusUnauthorized || s == http.StatusForbidden || s == http.StatusPaymentRequired:
		return "the server refuses it to programs, or asks who you are (" + status + ")", browserHint
	case s == http.StatusUnavailableForLegalReasons:
		return "the server may not show it here (" + status + ")", "look for an archived copy: https://web.archive.org/"
	case s >= 500:
		return "the server failed (" + status + ")", "try again later"
	}
	return "the server sent no page (" + status + ")", browserHint
}

// read reads a body, decoded as it was sent encoded, within bounds.
func (f *Fetcher) read(resp *http.Response) ([]byte, error) {
	tooLarge := diag.Hintf("save what you need of it, or add another form of it", "it is larger than %d MiB", f.Most>>20)
	wire := &counted{of: resp.Body, most: f.Most}
	from, err := decoded(wire, resp.Header.Values("Content-Encoding"))
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(from, f.Most+1))
	switch {
	case wire.over || int64(len(data)) > f.Most:
		return nil, tooLarge
	case errors.Is(err, context.Canceled):
		return nil, err
	case err != nil:
		words, _ := network.Reason(err)
		return nil, diag.Hintf("try again; if it happens again, save the page in a browser and add the file", "it broke off: %s", words)
	case len(data) == 0:
		return nil, diag.Hintf(browserHint, "the server sent nothing")
	}
	return data, nil
}

// counted is a body that ends with an error when it is too long.
type counted struct {
	of   io.Reader
	most int64
	over bool
}

func (c *counted) Read(p []byte) (int, error) {
	if c.most < 0 {
		c.over = true
		return 0, fmt.Errorf("too long")
	}
	n, err := c.of.Read(p)
	c.most -= int64(n)
	return n, err
}

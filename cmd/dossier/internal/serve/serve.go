// Package serve is the HTTP handler of the preview. It shows an unpublished site to
// the person who works on it and to nobody else, so it checks who asks before it
// answers.
//
// It serves the site byte for byte, and adds one script to each page, which listens
// for changes, reloads the page when its own bytes changed, swaps stylesheets, and
// shows messages. Files are looked up by their known paths; no path is ever joined.
package serve

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"
)

// Own is the path of the preview's own pages, beside the site.
const Own = "/_dossier/"

// Site is what is shown. Its methods are called from several goroutines.
type Site interface {
	// File returns a file by its path in the site. The error is fs.ErrNotExist
	// when there is none, a *PageError when it cannot be made; there may be an
	// older version of it then.
	File(path string) ([]byte, error)
	// Large returns how to open a file that is too large to be held, which File does
	// not return; nil for any other.
	Large(path string) func() (io.ReadSeekCloser, error)
	// Has reports whether there is such a file.
	Has(path string) bool
	// Styles lists the stylesheets.
	Styles() []string
	// Own returns one of the preview's own pages, by the part of its path after
	// the constant Own. behind says that something was done which the site does not
	// show yet.
	Own(name string, query url.Values, behind bool) ([]byte, error)
	// Moved returns the new path of a page that was at a path, or "".
	Moved(path string) string
}

// Notice is a message to the person who works on the site. All of it is text.
type Notice struct {
	Severity string `json:"severity"` // "error", "warning"
	Place    string `json:"place"`    // file and line
	Text     string `json:"text"`
	Line     string `json:"line,omitempty"` // the text of that line
	Hint     string `json:"hint,omitempty"`
}

// PageError says why a page cannot be made.
type PageError struct{ Notice Notice }

func (e *PageError) Error() string { return e.Notice.Place + ": " + e.Notice.Text }

// Options of a Server.
type Options struct {
	Base  string   // path of the site: "/" or "/sub/"
	Hosts []string // host names that requests may use, beside those of the loopback
	// Token is what a form must repeat. Act carries out a form of the preview's own
	// pages and returns where to redirect, or "" when it accepts none, and whether it wrote
	// what a build has to take up. Without them forms are disabled.
	Token string
	Act   func(page string, form url.Values) (to string, wrote bool)
	Files map[string][]byte // script and stylesheet of the preview's own pages, by name
	// Take reads what a form of the page Takes brings, with files. It changes nothing that
	// is shown, so that nobody waits for a build.
	Take  func(ctx context.Context, u *Upload) (to string)
	Takes string
	// Opened is one of the preview's own pages that pages of other sites may open and send
	// messages to.
	Opened string
}

// Server is the handler of a preview.
type Server struct {
	base  string
	hosts []string
	token string
	act   func(page string, form url.Values) (to string, wrote bool)
	take  func(ctx context.Context, u *Upload) (to string)
	files map[string][]byte

	takes, opened string // own pages, by their paths

	mu      sync.Mutex
	state   *state
	fresh   chan struct{} // closed while the state is up to date
	changes int           // so far; that there is an archive is the first
	built   int           // how many of them the state has
	acting  int           // forms that are being carried out
	streams int
}

// state is a site with its messages, and a cache of its pages. Only the cache
// changes.
type state struct {
	site    Site
	notices []Notice
	next    chan struct{} // closed when another state replaces this one
	styles  func() string
	pages   sync.Map // path → resource
}

// maxStreams bounds how many pages listen at once.
const maxStreams = 200

// buildTimeout is how long a request waits for a build before it gets the previous
// site.
const buildTimeout = 20 * time.Second

// New returns a Server that has nothing to show yet: requests wait until the first
// build ends.
func New(o Options) *Server {
	s := &Server{base: o.Base, token: o.Token, act: o.Act, take: o.Take, takes: Own + o.Takes, opened: Own + o.Opened, files: o.Files, hosts: []string{"localhost", "127.0.0.1", "::1"}, fresh: make(chan struct{}), changes: 1}
	for _, h := range o.Hosts {
		s.hosts = append(s.hosts, strings.ToLower(strings.Trim(h, "[]")))
	}
	if s.base == "" {
		s.base = "/"
	}
	s.state = newState(nil, nil)
	return s
}

func newState(site Site, notices []Notice) *state {
	st := &state{site: site, notices: notices, next: make(chan struct{})}
	st.styles = sync.OnceValue(func() string {
		if site == nil {
			return ""
		}
		h := sha256.New()
		for _, name := range site.Styles() {
			data, _ := site.File(name)
			_, _ = h.Write(data)
		}
		return hex.EncodeToString(h.Sum(nil)[:8])
	})
	return st
}

// Show replaces the site and notifies every open page. A nil site means that there
// is none yet.
func (s *Server) Show(site Site, notices []Notice) {
	s.mu.Lock()
	defer s.mu.Unlock()
	close(s.state.next)
	s.state = newState(site, notices)
}

// answer returns the state that a request is answered from. A page of the preview's own
// that comes with quick=1 has a script, which loads it again when the site is built: it
// need not wait, and says that it is behind.
func (s *Server) answer(r *http.Request) (st *state, behind bool) {
	if !strings.HasPrefix(r.URL.Path, Own) || r.URL.Query().Get("quick") == "" {
		return s.current(r.Context()), false
	}
	s.mu.Lock()
	select {
	case <-s.fresh:
	default:
		behind = s.state.site != nil
	}
	st = s.state
	s.mu.Unlock()
	if !behind {
		st = s.current(r.Context())
	}
	return st, behind
}

// ServeHTTP implements http.Handler.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cache-Control", "no-store")
	h.Set("Referrer-Policy", "same-origin") // a form says where it comes from
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	if h.Set("Cross-Origin-Opener-Policy", "same-origin"); s.opened != Own && r.URL.Path == s.opened {
		h.Set("Cross-Origin-Opener-Policy", "unsafe-none") // it shows nothing of the archive
	}
	h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
	if status, why := s.refuse(r); status != 0 {
		if status == http.StatusMethodNotAllowed {
			h.Set("Allow", "GET, HEAD")
		}
		plain(w, status, why)
		return
	}
	if r.Method == http.MethodPost {
		s.carryOut(w, r)
		return
	}
	if r.URL.Path == Own+"events" {
		s.listen(w, r)
		return
	}
	st, behind := s.answer(r)
	p := s.find(st, r.URL, behind)
	if p.redirect != "" {
		h.Set("Location", p.redirect)
		plain(w, http.StatusFound, "see "+p.redirect)
		return
	}
	data := p.data
	if p.html {
		if p.path != "" && r.URL.Query().Has("still") {
			data = still(h, p)
		} else {
			data = inject(h, p, st)
		}
	} else {
		h.Set("Content-Security-Policy", "frame-ancestors 'none'")
	}
	h.Set("Content-Type", p.mediaType)
	if p.large != nil {
		handOut(w, r, p)
		return
	}
	w.WriteHeader(p.status)
	if r.Method != http.MethodHead {
		_, _ = w.Write(data)
	}
}

// handOut serves a large file from its place, or the parts of it that are asked for.
func handOut(w http.ResponseWriter, r *http.Request, p *resource) {
	f, err := p.large()
	if err != nil {
		plain(w, http.StatusInternalServerError, "this file cannot be read: "+err.Error())
		return
	}
	defer f.Close()
	http.ServeContent(w, r, "", time.Time{}, f)
}

func plain(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write([]byte(text + "\n"))
}

// resource is what a path leads to.
type resource struct {
	data      []byte
	large     func() (io.ReadSeekCloser, error) // instead of data
	html      bool
	mediaType string
	status    int
	redirect  string
	revision  string // of the bytes of a page
	notice    *Notice
	path      string // in the site; "" for a page of the preview's own
}

// styleName is the end of a stylesheet's name that carries a hash.
var styleName = regexp.MustCompile(`\.[0-9a-f]{10}\.css\b`)

// find looks up a path. The result is cached while the site is shown, so that a
// page open in several windows is made once.
func (s *Server) find(st *state, u *url.URL, behind bool) *resource {
	key := u.Path
	if p, ok := st.pages.Load(key); ok {
		return p.(*resource)
	}
	p := s.look(st, u, behind)
	if p.redirect != "" || !p.html { // large and rarely requested twice
		return p
	}
	sum := sha256.Sum256(styleName.ReplaceAll(p.data, []byte(".css"))) // a new stylesheet is swapped in without a reload
	p.revision = hex.EncodeToString(sum[:8])
	// Only pages that exist: a made-up path must cost no memory.
	if p.status == http.StatusOK && p.path != "" {
		st.pages.Store(key, p)
	}
	return p
}

func (s *Server) look(st *state, u *url.URL, behind bool) *resource {
	if st.site == nil {
		return bare(http.StatusServiceUnavailable, "No site yet", "The first build failed. This page reloads by itself once a build succeeds.")
	}
	if name, ok := strings.CutPrefix(u.Path, Own); ok {
		if data := s.files[name]; data != nil {
			return &resource{data: data, mediaType: mediaType(name), status: http.StatusOK}
		}
		data, err := st.site.Own(name, u.Query(), behind)
		if err != nil {
			return failed(err)
		}
		return &resource{data: data, html: true, mediaType: mediaTypes[".html"], status: http.StatusOK}
	}
	name, ok := strings.CutPrefix(u.Path, s.base)
	if !ok {
		if u.Path == "/" || u.Path+"/" == s.base {
			return &resource{redirect: s.base}
		}
		return s.missing(st)
	}
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	if !st.site.Has(name) {
		if st.site.Has(name + "/index.html") {
			return &resource{redirect: s.base + name + "/"}
		}
		return s.missing(st)
	}
	p, err := file(st.site, name)
	if err != nil {
		return failed(err)
	}
	p.path = name
	return p
}

func file(site Site, name string) (*resource, error) {
	if large := site.Large(name); large != nil {
		return &resource{large: large, mediaType: mediaType(name), status: http.StatusOK}, nil
	}
	data, err := site.File(name)
	var bad *PageError
	if err != nil && (!errors.As(err, &bad) || data == nil) {
		return nil, err
	}
	p := &resource{data: data, html: path.Ext(name) == ".html", mediaType: mediaType(name), status: http.StatusOK}
	if bad != nil {
		p.notice = &bad.Notice
	}
	return p, nil
}

func mediaType(name string) string {
	if t, ok := mediaTypes[path.Ext(name)]; ok {
		return t
	}
	return "application/octet-stream"
}

// missing is the site's own page for unknown paths.
func (s *Server) missing(st *state) *resource {
	p, err := file(st.site, "404.html")
	if err != nil {
		return bare(http.StatusNotFound, "Page not found", "")
	}
	p.status = http.StatusNotFound
	return p
}

// failed is shown instead of a page that cannot be made.
func failed(err error) *resource {
	if errors.Is(err, fs.ErrNotExist) {
		return bare(http.StatusNotFound, "Page not found", "")
	}
	p := bare(http.StatusInternalServerError, "This page cannot be made", "")
	p.notice = &Notice{Severity: "error", Text: err.Error()}
	var bad *PageError
	if errors.As(err, &bad) {
		p.notice = &bad.Notice
	}
	return p
}

// mediaTypes are those of the files of a site, by extension.
var mediaTypes = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8",
	".json": "application/json", ".jsonl": "application/jsonl", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8", ".csv": "text/csv; charset=utf-8",
	".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif", ".webp": "image/webp", ".avif": "image/avif",
	".ico": "image/x-icon", ".woff2": "font/woff2", ".woff": "font/woff", ".pdf": "application/pdf", ".mp4": "video/mp4", ".webm": "video/webm", ".mp3": "audio/mpeg", ".webmanifest": "application/manifest+json",
	".gz": "application/gzip", ".zip": "application/zip", // files to save: never an encoding, which browsers would undo
}

// refuse decides whether a request may be answered at all. The archive is not
// published: a page of another site, open in the same browser, must not read it,
// whatever host name it uses for this server (DNS rebinding).
func (s *Server) refuse(r *http.Request) (status int, why string) {
	host := r.URL.Hostname()
	if host == "" {
		host = (&url.URL{Host: r.Host}).Hostname()
	}
	if !s.knows(r, host) {
		return http.StatusForbidden, "the preview does not accept this host name; hint: open the address that it printed, or pass the name with --host"
	}
	if form := r.Method == http.MethodPost && s.act != nil && strings.HasPrefix(r.URL.Path, Own); !form && r.Method != http.MethodGet && r.Method != http.MethodHead {
		return http.StatusMethodNotAllowed, "the preview accepts only GET and HEAD here"
	}
	raw, _, _ := strings.Cut(r.RequestURI, "?")
	if !strings.HasPrefix(raw, "/") || strings.ContainsAny(r.URL.Path, "\\\x00") || strings.Contains(strings.ToLower(raw), "%2f") {
		return http.StatusBadRequest, "invalid path"
	}
	if o := r.Header.Get("Origin"); o != "" {
		if u, err := url.Parse(o); err != nil || u.Host != r.Host {
			return http.StatusForbidden, "requests from other sites are refused"
		}
	}
	// The browser tells where a request comes from. Following a link to the preview
	// is allowed; loading something from it into another site's page is not.
	if site := r.Header.Get("Sec-Fetch-Site"); (site == "cross-site" || site == "same-site") && r.Header.Get("Sec-Fetch-Mode") != "navigate" {
		return http.StatusForbidden, "requests from other sites are refused"
	}
	return 0, ""
}

// knows reports whether a request may use a host name: one on the list or, when the
// server listens on all addresses, the address it was reached at.
func (s *Server) knows(r *http.Request, host string) bool {
	host = strings.ToLower(host)
	if slices.Contains(s.hosts, host) {
		return true
	}
	if !slices.Contains(s.hosts, "0.0.0.0") && !slices.Contains(s.hosts, "::") {
		return false
	}
	local, ok := r.Context().Value(http.LocalAddrContextKey).(interface{ String() string })
	if !ok {
		return false
	}
	return (&url.URL{Host: local.String()}).Hostname() == host
}

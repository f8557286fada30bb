// Package serve shows a site that is being worked on, to the person who works
// on it and to nobody else.
//
// What is served is the site itself, byte for byte, and in each page one script
// more: it listens for changes, reloads the page when its own bytes changed,
// swaps stylesheets, and shows what is wrong. Files are looked up by their known
// paths and never by joining one.
package serve

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"io/fs"
	"mime"
	"net"
	"net/http"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"
)

// Own is where the preview's own pages stand, beside the site.
const Own = "/_dossier/"

// Site is what is shown. Its methods are called from several goroutines.
type Site interface {
	// File returns a file by its path in the site. The error is fs.ErrNotExist
	// when there is none, a *PageError when it cannot be made; there may be an
	// older version of it then.
	File(path string) ([]byte, error)
	// Has reports whether there is such a file.
	Has(path string) bool
	// Styles lists the stylesheets.
	Styles() []string
	// Own returns a page of the preview itself, by what follows Own in its
	// address.
	Own(name string, query url.Values) ([]byte, error)
	// Moved returns where what stood at a path stands now, or "".
	Moved(path string) string
}

// Notice is something to tell the person who works on the site. All of it is
// text.
type Notice struct {
	Severity string `json:"severity"` // "error", "warning"
	Place    string `json:"place"`    // file and line
	Text     string `json:"text"`
	Line     string `json:"line,omitempty"` // what stands in that line
	Hint     string `json:"hint,omitempty"`
}

// PageError says why a page cannot be made.
type PageError struct{ Notice Notice }

func (e *PageError) Error() string { return e.Notice.Place + ": " + e.Notice.Text }

// Options of a Server.
type Options struct {
	Base  string   // path the site stands at: "/" or "/sub/"
	Hosts []string // names a request may call the server by, beside the loopback's own
	// Token, which a form must repeat, and Act, which carries a form of the
	// preview's own pages out and says where to go on. Without them nothing can
	// be changed from here.
	Token string
	Act   func(page string, form url.Values) (to string)
}

// Server is the handler of a preview.
type Server struct {
	base  string
	hosts []string
	token string
	act   func(page string, form url.Values) (to string)

	mu      sync.Mutex
	state   *state
	settled chan struct{} // closed while nothing is being built
	stirs   int
	streams int
}

// state is a site and what is to be said of it, with what was found out about
// its pages. Only that grows.
type state struct {
	site    Site
	notices []Notice
	next    chan struct{} // closed when another state takes its place
	styles  func() string
	pages   sync.Map // address → seen
}

// maxStreams bounds how many pages listen at once.
const maxStreams = 200

// patience is how long a request waits for a build before it is shown what
// there is.
const patience = 20 * time.Second

// New returns a Server that has nothing to show yet: requests wait for the end
// of the first build.
func New(o Options) *Server {
	s := &Server{base: o.Base, token: o.Token, act: o.Act, hosts: []string{"localhost", "127.0.0.1", "::1"}, settled: make(chan struct{})}
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

// Stir makes requests wait: what they ask for is about to be built.
func (s *Server) Stir() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.stirs++
	select {
	case <-s.settled:
		s.settled = make(chan struct{})
	default:
	}
}

// Begin notes that a build begins, of everything that was stirred so far. The
// function it returns ends the wait, unless something was stirred since.
func (s *Server) Begin() (end func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	known := s.stirs
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		select {
		case <-s.settled:
		default:
			if s.stirs == known {
				close(s.settled)
			}
		}
	}
}

// Show puts a site in the place of the last one and tells every open page. A
// nil site means that there is none yet.
func (s *Server) Show(site Site, notices []Notice) {
	s.mu.Lock()
	defer s.mu.Unlock()
	close(s.state.next)
	s.state = newState(site, notices)
}

// current returns what is shown, when nothing is being built any more.
func (s *Server) current(ctx context.Context) *state {
	s.mu.Lock()
	settled := s.settled
	s.mu.Unlock()
	select {
	case <-settled:
	case <-ctx.Done():
	case <-time.After(patience):
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state
}

// ServeHTTP implements http.Handler.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cache-Control", "no-store")
	h.Set("Referrer-Policy", "same-origin") // a form says where it comes from
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
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
	st := s.current(r.Context())
	p := s.find(st, r.URL)
	if p.redirect != "" {
		h.Set("Location", p.redirect)
		plain(w, http.StatusFound, "it stands at "+p.redirect)
		return
	}
	data := p.data
	if p.html {
		data = inject(h, p, st)
	} else {
		h.Set("Content-Security-Policy", "frame-ancestors 'none'")
	}
	h.Set("Content-Type", p.mediaType)
	w.WriteHeader(p.status)
	if r.Method != http.MethodHead {
		_, _ = w.Write(data)
	}
}

func plain(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write([]byte(text + "\n"))
}

// seen is what an address leads to.
type seen struct {
	data      []byte
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

// find looks up what stands at an address. The answer is remembered while the
// site is shown, so that a page that many windows show is made once.
func (s *Server) find(st *state, u *url.URL) *seen {
	key := u.Path
	if p, ok := st.pages.Load(key); ok {
		return p.(*seen)
	}
	p := s.look(st, u)
	if p.redirect != "" || !p.html { // large and rarely asked for twice
		return p
	}
	sum := sha256.Sum256(styleName.ReplaceAll(p.data, []byte(".css"))) // a new style is put into the page that is open
	p.revision = hex.EncodeToString(sum[:8])
	// Only pages that are: an address that somebody makes up costs no memory.
	if p.status == http.StatusOK && p.path != "" {
		st.pages.Store(key, p)
	}
	return p
}

func (s *Server) look(st *state, u *url.URL) *seen {
	if st.site == nil {
		return bare(http.StatusServiceUnavailable, "There is no site yet", "The first build did not succeed. This page goes on by itself once it does.")
	}
	if name, ok := strings.CutPrefix(u.Path, Own); ok {
		data, err := st.site.Own(name, u.Query())
		if err != nil {
			return failed(err)
		}
		return &seen{data: data, html: true, mediaType: mediaTypes[".html"], status: http.StatusOK}
	}
	name, ok := strings.CutPrefix(u.Path, s.base)
	if !ok {
		if u.Path == "/" || u.Path+"/" == s.base {
			return &seen{redirect: s.base}
		}
		return s.missing(st)
	}
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	if !st.site.Has(name) {
		if st.site.Has(name + "/index.html") {
			return &seen{redirect: s.base + name + "/"}
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

func file(site Site, name string) (*seen, error) {
	data, err := site.File(name)
	var bad *PageError
	if err != nil && (!errors.As(err, &bad) || data == nil) {
		return nil, err
	}
	ext := path.Ext(name)
	p := &seen{data: data, html: ext == ".html", mediaType: mediaTypes[ext], status: http.StatusOK}
	if bad != nil {
		p.notice = &bad.Notice
	}
	if p.mediaType == "" {
		p.mediaType = "application/octet-stream"
	}
	return p, nil
}

// missing is what the site itself shows for an address it does not know.
func (s *Server) missing(st *state) *seen {
	p, err := file(st.site, "404.html")
	if err != nil {
		return bare(http.StatusNotFound, "There is no such page", "")
	}
	p.status = http.StatusNotFound
	return p
}

// failed is the page in the place of one that cannot be made.
func failed(err error) *seen {
	if errors.Is(err, fs.ErrNotExist) {
		return bare(http.StatusNotFound, "There is no such page", "")
	}
	p := bare(http.StatusInternalServerError, "This page cannot be made", "")
	p.notice = &Notice{Severity: "error", Text: err.Error()}
	var bad *PageError
	if errors.As(err, &bad) {
		p.notice = &bad.Notice
	}
	return p
}

// mediaTypes are those of the files a site is made of.
var mediaTypes = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8",
	".json": "application/json", ".jsonl": "application/jsonl", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8", ".csv": "text/csv; charset=utf-8",
	".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif", ".webp": "image/webp", ".avif": "image/avif",
	".ico": "image/x-icon", ".woff2": "font/woff2", ".woff": "font/woff", ".pdf": "application/pdf", ".webmanifest": "application/manifest+json",
}

// refuse decides whether a request may be answered at all. A preview is of an
// archive that is not published: a page of somebody else, open in the same
// browser, must not read it, whatever name it calls this server by.
func (s *Server) refuse(r *http.Request) (status int, why string) {
	host := r.URL.Hostname()
	if host == "" {
		host = (&url.URL{Host: r.Host}).Hostname()
	}
	if !s.knows(r, host) {
		return http.StatusForbidden, "this preview is not called by that name; hint: open the address it printed, or name another with --host"
	}
	if form := r.Method == http.MethodPost && s.act != nil && strings.HasPrefix(r.URL.Path, Own); !form && r.Method != http.MethodGet && r.Method != http.MethodHead {
		return http.StatusMethodNotAllowed, "a preview is for reading"
	}
	raw, _, _ := strings.Cut(r.RequestURI, "?")
	lower := strings.ToLower(raw)
	if !strings.HasPrefix(raw, "/") || strings.ContainsAny(raw, "\\\x00") || strings.ContainsAny(r.URL.Path, "\\\x00") ||
		strings.Contains(lower, "%2f") || strings.Contains(lower, "%5c") || strings.Contains(lower, "%00") {
		return http.StatusBadRequest, "that is no address of a page"
	}
	if o := r.Header.Get("Origin"); o != "" {
		if u, err := url.Parse(o); err != nil || u.Host != r.Host {
			return http.StatusForbidden, "a preview is not for other sites"
		}
	}
	// A browser says where a request comes from. To follow a link here is fine,
	// to take something from here into another page is not.
	if site := r.Header.Get("Sec-Fetch-Site"); (site == "cross-site" || site == "same-site") && r.Header.Get("Sec-Fetch-Mode") != "navigate" {
		return http.StatusForbidden, "a preview is not for other sites"
	}
	return 0, ""
}

// maxForm is how many bytes a form may have.
const maxForm = 64 << 10

// carryOut carries out a form: one that a page of ours sent, on this machine,
// with the token that only such a page holds.
func (s *Server) carryOut(w http.ResponseWriter, r *http.Request) {
	peer, _, err := net.SplitHostPort(r.RemoteAddr)
	if ip := net.ParseIP(peer); err != nil || ip == nil || !ip.IsLoopback() {
		plain(w, http.StatusForbidden, "names are decided on from this machine alone")
		return
	}
	if r.Header.Get("Origin") == "" || r.Header.Get("Sec-Fetch-Site") != "" && r.Header.Get("Sec-Fetch-Site") != "same-origin" {
		plain(w, http.StatusForbidden, "a form comes from a page of the preview; hint: open "+r.URL.Path)
		return
	}
	if mediaType, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || mediaType != "application/x-www-form-urlencoded" {
		plain(w, http.StatusUnsupportedMediaType, "that is no form of this page")
		return
	}
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	if err := r.ParseForm(); err != nil {
		plain(w, http.StatusBadRequest, "that is no form of this page")
		return
	}
	if s.token == "" || subtle.ConstantTimeCompare([]byte(r.PostForm.Get("token")), []byte(s.token)) != 1 {
		plain(w, http.StatusForbidden, "the page is from an earlier preview; hint: load it again")
		return
	}
	s.Stir() // what is decided is built before the next page is shown
	to := s.act(strings.TrimPrefix(r.URL.Path, Own), r.PostForm)
	if to == "" {
		s.Unstir()
		plain(w, http.StatusNotFound, "nothing is decided on there")
		return
	}
	w.Header().Set("Location", to)
	plain(w, http.StatusSeeOther, "go on at "+to)
}

// Unstir takes back that something is about to be built.
func (s *Server) Unstir() { s.Begin()() }

// knows reports whether a request may call the server by a name: one on the
// list, or, when it listens on all addresses, the address that was called.
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

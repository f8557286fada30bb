package serve

// What the preview adds to a page: its script, let through the page's own policy by
// its hash, and the event stream that the script listens to.

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"
)

//go:embed preview.js
var script string

// scriptHash is the hash by which a Content-Security-Policy allows the script.
var scriptHash = func() string {
	sum := sha256.Sum256([]byte(script))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}()

var policyMeta = regexp.MustCompile(`<meta http-equiv="Content-Security-Policy" content="([^"]*)">`)

// inject adds the script to a page and widens the page's own policy by no more than
// the script's hash and its event stream.
func inject(h http.Header, p *resource, st *state) []byte {
	data := p.data
	frames := "frame-ancestors 'none'"
	if p.path != "" { // the desk shows a page of the site beside its source
		frames = "frame-ancestors 'self'"
	}
	policy := frames
	if m := policyMeta.FindSubmatchIndex(data); m != nil {
		wide := widen(html.UnescapeString(string(data[m[2]:m[3]])))
		policy = wide + "; " + frames
		data = slices.Concat(data[:m[2]], []byte(attribute.Replace(wide)), data[m[3]:])
	}
	h.Set("Content-Security-Policy", policy)
	tag := fmt.Sprintf(`<script data-revision="%s" data-styles="%s">%s</script>`, p.revision, st.styles(), script)
	at := bytes.LastIndex(data, []byte("</body>"))
	if at < 0 {
		at = len(data)
	}
	return slices.Concat(data[:at], []byte(tag), data[at:])
}

var scripts = regexp.MustCompile(`(?s)<script\b[^>]*>.*?</script>|<link rel="preload" as="script"[^>]*>`)

// still is a page of the site for a frame that runs no scripts, without them: a browser
// complains of each that it may not load or run. In a page of the site such marks are never text.
func still(h http.Header, p *resource) []byte {
	h.Set("Content-Security-Policy", "script-src 'none'; frame-ancestors 'self'")
	return scripts.ReplaceAll(p.data, nil)
}

// attribute escapes a text for a quoted attribute.
var attribute = strings.NewReplacer("&", "&amp;", `"`, "&quot;", "<", "&lt;")

// widen adds the script and its stream to a policy.
func widen(policy string) string {
	var out []string
	add := map[string]string{"script-src": scriptHash, "connect-src": "'self'"}
	for d := range strings.SplitSeq(policy, ";") {
		words := strings.Fields(d)
		if len(words) == 0 {
			continue
		}
		if more, ok := add[strings.ToLower(words[0])]; ok {
			delete(add, strings.ToLower(words[0]))
			if len(words) == 2 && words[1] == "'none'" {
				words = words[:1]
			}
			if !slices.Contains(words, more) {
				words = append(words, more)
			}
		}
		out = append(out, strings.Join(words, " "))
	}
	for _, name := range []string{"script-src", "connect-src"} {
		if more, ok := add[name]; ok {
			out = append(out, name+" "+more)
		}
	}
	return strings.Join(out, "; ")
}

// bare is a page without the frame of a site.
func bare(status int, title, text string) *resource {
	var b strings.Builder
	b.WriteString(`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>`)
	b.WriteString(html.EscapeString(title))
	b.WriteString(`</title></head><body><h1>`)
	b.WriteString(html.EscapeString(title))
	b.WriteString("</h1><p>")
	b.WriteString(html.EscapeString(text))
	b.WriteString("</p></body></html>\n")
	return &resource{data: []byte(b.String()), html: true, mediaType: mediaTypes[".html"], status: status}
}

// news is the data of one event.
type news struct {
	Revision string   `json:"revision"`        // of the current page
	Styles   string   `json:"styles"`          // of all stylesheets
	Sheets   []string `json:"sheets"`          // their paths in the site
	Moved    string   `json:"moved,omitempty"` // new path of the page
	Notices  []Notice `json:"notices"`
}

// listen is the event stream of one page: the current state, and again whenever it
// changes. The script compares it with the revision the page holds, so a change
// before the stream opened is not missed.
func (s *Server) listen(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	at, err := url.Parse(q.Get("page"))
	if err != nil || at.IsAbs() || at.Host != "" || !strings.HasPrefix(at.Path, "/") {
		plain(w, http.StatusBadRequest, "invalid path of a page")
		return
	}
	s.mu.Lock()
	full := s.streams >= maxStreams
	if !full {
		s.streams++
	}
	s.mu.Unlock()
	if full {
		plain(w, http.StatusServiceUnavailable, "too many pages are open; hint: close some windows")
		return
	}
	defer func() {
		s.mu.Lock()
		s.streams--
		s.mu.Unlock()
	}()
	w.Header().Set("Content-Type", "text/event-stream")
	w.WriteHeader(http.StatusOK)
	if r.Method == http.MethodHead {
		return
	}
	flush := http.NewResponseController(w)
	_, _ = w.Write([]byte("retry: 500\n\n"))
	_ = flush.Flush()
	held := ""
	for {
		st := s.current(r.Context())
		p := s.find(st, at, false)
		n := news{Revision: p.revision, Styles: st.styles(), Notices: st.notices}
		if st.site != nil {
			n.Sheets = st.site.Styles()
		}
		if p.notice != nil {
			n.Notices = append([]Notice{*p.notice}, n.Notices...)
		}
		if p.status == http.StatusNotFound && st.site != nil {
			if name, ok := strings.CutPrefix(at.Path, s.base); ok {
				if to := st.site.Moved(name); to != "" {
					n.Moved = s.base + to
				}
			}
		}
		if n.Notices == nil {
			n.Notices = []Notice{}
		}
		data, _ := json.Marshal(n)
		if string(data) != held {
			held = string(data)
			if _, err := fmt.Fprintf(w, "event: news\ndata: %s\n\n", data); err != nil {
				return
			}
			_ = flush.Flush()
		}
		for waiting := true; waiting; {
			select {
			case <-st.next:
				waiting = false
			case <-r.Context().Done():
				return
			case <-time.After(15 * time.Second): // proxies close idle connections
				if _, err := w.Write([]byte(": keep-alive\n\n")); err != nil {
					return
				}
				_ = flush.Flush()
			}
		}
	}
}

package fetch

// What a host asks of programs in its robots.txt (RFC 9309). A person asked for the page,
// but the site may still say that it wants no program to fetch it.

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/network"
)

// Bounds of what is read of a robots.txt.
const (
	mostRobots = 500 << 10 // bytes, as RFC 9309 asks
	mostRules  = 2000
)

// product is the name by which a robots.txt may speak of this program.
const product = "dossier"

// robots are the rules of one host for this program.
type robots struct {
	rules []rule
	delay time.Duration
}

// rule allows or forbids paths.
type rule struct {
	allow bool
	path  string // with * for any characters, and $ for the end
}

// delay is how long a host wants to be left alone between two pages.
func (h *host) delay(least time.Duration) time.Duration {
	if h.pages == 0 || h.robots == nil {
		return least
	}
	return max(least, h.robots.delay)
}

// permitted asks the robots.txt of a host, once, and says whether it allows an address.
func (f *Fetcher) permitted(ctx context.Context, h *host, u *url.URL) error {
	if h.robots == nil {
		r, err := f.robots(ctx, h, u)
		if err != nil {
			return err
		}
		h.robots = r
	}
	switch {
	case !h.robots.allows(u):
		return diag.Hintf(browserHint, "%s asks programs not to fetch this page (robots.txt)", u.Host)
	case h.pages > 0 && h.robots.delay > mostDelay:
		return diag.Hintf("add this page in another run", "%s asks programs for a pause of %s between two pages (robots.txt)", u.Host, h.robots.delay)
	}
	return nil
}

func (f *Fetcher) robots(ctx context.Context, h *host, u *url.URL) (*robots, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, u.Scheme+"://"+u.Host+"/robots.txt", nil)
	if err != nil {
		return nil, diag.Hintf("check the address", "no answer: %s", err)
	}
	r.Header.Set("User-Agent", f.Agent)
	follow := *f.client
	follow.CheckRedirect = f.Door.Client(f.Timeout).CheckRedirect
	resp, err := follow.Do(r)
	if h.asked = time.Now(); err != nil {
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
	defer resp.Body.Close()
	switch {
	case resp.StatusCode >= 500 || resp.StatusCode == http.StatusTooManyRequests:
		return nil, diag.Hintf("try again later", "%s does not say what it asks of programs (robots.txt: HTTP status %d)", u.Host, resp.StatusCode)
	case resp.StatusCode != http.StatusOK:
		return &robots{}, nil
	}
	data, err := io.ReadAll(io.LimitReader(resp.Body, mostRobots))
	if err != nil {
		words, _ := network.Reason(err)
		return nil, diag.Hintf("try again later", "%s does not say what it asks of programs (robots.txt: %s)", u.Host, words)
	}
	return readRobots(data), nil
}

// readRobots reads the rules for this program, or those for all.
func readRobots(data []byte) *robots {
	var ours, all robots
	named, group := false, []*robots(nil)
	agents := false // the last line named one
	lines := bufio.NewScanner(bytes.NewReader(bytes.TrimPrefix(data, []byte("\uFEFF"))))
	lines.Buffer(nil, mostRobots+1)
	for lines.Scan() {
		line, _, _ := strings.Cut(lines.Text(), "#")
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		key, value = strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value)
		if key == "user-agent" {
			if !agents {
				group = nil
			}
			agents = true
			switch name := strings.ToLower(value); {
			case name == "*":
				group = append(group, &all)
			case name == product, strings.HasPrefix(name, product+"/"):
				group, named = append(group, &ours), true
			}
			continue
		}
		agents = agents && key != "allow" && key != "disallow" && key != "crawl-delay"
		for _, r := range group {
			r.take(key, value)
		}
	}
	if named {
		return &ours
	}
	return &all
}

func (r *robots) take(key, value string) {
	switch {
	case key == "crawl-delay":
		if s, err := strconv.ParseFloat(value, 64); err == nil && s > 0 {
			r.delay = time.Duration(min(s, 24*60*60) * float64(time.Second)).Round(time.Millisecond)
		}
	case (key == "allow" || key == "disallow") && value != "" && len(value) <= mostAddress && len(r.rules) < mostRules:
		if value[0] == '/' || value[0] == '*' {
			r.rules = append(r.rules, rule{key == "allow", escapedPath(value)})
		}
	}
}

// escapedPath writes a path with what is not ASCII escaped, as addresses are.
func escapedPath(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if s[i] > '~' || s[i] <= ' ' {
			b.WriteString("%" + strings.ToUpper(strconv.FormatInt(0x100|int64(s[i]), 16)[1:]))
		} else {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// allows reports whether the longest rule that fits allows an address; of two as long,
// the one that allows counts.
func (r *robots) allows(u *url.URL) bool {
	path := escapedPath(u.RequestURI())
	longest, allowed := -1, true
	for _, rule := range r.rules {
		if n := len(rule.path); (n > longest || n == longest && rule.allow) && rule.fits(path) {
			longest, allowed = n, rule.allow
		}
	}
	return allowed
}

// fits reports whether a path begins with a pattern.
func (r rule) fits(path string) bool {
	pattern, ends := strings.CutSuffix(r.path, "$")
	parts := strings.Split(pattern, "*")
	rest, ok := strings.CutPrefix(path, parts[0])
	if !ok {
		return false
	}
	for i, part := range parts[1:] {
		if ends && i == len(parts)-2 {
			return strings.HasSuffix(rest, part)
		}
		at := strings.Index(rest, part)
		if at < 0 {
			return false
		}
		rest = rest[at+len(part):]
	}
	return !ends || rest == ""
}

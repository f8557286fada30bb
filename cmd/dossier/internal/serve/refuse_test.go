// Who is refused, and which forms are carried out: one request a rule.

package serve

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

func TestRefused(t *testing.T) {
	act := func(string, url.Values) (string, bool) { return "/", true }
	for name, c := range map[string]struct {
		method, target, origin, site, mode string
		act                                func(string, url.Values) (string, bool)
		want                               int
	}{
		"a page":                         {method: "GET", target: "/briefings/"},
		"its head":                       {method: "HEAD", target: "/briefings/"},
		"a form":                         {method: "POST", target: Own + "names", act: act},
		"a form where none is taken":     {method: "POST", target: Own + "names", want: 405},
		"a form elsewhere":               {method: "POST", target: "/briefings/", act: act, want: 405},
		"another method":                 {method: "PUT", target: Own + "names", act: act, want: 405},
		"an encoded slash":               {method: "GET", target: "/a%2Fb", want: 400},
		"an encoded backslash":           {method: "GET", target: "/a%5Cb", want: 400},
		"a backslash":                    {method: "GET", target: "/a\\b", want: 400},
		"a NUL":                          {method: "GET", target: "/a%00b", want: 400},
		"a slash in a query":             {method: "GET", target: "/a?b=%2f"},
		"its own pages":                  {method: "GET", target: "/", origin: "http://localhost:1", site: "same-origin"},
		"another origin":                 {method: "GET", target: "/", origin: "http://evil.example", want: 403},
		"no origin":                      {method: "GET", target: "/", origin: "null", want: 403},
		"an origin that is none":         {method: "GET", target: "/", origin: "http://localhost:1:%zz", want: 403},
		"a link from another site":       {method: "GET", target: "/", site: "cross-site", mode: "navigate"},
		"loaded into another site":       {method: "GET", target: "/", site: "cross-site", mode: "no-cors", want: 403},
		"loaded into a neighbour's page": {method: "GET", target: "/", site: "same-site", mode: "cors", want: 403},
	} {
		r := httptest.NewRequest(c.method, "http://localhost:1"+strings.ReplaceAll(c.target, "\\", "%5c"), nil)
		r.RequestURI, r.RemoteAddr = c.target, "127.0.0.1:9"
		for k, v := range map[string]string{"Origin": c.origin, "Sec-Fetch-Site": c.site, "Sec-Fetch-Mode": c.mode} {
			if v != "" {
				r.Header.Set(k, v)
			}
		}
		if got, why := (&Server{hosts: []string{"localhost"}, act: c.act}).refuse(r); got != c.want || (why != "") != (got != 0) {
			t.Errorf("%s: %d, %q", name, got, why)
		}
	}
}

func TestForms(t *testing.T) {
	ours := map[string]string{"Origin": "http://localhost:1", "Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded"}
	for name, c := range map[string]struct {
		peer, key, value, body string
		want                   int
	}{
		"ours":               {want: 303},
		"an older browser":   {key: "Sec-Fetch-Site", want: 303},
		"another machine":    {peer: "192.0.2.7:9", want: 403},
		"no machine":         {peer: "x", want: 403},
		"no address":         {peer: "x:9", want: 403},
		"without an origin":  {key: "Origin", want: 403},
		"of another site":    {key: "Sec-Fetch-Site", value: "cross-site", want: 403},
		"of a neighbour":     {key: "Sec-Fetch-Site", value: "same-site", want: 403},
		"typed by a program": {key: "Content-Type", value: "text/plain", want: 415},
		"of no type":         {key: "Content-Type", want: 415},
		"of a broken type":   {key: "Content-Type", value: "application/x-www-form-urlencoded; x", want: 415},
		"broken":             {body: "token=t&a=%zz", want: 400},
		"too large":          {body: "token=t&a=" + strings.Repeat("x", maxForm), want: 400},
		"with an old token":  {body: "token=u", want: 403},
		"without a token":    {body: "a=b", want: 403},
	} {
		asked := 0
		s := New(Options{})
		s.token, s.act = "t", func(page string, form url.Values) (string, bool) {
			asked++
			if page != "names" || form.Get("a") != "b" {
				t.Errorf("%s: %q, %v", name, page, form)
			}
			return "/there", true
		}
		body := "token=t&a=b"
		if c.body != "" {
			body = c.body
		}
		r := httptest.NewRequest("POST", "http://localhost:1"+Own+"names", strings.NewReader(body))
		r.RemoteAddr = "127.0.0.1:9"
		if c.peer != "" {
			r.RemoteAddr = c.peer
		}
		for k, v := range ours {
			r.Header.Set(k, v)
		}
		if c.key != "" {
			r.Header.Del(c.key)
		}
		if c.value != "" {
			r.Header.Set(c.key, c.value)
		}
		w := httptest.NewRecorder()
		s.carryOut(w, r)
		if w.Code != c.want || (asked > 0) != (c.want == http.StatusSeeOther) {
			t.Errorf("%s: %d, asked %d times: %s", name, w.Code, asked, w.Body)
		}
	}
	s := New(Options{}) // a preview without a token takes no form, not even one without
	s.act = func(string, url.Values) (string, bool) { t.Error("it is carried out"); return "", false }
	r := httptest.NewRequest("POST", "http://localhost:1"+Own+"names", strings.NewReader("token="))
	r.RemoteAddr = "127.0.0.1:9"
	for k, v := range ours {
		r.Header.Set(k, v)
	}
	w := httptest.NewRecorder()
	if s.carryOut(w, r); w.Code != 403 {
		t.Errorf("without a token: %d", w.Code)
	}
}

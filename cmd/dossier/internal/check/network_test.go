package check

// No address inside a network is asked: by number, in any spelling, by name, behind a
// redirect, by a proxy of the environment. And no server costs more than its share of
// time.

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/network"
)

// asks checks addresses and returns the findings in one text.
func asks(t *testing.T, x External, urls ...string) string {
	t.Helper()
	var list []Address
	for _, u := range urls {
		list = append(list, Address{URL: u, File: "seeds/a.txt", Line: 1})
	}
	l := NewList(content.Checks{})
	if err := x.Check(context.Background(), l, list); err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, f := range l.Findings() {
		all.WriteString(f.String() + "\n")
	}
	return all.String()
}

func TestExternalAsksNothingInside(t *testing.T) {
	inside := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		t.Errorf("the machine's own server was asked: %s %s", r.Host, r.URL)
	}))
	defer inside.Close()
	port := inside.URL[strings.LastIndexByte(inside.URL, ':'):]
	outside := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, r.URL.Query().Get("to"), http.StatusFound)
	}))
	defer outside.Close()
	x := External{Agent: "test", Pause: time.Millisecond, Timeout: 3 * time.Second, Copies: inside.URL + "/copies", own: []string{strings.TrimPrefix(outside.URL, "http://")}}
	t.Setenv("HTTP_PROXY", inside.URL)
	t.Setenv("http_proxy", inside.URL)
	t.Setenv("ALL_PROXY", inside.URL)
	for _, to := range []string{
		inside.URL + "/", "http://localhost" + port + "/", "http://LOCALHOST." + port + "/", "http://127.1" + port + "/", "http://0x7f.1" + port + "/", "http://0x7f000001" + port + "/", "http://2130706433" + port + "/", "http://017700000001" + port + "/",
		"http://[::ffff:127.0.0.1]" + port + "/", "http://[::ffff:127.0.0.1%25lo]" + port + "/", "http://[::127.0.0.1]" + port + "/", "http://[64:ff9b::127.0.0.1]" + port + "/", "http://[2002:7f00:1::]" + port + "/", "http://127。0。0。1" + port + "/", "http://0" + port + "/", "http://0.0.0.0" + port + "/",
		"http://user@127.0.0.1" + port + "/", "http://169.254.169.254/latest/meta-data/", "http://[::1]:1/", "http://100.64.0.1/", "https://192.168.0.1/", "http://[fe80::1%25lo]/",
	} {
		for _, address := range []string{to, outside.URL + "/?to=" + strings.NewReplacer("%", "%25", "&", "%26").Replace(to)} {
			said := asks(t, x, address)
			if said == "" || strings.Contains(said, "HTTP status 2") {
				t.Errorf("%s: %q", address, said)
			}
		}
	}
	if said := asks(t, x, inside.URL+"/"); !strings.Contains(said, "cannot be checked automatically") || !strings.Contains(said, network.ErrPrivate.Error()) || strings.Contains(said, "dead link") {
		t.Errorf("it says: %s", said)
	}
}

// A busy server is left alone as long as it asks; it costs no more time.
func TestExternalLeavesBusyServersAlone(t *testing.T) {
	var asked atomic.Int32
	after := ""
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		w.Header().Set("Retry-After", after)
		w.WriteHeader(http.StatusTooManyRequests)
	}))
	defer server.Close()
	x := External{Agent: "test", Pause: time.Millisecond, Private: true, Copies: server.URL + "/copies"}
	for _, after = range []string{"7", "3600", "99999999999999999999", time.Now().Add(time.Hour).UTC().Format(http.TimeFormat)} {
		asked.Store(0)
		said := asks(t, x, server.URL+"/1", server.URL+"/2", server.URL+"/3")
		if after != "99999999999999999999" && (asked.Load() != 1 || !strings.Contains(said, "2 links were not checked")) {
			t.Errorf("Retry-After: %s: asked %d times: %s", after, asked.Load(), said)
		}
		if !strings.Contains(said, "HTTP status 429") {
			t.Errorf("Retry-After: %s: %s", after, said)
		}
	}
}

// Headers and bodies without end are not read to it.
func TestExternalReadsNoMoreThanItNeeds(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/headers":
			for i := range 4000 {
				w.Header().Add("X-Long", strings.Repeat("x", 100)+string(rune('a'+i%26)))
			}
		case "/body":
			if r.Method == http.MethodHead {
				w.WriteHeader(http.StatusMethodNotAllowed)
				return
			}
			for { // until nobody reads
				if _, err := w.Write(make([]byte, 32<<10)); err != nil {
					return
				}
			}
		}
	}))
	defer server.Close()
	x := External{Agent: "test", Pause: time.Millisecond, Timeout: 5 * time.Minute, Private: true, Copies: server.URL + "/copies"}
	if said := asks(t, x, server.URL+"/body"); said != "" {
		t.Errorf("a long body: %s", said)
	}
	if said := asks(t, x, server.URL+"/headers"); !strings.Contains(said, "dead link") || strings.Contains(said, "HTTP status") {
		t.Errorf("long headers: %s", said)
	}
}

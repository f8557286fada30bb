package check

// Links to other sites. Servers are asked politely, results are cached, and addresses
// inside a network are refused, because a hostile source may contain any.

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"time"

	"dossier/cmd/dossier/internal/network"
)

// Address is a link to another site, and the place where it occurs.
type Address struct {
	URL      string
	File     string
	Line     int
	Archived string // the archived copy given in the archive, or ""
}

// External checks links: a few hosts at a time, one request per host and then a
// pause, and no cached link again.
type External struct {
	Cache   string        // file of cached results; "" for none
	Agent   string        // the User-Agent
	Most    int           // links checked in one run; 0: 1,000
	Pause   time.Duration // between two requests to one host; 0: a second
	Timeout time.Duration // of one request; 0: 15 seconds
	Private bool          // also check addresses of this machine and its network
	Copies  string        // a service that finds archived copies; "": the Internet Archive's
	Today   time.Time

	own []string // addresses of a test's servers, which may be asked although they are private
}

// How long a result is cached.
const (
	cacheGood = 7 * 24 * time.Hour
	cacheBad  = 24 * time.Hour
)

// answer is the result for one address.
type answer struct {
	Status int       `json:"status"`          // 0 if there was no response
	Moved  string    `json:"moved,omitempty"` // target of a permanent redirect
	Error  string    `json:"error,omitempty"`
	Copy   string    `json:"copy,omitempty"` // address of an archived copy
	Asked  time.Time `json:"asked"`

	passing bool // there was no response for a reason that may pass
}

// state says what an answer means: the link works, is dead, or cannot be checked.
func (a answer) state() (dead, unsure bool) {
	switch {
	case a.Status >= 200 && a.Status < 400:
		return false, false
	case a.Error == network.ErrPrivate.Error(), a.Error == network.ErrPort.Error():
		return false, true
	case a.Status == http.StatusNotFound, a.Status == http.StatusGone, a.Status == 0:
		return true, false
	case a.Status >= 500:
		return true, false
	}
	return false, true // servers that refuse programs: 401, 403, 429
}

// Check checks every address and reports dead and moved links.
func (x External) Check(ctx context.Context, l *List, list []Address) error {
	x.defaults()
	known := x.read()
	var asked []Address
	left := 0
	for _, a := range list {
		if k, ok := known[a.URL]; ok {
			dead, unsure := k.state()
			if age := x.Today.Sub(k.Asked); age < cacheBad || age < cacheGood && !dead && !unsure {
				continue
			}
		}
		if len(asked) < x.Most {
			asked = append(asked, a)
		} else {
			left++
		}
	}
	answers := x.ask(ctx, asked)
	for url, a := range answers {
		known[url] = a
	}
	left += len(asked) - len(answers)
	if err := ctx.Err(); err != nil {
		return err
	}
	for _, a := range list {
		k, ok := known[a.URL]
		if !ok {
			continue
		}
		dead, unsure := k.state()
		says := k.Error
		if k.Status > 0 {
			says = fmt.Sprintf("HTTP status %d", k.Status)
		}
		hint := "find its new address, or an archived copy and add it as archived_url"
		switch {
		case a.Archived != "":
			hint = "the page links the archived copy: " + a.Archived
		case k.Copy != "":
			hint = "add the archived copy: archived_url: " + k.Copy
		}
		switch {
		case dead:
			l.add("external-link", a.File, a.Line, hint, "dead link: %s (%s)", a.URL, says)
		case unsure:
			if hint = "open it in a browser"; k.Status == 0 {
				hint = "readers may not reach it either: name a page of the public web"
			}
			l.add("external-moved", a.File, a.Line, hint, "link that cannot be checked automatically: %s (%s)", a.URL, says)
		case k.Moved != "":
			l.add("external-moved", a.File, a.Line, "use the new address", "link moved permanently: %s, to %s", a.URL, k.Moved)
		}
	}
	if left > 0 {
		l.add("external-moved", "", 0, "run the check again; results so far are cached", "%d links were not checked: the limit of one run is %d, and a busy host is left alone", left, x.Most)
	}
	return x.write(known)
}

func (x *External) defaults() {
	if x.Most == 0 {
		x.Most = 1000
	}
	if x.Pause == 0 {
		x.Pause = time.Second
	}
	if x.Timeout == 0 {
		x.Timeout = 15 * time.Second
	}
	if x.Copies == "" {
		x.Copies = "https://archive.org/wayback/available"
	}
	if x.Today.IsZero() {
		x.Today = time.Now()
	}
}

// hostsAtOnce is how many hosts are asked in parallel.
const hostsAtOnce = 8

// ask requests addresses, those of one host one after the other.
func (x *External) ask(ctx context.Context, list []Address) map[string]answer {
	out := map[string]answer{}
	byHost := map[string][]string{}
	var hosts []string
	for _, a := range list {
		u, err := url.Parse(a.URL)
		if err != nil {
			out[a.URL] = answer{Error: "invalid address", Asked: x.Today}
			continue
		}
		if byHost[u.Host] == nil {
			hosts = append(hosts, u.Host)
		}
		byHost[u.Host] = append(byHost[u.Host], a.URL)
	}
	client := network.Door{Private: x.Private, Own: x.own}.Client(x.Timeout)
	var mu sync.Mutex
	var wg sync.WaitGroup
	next := make(chan string)
	for range min(hostsAtOnce, len(hosts)) {
		wg.Go(func() {
			for host := range next {
				for i, address := range byHost[host] {
					if i > 0 && !sleep(ctx, x.Pause) {
						break
					}
					a, later := x.one(ctx, client, address)
					if ctx.Err() != nil {
						break
					}
					mu.Lock()
					out[address] = a
					mu.Unlock()
					if later {
						break
					}
				}
			}
		})
	}
	for _, h := range hosts {
		next <- h
	}
	close(next)
	wg.Wait()
	return out
}

func sleep(ctx context.Context, d time.Duration) bool {
	select {
	case <-time.After(d):
		return true
	case <-ctx.Done():
		return false
	}
}

// mostWait is how long a busy server may ask to be left alone before it is asked
// again in the same run.
const mostWait = 5 * time.Second

// one checks one address: by HEAD, then by GET where a server refuses that; again,
// after a pause, where it is busy. A server that wants a longer pause than mostWait
// gets it: later is then true, and nothing more is asked of it in this run.
func (x *External) one(ctx context.Context, client *http.Client, address string) (a answer, later bool) {
	bounded, cancel := context.WithTimeout(ctx, 2*x.Timeout)
	defer cancel()
	method := http.MethodHead
	for try := range 3 {
		var wait time.Duration
		a, wait = x.request(bounded, client, method, address)
		refused := a.Status >= 400 && a.Status < 500 && a.Status != http.StatusTooManyRequests || a.Status == http.StatusNotImplemented
		if method == http.MethodHead && refused {
			method = http.MethodGet
			continue
		}
		if wait > mostWait {
			return a, true
		}
		busy := a.Status >= 500 || a.Status == http.StatusTooManyRequests || a.Status == 0 && a.passing
		if !busy || try == 2 || !sleep(bounded, max(wait, x.Pause<<try)) {
			break
		}
	}
	if dead, _ := a.state(); dead {
		a.Copy = x.copyOf(ctx, client, address)
	}
	return a, false
}

func (x *External) request(ctx context.Context, client *http.Client, method, address string) (a answer, wait time.Duration) {
	a.Asked = x.Today
	r, err := http.NewRequestWithContext(ctx, method, address, nil)
	if err != nil {
		a.Error = "invalid address"
		return a, 0
	}
	r.Header.Set("User-Agent", x.Agent)
	if method == http.MethodGet {
		r.Header.Set("Range", "bytes=0-0")
	}
	resp, err := client.Do(r)
	if err != nil {
		a.Error, a.passing = network.Reason(err)
		return a, 0
	}
	defer resp.Body.Close()
	_, _ = io.CopyN(io.Discard, resp.Body, 64<<10)
	a.Status = resp.StatusCode
	if a.Status == http.StatusTooManyRequests || a.Status >= 500 {
		wait = network.RetryAfter(resp.Header.Get("Retry-After"), time.Now())
	}
	if first := resp.Request; first.Response != nil && (first.Response.StatusCode == http.StatusMovedPermanently || first.Response.StatusCode == http.StatusPermanentRedirect) && first.URL.String() != address {
		a.Moved = first.URL.String()
	}
	return a, wait
}

// copyOf looks up an archived copy.
func (x *External) copyOf(ctx context.Context, client *http.Client, address string) string {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, x.Copies+"?url="+url.QueryEscape(address), nil)
	if err != nil {
		return ""
	}
	r.Header.Set("User-Agent", x.Agent)
	resp, err := client.Do(r)
	if err != nil {
		return ""
	}
	defer resp.Body.Close()
	var found struct {
		Snapshots struct {
			Closest struct {
				Available bool
				URL       string
			}
		} `json:"archived_snapshots"`
	}
	if resp.StatusCode != http.StatusOK || json.NewDecoder(io.LimitReader(resp.Body, 1<<20)).Decode(&found) != nil || !found.Snapshots.Closest.Available {
		return ""
	}
	if u, err := url.Parse(found.Snapshots.Closest.URL); err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return found.Snapshots.Closest.URL
}

// read returns the cache. An unreadable file counts as empty.
func (x *External) read() map[string]answer {
	known := map[string]answer{}
	if data, err := os.ReadFile(x.Cache); err == nil && x.Cache != "" {
		if json.Unmarshal(data, &known) != nil {
			known = map[string]answer{}
		}
	}
	return known
}

// write saves the cache atomically.
func (x *External) write(known map[string]answer) error {
	if x.Cache == "" {
		return nil
	}
	for url, a := range known {
		if x.Today.Sub(a.Asked) > cacheGood {
			delete(known, url)
		}
	}
	data, err := json.MarshalIndent(known, "", " ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(x.Cache), 0o755); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(x.Cache), ".links-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(data)
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(f.Name(), x.Cache)
	}
	return err
}

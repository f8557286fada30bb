package main

// Reviewing names in the preview, and who may do it: the only page that writes into
// the archive is the one that other sites would like to reach.

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"dossier/cmd/dossier/internal/serve"
	"dossier/cmd/dossier/internal/testkit"
)

const crowd = "Crowd\n\n3 May 2021\n\nThe Harbour Workers Union (HWU) met Otto Example in Lisbon, and the HWU agreed with Mr. Example.\n\nLater the Dockers Union spoke, and the Dockers Union was heard by Otto Example.\n"

// A name that is accepted stands for whom it stood before, also where a source has the surname
// of a person alone.
func TestAcceptedNamesLoseNoSource(t *testing.T) {
	root := newArchive(t)
	place(t, filepath.Join(root, "seeds", "quay.txt"), "A quay is opened\n\n3 May 2021\n\nOtto Quandelson opened the quay. Mr Quandelson spoke of the ferry, and Otto Quandelson was heard.\n")
	place(t, filepath.Join(root, "seeds", "later.txt"), "A year later\n\n4 May 2022\n\nThe quay is closed again. People asked Quandelson why, and Quandelson said that the ferry was late.\n")
	r := previewOf(t, root)
	_, page := r.get("_dossier/name?id=otto-quandelson")
	before := regexp.MustCompile(`\d+ mentions in 2 briefings`).FindString(bare(page))
	if before == "" {
		t.Fatalf("the surname alone is not counted before: %s", bare(page))
	}
	said := r.send(t, "names", url.Values{"id": {"otto-quandelson"}, "do": {"accept"}, "type.otto-quandelson": {"person"}})
	if _, page = r.get("_dossier/name?id=otto-quandelson"); !strings.Contains(bare(page), before+"; kept") {
		t.Errorf("it was %s: %s\n%s", before, between(said, `class="outcome"`, "</p>"), bare(page))
	}
	r.equalsBuild()
}

// A maintainer reviews names in the preview, without a script, and the site
// follows at once.
func TestNamesInABrowser(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	root := newArchive(t)
	place(t, filepath.Join(root, "seeds", "crowd.txt"), crowd)
	r := previewOf(t, root)
	ctx := browser(t)
	w := observe(t, ctx)
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1280, 900), media("light"), chromedp.Navigate(strings.TrimSuffix(r.address, "/")+"/_dossier/names")); err != nil {
		t.Fatal(err)
	}
	becomes(t, ctx, "the page", "document.body.innerText", "Harbour Workers Union")
	shot(t, ctx, "names-wide")
	if err := chromedp.Do(ctx, chromedp.Click(`#otto-example input[name="id"]`), chromedp.Click(`.bulk button[value="accept"]`)); err != nil {
		t.Fatal(err)
	}
	becomes(t, ctx, "after accepting", `document.querySelector("[role=status]")?.innerText`, "Accepted Otto Example.")
	data, err := os.ReadFile(filepath.Join(root, "content", "entities", "otto-example.md"))
	if err != nil || !strings.Contains(string(data), `name: "Otto Example"`) || !strings.Contains(string(data), "type: person") {
		t.Fatalf("%v\n%s", err, data)
	}
	becomes(t, ctx, "what was accepted, among what was found", `String(document.querySelector("#otto-example"))`, "null")
	if _, body := r.get("entities/otto-example.html"); strings.Contains(body, "Found automatically") {
		t.Error("its page says that nobody reviewed it")
	}
	if err := chromedp.Do(ctx, chromedp.Click(`#dockers-union input[name="id"]`), chromedp.SendKeys(`.bulk input[name="into"]`, "harbour-workers-union\r")); err != nil { // the return key merges
		t.Fatal(err)
	}
	becomes(t, ctx, "what it would change", `document.querySelector(".plan")?.innerText`, "2 mentions: 2 go to Harbour Workers Union.")
	shot(t, ctx, "names-plan")
	if err := chromedp.Do(ctx, chromedp.KeyEvent("\r")); err != nil { // yes has the focus
		t.Fatal(err)
	}
	becomes(t, ctx, "after merging", `document.querySelector("[role=status]")?.innerText`, "Merged Dockers Union into harbour-workers-union.")
	if status, body := r.get("entities/dockers-union.html"); status != 200 || !strings.Contains(body, "url=../briefings/crowd.html#p") { // the only briefing that has it
		t.Errorf("the old page does not lead on: %d\n%s", status, bare(body))
	}
	if err := chromedp.Do(ctx, chromedp.Click(`#lisbon input[name="id"]`), chromedp.Click(`.bulk button[value="ignore"]`)); err != nil {
		t.Fatal(err)
	}
	becomes(t, ctx, "after ignoring", `document.querySelector("[role=status]")?.innerText`, "Ignored Lisbon.")
	if _, body := r.get("briefings/crowd.html"); strings.Contains(body, `data-entity="lisbon"`) || !strings.Contains(body, `data-entity="harbour-workers-union"`) {
		t.Error("the briefing did not follow")
	}
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(360, 740), media("dark"), chromedp.Reload()); err != nil {
		t.Fatal(err)
	}
	shot(t, ctx, "names-narrow")
	if got := truth(t, ctx, "document.documentElement.scrollWidth <= 360"); got != "true" {
		t.Errorf("the page is %s wide", got)
	}
	if said, _ := w.take(); len(said) > 0 {
		t.Errorf("the page says %q", said)
	}
	r.equalsBuild()
}

var tokenField = regexp.MustCompile(`name="token" value="([^"]+)"`)

// Nobody but a page of the preview, on this machine, decides on names.
func TestNamesAreOurs(t *testing.T) {
	root := newArchive(t)
	place(t, filepath.Join(root, "seeds", "crowd.txt"), crowd)
	r := previewOf(t, root)
	at := strings.TrimSuffix(r.address, "/") + "/_dossier/names"
	_, body := r.get("_dossier/names")
	m := tokenField.FindStringSubmatch(body)
	if m == nil {
		t.Fatal(bare(body))
	}
	origin := strings.TrimSuffix(r.address, "/")
	send := func(token, origin string, more map[string]string, form url.Values) (int, string) {
		form.Set("token", token)
		req, _ := http.NewRequest(http.MethodPost, at, strings.NewReader(form.Encode()))
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		if origin != "" {
			req.Header.Set("Origin", origin)
		}
		for k, v := range more {
			req.Header.Set(k, v)
		}
		client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
		res, err := client.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		_ = res.Body.Close()
		return res.StatusCode, res.Header.Get("Location")
	}
	accept := func() url.Values { return url.Values{"do": {"accept"}, "id": {"lisbon"}, "type.lisbon": {"place"}} }
	for what, status := range map[string]int{
		"a wrong token":     first(send("wrong", origin, nil, accept())),
		"no token":          first(send("", origin, nil, accept())),
		"another site":      first(send(m[1], "http://evil.example", nil, accept())),
		"no origin":         first(send(m[1], "", nil, accept())),
		"a null origin":     first(send(m[1], "null", nil, accept())),
		"a cross-site form": first(send(m[1], origin, map[string]string{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}, accept())),
		"another kind":      first(send(m[1], origin, map[string]string{"Content-Type": "text/plain"}, accept())),
	} {
		if status < 400 {
			t.Errorf("%s: %d", what, status)
		}
	}
	for what, form := range map[string]url.Values{
		"a path for an id":   {"do": {"accept"}, "id": {"../../x"}, "type.../../x": {"place"}},
		"no such type":       {"do": {"accept"}, "id": {"lisbon"}, "type.lisbon": {"god"}},
		"no such deed":       {"do": {"delete"}, "id": {"lisbon"}},
		"merged into itself": {"do": {"merge"}, "id": {"lisbon"}, "into": {"lisbon"}},
		"into nobody":        {"do": {"merge"}, "id": {"lisbon"}, "into": {"<script>"}},
	} {
		if status, to := send(m[1], origin, nil, form); status != http.StatusSeeOther || !strings.Contains(to, "wrong=") {
			t.Errorf("%s: %d %s", what, status, to)
		}
	}
	if _, err := os.Stat(filepath.Join(root, "content", "entities", "lisbon.md")); err == nil {
		t.Error("something was written")
	}
	status, to := send(m[1], origin, nil, accept())
	if status != http.StatusSeeOther || !strings.Contains(to, "done=") {
		t.Errorf("a form of ours: %d %s", status, to)
	}
	if _, body := r.get(strings.TrimPrefix(to, "/")); !strings.Contains(bare(body), "Accepted Lisbon. No link changes.") {
		t.Errorf("the page does not say what was changed: %s", bare(body))
	}
	if _, body := r.get("_dossier/names?done=accept&id=%3Cscript%3E&wrong=%3Cscript%3E&show=%3Cscript%3E&type=x&page=-1"); strings.Contains(strings.Replace(bare(body), loader(t), "", 1), "<script>") {
		t.Error("an address is live")
	}
	// From another machine nothing is decided, whatever it sends.
	s := serve.New(serve.Options{Base: "/", Hosts: []string{"0.0.0.0"}, Token: "t", Act: func(string, url.Values) (string, bool) { t.Error("it was"); return "", false }})
	req := httptest.NewRequest(http.MethodPost, "/_dossier/names", strings.NewReader("token=t"))
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.Header.Set("Origin", "http://127.0.0.1")
	req.Host = "127.0.0.1"
	req.RemoteAddr = "192.0.2.7:1234"
	res := httptest.NewRecorder()
	s.ServeHTTP(res, req)
	if res.Code != http.StatusForbidden {
		t.Errorf("another machine: %d", res.Code)
	}
}

func first(status int, _ string) int { return status }

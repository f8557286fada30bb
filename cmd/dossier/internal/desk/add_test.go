package desk

// What is brought waits in bounds, an address comes as by the command and never from
// inside a network, and a form that is wrong loses nothing.

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dossier/cmd/dossier/internal/accession"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/fetch"
	"dossier/cmd/dossier/internal/network"
)

func deskOf(t *testing.T, web *fetch.Fetcher) (*Desk, *engine.Result) {
	t.Helper()
	root := t.TempDir()
	in := engine.Inputs{Sources: filepath.Join(root, "seeds"), ShownSources: "seeds", Content: filepath.Join(root, "content"), ShownContent: "content"}
	for _, dir := range []string{in.Sources, in.Content} {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	in.Static = os.DirFS(root)
	g, err := engine.Read(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	return &Desk{In: in, Web: web, Content: &content.Desk{Dir: in.Content, Shown: "content", Sources: in.Sources, ShownSources: "seeds"}}, g
}

func TestTakeAnAddress(t *testing.T) {
	page := `<!doctype html><html lang="en"><head><title>Cranes return</title></head><body><article><h1>Cranes return</h1>` +
		strings.Repeat("<p>The cranes of Quill are back at the quay, and the harbour master says that they stay until the autumn.</p>", 4) + `</article></body></html>`
	paper := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/cranes" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte(page))
	}))
	defer paper.Close()
	ask := func(d *Desk, g *engine.Result, address string) (to string, shown *tray) {
		to = d.Take(context.Background(), g, &Brought{Form: url.Values{"do": {"read"}, "address": {address}, "field.published": {"2025"}}})
		q, _ := url.ParseQuery(strings.TrimPrefix(to, "add?"))
		return q.Get("wrong"), d.tray(q.Get("tray"))
	}
	inside, g := deskOf(t, &fetch.Fetcher{Pause: time.Millisecond})
	if wrong, shown := ask(inside, g, paper.URL+"/cranes"); wrong == "" || shown != nil {
		t.Errorf("an address of this machine is asked: %q %v", wrong, shown)
	}
	for _, address := range []string{"file:///etc/passwd", "javascript:alert(1)", "http://user:pw@quay.example/", "ftp://quay.example/x"} {
		if wrong, shown := ask(inside, g, address); wrong == "" || shown != nil {
			t.Errorf("%s is taken", address)
		}
	}
	d, g := deskOf(t, &fetch.Fetcher{Pause: time.Millisecond, Most: 1 << 20, TimeGate: paper.URL + "/web/", Door: network.Door{Own: []string{strings.TrimPrefix(paper.URL, "http://")}}})
	wrong, shown := ask(d, g, paper.URL+"/cranes?token=secret")
	if wrong != "" || shown == nil || len(shown.texts) != 1 {
		t.Fatalf("%q %v", wrong, shown)
	}
	x := shown.texts[0]
	got := map[string]string{}
	for _, f := range x.Fields {
		got[f.Key] = f.Value
	}
	if string(x.Data) != page || x.Name != "127-0-0-1-cranes-return.html" || got["published"] != "2025" || got["source_url"] != paper.URL+"/cranes" || got["retrieval.status"] != "200" {
		t.Errorf("%s %v", x.Name, got)
	}
	if list, _ := os.ReadDir(d.In.Sources); len(list) != 0 {
		t.Error("it was kept before anybody said so")
	}
	_, page2, err := d.keepTexts(url.Values{"tray": {shown.id}, "keep": {"0"}}, url.Values{})
	if err != nil || page2 != "source" {
		t.Fatal(page2, err)
	}
	side, _ := os.ReadFile(filepath.Join(d.In.Content, "sources", x.Name+".yaml"))
	if !strings.HasPrefix(string(side), "published: \"2025\"\nsource_url: ") || strings.Contains(string(side), "secret") {
		t.Errorf("%s", side)
	}
}

func TestWrongFormsLoseNothing(t *testing.T) {
	d, g := deskOf(t, nil)
	text := "A quay is built\n\nThe quay is built by people who had never built one before, it says.\n"
	to := d.Take(context.Background(), g, &Brought{Form: url.Values{"text": {text}, "field.published": {"soon"}, "field.title": {"x\ny: z"}}})
	q, _ := url.ParseQuery(strings.TrimPrefix(to, "add?"))
	shown := d.tray(q.Get("tray"))
	if shown == nil || !strings.Contains(q.Get("wrong"), "published is left out") {
		t.Fatal(to)
	}
	for what, form := range map[string]url.Values{
		"nothing ticked": {}, "one that is not there": {"keep": {"7"}}, "a wrong day": {"keep": {"0"}, "set.0.published": {"soon"}},
		"a field that nobody asked for": {"keep": {"1"}, "set.0.revision_of": {"../x"}},
	} {
		form.Set("tray", shown.id)
		if _, page, err := d.keepTexts(form, url.Values{}); err == nil || page != "add" {
			t.Errorf("%s is kept", what)
		}
	}
	if d.tray(shown.id) == nil {
		t.Error("it is lost")
	}
	for _, form := range []url.Values{{}, {"text": {"  \n "}}, {"do": {"again"}, "tray": {"none"}}} {
		if to := d.Take(context.Background(), g, &Brought{Form: form}); !strings.Contains(to, "wrong=") {
			t.Errorf("%v: %s", form, to)
		}
	}
}

func TestTraysAreBounded(t *testing.T) {
	d := &Desk{}
	for range 3 * mostTrays {
		d.keepTray(&tray{id: "x", texts: []*accession.Text{{Data: []byte("x")}}})
	}
	if len(d.trays) != mostTrays {
		t.Error(len(d.trays))
	}
	d.keepTray(&tray{id: "large", texts: []*accession.Text{{Data: make([]byte, trayBytes)}}})
	if len(d.trays) != 1 || d.trays[0].id != "large" {
		t.Error(len(d.trays))
	}
}

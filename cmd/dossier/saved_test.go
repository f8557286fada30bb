package main

// What a reader saves from a page, in a real browser: a citation is a file without any
// server or script, and a compressed download stays what it is.

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	downloading "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"

	"dossier/cmd/dossier/internal/export"
	"dossier/cmd/dossier/internal/testkit"
)

// From a disk and from a host that sends the policy, with scripts and without, by
// the keyboard.
func TestSavedFiles(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	site := siteOf(t, "../..")
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", export.Policy)
		http.FileServer(http.Dir(site)).ServeHTTP(w, r)
	}))
	defer server.Close()
	ctx := browser(t)
	const page = "briefings/colombians-cocaine-trade.html"
	addresses := testkit.DataAddresses(read(t, filepath.Join(site, filepath.FromSlash(page))))
	for _, at := range []struct {
		base string
		off  bool
	}{{"file://" + site + "/", false}, {"file://" + site + "/", true}, {server.URL + "/", true}} {
		to := t.TempDir()
		allow := chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
			_, err := cdp.Call(ctx, target, downloading.SetDownloadBehavior, downloading.SetDownloadBehaviorParams{Behavior: downloading.SetDownloadBehaviorBehaviorAllow, DownloadPath: to, BrowserContextID: chromedp.FromContext(ctx).BrowserContextID})
			return err
		})
		if err := chromedp.Do(ctx, allow, scripts(at.off)); err != nil {
			t.Fatal(err)
		}
		type file struct{ page, link, name, holds string }
		list := []file{{page, `a[download$=".bib"]`, "colombians-cocaine-trade.bib", addresses[0]}, {page, `a[download$=".ris"]`, "colombians-cocaine-trade.ris", addresses[1]}}
		if at.base == server.URL+"/" { // a browser saves nothing of a disk
			list = append(list, file{"data/index.html", `a[href$="mentions.csv.gz"]`, "mentions.csv.gz", read(t, filepath.Join(site, "data/mentions.csv.gz"))})
		}
		for _, f := range list {
			if err := chromedp.Do(ctx, visit(at.base+f.page), chromedp.Focus(f.link), chromedp.KeyEvent("\r")); err != nil {
				t.Fatal(err)
			}
			var got []byte
			var err error
			if !eventually(func() bool { got, err = os.ReadFile(filepath.Join(to, f.name)); return string(got) == f.holds }) {
				t.Errorf("%+v: %s is saved as %.60q, %v", at, f.name, got, err)
			}
		}
	}
}

package main

// Texts that are brought in at the desk: read first, kept by one act, undone; the same
// files as by command; and whoever else sends such a form.

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"mime/multipart"
	"net/http"
	"net/textproto"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
)

// brought is a file of a form: what it is called, and what it holds.
type brought struct{ name, data string }

// multipartForm is the body of a form with files. Fields come first, in their order.
func multipartForm(fields [][2]string, files []brought) (body *bytes.Buffer, contentType string) {
	body = &bytes.Buffer{}
	w := multipart.NewWriter(body)
	for _, f := range fields {
		_ = w.WriteField(f[0], f[1])
	}
	for _, f := range files {
		part, _ := w.CreatePart(textproto.MIMEHeader{"Content-Disposition": {`form-data; name="files"; filename="` + strings.ReplaceAll(f.name, `"`, "%22") + `"`}, "Content-Type": {"application/octet-stream"}})
		_, _ = io.WriteString(part, f.data)
	}
	_ = w.Close()
	return body, w.FormDataContentType()
}

// token is what forms of the preview repeat.
func (r *running) token(t *testing.T) string {
	t.Helper()
	_, body := r.get("_dossier/add")
	m := tokenField.FindStringSubmatch(body)
	if m == nil {
		t.Fatal(bare(body))
	}
	return m[1]
}

// bring posts a form with files to the desk, and returns the page that follows and its
// address.
func (r *running) bring(t *testing.T, fields map[string]string, files ...brought) (page, at string) {
	t.Helper()
	list := [][2]string{{"token", r.token(t)}, {"do", "read"}}
	for k, v := range fields {
		list = append(list, [2]string{k, v})
	}
	body, contentType := multipartForm(list, files)
	origin := strings.TrimSuffix(r.address, "/")
	req, _ := http.NewRequest(http.MethodPost, origin+"/_dossier/add", body)
	req.Header.Set("Content-Type", contentType)
	req.Header.Set("Origin", origin)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != http.StatusOK {
		t.Fatalf("%d %v\n%s", res.StatusCode, err, data)
	}
	return string(data), res.Request.URL.String()
}

var trayField = regexp.MustCompile(`name="tray" value="(\w+)"`)

func trayOf(t *testing.T, page string) string {
	t.Helper()
	m := trayField.FindStringSubmatch(page)
	if m == nil {
		t.Fatalf("nothing waits to be kept:\n%s", bare(page))
	}
	return m[1]
}

const dues = "Harbour dues fall\nBy Mina Osk\n3 March 2026\n\nThe dues of the harbour fall by a tenth, Jon Wied of the Quay Council said on Monday, and nobody had asked for it.\n"

// A pasted text is read, corrected, kept by one act, and that act undone.
func TestDeskPastedText(t *testing.T) {
	t.Parallel()
	root := deskArchive(t)
	before := files(t, root)
	r := previewOf(t, root)
	page, _ := r.bring(t, map[string]string{"text": strings.ReplaceAll(dues, "\n", "\r\n"), "field.published": "2025", "field.tlp": "PINK", "over": "1"})
	for _, want := range []string{"How it is read", "seeds/harbour-dues-fall.txt", `value="Mina Osk"`, "published is given as “2025”, and the text says “2026-03-03”", "tlp is left out", "Jon Wied", "Quay Council"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %q\n%s", want, bare(page))
		}
	}
	if got := files(t, filepath.Join(root, "seeds")); len(got) != len(files(t, filepath.Join(deskArchive(t), "seeds"))) {
		t.Error("it was kept before anybody said so")
	}
	tray := trayOf(t, page)
	again := r.send(t, "add", url.Values{"do": {"again"}, "tray": {tray}, "was.0.published": {"2025"}, "set.0.published": {""}, "was.0.publisher": {""}, "set.0.publisher": {"Quay <b>Courier</b>"}, "was.0.title": {"Harbour dues fall"}, "set.0.title": {""}})
	if !strings.Contains(again, "cannot be removed here") || strings.Contains(again, "published is given") || !strings.Contains(again, "Quay &lt;b&gt;Courier&lt;/b&gt;") {
		t.Errorf("%s", again)
	}
	done := r.send(t, "keep", url.Values{"do": {"keep"}, "tray": {tray}, "keep": {"0"}, "was.0.kind": {""}, "set.0.kind": {"news"}})
	if !strings.Contains(done, "Added harbour-dues-fall.txt.") || !strings.Contains(done, "seeds/harbour-dues-fall.txt") {
		t.Errorf("%s", done)
	}
	if data, _ := os.ReadFile(filepath.Join(root, "seeds", "harbour-dues-fall.txt")); string(data) != dues {
		t.Errorf("%q", data)
	}
	if data, _ := os.ReadFile(filepath.Join(root, "content", "sources", "harbour-dues-fall.txt.yaml")); string(data) != "publisher: \"Quay <b>Courier</b>\"\nkind: \"news\"\n" {
		t.Errorf("%q", data)
	}
	if _, page := r.get("briefings/harbour-dues-fall.html"); !strings.Contains(page, "Quay &lt;b&gt;Courier&lt;/b&gt;") {
		t.Error("the site did not follow")
	}
	if twice, _ := r.bring(t, map[string]string{"text": dues}); !strings.Contains(twice, "The archive has it already") || strings.Contains(twice, `value="keep"`) {
		t.Errorf("kept twice: %s", bare(twice))
	}
	if gone := r.send(t, "keep", url.Values{"tray": {tray}, "keep": {"0"}}); !strings.Contains(gone, "no longer held") {
		t.Errorf("%s", gone)
	}
	log := r.send(t, "log", url.Values{"id": {lastAct(t, r)}})
	if !strings.Contains(log, "Undid: added harbour-dues-fall.txt") {
		t.Errorf("%s", log)
	}
	for name, data := range files(t, root) {
		if before[name] != data && !strings.Contains(name, "permalinks.yaml") && !strings.Contains(name, ".cache") {
			t.Errorf("%s is left", name)
		}
	}
	r.equalsBuild()
}

// lastAct is the id of the act that was done last.
func lastAct(t *testing.T, r *running) string {
	t.Helper()
	_, page := r.get("_dossier/log")
	m := regexp.MustCompile(`name="id" value="(\w+)" aria-label="Undo`).FindStringSubmatch(page)
	if m == nil {
		t.Fatal(bare(page))
	}
	return m[1]
}

// A folder that is dropped becomes the files that the command makes of it, byte for byte,
// and its library says what it knows of the texts beside it.
// What is said of all that is brought is taken where a text states nothing, and where it does,
// only if that is asked for; either way the text says what would be known without it.
func TestDeskLeavesWhatTextsState(t *testing.T) {
	t.Parallel()
	r := previewOf(t, deskArchive(t))
	fields := map[string]string{"field.published": "2025-01-02", "field.publisher": "Quay Courier"}
	list := []brought{{"dues.txt", dues}, {"nets.txt", "Nets mended\n\nThe nets of the harbour are mended, and nobody had asked for it before.\n"}}
	left, _ := r.bring(t, fields, list...)
	for _, want := range []string{`name="set.0.published" value="2026-03-03"`, "“2025-01-02”, said of all, is not taken", `name="set.1.published" value="2025-01-02"`, `name="set.0.publisher" value="Quay Courier"`, `name="over" value="1"`} {
		if want == `name="over" value="1"` {
			if _, page := r.get("_dossier/add"); !strings.Contains(page, want) || strings.Contains(page, want+" checked") {
				t.Error("it is not asked whether texts are overruled")
			}
		} else if !strings.Contains(left, want) {
			t.Errorf("the page does not say %q\n%s", want, bare(left))
		}
	}
	fields["over"] = "1"
	over, _ := r.bring(t, fields, list...)
	for _, want := range []string{`name="set.0.published" value="2025-01-02"`, "instead of “2026-03-03”"} {
		if !strings.Contains(over, want) {
			t.Errorf("overruled, the page does not say %q\n%s", want, bare(over))
		}
	}
}

func TestDeskAddsAsTheCommand(t *testing.T) {
	t.Parallel()
	byDesk, byCommand := deskArchive(t), deskArchive(t)
	box := filepath.Join(t.TempDir(), "box")
	note := "---\ntitle: Nets are mended\nsource: \"https://quay.example/nets\"\nauthor:\n  - \"[[Ola Brem]]\"\npublished: 2026-02-03\ncreated: 2026-02-05\ntags: [clippings]\n---\nThe nets of the harbour are mended, and nobody had asked for it before.\n"
	list := []brought{
		{"box/library.json", `[{"id":"dues","type":"article-newspaper","title":"Dues","container-title":"Quay Courier","file":"files/12/dues.txt"}]`},
		{"box/files/12/dues.txt", dues}, {"box/nets.md", note}, {"box/empty.txt", ""}, {"box/photo.png", "x"}, {"box/.hidden/x.txt", "x"}, {"box/desk0.txt.yaml", "tlp: RED\n"},
		{"box/twin.txt", text("Ferry returns to the northern harbour", "first")},
	}
	for _, f := range list {
		place(t, filepath.Join(filepath.Dir(box), filepath.FromSlash(f.name)), f.data)
	}
	r := previewOf(t, byDesk)
	page, _ := r.bring(t, map[string]string{"field.publisher": "The Old Post", "over": "1"}, list...)
	for _, want := range []string{"box/empty.txt: empty", "box/photo.png: cannot read files of this kind", "box/.hidden/x.txt: a hidden", "box/desk0.txt.yaml: no source", "The archive has it already", `value="Ola Brem"`, `value="2026-02-05"`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %q\n%s", want, bare(page))
		}
	}
	done := r.send(t, "keep", url.Values{"tray": {trayOf(t, page)}, "keep": {"0", "1", "2", "3", "4"}})
	if !strings.Contains(done, "Added 3 sources.") {
		t.Errorf("%s", done)
	}
	status, said := call("add", "--root", byCommand, "--publisher", "The Old Post", box)
	if status != exitDone {
		t.Fatalf("%s", said)
	}
	for _, folder := range []string{"seeds", "content"} {
		a, b := withoutPermalinks(files(t, filepath.Join(byDesk, folder))), withoutPermalinks(files(t, filepath.Join(byCommand, folder)))
		if !maps.Equal(a, b) {
			for name := range b {
				if a[name] != b[name] {
					t.Errorf("%s: by the desk %q, by command %q", name, a[name], b[name])
				}
			}
			t.Errorf("%s: %d and %d files", folder, len(a), len(b))
		}
	}
	if _, page := r.get("_dossier/source?file=box/files/12/dues.txt"); !strings.Contains(page, "library.json, entry dues") {
		t.Errorf("the library beside it says nothing:\n%s", bare(page))
	}
	mustRun(t, "undo", "--root", byCommand)
	if got, want := files(t, filepath.Join(byCommand, "seeds")), files(t, filepath.Join(deskArchive(t), "seeds")); !maps.Equal(got, want) {
		t.Error("undone, something is left")
	}
	r.equalsBuild()
}

// Whatever a file is called, it lands below the sources under a name of ours, over nobody
// else's, and what it is called is text.
func TestDeskNamesOfFiles(t *testing.T) {
	t.Parallel()
	root := deskArchive(t)
	r := previewOf(t, root)
	outside := files(t, filepath.Dir(root))
	names := []string{"../../escape.txt", `..\..\escape2.txt`, `C:\Windows\win.txt`, "/etc/passwd.txt", "a/../../b/up.txt", "con.txt", "LPT1.tar/x.txt", "desk0.txt", "DESK0.TXT",
		"<img src=x onerror=alert(1)>.txt", "\u202Egnp.txt", strings.Repeat("long", 200) + ".txt", strings.Repeat("d/", 60) + "deep.txt", "trailing. /x .txt", "..txt", "content/sources/x.txt"}
	var list []brought
	for i, name := range names {
		list = append(list, brought{name, text(fmt.Sprintf("A quay with number %d is new", i), "first")})
	}
	page, _ := r.bring(t, nil, list...)
	if strings.Contains(page, "<img src=x") {
		t.Error("a name is markup")
	}
	var all []string
	for i := range names {
		all = append(all, fmt.Sprint(i))
	}
	done := r.send(t, "keep", url.Values{"tray": {trayOf(t, page)}, "keep": all})
	if !strings.Contains(done, "Added ") {
		t.Fatalf("%s", done)
	}
	added := 0
	for name := range files(t, filepath.Dir(root)) {
		if _, had := outside[name]; had || strings.Contains(name, ".cache") || strings.HasSuffix(name, "permalinks.yaml") {
			continue
		}
		if !strings.Contains(filepath.ToSlash(name), "seeds/") || len(name) > 400 {
			t.Errorf("written outside: %s", name)
		}
		added++
	}
	if added < 12 {
		t.Errorf("%d of %d were kept\n%s", added, len(names), bare(page))
	}
	data, _ := os.ReadFile(filepath.Join(root, "seeds", "desk0.txt"))
	if string(data) != text("Ferry returns to the northern harbour", "first") {
		t.Error("a source was written over")
	}
	r.equalsBuild()
}

// Who may not bring anything, and what is too much.
func TestDeskRefusesUploads(t *testing.T) {
	t.Parallel()
	root := deskArchive(t)
	r := previewOf(t, root)
	token, origin := r.token(t), strings.TrimSuffix(r.address, "/")
	post := func(fields [][2]string, header map[string]string, list ...brought) (int, string) {
		t.Helper()
		body, contentType := multipartForm(fields, list)
		req, _ := http.NewRequest(http.MethodPost, origin+"/_dossier/add", body)
		req.Header.Set("Content-Type", contentType)
		req.Header.Set("Origin", origin)
		for k, v := range header {
			if req.Header.Set(k, v); k == "Host" {
				req.Host = v
			}
			if v == "" {
				req.Header.Del(k)
			}
		}
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		data, _ := io.ReadAll(res.Body)
		return res.StatusCode, string(data)
	}
	good, file := [][2]string{{"token", token}, {"do", "read"}}, brought{"x.txt", dues}
	for what, c := range map[string]struct {
		fields [][2]string
		header map[string]string
	}{
		"a wrong token":         {[][2]string{{"token", "x"}, {"do", "read"}}, nil},
		"no token":              {[][2]string{{"do", "read"}}, nil},
		"the token last":        {[][2]string{{"do", "read"}, {"token", token}}, nil},
		"another site":          {good, map[string]string{"Origin": "https://evil.example"}},
		"a null origin":         {good, map[string]string{"Origin": "null"}},
		"no origin":             {good, map[string]string{"Origin": ""}},
		"another host":          {good, map[string]string{"Host": "evil.example"}},
		"a page of a neighbour": {good, map[string]string{"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "navigate"}},
	} {
		if status, body := post(c.fields, c.header, file); status != http.StatusForbidden || strings.Contains(body, token) {
			t.Errorf("%s: %d %s", what, status, body)
		}
	}
	for _, page := range []string{"keep", "names", "source", "log", ""} { // files go to one page alone
		body, contentType := multipartForm(good, []brought{file})
		req, _ := http.NewRequest(http.MethodPost, origin+"/_dossier/"+page, body)
		req.Header.Set("Content-Type", contentType)
		req.Header.Set("Origin", origin)
		if res, err := http.DefaultClient.Do(req); err != nil || res.StatusCode != http.StatusUnsupportedMediaType {
			t.Errorf("%s takes files: %v", page, err)
		} else {
			_ = res.Body.Close()
		}
	}
	many := make([]brought, 520)
	for i := range many {
		many[i] = brought{fmt.Sprintf("f%d.txt", i), fmt.Sprintf("A text of number %d that is long enough to be one, and that says no more.\n", i)}
	}
	if status, body := post(good, nil, many...); status != http.StatusOK || !strings.Contains(body, "too much at once") || !strings.Contains(body, "15 more") {
		t.Errorf("too many: %d\n%s", status, bare(body))
	}
	if status, body := post([][2]string{{"token", token}, {"do", "read"}, {"text", strings.Repeat("x", 17<<20)}}, nil); status != http.StatusRequestEntityTooLarge || !strings.Contains(body, "hint") {
		t.Errorf("a large text: %d %.200s", status, body)
	}
	if got, want := files(t, filepath.Join(root, "seeds")), files(t, filepath.Join(deskArchive(t), "seeds")); !maps.Equal(got, want) {
		t.Error("something was kept")
	}
}

// What is restricted is so at once, and what was is so again; two who keep at once lose
// nothing.
func TestDeskAddsWhatIsRestricted(t *testing.T) {
	t.Parallel()
	root := deskArchive(t)
	const secret = "The tunnel\n\nThe council of the quay had met in the old hall by the river, where the minutes of all its meetings lie since the bridge was built.\n\nNobody of those who came had read the plan of the engineers, which speaks of a second basin, of three cranes and of a road that leads past the market to the station.\n"
	place(t, filepath.Join(root, "seeds", "secret.txt"), secret)
	place(t, filepath.Join(root, "content", "sources", "secret.txt.yaml"), "tlp: RED\n")
	mustRun(t, "build", "--quiet", "--root", root, "--out", filepath.Join(t.TempDir(), "site")) // which remembers it
	r := previewOf(t, root)
	page, _ := r.bring(t, map[string]string{"text": "TLP:AMBER\n\n" + dues})
	if !strings.Contains(page, "Withheld:") {
		t.Errorf("%s", bare(page))
	}
	page, _ = r.bring(t, map[string]string{"text": dues, "field.tlp": "AMBER"})
	r.send(t, "keep", url.Values{"tray": {trayOf(t, page)}, "keep": {"0"}})
	if status, _ := r.get("briefings/harbour-dues-fall.html"); status != http.StatusNotFound {
		t.Error("it is shown")
	}
	if _, home := r.get("index.html"); strings.Contains(home, "Harbour dues") {
		t.Error("it is named")
	}
	if page, _ := r.bring(t, map[string]string{"text": secret + "\nOne more line of it, which nobody had seen before.\n"}); !strings.Contains(page, "Withheld:") {
		t.Errorf("its words come back:\n%s", bare(page))
	}
	var wg sync.WaitGroup
	trays := make([]string, 6)
	for i := range trays {
		page, _ := r.bring(t, map[string]string{"text": fmt.Sprintf("Cranes return\n\nThe cranes of quay %d return, and nobody had asked for it before they were sold.\n", i)})
		trays[i] = trayOf(t, page)
	}
	for i := range trays {
		wg.Go(func() { r.send(t, "keep", url.Values{"tray": {trays[i]}, "keep": {"0"}}) })
	}
	wg.Wait()
	kept := 0
	for name, data := range files(t, filepath.Join(root, "seeds")) {
		if strings.Contains(name, "cranes-return") && strings.Contains(data, "The cranes of quay") {
			kept++
		}
	}
	if kept != len(trays) {
		t.Errorf("%d of %d are kept", kept, len(trays))
	}
	r.equalsBuild()
}

package warc

// Archives made here: which of their records are pages, by which names and with which
// addresses and days, and what a broken or hostile one costs.

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/growth"
	_ "dossier/cmd/dossier/internal/testkit"
)

func warcRecord(kind, address, date, block string) string {
	return fmt.Sprintf("WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, address, date, len(block), block)
}

func answer(status, head, body string) string {
	return "HTTP/1.1 " + status + "\r\n" + head + "\r\n\r\n" + body
}

const htmlHead = "Content-Type: text/html; charset=\"iso-8859-1\""

func html(text string) string { return "<!doctype html><title>" + text + "</title><p>" + text }

func zipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write([]byte(s))
	_ = w.Close()
	return b.String()
}

func browned(s string) string {
	var b bytes.Buffer
	w := brotli.NewWriter(&b)
	_, _ = w.Write([]byte(s))
	_ = w.Close()
	return b.String()
}

func crawled() []string {
	return []string{
		warcRecord("warcinfo", "", "2024-03-01T00:00:00Z", "software: a test"),
		warcRecord("request", "https://herald.example/quay", "2024-03-01T00:00:00Z", "GET /quay HTTP/1.1\r\n\r\n"),
		warcRecord("response", "https://herald.example/news/quay.html?id=1#top", "2024-03-01T10:00:00Z", answer("200 OK", htmlHead, html("Early"))),
		warcRecord("response", "<https://herald.example/news/quay.html?id=1>", "2024-03-05T10:00:00Z", answer("200 OK", htmlHead, html("Late"))),
		warcRecord("response", "https://herald.example/news/quay.html?id=1", "2024-03-02T10:00:00Z", answer("200", htmlHead, html("Between"))),
		warcRecord("response", "https://herald.example/gone", "2024-03-01T10:00:00Z", answer("404 Not Found", htmlHead, html("Gone"))),
		warcRecord("response", "https://herald.example/x.png", "2024-03-01T10:00:00Z", answer("200 OK", "Content-Type: image/png", "\x89PNG")),
		warcRecord("response", "https://herald.example/piece", "2024-03-01T10:00:00Z", answer("200 OK", htmlHead, "<div>only a piece</div>")),
		warcRecord("response", "https://herald.example/robots.txt", "2024-03-01T10:00:00Z", answer("200 OK", "Content-Type: text/plain", "User agent of all kinds is welcome")),
		warcRecord("response", "https://herald.example/plan.txt", "2024-03-01T10:00:00Z", answer("200 OK", "Content-Type: text/plain", "A plan of the quay in plain words.")),
		warcRecord("response", "https://herald.example/", "2024-03-01T10:00:00Z", answer("200 OK", htmlHead+"\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip", chunked(zipped(html("Front page"))))),
		warcRecord("response", "https://herald.example/br", "2024-03-01T10:00:00Z", answer("200 OK", htmlHead+"\r\nContent-Encoding: br", browned(html("Brotli")))),
		warcRecord("response", "https://herald.example/joined", "2024-03-01T10:00:00Z", answer("200 OK", htmlHead+"\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip", html("Joined already"))),
		warcRecord("revisit", "https://herald.example/", "2024-03-09T10:00:00Z", ""),
		warcRecord("resource", "https://herald.example/report.pdf", "2024-03-01T10:00:00Z", "%PDF-1.4"),
		warcRecord("resource", "urn:thumbnail:x", "2024-03-01T10:00:00Z", "x"),
	}
}

func chunked(s string) string { return fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(s), s) }

func TestMembers(t *testing.T) {
	plain := strings.Join(crawled(), "")
	each := ""
	for _, r := range crawled() {
		each += zipped(r)
	}
	for how, data := range map[string]string{"plain": plain, "each record compressed": each, "compressed as a whole": zipped(plain)} {
		list, msgs := Members([]byte(data))
		got := map[string]extract.Member{}
		for _, m := range list {
			got[m.Address] = m
		}
		quay := got["https://herald.example/news/quay.html?id=1"]
		if !strings.Contains(string(quay.Data), "Late") || quay.Day != "2024-03-05" || quay.Charset != "iso-8859-1" || !strings.HasPrefix(quay.Name, "quay-") || !strings.HasSuffix(quay.Name, ".html") {
			t.Errorf("%s: the page is %+v", how, quay)
		}
		if front := got["https://herald.example/"]; !strings.Contains(string(front.Data), "Front page") || !strings.HasPrefix(front.Name, "herald-example-") {
			t.Errorf("%s: the front page is %+v", how, front)
		}
		if !strings.Contains(string(got["https://herald.example/joined"].Data), "Joined already") {
			t.Errorf("%s: a body whose head lies is lost", how)
		}
		if plan := got["https://herald.example/plan.txt"]; plan.Type != "text/plain" || plan.Day != "2024-03-01" {
			t.Errorf("%s: the plan is %+v", how, plan)
		}
		if len(list) != 5 {
			t.Errorf("%s: %d pages", how, len(list))
		}
		said := fmt.Sprint(msgs)
		for _, want := range []string{"1 redirects and errors", "2 other captures", "1 repeats of a page"} {
			if !strings.Contains(said, want) {
				t.Errorf("%s: %s lacks %q", how, said, want)
			}
		}
	}
	// A later capture leaves the name as it is.
	first, _ := Members([]byte(crawled()[2]))
	later, _ := Members([]byte(crawled()[3]))
	if first[0].Name != later[0].Name {
		t.Errorf("%s became %s", first[0].Name, later[0].Name)
	}
}

func TestPacked(t *testing.T) {
	pack := func(files ...string) []byte {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		for i := 0; i < len(files); i += 2 {
			w, err := z.Create(files[i])
			if err == nil {
				_, err = w.Write([]byte(files[i+1]))
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	archived := zipped(strings.Join(crawled(), ""))
	list, msgs := Packed(pack("archive/data.warc.gz", archived, "pages/pages.jsonl", "{\"format\":\"json-pages-1.0\"}\n{\"url\":\"https://herald.example/#x\",\"title\":\"Front\"}\nno json\n"))
	if len(list) != 1 || list[0].Address != "https://herald.example/" || !strings.Contains(fmt.Sprint(msgs), "4 that its list of pages does not name") {
		t.Errorf("%d pages, %v", len(list), msgs)
	}
	if list, _ = Packed(pack("archive/data.warc.gz", archived, "pages/pages.jsonl", "{\"url\":\"https://other.example/\"}\n")); len(list) != 5 {
		t.Errorf("of a list that names none of them, %d pages", len(list))
	}
	for name, data := range map[string][]byte{"no zip": []byte("PK no"), "empty": pack("x.txt", "x")} {
		if list, msgs := Packed(data); len(list) != 0 || msgs.Count(diag.Error) == 0 {
			t.Errorf("%s: %d pages, %v", name, len(list), msgs)
		}
	}
}

func TestBroken(t *testing.T) {
	whole := crawled()[2]
	for name, c := range map[string]struct {
		data  string
		pages int
		said  string
	}{
		"no archive":       {"something else", 0, "this is no web archive"},
		"empty":            {"", 0, "this is no web archive"},
		"breaks off":       {whole + crawled()[9][:200], 1, "damaged, behind record 1"},
		"a lie on length":  {whole + strings.Replace(crawled()[9], "Content-Length: ", "Content-Length: 9", 1), 1, "damaged, behind record 1"},
		"a long line":      {whole + "WARC/1.0\r\nX: " + strings.Repeat("x", 1<<20) + "\n" + crawled()[9], 2, "at 1 place"},
		"no length":        {whole + "WARC/1.0\r\nX: y\r\n\r\nzzz\r\n" + crawled()[9], 2, "at 1 place"},
		"too short":        {strings.Replace(whole, "Content-Length: ", "Content-Length: 1\r\nX: ", 1) + crawled()[9], 1, "at 1 place"},
		"gzip breaks off":  {zipped(whole + crawled()[9])[:200], 0, "cannot be read"},
		"gzip is none":     {"\x1f\x8b\x08 nothing", 0, "this is no web archive"},
		"no page in it":    {crawled()[0], 0, "there is no page in it"},
		"a body of zeroes": {warcRecord("response", "https://a.example/", "2024", answer("200 OK", htmlHead+"\r\nContent-Encoding: gzip", zipped(strings.Repeat("\x00", 64<<20)))), 0, "larger than 16 MiB"},
	} {
		list, msgs := Members([]byte(c.data))
		if name == "gzip breaks off" && len(list) == 0 && strings.Contains(fmt.Sprint(msgs), "no web archive") {
			continue // nothing came through
		}
		if len(list) != c.pages || !strings.Contains(fmt.Sprint(msgs), c.said) {
			t.Errorf("%s: %d pages, %v", name, len(list), msgs)
		}
	}
}

// What is unpacked is bounded, however much there is.
func TestBomb(t *testing.T) {
	c := newCrawl()
	c.room = 4 << 20
	c.file([]byte(zipped(crawled()[2] + "WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 99999999\r\n\r\n" + strings.Repeat("\x00", 8<<20))))
	if list, msgs := c.members(nil); len(list) != 1 || c.room > 0 || !strings.Contains(fmt.Sprint(msgs), "when it is unpacked") {
		t.Errorf("%d pages, room for %d, %v", len(list), c.room, msgs)
	}
}

func TestLinear(t *testing.T) {
	growth.Linear(t, 2000, func(n int) func() {
		data := []byte(strings.Repeat(crawled()[2]+crawled()[6], n))
		return func() { Members(data) }
	})
}

func FuzzMembers(f *testing.F) {
	f.Add([]byte(strings.Join(crawled(), "")))
	f.Add([]byte(zipped(strings.Join(crawled(), ""))))
	f.Fuzz(func(t *testing.T, data []byte) {
		list, _ := Members(data)
		for _, m := range list {
			if m.Address == "" || strings.ContainsAny(m.Name, "/\\\n") {
				t.Errorf("%+v", m)
			}
		}
		Packed(data)
	})
}

// Forms that bring files: their token comes first, folders stay in names, what is beyond
// the bounds is told; and the one page that others may open.

package serve

import (
	"bytes"
	"context"
	"fmt"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/textproto"
	"net/url"
	"strings"
	"testing"
)

func TestUploads(t *testing.T) {
	type field struct{ name, value, file string }
	post := func(path, peer string, list ...field) (code int, got *Upload) {
		t.Helper()
		body := &bytes.Buffer{}
		m := multipart.NewWriter(body)
		for _, f := range list {
			said := `form-data; name="` + f.name + `"`
			if f.file != "" {
				said += `; filename="` + f.file + `"`
			}
			part, _ := m.CreatePart(textproto.MIMEHeader{"Content-Disposition": {said}})
			_, _ = part.Write([]byte(f.value))
		}
		_ = m.Close()
		s := New(Options{Token: "t", Takes: "add", Act: func(string, url.Values) (string, bool) { t.Error("carried out"); return "/", true }, Take: func(_ context.Context, u *Upload) string { got = u; return "/there" }})
		r := httptest.NewRequest("POST", "http://localhost:1"+Own+path, body)
		r.RemoteAddr = peer
		r.Header.Set("Content-Type", m.FormDataContentType())
		r.Header.Set("Origin", "http://localhost:1")
		w := httptest.NewRecorder()
		s.carryOut(w, r)
		return w.Code, got
	}
	token := field{name: "token", value: "t"}
	code, u := post("add", "127.0.0.1:9", token, field{name: "do", value: "read"}, field{name: "files", file: "box/é/a.txt", value: "x"}, field{name: "files", file: `..\\b.txt`, value: "y"})
	if code != http.StatusSeeOther || u.Form.Get("do") != "read" || len(u.Files) != 2 || u.Files[0].Name != "box/é/a.txt" || string(u.Files[1].Data) != "y" {
		t.Errorf("%d %+v", code, u)
	}
	for what, c := range map[string]struct {
		path, peer string
		list       []field
		want       int
	}{
		"no token":         {"add", "127.0.0.1:9", []field{{name: "do", value: "read"}}, 403},
		"nothing":          {"add", "127.0.0.1:9", nil, 403},
		"a wrong token":    {"add", "127.0.0.1:9", []field{{name: "token", value: "u"}}, 403},
		"a token as file":  {"add", "127.0.0.1:9", []field{{name: "token", value: "t", file: "t"}}, 403},
		"the token second": {"add", "127.0.0.1:9", []field{{name: "a", value: "b"}, token}, 403},
		"another page":     {"names", "127.0.0.1:9", []field{token}, 415},
		"another machine":  {"add", "192.0.2.7:9", []field{token}, 403},
		"a large text":     {"add", "127.0.0.1:9", []field{token, {name: "text", value: strings.Repeat("x", mostText+1)}}, 413},
	} {
		if code, u := post(c.path, c.peer, c.list...); code != c.want || u != nil {
			t.Errorf("%s: %d %v", what, code, u)
		}
	}
	many := []field{token}
	for i := range MostFiles + 7 {
		many = append(many, field{name: "files", file: fmt.Sprintf("%d.txt", i), value: "x"})
	}
	if code, u := post("add", "127.0.0.1:9", many...); code != http.StatusSeeOther || len(u.Files) != MostFiles || u.Left != 7 || len(u.LeftWhat) != mostNamed {
		t.Errorf("%d %d %d", code, len(u.Files), u.Left)
	}
	big := strings.Repeat("x", MostUpload/2+1)
	if _, u := post("add", "127.0.0.1:9", token, field{name: "files", file: "1", value: big}, field{name: "files", file: "2", value: big}, field{name: "files", file: "3", value: "x"}); len(u.Files) != 2 || u.Left != 1 || u.LeftWhat[0] != "2" {
		t.Errorf("%d %v", len(u.Files), u.LeftWhat)
	}
}

// Who sends a form sees what it wrote: no build that began before may be shown as the one
// that has it, nor does a form that writes nothing show what another one waits for.
func TestFormsAreBuiltBeforeTheNextPage(t *testing.T) {
	begun, write := make(chan struct{}), make(chan struct{})
	s := New(Options{Token: "t", Act: func(page string, _ url.Values) (string, bool) {
		if page == "look" {
			return Own, false
		}
		begun <- struct{}{}
		<-write
		return Own, true
	}})
	send := func(page string) int {
		r := httptest.NewRequest("POST", "http://localhost:1"+Own+page, strings.NewReader("token=t"))
		r.RemoteAddr = "127.0.0.1:9"
		r.Header.Set("Origin", "http://localhost:1")
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		w := httptest.NewRecorder()
		s.carryOut(w, r)
		return w.Code
	}
	waits := func() bool {
		s.mu.Lock()
		defer s.mu.Unlock()
		select {
		case <-s.fresh:
			return false
		default:
			return true
		}
	}
	want := func(what string, want bool) {
		t.Helper()
		if waits() != want {
			t.Errorf("%s: requests wait: %v", what, !want)
		}
	}
	want("before the first build", true)
	if send("look") != http.StatusSeeOther {
		t.Error("the form is refused")
	}
	want("a form before the first build", true)
	s.Begin()()
	want("built", false)
	send("look")
	want("a form that writes nothing", false)
	sent := make(chan int)
	go func() { sent <- send("keep") }()
	select {
	case <-begun:
	case code := <-sent:
		t.Fatalf("the form is refused: %d", code)
	}
	want("a form that is carried out", true)
	early := s.Begin()
	write <- struct{}{}
	if <-sent != http.StatusSeeOther {
		t.Error("the form is refused")
	}
	early()
	want("a build that began before the form wrote", true)
	send("look")
	want("another form, which writes nothing", true)
	s.Begin()()
	want("the build that has it", false)
}

// Windows of other sites keep a hold of one page alone.
func TestOpened(t *testing.T) {
	s := New(Options{Opened: "clip"})
	s.Begin()()
	for path, want := range map[string]string{Own + "clip": "unsafe-none", Own + "add": "same-origin", Own: "same-origin", "/": "same-origin", "/clip": "same-origin"} {
		r := httptest.NewRequest("GET", "http://localhost:1"+path, nil)
		w := httptest.NewRecorder()
		if s.ServeHTTP(w, r); w.Header().Get("Cross-Origin-Opener-Policy") != want {
			t.Errorf("%s: %s", path, w.Header().Get("Cross-Origin-Opener-Policy"))
		}
	}
	s = New(Options{})
	s.Begin()()
	w := httptest.NewRecorder()
	if s.ServeHTTP(w, httptest.NewRequest("GET", "http://localhost:1"+Own, nil)); w.Header().Get("Cross-Origin-Opener-Policy") != "same-origin" {
		t.Error("without such a page, another one is open")
	}
}

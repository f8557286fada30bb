package serve

// A client that never ends its request is not waited for, a stream is left alone, and
// the log of the server is one line a message.

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func TestSlowBodiesEndAndStreamsGoOn(t *testing.T) {
	ended := make(chan error, 2)
	server := httptest.NewServer(Hurried(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/stream" {
			select {
			case <-r.Context().Done():
				ended <- r.Context().Err()
			case <-time.After(time.Second):
				ended <- nil
			}
			return
		}
		_, err := io.Copy(io.Discard, r.Body)
		ended <- err
	}), 100*time.Millisecond))
	defer server.Close()
	for _, request := range []string{"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\na", "GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n", "GET /stream HTTP/1.1\r\nHost: x\r\n\r\n"} {
		c, err := net.Dial("tcp", server.Listener.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		if _, err := fmt.Fprint(c, request); err != nil {
			t.Fatal(err)
		}
		select {
		case err := <-ended:
			if stream := strings.Contains(request, "stream"); stream != (err == nil) {
				t.Errorf("%.20q: %v", request, err)
			}
		case <-time.After(5 * time.Minute):
			t.Fatalf("%.20q is waited for", request)
		}
	}
}

func TestLogOfTheServer(t *testing.T) {
	var b strings.Builder
	Log(&b).Printf("http: panic serving %s", "x\nforged\x1b[2J")
	if b.String() != `preview: http: panic serving x\nforged\x1b[2J`+"\n" {
		t.Errorf("%q", b.String())
	}
}

package serve

// What the preview bounds of its clients: how long they may take to send a body, and
// what the server repeats of what they sent.

import (
	"io"
	"log"
	"net/http"
	"strings"
	"time"

	"dossier/cmd/dossier/internal/diag"
)

// BodyTimeout is how long the body of a request may take: the forms of the preview
// have a few hundred bytes.
const BodyTimeout = 15 * time.Second

// Hurried bounds the time of bodies. http.Server's own limit is for whole requests,
// and would end the streams of events.
func Hurried(next http.Handler, within time.Duration) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.ContentLength != 0 {
			_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(within))
		}
		next.ServeHTTP(w, r)
	})
}

// Log is the log of a server, which quotes what clients send.
func Log(to io.Writer) *log.Logger { return log.New(spoken{to}, "", 0) }

type spoken struct{ to io.Writer }

func (s spoken) Write(line []byte) (int, error) {
	return len(line), diag.Printf(s.to, "preview: %s\n", strings.TrimSpace(string(line)))
}

package serve

// Forms. The token of one that brings files comes first, so that nothing is read of what
// others send; what is beyond the bounds is read past, so that the answer arrives and says
// so.

import (
	"crypto/subtle"
	"errors"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// maxForm bounds the size of a form, in bytes.
const maxForm = 2 << 20

// carryOut carries out a form, if one of our own pages sent it, on this machine,
// with the token that only such a page holds.
func (s *Server) carryOut(w http.ResponseWriter, r *http.Request) {
	peer, _, failed := net.SplitHostPort(r.RemoteAddr)
	if ip := net.ParseIP(peer); failed != nil || ip == nil || !ip.IsLoopback() {
		plain(w, http.StatusForbidden, "names can be reviewed from this machine only")
		return
	}
	if r.Header.Get("Origin") == "" || r.Header.Get("Sec-Fetch-Site") != "" && r.Header.Get("Sec-Fetch-Site") != "same-origin" {
		plain(w, http.StatusForbidden, "the form was not sent by a page of the preview; hint: open "+r.URL.Path)
		return
	}
	mediaType, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err == nil && mediaType == "multipart/form-data" && s.take != nil && r.URL.Path == s.takes {
		s.takeIn(w, r)
		return
	}
	if err != nil || mediaType != "application/x-www-form-urlencoded" {
		plain(w, http.StatusUnsupportedMediaType, "invalid form")
		return
	}
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	if err := r.ParseForm(); err != nil {
		plain(w, http.StatusBadRequest, "invalid form")
		return
	}
	if !s.proven(r.PostForm.Get("token")) {
		plain(w, http.StatusForbidden, earlier)
		return
	}
	if s.take != nil && r.URL.Path == s.takes {
		s.took(w, r, &Upload{Form: r.PostForm})
		return
	}
	to := s.carry(strings.TrimPrefix(r.URL.Path, Own), r.PostForm)
	if to == "" {
		plain(w, http.StatusNotFound, "no form is accepted here")
		return
	}
	see(w, to)
}

// earlier is said of a form with a wrong token.
const earlier = "the page is from an earlier preview; hint: reload it"

// proven reports whether a form has the token that only our own pages hold.
func (s *Server) proven(token string) bool {
	return s.token != "" && subtle.ConstantTimeCompare([]byte(token), []byte(s.token)) == 1
}

func see(w http.ResponseWriter, to string) {
	w.Header().Set("Location", to)
	plain(w, http.StatusSeeOther, "see "+to)
}

// Upload is what a form brings.
type Upload struct {
	Form     url.Values
	Files    []File
	Left     int      // files beyond the bounds, which were not taken
	LeftWhat []string // the first of their names
}

// File is one that a form brings.
type File struct {
	Name string // as whoever sent it calls it: never a path of ours
	Data []byte
}

// Bounds of a form with files.
const (
	MostFiles  = 500
	MostUpload = 96 << 20 // bytes of all files
	mostText   = 16 << 20 // of one of its texts
	mostFields = 1000     // texts
	mostPast   = 1 << 30  // bytes that are read at all
	mostNamed  = 5        // names of files that were not taken
)

// takeIn reads a form with files.
func (s *Server) takeIn(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, mostPast)
	parts, err := r.MultipartReader()
	if err != nil {
		plain(w, http.StatusBadRequest, "invalid form")
		return
	}
	u := &Upload{Form: url.Values{}}
	size, fields := 0, 0
	proven := false
	for {
		p, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		var large *http.MaxBytesError
		if errors.As(err, &large) {
			plain(w, http.StatusRequestEntityTooLarge, "too much at once; hint: use “dossier add FOLDER”, or send fewer files")
			return
		}
		if err != nil {
			plain(w, http.StatusBadRequest, "invalid form")
			return
		}
		_, said, err := mime.ParseMediaType(p.Header.Get("Content-Disposition")) // Part.FileName forgets folders
		if err != nil {
			plain(w, http.StatusBadRequest, "invalid form")
			return
		}
		name, isFile := said["filename"]
		if !proven {
			token, _ := io.ReadAll(io.LimitReader(p, 1000))
			if proven = p.FormName() == "token" && !isFile && s.proven(string(token)); !proven {
				plain(w, http.StatusForbidden, earlier)
				return
			}
			continue
		}
		if !isFile {
			data, err := io.ReadAll(io.LimitReader(p, mostText+1))
			if fields++; err != nil || len(data) > mostText || fields > mostFields {
				plain(w, http.StatusRequestEntityTooLarge, "the text is too large; hint: save it as a file, and use “dossier add FILE”")
				return
			}
			u.Form.Add(p.FormName(), string(data))
			continue
		}
		if name == "" {
			continue // no file was chosen
		}
		if len(u.Files) < MostFiles && size < MostUpload {
			data, err := io.ReadAll(io.LimitReader(p, int64(MostUpload-size)+1))
			if err == nil && size+len(data) <= MostUpload {
				size += len(data)
				u.Files = append(u.Files, File{name, data})
				continue
			}
		}
		if u.Left++; len(u.LeftWhat) < mostNamed {
			u.LeftWhat = append(u.LeftWhat, name)
		}
	}
	if !proven {
		plain(w, http.StatusForbidden, earlier)
		return
	}
	s.took(w, r, u)
}

// took hands an upload on. What follows may ask the web, longer than a body may take.
func (s *Server) took(w http.ResponseWriter, r *http.Request, u *Upload) {
	_ = http.NewResponseController(w).SetReadDeadline(time.Time{})
	to := s.take(r.Context(), u)
	if to == "" {
		plain(w, http.StatusNotFound, "no form is accepted here")
		return
	}
	see(w, to)
}

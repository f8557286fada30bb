// WACZ: a zip with WARC files below archive/, and below pages/ lists of the pages that
// somebody meant to keep, among all that a browser fetches for them.

package warc

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"path"
	"strings"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/extract"
)

// mostEntries is how many files of a zip are looked at, mostListed how large a list of
// pages may be.
const (
	mostEntries = 10_000
	mostListed  = 16 << 20
)

// Packed takes the pages out of a WACZ.
func Packed(data []byte) ([]extract.Member, diag.List) {
	var msgs diag.List
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		msgs.Errorf("", 0, "fetch it again", "this is no zip, or it is damaged")
		return nil, msgs
	}
	c := newCrawl()
	listed := map[string]bool{}
	files := z.File[:min(len(z.File), mostEntries)]
	for _, f := range files {
		if name := strings.ToLower(f.Name); path.Dir(name) == "pages" && strings.HasSuffix(name, ".jsonl") {
			pages(unzipped(f, mostListed), listed)
		}
	}
	found := false
	for _, f := range files {
		name := strings.ToLower(f.Name)
		if path.Dir(name) != "archive" || !strings.HasSuffix(name, ".warc.gz") && !strings.HasSuffix(name, ".warc") {
			continue
		}
		found = true
		if c.room <= 0 {
			c.msgs.Warnf("", 0, "split it into several files", "it is larger than %d MiB when it is unpacked: what is behind that is not read", mostUnpacked>>20)
			break
		}
		c.file(unzipped(f, min(c.room, mostKept)))
	}
	if !found {
		c.msgs.Errorf("", 0, "a WACZ has them in the folder archive/", "there is no WARC in it")
	}
	some := false
	for _, address := range c.order {
		some = some || listed[address]
	}
	if !some { // a list that names none of them is no list of them
		listed = nil
	}
	return c.members(listed)
}

// unzipped returns a file of a zip, as far as it can be read.
func unzipped(f *zip.File, most int64) []byte {
	r, err := f.Open()
	if err != nil {
		return nil
	}
	defer r.Close()
	data, _ := io.ReadAll(io.LimitReader(r, most)) // what is broken is found where it is read
	return data
}

// pages notes the addresses in a list of pages: one object of JSON a line.
func pages(data []byte, listed map[string]bool) {
	for line := range bytes.Lines(data) {
		var p struct{ URL string }
		if json.Unmarshal(line, &p) == nil {
			if at := target(p.URL); at != "" {
				listed[at] = true
			}
		}
	}
}

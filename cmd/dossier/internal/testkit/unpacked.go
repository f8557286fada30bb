package testkit

// What stands in a file of a site, also where it is compressed or written in another
// way: tests that look for words must not be blind there.

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"fmt"
	"html"
	"io"
	"net/url"
	"regexp"
	"strings"
	"testing"
)

// Unpacked returns the text of a file: what a .gz or a .zip holds (of a ZIP archive the
// names of its files too), and for a page also what its data: addresses hold.
func Unpacked(t testing.TB, name, data string) string {
	t.Helper()
	text, err := unpacked(name, data)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return text
}

func unpacked(name, data string) (string, error) {
	switch {
	case strings.HasSuffix(name, ".gz"):
		r, err := gzip.NewReader(strings.NewReader(data))
		if err != nil {
			return "", err
		}
		text, err := io.ReadAll(r)
		return string(text), err
	case strings.HasSuffix(name, ".zip"):
		z, err := zip.NewReader(strings.NewReader(data), int64(len(data)))
		if err != nil {
			return "", err
		}
		var all bytes.Buffer
		for _, f := range z.File {
			fmt.Fprintf(&all, "%s\n%s\n", f.Name, f.Comment)
			r, err := f.Open()
			if err != nil {
				return "", err
			}
			if _, err := io.Copy(&all, r); err != nil {
				return "", err
			}
		}
		return all.String(), nil
	}
	for _, address := range DataAddresses(data) {
		data += "\n" + address
	}
	return data, nil
}

var dataAddress = regexp.MustCompile(`data:[^,"'\s]*,[^"'\s<>)]*`)

// DataAddresses returns what the data: addresses in a text hold.
func DataAddresses(text string) (out []string) {
	for _, address := range dataAddress.FindAllString(text, -1) {
		head, rest, _ := strings.Cut(html.UnescapeString(address), ",")
		if plain, err := url.PathUnescape(rest); err == nil {
			rest = plain
		}
		if strings.HasSuffix(head, ";base64") {
			if plain, err := base64.StdEncoding.DecodeString(rest); err == nil {
				rest = string(plain)
			}
		}
		out = append(out, rest)
	}
	return out
}

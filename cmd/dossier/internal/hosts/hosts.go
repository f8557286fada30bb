// Package hosts knows what hosts of sites accept, and what to do where one does not take
// a site: to find out by an upload costs an hour, and leaves half a site. A check asks it
// of a site that was built, a deploy of what it is about to send.
package hosts

import (
	"fmt"
	"iter"
	"path"
	"strings"
)

// Host is what a host accepts; 0 means no limit.
type Host struct {
	Name          string
	files, folder int
	size, each    int64 // bytes
	path          int   // bytes
}

// All are the hosts whose limits are known, from their own documentation, read in 2026:
//   - https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits:
//     1 GB for a site; 100 MB for a file of a repository
//   - https://docs.gitlab.com/user/gitlab_com/#gitlab-pages: 1 GB for a site, unpacked
//   - https://developers.cloudflare.com/pages/platform/limits/: 20,000 files on the free
//     plan (100,000 on the others), 25 MiB each
//   - https://docs.netlify.com: 54,000 files in a folder
//   - https://docs.aws.amazon.com/AmazonS3/latest/userguide/upload-objects.html: 5 GB in
//     one request, keys of 1,024 bytes
//   - https://cloud.google.com/storage/quotas: 5 TiB for an object, names of 1,024 bytes
var All = []Host{
	{Name: "github-pages", size: 1_000_000_000, each: 100 << 20},
	{Name: "gitlab-pages", size: 1_000_000_000},
	{Name: "cloudflare-pages", files: 20_000, each: 25 << 20},
	{Name: "netlify", folder: 54_000},
	{Name: "s3", each: 5 << 30, path: 1024},
	{Name: "gs", each: 5 << 40, path: 1024},
}

// Names are what the hosts are called where an archive or a command names one.
func Names() (out []string) {
	for _, h := range All {
		out = append(out, h.Name)
	}
	return out
}

// Site is what of a site a host may limit, with its downloads and without.
type Site struct{ all, without measured }

type measured struct {
	files, most    int // of the site, of its fullest folder
	total, largest int64
	fullest        string
	big, long      string // the largest file, the longest path
}

// Measure measures the files of a site, by path and size.
func Measure(files iter.Seq2[string, int64]) *Site {
	return &Site{measure(files, func(string) bool { return true }), measure(files, func(name string) bool {
		return !strings.HasPrefix(name, "data/") || strings.HasSuffix(name, ".html")
	})}
}

func measure(files iter.Seq2[string, int64], counts func(name string) bool) (m measured) {
	folders := map[string]int{}
	for name, size := range files {
		if !counts(name) {
			continue
		}
		m.files++
		m.total += size
		folders[path.Dir(name)]++
		if size > m.largest || size == m.largest && name < m.big {
			m.largest, m.big = size, name
		}
		if len(name) > len(m.long) || len(name) == len(m.long) && name < m.long {
			m.long = name
		}
	}
	for dir, n := range folders {
		if n > m.most || n == m.most && dir < m.fullest {
			m.fullest, m.most = dir, n
		}
	}
	return m
}

// Exceeded says by what a site is too much for a host; below is how long the path of the
// folder is that it has there.
func (h *Host) Exceeded(s *Site, below int) []string { return h.exceeded(&s.all, below) }

func (h *Host) exceeded(m *measured, below int) (why []string) {
	tell := func(format string, args ...any) { why = append(why, fmt.Sprintf(format, args...)) }
	if h.files > 0 && m.files > h.files {
		tell("%d files; the limit is %d", m.files, h.files)
	}
	if h.size > 0 && m.total > h.size {
		tell("%d MB; the limit is %d MB", m.total/1_000_000, h.size/1_000_000)
	}
	if h.each > 0 && m.largest > h.each {
		tell("%s has %d MB; the limit is %d MB", m.big, m.largest/1_000_000, h.each/1_000_000)
	}
	if h.folder > 0 && m.most > h.folder {
		tell("folder %s has %d files; the limit is %d", m.fullest, m.most, h.folder)
	}
	if n := below + len(m.long); h.path > 0 && n > h.path {
		tell("a path has %d bytes; the limit is %d: %s", n, h.path, m.long)
	}
	return why
}

// Advice says what to do where a site is too much for a host.
func (h *Host) Advice(s *Site) string {
	saved := fmt.Sprintf("%d of %d files and %d MB", s.all.files-s.without.files, s.all.files, (s.all.total-s.without.total)/1_000_000)
	advice := "set found_names: none in site.yaml to leave out the pages of names that nobody keeps, and downloads: none, which saves " + saved
	if len(h.exceeded(&s.without, 0)) == 0 {
		advice = "set downloads: few, or none, in site.yaml: without downloads (" + saved + ") it fits"
	}
	var fits []string
	for _, other := range All {
		if len(other.exceeded(&s.all, 0)) == 0 {
			fits = append(fits, other.Name)
		}
	}
	if len(fits) > 0 {
		advice += "; or publish to " + strings.Join(fits, ", ") + ", which it fits"
	}
	return advice
}

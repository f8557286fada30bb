package check

// Which hosts take the site as it was built, and what to do where one does not: to
// find out by an upload costs an hour.

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/diag"
)

// limit is what a host accepts; 0 means no limit.
type limit struct {
	host          string
	files, folder int
	size, each    int64 // bytes
	path          int   // bytes
}

// limits are those of the hosts' own documentation, read in 2026:
//   - https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits:
//     1 GB for a site; 100 MB for a file of a repository
//   - https://docs.gitlab.com/user/gitlab_com/#gitlab-pages: 1 GB for a site, unpacked
//   - https://developers.cloudflare.com/pages/platform/limits/: 20,000 files on the free
//     plan (100,000 on the others), 25 MiB each
//   - https://docs.netlify.com: 54,000 files in a folder
//   - https://docs.aws.amazon.com/AmazonS3/latest/userguide/upload-objects.html: 5 GB in
//     one request, keys of 1,024 bytes
var limits = []limit{
	{host: "github-pages", size: 1_000_000_000, each: 100 << 20},
	{host: "gitlab-pages", size: 1_000_000_000},
	{host: "cloudflare-pages", files: 20_000, each: 25 << 20},
	{host: "netlify", folder: 54_000},
	{host: "s3", each: 5 << 30, path: 1024},
}

// measured is what of a site a host may limit.
type measured struct {
	files, most    int // of the site, of its fullest folder
	total, largest int64
	fullest        string
	big, long      string // the largest file, the longest path
}

// measure measures the files of a site that are not left out.
func (s *Site) measure(leftOut func(name string) bool) (m measured) {
	folders := map[string]int{}
	for name, size := range s.sizes {
		if leftOut(name) {
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

// exceeded says by what a site is too much for a host.
func (h *limit) exceeded(m measured) (why []string) {
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
	if h.path > 0 && len(m.long) > h.path {
		tell("a path has %d bytes; the limit is %d: %s", len(m.long), h.path, m.long)
	}
	return why
}

// limits compares the site with the limits of the hosts that the archive names, where
// it must fit, or of all that are known.
func (s *Site) limits(l *List) {
	severity, off := l.level("host-limits")
	if off {
		return
	}
	named := l.checks.Hosts
	if len(named) == 0 && l.checks.Levels["host-limits"] == "" {
		severity = diag.Note
	}
	all := s.measure(func(string) bool { return false })
	without := s.measure(func(name string) bool { return strings.HasPrefix(name, "data/") && !strings.HasSuffix(name, ".html") })
	var fits []string
	for _, h := range limits {
		if len(h.exceeded(all)) == 0 {
			fits = append(fits, h.host)
		}
	}
	for _, h := range limits {
		why := h.exceeded(all)
		if len(named) > 0 && !slices.Contains(named, h.host) || len(why) == 0 {
			continue
		}
		hint := advice(all, without, len(h.exceeded(without)) == 0)
		if len(fits) > 0 {
			hint += "; or publish to " + strings.Join(fits, ", ") + ", which it fits"
		}
		if len(named) == 0 {
			hint += "; name your host under check: hosts: in site.yaml, and the others are not told"
		}
		for _, w := range why {
			l.found = append(l.found, Finding{diag.Message{Severity: severity, Text: h.host + ": " + w, Hint: hint}, "host-limits"})
		}
	}
}

// advice says what a site can do without; enough says that it fits without downloads.
func advice(all, without measured, enough bool) string {
	saved := fmt.Sprintf("%s and %d MB", diag.Counted(all.files-without.files, "file"), (all.total-without.total)/1_000_000)
	if enough {
		return "set downloads: few, or none, in site.yaml: without downloads (" + saved + ") it fits"
	}
	return "set found_names: none in site.yaml to leave out the pages of names that nobody keeps, and downloads: none, which saves " + saved
}

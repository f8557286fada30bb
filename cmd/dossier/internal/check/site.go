package check

// Rules about the built site. It is read file by file while it is made, because a
// large site would not fit in memory.

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"hash/fnv"
	"io"
	"net/url"
	"path"
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// defaultPageBytes is the maximum weight of a page with its styles and scripts,
// before compression, unless the archive sets another: four times the 60 kB that
// pages are designed for.
const defaultPageBytes = 240_000

// Site reads every file of a site while it is built; it is the sink of a build that
// writes nothing.
type Site struct {
	mu      sync.Mutex
	planned map[string]bool
	sizes   map[string]int64
	pages   []string
	anchors []uint64 // hashes of a page's path and an id in it
	pointed []pointer
	dead    []link              // to files that are not planned
	blind   []place             // pictures without a description
	needs   map[string][]string // page → styles and scripts
}

// pointer is a link to a part of a page, as a hash: there may be millions. To report
// a dead one, its page is read again.
type pointer struct {
	page   int32 // in Site.pages
	anchor uint64
}

// place is a part of a page: the last id before it.
type place struct{ page, id, what string }

type link struct {
	place
	to, fragment string
}

// NewSite returns an empty Site.
func NewSite() *Site {
	return &Site{planned: map[string]bool{}, sizes: map[string]int64{}, needs: map[string][]string{}}
}

// Begin takes the paths of all files.
func (s *Site) Begin(paths []string) error {
	for _, p := range paths {
		s.planned[p] = true
	}
	return nil
}

// Write reads a file.
func (s *Site) Write(name string, data []byte) (bool, error) {
	var p pageReader
	if strings.HasSuffix(name, ".html") {
		p = pageReader{site: s, page: name}
		p.read(data)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sizes[name] = int64(len(data))
	s.anchors = append(s.anchors, p.ids...)
	for _, k := range p.links {
		if !s.planned[k.to] {
			s.dead = append(s.dead, k)
			continue
		}
		s.pointed = append(s.pointed, pointer{int32(len(s.pages)), anchor(k.to, k.fragment)})
	}
	s.pages = append(s.pages, name)
	s.blind = append(s.blind, p.blind...)
	if len(p.needs) > 0 {
		s.needs[name] = p.needs
	}
	return true, nil
}

// Pass notes a file that is too large to be read.
func (s *Site) Pass(name string, from io.ReadSeeker) (sum [sha256.Size]byte, size int64, changed bool, err error) {
	size, err = from.Seek(0, io.SeekEnd)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sizes[name] = size
	s.pages = append(s.pages, name)
	return sum, size, true, err
}

func anchor(page, id string) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(page))
	_, _ = h.Write([]byte{'#'})
	_, _ = h.Write([]byte(id))
	return h.Sum64()
}

// pageReader reads one page.
type pageReader struct {
	site  *Site
	page  string
	near  string // the last id so far
	ids   []uint64
	links []link
	blind []place
	needs []string
}

func (p *pageReader) read(data []byte) {
	seen := map[string]bool{}
	for z := html.NewTokenizer(bytes.NewReader(data)); ; {
		kind := z.Next()
		if kind == html.ErrorToken {
			return
		}
		if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
			continue
		}
		tag, more := z.TagName()
		element := atom.Lookup(tag)
		alt, image, src, rel, href := "", element == atom.Img, "", "", ""
		for more {
			var key, value []byte
			key, value, more = z.TagAttr()
			switch string(key) {
			case "id":
				p.near = string(value)
				p.ids = append(p.ids, anchor(p.page, p.near))
			case "href", "src":
				if to := string(value); !seen[to] && element != atom.Base {
					seen[to] = true
					p.link(to)
				}
				if string(key) == "src" {
					src = string(value)
				} else {
					href = string(value)
				}
			case "rel":
				rel = string(value)
			case "alt":
				alt = string(value)
			case "content":
				if _, to, ok := strings.Cut(string(value), "url="); ok && element == atom.Meta {
					p.link(to)
				}
			}
		}
		switch {
		case image && strings.TrimSpace(alt) == "":
			p.blind = append(p.blind, place{p.page, p.near, src})
		case element == atom.Script && src != "", element == atom.Link && (rel == "stylesheet" || rel == "preload") && href != "":
			if to, _, ok := p.resolve(src + href); ok {
				p.needs = append(p.needs, to)
			}
		}
	}
}

// resolve returns the file and the fragment that a link of the page leads to; ok is
// false if it leads to another site.
func (p *pageReader) resolve(to string) (file, fragment string, ok bool) {
	u, err := url.Parse(to)
	if err != nil || u.Scheme != "" || u.Host != "" || u.Opaque != "" {
		return "", "", false
	}
	at := u.Path
	switch {
	case at == "":
		return p.page, u.Fragment, true
	case strings.HasPrefix(at, "/"): // from the root of the host
		return at, u.Fragment, true
	default:
		at = path.Join(path.Dir(p.page), at)
		if strings.HasSuffix(u.Path, "/") {
			at += "/"
		}
	}
	if at == "" || at == "." || at == "./" {
		at = "index.html"
	} else if strings.HasSuffix(at, "/") {
		at += "index.html"
	}
	return at, u.Fragment, true
}

func (p *pageReader) link(to string) {
	file, fragment, ok := p.resolve(strings.TrimSpace(to))
	if !ok {
		return
	}
	there := p.site.planned[file]
	if there && (fragment == "" || !strings.HasSuffix(file, ".html")) {
		return
	}
	p.links = append(p.links, link{place{p.page, p.near, to}, file, fragment})
}

// Place returns the file and line of the archive that a part of a page is made from,
// or "" if it is made from many.
type Place func(page, id string) (file string, line int)

// Report adds findings about the site. root is its path on the host, with a slash at
// both ends; file makes a file of the site again.
func (s *Site) Report(l *List, root string, where Place, file func(path string) ([]byte, error)) error {
	at := func(p place) (string, int, string) {
		if file, line := where(p.page, p.id); file != "" {
			return file, line, fmt.Sprintf(" (in %s)", p.page)
		}
		return p.page, 0, ""
	}
	slices.Sort(s.anchors)
	there := func(page, id string) bool {
		_, ok := slices.BinarySearch(s.anchors, anchor(page, id))
		return ok
	}
	again := map[int32]bool{} // pages with a dead fragment
	for _, k := range s.pointed {
		if _, ok := slices.BinarySearch(s.anchors, k.anchor); !ok {
			again[k.page] = true
		}
	}
	links := s.dead
	for n := range again {
		data, err := file(s.pages[n])
		if err != nil {
			return err
		}
		p := pageReader{site: s, page: s.pages[n]}
		p.read(data)
		for _, k := range p.links {
			if s.planned[k.to] {
				links = append(links, k)
			}
		}
	}
	for _, k := range links {
		if rest, under := strings.CutPrefix(k.to, root); under && strings.HasPrefix(k.to, "/") {
			if k.to = rest; rest == "" || strings.HasSuffix(rest, "/") {
				k.to += "index.html"
			}
		}
		switch file, line, in := at(k.place); {
		case !s.planned[k.to]:
			l.add("dead-link", file, line, "correct the link; in a template, use {{asset .Frame \"style.css\"}} for assets", "dead link: %q%s", k.what, in)
		case k.fragment != "" && strings.HasSuffix(k.to, ".html") && !there(k.to, k.fragment):
			l.add("dead-fragment", file, line, "link to the page, or to an existing part of it", "link to a missing part of a page: %q%s", k.what, in)
		}
	}
	for _, p := range s.blind {
		file, line, in := at(p)
		l.add("missing-alt", file, line, "describe what it shows: ![description](picture.png)", "picture without a description: %q%s", p.what, in)
	}
	s.weigh(l, where)
	s.limits(l)
	return nil
}

// weigh reports pages over the budget.
func (s *Site) weigh(l *List, where Place) {
	most := int64(l.checks.PageBytes)
	if most == 0 {
		most = defaultPageBytes
	}
	for name, size := range s.sizes {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		for _, need := range s.needs[name] {
			size += s.sizes[need]
		}
		if size > most {
			file, line := where(name, "")
			in := fmt.Sprintf(" (%s)", name)
			if file == "" {
				file, in = name, ""
			}
			l.add("page-budget", file, line, "split the source, or raise page_bytes under check: in site.yaml", "the page weighs %d kB with its styles and scripts; the budget is %d kB%s", (size+999)/1000, most/1000, in)
		}
	}
}

// Totals returns the number of files of the site, and their size in bytes.
func (s *Site) Totals() (files int, size int64) {
	for _, n := range s.sizes {
		size += n
	}
	return len(s.sizes), size
}

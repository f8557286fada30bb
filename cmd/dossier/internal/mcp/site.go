// Package mcp answers programs that read an archive, by the Model Context Protocol: search,
// open, cite by paragraph, always with who said it and when, and how that is known.
//
// It reads a built site and nothing else: what the site withholds cannot be asked for,
// and nothing is written. The texts that it hands out are other people's words; each answer
// keeps them in fields of their own, apart from what the archive says of them.
package mcp

import (
	"encoding/json"
	"errors"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"time"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/input"
)

// mostFile bounds one file of the site, in bytes.
const mostFile = 256 << 20

// A Site is a built site. It is read again when it has been built again, and may be asked
// by several goroutines at once.
type Site struct {
	folder *input.Folder
	mu     sync.Mutex
	read   time.Time // when the list that is held was made
	size   int64
	held   *holdings
}

// holdings are what the site lists, and its texts once somebody searches them.
type holdings struct {
	archive    listing
	home       string // the address of the site, with a slash at its end; "" where none is known
	briefings  map[string]int
	copies     map[string][]string // the briefings that are one text, by the one that lists have
	entities   map[string]int
	texts      func() (*index, error)
	readFolder *input.Folder
}

// listing is archive.json.
type listing struct {
	Schema    string         `json:"schema"`
	Title     string         `json:"title"`
	Counts    map[string]int `json:"counts"`
	Briefings []struct {
		ID      string `json:"id"`
		Title   string `json:"title"`
		ShownAs string `json:"shown_as"` // "" where it is itself
	} `json:"briefings"`
	Entities   []listedEntity `json:"entities"`
	Publishers []struct {
		ID   string `json:"id"`
		Name string `json:"name"`
	} `json:"publishers"`
}

type listedEntity struct {
	ID        string   `json:"id"`
	Name      string   `json:"name"`
	Type      string   `json:"type"`
	URL       string   `json:"url"`
	Aliases   []string `json:"aliases"`
	Mentions  int      `json:"mentions"`
	Briefings int      `json:"briefings"`
	Reviewed  bool     `json:"reviewed"`
}

// named is somebody who wrote or translated a text.
type named struct {
	Name string `json:"name"`
}

// briefing is briefings/ID.json, as far as it is asked for.
type briefing struct {
	ID     string `json:"id"`
	URL    string `json:"url"`
	Source struct {
		File   string `json:"file"`
		SHA256 string `json:"sha256"`
	} `json:"source"`
	Title         string  `json:"title"`
	TitleOriginal *string `json:"title_original"`
	Publisher     *struct {
		ID   string `json:"id"`
		Name string `json:"name"`
	} `json:"publisher"`
	Authors     []named  `json:"authors"`
	Translators []named  `json:"translators"`
	Published   *string  `json:"published"`
	Updated     *string  `json:"updated"`
	Place       *string  `json:"place"`
	Language    *string  `json:"language"`
	Original    *string  `json:"original_language"`
	Kind        *string  `json:"kind"`
	Fidelity    []string `json:"fidelity"`
	SourceURL   *string  `json:"source_url"`
	Reliability *string  `json:"source_reliability"`
	Credibility *string  `json:"info_credibility"`
	Origin      *string  `json:"origin"`
	Retracted   any      `json:"retracted"`
	Agency      *string  `json:"agency"`
	References  []lead   `json:"references"`
	CitedBy     []lead   `json:"cited_by"`
	CitedTotal  int      `json:"cited_by_total"`
	Basis       map[string]struct {
		Basis string `json:"basis"`
	} `json:"basis"`
	Paragraphs []struct {
		N    int    `json:"n"`
		Text string `json:"text"`
		Zone string `json:"zone"`
	} `json:"paragraphs"`
	Mentions []struct {
		Entity    string `json:"entity"`
		Name      string `json:"name"`
		Type      string `json:"type"`
		Paragraph int    `json:"paragraph"`
		Rule      string `json:"rule"`
	} `json:"mentions"`
}

// lead is another briefing that one cites or is cited by.
type lead struct {
	ID        string `json:"id"`
	Why       string `json:"why"`
	Paragraph int    `json:"paragraph"`
}

// entity is entities/ID.json, as far as it is asked for.
type entity struct {
	ID        string   `json:"id"`
	URL       string   `json:"url"`
	Name      string   `json:"name"`
	Type      string   `json:"type"`
	Aliases   []string `json:"aliases"`
	Note      *string  `json:"note"`
	Wikidata  *string  `json:"wikidata"`
	Reviewed  bool     `json:"reviewed"`
	Mentions  int      `json:"mentions"`
	Briefings []naming `json:"briefings"`
}

// naming is a briefing that names an entity, and in which paragraphs.
type naming struct {
	ID         string  `json:"id"`
	Published  *string `json:"published"`
	Paragraphs []int   `json:"paragraphs"`
}

// Open opens a built site. The error has a hint of what to do.
func Open(dir string) (*Site, error) {
	folder, err := input.Open(dir)
	if err != nil {
		return nil, diag.Hintf("build the site first with “dossier build”, or name its folder with --out", "%s: there is no built site", dir)
	}
	s := &Site{folder: folder}
	if _, err := s.holdings(); err != nil {
		folder.Close()
		return nil, err
	}
	return s, nil
}

// Close lets go of the folder.
func (s *Site) Close() error { return s.folder.Close() }

// holdings returns what the site lists now.
func (s *Site) holdings() (*holdings, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	info, err := s.folder.Stat("archive.json")
	if err != nil {
		return nil, diag.Hintf("build the site first with “dossier build”, or name its folder with --out", "there is no archive.json: this is no built site")
	}
	if s.held != nil && info.ModTime().Equal(s.read) && info.Size() == s.size {
		return s.held, nil
	}
	h := &holdings{readFolder: s.folder, briefings: map[string]int{}, copies: map[string][]string{}, entities: map[string]int{}}
	if err := h.decode("archive.json", &h.archive); err != nil {
		return nil, err
	}
	if !strings.HasPrefix(h.archive.Schema, "dossier/archive/1") {
		return nil, diag.Hintf("build the site again with this version of the program", "archive.json has the schema %q, which is not known", h.archive.Schema)
	}
	for i, b := range h.archive.Briefings {
		h.briefings[b.ID] = i
		if b.ShownAs != "" {
			h.copies[b.ShownAs] = append(h.copies[b.ShownAs], b.ID)
		}
	}
	for i, e := range h.archive.Entities {
		h.entities[e.ID] = i
	}
	var feed struct {
		Home string `json:"home_page_url"`
	}
	if err := h.decode("feed.json", &feed); err == nil && strings.Contains(feed.Home, "://") {
		h.home = strings.TrimSuffix(feed.Home, "index.html")
	}
	h.texts = sync.OnceValues(h.index)
	s.held, s.read, s.size = h, info.ModTime(), info.Size()
	return h, nil
}

// decode reads a file of the site.
func (h *holdings) decode(name string, to any) error {
	data, err := h.readFolder.Read(name, mostFile)
	if err == nil {
		err = json.Unmarshal(data, to)
	}
	if err != nil {
		return diag.Hintf("build the site again with “dossier build”", "%s cannot be read: %w", name, err)
	}
	return nil
}

// textOf returns the briefing that lists have for the text of one.
func (h *holdings) textOf(b int) string {
	if of := &h.archive.Briefings[b]; of.ShownAs != "" {
		return of.ShownAs
	}
	return h.archive.Briefings[b].ID
}

// others returns the briefings that are one text with one.
func (h *holdings) others(id string) (ids []string) {
	text := h.textOf(h.briefings[id])
	if len(h.copies[text]) == 0 {
		return nil
	}
	all := append([]string{text}, h.copies[text]...)
	return slices.DeleteFunc(all, func(other string) bool { return other == id })
}

// errUnknown says that nothing has an id.
var errUnknown = errors.New("nothing has this id in the archive; ids are in the answers of search and list")

// briefing reads a briefing that the site lists.
func (h *holdings) briefing(id string) (*briefing, error) {
	if _, ok := h.briefings[id]; !ok {
		return nil, errUnknown
	}
	b := new(briefing)
	return b, h.decode("briefings/"+id+".json", b)
}

// entity reads an entity that the site lists, by its id or by one of its names where only
// one has it.
func (h *holdings) entity(name string) (*entity, error) {
	if _, ok := h.entities[name]; !ok {
		var ids []string
		for _, e := range h.archive.Entities {
			if strings.EqualFold(e.Name, name) || slices.ContainsFunc(e.Aliases, func(a string) bool { return strings.EqualFold(a, name) }) {
				ids = append(ids, e.ID)
			}
		}
		switch len(ids) {
		case 0:
			return nil, errUnknown
		case 1:
			name = ids[0]
		default:
			return nil, errors.New("several have this name: ask for one of the ids " + strings.Join(ids[:min(len(ids), 20)], ", "))
		}
	}
	e := new(entity)
	err := h.decode("entities/"+name+".json", e)
	if errors.Is(err, fs.ErrNotExist) { // a name that has no page of its own
		l := h.archive.Entities[h.entities[name]]
		return &entity{ID: l.ID, URL: l.URL, Name: l.Name, Type: l.Type, Aliases: l.Aliases, Reviewed: l.Reviewed, Mentions: l.Mentions}, nil
	}
	return e, err
}

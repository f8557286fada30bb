// Package gather adds to an archive what stands at addresses: each is fetched, looked at,
// and kept byte for byte like any file, with a sidecar that says where and when it was got.
// Fetched again, what differs is kept beside the copy that is there.
package gather

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/fetch"
	"dossier/cmd/dossier/internal/input"
	"dossier/cmd/dossier/internal/source"
)

// Call is what one call asks for, and how it keeps and says things.
type Call struct {
	In        engine.Inputs
	Web       *fetch.Fetcher
	Sources   []engine.Source // of the archive, and those that this call added
	Again     bool            // what is there is fetched again
	NoArchive bool            // nobody is asked for an archived copy
	As, Title string          // what the maintainer says: the name, the title
	Fields    []content.Field // of the sidecars, as the maintainer says them

	Nameable  func(name string) bool
	Keep      func(from, name string, data []byte, fields []content.Field) error
	Unchanged func(shown string) // there is nothing to keep
	Say       func(text string)  // a line
}

// Misuse is a call that cannot be carried out as it stands.
type Misuse struct{ Text, Hint string }

func (e *Misuse) Error() string { return e.Text }

// One fetches what was given, an address or with Again a source of the archive, and keeps
// it. It returns the name of the new source, "" where there is none to keep.
func (f *Call) One(ctx context.Context, given string) (name string, err error) {
	address, earlier, err := f.meant(given)
	if err != nil {
		return "", err
	}
	f.Say("fetching " + address)
	var had fetch.Had
	if earlier != nil && earlier.Doc != nil && earlier.Briefing != nil {
		if r := earlier.Briefing.Attr().Retrieval; r.SHA256 == earlier.Doc.SHA256 {
			had = fetch.Had{Entity: r.Entity, Modified: r.Modified}
		}
	}
	p, err := f.Web.Fetch(ctx, address, had)
	if err != nil {
		return "", err
	}
	if p.Unchanged || earlier != nil && earlier.Doc != nil && p.SHA256 == earlier.Doc.SHA256 {
		f.Unchanged(earlier.Shown)
		return "", nil
	}
	reader := source.ReaderOf("x" + p.Ext)
	if reader == nil {
		return "", diag.Hintf(source.OtherHint, "cannot read files of this kind (%s)", p.Ext)
	}
	doc, msgs := source.Read("x"+p.Ext, given, p.Data)
	if doc == nil {
		m := msgs[len(msgs)-1]
		return "", diag.Hintf(m.Hint, "%s", m.Text)
	}
	text := textOf(doc)
	if why, hint := p.Instead(doc.Recovered.Title, text); why != "" {
		return "", diag.Hintf(hint, "no document: %s", why)
	}
	if name, err = f.name(p, doc, earlier); err != nil {
		return "", err
	}
	fields := f.fieldsOf(ctx, p, doc, earlier)
	if earlier != nil {
		if twin := f.twin(p.SHA256); twin != nil {
			f.Unchanged(twin.Shown)
			return "", nil
		}
	}
	if err := f.Keep(given, name, p.Data, fields); err != nil {
		return "", err
	}
	filed := archive.InMemory(doc)
	f.Sources = append(f.Sources, engine.Source{Name: name, Shown: path.Join(f.In.ShownSources, name), Doc: filed, Briefing: (&archive.Briefing{Doc: filed}).Attribute(&archive.Attribution{SourceURL: p.Final, Retrieval: archive.Retrieval{From: p.Asked, Final: p.Final}})})
	f.remark(p, doc, earlier, text)
	return name, nil
}

// meant finds the address to fetch and, with --again, the newest copy that is there.
func (f *Call) meant(given string) (address string, earlier *engine.Source, err error) {
	if !strings.Contains(given, "://") {
		name := path.Clean(strings.ReplaceAll(given, `\`, "/"))
		at := slices.IndexFunc(f.Sources, func(s engine.Source) bool {
			return s.Shown == name || s.Name == name || s.Name == strings.TrimPrefix(name, "seeds/")
		})
		if at < 0 {
			return "", nil, &Misuse{given + ": there is no such source, and it is no address", "name a file of " + f.In.ShownSources + ", or an address with https://"}
		}
		if s := &f.Sources[at]; s.Briefing != nil {
			address = cmp.Or(s.Briefing.Attr().Retrieval.From, s.Briefing.Attr().SourceURL)
		}
		if address == "" {
			return "", nil, diag.Hintf("write source_url: into its sidecar, "+path.Join(f.In.ShownContent, "sources", f.Sources[at].Name+".yaml"), "no address of it is known")
		}
		return address, f.newest(f.Sources[at].Name), nil
	}
	u, err := fetch.Address(given)
	if err != nil {
		m := diag.Of(err)
		return "", nil, &Misuse{m.Text, m.Hint}
	}
	address = u.String()
	known := f.at(address)
	switch {
	case known == nil && f.Again:
		return "", nil, diag.Hintf("add it without --again", "it is not in the archive yet")
	case known != nil && !f.Again:
		return "", nil, diag.Hintf("to fetch it again and keep a newer copy, use --again", "it is already in the archive as %s", known.Shown)
	}
	return address, known, nil
}

// at returns the newest copy of what stands at an address, or nil.
func (f *Call) at(address string) (found *engine.Source) {
	for i := range f.Sources {
		s := &f.Sources[i]
		if s.Briefing == nil {
			continue
		}
		a := s.Briefing.Attr()
		if !slices.ContainsFunc([]string{a.Retrieval.From, a.Retrieval.Final, a.SourceURL}, func(of string) bool {
			u, err := fetch.Address(of)
			return of != "" && err == nil && u.String() == address
		}) {
			continue
		}
		if n := f.newest(s.Name); found == nil || found.Briefing == nil || n.Briefing != nil && n.Briefing.Attr().Retrieval.At > found.Briefing.Attr().Retrieval.At {
			found = n
		}
	}
	return found
}

// newest follows a source to its newest copy.
func (f *Call) newest(name string) *engine.Source {
	for range f.Sources { // no longer than a chain can be
		at := slices.IndexFunc(f.Sources, func(s engine.Source) bool {
			return s.Briefing != nil && s.Briefing.Attr().RevisionOf == name && s.Name != name
		})
		if at < 0 {
			break
		}
		name = f.Sources[at].Name
	}
	return &f.Sources[slices.IndexFunc(f.Sources, func(s engine.Source) bool { return s.Name == name })]
}

// twin returns the source with these bytes, or nil.
func (f *Call) twin(sha256 string) *engine.Source {
	for i := range f.Sources {
		if s := &f.Sources[i]; s.Doc != nil && s.Doc.SHA256 == sha256 {
			return s
		}
	}
	return nil
}

// daySuffix is the day in the name of a newer copy.
var daySuffix = regexp.MustCompile(`-\d{4}-\d\d-\d\d(?:-\d+)?$`)

// name chooses a name that no source and no sidecar has.
func (f *Call) name(p *fetch.Page, doc *archive.Document, earlier *engine.Source) (string, error) {
	if f.As != "" {
		name := strings.ReplaceAll(f.As, `\`, "/")
		if !f.Nameable(name) {
			return "", &Misuse{name + " cannot be the name of a source", "choose a path within " + f.In.ShownSources}
		}
		if r := source.ReaderOf(name); r == nil || r.Name != source.ReaderOf("x"+p.Ext).Name {
			return "", &Misuse{"the address gives a file of the kind " + p.Ext + ", and --as says otherwise", "choose a name that ends with " + p.Ext}
		}
		return name, nil
	}
	name := p.Name(cmp.Or(f.Title, doc.Recovered.Title))
	if earlier != nil {
		stem := strings.TrimSuffix(earlier.Name, path.Ext(earlier.Name))
		name = daySuffix.ReplaceAllString(stem, "") + "-" + p.At.Format("2006-01-02") + p.Ext
	}
	stem := strings.TrimSuffix(name, p.Ext)
	for n := 2; f.taken(name); n++ {
		name = stem + "-" + strconv.Itoa(n) + p.Ext
	}
	return name, nil
}

// taken reports whether there is a source or a sidecar of a name, in any spelling.
func (f *Call) taken(name string) bool {
	for dir, file := range map[string]string{f.In.Sources: name, f.In.Content: "sources/" + name + ".yaml"} {
		folder, err := input.Open(dir)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return false // writing says what is wrong
		}
		_, err = folder.Stat(file)
		_ = folder.Close()
		if err == nil {
			return true
		}
	}
	return slices.ContainsFunc(f.Sources, func(s engine.Source) bool { return strings.EqualFold(s.Name, name) })
}

// fieldsOf are those of the sidecar: what the maintainer says, what restricts the copy
// that is there, and how this one was got.
func (f *Call) fieldsOf(ctx context.Context, p *fetch.Page, doc *archive.Document, earlier *engine.Source) []content.Field {
	fields := slices.DeleteFunc(slices.Clone(f.Fields), func(c content.Field) bool { return c.Value == "" })
	add := func(key, value string) {
		if value != "" && !slices.ContainsFunc(fields, func(c content.Field) bool { return c.Key == key }) {
			fields = append(fields, content.Field{Key: key, Value: value})
		}
	}
	if earlier != nil {
		for _, c := range Inherited(earlier) {
			add(c.Key, c.Value)
		}
		add("revision_of", earlier.Name)
	}
	restricted := slices.ContainsFunc(fields, func(c content.Field) bool {
		return c.Key == "draft" || c.Key == "embargo_until" || c.Key == "tlp" && !strings.EqualFold(strings.TrimPrefix(strings.ToUpper(c.Value), "TLP:"), "CLEAR")
	})
	original := p.Source(doc.Recovered.SourceURL)
	add("source_url", WithoutSecrets(original))
	add("retrieved", p.At.Format("2006-01-02"))
	if !f.NoArchive && !restricted { // to ask tells who reads what
		found, on, err := f.Web.Archived(ctx, p.Source(""))
		switch {
		case err != nil:
			f.Say(fmt.Sprintf("note: no archived copy was looked up: %s", diag.Of(err).Text))
		case found != "":
			add("archived_url", found)
			add("archived_at", on.Format("2006-01-02"))
		}
	}
	final := p.Final
	if final == p.Asked {
		final = ""
	}
	for _, m := range [][2]string{
		{"from", WithoutSecrets(p.Asked)}, {"final", WithoutSecrets(final)}, {"at", p.At.Format("2006-01-02T15:04:05Z")}, {"status", strconv.Itoa(p.Status)},
		{"content_type", p.Type}, {"last_modified", p.Modified}, {"etag", p.Entity}, {"sha256", p.SHA256},
	} {
		add("retrieval."+m[0], m[1])
	}
	return fields
}

// Inherited are the fields that a newer copy has of the earlier one: all that restricts
// it, whatever said so, and whose it is. Where that cannot be said in a field, and where
// the earlier one was retracted, the newer is a draft until somebody decides.
func Inherited(s *engine.Source) (fields []content.Field) {
	draft := content.Field{Key: "draft", Value: "true"}
	if s.Briefing == nil {
		return []content.Field{draft}
	}
	a := s.Briefing.Attr()
	h := a.Handling
	if h.Unclear != "" || len(a.Unread()) > 0 || a.Retracted() {
		return []content.Field{draft}
	}
	if h.TLP != "" && h.TLP != "CLEAR" {
		fields = append(fields, content.Field{Key: "tlp", Value: h.TLP})
	}
	if h.Draft {
		fields = append(fields, draft)
	}
	if h.Embargo != "" {
		fields = append(fields, content.Field{Key: "embargo_until", Value: h.Embargo})
	}
	if h.Publish == "excerpt" || h.Publish == "metadata" {
		fields = append(fields, content.Field{Key: "publish", Value: h.Publish})
	}
	if s.Withheld != "" && len(fields) == 0 {
		fields = append(fields, draft)
	}
	if a.Basis("publisher") == archive.Stated {
		fields = append(fields, content.Field{Key: "publisher", Value: cmp.Or(a.Publisher.Name, a.Publisher.ID)})
	}
	return fields
}

// secretName is the name of a part of an address that lets whoever has it in.
var secretName = regexp.MustCompile(`(?i)token|secret|passw|signature|credential|session|api_?key|^(?:sig|key|auth|sid|jwt|code|x-amz-.*|x-goog-.*)$`)

// WithoutSecrets leaves out of an address what only who was let in may know: it is shown
// on the record.
func WithoutSecrets(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.RawQuery == "" {
		return address
	}
	parts := slices.DeleteFunc(strings.Split(u.RawQuery, "&"), func(part string) bool {
		name, _, _ := strings.Cut(part, "=")
		if plain, err := url.QueryUnescape(name); err == nil {
			name = plain
		}
		return secretName.MatchString(name)
	})
	u.RawQuery = strings.Join(parts, "&")
	return u.String()
}

// remark says what the maintainer should know of what was fetched.
func (f *Call) remark(p *fetch.Page, doc *archive.Document, earlier *engine.Source, text string) {
	if p.Final != p.Asked {
		f.Say(fmt.Sprintf("note: the address led to %s", WithoutSecrets(p.Final)))
	}
	if p.Said != "" {
		f.Say(fmt.Sprintf("note: the server calls it %s, and it is %s", p.Said, p.Ext))
	}
	if said := fetch.Charset(p.Type); said != "" && doc.Encoding != "" && doc.Encoding != "utf-8" && !fetch.SameCharset(said, doc.Encoding) {
		f.Say(fmt.Sprintf("note: the server says that its text is in %s, and it was read as %s: look whether all letters are right", said, doc.Encoding))
	}
	if earlier != nil && earlier.Doc != nil && textOf(earlier.Doc.Whole()) == text {
		f.Say(fmt.Sprintf("note: its bytes differ from those of %s; its text is the same", earlier.Shown))
	}
}

// textOf is the text that was read in a document.
func textOf(doc *archive.Document) string {
	var b strings.Builder
	for _, leaf := range doc.Leaves {
		b.WriteString(leaf.Text)
		b.WriteByte('\n')
	}
	return b.String()
}

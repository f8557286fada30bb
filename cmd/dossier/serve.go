package main

// The preview: it serves what a build would write, from memory, and keeps the last
// good site on screen while something is broken.

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"net"
	"net/http"
	"net/url"
	"os/exec"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"dossier/cmd/dossier/internal/desk"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/input"
	"dossier/cmd/dossier/internal/review"
	"dossier/cmd/dossier/internal/serve"
	"dossier/cmd/dossier/internal/warm"
)

type serveCommand struct {
	archiveFlags
	Out  string `placeholder:"DIR" help:"Ignored, so that the flags of build can be reused; a preview writes no site."`
	Port int    `placeholder:"N" help:"Port to listen on (default: 8080, or the next free one)."`
	Host string `default:"127.0.0.1" help:"Address to listen on; also accepted as the host name of the preview."`
	Open bool   `help:"Open the preview in your browser."`
	Path string `default:"/" help:"Serve the site under this path, such as /archive/."`
	Poll bool   `help:"Check for changes at intervals instead of relying on the system."`
}

// defaultPort is tried first when no port is given, then the ports after it.
const (
	defaultPort = 8080
	morePorts   = 100
)

// Run serves a preview until it is stopped.
func (c *serveCommand) Run(e *env) error {
	in, err := c.inputs()
	if err != nil {
		return err
	}
	base := path.Clean("/"+strings.Trim(c.Path, "/")) + "/"
	if base == "//" {
		base = "/"
	}
	if strings.ContainsAny(base, "\\?#% \"<>") || strings.HasPrefix(base, serve.Own) {
		return &usageError{fmt.Sprintf("--path is not a valid path: %q", c.Path), "use a path such as /archive/"}
	}
	listener, err := c.listen()
	if err != nil {
		return err
	}
	p := &preview{c: c, e: e, in: in, moved: map[string]string{}, desk: &desk.Desk{Content: curated(in), In: in, Web: e.fetcher(), MostFiles: serve.MostFiles, MostBytes: serve.MostUpload}}
	handler := serve.New(p.options(base))
	server := &http.Server{
		Handler: serve.Hurried(handler, serve.BodyTimeout), ReadHeaderTimeout: 5 * time.Second, IdleTimeout: time.Minute, MaxHeaderBytes: 64 << 10,
		BaseContext: func(net.Listener) context.Context { return e.ctx }, // streams end when the command does
		ErrorLog:    serve.Log(e.stderr),
	}
	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()
	address := c.address(listener) + base
	c.say(e, "preview at "+address)
	if c.JSON {
		_ = diag.JSON(e.stdout).Encode(map[string]string{"type": "preview", "address": address})
	}
	if !c.loopback() {
		diag.Printf(e.stderr, "warning: anyone who can reach %s can read this archive while the preview runs\n  hint: omit --host to restrict it to this machine\n", c.Host)
	}
	if c.Open {
		if err := open(address); err != nil {
			diag.Printf(e.stderr, "warning: cannot open a browser: %s\n  hint: open %s yourself\n", err, address)
		}
	}
	if e.terminal && !c.Quiet && !c.JSON {
		in.Progress = progress(e.stderr)
	}
	p.handler, p.address, p.in.Progress = handler, address, in.Progress
	w := &watching{archiveFlags: &c.archiveFlags, e: e, in: in, poll: c.Poll, changed: handler.Invalidate, begin: handler.Begin, told: p.told}
	var warm *warm.Archive
	whole := false
	w.build = func(ctx context.Context, in engine.Inputs, last *engine.Result) (*engine.Result, error) {
		memory := last.Memory()
		if last == nil {
			warm = c.warm(in)
			memory, whole = warm.Recall(ctx, in, func(string, string, int64) bool { return true })
			in.Known = warm.Known
		}
		if p.wrote.Swap(false) {
			in.Touched = nil // a change of another file may be told before that of what we wrote
		}
		g, err := engine.Build(ctx, in, memory, nil)
		if in.Progress != nil {
			in.Progress(-1, 0)
		}
		return g, err
	}
	w.idle = func(g *engine.Result) {
		if warm != nil && !whole {
			warm.Store(g)
		}
	}
	w.run()
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	if server.Shutdown(ctx) != nil {
		_ = server.Close()
	}
	if err := <-served; err != nil && !errors.Is(err, http.ErrServerClosed) {
		return diag.Hintf("start the preview again", "%w", err)
	}
	c.say(e, "preview stopped")
	return nil
}

// loopback reports whether only this machine can reach the preview.
func (c *serveCommand) loopback() bool {
	ip := net.ParseIP(strings.Trim(c.Host, "[]"))
	return c.Host == "localhost" || ip != nil && ip.IsLoopback()
}

// listen opens the given port, or the first free one.
func (c *serveCommand) listen() (net.Listener, error) {
	host := strings.Trim(c.Host, "[]")
	if c.Port != 0 {
		l, err := net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(c.Port)))
		if err != nil {
			return nil, &usageError{fmt.Sprintf("cannot listen on port %d: %s", c.Port, cause(err)), "choose another with --port, or omit it to use the next free one"}
		}
		return l, nil
	}
	var err error
	for port := defaultPort; port < defaultPort+morePorts; port++ {
		var l net.Listener
		if l, err = net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(port))); err == nil {
			return l, nil
		}
	}
	return nil, &usageError{fmt.Sprintf("cannot listen on %s: %s", host, cause(err)), "pass an address of this machine with --host, or a free port with --port"}
}

// cause is the reason of an error, without the path or address it is wrapped in.
func cause(err error) string {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err.Error()
	}
	var op *net.OpError
	if errors.As(err, &op) && op.Err != nil {
		return op.Err.Error()
	}
	return err.Error()
}

// address is the address of the preview, without the path.
func (c *serveCommand) address(l net.Listener) string {
	_, port, _ := net.SplitHostPort(l.Addr().String())
	host := strings.Trim(c.Host, "[]")
	if ip := net.ParseIP(host); ip != nil && ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	return "http://" + net.JoinHostPort(host, port)
}

// open opens an address in the user's browser.
func open(address string) error {
	name, args := "xdg-open", []string{address}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", address}
	}
	cmd := exec.Command(name, args...) //nolint:gosec // the address is our own
	if err := cmd.Start(); err != nil {
		return err
	}
	go func() { _ = cmd.Wait() }()
	return nil
}

// preview decides what is shown after each build.
type preview struct {
	c       *serveCommand
	e       *env
	in      engine.Inputs
	handler *serve.Server
	address string
	desk    *desk.Desk
	token   string // proves that a form is ours; "" when forms are disabled

	current atomic.Pointer[engine.Result] // what forms refer to: shown
	wrote   atomic.Bool                   // a form did, after the last build began

	shown *engine.Result    // what readers see
	good  *engine.Result    // the last one without a new error
	moved map[string]string // former id of a briefing → its source
}

// mostMoved bounds how many former addresses are remembered.
const mostMoved = 1000

// told shows the result of a build; if it failed, the error over the last good
// site.
func (p *preview) told(r rebuild) {
	if r.err != nil {
		p.c.told(p.e, r, "")
		p.show(diag.List{failureOf(r.err)})
		return
	}
	if r.last == nil {
		p.c.report(p.e, r.now.Messages)
	} else {
		p.c.told(p.e, r, p.lookAt(r))
	}
	messages := r.now.Messages
	if why := p.unfit(r.now); why != nil && p.good != nil {
		messages = append(diag.List{*why}, messages...)
	} else {
		if p.shown != nil {
			if len(p.moved) > mostMoved {
				p.moved = map[string]string{}
			}
			maps.Copy(p.moved, review.Moved(r.now, p.shown))
		}
		p.shown = r.now
	}
	if p.good == nil || noWorse(messages, p.good.Messages) {
		p.good = r.now
	}
	if r.last == nil && p.c.JSON {
		p.c.summary(p.e, builtOf(r.now), "")
	}
	if r.last == nil {
		c := r.now.Archive.Counts
		p.c.say(p.e, fmt.Sprintf("%s, %s with %s, read in %s; %s", diag.Counted(c.Briefings, "briefing"), diag.Counted(c.Entities, "name"), diag.Counted(c.Mentions, "mention"), short(r.now.Stats.Elapsed), severities(messages)))
		p.c.say(p.e, "how each source was read: "+strings.TrimSuffix(p.address, p.base())+serve.Own)
		p.c.say(p.e, "watching for changes; press Ctrl-C to stop")
	}
	p.show(messages)
}

// noWorse reports whether no error is new.
func noWorse(now, before diag.List) bool {
	return !slices.ContainsFunc(now, func(m diag.Message) bool {
		return m.Severity == diag.Error && !slices.Contains(before, m)
	})
}

func failureOf(err error) diag.Message {
	var failure *diag.Failure
	if errors.As(err, &failure) {
		return failure.Message
	}
	return diag.Of(err)
}

// base is the path of the site.
func (p *preview) base() string {
	u, err := url.Parse(p.address)
	if err != nil {
		return "/"
	}
	return u.Path
}

// unfit returns why a site is not shown although it could be built: a folder or the
// settings of the archive are missing or broken, most likely for a moment.
func (p *preview) unfit(g *engine.Result) *diag.Message {
	if p.good == nil {
		return nil
	}
	had, hadContent := p.good.There()
	sources, content := g.There()
	for _, f := range []struct {
		had, has bool
		shown    string
	}{{had, sources, p.in.ShownSources}, {hadContent, content, p.in.ShownContent}} {
		if f.had && !f.has {
			return &diag.Message{Severity: diag.Error, File: f.shown, Text: "the folder is missing; showing the last good site",
				Hint: "restore it, or restart the preview to continue without it"}
		}
	}
	settings := path.Join(p.in.ShownContent, "site.yaml")
	for _, m := range g.Messages {
		if m.Severity == diag.Error && m.File == settings {
			return &diag.Message{Severity: diag.Error, File: settings, Text: "the settings of the archive are broken; showing the last good site", Hint: "fix the error below"}
		}
	}
	return nil
}

// lookAt is the address of the page made from the one file that changed, or "".
func (p *preview) lookAt(r rebuild) string {
	if len(r.paths) != 1 {
		return ""
	}
	if at := review.Address(r.now, filepath.ToSlash(r.paths[0])); at != "" {
		return p.address + at
	}
	return ""
}

// mostNotices is how many messages a page shows.
const mostNotices = 100

// show sends the site and its messages to the open pages.
func (p *preview) show(messages diag.List) {
	var notices []serve.Notice
	left := 0
	for _, severity := range []diag.Severity{diag.Error, diag.Warning} {
		for _, m := range messages {
			switch {
			case m.Severity != severity:
			case len(notices) == mostNotices:
				left++
			default:
				n := notice(p.in, m)
				if p.c.Strict { // a build would fail
					n.Severity = diag.Error.String()
				}
				notices = append(notices, n)
			}
		}
	}
	if !p.c.loopback() { // a message may quote what is withheld
		notices = elsewhere(messages)
	} else if left > 0 {
		notices = append(notices, serve.Notice{Severity: "warning", Text: diag.Counted(left, "more message"), Hint: "“All sources and messages” lists them"})
	}
	if p.shown == nil {
		p.handler.Show(nil, notices)
		return
	}
	p.current.Store(p.shown)
	p.handler.Show(&site{Result: p.shown, in: p.in, good: p.good, moved: maps.Clone(p.moved), up: p.base(), token: p.token, desk: p.desk}, notices)
}

// elsewhere is what others than the maintainer are told: whether something is wrong, and
// nothing of what.
func elsewhere(messages diag.List) []serve.Notice {
	if messages.Count(diag.Error) == 0 {
		return nil
	}
	return []serve.Notice{{Severity: diag.Error.String(), Text: "something is wrong in the archive; the maintainer’s terminal says what"}}
}

// notice is a message as a page shows it, with the line it is about.
func notice(in engine.Inputs, m diag.Message) serve.Notice {
	n := serve.Notice{Severity: m.Severity.String(), Place: m.File, Text: m.Text, Hint: m.Hint}
	if m.Line > 0 {
		n.Place = fmt.Sprintf("%s:%d", m.File, m.Line)
		n.Line = line(in, m.File, m.Line)
	}
	return n
}

// line reads the line a message is about, from a file of the archive or from an
// embedded template.
func line(in engine.Inputs, shown string, n int) string {
	data, err := input.ReadIn(filepath.FromSlash(shown), input.Most)
	if name, ok := strings.CutPrefix(shown, in.ShownTemplates+"/"); ok && errors.Is(err, fs.ErrNotExist) {
		data, err = fs.ReadFile(in.Templates, name)
	}
	if err != nil {
		return ""
	}
	const most = 240 // bytes shown
	i := 0
	for line := range bytes.Lines(data) {
		if i++; i == n {
			return strings.TrimSpace(strings.ToValidUTF8(string(line[:min(len(line), most)]), "\uFFFD"))
		}
	}
	return ""
}

// site is a generation as the server shows it.
type site struct {
	*engine.Result
	in    engine.Inputs
	good  *engine.Result    // has the pages of sources that are broken now
	moved map[string]string // former id of a briefing → its source
	up    string            // from the preview's own pages to the site
	token string            // which a form must repeat
	desk  *desk.Desk
}

// File returns a file of the site. If a broken source or template removed it, the
// last good one is returned.
func (s *site) File(name string) ([]byte, error) {
	if !s.Result.Has(name) && s.Has(name) {
		return s.good.File(name)
	}
	data, err := s.Result.File(name)
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		return data, err
	}
	if s.token == "" { // shown to others
		return nil, &serve.PageError{Notice: elsewhere(diag.List{failureOf(err)})[0]}
	}
	bad := &serve.PageError{Notice: notice(s.in, failureOf(err))}
	if s.good != nil && s.good != s.Result {
		data, _ = s.good.File(name)
	}
	return data, bad
}

// Large returns how to open a file that is too large to be held.
func (s *site) Large(name string) func() (io.ReadSeekCloser, error) {
	from := s.Result
	if !from.Has(name) && s.Has(name) {
		from = s.good
	}
	open := from.Large(name)
	if open == nil {
		return nil
	}
	return func() (io.ReadSeekCloser, error) {
		f, err := open()
		if err != nil {
			return nil, err
		}
		if f, ok := f.(io.ReadSeekCloser); ok {
			return f, nil
		}
		return nil, errors.Join(errors.ErrUnsupported, f.Close())
	}
}

// Has reports whether the site shows such a file. To others than the maintainer no
// older version is shown: its source may have been withheld since.
func (s *site) Has(name string) bool {
	return s.Result.Has(name) || s.token != "" && s.good != nil && s.good != s.Result && s.Result.Messages.Count(diag.Error) > 0 && s.good.Has(name) && s.Moved(name) == ""
}

// Moved returns the new address of a briefing: a new title changes it.
func (s *site) Moved(name string) string {
	folder, file, _ := strings.Cut(name, "/")
	if folder != "briefings" && folder != "records" || s.Result.Has(name) {
		return ""
	}
	if id := review.ID(s.Result, s.moved[strings.TrimSuffix(file, path.Ext(file))]); id != "" {
		return folder + "/" + id + path.Ext(file)
	}
	return ""
}

// Styles lists the stylesheets of the site.
func (s *site) Styles() []string { return review.Styles(s.Result) }

// Own makes the preview's own pages.
func (s *site) Own(name string, query url.Values, behind bool) ([]byte, error) {
	data, err := s.desk.Page(s.Result, s.up, name, s.token, query, behind)
	if err != nil && !errors.Is(err, fs.ErrNotExist) && s.token == "" {
		err = &serve.PageError{Notice: elsewhere(diag.List{failureOf(err)})[0]}
	}
	return data, err
}

// act carries out a form of the preview's own pages and returns where to redirect.
func (p *preview) act(page string, form url.Values) (to string, wrote bool) {
	g := p.current.Load()
	if g == nil {
		return "", false
	}
	if to, wrote = p.desk.Act(g, page, form); to == "" {
		return "", false
	}
	if wrote {
		p.wrote.Store(true)
	}
	return serve.Own + to, wrote
}

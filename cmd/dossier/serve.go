package main

import (
	"bufio"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/review"
	"dossier/cmd/dossier/internal/serve"
)

type serveCommand struct {
	archiveFlags
	Out  string `placeholder:"DIR" help:"Taken for the sake of build; a preview writes no site."`
	Port int    `placeholder:"N" help:"Port to listen on (default: 8080, or the next that is free)."`
	Host string `default:"127.0.0.1" help:"Address to listen on, and a name the preview may be called by."`
	Open bool   `help:"Open the preview in the browser."`
	Path string `default:"/" help:"Path the site stands at, to preview it as it will be under a sub-path: /archive/."`
	Poll bool   `help:"Look for changes again and again instead of asking the system."`
}

// defaultPort is tried first when none is named, and then those behind it.
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
		return &usageError{fmt.Sprintf("--path is no path a site could stand at: %q", c.Path), "write a path such as /archive/"}
	}
	listener, err := c.listen()
	if err != nil {
		return err
	}
	p := &preview{c: c, e: e, in: in, moved: map[string]string{}, desk: &content.Desk{Dir: in.Content, Shown: in.ShownContent}}
	options := serve.Options{Base: base, Hosts: []string{c.Host}}
	if c.loopback() {
		p.token = rand.Text()
		options.Token, options.Act = p.token, p.act
	}
	handler := serve.New(options)
	server := &http.Server{
		Handler: handler, ReadHeaderTimeout: 5 * time.Second, IdleTimeout: time.Minute, MaxHeaderBytes: 64 << 10,
		BaseContext: func(net.Listener) context.Context { return e.ctx }, // streams end when the command does
		ErrorLog:    nil,
	}
	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()
	address := c.address(listener) + base
	c.say(e, "preview at "+address)
	if c.JSON {
		_ = json.NewEncoder(e.stdout).Encode(map[string]string{"type": "preview", "address": address})
	}
	if !c.loopback() {
		fmt.Fprintf(e.stderr, "warning: everybody who can reach %s can read this archive while the preview runs\n  hint: leave --host away to keep it to this machine\n", c.Host)
	}
	if c.Open {
		if err := open(address); err != nil {
			fmt.Fprintf(e.stderr, "warning: no browser could be opened: %s\n  hint: open %s yourself\n", err, address)
		}
	}
	if e.terminal && !c.Quiet && !c.JSON {
		in.Progress = progress(e.stderr)
	}
	p.handler, p.address, p.in.Progress = handler, address, in.Progress
	w := &watching{archiveFlags: &c.archiveFlags, e: e, in: in, poll: c.Poll, stirred: handler.Stir, begin: handler.Begin, told: p.told}
	w.build = func(ctx context.Context, in engine.Inputs, last *engine.Result) (*engine.Result, error) {
		g, err := engine.Build(ctx, in, last.Memory(), nil)
		if in.Progress != nil {
			in.Progress(-1, 0)
		}
		return g, err
	}
	w.run()
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	if server.Shutdown(ctx) != nil {
		_ = server.Close()
	}
	if err := <-served; err != nil && !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("%w\n  hint: start the preview again", err)
	}
	c.say(e, "the preview has ended")
	return nil
}

// loopback reports whether only this machine can reach the preview.
func (c *serveCommand) loopback() bool {
	ip := net.ParseIP(strings.Trim(c.Host, "[]"))
	return c.Host == "localhost" || ip != nil && ip.IsLoopback()
}

// listen takes the port that was named, or the first that is free.
func (c *serveCommand) listen() (net.Listener, error) {
	host := strings.Trim(c.Host, "[]")
	if c.Port != 0 {
		l, err := net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(c.Port)))
		if err != nil {
			return nil, &usageError{fmt.Sprintf("cannot listen on port %d: %s", c.Port, cause(err)), "name another with --port, or leave it away for the next free one"}
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
	return nil, &usageError{fmt.Sprintf("cannot listen on %s: %s", host, cause(err)), "name an address of this machine with --host, and a free port with --port"}
}

// cause is what went wrong, without the names around it.
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

// address is what to type into a browser, without the path.
func (c *serveCommand) address(l net.Listener) string {
	_, port, _ := net.SplitHostPort(l.Addr().String())
	host := strings.Trim(c.Host, "[]")
	if ip := net.ParseIP(host); ip != nil && ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	return "http://" + net.JoinHostPort(host, port)
}

// open shows an address in the browser of the person who called.
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
	desk    *content.Desk // where names are decided on
	token   string        // proves that a form is ours; "" when nothing may be decided

	current atomic.Pointer[engine.Result] // what forms are about: shown

	accepted atomic.Pointer[accepted]

	shown *engine.Result    // what readers see
	good  *engine.Result    // the last without an error that was not there before
	moved map[string]string // id that a briefing had → its source
}

// mostMoved bounds how many former addresses are followed.
const mostMoved = 1000

// told shows what a build made, or why it made nothing, with the last good
// site below.
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
		p.c.summary(p.e, r.now, "")
	}
	if r.last == nil {
		c := r.now.Archive.Counts
		p.c.say(p.e, fmt.Sprintf("%s, %s in %s, read in %s; %s, %s, %s", counted(c.Briefings, "briefing"), counted(c.Entities, "name"), counted(c.Mentions, "mention"), short(r.now.Stats.Elapsed),
			counted(messages.Count(diag.Error), "error"), counted(messages.Count(diag.Warning), "warning"), counted(messages.Count(diag.Note), "note")))
		p.c.say(p.e, "how each source was read: "+strings.TrimSuffix(p.address, p.base())+serve.Own)
		p.c.say(p.e, "watching; Ctrl-C ends it")
	}
	p.show(messages)
}

// noWorse reports whether every error was there before.
func noWorse(now, before diag.List) bool {
	return !slices.ContainsFunc(now, func(m diag.Message) bool {
		return m.Severity == diag.Error && !slices.Contains(before, m)
	})
}

func failureOf(err error) diag.Message {
	var failure *engine.Failure
	if errors.As(err, &failure) {
		return failure.Message
	}
	return errorMessage(err)
}

// base is the path the site stands at.
func (p *preview) base() string {
	u, err := url.Parse(p.address)
	if err != nil {
		return "/"
	}
	return u.Path
}

// unfit says why a generation is not shown although it could be built: the
// folders or the settings of the whole archive went, most likely for a moment.
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
			return &diag.Message{Severity: diag.Error, File: f.shown, Text: "the folder is gone; the last good site is shown",
				Hint: "put it back, or start the preview again to go on without it"}
		}
	}
	settings := path.Join(p.in.ShownContent, "site.yaml")
	for _, m := range g.Messages {
		if m.Severity == diag.Error && m.File == settings {
			return &diag.Message{Severity: diag.Error, File: settings, Text: "the settings of the archive are broken; the last good site is shown", Hint: "mend what the next message says"}
		}
	}
	return nil
}

// lookAt is the address of the page that one touched file makes.
func (p *preview) lookAt(r rebuild) string {
	if len(r.paths) != 1 {
		return ""
	}
	if at := review.Address(r.now, filepath.ToSlash(r.paths[0])); at != "" {
		return p.address + at
	}
	return ""
}

// mostNotices is how many messages a page is told.
const mostNotices = 100

// show hands the site and what is wrong to the open pages.
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
	if left > 0 {
		notices = append(notices, serve.Notice{Severity: "warning", Text: fmt.Sprintf("%d more messages", left), Hint: "the preview's own page lists them"})
	}
	if p.shown == nil {
		p.handler.Show(nil, notices)
		return
	}
	p.current.Store(p.shown)
	p.handler.Show(&site{Result: p.shown, in: p.in, good: p.good, moved: maps.Clone(p.moved), up: p.base(), token: p.token, accepted: &p.accepted}, notices)
}

// notice is a message as a page is told it, with the line it is about.
func notice(in engine.Inputs, m diag.Message) serve.Notice {
	n := serve.Notice{Severity: m.Severity.String(), Place: m.File, Text: m.Text, Hint: m.Hint}
	if m.Line > 0 {
		n.Place = fmt.Sprintf("%s:%d", m.File, m.Line)
		n.Line = line(in, m.File, m.Line)
	}
	return n
}

// line reads the line a message is about: of a file of the archive, or of a
// template that the program brings along.
func line(in engine.Inputs, shown string, n int) string {
	var r io.Reader
	if info, err := os.Lstat(filepath.FromSlash(shown)); err == nil && info.Mode().IsRegular() {
		f, err := os.Open(filepath.FromSlash(shown))
		if err != nil {
			return ""
		}
		defer f.Close()
		r = f
	} else if name, ok := strings.CutPrefix(shown, in.ShownTemplates+"/"); ok {
		f, err := in.Templates.Open(name)
		if err != nil {
			return ""
		}
		defer f.Close()
		r = f
	} else {
		return ""
	}
	const most = 240 // bytes shown
	lines := bufio.NewReaderSize(io.LimitReader(r, 16<<20), 4096)
	for i := 1; ; i++ {
		line, prefix, err := lines.ReadLine()
		if err != nil {
			return ""
		}
		text := string(line[:min(len(line), most)])
		for prefix && err == nil {
			_, prefix, err = lines.ReadLine()
		}
		if i == n {
			return strings.TrimSpace(strings.ToValidUTF8(text, "\uFFFD"))
		}
	}
}

// site is a generation as the server shows it.
type site struct {
	*engine.Result
	in    engine.Inputs
	good  *engine.Result    // has the pages of sources that are broken just now
	moved map[string]string // id that a briefing had → its source
	up    string            // from the preview's own pages to the site
	token string            // what a form repeats

	accepted *atomic.Pointer[accepted]
}

// File returns a file of the site. Where a broken source or template took it
// away, the last good one is shown.
func (s *site) File(name string) ([]byte, error) {
	if !s.Result.Has(name) && s.Has(name) {
		return s.good.File(name)
	}
	data, err := s.Result.File(name)
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		return data, err
	}
	bad := &serve.PageError{Notice: notice(s.in, failureOf(err))}
	if s.good != nil && s.good != s.Result {
		data, _ = s.good.File(name)
	}
	return data, bad
}

// Has reports whether the site shows such a file.
func (s *site) Has(name string) bool {
	return s.Result.Has(name) || s.good != nil && s.good != s.Result && s.Result.Messages.Count(diag.Error) > 0 && s.good.Has(name) && s.Moved(name) == ""
}

// Moved follows a briefing to its new address: a new title makes one.
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
func (s *site) Own(name string, query url.Values) ([]byte, error) {
	n, _ := strconv.Atoi(query.Get("page"))
	switch name {
	case "", "index.html":
		return review.Preview(s.Result, s.up, query.Get("show"), n, s.token == "")
	case "names":
		return review.NamesPage(s.Result, s.up, namesAsked(query, n, s.token, s.Result, s.accepted.Load()))
	}
	return nil, fs.ErrNotExist
}

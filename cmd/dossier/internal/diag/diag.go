// Package diag holds what Dossier tells a maintainer: a message names a file
// and a line, says what is wrong, and ends with a hint of what to do next.
//
// Messages are values. They are collected with the work that caused them and
// replayed whenever that work is reused, so a second build says the same
// things as the first.
package diag

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Severity orders messages by what they mean for a build.
type Severity uint8

const (
	// Note informs; it never changes an exit status.
	Note Severity = iota
	// Warning points at something a maintainer should look at; --strict fails on it.
	Warning
	// Error means that something was left out of the site.
	Error
)

// String returns the word used in messages and in JSON.
func (s Severity) String() string {
	return [...]string{"note", "warning", "error"}[s]
}

// MarshalText implements encoding.TextMarshaler.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Message is one thing to tell the maintainer. Line is 1-based; 0 means the
// whole file. File is a slash-separated path as the maintainer would type it.
type Message struct {
	Severity Severity `json:"severity"`
	File     string   `json:"file"`
	Line     int      `json:"line,omitempty"`
	Text     string   `json:"text"`
	Hint     string   `json:"hint,omitempty"`
}

// String formats m as "file:line: text" with the hint on a line of its own. Nothing
// in it begins another line or is obeyed by a terminal.
func (m Message) String() string {
	s := Shown(m.File)
	if m.Line > 0 {
		s = fmt.Sprintf("%s:%d", s, m.Line)
	}
	if s != "" {
		s += ": "
	}
	if m.Severity != Error {
		s += m.Severity.String() + ": "
	}
	s += Shown(m.Text)
	if m.Hint != "" {
		s += "\n  hint: " + Shown(m.Hint)
	}
	return s
}

// List is a collection of messages.
type List []Message

// Errorf appends an error.
func (l *List) Errorf(file string, line int, hint, format string, args ...any) {
	*l = append(*l, Message{Error, file, line, fmt.Sprintf(format, args...), hint})
}

// Warnf appends a warning.
func (l *List) Warnf(file string, line int, hint, format string, args ...any) {
	*l = append(*l, Message{Warning, file, line, fmt.Sprintf(format, args...), hint})
}

// Notef appends a note.
func (l *List) Notef(file string, line int, hint, format string, args ...any) {
	*l = append(*l, Message{Note, file, line, fmt.Sprintf(format, args...), hint})
}

// Count returns how many messages have exactly the severity s.
func (l List) Count(s Severity) (n int) {
	for _, m := range l {
		if m.Severity == s {
			n++
		}
	}
	return n
}

// Sort orders messages by file, line, severity (worst first) and text, and
// drops exact repeats, so that the order work was done in never shows.
func (l *List) Sort() {
	slices.SortStableFunc(*l, func(a, b Message) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line),
			cmp.Compare(b.Severity, a.Severity), cmp.Compare(a.Text, b.Text))
	})
	*l = slices.Compact(*l)
}

// Hinted is an error that says what to do next. The two stay apart until they are
// printed, because a terminal, a page and a JSON line each show them in their own
// way.
type Hinted struct {
	Err  error
	Hint string
}

func (h *Hinted) Error() string { return h.Err.Error() }

// Unwrap returns what is wrong.
func (h *Hinted) Unwrap() error { return h.Err }

// Hintf returns an error with a hint.
func Hintf(hint, format string, args ...any) error {
	return &Hinted{fmt.Errorf(format, args...), hint}
}

// About is an error about a file, named as in messages.
type About struct {
	File string
	Err  error
}

func (a *About) Error() string { return a.File + ": " + a.Err.Error() }

// Unwrap returns what is wrong with the file.
func (a *About) Unwrap() error { return a.Err }

// In returns an error about a file, or nil where there is none.
func In(file string, err error) error {
	if err == nil {
		return nil
	}
	return &About{file, err}
}

// Of turns an error into a message, with its hint if it has one.
func Of(err error) Message {
	m := Message{Severity: Error, Text: err.Error()}
	var hinted *Hinted
	if errors.As(err, &hinted) {
		m.Hint = hinted.Hint
	}
	return m
}

// Counted writes a number with its words: "1 page", "2 pages". many are the words for
// several, where they are not those for one with an s.
func Counted(n int, one string, many ...string) string {
	switch {
	case n == 1:
		return "1 " + one
	case len(many) > 0:
		return fmt.Sprintf("%d %s", n, many[0])
	}
	return fmt.Sprintf("%d %ss", n, one)
}

// Few counts some things and lists the first ids of them: "2 briefings (a, b)".
func Few(ids []string, one string) string {
	list := strings.Join(ids[:min(len(ids), 5)], ", ")
	if len(ids) > 5 {
		list += ", …"
	}
	return fmt.Sprintf("%s (%s)", Counted(len(ids), one), list)
}

// Package check finds what to fix before an archive is published, because a wrong
// attribution or a dead link is cheaper to fix before it is cited: in curated files,
// in the attribution of sources, in the built site and, on request, at the other end
// of its external links.
package check

import (
	"cmp"
	"fmt"
	"slices"

	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
)

// Finding is one thing to fix, and the rule that found it.
type Finding struct {
	diag.Message
	Rule string `json:"rule"`
}

// String is the message with its rule.
func (f Finding) String() string {
	m := f.Message
	m.Text += " [" + f.Rule + "]"
	return m.String()
}

// List collects findings, each at the level of its rule.
type List struct {
	checks content.Checks
	found  []Finding
}

// NewList returns an empty list with the settings of an archive.
func NewList(c content.Checks) *List { return &List{checks: c} }

// level returns the severity at which a rule reports, or off.
func (l *List) level(rule string) (s diag.Severity, off bool) {
	word := l.checks.Levels[rule]
	for _, r := range content.CheckRules {
		if r.Name == rule && word == "" {
			word = r.Level
		}
	}
	switch word {
	case "error":
		return diag.Error, false
	case "warning":
		return diag.Warning, false
	case "note":
		return diag.Note, false
	}
	return 0, true
}

func (l *List) add(rule, file string, line int, hint, format string, args ...any) {
	if s, off := l.level(rule); !off {
		l.found = append(l.found, Finding{diag.Message{Severity: s, File: file, Line: line, Text: fmt.Sprintf(format, args...), Hint: hint}, rule})
	}
}

// Messages adds the messages of a build.
func (l *List) Messages(list diag.List) {
	s, off := l.level("archive")
	for _, m := range list {
		switch {
		case l.checks.Levels["archive"] == "": // at the severity the build gave it
			l.found = append(l.found, Finding{m, "archive"})
		case !off:
			m.Severity = s
			l.found = append(l.found, Finding{m, "archive"})
		}
	}
}

// Findings returns the findings sorted by file and line, each once. Where the build
// itself reports an error, findings of other rules are omitted.
func (l *List) Findings() []Finding {
	wrong := map[string]bool{}
	at := func(f Finding) string { return fmt.Sprint(f.File, ":", f.Line) }
	for _, f := range l.found {
		if f.Rule == "archive" && f.Severity == diag.Error && f.Line > 0 {
			wrong[at(f)] = true
		}
	}
	out := slices.DeleteFunc(slices.Clone(l.found), func(f Finding) bool { return f.Rule != "archive" && wrong[at(f)] })
	slices.SortStableFunc(out, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(b.Severity, a.Severity), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Text, b.Text))
	})
	return slices.Compact(out)
}

// Count returns how many findings have a severity.
func Count(list []Finding, s diag.Severity) (n int) {
	for _, f := range list {
		if f.Severity == s {
			n++
		}
	}
	return n
}

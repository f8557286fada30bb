// Package lazyregexp compiles a regular expression when it is first asked.
//
// Patterns that hold the words of five languages are long: compiled when the program
// starts, they cost more than all that a command such as "dossier version" does. A text
// that none of them is asked about does not pay for them either.
package lazyregexp

import (
	"regexp"
	"sync"
)

// Regexp is a regular expression with the methods of [regexp.Regexp] that are in use. It
// may be used by several goroutines at once.
type Regexp struct {
	pattern string
	longest bool
	once    sync.Once
	made    *regexp.Regexp
}

var all []*Regexp

// New makes a regular expression of a pattern that the program itself holds: like
// [regexp.MustCompile] it panics where the pattern is none, but when it is first used. It
// is for variables of packages only, and is not safe to call from several goroutines.
func New(pattern string) *Regexp {
	r := &Regexp{pattern: pattern}
	all = append(all, r)
	return r
}

// All returns what New has made: a test compiles each, so that a pattern that is none is
// found there and not on somebody's text.
func All() []*Regexp { return all }

// Compile compiles it once more, for a test.
func (r *Regexp) Compile() (*regexp.Regexp, error) { return regexp.Compile(r.pattern) }

// Longest makes it prefer the longest match, as that of [regexp.Regexp] does. It is for
// the start of the program, before anything is matched.
func (r *Regexp) Longest() { r.longest = true }

func (r *Regexp) re() *regexp.Regexp {
	r.once.Do(func() {
		r.made = regexp.MustCompile(r.pattern)
		if r.longest {
			r.made.Longest()
		}
	})
	return r.made
}

// String returns the pattern.
func (r *Regexp) String() string { return r.pattern }

// Match is that of [regexp.Regexp].
func (r *Regexp) Match(b []byte) bool { return r.re().Match(b) }

// MatchString is that of [regexp.Regexp].
func (r *Regexp) MatchString(s string) bool { return r.re().MatchString(s) }

// FindString is that of [regexp.Regexp].
func (r *Regexp) FindString(s string) string { return r.re().FindString(s) }

// FindStringIndex is that of [regexp.Regexp].
func (r *Regexp) FindStringIndex(s string) []int { return r.re().FindStringIndex(s) }

// FindStringSubmatch is that of [regexp.Regexp].
func (r *Regexp) FindStringSubmatch(s string) []string { return r.re().FindStringSubmatch(s) }

// FindStringSubmatchIndex is that of [regexp.Regexp].
func (r *Regexp) FindStringSubmatchIndex(s string) []int { return r.re().FindStringSubmatchIndex(s) }

// FindAllString is that of [regexp.Regexp].
func (r *Regexp) FindAllString(s string, n int) []string { return r.re().FindAllString(s, n) }

// FindAllStringIndex is that of [regexp.Regexp].
func (r *Regexp) FindAllStringIndex(s string, n int) [][]int { return r.re().FindAllStringIndex(s, n) }

// FindAllStringSubmatch is that of [regexp.Regexp].
func (r *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	return r.re().FindAllStringSubmatch(s, n)
}

// FindAllStringSubmatchIndex is that of [regexp.Regexp].
func (r *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return r.re().FindAllStringSubmatchIndex(s, n)
}

// ReplaceAllString is that of [regexp.Regexp].
func (r *Regexp) ReplaceAllString(s, with string) string { return r.re().ReplaceAllString(s, with) }

// ReplaceAllStringFunc is that of [regexp.Regexp].
func (r *Regexp) ReplaceAllStringFunc(s string, f func(string) string) string {
	return r.re().ReplaceAllStringFunc(s, f)
}

// Split is that of [regexp.Regexp].
func (r *Regexp) Split(s string, n int) []string { return r.re().Split(s, n) }

// SubexpNames is that of [regexp.Regexp].
func (r *Regexp) SubexpNames() []string { return r.re().SubexpNames() }

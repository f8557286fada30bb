package diag

// What a call was told in confidence must not stand in a message, because messages
// end in the logs of CI, which others read. What is known to be a secret is hidden
// in each form that a program may give it; what has the shape of one, by its place
// in an address.

import (
	"cmp"
	"encoding/base64"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Secrets hides what is secret; nil hides what has the shape of it.
type Secrets struct{ words []string }

const hidden = "***"

// NewSecrets looks for secrets in the arguments of a call and in its environment.
func NewSecrets(args, environ []string) *Secrets {
	s := &Secrets{}
	for _, arg := range args {
		s.learn(arg)
	}
	for _, set := range environ {
		name, value, _ := strings.Cut(set, "=")
		if secretName.MatchString(name) && !placeName.MatchString(name) && len(value) >= 8 {
			s.add(value)
		}
	}
	slices.SortFunc(s.words, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), strings.Compare(a, b)) })
	s.words = slices.Compact(s.words)
	return s
}

var (
	secretName = regexp.MustCompile(`(?i)secret|token|passw|credential|private_?key|api_?key`)
	placeName  = regexp.MustCompile(`(?i)_(file|path|dir|url|uri|sock|id)$`) // of a secret, and none itself

	address  = regexp.MustCompile(`[A-Za-z][A-Za-z0-9+.-]*://[^\s"'<>“”‘’]+`)
	login    = regexp.MustCompile(`(://)[^\s/?#]*@`)
	escaped  = regexp.MustCompile(`(?i)(%3A%2F%2F)[^\s&]*%40`) // an address in the query of another
	secure   = regexp.MustCompile(`^([A-Za-z+]*ssh[A-Za-z+]*://[^\s/?#:@]*)(:[^\s/?#]*)?@`)
	value    = regexp.MustCompile(`([?&;#]([^\s=&;#]+)=)[^\s&;#]+`)
	copying  = regexp.MustCompile(`(git:[^\s:/@]+:)[^\s@/][^\s@]*@`) // git:user:password@host:path
	header   = regexp.MustCompile(`(?i)(authorization:\s*\w+\s+)\S+`)
	harmless = []string{"endpoint", "region"}
)

// learn finds the secrets in an address: its password, or the name where it has
// none, and what its query says.
func (s *Secrets) learn(text string) {
	scheme, rest, ok := strings.Cut(text, "://")
	if !ok {
		scheme, rest, ok = strings.Cut(text, "git:")
	}
	if !ok || len(scheme) > 40 {
		return
	}
	host := rest
	if end := strings.IndexAny(rest, "/?#"); end >= 0 {
		host = rest[:end]
	}
	at := strings.LastIndexByte(host, '@')
	if last := strings.LastIndexByte(rest, '@'); last > at { // a password with a character that should be escaped?
		user, password, both := strings.Cut(host[:max(at, 0)], ":")
		if at < 0 {
			user, password, both = strings.Cut(host, ":")
		}
		if _, err := strconv.Atoi(password); user != "" && both && (at >= 0 || err != nil) { // no port
			at = last
		}
	}
	if at >= 0 {
		s.login(scheme, rest[:at])
		rest = rest[at+1:]
	}
	_, query, _ := strings.Cut(rest, "?")
	for _, pair := range strings.FieldsFunc(query, func(r rune) bool { return r == '&' || r == ';' || r == '#' }) {
		switch name, value, _ := strings.Cut(pair, "="); {
		case name == "endpoint":
			s.learn(unescaped(value))
		case !slices.Contains(harmless, name):
			s.add(value)
		}
	}
}

// login takes apart what stands before the host.
func (s *Secrets) login(scheme, login string) {
	user, password, both := strings.Cut(login, ":")
	if !both || password == "" {
		if !strings.Contains(scheme, "ssh") && len(user) >= 8 {
			s.add(user) // a token
		}
		return
	}
	s.add(password)
	for _, part := range strings.FieldsFunc(password, func(r rune) bool { return strings.ContainsRune("/?#@", r) }) {
		s.add(part) // what reads the address wrongly shows a part
	}
	for _, plain := range []string{login, unescaped(user) + ":" + unescaped(password)} {
		s.add(base64.StdEncoding.EncodeToString([]byte(plain)))
	}
}

// add notes a secret in the forms in which a program may repeat it.
func (s *Secrets) add(secret string) {
	for _, form := range []string{secret, unescaped(secret)} {
		quoted := strconv.Quote(form)
		for _, w := range []string{form, url.QueryEscape(form), url.PathEscape(form), url.UserPassword("", form).String()[1:], quoted[1 : len(quoted)-1]} {
			if len(w) >= 3 { // a shorter one would hide half of what is said
				s.words = append(s.words, w)
			}
		}
	}
}

func unescaped(text string) string {
	if plain, err := url.PathUnescape(text); err == nil {
		return plain
	}
	return text
}

// Hide returns a text without its secrets.
func (s *Secrets) Hide(text string) string {
	if s != nil {
		for _, w := range s.words {
			text = strings.ReplaceAll(text, w, hidden)
		}
	}
	text = header.ReplaceAllString(text, "${1}"+hidden)
	text = copying.ReplaceAllString(text, "${1}"+hidden+"@")
	text = escaped.ReplaceAllString(text, "${1}"+hidden+"%40")
	return address.ReplaceAllStringFunc(text, func(at string) string {
		switch {
		case secure.MatchString(at): // the name there is no secret
			at = secure.ReplaceAllString(at, "${1}@")
		default:
			at = login.ReplaceAllString(at, "${1}"+hidden+"@")
		}
		return value.ReplaceAllStringFunc(at, func(pair string) string {
			m := value.FindStringSubmatch(pair)
			if slices.Contains(harmless, m[2]) {
				return pair
			}
			return m[1] + hidden
		})
	})
}

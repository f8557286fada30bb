package body

// Addresses: which may leave the site. A stated address is checked on the way in, a
// link where it is written, by the same rules.

import (
	"net/url"
	"strings"
	"unicode"
)

// Web accepts an address of the web and returns it in a form that HTML allows. What
// names a user or a password loses both: an archive is read by everybody.
func Web(target string) (string, bool) {
	target = WithoutPassword(target)
	if strings.IndexFunc(target, func(r rune) bool { return r <= ' ' || r == 0x7F || unicode.IsSpace(r) || unicode.Is(unicode.C, r) }) >= 0 {
		return "", false
	}
	u, err := url.Parse(target)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.User != nil || u.Hostname() == "" || strings.ContainsAny(u.Host, "\"<>'`{}|\\^ ,;!$&()*+=") {
		return "", false
	}
	u.RawQuery = queryEscapes.Replace(u.RawQuery)
	return u.String(), true
}

var (
	queryEscapes = strings.NewReplacer(`"`, "%22", "<", "%3C", ">", "%3E", "`", "%60", "{", "%7B", "}", "%7D", "|", "%7C", `\`, "%5C", "^", "%5E")
	overlooked   = strings.NewReplacer("\t", "", "\n", "", "\r", "")
)

// Outside accepts the link targets that may leave the site, web addresses and
// mail addresses, and returns them in a form that HTML allows.
func Outside(target string) (string, bool) {
	if web, ok := Web(target); ok {
		return web, true
	}
	u, err := url.Parse(target)
	if err != nil || u.Scheme != "mailto" || strings.ContainsAny(target, "\x00\n\r\t ") {
		return "", false
	}
	return "mailto:" + url.PathEscape(u.Opaque), strings.Contains(u.Opaque, "@")
}

// WithoutPassword removes users and passwords from the web addresses in a text.
func WithoutPassword(s string) string {
	from := 0
	for {
		at := strings.Index(s[from:], "://")
		if at < 0 {
			return s
		}
		from += at + len("://")
		end := strings.IndexFunc(s[from:], func(r rune) bool { return strings.ContainsRune(`/?#\"<>`, r) || unicode.IsSpace(r) })
		if end < 0 {
			end = len(s) - from
		}
		if user := strings.LastIndexByte(s[from:from+end], '@'); user >= 0 {
			s = s[:from] + s[from+user+1:]
		}
	}
}

// LooksLikeAddress reports whether a text is written as an address of any kind: a
// scheme or two slashes, and no blank behind them, as a title would have. Browsers
// overlook tabs and ends of lines in an address, so they are overlooked here.
func LooksLikeAddress(s string) bool {
	s = strings.TrimLeft(overlooked.Replace(s), "\x00 ")
	if strings.HasPrefix(s, "//") || strings.HasPrefix(s, `\\`) {
		return true
	}
	scheme, rest, ok := strings.Cut(s, ":")
	return ok && rest != "" && rest[0] != ' ' && len(scheme) > 1 && scheme[0] > '9' && strings.IndexFunc(scheme, func(r rune) bool {
		return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '+' || r == '-' || r == '.')
	}) < 0
}

// Package network makes requests to addresses that somebody else chose. A source, or the
// server that was asked before, may name any, and the program must not probe the network
// it runs in (SSRF): the address that is dialled decides, after names, redirects and odd
// spellings are resolved.
package network

import (
	"errors"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"syscall"
	"time"
)

// ErrPrivate means that an address is not one of the public network.
var ErrPrivate = errors.New("a private address, which is not asked")

// ErrPort means that no site answers at the port of an address.
var ErrPort = errors.New("a port that is not one of the web, which is not asked")

// special are the blocks that are not of the public network: the IANA special-purpose
// address registries (RFC 6890 and its successors) and multicast. Blocks that the
// registries call globally reachable but that hold no site are among them. Of IPv6
// only those inside 2000::/3 are listed: all else is special.
var special = prefixes(
	"0.0.0.0/8",         // this network, RFC 791
	"10.0.0.0/8",        // private use, RFC 1918
	"100.64.0.0/10",     // shared by carriers, RFC 6598
	"127.0.0.0/8",       // loopback, RFC 1122
	"169.254.0.0/16",    // link local, RFC 3927
	"172.16.0.0/12",     // private use, RFC 1918
	"192.0.0.0/24",      // protocol assignments, RFC 6890
	"192.0.2.0/24",      // documentation, RFC 5737
	"192.31.196.0/24",   // AS112, RFC 7535
	"192.52.193.0/24",   // multicast tunnels, RFC 7450
	"192.88.99.0/24",    // relays of 6to4, RFC 7526
	"192.168.0.0/16",    // private use, RFC 1918
	"192.175.48.0/24",   // AS112, RFC 7534
	"198.18.0.0/15",     // benchmarks, RFC 2544
	"198.51.100.0/24",   // documentation, RFC 5737
	"203.0.113.0/24",    // documentation, RFC 5737
	"224.0.0.0/4",       // multicast, RFC 5771
	"240.0.0.0/4",       // reserved and broadcast, RFC 1112
	"2001::/23",         // protocol assignments, Teredo and benchmarks among them, RFC 2928
	"2001:db8::/32",     // documentation, RFC 3849
	"2002::/16",         // 6to4, which holds any IPv4 address, RFC 3056
	"2620:4f:8000::/48", // AS112, RFC 7534
	"3fff::/20",         // documentation, RFC 9637
)

var (
	public6 = netip.MustParsePrefix("2000::/3")     // what of IPv6 is handed out, RFC 4291
	nat64   = netip.MustParsePrefix("64:ff9b::/96") // the IPv4 internet, seen from IPv6, RFC 6052
)

func prefixes(list ...string) []netip.Prefix {
	out := make([]netip.Prefix, len(list))
	for i, s := range list {
		out[i] = netip.MustParsePrefix(s)
	}
	return out
}

// Public reports whether an address is one of the public network.
func Public(ip netip.Addr) bool {
	if ip = ip.Unmap(); !ip.IsValid() || ip.Zone() != "" {
		return false
	}
	if ip.Is6() {
		b := ip.As16()
		last := netip.AddrFrom4([4]byte(b[12:]))
		if nat64.Contains(ip) {
			return Public(last)
		}
		isatap := b[8]&^2 == 0 && b[9] == 0 && b[10] == 0x5E && b[11] == 0xFE // RFC 5214
		if !public6.Contains(ip) || isatap && !Public(last) {
			return false
		}
	}
	return !slices.ContainsFunc(special, func(p netip.Prefix) bool { return p.Contains(ip) })
}

// oddPorts are the ports from 1024 that browsers refuse (Fetch, “bad port”), because
// what answers there is no site and may take a request for a command.
var oddPorts = []int{1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080}

// Door says which addresses may be dialled: those of the public network, at ports of
// the web.
type Door struct {
	Private bool     // also those of this machine and its network
	Own     []string // those of a test's servers, which may be dialled although they are private
}

// Dialable is asked with each address before it is dialled.
func (d Door) Dialable(_, address string, _ syscall.RawConn) error {
	if d.Private || slices.Contains(d.Own, address) {
		return nil
	}
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return ErrPrivate
	}
	ip, err := netip.ParseAddr(host)
	if err != nil || !Public(ip) {
		return ErrPrivate
	}
	if n, err := strconv.Atoi(port); err != nil || n < 1024 && n != 80 && n != 443 || slices.Contains(oddPorts, n) {
		return ErrPort
	}
	return nil
}

// Client returns a client that dials no other addresses. It asks servers directly, never
// by a proxy of the environment, which would resolve names out of sight; it keeps no
// cookies, says nowhere where it comes from, and passes bodies on as they are encoded.
func (d Door) Client(timeout time.Duration) *http.Client {
	dialer := &net.Dialer{Timeout: timeout, Control: d.Dialable}
	return &http.Client{
		Timeout: timeout,
		Transport: &http.Transport{
			DialContext: dialer.DialContext, TLSHandshakeTimeout: timeout, ResponseHeaderTimeout: timeout, MaxResponseHeaderBytes: 64 << 10,
			MaxIdleConns: 32, IdleConnTimeout: 10 * time.Second, DisableCompression: true,
		},
		CheckRedirect: func(r *http.Request, via []*http.Request) error {
			r.Header.Del("Referer")
			r.URL.User = nil
			if len(via) > MostRedirects {
				return ErrRedirects
			}
			return nil
		},
	}
}

// MostRedirects is how often a server may send on.
const MostRedirects = 5

// ErrRedirects means that it did so more often.
var ErrRedirects = errors.New("too many redirects")

// RetryAfter reads how long a server wants to be left alone: seconds, or a date. A day
// is as good as any longer time.
func RetryAfter(s string, now time.Time) time.Duration {
	if n, err := strconv.Atoi(s); err == nil {
		return time.Duration(min(max(n, 0), 24*60*60)) * time.Second
	}
	if at, err := http.ParseTime(s); err == nil {
		return min(max(at.Sub(now), 0), 24*time.Hour)
	}
	return 0
}

// Reason says in a few words why there was no response, and whether that may pass.
func Reason(err error) (words string, passing bool) {
	var dns *net.DNSError
	var timeout net.Error
	for _, refused := range []error{ErrPrivate, ErrPort} {
		if errors.Is(err, refused) {
			return refused.Error(), false
		}
	}
	switch {
	case errors.As(err, &dns) && dns.IsNotFound:
		return "unknown host", false
	case errors.As(err, &timeout) && timeout.Timeout():
		return "the server did not respond in time", false
	}
	var u *url.Error
	if errors.As(err, &u) {
		err = u.Err
	}
	return err.Error(), true
}

package network

// Which addresses are of the public network, in every spelling of a number, at which
// ports, and how long a server may ask to be left alone.

import (
	"net/netip"
	"testing"
	"time"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestPublicAddresses(t *testing.T) {
	for _, s := range []string{
		"0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.0.8", "192.0.0.170", "192.0.2.1",
		"192.88.99.1", "192.168.0.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
		"::", "::1", "::2", "::127.0.0.1", "::10.0.0.1", "::8.8.8.8", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::ffff:0:10.0.0.1", "64:ff9b::127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "64:ff9b:1::8.8.8.8",
		"100::1", "100:0:0:1::1", "2001::1", "2001:0:a00:1::1", "2001:2::1", "2001:10::1", "2001:20::1", "2001:db8::1", "2002:7f00:1::1", "2002:a00:1::1", "2002:808:808::1", "3fff::1", "3fff:fff::1", "5f00::1", "fc00::1", "fd12::1", "fe80::1", "fe80::1%lo", "fec0::1", "ff02::1", "1::1", "4000::1",
		"2a00:1450::5efe:10.0.0.1", "2a00:1450::200:5efe:127.0.0.1", "2a00:1450::5efe:169.254.169.254", "fe80::5efe:8.8.8.8",
	} {
		if Public(netip.MustParseAddr(s)) {
			t.Errorf("%s is taken for public", s)
		}
	}
	for _, s := range []string{
		"1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1", "126.255.255.255", "128.0.0.1", "169.253.255.255", "172.15.0.1", "172.32.0.1", "192.0.1.1", "192.167.0.1", "198.17.255.255", "198.20.0.1", "223.255.255.255",
		"::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2001:4860:4860::8888", "2001:200::1", "2003::1", "2606:4700::1111", "2a00:1450::1", "3ffe::1", "2a00:1450::5efe:8.8.8.8", "2620:0:2d0::1",
	} {
		if !Public(netip.MustParseAddr(s)) {
			t.Errorf("%s is not taken for public", s)
		}
	}
	if Public(netip.Addr{}) {
		t.Error("no address is taken for public")
	}
}

func TestPorts(t *testing.T) {
	var d Door
	if err := d.Dialable("tcp", "8.8.8.8:22", nil); err != ErrPort {
		t.Errorf("port 22: %v", err)
	}
	for _, fine := range []string{"8.8.8.8:80", "[2606:4700::1111]:443", "8.8.8.8:8080"} {
		if err := d.Dialable("tcp", fine, nil); err != nil {
			t.Errorf("%s: %v", fine, err)
		}
	}
}

func TestRetryAfter(t *testing.T) {
	now := time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC)
	for s, want := range map[string]time.Duration{"": 0, "0": 0, "-5": 0, "3": 3 * time.Second, "100000": 24 * time.Hour, "soon": 0, "Fri, 01 May 2026 00:00:04 GMT": 4 * time.Second, "Thu, 30 Apr 2026 00:00:00 GMT": 0, "Fri, 01 May 2099 00:00:00 GMT": 24 * time.Hour} {
		if got := RetryAfter(s, now); got != want {
			t.Errorf("Retry-After: %s: %s", s, got)
		}
	}
}

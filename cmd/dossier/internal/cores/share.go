package cores

// Work shared among processes, which know nothing of each other: whose something is
// follows from its name alone.

import "hash/fnv"

// Share is the part of a work that one process does: I of N, from 1. The zero Share is
// all of it.
type Share struct{ I, N int }

// Has reports whether something is of the share.
func (s Share) Has(name string) bool { return s.N == 0 || PartOf(name, s.N) == s.I-1 }

// PartOf says in which of n parts something is, from 0.
func PartOf(name string, n int) int {
	h := fnv.New64a()
	_, _ = h.Write([]byte(name))
	return int(h.Sum64() % uint64(n)) //nolint:gosec // it is less than n
}

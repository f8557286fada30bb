package names

// Which of the names that were found are one entity, and which one it is shown under:
// a function of sums, so that edits in any order have the same result.

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/called"
	"dossier/cmd/dossier/internal/detect"
	"dossier/cmd/dossier/internal/initials"
)

// group returns the names that are tied to one, but by a shared last word, in
// order. It marks them.
func (s *Survey) group(k string, seen map[string]bool) []string {
	seen[k] = true
	out := []string{k}
	for i := 0; i < len(out); i++ {
		for t := range s.ties[out[i]] {
			if t.kind == ending || t.kind == both {
				continue
			}
			for _, end := range [2]string{t.from, t.to} {
				if !seen[end] {
					seen[end] = true
					out = append(out, end)
				}
			}
		}
		for _, other := range append(slices.Clip(detect.Variants(out[i])), detect.MainName(out[i])) {
			if other != "" && !seen[other] {
				seen[other] = true
				out = append(out, other)
			}
		}
	}
	slices.Sort(out)
	return out
}

// unite gives each name of a group its leader: an acronym the long form it is
// defined by, a translation and a longer form the name that most documents hold.
func (s *Survey) unite(group []string) {
	parent := make(map[string]string, len(group))
	var root func(k string) string
	root = func(k string) string {
		if p, ok := parent[k]; ok && p != k {
			parent[k] = root(p)
			return parent[k]
		}
		return k
	}
	join := func(a, b string) { parent[root(a)] = root(b) }
	short := map[string][]string{} // acronym → its long forms
	closed := map[string]bool{}    // some of these have its letters
	for _, k := range group {
		for t := range s.ties[k] {
			switch {
			case t.from != k || s.parted(t):
			case t.kind == acronymOf:
				short[k] = append(short[k], t.to)
				closed[k] = closed[k] || initials.Shortens(called.Plain(t.to), k)
			case t.kind == aliasOf || t.kind == variant && s.only(t):
				join(t.from, t.to)
			}
		}
		slices.Sort(short[k])
	}
	// "National Liberation Army (ELN)": a long form that its acronym does not
	// fit is a translation of the one that it fits.
	for _, k := range group {
		var fit []string
		for _, l := range short[k] {
			if initials.Of(called.Plain(l), k) {
				fit = append(fit, root(l))
			}
		}
		slices.Sort(fit)
		if fit = slices.Compact(fit); len(fit) != 1 {
			continue
		}
		for _, l := range short[k] {
			if !initials.Of(called.Plain(l), k) && len(short[l]) == 0 {
				join(l, fit[0])
			}
		}
	}
	for _, k := range group {
		if main := detect.MainName(k); main != "" && !s.parted(tie{aliasOf, k, main}) {
			join(k, main)
			delete(short, k)
		}
	}
	// Letters that fit none of the names in front of their brackets may be a
	// translation's, or what somebody belongs to: they stay with their text.
	for k := range short {
		if !closed[k] {
			short[k] = nil
		}
	}
	s.lead(group, root, short)
}

// lead gives the names of a group their leaders. root is one name of those that
// are one, short an acronym's long forms.
func (s *Survey) lead(group []string, root func(string) string, short map[string][]string) {
	leader := map[string]*name{} // root → leader
	for _, k := range group {
		n := s.names[k]
		if n == nil || n.times <= 0 || len(short[k]) > 0 {
			continue
		}
		if l := leader[root(k)]; l == nil || leads(n, l) {
			leader[root(k)] = n
		}
	}
	for _, k := range group {
		n := s.names[k]
		if n == nil {
			continue
		}
		n.base, n.baseRule = k, archive.ByDiscovery
		if id := s.rules.Same(k); id != "" {
			if to := called.Key(id); to != k && s.names[to] != nil && s.names[to].times > 0 {
				n.base, n.baseRule = to, archive.ByAlias
			}
			continue
		}
		if long := short[k]; len(long) > 0 {
			roots := map[string]bool{}
			for _, l := range long {
				roots[root(l)] = true
			}
			if l := leader[root(long[0])]; len(roots) == 1 && l != nil {
				n.base, n.baseRule = l.key, archive.ByAcronym
			}
			continue
		}
		if l := leader[root(k)]; l != nil && l.key != k {
			n.base, n.baseRule = l.key, archive.ByAlias
		}
	}
}

// leads reports whether a name comes before another of its group: the one that
// lists know, else the one that more documents hold.
func leads(a, b *name) bool {
	if known := len(detect.Variants(a.key)) > 0; known != (len(detect.Variants(b.key)) > 0) {
		return known
	}
	if detect.Bared(a.key, b.key) || detect.Bared(b.key, a.key) {
		return len(a.key) < len(b.key) // without the article
	}
	if called.Initial(a.key, b.key) || called.Initial(b.key, a.key) {
		return len(a.key) > len(b.key)
	}
	if first, cases := called.Nominative(a.key, b.key); cases {
		return first
	}
	return a.docs > b.docs || a.docs == b.docs && a.key < b.key
}

// parted reports whether a judgement keeps two names apart.
func (s *Survey) parted(t tie) bool {
	return s.rules.Apart(t.from, called.Slug(t.to)) || s.rules.Apart(t.to, called.Slug(t.from)) || s.rules.Ignored(t.from) || s.rules.Ignored(t.to)
}

// only reports whether the longer form of a person's name extends no other
// name: the Bush of "George W. Bush" is no other than "George Bush" only while
// nobody speaks of George H. W. Bush.
func (s *Survey) only(t tie) bool {
	for u := range s.ties[t.to] {
		if u.kind == variant && u.to == t.to && u.from != t.from && !called.Extends(u.from, t.from) && !called.Extends(t.from, u.from) {
			return false
		}
	}
	for u := range s.ties[t.from] {
		if u.kind == variant && u.from == t.from && u.to != t.to && !called.Extends(u.to, t.to) && !called.Extends(t.to, u.to) {
			return false
		}
	}
	return true
}

// bearer returns the only person of the archive whose name ends with a word
// that some document uses alone beside the full name; "" if it may be one of several.
func (s *Survey) bearer(n *name) (lead string, rule archive.Rule) {
	if strings.Contains(n.key, " ") || s.kind(n) != "person" {
		return n.key, archive.ByDiscovery
	}
	person, together, torn := "", false, false
	for t := range s.ties[n.key] {
		if t.from != n.key || t.kind != ending && t.kind != both {
			continue
		}
		full := s.names[t.to]
		if full == nil || full.times <= 0 || full.base == n.key {
			continue
		}
		torn = torn || person != "" && person != full.base
		person = full.base
		together = together || t.kind == both
		if s.parted(t) {
			return n.key, archive.ByDiscovery
		}
	}
	switch {
	case torn && together, person == "" && n.docs > 1 && detect.GivenAlone(n.key):
		return "", archive.ByDiscovery // the Anna of one source is not that of another
	case together:
		return person, archive.BySurname
	}
	return n.key, archive.ByDiscovery
}

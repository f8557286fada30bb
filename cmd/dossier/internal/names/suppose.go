package names

// What a Survey would say under other judgements and beside other kept entities. It goes the
// way of an update on a copy of what that changes, so that what is told of a decision before
// it is made is what it does.

import (
	"maps"
	"sync"

	"dossier/cmd/dossier/internal/judgements"
)

// Round is how often an update changed the Survey.
func (s *Survey) Round() int {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.round
}

// Suppose calls f with a Survey that was updated so, of the same texts. It returns false
// where the Survey was updated since the round; while f runs it is not.
func (s *Survey) Suppose(round int, curated *Matcher, rules *judgements.Set, f func(*Survey)) bool {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.round != round {
		return false
	}
	c := &Survey{texts: s.texts, words: s.words, names: make(map[string]*name, len(s.names)), ties: s.ties, curated: s.curated, rules: s.rules,
		follow: make(map[string]map[string]bool, len(s.follow)), list: s.list, failed: s.failed, learn: s.learn, links: &sync.Map{}}
	all := make([]name, 0, len(s.names))
	for k, n := range s.names {
		all = append(all, *n)
		c.names[k] = &all[len(all)-1]
	}
	for k, of := range s.follow {
		c.follow[k] = maps.Clone(of)
	}
	c.Update(s.texts, curated, rules)
	f(c)
	return true
}

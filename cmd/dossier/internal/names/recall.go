package names

// A Survey as plain data, so that it can outlive the process: what it sums and what it
// decided, but not the texts, which whoever takes it up again has.

import (
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/cue"
	"dossier/cmd/dossier/internal/judgements"
	"dossier/cmd/dossier/internal/kinds"
	"dossier/cmd/dossier/internal/tally"
)

// State is such a Survey.
type State struct {
	Words []WordState
	Names []NameState
	Ties  []TieState
	Found []*archive.Entity
}

// WordState is how often a word is written in each way.
type WordState struct {
	Hash   uint64
	Counts [7]int32
}

// NameState is one name, with all that was decided of it.
type NameState struct {
	Key         string
	Docs, Times int32
	Cues        []int32
	Votes       kinds.Votes
	Told        int32
	Written     map[string]int32
	Base, Lead  string
	BaseRule    archive.Rule
	Entity      int // its place in Found, from 1; 0 for none

	ID       string
	Kind, Of archive.EntityType
	Rule     archive.Rule
	Verdicts [4]bool // short, spoken, evident, settled
	Sure     uint8
}

// TieState is how often two names are said to belong together.
type TieState struct {
	Kind     uint8
	From, To string
	Times    int32
}

// State returns the Survey as it is; nil where it does not know each text, because the
// program failed on one.
func (s *Survey) State() *State {
	if len(s.failed) > 0 {
		return nil
	}
	out := &State{Words: make([]WordState, 0, len(s.words)), Names: make([]NameState, 0, len(s.names)), Found: s.list}
	for h, c := range s.words {
		out.Words = append(out.Words, WordState{h, [7]int32{c.Small, c.Large, c.Alone, c.Person, c.Short, c.Noun, c.Any}})
	}
	at := make(map[*archive.Entity]int, len(s.list))
	for i, e := range s.list {
		at[e] = i + 1
	}
	for _, n := range s.names {
		out.Names = append(out.Names, NameState{
			Key: n.key, Docs: n.docs, Times: n.times, Cues: slices.Clone(n.cues[:]), Votes: n.votes, Told: n.told, Written: n.written, Base: n.base, Lead: n.lead, BaseRule: n.baseRule, Entity: at[n.entity],
			ID: n.id, Kind: n.kind, Of: n.of, Rule: n.rule, Verdicts: [4]bool{n.short, n.spoken, n.evident, n.settled}, Sure: n.sure,
		})
	}
	for end, of := range s.ties {
		for t, times := range of {
			if t.from == end {
				out.Ties = append(out.Ties, TieState{uint8(t.kind), t.from, t.to, times})
			}
		}
	}
	return out
}

// Recall returns the Survey that a State was made from, when it knew these texts, kept
// entities and judgements.
func Recall(from *State, texts []Text, curated *Matcher, rules *judgements.Set) *Survey {
	s := NewSurvey()
	s.texts, s.curated, s.rules, s.list = slices.Clone(texts), curated, rules, from.Found
	s.words = make(map[uint64]tally.Count, len(from.Words))
	for i := range from.Words {
		c := &from.Words[i].Counts
		s.words[from.Words[i].Hash] = tally.Count{Small: c[0], Large: c[1], Alone: c[2], Person: c[3], Short: c[4], Noun: c[5], Any: c[6]}
	}
	all := make([]name, len(from.Names))
	s.names = make(map[string]*name, len(all))
	for i := range from.Names {
		f, n := &from.Names[i], &all[i]
		*n = name{key: f.Key, votes: f.Votes, told: f.Told, docs: f.Docs, times: f.Times, written: f.Written, base: f.Base, baseRule: f.BaseRule,
			verdict: verdict{lead: f.Lead, id: f.ID, kind: f.Kind, of: f.Of, rule: f.Rule, short: f.Verdicts[0], spoken: f.Verdicts[1], evident: f.Verdicts[2], settled: f.Verdicts[3], sure: f.Sure}}
		if n.written == nil {
			n.written = map[string]int32{}
		}
		n.cues = [cue.Kinds]int32(f.Cues)
		if f.Entity > 0 {
			n.entity = s.list[f.Entity-1]
		}
		s.names[n.key] = n
		if n.lead != n.key && n.lead != "" {
			if s.follow[n.lead] == nil {
				s.follow[n.lead] = map[string]bool{}
			}
			s.follow[n.lead][n.key] = true
		}
	}
	for _, n := range s.names {
		n.lent = s.named(n.lead)
	}
	s.ties = make(map[string]map[tie]int32, len(from.Ties))
	for _, f := range from.Ties {
		t := tie{tieKind(f.Kind), f.From, f.To}
		for _, end := range [2]string{t.from, t.to} {
			if s.ties[end] == nil {
				s.ties[end] = map[tie]int32{}
			}
			s.ties[end][t] = f.Times
		}
	}
	return s
}

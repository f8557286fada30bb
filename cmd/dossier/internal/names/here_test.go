package names

// What a maintainer decided for one document holds there, and nowhere else.

import (
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/judgements"
)

func TestDecidedForOneSource(t *testing.T) {
	kept := []*archive.Entity{
		{ID: "norland", Name: "Norland", Type: "place", File: "content/entities/norland.md"},
		{ID: "norland-ferry", Name: "Norland (ferry)", Type: "work", File: "content/entities/norland-ferry.md"},
		{ID: "otto-keita", Name: "Otto Keita", Type: "person", File: "content/entities/otto-keita.md"},
		{ID: "the-other", Name: "The Other Keita", Type: "person", File: "content/entities/the-other.md"},
	}
	const text = "They sailed to Norland with Otto Keita, and then Keita left Norland. In Lisbon they met the Tide Workers Council (TWC), and the TWC came."
	const usual = "Norland=norland/name Otto Keita=otto-keita/name Keita=otto-keita/surname Norland=norland/name Lisbon=lisbon/discovered Tide Workers Council=tide-workers-council/discovered TWC=tide-workers-council/acronym TWC=tide-workers-council/acronym"
	for _, c := range []struct {
		what  string
		rules []archive.Judgement
		want  string
	}{
		{"another", []archive.Judgement{{Kind: archive.Same, Name: "Norland", Entity: "norland-ferry", In: "000.txt"}},
			"Norland=norland-ferry/alias Otto Keita=otto-keita/name Keita=otto-keita/surname Norland=norland-ferry/alias Lisbon=lisbon/discovered Tide Workers Council=tide-workers-council/discovered TWC=tide-workers-council/acronym TWC=tide-workers-council/acronym"},
		{"a found one", []archive.Judgement{{Kind: archive.Same, Name: "lisbon", Entity: "norland", In: "000.txt"}},
			"Norland=norland/name Otto Keita=otto-keita/name Keita=otto-keita/surname Norland=norland/name Lisbon=norland/alias Tide Workers Council=tide-workers-council/discovered TWC=tide-workers-council/acronym TWC=tide-workers-council/acronym"},
		{"a person, and who is called so for short", []archive.Judgement{{Kind: archive.Same, Name: "Otto Keita", Entity: "the-other", In: "000.txt"}},
			"Norland=norland/name Otto Keita=the-other/alias Keita=the-other/surname Norland=norland/name Lisbon=lisbon/discovered Tide Workers Council=tide-workers-council/discovered TWC=tide-workers-council/acronym TWC=tide-workers-council/acronym"},
		{"what letters are short for", []archive.Judgement{{Kind: archive.Same, Name: "Tide Workers Council", Entity: "norland-ferry", In: "000.txt"}},
			"Norland=norland/name Otto Keita=otto-keita/name Keita=otto-keita/surname Norland=norland/name Lisbon=lisbon/discovered Tide Workers Council=norland-ferry/alias TWC=norland-ferry/acronym TWC=norland-ferry/acronym"},
		{"nobody", []archive.Judgement{{Kind: archive.Ignore, Name: "Norland", In: "000.txt"}, {Kind: archive.Ignore, Name: "Lisbon", In: "000.txt"}},
			"Otto Keita=otto-keita/name Keita=otto-keita/surname Tide Workers Council=tide-workers-council/discovered TWC=tide-workers-council/acronym TWC=tide-workers-council/acronym"},
		{"not them", []archive.Judgement{{Kind: archive.NotSame, Name: "Norland", Entity: "norland", In: "000.txt"}, {Kind: archive.NotSame, Name: "Keita", Entity: "otto-keita", In: "000.txt"}, {Kind: archive.NotSame, Name: "TWC", Entity: "tide-workers-council", In: "000.txt"}},
			"Otto Keita=otto-keita/name Lisbon=lisbon/discovered Tide Workers Council=tide-workers-council/discovered"},
	} {
		s, texts := surveyed(kept, c.rules, text, text)
		if got := said(s, texts[0]); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.what, got, c.want)
		}
		if got := said(s, texts[1]); got != usual {
			t.Errorf("%s: in the other\n got %s\nwant %s", c.what, got, usual)
		}
		// Taken back, and decided again, by a Survey that lives on.
		s.Update(texts, s.curated, judgements.New(nil))
		if got := said(s, texts[0]); got != usual {
			t.Errorf("%s: taken back\n got %s", c.what, got)
		}
		s.Settle()
		s.Update(texts, s.curated, judgements.New(c.rules))
		if got := said(s, texts[0]); got != c.want {
			t.Errorf("%s: again\n got %s", c.what, got)
		}
		if why := s.Explain("", texts[0], nil, c.rules[0].Name); len(why) == 0 {
			t.Errorf("%s: no place is explained", c.what)
		}
	}
	// The title of a page of one's own is no source.
	s, _ := surveyed(kept, []archive.Judgement{{Kind: archive.Same, Name: "Norland", Entity: "norland-ferry", In: ""}}, text)
	if s.rules.In("") != nil {
		t.Error("a judgement on all sources is one on none")
	}
}

package names

// Who is meant by a part of a name: the only bearer, whom a form of address leaves, or
// nobody. Each row is a text and the places linked in it.

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/confidence"
)

func TestBearers(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"one bearer", "We met Anna Sample there. Then Sample left.", "anna-sample anna-sample"},
		{"one bearer so far", "We met Otto Sample there. Then Sample left. We met Anna Sample too.", "otto-sample otto-sample anna-sample"},
		{"two bearers", "We met Otto Sample and Anna Sample there. Then Sample left.", "otto-sample anna-sample"},
		{"two, one only by a given name", "We met Boris and Anna Sample there. Then Sample left.", "anna-sample"},
		{"and who that is, named before", "We met Boris Sample. Boris and Anna Sample danced. Then Sample left.", "boris-sample boris-sample anna-sample"},
		{"a woman is asked for", "We met Otto Sample and Anna Sample there. Then Mrs Sample left.", "otto-sample anna-sample anna-sample"},
		{"a man is asked for", "We met Otto Sample and Anna Sample there. Then Mr. Sample left.", "otto-sample anna-sample otto-sample"},
		{"told by a relative", "We met Otto Sample and his wife, Zorka Sample. Then Mrs Sample left.", "otto-sample zorka-sample zorka-sample"},
		{"a degree", "We met Dr Otto Sample and Boris Sample there. Then Dr Sample left.", "otto-sample boris-sample otto-sample"},
		{"and who has none", "We met Dr Otto Sample and Boris Sample there. Then Mr Sample left.", "otto-sample boris-sample boris-sample"},
		{"an office", "We met President Otto Sample and Boris Sample there. Then President Sample left.", "otto-sample boris-sample otto-sample"},
		{"an office of neither", "We met President Otto Sample and Boris Sample there. Then Senator Sample left.", "otto-sample boris-sample"},
		{"the only one is of the other sex", "We met Otto Sample there. Then Mrs Sample left.", "otto-sample"},
		{"in Spanish", "Vimos a Otto Sample y a Anna Sample. La señora Sample salió.", "otto-sample anna-sample anna-sample"},
		{"a longer form is the same person", "We met Otto Sample. They say Otto K. Sample left. Then Sample came.", "otto-k-sample otto-k-sample otto-k-sample"},
		{"who a text is about", "We met Otto Sample. Then Sample left. Later Sample came. Again Sample left.\nWe met Boris Sample.\nThen Sample left.",
			"otto-sample otto-sample otto-sample otto-sample boris-sample otto-sample"},
		{"not in the paragraph of the other", "We met Otto Sample. Then Sample left. Later Sample came. Again Sample left.\nWe met Boris Sample. Then Sample left.",
			"otto-sample otto-sample otto-sample otto-sample boris-sample"},
		{"a given name", "We met Anna Sample there. Then Anna left.", "anna-sample anna-sample"},
		{"a given name of two", "We met Anna Sample and Anna Example there. Then Anna left.", "anna-sample anna-example"},
		{"the first of two surnames", "We met Otto Sample Quiroga there. Then Sample left.", "otto-sample-quiroga otto-sample-quiroga"},
		{"with a form of address", "Vimos a Iván Velando Ruiz. El señor Velando salió.", "ivan-velando-ruiz ivan-velando-ruiz"},
		{"not where the last one is used", "We met Otto Sample Quiroga there. Then Quiroga left.", "otto-sample-quiroga otto-sample-quiroga"},
		{"a son", "We met Otto F. Sample Jr. there. Then Sample left.", "otto-f-sample-jr otto-f-sample-jr"},
		{"a town is no man", "We met Otto Houston there. In Houston, officials said so.", "otto-houston houston"},
		{"two names with a hyphen", "We met Otto Keita-Sample there. We met Keita there, and Keita-Sample left. Then Sample left.", "otto-keita-sample keita otto-keita-sample otto-keita-sample"},
		{"a title before the last word alone", "They say Malte Zorkov left. Then Mr Zorkov left.", "malte-zorkov malte-zorkov"},
		{"a knight", "We met Zork Sample there. Then Sir Zork left.", "zork-sample zork-sample"},
		{"a word that is a name and how people are", "We met Grant Young there. Young people left. Young said so.", "grant-young grant-young"},
		{"nor before its country", "We met Otto Houston there. Then Houston, Texas, voted.", "otto-houston houston texas"},
	} {
		s, text := survey(c.text)
		var got []string
		for _, m := range s.Scan("", text, nil) {
			got = append(got, m.Entity)
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.why, c.text, g, c.want)
		}
	}
}

// What one source calls somebody says nothing of who is meant in another where that is
// somebody else, or where letters do not fit.
func TestBearersOfOtherSources(t *testing.T) {
	for _, c := range []struct {
		why   string
		texts []string // the first is looked at
		want  string
	}{
		{"a wife", []string{"Then Mrs Keita left.", "We met Otto Keita there. Then Keita left."}, ""},
		{"a husband", []string{"Then Mr Keita left.", "We met Otto Keita there. Then Keita left."}, "Keita=otto-keita/surname"},
		{"a husband whose name is a word", []string{"Then Mr Sample left.", "We met Otto Sample there. Then Sample left."}, ""},
		{"letters that fit", []string{"In Lisbon the TWC left.", "The Tide Workers Council (TWC) met."}, "Lisbon=lisbon/discovered TWC=tide-workers-council/acronym"},
		{"letters that do not", []string{"In Lisbon the EDM left.", "The Tide Workers Council (EDM) met."}, "Lisbon=lisbon/discovered EDM=edm/discovered"},
	} {
		s, texts := surveyed(nil, nil, c.texts...)
		if got := said(s, texts[0]); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.why, got, c.want)
		}
	}
}

// Somebody who is named with an initial and in full in one text is one, unless the initial
// may be somebody else's.
func TestInitialAndInFull(t *testing.T) {
	for _, c := range []struct {
		texts []string
		want  string // the first mention in each
	}{
		{[]string{"The team: Dr R. Keita. We met Rosa Keita and Otto Keita.", "We met Rosa Keita there."}, "rosa-keita rosa-keita"},
		{[]string{"The team: Dr R. Keita. We met Rosa Keita and Robert Keita there."}, "r-keita"},
		{[]string{"We met R Keita and Rosa Keita there."}, "rosa-keita"},
		{[]string{"We met Rosa K. Keita there.", "We met Rosa Keita there."}, "rosa-k-keita rosa-k-keita"},
		{[]string{"We met Rosa K. Keita there.", "We met Rosa Keita there.", "We met Rosa Z. Keita there."}, "rosa-k-keita rosa-keita rosa-z-keita"},
		{[]string{"The team: Dr R. Keita left.", "We met Rosa Keita there."}, "r-keita rosa-keita"},
	} {
		s, texts := surveyed(nil, nil, c.texts...)
		var got []string
		for _, x := range texts {
			if m := s.Scan("", x, nil); len(m) > 0 {
				got = append(got, m[0].Entity)
			}
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%v: %s, want %s", c.texts, g, c.want)
		}
	}
}

// A given name joins no two sources.
func TestNobodyJoinsSources(t *testing.T) {
	s, texts := surveyed(nil, nil, "Then we met Anna there.", "They say Anna left.", "Then we met Zorka Boris there, in Lisbon.")
	if got := said(s, texts[0]); got != "" {
		t.Errorf("a given name of two sources: %s", got)
	}
	s, texts = surveyed(nil, nil, "They say the Supreme Court was late.\nThen the Supreme Court met.")
	for _, m := range s.Scan("", texts[0], nil) {
		if m.Confidence < confidence.Default {
			t.Errorf("in its only source it is one thing: %d", m.Confidence)
		}
	}
}

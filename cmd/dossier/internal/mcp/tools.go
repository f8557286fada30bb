package mcp

// The questions and their answers.

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/terms"
)

// Bounds of one answer.
const (
	mostResults    = 50
	mostParagraphs = 80
	mostListed     = 500
)

// part returns the part of a list that is asked for.
func part[T any](list []T, offset, limit, usual, most int) []T {
	if limit <= 0 {
		limit = usual
	}
	list = list[min(max(offset, 0), len(list)):]
	return list[:min(limit, most, len(list))]
}

type searchQuestion struct {
	Query     string `json:"query,omitempty" jsonschema:"words, phrases in quotation marks, -excluded; may be left out when a filter is given"`
	Publisher string `json:"publisher,omitempty" jsonschema:"only texts of this publisher, by its name"`
	Entity    string `json:"entity,omitempty" jsonschema:"only texts that mention this entity, by its id"`
	Kind      string `json:"kind,omitempty" jsonschema:"only texts of this kind, such as news or report"`
	Language  string `json:"language,omitempty" jsonschema:"only texts in this language, such as en"`
	From      string `json:"from,omitempty" jsonschema:"only texts published on this day or later: 2026-01-03, 2026-01 or 2026"`
	To        string `json:"to,omitempty" jsonschema:"only texts published on this day or earlier"`
	Limit     int    `json:"limit,omitempty" jsonschema:"how many results, at most 50; 10 when left out"`
	Offset    int    `json:"offset,omitempty" jsonschema:"how many results to leave out"`
}

type searchAnswer struct {
	Total   int      `json:"total"`
	Results []result `json:"results"`
}

// result is a paragraph that was found.
type result struct {
	Slip      Slip   `json:"slip"`
	Paragraph int    `json:"paragraph" jsonschema:"0 is the title"`
	Text      string `json:"text" jsonschema:"the words of the source"`
	URL       string `json:"url" jsonschema:"permanent address of the paragraph"`
}

func (h *holdings) search(in searchQuestion) (out searchAnswer, err error) {
	x, err := h.texts()
	if err != nil {
		return out, err
	}
	q := terms.Ask(in.Query)
	if len(q.Parts) == 0 && in.Publisher+in.Entity+in.Kind+in.Language+in.From+in.To == "" {
		return out, errors.New("nothing is asked: give words or a filter")
	}
	for _, day := range [2]string{in.From, in.To} {
		if day != "" && edtf.Plain(day) == (edtf.Date{}) {
			return out, fmt.Errorf("%q is no day, month or year: write 2026-01-03, 2026-01 or 2026", day)
		}
	}
	if _, ok := h.entities[in.Entity]; in.Entity != "" && !ok {
		return out, errUnknown
	}
	hits := x.find(q, func(b int) bool {
		s := &x.slips[b]
		return (in.Publisher == "" || strings.EqualFold(s.Publisher, in.Publisher)) &&
			(in.Entity == "" || x.names[b][in.Entity]) &&
			(in.Kind == "" || strings.EqualFold(s.Kind, in.Kind)) &&
			(in.Language == "" || strings.EqualFold(s.Language, in.Language)) &&
			within(s.Published, in.From, in.To)
	})
	out.Total, out.Results = len(hits), []result{}
	for _, hit := range part(hits, in.Offset, in.Limit, 10, mostResults) {
		s, p := x.slips[hit.briefing], x.paras[hit.para]
		out.Results = append(out.Results, result{s, int(p.n), p.text, link(s.URL, int(p.n))})
	}
	return out, nil
}

// within reports whether a date may lie between two days; a month may where one of its
// days does.
func within(date, from, to string) bool {
	if from == "" && to == "" {
		return true
	}
	key := edtf.Key(date)
	if key == "" {
		return false
	}
	common := func(a, b string) int { return strings.Compare(a[:min(len(a), len(b))], b[:min(len(a), len(b))]) }
	return (from == "" || common(key, from) >= 0) && (to == "" || common(key, to) <= 0)
}

type listQuestion struct {
	What   string `json:"what" jsonschema:"entities, publishers or briefings"`
	Type   string `json:"type,omitempty" jsonschema:"of entities: only person, organization, place, policy, event or work"`
	Words  string `json:"words,omitempty" jsonschema:"only those whose name or title has these words"`
	Limit  int    `json:"limit,omitempty" jsonschema:"at most 500; 100 when left out"`
	Offset int    `json:"offset,omitempty"`
}

type listAnswer struct {
	Archive string         `json:"archive" jsonschema:"the title of the archive"`
	Counts  map[string]int `json:"counts" jsonschema:"of the whole archive"`
	Total   int            `json:"total"`
	Items   []listed       `json:"items"`
}

type listed struct {
	ID        string   `json:"id"`
	Name      string   `json:"name"`
	Type      string   `json:"type,omitempty"`
	Aliases   []string `json:"aliases,omitempty"`
	Mentions  int      `json:"mentions,omitempty"`
	Briefings int      `json:"briefings,omitempty"`
	Reviewed  bool     `json:"reviewed,omitempty" jsonschema:"a person decided that this entity is meant by its names"`
}

func (h *holdings) list(in listQuestion) (out listAnswer, err error) {
	out = listAnswer{Archive: h.archive.Title, Counts: h.archive.Counts}
	words := strings.Fields(prose.Fold(in.Words))
	add := func(l listed) {
		folded := " " + prose.Fold(l.Name+" "+strings.Join(l.Aliases, " "))
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(folded, " "+w) }) {
			out.Items = append(out.Items, l)
		}
	}
	switch in.What {
	case "entities":
		for _, e := range h.archive.Entities {
			if in.Type == "" || e.Type == in.Type {
				add(listed{e.ID, e.Name, e.Type, e.Aliases, e.Mentions, e.Briefings, e.Reviewed})
			}
		}
	case "publishers":
		for _, p := range h.archive.Publishers {
			add(listed{ID: p.ID, Name: p.Name})
		}
	case "briefings":
		for _, b := range h.archive.Briefings {
			add(listed{ID: b.ID, Name: b.Title})
		}
	default:
		return out, errors.New("“what” is one of entities, publishers, briefings")
	}
	out.Total = len(out.Items)
	out.Items = append([]listed{}, part(out.Items, in.Offset, in.Limit, 100, mostListed)...)
	return out, nil
}

type openQuestion struct {
	ID    string `json:"id" jsonschema:"of a briefing"`
	From  int    `json:"from,omitempty" jsonschema:"the first paragraph; 1 when left out"`
	Count int    `json:"count,omitempty" jsonschema:"how many paragraphs, at most 80; 40 when left out"`
}

type openAnswer struct {
	Slip       Slip        `json:"slip"`
	Paragraphs []paragraph `json:"paragraphs"`
	Total      int         `json:"total" jsonschema:"paragraphs of the briefing; 0 when its text is not published"`
	Names      []listed    `json:"names" jsonschema:"what these paragraphs mention"`
}

type paragraph struct {
	N    int    `json:"n"`
	Zone string `json:"zone,omitempty" jsonschema:"heading, dateline or byline; body when left out"`
	Text string `json:"text" jsonschema:"the words of the source"`
	URL  string `json:"url"`
}

func (h *holdings) open(in openQuestion) (out openAnswer, err error) {
	b, err := h.briefing(in.ID)
	if err != nil {
		return out, err
	}
	out = openAnswer{Slip: h.slip(b), Total: len(b.Paragraphs), Paragraphs: []paragraph{}, Names: []listed{}}
	shown := map[int]bool{0: in.From <= 1}
	for _, p := range part(b.Paragraphs, in.From-1, in.Count, 40, mostParagraphs) {
		shown[p.N] = true
		out.Paragraphs = append(out.Paragraphs, paragraph{p.N, p.Zone, p.Text, link(out.Slip.URL, p.N)})
	}
	at := map[string]int{}
	for _, m := range b.Mentions {
		if !shown[m.Paragraph] {
			continue
		}
		if _, ok := at[m.Entity]; !ok {
			at[m.Entity] = len(out.Names)
			out.Names = append(out.Names, listed{ID: m.Entity, Name: m.Name, Type: m.Type})
		}
		out.Names[at[m.Entity]].Mentions++
	}
	return out, nil
}

type entityQuestion struct {
	Entity string `json:"entity" jsonschema:"its id, or a name that only one has"`
	Limit  int    `json:"limit,omitempty" jsonschema:"how many briefings that mention it, at most 50; 10 when left out"`
	Offset int    `json:"offset,omitempty" jsonschema:"how many briefings to leave out"`
}

type entityAnswer struct {
	listed
	Note     string   `json:"note,omitempty" jsonschema:"what the archive's editors say of it"`
	Wikidata string   `json:"wikidata,omitempty"`
	URL      string   `json:"url"`
	Total    int      `json:"total" jsonschema:"briefings that mention it"`
	Results  []result `json:"results" jsonschema:"one for each paragraph that mentions it"`
}

func (h *holdings) mentions(in entityQuestion) (out entityAnswer, err error) {
	e, err := h.entity(in.Entity)
	if err != nil {
		return out, err
	}
	out = entityAnswer{
		listed: listed{e.ID, e.Name, e.Type, e.Aliases, e.Mentions, len(e.Briefings), e.Reviewed},
		Note:   text(e.Note), Wikidata: text(e.Wikidata), URL: h.home + e.URL, Total: len(e.Briefings), Results: []result{},
	}
	for _, of := range part(e.Briefings, in.Offset, in.Limit, 10, mostResults) {
		b, err := h.briefing(of.ID)
		if err != nil {
			return out, err
		}
		s := h.slip(b)
		for _, n := range slices.Compact(slices.Sorted(slices.Values(of.Paragraphs))) {
			if words, ok := b.paragraph(n); ok {
				out.Results = append(out.Results, result{s, n, words, link(s.URL, n)})
			}
		}
	}
	return out, nil
}

type citeQuestion struct {
	ID        string `json:"id" jsonschema:"of a briefing"`
	Paragraph int    `json:"paragraph,omitempty" jsonschema:"0 or left out cites the whole briefing"`
	Quotation string `json:"quotation,omitempty" jsonschema:"words to quote: an error says when the paragraph does not have them"`
}

type citeAnswer struct {
	Citation  string `json:"citation"`
	URL       string `json:"url"`
	Quotation string `json:"quotation,omitempty" jsonschema:"as the paragraph has it"`
	Slip      Slip   `json:"slip"`
}

func (h *holdings) cite(in citeQuestion) (out citeAnswer, err error) {
	b, err := h.briefing(in.ID)
	if err != nil {
		return out, err
	}
	words, ok := b.paragraph(in.Paragraph)
	if !ok {
		return out, fmt.Errorf("the briefing has %d paragraphs, and no paragraph %d", len(b.Paragraphs), in.Paragraph)
	}
	out.Slip = h.slip(b)
	out.Citation, out.URL = h.citation(&out.Slip, in.Paragraph), link(out.Slip.URL, in.Paragraph)
	if in.Quotation != "" {
		if out.Quotation = quoted(words, in.Quotation); out.Quotation == "" {
			return citeAnswer{}, errors.New("the paragraph does not have these words: open it and quote what it says")
		}
	}
	return out, nil
}

// paragraph returns the words of a paragraph; 0 is the title.
func (b *briefing) paragraph(n int) (string, bool) {
	if n == 0 {
		return b.Title, true
	}
	for _, p := range b.Paragraphs {
		if p.N == n {
			return p.Text, true
		}
	}
	return "", false
}

// quoted returns the words of a paragraph that a quotation repeats, whatever its case, its
// quotation marks and its blanks, or "".
func quoted(text, quotation string) string {
	var want []string
	prose.Words(quotation, func(w []byte, _, _ int) { want = append(want, string(w)) })
	type span struct{ start, end int }
	var have []string
	var spans []span
	prose.Words(text, func(w []byte, start, end int) {
		have, spans = append(have, string(w)), append(spans, span{start, end})
	})
	for i := 0; len(want) > 0 && i+len(want) <= len(have); i++ {
		if slices.Equal(have[i:i+len(want)], want) {
			return text[spans[i].start:spans[i+len(want)-1].end]
		}
	}
	return ""
}

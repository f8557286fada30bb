package mcp

// The questions and their answers.

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/terms"
)

// Bounds of one answer.
const (
	mostResults    = 50
	mostParagraphs = 80
	mostListed     = 500
	mostCopies     = 20
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
	Slip      Slip      `json:"slip"`
	Paragraph int       `json:"paragraph" jsonschema:"0 is the title"`
	Text      string    `json:"text" jsonschema:"the words of the source"`
	URL       string    `json:"url" jsonschema:"permanent address of the paragraph"`
	Also      []carrier `json:"also_carried_by,omitempty" jsonschema:"others that carried this text: no further voices"`
}

// carrier is another briefing that is the same text.
type carrier struct {
	ID        string `json:"id"`
	Publisher string `json:"publisher,omitempty"`
	Published string `json:"published,omitempty"`
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
	hits = h.once(hits)
	out.Total, out.Results = len(hits), []result{}
	for _, hit := range part(hits, in.Offset, in.Limit, 10, mostResults) {
		s, p := x.slips[hit.briefing], x.paras[hit.para]
		r := result{s, int(p.n), p.text, link(s.URL, int(p.n)), nil}
		for _, id := range first(h.others(s.ID), mostCopies) {
			of := &x.slips[h.briefings[id]]
			r.Also = append(r.Also, carrier{id, of.Publisher, of.Published})
		}
		out.Results = append(out.Results, r)
	}
	return out, nil
}

// once keeps of hits in copies of one text one, where the best of them stands: in the
// briefing that lists have, if that is among them.
func (h *holdings) once(hits []hit) (out []hit) {
	at := map[string]int{}
	for _, hit := range hits {
		text := h.textOf(int(hit.briefing))
		i, known := at[text]
		switch {
		case !known:
			at[text] = len(out)
			out = append(out, hit)
		case h.archive.Briefings[hit.briefing].ID == text:
			out[i] = hit
		}
	}
	return out
}

func first[T any](list []T, n int) []T { return list[:min(n, len(list))] }

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
	Aliases   []string `json:"aliases,omitempty" jsonschema:"of briefings: other headlines of the text"`
	Mentions  int      `json:"mentions,omitempty"`
	Briefings int      `json:"briefings,omitempty"`
	Copies    int      `json:"copies,omitempty" jsonschema:"of briefings: how many more are the same text, which is listed once"`
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
				add(listed{e.ID, e.Name, e.Type, e.Aliases, e.Mentions, e.Briefings, 0, e.Reviewed})
			}
		}
	case "publishers":
		for _, p := range h.archive.Publishers {
			add(listed{ID: p.ID, Name: p.Name})
		}
	case "briefings":
		for i, b := range h.archive.Briefings {
			if h.textOf(i) == b.ID {
				l := listed{ID: b.ID, Name: b.Title, Copies: len(h.copies[b.ID])}
				for _, id := range first(h.copies[b.ID], mostCopies) {
					if title := h.archive.Briefings[h.briefings[id]].Title; title != b.Title {
						l.Aliases = append(l.Aliases, title)
					}
				}
				add(l)
			}
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
	References []tie       `json:"references,omitempty" jsonschema:"texts of the archive that this one cites, links to or translates"`
	CitedBy    []tie       `json:"cited_by,omitempty" jsonschema:"the newest texts that cite this one, link to it or translate it"`
	CitedTotal int         `json:"cited_by_total,omitempty" jsonschema:"how many do"`
	Also       []Slip      `json:"also_carried_by,omitempty" jsonschema:"others that carried this text: no further voices"`
}

// tie is another text that one cites or is cited by.
type tie struct {
	Slip      Slip   `json:"slip"`
	Why       string `json:"why" jsonschema:"cites, links or translates"`
	Paragraph int    `json:"paragraph,omitempty" jsonschema:"of the text that has the link"`
	URL       string `json:"url,omitempty" jsonschema:"of that paragraph"`
}

// ties returns the texts of a list with their slips; one the site no longer has is left
// out. The paragraph is one of the text at an address, or of each where that is "".
func (h *holdings) ties(list []lead, page string) (out []tie, err error) {
	for _, l := range list {
		b, err := h.briefing(l.ID)
		if errors.Is(err, errUnknown) {
			continue
		} else if err != nil {
			return nil, err
		}
		t := tie{Slip: h.slip(b), Why: l.Why, Paragraph: l.Paragraph}
		if l.Paragraph > 0 {
			t.URL = link(cmp.Or(page, t.Slip.URL), l.Paragraph)
		}
		out = append(out, t)
	}
	return out, nil
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
	if out.References, err = h.ties(b.References, out.Slip.URL); err != nil {
		return out, err
	}
	if out.CitedBy, err = h.ties(b.CitedBy, ""); err != nil {
		return out, err
	}
	out.CitedTotal = b.CitedTotal
	for _, id := range first(h.others(b.ID), mostCopies) {
		other, err := h.briefing(id)
		if err != nil {
			return out, err
		}
		out.Also = append(out.Also, h.slip(other))
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
	Total    int      `json:"total" jsonschema:"texts that mention it, copies of one counted once"`
	Results  []result `json:"results" jsonschema:"one for each paragraph that mentions it"`
}

func (h *holdings) mentions(in entityQuestion) (out entityAnswer, err error) {
	e, err := h.entity(in.Entity)
	if err != nil {
		return out, err
	}
	all := len(e.Briefings)
	texts := map[string]bool{} // copies of one text are one
	for _, of := range e.Briefings {
		texts[of.ID] = true
	}
	e.Briefings = slices.DeleteFunc(e.Briefings, func(of naming) bool {
		i, listed := h.briefings[of.ID]
		return listed && h.textOf(i) != of.ID && texts[h.textOf(i)]
	})
	out = entityAnswer{
		listed: listed{e.ID, e.Name, e.Type, e.Aliases, e.Mentions, all, 0, e.Reviewed},
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
				out.Results = append(out.Results, result{s, n, words, link(s.URL, n), nil})
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
		return out, fmt.Errorf("the briefing has %s, and no paragraph %d", diag.Counted(len(b.Paragraphs), "paragraph"), in.Paragraph)
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

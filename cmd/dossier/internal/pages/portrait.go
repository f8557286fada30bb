package pages

// What the first page of an entity says beyond its mentions: how often it was named
// over time, who is named with it, how sources describe it.

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/salience"
	"dossier/cmd/dossier/internal/view"
)

const (
	tellingShown     = 3       // sentences that say most of it
	companyShown     = 12      // names that appear with it,
	companyOfEach    = 3       // but of a name in two briefings, which may share hundreds, no more than the page has else
	sentencesShown   = 6       // of them with a sentence in which both stand
	descriptionShown = 10      // words that sources put beside the name
	publishersOver   = 5       // rows of the figure of mentions over time
	newest           = 100     // briefings that sentences and descriptions are taken from
	near             = 280     // bytes: names further apart are not looked at for a sentence
	roomForSentences = 6 << 10 // bytes that sentences may take before long ones are cut
)

// portray fills in what the first page of an entity shows.
func portray(r *facts.Reader, e int, v *view.Entity) {
	overTime(r, e, v)
	v.Says = telling(r, e, v.Entity)
	company(r, e, v)
	v.Described = offices(r, e, v.Entity, descriptionShown)
}

// telling returns the sentences that say most of an entity: fewer than briefings name it,
// since the passages below show a few as well.
func telling(r *facts.Reader, e int, ent *archive.Entity) (out []view.Sentence) {
	var list []salience.Candidate
	var from []int // the briefing of each
	all := r.Occurrences(e)
	for _, o := range first(all, newest) {
		b := r.Whole(o.Briefing)
		if s, ok := salience.Best(b, o.In(b.Mentions()), ent.Type); ok {
			list = append(list, salience.Candidate{Sentence: s, Text: b.Text(s.N)[s.Start:s.End], Source: b.Attr().Publisher.ID})
			from = append(from, o.Briefing)
		}
	}
	for _, i := range salience.Choose(list, min(tellingShown, len(all)-1)) {
		out = append(out, view.Sentence{Card: r.Card(from[i]), N: list[i].N, Text: list[i].Text})
	}
	return out
}

// overTime counts mentions by publisher and by year, or by month when all lie
// within two years.
func overTime(r *facts.Reader, e int, v *view.Entity) {
	type dot struct{ month, publisher, mentions int }
	var dots []dot
	var rows []view.PublisherOver
	at := map[string]int{}
	first, last := math.MaxInt, 0
	for _, o := range r.Occurrences(e) {
		c := r.Card(o.Briefing)
		d := edtf.Plain(c.Attr.Published)
		if d.Year == 0 {
			v.Undated += int(o.Mentions)
			continue
		}
		if v.Latest == nil {
			v.Latest = &c
		}
		v.First = &c
		p := &c.Attr.Publisher
		i, ok := at[p.ID]
		if !ok {
			i = len(rows)
			at[p.ID] = i
			rows = append(rows, view.PublisherOver{ID: p.ID, Name: p.Name})
		}
		rows[i].Total += int(o.Mentions)
		month := 12*d.Year + max(d.Month, 1) - 1
		first, last = min(first, month), max(last, month)
		dots = append(dots, dot{month, i, int(o.Mentions)})
	}
	if first >= last {
		return
	}
	span := func(month int) int { return month - first }
	if last-first < 24 {
		for m := first; m <= last; m++ {
			v.Spans = append(v.Spans, edtf.Date{Year: m / 12, Month: m%12 + 1}.Parts("-"))
		}
	} else {
		from := max(first/12, last/12-49)
		span = func(month int) int { return month/12 - from }
		for y := from; y <= last/12; y++ {
			v.Spans = append(v.Spans, strconv.Itoa(y))
		}
	}
	for i := range rows {
		rows[i].Counts = make([]int, len(v.Spans))
	}
	for _, d := range dots {
		if s := span(d.month); s >= 0 {
			rows[d.publisher].Counts[s] += d.mentions
		}
	}
	slices.SortStableFunc(rows, func(a, b view.PublisherOver) int {
		return cmp.Or(-cmp.Compare(a.Total, b.Total), cmp.Compare(a.ID, b.ID))
	})
	v.Over = rows[:min(len(rows), publishersOver)]
}

// company lists the names that appear with an entity, by association: how many
// briefings name both, for how often the other is named at all (the cosine of
// the two, but for what is the same in all). Those that one briefing alone names with it
// come last, and only with a sentence: that both stand in it, its own page says of every
// name in it.
func company(r *facts.Reader, e int, v *view.Entity) {
	type other struct {
		entity, briefings int
		score             float64
	}
	all := r.Together(e)
	list := make([]other, len(all))
	for i, t := range all {
		list[i] = other{t.Entity, t.Briefings, float64(t.Briefings) / math.Sqrt(float64(r.NamedIn(t.Entity)))}
	}
	once := func(o other) int { return min(o.briefings, 2) }
	slices.SortFunc(list, func(a, b other) int {
		return cmp.Or(-cmp.Compare(once(a), once(b)), -cmp.Compare(a.score, b.score), cmp.Compare(a.entity, b.entity))
	})
	for _, o := range first(list, min(companyShown, companyOfEach*r.NamedIn(e))) {
		v.Together = append(v.Together, view.Company{NameCount: view.NameCount{Ref: r.Ref(o.entity), Count: o.briefings, Briefings: r.NamedIn(o.entity)}})
	}
	wanted := make(map[string]*view.Company, sentencesShown)
	for i := range v.Together {
		if c := &v.Together[i]; i < sentencesShown || c.Count == 1 {
			wanted[c.ID] = c
		}
	}
	missing, room := min(len(wanted), sentencesShown), roomForSentences
	for _, o := range first(r.Occurrences(e), newest) {
		if missing == 0 {
			break
		}
		b := r.Whole(o.Briefing)
		var sentences []prose.Span
		split := -1 // the leaf that sentences are of
		mentions := b.Mentions()
		for _, k := range o.In(mentions) {
			m := &mentions[k]
			for i := max(0, k-12); i < min(len(mentions), k+13); i++ {
				x := &mentions[i]
				if x.N != m.N || m.N == 0 || x.Start > m.End+near || x.End < m.Start-near {
					continue
				}
				c := wanted[x.Entity]
				if c == nil || c.Sentence != nil || missing == 0 {
					continue
				}
				if split != m.N {
					sentences, split = prose.Sentences(b.Text(m.N)), m.N
				}
				for _, s := range sentences {
					if s.Start <= min(m.Start, x.Start) && max(m.End, x.End) <= s.End {
						text := namingBoth(b.Text(m.N), s, min(m.Start, x.Start), max(m.End, x.End), room)
						room -= len(text)
						missing--
						c.Sentence = &view.Sentence{Card: r.Card(o.Briefing), N: m.N, Text: text}
						break
					}
				}
			}
		}
	}
	v.Together = slices.DeleteFunc(v.Together, func(c view.Company) bool { return c.Count == 1 && c.Sentence == nil })
}

// namingBoth returns what is shown of a sentence that names two, from one to the other:
// all of it where there is room, else the words around them. A list of a thousand names
// is one sentence, and would stand on the page of each many times.
func namingBoth(text string, s prose.Span, from, to, room int) string {
	before, after := text[s.Start:from], text[to:s.End]
	if s.End-s.Start <= room {
		return text[s.Start:s.End]
	}
	if len(before) > near {
		_, before, _ = strings.Cut(before[len(before)-near:], " ")
		before = "… " + before
	}
	if len(after) > near {
		after = after[:near]
		after = after[:max(0, strings.LastIndexByte(after, ' '))] + " …"
	}
	return before + text[from:to] + after
}

// offices lists the first of the offices that sources give a person: each once, with the newest
// briefing that does so. Of other entities nothing beside a name is read.
func offices(r *facts.Reader, e int, ent *archive.Entity, most int) (out []view.Description) {
	if ent.Type != "person" {
		return nil
	}
	at := map[string]int{}
	in := map[string]string{} // the briefing that had the words last
	for _, o := range first(r.Occurrences(e), newest) {
		b := r.Whole(o.Briefing)
		mentions := b.Mentions()
		for _, k := range o.In(mentions) {
			m := &mentions[k]
			text := b.Text(m.N)
			if m.N == 0 || m.End > len(text) {
				continue
			}
			for _, words := range prose.Described(text, m.Start, m.End) {
				key := prose.Fold(words)
				i, ok := at[key]
				if !ok {
					if len(out) == most {
						continue
					}
					at[key] = len(out)
					out = append(out, view.Description{Words: words, Card: r.Card(o.Briefing), N: m.N})
				} else if in[key] != b.ID {
					out[i].More++
				}
				in[key] = b.ID
			}
		}
	}
	return out
}

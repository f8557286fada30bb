package forms

// The kinds, each with its signs.

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/sieve"
)

// A Line is one line of a text as it stands there.
type Line struct {
	Text   string
	Number int
}

// A Para is a paragraph of what is left as text.
type Para struct {
	Text    string
	First   int
	Heading bool
}

// A Text is what the form of a text is told from.
type Text struct {
	Title     string
	Lines     []Line // all of them, furniture too, but for empty ones
	Paras     []Para
	Dialogue  Dialogue
	Turns     int             // paragraphs that open with a speaker, by name or not
	Names     int             // different names among them
	Dateline  bool            // it opens with a dateline
	Signed    bool            // it has an author
	Presented bool            // a note below says who the author is
	Removed   map[string]bool // reasons for which lines were left out
}

// A Kind is a kind of text, and what speaks for it.
type Kind struct {
	Kind     string
	Line     int
	Evidence string
	Rule     string
}

var (
	speech     = begins(func(f *lang.Forms) lang.Pattern { return f.Speech })
	salutes    = begins(func(f *lang.Forms) lang.Pattern { return f.Salutes })
	closes     = begins(func(f *lang.Forms) lang.Pattern { return f.Closes })
	ruling     = whole(func(f *lang.Forms) lang.Pattern { return f.Ruling })
	orders     = begins(func(f *lang.Forms) lang.Pattern { return f.Orders })
	communique = begins(func(f *lang.Forms) lang.Pattern { return f.Communique })
	declares   = begins(func(f *lang.Forms) lang.Pattern { return f.Declares })
	mailing    = anywhere(func(f *lang.Forms) lang.Pattern { return f.Mailing })
	mails      = lang.Read.Phrases(func(l *lang.Language) lang.Phrases { return l.Forms.MailNeeds })
	letter     = anywhere(func(f *lang.Forms) lang.Pattern { return f.Letter })
	issue      = whole(func(f *lang.Forms) lang.Pattern { return f.Issue })
	believes   = anywhere(func(f *lang.Forms) lang.Pattern { return f.Believes })
	report     = whole(func(f *lang.Forms) lang.Pattern { return f.Report })

	reactions = phrases(func(f *lang.Forms) lang.Phrases { return f.Reactions })
	chapters  = phrases(func(f *lang.Forms) lang.Phrases { return f.Chapters })
	sessions  = lang.Read.Phrases(func(l *lang.Language) lang.Phrases { return l.Forms.Sessions })
	mine      = words(func(f *lang.Forms) lang.Words { return f.Mine })
	parties   = words(func(f *lang.Forms) lang.Words { return f.Parties })
	courts    = lang.Read.Words(func(l *lang.Language) lang.Words { return l.Credits.Courts })
	versus    = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Credits.Versus })
	// interviews are words with which the title of an interview begins, or holds.
	interviews = func() (out []string) {
		for label, kind := range lang.Read.Map(func(l *lang.Language) map[string]string { return l.Head.Kinds }) {
			if kind == "interview" {
				out = append(out, label)
			}
		}
		return out
	}()

	bracketed = lazyregexp.New(`[(\[]\s*([\p{L} ,.]{4,40}?)[.!]?\s*[)\]]`)
	counted   = lazyregexp.New(`^\(?\d{1,3}[.)]\s+`)
	// number stands before a heading: 1. Findings
	number = lazyregexp.New(`^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[IVXivx]{1,5}[.)]|[A-H][.)])\s+`)
	quoted = lazyregexp.New(`“[^”]{0,600}”|«[^»]{0,600}»|„[^“”]{0,600}[“”]|"[^"]{0,600}"`)
)

func pattern(of func(*lang.Forms) lang.Pattern) string {
	return lang.Read.Pattern(func(l *lang.Language) lang.Pattern { return of(&l.Forms) })
}

func begins(of func(*lang.Forms) lang.Pattern) sieve.Index {
	return sieve.NewIndex(pattern(of), func(s string) string { return `(?i)^(?:` + s + `)` })
}

func whole(of func(*lang.Forms) lang.Pattern) sieve.Index {
	return sieve.NewIndex(pattern(of), func(s string) string { return `(?i)^(?:` + s + `)[\s.:]*$` })
}

func anywhere(of func(*lang.Forms) lang.Pattern) *lazyregexp.Regexp {
	return lazyregexp.New(`(?i)(?:` + pattern(of) + `)`)
}

func words(of func(*lang.Forms) lang.Words) map[string]bool {
	return lang.Read.Set(func(l *lang.Language) lang.Words { return of(&l.Forms) })
}

// Bounds on what is looked at: signs stand at the head, at the foot, or throughout.
const (
	headLines = 24
	edgeLines = 6
	someParas = 40
	headBytes = 120
)

// Of returns the kind of a text by its form; ok is false where nothing is sure.
func Of(t *Text) (k Kind, ok bool) {
	if t.Dateline && t.Turns < 3 { // what a dateline opens is news, whatever it reports
		return Kind{}, false
	}
	for _, ask := range []func(*Text) (Kind, bool){ruled, spoken, declared, questioned, talked, mailed, studied, argued} {
		if k, ok := ask(t); ok {
			return k, true
		}
	}
	return Kind{}, false
}

// head returns the first lines, short ones.
func (t *Text) head() []Line { return t.Lines[:min(len(t.Lines), headLines)] }

// text returns the paragraphs that are no headings, some from the front.
func (t *Text) text() (out []Para) {
	for _, p := range t.Paras {
		if !p.Heading && len(out) < someParas {
			out = append(out, p)
		}
	}
	return out
}

// bare takes the marks off both ends of a line.
func bare(s string) string { return strings.Trim(s, " *_#>|[]\t") }

// ruled tells the text of a ruling: a court at its head, its own words for what it is
// and for what it orders, parties, numbered paragraphs.
func ruled(t *Text) (Kind, bool) {
	var court, name, side Line
	for _, l := range t.head() {
		s := bare(l.Text)
		if len(s) > headBytes || strings.HasSuffix(s, ".") && strings.Count(s, " ") > 8 {
			continue
		}
		if court.Number == 0 && len(s) < 100 && isCourt(s) {
			court = l
		}
		if name.Number == 0 && ruling.MatchLine(s) {
			name = l
		}
		if side.Number == 0 && hasParty(s) {
			side = l
		}
	}
	if name.Number == 0 && court.Number == 0 {
		return Kind{}, false
	}
	var order Para
	seen, numbered := 0, 0
	for i, p := range t.Paras {
		if i >= someParas && i < len(t.Paras)-someParas {
			continue
		}
		s := bare(p.Text)
		if at := counted.FindString(s); at != "" {
			numbered++
			s = s[len(at):]
		}
		if orders.MatchLine(prose.Head(s, 200)) {
			if seen++; seen == 1 {
				order = p
			}
		}
	}
	points := min(seen, 2) * 2
	for _, l := range []Line{court, side} {
		if l.Number > 0 {
			points++
		}
	}
	if name.Number > 0 {
		points += 2
	}
	if numbered >= 3 {
		points++
	}
	if points < 4 || seen == 0 && (name.Number == 0 || court.Number == 0 || side.Number == 0) {
		return Kind{}, false
	}
	evidence := name
	if evidence.Number == 0 {
		evidence = Line{order.Text, order.First}
	}
	return Kind{"legal", evidence.Number, evidence.Text, "the form of a ruling: a court, its words for what it is and what it orders"}, true
}

// isCourt reports whether a line names a court: it is no sentence, and one of its words is.
func isCourt(s string) bool {
	if strings.HasSuffix(s, ".") || strings.Count(s, " ") > 12 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(first) {
		return false
	}
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		for _, c := range courts {
			if w == c || len(c) > 5 && strings.HasSuffix(w, c) {
				return true
			}
		}
	}
	return false
}

// hasParty reports whether a line names a party to a case, or parts two of them.
func hasParty(s string) bool {
	if strings.HasSuffix(s, ".") && strings.Count(s, " ") > 8 {
		return false
	}
	list := strings.Fields(strings.ToLower(s))
	for i, w := range list {
		w = strings.Trim(w, ".,:;()-–—")
		if parties[w] || versus[w] && (len(list) == 1 || i > 0 && i < len(list)-1 && len(list) < 16) {
			return true
		}
	}
	return false
}

// questioned tells an interview, with labels or without, and what is a meeting at which
// many ask.
func questioned(t *Text) (Kind, bool) {
	d := t.Dialogue
	for _, s := range sessions {
		if title := strings.ToLower(t.Title); d.Asked > 0 && t.Turns >= 6 && strings.Contains(title, s) {
			return Kind{"transcript", 0, t.Title, "turns of speakers at a meeting that the title names"}, true
		}
	}
	if d.Asked >= 2 && d.Replied >= 2 || d.Asked >= 3 && t.Names+len(d.Others) <= 2 {
		return Kind{"interview", 0, fmt.Sprintf("%d paragraphs open with a label of questions", d.Asked), "the form of an interview"}, true
	}
	if d.Asked >= 2 && t.Turns >= 6 {
		return Kind{"transcript", 0, fmt.Sprintf("%d paragraphs open with a speaker", t.Turns), "questions, and several who answer"}, true
	}
	if t.Turns > 2 {
		return Kind{}, false
	}
	asked, turns, open := 0, 0, false // questions that a paragraph answers, without any label
	for _, p := range t.Paras {
		s := strings.Trim(bare(p.Text), "–—- ")
		is := len(s) < 320 && strings.HasSuffix(s, "?")
		if is && !open {
			asked++
		}
		if !is || !open {
			turns++
		}
		open = is
	}
	titled := strings.ContainsAny(prose.Head(t.Title, 4), "“«\"„'‘") || hasAny(strings.ToLower(t.Title), interviews)
	if asked >= 4 && asked*5 >= turns*2 || asked >= 3 && titled && asked*4 >= turns {
		return Kind{"interview", 0, fmt.Sprintf("%d questions, each with its answer", asked), "the form of an interview"}, true
	}
	return Kind{}, false
}

func hasAny(s string, list []string) bool {
	for _, w := range list {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// talked tells a transcript by its turns.
func talked(t *Text) (Kind, bool) {
	if t.Turns < 6 {
		return Kind{}, false
	}
	return Kind{"transcript", 0, fmt.Sprintf("%d paragraphs open with a speaker's name", t.Turns), "the form of a transcript"}, true
}

// mailed tells a newsletter: what a mail to many says of itself, its number or name, how
// it speaks to its readers.
func mailed(t *Text) (Kind, bool) {
	var mail, name, words Line
	for _, list := range [][]Line{t.Lines[:min(len(t.Lines), edgeLines)], t.Lines[max(0, len(t.Lines)-edgeLines):]} {
		for _, l := range list {
			if mail.Number == 0 && len(l.Text) < 200 && prose.ContainsAny(strings.ToLower(l.Text), mails) && mailing.MatchString(l.Text) {
				mail = l
			}
		}
	}
	for _, l := range t.head()[:min(len(t.head()), 10)] {
		if s := bare(l.Text); name.Number == 0 && len(s) < 120 && !strings.HasSuffix(s, ".") && prose.ContainsAny(strings.ToLower(s), mails) && issue.MatchLine(s) {
			name = l
		}
	}
	if mail.Number == 0 && name.Number == 0 {
		return Kind{}, false
	}
	text := t.text()
	for i, p := range text {
		if (i < 4 || i >= len(text)-3) && words.Number == 0 && len(p.Text) < 600 && letter.MatchString(p.Text) {
			words = Line{p.Text, p.First}
		}
	}
	signs := 0
	for _, l := range []Line{mail, name, words} {
		if l.Number > 0 {
			signs++
		}
	}
	if signs < 2 || words.Number == 0 && mail.Number == 0 {
		return Kind{}, false
	}
	if mail.Number == 0 {
		mail = name
	}
	return Kind{"other", mail.Number, mail.Text, "the form of a newsletter: what it says of itself, and to its readers"}, true
}

// studied tells a report by its title and the headings of its parts.
func studied(t *Text) (Kind, bool) {
	seen := map[string]bool{}
	for _, p := range t.Paras {
		if p.Heading && len(p.Text) < 100 {
			s := strings.ToLower(strings.Trim(bare(number.ReplaceAllString(bare(p.Text), "")), " :."))
			if chapters[s] {
				seen[s] = true
			}
		}
	}
	var title Line
	if report.MatchLine(prose.Head(t.Title, 200)) {
		title = Line{t.Title, 0}
	}
	for _, l := range t.head()[:min(len(t.head()), 8)] {
		if s := bare(l.Text); title.Text == "" && len(s) < 60 && !strings.HasSuffix(s, ".") && report.MatchLine(s) {
			title = l
		}
	}
	if len(seen) >= 4 || len(seen) >= 2 && title.Text != "" {
		evidence := title
		if evidence.Text == "" {
			evidence = Line{fmt.Sprintf("%d headings of parts of a report", len(seen)), 0}
		}
		return Kind{"report", evidence.Number, evidence.Text, "the form of a report: its title and the headings of its parts"}, true
	}
	return Kind{}, false
}

// argued tells an opinion: it is signed, written in the first person, and says what its
// author thinks.
func argued(t *Text) (Kind, bool) {
	if t.Removed["disclaimer of views"] && t.Signed && !t.Dateline {
		return Kind{"opinion", 0, "a line says that the views are the author's", "a signed text whose views are its author's own"}, true
	}
	if !t.Signed || t.Dateline || t.Turns > 2 {
		return Kind{}, false
	}
	text := t.text()
	own, all := firstPerson(text)
	if own < 4 || own*100 < all {
		return Kind{}, false
	}
	n, evidence := 0, Para{}
	for _, p := range text {
		s := p.Text
		if strings.ContainsAny(s, "“«„\"") {
			s = quoted.ReplaceAllString(s, " ")
		}
		if hits := len(believes.FindAllStringIndex(prose.Head(s, 1200), 3)); hits > 0 {
			n += hits
			if evidence.First == 0 {
				evidence = p
			}
		}
	}
	if n < 2 {
		return Kind{}, false
	}
	return Kind{"opinion", evidence.First, evidence.Text, "a signed text in the first person that says what its author thinks"}, true
}

// Package forms tells what kind of text something is by its form: who asks and who
// answers, how a speech opens and ends, what only a court writes, what a mail to many
// says of itself.
//
// Each kind has several signs, and none of them is enough: a news report may quote a
// ruling, print a speech or begin with a question. What stands in quotation marks is
// no sign of anything. Where the signs do not suffice there is no kind.
package forms

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/lang"
)

// A Label is what stands before a turn of a conversation.
type Label struct {
	End           int // bytes of it, without the mark behind
	Asks, Answers bool
	Role          bool // it says what somebody is, and names nobody
	letter        bool // one letter
	stop          bool // a full stop or a dash stands behind it, as behind many a word
}

var (
	asks    = phrases(func(f *lang.Forms) lang.Phrases { return f.Asks })
	answers = phrases(func(f *lang.Forms) lang.Phrases { return f.Answers })
	roles   = phrases(func(f *lang.Forms) lang.Phrases { return f.Roles })
	// offices are words that make a label with articles alone: the minister.
	offices  = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Names.Offices }, func(l *lang.Language) lang.Words { return l.Names.OfficeMore })
	articles = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Dates.Article }, func(l *lang.Language) lang.Words { return l.Prose.Indefinite })
)

func phrases(of func(*lang.Forms) lang.Phrases) map[string]bool {
	return lang.Read.PhraseSet(func(l *lang.Language) lang.Phrases { return of(&l.Forms) })
}

// longest is how long a label is at most, in bytes.
const longest = 60

// Read reads the label that a paragraph opens with, if it says who speaks without a
// name. A full stop behind it counts only where others ask and answer so: Sure.
func Read(s string) (l Label, ok bool) {
	head := s[:min(len(s), longest)]
	at := strings.IndexAny(head, ":.–—-")
	if at <= 0 {
		return l, false
	}
	sign, size := utf8.DecodeRuneInString(s[at:])
	if sign == '-' { // follow-up: senior-official:
		if colon := strings.IndexByte(head, ':'); colon > 0 {
			at, sign, size = colon, ':', 1
		}
	} else if sign == '.' && strings.IndexByte(head, ':') > at && strings.IndexByte(head, ':') < at+40 && !strings.Contains(head[at:strings.IndexByte(head, ':')], ". ") {
		if name := head[:strings.IndexByte(head, ':')]; known(fold(name)) != (Label{}) {
			at, sign, size = len(name), ':', 1
		}
	}
	if at+size < len(s) && s[at+size] != ' ' && s[at+size] != '\n' && sign != '—' && sign != '–' && !strings.HasPrefix(s[at+size:], "\u00a0") && !strings.HasPrefix(s[at+size:], "-") {
		return l, false
	}
	first, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(first) {
		return l, false
	}
	name := fold(s[:at])
	l = known(name)
	if l == (Label{}) {
		return l, false
	}
	l.End = len(strings.TrimRight(s[:at], " \u00a0"))
	l.letter = len(name) == 1
	l.stop = sign != ':'
	if l.stop && !l.Asks && !l.Answers {
		return Label{}, false
	}
	return l, true
}

// Role reports whether a line of its own is such a label.
func Role(s string) bool { return known(fold(s)) != Label{} }

// fold makes one form of a label: without what is said of it in brackets, and its number.
func fold(s string) string {
	if at := strings.IndexAny(s, "(["); at > 0 {
		s = s[:at]
	}
	return strings.ToLower(strings.TrimRight(strings.TrimSpace(s), " 0123456789#"))
}

func known(name string) Label {
	l := Label{Asks: asks[name], Answers: answers[name], Role: roles[name]}
	if l == (Label{}) && len(name) < 40 {
		office := false
		for i, w := range strings.Fields(name) {
			switch {
			case offices[w]:
				office = true
			case i > 0 || !articles[w]:
				return Label{}
			}
		}
		l.Role = office
	}
	return l
}

// A Dialogue is what labels a text has, by its paragraphs.
type Dialogue struct {
	Labels  map[int]Label // by the index of a paragraph; those that are sure
	Asked   int           // paragraphs that ask
	Replied int           // and that answer
	Others  map[string]bool
}

// Labels finds the labels of a text. One alone is none: several turns make a conversation,
// and a letter or a full stop needs both who asks and who answers.
func Labels(paras []string) (d Dialogue) {
	found := map[int]Label{}
	var colon, ask, answer int
	for i, p := range paras {
		l, ok := Read(p)
		if !ok {
			continue
		}
		found[i] = l
		if !l.stop && !l.letter {
			colon++
		}
		if l.Asks {
			ask++
		}
		if l.Answers {
			answer++
		}
	}
	d.Labels, d.Others = map[int]Label{}, map[string]bool{}
	for i, l := range found {
		both := ask >= 2 && answer >= 2
		switch {
		case (l.stop || l.letter) && !both && !(ask >= 1 && answer >= 1 && !l.letter && len(found) > 2):
			continue
		case !l.stop && !l.letter && colon < 2:
			continue
		}
		d.Labels[i] = l
		switch {
		case l.Asks:
			d.Asked++
		case l.Answers:
			d.Replied++
		default:
			d.Others[fold(paras[i][:l.End])] = true
		}
	}
	for i, end := range lettered(paras) {
		if _, there := d.Labels[i]; !there {
			d.Labels[i] = Label{End: end}
		}
	}
	return d
}

// lettered finds the labels that are letters alone, which stand for who asks or answers and
// name nobody by themselves: those that open two paragraphs or more, each followed by one
// that opens with another label.
func lettered(paras []string) map[int]int {
	at := map[string][]int{}
	for i, p := range paras {
		if end := initialLabel(p); end > 0 && i+1 < len(paras) && opensTurn(paras[i+1]) && !strings.HasPrefix(paras[i+1], p[:end+1]) {
			at[p[:end]] = append(at[p[:end]], i)
		}
	}
	ends := map[int]int{}
	for letters, turns := range at {
		if len(turns) < 2 {
			continue
		}
		for i, p := range paras {
			if strings.HasPrefix(p, letters+": ") {
				ends[i] = len(letters)
			}
		}
	}
	return ends
}

// initialLabel returns where two to four capitals end that a paragraph opens with, before a
// colon; 0 where it opens otherwise.
func initialLabel(p string) int {
	n := 0
	for n < len(p) && n < 5 && 'A' <= p[n] && p[n] <= 'Z' {
		n++
	}
	if n < 2 || n > 4 || !strings.HasPrefix(p[n:], ": ") {
		return 0
	}
	return n
}

// opensTurn reports whether a paragraph opens with a label of one to three words that begin
// with capitals.
func opensTurn(p string) bool {
	name, _, ok := strings.Cut(p[:min(len(p), longest)], ": ")
	words := strings.Fields(name)
	if !ok || len(words) == 0 || len(words) > 3 {
		return false
	}
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

package archive

// What a maintainer decides of the lines of a text: that they belong to it although a rule
// takes them out, or that they do not. A place is told by its lines and by the words that
// stand there, because a text that is edited would else lose other lines than were meant.

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
)

// Edit is a decision on some lines of a source's text.
type Edit struct {
	Keep        bool   // they belong to the text; else they do not
	First, Last int    // lines of Document.Raw
	Words       string // what stands there: all of it, or its beginning and its end with a Gap between
	Why         string
	File        string // in which it is said, as messages name it,
	Line        int    // and where
}

// EditKeys are the keys of a sidecar that hold edits.
var EditKeys = []string{"keep", "remove"}

// Key returns the key under which an edit is said.
func (e *Edit) Key() string {
	if e.Keep {
		return EditKeys[0]
	}
	return EditKeys[1]
}

// Lines says which lines an edit is about, as a sidecar has it.
func (e *Edit) Lines() string { return LineRange(e.First, e.Last) }

// LineRange writes lines as a sidecar has them: 14, or 14-16.
func LineRange(first, last int) string {
	if first == last {
		return fmt.Sprint(first)
	}
	return fmt.Sprintf("%d-%d", first, last)
}

// ParseLines reads a line or a range of lines: 14, or 14-16.
func ParseLines(s string) (first, last int, ok bool) {
	from, to, isRange := strings.Cut(strings.Replace(s, "–", "-", 1), "-")
	first, ok = lineNumber(from)
	if last = first; isRange {
		var fine bool
		last, fine = lineNumber(to)
		ok = ok && fine
	}
	return first, last, ok && first >= 1 && last >= first
}

// lineNumber reads digits, and nothing else that a program takes for a number.
func lineNumber(s string) (int, bool) {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 7 || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

// Gap stands in a quotation for words that it omits.
const Gap = " … "

// quoted is the most of a passage that a quotation has in full, and edge how much of its
// beginning and of its end the quotation of a longer one has.
const (
	quoted = 240
	edge   = 100
)

// Quotation quotes lines: all of their words, or the first and the last of them.
func Quotation(lines []string) string {
	s := words(lines)
	if len(s) <= quoted {
		return s
	}
	head, tail := s[:edge], s[len(s)-edge:]
	if at := strings.LastIndexByte(head, ' '); at > 0 {
		head = head[:at]
	}
	if at := strings.IndexByte(tail, ' '); at >= 0 {
		tail = tail[at+1:]
	}
	return strings.ToValidUTF8(head, "") + Gap + strings.ToValidUTF8(tail, "")
}

// words are the words of lines with a blank between any two.
func words(lines []string) string { return strings.Join(strings.Fields(strings.Join(lines, " ")), " ") }

// Quotes reports whether lines are what an edit quotes.
func (e *Edit) Quotes(lines []string) bool {
	have, want := words(lines), words([]string{e.Words})
	if have == want {
		return want != ""
	}
	for _, gap := range []string{Gap, " ... "} {
		head, _, cut := strings.Cut(want, gap)
		if !cut {
			continue
		}
		tail := want[strings.LastIndex(want, gap)+len(gap):]
		if head != "" && tail != "" && len(have) >= len(head)+len(tail) && strings.HasPrefix(have, head) && strings.HasSuffix(have, tail) {
			return true
		}
	}
	return false
}

// EditsKey tells edits apart; it is "" for none. It says nothing of what they quote.
func EditsKey(edits []Edit) string {
	if len(edits) == 0 {
		return ""
	}
	var all []byte
	for _, e := range edits {
		all = fmt.Appendf(all, "%t %d %d %q %q %q %d\n", e.Keep, e.First, e.Last, e.Words, e.Why, e.File, e.Line)
	}
	sum := sha256.Sum256(all)
	return hex.EncodeToString(sum[:16])
}

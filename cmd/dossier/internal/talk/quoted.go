package talk

// Mail that was answered or forwarded: each line of it begins with a mark, and a line
// above says who wrote it and when.

import (
	"slices"
	"strings"
	"unicode"

	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
)

// mailFields are what the fields in the head of a mail are called.
var mailFields = slices.Concat(
	lang.All.Phrases(func(l *lang.Language) lang.Phrases { return l.Furniture.MailFrom }),
	lang.All.Phrases(func(l *lang.Language) lang.Phrases { return l.Furniture.MailSent }),
	lang.All.Phrases(func(l *lang.Language) lang.Phrases { return l.Furniture.MailTo }),
	lang.All.Phrases(func(l *lang.Language) lang.Phrases { return l.Furniture.MailSubject }))

var (
	wrote     = lazyregexp.New(`(?i)^(?:` + lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Furniture.Wrote }) + `)\s*:$`)
	forwarded = lazyregexp.New(`(?i)^[-–—_*>\s]*(?:` + lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Furniture.Forwarded }) + `)\s*:?[-–—_*\s]*$`)
	lead      = lazyregexp.New(`(?i)^\s*[-–—_]{2,}\s*(?:` + lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Furniture.Forwarded }) + `|` + lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Furniture.Original }) + `)\s*[-–—_]{2,}\s`)
	original  = lazyregexp.New(`(?i)^[-–—_*>\s]*(?:` + lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Furniture.Original }) + `)\s*:?[-–—_*\s]*$`)
	field     = lazyregexp.New(`(?i)^\*?(?:` + lang.Any(mailFields) + `)\s*:\*?\s*\S`)
)

// Unquote takes the marks of quoted mail off lines, in place, and returns the first and the
// last of them, or -1. A lone line with such a mark is text.
func Unquote(lines []string) (first, last int) {
	first, last = -1, -1
	for i := 0; i < len(lines); i++ {
		if !strings.HasPrefix(strings.TrimLeft(lines[i], " "), ">") {
			continue
		}
		end := i
		for end < len(lines) && strings.HasPrefix(strings.TrimLeft(lines[end], " "), ">") {
			end++
		}
		if end-i >= 2 {
			if first < 0 {
				first = i
			}
			last = end - 1
			for k := i; k < end; k++ {
				lines[k] = strings.TrimRight(strings.TrimLeft(lines[k], "> "), " ")
			}
		}
		i = end - 1
	}
	return first, last
}

// Wrote reports whether a line is what programs of mail write above a message that they
// quote, Forwarded whether it is what they write above one that is sent on, and Original
// above one that is sent on or answered.
func Wrote(l string) bool {
	return len(l) < 300 && strings.HasSuffix(l, ":") && wrote.MatchString(l)
}

// Forwarded: see Wrote.
func Forwarded(l string) bool { return line(l) && forwarded.MatchString(l) }

// Original: see Wrote.
func Original(l string) bool { return line(l) && original.MatchString(l) }

// line reports whether a text is as long as such lines are, and begins as they do: with a
// mark, or ends with one. Patterns are costly.
func line(l string) bool {
	l = strings.TrimSpace(l)
	return len(l) > 6 && len(l) < 90 && (strings.IndexByte("-_*>", l[0]) >= 0 || strings.IndexByte("-_*:", l[len(l)-1]) >= 0 || strings.Count(l, " ") < 6) && strings.IndexFunc(l, unicode.IsLetter) >= 0
}

// Lead is how much of a line is what stands above a message that is sent on, where more
// stands behind it.
func Lead(l string) int {
	if len(l) < 8 || !strings.Contains(l[:min(len(l), 8)], "--") && !strings.Contains(l[:min(len(l), 8)], "__") {
		return 0
	}
	at := lead.FindStringIndex(l[:min(len(l), 120)])
	if at == nil {
		return 0
	}
	return at[1]
}

// A Part is a run of lines that a program of mail wrote.
type Part struct {
	First, Last int // indexes
}

// Headers finds what a program of mail wrote about the messages it quotes: “On Monday Nora
// Pell wrote:”, and the fields of a forwarded one, but for those that nothing stands above:
// they are the head of the text.
func Headers(lines []string) (out []Part) {
	above := false // text stands above
	for i := 0; i < len(lines); i++ {
		l := strings.TrimSpace(lines[i])
		switch {
		case l == "":
		case len(l) < 200 && strings.HasSuffix(l, ":") && wrote.MatchString(l):
			out = append(out, Part{First: i, Last: i})
		case len(l) < 200 && i+1 < len(lines) && strings.HasSuffix(strings.TrimSpace(lines[i+1]), ":") && len(lines[i+1]) < 120 && wrote.MatchString(l+" "+strings.TrimSpace(lines[i+1])):
			out = append(out, Part{First: i, Last: i + 1})
			i++
		case Forwarded(l) || Original(l):
			out = append(out, Part{First: i, Last: i})
			if above {
				if end := fields(lines, i+1); end > i {
					out[len(out)-1].Last = end
					i = end
				}
			}
		case len(l) < 200 && above && isField(l):
			if end := fields(lines, i); end >= i+2 {
				out = append(out, Part{First: i, Last: end})
				i = end
			}
		case len(l) > 60 && !isField(l):
			above = true // a word or two above a forwarded message are not the text
		}
	}
	return out
}

// isField reports whether a line is a field of a message.
func isField(l string) bool { return strings.IndexByte(l, ':') >= 0 && field.MatchString(l) }

// fields returns the last line of the fields of a message that begin at or just below a line,
// or -1.
func fields(lines []string, i int) int {
	end := -1
	for ; i < len(lines); i++ {
		l := strings.TrimSpace(lines[i])
		switch {
		case l == "" && end < 0:
		case len(l) < 300 && isField(l):
			end = i
		case end >= 0 && lines[i] != l && l != "": // it goes on below
			end = i
		default:
			return end
		}
	}
	return end
}

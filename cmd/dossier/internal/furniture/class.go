package furniture

// What one line may be, before it is known what stands around it.

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/sieve"
)

// strength is how much a line must be helped by what stands around it.
type strength int

const (
	none   strength = iota
	button          // only beside other furniture
	weak            // beside other furniture, or with no text on one of its sides
	strong          // wherever it stands
)

// A class is what a line looks like by itself.
type class struct {
	text   string // without marks
	reason string
	strength
	opens []string // the boxes it may open
	prose bool     // it is text: a long paragraph or a whole sentence
}

// opener tells the line that opens a box.
type opener struct {
	reason string
	line   sieve.Index
}

// prompt tells sentences that a page says to its visitor.
type prompt struct {
	reason string
	needs  []string
	starts sieve.Index
	about  *lazyregexp.Regexp
}

var (
	openers = func() (out []opener) {
		for _, reason := range []string{"reader comments", "link to other articles", "cookie notice", "subscription prompt", "notes to editors", "boilerplate", "contact"} {
			out = append(out, opener{reason, sieve.NewIndex(lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Furniture.Boxes[reason] }), func(s string) string { return `(?i)^(?:` + s + `)[\s:.…!>›»→↓]*$` })})
		}
		return out
	}()
	prompts = func() (out []prompt) {
		for _, reason := range []string{"subscription prompt", "cookie notice", "comment prompt"} {
			of := func(f func(lang.Prompt) lang.Pattern) string {
				return lang.All.Pattern(func(l *lang.Language) lang.Pattern { return f(l.Furniture.Prompts[reason]) })
			}
			out = append(out, prompt{reason,
				lang.All.Phrases(func(l *lang.Language) lang.Phrases { return l.Furniture.Prompts[reason].Needs }),
				sieve.NewIndex(of(func(p lang.Prompt) lang.Pattern { return p.Starts }), func(s string) string { return `(?i)^(?:` + s + `)` }),
				lazyregexp.New(`(?i)(?:^|\PL)(?:` + of(func(p lang.Prompt) lang.Pattern { return p.About }) + `)`)})
		}
		return out
	}()
	// definition is the target of a link, as Markdown writes it below a text.
	definition = lazyregexp.New(`^\[[^\]]{1,100}\]:\s`)
	sure       = lazyregexp.New(`(?i)(?:^|\PL)(?:` + pattern(func(f *lang.Furniture) lang.Pattern { return f.Sure }) + `)`)
	contents   = lang.All.PhraseSet(func(l *lang.Language) lang.Phrases { return l.Furniture.Contents })
	buttons    = sieve.NewIndex(pattern(func(f *lang.Furniture) lang.Pattern { return f.Buttons }), func(s string) string { return `(?i)^(?:` + s + `)$` })
	lead       = sieve.NewIndex(pattern(func(f *lang.Furniture) lang.Pattern { return f.Leads }), func(s string) string { return `(?i)^(?:` + s + `)(\s*[:|›»→>–—]\s*|\s+)(\S.{0,200})$` })
	replies    = lang.All.PhraseSet(func(l *lang.Language) lang.Phrases { return l.Furniture.Replies })
	thoughts   = whole(pattern(func(f *lang.Furniture) lang.Pattern { return f.Thoughts }))
	ago        = lazyregexp.New(`(?i)(?:^|\PL)(?:` + pattern(func(f *lang.Furniture) lang.Pattern { return f.Ago }) + `)(?:\PL|$)`)
	credit     = sieve.NewIndex(pattern(func(f *lang.Furniture) lang.Pattern { return f.Credits }), func(s string) string {
		return `(?i)^(?:` + s + `)\s*(?:[:/©|]\s*(\S.{0,100})|,\s*((?-i:\p{Lu}).{0,100}))$`
	})
	caption = sieve.NewIndex(pattern(func(f *lang.Furniture) lang.Pattern { return f.Captions }), func(s string) string { return `(?i)^(?:` + s + `)\s*[:,.]?\s*(.*)$` })
	// mailing is what a mail to many says of itself.
	mails   = lang.All.Phrases(func(l *lang.Language) lang.Phrases { return l.Forms.MailNeeds })
	mailing = lazyregexp.New(`(?i)(?:` + lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Forms.Mailing }) + `)`)
	clock   = lazyregexp.New(`\b\d{1,2}[:h.]\d{2}\b`)
	digits  = lazyregexp.New(`\d{4}|\d{1,2}[/.-]\d{1,2}|\b\d{1,2}\b`)
)

func pattern(of func(*lang.Furniture) lang.Pattern) string {
	return lang.All.Pattern(func(l *lang.Language) lang.Pattern { return of(&l.Furniture) })
}

// classify says what a paragraph may be; long ones in the middle are only text.
func classify(p Para, middle bool) (c class) {
	c.text = bare(p.Text)
	if p.Marker != "" && !strings.ContainsAny(p.Marker, ".)") {
		c.text = bare(strings.TrimPrefix(strings.TrimSpace(p.Text), p.Marker))
	}
	s := c.text
	switch {
	case p.Fixed, s != "" && s[0] == '[' && definition.MatchString(s):
		c.prose = p.Fixed
		return c
	case middle && len(s) >= 200 || len(s) > 600:
		c.prose = true
		return c
	}
	low := strings.ToLower(s)
	if c.reason = reason(s, low); c.reason != "" {
		c.strength = strong
		if c.reason == "copyright line" && strings.HasPrefix(s, "©") && strings.Contains(s, "/") && len(s) < 60 {
			c.reason = "picture credit" // © Agency/Name
		}
	}
	if p.Marker != "" && Reason(p.Text) == "page number" {
		c.reason, c.strength = "page number", strong // - 4 -
	} else if p.Marker != "" && c.strength == strong && strings.Count(s, " ") < 2 {
		c.strength = button // one of the items of a list that may be the text's
	}
	whole := prose.Sentence(s)
	if len(s) <= 160 && !whole {
		quotes := reported(low)
		for _, o := range openers {
			if (!quotes || o.reason == "reader comments") && o.line.Match(s, low) {
				c.opens = append(c.opens, o.reason)
			}
		}
	}
	if c.strength == none && len(s) <= 320 {
		for _, p := range prompts {
			if prose.ContainsAny(low, p.needs) && p.starts.Match(prose.Head(s, 60), low) && p.about.MatchString(s) && !reported(low) {
				c.reason, c.strength = p.reason, weak
				if len(s) <= 260 && sure.MatchString(s) {
					c.strength = strong
				}
				break
			}
		}
	}
	if c.strength == none && !middle && len(s) <= 240 {
		if prose.ContainsAny(low, mails) && mailing.MatchString(s) && !reported(low) {
			c.reason, c.strength = "subscription prompt", weak
		}
	}
	if c.strength == none && len(s) <= 90 && !whole && isButton(s) {
		c.reason, c.strength = "navigation", button
	}
	c.prose = c.strength == none && len(c.opens) == 0 && (len(s) >= 160 || whole && strings.Count(s, " ") >= 5)
	return c
}

// isButton reports whether a line holds the words of buttons and nothing else.
func isButton(s string) bool {
	some := false
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("|/·•∙⋅:>›»→,", r) }) {
		if part = strings.Trim(part, " ."); part != "" {
			if !buttons.Match(part, "") {
				return false
			}
			some = true
		}
	}
	return some
}

// isOpener reports whether a line may open a box of this kind.
func (c class) isOpener(reason string) bool {
	for _, o := range c.opens {
		if o == reason {
			return true
		}
	}
	return false
}

// leads reports whether a line leads to another article: Read more: The weir.
// Without a sign behind its first words, what follows must be written like a
// title, and the line must not be a sentence.
func leads(s string) bool {
	if len(s) > 240 || prose.Sentence(s) && !strings.ContainsAny(prose.Head(s, 60), ":|›»→>–—") {
		return false
	}
	m := lead.Find(s)
	if m == nil {
		return false
	}
	if strings.TrimSpace(m[1]) != "" {
		return !reported(strings.ToLower(s)) || !prose.Sentence(s)
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(m[2], "“\"'‘«¿¡"))
	return unicode.IsUpper(first) && !prose.Sentence(s) && !strings.Contains(m[2], ", ") && strings.Contains(strings.TrimSpace(s[:len(s)-len(m[2])]), " ")
}

// stamp reports whether a line says when a comment was written, or a link: a date or
// a time, and hardly more.
func stamp(s string) bool {
	if len(s) > 70 || prose.Sentence(s) || strings.Count(s, " ") > 9 {
		return false
	}
	return ago.MatchString(s) || strings.ContainsAny(s, "0123456789") && (clock.MatchString(s) || strings.Count(s, " ") <= 5 && digits.MatchString(s) && len(s) <= 40)
}

// isReply reports whether a line is a button below a comment.
func isReply(s string) bool {
	s = strings.ToLower(strings.Trim(s, " .:()0123456789|·"))
	return len(s) < 40 && replies[s]
}

// item reports whether a line could be a link in a box: short, and no sentence. Titles
// may ask or shout.
func item(s string) bool {
	if len(s) > 170 {
		return false
	}
	if t := strings.TrimRight(s, "\"”»’') "); strings.HasSuffix(t, "?") || strings.HasSuffix(t, "!") {
		return true
	}
	return !prose.Sentence(s)
}

package markdown

import (
	"bytes"
	"strconv"
	"strings"
	"sync"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/formatters/html"
	"github.com/alecthomas/chroma/v2/lexers"
	"github.com/alecthomas/chroma/v2/styles"
)

// maxHighlighted bounds the code that is coloured; longer code stays plain.
const maxHighlighted = 64 << 10

var lexerCache sync.Map // language name → chroma.Lexer; nil when unknown

func lexer(lang string) chroma.Lexer {
	if l, ok := lexerCache.Load(lang); ok {
		l, _ := l.(chroma.Lexer)
		return l
	}
	var l chroma.Lexer
	if len(lang) < 40 {
		if l = lexers.Get(lang); l != nil {
			l = chroma.Coalesce(l)
		}
	}
	if l != nil { // names that no lexer has are a source's to choose: not kept
		lexerCache.Store(lang, l)
	}
	return l
}

// AppendCode writes code as HTML, coloured by chroma with classes where the
// language is known. The text is escaped either way.
func AppendCode(dst []byte, lang, code string) []byte {
	l := lexer(lang)
	if l == nil || len(code) > maxHighlighted {
		return AppendEscaped(dst, code)
	}
	tokens, err := l.Tokenise(nil, code)
	if err != nil {
		return AppendEscaped(dst, code)
	}
	for t := tokens(); t != chroma.EOF; t = tokens() {
		class := chroma.StandardTypes[t.Type]
		if class == "" || t.Type == chroma.Text {
			dst = AppendEscaped(dst, t.Value)
			continue
		}
		dst = append(append(append(dst, `<span class="`...), class...), `">`...)
		dst = AppendEscaped(dst, t.Value)
		dst = append(dst, "</span>"...)
	}
	return dst
}

// listing is chroma's own formatter, for numbered lines that can be linked to.
var listing = html.New(html.WithClasses(true), html.WithLineNumbers(true), html.WithLinkableLineNumbers(true, "L"))

// AppendListing writes a raw text with numbered, linkable lines (L1, L2, …).
func AppendListing(dst []byte, raw string) []byte {
	if strings.IndexFunc(raw, unprintable) >= 0 {
		raw = strings.Map(func(r rune) rune {
			if unprintable(r) {
				return '\uFFFD'
			}
			return r
		}, raw)
	}
	if raw == "" {
		raw = "\n"
	}
	w := appender{dst}
	if err := listing.Format(&w, plain, chroma.Literator(chroma.Token{Type: chroma.Text, Value: raw})); err != nil {
		return AppendEscaped(dst, raw)
	}
	return w.dst
}

// plain is the style of a listing: classes only, no colours of its own.
var plain = chroma.MustNewStyle("raw", nil)

func unprintable(r rune) bool {
	return r < ' ' && r != '\n' && r != '\t' || 0x7F <= r && r < 0xA0 || r == 0xFFFE || r == 0xFFFF
}

type appender struct{ dst []byte }

func (a *appender) Write(p []byte) (int, error) {
	a.dst = append(a.dst, p...)
	return len(p), nil
}

func (a *appender) WriteString(s string) (int, error) {
	a.dst = append(a.dst, s...)
	return len(s), nil
}

// Stylesheet returns the colours of highlighted code, for light and for dark.
func Stylesheet() []byte {
	var buf bytes.Buffer
	write := func(style string) {
		f := html.New(html.WithClasses(true), html.WithLineNumbers(true))
		if err := f.WriteCSS(&buf, styles.Get(style)); err != nil {
			panic("chroma: " + err.Error()) // a bytes.Buffer takes every write
		}
	}
	buf.WriteString("/* Written by chroma: " + strconv.Quote("github") + " and " + strconv.Quote("github-dark") + ". */\n@media not (prefers-color-scheme: dark) {\n")
	write("github")
	buf.WriteString("}\n@media (prefers-color-scheme: dark) {\n")
	write("github-dark")
	buf.WriteString("}\n")
	return buf.Bytes()
}

package body

// Code blocks, coloured by chroma with classes and not with styles, so that the policy of a
// page can forbid inline styles.

import (
	"bytes"
	"regexp"
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

// appendCode writes code as HTML, coloured by chroma with classes where the
// language is known. The text is escaped either way.
func appendCode(dst []byte, lang, code string) []byte {
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

// AppendListing writes a raw text with numbered lines, of which the first has the
// number n. Each can be linked to (#L1, #L2, …), and one that is not empty leads to itself.
// The number is all the markup of a line, because a record has hundreds.
func AppendListing(dst []byte, raw string, n int) []byte {
	dst = append(dst, `<pre class="lines">`...)
	for ; ; n++ {
		line, rest, more := strings.Cut(raw, "\n")
		dst = strconv.AppendInt(append(dst, `<a id="L`...), int64(n), 10)
		if line != "" {
			dst = strconv.AppendInt(append(dst, `" href="#L`...), int64(n), 10)
		}
		dst = strconv.AppendInt(append(dst, `">`...), int64(n), 10)
		dst = append(AppendEscaped(append(dst, "</a>"...), line), '\n')
		if raw = rest; !more || raw == "" {
			return append(dst, "</pre>"...)
		}
	}
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
	write("github")
	buf.WriteString("@media (prefers-color-scheme: dark) { :root:not([data-theme=\"light\"]) {\n")
	write("github-dark")
	buf.WriteString("} }\n:root[data-theme=\"dark\"] {\n")
	write("github-dark")
	buf.WriteString("}\n")
	return append([]byte("/* Written by chroma: github and github-dark. */\n"), remarks.ReplaceAll(buf.Bytes(), nil)...)
}

// remarks are what chroma says of each rule.
var remarks = regexp.MustCompile(`/\*[^*]*\*/ ?`)

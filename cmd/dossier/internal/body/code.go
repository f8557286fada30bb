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

// listing is the markup that chroma's own formatter gives numbered, linkable
// lines: what it writes before the number, between the two, before the text of
// the line and behind it. Asking it for every line anew would take most of the
// time of a record page.
var listing = func() (parts [6]string) {
	const probe = "\uE000"
	var buf bytes.Buffer
	f := html.New(html.WithClasses(true), html.WithLineNumbers(true), html.WithLinkableLineNumbers(true, "L"))
	if err := f.Format(&buf, chroma.MustNewStyle("raw", nil), chroma.Literator(chroma.Token{Type: chroma.Text, Value: probe + "\n"})); err != nil {
		panic("chroma: " + err.Error()) // a bytes.Buffer takes every write
	}
	// <pre …><code><span class="line"><span class="ln" id="L1"><a … href="#L1">1</a></span><span class="cl">probe
	out := buf.String()
	line := strings.Index(out, `<span class="line"`)
	id, href := strings.Index(out, `"L1"`)+2, strings.Index(out, `"#L1"`)+3
	number, text := strings.Index(out[href+1:], "1")+href+1, strings.Index(out, probe)
	end := strings.Index(out, "</code>")
	if line < 0 || id < line || href < id || number < href || text < number || end < text {
		panic("chroma: unknown markup of lines: " + out)
	}
	return [6]string{out[:line], out[line:id], out[id+1 : href], out[href+1 : number], out[number+1 : text], out[text+len(probe)+1 : end]}
}()

// AppendListing writes a raw text with numbered, linkable lines, of which the first
// has the number n (L1, L2, …).
func AppendListing(dst []byte, raw string, n int) []byte {
	dst = append(dst, listing[0]...)
	for ; ; n++ {
		line, rest, more := strings.Cut(raw, "\n")
		for i := 1; i < 4; i++ {
			dst = strconv.AppendInt(append(dst, listing[i]...), int64(n), 10)
		}
		dst = append(dst, listing[4]...)
		dst = append(AppendEscaped(dst, line), '\n')
		dst = append(dst, listing[5]...)
		if raw = rest; !more || raw == "" {
			return append(dst, "</code></pre>"...)
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

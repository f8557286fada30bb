package dom

// The scan of a page sees its tags where the parser's own tokeniser sees them.

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	_ "dossier/cmd/dossier/internal/testkit"
)

// tags are the start tags of a page as the tokeniser of the parser finds them.
func tags(page string) (out []string) {
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return out
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			out = append(out, string(name))
		}
	}
}

var markup = []string{
	`<!DOCTYPE html><html lang="en"><head><title>A & B</title><script>if (a<b) { "<p>" }</script><style>p > a { content: "<p>" }</style></head><body><!-- <p>no</p> --><p>The harbour is <a href="/x">closed</a>.</p></body></html>`,
	`<a href="x>y" title='"' b=c>t</a><br/><img src=a/><p =x y = "z">`, `<p a="1"b='2'/c>x`, `<p a="never closed <b>`, `a < b <1 <a`,
	`<!--><p>--><b>`, `<!---><p>--><b>`, `<!-- a --!><p>`, `<!-- never closed <p>`, `<!doctype html><?xml ><p></ x><b></p x="<i>">`,
	`<script>x<!--<script>y</script><p></script><b>`, `<script><!-- </script><b>-->`, `<script><!--<script>--></script><p>`, `<SCRIPT>a</script ><p>`, `<script>never <p>`,
	`<title><p></title><textarea><b></textarea ><noscript><img></noscript><iframe><p></iframe><i>`, `<plaintext><p>`, "<p\n\ta\n=\n'\n'\n><b>",
}

func TestScan(t *testing.T) {
	for _, page := range markup {
		if want, got := tags(page), tags(numbered(page)); strings.Join(want, " ") != strings.Join(got, " ") {
			t.Errorf("%q: tags %q, want %q", page, got, want)
		}
	}
	got := numbered("<p>a\n<script>x\ny</script><b>\n\n<img src=\"" + strings.Repeat("x", 3000) + "\" alt='a'><svg>\n<path></svg><i>")
	want := "<p data-line-of-page=1 >a\n<script data-line-of-page=2 ></script><b data-line-of-page=3 >\n\n<img data-line-of-page=5  src=\"\" alt='a'><svg data-line-of-page=5 ></svg><i data-line-of-page=6 >"
	if got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

package body

// Markdown to blocks, by goldmark; what it would be slow on is refused before it is asked.

import (
	"bytes"
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"dossier/cmd/dossier/internal/charset"
)

// Limits on what goldmark is given. It is super-linear on deep or repetitive
// input (1,000 nested list levels take 2 s, 120 KB of "[a](" 6 s), so anything
// beyond these is refused before parsing.
const (
	maxBytes    = 4 << 20
	maxNesting  = 40
	maxBrackets = 2_000  // [ and < in one paragraph
	maxMarks    = 10_000 // * _ ` ~ | in one paragraph
	maxCells    = 20_000 // of tables, beside those that their marks may make
	maxPadding  = 500    // cells that rows lack, and get so that a table is whole
)

// gold is safe for concurrent use: goldmark keeps no state between calls.
var gold = goldmark.New(
	goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Linkify),
	goldmark.WithParserOptions(parser.WithInlineParsers(util.Prioritized(wikiParser{}, 150))),
)

// TooMuch says why goldmark must not be given src, or returns "".
func TooMuch(src []byte) string {
	if len(src) > maxBytes {
		return fmt.Sprintf("%d bytes of Markdown, at most %d are read", len(src), maxBytes)
	}
	brackets, marks, line := 0, 0, 1 // brackets and marks count within a paragraph
	columns, cells, pipes := 0, 0, 0 // of the table that the line may be in; of all tables
	for l := range bytes.Lines(src) {
		if deep(l) {
			return fmt.Sprintf("line %d is nested more than %d levels deep", line, maxNesting)
		}
		if len(bytes.TrimSpace(l)) == 0 {
			brackets, marks, columns = 0, 0, 0
		}
		for _, c := range l {
			switch c {
			case '[', '<':
				brackets++
			case '*', '_', '`', '~', '|':
				marks++
			}
		}
		if brackets > maxBrackets || marks > maxMarks {
			return fmt.Sprintf("the paragraph at line %d has too many brackets or marks", line)
		}
		bars := bytes.Count(l, []byte("|"))
		if bars > 0 && len(bytes.Trim(l, "|-: \t\r\n>")) == 0 {
			columns = max(columns, bars+1)
		}
		pipes, cells = pipes+bars, cells+columns
		if cells > maxCells+4*pipes {
			return fmt.Sprintf("the table at line %d has rows that lack most of its columns", line)
		}
		line++
	}
	return ""
}

// deep reports whether a line opens more levels of quotations and lists than may be
// nested: each mark of one may stand behind another on the same line.
func deep(l []byte) bool {
	indent, quotes, items := 0, 0, 0
	first, rule := byte(0), true // a row of one mark is a rule across the page, and no list
	for rest := l; ; {
		text := bytes.TrimLeft(rest, " \t")
		gap := rest[:len(rest)-len(text)]
		indent += len(gap) + 3*bytes.Count(gap, []byte("\t"))
		n := opens(text)
		switch {
		case n == 0:
			rule = rule && len(bytes.TrimSpace(text)) == 0
			return quotes > maxNesting || indent > 4*maxNesting || items > maxNesting && !rule
		case text[0] == '>':
			quotes++
		default:
			if items++; items == 1 {
				first = text[0]
			}
			rule = rule && text[0] == first && (first == '-' || first == '*')
		}
		rest = text[n:]
	}
}

// opens returns the length of the mark that a text begins with: of a quotation or of an
// item of a list, else 0.
func opens(text []byte) int {
	n := 0
	for n < len(text) && n < 9 && '0' <= text[n] && text[n] <= '9' {
		n++
	}
	switch {
	case n == len(text):
		return 0
	case n == 0 && text[0] == '>':
		return 1
	case n == 0 && bytes.IndexByte([]byte("-*+"), text[0]) < 0, n > 0 && text[n] != '.' && text[n] != ')':
		return 0
	case n+1 < len(text) && bytes.IndexByte([]byte(" \t\r\n"), text[n+1]) < 0:
		return 0
	}
	return n + 1
}

// Parse reads Markdown (CommonMark with tables, strikethrough, bare links and
// [[wiki links]]) into blocks. line is the number of src's first line in its
// file. Raw HTML becomes text. Callers check TooMuch first.
func Parse(src []byte, line int) []Block { return parse(src, line, false) }

// ParsePictured is Parse for a text whose pictures are shown: one that nobody
// described stays.
func ParsePictured(src []byte, line int) []Block { return parse(src, line, true) }

func parse(src []byte, line int, pictures bool) []Block {
	src = []byte(charset.Undirected(string(src)))
	p := &reader{src: src, first: line, starts: []int{0}, pictures: pictures}
	for i, c := range src {
		if c == '\n' {
			p.starts = append(p.starts, i+1)
		}
	}
	doc := gold.Parser().Parse(text.NewReader(src))
	return p.blocks(doc)
}

// ParseInline reads one paragraph's worth of Markdown: its text and spans.
func ParseInline(src []byte) (string, []Span) {
	for _, b := range Parse(src, 1) {
		if b.Kind == Paragraph {
			return b.Text, b.Spans
		}
	}
	return strings.TrimSpace(string(src)), nil
}

type reader struct {
	src    []byte
	first  int
	starts []int // byte offset of each line

	pictures bool // a leaf may hold one and no text
	padding  int  // cells so far that the text does not have
}

// lineAt returns the file's line of a byte offset.
func (p *reader) lineAt(off int) int {
	return p.first + sort.SearchInts(p.starts, off+1) - 1
}

func (p *reader) blocks(parent ast.Node) (out []Block) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		b := Block{}
		if n.Type() == ast.TypeBlock && n.Lines() != nil && n.Lines().Len() > 0 {
			ls := n.Lines()
			b.First, b.Last = p.lineAt(ls.At(0).Start), p.lineAt(max(ls.At(ls.Len()-1).Stop-1, 0))
		}
		switch n := n.(type) {
		case *ast.Paragraph, *ast.TextBlock:
			p.inline(&b, n)
			if b.Text == "" && !(p.pictures && pictured(b)) {
				continue
			}
		case *ast.Heading:
			b.Kind, b.Level, b.Zone = Heading, n.Level, HeadingZone
			p.inline(&b, n)
			if b.Text == "" && !(p.pictures && pictured(b)) {
				continue
			}
		case *ast.List:
			b.Kind = List
			if n.IsOrdered() {
				b.Level = n.Start
			}
			b.Kids = p.blocks(n)
		case *ast.ListItem:
			b.Kind, b.Kids = Item, p.blocks(n)
		case *ast.Blockquote:
			b.Kind, b.Kids = Quote, p.blocks(n)
			callout(&b)
		case *ast.FencedCodeBlock:
			b.Kind, b.Text = Code, p.lines(n)
			if l := n.Language(p.src); l != nil {
				b.Lang = string(l)
			}
		case *ast.CodeBlock:
			b.Kind, b.Text = Code, p.lines(n)
		case *ast.ThematicBreak:
			b.Kind = Rule
		case *ast.HTMLBlock:
			b.Text = strings.TrimSpace(p.lines(n))
			if n.HasClosure() {
				b.Text += "\n" + strings.TrimSpace(string(n.ClosureLine.Value(p.src)))
			}
			b.Text = strings.TrimSpace(b.Text)
			if b.Text == "" || strings.HasPrefix(b.Text, "<!--") {
				continue
			}
		case *east.Table:
			b.Kind, b.Kids = Table, p.blocks(n)
		case *east.TableHeader:
			b.Kind, b.Level, b.Kids = Row, 1, p.blocks(n)
		case *east.TableRow:
			b.Kind, b.Kids = Row, p.blocks(n)
		case *east.TableCell:
			if n.Lines().Len() == 0 { // the row ends before it
				if p.padding++; p.padding > maxPadding {
					continue
				}
			}
			b.Kind = Cell
			b.Level = alignments[n.Alignment]
			p.inline(&b, n)
		default:
			b.Kids = p.blocks(n)
			b.Kind = Item
		}
		if !b.Kind.Leaf() && len(b.Kids) > 0 {
			b.First, b.Last = b.Kids[0].First, b.Kids[len(b.Kids)-1].Last
		}
		out = append(out, b)
	}
	return out
}

// alignments are the levels of a table's cells.
var alignments = map[east.Alignment]int{east.AlignLeft: 1, east.AlignCenter: 2, east.AlignRight: 3}

// callout turns "> [!note] title" into a quotation that carries its label.
func callout(b *Block) {
	if len(b.Kids) == 0 || b.Kids[0].Kind != Paragraph || !strings.HasPrefix(b.Kids[0].Text, "[!") {
		return
	}
	end := strings.IndexByte(b.Kids[0].Text, ']')
	if end < 3 || end > 30 {
		return
	}
	b.Lang = b.Kids[0].Text[2:end]
	for end++; end < len(b.Kids[0].Text) && strings.IndexByte(" +-", b.Kids[0].Text[end]) >= 0; {
		end++
	}
	b.Kids[0].Cut(0, end)
	if b.Kids[0].Text == "" {
		b.Kids = b.Kids[1:]
	}
}

func (p *reader) lines(n ast.Node) string {
	var s strings.Builder
	for i := range n.Lines().Len() {
		seg := n.Lines().At(i)
		s.Write(seg.Value(p.src))
	}
	return s.String()
}

// inline fills b's text and spans from a node's inline children.
func (p *reader) inline(b *Block, n ast.Node) {
	var s strings.Builder
	var walk func(ast.Node)
	span := func(kind SpanKind, target string, n ast.Node) {
		i, start := len(b.Spans), s.Len()
		b.Spans = append(b.Spans, Span{Start: start, Kind: kind, Target: target})
		walk(n)
		b.Spans[i].End = s.Len()
	}
	walk = func(parent ast.Node) {
		for c := parent.FirstChild(); c != nil; c = c.NextSibling() {
			switch c := c.(type) {
			case *ast.Text:
				s.WriteString(unescape(c.Segment.Value(p.src)))
				if c.HardLineBreak() {
					s.WriteByte('\n')
				} else if c.SoftLineBreak() {
					s.WriteByte(' ')
				}
			case *ast.String:
				s.Write(c.Value)
			case *ast.CodeSpan:
				i, start := len(b.Spans), s.Len()
				b.Spans = append(b.Spans, Span{Start: start, Kind: CodeSpan})
				for t := c.FirstChild(); t != nil; t = t.NextSibling() {
					if t, ok := t.(*ast.Text); ok {
						s.WriteString(strings.ReplaceAll(string(t.Segment.Value(p.src)), "\n", " "))
					}
				}
				b.Spans[i].End = s.Len()
			case *ast.Emphasis:
				kind := Emphasis
				if c.Level == 2 {
					kind = Strong
				}
				span(kind, "", c)
			case *east.Strikethrough:
				span(Strike, "", c)
			case *ast.Link:
				span(Link, unescape(c.Destination), c)
			case *ast.Image:
				span(Image, unescape(c.Destination), c)
			case *wikiLink:
				i, start := len(b.Spans), s.Len()
				b.Spans = append(b.Spans, Span{Start: start, Kind: Wiki, Target: c.target})
				s.WriteString(c.text)
				b.Spans[i].End = s.Len()
			case *ast.AutoLink:
				i, start := len(b.Spans), s.Len()
				target := string(c.URL(p.src))
				if c.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(target, "mailto:") {
					target = "mailto:" + target
				}
				b.Spans = append(b.Spans, Span{Start: start, Kind: Link, Target: target})
				s.Write(c.Label(p.src))
				b.Spans[i].End = s.Len()
			case *ast.RawHTML:
				for i := range c.Segments.Len() {
					seg := c.Segments.At(i)
					s.Write(seg.Value(p.src))
				}
			default:
				walk(c)
			}
		}
	}
	walk(n)
	b.Text = strings.TrimRight(s.String(), " \n")
	lead := len(b.Text) - len(strings.TrimLeft(b.Text, " \n"))
	for i := range b.Spans {
		b.Spans[i].Start, b.Spans[i].End = min(b.Spans[i].Start, len(b.Text)), min(b.Spans[i].End, len(b.Text))
	}
	if lead > 0 {
		b.Cut(0, lead)
	}
	if !utf8.ValidString(b.Text) {
		b.Text, b.Spans = strings.ToValidUTF8(b.Text, "\uFFFD"), nil
	}
	quotations(b)
}

// unescape resolves backslash escapes and character references.
func unescape(seg []byte) string {
	if !bytes.ContainsAny(seg, `\&`) {
		return string(seg)
	}
	return charset.Undirected(string(util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(seg)))))
}

// A wikiLink is [[target]] or [[target|text]].
type wikiLink struct {
	ast.BaseInline
	target, text string
}

var kindWiki = ast.NewNodeKind("WikiLink")

func (*wikiLink) Kind() ast.NodeKind           { return kindWiki }
func (n *wikiLink) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }

type wikiParser struct{}

func (wikiParser) Trigger() []byte { return []byte{'['} }

func (wikiParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	l, _ := block.PeekLine()
	if len(l) < 5 || l[1] != '[' {
		return nil
	}
	end := bytes.Index(l[:min(len(l), 400)], []byte("]]"))
	if end < 3 || bytes.IndexByte(l[2:end], '[') >= 0 {
		return nil
	}
	target, label, ok := strings.Cut(string(l[2:end]), "|")
	if !ok {
		label = target
	}
	target, _, _ = strings.Cut(target, "#")
	block.Advance(end + 2)
	return &wikiLink{target: strings.TrimSpace(target), text: strings.TrimSpace(label)}
}

// pictured reports whether a leaf holds a picture, described or not.
func pictured(b Block) bool {
	return slices.ContainsFunc(b.Spans, func(s Span) bool { return s.Kind == Image })
}

package reuse

// What texts have in common is found, all of it and nothing else; the index follows edits;
// and hostile texts cost what their size is.

import (
	"context"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/growth"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// text makes one of paragraphs.
func text(name string, paragraphs ...string) Text {
	d := &archive.Document{File: name, Raw: strings.Join(paragraphs, "\n\n")}
	for i, p := range paragraphs {
		d.Body = append(d.Body, body.Block{Kind: body.Paragraph, Text: p, N: i + 1})
	}
	return Text{Name: name, Doc: archive.InMemory(d), One: name}
}

func found(texts ...Text) map[string][]Passage {
	var x *Index
	return x.Update(context.Background(), texts).Passages()
}

// weir is 46 words.
const weir = "the keeper of the lower weir wrote each morning how high the water stood, and when he was asked by the council he could say to the hour on which day of the thaw the second gate had given way and who had been on it"

// filler is text that no two calls have in common.
func filler(r *rand.Rand, words int) string {
	var b strings.Builder
	for i := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		for range 2 + r.IntN(3) {
			b.WriteByte("bdfgklmnprstv"[r.IntN(13)])
			b.WriteByte("aeiou"[r.IntN(5)])
		}
	}
	return b.String()
}

func TestWhatIsAPassage(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	words := strings.Fields(weir)
	half := func(n int) string { return strings.Join(words[:n], " ") }
	capitals := strings.ToUpper(weir)
	for name, c := range map[string]struct {
		a, b  []string
		words int // of the passage; 0 of none
	}{
		"as it is":                    {[]string{weir}, []string{weir}, 46},
		"in capitals":                 {[]string{weir}, []string{capitals}, 46},
		"between quotation marks":     {[]string{weir}, []string{"“" + strings.ReplaceAll(weir, ",", ";") + "”"}, 46},
		"in two paragraphs":           {[]string{weir}, []string{half(20), strings.Join(words[20:], " ")}, 46},
		"within a paragraph":          {[]string{"He said: " + weir + ". So it was."}, []string{"As told, " + weir + " – or nearly"}, 46},
		"just long enough":            {[]string{half(30)}, []string{half(30)}, 30},
		"with accents on one side":    {[]string{weir}, []string{strings.ReplaceAll(weir, "keeper", "kéeper")}, 46},
		"with dashes for commas":      {[]string{weir}, []string{strings.ReplaceAll(weir, ", ", " — ")}, 46},
		"with a figure":               {[]string{weir + " at 7 o’clock"}, []string{weir + " at 7 o'clock"}, 49},
		"twice in one of them":        {[]string{weir, filler(r, 9), weir}, []string{weir}, 46},
		"a word short":                {[]string{half(29)}, []string{half(29)}, 0},
		"with a word in the middle":   {[]string{weir}, []string{half(22) + " indeed " + strings.Join(words[22:], " ")}, 0},
		"in another order":            {[]string{weir}, []string{strings.Join(words[22:], " ") + " " + half(22)}, 0},
		"figures":                     {[]string{strings.Repeat("14 203 7 88 1999 64 ", 12)}, []string{strings.Repeat("14 203 7 88 1999 64 ", 12)}, 0},
		"figures with few words":      {[]string{strings.Repeat("in 203 of 88 at 1999 to 64 ", 5)}, []string{strings.Repeat("in 203 of 88 at 1999 to 64 ", 5)}, 0},
		"one phrase again and again":  {[]string{strings.Repeat("vote for the river party ", 20)}, []string{strings.Repeat("vote for the river party ", 20)}, 0},
		"stock phrases":               {[]string{filler(r, 20) + " did not immediately respond to a request for comment on Monday " + filler(r, 20)}, []string{filler(r, 20) + " did not immediately respond to a request for comment on Monday " + filler(r, 20)}, 0},
		"the words of two paragraphs": {[]string{half(20), filler(r, 40), strings.Join(words[20:], " ")}, []string{weir}, 0},
		"nothing":                     {[]string{filler(r, 60)}, []string{filler(r, 60)}, 0},
		"too few words":               {[]string{"Yes."}, []string{"Yes."}, 0},
		"an empty text":               {nil, []string{weir}, 0},
	} {
		around := func(name string, list []string) Text {
			return text(name, slices.Concat([]string{filler(r, 12)}, list, []string{filler(r, 12)})...)
		}
		a, b := around("a", c.a), around("b", c.b)
		got := found(a, b)
		if c.words == 0 {
			if len(got) > 0 {
				t.Errorf("%s: %v", name, got)
			}
			continue
		}
		for of, other := range map[string]string{"a": "b", "b": "a"} {
			if list := got[of]; len(list) == 0 || list[0].Words != c.words || len(list[0].In) != 1 || list[0].In[0].Name != other || list[0].In[0].Words != c.words || list[0].In[0].N != 2 || list[0].From.N != 2 {
				t.Errorf("%s: of %s %v", name, of, list)
			}
		}
	}
}

// What is no running text is no passage: a table, a heading, code, a note on the author.
func TestOtherTextIsNoPassage(t *testing.T) {
	for name, b := range map[string]body.Block{
		"a cell":    {Kind: body.Cell, Text: weir, N: 1},
		"a heading": {Kind: body.Heading, Text: weir, N: 1},
		"code":      {Kind: body.Code, Text: weir, N: 1},
		"a note":    {Kind: body.Paragraph, Zone: body.AuthorNote, Text: weir, N: 1},
	} {
		doc := func() *archive.Document { return &archive.Document{Body: []body.Block{b}} }
		if got := found(Text{Name: "a", One: "a", Doc: archive.InMemory(doc())}, Text{Name: "b", One: "b", Doc: archive.InMemory(doc())}); len(got) > 0 {
			t.Errorf("%s: %v", name, got)
		}
	}
	quote := body.Block{Kind: body.Quote, Kids: []body.Block{{Kind: body.Paragraph, Text: weir, N: 1}}}
	if got := found(Text{Name: "a", One: "a", Doc: archive.InMemory(&archive.Document{Body: []body.Block{quote}})}, text("b", weir)); len(got) != 2 {
		t.Errorf("a quotation: %v", got)
	}
}

// In a script without spaces a character counts half.
func TestPassageWithoutSpaces(t *testing.T) {
	signs := func(n int) string {
		s := make([]rune, n)
		for i := range s {
			s[i] = '一' + rune(i*7%300)
		}
		return string(s)
	}
	if got := found(text("a", "字"+signs(60)), text("b", "元"+signs(60)+"末")); len(got["a"]) != 1 || got["a"][0].Words != 30 || got["a"][0].From.At != len("字") {
		t.Errorf("sixty characters: %v", got)
	}
	if got := found(text("a", "字"+signs(58)), text("b", "元"+signs(58)+"末")); len(got) > 0 {
		t.Errorf("fifty-eight: %v", got)
	}
}

// Bulletins of one form, filled in with other names and figures, share nothing; a text that
// was taken over with a few words changed does.
func TestForms(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	var sentences []string
	for range 5 {
		sentences = append(sentences, filler(r, 35))
	}
	with := func(between ...string) string {
		var b strings.Builder
		for i, s := range sentences {
			b.WriteString(s + " " + between[i] + " ")
		}
		return b.String()
	}
	form := []Text{text("a", with("Ana Ruiz", "12", "Quay 3", "Bo", "7")), text("b", with("Ole", "1,304", "Tide 9", "Cy Holm", "8"))}
	if got := found(form...); len(got) > 0 {
		t.Errorf("a form: %v", got)
	}
	if got := found(text("a", with("soon", "again", "nearly", "then", "so")), text("b", with("late", "twice", "almost", "now", "thus"))); len(got["a"]) != 5 {
		t.Errorf("edited: %v", got["a"])
	}
}

// Translations and versions of one text are not compared with each other, and count once with a third.
func TestFormsOfOneText(t *testing.T) {
	a, b, c := text("a", weir), text("b", weir+" then"), text("c", "so "+weir)
	a.One, b.One = "b", "b"
	if got := found(a, b); len(got) > 0 {
		t.Errorf("two forms: %v", got)
	}
	got := found(a, b, c)
	if len(got["a"]) != 1 || len(got["a"][0].In) != 1 || len(got["c"]) != 1 || len(got["c"][0].In) != 1 {
		t.Errorf("with a third: %v", got)
	}
}

// What is printed everywhere is a notice, and so is what one publisher prints again and
// again; what stands beside it is not.
func TestNotices(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	own := filler(r, 40)
	made := func(n int, publisher func(i int) string) (texts []Text) {
		for i := range n {
			p := weir
			if i < 2 {
				p += " " + own
			}
			texts = append(texts, text(fmt.Sprintf("%02d", i), filler(r, 20), p, filler(r, 20)))
			texts[i].Publisher = publisher(i)
		}
		return texts
	}
	each := func(i int) string { return fmt.Sprint(i) }
	for _, c := range []struct {
		name  string
		texts []Text
		words int // of the passage of the first
	}{
		{"as many as may be", made(mostTexts, each), 86},
		{"one more", made(mostTexts+1, each), 40},
		{"many more", made(3*mostTexts, each), 40},
		{"more than are looked up", made(2*common, each), 40},
		{"one publisher", made(mostOwn, func(int) string { return "quay" }), 86},
		{"one publisher's notice", made(mostOwn+1, func(int) string { return "quay" }), 40},
		{"nobody knows whose", made(mostOwn+1, func(int) string { return "" }), 86},
		{"of two publishers", made(mostOwn+1, func(i int) string { return fmt.Sprint(i % 2) }), 86},
	} {
		got := found(c.texts...)
		if list := got["00"]; len(list) != 1 || list[0].Words != c.words {
			t.Errorf("%s: %v", c.name, list)
		}
		if marked := len(got["04"]) > 0; marked != (c.words == 86) {
			t.Errorf("%s: %v", c.name, got["04"])
		}
	}
}

// longest returns how many words from two places on are the same.
func longest(a, b []word) (n int) {
	for n < len(a) && n < len(b) && a[n].hash == b[n].hash {
		n++
	}
	return n
}

// Whatever runs of words two texts have in common are found, however they lie, and nothing
// is said to stand where it does not.
func TestAllRunsAreFound(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	runs := 0
	for range 20 {
		parts := make([][]string, 4)
		for i := range parts {
			parts[i] = strings.Fields(filler(r, 25+r.IntN(40)))
		}
		texts := make([]Text, 5)
		for i := range texts {
			var words []string
			for range 6 {
				words = append(words, strings.Fields(filler(r, r.IntN(30)))...)
				p := parts[r.IntN(len(parts))]
				from := r.IntN(len(p) / 3)
				words = append(words, p[from:]...)
			}
			at := r.IntN(len(words))
			texts[i] = text(fmt.Sprint(i), strings.Join(words[:at], " "), strings.Join(words[at:], " "))
		}
		got := found(texts...)
		for _, a := range texts {
			wa := wordsOf(a.Doc.Whole(), nil)
			covered := func(i int, by string) bool {
				return slices.ContainsFunc(got[a.Name], func(p Passage) bool {
					at := Place{int(wa[i].n), int(wa[i].start)}
					in := (p.From.N < at.N || p.From.N == at.N && p.From.At <= at.At) && (at.N < p.To.N || at.N == p.To.N && at.At < p.To.At)
					return in && slices.ContainsFunc(p.In, func(o Other) bool { return o.Name == by })
				})
			}
			truly := make([]bool, len(wa)) // it stands in another
			for _, b := range texts {
				if a.Name == b.Name {
					continue
				}
				wb := wordsOf(b.Doc.Whole(), nil)
				for i := range wa {
					best := 0
					for j := range wb {
						if i == 0 || j == 0 || wa[i-1].hash != wb[j-1].hash {
							if n := longest(wa[i:], wb[j:]); telling(wa[i : i+n]) {
								best = max(best, n)
							}
						}
					}
					for k := i; k < i+best; k++ {
						truly[k] = true
					}
					if best > 0 {
						if runs++; !covered(i+best/2, b.Name) {
							t.Fatalf("%s and %s have %d words from %d on: %v", a.Name, b.Name, best, i, got[a.Name])
						}
					}
				}
			}
			for i := range wa {
				for _, b := range texts {
					if covered(i, b.Name) && !truly[i] {
						t.Fatalf("word %d of %s stands in no other", i, a.Name)
					}
				}
			}
		}
	}
	if runs < 500 {
		t.Errorf("only %d runs", runs)
	}
}

// An index that follows edits finds what a new one does.
func TestFollowsEdits(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	parts := make([]string, 12)
	for i := range parts {
		parts[i] = filler(r, 30+r.IntN(60))
	}
	made := func(name string) Text {
		var paragraphs []string
		for range 1 + r.IntN(4) {
			paragraphs = append(paragraphs, filler(r, 10+r.IntN(40)), parts[min(r.IntN(len(parts)), r.IntN(len(parts)))])
		}
		x := text(name, paragraphs...)
		x.Publisher, x.One = []string{"", "quay", "north", "tide"}[r.IntN(4)], oneOf(r, name)
		return x
	}
	texts := map[string]Text{}
	for i := range 40 {
		name := fmt.Sprintf("%03d", i)
		texts[name] = made(name)
	}
	ordered := func() (list []Text) {
		for i := range 200 {
			if x, ok := texts[fmt.Sprintf("%03d", i)]; ok {
				list = append(list, x)
			}
		}
		return list
	}
	var x *Index
	x = x.Update(context.Background(), ordered())
	passages := 0
	for step := range 80 {
		last := x
		for range 1 + r.IntN(3) {
			name := fmt.Sprintf("%03d", r.IntN(60))
			switch r.IntN(4) {
			case 0:
				delete(texts, name)
			case 1:
				if was, ok := texts[name]; ok { // only what is known of it
					was.Publisher = "quay"
					texts[name] = was
				}
			default:
				texts[name] = made(name)
			}
		}
		x = x.Update(context.Background(), ordered())
		want := found(ordered()...)
		if !reflect.DeepEqual(x.Passages(), want) {
			t.Fatalf("step %d: %v, want %v", step, x.Passages(), want)
		}
		if r.IntN(5) == 0 { // a build that failed: the one before is followed again
			x = last.Update(context.Background(), ordered())
			if !reflect.DeepEqual(x.Passages(), want) {
				t.Fatalf("step %d, again: %v, want %v", step, x.Passages(), want)
			}
		}
		passages += len(want)
	}
	if passages < 80 {
		t.Errorf("only %d texts with passages", passages)
	}
}

// oneOf returns a name, or one of a few that several have.
func oneOf(r *rand.Rand, name string) string {
	if r.IntN(8) == 0 {
		return fmt.Sprintf("%03d", r.IntN(3))
	}
	return name
}

// The index takes half a byte a word, and a few more a text.
func TestIndexIsSmall(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	var texts []Text
	words := 0
	for i := range 200 {
		texts = append(texts, text(fmt.Sprintf("%03d", i), filler(r, 1000)))
		words += 1000
	}
	var x *Index
	p := x.Update(context.Background(), texts).postings
	if bytes := 4*len(p.list) + 4*len(p.starts); bytes > words*6/10 {
		t.Errorf("%d bytes of %d words", bytes, words)
	}
}

// Texts that are made to be dear.
func TestHostile(t *testing.T) {
	numbered := func(n int, of func(i int) []string) (texts []Text) {
		for i := range n {
			texts = append(texts, text(fmt.Sprintf("%06d", i), of(i)...))
		}
		return texts
	}
	r := rand.New(rand.NewPCG(6, 6))
	for name, of := range map[string]func(n int) []Text{
		"all have one passage": func(n int) []Text {
			return numbered(n/2, func(int) []string { return []string{filler(r, 20), weir, filler(r, 20)} })
		},
		"one phrase again and again": func(n int) []Text {
			return numbered(2, func(i int) []string {
				return []string{strings.Repeat("a river runs through the old town and on ", n), filler(r, 20)}
			})
		},
		"one passage again and again": func(n int) []Text {
			return numbered(2, func(i int) []string {
				return []string{strings.Repeat(weir+" ", n/4), filler(r, 20)}
			})
		},
		"a digest of all": func(n int) []Text {
			texts := numbered(n, func(int) []string { return []string{filler(r, 45)} })
			var all []string
			for i := range texts {
				all = append(all, texts[i].Doc.Whole().Raw)
			}
			return append(texts, text("digest", all...))
		},
		"each has something of forty others": func(n int) []Text {
			shared := make([]string, n/5)
			for i := range shared {
				shared[i] = filler(r, 32)
			}
			return numbered(n/5, func(i int) (list []string) {
				for k := range 20 {
					list = append(list, shared[(i+k)%len(shared)], filler(r, 3))
				}
				return list
			})
		},
		"one word": func(n int) []Text {
			return numbered(2, func(int) []string { return []string{strings.Repeat("no ", 20*n)} })
		},
	} {
		t.Run(name, func(t *testing.T) {
			growth.Linear(t, 1000, func(n int) func() {
				texts := of(n)
				return func() { found(texts...) }
			})
		})
	}
}

// Two texts with a passage in common are always compared; of those with a shorter run of words
// in common hardly any.
func TestMarksMissNoPassage(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	random := func(n int) (out []word) {
		for range n {
			out = append(out, word{hash: r.Uint32(), size: whole})
		}
		return out
	}
	side := func() int { return r.IntN(60) }
	share := func(n int) bool {
		part := random(n)
		a := slices.Concat(random(side()), part, random(side()))
		b := slices.Concat(random(side()), part, random(side()))
		return mayShare(marks(a), marks(b))
	}
	less := 0
	for range 2000 {
		if !share(leastWords) {
			t.Fatal("a passage was missed")
		}
		if share(leastWords - 8) {
			less++
		}
	}
	if less > 200 {
		t.Errorf("%d of 2000 pairs without a passage are compared", less)
	}
}

package names

// Where a kept name may occur. Every form that fits is listed, the longest first,
// because which one is meant is decided later, together with what is found.

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/detect"
	"dossier/cmd/dossier/internal/prose"
)

// A hit is a place where names that are kept begin.
type hit struct {
	line, from int
	fits       []fit // the longest first
}

// fit is where some forms end that are written alike.
type fit struct {
	to    int
	forms []*form
}

// longestAbbreviation is of how many bytes a word is whose full stop may stand
// inside a name.
const longestAbbreviation = 3

// match lists the hits of one line.
func (d *document) match(i int) {
	if len(d.kept.edges) == 0 {
		return
	}
	l := &d.lines[i]
	for from := range l.Parts {
		if l.Parts[from].Class == prose.Lower && !d.kept.lowers {
			continue
		}
		node, ok := d.kept.step(0, l.Parts[from].Hash)
		if !ok {
			continue
		}
		first := len(d.fits)
		for to := from + 1; ; to++ {
			if forms := d.kept.fitting(node, l.Parts[from:to]); len(forms) > 0 && !initialism(l.Text, l.Parts[to-1].End) {
				d.fits = append(d.fits, fit{to: to, forms: forms})
			}
			if to == len(l.Parts) || len(l.Parts[to].Gap) > 4 {
				break
			}
			if node, ok = d.kept.step(node, l.Parts[to].Hash); !ok {
				break
			}
		}
		if fits := d.fits[first:len(d.fits):len(d.fits)]; len(fits) > 0 {
			slices.Reverse(fits)
			d.hits = append(d.hits, hit{line: i, from: from, fits: fits})
		}
	}
}

// initialism reports whether text goes on as initials behind end: the U.S. in
// "U.S.S.R." is no country.
func initialism(text string, end int) bool {
	return end+2 < len(text) && text[end] == '.' && 'A' <= text[end+1] && text[end+1] <= 'Z' && text[end+2] == '.'
}

// fitting returns the forms at a node that some words are written like: most
// often all of them.
func (m *Matcher) fitting(node int32, words []detect.Part) []*form {
	all := m.forms[node]
	for i, f := range all {
		if f.fits(words) {
			continue
		}
		out := slices.Clone(all[:i])
		for _, f := range all[i+1:] {
			if f.fits(words) {
				out = append(out, f)
			}
		}
		return out
	}
	return all
}

func (f *form) fits(words []detect.Part) bool {
	for j, c := range f.classes {
		if !fits(c, words[j].Class) {
			return false
		}
		if j == 0 {
			continue
		}
		gap := words[j].Gap
		if before := &words[j-1]; gap == ". " && before.End-before.Start > longestAbbreviation {
			gap = "" // a sentence ends there: "… to Anna. Example said …"
		}
		if !near(gap, f.gaps[j-1]) {
			return false
		}
	}
	return true
}

// sure returns the longest sure form of a hit that nothing forbids, with where
// it ends.
func (d *document) sure(at int) (*form, *fit) {
	h := &d.hits[at]
	for i := range h.fits {
		for _, f := range h.fits[i].forms {
			if f.strength == sure && !d.vetoed(f.entity, h) && !d.barred(f.entity, h, &h.fits[i]) {
				return f, &h.fits[i]
			}
		}
	}
	return nil, nil
}

// barred reports whether the words of a fit are judged not to stand for an entity in this
// document.
func (d *document) barred(entity int, h *hit, f *fit) bool {
	if d.here == nil {
		return false
	}
	key, id := detect.Key(d.lines[h.line].Parts, detect.Run{From: h.from, To: f.to}), d.kept.entities[entity].ID
	other := d.here.Same(key)
	return d.here.Ignored(key) || d.here.Apart(key, id) || other != "" && d.survey.rules.Now(other) != id
}

// vetoed reports whether a phrase of the entity's `not:` covers a place.
func (d *document) vetoed(entity int, h *hit) bool {
	phrases := d.kept.vetoes[entity]
	if len(phrases) == 0 {
		return false
	}
	l := &d.lines[h.line]
	start := l.Parts[h.from].Start
	from, to := max(0, start-80), min(len(l.Text), start+120)
	for from > 0 && !utf8.RuneStart(l.Text[from]) {
		from--
	}
	for to < len(l.Text) && !utf8.RuneStart(l.Text[to]) {
		to++
	}
	around, before := padded(l.Text[from:to]), len(padded(l.Text[from:start]))
	for _, p := range phrases {
		for at := 0; ; {
			i := strings.Index(around[at:], p)
			if i < 0 {
				break
			}
			if at+i < max(before, 1) && at+i+len(p) > before {
				return true
			}
			at += i + 1
		}
	}
	return false
}

// joined returns the type of the kept entity that "and" joins to the words from
// a hit to a part.
func (d *document) joined(at, to int) archive.EntityType {
	h := &d.hits[at]
	l := &d.lines[h.line]
	text, end := l.Text, l.Parts[to-1].End
	for _, and := range []string{" and ", " y ", " e ", " & "} {
		if strings.HasPrefix(text[end:], and) {
			for i, o := range d.hits[at+1:] {
				start := d.lines[o.line].Parts[o.from].Start
				if o.line != h.line || start > end+len(and) {
					break
				}
				if f := d.hits[at+1+i].fits[0].forms[0]; start == end+len(and) && f.strength == sure {
					return d.kept.entities[f.entity].Type
				}
			}
		}
		if start := l.Parts[h.from].Start; strings.HasSuffix(text[:start], and) && len(d.out) > 0 {
			if last := d.out[len(d.out)-1]; last.N == l.N && last.End == start-len(and) {
				if e, ok := d.kept.byID[last.Entity]; ok {
					return d.kept.entities[e].Type
				}
			}
		}
	}
	return ""
}

// padded returns the folded words of a text with a space on either side, so that
// whole words can be looked for in it.
func padded(text string) string {
	if f := prose.Fold(text); f != "" {
		return " " + f + " "
	}
	return ""
}

func firstWord(key string) string {
	first, _, _ := strings.Cut(key, " ")
	return first
}

func lastWord(key string) string { return key[strings.LastIndexByte(key, ' ')+1:] }

// Everyday reports whether a name or an alias is a word that texts are full of:
// it cannot stand for anybody by itself.
func Everyday(name string) bool { return detect.Everyday(name) }

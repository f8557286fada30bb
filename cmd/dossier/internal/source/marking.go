// What a text says itself of who may see it: marks of TLP and of other schemes, and
// embargoes. It restricts the source even if no metadata does; what cannot be
// understood keeps it from everyone until something is stated in its place.

package source

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/head"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/prose"
)

const (
	headLines = 16  // lines with text, from the top, that may be marks of any scheme
	footLines = 12  // and from the bottom
	markBytes = 320 // how much of a line is looked at
	brokenAt  = 40  // running text is hardly broken before so many letters
)

var (
	columns = lazyregexp.New(`[|│·•\t\x{FFFD}]|\p{Zs}{3,}`)
	dashes  = lazyregexp.New(`\p{Zs}[-–—]\p{Zs}`)
	// aside begins a line of a block that programs put above a text, each line for itself;
	// headed is such a line: Title: A port.
	aside  = lazyregexp.New(`^\s*(?:%|#\+|;;)`)
	headed = lazyregexp.New(`^[\pL][\pL_-]{1,20}:(?:\s+\S.{0,100})?$`)
	// colourLine is a line with a mark of TLP: what stands before it, without numbers,
	// and the sign behind it. ticked is one that is chosen among others.
	colourLine = lazyregexp.New(`^([^\pL\pN]*)(?:\d+[.)]\s*)?TLP\s*:?\s*(?:AMBER\+STRICT|` + lang.Any(archive.TLPs) + `)([^\pL\pN]*)`)
	ticked     = lazyregexp.New(`\[\s*[^\s\]]\s*\]|\(\s*[xX]\s*\)|[☑☒✓✔✗✘✅◉●⬛■]|<-|->|←|→`)
	framed     = lazyregexp.New(`^\P{L}*[\[(【（]([^\])】）]*)[\])】）]|[\[(【（]([^\])】）]*)[\])】）]\P{L}*$`)
)

// marking finds the marks and embargoes that a text prints; of several the strictest
// holds. A line that is nothing else is no part of the text.
func (r *reading) marking() {
	var full []int // lines with text
	for i := r.begin; i < len(r.lines); i++ {
		if l := r.lines[i]; l != taken && strings.TrimSpace(l) != "" {
			full = append(full, i)
		}
	}
	repeated := map[string]int(nil)
	marked := -2 // the last line that was one
	var lights []lit
	for n, i := range full {
		l := r.lines[i]
		edge := n < headLines || n >= len(full)-footLines
		if !meta.MayMark(l) && !(edge && r.keyMark(i)) {
			continue
		}
		opens := n == 0 || marked == i-1 || !hasLetter(r.lines[i-1]) || prose.Terminal(r.lines[i-1]) ||
			aside.MatchString(l) || edge && headed.MatchString(r.lines[i-1]) ||
			edge && standsBelow(l, r.lines[i-1], n == 1 && (n+1 == len(full) || short(r.lines[i+1])))
		line := strings.ToValidUTF8(l[:min(len(l), markBytes)], "")
		if edge || meta.Capitals(line) {
			var next string
			var below bool
			if n+1 < len(full) {
				next, below = r.lines[full[n+1]], full[n+1] == i+1
			}
			if r.embargo(i, line, next, below, opens) {
				marked = i
				continue
			}
		}
		p := lineMark(line, opens)
		if p.TLP == "" && (opens || meta.Capitals(l) || strings.Contains(l, "//")) {
			if p = meta.MarkOther(line); p.Alone && !edge { // far from head and foot, a mark is a running head
				if repeated == nil {
					repeated = map[string]int{}
					for _, k := range full {
						repeated[strings.TrimSpace(r.lines[k])]++
					}
				}
				if repeated[strings.TrimSpace(l)] < 2 && !strings.Contains(l, "//") {
					continue
				}
			}
			if p.TLP == "" && edge {
				p = meta.MarkBold(line)
			}
			if p.TLP == "" && edge {
				for _, part := range columnsOf(line) {
					if part != line && meta.Capitals(part) {
						if q := meta.MarkOther(part); q.TLP != "" {
							p = meta.Printed{TLP: q.TLP}
						}
					}
				}
			}
		}
		if p.TLP == "" && edge && r.keyMark(i) {
			p.TLP = meta.Unknown
		}
		if p.TLP != "" && !(p.TLP == meta.Unknown && r.titled(i, full)) {
			lights = append(lights, lit{i, p})
			marked = i
		}
	}
	for _, l := range r.undefined(lights) {
		r.marked(l.line, l.Printed)
	}
}

// lit is a line that is a mark.
type lit struct {
	line int
	meta.Printed
}

// titled reports whether a line is the one heading at the top of a Markdown text, of one
// word in small letters: a title, “# Secret”, unless another is stated.
func (r *reading) titled(i int, full []int) bool {
	l := r.lines[i]
	if r.doc.MediaType == "text/plain" || !strings.HasPrefix(l, "# ") || meta.Capitals(l) {
		return false
	}
	title := strings.TrimSpace(l[2:])
	if stated := r.doc.Stated.Title; strings.IndexFunc(title, func(c rune) bool { return !unicode.IsLetter(c) }) >= 0 || stated != "" && !strings.EqualFold(stated, title) {
		return false
	}
	for _, k := range full {
		if k != i && (strings.HasPrefix(r.lines[k], "# ") || strings.HasPrefix(r.lines[k], "## ")) {
			return false
		}
	}
	return true
}

// undefined returns the marks but those of a list that says what the colours mean: each
// of the four once, in their order, in lines that are built alike. A form has them, too,
// with a tick at one; and of a text in parts, each with its mark, the whole has one.
func (r *reading) undefined(lights []lit) []lit {
	for i := 0; i+4 <= len(lights); i++ {
		n, want := r.definition(lights[i:])
		if want {
			lights = slices.Delete(slices.Clone(lights), i, i+n)
			i--
		}
	}
	return lights
}

// definition reports whether marks begin with such a list, and how many are of it.
func (r *reading) definition(lights []lit) (n int, ok bool) {
	order := slices.Clone(archive.TLPs[:5])
	if lights[0].TLP != order[0] {
		slices.Reverse(order)
	}
	shape := ""
	for _, want := range order {
		for n > 0 && n < len(lights) && lights[n].TLP == meta.Unknown && !meta.Capitals(r.lines[lights[n].line]) {
			n++ // what it says of a colour: not for disclosure
		}
		if n == len(lights) || lights[n].TLP != want {
			if want == "AMBER+STRICT" {
				continue
			}
			return 0, false
		}
		at := lights[n].line
		m := colourLine.FindStringSubmatch(strings.ToUpper(r.lines[at]))
		if m == nil || n > 0 && (m[1]+"\x00"+m[2] != shape || at-lights[n-1].line > 6) || ticked.MatchString(r.lines[at]) {
			return 0, false
		}
		shape = m[1] + "\x00" + m[2]
		n++
	}
	return n, true
}

// standsBelow reports whether a line at the head or foot of a text is one of its own
// below another, as marks below a title and an author are: it begins like one, and the
// one before is too short to be broken there, or is a title with nothing else below it
// that is not.
func standsBelow(line, before string, title bool) bool {
	first := strings.IndexFunc(line, unicode.IsLetter)
	if first < 0 || !title && !short(before) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(line[first:])
	return !unicode.IsLower(r)
}

func short(line string) bool { return utf8.RuneCountInString(strings.TrimSpace(line)) < brokenAt }

// keyMark reports whether a line is a key with a value that restricts, as front matter
// has them: “Status: DRAFT”.
func (r *reading) keyMark(i int) bool {
	if l := r.lines[i]; strings.ContainsAny(l[:min(len(l), 80)], ":=：") && shortValue(l) {
		m := keyLine.FindStringSubmatch(l)
		return m != nil && meta.LineRestricts(m[1], m[2])
	}
	return false
}

// shortValue reports whether what stands behind the first colon or sign of equality
// behind a word is short enough to be a value that restricts.
func shortValue(l string) bool {
	word := strings.IndexFunc(l, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsNumber(c) })
	if word < 0 {
		return false
	}
	sign := strings.IndexAny(l[word:], ":=：")
	if sign < 0 {
		return false
	}
	value := strings.Trim(l[word+sign:], " \t\n\f\r\"'*`_:：=>,;}]-")
	return len(value) <= meta.LongestValue
}

// lineMark reads the mark of TLP in a line: the line itself, a column of it, or what
// stands before or behind its text in brackets or behind a dash.
func lineMark(line string, opens bool) (p meta.Printed) {
	p = meta.MarkTLP(line, opens)
	parts := columnsOf(line)
	text := strings.TrimSpace(line)
	if len(line) <= 160 && (!prose.Terminal(text) || strings.HasSuffix(text, "]")) {
		if at := dashes.FindAllStringIndex(line, -1); at != nil {
			parts = append(parts, line[:at[0][0]], line[at[len(at)-1][1]:])
		}
		for _, m := range framed.FindAllStringSubmatch(line, -1) {
			parts = append(parts, m[1]+m[2])
		}
	}
	for _, part := range parts {
		p.TLP = meta.Stricter(p.TLP, meta.MarkTLP(part, false).TLP)
	}
	return p
}

// columnsOf cuts a line into its columns.
func columnsOf(line string) []string {
	for i := range len(line) {
		if c := line[i]; c >= utf8.RuneSelf || c == '|' || c == '\t' || c == ' ' && strings.HasPrefix(line[i:], "   ") {
			return columns.Split(line, 12)
		}
	}
	return []string{line}
}

// marked records a mark, and takes its line out of the text where it is nothing else.
func (r *reading) marked(i int, p meta.Printed) {
	a := &r.doc.Recovered
	if strict := meta.Stricter(a.Handling.TLP, p.TLP); strict != a.Handling.TLP {
		a.Handling.TLP = strict
		a.Set("tlp", archive.Provenance{Basis: archive.Extracted, Line: i + 1, Evidence: prose.Clip(strings.TrimSpace(r.lines[i]), 200)})
	}
	if p.Alone {
		r.takeMark(i, "handling mark")
	}
}

// takeMark takes a line that is a mark out of the text: it is no title and no
// statement. One that holds up a table, a comment or a list stays.
func (r *reading) takeMark(i int, reason string) {
	if l := r.lines[i]; !strings.ContainsAny(l, "|<>{}`") {
		r.remove(i+1, i+1, strings.TrimSpace(l), reason)
		r.lines[i] = taken
	}
}

// embargo reads a line that says until when a text is held, and reports whether there
// is one.
func (r *reading) embargo(i int, line, next string, below, opens bool) bool {
	e, ok := meta.ReadEmbargo(line, next, below, opens)
	if !ok && (meta.Capitals(line) || strings.Contains(prose.Skeleton(line), "EMBARG")) {
		for _, part := range slices.Concat(columnsOf(line), dashes.Split(line, 4), strings.SplitN(line, ": ", 2)) {
			if part != line && !ok {
				e, ok = meta.ReadEmbargo(part, next, below, true)
				ok = ok && e.Sure
			}
		}
		for _, m := range framed.FindAllStringSubmatch(line, -1) {
			if !ok {
				inner := m[1] + m[2]
				if e, ok = meta.ReadEmbargo(inner, "", below, true); ok && !e.Sure { // “3 May (embargoed)”: the day stands before it
					if e, ok = meta.ReadEmbargo(inner+": "+strings.Replace(line, inner, "", 1), next, below, true); ok {
						ok = e.Until != ""
					}
				}
			}
		}
		e.Alone = false
	}
	if !ok {
		return false
	}
	if e.Month > 0 {
		r.undated = append(r.undated, undated{i + 1, e})
	} else {
		r.held(cmp.Or(e.Until, archive.UnknownDay), i+1, strings.TrimSpace(line))
	}
	if e.Alone {
		f := r.facts()
		f.Release = true
		if f.Kind.Kind == "" && e.Press {
			f.Kind = head.Kind{Kind: "press-release", Line: i + 1, Text: strings.TrimSpace(line)}
		}
		r.takeMark(i, "embargo")
		if e.Next {
			for k := i + 1; k < len(r.lines); k++ {
				if strings.TrimSpace(r.lines[k]) != "" {
					r.takeMark(k, "embargo")
					break
				}
			}
		}
	}
	return true
}

// undated is a printed embargo whose year must come from elsewhere.
type undated struct {
	line int
	meta.Embargo
}

// held records until when a text is held; of several days the last.
func (r *reading) held(until string, line int, evidence string) {
	a := &r.doc.Recovered
	if until <= a.Handling.Embargo { // a day that is unknown is behind all others
		return
	}
	a.Handling.Embargo = until
	a.Set("embargo_until", archive.Provenance{Basis: archive.Extracted, Line: line, Evidence: prose.Clip(evidence, 200)})
}

// heldYears finds the years of embargoes that print none: where the text is dated, it
// is the first such day from then on, if that is soon.
func (r *reading) heldYears() {
	for _, u := range r.undated {
		published := r.doc.Recovered.Published
		if r.doc.Stated.Has("published") {
			published = r.doc.Stated.Published
		}
		r.held(cmp.Or(u.InYearOf(published), archive.UnknownDay), u.line, u.Words)
	}
}

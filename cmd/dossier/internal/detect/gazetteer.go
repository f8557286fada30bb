package detect

// The gazetteer as it is asked: which well-known names are one, and which words of a language
// that writes every noun with a capital are names.

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/atlas"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/tally"
)

// translated adds what countries are called in other languages than English: not where
// that is also the name of another area or a town (Granada), a given name (Mauricio) or an
// everyday word (island), and not where another area has the English name, too (Georgia).
func translated(m map[string]string) {
	of := map[string]atlas.Area{}
	twice := map[string]bool{}
	for a, names := range atlas.Areas() {
		for _, n := range names {
			key := prose.Fold(n)
			if b, there := of[key]; there && b != a {
				twice[key] = true
			}
			of[key] = a
		}
	}
	for key, a := range of {
		main := prose.Fold(atlas.AreaName(a, "en"))
		if strings.Contains(string(a), "-") || key == main || twice[key] || len(key) < shortestCountry || (Given | common | towns).Holds(key) || alsoPeople.Holds(key) || of[main] != a || twice[main] || m[main] != "" {
			continue
		}
		if _, listed := m[key]; !listed {
			m[key] = main
		}
	}
}

// shortestCountry is of how many bytes the name of a country is that is not taken for
// another word of some language.
const shortestCountry = 4

// MainName returns, of a well-known name that is short for another or a translation
// of it, that other: both folded. It is "" for any other name.
func MainName(key string) string { return oneAs()[key] }

// Variants returns the names that MainName gives a name for.
func Variants(key string) []string { return variants()[key] }

// withoutNouns drops, in a language that writes every noun with a capital, the runs that are
// nouns, and the nouns beside names.
func (s *Finder) withoutNouns(runs []Run, parts []Part) []Run {
	out := make([]Run, 0, len(runs))
	for _, rest := range runs {
		for rest.From < rest.To {
			r := rest
			rest.From = rest.To
			for k := r.From + 1; k < r.To; k++ {
				if endsAt(parts, r, k) {
					for r.To, rest.From = k, k+1; rest.From < rest.To && parts[rest.From].Class == prose.Lower; rest.From++ {
					}
					break
				}
			}
			if r.To < len(parts) && r.To-r.From == 1 && rest.To > r.To && parts[r.To].In(articles) && ofNoun(&parts[r.From]) {
				continue
			}
			if r = amongNouns(parts, r); !s.noun(parts, r) {
				out = append(out, r)
			}
		}
	}
	return out
}

// endsAt reports whether a small word ends a name, and does not hold it together: Otto Example den
// Vertrag, Otto Beispiel zu Gerüchten.
func endsAt(parts []Part, r Run, at int) bool {
	p := &parts[at]
	return p.Class == prose.Lower && (nobiliary[p.Fold] && !ofNoble(parts, r, at) || p.In(articles) && parts[at-1].Class != prose.Lower && (at > r.From+1 || ofNoun(&parts[at-1])))
}

// ofNoun reports whether a word right before an article is a noun, of which the rest is: Lage der
// Example, but no Bund der Example, no Anna die Kleine.
func ofNoun(p *Part) bool { return p.Class == prose.Capital && !headOf(p) && !p.In(Given|forenames) }

// headOf reports whether a noun begins names that go on with what it is of: Bund der Example, but
// no Bericht der Example.
func headOf(p *Part) bool {
	return p.In(organizationHeads|placeHeads|policyHeads|eventHeads) && !p.In(roles)
}

// amongNouns returns what of a run is a name: Schatzmeister Otto Example, SPD-Schatzmeister
// Otto Example, der Example GmbH Geld.
func amongNouns(parts []Part, r Run) Run {
	if kindBefore(parts, r) {
		r.From++
	}
	for k := r.From + 1; k+1 < r.To; k++ {
		before, p, next := &parts[k-1], &parts[k], &parts[k+1]
		switch {
		case firmEnds[p.Fold] && next.Gap == " ":
			r.To = k + 1
			return r
		case prose.Hyphen(p.Gap) && p.Class == prose.Capital && (!before.In(Given|forenames) || !p.In(Given|forenames) && next.Gap == " " && next.In(Given|forenames)) && likeHolder(parts, Run{From: k, To: r.To}): // the name may follow
		case before.Class != prose.Capital || p.Gap != " " || before.In(Given|forenames|organizationHeads|placeHeads|policyHeads|eventHeads) && !before.In(roles) || buildings[before.Fold]:
			return r
		case p.In(Given|forenames) && p.Class == prose.Capital && (next.Gap == " " || next.Gap == ". " || prose.Hyphen(next.Gap) && k+2 < r.To && next.In(Given|forenames)) && (capital(next) || next.In(Particles)):
			r.From = k
			return r
		}
	}
	return r
}

// kindBefore reports whether a run is a name behind a noun for what it is: Konkurrent Example,
// Fußballverein FC Example.
func kindBefore(parts []Part, r Run) bool {
	first, last := &parts[r.From], &parts[r.To-1]
	if next := &parts[min(r.From+1, r.To-1)]; r.To-r.From > 1 && first.Class == prose.Capital && next.Gap == " " && slices.ContainsFunc(kindEnds, func(end string) bool { return strings.HasSuffix(first.Fold, end) }) {
		if SetsOf(parts, Run{From: r.From + 1, To: r.To})&(Places|towns|bodies) != 0 || r.To-r.From > 2 && capital(next) && !next.In(adjectives|demonyms|common) {
			return true
		}
	}
	return r.To-r.From == 2 && last.Gap == " " && last.In(bodies) && !last.In(Places|common) && first.Class == prose.Capital &&
		!first.In(Given|forenames|Places|towns|bodies|organizationHeads|placeHeads|policyHeads|eventHeads|adjectives|directions|demonyms)
}

// ofNoble reports whether a small word that also says whose something is, or of what it is,
// belongs to a name: Otto von Example, Graf von Example, Bucht von Example; not Fahrstunden von
// Berlin, Otto Beispiel von der ABC, Otto Beispiel zu Gerüchten.
func ofNoble(parts []Part, r Run, at int) bool {
	before, next := &parts[at-1], at+1
	for next+1 < r.To && parts[next].Class == prose.Lower {
		next++
	}
	full := next+1 < r.To && capital(&parts[next+1])
	switch {
	case parts[next].Class == prose.Capitals, parts[at].Fold == "zu" && (next > at+1 || headOf(before)), full && at-r.From > 1 && !before.In(Given) && before.Class == prose.Capital: // Otto Beispiel zu den Example, von Example City
		return false
	case before.In(Given | forenames | Titles), before.Class == prose.Single, before.In(men|women) && at-r.From > 1 && parts[at-2].In(Given|forenames):
		return !parts[next].In(organizationHeads)
	}
	return headOf(before) && !(full && parts[next].In(Given|forenames) && SetsOf(parts, Run{From: next, To: r.To})&(Places|towns) == 0) // Werke von Anna Example
}

// Declinable reports whether the first word of a run may be one that is declined, in a language
// that writes every noun with a capital, and declines what stands before one.
func (l *Line) Declinable(r Run) bool {
	if !l.nouns || r.To-r.From < 2 {
		return false
	}
	p, next := &l.Parts[r.From], &l.Parts[r.From+1]
	return p.Class == prose.Capital && !p.In(Given|forenames|Places|towns|bodies) && next.Gap == " " && next.Class != prose.Lower
}

// titleAlone reports whether a title without an article is before a word, where a sentence, a
// piece of one or a list begins: “…”, sagte er. Minister Example kam.
func titleAlone(parts []Part, at int) bool {
	if at == 0 || parts[at].Gap != " " || !parts[at-1].In(Titles) || parts[at-1].Class != prose.Capital {
		return false
	}
	return at == 1 || parts[at-1].First || parts[at-1].Gap != " " || parts[at-2].Fold == "und"
}

// noun reports whether a run, in a language that writes every noun with a capital, is
// rather one than a name: no list knows a word of it.
func (s *Finder) noun(parts []Part, r Run) bool {
	words := parts[r.From:r.To]
	if s.addressed(parts, r.From) || titleAlone(parts, r.From) {
		return false
	}
	if len(words) > 1 {
		small := false
		for i := range words {
			small = small || words[i].Class == prose.Lower
		}
		known := SetsOf(parts, r)&(Places|towns|bodies) != 0 || holdsOneOf(words, Given|Places|bodies) || words[0].In(forenames) || firmEnds[words[len(words)-1].Fold]
		headed := words[1].Class == prose.Lower && words[1].In(connectors) && words[0].In(organizationHeads|placeHeads|policyHeads|eventHeads) && holdsOneOf(words, towns) // Vertrag von Lissabon
		return !known && !headed && (small || !holdsOneOf(words, forenames|towns|organizationHeads))
	}
	p := &words[0]
	if p.Class != prose.Capital && p.Class != prose.Single {
		return false
	}
	return !p.In(Places|bodies) && !(p.In(towns) && !p.In(common)) && s.Use(p.Hash)&tally.UsedPerson == 0
}

// Package confidence says how sure a link is: from 0 to 100, the share of links of the same
// evidence that careful readers found right.
//
// A link is right where its words are a name, as long as it is, and where it leads to whom
// they mean. The numbers were read off texts of news and of encyclopaedias whose names
// people had marked, and off readings of newswire, in steps that are coarse on purpose: a
// finer one would follow the texts it was made from. The test in the room of names prints
// what is said beside what was right, and fails where more is said than holds.
package confidence

// Percent is how many of a hundred links of one kind are right.
type Percent = uint8

// What is decided by a person, or by the text itself.
const (
	Stated   Percent = 100 // the source links the words itself, or a maintainer said so
	Kept     Percent = 99  // a name or an alias that is kept
	Backed   Percent = 97  // a form that links only beside the full name, and that stands there
	Defined  Percent = 98  // a short form that the text defines
	Formed   Percent = 98  // a known short form or translation of a name
	Bearer   Percent = 99  // part of the name of the only person who is named in full above
	Below    Percent = 97  // of the only one who is named in full below
	Told     Percent = 97  // of one of two whom a form of address leaves
	Contest  Percent = 97  // of the only one above, with another one below
	About    Percent = 97  // of whom the text is about, with another one above
	Archive  Percent = 80  // of the only person of this name in all other sources
	Carried  Percent = 97  // a short form that another source defines
	Disputed Percent = 70  // words around it speak for something else than the name is
)

// Evidence is what speaks for words being a name.
type Evidence struct {
	Weight int32 // of the best reason: 5 settles it, 1 is a capital letter and no more
	Listed bool  // the best reason is that lists know the name, or the given name of a person
	Single bool  // it is one word
	Times  int32 // how often running text of the archive holds it
}

// often is from which number of times on a name is one that texts return to.
const often = 4

// found are the shares for names of several words and of one: met once, again, often.
var found = [6][2][3]Percent{
	5: {{90, 97, 98}, {96, 98, 99}},
	4: {{90, 94, 98}, {60, 97, 98}},
	3: {{72, 80, 92}, {74, 76, 90}},
	2: {{80, 92, 98}, {74, 86, 92}},
	1: {{50, 72, 82}, {72, 80, 84}},
	0: {{50, 50, 50}, {50, 50, 50}},
}

// listed are those of names that lists know.
var listed = [2][3]Percent{{97, 98, 99}, {97, 98, 99}}

// Found returns how sure a name is that was found in the sources.
func Found(e Evidence) Percent {
	form, met := 0, 0
	if e.Single {
		form = 1
	}
	if e.Times >= often {
		met = 2
	} else if e.Times > 1 {
		met = 1
	}
	if e.Listed {
		return listed[form][met]
	}
	return found[min(max(e.Weight, 0), 5)][form][met]
}

// Of returns how sure a link is that rests on a rule and on the name it leads to.
func Of(rule, name Percent) Percent { return min(rule, name) }

// Default is the least that a link on a page has where a site says nothing else.
const Default Percent = 97

package view

// A citation in words, as this archive cites and as two common styles do: The Chicago
// Manual of Style (17th edition, notes and bibliography) and the Publication Manual of the
// APA (7th edition). What is unknown is said or omitted, and each says where the text is
// kept, since that is where it was read.

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/i18n"
)

// mostCited is how many authors a style names before the others become “et al.”.
const mostCited = 10

// Plain returns the citation as this archive cites, in marked words.
func (c *Citation) Plain() string {
	return c.sentence(" "+i18n.T("and")+" ", i18n.TDate(c.Shown), i18n.T("undated"), i18n.T("Undated"))
}

// Chicago returns the citation as Chicago has it.
func (c *Citation) Chicago() string {
	return c.sentence(", and ", c.styled("%m %d, %y"), "n.d.", "N.d.")
}

// sentence writes author, title, outlet and date, each ending as a sentence does, and
// where the text is. and joins the last author; a date that is not known has two forms,
// since it may begin a sentence.
func (c *Citation) sentence(and, date, none, None string) string {
	var s strings.Builder
	for i := range c.Authors[:min(len(c.Authors), mostCited)] {
		a := &c.Authors[i]
		switch {
		case i > 0 && i == len(c.Authors)-1:
			s.WriteString(and)
		case i > 0:
			s.WriteString(", ")
		}
		if i == 0 {
			s.WriteString(a.Inverted())
		} else {
			s.WriteString(a.Name)
		}
	}
	if len(c.Authors) > mostCited {
		s.WriteString(", et al.")
	}
	if s.Len() > 0 {
		s.WriteString(stop(s.String()) + " ")
	}
	if title := strings.TrimRight(c.Title, "."); stop(title) == "" { // it ends with a mark of its own
		s.WriteString(i18n.T("“%s”", title) + " ")
	} else {
		s.WriteString(i18n.T("“%s.”", title) + " ")
	}
	switch {
	case c.Outlet != "" && c.Shown != "":
		s.WriteString(c.Outlet + ", " + date)
	case c.Outlet != "":
		s.WriteString(c.Outlet + ", " + none)
	case c.Shown != "":
		s.WriteString(date)
	default:
		s.WriteString(None)
	}
	if !strings.HasSuffix(s.String(), ".") {
		s.WriteString(".")
	}
	if c.URL != "" && c.URL != c.Page {
		s.WriteString(" " + c.URL + ".")
	}
	return s.String() + " " + c.kept()
}

// stop is the full stop that a sentence still lacks.
func stop(s string) string {
	if last, _ := utf8.DecodeLastRuneInString(s); strings.ContainsRune(".!?…。！？", last) {
		return ""
	}
	return "."
}

// kept says in which archive the text is, in marked words, and as what, where it is not
// the whole original.
func (c *Citation) kept() string {
	said := i18n.T("Kept in %s", c.Archive)
	if c.Part != nil {
		said = i18n.T("%s kept in %s", c.parts(), c.Archive)
	}
	if c.Version != "" {
		said += ", " + i18n.T("version of %s", i18n.TDate(c.Version))
	}
	return said + ", " + c.Page + "."
}

// parts is what the text is, in marked words: "Digest, translation".
func (c *Citation) parts() string {
	words := i18n.T(archive.Upper(strings.ReplaceAll(c.Part[0], "-", " ")))
	for _, w := range c.Part[1:] {
		words += ", " + archive.Said(w, archive.FidelityNames)
	}
	return words
}

// APA returns the citation as the APA has it. A text without an author begins with its
// title.
func (c *Citation) APA() string {
	var s strings.Builder
	for i := range c.Authors[:min(len(c.Authors), mostCited)] {
		switch {
		case i > 0 && i == len(c.Authors)-1:
			s.WriteString(", & ")
		case i > 0:
			s.WriteString(", ")
		}
		s.WriteString(initialled(&c.Authors[i]))
	}
	if len(c.Authors) > mostCited {
		s.WriteString(", et al.")
	}
	title := strings.TrimRight(c.Title, ".")
	if c.Part != nil {
		title += " [" + c.parts() + "]"
	}
	if c.Version != "" {
		title += " (" + i18n.T("version of %s", i18n.TDate(c.Version)) + ")"
	}
	title += stop(title)
	date := "(n.d.)."
	if c.Shown != "" {
		date = "(" + c.styled("%y, %m %d") + ")."
	}
	if s.Len() > 0 {
		s.WriteString(stop(s.String()) + " " + date + " " + title)
	} else {
		s.WriteString(title + " " + date)
	}
	if c.Outlet != "" {
		s.WriteString(" " + c.Outlet + stop(c.Outlet))
	}
	if c.URL != "" && c.URL != c.Page {
		s.WriteString(" " + c.URL)
		return s.String() + " (" + strings.TrimSuffix(i18n.T("Kept in %s", c.Archive)+", "+c.Page, ".") + ")"
	}
	return s.String() + " " + c.Archive + stop(c.Archive) + " " + c.Page
}

// initialled is a name with its given names as initials: "Ruiz Vega, A.-L., Jr.". What is
// not known to be a family name stays as it is.
func initialled(a *archive.Author) string {
	if a.Family == "" || a.Given == "" {
		return a.Inverted()
	}
	var s strings.Builder
	for i, word := range strings.Fields(a.Given) {
		if i > 0 {
			s.WriteByte(' ')
		}
		for k, part := range strings.Split(word, "-") {
			if k > 0 {
				s.WriteByte('-')
			}
			if first, n := utf8.DecodeRuneInString(part); n > 0 {
				s.WriteString(string(first) + ".")
			}
		}
	}
	return a.Family + ", " + s.String() + a.Behind()
}

var englishMonths = [...]string{"", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// styled writes the date by the pattern of a style: %y, %m and %d, which are for a plain
// date in English. Another date is in the words of the site.
func (c *Citation) styled(pattern string) string {
	d := c.Published
	if !c.English || d.Year == 0 || d.Parts("-") != c.Shown || d.Month > 12 {
		return i18n.TDate(c.Shown)
	}
	switch {
	case d.Month == 0:
		return edtf.Date{Year: d.Year}.Parts("")
	case d.Day == 0:
		pattern = strings.ReplaceAll(strings.ReplaceAll(pattern, " %d", ""), "%m,", "%m")
	}
	return strings.NewReplacer("%y", edtf.Date{Year: d.Year}.Parts(""), "%m", englishMonths[d.Month], "%d", strconv.Itoa(d.Day)).Replace(pattern)
}

package archive

// The documentation of the attribution fields, made from their table so that the
// two cannot disagree.

import "strings"

// FieldsMarkdown returns the fields as tables of Markdown, one for each group.
func FieldsMarkdown() string {
	var s strings.Builder
	for i, group := range fieldGroups {
		if i > 0 {
			s.WriteString("\n")
		}
		s.WriteString("**" + group + "**\n\n| field | what it says | values |\n| --- | --- | --- |\n")
		for _, f := range inGroup(group) {
			s.WriteString("| `" + f.Name + "` | " + Upper(f.Says) + disclosures[f.Disclosure] + " | " + f.Values() + " |\n")
		}
	}
	return s.String()
}

// FieldsText returns the fields in plain text, for the terminal: a line each, the
// values below it.
func FieldsText() string {
	var s strings.Builder
	for i, group := range fieldGroups {
		if i > 0 {
			s.WriteString("\n")
		}
		s.WriteString(group + "\n")
		for _, f := range inGroup(group) {
			s.WriteString("  " + f.Name + strings.Repeat(" ", max(1, 20-len(f.Name))) + unquoted(f.Says) + "\n" + strings.Repeat(" ", 22) + unquoted(f.Values()) + "\n")
		}
	}
	return s.String()
}

// disclosures say what a source that is not published in full shows of a field.
var disclosures = map[Disclosure]string{
	Withheld: "; not shown of a source that is not published in full",
	IfStated: "; of a source that is not published in full, shown only if it was stated",
}

var fieldGroups = []string{groupWhat, groupWho, groupOriginal, groupRating, groupHandling, groupLinks}

func inGroup(group string) (out []*Field) {
	for i := range Fields {
		if f := &Fields[i]; f.At != nil && f.Group == group {
			out = append(out, f)
		}
	}
	return out
}

func unquoted(s string) string { return strings.ReplaceAll(s, "`", "") }

// Values says what is written for a field, in Markdown.
func (f *Field) Values() string {
	words := "`" + strings.Join(f.Vocabulary, "` `") + "`"
	switch f.Form {
	case EDTF:
		return "date (EDTF): `2026-01-13`, `2025-11`, `2025~`, `2025?`, `../2026`"
	case CalendarDay:
		return "day: `2026-05-01`"
	case WebAddress:
		return "address with `https://`"
	case IDOrAddress:
		return "an id, or an address with `https://`"
	case LanguageTag:
		return "BCP 47: `en`, `pt-BR`"
	case OneOf:
		return "one of " + words
	case AnyOf:
		return "some of " + words
	case TrafficLight:
		return "one of " + words + ", also with `TLP:` before it"
	case TrueOrFalse:
		return "`true` or `false`"
	case ListOfTexts:
		return "list of texts"
	case PublisherForm:
		return "a name, an id of `content/publishers/`, or `" + members(f.Members) + "`"
	case AuthorsForm:
		return "names, or `" + members(f.Members) + "`"
	case WorksForm:
		return "titles, addresses, or `" + members(f.Members) + "`"
	case CorrectionsForm:
		return "their texts, or `" + members(f.Members) + "`"
	case SourcePath:
		return "path below `seeds/`"
	case RetrievalForm:
		return "`" + members(f.Members) + "`"
	case RetractionForm:
		return "`{on: 2026-05-01, why: …}`"
	}
	return "text"
}

// members lists the keys of a field with several: "{name, family}".
func members(parts []Member) string {
	var names []string
	for i := range parts {
		if !parts[i].Unwritten {
			names = append(names, parts[i].Name)
		}
	}
	return "{" + strings.Join(names, ", ") + "}"
}

func Upper(s string) string {
	if s != "" && 'a' <= s[0] && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}

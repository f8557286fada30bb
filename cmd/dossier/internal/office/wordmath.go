package office

// Formulas of a document of Word, as a line of text: what stands above a bar is not to
// run together with what stands below it.

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/markup"
)

// formula reads the formula in the element that was opened last.
func (w *wordFile) formula(s *markup.Scanner) string {
	if !w.enter(s, maxDepth*4) {
		return ""
	}
	defer w.leave()
	kind := s.Name
	part := map[string]string{}
	var all []string
	sign, open, close := "∫", "(", ")"
	for name := range s.Elements() {
		switch {
		case name == "t":
			all = append(all, s.Inner())
		case name == "naryPr" || name == "dPr":
			for inner := range s.Elements() {
				switch v := s.Attr("val"); inner {
				case "chr":
					sign = v
				case "begChr":
					open = v
				case "endChr":
					close = v
				}
			}
		case strings.HasSuffix(name, "Pr"), name == "del":
			s.Skip()
		default:
			text := w.formula(s)
			part[name] = text
			all = append(all, text)
		}
	}
	switch kind {
	case "f":
		return grouped(part["num"]) + "/" + grouped(part["den"])
	case "sSup":
		return grouped(part["e"]) + raise(part["sup"])
	case "sSub":
		return part["e"] + lower(part["sub"])
	case "sSubSup":
		return part["e"] + lower(part["sub"]) + raise(part["sup"])
	case "rad":
		return "√" + grouped(part["e"])
	case "nary":
		return sign + lower(part["sub"]) + raise(part["sup"]) + " " + part["e"]
	case "d":
		return open + strings.Join(all, ", ") + close
	case "func":
		return part["fName"] + " " + part["e"]
	case "mr":
		return strings.Join(all, " ") + "; "
	}
	return strings.Join(all, "")
}

// grouped puts what is more than a word in brackets.
func grouped(s string) string {
	s = strings.TrimSpace(s)
	word := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) < 0
	if word || strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") && strings.Count(s, "(") == 1 {
		return s
	}
	return "(" + s + ")"
}

func raise(s string) string {
	if s = strings.TrimSpace(s); s == "" {
		return ""
	} else if out, ok := inDigits(s, "⁰¹²³⁴⁵⁶⁷⁸⁹"); ok {
		return out
	}
	return "^" + grouped(s)
}

func lower(s string) string {
	if s = strings.TrimSpace(s); s == "" {
		return ""
	} else if out, ok := inDigits(s, "₀₁₂₃₄₅₆₇₈₉"); ok {
		return out
	}
	return "_" + grouped(s)
}

// inDigits writes digits in others; ok is false where there is something else.
func inDigits(s, digits string) (out string, ok bool) {
	list := []rune(digits)
	for _, r := range s {
		if r < '0' || r > '9' {
			return "", false
		}
		out += string(list[r-'0'])
	}
	return out, utf8.RuneCountInString(s) < 12
}

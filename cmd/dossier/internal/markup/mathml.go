package markup

// MathML as a line of text: what stands above a bar is not to run together with what
// stands below it.

import (
	"strings"
	"unicode/utf8"
)

// maxMath is how deep a formula may nest; what is deeper is read as its letters.
const maxMath = 60

// Formula reads the formula in the element that the last Start opened.
func (s *Scanner) Formula() string { return strings.Join(strings.Fields(s.formula(0)), " ") }

func (s *Scanner) formula(depth int) string {
	if depth > maxMath {
		return s.Inner()
	}
	name, open, close := s.Name, s.Attr("open"), s.Attr("close")
	var parts []string
	for k := range s.Within() {
		switch k {
		case Text:
			if name == "mi" || name == "mn" || name == "mo" || name == "mtext" || name == "ms" {
				parts = append(parts, strings.Join(strings.Fields(s.Text), " "))
			}
		case Start:
			if s.Name == "annotation" || s.Name == "annotation-xml" {
				s.Skip()
				continue
			}
			parts = append(parts, s.formula(depth+1))
		}
	}
	part := func(n int) string {
		if n >= len(parts) {
			return ""
		}
		if utf8.RuneCountInString(parts[n]) == 1 {
			return parts[n]
		}
		return "(" + parts[n] + ")"
	}
	switch {
	case name == "mfrac" && len(parts) == 2:
		return part(0) + "/" + part(1)
	case (name == "msup" || name == "mover") && len(parts) == 2:
		return parts[0] + "^" + part(1)
	case (name == "msub" || name == "munder") && len(parts) == 2:
		return parts[0] + "_" + part(1)
	case (name == "msubsup" || name == "munderover") && len(parts) == 3:
		return parts[0] + "_" + part(1) + "^" + part(2)
	case name == "mroot" && len(parts) == 2:
		return part(1) + "√" + part(0)
	case name == "msqrt":
		return "√(" + strings.Join(parts, "") + ")"
	case name == "mfenced":
		if open == "" {
			open, close = "(", ")"
		}
		return open + strings.Join(parts, ", ") + close
	case name == "mtr":
		return strings.Join(parts, ", ") + "; "
	case name == "mo" && len(parts) == 1 && strings.Contains("=+<>≤≥≠±→⇒∈", parts[0]) && parts[0] != "":
		return " " + parts[0] + " "
	}
	return strings.Join(parts, "")
}

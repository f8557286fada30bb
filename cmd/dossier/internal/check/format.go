package check

// Findings as text for people, and in the formats that editors and CI read.

import (
	"fmt"
	"io"
	"strings"

	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
)

// fewNotes is how many notes of one rule are printed as text.
const fewNotes = 10

// Text writes findings for people. Of the notes of one rule only the first few are
// printed, so that they do not bury errors.
func Text(w io.Writer, list []Finding, quiet bool) {
	more := map[string]int{}
	for _, f := range list {
		if f.Severity == diag.Note {
			if more[f.Rule]++; quiet || more[f.Rule] > fewNotes {
				continue
			}
		}
		fmt.Fprintln(w, f)
	}
	for _, r := range content.CheckRules {
		if n := more[r.Name] - fewNotes; n > 0 && !quiet {
			fmt.Fprintf(w, "%s [%s]\n  hint: --format json prints all of them\n", diag.Counted(n, "more note"), r.Name)
		}
	}
}

// JSON writes findings as JSON lines.
func JSON(w io.Writer, list []Finding) error {
	enc := diag.JSON(w)
	for _, f := range list {
		if err := enc.Encode(struct {
			Type string `json:"type"`
			Finding
		}{"finding", f}); err != nil {
			return err
		}
	}
	return nil
}

// GitHub writes findings as commands of a GitHub workflow, which become
// annotations at the file and line.
func GitHub(w io.Writer, list []Finding) {
	data := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	for _, f := range list {
		level := map[diag.Severity]string{diag.Note: "notice", diag.Warning: "warning", diag.Error: "error"}[f.Severity]
		at := "title=" + property.Replace(f.Rule)
		if f.File != "" {
			at = "file=" + property.Replace(diag.Shown(f.File)) + fmt.Sprintf(",line=%d,", max(f.Line, 1)) + at
		}
		text := diag.Shown(f.Text)
		if f.Hint != "" {
			text += "\nhint: " + diag.Shown(f.Hint)
		}
		fmt.Fprintf(w, "::%s %s::%s\n", level, at, data.Replace(text))
	}
}

// SARIF writes findings in the Static Analysis Results Interchange Format, 2.1.0
// (OASIS).
func SARIF(w io.Writer, list []Finding, version string) error {
	type text struct {
		Text string `json:"text"`
	}
	type rule struct {
		ID      string `json:"id"`
		Short   text   `json:"shortDescription"`
		Default struct {
			Level string `json:"level"`
		} `json:"defaultConfiguration"`
	}
	type region struct {
		StartLine int `json:"startLine"`
	}
	type location struct {
		Physical struct {
			Artifact struct {
				URI string `json:"uri"`
			} `json:"artifactLocation"`
			Region *region `json:"region,omitempty"`
		} `json:"physicalLocation"`
	}
	type result struct {
		RuleID    string     `json:"ruleId"`
		RuleIndex int        `json:"ruleIndex"`
		Level     string     `json:"level"`
		Message   text       `json:"message"`
		Locations []location `json:"locations,omitempty"`
	}
	var rules []rule
	index := map[string]int{}
	for i, r := range content.CheckRules {
		one := rule{ID: r.Name, Short: text{r.What}}
		if one.Default.Level = r.Level; r.Level == "" {
			one.Default.Level = "warning"
		}
		index[r.Name] = i
		rules = append(rules, one)
	}
	results := []result{}
	for _, f := range list {
		r := result{RuleID: f.Rule, RuleIndex: index[f.Rule], Level: f.Severity.String(), Message: text{f.Text}}
		if f.Hint != "" {
			r.Message.Text += " (hint: " + f.Hint + ")"
		}
		if f.File != "" {
			var at location
			at.Physical.Artifact.URI = escaped(f.File)
			if f.Line > 0 {
				at.Physical.Region = &region{f.Line}
			}
			r.Locations = []location{at}
		}
		results = append(results, r)
	}
	enc := diag.JSON(w)
	enc.SetIndent("", " ")
	return enc.Encode(map[string]any{
		"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
		"runs": []any{map[string]any{
			"tool":    map[string]any{"driver": map[string]any{"name": "dossier", "version": version, "rules": rules}},
			"results": results, "columnKind": "unicodeCodePoints",
		}},
	})
}

// escaped writes a path as a relative reference (RFC 3986).
func escaped(path string) string {
	var b strings.Builder
	for _, c := range []byte(path) {
		if 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte("-._~/", c) >= 0 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

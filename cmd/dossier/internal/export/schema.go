package export

// The JSON Schemas that ship with every site. In that of a briefing, "$fields"
// occurs where the attribution goes: its properties are made from the table of
// fields, as the JSON is, so that the two cannot disagree.

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"

	"dossier/cmd/dossier/internal/archive"
)

//go:embed schema/*.json
var schemas embed.FS

// Schemas names the files.
var Schemas = []string{"archive.json", "briefing.json", "entity.json"}

func schema(name string) ([]byte, error) {
	data, err := schemas.ReadFile("schema/" + name)
	if err != nil || name != "briefing.json" {
		return data, err
	}
	var members, required []byte
	for i, f := range archive.JSONFields {
		if i > 0 {
			members, required = append(members, ",\n  "...), append(required, ",\n  "...)
		}
		of, err := json.MarshalIndent(fieldSchema(f), "  ", " ")
		if err != nil {
			return nil, err
		}
		members = fmt.Appendf(members, "%q: %s", f.Name, of)
		required = fmt.Appendf(required, "%q", f.Name)
	}
	data = bytes.Replace(data, []byte(`"$fields": true`), members, 1)
	return bytes.Replace(data, []byte(`"$fields"`), required, 1), nil
}

// node is a schema; its members are in the order in which they are written.
type node struct {
	AnyOf       []node     `json:"anyOf,omitempty"`
	Type        any        `json:"type,omitempty"`
	Enum        []any      `json:"enum,omitempty"`
	Items       *node      `json:"items,omitempty"`
	Description string     `json:"description,omitempty"`
	Properties  properties `json:"properties,omitempty"`
	Required    []string   `json:"required,omitempty"`
	Additional  *bool      `json:"additionalProperties,omitempty"`
}

// properties are the members of an object, in their order.
type properties []struct {
	name string
	of   node
}

// MarshalJSON implements json.Marshaler.
func (list properties) MarshalJSON() ([]byte, error) {
	dst := []byte{'{'}
	for i, p := range list {
		if i > 0 {
			dst = append(dst, ',')
		}
		of, err := json.Marshal(p.of)
		if err != nil {
			return nil, err
		}
		dst = append(fmt.Appendf(dst, "%q:", p.name), of...)
	}
	return append(dst, '}'), nil
}

// fieldSchema returns the schema of one field.
func fieldSchema(f *archive.Field) node {
	of := valueSchema(f.Form, f.Vocabulary, f.Always)
	switch f.Form {
	case archive.PublisherForm:
		of = node{AnyOf: []node{membersSchema(f.Members), {Type: "null"}}}
	case archive.AuthorsForm, archive.WorksForm, archive.CorrectionsForm:
		items := membersSchema(f.Members)
		of = node{Type: "array", Items: &items}
	case archive.RetractionForm:
		of = membersSchema(f.Members)
		of.Type = []string{"object", "null"}
	}
	if f.SchemaNote != "" {
		of.Description = f.SchemaNote
	}
	return of
}

// valueSchema returns the schema of a value that is no object: null when it is not
// known, but where it always is.
func valueSchema(form archive.Form, vocabulary []string, always bool) (of node) {
	switch form {
	case archive.TrueOrFalse:
		return node{Type: "boolean"}
	case archive.ListOfTexts:
		return node{Type: "array", Items: &node{Type: "string"}}
	case archive.AnyOf:
		return node{Type: "array", Items: &node{Enum: words(vocabulary)}}
	case archive.OneOf, archive.TrafficLight:
		of.Enum = words(vocabulary)
		if !always {
			of.Enum = append(of.Enum, nil)
		}
		return of
	case archive.EDTF:
		of.Description = "EDTF level 1"
	}
	if of.Type = []string{"string", "null"}; always {
		of.Type = "string"
	}
	return of
}

func words(vocabulary []string) (out []any) {
	for _, w := range vocabulary {
		out = append(out, w)
	}
	return out
}

// membersSchema returns the schema of the object that a field with several members
// is.
func membersSchema(parts []archive.Member) node {
	no := false
	of := node{Type: "object", Additional: &no}
	for i := range parts {
		p := &parts[i]
		if p.Unexported {
			continue
		}
		value := valueSchema(p.Form, p.Vocabulary, p.Required)
		if p.SchemaNote != "" {
			value.Description = p.SchemaNote
		}
		of.Properties = append(of.Properties, struct {
			name string
			of   node
		}{p.Name, value})
		of.Required = append(of.Required, p.Name)
	}
	return of
}

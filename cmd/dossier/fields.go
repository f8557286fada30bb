package main

import "dossier/cmd/dossier/internal/archive"

// The fields of a source in the help and in docs/fields.md. Both are made from the
// table of fields, because a list that is kept by hand falls behind.

// Help lists every field of a sidecar, of which the flags are some.
func (addCommand) Help() string {
	return "The flags write the fields that are asked for most. A sidecar, and the front matter of a source, may hold all of these:\n\n" + archive.FieldsText()
}

// fieldsPage is docs/fields.md.
func fieldsPage() string {
	return `# Fields of a source

What is known of a source is kept in fields. Each has a basis: stated by somebody,
read in the text, inferred by a rule that is named, or unknown.

A field is set in the front matter of a source, or in its sidecar
` + "`content/sources/FILE.yaml`" + `, where FILE is the path of the source with its extension.
The sidecar wins over the front matter, which wins over what was read in the text,
which wins over the defaults in the file of the publisher.

` + archive.FieldsMarkdown() + `
A source that is not published in full (` + "`publish: excerpt` or `publish: metadata`" + `)
shows these fields, but not the words of its text that prove them.

This page is made from the table of fields in the program.
`
}

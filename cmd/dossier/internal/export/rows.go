package export

// The rows of the table of all briefings: each value once, and in a row its number and
// how it is known, because most briefings share their publisher, kind and language.

import (
	"strconv"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/view"
)

// columns are the fields that the table shows beside the title.
var columns = [...]string{"published", "publisher", "kind", "language", "fidelity"}

// tableRows writes {values: […], rows: [[id, title, date, number of a value, …, bases,
// copies]]}. A basis is its first letter; how many more copies of the text there are is
// left out where there are none.
func tableRows(o *object, v *view.Rows) []byte {
	var values []string
	at := map[string]int{}
	list := make([][]byte, len(v.Cards))
	for i := range v.Cards {
		c := &v.Cards[i]
		row := appendString(append(appendString(append(list[i], '['), c.ID), ','), c.Attr.Heading())
		row = appendString(append(row, ','), c.Attr.SortKey())
		bases := make([]byte, len(columns))
		parts := c.Attr.FullSlip()
		for k, field := range columns {
			words, basis := "", archive.Unknown
			for p := range parts {
				if parts[p].Field == field && (parts[p].Basis != archive.Unknown || !c.Attr.Handling.Withdrawn) { // of what is gone nobody knows what it stated
					words, basis = parts[p].Words(), parts[p].Basis
				}
			}
			n, known := at[words]
			if !known {
				n = len(values)
				at[words] = n
				values = append(values, words)
			}
			row = strconv.AppendInt(append(row, ','), int64(n), 10)
			bases[k] = basis[0]
		}
		row = append(append(append(row, `,"`...), bases...), '"')
		if c.Copies > 0 {
			row = strconv.AppendInt(append(row, ','), int64(c.Copies), 10)
		}
		list[i] = append(row, ']')
	}
	o.call(v.Name)
	o.open('{')
	o.strings("values", values)
	o.key("rows")
	o.open('[')
	for _, row := range list {
		o.comma()
		o.dst = append(append(o.dst, '\n'), row...)
	}
	o.close(']')
	o.close('}')
	return o.done()
}

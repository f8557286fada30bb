package export

// Rows that scripts sort and filter: of the table of all briefings, and of the chronology.
// Each value is written once, and a row has its number, because most briefings share their
// publisher, kind and language.

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

// datedRows writes {names: [[id, name], …], publishers: …, periods: […], pages: [[[precision,
// period, publisher, name, name…], …], …]}: by their numbers in these lists, -1 for no
// period; several publishers are a list.
func datedRows(o *object, v *view.DatedRows) []byte {
	labels := func(key string, list []view.Label) {
		o.key(key)
		o.open('[')
		for _, l := range list {
			o.comma()
			o.dst = append(appendString(append(appendString(append(o.dst, '['), l.ID), ','), l.Name), ']')
		}
		o.close(']')
	}
	numbers := func(list ...int) {
		for _, n := range list {
			o.comma()
			o.dst = strconv.AppendInt(o.dst, int64(n), 10)
		}
	}
	o.call(v.Name)
	o.open('{')
	labels("names", v.Names)
	labels("publishers", v.Publishers)
	o.strings("periods", v.Periods)
	o.key("pages")
	o.open('[')
	for _, page := range v.Pages {
		o.comma()
		o.dst = append(o.dst, '\n')
		o.open('[')
		for i := range page {
			row := &page[i]
			o.comma()
			o.open('[')
			numbers(row.Precision, row.Period)
			if len(row.Publishers) == 1 {
				numbers(row.Publishers[0])
			} else {
				o.comma()
				o.open('[')
				numbers(row.Publishers...)
				o.close(']')
			}
			numbers(row.Names...)
			o.close(']')
		}
		o.close(']')
	}
	o.close(']')
	o.close('}')
	return o.done()
}

package export

// The attribution of a briefing in JSON, as the table of fields has it. What is
// not known is null, or an empty list: absent facts are never invented.

import "dossier/cmd/dossier/internal/archive"

// fields writes the values.
func fields(o *object, a *archive.Attribution) {
	for _, f := range archive.JSONFields {
		switch v := f.At(a).(type) {
		case *string:
			if f.Always {
				o.string(f.Name, *v)
			} else {
				o.maybe(f.Name, *v)
			}
		case *bool:
			o.bool(f.Name, *v)
		case *[]string:
			o.strings(f.Name, *v)
		case *archive.Publisher:
			whole(o, f, a.Has(f.Name), v)
		case *archive.Retraction:
			whole(o, f, a.Has(f.Name), v)
		case *[]archive.Author:
			list(o, f, *v)
		case *[]archive.Work:
			list(o, f, *v)
		case *[]archive.Correction:
			list(o, f, *v)
		}
	}
}

func whole(o *object, f *archive.Field, known bool, of any) {
	o.key(f.Name)
	if !known {
		o.dst = append(o.dst, "null"...)
		return
	}
	members(o, f.Members, of)
}

func list[T any](o *object, f *archive.Field, of []T) {
	o.key(f.Name)
	o.open('[')
	for i := range of {
		o.comma()
		members(o, f.Members, &of[i])
	}
	o.close(']')
}

// members writes the members of a field that has several as an object.
func members(o *object, parts []archive.Member, of any) {
	o.open('{')
	for i := range parts {
		p := &parts[i]
		if p.Unexported {
			continue
		}
		switch v := p.At(of).(type) {
		case *bool:
			o.bool(p.Name, *v)
		case *string:
			if p.Required {
				o.string(p.Name, *v)
			} else {
				o.maybe(p.Name, *v)
			}
		}
	}
	o.close('}')
}

// basis writes how each field is known, and of those that are expected that they
// are not.
func basis(o *object, b *archive.Briefing) {
	o.key("basis")
	o.open('{')
	for i := range archive.Fields {
		f := &archive.Fields[i]
		p, ok := b.Attr().From[f.Name]
		if !ok && !f.Expected || f.Internal {
			continue
		}
		o.key(f.Name)
		o.open('{')
		if !ok {
			p.Basis = archive.Unknown
		}
		o.string("basis", string(p.Basis))
		if p.File != "" && p.File != b.Doc.File {
			o.string("file", p.File)
		}
		if p.Line > 0 {
			o.int("line", p.Line)
		}
		if p.Evidence != "" {
			o.string("evidence", p.Evidence)
		}
		if p.Rule != "" {
			o.string("rule", p.Rule)
		}
		o.close('}')
	}
	o.close('}')
}

// Package digest tells versions of things apart: of Views, and of what they are made
// from, by reflection, so that a new field cannot be forgotten.
package digest

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"reflect"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/view"
)

// Bytes is SHA-256, shortened: 128 bits are enough to tell versions of a file
// apart, and nothing here defends against somebody who can choose both.
func Bytes(b []byte) (d archive.Digest) {
	sum := sha256.Sum256(b)
	copy(d[:], sum[:])
	return d
}

// digested are the types a View refers to by pointer. Each enters a
// fingerprint by its digest, so that none is walked twice.
var (
	typeCard     = reflect.TypeFor[view.Card]()
	typeBriefing = reflect.TypeFor[*archive.Briefing]()
	typeEntity   = reflect.TypeFor[*archive.Entity]()
	typeSite     = reflect.TypeFor[*archive.Site]()
	typePage     = reflect.TypeFor[*archive.Page]()
)

// Of identifies everything a View holds. It walks the View by
// reflection, so that a field added to a View can never be forgotten.
func Of(view any) archive.Digest {
	f := walker{buf: make([]byte, 0, 4096)}
	v := reflect.ValueOf(view)
	f.text(v.Type().String())
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	f.value(v)
	return Bytes(f.buf)
}

// Briefing sets the digests of a briefing.
func Briefing(b *archive.Briefing) {
	f := walker{}
	f.text(b.ID)
	f.text(b.Opening)
	f.value(reflect.ValueOf(b.Attr()).Elem())
	b.Slip = Bytes(f.buf)
	f.text(b.Doc.SHA256)
	f.text(b.Doc.File)
	f.value(reflect.ValueOf(b.Holder))
	f.value(reflect.ValueOf(b.Inside))
	f.text(b.Hidden)
	f.value(reflect.ValueOf(b.Versions))
	f.text(b.VersionOf)
	f.text(b.Feed)
	f.text(b.Doc.Addresses)
	f.text(b.Doc.Edited)
	for _, m := range b.Mentions() {
		f.text(m.Entity)
		f.number(m.N)
		f.number(m.Start)
		f.number(m.End)
		f.text(string(m.Rule))
		f.text(m.Evidence)
		f.number(int(m.Confidence))
	}
	b.Digest = Bytes(f.buf)
}

// Site is the digest of all but the digest.
func Site(s *archive.Site) archive.Digest {
	c := *s
	c.Digest = archive.Digest{}
	return whole(reflect.ValueOf(c))
}

// Entity is the digest of all but the digest.
func Entity(e *archive.Entity) archive.Digest {
	c := *e
	c.Digest = archive.Digest{}
	return whole(reflect.ValueOf(c))
}

// Page is the digest of all but the digest.
func Page(p *archive.Page) archive.Digest {
	c := *p
	c.Digest = archive.Digest{}
	return whole(reflect.ValueOf(c))
}

func whole(v reflect.Value) archive.Digest {
	f := walker{}
	f.value(v)
	return Bytes(f.buf)
}

// walker turns a value into bytes, each part with its length, so that two
// different values never give the same bytes.
type walker struct{ buf []byte }

func (f *walker) number(n int) { f.buf = binary.AppendVarint(f.buf, int64(n)) }

func (f *walker) text(s string) {
	f.number(len(s))
	f.buf = append(f.buf, s...)
}

func (f *walker) value(v reflect.Value) {
	t := v.Type()
	switch t {
	case typeCard:
		c := v.Interface().(view.Card)
		f.digested(reflect.Value{}, func() archive.Digest { return c.Digest })
		f.number(c.Copies)
		f.text(c.CopiesAt)
		f.text(c.Original)
		f.text(c.OriginAt)
		return
	case typeBriefing:
		f.digested(v, func() archive.Digest { return v.Interface().(*archive.Briefing).Digest })
		return
	case typeEntity:
		f.digested(v, func() archive.Digest { return v.Interface().(*archive.Entity).Digest })
		return
	case typeSite:
		f.digested(v, func() archive.Digest { return v.Interface().(*archive.Site).Digest })
		return
	case typePage:
		f.digested(v, func() archive.Digest { return v.Interface().(*archive.Page).Digest })
		return
	}
	switch t.Kind() {
	case reflect.String:
		f.text(v.String())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		f.number(int(v.Int()))
	case reflect.Uint8, reflect.Uint16, reflect.Uint32:
		f.number(int(v.Uint()))
	case reflect.Bool:
		n := 0
		if v.Bool() {
			n = 1
		}
		f.number(n)
	case reflect.Struct:
		for i := range t.NumField() {
			f.value(v.Field(i))
		}
	case reflect.Slice:
		f.number(v.Len())
		if t.Elem().Kind() == reflect.Uint8 {
			f.buf = append(f.buf, v.Bytes()...)
			return
		}
		for i := range v.Len() {
			f.value(v.Index(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			f.value(v.Index(i))
		}
	case reflect.Map:
		f.mapping(v)
	case reflect.Pointer:
		if v.IsNil() {
			f.number(0)
			return
		}
		f.number(1)
		f.value(v.Elem())
	default:
		panic(fmt.Sprintf("digest: a View may not hold %s", t))
	}
}

func (f *walker) digested(v reflect.Value, d func() archive.Digest) {
	if v.IsValid() && v.IsNil() {
		f.number(0)
		return
	}
	x := d()
	if x == (archive.Digest{}) {
		panic("digest: something in a View has no digest")
	}
	f.number(1)
	f.buf = append(f.buf, x[:]...)
}

// mapping adds a map's entries whatever their order: their hashes are joined by exclusive or.
func (f *walker) mapping(v reflect.Value) {
	f.number(v.Len())
	var all archive.Digest
	for it := v.MapRange(); it.Next(); {
		one := walker{}
		one.value(it.Key())
		one.value(it.Value())
		for i, c := range Bytes(one.buf) {
			all[i] ^= c
		}
	}
	f.buf = append(f.buf, all[:]...)
}

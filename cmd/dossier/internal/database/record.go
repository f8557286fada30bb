package database

// Rows as SQLite stores them: the types of the values, then the values. An archive has
// hundreds of thousands, so that one record is written over and over in the same room.

import (
	"encoding/binary"
	"math"
)

// varint is SQLite's: seven bits a byte, the highest first.
func varint(b []byte, v uint64) []byte {
	if v < 0x80 {
		return append(b, byte(v))
	}
	n := 1
	for v>>(7*n) > 0 {
		n++
	}
	for n--; n > 0; n-- {
		b = append(b, byte(v>>(7*n))|0x80)
	}
	return append(b, byte(v)&0x7f)
}

// record is a row while values are added.
type record struct{ types, data, row []byte }

// next begins a row.
func (r *record) next() *record {
	r.types, r.data = r.types[:0], r.data[:0]
	return r
}

// absent adds a value that is not there.
func (r *record) absent() *record {
	r.types = append(r.types, 0)
	return r
}

// text adds a text; an empty one is absent.
func (r *record) text(s string) *record {
	if s == "" {
		return r.absent()
	}
	r.types, r.data = varint(r.types, uint64(13+2*len(s))), append(r.data, s...)
	return r
}

// letters adds a text that is in bytes.
func (r *record) letters(s []byte) *record {
	if len(s) == 0 {
		return r.absent()
	}
	r.types, r.data = varint(r.types, uint64(13+2*len(s))), append(r.data, s...)
	return r
}

// blob adds bytes.
func (r *record) blob(b []byte) *record {
	r.types = varint(r.types, uint64(12+2*len(b)))
	r.data = append(r.data, b...)
	return r
}

// flag adds a truth value.
func (r *record) flag(is bool) *record {
	if is {
		return r.number(1)
	}
	return r.number(0)
}

// number adds a whole number, in as many bytes as it takes.
func (r *record) number(v int) *record {
	switch {
	case v == 0 || v == 1:
		r.types = append(r.types, byte(8+v))
	case v == int(int8(v)):
		r.types, r.data = append(r.types, 1), append(r.data, byte(v))
	case v == int(int16(v)):
		r.types, r.data = append(r.types, 2), binary.BigEndian.AppendUint16(r.data, uint16(v))
	case v >= math.MinInt32 && v <= math.MaxInt32:
		r.types, r.data = append(r.types, 4), binary.BigEndian.AppendUint32(r.data, uint32(v))
	default:
		r.types, r.data = append(r.types, 6), binary.BigEndian.AppendUint64(r.data, uint64(v))
	}
	return r
}

// bytes returns the row, which stays until the next one is asked for.
func (r *record) bytes() []byte {
	size := len(r.types) + 1
	if size > 0x7f {
		size++ // its own length takes two bytes
	}
	r.row = append(append(varint(r.row[:0], uint64(size)), r.types...), r.data...)
	return r.row
}

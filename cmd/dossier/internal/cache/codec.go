package cache

// Values to bytes and back, by reflection, so that a field that is added to a type cannot
// be forgotten. What was written is read by the same program only, so that the bytes say
// nothing of types.

import (
	"bufio"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"iter"
	"math"
	"reflect"
	"slices"
	"sync"
	"unsafe"
)

// Encode appends what a pointer leads to. Without a dst it takes no more room than that.
func Encode(dst []byte, v any) []byte {
	of := reflect.ValueOf(v).Elem()
	if dst != nil {
		w := &writer{data: dst}
		codecOf(of.Type()).write(w, of)
		return w.data
	}
	room := rooms.Get().(*[]byte)
	defer rooms.Put(room)
	*room = Encode((*room)[:0], v)
	return slices.Clone(*room)
}

// rooms are what is written in while nobody knows how much it will be: what grows on the way
// would leave as much again behind.
var rooms = sync.Pool{New: func() any { room := make([]byte, 0, 64<<10); return &room }}

// errBroken is what is wrong with bytes that Encode did not make of such a value.
var errBroken = errors.New("cache: these bytes are of something else")

// Decode reads what a pointer is to lead to. The strings in it are parts of data, which
// must not change any more: what is remembered of an archive is not held twice.
func Decode(data []byte, v any) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%w: %v", errBroken, p)
		}
	}()
	of := reflect.ValueOf(v).Elem()
	r := &reader{data: unsafe.String(unsafe.SliceData(data), len(data))}
	codecOf(of.Type()).read(r, of)
	if r.at != len(data) {
		return errBroken
	}
	return nil
}

// AppendTo appends what a pointer leads to to a list, of which one is in memory at a time when
// it is read.
func AppendTo(list []byte, v any) []byte {
	data := Encode(nil, v)
	return append(binary.AppendUvarint(list, uint64(len(data))), data...)
}

// List reads such a list, up to its end or what is wrong in it.
func List[T any](list *io.SectionReader) iter.Seq2[*T, error] {
	in := bufio.NewReaderSize(io.NewSectionReader(list, 0, list.Size()), 1<<16)
	next := func() (*T, error) {
		size, err := binary.ReadUvarint(in)
		if err != nil {
			return nil, err
		}
		if size > uint64(list.Size()) { //nolint:gosec // no size is below 0
			return nil, errBroken
		}
		data, v := make([]byte, size), new(T)
		if _, err := io.ReadFull(in, data); err != nil {
			return nil, errBroken
		}
		return v, Decode(data, v)
	}
	return func(yield func(*T, error) bool) {
		for {
			v, err := next()
			if errors.Is(err, io.EOF) || !yield(v, err) || err != nil {
				return
			}
		}
	}
}

// writer is what was written, and which pointers were: what several lead to is written
// once, and they lead to one again.
type writer struct {
	data []byte
	led  map[pointer]uint64
}

// pointer is one of a type: a value may begin where what holds it does.
type pointer struct {
	of *codec
	to uintptr
}

// reader is how far bytes were read, and what pointers led to. It panics at their end.
type reader struct {
	data string
	at   int
	led  []reflect.Value
}

func (r *reader) number() uint64 {
	var n uint64
	for shift := 0; ; shift += 7 {
		b := r.data[r.at]
		r.at++
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return n
		}
		if shift > 63 {
			panic("a number without end")
		}
	}
}

// length reads how many of something follow, each of a byte or more.
func (r *reader) length() int {
	n := r.number()
	if n > uint64(len(r.data)-r.at)+1 { // a slice that is there counts as one more
		panic("a length beyond the end")
	}
	return int(n) //nolint:gosec // it is at most the length of a string
}

func (r *reader) text(n int) string {
	r.at += n
	return r.data[r.at-n : r.at]
}

// codec writes and reads the values of one type.
type codec struct {
	write func(w *writer, v reflect.Value)
	read  func(r *reader, v reflect.Value)
}

var codecs sync.Map // reflect.Type → *codec

// codecOf returns the codec of a type. One that holds itself finds the codec while that
// is made.
func codecOf(t reflect.Type) *codec {
	if c, ok := codecs.Load(t); ok {
		return c.(*codec)
	}
	return newCodec(t, map[reflect.Type]*codec{})
}

func newCodec(t reflect.Type, making map[reflect.Type]*codec) *codec {
	if c := making[t]; c != nil {
		return c
	}
	c := &codec{}
	making[t] = c
	switch t.Kind() {
	case reflect.String:
		c.write = func(w *writer, v reflect.Value) {
			s := v.String()
			w.data = append(binary.AppendUvarint(w.data, uint64(len(s))), s...)
		}
		c.read = func(r *reader, v reflect.Value) { v.SetString(r.text(r.length())) }
	case reflect.Bool:
		c.write = func(w *writer, v reflect.Value) {
			n := byte(0)
			if v.Bool() {
				n = 1
			}
			w.data = append(w.data, n)
		}
		c.read = func(r *reader, v reflect.Value) { v.SetBool(r.number() == 1) }
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		c.write = func(w *writer, v reflect.Value) { w.data = binary.AppendVarint(w.data, v.Int()) }
		c.read = func(r *reader, v reflect.Value) {
			n := r.number()
			v.SetInt(int64(n>>1) ^ -int64(n&1)) //nolint:gosec // as binary.Varint does
		}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		c.write = func(w *writer, v reflect.Value) { w.data = binary.AppendUvarint(w.data, v.Uint()) }
		c.read = func(r *reader, v reflect.Value) { v.SetUint(r.number()) }
	case reflect.Float64:
		c.write = func(w *writer, v reflect.Value) { w.data = binary.AppendUvarint(w.data, math.Float64bits(v.Float())) }
		c.read = func(r *reader, v reflect.Value) { v.SetFloat(math.Float64frombits(r.number())) }
	case reflect.Struct:
		c.structure(t, making)
	case reflect.Slice:
		c.slice(t, making)
	case reflect.Array:
		c.array(t, making)
	case reflect.Map:
		c.mapping(t, making)
	case reflect.Pointer:
		c.pointer(t, making)
	default:
		panic(fmt.Sprintf("cache: %s cannot be kept", t))
	}
	codecs.Store(t, c)
	return c
}

func (c *codec) structure(t reflect.Type, making map[reflect.Type]*codec) {
	fields := make([]*codec, t.NumField())
	for i := range fields {
		if f := t.Field(i); !f.IsExported() {
			panic(fmt.Sprintf("cache: %s.%s cannot be kept", t, f.Name))
		}
		fields[i] = newCodec(t.Field(i).Type, making)
	}
	c.write = func(w *writer, v reflect.Value) {
		for i, f := range fields {
			f.write(w, v.Field(i))
		}
	}
	c.read = func(r *reader, v reflect.Value) {
		for i, f := range fields {
			f.read(r, v.Field(i))
		}
	}
}

func (c *codec) slice(t reflect.Type, making map[reflect.Type]*codec) {
	if t.Elem().Kind() == reflect.Uint8 {
		c.write = func(w *writer, v reflect.Value) {
			w.data = append(binary.AppendUvarint(w.data, uint64(v.Len())), v.Bytes()...)
		}
		c.read = func(r *reader, v reflect.Value) {
			if n := r.length(); n > 0 {
				v.SetBytes([]byte(r.text(n)))
			}
		}
		return
	}
	of := newCodec(t.Elem(), making)
	c.write = func(w *writer, v reflect.Value) {
		n := v.Len()
		if !v.IsNil() {
			n++ // nil is another thing than empty
		}
		w.data = binary.AppendUvarint(w.data, uint64(n)) //nolint:gosec // a length
		for i := range v.Len() {
			of.write(w, v.Index(i))
		}
	}
	c.read = func(r *reader, v reflect.Value) {
		n := r.length()
		if n == 0 {
			return
		}
		v.Set(reflect.MakeSlice(t, n-1, n-1))
		for i := range n - 1 {
			of.read(r, v.Index(i))
		}
	}
}

func (c *codec) array(t reflect.Type, making map[reflect.Type]*codec) {
	of := newCodec(t.Elem(), making)
	c.write = func(w *writer, v reflect.Value) {
		for i := range v.Len() {
			of.write(w, v.Index(i))
		}
	}
	c.read = func(r *reader, v reflect.Value) {
		for i := range v.Len() {
			of.read(r, v.Index(i))
		}
	}
}

// mapping writes a map in the order of its keys, which are strings.
func (c *codec) mapping(t reflect.Type, making map[reflect.Type]*codec) {
	key, of := newCodec(t.Key(), making), newCodec(t.Elem(), making)
	c.write = func(w *writer, v reflect.Value) {
		n := v.Len()
		if !v.IsNil() {
			n++
		}
		w.data = binary.AppendUvarint(w.data, uint64(n)) //nolint:gosec // a length
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return cmp.Compare(a.String(), b.String()) })
		for _, k := range keys {
			key.write(w, k)
			of.write(w, v.MapIndex(k))
		}
	}
	c.read = func(r *reader, v reflect.Value) {
		n := r.length()
		if n == 0 {
			return
		}
		m := reflect.MakeMapWithSize(t, n-1)
		for range n - 1 {
			k, e := reflect.New(t.Key()).Elem(), reflect.New(t.Elem()).Elem()
			key.read(r, k)
			of.read(r, e)
			m.SetMapIndex(k, e)
		}
		v.Set(m)
	}
}

func (c *codec) pointer(t reflect.Type, making map[reflect.Type]*codec) {
	of := newCodec(t.Elem(), making)
	const none, first, again = 0, 1, 2
	c.write = func(w *writer, v reflect.Value) {
		if v.IsNil() {
			w.data = append(w.data, none)
			return
		}
		to := pointer{of, v.Pointer()}
		if n, ok := w.led[to]; ok {
			w.data = binary.AppendUvarint(w.data, again+n)
			return
		}
		if w.led == nil {
			w.led = map[pointer]uint64{}
		}
		w.led[to] = uint64(len(w.led))
		w.data = append(w.data, first)
		of.write(w, v.Elem())
	}
	c.read = func(r *reader, v reflect.Value) {
		switch n := r.number(); n {
		case none:
		case first:
			v.Set(reflect.New(t.Elem()))
			r.led = append(r.led, reflect.ValueOf(v.Interface()))
			of.read(r, v.Elem())
		default:
			v.Set(r.led[n-again])
		}
	}
}

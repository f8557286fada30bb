// Package interrupt makes a WebAssembly program ask, now and then, whether it may go on.
//
// Compiled code runs until it returns: a loop that never ends could not be stopped, and
// would hold up every collection of garbage meanwhile. wazero can look whether a program
// may go on, but leaves the compiled code for it in every round of every loop, and starts
// a goroutine for every call; that took a third of the time. Here each loop counts rounds
// down in a variable of its own program, and only where that is spent it leaves the code:
// it asks for more memory than anybody gives. Whoever gives the memory decides.
package interrupt

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// Rounds is how many rounds of loops are run between two questions.
const Rounds = 1 << 14

// The sections of a module that are read.
const (
	customSection   = 0
	typeSection     = 1
	importSection   = 2
	functionSection = 3
	globalSection   = 6
	codeSection     = 10
)

var errModule = errors.New("this is no module of WebAssembly that is understood")

// Add returns a module whose loops ask for pages of memory: what comes of the question is
// not looked at.
func Add(module []byte, pages uint32) (out []byte, err error) {
	defer func() {
		if r := recover(); r != nil { // the module ends in the middle of something
			err = fmt.Errorf("%w: %v", errModule, r)
		}
	}()
	if len(module) < 8 || string(module[:8]) != "\x00asm\x01\x00\x00\x00" {
		return nil, errModule
	}
	a := adding{pages: pages}
	out = append(make([]byte, 0, len(module)+len(module)/4), module[:8]...)
	r := reader{data: module[8:]}
	for len(r.data) > 0 {
		id := r.byte()
		section := reader{data: r.take(int(r.number()))}
		body, err := a.section(id, section)
		if err != nil {
			return nil, err
		}
		if id == customSection {
			continue // names, which no longer fit
		}
		out = append(out, id)
		out = binary.AppendUvarint(out, uint64(len(body)))
		out = append(out, body...)
	}
	if a.done != allDone {
		return nil, errModule
	}
	return out, nil
}

// What a module must have, so that the question can be put into it.
const (
	typeDone = 1 << iota
	functionDone
	globalDone
	codeDone
	allDone = typeDone | functionDone | globalDone | codeDone
)

// adding is a module on its way.
type adding struct {
	pages                   uint32
	functions, globals, typ uint64 // imported, then all; the type of the question
	done                    int
}

// section returns a section with what is added to it.
func (a *adding) section(id byte, r reader) ([]byte, error) {
	whole := r.data
	switch id {
	case typeSection:
		a.done |= typeDone
		a.typ = r.number()
		return appended(a.typ, r.data, 0x60, 0, 0), nil // nothing in, nothing out
	case importSection:
		return whole, a.imports(r)
	case functionSection:
		a.done |= functionDone
		n := r.number()
		a.functions += n
		return appended(n, r.data, binary.AppendUvarint(nil, a.typ)...), nil
	case globalSection:
		a.done |= globalDone
		n := r.number()
		a.globals += n
		init := append([]byte{0x7F, 1, 0x41}, signed(Rounds)...)
		return appended(n, r.data, append(init, 0x0B)...), nil
	case codeSection:
		if a.done != allDone&^codeDone {
			return nil, errModule
		}
		a.done |= codeDone
		return a.code(r)
	}
	return whole, nil
}

// appended is a list with one more entry.
func appended(n uint64, list []byte, entry ...byte) []byte {
	out := binary.AppendUvarint(make([]byte, 0, len(list)+len(entry)+5), n+1)
	return append(append(out, list...), entry...)
}

// imports counts the functions and variables that a module is given.
func (a *adding) imports(r reader) error {
	for range r.number() {
		r.take(int(r.number()))
		r.take(int(r.number()))
		switch kind := r.byte(); kind {
		case 0: // a function
			a.functions++
			r.number()
		case 1: // a table
			r.byte()
			r.limits()
		case 2: // a memory
			r.limits()
		case 3: // a variable
			a.globals++
			r.take(2)
		case 4: // a tag
			r.byte()
			r.number()
		default:
			return errModule
		}
	}
	return nil
}

// code puts the count into each loop, and the question behind all functions.
func (a *adding) code(r reader) ([]byte, error) {
	global, ask := binary.AppendUvarint(nil, a.globals), binary.AppendUvarint(nil, a.functions)
	var count []byte // n--; if n == 0 { ask() }
	count = append(append(count, 0x23), global...)
	count = append(append(count, 0x41, 1, 0x6B, 0x24), global...)
	count = append(append(count, 0x23), global...)
	count = append(append(count, 0x45, 0x04, 0x40, 0x10), ask...)
	count = append(count, 0x0B)

	n := r.number()
	out := binary.AppendUvarint(make([]byte, 0, len(r.data)+len(r.data)/4), n+1)
	var body []byte
	for range n {
		f := reader{data: r.take(int(r.number()))}
		var err error
		if body, err = counted(body[:0], f, count); err != nil {
			return nil, err
		}
		out = binary.AppendUvarint(out, uint64(len(body)))
		out = append(out, body...)
	}
	question := append([]byte{0, 0x41}, signed(Rounds)...) // n = Rounds; grow the memory
	question = append(append(question, 0x24), global...)
	question = append(append(question, 0x41), signed(int64(a.pages))...)
	question = append(question, 0x40, 0, 0x1A, 0x0B)
	out = binary.AppendUvarint(out, uint64(len(question)))
	return append(out, question...), nil
}

// counted returns a function with a count at the head of each of its loops.
func counted(out []byte, f reader, count []byte) ([]byte, error) {
	all, at := f.data, 0
	for range f.number() { // its variables
		f.number()
		f.byte()
	}
	for len(f.data) > 0 {
		op := f.byte()
		if err := f.operands(op); err != nil {
			return nil, err
		}
		if op == 0x03 {
			here := len(all) - len(f.data)
			out = append(append(out, all[at:here]...), count...)
			at = here
		}
	}
	return append(out, all[at:]...), nil
}

// signed writes a number as instructions hold it.
func signed(n int64) (out []byte) {
	for {
		b := byte(n & 0x7F)
		n >>= 7
		if n == 0 && b&0x40 == 0 || n == -1 && b&0x40 != 0 {
			return append(out, b)
		}
		out = append(out, b|0x80)
	}
}

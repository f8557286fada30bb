package interrupt

// The bytes of a module one behind the other: numbers, and how long each instruction is,
// which must be known of every one, so that a byte that only looks like a loop is none.

import "fmt"

// reader reads bytes; where there are none left it panics, which Add tells.
type reader struct{ data []byte }

func (r *reader) byte() byte {
	b := r.data[0]
	r.data = r.data[1:]
	return b
}

func (r *reader) take(n int) []byte {
	b := r.data[:n:n]
	r.data = r.data[n:]
	return b
}

// number reads a number, also one with a sign, whose value is not looked at.
func (r *reader) number() (n uint64) {
	for shift := 0; ; shift += 7 {
		b := r.byte()
		n |= uint64(b&0x7F) << shift
		if b < 0x80 {
			return n
		}
	}
}

func (r *reader) numbers(n int) {
	for range n {
		r.number()
	}
}

// limits are those of a table or a memory.
func (r *reader) limits() {
	if r.byte()&1 == 1 {
		r.number()
	}
	r.number()
}

// memory is where an instruction reads or writes.
func (r *reader) memory() {
	if r.number()&0x40 != 0 { // which memory
		r.number()
	}
	r.number()
}

// operands passes over what follows an instruction.
func (r *reader) operands(op byte) error {
	switch {
	case op == 0x0E: // a table of branches
		r.numbers(int(r.number()) + 1)
	case op == 0x11 || op == 0x13: // a call by a table
		r.numbers(2)
	case op == 0x1C: // a choice, with its types
		r.numbers(int(r.number()))
	case op == 0x1F: // a block with handlers
		r.number()
		for range r.number() {
			if r.byte() < 2 {
				r.number()
			}
			r.number()
		}
	case op >= 0x28 && op <= 0x3E:
		r.memory()
	case op == 0x43:
		r.take(4)
	case op == 0x44:
		r.take(8)
	case op == 0xFC:
		return r.long()
	case op == 0xFD:
		return r.vector()
	case op >= 0x02 && op <= 0x04, op >= 0x06 && op <= 0x09, op == 0x0C, op == 0x0D, op == 0x10, op == 0x12, op == 0x18,
		op >= 0x20 && op <= 0x26, op >= 0x3F && op <= 0x42, op == 0xD0, op == 0xD2:
		r.number()
	case op <= 0x1F && op != 0x14 && op != 0x15 && op != 0x16 && op != 0x17 && op != 0x1D && op != 0x1E, op >= 0x45 && op <= 0xC4, op == 0xD1:
	default:
		return fmt.Errorf("%w: instruction %#x", errModule, op)
	}
	return nil
}

// long passes over an instruction of two bytes: conversions, and what moves memory.
func (r *reader) long() error {
	switch op := r.number(); {
	case op < 8:
	case op == 8, op == 10, op == 12, op == 14:
		r.numbers(2)
	case op <= 17:
		r.number()
	default:
		return fmt.Errorf("%w: instruction 0xfc %d", errModule, op)
	}
	return nil
}

// vector passes over an instruction on several numbers at once.
func (r *reader) vector() error {
	switch op := r.number(); {
	case op <= 11, op == 92, op == 93:
		r.memory()
	case op == 12, op == 13:
		r.take(16)
	case op >= 21 && op <= 34:
		r.byte()
	case op >= 84 && op <= 91:
		r.memory()
		r.byte()
	case op > 275:
		return fmt.Errorf("%w: instruction 0xfd %d", errModule, op)
	}
	return nil
}

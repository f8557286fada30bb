// Package exact is arithmetic that gives the same number on every machine.
//
// A sum, a product, a quotient and a square root are rounded alike everywhere, as IEEE 754
// has it. The other functions of package math are not: some processors have instructions
// for them, others take another way to a last digit that differs. Where numbers decide
// what a page shows or what comes first, that digit would make another site of the same
// archive. Nor may a product and a sum be rounded at once: a conversion around the product
// forbids that (TestNumbersAreTheSameOnEveryMachine).
package exact

import "math/bits"

// digits are the binary digits behind the point of a logarithm.
const digits = 32

// Log returns the natural logarithm of a whole number from 1 on, right to nine decimals.
func Log(n int) float64 {
	const ln2 = 0.693147180559945309417232121458176568
	whole := bits.Len64(uint64(n)) - 1
	x := uint64(n) << (63 - whole) // from 1 to 2, with 63 digits behind the point
	log := uint64(whole)
	for range digits { // the square of x has twice its logarithm: its whole part is the next digit
		x, _ = bits.Mul64(x, x)
		log <<= 1
		if x>>63 == 1 {
			log |= 1
		} else {
			x <<= 1
		}
	}
	return float64(float64(log) / (1 << digits) * ln2)
}

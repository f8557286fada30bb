// How far a name is from another: what is mistyped is told what was meant, and a
// sidecar with a mistyped name is not lost.

package meta

// Distance returns how many letters differ between two names, in bytes: two
// neighbours swapped are one. Long names are far away.
func Distance(a, b string) int { return distance(a, b) }

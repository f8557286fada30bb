//go:build !race

// Without the race detector work costs what it costs.

package growth

const detector = false

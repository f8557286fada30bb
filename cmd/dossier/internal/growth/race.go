//go:build race

// Whether the race detector is at work.

package growth

const detector = true

//go:build race

// What the race detector costs. It makes all work some ten times dearer, and so
// must what counts as noise be.

package growth

const detector = 10

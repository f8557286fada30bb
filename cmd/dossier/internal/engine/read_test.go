package engine

import (
	"testing"
	"time"
)

func TestReadingIsBounded(t *testing.T) {
	if !within(time.Minute, func() {}) {
		t.Error("what is quick takes too long")
	}
	held := make(chan struct{})
	defer close(held)
	if within(time.Millisecond, func() { <-held }) {
		t.Error("what never ends does so in time")
	}
}

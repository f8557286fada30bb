//go:build !unix

package input

// Opening without waiting, where no folder holds named pipes.

const withoutWaiting = 0

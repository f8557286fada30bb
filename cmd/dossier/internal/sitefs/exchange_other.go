//go:build !linux && !darwin

package sitefs

func exchange(a, b string) error { return exchangeInSteps(a, b) }

package diag

// A panic on one source or file must not cost the others, so it is caught and becomes a message.

import (
	"fmt"
	"runtime"
	"strings"
)

// A Panic is a defect of the program met while it worked on one thing: that is
// left out with an error, and the rest goes on. It is the same for the same input:
// it holds no address and no stack.
type Panic struct {
	Value any    // what it panicked with
	Where string // the function of ours that did, or ""
}

// Error implements error.
func (p *Panic) Error() string {
	if p.Where == "" {
		return fmt.Sprint(p.Value)
	}
	return fmt.Sprintf("%v, in %s", p.Value, p.Where)
}

// PanicHint is what a maintainer can do about one.
const PanicHint = "this is a defect of Dossier: please report it with this message; everything else is built"

// Catch makes an error of a panic. It is deferred by itself: defer diag.Catch(&err).
func Catch(err *error) {
	value := recover()
	if value == nil {
		return
	}
	p := &Panic{Value: value}
	callers := make([]uintptr, 64)
	frames := runtime.CallersFrames(callers[:runtime.Callers(2, callers)])
	for more := true; more && p.Where == ""; {
		var f runtime.Frame
		f, more = frames.Next()
		if at, ours := strings.CutPrefix(f.Function, "dossier/"); ours {
			p.Where = at[strings.LastIndexByte(at, '/')+1:]
		}
	}
	*err = p
}

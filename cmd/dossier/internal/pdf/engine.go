// Package pdf reads PDF files: their text in the order in which people read it, what is
// printed at their head, and which of it is no text.
//
// The letters and where they stand come from PDFium, compiled to WebAssembly. It runs in
// a sandbox without files, network, clock or chance, a new one for each file: a file
// that breaks it costs no other. Everything that is decided (words, lines, columns,
// running heads, paragraphs) is decided here, of letters with boxes.
package pdf

// The engine: started when the first file needs it, compiled once a machine, and one
// sandbox a file.

import (
	"context"
	"encoding/binary"
	"errors"
	"io"
	"math"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
	"unicode/utf16"
	_ "unsafe" // for the name of the program

	pdfium "github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/klippa-app/go-pdfium/webassembly/imports"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"dossier/cmd/dossier/internal/interrupt"
)

// maxMemory bounds what a sandbox may hold, in bytes; patience, how long a file may take,
// and each of its pages. They are long: a file that can be read must be read on a slow
// machine, too.
const (
	maxMemory    = 768 << 20
	patience     = 5 * time.Minute
	pagePatience = 30 * time.Second
)

var (
	errMemory = errors.New("it needs more memory than a file may have")
	errTime   = errors.New("reading it takes too long")
	errBroken = errors.New("it breaks the reader")
)

// program is PDFium as the library embeds it, which it gives to nobody.
//
//go:linkname program github.com/klippa-app/go-pdfium/internal/pdfium_wasm.Module
var program []byte

// question is how many pages of memory the program asks for where it asks whether it may
// go on: more than a file may have, and less than a program may ask for.
const question = maxMemory>>16 + 1

// engine is the compiled program, and the memory of the sandbox that was made last.
type engine struct {
	pool pdfium.Pool
	err  error

	making sync.Mutex
	made   *memory
}

var (
	started  engine
	starting sync.Once
	keeping  atomic.Pointer[func() string]
)

// Keep says where the compiled engine is kept: place is asked once, when the first PDF is
// read. It is machine code, so nobody else may be able to write there; "" keeps nothing.
func Keep(place func() string) { keeping.Store(&place) }

// start compiles the engine, or loads what was compiled before.
func start() (*engine, error) {
	starting.Do(func() {
		e := &started
		guarded, err := interrupt.Add(program, question)
		if err != nil {
			e.err = err
			return
		}
		config := wazero.NewRuntimeConfig().
			WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling)
		if place := keeping.Load(); place != nil {
			if dir := (*place)(); dir != "" {
				if kept, err := wazero.NewCompilationCacheWithDir(dir); err == nil {
					if e.init(guarded, config.WithCompilationCache(kept)); e.err == nil {
						return
					}
				}
			}
		}
		e.init(guarded, config) // what was kept may be broken
	})
	return &started, started.err
}

func (e *engine) init(program []byte, config wazero.RuntimeConfig) {
	ctx := experimental.WithMemoryAllocator(context.Background(), experimental.MemoryAllocatorFunc(func(size, _ uint64) experimental.LinearMemory {
		e.made = &memory{bytes: make([]byte, 0, size)}
		return e.made
	}))
	e.pool, e.err = webassembly.InitWithWASM(webassembly.Config{
		Context:  experimental.WithCompilationWorkers(ctx, runtime.GOMAXPROCS(0)),
		MaxTotal: math.MaxInt32, RuntimeConfig: config, WASM: program,
		FSConfig: wazero.NewFSConfig(), // by default it could read every file
		Stdout:   io.Discard, Stderr: io.Discard, RandomSource: zeros{},
	})
}

// zeros is what the engine gets for chance.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

// memory is that of one sandbox.
type memory struct {
	bytes  []byte
	denied bool      // it wanted more than it may have
	until  time.Time // when its time is over; zero before it has a file
}

// Reallocate grows the memory; the engine calls it. It panics where the time is over, which
// ends the call of the program with an error.
func (m *memory) Reallocate(size uint64) []byte {
	if size == uint64(len(m.bytes))+question<<16 { // it asks whether it may go on
		if m.late() {
			panic(errTime)
		}
		return nil
	}
	if size > maxMemory {
		m.denied = true
		return nil
	}
	if size > uint64(cap(m.bytes)) {
		grown := make([]byte, size, min(size+size/2, maxMemory))
		copy(grown, m.bytes)
		m.bytes = grown
	}
	m.bytes = m.bytes[:size]
	return m.bytes
}

func (m *memory) late() bool { return !m.until.IsZero() && time.Now().After(m.until) }

// Free lets go of the memory.
func (m *memory) Free() { m.bytes = nil }

// sandbox is a running engine with one file.
type sandbox struct {
	*memory
	instance pdfium.Pdfium
	export   func(string) function
	known    map[string]function
	end      time.Time // of the time for the file
	stack    [8]uint64
	err      error // the first thing that went wrong; nothing is called after it
	scratch  uint32
}

// function is one that the engine exports.
type function interface {
	CallWithStack(ctx context.Context, stack []uint64) error
}

// exported finds the functions of an instance. The library's own calls ask for memory,
// and give it back, for each letter of a page; called directly, they are many times as
// fast. like only says what the library calls the type of a function.
func exported[F function](like func(string) F, instance any) func(string) function {
	in, ok := instance.(interface{ Fn(string) F })
	if !ok {
		return nil
	}
	return func(name string) function { return in.Fn(name) }
}

const scratchBytes = 4096

// open makes a sandbox.
func open() (*sandbox, error) {
	e, err := start()
	if err != nil {
		return nil, err
	}
	s := &sandbox{known: map[string]function{}, end: time.Now().Add(patience)}
	e.making.Lock()
	s.instance, err = e.pool.GetInstanceWithContext(context.Background())
	s.memory = e.made
	e.making.Unlock()
	if err != nil {
		return nil, err
	}
	s.turn()
	inner, ok := s.instance.(interface{ GetImplementation() any })
	if ok {
		s.export = exported(imports.NewModule(nil).ExportedFunction, inner.GetImplementation())
	}
	if s.export == nil {
		s.close()
		return nil, errors.New("the engine is of another version")
	}
	s.scratch = uint32(s.call("malloc", scratchBytes))
	return s, s.err
}

// turn begins the time of a page.
func (s *sandbox) turn() {
	s.until = time.Now().Add(pagePatience)
	if s.until.After(s.end) {
		s.until = s.end
	}
}

func (s *sandbox) close() {
	s.until = time.Now().Add(pagePatience) // also where the file had no time left
	_ = s.instance.Close()
}

// call calls a function of the engine and returns its result.
func (s *sandbox) call(name string, args ...uint64) uint64 {
	if s.err != nil {
		return 0
	}
	f := s.known[name]
	if f == nil {
		if f = s.export(name); f == nil {
			s.err = errBroken
			return 0
		}
		s.known[name] = f
	}
	copy(s.stack[:], args)
	if err := f.CallWithStack(context.Background(), s.stack[:]); err != nil {
		switch {
		case s.late():
			s.err = errTime
		case s.denied:
			s.err = errMemory
		default:
			s.err = errBroken
		}
		return 0
	}
	return s.stack[0]
}

// at is the address of the n-th number of four bytes of the scratch memory.
func (s *sandbox) at(n uint32) uint64 { return uint64(s.scratch + 4*n) }

func (s *sandbox) word(n uint32) uint32 {
	at := s.scratch + 4*n
	return binary.LittleEndian.Uint32(s.bytes[at : at+4])
}

func (s *sandbox) float(n uint32) float32 { return math.Float32frombits(s.word(n)) }

func (s *sandbox) double(n uint32) float32 {
	return float32(math.Float64frombits(uint64(s.word(n)) | uint64(s.word(n+1))<<32))
}

// utf16 is what stands in the scratch memory, n bytes with a zero at their end.
func (s *sandbox) utf16(n uint32) string {
	units := make([]uint16, 0, n/2)
	for at := s.scratch; at+1 < s.scratch+min(n, scratchBytes); at += 2 {
		u := binary.LittleEndian.Uint16(s.bytes[at : at+2])
		if u == 0 {
			break
		}
		units = append(units, u)
	}
	return string(utf16.Decode(units))
}

// put copies bytes into the sandbox and returns where they are, 0 if they find no room.
func (s *sandbox) put(data []byte) uint64 {
	at := s.call("malloc", uint64(len(data)))
	if at != 0 && s.err == nil {
		copy(s.bytes[at:], data)
	}
	return at
}

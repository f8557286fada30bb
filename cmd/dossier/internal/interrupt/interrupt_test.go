package interrupt

// Small programs: one that never ends is stopped, one that ends is as it was, and what is
// no program is an error.

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/experimental"

	_ "dossier/cmd/dossier/internal/testkit"
)

const pages = 100

// program is a module with a memory of one page, a variable, and a function “run” of a
// number, which counts down from it in a loop and returns how often it went round.
func program() []byte {
	section := func(id byte, body ...byte) []byte { return append([]byte{id, byte(len(body))}, body...) }
	return slices.Concat([]byte("\x00asm\x01\x00\x00\x00"),
		section(1, 1, 0x60, 1, 0x7F, 1, 0x7F), // (i32) -> i32
		section(3, 1, 0),
		section(5, 1, 0, 1),
		section(6, 1, 0x7F, 1, 0x41, 0, 0x0B),
		section(7, 1, 3, 'r', 'u', 'n', 0, 0),
		section(10, 1, 25, 1, 1, 0x7F, // one variable more
			0x03, 0x40, // loop
			0x20, 1, 0x41, 1, 0x6A, 0x21, 1, // rounds++
			0x20, 0, 0x41, 1, 0x6B, 0x22, 0, // n--
			0x0D, 0, 0x0B, // again, if it is not 0
			0x20, 1, 0x0B),
		section(0, 4, 'n', 'a', 'm', 'e'))
}

// memory gives what it was made with, and counts how often more is asked for.
type memory struct {
	bytes []byte
	asked int
	stop  func() bool
}

func (m *memory) Reallocate(size uint64) []byte {
	if size <= uint64(len(m.bytes)) || m.bytes == nil {
		m.bytes = make([]byte, size)
		return m.bytes
	}
	if m.asked++; m.stop() {
		panic(errors.New("enough"))
	}
	return nil
}

func (m *memory) Free() {}

func run(t *testing.T, n uint64, stop func() bool) (uint64, int, error) {
	t.Helper()
	module, err := Add(program(), pages)
	if err != nil {
		t.Fatal(err)
	}
	m := &memory{stop: stop}
	ctx := experimental.WithMemoryAllocator(context.Background(), experimental.MemoryAllocatorFunc(func(_, _ uint64) experimental.LinearMemory { return m }))
	r := wazero.NewRuntime(ctx)
	defer r.Close(ctx)
	in, err := r.Instantiate(ctx, module)
	if err != nil {
		t.Fatal(err)
	}
	stack := []uint64{n}
	err = in.ExportedFunction("run").CallWithStack(ctx, stack)
	return stack[0], m.asked, err
}

func TestProgramsGoOnAsTheyWere(t *testing.T) {
	for n, times := range map[uint64]int{1: 0, 7: 0, 10*Rounds + 5: 10} {
		if got, asked, err := run(t, n, func() bool { return false }); err != nil || got != n || asked != times {
			t.Errorf("%d rounds: %d, asked %d times, want %d; %v", n, got, asked, times, err)
		}
	}
}

// A loop of four billion rounds ends where the memory says so.
func TestLoopsAreStopped(t *testing.T) {
	_, asked, err := run(t, 0, func() bool { return true })
	if err == nil || asked != 1 {
		t.Errorf("asked %d times: %v", asked, err)
	}
}

func TestWhatIsNoProgram(t *testing.T) {
	whole := program()
	strange := slices.Clone(whole)
	strange[slices.Index(strange, 0x6A)] = 0xF7 // an instruction that nobody knows
	for name, data := range map[string][]byte{"nothing": nil, "text": []byte("Dear owners of the ferries"), "cut": whole[:40], "no code": whole[:8], "strange": strange} {
		if _, err := Add(data, pages); !errors.Is(err, errModule) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzAdd(f *testing.F) {
	f.Add(program())
	f.Fuzz(func(t *testing.T, data []byte) {
		if out, err := Add(data, pages); err == nil && len(out) < 8 {
			t.Error("a module is gone")
		}
	})
}

package build
import ("testing";"context";"io")
type nowhere struct{}
func (nowhere) Begin([]string) error { return nil }
func (nowhere) Write(p string, d []byte) (bool, error) { return true, nil }
func TestZZ(t *testing.T) {
	_ = io.Discard
	in := inputs(t.TempDir())
	in.Sources = "/tmp/w/bench/corpus-10000/raw"; in.ShownSources="seeds"
	in.Content = "/tmp/w/bench/content-10000"; in.ShownContent="content"
	if _, err := Build(context.Background(), in, nil, nowhere{}); err != nil { t.Fatal(err) }
}

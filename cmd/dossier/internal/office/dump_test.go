package office

// temporary
import (
	"fmt"
	"os"
	"testing"

	"dossier/cmd/dossier/internal/body"
)

func TestDump(t *testing.T) {
	p := os.Getenv("DUMP")
	if p == "" {
		t.Skip()
	}
	data, _ := os.ReadFile(p)
	x := Read(data)
	fmt.Printf("TITLE %q %+v\nAUTHORS %v\nCALLED %q\n", x.Known.Title, x.Known.From, x.Known.Authors, x.Called)
	for _, m := range x.Messages {
		fmt.Println("MSG", m.Text, "|", m.Hint)
	}
	var show func(b *body.Block, in string)
	show = func(b *body.Block, in string) {
		fmt.Printf("%s%d/%d%s %q", in, b.Kind, b.Level, b.Lang, b.Text)
		for _, s := range b.Spans {
			fmt.Printf(" {%d-%d %d %s}", s.Start, s.End, s.Kind, s.Target)
		}
		fmt.Println()
		for i := range b.Kids {
			show(&b.Kids[i], in+"  ")
		}
	}
	for i := range x.Blocks {
		if o := x.Blocks[i].Omitted; o != "" {
			fmt.Printf("[%s] ", o)
		}
		show(&x.Blocks[i].Block, "")
	}
	for i := range x.Notes {
		fmt.Print("NOTE ", x.Notes[i].Label, " ")
		show(&x.Notes[i].Block, "")
	}
}

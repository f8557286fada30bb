package head

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestZZ(t *testing.T) {
	data, _ := os.ReadFile("/tmp/heads/fresh/a.txt")
	for _, c := range strings.Split("\n"+string(data), "\n== ")[1:] {
		name, rest, _ := strings.Cut(c, "\n")
		if !strings.Contains(os.Getenv("ZZ"), name) {
			continue
		}
		text, _, _ := strings.Cut(rest, "\n--\n")
		a, lines, used := readHead(text, os.Getenv("ZL"))
		fmt.Println("==", name, used, a.Title, a.Authors, a.Published, a.Place)
		for _, l := range lines {
			fmt.Printf("  %d %-20s %d %.60q\n", l.Role, l.Reason, l.Place, l.Text)
		}
	}
}

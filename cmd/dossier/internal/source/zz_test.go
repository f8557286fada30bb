package source
import ("testing";"strings";"fmt")
func TestZZ(t *testing.T){ doc,_:=Read("x.txt","x.txt",[]byte("T of it\n\n"+strings.Repeat("1. a\n",8000))); fmt.Println(len(doc.Leaves)) }

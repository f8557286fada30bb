package office
import ("dossier/cmd/dossier/internal/extract")
func readRTF(data []byte) extract.Source { return extract.Refuse("", "no") }

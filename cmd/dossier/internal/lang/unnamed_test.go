package lang

// What programs put in the place of a title and of a name is told from titles and names.

import "testing"

func TestUnnamed(t *testing.T) {
	for _, s := range []string{"", "Untitled", "untitled - Notepad", "Microsoft Word - Document1", "Document12 [Compatibility Mode]", "Sin título", "(Ohne Titel)", "Dokument 3", "TITRE", "Rascunho", " - "} {
		if !Untitled(s) {
			t.Errorf("%q is a title", s)
		}
	}
	for _, s := range []string{"The harbour of Quill", "Draft articles on the law of harbours", "Unknown ships", "Documento de posición", "New rules for old piers", "Título de propiedad", "Titelverteidiger"} {
		if Untitled(s) {
			t.Errorf("%q is no title", s)
		}
	}
	for _, s := range []string{"", "admin", "User", "Microsoft Office User", "Unknown Author", "[Autor]", "calibre (3.4)", "Benutzer", "Anónimo", "VV. AA."} {
		if !Nobody(s) {
			t.Errorf("%q is somebody", s)
		}
	}
	for _, s := range []string{"Ana Pell", "Guest Ortega", "The Herald", "Otto Staff", "Anonymouse"} {
		if Nobody(s) {
			t.Errorf("%q is nobody", s)
		}
	}
}

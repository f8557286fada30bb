package archive

// Documents are most of an archive, and few are needed at a time. A Filed stands for one:
// what is asked of many at once is in it, and the document itself may be elsewhere.

// Filed is a document that need not be in memory. It is the same one as long as it is
// the same pointer.
type Filed struct {
	Label
	at Place
}

// Place is where a document is.
type Place interface {
	Whole() *Document
	Text(n int) string // of leaf n, from 1; "" where there is none
}

// Label is what is asked of many documents at once.
type Label struct {
	File, SHA256        string // as in the Document
	Bytes               int
	MediaType, Encoding string
	Addresses, Edited   string
	Within              Within
	Members             []Inner
	Length              int  // of its text, in bytes
	Lists               bool // it says something of others
	Ends                bool // it says of an embargo when that ends
}

// LabelOf returns the label of a document.
func LabelOf(d *Document) Label {
	return Label{
		File: d.File, SHA256: d.SHA256, Bytes: d.Bytes, MediaType: d.MediaType, Encoding: d.Encoding,
		Addresses: d.Addresses, Edited: d.Edited, Within: d.Within, Members: d.Members,
		Length: len(d.Raw), Lists: len(d.Listed) > 0, Ends: d.Stated.Handling.Embargo != "" || d.Recovered.Handling.Embargo != "",
	}
}

// InMemory files a document that stays in memory.
func InMemory(d *Document) *Filed { return Elsewhere(LabelOf(d), inMemory{d}) }

// Elsewhere files the document with a label.
func Elsewhere(l Label, at Place) *Filed { return &Filed{l, at} }

// Whole returns the document. It may be read from a disk: whoever asks more than once keeps
// it, and nobody longer than he needs it.
func (f *Filed) Whole() *Document { return f.at.Whole() }

// Text returns the text of one leaf, for whoever quotes a document and reads no more of it.
func (f *Filed) Text(n int) string { return f.at.Text(n) }

// inMemory is a document as a Place.
type inMemory struct{ *Document }

func (d inMemory) Whole() *Document { return d.Document }

// Text returns the text of leaf n, from 1; "" where there is none.
func (d *Document) Text(n int) string {
	if n > 0 && n <= len(d.Leaves) {
		return d.Leaves[n-1].Text
	}
	return ""
}

package archive

// Documents are most of an archive, and few are needed at a time. A Filed stands for one:
// what is asked of many at once is in it, and the document itself may be elsewhere.

// Filed is a document that need not be in memory. It is the same one as long as it is
// the same pointer.
type Filed struct {
	Label
	whole func() *Document
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
func InMemory(d *Document) *Filed { return Elsewhere(LabelOf(d), func() *Document { return d }) }

// Elsewhere files the document with a label that whole returns when it is asked for.
func Elsewhere(l Label, whole func() *Document) *Filed { return &Filed{l, whole} }

// Whole returns the document. It may be read from a disk: whoever asks more than once keeps
// it, and nobody longer than he needs it.
func (f *Filed) Whole() *Document { return f.whole() }

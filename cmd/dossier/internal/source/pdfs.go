package source

// PDF files, as a format of sources, and the transcriptions that are kept of scans.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/pdf"
	"dossier/cmd/dossier/internal/transcript"
)

// pdfFile reads pages that were made to be printed.
var pdfFile = Reader{
	Name: "PDF", Extensions: []string{".pdf"}, MediaType: "application/pdf", Scans: true,
	Read: func(in Input) (*archive.Document, diag.List) {
		kept, msgs := in.transcription()
		doc, more := in.extracted(pdf.ReadWith(in.Data, kept))
		if doc != nil {
			pdf.Judge(doc)
		}
		return doc, append(msgs, more...)
	},
}

// transcription reads what is kept beside a scan; nil where it is not of these bytes.
func (in Input) transcription() (kept *transcript.Kept, msgs diag.List) {
	if in.Transcript == nil {
		return nil, nil
	}
	kept, err := transcript.Parse(in.Transcript)
	switch {
	case err != nil:
		msgs.Warnf(transcript.Name(in.Shown), 0, transcript.Hint, "%s; it is not used", err)
		return nil, msgs
	case kept.Scan != transcript.Sum(in.Data):
		msgs.Warnf(transcript.Name(in.Shown), 0, transcript.Hint, "it is of other bytes than the scan has now; it is not used")
		return nil, msgs
	}
	return kept, nil
}

// TranscriptOf returns the scan whose transcription a file would be, by its name.
func TranscriptOf(name string) (scan string, ok bool) {
	scan, ok = transcript.ForScan(name)
	r := ReaderOf(scan)
	return scan, ok && r != nil && r.Scans
}

// KeepEngine says where the compiled reader of PDF files is kept (pdf.Keep).
func KeepEngine(place func() string) { pdf.Keep(place) }

package archive

// The entries of the table of attribution fields, in the order in which records,
// "basis" and the documentation show them. See Field for what each member means.

// Groups of the documentation.
const (
	groupWhat     = "What it is"
	groupWho      = "Who said it, when and where"
	groupOriginal = "Where the original is"
	groupRating   = "How reliable it is"
	groupHandling = "Who may see it, and how much of it"
	groupLinks    = "How it relates to other texts"
)

// Fields is the table.
var Fields = []Field{
	{
		Name: "title", Label: "Title", Group: groupWhat, Says: "the headline; the page’s address is made from it",
		At:       func(a *Attribution) any { return &a.Title },
		Expected: true, OwnOnly: true, Disclosure: Shown, JSON: 1, Always: true, Column: Column{At: 1, Basis: true},
	},
	{
		Name: "title_original", Label: "Original title", Group: groupWhat, Says: "the headline of the original, in its own language",
		At:      func(a *Attribution) any { return &a.TitleOriginal },
		OwnOnly: true, Disclosure: Shown, JSON: 2, Slip: Row{At: 11, Wide: true, Value: originalTitle},
	},
	{
		Name: "abstract", Label: "Abstract", Group: groupWhat, Says: "a summary", Also: []string{"description"},
		At:      func(a *Attribution) any { return &a.Abstract },
		OwnOnly: true, Disclosure: IfStated, JSON: 3, // one that was read in the text is text itself
	},
	{
		Name: "publisher", Label: "Publisher", Group: groupWho, Says: "who published it", Form: PublisherForm, Members: publisherMembers,
		At:       func(a *Attribution) any { return &a.Publisher },
		Expected: true, OwnOnly: true, Disclosure: Shown, JSON: 4,
		Column: Column{At: 2, Basis: true, ID: func(a *Attribution) string { return a.Publisher.ID }, Table: "publishers"},
		Slip:   Row{At: 1, Line: Everywhere, Unknown: "Publisher not stated", Value: publisherName},
	},
	{
		Name: "authors", Label: "Author", Many: "Authors", Group: groupWho, Says: "who wrote it", Form: AuthorsForm, Members: authorMembers, Also: []string{"author", "by"},
		At:       func(a *Attribution) any { return &a.Authors },
		Expected: true, Disclosure: Shown, JSON: 5, Column: Column{At: 3}, Slip: Row{At: 2, Unknown: "Author not stated", Value: authorNames},
	},
	{
		Name: "translators", Label: "Translator", Many: "Translators", Group: groupWho, Says: "who translated it; a program makes it a machine translation", Form: AuthorsForm, Members: translatorMembers, Also: []string{"translator", "translated_by"},
		At:      func(a *Attribution) any { return &a.Translators },
		OwnOnly: true, Disclosure: Shown, JSON: 33, Slip: Row{At: 16, Value: translatorNames},
	},
	{
		Name: "agency", Label: "Agency", Group: groupWho, Says: "the news agency that wrote it, where somebody else published it",
		At:      func(a *Attribution) any { return &a.Agency },
		OwnOnly: true, Disclosure: IfStated, JSON: 31, SchemaNote: "the news agency that wrote the text, where another publisher carried it",
		Slip: Row{At: 14, Line: WhereKnown, Value: agencyName, Note: carrier},
	},
	{
		Name: "published", Label: "Published", Group: groupWho, Says: "when it was published, as exactly as is known", Form: EDTF, Also: []string{"date"},
		At:       func(a *Attribution) any { return &a.Published },
		Expected: true, OwnOnly: true, Disclosure: Shown, JSON: 6, Column: Column{At: 4, Basis: true},
		Slip: Row{At: 3, Line: Everywhere, Unknown: "Undated"},
	},
	{
		Name: "updated", Label: "Updated", Group: groupWho, Says: "when it was last changed", Form: EDTF, Also: []string{"lastmod"},
		At:      func(a *Attribution) any { return &a.Updated },
		OwnOnly: true, Disclosure: Shown, JSON: 7,
	},
	{
		Name: "retrieved", Label: "Retrieved", Group: groupWho, Says: "when it was saved", Form: EDTF, Also: []string{"accessed"},
		At:      func(a *Attribution) any { return &a.Retrieved },
		OwnOnly: true, Disclosure: Shown, JSON: 8,
	},
	{
		Name: "place", Label: "Place", Group: groupWho, Says: "where it was written, as a dateline says", Also: []string{"location"},
		At:         func(a *Attribution) any { return &a.Place },
		Disclosure: Shown, JSON: 9, Slip: Row{At: 8},
	},
	{
		Name: "kind", Label: "Kind", Group: groupWhat, Says: "what kind of text it is", Form: OneOf, Vocabulary: Kinds, Words: kindNames,
		At:       func(a *Attribution) any { return &a.Kind },
		Expected: true, Disclosure: Shown, JSON: 12, Column: Column{At: 5}, Slip: Row{At: 4, Line: WhereKnown, Unknown: "Kind not stated"},
	},
	{
		Name: "fidelity", Label: "Text", Asked: "Completeness", Group: groupWhat, Says: "how the text relates to the original", Form: AnyOf, Vocabulary: Fidelities, Words: FidelityNames,
		At:       func(a *Attribution) any { return &a.Fidelity },
		Expected: true, Disclosure: Shown, JSON: 13, Column: Column{At: 7},
		Slip: Row{At: 6, Line: WhereKnown, Usual: "full", Unknown: "Completeness not stated", Value: fidelityWords, Note: translatedNote},
	},
	{
		Name: "language", Label: "Language", Group: groupWhat, Says: "the language of the text", Form: LanguageTag, Also: []string{"lang"},
		At:       func(a *Attribution) any { return &a.Language },
		Expected: true, Disclosure: Shown, JSON: 10, Column: Column{At: 6}, Slip: Row{At: 5, Unknown: "Language not known", Value: languageNames},
	},
	{
		Name: "original_language", Label: "Original language", Group: groupWhat, Says: "the language it was translated from", Form: LanguageTag,
		At:         func(a *Attribution) any { return &a.OriginalLanguage },
		Disclosure: Shown, JSON: 11,
	},
	{
		Name: "source_url", Label: "Address of the original", Group: groupOriginal, Says: "where the original is", Form: WebAddress, Also: []string{"source", "url", "link"},
		At:         func(a *Attribution) any { return &a.SourceURL },
		Disclosure: Shown, JSON: 14, Column: Column{At: 9},
	},
	{
		Name: "archived_url", Label: "Archived copy", Group: groupOriginal, Says: "where a copy of the original is kept", Form: WebAddress,
		At:         func(a *Attribution) any { return &a.ArchivedURL },
		Disclosure: Shown, JSON: 15,
	},
	{
		Name: "archived_at", Label: "Archived on", Group: groupOriginal, Says: "when that copy was made", Form: EDTF,
		At:         func(a *Attribution) any { return &a.ArchivedAt },
		Disclosure: Shown, JSON: 16,
	},
	{
		Name: "retrieval", Label: "Retrieval", Group: groupOriginal, Says: "how `dossier add` got it from that address; the program writes it", Form: RetrievalForm, Members: retrievalMembers,
		At:      func(a *Attribution) any { return &a.Retrieval },
		OwnOnly: true, Disclosure: Withheld,
	},
	{
		Name: "source_reliability", Label: "Reliability of the source", Group: groupRating, Says: "how reliable the source is, on the Admiralty scale; needs `rated_by`, `rated_on` and `rating_note`", Form: OneOf, Vocabulary: Reliabilities,
		At:         func(a *Attribution) any { return &a.Rating.Reliability },
		Disclosure: Shown, JSON: 17,
	},
	{
		Name: "info_credibility", Label: "Credibility of the information", Group: groupRating, Says: "how credible the information is; needs the same three", Form: OneOf, Vocabulary: Credibilities,
		At:         func(a *Attribution) any { return &a.Rating.Credibility },
		Disclosure: Shown, JSON: 18,
	},
	{
		Name: "rating", Label: "Rating", Form: Composed, Of: []string{"source_reliability", "info_credibility"},
		Disclosure: Shown, Column: Column{At: 8}, Slip: Row{At: 7, Line: WhereKnown, Unknown: "Not rated", Value: ratingWords, Note: ratingNote},
	},
	{
		Name: "rated_by", Label: "Rated by", Group: groupRating, Says: "who rated it",
		At:         func(a *Attribution) any { return &a.Rating.By },
		Disclosure: Shown, JSON: 19,
	},
	{
		Name: "rated_on", Label: "Rated on", Group: groupRating, Says: "when it was rated", Form: EDTF,
		At:         func(a *Attribution) any { return &a.Rating.On },
		Disclosure: Shown, JSON: 20,
	},
	{
		Name: "rating_note", Label: "Note on the rating", Group: groupRating, Says: "why it is rated so",
		At:         func(a *Attribution) any { return &a.Rating.Note },
		Disclosure: Shown, JSON: 21,
	},
	{
		Name: "descriptor", Label: "About the source", Group: groupRating, Says: "one sentence on its access, leaning, age or funding",
		At:         func(a *Attribution) any { return &a.Descriptor },
		Disclosure: Shown, JSON: 22, Slip: Row{At: 13, Wide: true},
	},
	{
		Name: "tlp", Label: "Marking", Group: groupHandling, Says: "who may see it, by TLP 2.0; above CLEAR, public builds omit it", Form: TrafficLight, Vocabulary: TLPs,
		At:        func(a *Attribution) any { return &a.Handling.TLP },
		Restricts: true, Disclosure: Shown, JSON: 24, SchemaNote: "TLP 2.0", Slip: Row{At: 10, Line: WhereKnown, Hide: "CLEAR", Value: trafficLight},
	},
	{
		Name: "origin", Label: "Origin", Group: groupWhat, Says: "whether a person or a program wrote it", Form: OneOf, Vocabulary: Origins,
		At:         func(a *Attribution) any { return &a.Origin },
		Disclosure: Shown, JSON: 23,
	},
	{
		Name: "rights", Label: "Rights", Group: groupOriginal, Says: "who holds the rights",
		At:         func(a *Attribution) any { return &a.Handling.Rights },
		Disclosure: Shown, JSON: 27,
	},
	{
		Name: "licence", Label: "Licence", Group: groupOriginal, Says: "under which licence it may be reused", Also: []string{"license"},
		At:         func(a *Attribution) any { return &a.Handling.Licence },
		Disclosure: Shown, JSON: 28,
	},
	{
		Name: "publish", Label: "Published here", Group: groupHandling, Says: "how much of the text is shown: all, its opening, or none", Form: OneOf, Vocabulary: Publishes,
		At:        func(a *Attribution) any { return &a.Handling.Publish },
		Restricts: true, Disclosure: Shown, JSON: 25, SchemaNote: "how much of the text is shown",
	},
	{
		Name: "translation_of", Label: "Translation of", Group: groupLinks, Says: "the id or address of the original", Form: IDOrAddress,
		At:         func(a *Attribution) any { return &a.TranslationOf },
		Disclosure: Shown, JSON: 29,
	},
	{
		Name: "not_translation_of", Label: "Not a translation of", Group: groupLinks, Says: "ids of sources of which it is no translation, and they none of it, however alike their names and numbers are", Form: ListOfTexts,
		At:       func(a *Attribution) any { return &a.NotTranslationOf },
		Internal: true, Disclosure: Shown,
	},
	{
		Name: "revision_of", Label: "Revision of", Group: groupLinks, Says: "the earlier copy of the same page or file that this one is newer than", Form: SourcePath,
		At:      func(a *Attribution) any { return &a.RevisionOf },
		OwnOnly: true, Internal: true, Disclosure: Shown,
	},
	{
		Name: "digest_of", Label: "Digest of", Group: groupLinks, Says: "the texts that it sums up", Form: WorksForm, Members: workMembers,
		At:         func(a *Attribution) any { return &a.DigestOf },
		Disclosure: Shown, JSON: 30, Slip: Row{At: 12, Wide: true, Value: works},
	},
	{
		Name: "duplicates", Label: "Duplicates", Group: groupLinks, Says: "ids of sources with the same text", Form: ListOfTexts,
		At:       func(a *Attribution) any { return &a.Duplicates },
		Internal: true, Disclosure: Shown,
	},
	{
		Name: "not_duplicates", Label: "Not duplicates", Group: groupLinks, Says: "ids of sources whose text is another, however alike the two are", Form: ListOfTexts,
		At:       func(a *Attribution) any { return &a.NotDuplicates },
		Internal: true, Disclosure: Shown,
	},
	{
		Name: "cites", Label: "Cites", Group: groupLinks, Says: "ids or addresses of what it cites", Form: ListOfTexts,
		At:         func(a *Attribution) any { return &a.Cites },
		Disclosure: Shown,
	},
	{
		Name: "corrections", Label: "Correction", Many: "Corrections", Group: groupLinks, Says: "what it prints of mistakes in it, or in another text that it names", Form: CorrectionsForm, Members: correctionMembers,
		At:      func(a *Attribution) any { return &a.Corrections },
		OwnOnly: true, Disclosure: IfStated, JSON: 32, SchemaNote: "mistakes that it says were in it, or in another text that it names",
		Slip: Row{At: 15, Line: WhereKnown, Value: correctionWords},
	},
	{
		Name: "embargo_until", Label: "Embargo until", Group: groupHandling, Says: "the day from which it may be shown; public builds omit it until then", Form: CalendarDay,
		At:        func(a *Attribution) any { return &a.Handling.Embargo },
		Restricts: true, Disclosure: Shown,
	},
	{
		Name: "draft", Label: "Draft", Group: groupHandling, Says: "whether it is a draft, which public builds omit", Form: TrueOrFalse,
		At:        func(a *Attribution) any { return &a.Handling.Draft },
		Restricts: true, Disclosure: Shown,
	},
	{
		Name: "retracted", Label: "Retracted", Group: groupHandling, Says: "that it was taken back, when and why; its text is not shown", Form: RetractionForm, Members: retractionMembers,
		At:        func(a *Attribution) any { return &a.Handling.Retraction },
		Restricts: true, Disclosure: Shown, JSON: 26, SchemaNote: "the source was taken back, by its publisher or by the archive: its text is not shown",
		Slip: Row{At: 9, Line: LineOnly, Value: retractedWord},
	},
}

// The members of fields that have several.
var (
	publisherMembers = []Member{
		{Name: "id", At: func(p any) any { return &p.(*Publisher).ID }, Required: true, Disclosure: Shown},
		{Name: "name", At: func(p any) any { return &p.(*Publisher).Name }, Required: true, Disclosure: Shown},
		{Name: "url", Form: WebAddress, At: func(p any) any { return &p.(*Publisher).URL }, Disclosure: Shown},
		{Name: "type", Form: OneOf, Vocabulary: PublisherTypes, At: func(p any) any { return &p.(*Publisher).Type }, Disclosure: Shown},
		{Name: "country", At: func(p any) any { return &p.(*Publisher).Country }, Disclosure: Shown},
	}
	authorMembers = []Member{
		{Name: "name", At: func(p any) any { return &p.(*Author).Name }, Required: true, Disclosure: Shown},
		{Name: "id", At: func(p any) any { return &p.(*Author).ID }, Required: true, Unwritten: true, Disclosure: Shown},
		{Name: "family", At: func(p any) any { return &p.(*Author).Family }, Disclosure: Shown},
		{Name: "given", At: func(p any) any { return &p.(*Author).Given }, Disclosure: Shown},
		{Name: "suffix", At: func(p any) any { return &p.(*Author).Suffix }, Disclosure: Shown},
		{Name: "org", At: func(p any) any { return &p.(*Author).Org }, Disclosure: Shown},
		{Name: "bio", At: func(p any) any { return &p.(*Author).Bio }, Unexported: true, Disclosure: IfStated}, // one that was read is text itself
	}
	translatorMembers = []Member{ // they have no page
		{Name: "name", At: func(p any) any { return &p.(*Author).Name }, Required: true, Disclosure: Shown},
		{Name: "family", At: func(p any) any { return &p.(*Author).Family }, Disclosure: Shown},
		{Name: "given", At: func(p any) any { return &p.(*Author).Given }, Disclosure: Shown},
		{Name: "suffix", At: func(p any) any { return &p.(*Author).Suffix }, Disclosure: Shown},
	}
	workMembers = []Member{
		{Name: "title", At: func(w any) any { return &w.(*Work).Title }, Disclosure: Shown},
		{Name: "publisher", At: func(w any) any { return &w.(*Work).Publisher }, Disclosure: Shown},
		{Name: "author", At: func(w any) any { return &w.(*Work).Author }, Disclosure: Shown},
		{Name: "published", At: func(w any) any { return &w.(*Work).Published }, Disclosure: Shown},
		{Name: "url", Form: WebAddress, At: func(w any) any { return &w.(*Work).URL }, Disclosure: Shown},
	}
	correctionMembers = []Member{
		{Name: "kind", Form: OneOf, Vocabulary: CorrectionKinds, At: func(c any) any { return &c.(*Correction).Kind }, Disclosure: Shown},
		{Name: "text", At: func(c any) any { return &c.(*Correction).Text }, Required: true, Disclosure: IfStated},
		{Name: "date", Form: EDTF, At: func(c any) any { return &c.(*Correction).Date }, Disclosure: Shown},
		{Name: "of", At: func(c any) any { return &c.(*Correction).Of }, Disclosure: IfStated, SchemaNote: "title, address or id of the text that it is about, where that is another"},
	}
	retrievalMembers = []Member{
		{Name: "from", Form: WebAddress, At: func(r any) any { return &r.(*Retrieval).From }},
		{Name: "final", Form: WebAddress, At: func(r any) any { return &r.(*Retrieval).Final }},
		{Name: "at", At: func(r any) any { return &r.(*Retrieval).At }},
		{Name: "status", At: func(r any) any { return &r.(*Retrieval).Status }},
		{Name: "content_type", At: func(r any) any { return &r.(*Retrieval).Type }},
		{Name: "last_modified", At: func(r any) any { return &r.(*Retrieval).Modified }},
		{Name: "etag", At: func(r any) any { return &r.(*Retrieval).Entity }},
		{Name: "sha256", At: func(r any) any { return &r.(*Retrieval).SHA256 }},
	}
	retractionMembers = []Member{
		{Name: "on", Form: EDTF, At: func(r any) any { return &r.(*Retraction).RetractOn }, Disclosure: Shown},
		{Name: "why", At: func(r any) any { return &r.(*Retraction).Retracted }, Disclosure: Shown},
		{Name: "withdrawn", Form: TrueOrFalse, At: func(r any) any { return &r.(*Retraction).Withdrawn }, Required: true, Unwritten: true, Disclosure: Shown, SchemaNote: "by the archive"},
	}
)

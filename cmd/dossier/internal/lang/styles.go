package lang

// What word processors call the styles that say what a paragraph is.

// StyleNames are what word processors, in their languages, call the styles that say what
// a paragraph is, in small letters and without the number of a level. One word is a title
// in one language and a heading in another: with a number behind it, it is a heading.
var StyleNames = map[string]string{
	"heading": "heading", "überschrift": "heading", "encabezado": "heading", "kop": "heading", "intestazione": "heading",
	"rubrik": "title", "overskrift": "heading", "otsikko": "title", "nagłówek": "heading", "nadpis": "heading", "заголовок": "heading", "cabeçalho": "heading",
	"başlık": "heading", "címsor": "heading", "naslov": "heading", "επικεφαλίδα": "heading", "標題": "heading", "标题": "heading", "見出し": "heading", "제목": "heading",

	"title": "title", "titel": "title", "titre": "title", "título": "title", "titulo": "title", "titolo": "title", "tytuł": "title", "název": "title", "название": "title",
	"document title": "title", "doc title": "title", "report title": "title",

	"subtitle": "subtitle", "untertitel": "subtitle", "subtítulo": "subtitle", "sous-titre": "subtitle", "sous titre": "subtitle", "sottotitolo": "subtitle", "ondertitel": "subtitle",
	"author": "author", "autor": "author", "auteur": "author", "autore": "author", "byline": "author",
	"date": "date", "datum": "date", "fecha": "date", "data": "date",

	"caption": "caption", "beschriftung": "caption", "leyenda": "caption", "légende": "caption", "legenda": "caption", "didascalia": "caption", "bijschrift": "caption",
	"figure": "caption", "illustration": "caption", "image caption": "caption", "table caption": "caption",

	"toc": "contents", "toc heading": "contents", "contents": "contents", "contents heading": "contents", "verzeichnis": "contents", "tdc": "contents", "tm": "contents", "sommario": "contents",
	"inhopg": "contents", "table of figures": "contents", "index": "contents", "index heading": "contents",

	"quote": "quote", "intense quote": "quote", "block text": "quote", "zitat": "quote", "cita": "quote", "citation": "quote", "citação": "quote", "citazione": "quote", "citaat": "quote", "quotations": "quote", "blockquote": "quote",

	"html preformatted": "code", "preformatted text": "code", "source code": "code", "code": "code",
}

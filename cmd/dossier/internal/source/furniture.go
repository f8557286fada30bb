package source

import (
	"regexp"
	"strings"
)

// Page furniture is what a page prints around a text: prompts, labels, page
// numbers, contacts. Each rule says why a line is taken out; the reason stands
// in the record. A rule must describe the whole paragraph, never a part.
var furniture = []struct {
	reason string
	needs  []string       // one of these is in the paragraph, in lower case; empty: any
	lines  *regexp.Regexp // matched against the paragraph
	most   int            // bytes a paragraph may have
}{
	{"comment prompt", []string{"comment", "coment", "reply", "respuesta", "conversation", "discussion"}, regexp.MustCompile(`(?i)^(?:leave a (?:comment|reply)|(?:\d+ )?comments?(?: \(?\d+\)?)?(?: are closed| off)?|(?:add|post|write|view|show)(?: a| all| your)? comments?|join the (?:conversation|discussion)|be the first to comment|no comments(?: yet)?|(?:deja|dejar|escribe|añade)(?: un| tu)? (?:comentario|respuesta)|(?:\d+ )?comentarios?(?: \(?\d+\)?)?|sin comentarios|what do you think\?.*comments?.*)[.:!]*$`), 80},
	{"sharing links", []string{"share", "tweet", "print", "mail", "copy link", "like", "pin it", "compart", "imprimir", "enviar", "guardar", "save", "facebook", "twitter", "whatsapp", "telegram", "linkedin", "reddit", "bluesky", "threads", "flipboard"}, regexp.MustCompile(`(?i)^(?:(?:share|tweet|print|email|e-mail|save|copy link|like|pin it|compartir|comparte|imprimir|enviar|guardar|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|bluesky|threads|flipboard)(?: (?:this|on|via|by|with|en|por|esta?|with friends|this (?:article|story|post|page)|on (?:facebook|twitter|x|whatsapp|linkedin)|en (?:facebook|twitter|x|whatsapp|linkedin)))*[\s|/·•,:]*)+$`), 160},
	{"advertisement", []string{"ad", "publicidad", "anuncio", "patrocinado", "sponsor", "promoted", "continu", "scroll"}, regexp.MustCompile(`(?i)^(?:advertisements?|advertising|ad|sponsored(?: content)?|promoted(?: content)?|publicidad|anuncio|contenido patrocinado|continue reading(?: below)?|(?:story|article) continues(?: below)?(?: (?:this )?advertisement)?|skip ad(?:vertisement)?|scroll to continue)[.:]*$`), 80},
	{"subscription prompt", []string{"subscri", "sign", "log", "app", "follow", "síguenos", "support", "donate", "suscr", "regíst", "newsletter", "iniciar", "join", "receiving", "getting"}, regexp.MustCompile(`(?i)^(?:subscribe(?: now| today| to| here| for)?|sign up(?: now| for| to| here)?|get (?:our|the) (?:daily |weekly |free )?newsletter|join our (?:newsletter|mailing list)|suscr[ií]b[ae](?:te|se)?|regístrate|log ?in|sign in|iniciar sesión|already a subscriber\?|download (?:our|the) app|follow us|síguenos|support (?:our|independent) journalism|donate(?: now| today)?|to unsubscribe|unsubscribe|you(?:'re| are) (?:receiving|getting) this (?:e-?mail|newsletter|message))\b.{0,140}$`), 200},
	{"link to other articles", []string{"read", "relat", "more", "also", "recommended", "trending", "next", "pick", "lea", "lee", "puede", "leer", "noticias", "artículos", "más", "most"}, regexp.MustCompile(`(?i)^(?:read (?:more|also|next|the full (?:story|article))|also read|more (?:from|on) this(?: topic)?|related (?:articles?|stories|coverage|posts?|content|topics?)|you (?:may|might) also (?:like|be interested in)|recommended(?: for you| reading)?|most (?:read|popular)|trending(?: now)?|up next|editor'?s'? picks?|lea también|lee también|le puede interesar|te puede interesar|puede leer|noticias relacionadas|artículos relacionados|más leíd[oa]s)\b:?.{0,160}$`), 200},
	{"page number", []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}, regexp.MustCompile(`(?i)^(?:(?:page|página|pág\.?|p\.)\s*\d{1,4}(?:\s*(?:of|de|/)\s*\d{1,4})?|[-–—\[|]\s*\d{1,4}\s*[-–—\]|]|\d{1,3}\s*/\s*\d{1,3})$`), 40},
	{"navigation", []string{"skip", "back to top", "menu", "menú", "home", "search", "volver", "inicio", "buscar", "print", "view", "ver en", "navigation", "previous", "next", "loading"}, regexp.MustCompile(`(?i)^(?:skip to (?:main )?content|back to top|menu|home|search|volver arriba|inicio|menú|buscar|print this page|view (?:in|as) (?:browser|web ?page).*|ver en (?:el )?navegador.*|toggle navigation|previous(?: article)?|next(?: article)?|home(?: [>›»/|] [^>›»/|]{1,60})+|loading\.*)$`), 160},
	{"cookie notice", []string{"cookie", "continuing"}, regexp.MustCompile(`(?i)^(?:(?:this|our) (?:web)?site uses cookies|we use cookies|accept(?: all)?(?: cookies)?|(?:este sitio|esta web|usamos|utilizamos) .{0,20}cookies|by continuing to (?:use|browse)).{0,300}$`), 400},
	{"reading time", []string{"min", "reading", "lectura", "listen", "escuchar"}, regexp.MustCompile(`(?i)^(?:\d+[- ]min(?:ute)?s?(?: read)?|(?:estimated )?reading time:? .{0,30}|lectura de \d+ min.*|tiempo de lectura:? .{0,30}|listen to (?:this )?article.*|escuchar(?: el)? artículo.*)$`), 80},
	{"tags", []string{":", "#"}, regexp.MustCompile(`(?i)^(?:(?:tags?|topics?|filed under|categor(?:y|ies)|keywords?|etiquetas?|temas|categorías?|palabras clave)\s*:.*|(?:#[\p{L}\d_/-]+[\s,]*)+)$`), 300},
	{"copyright line", []string{"©", "(c)", "copyright", "reserv"}, regexp.MustCompile(`(?i)^(?:(?:©|\(c\)|copyright\b).*|.*\b(?:all rights reserved|todos los derechos reservados|reserved all rights)\b\.?)$`), 260},
	{"disclaimer of views", []string{"view", "opini", "reflect", "refleja", "represent"}, regexp.MustCompile(`(?i)^(?:the |these |any )?(?:(?:views?|opinions?)(?: and (?:views?|opinions?))? (?:expressed|in this|here|are (?:solely )?(?:those|the author)).*|(?:las )?opiniones (?:expresadas|vertidas|contenidas).*|this (?:article|essay|piece) (?:reflects|represents) (?:only )?the (?:views|opinions?) of .*|.*\bdoes not necessarily (?:reflect|represent) the (?:views|opinions?|position|editorial).*|.* no (?:refleja|representa)n? necesariamente .*)$`), 500},
	{"wire credits", []string{"report", "writ", "edit", "compiled", "translated"}, regexp.MustCompile(`(?i)^[(\[]?(?:\(?)(?:additional |with |further )?(?:reporting|writing|compiled|edited|editing|written|translated) by\b.*(?:;|\bediting\b|\bediting by\b|\)).*$`), 500},
	{"wire marker", []string{"end", "our", "((", "more", "developing", "urgent", "flash", "alert", "bulletin", "update", "/"}, regexp.MustCompile(`(?i)^(?:end[- ]of[- ](?:item|story|text|message|transcript)\b.*|our standards:.*|\(\(.*\)\)|more to (?:come|follow)|developing(?: story)?\.*|urgent|flash|alert|bulletin|update \d+|[a-z]{2,12}(?:/[a-z0-9]{1,12}){1,4})$`), 300},
	{"picture credit", []string{"photo", "image", "picture", "foto", "imagen"}, regexp.MustCompile(`(?i)^\(?(?:(?:cover|main|header) )?(?:photo|image|picture|foto|imagen|fotografía)(?: credits?| courtesy| by| of)?\s*[:/©].{0,120}\)?$`), 160},
	{"rule", []string{"__", "==", "--", "~~", "––", "——"}, regexp.MustCompile(`^[_=~–—-]{5,}$`), 200},
	{"note to self", []string{"%%"}, regexp.MustCompile(`^%%.*%%$`), 400},
}

// longNeeds are parts of words, without their first letters: one is in every
// paragraph of furniture that has two sentences.
var longNeeds = []string{"iew", "pini", "ookie", "eserve", "epresent", "eflect", "eflej", "((", "%%", "eporting", "diting", "ompiled", "ranslated", "©", "opyright", "ead more", "ubscri", "ign up", "onat", "upport", "ags:", "opics"}

// furnitureReason says why a paragraph is page furniture, or returns "".
func furnitureReason(s string) string {
	if len(s) > 500 {
		return ""
	}
	if len(s) > 120 && strings.Contains(s, ". ") && !containsAny(s, longNeeds) {
		return "" // two sentences, and none of the words that long furniture has
	}
	low := strings.ToLower(s)
	for _, f := range furniture {
		if len(s) <= f.most && (len(f.needs) == 0 || containsAny(low, f.needs)) && f.lines.MatchString(s) {
			return f.reason
		}
	}
	return ""
}

func containsAny(s string, list []string) bool {
	for _, x := range list {
		if strings.Contains(s, x) {
			return true
		}
	}
	return false
}

var endMark = regexp.MustCompile(`(?i)^(?:#{3,}|-?30-|[-–—*\s]*(?:ends?|fin|end of (?:release|statement))[-–—*\s]*|\* ?\* ?\*)$`)

var release = regexp.MustCompile(`(?i)^(?:for immediate release|para (?:su )?(?:publicación|difusión) inmediata|embargoed (?:until|for)\b.*|not for (?:immediate )?release until\b.*)[.:]*$`)

// contact reports whether a paragraph near the end is an address block.
var contactCue = regexp.MustCompile(`(?i)^(?:(?:media|press|for (?:more|further) (?:information|details)|for (?:media|press)|news(?:room| ?desk)?)\b.{0,60}(?:contacts?|enquir|inquir|information|office|:)|contacts?\b|contacto|para más información|further information|press office|editorial contact)`)

var contactDetail = regexp.MustCompile(`(?i)\bwww\.[\w-]+\.\w|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\btel(?:\.|ephone|éfono)?:?\s*\+?\d|\+\d[\d ()-]{6,}|\b(?:phone|mobile|fax|móvil)\b\s*:`)

func contact(s string) bool {
	return len(s) < 700 && strings.ContainsAny(s, "@+:.0123456789") && (contactCue.MatchString(s) && contactDetail.MatchString(s) ||
		len(s) < 120 && contactDetail.MatchString(s) && len(strings.Fields(s)) < 14)
}

// kindLabels are section labels that name the kind of text.
var kindLabels = map[string]string{
	"opinion": "opinion", "opinión": "opinion", "op-ed": "opinion", "oped": "opinion", "editorial": "opinion", "comment": "opinion", "commentary": "opinion", "column": "opinion", "columna": "opinion", "viewpoint": "opinion", "perspective": "opinion", "guest essay": "opinion", "letter": "opinion", "letters": "opinion", "tribuna": "opinion", "columna de opinión": "opinion",
	"analysis": "analysis", "análisis": "analysis", "news analysis": "analysis", "explainer": "analysis", "in depth": "analysis", "backgrounder": "analysis", "insight": "analysis",
	"news": "news", "noticias": "news", "breaking news": "news", "breaking": "news", "noticia": "news", "wire": "news", "última hora": "news",
	"press release": "press-release", "news release": "press-release", "media release": "press-release", "comunicado de prensa": "press-release", "nota de prensa": "press-release", "boletín de prensa": "press-release",
	"statement": "statement", "press statement": "statement", "joint statement": "statement", "comunicado": "statement", "declaración": "statement", "media statement": "statement",
	"interview": "interview", "entrevista": "interview", "q&a": "interview",
	"transcript": "transcript", "transcripción": "transcript", "rush transcript": "transcript",
	"report": "report", "informe": "report", "special report": "report", "research report": "report", "working paper": "report", "country report": "report",
	"briefing": "brief", "brief": "brief", "policy brief": "brief", "briefing note": "brief", "situation report": "brief", "sitrep": "brief", "issue brief": "brief", "briefing paper": "brief", "nota informativa": "brief", "daily brief": "brief",
	"fact check": "fact-check", "fact-check": "fact-check", "factcheck": "fact-check", "verificación": "fact-check",
	"legal notice": "legal", "judgment": "legal", "resolution": "legal",
}

// sections are newspaper sections: labels above a title that say nothing of
// the kind of text.
var sections = map[string]bool{
	"world": true, "politics": true, "business": true, "economy": true, "international": true, "national": true, "americas": true, "europe": true, "asia": true, "africa": true, "middle east": true, "latin america": true, "security": true, "defence": true, "defense": true, "technology": true, "science": true, "environment": true, "culture": true, "exclusive": true, "feature": true, "features": true, "blog": true, "latest": true,
	"mundo": true, "política": true, "economía": true, "internacional": true, "nacional": true, "sociedad": true, "seguridad": true, "exclusivo": true, "colombia": false,
}

// partHeadings are headings that name a part of a text and never its title.
var partHeadings = map[string]bool{
	"executive summary": true, "summary": true, "introduction": true, "background": true, "overview": true, "abstract": true, "contents": true, "key findings": true, "key points": true, "key takeaways": true, "highlights": true, "conclusion": true, "conclusions": true, "recommendations": true, "methodology": true, "notes": true, "references": true, "footnotes": true, "endnotes": true, "sources": true, "context": true, "timeline": true, "chronology": true, "what we know": true, "at a glance": true, "foreword": true, "preface": true, "scope": true, "findings": true, "discussion": true, "annex": true, "appendix": true,
	"resumen": true, "resumen ejecutivo": true, "introducción": true, "antecedentes": true, "conclusión": true, "conclusiones": true, "recomendaciones": true, "metodología": true, "notas": true, "referencias": true, "contexto": true, "cronología": true, "puntos clave": true, "hallazgos": true, "sumario": true, "prólogo": true, "fuentes": true,
}

var noteHeadings = map[string]bool{
	"notes": true, "references": true, "footnotes": true, "endnotes": true, "sources": true, "notas": true, "referencias": true, "notas al pie": true, "fuentes": true, "citations": true, "bibliography": true, "works cited": true,
}

// label folds a short line for look-up in the tables above.
func label(s string) string {
	return strings.ToLower(strings.Trim(s, " :.*_#[]()|—–-"))
}

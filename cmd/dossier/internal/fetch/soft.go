package fetch

// Pages that a server sends in place of the document: a login, a question for consent, a
// check whether a person asks, an error that is called a success. Each is told by several
// signs, of which one is that it has little text.

import (
	"bytes"
	"net/url"
	"regexp"
	"strings"
	"unicode"
)

// few is below how many words a page may be one of these.
const few = 150

// least is below how many words there is nothing to keep.
const least = 8

// Instead says why a page is none of a document, and what to do; "" where it may be one.
// title and text are what was read in it.
func (p *Page) Instead(title, text string) (why, hint string) {
	words := count(text)
	html := p.Ext == ".html" || p.Ext == ".mhtml"
	if !html {
		if words == 0 {
			return "there is no text in it", "look whether it holds what you saw"
		}
		return "", ""
	}
	asked, _ := url.Parse(p.Asked)
	final, _ := url.Parse(p.Final)
	if asked == nil || final == nil {
		return "", ""
	}
	if away := asked.Host != final.Host || asked.Path != final.Path; away {
		switch {
		case signIn.MatchString(final.Path) && !signIn.MatchString(asked.Path):
			return "the server sent a page on which to sign in", browserHint
		case strings.HasPrefix(final.Host, "consent.") || strings.Contains(final.Path, "/consent") && !strings.Contains(asked.Path, "/consent"):
			return "the server sent a page that asks for consent", browserHint
		case start(final) && !start(asked):
			return "the server sent its first page instead: the page may be gone", "check the address, or look for an archived copy: https://web.archive.org/"
		}
	}
	if words >= few {
		return "", ""
	}
	return p.little(fold(title), fold(text), words)
}

// little looks at a page of few words.
func (p *Page) little(title, text string, words int) (why, hint string) {
	raw := fold(string(p.Data[:min(len(p.Data), 256<<10)]))
	switch {
	case hasAny(title, missing) || hasAny(first(text, 200), missing):
		return "the server sent a page that says that there is no such page", "check the address, or look for an archived copy: https://web.archive.org/"
	case words < 80 && (hasAny(title, person) || hasAny(first(text, 400), person)):
		return "the server sent a check whether a person asks", browserHint
	case words < 60 && hasAny(text, script), words < 25 && hasAny(raw, script):
		return "its text is put in by scripts, which are not run", browserHint
	case password.MatchString(raw) && (words < 15 || hasAny(title, members)): // many pages have such a form beside their text
		return "the server sent a page on which to sign in", browserHint
	case words < 60 && forward.MatchString(raw):
		return "it only sends browsers on to another page", "add the page on which a browser ends"
	case strings.Contains(raw, "<frameset"):
		return "it is made of frames, and has no text of its own", "open it in a browser, and add the address of the frame that holds the text"
	case hasAny(first(text, 400), consent) && words < 100:
		return "the server sent a page that asks for consent", browserHint
	case words < least && bytes.Count(p.Data, []byte("<script")) > 0:
		return "there is no text in it: scripts may put it in, which are not run", browserHint
	case words < least:
		return "there is no text in it", browserHint
	}
	return "", ""
}

// start reports whether an address is that of the first page of a site, or of one of its
// languages.
func start(u *url.URL) bool {
	path := strings.Trim(u.Path, "/")
	return u.RawQuery == "" && (path == "" || language.MatchString(path) || path == "index.html" || path == "index.php" || path == "home")
}

var (
	signIn   = regexp.MustCompile(`(?i)(?:^|/)(?:log-?in|sign-?in|signup|register|sso|auth|oauth2?|anmelden|iniciar-sesion|connexion|entrar|accedi)(?:[/.]|$)`)
	language = regexp.MustCompile(`^[a-z]{2}(?:[-_][A-Za-z]{2})?$`)
	forward  = regexp.MustCompile(`<meta[^>]{0,100}http-equiv\s*=\s*["']?refresh["']?[^>]{0,100}url`)
)

// members is what pages on which to sign in are called.
var members = []string{"sign in", "log in", "login", "log-in", "members", "anmelden", "einloggen", "iniciar sesión", "inicia sesión", "connexion", "se connecter", "entrar", "fazer login", "accedi", "inloggen"}

var password = regexp.MustCompile(`type\s*=\s*["']?password`)

// What such pages say, in small letters.
var (
	missing = []string{"page not found", "404 not found", "404 error", "error 404", "not found (404)", "page you requested could not be found", "page cannot be found", "page does not exist", "page doesn't exist", "page is no longer available", "article is no longer available", "content is no longer available", "página no encontrada", "no se ha encontrado la página", "página no existe",
		"page introuvable", "page non trouvée", "cette page n'existe", "seite nicht gefunden", "seite wurde nicht gefunden", "seite existiert nicht", "página não encontrada", "pagina non trovata", "pagina niet gevonden"}
	person = []string{"just a moment", "attention required", "verify you are human", "verifying you are human", "are you a robot", "not a robot", "unusual traffic", "access denied", "checking your browser", "pardon our interruption", "security check", "ddos protection", "captcha", "bot verification"}
	script = []string{"enable javascript", "javascript is disabled", "javascript is required", "requires javascript", "javascript to run this app", "turn on javascript", "without javascript", "habilite javascript", "habilitar javascript", "activar javascript", "active javascript", "activer javascript",
		"javascript aktivieren", "javascript ist deaktiviert", "ative o javascript", "habilite o javascript", "attiva javascript", "abilita javascript", "schakel javascript"}
	consent = []string{"we value your privacy", "we and our partners", "accept all cookies", "before you continue", "we use cookies", "cookies and similar", "valoramos su privacidad", "aceptar todas las cookies", "aceptar y continuar", "nous respectons votre vie privée", "accepter et continuer", "mit werbung weiterlesen", "zustimmen und weiter", "alle akzeptieren", "aceitar todos os cookies", "accetta e continua"}
)

func fold(s string) string {
	return strings.Join(strings.Fields(strings.ToLower(strings.ReplaceAll(s, "’", "'"))), " ")
}

// count counts words; of scripts that set none apart, two letters are one.
func count(s string) int {
	joined := 0
	for _, r := range s {
		if r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) {
			joined++
		}
	}
	return len(strings.Fields(s)) + joined/2
}

func first(s string, n int) string { return s[:min(len(s), n)] }

func hasAny(s string, list []string) bool {
	for _, words := range list {
		if strings.Contains(s, words) {
			return true
		}
	}
	return false
}

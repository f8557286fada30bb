package mail

// Who a mail is from: a person, who is its author, or a body, a newsletter or a list,
// which issued it. A name alone hardly tells; the address beside it and what sent the
// mail do.

import (
	"slices"
	"strings"
	"unicode"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/outlets"
)

var (
	offices = lang.All.Set(func(l *lang.Language) lang.Words { return l.Furniture.MailRoles })
	// bodies are words in names of bodies, not of people.
	bodies = lang.All.Set(func(l *lang.Language) lang.Words { return l.Bodies.Organizations })
	via    = lazyregexp.New(`(?i)^['"‘“]?(.{2,80}?)['"’”]?\s+(?:via|über|durch|por medio de|par)\s+(.{2,80})$`)
	degree = lazyregexp.New(`^(?:\p{Lu}\p{Ll}{1,4}\.\s*)+\b`) // Dr., Prof., Mme.
	short  = lazyregexp.New(`^\p{Lu}\p{L}+ \p{Lu}\.?$`)
	behind = lazyregexp.New(`^(.{2,60}?)\s*(?:\(([^()]{2,60})\)|\[([^\[\]]{2,60})\]|\s[|/–—-]\s+(.{2,60})|\s@\s?(.{2,60}))$`)
	at     = lazyregexp.New(`(?i)^(.{3,50}?),? (?:from|at|of|von|bei|de|del|da|chez) (?:the |der |dem |la |el |le )?(.{2,60})$`)
)

// sender is what is told of who a mail is from.
type sender struct {
	authors   []archive.Author
	publisher archive.Publisher
	rule      string // of the publisher, where it is concluded
}

// isBody reports whether a word of a name is one of bodies or of offices.
func isBody(name string) bool {
	for _, w := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		if bodies[w] || offices[w] {
			return true
		}
	}
	return false
}

// office reports whether an address is that of an office or a program, by what stands
// before the @.
func office(local string) bool {
	local = strings.ToLower(local)
	if offices[local] || offices[strings.NewReplacer("-", "", "_", "", ".", "").Replace(local)] {
		return true
	}
	for _, w := range strings.FieldsFunc(local, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(w) > 3 && offices[w] {
			return true
		}
	}
	return strings.HasPrefix(local, "bounce") || strings.HasPrefix(local, "noreply") || strings.HasPrefix(local, "no-reply")
}

// named reports whether an address is made of somebody's name: nora.pell, npell, pelln.
func named(local, name string) bool {
	local = letters(local)
	if len(local) < 2 {
		return false
	}
	initials := ""
	parts := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) })
	for _, w := range parts {
		if w = plainLetters(w); w == "" {
			continue
		}
		if len(w) >= 3 && strings.Contains(local, w) {
			return true
		}
		initials += w[:1]
	}
	return len(initials) >= 2 && len(local) <= 4 && (strings.HasPrefix(local, initials) || strings.HasPrefix(initials, local))
}

// letters are the letters of a text, in small ones.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

var accents = strings.NewReplacer("ä", "a", "ö", "o", "ü", "u", "ß", "ss", "á", "a", "à", "a", "â", "a", "ã", "a", "å", "a", "é", "e", "è", "e", "ê", "e", "ë", "e", "í", "i", "ì", "i", "î", "i", "ó", "o", "ò", "o", "ô", "o", "õ", "o", "ø", "o", "ú", "u", "ù", "u", "û", "u", "ñ", "n", "ç", "c")

// plainLetters are letters as addresses have them.
func plainLetters(s string) string { return accents.Replace(letters(s)) }

// sentBy says who a mail is from. bulk says that it went to many.
func sentBy(a address, bulk bool) (s sender) {
	name, beside := a.name, ""
	if m := via.FindStringSubmatch(name); m != nil {
		name, beside = m[1], m[2]
	} else if m := behind.FindStringSubmatch(name); m != nil {
		name, beside = m[1], m[2]+m[3]+m[4]+m[5]
	} else if m := at.FindStringSubmatch(name); m != nil && len(peopleIn(m[1])) == 1 {
		name, beside = m[1], m[2]
	}
	name = strings.Trim(degree.ReplaceAllString(name, ""), ` '"‘’“”,`)
	machine := office(a.local())
	person := isPerson(name, a, bulk, machine, beside)
	switch {
	case person != nil:
		s.authors = person
		if beside != "" && (machine || bulk) && !strings.Contains(beside, "@") {
			s.publisher.Name, s.rule = beside, "the name that stands beside that of the sender"
		}
	case name == "" || strings.Contains(name, "@") || generic(name) && beside == "":
	case !machine && letters(a.local()) == plainLetters(name) && !strings.HasPrefix(letters(a.host()), plainLetters(name)): // what somebody is called among friends
	case short.MatchString(name): // a person with the first letter of a name
	case bulk || isBody(name) || ofHost(name, a.host()) || machine && (!strings.Contains(name, " ") || len(peopleIn(name)) != 1):
		s.publisher.Name = name
		if generic(name) {
			s.publisher.Name = beside
		}
	}
	if o, _ := outlets.ByHost(a.host()); o != nil && (s.publisher.Name == "" && (bulk || machine) || s.publisher.Name != "" && strings.Contains(letters(s.publisher.Name), letters(o.Name))) {
		s.publisher = archive.Publisher{Name: o.Name, Type: o.Type, Country: o.Country}
		s.rule = "whose address it is"
	} else if o, sure := outlets.ByName(s.publisher.Name); o != nil && sure {
		s.publisher = archive.Publisher{Name: o.Name, Type: o.Type, Country: o.Country}
	}
	return s
}

// ofHost reports whether a name is that of a host: its first word, or all of it.
func ofHost(name, host string) bool {
	host = letters(host)
	first, _, _ := strings.Cut(name, " ")
	if strings.Contains(host, plainLetters(name)) || len(first) > 4 && strings.HasPrefix(host, plainLetters(first)) {
		return true
	}
	initials := ""
	for _, w := range strings.Fields(name) {
		if r := []rune(w)[0]; unicode.IsUpper(r) {
			initials += strings.ToLower(string(r))
		}
	}
	return len(initials) > 2 && strings.HasPrefix(host, initials)
}

// peopleIn are the people that a text names, or none.
func peopleIn(s string) []archive.Author {
	list, ok := meta.People(s)
	if !ok {
		return nil
	}
	return list
}

// generic reports whether a name says only what an address is for.
func generic(name string) bool {
	for _, w := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if !offices[w] && !nobody[w] && !bodies[w] && len(w) > 2 {
			return false
		}
	}
	return true
}

// nobody are words that stand in place of a name.
var nobody = map[string]bool{"sender": true, "user": true, "nobody": true, "unknown": true, "anonymous": true, "recipient": true, "test": true, "mail": true, "email": true}

// isPerson returns the author that a name beside an address is of, or nil.
func isPerson(name string, a address, bulk, machine bool, beside string) []archive.Author {
	if name == "" || strings.ContainsAny(name, "@{}<>|=/\\0123456789:!?_") || len(name) > 60 {
		return nil
	}
	fits := !machine && named(plainLetters(a.local()), unaccented(name))
	if isBody(name) && (bulk || !fits) {
		return nil
	}
	if o, _ := outlets.ByName(name); o != nil {
		return nil
	}
	if last, given, ok := strings.Cut(name, ", "); ok { // Pell, Nora
		given, _, _ = strings.Cut(given, ",")
		if !meta.Capitalised(last) || !meta.Capitalised(given) || strings.Count(last, " ") > 2 || strings.Count(given, " ") > 2 {
			return nil
		}
		if strings.ToUpper(last) == last && len(last) > 3 {
			last = meta.UsualCase(last)
		}
		if p := isPerson(given+" "+last, a, bulk, machine, beside); p != nil {
			return []archive.Author{{Name: given + " " + last, Family: last, Given: given}}
		}
		return nil
	}
	words := strings.Fields(name)
	switch {
	case strings.IndexFunc(name, func(r rune) bool {
		return unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana)
	}) >= 0:
		if n := len([]rune(name)); n > 8 || n < 2 || bulk || machine {
			return nil
		}
		return []archive.Author{{Name: name}}
	case len(words) == 1:
		if bulk || machine || beside != "" || len(name) < 2 || nobody[strings.ToLower(name)] || !fits || !unicode.IsUpper([]rune(name)[0]) || strings.Contains(letters(a.host()), plainLetters(name)) {
			return nil
		}
		return []archive.Author{{Name: name}}
	case len(words) > 6:
		return nil
	}
	title := name
	if strings.ToLower(name) == name && fits {
		title = meta.UsualCase(name)
	}
	list := peopleIn(title)
	if len(list) != 1 || (bulk || machine) && !fits && beside == "" {
		return nil
	}
	if bulk && !fits && !machine { // a body, sent for by a list of another
		return nil
	}
	if !fits && strings.Contains(letters(a.host()), plainLetters(name)) {
		return nil
	}
	return list[:1]
}

// unaccented is a name without accents.
func unaccented(name string) string { return accents.Replace(strings.ToLower(name)) }

// personal reports whether an address is somebody's own, as far as can be told: those of
// offices are not.
func personal(local, host string) bool {
	if slices.Contains(freeMail, host) {
		return true
	}
	if offices[local] {
		return false
	}
	for _, w := range strings.FieldsFunc(local, func(r rune) bool { return r == '.' || r == '-' || r == '_' }) {
		if !offices[w] && (len(w) > 2 || strings.ContainsAny(local, "+")) {
			return true
		}
	}
	return strings.IndexFunc(local, unicode.IsLetter) < 0 || len(local) < 4
}

// freeMail are hosts at which an address that looks like an office's may be anybody's.
var freeMail = []string{"gmail.com", "googlemail.com", "hotmail.com", "outlook.com", "yahoo.com", "aol.com", "icloud.com", "gmx.de", "gmx.net", "web.de", "protonmail.com", "proton.me", "mail.ru", "yandex.ru", "qq.com"}

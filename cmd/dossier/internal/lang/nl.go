package lang

// Dutch, as far as it is read: a clipping may quote it, date itself in it or be
// translated from it.

var dutch = Language{
	Tag: "nl", Name: "Dutch",
	Only: "texts in Dutch are told from others; what their heads and sentences say is not read yet",
	Detect: Detect{
		Common: "de het een en van in is dat op te voor met zijn niet aan er om ook als bij door maar naar worden wordt dan uit nog over heeft hij zij ze we wij ik je deze die dit tot geen werd werden hebben had was waren kan kunnen zou zal of tegen onder tussen al meer veel zo hun haar ieder elk alle wie wat waar der ten heb geweest zegt zei niets andere hier voordat nu keer dag jaar elke alles wel toch toen daar na",
	},
	Dates: Dates{
		DayFirst: true,
		Months:   [12]Words{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"},
		Weekdays: [7]Words{"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"},
	},
	// Levels are those of the Dutch Voorschrift Informatiebeveiliging Rijksdienst, and
	// what offices print.
	Marks: Marks{
		Levels:  "vertrouwelijk*|geheim|zeer geheim|staatsgeheim|stg|departementaal|intern gebruik|dienstgebruik|beperkte verspreiding|niet verspreiden|niet publiceren|niet delen|niet doorsturen|niet citeren|niet kopiëren|alleen intern|niet voor|niet openbaar|geheimhouding",
		Around:  "pagina|voorlopig|strikt|streng|zeer|voor|alleen|uitsluitend|slechts|de|het|een|en|of|in|van|zonder|dep|document|informatie|versie|kopie|intern|interne|gebruik|dienst|publicatie|verspreiding|openbaarmaking|toestemming|persoonlijk|bedrijfs|commercieel",
		Open:    "niet vertrouwelijk|niet geheim|openbaar|ongerubriceerd|voor directe publicatie",
		Labels:  "rubricering classificatie niveau vertrouwelijkheid status verspreiding",
		Colours: "rood oranje amber groen wit geel blauw zwart paars",
		Alone:   "intern",
		Capital: "concept",
		Press:   "alle media pers voor op",
		Papers:  "document* rapport* persbericht* bericht* informatie tekst* toespraak studie",
		Embargo: `(?:strikt )?onder (?:strikt )?embargo|embargo`,
		Hold:    `niet (?:publiceren|verspreiden|gebruiken|uitzenden)|niet voor (?:publicatie|verspreiding|uitzending)|(?:publicatie|verspreiding) niet`,
		Until:   `tot|voor|vanaf`,
		Never:   "geen nee opgeheven",
	},
	Keys: Keys{
		Restrict: "concept vertrouwelijk* geheim privé verborgen intern",
		Beside:   "is tot datum niveau",
		Show:     "gepubliceerd publiceren publiek openbaar verspreiden zichtbaar",
		See:      "zichtbaarheid",
		Not:      "niet",
		State:    "status toegang",
		Yes:      "ja waar",
		No:       "nee onwaar nooit",
		Open:     "openbaar open iedereen gepubliceerd",
		Private:  "privé",
		Closed:   "concept|privé|verborgen|intern|vertrouwelijk|onder embargo|niet gepubliceerd",
	},
	Furniture: Furniture{
		MailFrom: "van", MailSent: "verzonden|datum", MailTo: "aan|cc", MailSubject: "onderwerp", ReplyMarks: "antw", ForwardMarks: "doorst", NoSubject: "geen onderwerp|(geen onderwerp)",
		Forwarded: `(?:begin )?doorgestuurd bericht`, Original: `oorspronkelijk bericht`, Wrote: `op .{4,90}? (?:schreef|heeft) .{2,90}?(?: geschreven)?`, MailRoles: "pers redactie nieuws nieuwsbrief",
	},
	Names: Names{Particles: "van der den ter ten", Small: "van"},
}

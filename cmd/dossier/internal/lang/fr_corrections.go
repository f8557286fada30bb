package lang

// French: the words of printed corrections.

const frenchTexts = `(?:article|texte|papier|dépêche|reportage|billet|chronique|entretien|enquête|publication|titre|tribune|interview|infographie|tableau)`

var frenchCorrections = Corrections{
	Needs:     "correct|corrig|rectif|errat|précision|version|modifi|actualis|amend|rétract|origin|initial",
	Leads:     `note? de la rédaction|n\.?d\.?l\.?r\.?|(?:l['’]article a été )?mise? à jour|note`,
	Correct:   `corrections?|rectificati(?:f|fs|on)|errat(?:um|a)|corrigé`,
	Clarify:   `précisions?`,
	Retract:   `rétractations?`,
	Signs:     `(?:cet|cette|ce|notre|une?|l['’]|le|la|dans (?:cet|notre|une?|l['’])) ?(?:\p{L}+ ){0,3}?(?:` + frenchTexts + `|version)s?(?:\P{L}).{0,240}?(?:par erreur|à tort|erroné\p{L}*|incorrect\p{L}*|inexact\p{L}*|une erreur|des erreurs|s['’]est (?:glissée?|trompée?)|a(?:vons)? (?:été )?(?:corrigé|rectifié|modifié)e?)|il (?:fallait|faut) lire|nous avons (?:écrit|indiqué|affirmé|publié) (?:par erreur|à tort)|contrairement à ce (?:que nous|qui (?:a été|était))`,
	Version:   `(?:dans )?une (?:première |précédente )?version(?: (?:précédente|antérieure|initiale|originale))? de (?:cet|cette|ce|notre) ` + frenchTexts + `|(?:cet|cette|ce) ` + frenchTexts + ` (?:initialement|indiquait initialement|affirmait initialement)`,
	Appeared:  `(?:est|avait été|a été|fut) (?:d['’]abord )?(?:parue|publiée|présentée)|est apparue|parue|publiée`,
	Wrong:     `(?:indiquait|affirmait|mentionnait|disait|attribuait|évoquait|faisait (?:état|référence)|précisait|présentait|citait|situait|contenait|comportait|parlait|laissait entendre|nous (?:indiquions|écrivions|affirmions)|il était (?:écrit|indiqué)|a indiqué|donnait|omettait|confondait|j['’]ai (?:affirmé|écrit|indiqué)|nous avi?ons (?:affirmé|écrit|indiqué)|par erreur|à tort|erroné\p{L}*)`,
	Earlier:   `(?:dans )?une (?:première version|version (?:précédente|antérieure|initiale|originale))`,
	Mistaken:  `par erreur|à tort|de façon erronée|de manière erronée`,
	Done:      `corrigée?`,
	Changed:   `(?:cet|cette|ce) ` + frenchTexts + ` (?:a été|a depuis été) (?:corrigée?|modifiée?|rectifiée?|mise? à jour|actualisée?|amendée?)`,
	Corrected: `(?:cet|cette|ce) ` + frenchTexts + ` (?:a été|a depuis été) (?:corrigée?|rectifiée?)`,
	Amended:   `(?:cet|cette|ce) ` + frenchTexts + ` (?:a été|a depuis été) amendée?`,
	OnDay:     `le|du`,
	Purpose:   `pour (?:corriger|rectifier|préciser)|afin de (?:corriger|rectifier|préciser)|(?:à la suite|suite à|en raison) d['’]une erreur`,
	Agent:     `par (?:la|le|l['’]|les|un|une) ?(?:\p{L}+ )?(?:loi|décret|ordonnance|article|arrêté|règlement|directive|parlement|sénat|assemblée|conseil|constitution)`,
	Retracted: `(?:cet|ce) (?:article|texte|papier) a été rétracté`,
	Texts:     frenchTexts,
}

package detect

// Names in sentence case, as French writes those of bodies, countries and events: where they
// end, and what only begins like one.

import "testing"

func TestNamesInSentenceCase(t *testing.T) {
	namesIn(t, "fr", map[string]string{
		"Selon elle, l’Union européenne hésite encore.":                                         "[Union européenne organization]",
		"Selon elle, la Guinée équatoriale et la Guinée hésitent encore.":                       "[Guinée équatoriale place][Guinée place]",
		"La Commission européenne leur a demandé des comptes.":                                  "[Commission européenne organization]",
		"Selon elle, la Cour des comptes hésite encore.":                                        "[Cour des comptes organization]",
		"Selon elle, l’Agence nationale de la santé et du travail hésite.":                      "[Agence nationale de la santé et du travail organization]",
		"Selon elle, la Banque centrale du Zumbra hésite.":                                      "[Banque centrale du Zumbra organization]",
		"Selon elle, la Cour suprême des États-Unis hésite.":                                    "[Cour suprême des États-Unis organization]",
		"Selon elle, la Haute Autorité de santé hésite.":                                        "[Haute Autorité de santé organization]",
		"Après la Seconde Guerre mondiale, ils sont revenus au port.":                           "[Seconde Guerre mondiale event]",
		"Il a vécu en Europe centrale puis en Afrique de l’Est avec sa famille.":                "[Europe centrale place][Afrique de l’Est place]",
		"Selon elle, le Fonds des Nations unies hésite, mais la ville est sûre.":                "[Fonds des Nations unies organization]",
		"Il écrit à l’Académie royale de peinture et de sculpture, dit-on.":                     "[Académie royale de peinture et de sculpture organization]",
		"Le ministre a demandé à l’Agence nationale de bloquer la vente.":                       "[Agence nationale organization]",
		"Elle a prié la Commission européenne de répondre vite au courrier.":                    "[Commission européenne organization]",
		"Il quitte le Parti social-démocrate du Zumbra pour une autre liste.":                   "[Parti social-démocrate du Zumbra organization]",
		"Elle voit New York post-moderne, dit-on dans la rue.":                                  "[New York place]",
		"Il joue pour les Zumbras de Détroit de la Ligue nationale depuis un an.":               "[Zumbras de Détroit organization][Ligue nationale organization]",
		"La Fédération zumbraise de football et du port a choisi la date.":                      "[Fédération zumbraise de football organization]",
		"Elle dirige l’École des hautes études de la ville.":                                    "[École des hautes études de la ville organization]",
		"Ils ont vu la Bataille du côté des perdants, dit-on dans la rue.":                      "",
		"Selon elle, le Parti appelle à voter pour une autre liste.":                            "",
		"Selon elle, la Commission signale que le pont est fermé.":                              "",
		"Selon elle, la Banque indique dans une note que les prix montent.":                     "",
		"Selon elle, l’Assemblée est fermée pour la semaine.":                                   "",
		"Selon elle, le Conseil une fois de plus a choisi son camp.":                            "",
		"Le monde des affaires attend, dit-on dans le port.":                                    "",
		"Le point culminant de la fête est le feu sur la place.":                                "",
		"Conseil municipal et mairie de la ville ont voté pour le pont.":                        "",
		"Il a vu la Chine est sûre de son fait, dit-on dans le port.":                           "[Chine place]",
		"Anna Quillar, de la Cour pénale internationale, a parlé hier de la loi sur les ports.": "[Anna Quillar person][Cour pénale internationale organization]",
	})
}

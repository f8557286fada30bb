package chronology

// What is read of dates in each language, and what is left alone: a table of language,
// kind of date, and how many are right, wrong and not read. Wrong is none.

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
)

// A text of a language, the date of its document and the dates that a careful reader
// gives it: those in brackets were completed. Kinds are told by an empty line.
var inLanguages = map[string]string{
	"en": `
day
The bridge was opened on 3 May 2020. = 2020-05-03
The bridge was opened on May 3rd, 2020. = 2020-05-03
It was signed on the 21st of June, 2019, in the hall. = 2019-06-21
Signed 14-Jan-2019 by the clerk. = 2019-01-14
Signed on Thursday, 14 January 2021, by the clerk. = 2021-01-14
The rules of 1 Sept. 2018 hold. = 2018-09-01
On Oct. 9, 2017, the mill burned. = 2017-10-09
It says 2021-03-04T10:30 on the label. = 2021-03-04
The notice of 2024年10月5日 is in Chinese. = 2024-10-05
The first of May 2020 was cold. = 2020-05-01
stretch
Between 3 and 28 May 2023 the wells were dry. = 2023-05-03/2023-05-28
The fair ran from 3–28 May 2020. = 2020-05-03/2020-05-28
It was shut from 30 April to 2 May 2021. = 2021-04-30/2021-05-02
It was shut from 28 December to 3 January 2021. = 2020-12-28/2021-01-03
They met between May 3 and 5, 2021. = 2021-05-03/2021-05-05
They met on 3 or 4 May 2021. =
They met on May 3 or 4, 2021. =
They met in May/June 2021. = 2021-05/2021-06
They met on May 3 and 5, 2021. = 2021-05-03 2021-05-05
They met on 3 and 28 May 2021. = 2021-05-03 2021-05-28
They met on January 30 and February 2, 2026. = [2026-01-30] 2026-02-02
The hearing was moved from 3 May 2024 to 5 June 2025. = 2024-05-03 2025-06-05
It was wet in March and April 2021. = 2021-03 2021-04
From Monday, 3 May to Friday, 7 May 2021 it rained. = 2021-05-03/2021-05-07
3 May–5 June 2021 was wet. = 2021-05-03/2021-06-05
It was dry from November to March 2021. = 2020-11/2021-03
year and part
Sales rose in Q3 2024. = 2024-07/2024-09
Sales rose in the third quarter of 2024. = 2024-07/2024-09
Sales rose in the first half of 2023. = 2023-01/2023-06
Sales rose in 2024 Q1. = 2024-01/2024-03
In the first quarter of fiscal 2024 sales rose. =
In the 2019-20 season the firm lost money. = 2019/2020
In 2008-09 the bank failed. = 2008/2009
In 2023/24 it earned again. = 2023/2024
In fiscal 2010-12 it was sold. = 2010/2012
In 2010-12 it was sold. =
It was filed under 2025-03. = 2025-03
Anti-vaccine groups grew in 2019. = 2019
decade
In the ’90s it was shut. = [1990/1999]
The ’20s were loud. =
The 1800s were hard. =
The church is of the 12th century. =
It was built in the 1860s. In the ’90s it was shut. = 1860/1869
no date
The court sat in the year 1446 of the Hijra. =
It is dated 15 Ramadan 1445 and 1 Farvardin 1403. =
It is dated 13 April 2567 BE. =
The Persian year 1403 began, and so did 2080 BS. =
The wall is from 1500 BC. =
In 2010 households the lamp was out. =
Some 1,900 people sat in room 2012. =
See pages 1985-1990 and version 2019-05. =
Call 555-2019-05 or see a.example/2019/05/12/news. =
Law no. 2003-45 of the council stands. =
The flock rose from 1850 to 1900. =
Between 1900 and 2000 people came. =
2010 died in the flood. =
They spent USD 2000 and 2019 € more. =
It opened on 3 May ’24. =
On April 6 2000 people marched. =
They were 3 out of 5. =
The rover Mars 2020 landed. =
Resolution 2254 (2015) and Law 1448 of 2011 hold. = 2015 2011
no year
The 25 January revolution of 2011 was short. = 2011
The September 11 attacks were long ago. =
She was born on 3 May 1980 and was arrested on 6 June. = 1980-05-03
On January 28 the council met. = [2026-01-28]
On Tuesday, March 3, they vote. = [2026-03-03]
On Monday, March 3, they voted. = [2025-03-03]
It was sold on December 23 last year and on May 6 this year. = [2025-12-23] [2026-05-06]
It was made in 2009. On May 6 of that year it was sold. = 2009 [2009-05-06]
On May 6 of that year it was sold. =
In June last year it was sold. = [2025-06]
They will vote on March 8. = [2026-03-08]
The minister announced a vote for May 3. = [2026-05-03]
The summit of May 3 is what he prepared. =
The council, which met on October 3, will vote in spring. = [2025-10-03]
Born in 2018, it died on January 20. = 2018
It began on 2 May 2016 and ended on May 9. = 2016-05-02 [2016-05-09]
In 2016, on October 2, they voted. = 2016 [2016-10-02]
weekday
The council met on Monday. = [2026-02-02]
The council will meet on Friday. = [2026-02-06]
The clerk said on Wednesday that he knew. = [2026-02-04]
They meet on Fridays. =
They met every Friday. =
“We met on Monday,” she said. =
Sunday Kelechi met the clerk. =
order
It was paid on 03/04/2025. =
It was paid on 03/04/2025 and 13/05/2025. = [2025-04-03] 2025-05-13
It was paid on 03/04/2025 and 05/13/2025. = [2025-03-04] 2025-05-13
It was paid on 03/04/2025, 05/13/2025 and 13/05/2025. = 2025-05-13 2025-05-13
`,
	"es": `
day
El puente se abrió el 3 de mayo de 2020. = 2020-05-03
El puente se abrió el 1.º de mayo de 2020. = 2020-05-01
Se firmó el primero de mayo del 2020. = 2020-05-01
Se firmó el 14-ene-2019. = 2019-01-14
Se firmó el jueves 14 de enero de 2021. = 2021-01-14
Se firmó el 2 feb. 2018 en la plaza. = 2018-02-02
Se firmó en septiembre de 2018. = 2018-09
A mediados de 2018 hubo lluvia. = 2018
stretch
Del 3 al 5 de mayo de 2019 hubo feria. = 2019-05-03/2019-05-05
Entre el 3 y el 28 de mayo de 2023 hubo sequía. = 2023-05-03/2023-05-28
Del 30 de abril al 2 de mayo de 2021 no hubo luz. = 2021-04-30/2021-05-02
Del lunes 3 al viernes 7 de mayo de 2021 llovió. = 2021-05-03/2021-05-07
Llovió el 3 o el 4 de mayo de 2021. =
Los días 3 y 28 de mayo de 2021 llovió. = 2021-05-03 2021-05-28
El juicio fue aplazado del 3 de mayo de 2024 al 5 de junio de 2025. = 2024-05-03 2025-06-05
De 2018 a 2022 creció. = 2018/2022
year and part
En el tercer trimestre de 2024 subió. = 2024-07/2024-09
En el 3er trimestre de 2024 subió. = 2024-07/2024-09
En el segundo semestre del año 2023 subió. = 2023-07/2023-12
En el T3 2024 subió. = 2024-07/2024-09
En el primer semestre de 2023 bajó. = 2023-01/2023-06
En la temporada 2019-20 perdió dinero. = 2019/2020
En el curso 2023/24 ganó dinero. = 2023/2024
La ley 1448 de 2011 sigue vigente. = 2011
decade
El molino se levantó en la década de 1860. = 1860/1869
En los años 70 se arregló. = [1970/1979]
En los años noventa cerró. =
En los años 2010 y 2011 cerró. = 2010 2011
En el siglo 12 se levantó la torre. =
no date
La carta es del año 1446 de la hégira. =
La carta es del 15 de ramadán de 1445. =
La muralla es de 1500 a. C. según dicen. =
En 2010 hogares no había luz. =
Unas 1.900 personas en la sala 2012. =
Véanse las páginas 1985-1990. =
El rebaño pasó de 1850 a 1900 cabezas. =
La ley n.º 2003-45 sigue. =
no year
El 28 de enero se reunió el concejo. = [2026-01-28]
El lunes 3 de marzo votaron. = [2025-03-03]
El 8 de marzo votarán. = [2026-03-08]
Convocó elecciones para el 3 de mayo. =
La cumbre del 3 de mayo es lo que preparó. =
Se vendió el 6 de mayo del año pasado. = [2025-05-06]
weekday
El concejo se reunió el lunes. = [2026-02-02]
El concejo se reunirá el próximo viernes. = [2026-02-06]
El pasado domingo llovió. = [2026-02-01]
Los lunes llueve. =
El lunes siguiente llovió. =
order
Se pagó el 03/04/2025. = [2025-04-03]
Se pagó el 13/04/2025. = 2025-04-13
Se pagó el 03/04/2025 y el 05/13/2025. = [2025-03-04] 2025-05-13
`,
	"fr": `
day
Le pont a ouvert le 1er mars 2020. = 2020-03-01
Le pont a ouvert le 3 mai 2020. = 2020-05-03
Le pont a ouvert le jeudi 14 janvier 2021. = 2021-01-14
L’acte du 14-janv-2019 reste valable. = 2019-01-14
Signé le 9 sept. 2019 en ville. = 2019-09-09
Il a plu en août 2018. = 2018-08
Il a plu en mai 2018. = 2018-05
Fin 2019, le moulin a fermé. = 2019
Depuis le 15 mars 2025, il pleut. = 2025-03-15
Le moulin a fermé le 15/03/2025. = 2025-03-15
stretch
Entre le 3 et le 28 mai 2023, il a fait sec. = 2023-05-03/2023-05-28
Du 3 au 5 mai 2019, il y a eu une foire. = 2019-05-03/2019-05-05
Du 30 avril au 2 mai 2021, il a neigé. = 2021-04-30/2021-05-02
Du lundi 3 au vendredi 7 mai 2021 il a plu. = 2021-05-03/2021-05-07
Les 3 et 28 mai 2021, il a plu. = 2021-05-03 2021-05-28
Il a grandi de 2018 à 2022. = 2018/2022
year and part
Au troisième trimestre de 2024, les ventes ont monté. = 2024-07/2024-09
Au 3e trimestre 2024, les ventes ont monté. = 2024-07/2024-09
Au T3 2024, les ventes ont monté. = 2024-07/2024-09
Au premier semestre 2023, les ventes ont baissé. = 2023-01/2023-06
La saison 2019-2020 fut longue. = 2019/2020
La saison 2019/20 fut longue. = 2019/2020
decade
Dans les années 1990, le moulin a fermé. = 1990/1999
Dans les années 90, le moulin a fermé. = [1990/1999]
La tour est du XIIe siècle. =
no date
La lettre est de l’an 1446 de l’hégire. =
La lettre est du 15 ramadan 1445. =
Le mur est de 1500 av. J.-C. dit-on. =
Dans 2010 ménages, la lampe était éteinte. =
Voir les pages 1985-1990 du livre. =
La loi n° 2003-45 reste valable. =
Il y avait 1900 personnes dans la salle 2012. =
Il est passé de 1850 à 1900 habitants. =
no year
Le 28 janvier, le conseil s’est réuni. = [2026-01-28]
Le lundi 3 mars, ils ont voté. = [2025-03-03]
Le 8 mars, ils voteront. = [2026-03-08]
Le vote est prévu pour le 3 mai. = [2026-05-03]
Le sommet du 3 mai occupe tout le monde. =
Il a été vendu le 6 mai de l’année dernière. = [2025-05-06]
Il a été vendu hier. = [2026-02-03]
weekday
Le conseil a voté ce lundi. = [2026-02-02]
Le lundi, il pleut. =
order
Il a payé le 03/04/2025. = [2025-04-03]
`,
	"pt": `
day
A ponte abriu em 3 de maio de 2020. = 2020-05-03
A ponte abriu no dia 1º de maio de 2020. = 2020-05-01
A ponte abriu na quinta-feira, 14 de janeiro de 2021. = 2021-01-14
Falou na terça-feira (4 de março de 2025). = 2025-03-04
O ato de 14-jan-2019 vale. = 2019-01-14
Assinado em 12 out. 2018 na vila. = 2018-10-12
Choveu em dezembro de 2018. = 2018-12
Fechou em 15/03/2025. = 2025-03-15
Em meados de 2018 choveu. = 2018
stretch
Entre 3 e 28 de maio de 2023 não choveu. = 2023-05-03/2023-05-28
De 3 a 5 de maio de 2019 houve feira. = 2019-05-03/2019-05-05
De 30 de abril a 2 de maio de 2021 nevou. = 2021-04-30/2021-05-02
Entre os dias 3 e 28 de maio de 2021 choveu. = 2021-05-03/2021-05-28
Entre os dias 27 de julho e 12 de agosto de 2012 choveu. = 2012-07-27/2012-08-12
Nos dias 3 e 28 de maio de 2021 choveu. = 2021-05-03 2021-05-28
De 2018 a 2022 cresceu. = 2018/2022
year and part
No 3º trimestre de 2024 subiu. = 2024-07/2024-09
No terceiro trimestre de 2024 subiu. = 2024-07/2024-09
No primeiro semestre de 2023 desceu. = 2023-01/2023-06
A temporada 2019-20 foi longa. = 2019/2020
A safra 2023/24 foi boa. = 2023/2024
decade
Na década de 1990 fechou. = 1990/1999
Nos anos 90 fechou. = [1990/1999]
Nos anos noventa fechou. =
no date
A carta é do ano 1446 da hégira. =
A carta é de 15 de ramadã de 1445. =
O muro é de 1500 a.C. ou antes. =
Em 2010 domicílios não havia luz. =
Ver as páginas 1985-1990 do livro. =
A lei nº 2003-45 vale. =
Havia 1900 pessoas na sala 2012. =
O rebanho passou de 1850 a 1900 cabeças. =
no year
Em 28 de janeiro o conselho votou. = [2026-01-28]
Na segunda-feira, 3 de março, votaram. = [2025-03-03]
Em 8 de março votarão. = [2026-03-08]
Marcou eleições para 3 de maio. =
A cúpula de 3 de maio preocupa a vila. =
Em 2009 foi feita. Foi vendida em 6 de maio desse mesmo ano. = 2009 [2009-05-06]
Foi vendida em 6 de maio do ano passado. = [2025-05-06]
weekday
O conselho votou na segunda-feira. = [2026-02-02]
O conselho votou nesta segunda-feira (2). = [2026-02-02]
O conselho votou nesta segunda-feira (9). =
O conselho votará na próxima sexta-feira. = [2026-02-06]
Foi a segunda vez. =
order
Pagou em 03/04/2025. = [2025-04-03]
`,
	"de": `
day
Die Brücke wurde am 3. Mai 2021 eröffnet. = 2021-05-03
Die Brücke wurde am Donnerstag, dem 14. Januar 2021, eröffnet. = 2021-01-14
Der Brief vom 03.02.2024 ist da. = 2024-02-03
Der Brief vom 14-Jan-2019 ist da. = 2019-01-14
Am 12. Okt. 2018 regnete es. = 2018-10-12
Im März 2018 regnete es. = 2018-03
Anfang 2019 schloss die Mühle. = 2019
Ende Mai 2021 schloss die Mühle. = 2021-05
Die Mühle wurde 2018 in der Stadt gebaut. = 2018
stretch
Zwischen dem 3. und 28. Mai 2023 war es trocken. = 2023-05-03/2023-05-28
Vom 3. bis 5. Mai 2019 war Markt. = 2019-05-03/2019-05-05
Vom 30. April bis zum 2. Mai 2021 schneite es. = 2021-04-30/2021-05-02
Vom Montag, 3. Mai, bis Freitag, 7. Mai 2021 regnete es. = 2021-05-03/2021-05-07
Am 3. und 28. Mai 2021 regnete es. = 2021-05-03 2021-05-28
Am 3./4. Mai 2021 regnete es. = 2021-05-03/2021-05-04
Von 2018 bis 2022 wuchs sie. = 2018/2022
year and part
Im dritten Quartal 2024 stieg der Umsatz. = 2024-07/2024-09
Im 3. Quartal 2024 stieg der Umsatz. = 2024-07/2024-09
Im ersten Halbjahr 2023 sank der Umsatz. = 2023-01/2023-06
Die Saison 2019/20 war lang. = 2019/2020
Die Saison 2019-20 war lang. = 2019/2020
decade
In den 1990er Jahren schloss die Mühle. = 1990/1999
In den 90er Jahren schloss die Mühle. = [1990/1999]
Die Kirche ist aus dem 12. Jahrhundert. =
no date
Der Brief ist aus dem Jahr 1446 der Hidschra. =
Der Brief ist vom 15. Ramadan 1445. =
Die Mauer ist von 1500 v. Chr. wie es heißt. =
In 2010 Haushalten war kein Licht. =
Siehe die Seiten 1985-1990 im Buch. =
Das Gesetz Nr. 2003-45 gilt. =
Im Zimmer 2012 waren 1900 Menschen. =
Die Herde stieg von 1850 auf 1900 Tiere. =
Das Spiel endete nach Satz 3. Mai kam spät. =
no year
Am 28. Januar tagte der Rat. = [2026-01-28]
Am Montag, dem 3. März, wurde gewählt. = [2025-03-03]
Am 8. März wird gewählt. = [2026-03-08]
Die Wahl ist für den 3. Mai geplant. = [2026-05-03]
Der Gipfel vom 3. Mai war sein Werk. =
Am 6. Mai vergangenen Jahres wurde er verkauft. = [2025-05-06]
Hier gibt es Brot. =
weekday
Der Rat tagte am Montag. = [2026-02-02]
Der Rat wird am Freitag tagen. = [2026-02-06]
Am vergangenen Sonntag regnete es. = [2026-02-01]
order
Er zahlte am 03/04/2025. = [2025-04-03]
`,
}

func TestDatesInLanguages(t *testing.T) {
	type count struct{ right, wrong, unknown, silent int }
	for _, tag := range []string{"en", "es", "fr", "pt", "de"} {
		kinds, counts := []string{}, map[string]*count{}
		kind := ""
		for line := range strings.Lines(strings.TrimSpace(inLanguages[tag])) {
			text, want, ok := strings.Cut(strings.TrimSpace(line), " =")
			if !ok {
				kind = text
				kinds = append(kinds, kind)
				counts[kind] = &count{}
				continue
			}
			c := counts[kind]
			var got []string
			for _, s := range Read(&archive.Document{Leaves: []*body.Block{{Kind: body.Paragraph, N: 1, Text: text}}}, "2026-02-04", tag) {
				d := s.Date
				if s.Rule != "" {
					d = "[" + d + "]"
				}
				got = append(got, d)
			}
			have := strings.Fields(want)
			if !slices.Equal(got, have) {
				t.Errorf("%s: %q gives %q, not %q", tag, text, got, have)
			}
			if len(have) == 0 && len(got) == 0 {
				c.silent++
			}
			for _, g := range got {
				if slices.Contains(have, g) {
					c.right++
				} else {
					c.wrong++
				}
			}
			c.unknown += max(0, len(have)-len(got))
		}
		if len(kinds) == 0 {
			t.Fatalf("no texts of %s", tag)
		}
		table := fmt.Sprintf("%s\n%-14s %6s %6s %8s %7s\n", tag, "", "right", "wrong", "unknown", "silent")
		for _, k := range kinds {
			c := counts[k]
			table += fmt.Sprintf("%-14s %6d %6d %8d %7d\n", k, c.right, c.wrong, c.unknown, c.silent)
			if c.wrong > 0 {
				t.Errorf("%s, %s: %d dates are wrong", tag, k, c.wrong)
			}
		}
		t.Log(table)
	}
}

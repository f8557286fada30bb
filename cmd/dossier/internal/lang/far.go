package lang

// Months of languages whose texts are told from others and not read: a date with the name
// of its month says the same to everybody, and pages print it beside a headline.

import "strings"

// The signs that stand behind the numbers of a year, a month and a day in East Asia.
const FarYear, FarMonth, FarDay = "年년", "月월", "日일"

// FarMonths are names of months as dates have them, in small letters, to their numbers.
var FarMonths = func() map[string]int {
	m := map[string]int{}
	for _, year := range []string{
		"января февраля марта апреля мая июня июля августа сентября октября ноября декабря",      // Russian
		"січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня", // Ukrainian
		"يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",             // Arabic: Egypt, the Gulf
		"يناير فبراير مارس إبريل مايو يونيه يوليه اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
		"_ شباط آذار نيسان أيار حزيران تموز آب أيلول _ _ _",                      // Arabic: the Levant, Iraq
		"جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر", // Arabic: Algeria, Tunisia
	} {
		for i, name := range strings.Fields(year) {
			if name != "_" {
				m[name] = i + 1
			}
		}
	}
	return m
}()

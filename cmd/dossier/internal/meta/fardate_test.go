package meta

// Dates of languages that are not read, which say the same to everybody, and what is none.

import "testing"

func TestFarDates(t *testing.T) {
	for s, want := range map[string]string{
		"2026年4月3日": "2026-04-03", "公開：2026年04月03日 10:00": "2026-04-03", "2026년 4월 3일": "2026-04-03", "３月": "", "２０２６年４月３日": "2026-04-03",
		"3 апреля 2026 года": "2026-04-03", "Київ, 3 квітня 2026": "2026-04-03", "الجمعة 3 أبريل 2026": "2026-04-03", "٣ نيسان ٢٠٢٦": "2026-04-03", "3 أبريل، 2026": "2026-04-03",
		"2026年13月3日": "", "2026年4月": "", "31 апреля 2026": "", "3 корабля 2026": "", "в 2026 году": "",
	} {
		d, ok := FindDate(s)
		if d.Value != want || ok != (want != "") {
			t.Errorf("%q is %+v", s, d)
		}
		if ok && (d.Start < 0 || d.End > len(s) || d.Start >= d.End) {
			t.Errorf("%q: %+v", s, d)
		}
	}
}

package chronology

// Days as courts and notaries write them, in words and in digits: "the 27th day of June,
// 2014", "diez (10) de abril de dos mil diecinueve (2019)", "a los 3 días del mes de
// mayo de 2020". The digits are read, and the words around them stepped over.

// dayOfMonth steps from behind the number of a day at token i to its month: over the
// bracket that closes around it, and over "day of", "días del mes de". The word for day
// alone, "3 días de mayo", counts days.
func (s *scanner) dayOfMonth(i, k int) int {
	if s.bracketed(i) {
		k++
	}
	switch {
	case !s.in(k, dayOf) || !s.in(k+1, ofWords):
	case s.in(k+2, monthOf):
		return k + 3
	case s.in(k-1, ordinals):
		return k + 1
	}
	return k
}

// bracketed reports whether the number at token i stands in brackets behind a word: the
// same day in words.
func (s *scanner) bracketed(i int) bool {
	return s.tok(i-1).kind == '(' && s.tok(i+1).kind == ')' && s.tok(i-2).kind == 'w'
}

// mostWords is how many words a year may have.
const mostWords = 8

// yearInWords reads "de dos mil diecinueve (2019)" behind a month.
func (s *scanner) yearInWords(i int) (y, next int) {
	if s.tok(i).kind != ',' && !s.in(i, ofWords) {
		return 0, i
	}
	i++
	for k := i; k < i+mostWords; k++ {
		switch t := s.tok(k); {
		case t.kind == '(' && k > i:
			if y = s.year(k + 1); y > 0 && s.tok(k+2).kind == ')' {
				return y, k + 3
			}
			return 0, i
		case t.kind != 'w':
			return 0, i
		}
	}
	return 0, i
}

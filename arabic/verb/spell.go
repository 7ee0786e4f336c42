package verb

import (
	"slices"
	"strings"
)

// silent is the alef that is written, not spoken, after the ū of the plural:
// قتلوا. It goes before a suffix.
const silent = '!'

// spell writes sounds as letters: the usual spelling first, then others that
// print uses (قرؤوا, also قرأوا). A bound word is one that a suffix follows.
func spell(w []rune, bound bool) []string {
	last := len(w) - 1
	switch {
	case !bound && isShort(w[last]):
		w = w[:last] // silent at the end, and seats no hamza
	case bound && w[last] == 'Y':
		w = replace(w, last, last+1, 'A')
	}
	out := []string{write(w, bound, false)}
	if !slices.Contains(w, 'ء') {
		return out
	}
	if other := write(w, bound, true); other != out[0] && !(bound && strings.HasSuffix(other, "أا")) {
		out = append(out, other)
	}
	return out
}

// changesWhenBound reports whether a suffix may change the spelling of w: that
// of a final ā, a silent alef, or a hamza that only its vowel ends.
func changesWhenBound(w []rune) bool {
	last := w[len(w)-1]
	return last == 'Y' || last == silent || isShort(last) && w[len(w)-2] == 'ء'
}

// write spells w, with the second choice of hamza seat if second is set.
func write(w []rune, bound, second bool) string {
	out := make([]rune, 0, len(w))
	for i := 0; i < len(w); i++ {
		switch r := w[i]; {
		case i == 0 && isShort(r):
			out = append(out, 'ا')
		case isShort(r), r == silent && bound, i > 0 && r == w[i-1] && !isVowel(r):
		case r == 'ء':
			letters, taken := hamza(w, i, second)
			out = append(out, letters...)
			i += taken
		case r == 'Y':
			out = append(out, 'ى')
		default:
			out = append(out, letter(r))
		}
	}
	return string(out)
}

// letter gives the letter of a sound.
func letter(r rune) rune {
	switch r {
	case 'A', silent:
		return 'ا'
	case 'I':
		return 'ي'
	case 'U':
		return 'و'
	case 'T':
		return 'ة'
	}
	return r
}

// hamza seats the hamza w[i] by the vowels beside it: i before u before a, the
// rule of every spelling primer. Taken is how many sounds after it are written
// with it (an ā, in آ; a second hamza).
func hamza(w []rune, i int, second bool) (letters []rune, taken int) {
	before := at(w, i-1)
	if at(w, i+1) == 'ء' {
		taken = 1
	}
	after := at(w, i+1+taken)
	one := func(r rune) ([]rune, int) { return []rune{r}, taken }
	switch {
	case i == 0 && (after == 'i' || after == 'I'):
		return one('إ')
	case i == 0 && after == 'A':
		return []rune{'آ'}, taken + 1
	case i == 0:
		return one('أ')
	case after == 0:
		return one(seatAtEnd(before))
	case before == 'i' || before == 'I' || after == 'i' || after == 'I':
		return one('ئ')
	case after == 'u' || after == 'U':
		return one(seatBeforeU(before, second && inEnding(w[i+1:])))
	case before == 'u':
		return one('ؤ')
	case before == 'A' || before == 'U':
		return one('ء')
	case after == 'A' && second && i > 2 && dual(w[i+1:]):
		return []rune{'أ', 'ا'}, taken + 1
	case after == 'A':
		return []rune{'آ'}, taken + 1
	}
	return one('أ')
}

// seatAtEnd seats a hamza that ends its word.
func seatAtEnd(before rune) rune {
	switch before {
	case 'a':
		return 'أ'
	case 'i':
		return 'ئ'
	case 'u':
		return 'ؤ'
	}
	return 'ء'
}

// seatBeforeU seats a hamza before u or ū. The second choice, open to a hamza
// before an ending only, keeps the seat of the bare word: قرأوا, جاءوا.
func seatBeforeU(before rune, second bool) rune {
	switch {
	case second && before == 'a':
		return 'أ'
	case second && (before == 'A' || before == 'U'):
		return 'ء'
	}
	return 'ؤ'
}

// inEnding reports whether sounds that begin with u or ū are an ending.
func inEnding(w []rune) bool {
	return len(w) == 1 || len(w) <= 3 && (w[1] == silent || w[1] == 'ن')
}

// dual reports whether sounds are the ending of a dual verb: قرآن, which is also
// written قرأان.
func dual(w []rune) bool { return string(w) == "A" || string(w) == "Aن" }

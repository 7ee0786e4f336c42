package read

import (
	"unicode"
	"unicode/utf8"
)

// Why an article was not coded: the values of [waqai.Article.Skipped].
const (
	NotArabic = "not-arabic" // in another language, such as Persian, Urdu, Kurdish or English
	Empty     = "empty"      // no letters at all
	OnlyNoise = "only-noise" // cleaning left no letters
)

// languageSample is how many bytes of a text the letter test looks at.
const languageSample = 2 << 10

// skipReason says why an article cannot be coded, or nothing; raw is its text
// before cleaning.
func skipReason(text, raw string) string {
	counts := countLetters(text[:min(len(text), languageSample)])
	if counts.all() == 0 {
		counts = countLetters(text)
	}
	switch {
	case counts.all() > 0 && counts.isArabic():
		return ""
	case counts.all() > 0:
		return NotArabic
	case countLetters(raw).all() > 0:
		return OnlyNoise
	}
	return Empty
}

// letters counts letters by what they say of the language.
type letters struct {
	arabic  int // letters that Arabic has
	ta      int // ة among them, which no Persian, Urdu or Kurdish spelling uses freely
	foreign int // Arabic-script letters that Arabic has not
	other   int // letters of other scripts
}

func (c letters) all() int { return c.arabic + c.foreign + c.other }

// isArabic is the letter test. Persian, Urdu, Kurdish, Pashto and Uyghur write
// more than one letter in twenty with signs Arabic has not; an Arabic text may
// hold some (names, or ک and ی of a wrong keyboard), but then has ة as well.
func (c letters) isArabic() bool {
	script := c.arabic + c.foreign
	switch {
	case script*5 < c.all()*2: // less than two letters in five
		return false
	case c.foreign*30 <= script:
		return true
	}
	return c.ta*100 >= script
}

// kind is what one letter says of the language.
type kind uint8

const (
	noLetter kind = iota
	arabicLetter
	taMarbuta
	foreignLetter
	otherLetter
)

// kindOf sorts one character.
func kindOf(r rune) kind {
	switch {
	case r == 'ة':
		return taMarbuta
	case r >= 'ء' && r <= 'ي' && r != 'ـ' && (r <= 'غ' || r >= 'ف'), r == 'ٱ':
		return arabicLetter
	case r >= 0x600 && r <= 0x77F && unicode.IsLetter(r) && r != 'ـ':
		return foreignLetter
	case r >= 0xFB50 && r <= 0xFEFC && unicode.IsLetter(r):
		return arabicLetter // presentation forms
	case unicode.IsLetter(r):
		return otherLetter
	}
	return noLetter
}

// arabicKinds holds kindOf for U+0600 to U+06FF.
var arabicKinds = func() (t [256]kind) {
	for i := range t {
		t[i] = kindOf(0x600 + rune(i))
	}
	return t
}()

// countLetters counts all letters of a text.
func countLetters(text string) letters {
	var n [otherLetter + 1]int
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			if c |= 0x20; c >= 'a' && c <= 'z' {
				n[otherLetter]++
			}
			i++
			continue
		}
		if c >= 0xD8 && c <= 0xDB && i+1 < len(text) {
			n[arabicKinds[int(c&3)<<6|int(text[i+1]&0x3F)]]++
			i += 2
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		n[kindOf(r)]++
		i += size
	}
	return letters{arabic: n[arabicLetter] + n[taMarbuta], ta: n[taMarbuta], foreign: n[foreignLetter], other: n[otherLetter]}
}

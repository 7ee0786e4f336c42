// Package arabic is a light toolkit for Modern Standard Arabic text as news
// sites write it: one fold with an offset map, tokens, sentences and quotes.
// Numbers, dates and inflection are in the packages below it.
//
// Start with [Fold]: it reduces text to one byte a letter, in the code of
// ISO 8859-6, and remembers where each letter came from. Everything else works
// on those bytes and can always say which bytes of the original it means.
//
//	f := arabic.Fold("قُتِلَ 5 أشخاص")
//	for _, t := range f.Tokens() {
//		fmt.Println(f.Source[t.Start:t.End], t.Class)
//	}
//
// The package knows closed classes only (letters, digits, punctuation,
// particles). Whoever has a larger lexicon passes it in.
package arabic

import "unicode/utf8"

// Folded is a text and its letters.
//
// The fold removes what spelling leaves open: vowel marks, tatweel and
// invisible controls disappear, the hamza is taken off its alef (أ إ آ ٱ
// become ا), ى becomes ي, presentation forms and Persian letters become the
// plain Arabic letter, digits of all three families become ASCII digits, Latin
// is lower-cased and quotation marks, dashes and commas become their ASCII
// kin. The letters ة and ه stay apart: محافظة is a province, محافظه is
// "his governor".
type Folded struct {
	Source  string
	Letters []byte  // one byte a letter: ASCII or ISO 8859-6
	Offsets []int32 // Offsets[i] is where letter i begins in Source; one more at the end
}

// Codes of letters that rules name. They are those of ISO 8859-6.
const (
	Hamza      = 0xC1 // ء
	WawHamza   = 0xC4 // ؤ
	YehHamza   = 0xC6 // ئ
	Alef       = 0xC7 // ا, also for أ إ آ ٱ
	Beh        = 0xC8 // ب
	TehMarbuta = 0xC9 // ة
	Teh        = 0xCA // ت
	Seen       = 0xD3 // س
	Feh        = 0xE1 // ف
	Kaf        = 0xE3 // ك
	Lam        = 0xE4 // ل
	Meem       = 0xE5 // م
	Noon       = 0xE6 // ن
	Heh        = 0xE7 // ه
	Waw        = 0xE8 // و
	Yeh        = 0xEA // ي, also for ى

	Ellipsis    = 0x03 // …
	otherSymbol = 0x01 // a sign that no rule names
	otherLetter = 0x02 // a letter of another script
	deleted     = 0x00 // takes no place among the letters
)

// Fold folds text. It never fails: bytes that are not UTF-8 fold to a symbol.
func Fold(text string) *Folded {
	f := &Folded{}
	f.Reset(text)
	return f
}

// Reset folds another text into the same buffers.
func (f *Folded) Reset(text string) {
	letters, offsets := f.Letters[:0], f.Offsets[:0] // locals: a field costs a write barrier a letter
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c < utf8.RuneSelf:
			letters, offsets = append(letters, foldASCII[c]), append(offsets, int32(i))
			i++
		case c >= 0xD8 && c <= 0xDB && i+1 < len(text) && text[i+1]&0xC0 == 0x80: // U+0600 to U+06FF
			if b := foldArabic[int(c&3)<<6|int(text[i+1]&0x3F)]; b != deleted {
				letters, offsets = append(letters, b), append(offsets, int32(i))
			}
			i += 2
		default:
			r, n := utf8.DecodeRuneInString(text[i:])
			for _, b := range foldRune(r) {
				letters, offsets = append(letters, b), append(offsets, int32(i))
			}
			i += n
		}
	}
	f.Source, f.Letters, f.Offsets = text, letters, append(offsets, int32(len(text)))
}

// Key folds a word or phrase to the form that tables are looked up by. Words
// are parted by single spaces.
func Key(s string) string {
	f := Fold(s)
	out := make([]byte, 0, len(f.Letters))
	for _, b := range f.Letters {
		if b == ' ' || b == '\n' {
			if len(out) > 0 && out[len(out)-1] != ' ' {
				out = append(out, ' ')
			}
			continue
		}
		out = append(out, b)
	}
	for len(out) > 0 && out[len(out)-1] == ' ' {
		out = out[:len(out)-1]
	}
	return string(out)
}

// Unfold writes folded letters as UTF-8 again, for messages and tests. What
// the fold took away does not come back.
func Unfold[T string | []byte](letters T) string {
	out := make([]rune, 0, len(letters))
	for i := 0; i < len(letters); i++ {
		switch b := letters[i]; {
		case b >= 0xC1:
			out = append(out, rune(b)-0xC1+0x621)
		case b == Ellipsis:
			out = append(out, '…')
		case b == otherSymbol || b == otherLetter:
			out = append(out, utf8.RuneError)
		default:
			out = append(out, rune(b))
		}
	}
	return string(out)
}

// IsLetter reports whether a folded byte is an Arabic letter.
func IsLetter(b byte) bool { return b >= 0xC1 }

// IsDigit reports whether a folded byte is a digit.
func IsDigit(b byte) bool { return b >= '0' && b <= '9' }

// isMark reports whether r is written on top of the letter before it.
func isMark(r rune) bool {
	return r >= 0x064B && r <= 0x065F || r == 0x0670 || r >= 0x0610 && r <= 0x061A || r >= 0x06D6 && r <= 0x06ED
}

var foldASCII = func() (t [utf8.RuneSelf]byte) {
	for i := range t {
		switch c := byte(i); {
		case c >= 'A' && c <= 'Z':
			t[i] = c + 'a' - 'A'
		case c == '\t' || c == '\r' || c == '\v' || c == '\f':
			t[i] = ' '
		case c < ' ' && c != '\n' || c == 0x7F:
			t[i] = otherSymbol
		case c == '`':
			t[i] = '\''
		default:
			t[i] = c
		}
	}
	return t
}()

// foldArabic maps U+0600+i.
var foldArabic = func() (t [256]byte) {
	for i := range t {
		t[i] = otherSymbol
		if r := rune(0x600 + i); isMark(r) || r == 0x640 || r == 0x61C {
			t[i] = deleted
		}
	}
	for i := 0x21; i <= 0x4A; i++ {
		t[i] = byte(i - 0x21 + 0xC1)
	}
	for i := 0x3B; i <= 0x40; i++ { // not in ISO 8859-6
		t[i] = otherSymbol
	}
	for i := range 10 {
		t[0x60+i], t[0xF0+i] = '0'+byte(i), '0'+byte(i)
	}
	for from, to := range map[rune]byte{
		'أ': Alef, 'إ': Alef, 'آ': Alef, 'ٱ': Alef, 'ى': Yeh,
		'،': ',', '؛': ';', '؟': '?', '٪': '%', '٫': '.', '٬': ',', '۔': '.',
		'ـ': deleted,
		'ی': Yeh, 'ې': Yeh, 'ۍ': Yeh, 'ێ': Yeh, 'ے': Yeh, 'ک': Kaf, 'ڪ': Kaf, 'گ': Kaf, 'ڭ': Kaf,
		'ہ': Heh, 'ھ': Heh, 'ە': Heh, 'ۀ': Heh, 'ۃ': TehMarbuta,
		'پ': Beh, 'چ': 0xCC, 'ژ': 0xD2, 'ڤ': Feh, 'ۆ': Waw, 'ۇ': Waw, 'ۋ': Waw, 'ڵ': Lam, 'ڕ': 0xD1, 'ں': Noon,
		'ٹ': Teh, 'ڈ': 0xCF, 'ړ': 0xD1, 'ټ': Teh,
	} {
		t[from-0x600] = to
	}
	return t
}()

// foldRune folds what lies outside ASCII and the Arabic block.
func foldRune(r rune) []byte {
	switch {
	case r == 0xFEFF || r == 0xAD || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x2069:
		return nil
	case r >= 0x0300 && r <= 0x036F:
		return nil
	case r == 0x2028 || r == 0x2029 || r == 0x85:
		return []byte{'\n'}
	case r == 0xA0 || r >= 0x2000 && r <= 0x200A || r == 0x202F || r == 0x3000:
		return []byte{' '}
	case r == '«' || r == '»' || r >= 0x201C && r <= 0x201F || r == '„':
		return []byte{'"'}
	case r == '‹' || r == '›' || r >= 0x2018 && r <= 0x201B || r == '′':
		return []byte{'\''}
	case r >= 0x2010 && r <= 0x2015 || r == 0x2212:
		return []byte{'-'}
	case r == '…':
		return []byte{Ellipsis}
	case r >= 0xC0 && r <= 0x24F && r != 0xD7 && r != 0xF7 || r >= 0x370 && r <= 0x5FF:
		return []byte{otherLetter}
	case r >= 0xFE80 && r <= 0xFEFC:
		return presentationForm(r)
	case r == 0xFDF2: // ﷲ
		return []byte{Alef, Lam, Lam, Heh}
	}
	return []byte{otherSymbol}
}

// presentationForm folds U+FE80 to U+FEFC: shaped letters, as old converters
// of PDF and print pages leave them.
func presentationForm(r rune) []byte {
	if r >= 0xFEF5 { // lam with alef, four alefs of two shapes
		return []byte{Lam, Alef}
	}
	at := rune(0xFE80)
	for i, l := range []rune("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي") {
		if at += rune("122224242444442222444444444444444224"[i] - '0'); r < at { // shapes of each
			return []byte{foldArabic[l-0x600]}
		}
	}
	return []byte{otherSymbol}
}

// Clean removes what is not part of a word's spelling (vowel marks, tatweel,
// invisible controls) and keeps everything else, hamza included.
func Clean(s string) string {
	out := make([]rune, 0, len(s))
	for _, r := range s {
		if isMark(r) || r == 0x640 || r > 0x7F && r < 0x600 && len(foldRune(r)) == 0 || r >= 0x2000 && len(foldRune(r)) == 0 {
			continue
		}
		out = append(out, r)
	}
	return string(out)
}

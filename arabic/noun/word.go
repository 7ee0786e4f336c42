package noun

import (
	"slices"
	"strings"
)

// ending is the class of the end of a word, by which suffixes join it.
type ending uint8

const (
	plain       ending = iota
	tehMarbuta         // غارة
	maqsura            // مستشفى
	longAlef           // عصا, كاميرا
	alefHamza          // اعتداء; صحراء where feminine
	seatedAlef         // مبدأ
	lineHamza          // شيء, جزء, ضوء
	defective          // قاضي
	shortFather        // أب, أخ
)

// word is a word cut for its suffixes.
type word struct {
	lemma    string
	stem     string // without the ending that changes
	ending   ending
	feminine bool
}

// bare drops vowels, shadda and tatweel.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '\u064B' && r <= '\u0652' || r == '\u0670' || r == '\u0640' {
			return -1
		}
		return r
	}, strings.TrimSpace(s))
}

// newWord finds the ending of a noun's lemma.
func newWord(n Noun) word {
	lemma := n.Lemma
	w := word{lemma: lemma, stem: lemma, feminine: n.Feminine}
	if n.Defective || slices.ContainsFunc(n.Plurals, func(p string) bool { return strings.HasSuffix(p, "اة") }) {
		w.ending, w.stem = defective, strings.TrimSuffix(lemma, "ي")
		w.lemma = w.stem + "ي"
		return w
	}
	for _, e := range [...]struct {
		suffix string
		ending ending
	}{{"ة", tehMarbuta}, {"ى", maqsura}, {"ا", longAlef}, {"اء", alefHamza}, {"أ", seatedAlef}, {"ء", lineHamza}} {
		if strings.HasSuffix(lemma, e.suffix) {
			w.ending, w.stem = e.ending, strings.TrimSuffix(lemma, e.suffix)
			return w
		}
	}
	if lemma == "أب" || lemma == "أخ" {
		w.ending = shortFather
	}
	return w
}

// join gives the spelling of the word before a suffix that begins with the
// given vowel, written as its long letter. That is not always the first letter
// of the suffix: the dual ين is -ayn.
func (w word) join(suffix string, vowel rune) string {
	switch w.ending {
	case tehMarbuta:
		return w.stem + "ت" + suffix
	case maqsura:
		return w.stem + "ي" + suffix
	case longAlef:
		if len([]rune(w.lemma)) == 3 {
			return w.stem + "و" + suffix
		}
		return w.lemma + "ت" + suffix
	case alefHamza:
		if w.feminine {
			return w.stem + "او" + suffix
		}
		return w.stem + "ا" + lineSeat("ا", vowel) + suffix
	case seatedAlef:
		return w.stem + alefSeat(suffix)
	case lineHamza:
		return w.stem + lineSeat(w.stem, vowel) + suffix
	case defective:
		return w.stem + "ي" + suffix
	case shortFather:
		return w.stem + "و" + suffix
	}
	return w.stem + suffix
}

// alefSeat writes the hamza of مبدأ with a suffix: مبدآن, مبدأين, منشؤون.
func alefSeat(suffix string) string {
	switch {
	case strings.HasPrefix(suffix, "ا"):
		return "آ" + strings.TrimPrefix(suffix, "ا")
	case strings.HasPrefix(suffix, "و"):
		return "ؤ" + suffix
	}
	return "أ" + suffix
}

// lineSeat seats a hamza that stood at the end after before, now that a long
// vowel follows: شيئان, جزءان, بريئون, مقروؤون.
func lineSeat(before string, vowel rune) string {
	letters := []rune(before)
	joins := len(letters) > 0 && !strings.ContainsRune("ادذرزوؤءأآ", letters[len(letters)-1])
	switch {
	case joins:
		return "ئ"
	case vowel == 'و':
		return "ؤ"
	case vowel == 'ي':
		return "ئ"
	}
	return "ء"
}

// masculine gives the sound masculine plural with the ending ون, ين, و or ي.
func (w word) masculine(suffix string) string {
	switch w.ending {
	case maqsura, defective:
		return w.stem + suffix
	case tehMarbuta, longAlef:
		return ""
	}
	if w.ending == seatedAlef && strings.HasPrefix(suffix, "ي") {
		return w.stem + "ئ" + suffix
	}
	return w.join(suffix, []rune(suffix)[0])
}

// soundFeminine gives the plural in ات.
func (w word) soundFeminine() string {
	switch w.ending {
	case tehMarbuta:
		if rest, ok := strings.CutSuffix(w.stem, "ا"); ok {
			return rest + "يات" // مباراة
		}
		if rest, ok := strings.CutSuffix(w.stem, "أ"); ok {
			return rest + alefSeat("ات") // مفاجأة
		}
		return w.stem + "ات"
	case longAlef:
		return w.stem + "ات" // كاميرا
	}
	return w.join("ات", 'ا')
}

// female gives the feminine in ة.
func (w word) female() string {
	switch w.ending {
	case maqsura, longAlef:
		return w.stem + "اة"
	case lineHamza:
		return w.stem + lineSeat(w.stem, 'ا') + "ة"
	}
	return w.lemma + "ة"
}

// accusative gives the indefinite accusative, empty where it has no ا.
func (w word) accusative() string {
	switch w.ending {
	case plain, shortFather:
		return w.lemma + "ا"
	case lineHamza, defective:
		return w.join("ا", 'ا')
	}
	return ""
}

// bound gives the spellings that a pronoun suffix needs, where they differ
// from the word itself.
func (w word) bound() []string {
	switch w.ending {
	case tehMarbuta:
		return []string{w.stem + "ت"}
	case maqsura:
		return []string{w.stem + "ا"}
	case alefHamza:
		return []string{w.stem + "اؤ", w.stem + "ائ"}
	case seatedAlef:
		return []string{w.stem + "ؤ", w.stem + "ئ"}
	case lineHamza:
		if strings.HasSuffix(w.stem, "ي") {
			return []string{w.stem + "ئ"}
		}
		return []string{w.stem + "ؤ", w.stem + "ئ"}
	}
	return nil
}

// elative reports whether a singular has the shape of أكبر and أحمر, which
// takes no ا in the accusative.
func elative(lemma string) bool {
	r := []rune(lemma)
	return len(r) == 4 && r[0] == 'أ' && !strings.ContainsRune("اوي", r[2])
}

// heavyPlural reports whether a broken plural has the shape of حواجز, صواريخ or
// مباني, which takes no ا in the accusative.
func heavyPlural(plural string) bool {
	r := []rune(plural)
	return len(r) >= 5 && r[2] == 'ا' && (len(r) == 5 || len(r) == 6 && r[4] == 'ي') && r[len(r)-1] != 'ة'
}

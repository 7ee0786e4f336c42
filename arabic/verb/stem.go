package verb

import "strings"

// Stems are written as patterns of sounds: 1 to 4 are the radicals, 8 is the
// first radical of form VIII with its ت, = repeats the radical before it, a i
// u are short vowels and A I U long ones, T is ة. A v is the stem vowel of
// form I.
type stem uint8

const (
	perfectStem stem = iota
	imperfectStem
)

// perfects holds the pattern of the perfect of each form, active and passive.
var perfects = [...][2]string{
	1:     {"1a2v3", "1u2i3"},
	2:     {"1a22a3", "1u22i3"},
	3:     {"1A2a3", "1U2i3"},
	4:     {"ءa12a3", "ءu12i3"},
	5:     {"تa1a22a3", "تu1u22i3"},
	6:     {"تa1A2a3", "تu1U2i3"},
	7:     {"iن1a2a3", "uن1u2i3"},
	8:     {"i8a2a3", "u8u2i3"},
	9:     {"i12a3a=", "u12u3i="},
	10:    {"iستa12a3", "uستu12i3"},
	Quad1: {"1a23a4", "1u23i4"},
	Quad2: {"تa1a23a4", "تu1u23i4"},
	Quad4: {"i12a34a=", "u12u34i="},
}

// imperfects holds the pattern of the imperfect of each form, active and
// passive, and the vowel of the active prefix.
var imperfects = [...][3]string{
	1:     {"12v3", "12a3", "a"},
	2:     {"1a22i3", "1a22a3", "u"},
	3:     {"1A2i3", "1A2a3", "u"},
	4:     {"12i3", "12a3", "u"},
	5:     {"تa1a22a3", "تa1a22a3", "a"},
	6:     {"تa1A2a3", "تa1A2a3", "a"},
	7:     {"ن1a2i3", "ن1a2a3", "a"},
	8:     {"8a2i3", "8a2a3", "a"},
	9:     {"12a3i=", "12a3a=", "a"},
	10:    {"ستa12i3", "ستa12a3", "a"},
	Quad1: {"1a23i4", "1a23a4", "u"},
	Quad2: {"تa1a23a4", "تa1a23a4", "a"},
	Quad4: {"12a34i=", "12a34a=", "a"},
}

// build gives the sounds of prefix, stem and ending. The prefix is that of the
// imperfect, one consonant, and empty in the perfect.
func (v *verb) build(s stem, voice Voice, prefix, ending string) []rune {
	if s == perfectStem {
		pattern, short := perfects[v.form][voice], 'a'
		if v.form == 1 {
			pattern = strings.Replace(pattern, "v", string(v.perfect), 1)
			if short = 'i'; v.imperfect == 'u' {
				short = 'u'
			}
		}
		weak := v.weakLetter(voice == Active && v.perfect != 'i')
		return v.sounds(pattern+ending, weak, short)
	}
	row := imperfects[v.form]
	pattern, vowel := row[voice], row[2]
	if voice == Passive {
		vowel = "u"
	}
	if v.form == 1 && voice == Active {
		pattern = strings.Replace(pattern, "v", string(v.imperfect), 1)
		if v.root[0] == 'و' && !v.keepWaw {
			pattern = pattern[1:]
		}
	}
	return v.sounds(prefix+vowel+pattern+ending, v.weakLetter(v.form == 1 && v.imperfect == 'u' && voice == Active), 'a')
}

// weakLetter is what a weak last radical sounds like: و in form I where the
// voice and vowel leave it, else ي.
func (v *verb) weakLetter(waw bool) rune {
	if waw && v.form == 1 && v.root[2] == 'و' {
		return weakWaw
	}
	return weakYeh
}

// sounds fills a pattern with the radicals and applies the sound changes.
// Short is the vowel that the long one of a hollow perfect is cut to.
func (v *verb) sounds(pattern string, weak, short rune) []rune {
	w := make([]rune, 0, len(pattern)+1)
	for _, r := range pattern {
		switch {
		case r == '8':
			w = append(w, []rune(v.cluster)...)
		case r >= '1' && r <= '4':
			w = append(w, v.radical(int(r-'1'), weak))
		default:
			w = append(w, r)
		}
	}
	if (v.form == 1 || v.form == 4) && string(v.root) == "رءي" {
		w = []rune(strings.Replace(string(w), "رء", "ر", 1)) // رأى is irregular: يرى, أرى
	}
	if v.hollow() {
		w = contractHollow(w, short)
	} else {
		w = contractDefective(w)
	}
	return settleFirst(mergeDoubled(w))
}

// radical gives radical i as the sound changes need it.
func (v *verb) radical(i int, weak rune) rune {
	r, last := v.root[i], len(v.root)-1
	switch {
	case i == last && v.weakLast():
		return weak
	case i == last && !v.quadriliteral() && v.doubled():
		return same
	case i == 1 && v.hollow():
		if r == 'و' {
			return weakWaw
		}
		return weakYeh
	}
	return r
}

package verb

import (
	"fmt"
	"strings"
)

// ActiveParticiple gives the active participle, masculine singular: قاتل,
// مسلِّح, مصيب. One from a weak last radical ends in ي, as it does with the
// article (القاضي); see [Defective] for the form without it.
func ActiveParticiple(in Verb) (string, error) {
	v, err := resolve(in)
	if err != nil {
		return "", err
	}
	if v.form != 1 {
		pattern := imperfects[v.form][Active]
		last := strings.LastIndexAny(pattern, "aiu")
		return v.noun("مu" + pattern[:last] + "i" + pattern[last+1:]), nil
	}
	switch {
	case v.hollow() && v.root[2] == 'ء': // جاء
		return v.noun("1AءI"), nil
	case v.hollow():
		return v.noun("1Aءi3"), nil
	}
	return v.noun("1A2i3"), nil
}

// PassiveParticiple gives the passive participle, masculine singular: مقتول,
// مسلَّح, مصاب. Forms VII, IX and اطمأن have none; it is an error to ask.
func PassiveParticiple(in Verb) (string, error) {
	v, err := resolve(in)
	switch {
	case err != nil:
		return "", err
	case !v.passive():
		return "", fmt.Errorf("verb %s: form %d has no passive participle", in.Lemma, in.Form)
	case v.form != 1:
		return v.noun("مu" + imperfects[v.form][Passive]), nil
	case v.hollow() && v.root[1] == 'و':
		return v.noun("مa1U3"), nil
	case v.hollow():
		return v.noun("مa1I3"), nil
	case v.weakLast() && v.imperfect == 'u':
		return v.noun("مa12uوو"), nil
	case v.weakLast():
		return v.noun("مa12iيي"), nil
	}
	return v.noun("مa12U3"), nil
}

// VerbalNouns gives the verbal nouns: the regular one of the form (none for
// form I, where they are a matter of the dictionary), then those the verb
// lists itself. Form II gives تفعيل, or تفعلة after a weak radical or hamza;
// form III gives مفاعلة only, since فعال is not free (قتال is a word, هجام is
// not).
func VerbalNouns(in Verb) ([]string, error) {
	v, err := resolve(in)
	if err != nil {
		return nil, err
	}
	var out []string
	if pattern := v.verbalNoun(); pattern != "" {
		out = append(out, v.noun(pattern))
	}
	for _, noun := range in.VerbalNouns {
		if noun = bare(noun); noun != "" && !contains(out, noun) {
			out = append(out, noun)
		}
	}
	return out, nil
}

// verbalNouns holds the pattern of the verbal noun of each form for a sound
// root.
var verbalNouns = [...]string{
	2:     "تa12I3",
	3:     "مu1A2a3aT",
	4:     "ءi12A3",
	5:     "تa1a22u3",
	6:     "تa1A2u3",
	7:     "iن1i2A3",
	8:     "i8i2A3",
	9:     "i12i3A=",
	10:    "iستi12A3",
	Quad1: "1a23a4aT",
	Quad2: "تa1a23u4",
	Quad4: "i12i34A=",
}

// verbalNoun gives the pattern of the regular verbal noun, empty for form I.
func (v *verb) verbalNoun() string {
	pattern := verbalNouns[v.form]
	last := v.root[len(v.root)-1]
	switch {
	case v.form == 2 && (v.weakLast() || last == 'ء'):
		return "تa12i3aT"
	case (v.form == 4 || v.form == 10) && v.hollow():
		return strings.Replace(pattern, "2A3", "A3aT", 1)
	case string(v.root) == "رءي" && v.form == 4:
		return "ءi1AءaT" // إراءة
	case v.weakLast() && strings.HasSuffix(pattern, "A3"):
		return strings.TrimSuffix(pattern, "3") + "ء"
	case v.weakLast() && strings.Contains(pattern, "u3"):
		return strings.Replace(pattern, "u3", "i3", 1)
	case v.weakLast() && strings.Contains(pattern, "u4"):
		return strings.Replace(pattern, "u4", "i4", 1)
	}
	return pattern
}

// Defective reports whether the active participle of the verb, and the verbal
// noun of its forms V and VI, end in a ي that falls where they are indefinite:
// ناف beside النافي.
func Defective(in Verb) (bool, error) {
	v, err := resolve(in)
	if err != nil {
		return false, err
	}
	return v.weakLast() || v.form == 1 && v.hollow() && v.root[2] == 'ء', nil
}

// noun gives the usual spelling of a noun pattern.
func (v *verb) noun(pattern string) string {
	if last := pattern[len(pattern)-1]; !strings.ContainsRune("IT", rune(last)) {
		pattern += "u"
	}
	return spell(v.sounds(pattern, weakYeh, 'a'), false)[0]
}

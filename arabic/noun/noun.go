// Package noun writes the inflected forms of Arabic nouns and adjectives, as
// they stand in print: without vowels, article or suffixed words.
//
// Duals, sound plurals, feminines and the accusative in ا follow from the
// spelling of the word by rule; broken plurals do not and are listed with it.
//
// Start with [Inflect]:
//
//	noun.Inflect(noun.Noun{Lemma: "هجوم", Plurals: []string{"هجمات"}})
//	// هجوم هجوما هجومان هجوما هجومين هجومي هجمات
//
// The rules are those of any reference grammar of Modern Standard Arabic.
package noun

import "github.com/waqai/waqai/arabic/verb"

// Noun is an entry of a word list.
type Noun struct {
	Lemma string // singular, masculine where the word has both genders; vowels are allowed and ignored

	// Plurals lists the plurals, broken or sound, in the nominative. "ون" and
	// "ات" stand for the sound plurals by rule. Where it is empty, words in ة
	// have ات, and persons and adjectives have ون.
	Plurals []string

	Human     bool   // names a person, so that it has ون where no plural is listed
	Adjective bool   // has a feminine in ة and its plural in ات
	Feminine  bool   // is feminine; words in ة are so anyway. Tells صحراء (صحراوان) from اعتداء (اعتداءان)
	Partner   string // the feminine where it is not by rule: حمراء beside أحمر

	// Defective marks a final ي that falls where the word is indefinite: قاضي,
	// قاض. It is seen by itself where a plural in اة is listed (قضاة).
	Defective bool
}

// Form is one inflected form with one reading. Number and gender are those of
// package verb, so that agreement can be checked.
type Form struct {
	Text       string
	Number     verb.Number
	Gender     verb.Gender
	Construct  bool // the ن of dual or sound plural has fallen: before a genitive or a pronoun suffix
	Accusative bool // indefinite accusative, told by its ا: هجوما
	Bound      bool // spelt so only before a pronoun suffix: غارت in غارته
}

// Inflect lists the forms of a noun or adjective in a fixed order, none twice.
// An empty lemma has none. Words like مسؤول and شؤون are listed in the
// spelling of Egypt, too: مسئول, شئون.
func Inflect(n Noun) []Form {
	var l list
	n.Lemma, n.Partner = bare(n.Lemma), bare(n.Partner)
	n.Plurals = plurals(n.Plurals)
	l.noun(n)
	if other := egyptian(n.Lemma); other != n.Lemma {
		n.Lemma, n.Partner = other, egyptian(n.Partner)
		l.noun(n)
	}
	return l.forms
}

// plurals cleans a list of plurals and adds Egyptian spellings.
func plurals(listed []string) []string {
	var out []string
	for _, p := range listed {
		if p = bare(p); p == "" {
			continue
		}
		out = append(out, p)
		if other := egyptian(p); other != p {
			out = append(out, other)
		}
	}
	return out
}

// egyptian gives the spelling with ئ for the ؤ of مسؤول.
func egyptian(s string) string {
	r := []rune(s)
	for i := 1; i+2 < len(r); i++ {
		if r[i] == 'ؤ' && r[i+1] == 'و' && r[i-1] != 'ا' {
			r[i] = 'ئ'
		}
	}
	return string(r)
}

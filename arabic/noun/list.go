package noun

import (
	"slices"
	"strings"

	"github.com/waqai/waqai/arabic/verb"
)

// list gathers forms: each spelling and reading once.
type list struct{ forms []Form }

func (l *list) add(f Form) {
	if f.Text != "" && !slices.Contains(l.forms, f) {
		l.forms = append(l.forms, f)
	}
}

// noun adds all forms of a noun whose spellings are clean.
func (l *list) noun(n Noun) {
	if n.Lemma == "" {
		return
	}
	w, gender := newWord(n), verb.Masculine
	if n.Feminine || w.ending == tehMarbuta {
		gender = verb.Feminine
	}
	l.singular(w, gender)
	l.dual(w, gender)
	plurals := n.Plurals
	switch {
	case len(plurals) > 0:
	case gender == verb.Masculine && (n.Human || n.Adjective):
		plurals = []string{"ون"}
	case w.ending == tehMarbuta:
		plurals = []string{"ات"}
	}
	for _, plural := range plurals {
		l.plural(w, plural, gender)
	}
	female := n.Partner
	if female == "" && n.Adjective && gender == verb.Masculine {
		female = w.female()
	}
	if female != "" {
		l.noun(Noun{Lemma: female, Feminine: true, Plurals: []string{"ات"}})
	}
}

// singular adds the singular, bare and in the accusative.
func (l *list) singular(w word, gender verb.Gender) {
	f := Form{Text: w.lemma, Number: verb.Singular, Gender: gender}
	l.add(f)
	switch w.ending {
	case defective:
		l.add(Form{Text: indefinite(w.stem), Number: verb.Singular, Gender: gender})
	case shortFather:
		for _, suffix := range []string{"و", "ا", "ي"} {
			l.add(Form{Text: w.lemma + suffix, Number: verb.Singular, Gender: gender, Construct: true})
		}
	}
	l.cases(w, f, !elative(w.lemma))
}

// cases adds the accusative in ا, where the word takes it, and the spellings
// before a pronoun suffix. The other features are those of f.
func (l *list) cases(w word, f Form, alef bool) {
	if alef {
		l.add(Form{Text: w.accusative(), Number: f.Number, Gender: f.Gender, Accusative: true})
	}
	for _, text := range w.bound() {
		l.add(Form{Text: text, Number: f.Number, Gender: f.Gender, Bound: true})
	}
}

// indefinite writes a defective word without its ي: قاض, and جاء from جائي.
func indefinite(stem string) string {
	if rest, ok := strings.CutSuffix(stem, "ائ"); ok {
		return rest + "اء"
	}
	return stem
}

// dual adds ان and ين, and without their ن.
func (l *list) dual(w word, gender verb.Gender) {
	f := Form{Number: verb.Dual, Gender: gender}
	for _, suffix := range []string{"ان", "ين"} {
		f.Text, f.Construct = w.join(suffix, 'ا'), false
		l.add(f)
		f.Text, f.Construct = strings.TrimSuffix(f.Text, "ن"), true
		l.add(f)
	}
	if w.ending == lineHamza && strings.TrimRight(w.stem, "دذرز") != w.stem {
		l.add(Form{Text: w.stem + "أين", Number: verb.Dual, Gender: gender}) // جزأين, beside جزءين
		l.add(Form{Text: w.stem + "أي", Number: verb.Dual, Gender: gender, Construct: true})
	}
}

// plural adds one plural, by rule where it is sound.
func (l *list) plural(w word, plural string, gender verb.Gender) {
	f := Form{Text: plural, Number: verb.Plural, Gender: gender}
	switch {
	case plural == "ون", plural == w.masculine("ون"), plural == w.masculine("ين"):
		for _, suffix := range []string{"ون", "ين"} {
			f.Text, f.Construct = w.masculine(suffix), false
			l.add(f)
			f.Text, f.Construct = strings.TrimSuffix(f.Text, "ن"), true
			l.add(f)
		}
		return
	case plural == "ات":
		f.Text = w.soundFeminine()
		l.add(f)
		return
	}
	l.add(f)
	p := newWord(Noun{Lemma: plural})
	heavy := heavyPlural(plural)
	if rest, ok := strings.CutSuffix(plural, "ي"); ok && heavy && !strings.HasSuffix(w.lemma, "ي") {
		l.add(Form{Text: rest, Number: verb.Plural, Gender: gender}) // مبان
	}
	l.cases(p, f, !heavy && !soundLooking(plural))
}

// soundLooking reports whether a listed plural is one in ات (هجمات) and not of
// the shape of أصوات, whose ت is a radical.
func soundLooking(plural string) bool {
	return strings.HasSuffix(plural, "ات") && !(strings.HasPrefix(plural, "أ") && len([]rune(plural)) == 5)
}

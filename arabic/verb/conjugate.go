package verb

// cell is one place of the paradigm: who, and the ending that says so.
type cell struct {
	person int
	number Number
	gender Gender
	prefix string
	ending [4]string // by tense and mood
}

// paradigm lists the third and first person. The second hardly occurs in news,
// and its forms would be homographs of these.
var paradigm = [...]cell{
	{3, Singular, Masculine, "ي", [4]string{"a", "u", "a", ""}},
	{3, Singular, Feminine, "ت", [4]string{"aت", "u", "a", ""}},
	{3, Dual, Masculine, "ي", [4]string{"A", "Aنi", "A", "A"}},
	{3, Dual, Feminine, "ت", [4]string{"aتA", "Aنi", "A", "A"}},
	{3, Plural, Masculine, "ي", [4]string{"U!", "Uنa", "U!", "U!"}},
	{3, Plural, Feminine, "ي", [4]string{"نa", "نa", "نa", "نa"}},
	{1, Singular, Common, "ء", [4]string{"تu", "u", "a", ""}},
	{1, Plural, Common, "ن", [4]string{"نA", "u", "a", ""}},
}

// Conjugate lists the forms of a verb in the third and first person, in a
// fixed order, none twice. It fails where the root is malformed or where root
// and form do not give the lemma (or the imperfect) as it is written, which
// finds slips in a verb list; the error names what they give instead.
//
// Where print has two spellings both are listed: قرؤوا and قرأوا. The jussive
// of a doubled verb is listed where its radicals stand apart (يردد); merged it
// is spelt like the indicative.
func Conjugate(in Verb) ([]Form, error) {
	v, err := resolve(in)
	if err != nil {
		return nil, err
	}
	voices := []Voice{Active}
	if v.passive() && !in.Intransitive {
		voices = append(voices, Passive)
	}
	list := formList{make([]Form, 0, 48)}
	for _, voice := range voices {
		for _, c := range paradigm {
			list.addCell(v, voice, c)
		}
	}
	return list.forms, nil
}

// passive reports whether verbs of this form have a passive at all.
func (v *verb) passive() bool { return v.form != 7 && v.form != 9 && v.form != Quad4 }

// formList gathers forms: each spelling and reading once, with its voices.
type formList struct{ forms []Form }

// addCell adds the forms of one cell in all tenses and moods.
func (l *formList) addCell(v *verb, voice Voice, c cell) {
	var free, bound []string // spellings of the imperfect so far
	for tense := Perfect; tense <= Jussive; tense++ {
		stem, prefix := imperfectStem, c.prefix
		if tense == Perfect {
			stem, prefix = perfectStem, ""
		}
		w := v.build(stem, voice, prefix, c.ending[tense])
		form := Form{Tense: tense, Voice: voice, Person: c.person, Number: c.number, Gender: c.gender}
		frees := spell(w, false)
		var bounds []string
		if changesWhenBound(w) {
			bounds = spell(w, true)
		}
		for _, form.Text = range frees {
			if !contains(free, form.Text) {
				l.add(form)
			}
		}
		form.Bound = true
		for _, form.Text = range bounds {
			if !contains(frees, form.Text) && !contains(free, form.Text) && !contains(bound, form.Text) {
				l.add(form)
			}
		}
		if tense != Perfect {
			free, bound = append(free, frees...), append(bound, bounds...)
		}
	}
}

// add adds a form, or its voice to the same form of the other voice.
func (l *formList) add(f Form) {
	for i := range l.forms {
		other := l.forms[i]
		other.Voice = f.Voice
		if other == f {
			if l.forms[i].Voice != f.Voice {
				l.forms[i].Voice = Either
			}
			return
		}
	}
	l.forms = append(l.forms, f)
}

package verb

import (
	"slices"
	"strings"
	"testing"
)

// reading is a form in words that a table of tests can hold.
func (f Form) reading() string {
	out := []string{
		[]string{"perfect", "imperfect", "subjunctive", "jussive"}[f.Tense],
		[]string{"active", "passive", "either"}[f.Voice],
		map[int]string{1: "1", 3: "3"}[f.Person] + []string{"m", "f", "c"}[f.Gender] + []string{"s", "d", "p"}[f.Number],
	}
	return strings.Join(out, " ")
}

func TestRecognize(t *testing.T) {
	for _, c := range []struct {
		name, text, root string
		form             int
		want             string // readings, joined by ;
	}{
		{"regular, she or I", "سقطت", "سقط", 1, "perfect either 3fs; perfect either 1cs"},
		{"regular, plural", "قتلوا", "قتل", 1, "perfect either 3mp"},
		{"regular, subjunctive", "يقتلوا", "قتل", 1, "subjunctive either 3mp"},
		{"no passive", "انفجرت", "فجر", 7, "perfect active 3fs; perfect active 1cs"},
		{"the citation form itself", "قتل", "قتل", 1, "perfect either 3ms"},
		{"vowels are passed over", "قُتِلُوا", "قتل", 1, "perfect either 3mp"},
		{"root with dashes", "يقتلون", "ق-ت-ل", 1, "imperfect either 3mp"},
		{"assimilated", "تصل", "وصل", 1, "imperfect active 3fs"},
		{"assimilated, passive", "يوصل", "وصل", 1, "imperfect passive 3ms"},
		{"hollow", "يقول", "قول", 1, "imperfect active 3ms"},
		{"hollow, jussive", "يقل", "قول", 1, "jussive either 3ms"},
		{"hollow, short stem", "قلن", "قول", 1, "perfect either 3fp"},
		{"hollow, passive imperfect", "يصاب", "صوب", 4, "imperfect passive 3ms"},
		{"hollow, firm", "استحوذت", "حوذ", 10, "perfect either 3fs; perfect either 1cs"},
		{"defective", "دعت", "دعو", 1, "perfect active 3fs"},
		{"defective, two readings", "يدعون", "دعو", 1, "imperfect either 3mp; imperfect active 3fp"},
		{"defective, jussive", "يستول", "ولي", 10, "jussive either 3ms"},
		{"doubled, apart", "شننت", "شنن", 1, "perfect either 1cs"},
		{"doubled, together", "تشن", "شنن", 1, "imperfect either 3fs"},
		{"first hamza", "آخذ", "ءخذ", 1, "imperfect active 1cs"},
		{"first hamza, passive", "يؤخذ", "ءخذ", 1, "imperfect passive 3ms"},
		{"middle hamza, passive plural", "سئلوا", "سأل", 1, "perfect passive 3mp"},
		{"last hamza", "قرؤوا", "قرأ", 1, "perfect active 3mp"},
		{"last hamza, the other spelling", "قرأوا", "قرأ", 1, "perfect active 3mp"},
		{"lost hamza", "اتخذتا", "ءخذ", 8, "perfect either 3fd"},
		{"four letters", "يسيطرون", "سيطر", Quad1, "imperfect either 3mp"},
	} {
		forms, err := Recognize(Verb{Lemma: c.text, Root: c.root, Form: c.form})
		var got []string
		for _, f := range forms {
			got = append(got, f.reading())
			if f.Text != bare(c.text) || f.Bound {
				t.Errorf("%s: %s gives %+v", c.name, c.text, f)
			}
		}
		if err != nil || strings.Join(got, "; ") != c.want {
			t.Errorf("%s: %s is %s, want %s; error %v", c.name, c.text, strings.Join(got, "; "), c.want, err)
		}
	}
}

// TestRecognizePassive: a verb listed in the passive (توفي "passed away", أصيب
// "was hurt") is given with all its passive forms and no active one.
func TestRecognizePassive(t *testing.T) {
	for _, c := range []struct {
		v    Verb
		some string // forms that must be among them
	}{
		{Verb{Lemma: "توفي", Root: "وفي", Form: 5}, "توفي توفيت توفيتا"},
		{Verb{Lemma: "أصيب", Root: "صوب", Form: 4}, "أصيب يصاب أصيبت تصاب أصيبوا يصابون يصابوا"},
		{Verb{Lemma: "اغتيل", Root: "غيل", Form: 8}, "اغتيل اغتيلت اغتيلوا"},
	} {
		forms, err := Recognize(c.v)
		if err != nil {
			t.Errorf("%v", err)
		}
		for _, want := range strings.Fields(c.some) {
			if !slices.ContainsFunc(forms, func(f Form) bool { return f.Text == want }) {
				t.Errorf("%s lacks %s", c.v.Lemma, want)
			}
		}
		for _, f := range forms {
			if f.Voice != Passive {
				t.Errorf("%s: %s is %s", c.v.Lemma, f.Text, f.reading())
			}
		}
	}
}

func TestRecognizeErrors(t *testing.T) {
	for _, c := range []struct {
		name string
		v    Verb
		want string
	}{
		{"a noun", Verb{Lemma: "كتاب", Root: "كتب", Form: 1}, `verb كتاب: root "كتب" in form 1 has no such form`},
		{"a participle", Verb{Lemma: "مقتول", Root: "قتل", Form: 1}, `verb مقتول: root "قتل" in form 1 has no such form`},
		{"another root", Verb{Lemma: "سقطت", Root: "قتل", Form: 1}, `verb سقطت: root "قتل" in form 1 has no such form`},
		{"another form", Verb{Lemma: "انفجرت", Root: "فجر", Form: 1}, `verb انفجرت: root "فجر" in form 1 has no such form`},
		{"no passive", Verb{Lemma: "انفوجر", Root: "فجر", Form: 7}, `verb انفوجر: root "فجر" in form 7 has no such form`},
		{"the future is joined", Verb{Lemma: "سيقتل", Root: "قتل", Form: 1}, `verb سيقتل: root "قتل" in form 1 has no such form`},
		{"only before a pronoun", Verb{Lemma: "قتلو", Root: "قتل", Form: 1}, `verb قتلو: root "قتل" in form 1 has no such form`},
		{"nothing", Verb{Root: "قتل", Form: 1}, `verb : root "قتل" in form 1 has no such form`},
		{"form 0", Verb{Lemma: "سقطت", Root: "سقط"}, `verb سقطت: root "سقط" does not go with form 0`},
		{"no such form", Verb{Lemma: "سقطت", Root: "سقط", Form: 14}, `verb سقطت: root "سقط" does not go with form 14`},
		{"three letters for four", Verb{Lemma: "سقطت", Root: "سقط", Form: Quad1}, `verb سقطت: root "سقط" does not go with form 11`},
		{"no root", Verb{Lemma: "سقطت", Form: 1}, `verb سقطت: root "" does not go with form 1`},
		{"latin root", Verb{Lemma: "سقطت", Root: "sqt", Form: 1}, `verb سقطت: root "sqt": s is not an Arabic letter`},
	} {
		forms, err := Recognize(c.v)
		if err == nil || err.Error() != c.want || forms != nil {
			t.Errorf("%s: %d forms, error %v, want %s", c.name, len(forms), err, c.want)
		}
	}
}

// TestRecognizeConjugated: whatever [Conjugate] spells is recognised with the
// reading it was spelt for. The verbs are those whose vowels are the likeliest
// of their root: of others (نسي) a form may be read as the passive of a verb
// with the likelier vowels, which is spelt like it.
func TestRecognizeConjugated(t *testing.T) {
	for _, v := range []Verb{
		{Lemma: "قتل", Root: "قتل", Form: 1}, {Lemma: "شن", Root: "شنن", Form: 1}, {Lemma: "وصل", Root: "وصل", Form: 1},
		{Lemma: "قال", Root: "قول", Form: 1}, {Lemma: "باع", Root: "بيع", Form: 1}, {Lemma: "خاف", Root: "خوف", Form: 1},
		{Lemma: "دعا", Root: "دعو", Form: 1}, {Lemma: "نفى", Root: "نفي", Form: 1}, {Lemma: "سعى", Root: "سعي", Form: 1},
		{Lemma: "أخذ", Root: "ءخذ", Form: 1}, {Lemma: "سأل", Root: "سءل", Form: 1}, {Lemma: "قرأ", Root: "قرء", Form: 1},
		{Lemma: "جاء", Root: "جيء", Form: 1}, {Lemma: "رأى", Root: "رءي", Form: 1}, {Lemma: "فجر", Root: "فجر", Form: 2},
		{Lemma: "نادى", Root: "ندو", Form: 3}, {Lemma: "أصاب", Root: "صوب", Form: 4}, {Lemma: "أنشأ", Root: "نشء", Form: 4},
		{Lemma: "أحيا", Root: "حيي", Form: 4}, {Lemma: "توفى", Root: "وفي", Form: 5}, {Lemma: "تآمر", Root: "ءمر", Form: 6},
		{Lemma: "انهار", Root: "هور", Form: 7}, {Lemma: "ادعى", Root: "دعو", Form: 8}, {Lemma: "احتل", Root: "حلل", Form: 8},
		{Lemma: "ازدوج", Root: "زوج", Form: 8}, {Lemma: "احمر", Root: "حمر", Form: 9}, {Lemma: "استولى", Root: "ولي", Form: 10},
		{Lemma: "سيطر", Root: "سيطر", Form: Quad1}, {Lemma: "تدهور", Root: "دهور", Form: Quad2}, {Lemma: "اطمأن", Root: "طمءن", Form: Quad4},
	} {
		forms, err := Conjugate(v)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range forms {
			if f.Bound {
				continue
			}
			got, err := Recognize(Verb{Lemma: f.Text, Root: v.Root, Form: v.Form})
			if err != nil {
				t.Errorf("%s of %s: %v", f.Text, v.Lemma, err)
			} else if !slices.Contains(got, f) && !onlyPassive(got) {
				t.Errorf("%s of %s: %s is not among %v", f.Text, v.Lemma, f.reading(), got)
			}
		}
	}
}

// onlyPassive: the text is the passive of the citation form, which is taken
// for it also where another person is spelt so (أحيي "was revived", "I revive").
func onlyPassive(forms []Form) bool {
	return len(forms) > 1 && !slices.ContainsFunc(forms, func(f Form) bool { return f.Voice != Passive })
}

package verb

import (
	"slices"
	"strings"
	"testing"
)

// spelt lists the free spellings of the given tense, without repetition.
func spelt(t *testing.T, v Verb, want func(Form) bool) []string {
	t.Helper()
	forms, err := Conjugate(v)
	if err != nil {
		t.Fatalf("Conjugate: %v", err)
	}
	var out []string
	for _, f := range forms {
		if want(f) && !slices.Contains(out, f.Text) {
			out = append(out, f.Text)
		}
	}
	return out
}

// TestThirdMasculine holds perfect, imperfect, jussive (where apart) and
// passive of each class of root in the third person masculine singular.
func TestThirdMasculine(t *testing.T) {
	for _, c := range []struct {
		name   string
		v      Verb
		active string // of the voices Active and Either
		passiv string // of Passive alone
	}{
		{"I sound", Verb{Lemma: "قتل", Root: "قتل", Form: 1}, "قتل يقتل", ""},
		{"I doubled", Verb{Lemma: "شنّ", Root: "شنن", Form: 1}, "شن يشن يشنن", ""},
		{"I first hamza", Verb{Lemma: "أخذ", Root: "ءخذ", Form: 1}, "أخذ يأخذ", "يؤخذ"},
		{"I middle hamza", Verb{Lemma: "سأل", Root: "سأل", Form: 1}, "سأل يسأل", "سئل"},
		{"I last hamza", Verb{Lemma: "قرأ", Root: "قرأ", Form: 1}, "قرأ يقرأ", "قرئ"},
		{"I last hamza, i", Verb{Lemma: "خطئ", Root: "خطء", Form: 1}, "خطئ يخطأ", ""},
		{"I assimilated", Verb{Lemma: "وصل", Root: "وصل", Form: 1}, "وصل يصل", "يوصل"},
		{"I assimilated, و kept", Verb{Lemma: "وجل", Root: "وجل", Form: 1, Imperfect: "يوجل"}, "وجل يوجل", ""},
		{"I assimilated, ي", Verb{Lemma: "يئس", Root: "يءس", Form: 1}, "يئس ييأس", "يوءس"},
		{"I hollow و", Verb{Lemma: "قال", Root: "قول", Form: 1}, "قال يقول يقل", "قيل يقال"},
		{"I hollow ي", Verb{Lemma: "باع", Root: "بيع", Form: 1}, "باع يبيع يبع", "بيع يباع"},
		{"I hollow a", Verb{Lemma: "خاف", Root: "خوف", Form: 1}, "خاف يخاف يخف", "خيف"},
		{"I hollow, imperfect given", Verb{Lemma: "زال", Root: "زول", Form: 1, Imperfect: "يزال"}, "زال يزال يزل", "زيل"},
		{"I hollow, hamza", Verb{Lemma: "جاء", Root: "جيء", Form: 1}, "جاء يجيء يجئ", "جيء يجاء يجأ"},
		{"I defective و", Verb{Lemma: "دعا", Root: "دعو", Form: 1}, "دعا يدعو يدع", "دعي يدعى"},
		{"I defective ي", Verb{Lemma: "نفى", Root: "نفي", Form: 1}, "نفى ينفي ينف", "نفي ينفى"},
		{"I defective i", Verb{Lemma: "نسي", Root: "نسي", Form: 1}, "نسي ينسى ينس", ""},
		{"I defective a", Verb{Lemma: "سعى", Root: "سعي", Form: 1}, "سعى يسعى يسع", "سعي"},
		{"I first and last weak", Verb{Lemma: "وقى", Root: "وقي", Form: 1}, "وقى يقي يق", "وقي يوقى يوق"},
		{"I middle and last weak", Verb{Lemma: "نوى", Root: "نوي", Form: 1}, "نوى ينوي ينو", "نوي ينوى"},
		{"I رأى", Verb{Lemma: "رأى", Root: "رأي", Form: 1}, "رأى يرى ير", "رئي"},
		{"II sound", Verb{Lemma: "فجّر", Root: "فجر", Form: 2}, "فجر يفجر", ""},
		{"II doubled", Verb{Lemma: "جدد", Root: "جدد", Form: 2}, "جدد يجدد", ""},
		{"II hollow", Verb{Lemma: "صوّر", Root: "صور", Form: 2}, "صور يصور", ""},
		{"II hamza", Verb{Lemma: "أجّل", Root: "ءجل", Form: 2}, "أجل يؤجل", ""},
		{"II defective", Verb{Lemma: "صفّى", Root: "صفو", Form: 2}, "صفى يصفي يصف", "صفي يصفى"},
		{"III sound", Verb{Lemma: "هاجم", Root: "هجم", Form: 3}, "هاجم يهاجم", "هوجم"},
		{"III last hamza", Verb{Lemma: "فاجأ", Root: "فجأ", Form: 3}, "فاجأ يفاجئ", "فوجئ يفاجأ"},
		{"III first hamza", Verb{Lemma: "آزر", Root: "ءزر", Form: 3}, "آزر يؤازر", "أوزر"},
		{"III defective", Verb{Lemma: "نادى", Root: "ندو", Form: 3}, "نادى ينادي يناد", "نودي ينادى"},
		{"IV sound", Verb{Lemma: "أحبط", Root: "حبط", Form: 4}, "أحبط يحبط", ""},
		{"IV doubled", Verb{Lemma: "أعدّ", Root: "عدد", Form: 4}, "أعد يعد يعدد", ""},
		{"IV first hamza", Verb{Lemma: "آمن", Root: "ءمن", Form: 4}, "آمن يؤمن", "أؤمن"},
		{"IV assimilated", Verb{Lemma: "أوقف", Root: "وقف", Form: 4}, "أوقف يوقف", ""},
		{"IV assimilated, ي", Verb{Lemma: "أيقظ", Root: "يقظ", Form: 4}, "أيقظ يوقظ", "أوقظ"},
		{"IV hollow", Verb{Lemma: "أصاب", Root: "صوب", Form: 4}, "أصاب يصيب يصب", "أصيب يصاب"},
		{"IV hollow, firm", Verb{Lemma: "أعوز", Root: "عوز", Form: 4}, "أعوز يعوز", ""},
		{"IV defective", Verb{Lemma: "أجرى", Root: "جري", Form: 4}, "أجرى يجري يجر", "أجري يجرى"},
		{"IV last hamza", Verb{Lemma: "أنشأ", Root: "نشء", Form: 4}, "أنشأ ينشئ", "أنشئ ينشأ"},
		{"IV after ي", Verb{Lemma: "أحيا", Root: "حيي", Form: 4}, "أحيا يحيي يحي", "أحيي يحيا"},
		{"V sound", Verb{Lemma: "تبنّى", Root: "بني", Form: 5}, "تبنى يتبنى يتبن", "تبني"},
		{"V middle hamza", Verb{Lemma: "ترأس", Root: "رءس", Form: 5}, "ترأس يترأس", "ترئس"},
		{"VI sound", Verb{Lemma: "تبادل", Root: "بدل", Form: 6}, "تبادل يتبادل", "تبودل"},
		{"VI first hamza", Verb{Lemma: "تآمر", Root: "ءمر", Form: 6}, "تآمر يتآمر", "تؤومر"},
		{"VI middle hamza", Verb{Lemma: "تساءل", Root: "سءل", Form: 6}, "تساءل يتساءل", "تسوئل"},
		{"VII sound", Verb{Lemma: "انفجر", Root: "فجر", Form: 7}, "انفجر ينفجر", ""},
		{"VII hollow", Verb{Lemma: "انهار", Root: "هور", Form: 7}, "انهار ينهار ينهر", ""},
		{"VIII sound", Verb{Lemma: "اعتقل", Root: "عقل", Form: 8}, "اعتقل يعتقل", ""},
		{"VIII و", Verb{Lemma: "اتهم", Root: "وهم", Form: 8}, "اتهم يتهم", ""},
		{"VIII ء lost", Verb{Lemma: "اتخذ", Root: "ءخذ", Form: 8}, "اتخذ يتخذ", ""},
		{"VIII ء kept", Verb{Lemma: "ائتمن", Root: "ءمن", Form: 8}, "ائتمن يأتمن", "اؤتمن يؤتمن"},
		{"VIII ز", Verb{Lemma: "ازداد", Root: "زيد", Form: 8}, "ازداد يزداد يزدد", "ازديد"},
		{"VIII ص", Verb{Lemma: "اصطدم", Root: "صدم", Form: 8}, "اصطدم يصطدم", ""},
		{"VIII ض", Verb{Lemma: "اضطر", Root: "ضرر", Form: 8}, "اضطر يضطر يضطرر", ""},
		{"VIII ط", Verb{Lemma: "اطلع", Root: "طلع", Form: 8}, "اطلع يطلع", ""},
		{"VIII د", Verb{Lemma: "ادعى", Root: "دعو", Form: 8}, "ادعى يدعي يدع", "ادعي يدعى"},
		{"VIII ذ", Verb{Lemma: "ادخر", Root: "ذخر", Form: 8}, "ادخر يدخر", ""},
		{"VIII hollow", Verb{Lemma: "اغتال", Root: "غيل", Form: 8}, "اغتال يغتال يغتل", "اغتيل"},
		{"VIII hollow, firm", Verb{Lemma: "ازدوج", Root: "زوج", Form: 8}, "ازدوج يزدوج", ""},
		{"VIII doubled", Verb{Lemma: "احتل", Root: "حلل", Form: 8}, "احتل يحتل يحتلل", ""},
		{"IX", Verb{Lemma: "احمر", Root: "حمر", Form: 9}, "احمر يحمر يحمرر", ""},
		{"X sound", Verb{Lemma: "استهدف", Root: "هدف", Form: 10}, "استهدف يستهدف", ""},
		{"X hollow", Verb{Lemma: "استعاد", Root: "عود", Form: 10}, "استعاد يستعيد يستعد", "استعيد يستعاد"},
		{"X hollow, firm", Verb{Lemma: "استحوذ", Root: "حوذ", Form: 10}, "استحوذ يستحوذ", ""},
		{"X doubled", Verb{Lemma: "استعد", Root: "عدد", Form: 10}, "استعد يستعد يستعدد", ""},
		{"X defective", Verb{Lemma: "استولى", Root: "ولي", Form: 10}, "استولى يستولي يستول", "استولي يستولى"},
		{"X hamza", Verb{Lemma: "استأنف", Root: "ءنف", Form: 10}, "استأنف يستأنف", "استؤنف"},
		{"QI", Verb{Lemma: "سيطر", Root: "سيطر", Form: Quad1}, "سيطر يسيطر", "سوطر"},
		{"QII", Verb{Lemma: "تدهور", Root: "دهور", Form: Quad2}, "تدهور يتدهور", ""},
		{"QIV", Verb{Lemma: "اطمأن", Root: "طمءن", Form: Quad4}, "اطمأن يطمئن يطمأنن", ""},
	} {
		third := func(f Form) bool {
			return f.Person == 3 && f.Number == Singular && f.Gender == Masculine && !f.Bound
		}
		active := spelt(t, c.v, func(f Form) bool { return third(f) && f.Voice != Passive })
		passive := spelt(t, c.v, func(f Form) bool { return third(f) && f.Voice == Passive })
		passive = slices.DeleteFunc(passive, func(s string) bool { return slices.Contains(active, s) })
		if got := strings.Join(active, " "); got != c.active {
			t.Errorf("%s: active %s, want %s", c.name, got, c.active)
		}
		if got := strings.Join(passive, " "); got != c.passiv {
			t.Errorf("%s: passive %s, want %s", c.name, got, c.passiv)
		}
	}
}

// TestPersons holds whole paradigms of the third and first person, active.
func TestPersons(t *testing.T) {
	for _, c := range []struct {
		v         Verb
		perfect   string
		imperfect string // with its moods
		bound     string
	}{
		{Verb{Lemma: "قتل", Root: "قتل", Form: 1}, "قتل قتلت قتلا قتلتا قتلوا قتلن قتلنا",
			"يقتل تقتل يقتلان يقتلا تقتلان تقتلا يقتلون يقتلوا يقتلن أقتل نقتل", "قتلو يقتلو"},
		{Verb{Lemma: "شن", Root: "شنن", Form: 1}, "شن شنت شنا شنتا شنوا شنن شننت شننا",
			"يشن يشنن تشن تشنن يشنان يشنا تشنان تشنا يشنون يشنوا أشن أشنن نشن نشنن", "شنو يشنو"},
		{Verb{Lemma: "نفى", Root: "نفي", Form: 1}, "نفى نفت نفيا نفتا نفوا نفين نفيت نفينا",
			"ينفي ينف تنفي تنف ينفيان ينفيا تنفيان تنفيا ينفون ينفوا ينفين أنفي أنف ننفي ننف", "نفا نفو ينفو"},
		{Verb{Lemma: "قال", Root: "قول", Form: 1}, "قال قالت قالا قالتا قالوا قلن قلت قلنا",
			"يقول يقل تقول تقل يقولان يقولا تقولان تقولا يقولون يقولوا يقلن أقول أقل نقول نقل", "قالو يقولو"},
		{Verb{Lemma: "بدأ", Root: "بدء", Form: 1}, "بدأ بدأت بدآ بدأا بدأتا بدؤوا بدأوا بدأن بدأنا",
			"يبدأ تبدأ يبدآن يبدأان يبدآ يبدأا تبدآن تبدأان تبدآ تبدأا يبدؤون يبدأون يبدؤوا يبدأوا يبدأن أبدأ نبدأ",
			"يبدؤ تبدؤ بدؤو بدأو يبدؤو يبدأو أبدؤ نبدؤ"},
		{Verb{Lemma: "أعلن", Root: "علن", Form: 4}, "أعلن أعلنت أعلنا أعلنتا أعلنوا",
			"يعلن تعلن يعلنان يعلنا تعلنان تعلنا يعلنون يعلنوا أعلن نعلن", "أعلنو يعلنو"},
		{Verb{Lemma: "أخذ", Root: "ءخذ", Form: 1}, "أخذ أخذت أخذا أخذتا أخذوا أخذن أخذنا",
			"يأخذ تأخذ يأخذان يأخذا تأخذان تأخذا يأخذون يأخذوا يأخذن آخذ نأخذ", "أخذو يأخذو"},
	} {
		c.v.Intransitive = true
		for _, part := range []struct {
			name, want string
			in         func(Form) bool
		}{
			{"perfect", c.perfect, func(f Form) bool { return f.Tense == Perfect && !f.Bound }},
			{"imperfect", c.imperfect, func(f Form) bool { return f.Tense != Perfect && !f.Bound }},
			{"bound", c.bound, func(f Form) bool { return f.Bound }},
		} {
			if got := strings.Join(spelt(t, c.v, part.in), " "); got != part.want {
				t.Errorf("%s %s: %s\nwant %s", c.v.Lemma, part.name, got, part.want)
			}
		}
	}
}

func TestVoice(t *testing.T) {
	forms, err := Conjugate(Verb{Lemma: "قتل", Root: "قتل", Form: 1})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range forms {
		if f.Voice != Either {
			t.Errorf("قتل: %s is %d, not Either", f.Text, f.Voice)
		}
	}
	forms, err = Conjugate(Verb{Lemma: "قتل", Root: "قتل", Form: 1, Intransitive: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range forms {
		if f.Voice != Active {
			t.Errorf("intransitive: %s is %d, not Active", f.Text, f.Voice)
		}
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		name string
		v    Verb
		want string
	}{
		{"wrong form", Verb{Lemma: "أقتل", Root: "قتل", Form: 1}, `verb أقتل: root "قتل" in form 1 gives قتل`},
		{"wrong imperfect", Verb{Lemma: "قتل", Root: "قتل", Form: 1, Imperfect: "يقول"}, `verb قتل: root "قتل" in form 1 gives قتل يقتل`},
		{"no such form", Verb{Lemma: "قتل", Root: "قتل", Form: 14}, "verb قتل: no form 14"},
		{"form 0", Verb{Lemma: "قتل", Root: "قتل"}, "verb قتل: no form 0"},
		{"letters", Verb{Lemma: "قتل", Root: "قت", Form: 1}, `verb قتل: root "قت" has 2 letters, form 1 has 3`},
		{"alef in the root", Verb{Lemma: "قال", Root: "قال", Form: 1}, `verb قال: root "قال": ا is not a root letter`},
		{"latin root", Verb{Lemma: "قال", Root: "qwl", Form: 1}, `verb قال: root "qwl": q is not an Arabic letter`},
		{"no hamza", Verb{Lemma: "اعلن", Root: "علن", Form: 4}, `verb اعلن: root "علن" in form 4 gives أعلن`},
	} {
		_, err := Conjugate(c.v)
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: error %v, want %s", c.name, err, c.want)
		}
	}
}

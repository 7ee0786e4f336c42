package noun

import (
	"slices"
	"strings"
	"testing"

	"github.com/waqai/waqai/arabic/verb"
)

// write writes forms with what they are: ~ construct, ^ accusative, + bound.
func write(forms []Form, number verb.Number) string {
	var out []string
	for _, f := range forms {
		if f.Number != number {
			continue
		}
		s := f.Text
		switch {
		case f.Construct:
			s += "~"
		case f.Accusative:
			s += "^"
		case f.Bound:
			s += "+"
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

func TestInflect(t *testing.T) {
	for _, c := range []struct {
		name                   string
		noun                   Noun
		singular, dual, plural string
	}{
		{"plain, broken plural", Noun{Lemma: "جندي", Plurals: []string{"جنود"}}, "جندي جنديا^", "جنديان جنديا~ جنديين جنديي~", "جنود جنودا^"},
		{"plain, listed ات", Noun{Lemma: "هجوم", Plurals: []string{"هجمات"}}, "هجوم هجوما^", "هجومان هجوما~ هجومين هجومي~", "هجمات"},
		{"plain, ات by rule", Noun{Lemma: "انفجار", Plurals: []string{"ات"}}, "انفجار انفجارا^", "انفجاران انفجارا~ انفجارين انفجاري~", "انفجارات"},
		{"vowelled", Noun{Lemma: "مُسلّح", Plurals: []string{"مسلَّحون"}}, "مسلح مسلحا^", "مسلحان مسلحا~ مسلحين مسلحي~", "مسلحون مسلحو~ مسلحين مسلحي~"},
		{"person", Noun{Lemma: "مراقب", Human: true}, "مراقب مراقبا^", "مراقبان مراقبا~ مراقبين مراقبي~", "مراقبون مراقبو~ مراقبين مراقبي~"},
		{"no plural", Noun{Lemma: "حزن"}, "حزن حزنا^", "حزنان حزنا~ حزنين حزني~", ""},
		{"ة", Noun{Lemma: "غارة"}, "غارة غارت+", "غارتان غارتا~ غارتين غارتي~", "غارات"},
		{"ة, broken plural", Noun{Lemma: "قذيفة", Plurals: []string{"قذائف"}}, "قذيفة قذيفت+", "قذيفتان قذيفتا~ قذيفتين قذيفتي~", "قذائف"},
		{"اة", Noun{Lemma: "مباراة"}, "مباراة مبارات+", "مباراتان مباراتا~ مباراتين مباراتي~", "مباريات"},
		{"أة", Noun{Lemma: "مفاجأة"}, "مفاجأة مفاجأت+", "مفاجأتان مفاجأتا~ مفاجأتين مفاجأتي~", "مفاجآت"},
		{"ى", Noun{Lemma: "مستشفى", Plurals: []string{"ات"}}, "مستشفى مستشفا+", "مستشفيان مستشفيا~ مستشفيين مستشفيي~", "مستشفيات"},
		{"plural in ى", Noun{Lemma: "قتيل", Plurals: []string{"قتلى"}}, "قتيل قتيلا^", "قتيلان قتيلا~ قتيلين قتيلي~", "قتلى قتلا+"},
		{"plural in اء", Noun{Lemma: "شهيد", Plurals: []string{"شهداء"}}, "شهيد شهيدا^", "شهيدان شهيدا~ شهيدين شهيدي~", "شهداء شهداؤ+ شهدائ+"},
		{"plural in ة", Noun{Lemma: "سلاح", Plurals: []string{"أسلحة"}}, "سلاح سلاحا^", "سلاحان سلاحا~ سلاحين سلاحي~", "أسلحة أسلحت+"},
		{"plural in ات that is broken", Noun{Lemma: "صوت", Plurals: []string{"أصوات"}}, "صوت صوتا^", "صوتان صوتا~ صوتين صوتي~", "أصوات أصواتا^"},
		{"plural in ين that is broken", Noun{Lemma: "قانون", Plurals: []string{"قوانين"}}, "قانون قانونا^", "قانونان قانونا~ قانونين قانوني~", "قوانين"},
		{"plural without accusative", Noun{Lemma: "صاروخ", Plurals: []string{"صواريخ"}}, "صاروخ صاروخا^", "صاروخان صاروخا~ صاروخين صاروخي~", "صواريخ"},
		{"defective plural", Noun{Lemma: "مبنى", Plurals: []string{"مباني"}}, "مبنى مبنا+", "مبنيان مبنيا~ مبنيين مبنيي~", "مباني مبان"},
		{"defective, by its plural", Noun{Lemma: "قاضي", Plurals: []string{"قضاة"}}, "قاضي قاض قاضيا^", "قاضيان قاضيا~ قاضيين قاضيي~", "قضاة قضات+"},
		{"defective, without ي", Noun{Lemma: "محام", Defective: true, Human: true}, "محامي محام محاميا^", "محاميان محاميا~ محاميين محاميي~", "محامون محامو~ محامين محامي~"},
		{"defective after hamza", Noun{Lemma: "جائي", Defective: true}, "جائي جاء جائيا^", "جائيان جائيا~ جائيين جائيي~", ""},
		{"اء", Noun{Lemma: "اعتداء", Plurals: []string{"ات"}}, "اعتداء اعتداؤ+ اعتدائ+", "اعتداءان اعتداءا~ اعتداءين اعتداءي~", "اعتداءات"},
		{"اء, feminine", Noun{Lemma: "صحراء", Feminine: true, Plurals: []string{"ات"}}, "صحراء صحراؤ+ صحرائ+", "صحراوان صحراوا~ صحراوين صحراوي~", "صحراوات"},
		{"أ", Noun{Lemma: "مبدأ", Plurals: []string{"مبادئ"}}, "مبدأ مبدؤ+ مبدئ+", "مبدآن مبدآ~ مبدأين مبدأي~", "مبادئ"},
		{"أة", Noun{Lemma: "منشأة"}, "منشأة منشأت+", "منشأتان منشأتا~ منشأتين منشأتي~", "منشآت"},
		{"ئ", Noun{Lemma: "لاجئ", Plurals: []string{"ون"}}, "لاجئ لاجئا^", "لاجئان لاجئا~ لاجئين لاجئي~", "لاجئون لاجئو~ لاجئين لاجئي~"},
		{"يء", Noun{Lemma: "شيء", Plurals: []string{"أشياء"}}, "شيء شيئا^ شيئ+", "شيئان شيئا~ شيئين شيئي~", "أشياء أشياؤ+ أشيائ+"},
		{"ء after a letter that does not join", Noun{Lemma: "جزء", Plurals: []string{"أجزاء"}}, "جزء جزءا^ جزؤ+ جزئ+", "جزءان جزءا~ جزءين جزءي~ جزأين جزأي~", "أجزاء أجزاؤ+ أجزائ+"},
		{"ء after a letter that joins", Noun{Lemma: "عبء", Plurals: []string{"أعباء"}}, "عبء عبئا^ عبؤ+ عبئ+", "عبئان عبئا~ عبئين عبئي~", "أعباء أعباؤ+ أعبائ+"},
		{"short alef", Noun{Lemma: "عصا", Feminine: true, Plurals: []string{"عصي"}}, "عصا", "عصوان عصوا~ عصوين عصوي~", "عصي عصيا^"},
		{"foreign alef", Noun{Lemma: "كاميرا", Feminine: true, Plurals: []string{"ات"}}, "كاميرا", "كاميراتان كاميراتا~ كاميراتين كاميراتي~", "كاميرات"},
		{"father", Noun{Lemma: "أب", Plurals: []string{"آباء"}}, "أب أبو~ أبا~ أبي~ أبا^", "أبوان أبوا~ أبوين أبوي~", "آباء آباؤ+ آبائ+"},
		{"Egyptian plural", Noun{Lemma: "شأن", Plurals: []string{"شؤون"}}, "شأن شأنا^", "شأنان شأنا~ شأنين شأني~", "شؤون شؤونا^ شئون شئونا^"},
		{"several plurals", Noun{Lemma: "معتقل", Plurals: []string{"ون", "ات"}}, "معتقل معتقلا^", "معتقلان معتقلا~ معتقلين معتقلي~", "معتقلون معتقلو~ معتقلين معتقلي~ معتقلات"},
		{"empty", Noun{Lemma: " "}, "", "", ""},
	} {
		forms := Inflect(c.noun)
		for _, part := range []struct {
			number verb.Number
			want   string
		}{{verb.Singular, c.singular}, {verb.Dual, c.dual}, {verb.Plural, c.plural}} {
			if got := write(forms, part.number); got != part.want {
				t.Errorf("%s, number %d: got %s\nwant %s", c.name, part.number, got, part.want)
			}
		}
	}
}

// TestAdjectives holds the forms of adjectives: masculine, then feminine.
func TestAdjectives(t *testing.T) {
	for _, c := range []struct {
		name                string
		noun                Noun
		masculine, feminine string
	}{
		{"participle", Noun{Lemma: "مسلح", Adjective: true},
			"مسلح مسلحا مسلحان مسلحا مسلحين مسلحي مسلحون مسلحو مسلحين مسلحي", "مسلحة مسلحت مسلحتان مسلحتا مسلحتين مسلحتي مسلحات"},
		{"nisba", Noun{Lemma: "عراقي", Adjective: true},
			"عراقي عراقيا عراقيان عراقيا عراقيين عراقيي عراقيون عراقيو عراقيين عراقيي", "عراقية عراقيت عراقيتان عراقيتا عراقيتين عراقيتي عراقيات"},
		{"broken plural", Noun{Lemma: "كبير", Adjective: true, Plurals: []string{"كبار"}},
			"كبير كبيرا كبيران كبيرا كبيرين كبيري كبار كبارا", "كبيرة كبيرت كبيرتان كبيرتا كبيرتين كبيرتي كبيرات"},
		{"colour", Noun{Lemma: "أحمر", Partner: "حمراء", Plurals: []string{"حمر"}},
			"أحمر أحمران أحمرا أحمرين أحمري حمر حمرا", "حمراء حمراؤ حمرائ حمراوان حمراوا حمراوين حمراوي حمراوات"},
		{"elative", Noun{Lemma: "أكبر", Partner: "كبرى", Plurals: []string{"أكابر"}},
			"أكبر أكبران أكبرا أكبرين أكبري أكابر", "كبرى كبرا كبريان كبريا كبريين كبريي كبريات"},
		{"not elative", Noun{Lemma: "أمير", Plurals: []string{"أمراء"}},
			"أمير أميرا أميران أميرا أميرين أميري أمراء أمراؤ أمرائ", ""},
		{"defective", Noun{Lemma: "موالي", Adjective: true, Defective: true},
			"موالي موال مواليا مواليان مواليا مواليين مواليي موالون موالو موالين موالي", "موالية مواليت مواليتان مواليتا مواليتين مواليتي مواليات"},
		{"passive of a defective verb", Noun{Lemma: "ملغى", Adjective: true},
			"ملغى ملغا ملغيان ملغيا ملغيين ملغيي ملغون ملغو ملغين ملغي", "ملغاة ملغات ملغاتان ملغاتا ملغاتين ملغاتي ملغيات"},
		{"last hamza", Noun{Lemma: "بريء", Adjective: true},
			"بريء بريئا بريئ بريئان بريئا بريئين بريئي بريئون بريئو بريئين بريئي", "بريئة بريئت بريئتان بريئتا بريئتين بريئتي بريئات"},
		{"last hamza after و", Noun{Lemma: "مملوء", Adjective: true},
			"مملوء مملوءا مملوؤ مملوئ مملوءان مملوءا مملوءين مملوءي مملوؤون مملوؤو مملوئين مملوئي", "مملوءة مملوءت مملوءتان مملوءتا مملوءتين مملوءتي مملوءات"},
		{"Egyptian spelling", Noun{Lemma: "مسؤول", Human: true},
			"مسؤول مسؤولا مسؤولان مسؤولا مسؤولين مسؤولي مسؤولون مسؤولو مسؤولين مسؤولي مسئول مسئولا مسئولان مسئولا مسئولين مسئولي مسئولون مسئولو مسئولين مسئولي", ""},
	} {
		var masculine, feminine []string
		for _, f := range Inflect(c.noun) {
			if f.Gender == verb.Feminine {
				feminine = append(feminine, f.Text)
			} else {
				masculine = append(masculine, f.Text)
			}
		}
		if got := strings.Join(masculine, " "); got != c.masculine {
			t.Errorf("%s, masculine: got %s\nwant %s", c.name, got, c.masculine)
		}
		if got := strings.Join(feminine, " "); got != c.feminine {
			t.Errorf("%s, feminine: got %s\nwant %s", c.name, got, c.feminine)
		}
	}
}

// FuzzInflect holds that forms are never empty nor repeated and the same each
// time, and that the lemma is one of them.
func FuzzInflect(f *testing.F) {
	f.Add("هجوم", "هجمات", uint8(0))
	f.Add("قاضي", "قضاة", uint8(8))
	f.Add("ء", "ى", uint8(2))
	f.Add("مسؤول", "ون", uint8(15))
	f.Add("\xff", "ة", uint8(2))
	f.Fuzz(func(t *testing.T, lemma, plural string, flags uint8) {
		n := Noun{Lemma: lemma, Plurals: []string{plural}, Human: flags&1 != 0, Adjective: flags&2 != 0, Feminine: flags&4 != 0, Defective: flags&8 != 0}
		forms := Inflect(n)
		if !slices.Equal(forms, Inflect(n)) {
			t.Fatal("forms differ from one call to the next")
		}
		seen := map[Form]bool{}
		for _, f := range forms {
			if f.Text == "" || seen[f] {
				t.Fatalf("form %+v is empty or repeated", f)
			}
			seen[f] = true
		}
		if clean := bare(lemma); clean != "" && !slices.ContainsFunc(forms, func(f Form) bool { return f.Text == clean }) && !n.Defective && !strings.HasSuffix(bare(plural), "اة") {
			t.Fatalf("%q is not among its forms", clean)
		}
	})
}

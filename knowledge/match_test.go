package knowledge

import (
	"slices"
	"strings"
	"testing"

	"github.com/waqai/waqai/arabic"
)

// matches runs a matcher over a text.
func matches(b *Base, text string) ([]Match, *arabic.Folded, []arabic.Token) {
	f := arabic.Fold(text)
	tokens := f.Tokens()
	return b.NewMatcher().Append(nil, f, tokens), f, tokens
}

// found lists what a text holds as "table:row=words", in the order of the
// text, each once.
func found(b *Base, text string) string { return listed(b, text, func(Match) bool { return true }) }

func foundIn(b *Base, t Table, text string) string {
	return listed(b, text, func(m Match) bool { return m.Table == t })
}

func listed(b *Base, text string, keep func(Match) bool) string {
	ms, _, tokens := matches(b, text)
	var out []string
	for _, m := range ms {
		s := b.RuleName(m.Table, m.Row) + "=" + text[tokens[m.First].Start:tokens[m.Last-1].End]
		if keep(m) && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return strings.Join(out, " ")
}

// finds reports whether the whole text is a match of a row.
func finds(b *Base, t Table, row int32, text string) bool {
	ms, _, tokens := matches(b, text)
	return slices.ContainsFunc(ms, func(m Match) bool {
		return m.Table == t && m.Row == row && m.First == 0 && m.Last == len(tokens)
	})
}

func firstWord(s string) string {
	first, _, _ := strings.Cut(s, " ")
	return first
}

func splitNoun(s string) []string { return strings.Split(s, "/") }

// small is a base of a few rows, one for each thing the matcher must do.
func small(t testing.TB) *Base {
	return tiny(t, map[string]string{
		"countries.tsv": "iso3 ; iso2 ; name_en ; source\nIRQ ; IQ ; Iraq ; waqai\n",
		"acts.tsv": "lemma ; kind ; root ; form ; nouns ; type ; frame ; strength ; source\n" +
			"هاجم ; verb ; هجم ; 3 ;  ; ASSAULT ; agent-target ; strong ; waqai\n" +
			"قتل ; verb ; قتل ; 1 ; قتل|مقتل ; ASSAULT ; agent-victim ; result ; waqai\n" +
			"غارة ; noun ;  ;  ; غارات ; ASSAULT ; agent-target ; strong ; waqai\n" +
			"غارة جوية ; phrase ;  ;  ; غارات جوية ; ASSAULT ; agent-target ; strong ; waqai\n" +
			"أطلق النار ; phrase ; طلق ; 4 ;  ; ASSAULT ; agent-target ; strong ; waqai\n",
		"roles.tsv": "lemma ; plural ; sector ; kind ; source\n" +
			"لجنة ; لجان ; GOV ; body ; waqai\n" +
			"نقطة تفتيش ; نقاط تفتيش ; COP ; place-thing ; waqai\n" +
			"مستشفى ; مستشفيات ; MED ; place-thing ; waqai\n",
		"groups.tsv": "name_en ; sector ; country ; names ; source\n" +
			"Dawn ; REB ; IRQ ; حركة الفجر الجديد|~الفجر|تنظيم الفجر ; waqai\n" +
			"Oath ; REB ; IRQ ; إلف ; waqai\n",
		"places.tsv": "id ; kind ; country ; names ; name_en ; prominence ; source\n" +
			"p1 ; town ; IRQ ; البصرة ; Basra ; 3 ; waqai\n" +
			"p2 ; town ; IRQ ; دير الزور ; Deir ; 3 ; waqai\n" +
			"p3 ; town ; IRQ ; دير ; Der ; 1 ; waqai\n",
		"exclusions.tsv": "phrase ; reason ; source\nخط الهجوم ; sport ; waqai\n",
	})
}

func TestMatch(t *testing.T) {
	b := small(t)
	for _, c := range []struct{ name, text, want string }{
		{"the word as it stands", "غارة", "acts:غارة=غارة"},
		{"with the article", "الغارة", "acts:غارة=الغارة"},
		{"and + article", "والغارة", "acts:غارة=والغارة"},
		{"by + article", "بالغارة", "acts:غارة=بالغارة"},
		{"and + by", "وبغارة", "acts:غارة=وبغارة"},
		{"so + verb", "فهاجموا", "acts:هاجم=فهاجموا"},
		{"will + imperfect", "سيهاجم", "acts:هاجم=سيهاجم"},
		{"will never joins a perfect", "سهاجم", ""},
		{"by never joins a verb", "بيهاجم", ""},
		{"the article never joins a verb", "اليهاجم", ""},
		{"passive, vowels away", "قُتِلَ", "acts:قتل=قُتِلَ"},
		{"feminine plural and dual forms", "هاجمت وهاجما وهاجموا", "acts:هاجم=هاجمت acts:هاجم=وهاجما acts:هاجم=وهاجموا"},
		{"an accusative", "غارتين", "acts:غارة=غارتين"},
		{"inner words may carry the article", "نقطة التفتيش", "roles:نقطة تفتيش=نقطة التفتيش"},
		{"both may", "للغارة الجوية", "acts:غارة جوية=للغارة الجوية"},
		{"لل before a word that begins with ل", "للجنة", "roles:لجنة=للجنة"},
		{"and + لل before a word that begins with ل", "وللجنة", "roles:لجنة=وللجنة"},
		{"a pronoun on a noun in ة", "غارتها", "acts:غارة=غارتها"},
		{"a pronoun on a noun in ى", "مستشفاهم", "roles:مستشفى=مستشفاهم"},
		{"a pronoun on a verb in وا", "هاجموهم", "acts:هاجم=هاجموهم"},
		{"what is spelt only before a pronoun is nothing alone", "غارت", ""},
		{"no pronoun after the article", "الغارتها", ""},
		{"ه is not ة", "غاره", ""},
		{"quotes inside a name", "تنظيم \"الفجر\"", "groups:Dawn=تنظيم \"الفجر groups:Dawn=الفجر"},
		{"brackets inside a name", "تنظيم (الفجر)", "groups:Dawn=تنظيم (الفجر groups:Dawn=الفجر"},
		{"guillemets inside a phrase", "غارة «جوية»", "acts:غارة جوية=غارة «جوية"},
		{"no two marks inside a name", "تنظيم ((الفجر", "groups:Dawn=الفجر"},
		{"no full stop inside a name", "تنظيم. الفجر", "groups:Dawn=الفجر"},
		{"no line break inside a name", "تنظيم\nالفجر", "groups:Dawn=الفجر"},
		{"the longest of a table", "غارة جوية", "acts:غارة جوية=غارة جوية"},
		{"the longest of a table, place", "دير الزور", "places:p2=دير الزور"},
		{"a name with the article wants it", "بصرة", ""},
		{"a name with the article, joined", "بالبصرة وللبصرة", "places:p1=بالبصرة places:p1=وللبصرة"},
		{"an inner article that the name has", "حركة فجر الجديد", ""},
		{"an inner article that the name has, there", "حركة الفجر الجديد", "groups:Dawn=حركة الفجر الجديد groups:Dawn=الفجر"},
		{"a phrase that begins with a verb", "وأطلقوا النار", "acts:أطلق النار=وأطلقوا النار"},
		{"such a phrase in the future", "سيطلقون النار", "acts:أطلق النار=سيطلقون النار"},
		{"hamza and marks do not matter", "أَطلَق النّار واطلق النار", "acts:أطلق النار=أَطلَق النّار acts:أطلق النار=واطلق النار"},
		{"an exclusion beside", "خط الهجوم", "exclusions:خط الهجوم=خط الهجوم"},
		{"nothing joined inside a phrase", "غارة وجوية", "acts:غارة=غارة"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := found(b, c.text); got != c.want {
				t.Errorf("%s\ngot  %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}

func TestMatchPrefixAndSuffix(t *testing.T) {
	b := small(t)
	for _, c := range []struct {
		text   string
		prefix Prefix
		suffix bool
	}{
		{"غارة", 0, false}, {"الغارة", Article, false}, {"وبالغارة", And | Bi | Article, false}, {"للغارة", Li | Article, false},
		{"ولغارة", And | Li, false}, {"كالغارة", Ka | Article, false}, {"وغارته", And, true},
	} {
		t.Run(c.text, func(t *testing.T) {
			ms, _, _ := matches(b, c.text)
			if !slices.ContainsFunc(ms, func(m Match) bool { return m.Table == Acts && m.Prefix == c.prefix && m.Suffix == c.suffix }) {
				t.Errorf("no match with prefix %b and suffix %v in %+v", c.prefix, c.suffix, ms)
			}
		})
	}
}

func TestMatchForms(t *testing.T) {
	b := small(t)
	form := func(text string) Form {
		ms, _, _ := matches(b, text)
		if len(ms) == 0 {
			t.Fatalf("%s: no match", text)
		}
		return ms[0].Form
	}
	for _, c := range []struct {
		text string
		mask Form
		want Form
	}{
		{"يهاجم", tenseMask, Imperfect}, {"هاجموا", tenseMask, Perfect}, {"يهاجموا", tenseMask, Jussive},
		{"هاجما", numberMask, Dual}, {"هاجموا", numberMask, Plural}, {"غارات", numberMask, Plural}, {"غارتان", numberMask, Dual},
		{"هاجمت", Feminine, Feminine}, {"هوجم", voiceMask, Passive}, {"هاجم", voiceMask, Active},
		{"غارة", partMask, NounForm}, {"مقتل", partMask, NounForm}, {"الفجر", Support, Support}, {"تنظيم الفجر", Support, 0},
		{"إلف", Exact, Exact}, {"البصرة", Exact, 0},
	} {
		t.Run(c.text, func(t *testing.T) {
			if got := form(c.text) & c.mask; got != c.want {
				t.Errorf("got %b, want %b", got, c.want)
			}
		})
	}
}

func TestSpeltAs(t *testing.T) {
	b := small(t)
	for text, want := range map[string]bool{"إلف": true, "وإلف": true, "ألف": false} { // a thousand is no group
		ms, _, _ := matches(b, text)
		if len(ms) != 1 {
			t.Fatalf("%s: %d matches", text, len(ms))
		}
		if got := b.SpeltAs(ms[0], text); got != want {
			t.Errorf("%s: spelt as the name: %v", text, got)
		}
	}
}

// TestMatcherIsClean uses one matcher for texts of falling length: buffers of
// the text before must not show.
func TestMatcherIsClean(t *testing.T) {
	b := small(t)
	m := b.NewMatcher()
	for _, text := range []string{"شن طيران غارة جوية على دير الزور", "غارة", "دير", ""} {
		f := arabic.Fold(text)
		got := m.Append(nil, f, f.Tokens())
		want, _, _ := matches(b, text)
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
	}
}

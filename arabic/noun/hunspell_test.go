package noun

import (
	"os/exec"
	"strings"
	"testing"
)

// TestHunspell holds that Debian's hunspell-ar knows the forms of everyday
// nouns and adjectives. Left out are forms that only a pronoun suffix makes.
func TestHunspell(t *testing.T) {
	var words []string
	for _, n := range []Noun{
		{Lemma: "هجوم", Plurals: []string{"هجمات"}}, {Lemma: "غارة"}, {Lemma: "انفجار", Plurals: []string{"ات"}},
		{Lemma: "عبوة"}, {Lemma: "قذيفة", Plurals: []string{"قذائف"}}, {Lemma: "صاروخ", Plurals: []string{"صواريخ"}},
		{Lemma: "مسلح", Adjective: true}, {Lemma: "جندي", Plurals: []string{"جنود"}}, {Lemma: "شرطي", Adjective: true},
		{Lemma: "قتيل", Plurals: []string{"قتلى"}}, {Lemma: "جريح", Plurals: []string{"جرحى"}}, {Lemma: "شهيد", Plurals: []string{"شهداء"}},
		{Lemma: "ضابط", Plurals: []string{"ضباط"}}, {Lemma: "عنصر", Plurals: []string{"عناصر"}}, {Lemma: "مقاتل", Adjective: true},
		{Lemma: "عراقي", Adjective: true}, {Lemma: "سوري", Adjective: true}, {Lemma: "لاجئ", Adjective: true},
		{Lemma: "قاضي", Plurals: []string{"قضاة"}}, {Lemma: "محامي", Defective: true, Human: true}, {Lemma: "مستشفى", Plurals: []string{"ات"}},
		{Lemma: "اعتداء", Plurals: []string{"ات"}}, {Lemma: "لواء", Plurals: []string{"ألوية"}}, {Lemma: "صحراء", Feminine: true, Plurals: []string{"ات"}},
		{Lemma: "مبنى", Plurals: []string{"مباني"}}, {Lemma: "منشأة"}, {Lemma: "شيء", Plurals: []string{"أشياء"}},
		{Lemma: "مسؤول", Adjective: true}, {Lemma: "متظاهر", Adjective: true}, {Lemma: "مدني", Adjective: true},
		{Lemma: "طائرة"}, {Lemma: "كتيبة", Plurals: []string{"كتائب"}}, {Lemma: "خلية", Plurals: []string{"خلايا"}},
		{Lemma: "حاجز", Plurals: []string{"حواجز"}}, {Lemma: "سجين", Plurals: []string{"سجناء"}}, {Lemma: "رهينة", Plurals: []string{"رهائن"}},
	} {
		for _, f := range Inflect(n) {
			if !f.Bound {
				words = append(words, f.Text)
			}
		}
	}
	cmd := exec.Command("hunspell", "-d", "ar", "-i", "utf-8", "-l")
	cmd.Stdin = strings.NewReader(strings.Join(words, "\n") + "\n")
	out, err := cmd.Output()
	if err != nil {
		t.Skip("no hunspell with an Arabic dictionary: ", err)
	}
	bad := strings.Fields(string(out))
	t.Logf("%d of %d forms are unknown: %v", len(bad), len(words), bad)
	if len(bad)*100 > len(words)*3 {
		t.Error("too many")
	}
}

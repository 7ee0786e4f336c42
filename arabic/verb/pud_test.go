package verb

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"testing"
)

// vocalise maps the transliteration of vocalised lemmas.
var vocalise = strings.NewReplacer("a", "َ", "i", "ِ", "u", "ُ", "o", "ْ", "~", "ّ", "{", "ا", "|", "آ", ">", "أ", "<", "إ", "&", "ؤ", "}", "ئ", "p", "ة")

// plainMarks drops what the two sources write unlike each other.
var plainMarks = strings.NewReplacer("ْ", "", "ٱ", "ا", "َا", "ا", "ّ", "")

// fits reports whether a form has the spelling and features of a treebank
// word.
func fits(f Form, text, features string) bool {
	has := func(feature string) bool { return strings.Contains(features, feature) }
	return f.Text == text &&
		(f.Tense == Perfect) == has("Aspect=Perf") &&
		(f.Person == 1) == has("Person=1") &&
		(f.Number == Plural) == has("Number=Plur") &&
		(f.Number == Dual) == has("Number=Dual") &&
		(f.Person == 1 || (f.Gender == Feminine) == has("Gender=Fem")) &&
		(f.Voice != Active || has("Voice=Act")) && (f.Voice != Passive || has("Voice=Pass"))
}

// TestTreebank holds that verbs of a treebank, in the form they have there,
// are among the forms of their lemma, with tense, person, number and gender.
// Its lemmas are those of the Camel Morph list, which gives root and form.
func TestTreebank(t *testing.T) {
	verbs := map[string][]Verb{}
	for _, v := range camelVerbs(t) {
		vocal, _, _ := strings.Cut(buckwalter.Replace(vocalise.Replace(v.vocal)), "-")
		vocal = plainMarks.Replace(vocal)
		verbs[vocal] = append(verbs[vocal], v.Verb)
	}
	file, err := os.Open("../../../shared/oracles/ud-pud-even.conllu")
	if err != nil {
		t.Skip("no oracle: ", err)
	}
	defer file.Close()
	good, all, unknown := 0, 0, 0
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		cells := strings.Split(lines.Text(), "\t")
		if len(cells) < 10 || cells[3] != "VERB" || strings.Contains(cells[5], "Person=2") || strings.Contains(cells[5], "Mood=Imp") || !strings.Contains(cells[5], "Person") {
			continue
		}
		_, id, _ := strings.Cut(cells[9], "LId=")
		id, _, _ = strings.Cut(id, "|")
		id, _, _ = strings.Cut(id, "_")
		id, _, _ = strings.Cut(id, "-")
		candidates := verbs[plainMarks.Replace(id)]
		if len(candidates) == 0 {
			unknown++
			t.Logf("unknown: %s %q", cells[1], id)
			continue
		}
		all++
		found := false
		for _, v := range candidates {
			forms, _ := Conjugate(v)
			found = found || slices.ContainsFunc(forms, func(f Form) bool { return fits(f, bare(cells[1]), cells[5]) })
		}
		if found {
			good++
			continue
		}
		t.Logf("%v: %s", candidates, strings.Join(cells[1:6], " "))
	}
	t.Logf("%d of %d forms found; %d verbs not in the list", good, all, unknown)
	if good*100 < all*97 {
		t.Errorf("%d of %d forms found", good, all)
	}
}

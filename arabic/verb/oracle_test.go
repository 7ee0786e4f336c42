package verb

import (
	"bufio"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
)

// camelVerb is a row of the Camel Morph verb list.
type camelVerb struct {
	Verb
	vowel   rune // of the imperfect of form I, 0 if not given
	vocal   string
	pattern string
}

// patternForms tells the form from the pattern of a lemma in Buckwalter's
// transliteration, by its beginning; the longest that fits counts.
var patternForms = []struct {
	prefix string
	form   int
}{
	{"1a2~a", 2}, {"1ay~a3", 2}, {"1aA2a", 3}, {"1aA2~", 3}, {">a1o", 4}, {">a1a2~", 4}, {">a1aA3", 4}, {"|2aY", 4}, {">a2~a3", 4},
	{"ta1a2~a", 5}, {"ta1ay~a3", 5}, {"ta1aA2", 6}, {"{ino1", 7}, {"{i1ota", 8}, {"{i1~a", 8}, {"{it~a", 8}, {"{i1oT", 8}, {"{i1od", 8},
	{"{i1o2a3~", 9}, {"{isot", 10}, {"1a2o3a4", Quad1}, {"1a2o1a4", Quad1}, {"1a2o3a2", Quad1}, {"ta1a2o", Quad2}, {"{i1o2a3a4~", Quad4},
	{"1a2a", 1}, {"1a2i", 1}, {"1a2u", 1}, {"1a2~", 1}, {"1aA3", 1}, {"12a3", 3}, {"12aY", 3}, {"ta12a", 6}, {"|3-", 1}, {"1a>a", 1}, {"1a}i", 1}, {"|2", 4},
}

func formOf(pattern string) int {
	form, length := 0, 0
	for _, p := range patternForms {
		if strings.HasPrefix(pattern, p.prefix) && len(p.prefix) > length {
			form, length = p.form, len(p.prefix)
		}
	}
	return form
}

// buckwalter maps the transliteration of root letters.
var buckwalter = strings.NewReplacer(
	"'", "ء", ">", "ء", "<", "ء", "&", "ء", "}", "ء", "|", "ء", "b", "ب", "t", "ت", "v", "ث", "j", "ج", "H", "ح", "x", "خ", "d", "د",
	"*", "ذ", "r", "ر", "z", "ز", "s", "س", "$", "ش", "S", "ص", "D", "ض", "T", "ط", "Z", "ظ", "E", "ع", "g", "غ", "f", "ف", "q", "ق",
	"k", "ك", "l", "ل", "m", "م", "n", "ن", "h", "ه", "w", "و", "y", "ي", ".", "", "A", "ا", "Y", "ى",
)

func camelVerbs(t *testing.T) []camelVerb {
	t.Helper()
	file, err := os.Open("../../../shared/oracles/verbs-camel-morph.tsv")
	if err != nil {
		t.Skip("no oracle: ", err)
	}
	defer file.Close()
	var out []camelVerb
	for lines := bufio.NewScanner(file); lines.Scan(); {
		cells := strings.Split(lines.Text(), "\t")
		v := camelVerb{pattern: cells[3], vocal: cells[1]}
		v.Lemma, v.Root, v.Form = cells[0], buckwalter.Replace(cells[2]), formOf(cells[3])
		if i := strings.IndexByte(cells[3], '-'); i >= 0 {
			v.vowel = rune(cells[3][i+1])
		}
		out = append(out, v)
	}
	return out
}

// class names the class of a root.
func class(root []rune) string {
	last := len(root) - 1
	switch {
	case last == 3:
		return "quadriliteral"
	case isGlide(root[last]) && (isGlide(root[0]) || isGlide(root[1])):
		return "doubly weak"
	case isGlide(root[last]):
		return "defective"
	case isGlide(root[1]):
		return "hollow"
	case isGlide(root[0]):
		return "assimilated"
	case slices.Contains(root, 'ء'):
		return "hamzated"
	case root[1] == root[2]:
		return "doubled"
	}
	return "sound"
}

// TestCamelMorph holds that lemma, root and form of the list agree, by class
// of root.
func TestCamelMorph(t *testing.T) {
	good, all := map[string]int{}, map[string]int{}
	for _, v := range camelVerbs(t) {
		root, err := radicals(v.Root)
		if err != nil || len(root) < 3 || v.Form == 0 {
			t.Logf("out of scope: %s %s %s", v.vocal, v.Root, v.pattern)
			continue
		}
		all[class(root)]++
		if _, err := Conjugate(v.Verb); err != nil {
			t.Logf("%s (%s): %v", v.vocal, v.pattern, err)
			continue
		}
		good[class(root)]++
	}
	sum, total := 0, 0
	for _, c := range slices.Sorted(maps.Keys(all)) {
		t.Logf("%-14s %5d of %5d: %d.%d %%", c, good[c], all[c], good[c]*100/all[c], good[c]*1000/all[c]%10)
		sum, total = sum+good[c], total+all[c]
	}
	if sum*1000 < total*990 {
		t.Errorf("%d of %d lemmas agree", sum, total)
	}
}

// TestImperfectGuess measures how often the imperfect of form I that is
// guessed where none is given is spelt like that of the list, by class of
// root.
func TestImperfectGuess(t *testing.T) {
	good, all := map[string]int{}, map[string]int{}
	for _, row := range camelVerbs(t) {
		v, err := resolve(row.Verb)
		if err != nil || v.form != 1 || row.vowel == 0 {
			continue
		}
		all[class(v.root)]++
		guess := spell(v.build(imperfectStem, Active, "ي", "u"), false)[0]
		v.imperfect = row.vowel
		want := spell(v.build(imperfectStem, Active, "ي", "u"), false)[0]
		if guess == want {
			good[class(v.root)]++
			continue
		}
		t.Logf("%s %s: %s, not %s", row.Lemma, string(v.root), want, guess)
	}
	sum, total := 0, 0
	for _, c := range slices.Sorted(maps.Keys(all)) {
		t.Logf("%-14s %5d of %5d", c, good[c], all[c])
		sum, total = sum+good[c], total+all[c]
	}
	if sum*100 < total*98 {
		t.Errorf("the guess is right for %d of %d", sum, total)
	}
}

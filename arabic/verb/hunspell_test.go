package verb

import (
	"maps"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// misspelt asks hunspell's Arabic dictionary which of the words it does not
// know.
func misspelt(t *testing.T, words []string) map[string]bool {
	t.Helper()
	cmd := exec.Command("hunspell", "-d", "ar", "-i", "utf-8", "-l")
	cmd.Stdin = strings.NewReader(strings.Join(words, "\n") + "\n")
	out, err := cmd.Output()
	if err != nil {
		t.Skip("no hunspell with an Arabic dictionary: ", err)
	}
	set := map[string]bool{}
	for _, w := range strings.Fields(string(out)) {
		set[w] = true
	}
	return set
}

// TestHunspell holds that hunspell-ar knows the forms of verbs it knows, by
// class of root. Left out is what the dictionary lacks throughout: the dual
// (of defective verbs: يرميان), what is passive only, and the second spelling
// of a hamza.
func TestHunspell(t *testing.T) {
	var words []string
	var verbs []*verb
	forms := map[*verb][]Form{}
	for i, row := range camelVerbs(t) {
		list, err := Conjugate(row.Verb)
		if err != nil || i%4 != 0 {
			continue
		}
		v, _ := resolve(row.Verb)
		verbs, forms[v] = append(verbs, v), list
		for _, f := range list {
			words = append(words, f.Text)
		}
	}
	bad := misspelt(t, words)
	good, all := map[string]int{}, map[string]int{}
	for _, v := range verbs {
		if list := forms[v]; bad[list[0].Text] || slices.ContainsFunc(list, func(f Form) bool {
			return f.Tense == Imperfect && f.Number == Singular && !f.Bound && f.Voice != Passive && bad[f.Text]
		}) {
			continue // a verb it does not know
		}
		for _, f := range forms[v] {
			if f.Bound || f.Number == Dual || f.Voice == Passive {
				continue
			}
			all[class(v.root)]++
			if !bad[f.Text] {
				good[class(v.root)]++
				continue
			}
			t.Logf("%s in form %d: %s", string(v.root), v.form, f.Text)
		}
	}
	sum, total := 0, 0
	for _, c := range slices.Sorted(maps.Keys(all)) {
		t.Logf("%-14s %5d of %5d", c, good[c], all[c])
		sum, total = sum+good[c], total+all[c]
	}
	if sum*100 < total*97 {
		t.Errorf("it knows %d of %d forms", sum, total)
	}
}

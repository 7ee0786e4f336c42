package knowledge

import (
	"testing"

	"github.com/waqai/waqai/arabic"
)

// TestWordListsHoldWords finds a list that the rules ask for and the table
// does not fill, and words under the wrong spelling.
func TestWordListsHoldWords(t *testing.T) {
	b, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for l := range wordListCount {
		if len(b.lists[l]) == 0 {
			t.Errorf("list %s is empty", l)
		}
	}
	if b.In(Between, "") || b.In(Between, arabic.Key("تحت")) {
		t.Error("Between holds a word that the table does not give it")
	}
	for _, w := range b.WordLists {
		if !b.In(w.List, arabic.Key(w.Word)) || !b.InLetters(w.List, []byte(arabic.Key(w.Word))) {
			t.Errorf("%s does not hold its own word %s", w.List, w.Word)
		}
	}
}

// TestPartedActs finds the acts that a verb names with an object.
func TestPartedActs(t *testing.T) {
	b, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	folded := arabic.Fold("قطع محتجون الطريق")
	found := false
	for _, m := range b.NewMatcher().Append(nil, folded, folded.Tokens()) {
		if m.Form.Part() != VerbForm {
			continue
		}
		for _, p := range b.PartedActs(m.Table, m.Row) {
			found = found || p.Object == arabic.Key("طريق")
		}
	}
	if !found {
		t.Error("قطع … الطريق is not found")
	}
}

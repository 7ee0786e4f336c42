package verb

import (
	"slices"
	"testing"
	"unicode/utf8"
)

// FuzzConjugate holds for any verb that is accepted: forms are not empty, not
// repeated, the same each time, made of letters only, and hold the lemma.
func FuzzConjugate(f *testing.F) {
	f.Add("قتل", "قتل", 1, "")
	f.Add("أصاب", "ص-و-ب", 4, "يصيب")
	f.Add("رأى", "رءي", 1, "")
	f.Add("اتَّخذ", "ءخذ", 8, "")
	f.Add("حيي", "حيي", 1, "يحيا")
	f.Add("ووو", "ووو", 1, "")
	f.Add("ءءء", "ءءء", 2, "")
	f.Fuzz(func(t *testing.T, lemma, root string, form int, imperfect string) {
		v := Verb{Lemma: lemma, Root: root, Form: form, Imperfect: imperfect}
		forms, err := Conjugate(v)
		if err != nil {
			return
		}
		again, _ := Conjugate(v)
		if !slices.Equal(forms, again) {
			t.Fatal("forms differ from one call to the next")
		}
		seen := map[Form]bool{}
		found := false
		for _, form := range forms {
			if form.Text == "" || !utf8.ValidString(form.Text) || seen[form] {
				t.Fatalf("form %+v is empty, broken or repeated", form)
			}
			seen[form] = true
			found = found || form.Text == bare(lemma)
			for _, r := range form.Text {
				if r < 'ء' || r > 'ي' || r == 'ـ' {
					t.Fatalf("form %+v holds %q", form, r)
				}
			}
		}
		if !found {
			t.Fatalf("%q is not among its forms", lemma)
		}
		for _, derive := range []func(Verb) (string, error){ActiveParticiple, PassiveParticiple} {
			if noun, err := derive(v); err == nil && noun == "" {
				t.Fatal("empty participle")
			}
		}
		if nouns, err := VerbalNouns(v); err != nil || slices.Contains(nouns, "") {
			t.Fatalf("verbal nouns %q, %v", nouns, err)
		}
	})
}

// TestEveryRoot conjugates every pattern of root letters that sound rules
// tell apart, in every form: the lemma that the rules give must be accepted.
func TestEveryRoot(t *testing.T) {
	letters := []rune("بءويصزد")
	for form := 1; form <= Quad4; form++ {
		for _, a := range letters {
			for _, b := range letters {
				for _, c := range letters {
					root := []rune{a, b, c}
					if form >= Quad1 {
						root = append(root, 'ل')
					}
					v := &verb{root: root, form: form}
					v.choice = v.choices()[0]
					lemma := spell(v.build(perfectStem, Active, "", "a"), false)[0]
					if _, err := Conjugate(Verb{Lemma: lemma, Root: string(root), Form: form}); err != nil {
						t.Errorf("form %d: %v", form, err)
					}
				}
			}
		}
	}
}

func BenchmarkConjugate(b *testing.B) {
	for b.Loop() {
		if _, err := Conjugate(Verb{Lemma: "استولى", Root: "ولي", Form: 10}); err != nil {
			b.Fatal(err)
		}
	}
}

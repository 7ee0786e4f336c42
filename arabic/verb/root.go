package verb

import (
	"fmt"
	"strings"
)

// Letters that stand for a radical whose sound may change. Radicals that stay
// as they are stand for themselves.
const (
	weakWaw = 'w'
	weakYeh = 'y'
	same    = '=' // the second of two equal radicals that may merge
)

// bare drops vowels, shadda and tatweel.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '\u064B' && r <= '\u0652' || r == '\u0670' || r == '\u0640' {
			return -1
		}
		return r
	}, strings.TrimSpace(s))
}

// radicals gives the letters of a root, every hamza as ء.
func radicals(root string) ([]rune, error) {
	var out []rune
	for _, r := range bare(root) {
		switch r {
		case 'أ', 'إ', 'ؤ', 'ئ', 'ء', 'آ':
			out = append(out, 'ء')
		case 'ى':
			out = append(out, 'ي')
		case ' ', '-', '.', '_', '/':
		case 'ا', 'ة':
			return nil, fmt.Errorf("root %q: %c is not a root letter", root, r)
		default:
			if r < 'ب' || r > 'ي' {
				return nil, fmt.Errorf("root %q: %c is not an Arabic letter", root, r)
			}
			out = append(out, r)
		}
	}
	return out, nil
}

func isGlide(r rune) bool { return r == 'و' || r == 'ي' }

// choice is what lemma, root and form leave open about a verb. resolve finds
// the choice that gives the lemma back.
type choice struct {
	perfect   rune   // vowel after the second radical of form I: a, i or u
	imperfect rune   // the same in the imperfect
	keepWaw   bool   // the first و of form I stays in the imperfect: يوجل
	firm      bool   // a middle و or ي stays a consonant: استحوذ
	apart     bool   // equal radicals do not merge
	cluster   string // the first radical of form VIII with its ت: صط, تت
}

// verb is a [Verb] that has been understood.
type verb struct {
	choice
	root []rune
	form int
}

// quadriliteral reports whether the form has four radicals.
func (v *verb) quadriliteral() bool { return v.form >= Quad1 }

// weakLast reports whether the last radical is و or ي.
func (v *verb) weakLast() bool { return isGlide(v.root[len(v.root)-1]) && v.form != 9 }

// hollow reports whether the middle radical is lost to a long vowel.
func (v *verb) hollow() bool {
	switch v.form {
	case 1, 4, 7, 8, 10:
		return isGlide(v.root[1]) && !v.weakLast() && !v.firm && !v.doubled()
	}
	return false
}

// doubled reports whether the last two radicals are equal and merge.
func (v *verb) doubled() bool {
	switch v.form {
	case 1, 3, 4, 6, 7, 8, 10:
		return v.root[1] == v.root[2] && !v.weakLast() && !v.apart
	}
	return false
}

// resolve checks a verb and finds the choice that spells its lemma, and its
// imperfect where that is given.
func resolve(in Verb) (*verb, error) {
	root, err := radicals(in.Root)
	if err != nil {
		return nil, fmt.Errorf("verb %s: %w", in.Lemma, err)
	}
	if in.Form < 1 || in.Form > Quad4 {
		return nil, fmt.Errorf("verb %s: no form %d", in.Lemma, in.Form)
	}
	v := &verb{root: root, form: in.Form}
	if want := 3 + in.Form/Quad1; len(root) != want {
		return nil, fmt.Errorf("verb %s: root %q has %d letters, form %d has %d", in.Lemma, in.Root, len(root), in.Form, want)
	}
	lemma, imperfect := bare(in.Lemma), bare(in.Imperfect)
	var nearest string
	for _, c := range v.choices() {
		v.choice = c
		perfects := spell(v.build(perfectStem, Active, "", "a"), false)
		if nearest == "" {
			nearest = perfects[0]
		}
		if !contains(perfects, lemma) {
			continue
		}
		imperfects := spell(v.build(imperfectStem, Active, "ي", "u"), false)
		if imperfect == "" || contains(imperfects, imperfect) {
			return v, nil
		}
		nearest = lemma + " " + imperfects[0]
	}
	return nil, fmt.Errorf("verb %s: root %q in form %d gives %s", in.Lemma, in.Root, in.Form, nearest)
}

func contains(list []string, s string) bool {
	for _, l := range list {
		if l == s {
			return true
		}
	}
	return false
}

// choices lists what to try, the likeliest first.
func (v *verb) choices() []choice {
	var out []choice
	for _, cluster := range v.clusters() {
		for _, firm := range []bool{false, true} {
			for _, apart := range []bool{false, true} {
				c := choice{cluster: cluster, firm: firm, apart: apart}
				if v.form != 1 {
					out = append(out, c)
					continue
				}
				out = append(out, v.vowels(c)...)
			}
		}
	}
	return out
}

// vowels lists the stem vowels of form I to try, the likeliest first.
func (v *verb) vowels(c choice) []choice {
	var out []choice
	keep := v.root[0] == 'ي' || v.root[1] == v.root[2]
	for _, waw := range []bool{keep, !keep} {
		for _, perfect := range "aiu" {
			for _, imperfect := range v.guess(perfect) {
				c.keepWaw, c.perfect, c.imperfect = waw, perfect, imperfect
				out = append(out, c)
			}
		}
	}
	return out
}

// guess orders the imperfect vowels of form I for a verb whose perfect has the
// given vowel. The order matters only where the vowel shows in writing.
func (v *verb) guess(perfect rune) string {
	root := string(v.root)
	weakMiddle := isGlide(v.root[1]) && !isGlide(v.root[2])
	switch {
	case perfect == 'i' && v.root[0] == 'و' && v.root[2] == 'ي': // ولي
		return "iau"
	case perfect == 'i':
		return "aiu"
	case perfect == 'u':
		return "uai"
	case strings.Contains(openVowel, root):
		return "aiu"
	case weakMiddle && v.root[1] == 'و', !weakMiddle && v.root[2] == 'و':
		return "uai"
	case weakMiddle, v.root[2] == 'ي', root == "ءنن":
		return "iau"
	case v.root[1] == v.root[2]:
		return "uai"
	}
	return "aui"
}

// openVowel holds the hollow and defective roots whose form I has ā in the
// imperfect although the perfect does not tell: خاف يخاف, سعى يسعى.
const openVowel = "خوف نوم نيل نول كود هيب شيء غير حير زيل سعي نهي رعي نعي طغي رءي ءبي نءي صغي محي لحي رقي"

// clusters lists what the first radical of form VIII and its ت may become.
func (v *verb) clusters() []string {
	first := string(v.root[0])
	if v.form != 8 {
		return []string{""}
	}
	switch v.root[0] {
	case 'و', 'ي':
		return []string{"تت", first + "ت"}
	case 'ء':
		return []string{"ءت", "تت"}
	case 'ص', 'ض', 'ط':
		return []string{first + "ط", first + first, "طط"}
	case 'ظ':
		return []string{"ظط", "ظظ", "طط"}
	case 'ز', 'د':
		return []string{first + "د", first + first}
	case 'ذ':
		return []string{"دد", "ذذ", "ذد"}
	case 'ث', 'س', 'ش':
		return []string{first + "ت", first + first, "تت"}
	}
	return []string{first + "ت"}
}

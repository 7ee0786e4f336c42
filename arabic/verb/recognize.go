package verb

import "fmt"

// Recognize lists the readings of a form that is not the citation form: in
// gives the form as Lemma, with the root and form of its verb (سقطت, سقط, 1).
// Where the form is the passive of the citation form (توفي) all passive forms
// of the verb are listed. It fails where no verb of that root and form is
// spelt so.
func Recognize(in Verb) ([]Form, error) {
	root, err := radicals(in.Root)
	if err != nil {
		return nil, fmt.Errorf("verb %s: %w", in.Lemma, err)
	}
	v := &verb{root: root, form: in.Form}
	if in.Form < 1 || in.Form > Quad4 || len(root) != 3+in.Form/Quad1 {
		return nil, fmt.Errorf("verb %s: root %q does not go with form %d", in.Lemma, in.Root, in.Form)
	}
	for _, c := range v.choices() {
		v.choice = c
		all, err := Conjugate(Verb{Lemma: spell(v.build(perfectStem, Active, "", "a"), false)[0], Root: in.Root, Form: in.Form})
		if err != nil {
			continue
		}
		if out := readings(all, bare(in.Lemma)); len(out) > 0 {
			return out, nil
		}
	}
	return nil, fmt.Errorf("verb %s: root %q in form %d has no such form", in.Lemma, in.Root, in.Form)
}

func readings(all []Form, text string) []Form {
	var out, passive []Form
	citation := false
	for _, f := range all {
		if f.Text == text && !f.Bound {
			out = append(out, f)
			citation = citation || f.Voice == Passive && f.Tense == Perfect && f.Number == Singular && f.Gender == Masculine
		}
		if f.Voice == Passive {
			passive = append(passive, f)
		}
	}
	if citation {
		return passive
	}
	return out
}

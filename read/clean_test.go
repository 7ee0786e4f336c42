package read

import "testing"

// TestCleaningRules runs the examples that the rules carry, and holds that each
// rule is needed for them.
func TestCleaningRules(t *testing.T) {
	rules := cleaningRules()
	for i, r := range rules {
		if len(r.examples) == 0 && r.name != "phrase" { // its examples are in the table; see TestNoisePhrases
			t.Errorf("rule %s has no examples", r.name)
		}
		for _, e := range r.examples {
			c := newCleaner(indexNoise(nil))
			got := without(e.body, c.clean("", e.body))
			if got != e.want {
				t.Errorf("rule %s:\nbody %q\ngot  %q\nwant %q", r.name, e.body, got, e.want)
			}
			c.rules = append(rules[:i:i], rules[i+1:]...)
			if e.body != e.want && without(e.body, c.clean("", e.body)) == e.want {
				t.Errorf("rule %s does nothing for %q", r.name, e.body)
			}
		}
	}
}

// without leaves the cuts out of body, as an article does.
func without(body string, cuts []cut) string {
	var whole mapped
	d := &draft{body: *mapString(body)}
	d.assemble(&whole, cuts)
	return whole.String()
}

func TestRepeatedTitle(t *testing.T) {
	c := newCleaner(indexNoise(nil))
	body := "إحباط تهريب أسلحة\n\nنص الخبر."
	for _, e := range []struct{ title, want string }{
		{"احباط تهريب اسلحة", "\nنص الخبر."},
		{"إحباط تهريب", body},
		{"", body},
	} {
		if got := without(body, c.clean(e.title, body)); got != e.want {
			t.Errorf("title %q: got %q, want %q", e.title, got, e.want)
		}
	}
}

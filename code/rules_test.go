package code

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/knowledge"
)

// value is one value of a report, with the rule that read it.
type value struct{ words, rule string }

// valuesOf lists the values of a report under a key of the codebook.
func valuesOf(r *waqai.Report, field string) ([]value, error) {
	var out []value
	entities := map[string][]waqai.Entity{"actors": r.Actors, "recipients": r.Recipients}
	figures := map[string][]waqai.Figure{"killed": r.Killed, "injured": r.Injured, "detained": r.Detained, "abducted": r.Abducted}
	coded := map[string]struct {
		codes []string
		why   map[string]waqai.Reason
	}{"modes": {r.Modes, r.Evidence.Modes}, "weapons": {r.Weapons, r.Evidence.Weapons}, "contexts": {r.Contexts, r.Evidence.Contexts}}
	switch {
	case entities[field] != nil:
		for _, e := range entities[field] {
			out = append(out, value{e.Text, e.Rule})
		}
	case figures[field] != nil:
		for _, f := range figures[field] {
			out = append(out, value{f.Text, f.Rule})
		}
	case coded[field].codes != nil:
		for _, c := range coded[field].codes {
			out = append(out, value{c, coded[field].why[c].Rule})
		}
	case field == "foiled_by" && r.FoiledBy != nil:
		out = append(out, value{r.FoiledBy.Text, r.FoiledBy.Rule})
	case field == "place" && r.Place != nil:
		out = append(out, value{r.Place.Text, r.Place.Rule})
		if r.Place.Text == "" {
			out = append(out, value{r.Place.Country, r.Place.Rule})
		}
	case field == "date" && r.Date != nil:
		out = append(out, value{r.Date.Text, r.Date.Rule})
	case field == "attribution":
		for _, a := range r.Attribution {
			out = append(out, value{a.Who, a.Rule})
		}
	case field == "outcome":
		out = append(out, value{string(r.Outcome), r.Evidence.Outcome.Rule})
	case field == "historical":
		out = append(out, value{fmt.Sprint(r.Historical), r.Evidence.Historical.Rule})
	case field == "main":
		out = append(out, value{fmt.Sprint(r.Main), r.Evidence.Main.Rule})
	case field == "trigger":
		out = append(out, value{r.Trigger, r.Evidence.Trigger.Rule})
	case field == "type":
		out = append(out, value{string(r.Type), r.Evidence.Type.Rule})
	case field != "foiled_by" && field != "place" && field != "date":
		return nil, fmt.Errorf("no field %q", field)
	}
	return out, nil
}

// isRow reports whether the name of a rule is that of a table's row.
func isRow(name string) bool {
	table, _, ok := strings.Cut(name, ":")
	if !ok {
		return false
	}
	for t := range knowledge.TableCount {
		if t.String() == table {
			return true
		}
	}
	return false
}

// TestRuleExamples codes the examples of every rule.
func TestRuleExamples(t *testing.T) {
	c := New(embedded(t))
	for _, r := range Rules {
		for i, e := range r.Examples {
			t.Run(fmt.Sprintf("%s/%d", r.Name, i), func(t *testing.T) {
				a := written("", e.Text, waqai.Day(e.Published))
				reports := c.Article(a)
				if err := waqai.Validate(a, reports); err != nil {
					t.Error(err)
				}
				var all []value
				for i := range reports {
					values, err := valuesOf(&reports[i], e.Field)
					if err != nil {
						t.Fatal(err)
					}
					all = append(all, values...)
				}
				k := slices.IndexFunc(all, func(v value) bool { return v.words == e.Want })
				if k < 0 {
					t.Fatalf("%s\n%s has %v, want %q; %d reports", e.Text, e.Field, all, e.Want, len(reports))
				}
				if ruled := all[k].rule; ruled != r.Name && !(e.Field == "place" && isRow(ruled)) {
					t.Errorf("%s\n%s %q was read by %q, want the rule %q", e.Text, e.Field, e.Want, ruled, r.Name)
				}
			})
		}
	}
}

func TestRulesAreDescribed(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules {
		switch {
		case seen[r.Name]:
			t.Errorf("rule %s stands twice", r.Name)
		case !strings.Contains(r.Name, "/") || strings.Contains(r.Name, ":"):
			t.Errorf("rule %q: the name is not value/what", r.Name)
		case r.Means == "" || strings.HasSuffix(r.Means, "."):
			t.Errorf("rule %s: Means %q is not one sentence without full stop", r.Name, r.Means)
		case r.Confidence <= 0 || r.Confidence > 1000:
			t.Errorf("rule %s: confidence %d is not in thousandths", r.Name, r.Confidence)
		}
		seen[r.Name] = true
		if len(r.Examples) == 0 {
			t.Errorf("rule %s has no example", r.Name)
		}
		for _, e := range r.Examples {
			if e.Text == "" || e.Field == "" || e.Want == "" {
				t.Errorf("rule %s: an example lacks its text, field or value: %+v", r.Name, e)
			}
		}
	}
}

// TestRulesAreListed codes the demo articles and finds no rule that neither
// the list nor a table has.
func TestRulesAreListed(t *testing.T) {
	b := embedded(t)
	c := New(b)
	known := map[string]bool{"": true}
	for _, r := range Rules {
		known[r.Name] = true
	}
	strange := map[string]bool{}
	for _, a := range demo(t, b) {
		reports := c.Article(a)
		for i := range reports {
			for _, field := range []string{"actors", "recipients", "foiled_by", "place", "date", "killed", "injured", "detained", "abducted",
				"attribution", "outcome", "historical", "main", "trigger", "type", "modes", "weapons", "contexts"} {
				values, err := valuesOf(&reports[i], field)
				if err != nil {
					t.Fatal(err)
				}
				for _, v := range values {
					if !known[v.rule] && !isRow(v.rule) && !strange[v.rule] {
						strange[v.rule] = true
						t.Errorf("%s: %s %q was read by %q, which is neither in Rules nor a row of a table", a.ID, field, v.words, v.rule)
					}
				}
			}
		}
	}
}

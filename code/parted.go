package code

import (
	"strings"

	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/knowledge"
)

// partedReach is how many words may stand between a verb and the object that
// makes it an act.
const partedReach = 7

// parted finds an act whose verb stands at token i and whose object follows
// the subject: قطع محتجون غاضبون الطريق ("angry protesters cut the road"). It
// returns the verb as a match of that act, and the token of the object.
func (d *document) parted(i int) (act knowledge.Match, object int, ok bool) {
	if d.words[i].tag != verb || d.words[i].suffix {
		return act, 0, false
	}
	v, found := d.verbMatch(i)
	if !found || v.Form.Voice() == knowledge.Passive {
		return act, 0, false
	}
	options := d.base.PartedActs(v.Table, v.Row)
	if len(options) == 0 {
		return act, 0, false
	}
	subject := d.phraseAt(v.Last)
	if subject.empty() || subject.governed != 0 || !subject.human() && subject.sector == "" {
		return act, 0, false
	}
	for k := subject.last; k < len(d.tokens) && k <= i+partedReach; k++ {
		if d.tokens[k].Class != arabic.Word && d.dateAt[k] == 0 || d.words[k].tag == verb {
			break
		}
		if a, act := d.startsAt(knowledge.Acts, k); act && (a.Last > k+1 || d.base.Acts[a.Row].Strength == "strong") {
			break // a full act of its own
		}
		if d.words[k].joined() || d.words[k].governed() {
			continue
		}
		for _, o := range options {
			if d.isObject(k, o.Object) {
				v.Table, v.Row = knowledge.Acts, o.Row
				return v, k, true
			}
		}
	}
	return act, 0, false
}

// isObject reports whether token k is a word, with or without ال and the ا of
// the accusative.
func (d *document) isObject(k int, word string) bool {
	rest, ok := strings.CutPrefix(string(d.stem(k)), word)
	return ok && (rest == "" || len(rest) == 1 && rest[0] == arabic.Alef)
}

// partedFrame reads who did it and to whom where the object of the verb is
// part of the act: أطلقت السلطات سراح معتقلين.
func (d *document) partedFrame(m *mention, f *frame) {
	d.setSubject(f, d.phraseAt(m.last), &ruleVerbSubject)
	if p := d.phraseAt(m.object + 1); p.human() && p.governed == 0 && !p.joined {
		f.recipients = append(f.recipients, role{phrase: p, rule: &ruleVerbObject})
	} else if p := d.phraseAt(m.object); m.act.Frame == "agent-object" || m.act.Frame == "agent-target" {
		f.recipients = append(f.recipients, role{phrase: p, rule: &ruleVerbObject})
	}
	d.oblique(m, f, d.arguments(nil, m.object+1, d.clauseEnd(m.object)))
}

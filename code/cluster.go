package code

import (
	"slices"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/knowledge"
)

// cluster is the mentions that are taken to speak of one act.
type cluster struct {
	mentions []*mention
	place    *placeReading
	date     *waqai.Date
	outcome  outcomeReading
	sure     bool // the outcome was told, not only assumed
	old      bool // historical
}

const sameAct = 3 // points from which a mention joins a cluster

// clusters brings the mentions of one act together, in the order of the text.
func (d *document) clusters(ms []mention) []*cluster {
	var out []*cluster
	for i := range ms {
		m := &ms[i]
		best, at := sameAct-1, -1
		for k := len(out) - 1; k >= 0; k-- {
			if s := d.affinity(m, out[k]); s > best {
				best, at = s, k
			}
		}
		if at < 0 {
			out = append(out, &cluster{})
			at = len(out) - 1
		}
		out[at].add(m)
	}
	return out
}

// add puts a mention into the cluster.
func (c *cluster) add(m *mention) {
	c.mentions = append(c.mentions, m)
	if m.place != nil && (c.place == nil || grain(m.place.precision) < grain(c.place.precision)) {
		c.place = m.place
	}
	if m.date != nil && (c.date == nil || c.date.Start == "") {
		c.date = m.date
	}
	if len(c.mentions) == 1 || !c.sure && m.told() {
		c.outcome, c.sure = m.outcome, m.told() || m.asserted
	} else if m.outcome.code != waqai.Done && slices.Index(outcomeOrder, m.outcome.code) < slices.Index(outcomeOrder, c.outcome.code) {
		c.outcome = m.outcome
	}
	c.old = c.old || m.historical.Rule != ""
}

// told reports whether the mention shows its outcome: by a cue, a conjugated
// verb, a toll or a date of its own.
func (m *mention) told() bool {
	return m.outcome.code != waqai.Done || m.finite || len(m.tolls) > 0 || m.date != nil
}

// affinity rates how likely a mention speaks of the act of a cluster. Below
// sameAct it does not.
func (d *document) affinity(m *mention, c *cluster) int {
	first, last := c.mentions[0], c.mentions[len(c.mentions)-1]
	if m.act.Type != first.act.Type || d.clash(m, c) {
		return 0
	}
	distance := int(d.sentence[m.first] - d.sentence[last.first])
	score := 0
	if distance == 0 {
		score += 3
	} else if d.leads(m, c) {
		score += 3
	}
	score += d.likeness(m, c)
	switch m.act.Strength {
	case "anaphor":
		score += 3 - max(distance-1, 0)
	case "result":
		score += 2
		if distance <= 1 {
			score++
		}
	}
	if c.outcome.code == waqai.Foiled && m.outcome.rule == ruleOutcomePlot.Name {
		score += 3
	}
	if c.outcome.code == waqai.Foiled && (m.outcome.code == waqai.Hypothetical || m.outcome.code == waqai.Planned) && m.place == nil {
		score++
	}
	if d.looming(m, c) {
		score += 3
	}
	if d.another(m) {
		score -= 5
	}
	if distance > 3 && !m.definite {
		score--
	}
	return score
}

// leads reports whether a mention of the lead may take up an act of the title.
func (d *document) leads(m *mention, c *cluster) bool {
	return d.inTitle(c.mentions[0].first) && int(d.sentence[m.first]) <= d.lead
}

// looming reports whether mention and cluster are the same feared or planned
// attack, told in general: neither has a day, a known actor or another place.
func (d *document) looming(m *mention, c *cluster) bool {
	open := func(o waqai.Outcome) bool { return o == waqai.Hypothetical || o == waqai.Planned }
	if !open(m.outcome.code) || !open(c.outcome.code) || m.date != nil && m.date.Start != "" || m.finite {
		return false
	}
	return known(m.actors) == 0 && !slices.ContainsFunc(c.mentions, func(x *mention) bool { return x.finite || x.date != nil && x.date.Start != "" })
}

// likeness counts what a mention shares with a cluster.
func (d *document) likeness(m *mention, c *cluster) int {
	score := 0
	if slices.ContainsFunc(c.mentions, func(x *mention) bool { return x.act.Lemma == m.act.Lemma && x.act.Lemma != "" }) {
		score += 2
		if m.definite || m.suffix {
			score += 2
		}
	} else if slices.ContainsFunc(c.mentions, func(x *mention) bool { return share(x.modes, m.modes) }) {
		score++
		if m.place == nil && m.date == nil && len(m.tolls) == 0 { // the same act in other words
			score++
			if m.definite || m.finite {
				score++
			}
		}
	}
	if m.place != nil && c.place != nil {
		score += 2
	}
	for _, x := range c.mentions {
		if sharedFigure(x.tolls, m.tolls) {
			score += 3
		}
		if sharedEntity(x.actors, m.actors) || sharedEntity(x.recipients, m.recipients) || sharedEntity(x.objects, m.objects) {
			score++
		}
	}
	return score
}

// clash reports whether something in the mention contradicts the cluster.
func (d *document) clash(m *mention, c *cluster) bool {
	if m.place != nil && c.place != nil && !contains(c.place, m.place) && !contains(m.place, c.place) && !(d.leads(m, c) && vicinity(c.place, m.place)) {
		return true
	}
	if m.date != nil && c.date != nil && m.date.Start != "" && c.date.Start != "" && (m.date.End < c.date.Start || c.date.End < m.date.Start) {
		return true
	}
	if m.act.Strength == "anaphor" || m.act.Strength == "result" && len(m.tolls) > 0 && c.outcome.code == waqai.Done {
		return false
	}
	if (m.historical.Rule != "") != c.old && m.told() {
		return true
	}
	if m.outcome.code != c.outcome.code && (m.told() && c.sure) && !stopped(m.outcome.code, c.outcome.code) && !d.intercepted(m, c) {
		return true
	}
	if m.act.Type == waqai.Coerce || m.act.Type == waqai.Retreat || m.act.Type == waqai.Sanction || m.act.Type == waqai.Protest {
		first := c.mentions[0]
		return len(m.modes) > 0 && len(first.modes) > 0 && !share(m.modes, first.modes) && !d.oneOperation(m, first)
	}
	return false
}

// stopped reports whether two outcomes may be those of one act: planned, then
// foiled or failed.
func stopped(a, b waqai.Outcome) bool {
	one := func(x, y waqai.Outcome) bool {
		return x == waqai.Planned && y == waqai.Hypothetical || x == waqai.Planned && (y == waqai.Foiled || y == waqai.Failed) || x == waqai.Hypothetical && y == waqai.Foiled
	}
	return one(a, b) || one(b, a)
}

// intercepted reports whether a launch and an interception told in one
// sentence are of the same weapon.
func (d *document) intercepted(m *mention, c *cluster) bool {
	if m.outcome.code != waqai.Foiled && c.outcome.code != waqai.Foiled {
		return false
	}
	return slices.ContainsFunc(c.mentions, func(x *mention) bool {
		return d.sentence[x.first] == d.sentence[m.first] && share(x.weapons, m.weapons)
	})
}

// oneOperation reports whether an arrest and a seizure are told together.
func (d *document) oneOperation(a, b *mention) bool {
	has := func(m *mention, code string) bool {
		return slices.ContainsFunc(m.modes, func(c coded) bool { return c.code == code })
	}
	return d.sentence[a.first] == d.sentence[b.first] && (has(a, "arrest") && has(b, "seize") || has(a, "seize") && has(b, "arrest"))
}

// another reports whether the words after the trigger say that it is a
// different act: هجوم آخر.
func (d *document) another(m *mention) bool {
	for k := m.last; k < m.last+3 && k < len(d.tokens) && d.tokens[k].Class == arabic.Word; k++ {
		if d.is(k, knowledge.AnotherAct) {
			return true
		}
	}
	return false
}

func share(a, b []coded) bool {
	return slices.ContainsFunc(a, func(x coded) bool {
		return slices.ContainsFunc(b, func(y coded) bool { return x.code == y.code })
	})
}

func sharedFigure(a, b []toll) bool {
	return slices.ContainsFunc(a, func(x toll) bool {
		return slices.ContainsFunc(b, func(y toll) bool {
			return x.counts == y.counts && x.figure.Min == y.figure.Min && (x.figure.Max == nil) == (y.figure.Max == nil)
		})
	})
}

func sharedEntity(a, b []waqai.Entity) bool {
	return slices.ContainsFunc(a, func(x waqai.Entity) bool {
		return slices.ContainsFunc(b, func(y waqai.Entity) bool { return x.Text == y.Text || x.Group != "" && x.Group == y.Group })
	})
}

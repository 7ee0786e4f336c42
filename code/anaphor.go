package code

import (
	"bytes"
	"slices"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/knowledge"
)

// findGroups lists the named armed groups of the article in order.
func (d *document) findGroups() {
	d.groups = d.groups[:0]
	for _, m := range d.matches {
		if m.Table == knowledge.Groups && !d.base.Groups[m.Row].General {
			d.groups = append(d.groups, m)
		}
	}
}

// headAnaphor reads a definite noun that means the armed group named before:
// التنظيم.
func (d *document) headAnaphor(p *phrase, i int, at *int) bool {
	g, ok := d.groupBefore(i)
	if !ok {
		return false
	}
	d.setGroup(p, g)
	p.kind, p.rule, *at = body, rulePhraseAnaphor.Name, i+1
	return true
}

// groupBefore finds the armed group that an anaphoric noun at token i means:
// the last one named before it.
func (d *document) groupBefore(i int) (knowledge.Match, bool) {
	if !d.is(i, knowledge.GroupAnaphors) {
		return knowledge.Match{}, false
	}
	if _, ok := d.startsAt(knowledge.Groups, i); ok {
		return knowledge.Match{}, false
	}
	for k := len(d.groups) - 1; k >= 0; k-- {
		if m := d.groups[k]; m.Last <= i && (armed[d.base.Groups[m.Row].Sector] || bytes.Equal(d.stem(i), d.stem(m.First))) {
			return m, true
		}
	}
	return knowledge.Match{}, false
}

// longerName finds the group whose name in this article begins with the words
// of the phrase: حزب العمال, where حزب العمال الكردستاني is named.
func (d *document) longerName(p phrase) (knowledge.Match, bool) {
	n := p.last - p.first
	if n < 2 {
		return knowledge.Match{}, false
	}
next:
	for _, m := range d.groups {
		if m.Last-m.First <= n || m.First == p.first {
			continue
		}
		for k := range n {
			if !bytes.Equal(d.stem(m.First+k), d.stem(p.first+k)) {
				continue next
			}
		}
		return m, true
	}
	return knowledge.Match{}, false
}

// soleGroup finds the only armed opposition group that the article names.
func (d *document) soleGroup() (knowledge.Match, bool) {
	return d.soleGroupOf(func(knowledge.Match) bool { return true })
}

// soleGroupNear is soleGroup where the group is named in the sentence of token
// i, before it, or in the sentence before: farther off, "the militants" may be
// anybody.
func (d *document) soleGroupNear(i int) (knowledge.Match, bool) {
	sole, ok := d.soleGroup()
	if !ok {
		return sole, false
	}
	for _, m := range d.groups {
		if m.Row == sole.Row && m.First < i && d.sentence[i]-d.sentence[m.First] <= 1 {
			return sole, true
		}
	}
	return sole, false
}

// soleGroupOf finds the only armed opposition group among the names taken. A
// group and its branches count as one.
func (d *document) soleGroupOf(take func(m knowledge.Match) bool) (knowledge.Match, bool) {
	found := -1
	for i, m := range d.groups {
		switch g := d.base.Groups[m.Row]; {
		case g.Sector != "REB", !take(m):
		case found < 0:
			found = i
		case d.base.Groups[d.groups[found].Row].NameEN == g.NameEN, g.Parent == d.base.Groups[d.groups[found].Row].NameEN:
		case g.NameEN == d.base.Groups[d.groups[found].Row].Parent: // a branch and then the whole
			found = i
		default:
			return knowledge.Match{}, false
		}
	}
	if found < 0 {
		return knowledge.Match{}, false
	}
	return d.groups[found], true
}

// groupBeside gives a main attack that was foiled or is feared, and has no
// actor, the armed group that its own sentences name or, for a foiled plot,
// the whole article, if that is just one and not the victim. An attack that
// took place gets no actor this way: that would be to guess who did it.
func (d *document) groupBeside(r *waqai.Report) {
	if r.Type != waqai.Assault || !r.Main || len(r.Actors) > 0 || r.Outcome != waqai.Foiled && r.Outcome != waqai.Hypothetical || d.namesVictim(r) {
		return
	}
	inside := map[int32]bool{}
	for _, m := range r.Mentions {
		if t := d.tokenAt(m.Span.Start); t >= 0 {
			inside[d.sentence[t]] = true
		}
	}
	m, ok := d.soleGroupOf(func(m knowledge.Match) bool { return inside[d.sentence[m.First]] })
	if !ok && r.Outcome == waqai.Foiled {
		m, ok = d.soleGroup()
	}
	if !ok {
		return
	}
	g, s := d.base.Groups[m.Row], d.withoutPrefix(m.First, m.Last)
	r.Actors = append(r.Actors, waqai.Entity{Text: d.text(s), Sector: g.Sector, Country: g.Country, Group: g.NameEN,
		Because: waqai.Because{Span: s, Rule: ruleGroupBeside.Name, Confidence: ruleGroupBeside.Confidence}})
}

// namesVictim reports whether the armed opposition suffers the act.
func (d *document) namesVictim(r *waqai.Report) bool {
	return slices.ContainsFunc(r.Recipients, func(e waqai.Entity) bool { return e.Sector == "REB" })
}

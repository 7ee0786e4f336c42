package code

import (
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/knowledge"
)

// nounFrame reads what stands after an act noun: iḍāfa, adjectives and
// prepositions.
func (d *document) nounFrame(m *mention, f *frame) {
	end, from := d.clauseEnd(m.last-1), m.last
	if w, ok := d.at(knowledge.Weapons, m.last); ok && w.First < m.last { // هجوم بقنبلة يدوية
		from = w.Last
	}
	for from < end && m.act.Frame != "victim" && m.act.Frame != "agent-victim" && d.describesAct(from) {
		from++
	}
	args := d.arguments(nil, from, end)
	i := 0
	if len(args) > 0 && args[0].bare() && args[0].first == from && (from == m.last || !d.words[from-1].definite()) && (!m.definite || d.words[m.last-1].particle == arabic.Preposition) && !m.suffix {
		d.construct(m, f, args)
		i = 1
		for i < len(args) && args[i].joined && args[i].bare() {
			i++
		}
	}
	if m.suffix && len(f.recipients) == 0 && (m.act.Frame == "victim" || m.act.Frame == "agent-victim") {
		d.antecedent(m, f)
	}
	d.nationality(m, f)
	for ; i < len(args); i++ {
		d.nounOblique(m, f, args, i)
	}
}

// antecedent finds whom the pronoun on a noun of harm means: لقي تسعة أشخاص
// مصرعهم ("nine persons met their death").
func (d *document) antecedent(m *mention, f *frame) {
	first, _ := d.bounds(m.first)
	for k := m.first - 1; k >= first && k >= m.first-10; k-- {
		if d.isMark(k, ".;") {
			return
		}
		if d.words[k].tag != verb && k > first {
			continue
		}
		args := bareArguments(d.arguments(nil, k, m.first))
		for i := range args {
			if args[i].human() || args[i].quantity >= 0 {
				f.recipients = d.coordinated(f.recipients, args, i, &ruleAntecedent)
				return
			}
		}
		if d.words[k].tag == verb {
			return
		}
	}
}

// describesAct reports whether token i is an adjective of nationality in the
// singular, as it stands after an act: غارة أمريكية, غارات أمريكية.
func (d *document) describesAct(i int) bool {
	n, ok := d.startsAt(knowledge.Nationalities, i)
	return ok && d.words[i].tag == adjective && n.Form.Number() == knowledge.Singular && n.Form.Part() == knowledge.NounForm
}

// construct reads the second noun of an iḍāfa: مقتل X, اعتقال X, هجوم X.
func (d *document) construct(m *mention, f *frame, args []argument) {
	p := args[0].phrase
	switch m.act.Frame {
	case "victim", "agent-victim":
		if p.kind != location || p.sector != "" {
			f.recipients = d.coordinated(f.recipients, args, 0, &ruleConstructVictim)
		}
	case "mutual", "agent":
		if p.human() {
			f.actors = d.coordinated(f.actors, args, 0, &ruleConstructAgent)
		}
	case "agent-object":
		if p.kind != location && p.kind != actNoun {
			f.recipients = d.coordinated(f.recipients, args, 0, &ruleConstructObject)
		}
	case "agent-target", "agent-voice":
		d.constructTarget(m, f, args)
	}
}

// constructTarget decides whether the noun after هجوم or استهداف does it or
// suffers it.
func (d *document) constructTarget(m *mention, f *frame, args []argument) {
	p := args[0].phrase
	switch {
	case p.kind == location, p.kind == actNoun:
	case d.stemIs(m.first, knowledge.TargetNouns) && !(armed[p.sector] && len(args) > 1 && d.under(args[1], knowledge.AgentPrepositions)),
		p.kind == thing, p.kind == placeThing, p.kind == something && p.quantity < 0 && !p.definite:
		f.recipients = d.coordinated(f.recipients, args, 0, &ruleConstructObject)
	default:
		f.actors = d.coordinated(f.actors, args, 0, &ruleConstructAgent)
	}
}

// nationality reads the state behind an act from its adjective: غارة أمريكية.
func (d *document) nationality(m *mention, f *frame) {
	if len(f.actors) > 0 || m.act.Frame == "victim" || m.act.Frame == "agent-victim" {
		return
	}
	for k := m.last; k < len(d.tokens) && k < m.last+3; k++ {
		if d.words[k].tag != adjective && d.words[k].tag != unknown {
			return
		}
		n, ok := d.at(knowledge.Nationalities, k)
		if !ok {
			continue
		}
		sector := "GOV"
		if m.act.Type == "ASSAULT" {
			sector = "MIL"
		}
		p := phrase{first: k, last: k + 1, head: k, kind: body, sector: sector, quantity: -1,
			country: d.base.Nationalities[n.Row].Country, rule: d.base.RuleName(knowledge.Nationalities, n.Row)}
		f.actors = append(f.actors, role{phrase: p, rule: &ruleNationality})
		return
	}
}

// nounOblique reads one phrase with a preposition after an act noun.
func (d *document) nounOblique(m *mention, f *frame, args []argument, i int) {
	a := args[i]
	if d.is(a.head, knowledge.IdiomNouns) {
		return
	}
	attached := i > 0 && args[i-1].last == a.first && args[i-1].kind != something
	able := a.human() || a.sector != "" || a.kind == something && a.definite
	switch {
	case m.act.Frame == "mutual" && d.under(a, knowledge.Between) && able:
		f.actors = append(f.actors, role{phrase: a.phrase, rule: &ruleMutual})
	case d.under(a, knowledge.TargetPrepositions) && (m.act.Frame == "agent-target" || m.act.Frame == "agent-voice" || m.act.Frame == "event") && a.kind != actNoun && (a.kind != location || d.stateAsTarget(a)) && a.first-m.last < 8:
		f.recipients = append(f.recipients, role{phrase: a.phrase, rule: &ruleAgainst})
	case d.under(a, knowledge.Lam) && m.act.Frame == "agent-victim" && len(f.recipients) == 0 && a.first-m.last < 3 && !attached:
		f.recipients = d.coordinated(f.recipients, args, i, &ruleLam)
	case d.under(a, knowledge.Lam) && attached:
	case d.under(a, knowledge.Lam) && d.stemIs(m.last-1, knowledge.LamTargets) && a.human():
		f.recipients = append(f.recipients, role{phrase: a.phrase, rule: &ruleLam})
	case d.under(a, knowledge.Lam) && a.first-m.last < 4 && (a.group != "" || a.human() && armed[a.sector]) && len(f.actors) == 0:
		f.actors = append(f.actors, role{phrase: a.phrase, rule: &ruleLam})
	case d.under(a, knowledge.Lam) && a.first-m.last < 4 && m.act.Frame != "mutual" && m.act.Frame != "agent" && a.kind != location && a.kind != actNoun && len(f.recipients) == 0 && len(f.actors) > 0:
		f.recipients = append(f.recipients, role{phrase: a.phrase, rule: &ruleLam})
	}
}

// stateAsTarget reports whether a state suffers an act as such: "ضد الولايات
// المتحدة". After على it is the place.
func (d *document) stateAsTarget(a argument) bool {
	_, ok := d.startsAt(knowledge.Countries, a.first)
	return ok && a.preposition == arabic.Key("ضد")
}

package code

import (
	"github.com/waqai/waqai"
	"github.com/waqai/waqai/knowledge"
)

// agentPhrase reads على يد X, من قبل X, and the subject of a relative clause
// نفذه X.
func (d *document) agentPhrase(m *mention, f *frame) {
	_, last := d.bounds(m.first)
	stop := min(last, m.last+14)
	for k := m.last; k < stop; k++ {
		if d.isMark(k, ".;") || k > m.last && d.otherAct(k) {
			return
		}
		at := 0
		switch {
		case d.bringsAgent(k):
			at = k + 2
		case d.is(k, knowledge.AgentWords):
			at = k + 1
		case d.carries(k) && d.words[k].suffix && !m.finite:
			at = k + 1
		default:
			continue
		}
		if p := d.phraseAt(at); !p.empty() && p.governed == 0 && (p.human() || p.sector != "" || p.kind == something) {
			f.actors = append(f.actors[:0], role{phrase: p, rule: &ruleAgentPhrase})
			d.joinedActors(f, p)
		}
		return
	}
}

// otherAct reports whether token k begins another act, whose agent the words
// after it would name.
func (d *document) otherAct(k int) bool {
	if d.words[k].tag == verb {
		return !d.carries(k)
	}
	a, ok := d.startsAt(knowledge.Acts, k)
	return ok && a.Form.Part() == knowledge.NounForm && (d.base.Acts[a.Row].Strength == "strong" || a.Suffix)
}

func (d *document) joinedActors(f *frame, p phrase) {
	if next := d.phraseAt(p.last); !next.empty() && next.joined && next.human() {
		f.actors = append(f.actors, role{phrase: next, rule: &ruleAgentPhrase})
	}
}

// bringsAgent reports whether tokens k and k+1 bring the agent: على يد, من قبل.
func (d *document) bringsAgent(k int) bool {
	word := d.bareLetters(k)
	return d.is(k+1, knowledge.AgentHands) && d.base.InLetters(knowledge.AgentOver, word) ||
		d.is(k+1, knowledge.AgentSides) && d.base.InLetters(knowledge.Partitives, word) ||
		d.is(k+1, knowledge.Partitives) && d.base.InLetters(knowledge.AgentBehests, word)
}

// carries reports whether token i is a light verb or a claim: شن, نفذ, تبنى.
func (d *document) carries(i int) bool {
	_, ok := d.lightVerb(i)
	return ok
}

// lightNoun reports whether token i is the verbal noun of a light verb: شن,
// تنفيذ.
func (d *document) lightNoun(i int) (knowledge.Act, bool) {
	x, ok := d.startsAt(knowledge.Acts, i)
	if !ok || d.base.Acts[x.Row].Strength != "light" || x.Form.Part() != knowledge.NounForm || d.words[i].tag == verb {
		return knowledge.Act{}, false
	}
	return d.base.Acts[x.Row], true
}

// lightVerb returns the light verb that begins at token i.
func (d *document) lightVerb(i int) (knowledge.Act, bool) {
	for _, x := range d.beginning(i) {
		if x.Table == knowledge.Acts && d.base.Acts[x.Row].Strength == "light" && x.Form.Part() == knowledge.VerbForm {
			return d.base.Acts[x.Row], true
		}
	}
	return knowledge.Act{}, false
}

// carrier reads the subject of a light verb before the act noun: شنت القوات
// هجوما, and تعرضت القوات لهجوم, where it is the victim.
func (d *document) carrier(m *mention, f *frame) {
	first, _ := d.bounds(m.first)
	masdar := false // "يعتزم داعش تنفيذ هجوم": the verb's subject does it
	for k := m.first - 1; k >= first && k >= m.first-10; k-- {
		if d.isMark(k, ".;:") {
			return
		}
		if d.is(k, knowledge.Accusing) && d.words[k].tag != verb { // اعتقال رجل بتهمة قتل
			d.accusedActs(f, first, k)
			return
		}
		if a, ok := d.startsAt(knowledge.Acts, k); ok && a.Form.Part() == knowledge.NounForm && d.base.Acts[a.Row].Type == waqai.Coerce && m.act.Type == waqai.Assault && d.words[k].tag != verb {
			return // the verb carries the arrest, not the attack behind it
		}
		if v, ok := d.lightNoun(k); ok {
			masdar = masdar || v.Frame != "event"
			if v.Frame == "event" { // وقوع هجوم: the act is what happens
				return
			}
			if v.Frame == "victim" { // تعرض الجيش لهجوم, also as a noun
				d.carrierSubject(m, f, k, v.Frame)
				return
			}
		}
		if d.words[k].tag != verb {
			continue
		}
		v, light := d.lightVerb(k)
		sends := m.act.Type == waqai.Mobilize && m.act.Strength == "strong" && m.first-k < 6 // أرسل الجيش تعزيزات: any verb will do
		if !light && !masdar && !sends || d.inRelative(k) {
			return
		}
		if light {
			m.light = k
		}
		d.carrierSubject(m, f, k, v.Frame)
		return
	}
}

// accusedActs makes the person right before a word of accusation the actor of
// the act that follows it. That it is a charge, the attribution tells.
func (d *document) accusedActs(f *frame, first, at int) {
	for _, a := range d.arguments(nil, first, at) {
		if a.last == at && a.kind == person {
			f.actors = append(f.actors, role{phrase: a.phrase, rule: &ruleAccused})
		}
	}
}

// carrierSubject gives the subject of the light verb at token k its part.
func (d *document) carrierSubject(m *mention, f *frame, k int, frame string) {
	into := func(p phrase) bool { return d.setSubject(f, p, &ruleLightVerb) }
	switch {
	case frame == "victim", frame == "event" && d.is(m.first-1, knowledge.PassageWords):
		into = func(p phrase) bool {
			suffers := len(f.recipients) == 0 && (p.human() || p.kind == thing || p.kind == placeThing || p.kind == something)
			if suffers {
				f.recipients = append(f.recipients, role{phrase: p, rule: &ruleLightVictim})
			}
			return suffers
		}
	case frame == "event":
		return // اندلعت اشتباكات: the act is the subject
	}
	args := bareArguments(d.arguments(nil, k+1, m.first))
	if d.is(k, knowledge.Accusing) { // اتهمت جوبا الخرطوم بشن غارات: the last named is accused
		if n := len(args); n > 0 {
			into(args[n-1].phrase)
		}
		return
	}
	if len(args) > 0 && into(args[0].phrase) {
		return
	}
	if subject, ok := d.subjectAhead(k); ok {
		into(subject)
	}
}

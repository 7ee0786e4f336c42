package code

import (
	"github.com/waqai/waqai"
	"github.com/waqai/waqai/knowledge"
)

// speakerActs makes the voice of a statement the actor where the statement
// says so: "أعلنت القوات أنها نفذت غارة", "أعلنت القوات شن غارات", and a
// threat that is voiced in passing: "متوعدة".
func (d *document) speakerActs(m *mention, f *frame, says []statement) {
	if len(f.actors) > 0 || m.act.Frame == "victim" || m.act.Frame == "event" || m.outcome.code == waqai.Foiled {
		return // who announces that an attack was stopped did not plan it
	}
	s := lastBefore(says, m.first)
	if s == nil || s.who.empty() || d.sentence[s.first] != d.sentence[m.first] || !(s.who.human() || s.who.sector != "") {
		return
	}
	if able, ok := speakers[m.act.Type]; ok && !able[s.who.sector] {
		return
	}
	speaks := m.act.Frame == "agent-voice"
	for k := m.first - 1; k >= s.last && k >= m.first-5 && !speaks; k-- {
		if d.is(k, knowledge.PronounComplementizers) {
			speaks = true
		} else if v, ok := d.lightNoun(k); ok && v.Frame == "agent-target" {
			speaks = true
		} else if _, ok := d.startsAt(knowledge.Groups, k); ok {
			return
		} else if d.isMark(k, ".;:") {
			return
		}
	}
	if speaks {
		f.actors = append(f.actors, role{phrase: s.who, rule: &ruleSpeaker})
	}
}

// claimants makes whoever claims the act an actor of it.
func (d *document) claimants(m *mention) {
	for _, v := range m.voices {
		if v.says.claimed && !v.says.inherited && !v.who.empty() && v.stance == waqai.Claims && (v.who.group != "" || armed[v.who.sector] || v.who.sector == "GOV") {
			m.actors = addEntity(m.actors, d.entity(role{phrase: v.who, rule: &ruleClaimant}))
		}
	}
}

// speakers are the sectors of those who announce acts of their own.
var speakers = map[waqai.Type]map[string]bool{
	waqai.Assault:  {"MIL": true, "REB": true, "PRM": true, "GOV": true, "COP": true},
	waqai.Coerce:   {"MIL": true, "COP": true, "GOV": true, "JUD": true, "REB": true, "SPY": true, "PRM": true},
	waqai.Protest:  {"LAB": true, "PTY": true, "OPP": true, "CVL": true, "SOC": true, "EDU": true},
	waqai.Mobilize: {"MIL": true, "GOV": true, "REB": true, "PRM": true, "COP": true},
}

// lastBefore is the last statement that begins before token i and stands
// before what it says.
func lastBefore(says []statement, i int) *statement {
	for k := len(says) - 1; k >= 0; k-- {
		if s := &says[k]; s.first < i && !s.after {
			return s
		}
	}
	return nil
}

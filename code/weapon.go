package code

import (
	"slices"
	"strings"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/knowledge"
)

// readWeapons gives the mention the modes, weapons and contexts that its
// trigger shows, and those of the weapons named beside it.
func (d *document) readWeapons(m *mention) {
	if m.row < 0 {
		return
	}
	s, rule := d.span(m.first, m.last), d.base.RuleName(knowledge.Acts, m.row)
	for _, c := range m.act.Modes {
		m.modes = append(m.modes, coded{c, s, rule})
	}
	for _, c := range m.act.Weapons {
		m.weapons = append(m.weapons, coded{c, s, rule})
	}
	for _, c := range m.act.Contexts {
		m.contexts = append(m.contexts, coded{c, s, rule})
	}
	if m.act.Type == waqai.Coerce && len(m.recipients) > 0 {
		for i := range m.modes {
			if m.modes[i].code == "seize" { // ضبط of people
				m.modes[i].code = "arrest"
			}
		}
	}
	if m.act.Type == waqai.Assault {
		d.weaponsBeside(m)
		m.modes = fromTheAir(m.modes)
	}
}

// fromTheAir takes heavy weapons off a shelling that aircraft did.
func fromTheAir(modes []coded) []coded {
	has := func(code string) bool {
		return slices.ContainsFunc(modes, func(c coded) bool { return c.code == code })
	}
	if !has("aerial") && !has("drone") {
		return modes
	}
	return slices.DeleteFunc(modes, func(c coded) bool { return c.code == "heavy-weapons" && strings.HasPrefix(c.rule, "acts:قصف") })
}

const weaponReach = 14 // tokens between an act and the weapon it was done with

// weaponsBeside looks for weapons in the clause of the trigger and next to it.
func (d *document) weaponsBeside(m *mention) {
	first, last := d.bounds(m.first)
	for i := max(first, m.first-weaponReach); i < min(last, m.last+weaponReach); i++ {
		w, ok := d.startsAt(knowledge.Weapons, i)
		if !ok || d.seized(w) {
			continue
		}
		row := d.base.Weapons[w.Row]
		if !row.Strong && !d.nextTo(w, m) {
			continue
		}
		s, rule := d.span(w.First, w.Last), d.base.RuleName(knowledge.Weapons, w.Row)
		if row.Weapon != "" {
			m.weapons = append(m.weapons, coded{row.Weapon, s, rule})
		}
		for _, c := range row.Modes {
			if waqai.ValidMode(m.act.Type, c) {
				m.modes = append(m.modes, coded{c, s, rule})
			}
		}
		i = w.Last - 1
	}
}

// seized reports whether the weapon was found or traded, not used.
func (d *document) seized(w knowledge.Match) bool {
	for k := w.First - 1; k >= 0 && k >= w.First-4; k-- {
		if d.is(k, knowledge.Seizures) {
			return true
		}
		if d.isMark(k, ".,") {
			return false
		}
	}
	return false
}

// nextTo reports whether a weapon stands within a few words of the trigger.
func (d *document) nextTo(w knowledge.Match, m *mention) bool {
	return max(w.First-m.last, m.first-w.Last) <= 4
}

// merge adds codes that are not there yet.
func merge(into, from []coded) []coded {
	for _, c := range from {
		if !slices.ContainsFunc(into, func(x coded) bool { return x.code == c.code }) {
			into = append(into, c)
		}
	}
	return into
}

// bombs are the weapons that are explosives of a kind.
var bombs = map[string]bool{"car bomb": true, "motorcycle bomb": true, "suicide vest": true, "IED": true, "mine": true, "grenade": true}

// specific drops "explosives" where the text says of which kind they were.
func specific(weapons []coded) []coded {
	if !slices.ContainsFunc(weapons, func(c coded) bool { return bombs[c.code] }) {
		return weapons
	}
	return slices.DeleteFunc(slices.Clone(weapons), func(c coded) bool { return c.code == "explosives" })
}

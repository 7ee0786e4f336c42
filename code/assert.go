package code

import (
	"github.com/waqai/waqai"
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/knowledge"
)

// asserts reports whether the text itself says here that the act took place,
// rather than referring to an act told elsewhere: a finite verb outside a
// relative clause, a noun that a verb of happening or a statement carries, a
// noun that opens a headline, or any mention with a figure.
func (d *document) asserts(m *mention) bool {
	switch {
	case d.refers(m):
		return false
	case d.counted(m) || m.outcome.cue >= 0 && (d.words[m.outcome.first].tag == verb || d.inTitle(m.first)):
		return true
	case m.finite:
		return !d.inRelative(m.first) && !d.describes(m.first) && (m.form.Tense() != knowledge.Imperfect || d.inTitle(m.first) || m.date != nil)
	}
	return m.light >= 0 || d.opensSentence(m.first) && !d.words[m.first].governed() || d.carried(m)
}

// refers reports whether the words right before the trigger make it an act
// that is referred to: بعد هجوم, في قضية خطف, عندما هاجم.
func (d *document) refers(m *mention) bool {
	k := m.first - 1
	for k >= 0 && (d.words[k].tag == particle && (d.words[k].particle == arabic.Demonstrative || d.words[k].particle == arabic.Auxiliary) || d.is(k, knowledge.ActCarriers)) {
		k--
	}
	if !m.finite {
		if d.words[m.first].governed() && k >= 0 { // المتهم بخطف, في التحقيق بهجوم
			return d.is(k, knowledge.Referring) || d.accused(k)
		}
		if d.words[max(k, 0)].particle == arabic.Preposition && !d.is(k, knowledge.Referring) {
			k--
		}
		return d.is(k, knowledge.Referring)
	}
	if d.is(k, knowledge.Subjunction) {
		k--
	}
	return d.is(k, knowledge.TemporalConjunctions) && !d.inTitle(m.first)
}

// accused reports whether a word of accusation or sentence stands up to token
// k in its clause.
func (d *document) accused(k int) bool {
	for i := k; i >= 0 && i > k-9; i-- {
		if d.isMark(i, ".;:") {
			return false
		}
		if d.is(i, knowledge.Accusing) {
			return true
		}
	}
	return false
}

// opensSentence reports whether token i begins a sentence or what follows a
// colon.
func (d *document) opensSentence(i int) bool {
	first, _ := d.bounds(i)
	for i > first && d.isMark(i-1, "\"'*-") {
		i--
	}
	return i == first || d.isMark(i-1, ":")
}

// inRelative reports whether the verb at token i stands right after a relative
// pronoun, with nothing but auxiliaries between.
func (d *document) inRelative(i int) bool {
	k := i - 1
	for k >= 0 && d.words[k].tag == particle && (d.words[k].particle == arabic.Auxiliary || d.words[k].particle == arabic.Negation) {
		k--
	}
	return k >= 0 && d.words[k].tag == particle && d.words[k].particle == arabic.Relative
}

// counted reports whether a number of victims stands with the mention.
func (d *document) counted(m *mention) bool {
	for _, t := range m.tolls {
		if n := d.numberAt[t.first]; n != 0 || t.figure.Min > 1 {
			return true
		}
	}
	return false
}

// describes reports whether the verb at token i follows a noun inside a clause
// that has its own verb or none, and so is a relative clause without pronoun:
// رهينتين أعدما ("two hostages who were executed").
func (d *document) describes(i int) bool {
	if i == 0 || d.inTitle(i) || d.words[i].joined() {
		return false
	}
	switch d.words[i-1].tag {
	case noun, unknown, figure:
	default:
		return false
	}
	start := d.clauseStart(i - 1)
	first, _ := d.bounds(i)
	if start == first {
		return false
	}
	before := d.words[start-1]
	if before.tag == particle {
		return before.particle != arabic.Complementer && before.particle != arabic.Auxiliary && before.particle != arabic.Subordinator
	}
	return before.tag == verb && (!d.isImperfect(start-1) || d.isImperfect(i))
}

const carryReach = 9 // tokens between a verb and the act noun it carries

// carried reports whether a verb of happening, of doing or of reporting stands
// before the act noun in its clause and takes it as subject or object.
func (d *document) carried(m *mention) bool {
	first, _ := d.bounds(m.first)
	for k := m.first - 1; k >= first && k >= m.first-carryReach; k-- {
		if d.isMark(k, ".;:") {
			return false
		}
		if d.words[k].tag != verb {
			continue
		}
		if d.inRelative(k) {
			return false
		}
		if d.carries(k) {
			return true
		}
		if r, ok := d.startsAt(knowledge.Reporting, k); ok && d.base.Reporting[r.Row].Stance == waqai.Asserts {
			return !d.words[m.first].governed() && (m.first == 0 || d.words[m.first-1].particle != arabic.Preposition || d.is(m.first-1, knowledge.About)) && !m.definite
		}
		return false
	}
	return false
}

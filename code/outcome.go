package code

import (
	"slices"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/knowledge"
)

// outcomeReading is an outcome and the cue it was read from.
type outcomeReading struct {
	code        waqai.Outcome
	first, last int // tokens of the cue; empty for done
	rule        string
	cue         int32 // row of the outcome table, or -1
}

// outcomeOrder settles which outcome stands where several cues reach one
// trigger: what was stopped is foiled even though it was planned.
var outcomeOrder = []waqai.Outcome{waqai.Foiled, waqai.Failed, waqai.Denied, waqai.Hypothetical, waqai.Planned}

// readOutcome finds what became of the act.
func (d *document) readOutcome(m *mention) {
	m.outcome = outcomeReading{code: waqai.Done, rule: ruleOutcomeDone.Name, cue: -1}
	found := d.outcomeCues(m)
	found = append(found, d.mood(m)...)
	best := len(outcomeOrder)
	for _, o := range found {
		if rank := slices.Index(outcomeOrder, o.code); rank >= 0 && rank < best {
			best, m.outcome = rank, o
		}
	}
}

// outcomeCues returns the cues of the table whose scope the trigger is in.
func (d *document) outcomeCues(m *mention) []outcomeReading {
	first, last := d.bounds(m.first)
	var out []outcomeReading
	for i := first; i < last; i++ {
		for _, c := range d.beginning(i) {
			if c.Table != knowledge.Outcomes || c.First == m.first && c.Last <= m.last && c.Last-c.First <= m.last-m.first {
				continue
			}
			cue := d.base.Outcomes[c.Row]
			code := waqai.Outcome(cue.Outcome)
			if !d.reaches(c, cue, m) {
				continue
			}
			if code == waqai.Foiled && m.act.Type != waqai.Assault && m.act.Type != waqai.Protest && m.act.Type != waqai.Mobilize {
				continue // arrests and seizures foil; they are not foiled
			}
			if cue.Outcome == "demanded" {
				m.dropped = m.dropped || m.act.Type != waqai.Protest
				code = waqai.Planned
			}
			if cue.Outcome == "historical" {
				m.historical = d.reason(c.First, c.Last, d.base.RuleName(knowledge.Outcomes, c.Row))
				continue
			}
			out = append(out, outcomeReading{code, c.First, c.Last, d.base.RuleName(knowledge.Outcomes, c.Row), c.Row})
		}
	}
	return out
}

// reaches reports whether the scope of a cue holds the trigger.
func (d *document) reaches(c knowledge.Match, cue knowledge.Cue, m *mention) bool {
	if cue.Kind == "verb" && (c.Form.Part() == knowledge.VerbForm) != (d.words[c.First].tag == verb) {
		return false
	}
	if cue.Kind == "particle" && c.Prefix&^knowledge.And != 0 { // كما is not ك + ما
		return false
	}
	if d.is(c.First, knowledge.MaybeParticles) && cue.Kind == "particle" && !d.isImperfect(c.Last) { // قد with the perfect asserts
		return false
	}
	if cue.Kind == "particle" && cue.Outcome == string(waqai.Denied) {
		return c.Last == m.first && m.finite && !d.isMark(c.First-1, ",")
	}
	if cue.Outcome == string(waqai.Foiled) && c.Last <= m.first && d.afterWeapon(m.first) { // اعترض صاروخا أطلق على المدينة
		return d.governs(c.Last, m.first, 12)
	}
	if m.finite && m.form.Tense() == knowledge.Perfect && cue.Scope != "after" && cue.Kind != "particle" && cue.Outcome != string(waqai.Denied) && cue.Outcome != "historical" {
		return false // what is planned, feared or stopped stands as a noun or in another tense
	}
	if c.First < m.first && c.Last > m.first { // إحباط هجوم + بسيارة مفخخة
		return true
	}
	if c.First == m.first && cue.Outcome == string(waqai.Foiled) {
		return false // a pre-emptive strike foils; it is not foiled
	}
	if c.First <= m.first && c.Last >= m.last {
		return c.Last-c.First > m.last-m.first || c.Prefix&knowledge.Article == 0
	}
	if cue.Outcome == string(waqai.Foiled) && d.holds(c.Last, m.first, knowledge.Accusing) {
		return false // who is caught "on a charge of assault" has done it, as the text tells
	}
	return d.inScope(c, cue, m)
}

// inScope reports whether the trigger lies in the scope that the table gives
// a cue.
func (d *document) inScope(c knowledge.Match, cue knowledge.Cue, m *mention) bool {
	switch cue.Scope {
	case "noun":
		return c.Last <= m.first && d.governs(c.Last, m.first, 12)
	case "clause":
		if c.Last > m.first {
			return false
		}
		reach := 5
		if cue.Outcome == string(waqai.Failed) {
			reach = 2 // an attempt is of the act right after it
		}
		if cue.Strong {
			reach = 9
		}
		if cue.Outcome == string(waqai.Denied) && d.holds(c.Last, m.first, knowledge.Blame) {
			return false // نفى مسؤوليته عن الهجوم denies the part in it, not the act
		}
		return d.governs(c.Last, m.first, reach)
	case "after":
		reach := 1
		if cue.Strong {
			reach = 8
		}
		return c.First >= m.last && d.governs(m.last, c.First, reach)
	}
	return cue.Scope == "sentence" && c.Last <= m.first && !m.finite
}

// afterWeapon reports whether a weapon stands right before token i.
func (d *document) afterWeapon(i int) bool {
	w, ok := d.at(knowledge.Weapons, i-1)
	return ok && w.Last == i
}

// governs reports whether nothing between two tokens takes the second out of
// the scope of the first: no stop, no statement cue and not too many words.
func (d *document) governs(from, to, reach int) bool {
	if to-from > reach {
		return false
	}
	verbs := 0
	for k := from; k < to; k++ {
		if d.isMark(k, ".;:?!") || d.tokens[k].Class == arabic.Newline {
			return false
		}
		if d.isMark(k, ",") && !d.aside(k) && to-k > 3 {
			return false
		}
		if d.words[k].tag == verb {
			verbs++
		}
		if d.words[k].tag == particle && d.words[k].particle == arabic.Subordinator && !d.is(k, knowledge.AfterPurpose) {
			return false
		}
	}
	return verbs <= 1
}

// isImperfect reports whether token i is a verb in the imperfect.
func (d *document) isImperfect(i int) bool {
	if i >= len(d.tokens) || d.words[i].tag != verb {
		return false
	}
	m, ok := d.verbMatch(i)
	return !ok || m.Form.Tense() != knowledge.Perfect
}

// holds reports whether one of the tokens from first to before last is a word
// of a list.
func (d *document) holds(first, last int, list knowledge.WordList) bool {
	for k := first; k < last; k++ {
		if d.is(k, list) {
			return true
		}
	}
	return false
}

// mood reads the outcome from the verb itself and the particle before it.
func (d *document) mood(m *mention) []outcomeReading {
	if !m.finite {
		return nil
	}
	return d.verbMood(m.first, m.last)
}

// verbMood reads the future and a negation from a verb.
func (d *document) verbMood(first, last int) []outcomeReading {
	var out []outcomeReading
	if d.words[first].prefix&knowledge.Sa != 0 || d.is(first-1, knowledge.FutureParticles) {
		out = append(out, outcomeReading{waqai.Planned, first, last, ruleOutcomeFuture.Name, -1})
	}
	if d.is(first-1, knowledge.Negations) && !d.is(first-2, knowledge.PastAuxiliaries) {
		out = append(out, outcomeReading{waqai.Denied, first - 1, first, ruleOutcomeNegated.Name, -1})
	}
	return out
}

// carriedMood gives an act noun the mood of the light verb that carries it:
// ستشن هجوما ("will launch an attack").
func (d *document) carriedMood(m *mention) {
	if m.finite || m.light < 0 || m.outcome.rule != ruleOutcomeDone.Name {
		return
	}
	v, ok := d.verbMatch(m.light)
	if !ok {
		return
	}
	if found := d.verbMood(v.First, v.Last); len(found) > 0 {
		m.outcome = found[0]
	}
}

// deniedBy makes an act denied that only voices that deny it speak of: نفى
// الجهاز ما تداولته صفحات بشأن تعرض محطة لهجوم.
func (d *document) deniedBy(m *mention) {
	if m.outcome.rule != ruleOutcomeDone.Name || len(m.voices) == 0 {
		return
	}
	for _, v := range m.voices {
		if v.stance != waqai.Denies || d.holds(v.says.last, m.first, knowledge.Blame) {
			return
		}
	}
	s := m.voices[0].says
	m.outcome = outcomeReading{waqai.Denied, s.first, s.last, d.base.RuleName(knowledge.Reporting, s.row), -1}
}

// ahead makes an act planned that is dated after publication.
func (d *document) ahead(m *mention) {
	if m.outcome.code == waqai.Done && m.date != nil && d.dated && m.date.Start > waqai.Day(d.published.String()) && !(m.finite && m.form.Tense() == knowledge.Perfect) {
		m.outcome = outcomeReading{code: waqai.Planned, first: m.first, last: m.last, rule: ruleOutcomeAhead.Name, cue: -1}
	}
}

// isWord reports whether token i is the word, by its folded letters.
func (d *document) isWord(i int, word string) bool {
	return i >= 0 && i < len(d.tokens) && string(d.letters(i)) == arabic.Key(word)
}

// reason makes evidence of tokens and a rule.
func (d *document) reason(first, last int, rule string) waqai.Reason {
	s := d.span(first, last)
	return waqai.Reason{Text: d.text(s), Because: waqai.Because{Span: s, Rule: rule, Confidence: confidence(rule)}}
}

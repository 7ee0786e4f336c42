package code

import (
	"github.com/waqai/waqai"
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/knowledge"
)

// stopPlots makes planned and feared attacks foiled where the article says
// that the plot behind them was stopped: "أحبطوا مخطط … تمهيدا لتنفيذ عمليات"
// ("they foiled a plot … in preparation of operations"). By the codebook
// foiled beats planned.
func (d *document) stopPlots(ms []mention) {
	cue, by, ok := d.stoppedPlot()
	if !ok {
		return
	}
	for i := range ms {
		m := &ms[i]
		if m.act.Type != waqai.Assault || m.outcome.code != waqai.Planned && m.outcome.code != waqai.Hypothetical || m.finite && m.form.Tense() == knowledge.Perfect {
			continue
		}
		m.outcome = outcomeReading{waqai.Foiled, cue.First, cue.Last, ruleOutcomePlot.Name, cue.Row}
		m.foiledBy = by
	}
}

// stoppedPlot finds a cue of foiling that has a plot for its object, if there
// is one, and who foiled it: the first cue of which the text tells that, else
// the first.
func (d *document) stoppedPlot() (cue knowledge.Match, by *waqai.Entity, ok bool) {
	for _, c := range d.matches {
		if !d.stopsPlot(c) {
			continue
		}
		m := mention{outcome: outcomeReading{waqai.Foiled, c.First, c.Last, "", c.Row}}
		if d.foiler(&m); m.foiledBy != nil {
			return c, m.foiledBy, true
		}
		if !ok {
			cue, ok = c, true
		}
	}
	return cue, nil, ok
}

// stopsPlot reports whether a match is a conjugated verb, or a noun that is
// not governed, that foils a plot.
func (d *document) stopsPlot(m knowledge.Match) bool {
	if m.Table != knowledge.Outcomes || d.base.Outcomes[m.Row].Outcome != string(waqai.Foiled) {
		return false
	}
	if m.Form.Part() == knowledge.VerbForm && (d.words[m.First].tag != verb || d.isImperfect(m.First)) {
		return false
	}
	if m.Form.Part() != knowledge.VerbForm && !d.inTitle(m.First) && d.words[m.First].governed() {
		return false // "to foil plots" in general
	}
	reach := 2
	if m.Form.Part() == knowledge.VerbForm { // the subject may stand between: أحبط رجال الأمن مخططا
		reach = 6
	}
	for k := m.First + 1; k < m.Last+reach && k < len(d.tokens); k++ {
		if d.tokens[k].Class != arabic.Word {
			return k <= m.Last+1 && k+1 < len(d.tokens) && d.is(k+1, knowledge.PlotNouns)
		}
		if d.is(k, knowledge.PlotNouns) {
			return true
		}
	}
	return false
}

// threatened drops the act that a voiced threat names: "threatened to attack
// the embassies" is a threat and no planned attack, by the codebook's fifth
// ruling.
func (d *document) threatened(ms []mention) {
	for i := range ms {
		if ms[i].act.Type != waqai.Threaten {
			continue
		}
		for k := i + 1; k < len(ms); k++ {
			m := &ms[k]
			if m.finite || m.act.Type == waqai.Threaten || d.words[m.first].prefix&knowledge.Bi == 0 || !d.governs(ms[i].last, m.first, 8) {
				continue
			}
			m.dropped = true
			ms[i].act.Strength = "strong" // it says what it threatens with
			if len(ms[i].recipients)+len(ms[i].objects) == 0 {
				ms[i].recipients, ms[i].objects = m.recipients, m.objects
			}
		}
	}
}

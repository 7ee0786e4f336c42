// Package code reads one Arabic article into coded reports. It is a pure
// function of the article and the knowledge base: no network, no clock, no
// random choice, no floating point in a result.
//
// Start with [Coder.Article], which is the whole way in a dozen lines: the
// language layer reads the text once into a document; triggers become
// mentions; each mention gets its values from the words around it, one file a
// value; mentions of one act become one report.
//
//	coder := code.New(base)
//	reports := coder.Article(article)
//
// Every value carries the words it was read from and the name of the rule or
// table row that read it. Rules are values with examples, listed in [Rules].
package code

import (
	"slices"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/knowledge"
)

// Coder codes articles one after another. It keeps buffers and must not be
// shared between goroutines; a knowledge base may be.
type Coder struct {
	base    *knowledge.Base
	matcher *knowledge.Matcher
	doc     document
}

// New returns a coder that knows what base knows.
func New(base *knowledge.Base) *Coder {
	return &Coder{base: base, matcher: base.NewMatcher(), doc: document{base: base}}
}

// Article returns the reports of an article, main ones first as they stand in
// the text. Spans count bytes of a.Text. An article that was skipped has none.
func (c *Coder) Article(a *waqai.Article) []waqai.Report {
	if a.Skipped != "" || a.Text == "" {
		return nil
	}
	d := &c.doc
	d.read(a, c.matcher)
	mentions := d.mentions()
	if len(mentions) == 0 || d.offTopic(mentions) {
		return nil
	}
	places, says := d.readPlaces(), d.readStatements()
	for i := range mentions {
		d.readValues(&mentions[i], places, says)
	}
	d.stopPlots(mentions)
	d.threatened(mentions)
	mentions = slices.DeleteFunc(mentions, func(m mention) bool { return m.dropped })
	harms := d.harms(mentions)
	for i := range harms {
		d.choosePlace(&harms[i], places, says)
		d.chooseDate(&harms[i], says)
		d.chooseVoices(&harms[i], says)
	}
	return d.reports(inOrder(mentions, harms))
}

// readValues reads all values of one mention.
func (d *document) readValues(m *mention, places []placeReading, says []statement) {
	var f frame
	d.readOutcome(m)
	d.readFrame(m, &f)
	d.carriedMood(m)
	d.speakerActs(m, &f, says)
	d.readParts(m, &f)
	d.foiler(m)
	d.readTolls(m, &f)
	d.readWeapons(m)
	d.choosePlace(m, places, says)
	d.chooseDate(m, says)
	d.chooseVoices(m, says)
	d.deniedBy(m)
	d.claimants(m)
	d.ahead(m)
	m.asserted = d.asserts(m)
	if m.historical.Rule == "" && !d.dated && d.ownYear(m.date) {
		m.historical = waqai.Reason{Text: m.date.Text, Because: waqai.Because{Span: m.date.Span, Rule: ruleHistoricalYear.Name,
			Confidence: ruleHistoricalYear.Confidence}}
	}
	if r := m.historical; r.Rule == "" && d.older(m.date) {
		m.historical = waqai.Reason{Text: m.date.Text, Because: waqai.Because{Span: m.date.Span, Rule: ruleHistoricalDate.Name,
			Confidence: ruleHistoricalDate.Confidence}}
	}
}

// inOrder brings two ordered lists of mentions into the order of the text.
func inOrder(a, b []mention) []mention {
	out := make([]mention, 0, len(a)+len(b))
	for len(a) > 0 || len(b) > 0 {
		if len(b) == 0 || len(a) > 0 && a[0].first <= b[0].first {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return out
}

package code

import (
	"slices"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/knowledge"
)

// Weights of topic words from which a text is taken to be about that topic.
const (
	topicOfArticle  = 9 // for each act that a text names, so much more is needed
	topicPerAct     = 2
	topicOfSentence = 4
)

// offTopic reports whether the article is about sport, film or the like and
// uses words of violence as such texts do.
func (d *document) offTopic(ms []mention) bool {
	weights := map[string]int{}
	for i := range d.tokens {
		if m, ok := d.startsAt(knowledge.Topics, i); ok {
			t := d.base.Topics[m.Row]
			weights[t.Topic] += t.Weight
		}
	}
	strong := 0
	for _, m := range ms {
		if m.act.Strength == "strong" {
			strong++
		}
	}
	for topic, w := range weights {
		if topic != "accident" && topic != "illness" && topic != "economy" && w >= topicOfArticle+topicPerAct*strong {
			return true
		}
	}
	return false
}

// accidental reports whether a cluster of harm alone stands in sentences about
// an accident, an illness or a game.
func (d *document) accidental(c *cluster) bool {
	harmed := slices.ContainsFunc(c.mentions, func(m *mention) bool { return len(m.tolls) > 0 })
	worst := 0
	for _, m := range c.mentions {
		if m.act.Strength == "strong" && (m.act.Frame != "event" || len(m.weapons) > len(m.act.Weapons)) {
			return !harmed && d.sentenceTopic(m.first, false) >= topicOfSentence
		}
	}
	if d.article.Title != "" && c.mentions[0].act.Type == waqai.Assault && d.sentenceTopic(0, true) >= topicOfSentence && !slices.ContainsFunc(c.mentions, func(m *mention) bool {
		return m.act.Strength == "strong" && m.act.Frame != "event"
	}) {
		return true // the title tells of an accident
	}
	for _, m := range c.mentions {
		worst = max(worst, d.sentenceTopic(m.first, true))
	}
	return worst >= topicOfSentence-1 && c.mentions[0].act.Type == waqai.Assault
}

// sentenceTopic weighs the topic words of a sentence; accidents count where
// harm is asked about.
func (d *document) sentenceTopic(i int, harm bool) int {
	first, last := d.bounds(i)
	weights, top := map[string]int{}, 0
	for k := first; k < last; k++ {
		m, ok := d.startsAt(knowledge.Topics, k)
		if !ok {
			continue
		}
		t := d.base.Topics[m.Row]
		if !harm && (t.Topic == "accident" || t.Topic == "illness" || t.Topic == "economy" || t.Topic == "weather") {
			continue
		}
		weights[t.Topic] += t.Weight
		top = max(top, weights[t.Topic])
	}
	return top
}

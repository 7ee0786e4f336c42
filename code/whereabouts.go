package code

import (
	"slices"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/knowledge"
)

// contains reports whether place a may lie in place b, as far as the tables
// tell.
func contains(b, a *placeReading) bool {
	if a.key != "" && a.key == b.key {
		return true
	}
	if b.country != "" && a.country != "" && b.country != a.country {
		return false
	}
	switch {
	case grain(b.precision) <= grain(a.precision) && b.precision != waqai.AtRegion:
		return b.id != "" && b.id == a.id || b.nameEN != "" && b.nameEN == a.nameEN
	case b.precision == waqai.AtCountry || b.precision == waqai.AtRegion:
		return true
	case b.admin1 != "" && a.admin1 != "":
		return b.admin1 == a.admin1
	}
	return a.row < 0 || b.row < 0
}

// vicinity reports whether a title and its lead may mean one place by these
// two: they lie close together, or one is only said to be near something.
func vicinity(a, b *placeReading) bool {
	if border(a) || border(b) {
		return true
	}
	if a.country != "" && b.country != "" && a.country != b.country {
		return false
	}
	return near(a, b) || (a.around || b.around) && (a.admin1 == b.admin1 || a.admin1 == "" || b.admin1 == "")
}

// border reports whether a place is only said to be near a country: "near
// Mauritania" may lie in any neighbour.
func border(p *placeReading) bool { return p.around && (p.table == knowledge.Countries) }

const closeBy = 9000 // hundred-thousandths of a degree, about ten kilometres

// near reports whether two places lie within about ten kilometres.
func near(a, b *placeReading) bool {
	if a.lat == nil || b.lat == nil || a.lon == nil || b.lon == nil || a.precision == waqai.AtCountry || b.precision == waqai.AtCountry {
		return false
	}
	return max(*a.lat-*b.lat, *b.lat-*a.lat) < closeBy && max(*a.lon-*b.lon, *b.lon-*a.lon) < closeBy
}

// choosePlace gives the mention the place that fits it best.
func (d *document) choosePlace(m *mention, places []placeReading, says []statement) {
	first, last := d.bounds(m.first)
	best, at := 30, -1
	for k := range places {
		p := &places[k]
		if d.acts(m, p) || ofVoice(p, says) || p.last <= first || p.first >= last || p.first < m.last && p.last > m.first && p.row < 0 {
			continue
		}
		if s := d.placeScore(m, p); s > best {
			best, at = s, k
		}
	}
	if at < 0 {
		return
	}
	at = d.finer(m, places, at, best)
	chosen := places[at]
	for _, k := range []int{at - 1, at + 1} { // the chain "village in district in country"
		if k < 0 || k >= len(places) {
			continue
		}
		n := &places[k]
		gap := max(n.first-chosen.last, chosen.first-n.last)
		if gap > 2 || gap < 0 || n.attached || d.sentence[n.first] != d.sentence[chosen.first] {
			continue
		}
		if grain(n.precision) < grain(chosen.precision) && contains(&chosen, n) {
			x := *n
			d.within(&x, &chosen)
			chosen = x
		} else if contains(n, &chosen) {
			d.within(&chosen, n)
		}
	}
	for k := range places { // an unknown name takes the region around it
		if p := &places[k]; p.first >= first && p.last <= last && chosen.country == "" && !p.attached {
			d.within(&chosen, p)
		}
	}
	m.place = &chosen
}

// ofVoice reports whether a place belongs to the words of a voice: "a source
// in the Thawra hospital".
func ofVoice(p *placeReading, says []statement) bool {
	return slices.ContainsFunc(says, func(s statement) bool { return s.who.first <= p.first && p.last <= s.who.last && !s.who.empty() })
}

// finer prefers a place inside the chosen one that the sentence names nearly
// as close: "in Baghdad … in the Karrada quarter".
func (d *document) finer(m *mention, places []placeReading, at, score int) int {
	first, last := d.bounds(m.first)
	chosen := at
	for k := range places {
		p := &places[k]
		if p.first < first || p.last > last || d.acts(m, p) || p.id == "" || grain(p.precision) >= grain(places[chosen].precision) || !contains(&places[chosen], p) {
			continue
		}
		if d.locative(p) && d.placeScore(m, p) >= score-30 {
			chosen = k
		}
	}
	return chosen
}

// acts reports whether the words of a place are those of an actor: "شنت
// الولايات المتحدة غارات" has no place.
func (d *document) acts(m *mention, p *placeReading) bool {
	s := d.span(p.first, p.last)
	return slices.ContainsFunc(m.actors, func(e waqai.Entity) bool { return e.Span.Overlaps(s) })
}

// within fills what a place lacks from the one that holds it.
func (d *document) within(p, outer *placeReading) {
	if p.country == "" {
		p.country = outer.country
	}
	if p.admin1 == "" && p.country == outer.country {
		p.admin1 = outer.admin1
	}
}

// placeScore rates a place of the sentence as the place of the mention.
func (d *document) placeScore(m *mention, p *placeReading) int {
	score := 100
	from, to := m.last, p.first
	if p.last <= m.first {
		from, to = p.last, m.first
		score -= 10
	}
	score -= 2 * max(to-from, 0)
	for k := from; k < to; k++ {
		if d.words[k].tag == verb {
			score -= 8
		}
		if d.isMark(k, ";:") {
			score -= 20
		}
	}
	switch {
	case p.first == m.last && !m.finite && p.preposition == "": // هجمات باريس
		score += 60
	case p.attached:
		score -= 60
	case d.locative(p):
		score += 25
	case p.preposition == arabic.Key("من"):
		score -= 40
	case p.preposition == arabic.Key("مع"), p.preposition == arabic.Key("ضد"):
		score -= 70
	case p.preposition == arabic.Key("ل"), p.preposition == arabic.Key("إلى"):
		score -= 30
	case p.precision == waqai.AtCountry && p.preposition == "":
		score -= 35
	}
	return score
}

// locative reports whether the words before a place say that something
// happened there.
func (d *document) locative(p *placeReading) bool {
	if d.base.In(knowledge.Locatives, p.preposition) {
		return true
	}
	_, ok := d.startsAt(knowledge.Directions, p.first)
	return ok
}

// surePlace gives the country where no words name a place but the whole
// article leaves no doubt: it names one country far more than any other.
func (d *document) surePlace(r *waqai.Report) *placeReading {
	if r.Outcome != waqai.Done && r.Outcome != waqai.Foiled || r.Type == waqai.Threaten || r.Type == waqai.Sanction {
		return nil
	}
	best, most, second := "", 0, 0
	for _, c := range d.base.Countries {
		switch n := d.votes[c.ISO3]; {
		case n > most:
			best, most, second = c.ISO3, n, most
		case n > second:
			second = n
		}
	}
	c, ok := d.base.Country(best)
	if !ok || most < 8 || most < 4*second {
		return nil
	}
	return &placeReading{country: c.ISO3, nameEN: c.NameEN, precision: waqai.AtCountry, id: c.ISO2, lat: c.Lat, lon: c.Lon,
		rule: rulePlaceSure.Name, why: "the country of the whole article", row: -1}
}

// placeValue makes the value of a report.
func (d *document) placeValue(p *placeReading) *waqai.Place {
	s := d.span(p.first, p.last)
	if !s.Empty() && d.words[p.first].prefix != 0 {
		s = d.withoutPrefix(p.first, p.last)
	}
	return &waqai.Place{Text: d.text(s), NameEN: p.nameEN, Admin1EN: p.admin1, Country: p.country, Precision: p.precision, ID: p.id,
		Lat: p.lat, Lon: p.lon, Why: p.why, Because: waqai.Because{Span: s, Rule: p.rule, Confidence: confidence(p.rule)}}
}

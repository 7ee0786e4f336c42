package code

import (
	"slices"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/knowledge"
)

// resolve chooses among the rows that carry the name at token i.
func (d *document) resolve(p *placeReading, i int, kind knowledge.PlaceType, hasKind bool) bool {
	best, bare := -1, d.bareName(i)
	for _, m := range d.beginning(i) {
		if bare && m.Prefix&knowledge.And != 0 { // وجدة is not و + جدة
			continue
		}
		c, score := d.candidate(m, i, kind, hasKind)
		if score > best && score > 0 {
			best = score
			c.first, c.name, c.last = p.first, i, m.Last
			*p = c
		}
	}
	return best > 0
}

// bareName reports whether the whole word at token i is the name of a place.
func (d *document) bareName(i int) bool {
	return slices.ContainsFunc(d.beginning(i), func(m knowledge.Match) bool {
		return (m.Table == knowledge.Places || m.Table == knowledge.Regions || m.Table == knowledge.Countries) && m.Prefix&knowledge.And == 0
	})
}

// candidate scores one row as the meaning of a name. A score of 0 or less
// means that it is no place here.
func (d *document) candidate(m knowledge.Match, i int, kind knowledge.PlaceType, hasKind bool) (placeReading, int) {
	length := 4 * (m.Last - m.First)
	switch m.Table {
	case knowledge.Countries:
		c := d.base.Countries[m.Row]
		score := 40 + length
		if hasKind && kind.Kind != "country" {
			score -= 25
		}
		return placeReading{table: m.Table, row: m.Row, country: c.ISO3, nameEN: c.NameEN, precision: waqai.AtCountry, id: c.ISO2,
			lat: c.Lat, lon: c.Lon, rule: d.base.RuleName(m.Table, m.Row), why: "country"}, score
	case knowledge.Regions:
		r := d.base.Regions[m.Row]
		score := 22 + length + min(3*d.votes[r.Country], 30)
		if hasKind && kind.Precision == waqai.AtAdmin1 {
			score += 30
		}
		return placeReading{table: m.Table, row: m.Row, country: r.Country, admin1: r.NameEN, nameEN: r.NameEN, precision: waqai.AtAdmin1,
			id: r.ID, lat: r.Lat, lon: r.Lon, rule: d.base.RuleName(m.Table, m.Row), why: "first-level region"}, score
	case knowledge.Places:
		return d.placeCandidate(m, i, kind, hasKind, length)
	}
	return placeReading{}, 0
}

// placeCandidate scores a row of the place table by prominence and by what
// supports it: a type word, its country in the article, a preposition.
func (d *document) placeCandidate(m knowledge.Match, i int, kind knowledge.PlaceType, hasKind bool, length int) (placeReading, int) {
	c := d.base.Places[m.Row]
	support, why := 0, "prominent"
	if hasKind {
		support, why = support+2, "type word"
	}
	if d.votes[c.Country] > 0 {
		support++
		if !hasKind {
			why = "its country is in the article"
		}
	}
	if d.placePreposition(i) || d.words[i].prefix&knowledge.Bi != 0 {
		support++
	}
	if d.words[i].tag == verb && !hasKind {
		support -= 2
	}
	need := []int{3, 2, 1, 0}[c.Prominence]
	if support < need {
		return placeReading{}, 0
	}
	score := 10 + length + 5*c.Prominence + min(3*d.votes[c.Country], 30) + min(c.Population/200000, 5)
	precision := precisionOf(c.Kind)
	if hasKind && precision == kind.Precision {
		score += 12
	}
	if hasKind && d.base.In(knowledge.SettledTypes, arabic.Key(kind.Word)) && !(kind.Kind == "area" && precision == waqai.AtNeighbourhood) { // منطقة الكرادة stays a neighbourhood
		precision = kind.Precision
	}
	if !hasKind && precision == waqai.AtCity && c.Prominence >= 2 {
		score += 10 // the city before the region of the same name
	}
	return placeReading{table: m.Table, row: m.Row, country: c.Country, admin1: c.Admin1, nameEN: c.NameEN, precision: precision, id: c.ID,
		lat: c.Lat, lon: c.Lon, rule: d.base.RuleName(m.Table, m.Row), why: why}, score
}

func precisionOf(kind string) waqai.PlacePrecision {
	switch kind {
	case "city", "town", "village":
		return waqai.AtCity
	case "neighbourhood", "camp":
		return waqai.AtNeighbourhood
	case "district":
		return waqai.AtDistrict
	case "region", "desert", "water", "mountain":
		return waqai.AtRegion
	}
	return waqai.AtPoint
}

func (d *document) placePreposition(i int) bool { return d.is(i-1, knowledge.PlaceWords) }

// unknownPlace takes the words after a type word as the name of a place that
// no table knows: قرية كيلوا.
func (d *document) unknownPlace(p *placeReading, i int, kind knowledge.PlaceType) bool {
	if kind.Kind == "feature" || !d.nameWord(i) || !d.base.In(knowledge.SettledTypes, arabic.Key(kind.Word)) && !(d.placePreposition(p.first) && !d.isWord(p.first-1, "من")) && d.words[p.first].prefix&knowledge.Bi == 0 {
		return false
	}
	if n, ok := d.startsAt(knowledge.PlaceTypes, i-1); ok && n.Form.Number() == knowledge.Plural || d.describing(i) {
		return false
	}
	last := i + 1
	if d.is(i, knowledge.PlaceNameParts) && d.nameWord(last) || d.nameWord(last) && !d.words[i].definite() && d.words[last].definite() && !d.adjectival(last) {
		last++
	}
	p.last, p.precision, p.rule, p.why = last, kind.Precision, rulePlaceUnknown.Name, "type word before an unknown name"
	return true
}

// describing reports whether an indefinite word is an adjective in ـية or ـي
// rather than a name: ولاية رئاسية ("a presidential term").
func (d *document) describing(i int) bool {
	l := d.letters(i)
	n := len(l)
	return !d.words[i].definite() && n > 4 && l[n-1] == arabic.TehMarbuta && l[n-2] == arabic.Yeh || d.is(i, knowledge.VagueNames)
}

// nameWord reports whether token i can be part of an unknown place name.
func (d *document) nameWord(i int) bool {
	if i >= len(d.tokens) || d.tokens[i].Class != arabic.Word || d.dateAt[i] != 0 {
		return false
	}
	w := d.words[i]
	if l := d.letters(i); l[0] == arabic.Lam && len(l) > 3 && w.tag == unknown { // سوق لبيع الخضار
		return false
	}
	if w.joined() || w.governed() || w.tag == verb || w.tag == particle || w.tag == figure || w.tag == mark {
		return false
	}
	return w.tag == unknown || w.tag == name || d.is(i, knowledge.PlaceNameParts)
}

// adjectival reports whether a definite word is an adjective of direction or
// nationality rather than part of a name.
func (d *document) adjectival(i int) bool {
	l := d.letters(i)
	return d.words[i].tag == adjective || l[len(l)-1] == arabic.TehMarbuta || l[len(l)-1] == arabic.Yeh
}

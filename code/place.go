package code

import (
	"slices"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/knowledge"
)

// placeReading is one place named in the text, resolved as far as it can be.
type placeReading struct {
	first, last int // tokens, with direction and type word
	name        int // token where the name itself begins
	table       knowledge.Table
	row         int32 // of table; -1 where the name is not known
	country     string
	admin1      string
	nameEN      string
	precision   waqai.PlacePrecision
	id          string
	lat, lon    *waqai.Degrees
	rule        string
	why         string
	preposition string // folded preposition before it
	attached    bool   // part of a title or name: محافظ كركوك
	around      bool   // a direction or nearness: جنوبي كركوك is not the city
	key         string // folded name, to know it again
}

// grain orders precisions, finest first.
func grain(p waqai.PlacePrecision) int {
	for i, x := range waqai.PlacePrecisions {
		if x == p {
			return i
		}
	}
	return len(waqai.PlacePrecisions)
}

// readPlaces finds and resolves all places of the article. Names that need
// support get it from the places found without.
func (d *document) readPlaces() []placeReading {
	votes := d.countryVotes()
	d.votes = votes
	var out []placeReading
	for i := 0; i < len(d.tokens); {
		p, ok := d.placeAt(i, votes)
		if !ok {
			i++
			continue
		}
		out = append(out, p)
		i = p.last
	}
	return out
}

// countryVotes counts how often each country is named or implied, to choose
// between places of one name.
func (d *document) countryVotes() map[string]int {
	votes := map[string]int{d.article.Country: 1}
	for _, m := range d.matches {
		switch m.Table {
		case knowledge.Countries:
			votes[d.base.Countries[m.Row].ISO3] += 3
		case knowledge.Nationalities:
			votes[d.base.Nationalities[m.Row].Country] += 2
		case knowledge.Regions:
			votes[d.base.Regions[m.Row].Country] += 2
		case knowledge.Groups:
			votes[d.base.Groups[m.Row].Country]++
		case knowledge.Places:
			if p := d.base.Places[m.Row]; p.Prominence >= 2 {
				votes[p.Country]++
			}
		}
	}
	delete(votes, "")
	return votes
}

// placeAt reads a place that begins at token i: direction, type word, name.
func (d *document) placeAt(i int, votes map[string]int) (placeReading, bool) {
	p := placeReading{first: i, row: -1}
	at, direction := d.directionAt(i)
	kind, hasKind := d.typeWord(&at)
	if at >= len(d.tokens) || d.words[at].tag == mark && !d.isMark(at, "\"(") || d.dateAt[at] != 0 {
		return p, false
	}
	if at > i && (d.words[at].joined() || d.words[at].prefix&(knowledge.Li|knowledge.Ka) != 0 && !hasKind && direction == "") {
		return p, false
	}
	if d.insideName(at) {
		return p, false
	}
	if at == i && d.landOf(&p, i) {
		d.frameOf(&p, i, direction)
		p.key = arabic.Key(d.text(d.span(p.name, p.last)))
		return p, true
	}
	if d.words[at].tag == particle || d.is(at, knowledge.PartitiveHeads) {
		return p, false
	}
	p.name = at
	switch {
	case hasKind && d.is(at, knowledge.PlaceNameParts) && !d.inPhrase(at) && d.unknownPlace(&p, at, kind): // قرية عين الفرس
	case d.resolve(&p, at, kind, hasKind, votes):
	case hasKind && d.unknownPlace(&p, at, kind):
	default:
		return p, false
	}
	d.frameOf(&p, i, direction)
	p.key = arabic.Key(d.text(d.span(p.name, p.last)))
	return p, true
}

// landOf reads a country told by its adjective: الأراضي الأمريكية ("American
// soil"), الحدود اللبنانية.
func (d *document) landOf(p *placeReading, i int) bool {
	if !d.is(i, knowledge.LandNouns) && !(d.words[i].prefix != 0 && d.base.In(knowledge.LandNouns, arabic.Key("ال")+string(d.stem(i)))) || i+1 >= len(d.tokens) || d.words[i+1].tag != adjective {
		return false
	}
	n, ok := d.startsAt(knowledge.Nationalities, i+1)
	if !ok {
		return false
	}
	c, ok := d.base.Country(d.base.Nationalities[n.Row].Country)
	if !ok {
		return false
	}
	p.name, p.last, p.country, p.nameEN, p.precision = i, n.Last, c.ISO3, c.NameEN, waqai.AtCountry
	p.id, p.lat, p.lon, p.rule, p.why = c.ISO2, c.Lat, c.Lon, d.base.RuleName(knowledge.Nationalities, n.Row), "land of a nationality"
	return true
}

// stem is a word without what is joined to its front.
func (d *document) stem(i int) []byte {
	l := d.letters(i)
	n := d.prefixLength(i)
	if d.words[i].definite() && len(l) > n+2 && l[n] == arabic.Alef {
		n += 2
	}
	return l[n:]
}

// directionAt reads words such as شمال and قرب before a place.
func (d *document) directionAt(i int) (at int, kind string) {
	at = i
	for at < len(d.tokens) && at < i+3 {
		m, ok := d.startsAt(knowledge.Directions, at)
		if !ok || at > i && d.words[at].joined() && kind == "" {
			break
		}
		if k := d.base.Directions[m.Row].Kind; kind == "" || k == "direction" {
			kind = k
		}
		at = m.Last
	}
	return at, kind
}

// typeWord reads مدينة, قرية and the like.
func (d *document) typeWord(at *int) (knowledge.PlaceType, bool) {
	m, ok := d.startsAt(knowledge.PlaceTypes, *at)
	if !ok || m.Prefix&knowledge.Article != 0 || m.Suffix || m.Last >= len(d.tokens) {
		return knowledge.PlaceType{}, false
	}
	*at = m.Last
	if d.isMark(*at, "\"(") && *at+1 < len(d.tokens) {
		*at++
	}
	return d.base.PlaceTypes[m.Row], true
}

// insideName reports whether token i belongs to a group, a newspaper or a
// nationality, and so is not a place of its own.
func (d *document) insideName(i int) bool {
	for _, t := range []knowledge.Table{knowledge.Groups, knowledge.Voices} {
		if m, ok := d.at(t, i); ok && m.Last-m.First > 1 && !m.Form.Has(knowledge.Support) {
			return true
		}
	}
	if m, ok := d.startsAt(knowledge.Groups, i); ok && !m.Form.Has(knowledge.Support) {
		return true
	}
	x, ok := d.at(knowledge.Exclusions, i)
	return ok && x.Last-x.First > 1 || d.insidePerson(i)
}

// insidePerson reports whether token i is part of the name after a title:
// الرئيس محمد بخاري. The first word after the title may be its place: محافظ
// كركوك.
func (d *document) insidePerson(i int) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		if t, ok := d.at(knowledge.Titles, k); ok && d.words[k].tag == noun {
			return i > t.Last || d.words[k].definite() && d.base.Titles[t.Row].Kind != "office"
		}
		if w := d.words[k]; w.tag != unknown && w.tag != name && w.tag != adjective || w.governed() || w.joined() || d.dateAt[k] != 0 {
			return false
		}
	}
	return false
}

// resolve chooses among the rows that carry the name at token i.
func (d *document) resolve(p *placeReading, i int, kind knowledge.PlaceType, hasKind bool, votes map[string]int) bool {
	best, bare := -1, d.bareName(i)
	for _, m := range d.beginning(i) {
		if bare && m.Prefix&knowledge.And != 0 { // وجدة is not و + جدة
			continue
		}
		c, score := d.candidate(m, i, kind, hasKind, votes)
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
func (d *document) candidate(m knowledge.Match, i int, kind knowledge.PlaceType, hasKind bool, votes map[string]int) (placeReading, int) {
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
		score := 22 + length + min(3*votes[r.Country], 30)
		if hasKind && kind.Precision == waqai.AtAdmin1 {
			score += 30
		}
		return placeReading{table: m.Table, row: m.Row, country: r.Country, admin1: r.NameEN, nameEN: r.NameEN, precision: waqai.AtAdmin1,
			id: r.ID, lat: r.Lat, lon: r.Lon, rule: d.base.RuleName(m.Table, m.Row), why: "first-level region"}, score
	case knowledge.Places:
		return d.placeCandidate(m, i, kind, hasKind, votes, length)
	}
	return placeReading{}, 0
}

// placeCandidate scores a row of the place table by prominence and by what
// supports it: a type word, its country in the article, a preposition.
func (d *document) placeCandidate(m knowledge.Match, i int, kind knowledge.PlaceType, hasKind bool, votes map[string]int, length int) (placeReading, int) {
	c := d.base.Places[m.Row]
	support, why := 0, "prominent"
	if hasKind {
		support, why = support+2, "type word"
	}
	if votes[c.Country] > 0 {
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
	score := 10 + length + 5*c.Prominence + min(3*votes[c.Country], 30) + min(c.Population/200000, 5)
	precision := precisionOf(c.Kind)
	if hasKind && precision == kind.Precision {
		score += 12
	}
	if hasKind && d.base.In(knowledge.SettledTypes, arabic.Key(kind.Word)) {
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

// frameOf sets what stands around the name: the preposition, the direction
// and whether it belongs to a title.
func (d *document) frameOf(p *placeReading, i int, direction string) {
	p.around = direction == "direction" || direction == "near"
	switch {
	case direction == "direction" && p.precision == waqai.AtCountry:
		p.precision = waqai.AtRegion
	}
	if i > 0 && d.words[i-1].tag == particle && d.words[i-1].particle == arabic.Preposition {
		p.preposition = string(d.bareLetters(i - 1))
	}
	switch {
	case d.words[i].prefix&knowledge.Bi != 0:
		p.preposition = arabic.Key("ب")
	case d.words[i].prefix&knowledge.Li != 0:
		p.preposition = arabic.Key("ل")
	}
	if p.preposition == "" && direction == "" && i > 0 {
		_, title := d.at(knowledge.Titles, i-1)
		_, voice := d.at(knowledge.Voices, i-1)
		p.attached = title || voice || d.words[i-1].tag == noun && p.precision == waqai.AtCountry
	}
	if d.isMark(p.last, "\")") && p.name > p.first && d.isMark(p.name-1, "\"(") {
		p.last++
	}
}

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
	if a.country != "" && b.country != "" && a.country != b.country {
		return false
	}
	return near(a, b) || (a.around || b.around) && (a.admin1 == b.admin1 || a.admin1 == "" || b.admin1 == "")
}

const closeBy = 9000 // hundred-thousandths of a degree, about ten kilometres

// near reports whether two places lie within about ten kilometres.
func near(a, b *placeReading) bool {
	if a.lat == nil || b.lat == nil || a.lon == nil || b.lon == nil || a.precision == waqai.AtCountry || b.precision == waqai.AtCountry {
		return false
	}
	return max(*a.lat-*b.lat, *b.lat-*a.lat) < closeBy && max(*a.lon-*b.lon, *b.lon-*a.lon) < closeBy
}

// choosePlace gives the mention the place that fits it best.
func (d *document) choosePlace(m *mention, places []placeReading) {
	first, last := d.bounds(m.first)
	best, at := 30, -1
	for k := range places {
		p := &places[k]
		if d.acts(m, p) || p.last <= first || p.first >= last || p.first < m.last && p.last > m.first && p.row < 0 {
			continue
		}
		if s := d.placeScore(m, p); s > best {
			best, at = s, k
		}
	}
	if at < 0 {
		return
	}
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

package code

import (
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
	d.votes = d.countryVotes()
	var out []placeReading
	for i := 0; i < len(d.tokens); {
		p, ok := d.placeAt(i)
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
func (d *document) placeAt(i int) (placeReading, bool) {
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
	case d.resolve(&p, at, kind, hasKind):
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

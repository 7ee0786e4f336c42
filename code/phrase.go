package code

import (
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/knowledge"
)

// kind says what a noun phrase names.
type kind uint8

const (
	something  kind = iota // no table knows the head
	person                 // مسلحون, طفل
	force                  // قوات, دورية
	body                   // وزارة, a state, a party
	thing                  // سيارة, أنبوب نفط
	placeThing             // مسجد, نقطة تفتيش
	location               // a place and nothing else
	actNoun                // an act: الهجوم
)

// phrase is a noun phrase: its words as the codebook cuts them, without
// relative clauses and appositions, and what they say of who it is.
type phrase struct {
	first, last int // tokens, half-open
	head        int
	kind        kind
	sector      string
	country     string
	group       string
	toll        string // the noun itself counts victims: قتيل
	quantity    int    // index of document.numbers, or -1
	dual        bool
	plural      bool
	definite    bool
	rule        string
	closed      bool             // a definite noun or name has ended the iḍāfa
	takes       bool             // the head takes the sector of the noun after it
	governed    knowledge.Prefix // ب, ل or ك joined before the first word
	joined      bool             // و joined before the first word
}

func (p phrase) empty() bool { return p.last <= p.first }

// human reports whether the phrase names people or bodies of people.
func (p phrase) human() bool { return p.kind == person || p.kind == force || p.kind == body }

// phraseAt reads the noun phrase that begins at token i. It returns an empty
// phrase where none does.
func (d *document) phraseAt(i int) phrase {
	p := phrase{first: i, quantity: -1}
	if i >= len(d.tokens) || d.dateAt[i] != 0 {
		return phrase{}
	}
	if d.looseWaw(i) && i+1 < len(d.tokens) { // و20
		p = d.phraseAt(i + 1)
		p.joined = true
		return p
	}
	p.governed, p.joined = d.words[i].prefix&(knowledge.Bi|knowledge.Li|knowledge.Ka), d.words[i].joined()
	at := d.readQuantity(&p, i)
	switch {
	case at >= len(d.tokens):
	case p.kind != something: // the noun stands inside the figure
	case d.isMark(at, "\"(") && at == i:
		return d.quoted(i)
	default:
		at = d.readHead(&p, at)
	}
	if at == i {
		return phrase{}
	}
	p.last = at
	return p
}

// looseWaw reports whether token i is a و cut off from the figure it is joined
// to.
func (d *document) looseWaw(i int) bool {
	t := d.tokens[i]
	return t.To-t.From == 1 && d.fold.Letters[t.From] == arabic.Waw
}

// quoted reads a name in quotation marks or brackets that stands alone:
// "داعش".
func (d *document) quoted(i int) phrase {
	if i+1 >= len(d.tokens) || d.isMark(i+1, "\"()") {
		return phrase{}
	}
	p := d.phraseAt(i + 1)
	if p.empty() || p.kind == something {
		return phrase{}
	}
	return p
}

// readQuantity reads a number before the noun: 5, عشرات, عدد من.
func (d *document) readQuantity(p *phrase, i int) int {
	n := d.numberAt[i]
	if n == 0 || d.numbers[n-1].First != i && !(d.numbers[n-1].First == i-1 && d.looseWaw(i-1)) || d.numbers[n-1].Percent || d.numbers[n-1].Ordinal {
		return i
	}
	q := d.numbers[n-1]
	p.quantity, p.plural = int(n-1), true
	p.head = q.Last - 1
	if q.Noun >= 0 && q.Noun < q.Last { // 9 أشخاص على الأقل
		at := q.Noun
		if d.headRole(p, q.Noun, &at) || d.headNationality(p, q.Noun, &at) {
			p.head = q.Noun
			return max(q.Last, at)
		}
	}
	at := q.Last
	if at+1 < len(d.tokens) && d.is(at, knowledge.Partitives) && d.nominal(at+1) {
		at++
	}
	return at
}

// nominal reports whether token i can be a noun inside a phrase.
func (d *document) nominal(i int) bool {
	if i >= len(d.tokens) || d.dateAt[i] != 0 {
		return false
	}
	switch d.words[i].tag {
	case noun, name, adjective, unknown:
		return true
	}
	return false
}

// readHead reads the head noun and what belongs to it; it returns the token
// after the phrase.
func (d *document) readHead(p *phrase, i int) int {
	if !d.nominal(i) || i > p.first && p.quantity < 0 {
		return i
	}
	if i > p.first && (d.words[i].joined() || d.words[i].governed()) {
		return i // the number stands alone
	}
	p.head = i
	p.definite = p.definite || d.words[i].definite()
	at := i
	switch {
	case d.headLand(p, i, &at), d.headName(p, i, &at), d.headAnaphor(p, i, &at), d.headTitle(p, i, &at), d.headRole(p, i, &at), d.headNationality(p, i, &at), d.headPlace(p, i, &at):
	default:
		p.kind, p.rule = something, rulePhraseUnknown.Name
		at = i + 1
	}
	return d.complement(p, at)
}

// headLand reads the land of a state, which is a place and nobody.
func (d *document) headLand(p *phrase, i int, at *int) bool {
	place := placeReading{first: i}
	if next, _ := d.directionAt(i); next > i && next < len(d.tokens) && d.words[next].tag == name { // جنوبي كركوك
		if end, ok := d.placeName(p, next); ok {
			*at = end
			return true
		}
	}
	if t, ok := d.startsAt(knowledge.PlaceTypes, i); ok && !d.words[i].definite() && t.Last < len(d.tokens) && d.words[t.Last].tag == name {
		if end, ok := d.placeName(p, t.Last); ok { // ولاية كارولاينا
			*at = end
			return true
		}
	}
	if !d.landOf(&place, i) {
		return false
	}
	p.kind, p.country, p.rule, *at = location, place.country, place.rule, place.last
	return true
}

// placeName makes a phrase the place named at token i and returns where the
// name ends.
func (d *document) placeName(p *phrase, i int) (int, bool) {
	for _, table := range []knowledge.Table{knowledge.Regions, knowledge.Places, knowledge.Countries} {
		if n, ok := d.startsAt(table, i); ok {
			p.kind, p.rule = location, d.base.RuleName(table, n.Row)
			return n.Last, true
		}
	}
	return i, false
}

// headName reads a named organisation.
func (d *document) headName(p *phrase, i int, at *int) bool {
	m, ok := d.startsAt(knowledge.Groups, i)
	if !ok || m.Form.Has(knowledge.Support) || d.words[i].tag != name && d.words[i].tag != noun {
		return false
	}
	if t, ok := d.startsAt(knowledge.Titles, i); ok && t.Last >= m.Last {
		return false
	}
	d.setGroup(p, m)
	p.kind, *at = body, d.nameEnd(m)
	return true
}

// nameEnd is where a name ends: after the mark that closes what was opened
// inside it, تنظيم "داعش".
func (d *document) nameEnd(m knowledge.Match) int {
	for k := m.First + 1; k < m.Last; k++ {
		if d.isMark(k, "\"(") && d.isMark(m.Last, "\")") {
			return m.Last + 1
		}
	}
	return m.Last
}

func (d *document) setGroup(p *phrase, m knowledge.Match) {
	g := d.base.Groups[m.Row]
	p.sector, p.country = g.Sector, g.Country
	if !g.General {
		p.group = g.NameEN
	}
	p.rule = d.base.RuleName(knowledge.Groups, m.Row)
}

// headTitle reads a title and the name after it.
func (d *document) headTitle(p *phrase, i int, at *int) bool {
	m, ok := d.startsAt(knowledge.Titles, i)
	if !ok {
		return false
	}
	if r, ok := d.startsAt(knowledge.Roles, i); ok && (r.Last > m.Last || m.Form.Number() != knowledge.Singular) {
		return false
	}
	t := d.base.Titles[m.Row]
	p.kind, p.sector, p.rule, *at = person, t.Sector, d.base.RuleName(knowledge.Titles, m.Row), m.Last
	p.dual = m.Form.Number() == knowledge.Dual
	p.plural = p.plural || m.Form.Number() == knowledge.Plural
	return true
}

// headRole reads a common noun of the role table.
func (d *document) headRole(p *phrase, i int, at *int) bool {
	m, ok := d.startsAt(knowledge.Roles, i)
	for _, t := range []knowledge.Table{knowledge.Countries, knowledge.Nationalities} {
		if n, state := d.startsAt(t, i); ok && state && n.Last > m.Last {
			return false // الولايات المتحدة
		}
	}
	if a, is := d.startsAt(knowledge.Acts, i); ok && is && p.quantity < 0 && d.base.Roles[m.Row].Toll != "" && a.Last >= m.Last && a.Form.Part() == knowledge.NounForm {
		ok = false // إصابة is the harm; ثلاث إصابات are the harmed
	}
	if !ok {
		w, weapon := d.startsAt(knowledge.Weapons, i)
		if a, ok := d.startsAt(knowledge.Acts, i); ok && a.Form.Part() != knowledge.VerbForm && (!weapon || a.Last >= w.Last) {
			p.kind, p.rule, *at = actNoun, d.base.RuleName(knowledge.Acts, a.Row), a.Last
			return true
		}
		if weapon {
			p.kind, p.rule, *at = thing, d.base.RuleName(knowledge.Weapons, w.Row), w.Last
		}
		return weapon
	}
	r := d.base.Roles[m.Row]
	if p.takes = r.Head; !r.Held {
		p.toll = r.Toll
	}
	p.sector, p.rule, *at = r.Sector, d.base.RuleName(knowledge.Roles, m.Row), m.Last
	p.dual = m.Form.Number() == knowledge.Dual
	p.plural = p.plural || m.Form.Number() == knowledge.Plural
	p.kind = roleKind(r.Kind)
	return true
}

// headNationality reads people named by their nationality, or a state.
func (d *document) headNationality(p *phrase, i int, at *int) bool {
	m, ok := d.startsAt(knowledge.Nationalities, i)
	if !ok || m.Form.Has(knowledge.Feminine) && p.quantity < 0 && !d.words[i].definite() {
		return false
	}
	p.kind, p.sector, p.country = person, "CVL", d.base.Nationalities[m.Row].Country
	if m.Form.Part() == knowledge.Plain { // the state, by the name of its capital or its own
		p.kind, p.sector = location, "GOV"
	}
	p.rule, *at = d.base.RuleName(knowledge.Nationalities, m.Row), m.Last
	p.dual, p.plural = m.Form.Number() == knowledge.Dual, p.plural || m.Form.Number() == knowledge.Plural
	return true
}

// headPlace reads a country (which may act) or another place.
func (d *document) headPlace(p *phrase, i int, at *int) bool {
	if m, ok := d.startsAt(knowledge.Countries, i); ok {
		c := d.base.Countries[m.Row]
		p.kind, p.sector, p.country, p.rule, *at = location, "GOV", c.ISO3, d.base.RuleName(knowledge.Countries, m.Row), m.Last
		return true
	}
	for _, t := range []knowledge.Table{knowledge.PlaceTypes, knowledge.Regions, knowledge.Places} {
		if m, ok := d.startsAt(t, i); ok && !m.Form.Has(knowledge.Support) {
			p.kind, p.rule, *at = location, d.base.RuleName(t, m.Row), m.Last
			return true
		}
	}
	return false
}

func roleKind(name string) kind {
	switch name {
	case "person":
		return person
	case "force":
		return force
	case "body":
		return body
	case "thing":
		return thing
	}
	return placeThing
}

// looksPerfect reports whether an unknown word before a noun phrase is more
// likely a verb: it ends in the feminine or plural of the perfect.
func (d *document) looksPerfect(i int) bool {
	if d.words[i].tag != unknown || d.words[i].prefix != 0 {
		return false
	}
	l := d.letters(i)
	n := len(l)
	return n >= 4 && (l[n-1] == arabic.Alef && l[n-2] == arabic.Waw)
}

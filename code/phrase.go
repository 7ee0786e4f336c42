package code

import (
	"github.com/waqai/waqai"
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/arabic/number"
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
	case d.headLand(p, i, &at), d.headName(p, i, &at), d.headTitle(p, i, &at), d.headRole(p, i, &at), d.headNationality(p, i, &at), d.headPlace(p, i, &at):
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
	p.kind, *at = body, m.Last
	return true
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
	switch r.Kind {
	case "person":
		p.kind = person
	case "force":
		p.kind = force
	case "body":
		p.kind = body
	case "thing":
		p.kind = thing
	default:
		p.kind = placeThing
	}
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

const longestPhrase = 9 // words; longer runs are not one noun phrase

// complement reads adjectives, iḍāfa nouns, names and من-groups that belong
// to the head, and takes over who they say it is.
func (d *document) complement(p *phrase, at int) int {
	names := 0
	before := at
	for at < len(d.tokens) && at-p.first < longestPhrase {
		next := at
		before = at
		if d.isMark(at, "\"(") && p.group == "" && d.isName(at+1) && d.closes(at+1) {
			next = at + 1
		}
		switch {
		case d.of(p, at):
			next = at + 1
		case d.belongs(p, at):
			end, ok := d.owner(p, at)
			if !ok {
				return at
			}
			at = end
			continue
		case !d.nominal(next) || d.words[next].joined() || d.words[next].governed():
			return at
		case d.words[next].tag == adjective:
			d.adjectiveOf(p, next)
			at = next + 1
			continue
		}
		end, ok := d.partOf(p, at, next, &names)
		if !ok {
			return at
		}
		at = end
		if d.isMark(at, "\")") && next > before {
			at++
		}
	}
	return at
}

// closes reports whether the name that begins at i is followed by a closing
// mark.
func (d *document) closes(i int) bool {
	for k := i; k < i+5 && k < len(d.tokens); k++ {
		if d.isMark(k, "\")") {
			return true
		}
	}
	return false
}

func (d *document) isName(i int) bool {
	m, ok := d.startsAt(knowledge.Groups, i)
	return ok && !m.Form.Has(knowledge.Support)
}

// of reports whether a من or ل at token i joins a group to the head:
// مسلحون من جماعة, ثلاثة من أفراد عائلته.
func (d *document) of(p *phrase, i int) bool {
	if d.is(i, knowledge.Partitives) && d.is(p.head, knowledge.PartitiveHeads) {
		return d.nominal(i + 1)
	}
	if !d.is(i, knowledge.Partitives) || i+1 >= len(d.tokens) || p.definite && p.quantity < 0 || p.kind != person && p.quantity < 0 {
		return false
	}
	if _, ok := d.startsAt(knowledge.Groups, i+1); ok {
		return true
	}
	if m, ok := d.startsAt(knowledge.Roles, i+1); ok {
		k := d.base.Roles[m.Row].Kind
		return k == "person" || k == "force" || k == "body"
	}
	if _, ok := d.startsAt(knowledge.Nationalities, i+1); ok {
		return true
	}
	return p.quantity >= 0 && d.words[i+1].tag == unknown && d.words[i+1].definite()
}

// belongs reports whether لـ or تابع لـ at token i names who owns the thing:
// نقطة تفتيش للشرطة.
func (d *document) belongs(p *phrase, i int) bool {
	if d.is(i, knowledge.Belonging) {
		i++
	} else if p.kind != thing && p.kind != placeThing {
		return false
	}
	return i < len(d.tokens) && d.words[i].prefix&knowledge.Li != 0 && (d.words[i].tag == noun || d.words[i].tag == name)
}

// owner reads the owner of a thing and takes over who that is.
func (d *document) owner(p *phrase, i int) (int, bool) {
	if d.is(i, knowledge.Belonging) {
		i++
	}
	o := d.phraseAt(i)
	if o.empty() || !o.human() {
		return i, false
	}
	if p.sector == "" || p.kind == thing || p.kind == placeThing {
		p.sector = o.sector
	}
	p.group, p.country = o.group, o.country
	return o.last, true
}

// adjectiveOf takes the country of a nationality adjective over.
func (d *document) adjectiveOf(p *phrase, i int) {
	m, ok := d.at(knowledge.Nationalities, i)
	if ok && (p.country == "" || p.country == "IMG") {
		p.country = d.base.Nationalities[m.Row].Country
	}
}

// partOf reads one more word or name of the phrase at token i; before is
// where the phrase ended so far.
func (d *document) partOf(p *phrase, before, i int, names *int) (int, bool) {
	if m, ok := d.startsAt(knowledge.Groups, i); ok && !m.Form.Has(knowledge.Support) {
		if (p.group == "" || p.takes) && p.kind != thing && p.kind != placeThing {
			rule := p.rule
			d.setGroupPart(p, m)
			if rule != "" {
				p.rule = rule
			}
		}
		return m.Last, true
	}
	if m, ok := d.startsAt(knowledge.Roles, i); ok {
		return m.Last, d.iDafa(p, i, m)
	}
	if m, ok := d.startsAt(knowledge.Titles, i); ok {
		if p.definite && !d.words[i].definite() {
			return i, false
		}
		return m.Last, true
	}
	if d.words[i].tag == name {
		end, ok := d.placeOf(p, i)
		return end, ok
	}
	if d.words[i].tag == unknown || d.words[i].tag == noun {
		return d.wordOf(p, i, names)
	}
	return before, false
}

// setGroupPart takes over the group that the head belongs to: عناصر داعش are
// REB and of the Islamic State; an officer of a ministry keeps his sector.
func (d *document) setGroupPart(p *phrase, m knowledge.Match) {
	g := d.base.Groups[m.Row]
	if p.country = g.Country; !g.General {
		p.group = g.NameEN
	}
	p.rule = d.base.RuleName(knowledge.Groups, m.Row)
	if p.takes || p.sector == "" || p.sector == "UAF" || p.sector == "UNK" || g.Sector == "REB" {
		p.sector = g.Sector
	}
}

// iDafa reads a second role noun: قوات الأمن, رجال حرس الحدود.
func (d *document) iDafa(p *phrase, i int, m knowledge.Match) bool {
	r := d.base.Roles[m.Row]
	definite := d.words[i].definite()
	if l := d.letters(i); p.definite && definite && l[len(l)-1] == arabic.Yeh { // الخبير الأمني: an adjective
		return true
	}
	if p.definite && !definite && p.kind != person || p.definite && definite && r.Kind != "person" && p.kind != something {
		return false
	}
	if p.sector == "" || p.sector == "UNK" || p.takes && r.Sector != "" {
		p.sector, p.takes = r.Sector, false
	}
	if p.kind == something && (p.quantity >= 0 || d.is(p.head, knowledge.PartitiveHeads)) {
		p.kind, p.rule = roleKind(r.Kind), d.base.RuleName(knowledge.Roles, m.Row)
	}
	return true
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

// placeOf reads a place name that qualifies the head: محافظ كركوك, جيش نيجيريا.
func (d *document) placeOf(p *phrase, i int) (int, bool) {
	if p.definite && p.kind != something || p.kind == location || p.quantity >= 0 && p.kind != force {
		return i, false
	}
	for _, t := range nameTables {
		if m, ok := d.startsAt(t, i); ok && !m.Form.Has(knowledge.Support) {
			if t == knowledge.Countries && p.country == "" {
				p.country = d.base.Countries[m.Row].ISO3
			}
			return m.Last, true
		}
	}
	return i, false
}

const longestName = 4 // words of an unknown name

// wordOf reads a word that is not in the tables: an adjective, the second noun
// of an iḍāfa or part of a person's name.
func (d *document) wordOf(p *phrase, i int, names *int) (int, bool) {
	w := d.words[i]
	if _, ok := d.at(knowledge.Reporting, i); ok || d.looksPerfect(i) && p.kind != person {
		return i, false
	}
	if p.kind == location || p.kind == actNoun {
		return i, false
	}
	if a, ok := d.startsAt(knowledge.Acts, i); ok && a.Form.Part() == knowledge.NounForm && (p.definite && !w.definite() || p.human() && w.definite() && d.base.Acts[a.Row].Strength == "strong") {
		return i, false
	}
	if *names++; *names > longestName {
		return i, false
	}
	if p.kind == body && p.group != "" && !w.definite() {
		return i, false
	}
	if p.quantity >= 0 && p.kind != something && *names > 2 {
		return i, false
	}
	return i + 1, true
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

// count gives the figure a phrase states, and whether it states one. A single
// person described counts as one, a dual as two, a bare plural as nothing.
func (d *document) count(p phrase) (waqai.Figure, bool) {
	if p.quantity >= 0 {
		return figureOf(d.numbers[p.quantity]), true
	}
	n := 1
	switch {
	case p.dual:
		n = 2
	case p.plural || p.kind == force || p.kind == body || p.kind == something && d.looksPlural(p.head):
		return waqai.Figure{}, false
	}
	return waqai.Figure{Min: n, Max: &n}, true
}

// looksPlural reports whether an unknown word has a plural ending.
func (d *document) looksPlural(i int) bool {
	l := d.letters(i)
	n := len(l)
	if n < 4 {
		return false
	}
	last := [2]byte{l[n-2], l[n-1]}
	return last == [2]byte{arabic.Yeh, arabic.Noon} || last == [2]byte{arabic.Waw, arabic.Noon} || last == [2]byte{arabic.Alef, arabic.Teh}
}

func figureOf(q number.Quantity) waqai.Figure {
	f := waqai.Figure{Min: q.Min, Approx: q.Approx}
	if q.Bounded {
		top := q.Max
		f.Max = &top
	}
	return f
}

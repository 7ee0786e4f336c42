package code

import (
	"slices"

	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/knowledge"
)

const longestPhrase = 9 // words; longer runs are not one noun phrase

// complement reads adjectives, iḍāfa nouns, names and من-groups that belong
// to the head, and takes over who they say it is.
func (d *document) complement(p *phrase, at int) int {
	names := 0
	before := at
	p.closed = at > p.head+1 && d.words[at-1].definite() || p.kind == location || d.words[p.head].tag == name
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
		case d.nominal(next) && at > p.head+1 && d.words[next].joined() && d.relational(next) && d.relational(at-1): // عسكرية وأمنية
			at = next + 1
			continue
		case !d.nominal(next) || d.words[next].joined() || d.words[next].governed():
			return at
		case d.words[next].tag == adjective:
			d.adjectiveOf(p, next)
			at = next + 1
			continue
		case d.sealed(p, next):
			return at
		}
		end, ok := d.partOf(p, at, next, &names)
		if !ok {
			return at
		}
		p.closed = p.closed || d.words[next].definite() || d.words[next].tag == name
		at = end
		if d.isMark(at, "\")") && next > before {
			at++
		}
	}
	return at
}

// sealed reports whether the noun at token i cannot belong to the phrase: a
// head that kept its ن (مسلحون) takes no second noun, and an iḍāfa that a
// definite noun or a name has ended takes no indefinite one.
func (d *document) sealed(p *phrase, i int) bool {
	if d.keepsNoon(p.head) && p.quantity < 0 && p.group == "" {
		return !endsInNoon(d.letters(i)) && !d.isName(i) && !d.describesPeople(i)
	}
	if d.is(i, knowledge.Belonging) || d.is(i-1, knowledge.InTheName) {
		return false
	}
	if d.words[i].definite() { // اقتحمت قوات الاحتلال المسجد
		m, ok := d.startsAt(knowledge.Roles, i)
		return ok && p.closed && p.human() && (p.kind != person || p.plural) && d.words[i].tag == noun && roleKind(d.base.Roles[m.Row].Kind) != person
	}
	if !p.closed && !d.words[p.head].definite() {
		return false
	}
	if p.kind == person && !p.plural && !p.dual && d.words[p.head].tag != name { // a name may follow: المتحدث باسم الشرطة رامي النجار
		return false
	}
	if d.words[i].tag == noun || d.words[i].tag == unknown && p.closed && (p.kind == force || p.kind == body || p.kind == location) {
		return true
	}
	_, ok := d.startsAt(knowledge.PlaceTypes, i)
	return ok
}

// describesPeople reports whether token i is an adjective of people: أكراد,
// مجهولون.
func (d *document) describesPeople(i int) bool {
	if _, ok := d.startsAt(knowledge.Nationalities, i); ok {
		return !d.words[i].definite()
	}
	m, ok := d.startsAt(knowledge.Roles, i)
	return ok && !d.words[i].definite() && slices.Contains(d.base.Roles[m.Row].Flags, "adj")
}

// keepsNoon reports whether token i is a dual or sound plural in the absolute
// state: مسلحون, جنديين.
func (d *document) keepsNoon(i int) bool {
	m, ok := d.startsAt(knowledge.Roles, i)
	l := d.letters(i)
	if !ok || !endsInNoon(l) || !endsInNoon(d.letters(m.Last-1)) || d.words[i].definite() {
		return false
	}
	return m.Form.Number() != knowledge.Singular || l[len(l)-2] == arabic.Waw
}

// endsInNoon reports whether a word ends like a dual or sound plural: ون, ين
// or ان.
func endsInNoon(l []byte) bool {
	n := len(l)
	return n > 3 && l[n-1] == arabic.Noon && (l[n-2] == arabic.Waw || l[n-2] == arabic.Yeh || l[n-2] == arabic.Alef)
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
	if ok && p.sector == "" && d.is(p.head, knowledge.ArmyMachines) { // طائرات روسية stand for who flies them
		p.kind, p.sector = force, "MIL"
	}
}

// partOf reads one more word or name of the phrase at token i; before is
// where the phrase ended so far.
func (d *document) partOf(p *phrase, before, i int, names *int) (int, bool) {
	if m, ok := d.startsAt(knowledge.Groups, i); ok && !m.Form.Has(knowledge.Support) {
		if p.group == "" || p.takes {
			rule := p.rule
			d.setGroupPart(p, m)
			if rule != "" {
				p.rule = rule
			}
		}
		return d.nameEnd(m), true
	}
	if g, ok := d.groupBefore(i); ok && !p.definite && p.group == "" {
		d.setGroupPart(p, g)
		p.rule = rulePhraseAnaphor.Name
		return i + 1, true
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
	if p.kind == location || p.kind == actNoun || d.is(i, knowledge.MeasureNouns) {
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

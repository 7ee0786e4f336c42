package code

import (
	"strings"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/knowledge"
)

// nameGroup finds the group of a phrase that does not name it.
func (d *document) nameGroup(p *phrase) {
	if p.group != "" || p.kind == location || p.kind == thing {
		return
	}
	if m, ok := d.longerName(*p); ok {
		d.setGroup(p, m)
		return
	}
	if p.sector == "REB" {
		if m, ok := d.soleGroupNear(p.head); ok {
			d.setGroup(p, m)
			p.rule = rulePhraseSoleGroup.Name
		}
	}
}

// entity makes the value of a report from a phrase with a part in the act.
func (d *document) entity(r role) waqai.Entity {
	d.nameGroup(&r.phrase)
	s := d.phraseSpan(r.phrase)
	e := waqai.Entity{Text: d.text(s), Sector: r.phrase.sector, Country: r.phrase.country, Group: r.phrase.group,
		Because: waqai.Because{Span: s, Rule: r.rule.Name, Confidence: r.rule.Confidence}}
	if r.phrase.rule == rulePhraseUnknown.Name && r.phrase.quantity < 0 {
		e.Rule, e.Confidence = rulePhraseUnknown.Name, rulePhraseUnknown.Confidence
	}
	switch r.phrase.rule {
	case rulePhraseAnaphor.Name, rulePhraseSoleGroup.Name:
		e.Rule, e.Confidence = r.phrase.rule, confidence(r.phrase.rule)
	}
	if r.phrase.kind == something && e.Sector == "" && r.phrase.quantity < 0 && !r.phrase.definite {
		e.Sector = "CVL" // a name without a title or a force around it
	}
	if e.Sector == "" && (r.phrase.kind == person && r.rule != &ruleVerbSubject || r.phrase.quantity >= 0 && r.phrase.kind == something) {
		e.Sector = "CVL"
	}
	return e
}

// readParts turns the frame into the values of the mention.
func (d *document) readParts(m *mention, f *frame) {
	for _, r := range f.actors {
		if d.usable(r.phrase, m) && d.doer(r.phrase, m) {
			m.actors = addEntity(m.actors, d.entity(r))
		}
	}
	for _, r := range f.recipients {
		switch {
		case !d.usable(r.phrase, m) || d.is(r.phrase.last-1, knowledge.RestOfThem):
		case r.phrase.human() || r.phrase.kind == location || r.phrase.kind == something && (r.phrase.quantity >= 0 || m.act.Toll != ""):
			m.recipients = addEntity(m.recipients, d.entity(r))
		case r.phrase.kind == something && r.phrase.sector == "" && !r.phrase.definite: // too little is known
		default:
			m.objects = addEntity(m.objects, d.entity(r))
		}
	}
}

// doer reports whether a phrase can have done the act: not a head that no
// table knows (of 100 such in real articles hardly one was the actor), and not
// who observes and reports.
func (d *document) doer(p phrase, m *mention) bool {
	if d.is(p.last-1, knowledge.RestOfThem) {
		return false
	}
	if p.kind == something && p.sector == "" && p.quantity < 0 {
		return false
	}
	return m.act.Type != waqai.Assault || p.sector != "SOC" && p.sector != "JRN"
}

// usable reports whether a phrase can be an actor or recipient: not the
// trigger itself, not an act, not a bare place.
func (d *document) usable(p phrase, m *mention) bool {
	if p.empty() || p.kind == actNoun || p.first <= m.first && m.first < p.last {
		return false
	}
	if p.toll != "" && p.quantity < 0 {
		return false
	}
	if p.kind == location && p.sector == "" {
		return false
	}
	if d.bareNumber(p) {
		return false
	}
	if o, ok := d.startsAt(knowledge.Outcomes, p.first); d.is(p.head, knowledge.MeasureNouns) || ok && o.Form.Part() != knowledge.VerbForm && p.kind != force {
		return false
	}
	return p.kind != something || p.quantity >= 0 || p.last-p.first > 1 || p.definite && !d.relational(p.head) || m.act.Toll != "" && d.nameLike(p.head)
}

// bareNumber reports whether a phrase is a number without a noun: مقتل
// العشرات ("the killing of dozens").
func (d *document) bareNumber(p phrase) bool {
	return p.quantity >= 0 && p.kind == something && p.last <= d.numbers[p.quantity].Last
}

// relational reports whether a word ends like an adjective of relation: الحربي,
// الساحلية.
func (d *document) relational(i int) bool {
	l := d.letters(i)
	n := len(l)
	return l[n-1] == arabic.Yeh || n > 2 && l[n-1] == arabic.TehMarbuta && l[n-2] == arabic.Yeh
}

// nameLike reports whether an unknown word has the shape of a name rather than
// of an adjective.
func (d *document) nameLike(i int) bool {
	l := d.letters(i)
	last := l[len(l)-1]
	return len(l) >= 4 && last != arabic.TehMarbuta && last != arabic.Yeh && d.words[i].prefix == 0
}

// addEntity adds an entity that the list does not hold yet. Of two ways to
// name the same people the first stands, unless the second tells the group or
// says more.
func addEntity(list []waqai.Entity, e waqai.Entity) []waqai.Entity {
	for i, x := range list {
		same := x.Group != "" && x.Group == e.Group
		if !same && !alike(x.Text, e.Text) {
			continue
		}
		if !same && len(e.Text) > len(x.Text) && (x.Group == "" || e.Group != "") {
			list[i] = e
		}
		return list
	}
	return append(list, e)
}

// alike reports whether two phrases name the same people in other words of
// the same roots: جنديان ماليان, جنديين ماليين and جنديين.
func alike(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	for i := range x {
		if stripped(x[i]) != stripped(y[i]) {
			return false
		}
	}
	return len(x) > 0
}

// stripped is a folded word without the article and the endings of case,
// dual and sound plural.
func stripped(word string) string {
	l := []byte(arabic.Key(word))
	if len(l) > 4 && l[0] == arabic.Alef && l[1] == arabic.Lam {
		l = l[2:]
	}
	if endsInNoon(l) {
		l = l[:len(l)-2]
	} else if len(l) > 3 && l[len(l)-1] == arabic.Alef {
		l = l[:len(l)-1]
	}
	return string(l)
}

// foiler finds who stopped a foiled act: the subject of the foiling verb, or
// the voice that announces it.
func (d *document) foiler(m *mention) {
	if m.outcome.code != waqai.Foiled || m.outcome.cue < 0 {
		return
	}
	at, end := m.outcome.first, m.outcome.last
	if d.words[at].tag == verb {
		bare := bareArguments(d.arguments(nil, end, min(d.clauseEnd(end-1), len(d.tokens))))
		if len(bare) > 0 && bare[0].human() {
			d.setFoiler(m, bare[0].phrase)
			return
		}
	}
	if p, ok := d.subjectAhead(at); ok && (p.human() || p.sector != "") {
		d.setFoiler(m, p)
		return
	}
	first, _ := d.bounds(at)
	for k := at - 1; k >= first && k >= at-14; k-- { // "نجحت القوات في إحباط", "أعلنت الوزارة إحباط"
		if d.words[k].tag != verb {
			continue
		}
		bare := bareArguments(d.arguments(nil, k+1, at))
		if len(bare) > 0 && (bare[0].human() || bare[0].sector != "") {
			d.setFoiler(m, bare[0].phrase)
			return
		}
		if p, ok := d.subjectAhead(k); ok && (p.human() || p.sector != "") {
			d.setFoiler(m, p)
		}
		return
	}
}

func (d *document) setFoiler(m *mention, p phrase) {
	if p.kind == something || p.sector == "" && p.group == "" {
		return
	}
	e := d.entity(role{phrase: p, rule: &ruleFoilerSubject})
	m.foiledBy = &e
	for i, x := range m.actors {
		if x.Span.Overlaps(e.Span) {
			m.actors = append(m.actors[:i:i], m.actors[i+1:]...)
			break
		}
	}
}

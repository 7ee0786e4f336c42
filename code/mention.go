package code

import (
	"github.com/waqai/waqai"
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/knowledge"
)

// mention is one place in the text that asserts, denies, plans or supposes an
// act, with the values read from around it.
type mention struct {
	act         knowledge.Act
	row         int32
	form        knowledge.Form
	first, last int // tokens of the trigger, half-open
	suffix      bool
	definite    bool
	finite      bool // a conjugated verb
	outcome     outcomeReading
	historical  waqai.Reason
	date        *waqai.Date
	dateOwn     bool // the date stands in the clause of the trigger
	place       *placeReading
	actors      []waqai.Entity
	recipients  []waqai.Entity // people and bodies
	objects     []waqai.Entity // things, and what no table knows
	foiledBy    *waqai.Entity
	modes       []coded
	weapons     []coded
	contexts    []coded
	tolls       []toll
	voices      []voice
	object      int  // token of the object that makes the verb an act, or 0
	light       int  // token of the light verb that carries the act, or -1
	dropped     bool // called for or demanded: not coded
	asserted    bool // the text itself says here that the act took place
}

// coded is a code with the words that show it.
type coded struct {
	code string
	span waqai.Span
	rule string
}

// mentions finds the triggers of the article, in order.
func (d *document) mentions() []mention {
	var out []mention
	for i := 0; i < len(d.tokens); i++ {
		m, ok := d.trigger(i)
		object := 0
		if !ok || m.Last == i+1 {
			if p, at, parts := d.parted(i); parts {
				m, object, ok = p, at, true
			}
		}
		if !ok {
			continue
		}
		act := d.base.Acts[m.Row]
		x := mention{act: act, row: m.Row, form: m.Form, first: m.First, last: m.Last, suffix: m.Suffix, light: -1, object: object,
			definite: m.Prefix&knowledge.Article != 0, finite: m.Form.Part() == knowledge.VerbForm}
		if act.Strength == "light" {
			continue
		}
		out = append(out, x)
		i = max(i, m.Last-1)
	}
	return out
}

// trigger returns the act that token i begins, if it names one here.
func (d *document) trigger(i int) (knowledge.Match, bool) {
	best, found := knowledge.Match{}, false
	for _, m := range d.beginning(i) {
		if m.Table != knowledge.Acts || d.base.Acts[m.Row].Type == "" {
			continue
		}
		if !d.readsAs(i, m) {
			continue
		}
		if !found || d.prefer(m, best) {
			best, found = m, true
		}
	}
	if !found || d.excluded(best) {
		return knowledge.Match{}, false
	}
	return best, true
}

// prefer orders two acts that begin at the same token.
func (d *document) prefer(a, b knowledge.Match) bool {
	if a.Last != b.Last {
		return a.Last > b.Last
	}
	if a.Suffix != b.Suffix {
		return b.Suffix
	}
	if a.Prefix != b.Prefix {
		return a.Prefix < b.Prefix
	}
	rank := map[string]int{"strong": 3, "result": 2, "weak": 1}
	return rank[d.base.Acts[a.Row].Strength] > rank[d.base.Acts[b.Row].Strength]
}

// readsAs reports whether the form fits the reading chosen for the word.
func (d *document) readsAs(i int, m knowledge.Match) bool {
	w := d.words[i]
	switch m.Form.Part() {
	case knowledge.VerbForm:
		return w.tag == verb
	case knowledge.Participle:
		return w.tag != verb
	}
	return w.tag != verb || m.Last-m.First > 1
}

// excluded reports whether the trigger lies inside a phrase that names no act,
// a name, a date or a title.
func (d *document) excluded(m knowledge.Match) bool {
	if d.dateAt[m.First] != 0 || d.numberAt[m.First] != 0 && m.Last-m.First == 1 {
		return true
	}
	if x, ok := d.at(knowledge.Exclusions, m.First); ok && x.First <= m.First && x.Last >= m.Last {
		return true
	}
	for _, t := range []knowledge.Table{knowledge.Groups, knowledge.Titles, knowledge.Voices, knowledge.Roles, knowledge.Places, knowledge.Regions} {
		x, ok := d.at(t, m.First)
		if ok && x.First < m.First && x.Last >= m.Last && !x.Form.Has(knowledge.Support) || ok && x.Last > m.Last && x.First == m.First {
			return true
		}
	}
	if t, ok := d.at(knowledge.PlaceTypes, m.First-1); ok && t.Last == m.First && t.Prefix&knowledge.Article == 0 && m.Prefix&knowledge.Article != 0 && !t.Suffix {
		return true // حي التحرير is a place
	}
	if r, ok := d.startsAt(knowledge.Roles, m.First); ok && d.base.Roles[r.Row].Toll != "" && r.Last >= m.Last && d.base.Acts[m.Row].Strength == "result" && d.words[m.First].tag != verb && !d.harming(m) {
		return true // قتلى counts the harmed; it names no act
	}
	if d.intercepts(m) {
		return true
	}
	if w, ok := d.at(knowledge.Weapons, m.First); ok && w.First < m.First && w.Last >= m.Last && d.base.Acts[m.Row].Type != waqai.Assault {
		return true // طائرة مسيرة is no march
	}
	return d.dawn(m) || d.is(m.First-1, knowledge.AnyOne) && m.Prefix&knowledge.Article == 0
}

var dawn, dawnAdverb = arabic.Key("فجر"), arabic.Key("فجرا")

// harming reports whether a match is the verbal noun of a harm and no count of
// the harmed: إصابة خمسة, not خمس إصابات.
func (d *document) harming(m knowledge.Match) bool {
	return d.base.Acts[m.Row].Kind == "verb" && m.Form.Number() == knowledge.Singular && (m.First == 0 || d.numberAt[m.First-1] == 0)
}

// intercepts reports whether a word that stops a weapon stands before one:
// اعترضت القوات صاروخا. It is the outcome of the attack, not an act.
func (d *document) intercepts(m knowledge.Match) bool {
	o, ok := d.startsAt(knowledge.Outcomes, m.First)
	if !ok || d.base.Outcomes[o.Row].Outcome != string(waqai.Foiled) {
		return false
	}
	for k := m.Last; k < len(d.tokens) && k < m.Last+6 && d.tokens[k].Class == arabic.Word; k++ {
		if w, ok := d.startsAt(knowledge.Weapons, k); ok && d.base.Weapons[w.Row].Strong {
			return true
		}
	}
	return false
}

// dawn reports whether فجر is the time of day ("at dawn yesterday") and not
// the verb ("he blew up").
func (d *document) dawn(m knowledge.Match) bool {
	switch string(d.letters(m.First)) {
	case dawnAdverb:
		return true
	case dawn:
	default:
		return false
	}
	return m.Last < len(d.tokens) && (d.dateAt[m.Last] != 0 || d.isMark(m.Last, ".,"))
}

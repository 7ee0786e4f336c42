package code

import (
	"slices"
	"strings"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/knowledge"
)

// statement is one cue of attribution with its voice and what it covers.
type statement struct {
	first, last int // tokens of the cue
	row         int32
	stance      waqai.Stance
	who         phrase
	from, to    int  // tokens of what is said
	content     int  // where what is said begins, for a cue that stands before it
	chain       bool // the voice may come from a statement before: وأضاف
	inherited   bool // and does
	after       bool // the cue follows what is said: بحسب X
	claimed     bool
}

// voice is an attribution of a mention.
type voice struct {
	who     phrase
	stance  waqai.Stance
	says    *statement
	cueSpan waqai.Span
}

// readStatements finds all statements of the article, in order.
func (d *document) readStatements() []statement {
	var out []statement
	for i := 0; i < len(d.tokens); i++ {
		m, ok := d.reportingAt(i)
		if !ok {
			continue
		}
		s := d.statementAt(m)
		if s.chain && s.who.empty() {
			s.inherit(d, out)
		}
		if s.who.empty() && d.base.Reporting[m.Row].Frame != "passive" {
			continue
		}
		out = append(out, s)
		i = max(i, m.Last-1)
	}
	return out
}

// reportingAt returns the cue that begins at token i.
func (d *document) reportingAt(i int) (knowledge.Match, bool) {
	for _, m := range d.beginning(i) {
		if m.Table != knowledge.Reporting || m.Suffix && d.base.Reporting[m.Row].Kind == "verb" {
			continue
		}
		if m.Form.Part() == knowledge.VerbForm && d.words[i].tag != verb {
			continue
		}
		if m.Form.Part() == knowledge.NounForm && d.base.Reporting[m.Row].Kind == "verb" && !(m.Suffix && d.is(i, knowledge.QuotingNouns)) {
			continue // only قوله ("his saying") reports; كشف is also "uncovering"
		}
		if d.base.Reporting[m.Row].Frame == "chain" && m.Prefix&knowledge.Article != 0 {
			continue // المعلنة is an adjective
		}
		if row := d.base.Reporting[m.Row]; row.Frame == "passive" && row.Stance != waqai.Alleges {
			continue // nobody speaks, and nothing is doubted
		}
		if d.dateAt[i] != 0 || d.is(i-1, knowledge.Negations) && !d.isWord(i-1, "ما") { // وفق ما قالت
			continue
		}
		if a, ok := d.startsAt(knowledge.Acts, i); ok && a.Last > m.Last {
			continue // شددت إجراءاتها الأمنية: "tightened", not "stressed"
		}
		return m, true
	}
	return knowledge.Match{}, false
}

// statementAt reads the voice and the scope of one cue.
func (d *document) statementAt(m knowledge.Match) statement {
	cue := d.base.Reporting[m.Row]
	if m.Last-m.First == 2 && cue.Kind == "phrase" {
		if _, ok := d.startsAt(knowledge.Voices, m.First+1); ok { // قال شهود: the second word speaks
			m.Last--
		}
	}
	first, last := d.bounds(m.First)
	s := statement{first: m.First, last: m.Last, row: m.Row, stance: cue.Stance, from: m.Last, to: last, content: m.Last,
		claimed: cue.Frame == "claimed", chain: cue.Frame == "chain"}
	switch cue.Frame {
	case "according":
		s.who = d.voiceAfter(m.Last)
		s.from, s.after = first, true
		s.content = first
	case "passive":
		s.from = first
	case "chain":
	default:
		s.who = d.voiceAfter(m.Last)
		if s.who.empty() || !d.voiceful(s.who) || s.who.kind == something {
			if before := d.voiceBefore(m.First); !before.empty() && (before.human() || s.who.empty()) {
				s.who = before
			}
		}
		if s.stance == waqai.Alleges && s.who.kind == something {
			s.who = phrase{} // a doubt needs somebody who has it
		}
		s.chain = s.who.empty()
		s.content = d.contentStart(max(m.Last, min(s.who.last, last)), last)
		s.reported(d, first)
	}
	d.quoteScope(&s)
	d.claim(&s)
	return s
}

// claim turns a statement that announces responsibility into a claim of the
// act it names: أعلن … المسؤولية عن الهجوم.
func (d *document) claim(s *statement) {
	if s.stance != waqai.Asserts || s.after {
		return
	}
	for k := max(s.last, s.who.last); k < s.to-1 && k < s.last+18; k++ {
		if d.words[k].tag == verb || d.words[k].particle == arabic.Subordinator && d.words[k].tag == particle || d.is(k, knowledge.Complementizers) {
			return // another clause: whose responsibility that is, is not said here
		}
		if d.is(k, knowledge.Responsibility) && d.is(k+1, knowledge.About) {
			s.stance, s.claimed, s.from, s.content = waqai.Claims, true, k+2, k+2
			return
		}
	}
}

// reported widens the scope to what stands before a cue that closes a
// sentence: "…، كما أعلنت الحكومة", "…", قال X.
func (s *statement) reported(d *document, first int) {
	if s.first == first {
		return
	}
	if d.is(s.first-1, knowledge.AsConjunctions) || d.isMark(s.first-1, "\",") && s.content >= s.to-1 {
		s.from, s.after = first, true
	}
}

// contentStart finds where what is said begins after a cue: after أن or إن, a
// colon or an opening quotation mark, else right after the voice.
func (d *document) contentStart(from, last int) int {
	for k := from; k < last && k < from+26; k++ {
		if d.is(k, knowledge.Complementizers) || d.isMark(k, ":\"") {
			return k + 1
		}
	}
	for from < last && (d.dateAt[from] != 0 || d.isMark(from, ",")) { // أعلن أمس الأحد اعتقال …
		from++
	}
	return from
}

// quoteScope lets a quotation that opens in the statement and runs over
// several sentences belong to it as a whole.
func (d *document) quoteScope(s *statement) {
	for _, q := range d.quotes {
		if !q.Scare && q.First >= s.last && q.First < s.to && q.Last > s.to {
			s.to = q.Last
		}
	}
}

// voiceAfter reads the noun phrase after a cue, over dates, places and "في
// بيان".
func (d *document) voiceAfter(i int) phrase {
	_, last := d.bounds(max(i-1, 0))
	preposition := false
	for k := i; k < last && k < i+9; {
		switch {
		case d.dateAt[k] != 0:
			k = d.dates[d.dateAt[k]-1].Last
			preposition = false
			continue
		case d.isMark(k, ":\"") && k > i, d.is(k, knowledge.Complementizers), d.words[k].tag == verb:
			return phrase{}
		case d.words[k].tag == particle && d.words[k].particle == arabic.Preposition:
			preposition = !d.is(k, knowledge.PronounPrepositions)
			k++
			continue
		}
		p := d.phraseAt(k)
		if p.empty() {
			k++
			continue
		}
		if p.kind == actNoun && p.governed == 0 && !preposition {
			return phrase{} // what is said begins here: الشرطة تعلن اعتقال مطلوبين
		}
		if !preposition && p.governed&^knowledge.Li == 0 && d.voiceful(p) {
			return d.withPreposition(p)
		}
		preposition = false
		k = p.last
	}
	return phrase{}
}

// withPreposition keeps the source of a voice with it: "مصدر في الشرطة",
// "المتحدث باسم الجيش", "رئيس شرطة كابول عبد الرحمن رحيمي".
func (d *document) withPreposition(p phrase) phrase {
	if p.kind != person && p.sector == "" && p.kind != something {
		return p
	}
	if _, ok := d.startsAt(knowledge.Voices, p.first); !ok {
		return p
	}
	if d.is(p.last, knowledge.PassageWords) && p.last+1 < len(d.tokens) && d.dateAt[p.last+1] == 0 {
		if next := d.phraseAt(p.last + 1); !next.empty() && next.governed == 0 && !d.isMark(next.last, "\"") && next.kind != actNoun {
			p.last = next.last
			if p.sector == "" {
				p.sector, p.group, p.country = next.sector, next.group, next.country
			}
		}
	}
	return p
}

// voiceful reports whether a phrase can speak.
func (d *document) voiceful(p phrase) bool {
	if p.kind == actNoun {
		return false
	}
	if _, ok := d.startsAt(knowledge.Outcomes, p.first); ok {
		return false
	}
	if p.toll != "" || p.quantity >= 0 && p.sector == "CVL" {
		return false // "eight civilians" are told of
	}
	if p.human() || p.sector != "" {
		return true
	}
	if _, ok := d.startsAt(knowledge.Voices, p.first); ok {
		return true
	}
	return p.kind == something && p.quantity < 0 && (p.last-p.first > 1 || p.definite || d.nameLike(p.head)) && !d.ownsPronoun(p.head)
}

// ownsPronoun reports whether an unknown word ends in what looks like a
// pronoun: اسمه, ولاءها. No name of a voice does.
func (d *document) ownsPronoun(i int) bool {
	l := string(d.letters(i))
	return strings.HasSuffix(l, pronounHa) || strings.HasSuffix(l, pronounHum) || len(l) > 3 && l[len(l)-1] == arabic.Heh
}

var pronounHa, pronounHum = arabic.Key("ها"), arabic.Key("هم")

// voiceBefore reads the subject before a cue, as in headlines: تركيا تعلن.
func (d *document) voiceBefore(i int) phrase {
	if i == 0 || d.words[i].joined() {
		return phrase{}
	}
	p, ok := d.subjectAhead(i)
	if !ok || !d.voiceful(p) {
		return phrase{}
	}
	return p
}

// inherit takes the voice of the last statement of the paragraph: وأضاف أن,
// مشيرا إلى أن.
func (s *statement) inherit(d *document, earlier []statement) {
	if s.claimed {
		return // who claims an act is not whoever spoke last
	}
	for k := len(earlier) - 1; k >= 0; k-- {
		e := earlier[k]
		if d.sentence[s.first]-d.sentence[e.first] > 4 {
			return
		}
		if !e.who.empty() {
			s.who, s.inherited = e.who, true
			return
		}
	}
}

// chooseVoices gives the mention the voices whose statements it stands in.
func (d *document) chooseVoices(m *mention, says []statement) {
	for k := range says {
		s := &says[k]
		covers := s.from <= m.first && m.first < s.to && !(s.first >= m.first && s.first < m.last)
		if s.claimed {
			covers = d.sentence[s.first] == d.sentence[m.first] && m.first >= s.from && m.first-s.from < 12
		} else if d.base.Reporting[s.row].Frame == "passive" {
			covers = covers && max(s.first-m.last, m.first-s.last) <= 6
		}
		if !covers || s.first >= m.last && !s.after {
			continue
		}
		m.voices = append(m.voices, voice{s.who, s.stance, s, d.span(s.first, s.last)})
	}
	m.voices = nearest(m.voices)
}

// nearest keeps, of nested statements that cover a mention, the last that
// begins before it, and all that follow it.
func nearest(all []voice) []voice {
	if len(all) < 2 {
		return all
	}
	keep := all[:0:0]
	last := -1
	for k, v := range all {
		if !v.says.after && !v.says.claimed && v.stance != waqai.Alleges {
			last = k
		}
	}
	for k, v := range all {
		if k == last || v.says.after || v.says.claimed || v.stance == waqai.Alleges {
			keep = append(keep, v)
		}
	}
	return keep
}

// attribution makes the value of a report. Whoever did the act and says so
// claims it.
func (d *document) attribution(v voice, m *mention, actors []waqai.Entity) waqai.Attribution {
	a := waqai.Attribution{Stance: v.stance, CueSpan: d.cueSpan(v.says), Because: waqai.Because{Rule: d.base.RuleName(knowledge.Reporting, v.says.row)}}
	a.Confidence = confidence(a.Rule)
	a.Cue = d.text(a.CueSpan)
	if !v.who.empty() {
		a.Span = d.phraseSpan(v.who)
		a.Who = d.text(a.Span)
	}
	if v.says.inherited {
		a.Rule = ruleVoiceInherited.Name
	}
	if a.Stance == waqai.Asserts && m.act.Type == waqai.Assault && m.outcome.code == waqai.Done && isActor(v.who, actors) {
		a.Stance = waqai.Claims
	}
	return a
}

// cueSpan is the cue without a joined و.
func (d *document) cueSpan(s *statement) waqai.Span { return d.withoutPrefix(s.first, s.last) }

// isActor reports whether the voice is, or belongs to, an actor of the act.
func isActor(p phrase, actors []waqai.Entity) bool {
	if p.empty() {
		return false
	}
	return slices.ContainsFunc(actors, func(e waqai.Entity) bool {
		if e.Group != "" && e.Group == p.group {
			return true
		}
		return e.Sector != "" && armed[e.Sector] && e.Country != "" && e.Country == p.country && (p.sector == e.Sector || e.Sector == "MIL" && p.sector == "GOV")
	})
}

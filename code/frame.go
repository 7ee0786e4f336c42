package code

import (
	"slices"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/knowledge"
)

// role is the part a phrase plays in an act, and the rule that says so.
type role struct {
	phrase phrase
	rule   *Rule
}

// frame holds who fills which part of the act.
type frame struct {
	actors     []role
	recipients []role
	counted    []role // those a toll counts
	toll       string // what it counts them as
}

// armed lists the sectors whose people do violence rather than suffer it.
var armed = map[string]bool{"MIL": true, "REB": true, "UAF": true, "COP": true, "PRM": true, "CRM": true, "SPY": true}

// readFrame assigns the phrases around a trigger to the parts of its frame.
func (d *document) readFrame(m *mention, f *frame) {
	f.toll = m.act.Toll
	switch {
	case m.object > 0:
		d.partedFrame(m, f)
	case m.finite:
		d.verbFrame(m, f)
	default:
		d.nounFrame(m, f)
	}
	if m.act.Type == waqai.Mobilize {
		d.moved(m, f)
	}
	d.seizesPeople(m, f)
	d.agentPhrase(m, f)
	if len(f.actors) == 0 && m.act.Frame != "victim" && m.act.Frame != "event" {
		d.carrier(m, f)
	}
	m.dropped = m.dropped || d.condemns(m, f)
	if m.act.Frame == "victim" || m.act.Frame == "agent-victim" {
		for _, r := range f.recipients {
			if r.rule != &ruleAgainst {
				f.counted = append(f.counted, r)
			}
		}
	}
}

// condemns reports whether a verb of conviction only condemns: its subject is
// no court, or its object is an act and nobody.
func (d *document) condemns(m *mention, f *frame) bool {
	if !slices.Contains(m.act.Modes, "convict") {
		return false
	}
	if p := d.phraseAt(m.last); p.kind == actNoun && p.governed == 0 {
		return true
	}
	return m.finite && len(f.actors) > 0 && !slices.ContainsFunc(f.actors, func(r role) bool { return r.phrase.sector == "JUD" })
}

// subjectInside finds the subject that is part of a trigger of several words:
// نفذ الطيران ("the air force carried out").
func (d *document) subjectInside(m *mention) (phrase, bool) {
	if m.last-m.first < 2 {
		return phrase{}, false
	}
	p := d.phraseAt(m.first + 1)
	return p, p.human() && armed[p.sector]
}

// moved makes the force that is moved an actor beside whoever orders it.
func (d *document) moved(m *mention, f *frame) {
	if m.last-m.first > 1 { // نشر قوات: the force is part of the trigger
		if p := d.phraseAt(m.last - 1); p.kind == force || p.kind == person {
			f.actors = append(f.actors, role{phrase: p, rule: &ruleMoved})
		}
	}
	for _, r := range f.recipients {
		if r.phrase.kind == force || r.phrase.kind == person {
			r.rule = &ruleMoved
			f.actors = append(f.actors, r)
		}
	}
	f.recipients = nil
}

// verbFrame reads the subject and object of a conjugated verb.
func (d *document) verbFrame(m *mention, f *frame) {
	end := d.clauseEnd(m.last - 1)
	after := d.arguments(nil, m.last, end)
	subject, ahead := d.subjectAhead(m.first)
	bare := bareArguments(after)
	if p, ok := d.subjectInside(m); ok {
		f.actors = append(f.actors, role{phrase: p, rule: &ruleVerbSubject})
		ahead = false
	}
	d.oblique(m, f, after)
	switch m.act.Frame {
	case "victim":
		d.victims(m, f, bare, subject, ahead)
	case "mutual", "agent", "event":
		d.intransitive(m, f, bare, subject, ahead)
	default:
		d.transitive(m, f, bare, subject, ahead)
	}
}

func bareArguments(all []argument) []argument {
	var out []argument
	for _, a := range all {
		if a.bare() {
			out = append(out, a)
		}
	}
	return out
}

// victims: the subject of لقي مصرعه is the victim.
func (d *document) victims(m *mention, f *frame, bare []argument, subject phrase, ahead bool) {
	if ahead && (len(bare) == 0 || bare[0].kind != person) {
		f.recipients = append(f.recipients, role{phrase: subject, rule: &ruleVictimSubject})
		return
	}
	f.recipients = d.coordinated(f.recipients, bare, 0, &ruleVictimSubject)
}

func (d *document) intransitive(m *mention, f *frame, bare []argument, subject phrase, ahead bool) {
	if m.act.Frame == "event" {
		return
	}
	if len(bare) > 0 && (bare[0].human() || bare[0].kind == location && bare[0].sector != "") {
		f.actors = d.coordinated(f.actors, bare, 0, &ruleVerbSubject)
		return
	}
	if ahead {
		f.actors = append(f.actors, role{phrase: subject, rule: &ruleSubjectAhead})
	}
}

// transitive decides between VSO, SVO and the passive that unvowelled
// spelling hides.
func (d *document) transitive(m *mention, f *frame, bare []argument, subject phrase, ahead bool) {
	passive := m.form.Voice() == knowledge.Passive
	if d.objectUnderAbout(m, f, bare, passive) {
		return
	}
	switch {
	case m.suffix && !passive && len(bare) > 0 && bare[0].first-m.last < 3: // هاجمها مسلحون
		d.setSubject(f, bare[0].phrase, &ruleVerbSubject)
	case ahead && m.act.Frame == "agent-victim" && m.form.Voice() == knowledge.Either && len(bare) == 0 && !m.suffix:
		f.recipients = append(f.recipients, role{phrase: subject, rule: &rulePassiveSubject}) // المواطن الذي اعتقل
	case ahead && !passive && !d.verbFirst(m, bare):
		d.setSubject(f, subject, &ruleSubjectAhead)
		if !m.suffix {
			f.recipients = d.objects(f.recipients, bare, 0)
		}
	case len(bare) == 0:
	case len(bare) == 1 && !passive && !m.suffix && m.act.Type == waqai.Coerce && authority(bare[0].phrase):
		d.setSubject(f, bare[0].phrase, &ruleVerbSubject) // أوقفت الشرطة …: the police are not arrested
		f.recipients = d.lateObject(f.recipients, bare[0].last)
	case m.suffix && !passive:
		d.setSubject(f, bare[0].phrase, &ruleVerbSubject)
	case passive || m.act.Frame == "agent-victim" && d.reallyPassive(m, bare):
		f.recipients = d.coordinated(f.recipients, bare, 0, &rulePassiveSubject)
	default:
		next := d.setSubject(f, bare[0].phrase, &ruleVerbSubject)
		if next {
			for 1 < len(bare) && bare[1].joined && bare[1].human() && bare[1].first == bare[0].last {
				f.actors = append(f.actors, role{phrase: bare[1].phrase, rule: &ruleVerbSubject})
				bare = append(bare[:1:1], bare[2:]...)
			}
		}
		f.recipients = d.objects(f.recipients, bare, 1)
	}
}

// authority reports whether a phrase names a body that arrests rather than is
// arrested.
func authority(p phrase) bool {
	switch p.sector {
	case "COP", "MIL", "GOV", "JUD", "SPY":
		return p.kind != person && p.quantity < 0
	}
	return false
}

// lateObject finds the object of a verb behind what stands between: أوقفت
// الشرطة في مدينة وجدة، مساء السبت، تلميذين.
func (d *document) lateObject(into []role, from int) []role {
	_, last := d.bounds(from - 1)
	for k := from; k < last && k < from+12; {
		switch {
		case d.words[k].tag == verb || d.isMark(k, ".;:\""):
			return into
		case d.dateAt[k] != 0:
			k = d.dates[d.dateAt[k]-1].Last
			continue
		case d.words[k].tag == particle && d.words[k].particle == arabic.Preposition:
			if p := d.phraseAt(k + 1); !p.empty() {
				k = p.last
				continue
			}
		}
		p := d.phraseAt(k)
		if p.empty() {
			k++
			continue
		}
		if p.kind == person && p.governed == 0 && !p.joined && !p.definite {
			return append(into, role{phrase: p, rule: &ruleVerbObject})
		}
		k = p.last
	}
	return into
}

// seizesPeople makes a seizure of persons an arrest that counts them: ضبط is
// said of goods and of persons. Of bodies readWeapons says so, and counts none.
func (d *document) seizesPeople(m *mention, f *frame) {
	if m.act.Type != waqai.Coerce || !slices.Equal(m.act.Modes, []string{"seize"}) || len(f.recipients) == 0 {
		return
	}
	for _, r := range f.recipients {
		if r.phrase.kind != person {
			return
		}
	}
	m.act.Modes, m.act.Toll = []string{"arrest"}, "detained"
	f.toll, f.counted = "detained", f.recipients
}

// objectUnderAbout reads a verb whose object stands under عن: أفرجت السلطات عن
// معتقلين.
func (d *document) objectUnderAbout(m *mention, f *frame, bare []argument, passive bool) bool {
	if m.act.Type != waqai.Retreat || m.act.Frame != "agent-victim" || passive || len(bare) == 0 {
		return false
	}
	for _, a := range d.arguments(nil, bare[0].last, d.clauseEnd(m.last-1)) {
		if d.under(a, knowledge.About) && a.human() && a.first-bare[0].last < 4 {
			d.setSubject(f, bare[0].phrase, &ruleVerbSubject)
			f.recipients = append(f.recipients, role{phrase: a.phrase, rule: &ruleVerbObject})
			return true
		}
	}
	return false
}

// verbFirst reports whether the verb's own subject follows it, with an object
// after that, whatever stands before: فجر عناصر التنظيم جسرين.
func (d *document) verbFirst(m *mention, bare []argument) bool {
	return len(bare) > 1 && !d.inTitle(m.first) && bare[0].first == m.last && armed[bare[0].sector] && bare[0].human() && !bare[1].joined && bare[1].first-bare[0].last < 5 && !d.is(m.first-1, knowledge.PronounComplementizers)
}

// setSubject makes a phrase the actor, unless it is an act or a weapon that
// stands for whoever used it. It reports whether it did.
func (d *document) setSubject(f *frame, p phrase, r *Rule) bool {
	if p.kind == actNoun || p.kind == thing && p.sector == "" || p.kind == placeThing || p.kind == location && p.sector == "" || p.toll != "" {
		return false
	}
	f.actors = append(f.actors, role{phrase: p, rule: r})
	return true
}

// reallyPassive decides whether قتل with noun phrases after it means "was
// killed": one bare phrase only, or the first one is counted or unarmed.
func (d *document) reallyPassive(m *mention, bare []argument) bool {
	if m.form.Voice() != knowledge.Either {
		return false
	}
	if len(bare) == 1 || bare[1].joined || bare[1].first-bare[0].last > 3 {
		return true
	}
	p := bare[0].phrase
	if p.quantity >= 0 || p.dual || p.toll != "" {
		return !(armed[p.sector] && (bare[1].quantity >= 0 || bare[1].kind == person && !armed[bare[1].sector]))
	}
	return p.kind == person && !armed[p.sector] && p.sector != "" && p.sector != "GOV" && bare[1].kind != person
}

// objects reads the object at index at and what is joined to it by و.
func (d *document) objects(into []role, bare []argument, at int) []role {
	if at >= len(bare) || bare[at].kind == location && bare[at].sector == "" || bare[at].kind == actNoun {
		return into
	}
	return d.coordinated(into, bare, at, &ruleVerbObject)
}

// coordinated adds the phrase at index at and those joined to it by و.
func (d *document) coordinated(into []role, list []argument, at int, r *Rule) []role {
	if at >= len(list) {
		return into
	}
	into = append(into, role{phrase: list[at].phrase, rule: r})
	for k := at + 1; k < len(list) && list[k].joined && list[k].first == list[k-1].last && (list[k].human() || list[k].kind == list[at].kind); k++ {
		into = append(into, role{phrase: list[k].phrase, rule: r})
	}
	return into
}

// subjectAhead finds the subject before the verb at token i: in headlines,
// after أن, and as the antecedent of a relative pronoun.
func (d *document) subjectAhead(i int) (phrase, bool) {
	at := i
	for at > 0 && d.words[at-1].tag == particle && (d.words[at-1].particle == arabic.Auxiliary || d.words[at-1].particle == arabic.Negation || d.words[at-1].particle == arabic.Relative && !d.is(at-1, knowledge.Partitives)) {
		at--
	}
	if d.words[i].joined() {
		return phrase{}, false
	}
	if at < i && d.isMark(at-1, ",") && d.words[at].particle == arabic.Relative { // رجال الأمن، الذين أحبطوا
		at--
	}
	start := d.clauseStart(at)
	if at > 0 && d.dateAt[at-1] != 0 { // "أمس فجر عناصر …": a new clause
		return phrase{}, false
	}
	if at == start || d.isMark(at-1, ",;:.-\x03") {
		return phrase{}, false
	}
	args := d.arguments(nil, start, at)
	for k := len(args) - 1; k >= 0; k-- {
		a := args[k]
		if !a.bare() || a.kind == location && a.sector == "" {
			continue
		}
		if at-a.last > 4 {
			break
		}
		for k > 0 && args[k].joined && args[k-1].last == args[k].first && args[k-1].bare() && args[k-1].human() {
			k--
		}
		if p := args[k].phrase; p.kind != thing || p.sector != "" {
			return p, true
		}
		if p, ok := d.beforeDescription(start); ok {
			return p, true
		}
		return args[k].phrase, true
	}
	return phrase{}, false
}

// beforeDescription finds the subject before a descriptive verb: انتحاري يقود
// شاحنة فجر نفسه ("a bomber driving a lorry blew himself up").
func (d *document) beforeDescription(start int) (phrase, bool) {
	if start == 0 || d.words[start-1].tag != verb || !d.isImperfect(start-1) {
		return phrase{}, false
	}
	if _, ok := d.startsAt(knowledge.Outcomes, start-1); ok { // تعترض طائرة أطلقت
		return phrase{}, false
	}
	args := d.arguments(nil, d.clauseStart(start-1), start-1)
	if n := len(args); n > 0 && args[n-1].bare() && args[n-1].human() {
		return args[n-1].phrase, true
	}
	return phrase{}, false
}

// oblique reads what prepositions add to a verb: with, between, against.
func (d *document) oblique(m *mention, f *frame, args []argument) {
	for k, a := range args {
		switch {
		case m.act.Frame == "mutual" && d.under(a, knowledge.Between) && (a.human() || a.kind == something || a.sector != ""):
			f.actors = append(f.actors, role{phrase: a.phrase, rule: &ruleMutual})
		case d.is(a.head, knowledge.IdiomNouns):
		case m.act.Frame == "agent-target" && d.under(a, knowledge.TargetPrepositions) && k < 3 && (a.human() || a.kind == placeThing || a.kind == thing):
			f.recipients = append(f.recipients, role{phrase: a.phrase, rule: &ruleAgainst})
		}
	}
}

package code

import (
	"github.com/waqai/waqai"
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/knowledge"
)

// toll is one figure with what it counts.
type toll struct {
	counts string // "killed", "injured", "detained" or "abducted"
	figure waqai.Figure
	first  int // token where the figure stands, to find its voice
}

// readTolls takes the figures that the frame counts.
func (d *document) readTolls(m *mention, f *frame) {
	if f.toll == "" {
		return
	}
	for _, r := range f.counted {
		d.addToll(m, r.phrase, f.toll, ruleTollFrame.Name)
	}
	m.tolls = d.coordinatedTolls(m.tolls, f.counted)
}

// addToll adds the figure a phrase states, if it states one that is not a
// part of a total given before.
func (d *document) addToll(m *mention, p phrase, counts, rule string) {
	fig, ok := d.count(p)
	if p.kind == something && p.definite && p.quantity < 0 && !d.inTitle(p.first) {
		return // "the industry" is no victim
	}
	if !ok || d.isPart(p) || p.toll == "" && !d.usable(p, m) && !d.bareNumber(p) {
		return
	}
	s := d.phraseSpan(p)
	fig.Text, fig.Of = d.text(s), sectorCounted(p)
	fig.Because = waqai.Because{Span: s, Rule: rule, Confidence: confidence(rule)}
	m.tolls = append(m.tolls, toll{counts, fig, p.first})
}

// sectorCounted is the sector of those a phrase counts, where its noun tells.
func sectorCounted(p phrase) string {
	if p.kind == person || p.kind == force {
		return p.sector
	}
	return ""
}

// isPart reports whether a figure is introduced as part of a total: بينهم.
func (d *document) isPart(p phrase) bool {
	for k := p.first - 1; k >= 0 && k >= p.first-2; k-- {
		if d.is(k, knowledge.PartOfTotal) {
			return true
		}
	}
	return false
}

// coordinatedTolls adds up the parts of one phrase, "10 مدنيين وجندي", as the
// codebook counts them.
func (d *document) coordinatedTolls(tolls []toll, counted []role) []toll {
	if len(counted) < 2 || len(tolls) < 2 || len(tolls) > len(counted) {
		return tolls
	}
	from := len(tolls) - 1
	for from > 0 && tolls[from].counts == tolls[from-1].counts && d.adjoins(tolls[from-1].figure, tolls[from].figure) {
		from--
	}
	if from == len(tolls)-1 {
		return tolls
	}
	sum := tolls[from]
	for _, t := range tolls[from+1:] {
		sum.figure = addFigures(sum.figure, t.figure)
	}
	sum.figure.Text = d.text(sum.figure.Span)
	return append(tolls[:from], sum)
}

// adjoins reports whether b follows a with nothing but a joined و between.
func (d *document) adjoins(a, b waqai.Figure) bool {
	gap := b.Span.Start - a.Span.End
	return gap >= 0 && gap <= len(" و ") && (a.Max == nil) == (b.Max == nil)
}

func addFigures(a, b waqai.Figure) waqai.Figure {
	a.Min += b.Min
	if a.Max != nil && b.Max != nil {
		top := *a.Max + *b.Max
		a.Max = &top
	} else {
		a.Max = nil
	}
	a.Span, a.Approx = a.Span.Join(b.Span), a.Approx || b.Approx
	if a.Of != b.Of {
		a.Of = ""
	}
	return a
}

// harms finds noun phrases that are tolls by themselves (20 قتيلا, عشرات
// الجرحى) outside the frames of triggers, as mentions of harm.
func (d *document) harms(known []mention) []mention {
	var out []mention
	for i := 0; i < len(d.tokens); i++ {
		p, ok := d.harmAt(i)
		if !ok {
			continue
		}
		i = p.last - 1
		if covered(known, p) || d.isPart(p) {
			continue
		}
		m := mention{first: p.head, last: p.head + 1, light: -1, row: -1, asserted: true}
		m.act.Type, m.act.Strength, m.act.Frame, m.act.Toll = waqai.Assault, "result", "victim", p.toll
		m.outcome = outcomeReading{code: waqai.Done, rule: ruleOutcomeDone.Name, cue: -1}
		d.addToll(&m, p, p.toll, ruleTollNoun.Name)
		if len(m.tolls) > 0 {
			out = append(out, m)
		}
	}
	return out
}

// harmAt reads "20 قتيلا" or "عدد القتلى إلى 20" at token i.
func (d *document) harmAt(i int) (phrase, bool) {
	p := d.phraseAt(i)
	if p.empty() || p.toll == "" {
		return p, false
	}
	if p.quantity >= 0 {
		return p, true
	}
	if !p.plural {
		return p, false
	}
	for k := p.last; k < len(d.tokens) && k < p.last+5; k++ {
		if d.isMark(k, ".;,") {
			break
		}
		if n := d.numberAt[k]; n != 0 && d.numbers[n-1].First == k && (d.is(k-1, knowledge.ReachTotal) || d.words[k].governed()) {
			p.quantity, p.first, p.last = int(n-1), k, d.numbers[n-1].Last
			return p, true
		}
	}
	return p, false
}

func covered(known []mention, p phrase) bool {
	for _, m := range known {
		for _, t := range m.tolls {
			if t.first >= p.first-1 && t.first < p.last {
				return true
			}
		}
		if m.first >= p.first && m.first < p.last {
			return true
		}
	}
	return false
}

// phraseSpan is the span of a phrase without what is joined before it.
func (d *document) phraseSpan(p phrase) waqai.Span {
	s := d.withoutPrefix(p.first, p.last)
	if d.tokens[p.first].Class == arabic.Punct && p.first+1 < p.last && !d.closesInside(p) {
		s.Start = d.tokens[p.first+1].Start
	}
	return s
}

// closesInside reports whether the mark a phrase begins with is closed in it.
func (d *document) closesInside(p phrase) bool {
	for k := p.first + 1; k < p.last; k++ {
		if d.isMark(k, "\")") {
			return true
		}
	}
	return false
}

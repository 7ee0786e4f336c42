package code

import (
	"github.com/waqai/waqai"
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/arabic/date"
)

// chooseDate gives the mention the date of its act: the nearest expression of
// the sentence that does not date a statement.
func (d *document) chooseDate(m *mention, says []statement) {
	first, last := d.bounds(m.first)
	best, at := 44, -1
	for k, e := range d.dates {
		if e.Last <= first || e.First >= last {
			continue
		}
		if s := d.dateScore(m, e, says); s > best {
			best, at = s, k
		}
	}
	if at >= 0 {
		m.date, m.dateOwn = d.dateValue(d.dates[at]), true
	}
}

// dateScore rates a date expression as the date of the mention.
func (d *document) dateScore(m *mention, e date.Expression, says []statement) int {
	if d.datesStatement(m, e, says) {
		return 0
	}
	score := 100
	if e.Precision == date.ByYear {
		score -= 30
	}
	from, to := m.last, e.First
	if e.Last <= m.first {
		from, to = e.Last, m.first
		score -= 5
	}
	score -= 2 * max(to-from, 0)
	for k := from; k < to; k++ {
		switch {
		case d.words[k].tag == verb:
			score -= 14
		case d.isMark(k, ";:"):
			score -= 25
		case d.isMark(k, "\""):
			score -= 10
		}
	}
	return score
}

// datesStatement applies the codebook's first ruling: a day between a
// reporting verb and what is reported dates the statement.
func (d *document) datesStatement(m *mention, e date.Expression, says []statement) bool {
	for _, s := range says {
		if s.first > e.First || s.chain && s.inherited {
			continue
		}
		if d.sentence[s.first] != d.sentence[e.First] || e.First-s.last > 14 {
			continue
		}
		if s.content > e.First && s.content <= m.first || s.content > e.First && e.First > m.last {
			return true
		}
	}
	// "…، حسبما قال X يوم السبت" and "كما أعلنت الحكومة مساء الأحد"
	for _, s := range says {
		if s.after && s.first < e.First && e.First-s.last < 8 && d.sentence[s.first] == d.sentence[e.First] {
			return true
		}
	}
	return false
}

// dateValue makes the value of a report.
func (d *document) dateValue(e date.Expression) *waqai.Date {
	s := waqai.Span{Start: e.Start, End: e.End}
	v := &waqai.Date{Text: d.text(s), Precision: waqai.Precision(e.Precision),
		Because: waqai.Because{Span: s, Rule: ruleDateNear.Name, Confidence: ruleDateNear.Confidence}}
	if e.Resolved {
		v.Start, v.End = waqai.Day(e.From.String()), waqai.Day(e.To.String())
	}
	return v
}

// older reports whether an interval lies, for the most part, more than 30 days
// before publication.
func (d *document) older(v *waqai.Date) bool {
	if v == nil || v.Start == "" || !d.dated {
		return false
	}
	from, err1 := date.ParseDay(string(v.Start))
	to, err2 := date.ParseDay(string(v.End))
	return err1 == nil && err2 == nil && d.published-(from+to)/2 > 30
}

// ownYear reports whether the expression names its year.
func (d *document) ownYear(v *waqai.Date) bool {
	if v == nil || v.Start == "" {
		return false
	}
	for _, e := range d.dates {
		if e.Start == v.Span.Start {
			return e.Anchored
		}
	}
	return false
}

// withoutPrefix is the span of tokens without the و, ف, ب or ل joined to the
// first of them.
func (d *document) withoutPrefix(first, last int) waqai.Span {
	s := d.span(first, last)
	t := d.tokens[first]
	take := d.prefixLength(first)
	if take == 0 {
		return s
	}
	if d.fold.Letters[t.From] == arabic.Lam && take == 1 && t.To-t.From > 1 && d.fold.Letters[t.From+1] == arabic.Lam {
		return s // للشرطة: the ل of the article is not a word of its own
	}
	s.Start = int(d.fold.Offsets[t.From+take])
	return s
}

// prefixLength is how many letters of token i are joined particles, not
// counting ال.
func (d *document) prefixLength(i int) int {
	n := 0
	w := d.words[i]
	if w.joined() {
		n++
	}
	if w.governed() {
		n++
	}
	if n >= d.tokens[i].To-d.tokens[i].From-1 {
		return 0
	}
	return n
}

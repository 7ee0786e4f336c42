package date

import (
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/arabic/number"
)

// dayWords is a day as its words give it, in any order: "مساء اليوم الجمعة
// الموافق 15/10/1436هـ".
type dayWords struct {
	part      Part
	weekday   int // -1: none
	second    int // the second weekday of "ليل الخميس - الجمعة", -1: none
	relative  int
	isRel     bool
	dates     [2]calendar // of either calendar
	n         int
	direction Direction
	night     int // 1 ليل, 2 ليلة
	midnight  bool
	prayer    bool
	week      value // "من الأسبوع المقبل"
}

// core reports whether a day was named.
func (d *dayWords) core() bool { return d.weekday >= 0 || d.isRel || d.n > 0 }

// day reads a day: part, name, relation and date, as many as stand together.
func (r *reader) day(i int) (v value, next int, ok bool) {
	if !r.mayBeginDay(i) {
		return v, i, false
	}
	if v, next, ok = r.nightOf(i); ok {
		return v, next, ok
	}
	if v, next, ok = r.nthDay(i); ok {
		return v, next, ok
	}
	d := dayWords{weekday: -1, second: -1}
	next = r.leading(i, &d)
	if d.night == 2 && r.class(next) == feast {
		return r.eveOf(next)
	}
	for {
		if next > i && r.term(next).joined && d.night == 0 {
			break
		}
		end := r.element(next, &d)
		if end == next && d.core() {
			end = r.afterMark(next, &d)
		}
		if end == next {
			break
		}
		next = end
	}
	if !d.core() {
		return v, i, false
	}
	if d.n == 1 && d.weekday < 0 && !d.isRel {
		if day, ok := r.eventOf(i, d.dates[0]); ok {
			v = span(day, day, ByDay, Event)
			v.anchored = true
			return v, next, true
		}
	}
	return r.resolveWords(d), next, true
}

// mayBeginDay is a quick look at the first token.
func (r *reader) mayBeginDay(i int) bool {
	switch t := r.term(i); t.class {
	case weekday, relativeDay, dayWord, dayPart, night, thisNight, midpoint, prayer, firstOf, ago, later, month:
		return true
	case unit:
		return t.value>>2 == days && t.value&3 == one
	case none:
		return r.mayCount(i)
	}
	return false
}

// leading reads what stands before the name of the day: "بعد ظهر", "منتصف
// ليل", "عقب صلاة".
func (r *reader) leading(i int, d *dayWords) int {
	next := i
	if t := r.term(next); t.class == ago || t.class == later {
		if c := r.class(next + 1); c != dayPart && c != prayer && c != midpoint {
			return i
		}
		if t.class == later && r.term(next+1).value == int(Noon) {
			d.part = Afternoon
		}
		next++
	}
	if r.class(next) == midpoint && r.class(next+1) == night {
		d.midnight = true
		next++
	}
	switch t := r.term(next); t.class {
	case prayer:
		d.prayer = true
		next++
		if p := r.term(next); p.class == dayPart {
			d.part = Part(p.value)
			next++
			if f := r.term(next); f.class == from {
				next++
			}
		}
	case dayPart:
		if d.part == NoPart {
			d.part = Part(t.value)
		}
		next++
		if r.class(next) == from && t.article {
			next++
		}
	case night:
		d.night, d.part = 1+t.value, Night
		next++
	}
	return next
}

// element reads one more word or date of a day. It returns i if there is none.
func (r *reader) element(i int, d *dayWords) int {
	t := r.term(i)
	switch t.class {
	case unit, dayWord:
		return r.afterDay(i, t, d)
	case relativeDay:
		return r.relative(i, t, d)
	case firstOf, ago, later:
		if next := r.dayBefore(i, d); next > i {
			return next
		}
	case weekday:
		return r.named(i, t, d)
	case adjective:
		if d.core() && d.direction == Unsaid && !d.isRel && (d.n == 0 || d.dates[0].year == 0) {
			d.direction = Direction(t.value)
			return i + 1
		}
		return i
	case equals:
		return r.equal(i, d)
	case dayPart:
		if d.core() && d.part == NoPart && r.adverbial(i) {
			d.part = Part(t.value)
			return i + 1
		}
		return i
	case from:
		return r.ofWeek(i, d)
	}
	return r.dated(i, d)
}

// afterDay reads يوم and the name after it.
func (r *reader) afterDay(i int, t term, d *dayWords) int {
	if t.class == unit && t.value != days<<2|one || d.core() && d.n > 0 || t.article && r.class(i+1) != weekday {
		return i
	}
	if c := r.class(i + 1); c == unit || c == dayWord {
		return i
	}
	if next := r.elementAfterDay(i+1, d); next > i+1 {
		return next
	}
	return i
}

func (r *reader) elementAfterDay(i int, d *dayWords) int {
	if d.n == 0 && r.digits(i) {
		if c, next, ok := r.calendarDay(i, true); ok {
			d.dates[0], d.n = c, 1
			return next
		}
		return i
	}
	return r.element(i, d)
}

// relative reads today, yesterday and tomorrow.
func (r *reader) relative(i int, t term, d *dayWords) int {
	if d.isRel {
		return i
	}
	next := i + 1
	if t.value == 0 && r.notToday(i) {
		return i
	}
	d.isRel, d.relative = true, t.value
	if t.value == -1 && r.reads(next, keyFirst) {
		d.relative = -2
		next++
	}
	return next
}

// notToday reports whether اليوم is part of something else: another day ("the
// third day", "that day"), an observance or the name of a paper.
func (r *reader) notToday(i int) bool {
	if c := r.class(i + 1); c == noToday || c == adjective || r.class(i-1) == noDay || r.class(i-1) == that || r.reads(i-1, keyIn) {
		return true
	}
	if _, next, ok := number.Ordinal(r.f, r.tokens, i+1); ok && r.class(next) != month && r.class(next) != from && r.class(next) != unit {
		return true
	}
	return false
}

// dayBefore reads "أول أمس", "أول من أمس", "قبل أمس", "قبل يوم أمس", "بعد غد".
func (r *reader) dayBefore(i int, d *dayWords) int {
	t := r.term(i)
	next := i + 1
	if t.class == firstOf && r.class(next) == from || t.class != firstOf && r.term(next).value == days<<2|one && r.class(next) == unit {
		next++
	}
	day := r.term(next)
	if d.isRel || day.class != relativeDay || day.cut > 0 || t.class == later && day.value != 1 || t.class != later && day.value != -1 {
		return i
	}
	d.isRel, d.relative = true, day.value*2
	return next + 1
}

// named reads a weekday, and the second of a night between two.
func (r *reader) named(i int, t term, d *dayWords) int {
	if d.weekday >= 0 {
		if d.night > 0 && d.second < 0 && t.value == (d.weekday+1)%7 {
			d.second = t.value
			return i + 1
		}
		return i
	}
	if r.class(i-1) == noDay && !d.isRel || t.value == 1 && r.twoOfThem(i) {
		return i
	}
	d.weekday = t.value
	return i + 1
}

// twoOfThem reports whether الاثنين is "the two" and no Monday: after a dual
// with the article.
func (r *reader) twoOfThem(i int) bool {
	if i == 0 || r.tokens[i-1].Class != arabic.Word || r.class(i-1) != none {
		return false
	}
	letters := r.f.Of(r.tokens[i-1])
	n := len(letters)
	return n > 5 && letters[n-1] == arabic.Noon && r.isTitle(i-1) || r.reads(i-1, keyBetween, keyBoth, keyBothF)
}

// equal reads "الموافق" and the same day of the other calendar.
func (r *reader) equal(i int, d *dayWords) int {
	if !d.core() || d.n > 1 {
		return i
	}
	at := i + 1
	if r.is(at, arabic.Lam) || r.is(at, ':') {
		at++
	}
	if next := r.elementAfterDay(at, d); next > at {
		return next
	}
	if next := r.dated(at, d); next > at {
		return next
	}
	return i
}

// dated reads a calendar date.
func (r *reader) dated(i int, d *dayWords) int {
	if d.n == 2 || r.class(i) == firstOf && d.core() && d.n > 0 {
		return i
	}
	c, next, ok := r.calendarDay(i, d.weekday >= 0)
	if !ok || d.n == 1 && c.lunar == d.dates[0].lunar {
		return i
	}
	d.dates[d.n] = c
	d.n++
	return next
}

// afterMark goes over a comma, bracket, dash or stroke to a further element:
// "أمس، الجمعة", "اليوم (السبت)", "ليل الخميس - الجمعة".
func (r *reader) afterMark(i int, d *dayWords) int {
	if r.reads(i, keyIn) {
		return r.onDate(i, d)
	}
	if !r.is(i, ',') && !r.is(i, '(') && !r.is(i, '-') && !r.is(i, '/') {
		return i
	}
	before := *d
	next := r.element(i+1, d)
	if next == i+1 || r.class(i+1) == adjective || r.class(i+1) == from {
		*d = before
		return i
	}
	if r.is(i, ',') && d.isRel != before.isRel {
		*d = before
		return i
	}
	if r.is(i, '(') {
		if r.is(next, ')') {
			return next + 1
		}
		if d.n == before.n {
			*d = before
			return i
		}
	}
	return next
}

// onDate reads "في 20 أبريل 2021" after the weekday of that date.
func (r *reader) onDate(i int, d *dayWords) int {
	if d.weekday < 0 || d.n > 0 {
		return i
	}
	c, next, ok := r.calendarDay(i+1, false)
	if day, known := r.resolveDay(c, d.weekday); !ok || !known || int(day.Weekday()) != d.weekday {
		return i
	}
	d.dates[0], d.n = c, 1
	return next
}

// ofWeek reads "من الأسبوع المقبل" after a weekday.
func (r *reader) ofWeek(i int, d *dayWords) int {
	if d.weekday < 0 || d.isRel || d.n > 0 {
		return i
	}
	t, at := r.term(i+1), i+1
	if t.class == this {
		at++
	}
	if u := r.term(at); u.class != unit || u.value != weeks<<2|one {
		return i
	}
	v, next, ok := r.plain(i + 1)
	if !ok {
		return i
	}
	d.week = v
	return next
}

// adverbial reports whether the part of the day at token i has the form of an
// adverb, "صباحا", and does not begin the next day's name.
func (r *reader) adverbial(i int) bool {
	letters := r.f.Of(r.tokens[i])
	c := r.class(i + 1)
	return (letters[len(letters)-1] == arabic.Alef || r.reads(i, keyEvening)) && c != weekday && c != relativeDay
}

// nthDay reads "لليوم الخامس (على التوالي)": so many days up to publication.
func (r *reader) nthDay(i int) (v value, next int, ok bool) {
	t := r.term(i)
	if t.class != relativeDay || t.value != 0 || t.cut == 0 || r.f.Letters[r.tokens[i].From+t.cut-1] != arabic.Lam {
		return v, i, false
	}
	n, next, ok := number.Ordinal(r.f, r.tokens, i+1)
	if !ok {
		return v, i, false
	}
	if r.reads(next, keyOn) && r.reads(next+1, keyInARow) {
		next += 2
	}
	return span(r.published-Day(n-1), r.published, ByRange, Period), next, true
}

var (
	keyOn      = arabic.Key("على")
	keyInARow  = arabic.Key("التوالي")
	keyFirst   = arabic.Key("الأول")
	keyEvening = arabic.Key("مساء")
	keyBetween = arabic.Key("بين")
	keyBoth    = arabic.Key("كلا")
	keyBothF   = arabic.Key("كلتا")
)

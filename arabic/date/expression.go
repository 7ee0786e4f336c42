package date

// expression reads the expression that begins at token i, its preposition
// included where it bounds the time.
func (r *reader) expression(i int) (v value, next int, ok bool) {
	switch t := r.term(i); t.class {
	case none:
		return r.unlisted(i)
	case since:
		return r.sinceWhen(i)
	case ago:
		if v, next, ok = r.day(i); ok {
			return v, next, ok
		}
		return r.longAgo(i)
	case later:
		if v, next, ok = r.day(i); ok {
			return v, next, ok
		}
		return r.lateron(i)
	case during:
		return r.duringWhat(i)
	case by:
		if v, next, ok = r.plain(i + 1); ok {
			v.relation = By
		}
		return v, next, ok
	case from:
		return r.fromTo(i)
	case between:
		return r.betweenTwo(i)
	case hazy:
		next = i + 1
		if t.value == 1 { // الآونة الأخيرة
			next++
		}
		return value{kind: Vague}, min(next, len(r.tokens)), t.value == 0 || r.class(i+1) == adjective
	}
	if v, next, ok = r.plain(i); ok && v.relation == On {
		v.relation = r.relationBefore(i)
	}
	return v, next, ok
}

// unlisted tries what begins with a figure or an ordinal.
func (r *reader) unlisted(i int) (v value, next int, ok bool) {
	if !r.mayCount(i) && !r.isArticle(i) || r.class(i-1) == noDay {
		return v, i, false
	}
	if v, next, ok = r.plain(i); ok && v.relation == On {
		v.relation = r.relationBefore(i)
	}
	return v, next, ok
}

// plain reads an expression without a preposition.
func (r *reader) plain(i int) (v value, next int, ok bool) {
	switch t := r.term(i); t.class {
	case edge:
		return r.edgeOf(i)
	case midpoint:
		if v, next, ok = r.day(i); ok {
			return v, next, ok
		}
		return r.edgeOf(i)
	case this:
		if v, next, ok = r.thisOne(i); ok {
			return r.inWeek(v, next)
		}
		return v, i, false
	case season:
		if v, next, ok = r.seasonOf(i); ok {
			return v, next, ok
		}
	case feast, feastDay:
		return r.feastOf(i)
	case memorial:
		return r.anniversary(i)
	case weekend:
		return r.weekendOf(i)
	case since, ago, during, by, from, between, hazy, that, about, few, equals, era, noDay, noToday, event, adjective, to, until:
		if t.class != ago {
			return v, i, false
		}
	}
	if v, next, ok = r.dayOfFeast(i); ok {
		return v, next, ok
	}
	if v, next, ok = r.day(i); ok {
		return v, next, ok
	}
	if v, next, ok = r.monthOf(i); ok {
		return v, next, ok
	}
	if v, next, ok = r.unitOf(i); ok {
		return r.inWeek(v, next)
	}
	return r.bareYear(i)
}

// inWeek reads the weekday that may follow a week: "الأسبوع المقبل يوم الجمعة".
func (r *reader) inWeek(v value, next int) (value, int, bool) {
	at := next
	if t := r.term(at); t.class == unit && t.value == days<<2|one {
		at++
	}
	if t := r.term(at); v.precision == ByWeek && t.class == weekday && t.cut == 0 {
		v.from += Day(mod(t.value-1, 7))
		v.to, v.precision, v.kind = v.from, ByDay, Weekday
		return v, at + 1, true
	}
	return v, next, true
}

// relationBefore tells from the word before an expression how it bounds it.
func (r *reader) relationBefore(i int) Relation {
	switch r.class(i - 1) {
	case ago:
		return Before
	case later:
		return After
	case until:
		return Until
	}
	return On
}

// sinceWhen reads "منذ" and its day, period or duration: from its first day to
// publication.
func (r *reader) sinceWhen(i int) (v value, next int, ok bool) {
	if r.class(i+1) == that {
		return value{kind: Period, relation: Since, precision: ByRange}, min(i+3, len(r.tokens)), true
	}
	if v, next, ok = r.plain(i + 1); ok {
		if c := r.class(next); c == until || c == to {
			if w, end, ok := r.join(i, v, next+1); ok {
				return w, end, true
			}
		}
		v.to, v.precision = r.published, ByRange
		v.relation, v.kind, v.anchored = Since, Period, false
		return v, next, true
	}
	a, next, ok := r.duration(i + 1)
	if !ok {
		return v, i, false
	}
	if a.count == 0 {
		v = r.vaguely(a)
		v.relation = Since
		return v, next, true
	}
	v = span(r.back(a), r.published, ByRange, Period)
	v.relation, v.direction = Since, Past
	return v, next, true
}

// longAgo reads "قبل" and a duration.
func (r *reader) longAgo(i int) (v value, next int, ok bool) {
	a, next, ok := r.duration(i + 1)
	if _, length, year := r.integer(next); year && length == 4 {
		return v, i, false // قبل سنة 2015
	}
	if !ok || r.class(next) == that || r.term(next).article && r.term(next).class == unit {
		return v, i, false
	}
	if a.count == 0 {
		return r.vaguely(a), next, true
	}
	day := r.back(a)
	y, m, _ := day.Date()
	switch a.unit {
	case months:
		v = span(start(y, m), start(y, m)+Day(monthDays(y, m)-1), ByMonth, Relative)
	case years, decades:
		v = span(start(y, 1), start(y, 12)+30, ByYear, Relative)
	default:
		v = span(day, day, ByDay, Relative)
	}
	v.direction = Past
	return v, next, true
}

// lateron reads "بعد" and a duration: it counts from something the text says
// elsewhere, so it is not resolved.
func (r *reader) lateron(i int) (v value, next int, ok bool) {
	a, next, ok := r.duration(i + 1)
	if t := r.term(i - 1); !ok || a.unit == hours || a.unit == minutes || t.class == unit {
		return v, i, false // يوما بعد يوم
	}
	return value{kind: Relative, relation: After, precision: ByDay}, next, true
}

// duringWhat reads "خلال" and a period, or a bare duration, which may lie
// anywhere and is not resolved.
func (r *reader) duringWhat(i int) (v value, next int, ok bool) {
	if v, next, ok = r.plain(i + 1); ok {
		v.relation = Within
		return v, next, true
	}
	_, next, ok = r.duration(i + 1)
	return value{kind: Period, relation: Within, precision: ByRange}, next, ok
}

// fromTo reads "من … إلى …" or "من … حتى …".
func (r *reader) fromTo(i int) (v value, next int, ok bool) {
	low, at, ok := r.plain(i + 1)
	if ok && low.kind == Calendar && low.precision == ByRange {
		return low, at, true // من 3 إلى 5 مايو
	}
	if !ok || r.class(at) != to && r.class(at) != until {
		return v, i, false
	}
	return r.join(i, low, at+1)
}

// betweenTwo reads "بين … و…".
func (r *reader) betweenTwo(i int) (v value, next int, ok bool) {
	if v, next, ok = r.betweenDays(i + 1); ok {
		return v, next, true
	}
	low, at, ok := r.plain(i + 1)
	if ok && low.kind == Calendar && low.precision == ByRange {
		return low, at, true // بين عامي 2011 و2013
	}
	if !ok || at >= len(r.tokens) {
		return v, i, false
	}
	if r.is(at, waw) {
		at++
	} else if r.f.Letters[r.tokens[at].From] != waw {
		return v, i, false
	}
	return r.join(i, low, at)
}

// betweenDays reads "3 و5 مايو": two days of one month.
func (r *reader) betweenDays(i int) (v value, next int, ok bool) {
	first, at, ok := r.dayNumber(i)
	if !ok || !r.is(at, waw) {
		return v, i, false
	}
	c, next, ok := r.calendarDay(at+1, false)
	if !ok || c.day <= first {
		return v, i, false
	}
	d := dayWords{weekday: -1, n: 1}
	c.last, c.day = c.day, first
	d.dates[0] = c
	return r.resolveDates(d, value{precision: ByDay}), next, true
}

// join makes one range of a first value and the one at token at. Of two days of
// the week the first comes before the second.
func (r *reader) join(i int, low value, at int) (v value, next int, ok bool) {
	high, next, ok := r.plain(at)
	if !ok {
		return v, i, false
	}
	if low.kind == Weekday && high.kind == Weekday && low.from > high.to {
		low.from -= 7
	}
	if low.resolved && high.resolved && high.to < low.from {
		return v, i, false
	}
	v = span(low.from, high.to, ByRange, Period)
	v.resolved = low.resolved && high.resolved
	v.anchored = low.anchored && high.anchored
	return v, next, true
}

package date

// nightOf reads the nights that are named by today: "الليلة", "الليلة
// الماضية", "منتصف الليلة قبل الماضية".
func (r *reader) nightOf(i int) (v value, next int, ok bool) {
	midnight := r.class(i) == midpoint
	if midnight {
		i++
	}
	if r.class(i) != thisNight {
		return v, i, false
	}
	back := Day(0)
	next = i + 1
	switch adj := r.term(next); {
	case adj.class == adjective && adj.value == int(Past):
		back, next = 1, next+1
	case adj.class == ago && r.term(next+1).class == adjective:
		back, next = 2, next+2
	case adj.class == adjective && adj.value == int(Future):
		back, next = -1, next+1
	}
	if midnight && back > 0 {
		back--
	}
	v = span(r.published-back, r.published-back, ByDay, Relative)
	v.part = Night
	return v, next, true
}

// resolveWords resolves a day from all its words.
func (r *reader) resolveWords(d dayWords) value {
	v := value{precision: ByDay, part: d.part, direction: d.direction, kind: Relative}
	var day Day
	switch {
	case d.n > 0:
		return r.resolveDates(d, v)
	case d.isRel && d.weekday >= 0:
		day, v.conflict = r.resolveBoth(d.relative, d.weekday)
	case d.isRel:
		day = r.published + Day(d.relative)
	case d.week.resolved:
		v.kind = Weekday
		day = d.week.from + Day(mod(d.weekday-1, 7))
	default:
		v.kind = Weekday
		day = r.resolveWeekday(d.weekday, d.direction)
	}
	v.from, v.to, v.resolved = day, day, true
	switch {
	case d.second >= 0:
		v.to = r.resolveWeekday(d.second, d.direction)
		v.from, v.precision = v.to-1, ByRange
	case d.night == 2 && d.weekday >= 0 && !d.isRel:
		v.from, v.precision = day-1, ByRange
	}
	return v
}

// resolveDates resolves a day that is given by one or two calendar dates. The
// Gregorian one is surer.
func (r *reader) resolveDates(d dayWords, v value) value {
	c := d.dates[0]
	if d.n == 2 && c.lunar {
		c = d.dates[1]
	}
	if c.shift == Unsaid {
		c.shift = d.direction
	}
	weekday := d.weekday
	if d.isRel && weekday < 0 && c.year == 0 {
		weekday = int((r.published + Day(d.relative)).Weekday())
	}
	v.kind, v.uncertain, v.anchored, v.direction = kindOf(c), c.lunar && d.weekday < 0 && !d.isRel, c.year > 0 && c.shift == Unsaid, c.shift
	v.from, v.resolved = r.resolveDay(c, weekday)
	v.to = v.from
	if c.last > c.day {
		v.to, v.precision = v.from+Day(c.last-c.day), ByRange
	}
	if d.weekday < 0 || !v.resolved || int(v.from.Weekday()) == d.weekday {
		return v
	}
	if near := (d.weekday - int(v.from.Weekday()) + 10) % 7; c.lunar && near >= 2 && near <= 4 {
		v.from += Day(near - 3) // the moon was seen a day earlier or later
		v.to = v.from
		return v
	}
	v.conflict = true
	return v
}

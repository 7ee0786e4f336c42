package date

// near is how many days ahead of publication a day without a year may lie and
// still be read as the coming one: news from ten months back gives its year.
const near = 45

// day makes the Day of a calendar in a year.
func (c calendar) in(year, day int) (Day, bool) {
	if c.lunar {
		return Hijri(year, c.month, day)
	}
	return Civil(year, c.month, day)
}

// year gives the year in which publication lies, of the calendar's kind.
func (r *reader) year(lunar bool) int {
	if lunar {
		y, _, _ := r.published.Hijri()
		return y
	}
	y, _, _ := r.published.Date()
	return y
}

// resolveDay finds the day of a calendar. weekday is -1 where none is named;
// it helps to choose the year.
func (r *reader) resolveDay(c calendar, weekday int) (d Day, ok bool) {
	if c.year > 0 {
		return c.in(c.year, c.day)
	}
	if !r.known {
		return 0, false
	}
	y := r.year(c.lunar)
	if c.shiftYear {
		return c.in(y+step(c.shift), c.day)
	}
	best, found := Day(0), false
	for k := y - 1; k <= y+1; k++ {
		d, ok := c.in(k, c.day)
		if !ok || (weekday < 0 || c.shift != Unsaid) && !r.fits(d, c.shift) || weekday >= 0 && int(d.Weekday()) != weekday {
			continue
		}
		if !found || c.shift == Unsaid && weekday >= 0 && distance(d, r.published) < distance(best, r.published) || weekday < 0 && c.shift != Future {
			best, found = d, true
		}
	}
	if !found && weekday >= 0 {
		return r.resolveDay(c, -1)
	}
	return best, found
}

// fits reports whether a day without a year lies where the words point.
func (r *reader) fits(d Day, dir Direction) bool {
	switch dir {
	case Past:
		return d <= r.published
	case Future:
		return d >= r.published
	case Present:
		y, m, _ := d.Date()
		py, pm, _ := r.published.Date()
		return y == py && m == pm || distance(d, r.published) < 45
	}
	return d <= r.published+near
}

// resolveMonth finds the first and last day of a month.
func (r *reader) resolveMonth(c calendar) (v value, ok bool) {
	year := c.year
	if year == 0 {
		if !r.known {
			return value{precision: ByMonth, kind: Calendar}, false
		}
		year = r.year(c.lunar)
		first, _ := c.in(year, 1)
		switch {
		case c.shiftYear:
			year += step(c.shift)
		case c.shift == Past && first+28 > r.published, c.shift == Unsaid && first > r.published:
			year--
		case c.shift == Future && first <= r.published:
			year++
		}
	}
	first, ok := c.in(year, 1)
	last := first
	if c.lunar {
		last = lunarStart(year, c.month+1) - 1
	} else if ok {
		last = first + Day(monthDays(year, c.month)-1)
	}
	v = span(first, last, ByMonth, kindOf(c))
	v.anchored, v.uncertain, v.direction = c.year > 0, c.lunar, c.shift
	return v, ok
}

func kindOf(c calendar) Kind {
	if c.lunar {
		return Lunar
	}
	return Calendar
}

// resolveWeekday finds the day of a name: the last up to publication unless
// the words point forward.
func (r *reader) resolveWeekday(weekday int, dir Direction) Day {
	back := mod(int(r.published.Weekday())-weekday, 7)
	switch dir {
	case Past:
		if back == 0 {
			back = 7
		}
		return r.published - Day(back)
	case Future:
		return r.published + Day(7-back)
	case Present:
		return r.published.monday() + Day(mod(weekday-1, 7))
	}
	return r.published - Day(back)
}

// resolveBoth finds the day that is both so far from publication and of that
// name. The name wins: the day of that name next to the other, else the last.
func (r *reader) resolveBoth(distance, weekday int) (d Day, conflict bool) {
	d = r.published + Day(distance)
	for _, k := range [...]Day{0, -1, 1} {
		if int((d + k).Weekday()) == weekday {
			return d + k, k != 0
		}
	}
	if distance > 0 {
		return r.resolveWeekday(weekday, Future), true
	}
	return r.resolveWeekday(weekday, Unsaid), true
}

func step(dir Direction) int {
	switch dir {
	case Past:
		return -1
	case Future:
		return 1
	}
	return 0
}

func distance(a, b Day) Day {
	if a < b {
		return b - a
	}
	return a - b
}

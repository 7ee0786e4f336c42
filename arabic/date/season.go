package date

import "github.com/waqai/waqai/arabic"

// monthOf reads a month: "مارس (آذار) 2014", "شهر رمضان", "ديسمبر الماضي".
func (r *reader) monthOf(i int) (v value, next int, ok bool) {
	at := i
	worded := false
	if t := r.term(at); t.class == unit && t.value == months<<2|one && !t.article {
		at, worded = at+1, true
	}
	c, next, ok := r.monthName(at)
	if !ok || r.digits(i-1) && r.class(i-2) == noDay { // مدينة 6 أكتوبر
		return v, i, false
	}
	next = r.yearAfter(next, &c)
	if c.doubt && !worded && c.year == 0 && c.shift == Unsaid && !r.datingWord(i-1) {
		return v, i, false
	}
	if c.month == 9 && c.lunar && !worded && c.year == 0 && c.shift == Unsaid && !r.datingWord(i-1) {
		return v, i, false
	}
	v, resolved := r.resolveMonth(c)
	v.resolved = resolved
	return v, next, true
}

// datingWord reports whether token i is a preposition that leads to a time. في
// is not enough for months that are other words too.
func (r *reader) datingWord(i int) bool {
	switch r.class(i) {
	case since, during, by, until, edge, midpoint, ago, later:
		return true
	}
	return r.reads(i, keyIn, keyAndIn) && !r.reads(i+1, keyAugust)
}

var (
	keyAugust = arabic.Key("آب")
	keyAndIn  = arabic.Key("وفي")
)

// seasonOf reads "صيف 2012", "الصيف الماضي", "صيف العام الماضي".
func (r *reader) seasonOf(i int) (v value, next int, ok bool) {
	t := r.term(i)
	next = i + 1
	adj := r.term(next)
	switch {
	case t.article && adj.class == adjective:
		return r.seasonAt(t.value, r.published, Direction(adj.value)), next + 1, true
	case t.article:
		return v, i, false
	}
	if u := r.term(next); u.class == unit && u.value>>2 == years {
		year, end, ok := r.unitOf(next)
		if ok && year.precision == ByYear {
			v = r.seasonIn(t.value, yearOf(year.from))
			v.anchored = year.anchored
			return v, end, true
		}
		return v, i, false
	}
	y, length, ok := r.integer(next)
	if !ok || length != 4 || y < 1800 || y > 2200 {
		return v, i, false
	}
	v = r.seasonIn(t.value, y)
	v.anchored = true
	return v, next + 1, true
}

// seasonIn is a season of a year: three whole months, winter from the December
// before.
func (r *reader) seasonIn(which, year int) value {
	first := start(year, 3*which)
	if which == 4 {
		first = start(year-1, 12)
	}
	return span(first, first.addMonths(3)-1, BySeason, Season)
}

// seasonAt is the season before, around or after a day.
func (r *reader) seasonAt(which int, d Day, dir Direction) value {
	y := yearOf(d)
	v := r.seasonIn(which, y+1)
	for k := y; k >= y-1; k-- {
		w := r.seasonIn(which, k)
		switch dir {
		case Past:
			if v.to >= d {
				v = w
			}
		case Future:
			if w.from > d {
				v = w
			}
		default:
			if w.to >= d {
				v = w
			}
		}
	}
	v.direction = dir
	return v
}

func yearOf(d Day) int {
	y, _, _ := d.Date()
	return y
}

package date

import (
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/arabic/number"
)

// calendar is a day or month by number and name. What is not said is 0.
type calendar struct {
	year, month, day int
	last             int // the last day of "3 to 5 May"
	lunar            bool
	doubt            bool // the month's name is another word too
	shift            Direction
	shiftYear        bool // the direction is of the year: "من العام الماضي"
}

// calendarDay reads a day by its number: "5 مايو 2015", "الخامس من شهر غشت
// الجاري", "15/10/1436هـ", "20 يوليو (تموز) الماضي". loose allows day and
// month in digits alone.
func (r *reader) calendarDay(i int, loose bool) (c calendar, next int, ok bool) {
	if r.class(i) == month {
		return r.monthFirst(i)
	}
	if !r.mayCount(i) && r.class(i) != firstOf {
		return c, i, false
	}
	if r.digits(i) {
		if c, next, ok = r.numeric(i, loose); ok {
			return c, next, ok
		}
	}
	c.day, next, ok = r.dayNumber(i)
	if !ok {
		return c, i, false
	}
	c.last = c.day
	if r.class(next) == to || r.is(next, '-') || r.is(next, '/') {
		if last, end, ok := r.dayNumber(next + 1); ok && last > c.day && r.class(next) != month {
			c.last, next = last, end
		}
	}
	if r.touches(next-1) && (r.is(next, '.') || r.is(next, '-') || r.is(next, '/')) {
		next++
	}
	if t := r.term(next); t.class == from && t.cut == 0 {
		next++
	}
	if t := r.term(next); t.class == unit && t.value == months<<2|one {
		if t.article {
			return r.ofThisMonth(c, i, next+1)
		}
		next++
	} else if t.class == this && r.term(next+1).value == months<<2|one && r.class(next+1) == unit {
		c.shift = Present
		return r.monthByShift(c, Present), next + 2, true
	}
	m, next, ok := r.monthName(next)
	if !ok {
		return c, i, false
	}
	c.month, c.lunar = m.month, m.lunar
	next = r.yearAfter(next, &c)
	return c, next, true
}

// yearNumber reads a year in four digits or in words, "ألفين وخمسة عشر".
func (r *reader) yearNumber(i int) (y, next int, ok bool) {
	if r.digits(i) {
		y, length, ok := r.integer(i)
		return y, i + 1, ok && length == 4 && isYear(y)
	}
	if !r.mayCount(i) {
		return 0, i, false
	}
	y, next, ok = r.cardinal(i, 2200)
	return y, next, ok && y > 1300
}

// monthFirst reads "يوليو 5, 2020".
func (r *reader) monthFirst(i int) (c calendar, next int, ok bool) {
	c, next, ok = r.monthName(i)
	if !ok {
		return c, i, false
	}
	c.day, next, ok = r.dayNumber(next)
	if !ok {
		return c, i, false
	}
	if r.is(next, ',') || r.class(next) == from {
		next++
	}
	c.last = c.day
	c.year, next, ok = r.yearNumber(next)
	return c, next, ok
}

// ofThisMonth reads "20 من الشهر الجاري".
func (r *reader) ofThisMonth(c calendar, i, next int) (calendar, int, bool) {
	adj := r.term(next)
	if adj.class != adjective {
		return c, i, false
	}
	return r.monthByShift(c, Direction(adj.value)), next + 1, true
}

func (r *reader) monthByShift(c calendar, dir Direction) calendar {
	v := r.shifted(months, dir)
	c.year, c.month, _ = v.from.Date()
	c.shift = dir
	return c
}

// dayNumber reads 1 to 31 in digits, as a cardinal or as an ordinal.
func (r *reader) dayNumber(i int) (day, next int, ok bool) {
	if r.digits(i) {
		d, length, ok := r.integer(i)
		return d, i + 1, ok && length <= 2 && d >= 1 && d <= 31
	}
	if r.class(i) == firstOf {
		return 1, i + 1, true
	}
	if r.mayCount(i) {
		if d, next, ok := number.Ordinal(r.f, r.tokens, i); ok && d <= 31 {
			return d, next, true
		}
		if d, next, ok := number.Cardinal(r.f, r.tokens, i); ok && d >= 1 && d <= 31 {
			return d, next, true
		}
	}
	return 0, i, false
}

// numeric reads a day in digits: day first, or year first. Without loose it
// wants all three parts.
func (r *reader) numeric(i int, loose bool) (c calendar, next int, ok bool) {
	var part, length [3]int
	n := 0
	for next = i; n < 3; n++ {
		part[n], length[n], ok = r.integer(next)
		if !ok || length[n] == 3 {
			return c, i, false
		}
		next++
		if n == 2 || !r.touches(next-1) || !r.is(next, '/') && !r.is(next, '-') && !r.is(next, '.') || n == 1 && !r.sameMark(next, i+1) {
			n++
			break
		}
		if !r.digits(next + 1) {
			n++
			break
		}
		next++
	}
	switch {
	case n == 3 && length[0] == 4 && length[2] <= 2:
		c = calendar{year: part[0], month: part[1], day: part[2]}
	case n == 3 && length[0] <= 2 && length[2] == 4:
		c = calendar{year: part[2], month: part[1], day: part[0]}
	case n == 3 && length[0] == 2 && length[1] == 2 && length[2] == 2:
		c = calendar{year: 2000 + part[2], month: part[1], day: part[0]}
	case n == 2 && loose && length[0] <= 2 && length[1] <= 2 && r.is(i+1, '/'):
		c = calendar{month: part[1], day: part[0]}
	default:
		return c, i, false
	}
	if c.month > 12 && c.day <= 12 {
		c.month, c.day = c.day, c.month
	}
	c.last = c.day
	c.lunar = c.year > 1000 && c.year < 1700
	next = r.eraAfter(next, &c)
	return c, next, c.month >= 1 && c.month <= 12 && c.day >= 1 && c.day <= 31 && (c.year == 0 || isYear(c.year))
}

func (r *reader) sameMark(i, j int) bool {
	return r.f.Letters[r.tokens[i].From] == r.f.Letters[r.tokens[j].From]
}

// eraAfter reads هـ or م after a year.
func (r *reader) eraAfter(next int, c *calendar) int {
	if e := r.term(next); e.class == era && !e.article {
		c.lunar = e.value == 2
		return next + 1
	}
	return next
}

// monthName reads a month under one or two names: "مايو", "كانون الثاني/يناير",
// "يوليو (تموز)", "يوليو تموز", "ذي القعدة".
func (r *reader) monthName(i int) (c calendar, next int, ok bool) {
	c, next, ok = r.oneMonth(i)
	if !ok {
		return c, i, false
	}
	at := next
	marked := r.is(at, '/') || r.is(at, '(') || r.is(at, '-')
	if marked {
		at++
	}
	d, end, second := r.oneMonth(at)
	if second && d.lunar == c.lunar && d.month == c.month && (r.term(at).cut == 0 || marked) {
		c.doubt = false
		next = end
		if marked && r.is(at-1, '(') && r.is(next, ')') {
			next++
		}
	}
	return c, next, true
}

// oneMonth reads one name of a month.
func (r *reader) oneMonth(i int) (c calendar, next int, ok bool) {
	t := r.term(i)
	next = i + 1
	c = calendar{month: t.value}
	switch t.class {
	case month:
	case doubtMonth:
		c.doubt = true
	case lunar, doubtLunar:
		c.lunar, c.doubt = true, t.class == doubtLunar
	case lunarTail:
		c.lunar = true
		return c, next, !t.article // ذوالقعدة
	case monthPair:
		second, end, ok := number.Ordinal(r.f, r.tokens, next)
		if !ok || second > 2 {
			return c, i, false
		}
		c.month, next = (t.value+second-2)%12+1, end
	case lunarPair, season:
		if t.class == season && t.value != 1 {
			return c, i, false
		}
		first := 3
		if t.class == lunarPair {
			first = 5
		}
		second, end, ok := r.firstOrLast(next)
		if !ok {
			return c, i, false
		}
		c = calendar{month: first + second - 1, lunar: true}
		next = end
	case lunarHead:
		tail := r.term(next)
		if tail.class != lunarTail {
			return c, i, false
		}
		c = calendar{month: tail.value, lunar: true}
		next++
	default:
		return c, i, false
	}
	return c, next, !t.article
}

// firstOrLast reads الأول, الثاني or الآخر(ة) after ربيع and جمادى.
func (r *reader) firstOrLast(i int) (which, next int, ok bool) {
	if r.reads(i, keyLast, keyLastF) {
		return 2, i + 1, true
	}
	which, next, ok = number.Ordinal(r.f, r.tokens, i)
	return which, next, ok && which <= 2
}

var (
	keyLast  = arabic.Key("الآخر")
	keyLastF = arabic.Key("الآخرة")
)

// yearAfter reads what tells the year of a month: its number, "من العام
// الماضي", or "الماضي" and the like.
func (r *reader) yearAfter(i int, c *calendar) int {
	if adj := r.term(i); adj.class == adjective {
		c.shift = Direction(adj.value)
		return i + 1
	}
	at := i
	if r.is(at, ',') || r.class(at) == from || r.is(at, '/') || r.is(at, '-') {
		at++
	}
	worded := false
	if t := r.term(at); t.class == unit && t.value>>2 == years {
		if adj := r.term(at + 1); t.article && adj.class == adjective {
			c.shift, c.shiftYear = Direction(adj.value), true
			return at + 2
		}
		at, worded = at+1, true
	} else if t.class == this && r.class(at+1) == unit && r.term(at+1).value>>2 == years {
		c.shift, c.shiftYear = Present, true
		return at + 2
	}
	y, next, ok := r.yearNumber(at)
	if !ok || c.lunar && y >= 1700 {
		return i
	}
	if !worded && r.is(at-1, ',') && r.is(at-2, ',') {
		return i
	}
	c.year = y
	if e := r.term(next); e.class == era && !e.article && (e.value == 2) == c.lunar {
		next++
	}
	return next
}

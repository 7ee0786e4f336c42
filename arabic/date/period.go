package date

import "github.com/waqai/waqai/arabic"

// unitOf reads weeks, months and years by their distance or number: "الأسبوع
// الماضي", "عام 2014", "اليومين الماضيين", "الأيام الثلاثة الماضية", "الـ24
// ساعة الماضية".
func (r *reader) unitOf(i int) (v value, next int, ok bool) {
	t := r.term(i)
	if t.class != unit {
		return r.countedUnit(i)
	}
	a := amount{t.value >> 2, t.value & 3}
	if a.unit == years {
		if v, next, ok = r.numberedYear(i, a); ok {
			return v, next, ok
		}
		if t.article && a.count == one && i > 0 && r.isTitle(i-1) {
			return v, i, false // الأمين العام السابق
		}
	}
	next = i + 1
	if a.count == many {
		if n, end, ok := r.cardinal(next, 1000); ok && r.mayCount(next) {
			a.count, next = n, end
		} else if r.isArticle(next) && r.digits(next+1) {
			a.count, _, _ = r.integer(next + 1)
			next += 2
		}
	}
	return r.directed(i, next, a, t.article)
}

// directed reads the adjective of a unit of time and resolves both.
func (r *reader) directed(i, next int, a amount, article bool) (v value, end int, ok bool) {
	hedged := false
	if r.class(next) == few {
		hedged = true
		next++
	}
	adj := r.term(next)
	if adj.class != adjective {
		if hedged && article && a.count == many {
			return r.lastFew(a), next, true
		}
		return v, i, false
	}
	next++
	dir := Direction(adj.value)
	switch {
	case a.count == one && article:
		v = r.shifted(a.unit, dir)
	case dir == Past:
		v = r.lastFew(a)
	case dir == Future:
		v = r.nextFew(a)
	default:
		return v, i, false
	}
	return v, next, v.kind != 0
}

// countedUnit reads "الـ24 ساعة الماضية" and "ثلاثة أيام الماضية".
func (r *reader) countedUnit(i int) (v value, next int, ok bool) {
	at := i
	if r.isArticle(at) {
		at++
	}
	if !r.mayCount(at) {
		return v, i, false
	}
	n, next, ok := r.cardinal(at, 1000)
	if t := r.term(next); ok && t.class == unit && r.class(next+1) == adjective {
		return r.directed(i, next+1, amount{t.value >> 2, n}, false)
	}
	return v, i, false
}

// shifted is the week, month or year before, around or after publication.
func (r *reader) shifted(unit int, dir Direction) value {
	by := step(dir)
	v := value{}
	y, m, _ := r.published.Date()
	switch unit {
	case days:
		v = span(r.published+Day(by), r.published+Day(by), ByDay, Relative)
	case weeks:
		monday := r.published.monday() + Day(7*by)
		v = span(monday, monday+6, ByWeek, Period)
	case months:
		first := start(y, m).addMonths(by)
		v = span(first, first.addMonths(1)-1, ByMonth, Period)
	case years:
		v = span(start(y+by, 1), start(y+by, 12)+30, ByYear, Period)
	case hours:
		v = span(r.published, r.published, ByDay, Period)
	}
	v.direction = dir
	return v
}

// numberedYear reads "عام 2014", "سنة 1436 هـ", "عامي 2011 و2013".
func (r *reader) numberedYear(i int, a amount) (v value, next int, ok bool) {
	at := i + 1
	if r.is(at, '(') || r.is(at, ':') {
		at++
	}
	y, next, ok := r.yearNumber(at)
	if !ok {
		return v, i, false
	}
	v, next = r.yearValue(y, next)
	if r.is(at-1, '(') && r.is(next, ')') {
		next++
	}
	if a.count == two && r.is(next, waw) {
		if z, l, ok := r.integer(next + 1); ok && l == 4 && z > y {
			high, end := r.yearValue(z, next+2)
			v.to, v.precision, next = high.to, ByRange, end
		}
	}
	return v, next, true
}

// bareYear reads four digits that stand behind a word which dates.
func (r *reader) bareYear(i int) (v value, next int, ok bool) {
	y, length, ok := r.integer(i)
	if !ok || length != 4 || y < 1900 || y > 2100 || r.touches(i) && (r.is(i+1, '/') || r.is(i+1, '-') || r.is(i+1, ':')) {
		return v, i, false
	}
	before := i - 1
	if r.is(before, waw) && r.touches(before) {
		before--
		if _, length, ok := r.integer(before); ok && length == 4 {
			before--
		}
	}
	c := r.class(before)
	if c != since && c != during && c != until && c != ago && c != later && c != edge && c != between && c != to && c != by &&
		!r.reads(before, keyIn, keyFrom) {
		return v, i, false
	}
	v, next = r.yearValue(y, i+1)
	return v, next, true
}

// yearValue is a year of the calendar that its number or era tells.
func (r *reader) yearValue(y, next int) (value, int) {
	e := r.term(next)
	if e.class == era && !e.article {
		next++
	}
	v := span(start(y, 1), start(y, 12)+30, ByYear, Calendar)
	if y < 1700 || e.class == era && e.value == 2 {
		v = span(lunarStart(y, 1), lunarStart(y+1, 1)-1, ByYear, Lunar)
		v.uncertain = true
	}
	v.anchored = true
	return v, next
}

// thisOne reads "هذا الأسبوع", "هذا الصباح", "هذه الليلة", "هذا اليوم".
func (r *reader) thisOne(i int) (v value, next int, ok bool) {
	t := r.term(i + 1)
	next = i + 2
	switch {
	case t.class == unit && t.article && t.value&3 == one:
		v = r.shifted(t.value>>2, Present)
	case t.class == dayPart && t.article:
		v = span(r.published, r.published, ByDay, Relative)
		v.part = Part(t.value)
	case t.class == thisNight || t.class == relativeDay && t.value == 0:
		v = span(r.published, r.published, ByDay, Relative)
	case t.class == season && t.article:
		return r.seasonAt(t.value, r.published, Present), next, true
	default:
		return v, i, false
	}
	v.direction = Present
	return v, next, v.kind != 0
}

// edgeOf reads the beginning, middle or end of a month or year: its thirds.
// The end of the week is the weekend.
func (r *reader) edgeOf(i int) (v value, next int, ok bool) {
	third := r.term(i).value
	if t := r.term(i + 1); third == 3 && t.class == unit && t.value>>2 == weeks {
		return r.weekendOf(i)
	}
	if t := r.term(i + 1); t.class == unit && t.value>>2 == hours {
		return v, i, false
	}
	if c := r.class(i + 1); c != edge && c != midpoint {
		v, next, ok = r.plain(i + 1)
	}
	if !ok {
		v, next, ok = r.bareUnit(i + 1)
	}
	if !ok || v.precision != ByMonth && v.precision != ByYear && v.precision != ByWeek {
		return v, i, false
	}
	y, m, _ := v.from.Date()
	from, to := v.from, v.to
	switch {
	case v.precision == ByMonth && third == 1:
		to = from + 9
	case v.precision == ByMonth && third == 2:
		from, to = from+10, from+19
	case v.precision == ByMonth:
		from += 20
	case v.precision == ByWeek && third < 3:
		from, to = from+Day(2*third-2), from+Day(2*third-1)
	default:
		from, to = start(y, m+4*(third-1)), start(y, m+4*third)-1
	}
	v.from, v.to, v.precision = from, to, ByRange
	return v, next, true
}

// bareUnit reads "الشهر" and "العام" after "نهاية": those of publication.
func (r *reader) bareUnit(i int) (v value, next int, ok bool) {
	t := r.term(i)
	if t.class != unit || !t.article || t.value&3 != one || t.value>>2 == days || t.value>>2 == hours {
		return v, i, false
	}
	v = r.shifted(t.value>>2, Present)
	return v, i + 1, v.kind != 0
}

// weekendOf reads "عطلة نهاية الأسبوع", "نهاية الأسبوع الماضي": Saturday and
// Sunday, the last unless the words point forward.
func (r *reader) weekendOf(i int) (v value, next int, ok bool) {
	at := i
	if r.class(at) == weekend {
		at++
	}
	if t := r.term(at); t.class == edge && t.value == 3 {
		at++
	} else {
		return v, i, false
	}
	if t := r.term(at); t.class != unit || t.value != weeks<<2|one {
		return v, i, false
	}
	next = at + 1
	saturday := r.published.monday() + 5
	dir := Unsaid
	if adj := r.term(next); adj.class == adjective {
		dir, next = Direction(adj.value), next+1
	}
	switch {
	case dir == Future && saturday <= r.published:
		saturday += 7
	case dir != Future && dir != Present && (saturday > r.published || dir == Past && saturday+1 >= r.published):
		saturday -= 7
	}
	v = span(saturday, saturday+1, ByRange, Period)
	v.direction = dir
	return v, next, true
}

// isArticle reports whether token i is an article before digits.
func (r *reader) isArticle(i int) bool {
	return r.reads(i, keyThe, keyBiThe, keyLiThe, keyWaThe) && r.digits(i+1)
}

// isTitle reports whether token i is a noun with the article, which العام
// after it would qualify: "the secretary general".
func (r *reader) isTitle(i int) bool {
	if r.tokens[i].Class != arabic.Word || r.class(i) != none {
		return false
	}
	letters := r.f.Of(r.tokens[i])
	for len(letters) > 4 && (letters[0] == arabic.Waw || letters[0] == arabic.Beh || letters[0] == arabic.Feh) {
		letters = letters[1:]
	}
	return len(letters) > 3 && letters[1] == arabic.Lam && (letters[0] == arabic.Alef || letters[0] == arabic.Lam)
}

func isYear(y int) bool { return y >= 1000 && y <= 2200 }

var (
	keyIn    = arabic.Key("في")
	keyFrom  = arabic.Key("من")
	keyThe   = arabic.Key("ال")
	keyBiThe = arabic.Key("بال")
	keyLiThe = arabic.Key("لل")
	keyWaThe = arabic.Key("وال")
)

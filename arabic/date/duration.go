package date

import (
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/arabic/number"
)

// amount is a length of time. A count of 0 stands for "a few".
type amount struct {
	unit, count int
}

// duration reads a length of time: "يومين", "ثلاثة أيام", "نحو أربعة أشهر",
// "أيام", "بضعة أسابيع", "أكثر من عام", "أيام قليلة".
func (r *reader) duration(i int) (a amount, next int, ok bool) {
	i = r.passAbout(i)
	if r.class(i) == few {
		i++
		if t := r.term(i); t.class == unit && t.value&3 == many {
			return amount{unit: t.value >> 2}, i + 1, true
		}
		return a, i, false
	}
	if t := r.term(i); t.class == unit && t.cut == 0 {
		a = amount{t.value >> 2, t.value & 3}
		next = i + 1
		if a.count == many && r.class(next) == few {
			next++
		}
		return a, next, !t.article
	}
	if !r.mayCount(i) {
		return a, i, false
	}
	n, next, ok := r.cardinal(i, 2000)
	if t := r.term(next); ok && t.class == unit && t.cut == 0 {
		return amount{t.value >> 2, n}, next + 1, true
	}
	return a, i, false
}

// passAbout steps over نحو, أكثر من and the like.
func (r *reader) passAbout(i int) int {
	if r.class(i) == about {
		return i + 1
	}
	if r.reads(i, keyMore, keyLess) && r.class(i+1) == from {
		return i + 2
	}
	return i
}

// mayCount reports whether a number or ordinal may begin at token i.
func (r *reader) mayCount(i int) bool {
	if i >= len(r.tokens) {
		return false
	}
	switch t := r.tokens[i]; t.Class {
	case arabic.Number:
		return true
	case arabic.Word:
		return number.Begins(r.f, r.tokens, i)
	}
	return false
}

// back is the day that lies a length of time before publication.
func (r *reader) back(a amount) Day {
	switch a.unit {
	case days:
		return r.published - Day(a.count)
	case weeks:
		return r.published - Day(7*a.count)
	case months:
		return r.published.addMonths(-a.count)
	case years:
		return r.published.addMonths(-12 * a.count)
	case decades:
		return r.published.addMonths(-120 * a.count)
	case hours:
		return r.published - Day((a.count+12)/24)
	}
	return r.published
}

// vaguely resolves "a few days ago": days are the seven before publication,
// hours the day before and the day; longer units stay open.
func (r *reader) vaguely(a amount) value {
	v := value{kind: Relative, direction: Past, precision: ByRange}
	switch a.unit {
	case days:
		v = span(r.published-7, r.published-1, ByWeek, Relative)
	case hours, minutes:
		v = span(r.published-1, r.published, ByRange, Relative)
		if a.unit == minutes {
			v.from = r.published
		}
	}
	v.direction = Past
	return v
}

// lastFew resolves "the last two days": so many days before publication, and
// the day itself. "The last few days" are the three before it.
func (r *reader) lastFew(a amount) value {
	v := value{kind: Period, precision: ByRange}
	switch {
	case a.count > 0 && a.unit == hours:
		v = span(r.published-Day(max(1, (a.count+23)/24)), r.published, ByRange, Period)
	case a.count > 0:
		v = span(r.back(a), r.published, ByRange, Period)
	case a.unit == days:
		v = span(r.published-3, r.published-1, ByRange, Period)
	case a.unit == hours:
		v = span(r.published-1, r.published, ByRange, Period)
	}
	v.direction = Past
	return v
}

// nextFew resolves "the next two days". Vague ones stay open.
func (r *reader) nextFew(a amount) value {
	v := value{kind: Period, precision: ByRange, direction: Future}
	if a.count == 0 {
		return v
	}
	d := r.published - r.back(a)
	if a.unit == months || a.unit == years || a.unit == decades {
		d = r.published.addMonths(a.count*[...]int{months: 1, years: 12, decades: 120}[a.unit]) - r.published
	}
	v = span(r.published, r.published+d, ByRange, Period)
	v.direction = Future
	return v
}

var (
	keyMore = arabic.Key("أكثر")
	keyLess = arabic.Key("أقل")
)

const waw = arabic.Waw

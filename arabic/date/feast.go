package date

import (
	"strings"

	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/arabic/number"
)

// Feasts that vocabulary names.
const (
	feastAshura = iota
	feastNowruz
)

// feastDays is a feast and when it falls.
type feastDays struct {
	words      []string // after the first
	first      string
	month, day int
	length     int // days
	lunar      bool
}

// feasts are those of the Arab world with a fixed day in one of the calendars.
var feasts = []feastDays{
	feastAshura: named("عاشوراء", 1, 10, 1, true),
	feastNowruz: named("نوروز", 3, 21, 1, false),
	2:           named("عيد الأضحى", 12, 10, 4, true),
	3:           named("عيد الفطر", 10, 1, 3, true),
	4:           named("رأس السنة الهجرية", 1, 1, 1, true),
	5:           named("رأس السنة", 1, 1, 1, false),
	6:           named("المولد النبوي", 3, 12, 1, true),
	7:           named("عيد المولد", 3, 12, 1, true),
	8:           named("عيد الميلاد", 12, 25, 1, false),
	9:           named("عيد العمال", 5, 1, 1, false),
	10:          named("عيد النوروز", 3, 21, 1, false),
	11:          named("عيد الحب", 2, 14, 1, false),
}

func named(name string, month, day, length int, lunar bool) feastDays {
	words := strings.Fields(arabic.Key(name))
	return feastDays{first: words[0], words: words[1:], month: month, day: day, length: length, lunar: lunar}
}

// feastOf reads the name of a feast and the year after it.
func (r *reader) feastOf(i int) (v value, next int, ok bool) {
	t := r.term(i)
	if t.class == feastDay {
		return r.feastAt(feasts[t.value], i+1)
	}
	for _, f := range feasts {
		if r.reads(i+1, f.words...) && len(f.words) == 1 && r.endsIn(i, f.first) {
			return r.feastAt(f, i+2)
		}
		if len(f.words) == 2 && r.endsIn(i, f.first) && r.reads(i+1, f.words[0]) && r.reads(i+2, f.words[1]) {
			return r.feastAt(f, i+3)
		}
	}
	return v, i, false
}

// dayOfFeast reads "ثاني أيام عيد الأضحى".
func (r *reader) dayOfFeast(i int) (v value, next int, ok bool) {
	n, at, ok := r.dayNumber(i)
	if t := r.term(at); !ok || r.digits(i) || t.class != unit || t.value>>2 != days || r.class(at+1) != feast {
		return v, i, false
	}
	v, next, ok = r.feastOf(at + 1)
	v.from += Day(n - 1)
	v.to, v.precision = v.from, ByDay
	return v, next, ok
}

// eveOf reads the feast whose night ليلة names: the evening before it.
func (r *reader) eveOf(i int) (v value, next int, ok bool) {
	v, next, ok = r.feastOf(i)
	v.from--
	v.to, v.precision, v.part = v.from, ByDay, Night
	return v, next, ok
}

// endsIn reports whether token i is a word, proclitics aside.
func (r *reader) endsIn(i int, word string) bool {
	return string(r.f.Of(r.tokens[i])[r.term(i).cut:]) == word
}

// feastAt resolves a feast by what follows its name.
func (r *reader) feastAt(f feastDays, next int) (value, int, bool) {
	c := calendar{month: f.month, day: f.day, lunar: f.lunar}
	for r.reads(next, keyNew, keyBlessed, keyChristian, keyHonoured) {
		next++
	}
	next = r.yearAfter(next, &c)
	v := value{precision: ByDay, kind: Feast, direction: c.shift, uncertain: f.lunar, anchored: c.year > 0}
	v.from, v.resolved = r.resolveDay(c, -1)
	v.to = v.from + Day(f.length-1)
	if f.length > 1 {
		v.precision = ByRange
	}
	return v, next, true
}

// anniversary reads "الذكرى السنوية الأولى": so many years before publication.
func (r *reader) anniversary(i int) (v value, next int, ok bool) {
	next = i + 1
	if r.reads(next, keyYearly) {
		next++
	}
	n, next, ok := number.Ordinal(r.f, r.tokens, next)
	if !ok || !r.term(i).article {
		return v, i, false
	}
	day := r.published.addMonths(-12 * n)
	v = span(day, day, ByDay, Relative)
	v.direction, v.uncertain = Past, true
	return v, next, true
}

var (
	keyNew       = arabic.Key("الجديدة")
	keyBlessed   = arabic.Key("المبارك")
	keyChristian = arabic.Key("الميلادية")
	keyHonoured  = arabic.Key("الشريف")
	keyYearly    = arabic.Key("السنوية")
)

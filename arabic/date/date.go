// Package date finds expressions of time in Arabic text and resolves them
// against the day of publication: days by name, number or relation ("أمس
// الاثنين", yesterday Monday), months in the names of all Arab countries, the
// Islamic calendar, seasons, feasts and periods.
//
// Start with [Find]:
//
//	f := arabic.Fold("قتل ثلاثة جنود فجر أمس")
//	published, _ := date.ParseDay("2015-08-10")
//	for _, e := range date.Find(f, f.Tokens(), published, true) {
//		fmt.Println(f.Source[e.Start:e.End], e.From, e.To) // فجر أمس 2015-08-09 2015-08-09
//	}
//
// [ParsePublication] reads the dates that publishers put over an article, and
// [Day] is a civil day with both calendars.
//
// Whether an expression dates the act or the statement is not decided here.
// What vague words stand for (the 7 days of "a few days ago", the 1st to the
// 10th of "early in the month") follows rulings 1, 19, 23 and 26 of the
// codebook.
package date

import "github.com/waqai/waqai/arabic"

// Kind says what an expression is made of.
type Kind uint8

// The kinds of expression.
const (
	Weekday  Kind = iota + 1 // a day of the week, or a prayer or night called after it
	Relative                 // today, yesterday, two days ago, last night
	Calendar                 // a day, month or year of the Gregorian calendar
	Lunar                    // the same of the Islamic calendar
	Period                   // a week, month or year by its distance, the last two days, since …
	Season                   // summer 2012
	Feast                    // a feast or known day of the year
	Event                    // a date that names an event: the attacks of 11 September
	Vague                    // recently, soon: not resolved
)

// Direction is where the words of an expression point, seen from publication.
type Direction uint8

// The directions.
const (
	Unsaid  Direction = iota // the words do not say
	Past                     // الماضي
	Present                  // الحالي, هذا
	Future                   // المقبل
)

// Relation is how the preposition before an expression bounds it.
type Relation uint8

// The relations.
const (
	On     Relation = iota // at that time
	Since                  // منذ: from its first day to publication
	Within                 // خلال
	By                     // بحلول
	Until                  // حتى
	Before                 // قبل
	After                  // بعد
)

// Part is a part of the day.
type Part uint8

// The parts of the day.
const (
	NoPart Part = iota
	Dawn
	Morning
	Noon
	Afternoon
	Evening
	Night
)

// The precisions of an expression.
const (
	ByDay    = "day"
	ByWeek   = "week"
	ByMonth  = "month"
	BySeason = "season"
	ByYear   = "year"
	ByRange  = "range"
)

// Expression is one date, time or period of a text.
type Expression struct {
	Start, End  int // bytes of the source
	First, Last int // tokens, half-open
	From, To    Day // inclusive, if Resolved
	Resolved    bool
	Precision   string // one of the precisions; of an unresolved expression too, where known
	Kind        Kind
	Direction   Direction
	Relation    Relation
	Part        Part
	Anchored    bool // stands by itself: has its own year, needs no publication date
	Conflict    bool // a weekday in it contradicts the rest
	Uncertain   bool // a day more or less: the Islamic calendar alone
}

// Find returns the expressions of a text in order. They do not overlap. ok says
// whether the day of publication is known; without it only expressions that
// stand by themselves are resolved.
func Find(f *arabic.Folded, tokens []arabic.Token, published Day, ok bool) []Expression {
	return Append(nil, f, tokens, published, ok)
}

// Append is [Find] into a slice that is given. It allocates nothing but the
// growth of dst.
func Append(dst []Expression, f *arabic.Folded, tokens []arabic.Token, published Day, ok bool) []Expression {
	r := reader{f: f, tokens: tokens, published: published, known: ok}
	for i := 0; i < len(tokens); {
		v, next, found := r.expression(i)
		if found {
			dst = append(dst, r.expressionOf(i, next, v))
		}
		i = max(next, i+1)
	}
	return dst
}

// Ahead reads an expression of the past the other way, for callers that know
// that the words around it point forward: the next such weekday, the next such
// day of the year. Other expressions come back as they are.
func (e Expression) Ahead(published Day) Expression {
	if !e.Resolved || e.Direction != Unsaid || e.Anchored || e.From >= published {
		return e
	}
	days := e.To - e.From
	switch e.Kind {
	case Weekday:
		e.From += 7
	case Calendar:
		e.From = e.From.addMonths(12)
		if e.Precision == ByMonth {
			y, m, _ := e.From.Date()
			days = Day(monthDays(y, m) - 1)
		}
	default:
		return e
	}
	e.To, e.Direction = e.From+days, Future
	return e
}

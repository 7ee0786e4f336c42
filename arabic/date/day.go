package date

import (
	"fmt"
	"time"
)

// Day is a civil day, counted from 1 January 1970, which is 0.
type Day int32

// Civil makes the day of a year, month and day of the Gregorian calendar. ok
// is false where there is no such day.
func Civil(year, month, day int) (d Day, ok bool) {
	if month < 1 || month > 12 || day < 1 || day > 31 || year < 1 || year > 9999 {
		return 0, false
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Day() != day {
		return 0, false
	}
	return fromTime(t), true
}

// Of is the civil day of a time in its own zone: the day a clock there shows.
func Of(t time.Time) Day {
	y, m, d := t.Date()
	return fromTime(time.Date(y, m, d, 0, 0, 0, 0, time.UTC))
}

// ParseDay reads an ISO day, 2015-08-10.
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return 0, fmt.Errorf("read day %q: want YYYY-MM-DD", s)
	}
	return fromTime(t), nil
}

// Date gives year, month and day of the Gregorian calendar.
func (d Day) Date() (year, month, day int) {
	y, m, n := d.time().Date()
	return y, int(m), n
}

// Weekday gives the day of the week.
func (d Day) Weekday() time.Weekday { return time.Weekday(mod(int(d)+4, 7)) }

// String gives the day in ISO form, 2015-08-10.
func (d Day) String() string {
	y, m, n := d.Date()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, n)
}

func (d Day) time() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

func fromTime(t time.Time) Day {
	s := t.Unix()
	return Day((s - int64(mod(int(s), 86400))) / 86400)
}

// addMonths moves by whole months; a day that the month lacks becomes its last.
func (d Day) addMonths(n int) Day {
	y, m, day := d.Date()
	m0 := y*12 + m - 1 + n
	y, m = m0/12, m0%12+1
	return start(y, m) + Day(min(day, monthDays(y, m))-1)
}

// start is the first day of a month.
func start(year, month int) Day {
	return fromTime(time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC))
}

func monthDays(year, month int) int { return int(start(year, month+1) - start(year, month)) }

// monday is the first day of the week of d. Weeks run from Monday to Sunday.
func (d Day) monday() Day { return d - Day(mod(int(d)+3, 7)) }

// mod is the remainder that is never negative.
func mod(a, b int) int { return ((a % b) + b) % b }

package date

import (
	"strings"
	"time"

	"github.com/waqai/waqai/arabic"
)

// ParsePublication reads the date that a publisher puts over an article:
// "2015-07-21 02:47:56", "2017-03-03T11:21:00+01:00", "16/06/2017",
// "2025/03/20", "الأحد 16 غشت 2020 - 21:30", "10 ذو القعدة 1436",
// "Fri, 03 Mar 2017 11:21:00 GMT". It gives the day that is written, in the
// zone in which it is written. In 05/09/2016 the day comes first. Where a
// Gregorian date stands beside one of the Islamic calendar, it is taken.
func ParsePublication(s string) (Day, bool) {
	s = strings.TrimSpace(s)
	if d, ok := isoDay(s); ok {
		return d, true
	}
	for _, layout := range [...]string{time.RFC1123Z, time.RFC1123, time.RFC850, time.ANSIC, time.UnixDate,
		"Mon, 2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04:05 -0700", "2 Jan 2006", "2 January 2006",
		"January 2, 2006", "Jan 2, 2006", "Monday, January 2, 2006", "Monday, 2 January 2006", "Mon Jan 2 2006", "Mon Jan 2 2006 15:04:05"} {
		if t, err := time.Parse(layout, s); err == nil {
			return Civil(t.Year(), int(t.Month()), t.Day())
		}
	}
	return dayInWords(s)
}

// isoDay reads a day that begins with its year: 2015-07-21 and what follows.
func isoDay(s string) (Day, bool) {
	if len(s) < 8 {
		return 0, false
	}
	if t, err := time.Parse("20060102", s); err == nil {
		return Of(t), true
	}
	if len(s) < 10 || s[4] != '-' || s[7] != '-' || len(s) > 10 && s[10] >= '0' && s[10] <= '9' {
		return 0, false
	}
	t, err := time.Parse(time.DateOnly, s[:10])
	if err != nil {
		return 0, false
	}
	return Of(t), true
}

// dayInWords finds the first full date of a text, the Gregorian before the
// Islamic. A weekday beside an Islamic date settles when its month began.
func dayInWords(s string) (Day, bool) {
	f := arabic.Fold(s)
	r := reader{f: f, tokens: f.Tokens()}
	var best value
	for i := 0; i < len(r.tokens); i++ {
		v, next, ok := r.day(i)
		if !ok || !v.resolved || !v.anchored {
			continue
		}
		if v.kind == Calendar {
			return v.from, true
		}
		if !best.resolved {
			best = v
		}
		i = next - 1
	}
	return best.from, best.resolved
}

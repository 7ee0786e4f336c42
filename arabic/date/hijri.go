package date

// Hijri makes the day of a year, month and day of the Islamic calendar, by the
// table of Umm al-Qura from 1343 to 1500 and by the thirty-year cycle outside
// it. ok is false where there is no such day.
//
// Countries that watch for the moon may begin a month a day earlier or later.
func Hijri(year, month, day int) (d Day, ok bool) {
	if year < 1 || year > 9000 || month < 1 || month > 12 || day < 1 {
		return 0, false
	}
	first := lunarStart(year, month)
	if first+Day(day) > lunarStart(year, month+1) {
		return 0, false
	}
	return first + Day(day-1), true
}

// Hijri gives year, month and day of the Islamic calendar, of which [Hijri]
// makes the same day.
func (d Day) Hijri() (year, month, day int) {
	year = (int(d)-int(cycleEpoch))*30/10631 + 1
	for lunarStart(year+1, 1) <= d {
		year++
	}
	for lunarStart(year, 1) > d {
		year--
	}
	for month = 1; month < 12 && lunarStart(year, month+1) <= d; month++ {
	}
	return year, month, int(d-lunarStart(year, month)) + 1
}

// lunarStart is the first day of a month. Month 13 is the first of the next
// year. Outside the table it goes on from the table's ends, so that no day is
// lost or doubled there.
func lunarStart(year, month int) Day {
	if month == 13 {
		year, month = year+1, 1
	}
	switch last := ummAlQuraFirst + len(ummAlQura); {
	case year < ummAlQuraFirst:
		return ummAlQuraStart - (cycleStart(ummAlQuraFirst, 1) - cycleStart(year, month))
	case year >= last:
		return ummAlQuraYears[last-ummAlQuraFirst] + cycleStart(year, month) - cycleStart(last, 1)
	}
	day := ummAlQuraYears[year-ummAlQuraFirst]
	for m := 1; m < month; m++ {
		day += lunarDays(ummAlQura[year-ummAlQuraFirst], m)
	}
	return day
}

// lunarDays is the length of month m in a year's row of the table.
func lunarDays(row uint16, m int) Day { return 29 + Day(row>>(m-1)&1) }

// cycleStart is the first day of a month in the thirty-year cycle with leap
// years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29, civil epoch.
func cycleStart(year, month int) Day {
	return cycleEpoch + Day(354*(year-1)+(3+11*year)/30+(59*(month-1)+1)/2)
}

// cycleEpoch is 16 July 622 of the Julian calendar.
const cycleEpoch Day = -492148

// ummAlQuraYears are the first days of the years of the table, and of the year
// after it.
var ummAlQuraYears = func() (days [len(ummAlQura) + 1]Day) {
	day := ummAlQuraStart
	for i, row := range ummAlQura {
		days[i] = day
		for m := 1; m <= 12; m++ {
			day += lunarDays(row, m)
		}
	}
	days[len(ummAlQura)] = day
	return days
}()

package date

// eventDay is a day of the year that names what happened on it.
type eventDay struct {
	month, day, year int
}

// events are days that news calls an event by. The words before tell that the
// eventDay is meant ("أحداث 11 سبتمبر"); only for the first are they not needed.
var events = [...]eventDay{
	{9, 11, 2001},  // the attacks on the United States
	{10, 7, 2023},  // the attack on southern Israel
	{10, 6, 1973},  // the October war
	{1, 25, 2011},  // the Egyptian revolution
	{6, 30, 2013},  // the protests against Morsi
	{7, 3, 2013},   // his removal
	{2, 17, 2011},  // the Libyan revolution
	{1, 14, 2011},  // the Tunisian revolution
	{2, 20, 2011},  // the Moroccan protest movement
	{5, 16, 2003},  // the bombings of Casablanca
	{7, 7, 2005},   // the bombings of London
	{10, 17, 2019}, // the Lebanese protests
	{2, 14, 2005},  // the killing of Hariri, and the coalition named for it
	{3, 11, 2004},  // the bombings of Madrid
	{11, 13, 2015}, // the attacks of Paris
	{7, 15, 2016},  // the attempted coup in Turkey
	{9, 21, 2014},  // the fall of Sanaa
}

// eventOf finds the event that a day without a year names. i is the token at
// which the day begins.
func (r *reader) eventOf(i int, c calendar) (d Day, ok bool) {
	if c.year != 0 || c.lunar || c.shift != Unsaid || c.last != c.day {
		return 0, false
	}
	named := r.class(i-1) == event || r.class(i-2) == event
	for k, e := range events {
		if e.month != c.month || e.day != c.day {
			continue
		}
		d, _ = Civil(e.year, e.month, e.day)
		if r.known && d > r.published {
			return 0, false
		}
		return d, named || k == 0 && !r.closeTo(c)
	}
	return 0, false
}

// closeTo reports whether publication lies within a month of the day, so that
// the day itself and not the event may be meant.
func (r *reader) closeTo(c calendar) bool {
	if !r.known {
		return false
	}
	d, ok := Civil(yearOf(r.published), c.month, c.day)
	return ok && distance(d, r.published) <= 31
}

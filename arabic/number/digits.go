package number

import "github.com/waqai/waqai/arabic"

// digitGroup reads figures, their separators and the scales after them:
// "1,234", "1.234", "2,5 مليون", "3 آلاف", "3 مئة".
func (r *reader) digitGroup(i int) (group, int, bool) {
	first := r.tokens[i]
	value, ok := r.decimal(i)
	if !ok {
		return group{}, i, false
	}
	g := group{value: value, scale: 1, start: first.From, digits: true}
	next, grouped := r.thousands(i, &g.value)
	above, below, end := r.point(next)
	if !grouped {
		g.bare = next == i+1 && first.To-first.From == 4
	}
	if scale, after := r.scales(end); scale > 1 {
		g.scale, g.bare = scale, false
		if end > next {
			g.rest = above * scale / below
		} else if end == next && grouped {
			g = r.regroup(i, g, next)
		}
		return g, after, true
	}
	if h := r.term(end); end == next && h.class == hundred && h.cut == 0 && g.value < 10 {
		g.value, g.bare = g.value*100, false
		if at, joined := r.conjunction(end + 1); joined && r.digits(at) && r.tokens[at].To-r.tokens[at].From <= 2 {
			low, _ := r.decimal(at)
			g.value, end = g.value+low, at
		}
		return g, end + 1, true
	}
	g.scraps = above > 0
	return g, end, true
}

// thousands reads the groups of three digits that follow token i. The marks
// are , and . (of both families) or one space: "1,234", "1 234 567".
func (r *reader) thousands(i int, value *int) (next int, found bool) {
	next = i + 1
	if t := r.tokens[i]; t.To-t.From > 3 || *value == 0 {
		return next, false
	}
	if next, found = r.spaced(i, value); found {
		return next, true
	}
	for mark := byte(0); r.touches(next-1) && r.touches(next) && r.digits(next+1); next += 2 {
		t := r.tokens[next]
		b, three := r.f.Letters[t.From], r.tokens[next+1]
		if b != ',' && b != '.' || mark != 0 && b != mark || three.To-three.From != 3 {
			break
		}
		low, ok := r.decimal(next + 1)
		if !ok || *value > 1<<40 {
			break
		}
		mark, *value, found = b, *value*1000+low, true
	}
	return next, found
}

// spaced reads groups of three digits with one space between them.
func (r *reader) spaced(i int, value *int) (next int, found bool) {
	sum := *value
	for next = i + 1; r.digits(next) && r.tokens[next].From == r.tokens[next-1].To+1 && r.tokens[next].To-r.tokens[next].From == 3 && sum < 1<<40; next++ {
		low, _ := r.decimal(next)
		sum = sum*1000 + low
	}
	if next == i+1 || r.digits(next) || r.touches(next-1) && (r.is(next, '-') || r.is(next, '/')) {
		return i + 1, false
	}
	*value = sum
	return next, true
}

// regroup takes one group of three digits before a scale as a decimal part:
// "2.750 مليون" is two million and three quarters.
func (r *reader) regroup(i int, g group, next int) group {
	if next == i+3 && g.scale >= million {
		whole, _ := r.decimal(i)
		below, _ := r.decimal(i + 2)
		g.value, g.rest = whole, below*g.scale/1000
	}
	return g
}

// point reads a decimal part: above/below, with below a power of ten.
func (r *reader) point(i int) (above, below, next int) {
	if !r.touches(i-1) || !r.touches(i) || !r.digits(i+1) || !r.is(i, '.') && !r.is(i, ',') {
		return 0, 1, i
	}
	t := r.tokens[i+1]
	if t.To-t.From > 6 || r.touches(i+1) && (r.is(i+2, '.') || r.is(i+2, ',')) && r.touches(i+2) && r.digits(i+3) {
		return 0, 1, i
	}
	above, _ = r.decimal(i + 1)
	for below = 1; t.From < t.To; t.From++ {
		below *= 10
	}
	return above, below, i + 2
}

// decimal reads the digits of one token. More than fifteen are no figure.
func (r *reader) decimal(i int) (value int, ok bool) {
	letters := r.f.Of(r.tokens[i])
	if len(letters) > 15 {
		return 0, false
	}
	for _, b := range letters {
		value = value*10 + int(b-'0')
	}
	return value, true
}

// run finds the tokens that hang together with the figure at i without a
// space: "12/5/2015", "10:30", "+33-1-23". plain is false if they make
// something else than a figure.
func (r *reader) run(i int) (next int, plain bool) {
	plain = !(r.touches(i-1) && r.names(i-1) || r.is(i-1, '/'))
	marks := 0
	for next = i + 1; next < min(i+32, len(r.tokens)) && r.touches(next-1); next++ {
		switch t := r.tokens[next]; t.Class {
		case arabic.Number:
		case arabic.Latin:
			plain = false
		case arabic.Punct:
			b := r.f.Letters[t.From]
			if !(r.touches(next) && r.digits(next+1)) {
				return next, plain && marks < 3 && !(b == '/' && r.digits(next+1))
			}
			if b == '/' || b == ':' || b == '-' || b == '@' || b == '_' {
				plain = false
			}
			if b == '.' {
				marks++
			}
		default:
			if r.is(next, reh) && r.touches(next) && r.digits(next+1) {
				plain = false // 3ر5, a decimal point of news agencies
				continue
			}
			return next, plain && marks < 3
		}
	}
	return next, plain && marks < 3
}

// names reports whether a figure that touches token i is part of a name or a
// longer number: "F16", "S-400", "+20".
func (r *reader) names(i int) bool {
	t := r.tokens[i]
	switch b := r.f.Letters[t.From]; {
	case t.Class == arabic.Latin:
		return true
	case t.Class == arabic.Punct:
		return b == '/' || b == ':' || b == '+' || b == '#' || b == '_' || b == '-' && r.touches(i-1)
	}
	return false
}

// reh is the letter ر.
const reh = 0xD1
